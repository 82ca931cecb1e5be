"""Lengths of time with their number, and the days they reach over: "two and a half years", "the past ten days"."""

import re
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import Match, Meaning, number_of, shifted, stated
from flows.annotate.dates.date_words import UNITS
from flows.model.annotation import DateType
from flows.model.calendar_values import Days

_OF_THE_STORY = ("previous", "following")
"""Said of the date told before, where one was."""
_WORKING_DAYS = 5
BACK = ("past", "last", "previous")
CLOCK_UNITS = ("hour", "hr", "minute", "min")
LOOSE_MODS = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX",
    "almost": "LESS_THAN", "nearly": "LESS_THAN", "just under": "LESS_THAN", "less than": "LESS_THAN",
    "under": "LESS_THAN", "up to": "EQUAL_OR_LESS", "just over": "MORE_THAN", "more than": "MORE_THAN",
    "over": "MORE_THAN", "at least": "EQUAL_OR_MORE",
}  # fmt: skip
_BESIDE = re.compile(r"(?:the )?(past|last|previous|next|coming|upcoming|following) ", re.IGNORECASE)
_MORE_THAN = re.compile(
    r"(?:\A|[.;:(“\"] ?|\b(?:for|took|takes?|taken|taking|lasts?|lasted|lasting|spent|spends?|spending|spanning|spans?"
    r"|spanned|after|in|within|of|at|to|by|than|with|and|or|waited|waits?|waiting|is|was|were|are|be|been|just|well|now"
    r"|served|serving|back|little|bit|every|from|until|since|cover(?:s|ed|ing)?|have|has|had|the|an?|his|her|its"
    r"|their) )\Z",
    re.IGNORECASE,
)
"""Before "over" where it means more than."""
_LONGER = re.compile(r" (?:of|after|before|ago|earlier|later|behind|ahead|back)\b")
"""Behind "over ten years", which are then more than ten."""
_FIGURE = re.compile(
    r"(?:\d|%|\b(?:per ?cent|[mbtr]{1,2}illion|thousand|points?|times|tonnes|far|much|slightly)) \Z"
)
"""Before "more than a year earlier" where the figure is more."""
_BEFORE = 16


def read_duration(match: Match, bearings: Bearings) -> Meaning:
    """Such as "two and a half years"; how many "several" are stays open."""
    number, named = number_of(match["number"]), stated(match, "unit").rstrip("s")
    unit = UNITS[named]
    if number is not None and (stated(match, "half") or stated(match, "more")):
        number += 0.5
    reach = _reach(match, bearings, number)
    if number is not None and unit == "E":
        number, unit = number * 10, "Y"
    elif unit == "E":
        unit = "DE"
    if number is not None and named == "fortnight":
        number *= 2
    amount = "X" if number is None else f"{number:g}"
    time = "T" if unit in ("H", "MIN") else ""
    return Meaning(
        f"P{time}{amount}{'M' if unit == 'MIN' else unit}",
        DateType.DURATION,
        mod="" if is_of_other_words(match) else LOOSE_MODS.get(stated(match, "loose"), ""),
        reach=reach,
    )


def is_of_other_words(match: Match) -> bool:
    """Whether the word before a length is none of its own: "14 witnesses over 11 days", "8% more than a year ago".

    Not so in "it took over ten years", "it began more than a year ago".
    """
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    if stated(match, "loose") == "over":
        return not (
            stated(match, "step") or _MORE_THAN.search(before) or _LONGER.match(match.string, match.end())
        )
    return stated(match, "loose") in {"more than", "less than"} and _FIGURE.search(before) is not None


def _reach(match: Match, bearings: Bearings, number: float | None) -> Days | None:
    """The days of "the past ten days", "the two next months": up to the reference day, or from it on."""
    found, reference = _BESIDE.match(match[0]), bearings.reference
    beside, unit = found[1].lower() if found else stated(match, "beside"), stated(match, "unit").rstrip("s")
    if not beside or reference is None or number is None or number != int(number) or unit in CLOCK_UNITS:
        return None
    if beside in _OF_THE_STORY and bearings.narrative is not None and bearings.told_here:
        return None
    count = int(number) * (-1 if beside in BACK else 1)
    if unit == "quarter":  # those of the calendar
        quarter = date(reference.year, 3 * ((reference.month - 1) // 3) + 1, 1)
        begin = shifted(quarter, unit, count if count < 0 else 1)
        return Days(begin, shifted(begin, unit, abs(count)) - timedelta(1), "period")
    working = unit == "day" and stated(match, "working")
    end = _working_day(reference, count) if working else shifted(reference, unit, count)
    return Days(min(reference, end), max(reference, end), "period")


def _working_day(day: date, count: int) -> date:
    """The day so many working days later, or before where `count` is negative."""
    step = timedelta(1 if count > 0 else -1)
    weeks, rest = divmod(abs(count), _WORKING_DAYS)
    day += 7 * weeks * step
    while rest or day.isoweekday() > _WORKING_DAYS:
        day += step
        rest -= day.isoweekday() <= _WORKING_DAYS and rest > 0
    return day


def read_age(_: Match, __: Bearings) -> None:
    """Such as "14-year-old": a figure, and no date."""
