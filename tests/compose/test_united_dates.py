"""One event that several sources tell of one date is one row; others stay apart."""

import pytest

from flows.compose.verify import verify_content
from tests.support.annotated import annotated
from tests.support.composed import compose

MET = "{PER a|Ida Low} met {PER b|Xi Weiming} in {LOC port|Port Arden} on {date 2025-06-03|3 June} for talks on timber."
OTHERWISE = "On {date 2025-06-03|Tuesday} {PER b|Xi Weiming} and {PER a|Ida Low} met in {LOC port|Port Arden} on timber."


def united(*texts: str) -> list[list[str]]:
    sources = tuple(
        annotated(text, n, f"{n}.txt", reference_date="2025-06-10") for n, text in enumerate(texts, 1)
    )
    content = compose(sources)
    verify_content(content, sources)
    return [[place.label for place in row.with_rows] for row in content.timeline]


def test_the_same_event_in_the_same_and_in_other_words_is_one_row() -> None:
    assert united(MET, MET, OTHERWISE) == [["S2 T1", "S3 T1"], [], []]


@pytest.mark.parametrize(
    "other",
    [
        MET.replace("3 June", "4 June").replace("06-03", "06-04"),
        "{PER c|Bo Ray} closed the mill of {LOC low|Lowmere} on {date 2025-06-03|3 June}, to the surprise of many.",
    ],
)
def test_other_days_and_other_events_stay_apart(other: str) -> None:
    assert united(MET, other) == [[], []]


def test_another_number_is_printed() -> None:
    held = (
        "On {date 2025-06-07|7 June} police held {count 131|131} {measure|dock workers} at the customs house."
    )
    assert united(held, held.replace("131", "157")) == [[], []]


def test_two_passages_of_one_source_stay_apart() -> None:
    assert united(f"{MET}\n{MET}") == [[], []]


def test_who_asks_to_put_it_off_does_not_tell_that_it_is_held() -> None:
    held = "The by-election for the mayor of {LOC port|Port Arden} will be held on {date 2025-06-29|29 June}, {PER a|Ida Low} said."
    asked = "{PER a|Ida Low} said the by-election for the mayor of {LOC port|Port Arden} on {date 2025-06-29|29 June} should be postponed."
    assert united(held, held) == [["S2 T1"], []]
    assert united(held, asked) == [[], []]
