"""TIMEX3 values as days of the calendar: "2025-W36" is 1 to 7 September 2025, a week."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

PRECISIONS = ("period", "decade", "year", "part of year", "season", "month", "week", "day")
"""From the widest to the finest; of rows that begin on the same day the widest comes first."""

_PARTS = ("START", "MID", "END")
_PARTS_OF_DECADES = ((0, 3), (4, 6), (7, 9))
_PARTS_OF_DAY = {"MO": "06:00", "DT": "09:00", "AF": "12:00", "EV": "18:00", "NI": "21:00"}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month with which each begins."""
REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
"""Values that are no stretch of the calendar: now, once, some day."""
DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
"""The value of one day."""
_YEARS = re.compile(r"\d{2,4}")
_SPANS_OF_YEARS = {2: "period", 3: "decade", 4: "year"}
_OF_A_YEAR = re.compile(
    r"(?P<year>\d{4})-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.{0,40})?)?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI))"
)
_MONTHS = (("month", 1, "month"), ("quarter", 3, "part of year"), ("half", 6, "part of year"))


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of something, and how finely it is dated: one of PRECISIONS."""

    first: date
    last: date
    precision: str


def days_of_value(value: str, mod: str = "") -> Days | None:
    """The days of a TIMEX3 value, narrowed by START, MID or END; None for what is not on the calendar.

    Early, mid and late are the thirds: "mid-2025" is May to August, the "mid-1990s" are 1994 to 1996.
    """
    begin, slash, end = value.partition("/")
    try:
        whole = _between(_whole(begin), _whole(end)) if slash else _whole(value)
        return _third(whole, _PARTS.index(mod)) if whole and mod in _PARTS else whole
    except (ValueError, OverflowError):
        return None


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day of these figures; None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def clock_of(value: str) -> str:
    """The hour of a TIMEX3 value as it sorts, "03:40"; of a part of the day its beginning; empty where none is told."""
    hour = value.partition("/")[0].partition("T")[2].removesuffix("Z")
    return _PARTS_OF_DAY.get(hour, f"{hour}:00" if hour.isdecimal() else hour)


def _between(begin: Days | None, end: Days | None) -> Days | None:
    if begin is None or end is None or end.last < begin.first:
        return None
    return Days(begin.first, end.last, "day" if end.last == begin.first else "period")


def _whole(value: str) -> Days | None:
    if _YEARS.fullmatch(value):
        spare = 10 ** (4 - len(value))
        first = int(value) * spare
        return Days(date(first, 1, 1), date(first + spare - 1, 12, 31), _SPANS_OF_YEARS[len(value)])
    found = _OF_A_YEAR.fullmatch(value)
    if found is None:
        return None
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return Days(day, day, "day")
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return Days(monday + timedelta(5 if found["weekend"] else 0), monday + timedelta(6), "week")
    if found["season"]:
        return _months(year, SEASON_STARTS[found["season"]], 3, "season")
    name, count, precision = next(part for part in _MONTHS if found[part[0]])
    return _months(year, count * (int(found[name]) - 1) + 1, count, precision)


def _months(year: int, month: int, count: int, precision: str) -> Days:
    years, last = divmod(month + count - 2, 12)
    end = monthrange(year + years, last + 1)[1]
    return Days(date(year, month, 1), date(year + years, last + 1, end), precision)


def _third(whole: Days, part: int) -> Days:
    """The beginning, middle or end third."""
    year = whole.first.year
    if whole.precision == "year":
        return _months(year, 1 + 4 * part, 4, "part of year")
    if whole.precision == "decade":
        start, end = _PARTS_OF_DECADES[part]
        return Days(date(year + start, 1, 1), date(year + end, 12, 31), "period")
    count = (whole.last - whole.first).days + 1
    first = whole.first + timedelta(count // 3 * part)
    last = whole.last if _PARTS[part] == "END" else first + timedelta(max(count // 3 - 1, 0))
    return Days(first, max(first, last), "period" if count > 1 else whole.precision)
