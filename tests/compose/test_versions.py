"""Newer versions of one wire story, by what their heads say; what they no longer give is marked."""

import pytest

from flows.compose.matching.versions import find_versions
from flows.compose.sentences.locating import survey_source
from flows.model.annotation import AnnotatedDocument
from tests.support.annotated import annotated
from tests.support.composed import compose

FIRST = "# NPA 2140 23/11 RAIL Crash LEAD\n# Two dead as train derails\nTwo people died near Calderby when a train left the rails."
SECOND = "# NPA 0530 24/11 RAIL Crash 2ND LEAD (recasts, toll rises)\n# Inquiry looks at drains\nA third passenger has died, police said."
DAY = "# NPA 0610 25/11 RAIL Crash DAY LEAD\n# Rail chief quits\nThe head of the railway resigned late on Tuesday."
OTHER = "# NPA 0540 24/11 PARLIAMENT Budget 2ND LEAD\n# Budget passed\nThe budget was passed by 40 votes."
STORY = "The minister said on Monday that the port of Arden would stay shut until the strike of its pilots was over."


def wire(text: str, number: int, published: str, outlet: str = "NPA") -> AnnotatedDocument:
    heads = [line for line in text.split("\n") if line.startswith("# ")]
    title = heads[-1][2:] if heads else ""
    return annotated(text, number, f"{number}.txt", outlet=outlet, published=published, title=title)


def versions(*told: tuple[str, ...]) -> dict[int, int]:
    return dict(
        find_versions([survey_source(wire(text, n, *rest)) for n, (text, *rest) in enumerate(told, 1)])
    )


@pytest.mark.parametrize(
    ("told", "newest"),
    [
        (((FIRST, "2026-11-23"), (SECOND, "2026-11-24")), {1: 2}),
        (((SECOND, "2026-11-24"), (FIRST, "2026-11-23")), {2: 1}),
        (((FIRST, "2026-11-23"), (SECOND, "2026-11-24"), (SECOND.replace("2ND", "3RD").replace("0530", "0910"), "2026-11-24")), {1: 3, 2: 3}),
        # another story, another agency, another day, and two that are no versions
        (((FIRST, "2026-11-23"), (OTHER, "2026-11-24")), {}),
        (((FIRST, "2026-11-23"), (SECOND, "2026-11-24", "LAN")), {}),
        (((SECOND, "2026-11-24"), (DAY, "2026-11-25")), {}),
        (((FIRST, "2026-11-20"), (SECOND, "2026-11-24")), {}),
        (((FIRST, "2026-11-23"), (FIRST, "2026-11-23")), {}),
        # the mark in the title
        (((f"# Port of Arden shut by pilots\n{STORY}", "2026-11-23"), (f"# UPDATE 1-Pilots keep port of Arden shut\n{STORY}", "2026-11-23")), {1: 2}),
        (((f"# (LEAD) Port of Arden shut by pilots\n{STORY}", "2026-11-23"), (f"# (2nd LD) Arden port shut, pilots strike\n{STORY}", "2026-11-23")), {1: 2}),
        (((f"# Port of Arden shut\n{STORY}", "2026-11-23"), ("# UPDATE 1-Budget passed\nThe budget was passed by 40 votes.", "2026-11-23")), {}),
        # the same opening, and a line that says it is recast
        (((f"# Port shut\n{STORY}", "2026-11-23"), (f"# Recasts with minister\n# Pilots walk out\n{STORY}", "2026-11-24")), {1: 2}),
        (((f"# Port shut\n{STORY}", "2026-11-23"), (f"# Pilots walk out\n{STORY}", "2026-11-24")), {}),
        (((f"# Port shut\n{STORY}", "2026-11-23"), (f"# Lead found in the water of Arden\n{STORY}", "2026-11-24")), {}),
    ],
)  # fmt: skip
def test_the_newer_version_says_so(told: tuple[tuple[str, ...], ...], newest: dict[int, int]) -> None:
    assert versions(*told) == newest


def test_what_a_newer_version_no_longer_gives_is_marked_and_no_point() -> None:
    first = wire(f"{FIRST} {{key 1|At least {{count 31|31}} {{measure|people}} were hurt and {{count 180|180}} {{measure|people}} were on board.}}", 1, "2026-11-23")  # fmt: skip
    second = wire(f"{SECOND} {{key 1|Now {{count 47|47}} {{measure|passengers}} are hurt of {{count 180|180}} {{measure|people}} on board.}}", 2, "2026-11-24")  # fmt: skip
    content = compose((first, second))
    marks = {row.extract.text: row.conflict for row in content.figures if row.extract.source == 1}
    assert (marks["31"], marks["180"]) == ("not in S2, a later version", "")
    assert [point.extract.source for point in content.key_points if point.extract] == [2]
    facts = [{fact.label: fact.value for fact in row.facts} for row in content.sources]
    assert (facts[0]["Later version"], facts[1]["Earlier versions"]) == ("S2", "S1")
