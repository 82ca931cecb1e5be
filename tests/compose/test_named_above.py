"""Rows of the timeline that say nothing alone stand with what is said before them."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The pier was built of tin. It was {date 2024|2024}, not 2023.",
            "The pier was built of tin. · It was 2024, not 2023.",
        ),
        (
            "The guests came by boat. In {date 2021|2021} there were {count 1300000|1.3 million}.",
            "The guests came by boat. · In 2021 there were 1.3 million.",
        ),
        ("Few boats came in. On {date 2025-06-09|Monday} there were 95.", "Few boats came in. · On Monday there were 95."),
        ("See, as you can see here. On {date 2025-06-09|Monday} there were 95.", "On Monday there were 95."),
        (
            "When will the boats run again?\nNot before {date 2025-06-30|Monday 30 June}.",
            "When will the boats run again? · Not before Monday 30 June.",
        ),
        (
            "What will become of the list?\nIt will start on {date 2025-06-30|30 June}.",
            "What will become of the list? · It will start on 30 June.",
        ),
        (
            "The boats were sold. Will they run again?\nThey will run from {date 2025-06-30|30 June}.",
            "Will they run again? · They will run from 30 June.",
        ),
        (
            "How far have we come?\nIt was {date 2015|ten years ago} that the mill was sold.",
            "It was ten years ago that the mill was sold.",
        ),
        ("Well, guess what?\nNot {date 2025|this year}.", "Not this year."),
        ("How far have we come?\nThis mill was sold in {date 2015|2015}.", "This mill was sold in 2015."),
        ("The mill was sold. It closed in {date 2025-05|May}.", "It closed in May."),
        ("The pier is old. It opens on {date 2025-06-30|30 June}.", "It opens on 30 June."),
    ],
)  # fmt: skip
def test_what_says_nothing_alone_stands_with_what_is_said_before(text: str, told: str) -> None:
    rows = compose((annotated(text, reference_date="2025-06-10"),)).timeline
    assert [row.told for row in rows] == [told]


def test_a_sentence_of_numbers_below_nothing_is_no_row() -> None:
    text = "The pier is old.\n{date 2025|This year} will be about 13."
    assert compose((annotated(text, reference_date="2025-06-10"),)).timeline == ()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("All right. It’s {date 2025-06-10|Tuesday}. Ask.", 0),
        ("They were told to go. “It is {date 2025|2025}.”", 0),
        ("When is the fair? It is {date 2025-06-30|30 June}.", 1),
        ("It was {date 2025-06-10|Tuesday} when the mill was sold.", 1),
        ("It is {date 2025-06-10|Tuesday} and the mill is sold.", 1),
    ],
)
def test_what_day_it_is_is_no_row(text: str, rows: int) -> None:
    content = compose((annotated(text, reference_date="2025-06-10"),))
    assert len(content.timeline) == rows
