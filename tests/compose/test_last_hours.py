"""Days on which the data end, halves of headings, days that are only compared with, hours told on two clocks."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

TODAY = "2025-06-12"
"""The day of the cut-off, which is at six in the morning."""


def ahead(text: str, published: str) -> list[str]:
    content = compose((annotated(text, reference_date=published, published=published),))
    return [row.row.date for row in content.forward]


@pytest.mark.parametrize(
    ("text", "published", "dates"),
    [
        (f"The bulletin will be issued at {{date {TODAY}T16:00|16:00}}.", TODAY, ["12 June 2025, 16:00"]),
        (f"The bulletin is out at {{date {TODAY}T16:00|16:00}}.", "2025-06-11", ["12 June 2025, 16:00"]),
        (f"Output would fall from {{date {TODAY}|Thursday}}.", "2025-06-11", ["12 June 2025"]),
        (f"The mayor spoke at {{date {TODAY}T05:00|05:00}}.", TODAY, []),
        (f"The mayor spoke at {{date {TODAY}T08:00|08:00}}.", TODAY, []),
        (f"The mayor spoke on {{date {TODAY}|Thursday}}.", TODAY, []),
        ("He asked to go at {date 2025-06 END|the end of the month}.", TODAY, ["the end of June 2025"]),
        ("He left at {date 2025-05 END|the end of the month}.", TODAY, []),
    ],
)
def test_what_is_told_of_the_last_day_of_the_data_may_be_to_come(
    text: str, published: str, dates: list[str]
) -> None:
    assert ahead(text, published) == dates


def rows(text: str) -> list[tuple[str, str]]:
    return [(row.date, row.told) for row in compose((annotated(text, reference_date=TODAY),)).timeline]


def test_of_a_heading_in_halves_the_one_with_the_date_is_told() -> None:
    text = "# Arden frees 27 men; vote put off to {date 2025-10|October}\nThey left. The end; they met on {date 2025-06-09|9 June}."
    assert [told for _, told in rows(text)] == [
        "The end; they met on 9 June.",
        "vote put off to October",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cases rose to 66, two more than {date 2025-06-09|the day before}.",
        "The toll was higher than on {date 2025-06-09|9 June}.",
        "It was lower than in {date 2025-05|May}.",
    ],
)
def test_a_day_that_is_compared_with_tells_of_no_event(text: str) -> None:
    assert rows(text) == []


def test_an_hour_on_another_clock_is_no_date_without_a_place() -> None:
    text = "It struck at {date 2025-06-09T08|8 a.m.} ({date T04:00Z time|0400 GMT}). It sailed at {date T09:00Z time|0900 GMT}."
    content = compose((annotated(text, reference_date=TODAY),))
    assert [date.extract.text for date in content.unresolved_dates] == ["0900 GMT"]


def test_the_day_since_when_is_no_day_of_a_figure() -> None:
    text = "There are {count 64|64} {measure|cases} since the fever was declared in Arden on {date 2025-04-27|27 April}."
    (figure,) = compose((annotated(text, reference_date=TODAY),)).figures
    assert figure.as_of == ""
