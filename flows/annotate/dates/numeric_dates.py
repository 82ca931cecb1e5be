"""Dates in figures alone: "2025-09-07", "5/6/2024", "on 4/22", "Friday 7/6"."""

import re
from datetime import date, timedelta
from functools import lru_cache

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.clock_patterns import CLOCK
from flows.annotate.dates.clock_times import clock_value
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_in_some_year,
    month_number,
    one_of,
    stated,
    weekday_number,
    year_of_two_digits,
)
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import MONTH, SHORT_WEEKDAY, WEEKDAY
from flows.model.annotation import Anchor, DateType
from flows.model.calendar_names import MONTHS
from flows.model.calendar_values import day_or_none

_NUMERIC = sign_of(r"\d[-/.]\d")
_GROUPED = sign_of(rf"\b\d{{6}}[a-z]?(?: utc| gmt)? ?(?:{'|'.join(month[:3] for month in MONTHS)}) ?\d\d")
"""The day, hour, month and year of a wire or a signal: "250610 NOV 26", "101530Z DEC 25"."""
_ATTACKS = sign_of(r"sept\.? 11|september 11|11 september")
_ON_A_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? )?"
_DAY_MONTH = rf"\b[0-3]?\d(?:st|nd|rd|th)? {MONTH}"
_MONTH_DAY = rf"\b{MONTH} [0-3]?\d\b(?! (?:{MONTH}))"
_FULL = re.compile(r"(?<![\w.,/])(?<!\b\d\d\d-)([0-3]?\d)([-/])([0-3]?\d)\2((?:1[5-9]|20)?\d\d)(?![\w/])")
_MOST = 200
"""So many dates in figures are looked at for the order of their parts."""
_NEAR = timedelta(200)
"""How far from the source's day a day may lie that only its weekday tells the year of."""

_BEFORE_A_DAY = "|".join(
    rf"(?<=\b{word} )"
    for word in ("on", "On", "by", "By", "before", "Before", "until", "since", "Since", "due", "is", "after")
)


def _is_no_fraction(match: Match) -> bool:
    """Not "cut by 2/3"; but "by 11/3", and "on 2/3"."""
    return int(match["first"]) > int(match["second"]) or match.string[match.start() - 3 : match.start()] in {
        "on ",
        "On ",
    }


NUMERIC_PATTERNS = (
    written(
        "date-time group", _GROUPED,
        rf"(?P<day>0[1-9]|[12]\d|3[01])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<zone>Z| UTC| GMT)?[A-Z]?"
        rf" ?(?P<month>{'|'.join(month[:3].upper() for month in MONTHS)}) ?(?P<year>\d\d)",
    ),
    written("moment", _NUMERIC, rf"(?P<day>\d{{4}}-\d\d-\d\d)T{CLOCK}(?P<zone>Z)?"),
    written(
        "iso", _NUMERIC,
        rf"{_ON_A_WEEKDAY}(?P<year>\d{{4}})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
        r"(?P<day>0?[1-9]|[12]\d|3[01])(?![-/.]\d)",
    ),
    written(
        "day of two figures", _NUMERIC,
        rf"(?:{_BEFORE_A_DAY})(?!24/7\b)(?:(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])"
        r"|(?P<the_day>1[3-9]|2\d|3[01])/(?P<the_month>0?[1-9]|1[0-2]))(?![/\d%]|\.\d)",
    ),
    written(
        "day or month first", _NUMERIC,
        rf"(?:{_BEFORE_A_DAY})(?!9/11\b)(?P<first>0?[1-9]|1[0-2])/(?P<second>0?[1-9]|1[0-2])(?![/\d%]|\.\d)",
        holds=_is_no_fraction,
    ),
    written("attack", _NUMERIC, r"9/11(?! ?[ap]\.?m)"),
    written(
        "attack", _ATTACKS,
        r"(?:Sept(?:ember|\.)? 11|11 September)(?:th)?(?= (?:terror(?:ist)? )?(?:attacks|hijack\w{2,4})\b)",
    ),
    written(
        "numeric", _NUMERIC,
        rf"{_ON_A_WEEKDAY}(?<!\b\d\d\d-)(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark)"
        r"(?P<year>(?:1[5-9]|20)\d\d)",
    ),
    written(
        "numeric", _NUMERIC,
        rf"{_ON_A_WEEKDAY}(?P<first>[0-3]?\d)(?P<mark>/)(?P<second>[0-3]?\d)/(?P<year>\d\d)(?!/)",
    ),
    written(
        "weekday in figures", _NUMERIC,
        rf"(?<!\b[Tt]his )(?<!\b[Nn]ext )(?<!\b[Ll]ast )(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? "
        r"(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)(?![/\d%]|\.\d)",
    ),
)  # fmt: skip


def read_date_time_group(match: Match, _: Bearings) -> Meaning:
    """Such as "250610 NOV 26", ten past six on the 25th."""
    day = date(2000 + int(match["year"]), month_number(match["month"].title()), int(match["day"]))
    return Meaning(f"{day.isoformat()}{clock_value(match)}", DateType.TIME)


def read_numeric(match: Match, bearings: Bearings) -> Meaning:
    """Day and month in figures. Where both orders make a date the weekday beside it decides, else the other dates."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:  # noqa: PLR2004
        year = year_of_two_digits(year, bearings)
    readings = _readings(first, second, year)
    found = [day for day in readings if day is not None]
    if not found:
        raise ValueError("no day of the calendar")
    if match["mark"] == "." or len(set(found)) == 1:
        return Meaning(found[0].isoformat())
    named = weekday_number(stated(match, "weekday"))
    fitting = [day for day in found if day.isoweekday() == named]
    if len(fitting) == 1:
        return Meaning(fitting[0].isoformat())
    reference = bearings.reference
    if reference is None:
        return UNRESOLVED
    if (order := _days_first(match.string, reference)) is not None:
        return Meaning(found[0 if order else 1].isoformat(), anchor=Anchor.REFERENCE)
    return Meaning(min(found, key=lambda day: abs(day - reference)).isoformat(), anchor=Anchor.REFERENCE)


def _readings(first: int, second: int, year: int) -> tuple[date | None, date | None]:
    """With the day first and with the month first."""
    return day_or_none(year, second, first), day_or_none(year, first, second)


@lru_cache(maxsize=4)
def _days_first(text: str, reference: date) -> bool | None:
    """Whether a text writes the day before the month; None where nothing tells, or it does both.

    Told by "3 May" and never "May 3", by a figure over twelve, or else by the order in which the date furthest from
    the reference day lies nearer to it: one text writes all of them alike.
    """
    days, months = (re.search(order, text) is not None for order in (_DAY_MONTH, _MONTH_DAY))
    if days != months:
        return days
    every = [
        _readings(int(found[1]), int(found[3]), int(found[4]) + (0 if len(found[4]) == 4 else 2000))  # noqa: PLR2004
        for found, _ in zip(_FULL.finditer(text), range(_MOST), strict=False)
    ]
    days, months = (any(row[0] and not row[1] for row in every), any(row[1] and not row[0] for row in every))
    if days != months:
        return days
    both = [(row[0], row[1]) for row in every if row[0] and row[1]]
    if days or not both:
        return None
    furthest = [max(abs(row[order] - reference) for row in both) for order in (0, 1)]
    return None if furthest[0] == furthest[1] else furthest[0] < furthest[1]


def read_day_of_two_figures(match: Match, bearings: Bearings) -> Meaning:
    """Such as "on 4/22", of which only one can be the month."""
    month, day = int(one_of(match, "month")), int(one_of(match, "day"))
    dated = day_in_some_year(bearings, lambda year: date(year, month, day))
    return UNRESOLVED if dated is None else Meaning(dated[0].isoformat(), anchor=dated[1])


def read_day_or_month_first(match: Match, bearings: Bearings) -> Meaning:
    """Such as "by 11/3", in the order the text has elsewhere. Raises ValueError where it has none."""
    first, second, reference = int(match["first"]), int(match["second"]), bearings.reference
    order = _days_first(match.string, reference) if reference else None
    if order is None and first != second:
        raise ValueError("nothing tells which is the month")
    day, month = (first, second) if order else (second, first)
    dated = day_in_some_year(bearings, lambda year: date(year, month, day))
    return UNRESOLVED if dated is None else Meaning(dated[0].isoformat(), anchor=dated[1])


def read_weekday_in_figures(match: Match, bearings: Bearings) -> Meaning:
    """Such as "Friday 7/6": the nearest day that is such a Friday, whichever figure is the month."""
    reference, named = bearings.reference, weekday_number(match["weekday"])
    first, second = int(match["first"]), int(match["second"])
    if reference is None:
        return UNRESOLVED
    years = (reference.year - 1, reference.year, reference.year + 1)
    days = [day for year in years for day in _readings(first, second, year) if day is not None]
    fitting = [day for day in days if day.isoweekday() == named and abs(day - reference) <= _NEAR]
    if not fitting:
        return UNRESOLVED
    return Meaning(min(fitting, key=lambda day: abs(day - reference)).isoformat(), anchor=Anchor.REFERENCE)


def read_attack(_: Match, __: Bearings) -> Meaning:
    """What "9/11" without a year names: the day of the attacks in the United States."""
    return Meaning("2001-09-11")
