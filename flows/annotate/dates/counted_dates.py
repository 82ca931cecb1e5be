"""Dates counted by number or step: from the source's date ("last week") or from the story ("two months later")."""

import re
from dataclasses import replace
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    number_of,
    part_of,
    shifted,
    stated,
    week_of,
)
from flows.annotate.dates.lengths import CLOCK_UNITS, is_of_other_words, read_duration
from flows.annotate.dates.recurrences import tells_of_the_past
from flows.model.annotation import Anchor, DateType
from flows.model.calendar_values import Days

STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "following": 1,
    "next": 1,
    "this": 0,
    "current": 0,
    "the": 0,
    "": 0,
}
_FRIDAY = 5
_OF_NOWADAYS = re.compile(
    r"(?:%|\b(?:per ?cent|half|thirds?|quarters?|most|many|all|those|people|everyone|anyone))[^.;:,]{0,60}?"
    r" ?(?:that|which|who)(?P<clause>(?: (?!(?:was|were|had|has|have|will|did)\b)[\w’'-]{1,24}){1,7}) \Z"
    r"|\b(?:is|are) \Z"
)
_IS_NOWADAYS = re.compile(
    r" (?:(?:is|are|has|have|does|do|can|spends?|costs?|needs?|lives?|works?|makes?|takes?|goes?|comes?|earns?|holds?"
    r"|accounts?|[a-z]{3,20}(?<!s)s)\b(?! (?:been|[a-z]{3,20}ed)\b)"
    r"|an?\b|the (?:only|largest|biggest|most)\b"
    r"|one of\b|home\b|known\b)"
)
"""Around a "today" that is nowadays: "those who live there today are poor", "it is today a town"."""
_NOWADAYS_REACH = 120
_COMPARED = re.compile(
    r"\b(?:from|than|against|with|versus|over)(?: (?:about|nearly|almost|just|only|some|around|more than|less than))?"
    r"(?: (?:[$€£¥]|[A-Z]{1,3}[$€£¥]? ?)?\d[\d.,]{0,12}(?: ?%| [a-z-]{2,14}){0,4})?,? \Z"
)
_HOW_OFTEN = re.compile(
    r"\b(?:times?|(?:the|his|her|its|their) (?:first|second|third|[a-z]{4,9}th|\d{1,2}(?:st|nd|rd|th)"
    r"|[a-z]{2,10}est|most"
    r"|worst|best)(?: [\w-]{2,20}){0,3}) \Z"
)
_COMPARED_REACH = 60
_FOR = re.compile(r"\bfor \Z", re.IGNORECASE)
_PART_OF_YEAR = re.compile(
    r"(\d{4})(-Q[1-4]|-H[12]|-\d\d(?:-(?!29)\d\d)?(?=/))(?:/(\d{4})(-\d\d(?:-(?!29)\d\d)?))?"
)
"""Such as "2025-Q3", "2025-06/2025-08": the same a year earlier are as long."""


def read_relative(match: Match, bearings: Bearings) -> Meaning:
    """Such as "last week", "the end of this year", counted from the source's date."""
    step = 1 if stated(match, "coming") else STEPS[stated(match, "step")]
    unit = stated(match, "unit") or stated(match, "the_unit")
    reference = bearings.reference
    if reference is None:
        return UNRESOLVED
    if unit == "quarter":
        quarter = reference.year * 4 + (reference.month - 1) // 3 + step
        return Meaning(f"{quarter // 4:04d}-Q{quarter % 4 + 1}", mod=part_of(match), anchor=Anchor.REFERENCE)
    if unit == "decade":
        return Meaning(str(reference.year // 10 + step), mod=part_of(match), anchor=Anchor.REFERENCE)
    if unit == "century":
        return Meaning(f"{reference.year // 100 + step:02d}", anchor=Anchor.REFERENCE)
    found = counted_from(reference.isoformat(), unit, step, Anchor.REFERENCE)
    return Meaning(found.value, mod=part_of(match), anchor=found.anchor)


def read_offset(match: Match, bearings: Bearings) -> Meaning:
    """Such as "three years ago", "two months later"."""
    number, unit = _number_and_unit(match)
    step = stated(match, "step")
    mod = "APPROX" if stated(match, "loose") and not is_of_other_words(match) else ""
    if unit in CLOCK_UNITS:
        return Meaning(None, DateType.TIME, anchor=Anchor.NONE)
    if number is None or number != int(number):
        return UNRESOLVED
    if step == "ago":
        return _from_reference(bearings, unit, -int(number), mod)
    back = step in ("earlier", "before")
    year_told = bearings.period if back and bearings.period else bearings.narrative
    if unit == "year" and (told := _PART_OF_YEAR.fullmatch(year_told or "")):
        years = int(-number if back else number)
        parts = (
            f"{int(year) + years:04d}{rest}" for year, rest in (told.group(1, 2), told.group(3, 4)) if year
        )
        return Meaning("/".join(parts), mod=mod, anchor=Anchor.NARRATIVE)
    if back and (bearings.narrative is None or _is_told_of_day_ahead(bearings, unit)) and _is_compared(match):
        return _from_reference(bearings, unit, -int(number), mod)
    months_told = re.fullmatch(r"\d{4}-\d\d", bearings.narrative or "") is not None
    found = counted_from(
        bearings.narrative, unit, int(-number if back else number), Anchor.NARRATIVE, keep_month=months_told
    )
    return Meaning(found.value, mod=mod if found.value else "", anchor=found.anchor)


def _is_told_of_day_ahead(bearings: Bearings, unit: str) -> bool:
    """Whether the date told last is a day to come: "the chance of a cut on 9 December fell from 71% a day earlier"."""
    day, reference = bearings.narrative_day, bearings.reference
    if day is None or reference is None or unit == "year":
        return False
    return day > reference and bearings.narrative == day.isoformat()


def _is_compared(match: Match) -> bool:
    """Whether a figure of now is compared with one of then: "up from $187 million a year earlier"."""
    return found_before(_COMPARED, match, _COMPARED_REACH) is not None


def read_ahead(match: Match, bearings: Bearings) -> Meaning:
    """Such as "in two weeks", "three days from now", and to the day "two weeks from today"."""
    number, unit = _number_and_unit(match)
    from_now = stated(match, "from") or ("now" if match[0].lower().endswith(" time") else "")
    if from_now and unit in CLOCK_UNITS:
        return Meaning(None, DateType.TIME, anchor=Anchor.NONE)
    if stated(match, "from") and found_before(_FOR, match, len(" for ")):
        return _begun(match, bearings, number, unit)
    if (
        number is None
        or number != int(number)
        or unit in CLOCK_UNITS
        or not (bearings.forward or from_now)
        or (not from_now and _counts_how_often(match))
    ):
        return read_duration(match, bearings)
    if from_now in ("", "now") or bearings.reference is None:
        return _from_reference(bearings, unit, int(number), "")
    start = bearings.reference + timedelta(days=from_now == "tomorrow")
    return Meaning(shifted(start, unit, int(number)).isoformat(), anchor=Anchor.REFERENCE)


def _counts_how_often(match: Match) -> bool:
    """Whether it is the time in which something comes again: "they vote for the third time in two years"."""
    return found_before(_HOW_OFTEN, match, _COMPARED_REACH) is not None


def _begun(match: Match, bearings: Bearings, number: float | None, unit: str) -> Meaning:
    """How long something goes on that begins then: "for three days from today"."""
    length, begin = read_duration(match, bearings), bearings.reference
    if begin is None or number is None or number != int(number):
        return length
    begin += timedelta(stated(match, "from") == "tomorrow")
    return replace(length, reach=Days(begin, shifted(begin, unit, int(number)), "period"))


def _number_and_unit(match: Match) -> tuple[float | None, str]:
    """How many of what; fortnights as weeks, nights as days."""
    number, unit = number_of(match["number"]), stated(match, "unit").rstrip("s")
    if unit == "fortnight":
        return None if number is None else 2 * number, "week"
    return number, "day" if unit == "night" else unit


def _from_reference(bearings: Bearings, unit: str, number: int, mod: str) -> Meaning:
    if bearings.reference is None:
        return UNRESOLVED
    found = counted_from(bearings.reference.isoformat(), unit, number, Anchor.REFERENCE)
    return Meaning(found.value, mod=mod, anchor=found.anchor)


def counted_from(
    start: str | None, unit: str, number: int, anchor: Anchor, *, keep_month: bool = False
) -> Meaning:
    """So many units from a date, as precise as unit and date allow.

    With `keep_month` "a year earlier" than June 2025 is June 2024, and not all of 2024.
    """
    parts = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", start or "")
    if parts is None:
        return UNRESOLVED
    year = int(parts[1])
    if unit in ("year", "decade"):
        month = f"-{parts[2]}" if parts[2] and keep_month else ""
        return Meaning(f"{year + number * (10 if unit == 'decade' else 1):04d}{month}", anchor=anchor)
    if parts[2] is None:
        return UNRESOLVED
    if unit == "month":
        months = year * 12 + int(parts[2]) - 1 + number
        return Meaning(f"{months // 12:04d}-{months % 12 + 1:02d}", anchor=anchor)
    if parts[3] is None:
        return UNRESOLVED
    day = date(year, int(parts[2]), int(parts[3]))
    if unit == "week":
        return Meaning(week_of(day, number), anchor=anchor)
    return Meaning((day + timedelta(days=number)).isoformat(), anchor=anchor)


def read_deictic(match: Match, bearings: Bearings) -> Meaning:
    """Such as "yesterday", "tonight"; "today" may also be nowadays."""
    if bearings.reference is None:
        return UNRESOLVED
    if _is_nowadays(match):
        return Meaning("PRESENT_REF", anchor=Anchor.NONE)
    shift = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}.get(
        stated(match, "word"), 0
    )
    return Meaning((bearings.reference + timedelta(days=shift)).isoformat(), anchor=Anchor.REFERENCE)


def _is_nowadays(match: Match) -> bool:
    if stated(match, "word") != "today" or not _IS_NOWADAYS.match(match.string, match.end()):
        return False
    told = found_before(_OF_NOWADAYS, match, _NOWADAYS_REACH)
    return told is not None and not tells_of_the_past(told["clause"] or "")


def read_after_next(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the week after next", "the year before last"."""
    if bearings.reference is None:
        return UNRESOLVED
    steps = 2 if stated(match, "step") == "after next" else -2
    if stated(match, "unit") == "weekend":
        begun = bearings.reference.isoweekday() > _FRIDAY
        weeks = 1 if steps > 0 else begun - 2
        return Meaning(f"{week_of(bearings.reference, weeks)}-WE", anchor=Anchor.REFERENCE)
    return counted_from(bearings.reference.isoformat(), stated(match, "unit"), steps, Anchor.REFERENCE)
