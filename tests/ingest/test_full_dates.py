"""Full dates in running text, and the latest past one as reference date."""

from datetime import date

import pytest

from flows.ingest.facts.full_dates import find_full_dates, read_day_of_month, read_full_date
from flows.ingest.facts.reference_dates import latest_past_date, year_reported_on


@pytest.mark.parametrize(
    "words",
    [
        "September 7, 2025", "Sept. 7, 2025", "Sep 7 2025", "7 September 2025", "7th of September 2025",
        "SEPTEMBER 7, 2025", "the 7th September, 2025", "2025-09-07", "September 7th, 2025", "7-Sep-2025",
        "2025-09-07T10:00:00Z",
    ],
)  # fmt: skip
def test_one_day_in_many_shapes(words: str) -> None:
    assert read_full_date(words) == date(2025, 9, 7)


@pytest.mark.parametrize(
    "words", ["June 31, 2025", "May 2025", "2025-13-01", "7/9/2025", "September 7", "soon", ""]
)
def test_no_full_date(words: str) -> None:
    assert read_full_date(words) is None


def test_dates_are_found_across_a_line_end_but_not_across_an_empty_line() -> None:
    text = "held on September\n7, 2025, and on 9\n\nMay 2025 was warm"
    assert [(found.day, found.span.of(text)) for found in find_full_dates(text)] == [
        (date(2025, 9, 7), "September\n7, 2025")
    ]


def test_days_without_a_year() -> None:
    assert read_day_of_month("Sept. 9") == (9, 9)
    assert read_day_of_month("29 February") == (2, 29)
    assert read_day_of_month("February 30") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on May 1, 2025. He left on May 3, 2025.", date(2025, 5, 3)),
        ("They met on May 1, 2025. They will meet again on May 9, 2026.", date(2025, 5, 1)),
        ("They met on May 1, 2025. The deadline is set for May 9, 2026.", date(2025, 5, 1)),
        ("On May 9, 2026, the leaders will meet. They met on May 1, 2025.", date(2025, 5, 1)),
        ("He must decide by May 9, 2026.", None),
        ("They met on May 1, 2025. Options are due not later than May 9, 2026.", date(2025, 5, 1)),
        ("They met on May 1, 2025. The rate is lowered as of May 9, 2026.", date(2025, 5, 1)),
        ("She was met by Jane Doe on May 1, 2025.", date(2025, 5, 1)),
        ("No date at all.", None),
    ],
)
def test_the_latest_past_day(text: str, day: date | None) -> None:
    assert latest_past_date(text) == day


def test_no_day_after_the_latest_possible_one() -> None:
    text = "They met on May 1, 2025. The law enters into force on May 9, 2026."
    assert latest_past_date(text, date(2025, 10, 20)) == date(2025, 5, 1)


@pytest.mark.parametrize(
    ("title", "latest", "year"),
    [
        ("2019 Country Report on Ferries", date(2018, 5, 23), 2019),
        ("Ferries in 2019", None, 2019),
        ("2019 Country Report on Ferries", date(2019, 3, 1), None),
        ("Budget 2026: what to expect", date(2025, 3, 1), None),
        ("Ferries from 2018 to 2019", None, None),
        ("Ferries", None, None),
    ],
)
def test_the_year_that_a_report_is_on(title: str, latest: date | None, year: int | None) -> None:
    assert year_reported_on(title, latest) == year
