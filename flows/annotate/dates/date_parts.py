"""Parts of a month or a year, counted inside it: "the last week of July", "the week of May 5", "Friday 14th"."""

import re
from calendar import monthrange
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_named,
    day_number,
    month_number,
    number_of,
    one_of,
    shifted,
    stated,
    stepped_year,
    week_of,
    weekday_number,
)
from flows.annotate.dates.date_words import ORDINALS
from flows.model.annotation import Anchor

_MONTHS_AROUND = 6
"""How far from the reference day a day of the month is looked for that is also a certain weekday."""

_A_MONTH_AWAY = timedelta(45)
_HALF_A_WEEK, _WHOLE_WEEK = 3, 6
"""Days behind the first by which so much of a week lies in its month."""


def read_week_of(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the last week of July": a week, from Monday on, is of the month in which most of its days lie."""
    order = stated(match, "order")
    number = ORDINALS[order]
    if stated(match, "month") or stated(match, "step_month"):
        found = _first_of_month(match, bearings)
        if found is None:
            return UNRESOLVED
        begin, anchor = found
        inside = _WHOLE_WEEK if " full " in match[0] else _HALF_A_WEEK
        end = (begin + timedelta(31)).replace(day=1) - timedelta(1 + inside)
        begin += timedelta(inside)
    else:
        year = stepped_year(match, bearings)
        if year is None:
            return UNRESOLVED
        begin, end, anchor = date(year[0], 1, 1 + _HALF_A_WEEK), date(year[0], 12, 31 - _HALF_A_WEEK), year[1]
    day = end if order in ("last", "final") else begin + timedelta(weeks=number - 1)
    return Meaning(week_of(day), anchor=anchor)


def _first_of_month(match: Match, bearings: Bearings) -> tuple[date, Anchor] | None:
    """The first day of the month named, or of "next month", and from where it is known."""
    if stated(match, "month"):
        return day_named(match, month_number(match["month"]), 1, bearings)
    if bearings.reference is None:
        return None
    months = {"last": -1, "next": 1}.get(stated(match, "step_month"), 0)
    return shifted(bearings.reference.replace(day=1), "month", months), Anchor.REFERENCE


def read_first_of(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the first two weeks of May", "the last four months of 2021", "9M 2025"; weeks have seven days."""
    whole = _month_or_year(match, bearings)
    number = number_of(match["number"])
    if whole is None:
        return UNRESOLVED
    if number is None or number != int(number):
        raise ValueError("not a number of whole days")
    (begin, end), anchor = whole
    unit, count = stated(match, "unit").rstrip("s") or "month", int(number)
    if stated(match, "end") in ("", "first", "opening"):
        end = min(end, shifted(begin, unit, count) - timedelta(1))
    else:
        begin = max(begin, shifted(end + timedelta(1), unit, -count))
    if unit == "month":
        return Meaning(f"{begin.isoformat()[:7]}/{end.isoformat()[:7]}", anchor=anchor)
    return Meaning(f"{begin.isoformat()}/{end.isoformat()}", anchor=anchor)


def _month_or_year(match: Match, bearings: Bearings) -> tuple[tuple[date, date], Anchor] | None:
    """First and last day of the month or year that a match names, and from where they are known."""
    if not stated(match, "month"):
        of_year = stated(match, "of_year")
        year = (int(of_year), Anchor.EXPLICIT) if of_year else stepped_year(match, bearings)
        return None if year is None else ((date(year[0], 1, 1), date(year[0], 12, 31)), year[1])
    found = day_named(match, month_number(match["month"]), 1, bearings)
    if found is None:
        return None
    return (found[0], (found[0] + timedelta(31)).replace(day=1) - timedelta(1)), found[1]


def read_week_from(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the week of May 5", which that day lies in, and "the week beginning 5 May"."""
    found = day_named(match, month_number(one_of(match, "month")), int(one_of(match, "day")), bearings)
    if found is None:
        return UNRESOLVED
    begin, anchor = found
    if stated(match, "from") == "of" or begin.isoweekday() == 1:
        return Meaning(week_of(begin), anchor=anchor)
    return Meaning(f"{begin.isoformat()}/{(begin + timedelta(6)).isoformat()}", anchor=anchor)


def read_day_of_month(match: Match, bearings: Bearings) -> Meaning:
    """Such as "Friday 14th", "on the 18th": in the month last told of, or the nearest in which it fits."""
    reference, day = bearings.reference, day_number(match)
    told = re.match(r"(\d{4})-(\d\d)(?:-\d\d)?(?:/.*)?\Z", bearings.narrative or "")
    if told and reference and not bearings.told_here and _is_old(told, reference):
        told = None
    if told and reference and bearings.told_is_end and bearings.forward and reference.day <= day:
        told = None  # "the session runs until 8 October. She will speak on the 15th"
    weekday = weekday_number(stated(match, "weekday"))
    if told and weekday is None:
        return Meaning(date(int(told[1]), int(told[2]), day).isoformat(), anchor=Anchor.NARRATIVE)
    if reference is None:
        return UNRESOLVED
    months = (
        shifted(reference.replace(day=1), "month", number)
        for number in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1)
    )
    days = [first.replace(day=day) for first in months if day <= monthrange(first.year, first.month)[1]]
    fitting = [each for each in days if weekday in (None, each.isoweekday())]
    ahead = [
        each
        for each in fitting
        if bearings.tenseless or (each >= reference if bearings.forward else each <= reference)
    ]
    if weekday is not None and not ahead and not bearings.tenseless and reference:
        return UNRESOLVED  # a Friday that is a 13th, and none of the half year that is spoken of
    if not fitting:
        raise ValueError("no day of these months")
    nearest = min(ahead or fitting, key=lambda each: abs(each - reference))
    return Meaning(nearest.isoformat(), anchor=Anchor.REFERENCE)


def read_weekday_and_number(match: Match, bearings: Bearings) -> Meaning:
    """Such as "Monday 21": in the source's month or those beside it; UNRESOLVED where none has such a Monday."""
    if bearings.reference is None:
        return UNRESOLVED
    day = read_day_of_month(match, bearings)
    found = date.fromisoformat(day.value) if day.value else None
    return day if found and abs(found - bearings.reference) <= _A_MONTH_AWAY else UNRESOLVED


def read_week_of_day(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the week of the 18th"."""
    day = read_day_of_month(match, bearings)
    return Meaning(week_of(date.fromisoformat(day.value)), anchor=day.anchor) if day.value else UNRESOLVED


def _is_old(told: re.Match[str], reference: date) -> bool:
    """Whether a month told lies more than two away from the source's own."""
    months = 12 * (int(told[1]) - reference.year) + int(told[2]) - reference.month
    return abs(months) > _MONTHS_AROUND // 3
