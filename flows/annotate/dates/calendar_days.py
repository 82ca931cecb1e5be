"""The first and the last day that a TIMEX3 value can mean."""

import re
from calendar import monthrange
from datetime import date, timedelta

_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_PARTS = ("START", "MID", "END")
_DECADE_PARTS = ((0, 3), (4, 6), (7, 9))


def days_of(value: str, mod: str = "") -> tuple[str, str] | None:
    """First and last day in ISO form, narrowed by START, MID or END; None for what is not on the calendar.

    Early, mid and late are the thirds of a stretch: "mid-2025" is May to August, the "mid-1990s" are 1994 to 1996.
    """
    try:
        ends = [_narrowed(end, mod) for end in value.split("/")]
    except (ValueError, OverflowError):
        return None
    first, last = ends[0], ends[-1]
    if first is None or last is None or last[1] < first[0]:
        return None
    return first[0].isoformat(), last[1].isoformat()


def _narrowed(value: str, mod: str) -> tuple[date, date] | None:
    whole = _whole(value)
    if whole is None or mod not in _PARTS:
        return whole
    part = _PARTS.index(mod)
    first, last = whole
    if re.fullmatch(r"\d{4}", value):
        return _months(first.year, 4 * part + 1, 4)
    if re.fullmatch(r"\d{3}", value):
        start, end = _DECADE_PARTS[part]
        return date(first.year + start, 1, 1), date(first.year + end, 12, 31)
    third = ((last - first).days + 1) // 3
    begin = first + timedelta(third * part)
    return begin, last if mod == "END" else begin + timedelta(max(third - 1, 0))


def _whole(value: str) -> tuple[date, date] | None:
    day = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T|\Z)", value)
    if day:
        only = date(int(day[1]), int(day[2]), int(day[3]))
        return only, only
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday + timedelta(days=5 if week[3] else 0), monday + timedelta(days=6)
    part = re.fullmatch(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d\d))", value)
    if part:
        return _part_of_year(int(part[1]), part)
    years = re.fullmatch(r"\d{2,4}", value)
    if years:
        spare = 10 ** (4 - len(value))
        start = int(value) * spare
        return date(start, 1, 1), date(start + spare - 1, 12, 31)
    return None


def _part_of_year(year: int, part: re.Match[str]) -> tuple[date, date]:
    if part[2]:
        return _months(year, 3 * int(part[2]) - 2, 3)
    if part[3]:
        return _months(year, 6 * int(part[3]) - 5, 6)
    if part[4]:
        return _months(year, _SEASON_STARTS[part[4]], 3)
    return _months(year, int(part[5]), 1)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    end = month + count - 2
    last_year, last_month = year + end // 12, end % 12 + 1
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
