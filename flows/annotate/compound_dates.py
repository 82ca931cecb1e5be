"""Lengths of time told in two units, and dates so far away: "a year and three months", "two weeks and a day ago"."""

from datetime import date

from flows.annotate.counted_dates import LOOSE_MODS
from flows.annotate.date_meanings import (
    UNRESOLVED,
    Bearings,
    Match,
    Meaning,
    number_of,
    plain_number,
    shifted,
    stated,
    week_of,
)
from flows.annotate.date_words import UNITS
from flows.model.annotation import Anchor, DateType

_CLOCK_UNITS = ("hour", "minute")


def read_compound(match: Match, bearings: Bearings) -> Meaning:
    """The length, or the date so long before or after. The second unit is the smaller one."""
    units = tuple(stated(match, group).rstrip("s") for group in ("unit", "the_unit"))
    numbers = tuple(number_of(stated(match, group)) for group in ("number", "the_number"))
    step = stated(match, "step")
    if not step:
        return _length(units, numbers, LOOSE_MODS.get(stated(match, "loose"), ""))
    whole = [int(number) for number in numbers if number is not None and number == int(number)]
    if len(whole) < len(numbers) or any(unit in _CLOCK_UNITS for unit in units):
        return UNRESOLVED
    anchor = Anchor.REFERENCE if step == "ago" else Anchor.NARRATIVE
    day = bearings.reference if step == "ago" else bearings.narrative_day
    if day is None:
        return UNRESOLVED
    for unit, number in zip(units, whole, strict=True):
        day = shifted(day, unit, number if step == "later" else -number)
    return Meaning(_as_precise(day, units[1]), mod="APPROX" if stated(match, "loose") else "", anchor=anchor)


def _length(units: tuple[str, ...], numbers: tuple[float | None, ...], mod: str) -> Meaning:
    """As "P1Y3M", "P2DT6H"."""
    dates, times = "", ""
    for unit, number in zip(units, numbers, strict=True):
        if number is None:
            return UNRESOLVED
        if unit in _CLOCK_UNITS:
            times += plain_number(number) + unit[0].upper()
        else:
            times_as_long = {"decade": 10, "fortnight": 2}.get(unit, 1)
            dates += plain_number(number * times_as_long) + {"decade": "Y"}.get(unit, UNITS[unit])
    return Meaning(f"P{dates}{'T' if times else ''}{times}", DateType.DURATION, mod=mod)


def _as_precise(day: date, unit: str) -> str:
    """The day, or its week or month where that is the smaller unit."""
    if unit in ("week", "fortnight"):
        return week_of(day)
    return day.isoformat() if unit == "day" else f"{day:%Y-%m}"
