"""The first and the last day that a TIMEX3 value can mean."""

import re
from calendar import monthrange
from datetime import date, timedelta

_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SHARES = {"START": (0.0, 1 / 3), "MID": (1 / 3, 2 / 3), "END": (2 / 3, 1.0)}
"""Early, mid and late are the first, second and last third: "mid-2025" is 2 May to 1 September."""


def days_of(value: str, mod: str = "") -> tuple[str, str] | None:
    """First and last day in ISO form, narrowed by START, MID or END; None for what is not on the calendar."""
    try:
        whole = _whole(value)
    except ValueError:
        return None
    if whole is None:
        return None
    first, last = whole
    if mod in _SHARES:
        length = (last - first).days + 1
        start, end = _SHARES[mod]
        first, last = (
            first + timedelta(days=round(length * start)),
            first + timedelta(days=round(length * end) - 1),
        )
    return first.isoformat(), last.isoformat()


def _whole(value: str) -> tuple[date, date] | None:
    day = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T|\Z)", value)
    if day:
        only = date(int(day[1]), int(day[2]), int(day[3]))
        return only, only
    week = re.fullmatch(r"(\d{4})-W(\d\d)", value)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(days=6)
    part = re.fullmatch(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d\d))", value)
    if part:
        return _months(int(part[1]), part)
    years = re.fullmatch(r"\d{2,4}", value)
    if years:
        spare = 10 ** (4 - len(value))
        start = int(value) * spare
        return date(start, 1, 1), date(start + spare - 1, 12, 31)
    return None


def _months(year: int, part: re.Match[str]) -> tuple[date, date]:
    if part[2]:
        month, count = 3 * int(part[2]) - 2, 3
    elif part[3]:
        month, count = 6 * int(part[3]) - 5, 6
    elif part[4]:
        month, count = _SEASON_STARTS[part[4]], 3
    else:
        month, count = int(part[5]), 1
    end = month + count - 2
    last_year, last_month = year + end // 12, end % 12 + 1
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
