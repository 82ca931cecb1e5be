from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.compose.wording.calendar_values import stretch_of, stretch_of_value
from flows.model.annotation import DateMention, DateType
from flows.model.spans import Span


@pytest.mark.parametrize(
    ("value", "mod", "first", "last", "precision"),
    [
        ("2025-09-07", "", "2025-09-07", "2025-09-07", "day"),
        ("2025-09-07T14:30", "", "2025-09-07", "2025-09-07", "day"),
        ("2025-W36", "", "2025-09-01", "2025-09-07", "week"),
        ("2025-W36-WE", "", "2025-09-06", "2025-09-07", "week"),
        ("2025-02", "", "2025-02-01", "2025-02-28", "month"),
        ("2024-02", "END", "2024-02-19", "2024-02-29", "period"),
        ("2025-SU", "", "2025-06-01", "2025-08-31", "season"),
        ("2025-WI", "", "2025-12-01", "2026-02-28", "season"),
        ("2025-Q3", "", "2025-07-01", "2025-09-30", "part of year"),
        ("2025-H2", "", "2025-07-01", "2025-12-31", "part of year"),
        ("2025", "", "2025-01-01", "2025-12-31", "year"),
        ("2025", "MID", "2025-05-01", "2025-08-31", "part of year"),
        ("2024", "END", "2024-09-01", "2024-12-31", "part of year"),
        ("199", "", "1990-01-01", "1999-12-31", "decade"),
        ("199", "MID", "1994-01-01", "1996-12-31", "period"),
        ("19", "", "1900-01-01", "1999-12-31", "period"),
        ("2025-09-01/2025-09-07", "", "2025-09-01", "2025-09-07", "period"),
    ],
)
def test_a_value_is_a_stretch_of_days(value: str, mod: str, first: str, last: str, precision: str):
    stretch = stretch_of_value(value, mod)
    assert stretch is not None
    assert (stretch.first.isoformat(), stretch.last.isoformat(), stretch.precision) == (
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
    ],
)
def test_what_is_not_on_the_calendar_is_no_stretch(value: str):
    assert stretch_of_value(value) is None


def test_days_given_with_the_date_go_before_those_worked_out():
    mention = DateMention(Span(0, 4), DateType.DATE, "2025-W36", first="2025-09-02", last="2025-09-04")
    stretch = stretch_of(mention)
    assert stretch is not None
    assert (stretch.first, stretch.last) == (date(2025, 9, 2), date(2025, 9, 4))


@given(
    st.one_of(
        st.dates(min_value=date(1000, 1, 1)).map(date.isoformat),
        st.dates(min_value=date(1000, 1, 1)).map(lambda d: d.isoformat()[:7]),
        st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 1, 1)).map(lambda d: f"{d.year}"),
    ),
    st.sampled_from(["START", "MID", "END"]),
)
def test_a_part_lies_inside_the_whole(value: str, mod: str):
    whole, part = stretch_of_value(value), stretch_of_value(value, mod)
    assert whole is not None
    assert part is not None
    assert whole.first <= part.first <= part.last <= whole.last


@given(st.text(max_size=24))
def test_any_text_is_a_stretch_or_none(value: str):
    stretch = stretch_of_value(value)
    assert stretch is None or stretch.first <= stretch.last
