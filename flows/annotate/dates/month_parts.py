"""Days and parts of a month told by their order: "the first Tuesday of November", "the second half of May"."""

from calendar import monthrange
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_in_some_year,
    month_number,
    of_every_year,
    shifted,
    stated,
    week_of,
)
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import MONTH, WEEKDAY, WEEKDAYS, YEAR
from flows.model.annotation import Anchor

_ORDERS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1, "1st": 1, "2nd": 2,
    "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
_MIDDLE = 15
_WEEK = 7
_SATURDAY = 6
_IN_MONTH = sign_of(r"(?:day|weekend|half) (?:of|in|last|this|next) ")
_MONTH_NAMED = rf"(?:(?P<month>{MONTH})(?:(?: of|,)? {YEAR})?|(?P<step>last|this|next) month)"

MONTH_PART_PATTERNS = (
    written(
        "part of month", _IN_MONTH,
        rf"(?:the )?(?P<order>{'|'.join(_ORDERS)}) (?P<part>{WEEKDAY}|weekend)(?: of| in|(?= (?:last|this"
        rf"|next) month)) {_MONTH_NAMED}",
        any_case=True,
    ),
    written(
        "part of month", _IN_MONTH,
        rf"(?:the )?(?P<order>first|second|latter) (?P<part>half) of {_MONTH_NAMED}(?!\w)", any_case=True,
    ),
    written(
        "part of year", _IN_MONTH, rf"(?:the )?(?P<order>first|last|final) (?P<part>day|{WEEKDAY}) (?:of|in) {YEAR}",
        any_case=True,
    ),
    written(
        "part of month", _IN_MONTH, rf"(?:the )?(?P<order>first|last|final) (?P<part>day) of {_MONTH_NAMED}",
        any_case=True,
    ),
)  # fmt: skip
"""Tried before weekdays and months, which would be two dates in these."""


def read_part_of_month(match: Match, bearings: Bearings) -> Meaning:
    """The day, or the weekend or half as the stretch it is. Raises ValueError for a fifth Tuesday that is not there."""
    step, reference = stated(match, "step"), bearings.reference
    if step:
        if reference is None:
            return UNRESOLVED
        months = {"last": -1, "next": 1}.get(step, 0)
        return _meaning(match, shifted(reference.replace(day=1), "month", months), Anchor.REFERENCE)
    month = month_number(match["month"])
    if stated(match, "year"):
        return _meaning(match, date(int(match["year"]), month, 1), Anchor.EXPLICIT)
    if bearings.yearly:
        return of_every_year(f"{month:02d}")
    found = day_in_some_year(bearings, lambda year: _first_day(match, date(year, month, 1)))
    return UNRESOLVED if found is None else _meaning(match, found[0].replace(day=1), found[1])


def read_part_of_year(match: Match, _: Bearings) -> Meaning:
    """Such as "the last day of 2024", "the first Sunday of 2025"."""
    month = 1 if stated(match, "order") == "first" else 12
    return Meaning(_first_day(match, date(int(match["year"]), month, 1)).isoformat())


def _meaning(match: Match, month: date, anchor: Anchor) -> Meaning:
    begin, part = _first_day(match, month), stated(match, "part")
    if part == "weekend":
        return Meaning(f"{week_of(begin)}-WE", anchor=anchor)
    if part == "half":
        last = _MIDDLE if begin.day == 1 else _length(month)
        return Meaning(f"{begin.isoformat()}/{begin.replace(day=last).isoformat()}", anchor=anchor)
    return Meaning(begin.isoformat(), anchor=anchor)


def _first_day(match: Match, month: date) -> date:
    """The day that is named of the month which begins on that day, or the first of its half."""
    order, part = stated(match, "order"), stated(match, "part")
    if part == "half":
        return month if order == "first" else month.replace(day=_MIDDLE + 1)
    if part == "day":
        return month if order == "first" else month.replace(day=_length(month))
    wanted = _SATURDAY if part == "weekend" else WEEKDAYS[part]
    number = _ORDERS[order]
    if number < 0:
        last = month.replace(day=_length(month))
        return last - timedelta((last.isoweekday() - wanted) % _WEEK)
    return month.replace(day=1 + (wanted - month.isoweekday()) % _WEEK + _WEEK * (number - 1))


def _length(month: date) -> int:
    return monthrange(month.year, month.month)[1]
