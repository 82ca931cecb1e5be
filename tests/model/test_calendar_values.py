from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.calendar_values import days_of_value


@pytest.mark.parametrize(
    ("value", "mod", "first", "last", "precision"),
    [
        ("2025-09-07", "", "2025-09-07", "2025-09-07", "day"),
        ("2025-09-07T14:30", "", "2025-09-07", "2025-09-07", "day"),
        ("2025-W36", "", "2025-09-01", "2025-09-07", "week"),
        ("2025-W36-WE", "", "2025-09-06", "2025-09-07", "week"),
        ("2025-02", "", "2025-02-01", "2025-02-28", "month"),
        ("2024-02", "", "2024-02-01", "2024-02-29", "month"),
        ("2024-02", "END", "2024-02-19", "2024-02-29", "period"),
        ("2025-SU", "", "2025-06-01", "2025-08-31", "season"),
        ("2025-WI", "", "2025-12-01", "2026-02-28", "season"),
        ("2025-Q3", "", "2025-07-01", "2025-09-30", "part of year"),
        ("2025-Q4", "", "2025-10-01", "2025-12-31", "part of year"),
        ("2025-H2", "", "2025-07-01", "2025-12-31", "part of year"),
        ("2025", "", "2025-01-01", "2025-12-31", "year"),
        ("2025", "MID", "2025-05-01", "2025-08-31", "part of year"),
        ("2024", "END", "2024-09-01", "2024-12-31", "part of year"),
        ("199", "", "1990-01-01", "1999-12-31", "decade"),
        ("199", "MID", "1994-01-01", "1996-12-31", "period"),
        ("19", "", "1900-01-01", "1999-12-31", "period"),
        ("2025-09-01/2025-09-07", "", "2025-09-01", "2025-09-07", "period"),
        ("2025-09-01/2025-09-01", "", "2025-09-01", "2025-09-01", "day"),
        ("2023/2025", "END", "2024-12-31", "2025-12-31", "period"),
    ],
)
def test_the_days_a_value_can_mean(value: str, mod: str, first: str, last: str, precision: str):
    days = days_of_value(value, mod)
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat(), days.precision) == (
        first,
        last,
        precision,
    )


@pytest.mark.parametrize(
    "value",
    [
        "",
        "PRESENT_REF",
        "P2M",
        "XXXX-12-25",
        "2025-13",
        "2025-02-30",
        "2025-W60",
        "0000",
        "T14:30",
        "/",
        "9999-WI",
        "2025-09-07/2025-09-01",
    ],
)
def test_what_is_not_on_the_calendar_has_no_days(value: str):
    assert days_of_value(value) is None


@given(
    st.one_of(
        st.dates(min_value=date(1000, 1, 1)).map(date.isoformat),
        st.dates(min_value=date(1000, 1, 1)).map(lambda d: d.isoformat()[:7]),
        st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 1, 1)).map(lambda d: f"{d.year}"),
    ),
    st.sampled_from(["START", "MID", "END"]),
)
def test_a_part_lies_inside_the_whole(value: str, mod: str):
    whole, part = days_of_value(value), days_of_value(value, mod)
    assert whole is not None
    assert part is not None
    assert whole.first <= part.first <= part.last <= whole.last


@given(st.text(max_size=24))
def test_any_text_has_days_or_none(value: str):
    days = days_of_value(value)
    assert days is None or days.first <= days.last
