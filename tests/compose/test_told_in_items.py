"""Sources that are told in items of lists, as slides are: their items are points; those of other texts need a stop."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

ITEMS = (
    "- {key 1|Two ferries ran aground and {count 14|14} people died}\n"
    "- {key 2|{count 12|12} of {count 60|60} boats have no radio}\n"
    "- {key 3|In {date 2025-05|May} the panel asked for:}\n"
    "- Boats are old\n"
    "- Crews are young\n"
)
PROSE = "The port asked for a report. A panel of six wrote it. It was read on Friday.\n\n"


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            f"# What we found\n\n{ITEMS}",
            ["Two ferries ran aground and 14 people died", "12 of 60 boats have no radio"],
        ),
        (f"# What we found\n\n{PROSE}{ITEMS}", []),
    ],
)
def test_items_are_points_where_a_source_is_told_in_them(text: str, points: list[str]) -> None:
    content = compose((annotated(text),))
    assert sorted(point.extract.text for point in content.key_points) == sorted(points)


def test_a_brief_of_such_a_source_tells_them() -> None:
    (brief,) = compose((annotated(f"# What we found\n\n{ITEMS}"),)).briefs
    assert "Two ferries ran aground and 14 people died" in [extract.text for extract in brief.happened]
