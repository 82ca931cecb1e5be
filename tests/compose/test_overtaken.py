"""What a later report of the same agency, or a later hour of the same report, has overtaken."""

import pytest

from flows.compose.matching.overtaken import (
    find_awaited,
    find_overtaken,
    find_replaced,
    find_successive,
)
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated
from tests.support.composed import compose


def overtaken(*heads: tuple[str, str, str]) -> frozenset[int]:
    sources = (
        annotated("It rained.", number, title=title, outlet=outlet, published=published)
        for number, (title, outlet, published) in enumerate(heads, 1)
    )
    return find_overtaken([survey_source(source) for source in sources])


FLASH = "FLASH - Pier gives way at Arden, hundreds feared lost", "LAN", "2025-06-08"
UPDATE = "UPDATE 2 - Most had left Arden pier before it gave way", "LAN", "2025-06-09"


@pytest.mark.parametrize(
    ("heads", "numbers"),
    [
        ((FLASH, UPDATE), {1}),
        ((UPDATE, FLASH), {2}),
        ((FLASH, (*UPDATE[:2], "2025-06-08")), {1}),
        ((FLASH, UPDATE, ("UPDATE 3 - Pier at Arden: seven dead", "LAN", "2025-06-09")), {1, 2}),
        ((("Pier gives way at Arden", "LAN", "2025-06-08"), UPDATE), {1}),
        ((FLASH, ("Pier at Arden: what came of it", "LAN", "2025-06-10")), {1}),
        ((FLASH, (UPDATE[0], "The Arden Post", "2025-06-09")), set()),
        ((FLASH, ("UPDATE 2 - Ministers meet in Skerra", "LAN", "2025-06-09")), set()),
        ((("Pier gives way at Arden", "LAN", "2025-06-08"), ("Pier at Arden mended", "LAN", "2025-06-09")), set()),
        ((FLASH, (*UPDATE[:2], "2025-06-07")), set()),
        ((FLASH, (*UPDATE[:2], "")), set()),
    ],
)  # fmt: skip
def test_an_update_overtakes_what_its_agency_said_before(heads: tuple, numbers: set[int]) -> None:
    assert overtaken(*heads) == numbers


def test_a_flash_is_no_point_beside_its_update() -> None:
    flash = annotated(
        "{key 1|Hundreds of people were feared lost on {date 2025-06-08|Sunday} when a pier gave way.}", 1,
        title=FLASH[0], outlet="LAN", published=FLASH[2],
    )  # fmt: skip
    update = annotated(
        "{key 1|Seven people died on {date 2025-06-08|Sunday} when a pier gave way, far fewer than feared.}", 2,
        title=UPDATE[0], outlet="LAN", published=UPDATE[2],
    )  # fmt: skip
    points = compose((flash, update)).key_points
    assert [p.told for p in points] == [
        "Seven people died on Sunday when a pier gave way, far fewer than feared."
    ]
    assert [p.told[:8] for p in compose((flash,)).key_points] == ["Hundreds"]


RUNNING = """
# 15:48 Vote put off
The Harbour Council has put off the vote to July.
# 14:10 Ship in port
The ferry Aune came in at noon.
# 09:15 Good morning
The Harbour Council is expected to rule this afternoon. The tide is expected to rise. The ferry Aune is due to leave.
"""


def awaited(text: str) -> list[str]:
    survey = survey_source(annotated(text))
    return [span.of(survey.text) for span in survey.sentences if span in find_awaited(survey)]


def test_what_an_earlier_hour_expects_gives_way_to_what_a_later_one_tells() -> None:
    assert awaited(RUNNING) == [
        "The Harbour Council is expected to rule this afternoon.",
        "The ferry Aune is due to leave.",
    ]
    assert awaited(RUNNING.replace("15:48", "08:00").replace("14:10", "07:00")) == []
    assert awaited(RUNNING.replace("15:48 ", "").replace("09:15 ", "")) == []


def test_a_source_that_a_dispatch_protects_is_no_point() -> None:
    text = (
        "{key 1|My friend in the ministry (protect) says that the pier was sold on {date 2025-06-08|Sunday}.}"
        " {key 2|The mayor (strictly protect) sold two ferries on {date 2025-06-07|Saturday}.}"
        " {key 3|The minister will protect the pier from {date 2025-06-12|Thursday}.}"
    )
    assert [p.told[:12] for p in compose((annotated(text),)).key_points] == ["The minister"]


SITUATION = "{0} {{count {1}|{1}}} {{measure|cases}} had been reported in {{LOC a|Arden}}."


@pytest.mark.parametrize(
    ("first", "second", "replaced"),
    [
        ("Flood: situation report 3", "This report replaces situation report 3 of 18 June.", {1: 2}),
        ("Flood: situation report no. 3", "This bulletin supersedes situation report 3.", {1: 2}),
        ("Flood: situation report 31", "This report replaces situation report 3.", {}),
        ("Flood: situation report 2", "This report replaces situation report 3.", {}),
        ("Flood: situation report 3", "This pump replaces situation board 3.", {}),
        ("Flood: situation report 3", "The report on it replaces nothing.", {}),
    ],
)
def test_a_report_says_which_it_replaces(first: str, second: str, replaced: dict[int, int]) -> None:
    one = annotated("It rained.", 1, title=first, published="2025-06-18")
    other = annotated(second, 2, title="Flood: situation report 4", published="2025-06-25")
    assert find_replaced([survey_source(one), survey_source(other)]) == replaced


def test_what_a_replaced_report_says_is_no_point_and_no_dispute() -> None:
    one = annotated(
        SITUATION.format("", 214), 1, path="1.txt", title="Flood: situation report 3", published="2025-06-18"
    )
    told = SITUATION.format("This report replaces situation report 3.", 231)
    other = annotated(told, 2, path="2.txt", title="Flood: situation report 4", published="2025-06-25")
    content = compose((one, other))
    assert [p.extract.source for p in content.key_points if p.extract] in ([], [2])
    assert not any(row.differs for row in content.agreements)


@pytest.mark.parametrize(
    ("first", "second", "day", "follow"),
    [
        ("Flood watch: daily report 6", "Flood watch: daily report 7", "2025-06-19", True),
        ("Daily Report 6/2025", "Daily Report 10/2025", "2025-06-22", True),
        ("Flood watch: daily report 6", "Flood watch: daily report 7", "2025-06-18", False),
        ("Flood watch: daily report 6", "Fire watch: daily report 7", "2025-06-19", False),
        ("Flood watch", "Flood watch", "2025-06-19", False),
    ],
)
def test_reports_that_follow_one_another(first: str, second: str, day: str, *, follow: bool) -> None:
    one = annotated("It rained.", 1, title=first, published="2025-06-18")
    other = annotated("It rained.", 2, title=second, published=day)
    pairs = find_successive([survey_source(one), survey_source(other)])
    assert pairs == ({frozenset((1, 2))} if follow else set())


@pytest.mark.parametrize(
    ("first", "second", "follow"),
    [
        ("Flash Update No. 1", "Flash Update No. 2", True),
        ("Situation report 9", "Situation report 10", True),
        ("Flash Update No. 1", "Rain in May", False),
        ("Rain in May", "Rain in June", False),
    ],
)
def test_the_number_of_an_issue_may_stand_below_its_title(first: str, second: str, *, follow: bool) -> None:
    one = annotated(f"{first}\n\nIt rained.", 1, title="ARDEN: Flood", published="2025-06-18")
    other = annotated(f"{second}\n\nIt rained.", 2, title="ARDEN: Flood", published="2025-06-19")
    pairs = find_successive([survey_source(one), survey_source(other)])
    assert pairs == ({frozenset((1, 2))} if follow else set())


@pytest.mark.parametrize(
    ("titles", "differs"), [("Flood watch: report {}", False), ("{} on the flood", True)]
)
def test_what_one_daily_report_counts_is_no_dispute_with_the_next(titles: str, *, differs: bool) -> None:
    told = "The {{ORG m|Flood Watch}} recorded {0} breaches of the dyke, for the first time since {{date 2025-06-10|10 June}}."
    reports = [
        annotated(
            told.format(count),
            number,
            path=f"{number}.txt",
            title=titles.format(name if differs else number),
            published=day,
        )
        for number, name, count, day in ((1, "Ada", "three", "2025-06-17"), (2, "Ben", "no", "2025-06-21"))
    ]
    rows = compose(tuple(reports)).agreements
    assert [row.differs for row in rows] == [differs]
