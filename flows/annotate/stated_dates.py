"""Dates that state a year, or a day or month of one that the reference date gives: "3 May 2025", "in July"."""

from collections.abc import Callable
from datetime import date, timedelta

from flows.annotate.date_meanings import (
    UNRESOLVED,
    Bearings,
    Match,
    Meaning,
    month_number,
    part_of,
    stated,
    stepped_year,
    week_of,
    year_of,
)
from flows.annotate.date_words import CENTURIES, DAYS_IN_WORDS, ORDINALS
from flows.annotate.holidays import HOLIDAYS
from flows.model.annotation import Anchor

_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_SLACK = timedelta(days=45)
"""How far on the other side of the reference day a day without a year may still lie."""


def read_full(match: Match, _: Bearings) -> Meaning:
    month = match["month"]
    number = int(month) if month.isdecimal() else month_number(month)
    return Meaning(date(int(match["year"]), number, int(match["day"])).isoformat())


def read_numeric(match: Match, bearings: Bearings) -> Meaning:
    """Day and month in figures. Where both orders make a date the one nearer the reference day counts."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:  # noqa: PLR2004 - "07" is a year of this or the last century
        latest = (bearings.reference.year if bearings.reference else year + 2000) + 10
        year += 2000 if year + 2000 <= latest else 1900
    readings = []
    for day, month in ((first, second), (second, first)):
        try:
            readings.append(date(year, month, day))
        except ValueError:
            continue
    if not readings:
        raise ValueError("no day of the calendar")
    if match["mark"] == "." or len(set(readings)) == 1:
        return Meaning(readings[0].isoformat())
    reference = bearings.reference
    if reference is None:
        return UNRESOLVED
    return Meaning(min(readings, key=lambda day: abs(day - reference)).isoformat(), anchor=Anchor.REFERENCE)


def read_day(match: Match, bearings: Bearings) -> Meaning:
    month = month_number(match["month"])
    day = DAYS_IN_WORDS.get(stated(match, "day_in_words")) or int(match["day"])
    dated = _day_in_some_year(bearings, lambda year: date(year, month, day))
    return UNRESOLVED if dated is None else Meaning(dated[0].isoformat(), anchor=dated[1])


def read_days(match: Match, bearings: Bearings) -> Meaning:
    """Such as "5-7 September"."""
    month, first, last = month_number(match["month"]), int(match["day"]), int(match["last"])
    if last <= first:
        raise ValueError("not a stretch of days")
    if match["year"]:
        begin, anchor = date(int(match["year"]), month, first), Anchor.EXPLICIT
    else:
        dated = _day_in_some_year(bearings, lambda year: date(year, month, first))
        if dated is None:
            return UNRESOLVED
        begin, anchor = dated
    return Meaning(f"{begin.isoformat()}/{begin.replace(day=last).isoformat()}", anchor=anchor)


def read_month(match: Match, bearings: Bearings) -> Meaning:
    month, mod = month_number(match["month"]), part_of(match)
    if stated(match, "year") or match[0].lower().endswith(" year"):
        year = stepped_year(match, bearings)
        return UNRESOLVED if year is None else Meaning(f"{year[0]:04d}-{month:02d}", mod=mod, anchor=year[1])
    step, reference = stated(match, "step"), bearings.reference
    if step in ("last", "next") and reference is not None:
        behind = month >= reference.month if step == "last" else month > reference.month
        years = reference.year - behind if step == "last" else reference.year + (not behind)
        return Meaning(f"{years:04d}-{month:02d}", mod=mod, anchor=Anchor.REFERENCE)
    dated = _day_in_some_year(bearings, lambda year: date(year, month, 1))
    return UNRESOLVED if dated is None else Meaning(dated[0].isoformat()[:7], mod=mod, anchor=dated[1])


def read_months(match: Match, _: Bearings) -> Meaning:
    """Such as "April to June 2017"."""
    first, last = month_number(match["month"]), month_number(match["last"])
    year = int(match["year"])
    return Meaning(f"{year - (first > last):04d}-{first:02d}/{year:04d}-{last:02d}")


def _day_in_some_year(bearings: Bearings, day_in: Callable[[int], date]) -> tuple[date, Anchor] | None:
    """A day without a year: the last before the reference day, or the next after it where the sentence looks ahead."""
    reference, told = bearings.reference, year_of(bearings.narrative)
    if reference is None:
        return None if told is None else (day_in(told), Anchor.NARRATIVE)
    if told is not None and told > reference.year + 1:
        return day_in(told), Anchor.NARRATIVE  # the story has passed the day on which it is said to be told
    this = day_in(reference.year)
    if bearings.forward:
        near = this if this >= reference - _SLACK else day_in(reference.year + 1)
    else:
        near = this if this <= reference + _SLACK else day_in(reference.year - 1)
    return near, Anchor.REFERENCE


def read_year(match: Match, _: Bearings) -> Meaning:
    return Meaning(match["year"], mod=part_of(match))


def read_years(match: Match, _: Bearings) -> Meaning:
    """Such as "2013-16"."""
    first = int(match["year"])
    last = first - first % 100 + int(match["last"])
    if last <= first:
        raise ValueError("not a stretch of years")
    return Meaning(f"{first}/{last}")


def read_quarter(match: Match, bearings: Bearings) -> Meaning:
    order = stated(match, "order") or stated(match, "the_order")
    number = ORDINALS.get(order) or int(order)
    if stated(match, "the_year"):
        return Meaning(f"{match['the_year']}-Q{number}")
    if not stated(match, "step") and not stated(match, "year"):
        return _latest_quarter(number, bearings)
    return _part_of_year(f"Q{number}", match, bearings)


def _latest_quarter(number: int, bearings: Bearings) -> Meaning:
    """Results are those of the last such quarter that is over; what looks ahead means the next that is not."""
    if bearings.reference is None:
        return UNRESOLVED
    over = number < (bearings.reference.month + 2) // 3
    year = bearings.reference.year + over if bearings.forward else bearings.reference.year - (not over)
    return Meaning(f"{year}-Q{number}", anchor=Anchor.REFERENCE)


def read_holiday(match: Match, bearings: Bearings) -> Meaning:
    """Such as "Christmas", "Easter Monday"."""
    day_in = HOLIDAYS[stated(match, "holiday").replace("'", "’")]
    if stated(match, "year") or stated(match, "step"):
        year = stepped_year(match, bearings)
        return UNRESOLVED if year is None else Meaning(day_in(year[0]).isoformat(), anchor=year[1])
    dated = _day_in_some_year(bearings, day_in)
    return UNRESOLVED if dated is None else Meaning(dated[0].isoformat(), anchor=dated[1])


def read_week_of(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the last week of July": the first week is the one in which the month begins, the last where it ends."""
    order = stated(match, "order")
    number = ORDINALS[order]
    if stated(match, "month"):
        month = month_number(match["month"])
        found = _day_in_some_year(bearings, lambda year: date(year, month, 1))
        if stated(match, "year"):
            found = date(int(match["year"]), month, 1), Anchor.EXPLICIT
        if found is None:
            return UNRESOLVED
        begin, anchor = found
        end = (begin + timedelta(31)).replace(day=1) - timedelta(1)
    else:
        begin, end, anchor = date(int(match["year"]), 1, 4), date(int(match["year"]), 12, 28), Anchor.EXPLICIT
    day = end if order in ("last", "final") else begin + timedelta(weeks=number - 1)
    return Meaning(week_of(day), anchor=anchor)


def read_attack(_: Match, __: Bearings) -> Meaning:
    """What "9/11" without a year names: the day of the attacks in the United States."""
    return Meaning("2001-09-11")


def read_half(match: Match, bearings: Bearings) -> Meaning:
    return _part_of_year(f"H{ORDINALS[stated(match, 'order')]}", match, bearings)


def _part_of_year(part: str, match: Match, bearings: Bearings) -> Meaning:
    year = stepped_year(match, bearings)
    return (
        UNRESOLVED if year is None else Meaning(f"{year[0]:04d}-{part}", mod=part_of(match), anchor=year[1])
    )


def read_season(match: Match, bearings: Bearings) -> Meaning:
    code = _SEASONS[stated(match, "season")]
    if stated(match, "year"):
        return _part_of_year(code, match, bearings)
    reference = bearings.reference
    if reference is None:
        return UNRESOLVED
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    step = stated(match, "step")
    year = reference.year
    if step == "last" and begins + 3 > reference.month:
        year -= 1
    if step == "next" and begins <= reference.month:
        year += 1
    return Meaning(f"{year:04d}-{code}", anchor=Anchor.REFERENCE)


def read_decade(match: Match, _: Bearings) -> Meaning:
    decade = stated(match, "decade") or f"19{match['short']}"
    return Meaning(decade, mod=part_of(match))


def read_century(match: Match, _: Bearings) -> Meaning:
    number = CENTURIES.get(stated(match, "named")) or int(match["century"])
    before = "BC" if stated(match, "era").startswith("b") else ""
    return Meaning(f"{before}{number - 1:02d}", mod=part_of(match))


def read_era(match: Match, _: Bearings) -> Meaning:
    year = int(stated(match, "year") or match["later"])
    before = "BC" if stated(match, "era").startswith("b") else ""
    return Meaning(f"{before}{year:04d}")
