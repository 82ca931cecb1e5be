"""Days that follow each other and hours of one day are one row of the timeline."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

DAY = "{date 2025-06-20|20 June}"
FROM_SEVEN = "{date 2025-06-20T07:00|07:00} to {date 2025-06-20T18:00|18:00}"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("They meet on {date 2025-06-20|20} and {date 2025-06-21|21 June}.", ["20 and 21 June 2025"]),
        (
            "They meet on {date 2025-06-20|20}, {date 2025-06-21|21} and {date 2025-06-22|22 June}.",
            ["20 to 22 June 2025"],
        ),
        ("They meet on {date 2025-06-30|30 June} and {date 2025-07-01|1 July}.", ["30 June and 1 July 2025"]),
        (
            "They meet on {date 2025-06-20|20} and {date 2025-06-23|23 June}.",
            ["20 June 2025", "23 June 2025"],
        ),
        (
            "The fair runs from {date 2025-06-20|20 June} to {date 2025-06-21|21 June}.",
            ["20 June 2025", "21 June 2025"],
        ),
        (
            "They met on {date 2025-06-20|20 June} and on {date 2025-06-21|21 June} they left.",
            ["20 June 2025", "21 June 2025"],
        ),
        (f"Polls are open on {DAY}, from {FROM_SEVEN}.", ["20 June 2025, 07:00 to 18:00"]),
        (
            "They meet on {date 2025-06-20|20} and {date 2025-06-21|21 June}, {date 2025-06-21T07:00|07:00}.",
            ["20 and 21 June 2025", "21 June 2025, 07:00"],
        ),
        (
            "It fell between {date 2025-05-20|20 May} and {date 2025-06-05|5 June}.",
            ["20 May to 5 June 2025"],
        ),
        (
            "It chose between {date 2025-05-20|20 May}, {date 2025-05-25|25 May} and {date 2025-06-05|5 June}.",
            ["20 May 2025", "25 May 2025", "5 June 2025"],
        ),
        (f"Polls are open from {FROM_SEVEN}.", ["20 June 2025, 07:00 to 18:00"]),
        (f"They meet on {DAY} at {{date 2025-06-20T18:00|18:00}}.", ["20 June 2025", "20 June 2025, 18:00"]),
        (
            "It opens at {date 2025-06-20T07:00|07:00} and the fair ends at {date 2025-06-20T18:00|18:00}.",
            ["20 June 2025, 07:00", "20 June 2025, 18:00"],
        ),
    ],
)
def test_what_is_told_in_one_breath_is_one_row(text: str, rows: list[str]) -> None:
    assert [row.date for row in compose((annotated(text),)).timeline] == rows


def test_the_row_reaches_over_both_days() -> None:
    (row,) = compose(
        (annotated("They meet on {date 2025-06-20|20} and {date 2025-06-21|21 June}."),)
    ).timeline
    assert (row.first, row.last, row.iso, row.forward) == (
        "2025-06-20",
        "2025-06-21",
        "2025-06-20/2025-06-21",
        True,
    )
