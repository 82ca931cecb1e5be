"""TIMEX3 values as stretches of the calendar: "2025-W36" is 1 to 7 September 2025, a week."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from flows.model.annotation import DateMention

PRECISIONS = ("period", "decade", "year", "part of year", "season", "month", "week", "day")
"""From the widest to the finest; of rows that begin on the same day the widest comes first."""

PARTS = ("START", "MID", "END")
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

_PARTS_OF_DAY = {"MO": "06:00", "DT": "09:00", "AF": "12:00", "EV": "18:00", "NI": "21:00"}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_YEAR = re.compile(r"(\d{4})")
_DECADE = re.compile(r"(\d{3})")
_CENTURY = re.compile(r"(\d{2})")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and the last day of something, and how finely it is dated."""

    first: date
    last: date
    precision: str


def stretch_of(mention: DateMention) -> Stretch | None:
    """The days a date can mean, as annotated or else worked out from its value; None for no calendar date."""
    if mention.value is None:
        return None
    worked_out = stretch_of_value(mention.value, mention.mod)
    if worked_out is None or mention.first is None or mention.last is None:
        return worked_out
    try:
        first, last = date.fromisoformat(mention.first[:10]), date.fromisoformat(mention.last[:10])
    except ValueError:
        return worked_out
    return Stretch(first, max(first, last), worked_out.precision)


def clock_of(value: str) -> str:
    """The hour of a TIMEX3 value as it sorts, "03:40"; of a part of the day its beginning; empty where none is told."""
    hour = value.partition("/")[0].partition("T")[2].removesuffix("Z")
    return _PARTS_OF_DAY.get(hour, f"{hour}:00" if hour.isdecimal() else hour)


def stretch_of_value(value: str, mod: str = "") -> Stretch | None:
    """The stretch of a TIMEX3 value, narrowed by START, MID or END; None for what is not on the calendar."""
    if "/" in value:
        return _between(value)
    for pattern, build in _SHAPES:
        match = pattern.fullmatch(value)
        if match is None:
            continue
        try:
            return _narrow(build(match), mod)
        except (ValueError, OverflowError):
            return None
    return None


def _between(value: str) -> Stretch | None:
    ends = [stretch_of_value(end) for end in value.split("/") if end and "/" not in end]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:  # noqa: PLR2004 - a beginning and an end
        return None
    last = max(ends[0].last, ends[1].last)
    return Stretch(ends[0].first, last, "day" if last == ends[0].first else "period")


def _day(match: re.Match[str]) -> Stretch:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    return Stretch(day, day, "day")


def _week(match: re.Match[str]) -> Stretch:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if match[3]:
        return Stretch(monday + timedelta(5), monday + timedelta(6), "week")
    return Stretch(monday, monday + timedelta(6), "week")


def _month(match: re.Match[str]) -> Stretch:
    return _months(int(match[1]), int(match[2]), 1, "month")


def _season(match: re.Match[str]) -> Stretch:
    return _months(int(match[1]), SEASON_MONTHS[match[2]], 3, "season")


def _quarter(match: re.Match[str]) -> Stretch:
    return _months(int(match[1]), 3 * int(match[2]) - 2, 3, "part of year")


def _half(match: re.Match[str]) -> Stretch:
    return _months(int(match[1]), 6 * int(match[2]) - 5, 6, "part of year")


def _year(match: re.Match[str]) -> Stretch:
    return _months(int(match[1]), 1, 12, "year")


def _decade(match: re.Match[str]) -> Stretch:
    first = 10 * int(match[1])
    return Stretch(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def _century(match: re.Match[str]) -> Stretch:
    first = 100 * int(match[1])
    return Stretch(date(first, 1, 1), date(first + 99, 12, 31), "period")


def _months(year: int, month: int, count: int, precision: str) -> Stretch:
    years, last = divmod(month + count - 2, 12)
    year_of_last = year + years
    return Stretch(
        date(year, month, 1), date(year_of_last, last + 1, monthrange(year_of_last, last + 1)[1]), precision
    )


def _narrow(whole: Stretch, mod: str) -> Stretch:
    """The beginning, middle or end third of a stretch."""
    if mod not in PARTS:
        return whole
    part = PARTS.index(mod)
    if whole.precision == "year":
        return _months(whole.first.year, 1 + 4 * part, 4, "part of year")
    if whole.precision == "decade":
        from_year, to_year = ((0, 3), (4, 6), (7, 9))[part]
        start = whole.first.year
        return Stretch(date(start + from_year, 1, 1), date(start + to_year, 12, 31), "period")
    days = (whole.last - whole.first).days + 1
    third = days // 3
    first = whole.first + timedelta(third * part)
    last = whole.last if part == len(PARTS) - 1 else first + timedelta(max(third - 1, 0))
    return Stretch(first, max(first, last), "period" if days > 1 else whole.precision)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Stretch]], ...] = (
    (_DAY, _day),
    (_WEEK, _week),
    (_MONTH, _month),
    (_SEASON, _season),
    (_QUARTER, _quarter),
    (_HALF, _half),
    (_YEAR, _year),
    (_DECADE, _decade),
    (_CENTURY, _century),
)
