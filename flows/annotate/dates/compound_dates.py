"""Lengths of time told in two units, and dates so far away: "a year and three months", "two weeks and a day ago"."""

import re
from datetime import date

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    number_of,
    plain_number,
    shifted,
    stated,
    week_of,
)
from flows.annotate.dates.date_words import UNITS
from flows.annotate.dates.lengths import CLOCK_UNITS, LOOSE_MODS
from flows.model.annotation import Anchor, DateType
from flows.model.calendar_values import Days

_IN_ONE = {
    ("decade", "year"): 10, ("year", "month"): 12, ("year", "week"): 52, ("year", "day"): 365,
    ("month", "week"): 5, ("month", "day"): 31, ("fortnight", "day"): 14, ("week", "day"): 7, ("week", "hour"): 168,
    ("day", "hour"): 24, ("day", "minute"): 1440, ("hour", "minute"): 60, ("hr", "min"): 60, ("hour", "min"): 60,
}  # fmt: skip
"""How many of the second unit make one of the first: "a year and 18 months" are two lengths."""
_BEFORE = 16
_BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)
_RATE = re.compile(
    r"(?:\b(?:once|twice|times|hours?|days?|weeks?|months?|percent|per cent|thousand|[mb]illion|dollars|euros|pounds"
    r"|yen|yuan|tablets|pills|doses|meals)|[\d%]) \Z",
    re.IGNORECASE,
)
"""Before "a week" these make it a rate: "38 hours a week"."""
_GOES_ON = re.compile(r"\b(?:for|after|lasted|spent|served|took) \Z", re.IGNORECASE)
"""Behind these a length is how long something went on, and what stands behind "and" may be when the next happened."""
_EACH = re.compile(r",? respectively\b")


def is_one_length(match: Match) -> bool:
    """Whether two lengths beside each other are one: the second fills up the first, and neither stands for itself."""
    units, numbers = _units(match), _numbers(match)
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    if None in numbers or (numbers[1] or 0) >= _IN_ONE.get(units, 0):
        return False
    if _BETWEEN.search(before) or _EACH.match(match.string, match.end()):
        return False
    if match["number"].lower() in {"a", "an"} and _RATE.search(before):
        return False
    if match["the_number"].lower() in {"a", "an"} and match["and"] == " ":
        return False
    goes_on = match["and"].startswith(",") or _GOES_ON.search(before)
    return not (goes_on and stated(match, "step") in {"later", "earlier", "ago"})


def read_compound(match: Match, bearings: Bearings) -> Meaning:
    """The length, or the date so long before or after."""
    units, numbers, step = _units(match), _numbers(match), stated(match, "step")
    if not step:
        mod = LOOSE_MODS.get(stated(match, "loose"), "")
        return Meaning(_length(units, numbers), DateType.DURATION, mod=mod, reach=_reach(match, bearings))
    if any(unit in CLOCK_UNITS for unit in units):
        return Meaning(None, DateType.TIME, anchor=Anchor.NONE)
    from_now = step == "ago" or step.startswith("from")
    anchor = Anchor.REFERENCE if from_now else Anchor.NARRATIVE
    start = bearings.reference if from_now else _told(bearings.narrative, units[1])
    day = _shifted(start, match, back=step in {"ago", "earlier", "before"})
    if day is None:
        return UNRESOLVED
    return Meaning(_as_precise(day, units[1]), mod="APPROX" if stated(match, "loose") else "", anchor=anchor)


def _shifted(start: date | None, match: Match, *, back: bool) -> date | None:
    """The day so long before or after another; None where that is not known, or a number is no whole one."""
    day = start
    for unit, number in zip(_units(match), _numbers(match), strict=True):
        if day is None or number is None or number != int(number):
            return None
        day = shifted(day, unit, -int(number) if back else int(number))
    return day


def _reach(match: Match, bearings: Bearings) -> Days | None:
    """The days of "the last two years and six months": up to the reference day, or from it on."""
    beside, reference = stated(match, "beside"), bearings.reference
    if not beside or reference is None or any(unit in CLOCK_UNITS for unit in _units(match)):
        return None
    other = _shifted(reference, match, back=beside in {"past", "last", "previous"})
    if other is None:
        return None
    return Days(min(reference, other), max(reference, other), "period")


def _units(match: Match) -> tuple[str, str]:
    return stated(match, "unit").rstrip("s"), stated(match, "the_unit").rstrip("s")


def _numbers(match: Match) -> tuple[float | None, float | None]:
    return number_of(stated(match, "number")), number_of(stated(match, "the_number"))


def _told(narrative: str | None, unit: str) -> date | None:
    """The first day of the date told last, if that is as precise as the unit."""
    parts = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", narrative or "")
    if parts is None or (parts[3] is None and unit not in {"month", "year"}):
        return None
    return date(int(parts[1]), int(parts[2]), int(parts[3] or 1))


def _length(units: tuple[str, str], numbers: tuple[float | None, float | None]) -> str:
    """As "P1Y3M", "P2DT6H", and of a decade and two years "P12Y"."""
    amounts: dict[str, float] = {}
    for unit, number in zip(units, numbers, strict=True):
        letter = {"decade": "Y", "hour": "TH", "hr": "TH", "minute": "TM", "min": "TM"}.get(unit, UNITS[unit])
        amounts[letter] = amounts.get(letter, 0) + (number or 0) * {"decade": 10, "fortnight": 2}.get(unit, 1)
    dates = "".join(
        plain_number(number) + letter for letter, number in amounts.items() if not letter.startswith("T")
    )
    times = "".join(
        plain_number(number) + letter[1:] for letter, number in amounts.items() if letter.startswith("T")
    )
    return f"P{dates}{'T' if times else ''}{times}"


def _as_precise(day: date, unit: str) -> str:
    """The day, or its week or month where that is the smaller unit."""
    if unit == "week":
        return week_of(day)
    return (
        day.isoformat() if unit == "day" else day.isoformat()[: len("2025-09" if unit == "month" else "2025")]
    )
