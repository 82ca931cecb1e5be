"""Dates counted from another day: from the source's date ("last week") or from the story ("two months later")."""

import re
from dataclasses import replace
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
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
from flows.annotate.dates.date_words import UNITS
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
_NEAR = 2
"""Paragraphs after a day in which "the previous day" is the one before it."""
_RECENT = timedelta(days=7)
"""What is so near to the source's own day is the day that a report is of, however much of it lies between."""
_LONG_AGO = timedelta(days=366)
"""A day so long past is in the next paragraph as often the day of a footnote as that of the story."""
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
    r"(?: [$€£¥]?\d[\d.,]{0,12}(?: ?%| [a-z-]{2,14}){0,4})?,? \Z"
)
_HOW_OFTEN = re.compile(
    r"\b(?:times?|(?:the|his|her|its|their) (?:first|second|third|[a-z]{4,9}th|\d{1,2}(?:st|nd|rd|th)"
    r"|[a-z]{2,10}est|most"
    r"|worst|best)(?: [\w-]{2,20}){0,3}) \Z"
)
_COMPARED_REACH = 60
_OVER = re.compile(r"\b(?:over|within|during|throughout|in) \Z", re.IGNORECASE)
_FOR = re.compile(r"\bfor \Z", re.IGNORECASE)
_PART_OF_YEAR = re.compile(
    r"(\d{4})(-Q[1-4]|-H[12]|-\d\d(?:-(?!29)\d\d)?(?=/))(?:/(\d{4})(-\d\d(?:-(?!29)\d\d)?))?"
)
"""Such as "2025-Q3", "2025-06/2025-08": the same a year earlier are as long."""


def read_earlier_week(match: Match, bearings: Bearings) -> Meaning:
    if bearings.narrative_day is not None and stated(match, "own") != "this":
        return Meaning(week_of(bearings.narrative_day), anchor=Anchor.NARRATIVE)
    if bearings.reference is not None:
        return Meaning(week_of(bearings.reference), anchor=Anchor.REFERENCE)
    return UNRESOLVED


def read_same(match: Match, bearings: Bearings) -> Meaning:
    """Such as "that same year": the one of the date told last."""
    unit = stated(match, "unit")
    if unit in ("day", "week", "weekend"):
        day = bearings.narrative_day
        if day is None or _is_of_another_time(day, bearings):
            return UNRESOLVED
        value = {"day": day.isoformat(), "week": week_of(day)}.get(unit, f"{week_of(day)}-WE")
        return Meaning(value, mod=part_of(match), anchor=Anchor.NARRATIVE)
    told = re.match(r"\d{4}-\d\d" if unit == "month" else r"\d{4}", bearings.narrative or "")
    return Meaning(told[0], mod=part_of(match), anchor=Anchor.NARRATIVE) if told else UNRESOLVED


def _is_of_another_time(day: date, bearings: Bearings) -> bool:
    """Whether a day was told of long ago, in a paragraph before: "relations were established on 26 December 1991"."""
    reference = bearings.reference
    return bool(bearings.paragraphs_since_day) and reference is not None and reference - day > _LONG_AGO


def _is_of_another_part(day: date, bearings: Bearings) -> bool:
    """Whether a day was told paragraphs before and is not of the days that the source itself is of."""
    reference = bearings.reference
    is_recent = reference is not None and timedelta(0) <= reference - day <= _RECENT
    return bearings.paragraphs_since_day > _NEAR and not is_recent


def read_in_the(match: Match, bearings: Bearings) -> Meaning:
    """Such as "later in the year": the one of the story, unless the sentence looks ahead and the story is over."""
    reference, told = bearings.reference, read_same(match, bearings)
    if told.value and (
        reference is None or not bearings.forward or told.value[:4] >= f"{reference.year:04d}"
    ):
        return told
    if reference is None or (bearings.narrative is not None and not bearings.forward):
        return UNRESOLVED
    found = _counted(reference.isoformat(), stated(match, "unit"), 0, Anchor.REFERENCE)
    return Meaning(found.value, mod=part_of(match), anchor=found.anchor)


def read_stepped(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the following year", counted from the story; "the past year" is a stretch of time."""
    unit = stated(match, "unit")
    if stated(match, "past"):
        length = {"decade": "P10Y", "fortnight": "P2W"}.get(unit) or f"P1{UNITS[unit]}"
        return Meaning(length, DateType.DURATION, reach=_up_to(bearings.reference, unit))
    if unit == "fortnight":  # no stretch of the calendar that could be counted on
        return Meaning("P2W", DateType.DURATION)
    if stated(match, "step").lower() == "the next" and _is_length_ahead(match, bearings):
        return Meaning("P10Y" if unit == "decade" else f"P1{UNITS[unit]}", DateType.DURATION)
    step = -1 if stated(match, "step").endswith(("previous", "preceding", "prior")) else 1
    day = bearings.narrative_day
    if unit == "quarter":
        return _quarter_beside(bearings.narrative, step)
    if unit == "week" and (week := _seven_days_beside(bearings.narrative, step)):
        return Meaning(week, anchor=Anchor.NARRATIVE)
    if unit == "day" and day is not None and _is_of_another_part(day, bearings):
        return UNRESOLVED
    told = day.isoformat() if unit == "day" and day is not None else bearings.narrative
    return _counted(told, unit, step, Anchor.NARRATIVE)


def _is_length_ahead(match: Match, bearings: Bearings) -> bool:
    """Whether it is a stretch that lies ahead, not the one behind a date told: "will cost six over the next year"."""
    over = _OVER.search(match.string, max(0, match.start() - len(" throughout ")), match.start())
    return over is not None and (bearings.forward or bearings.tells_no_past)


def _quarter_beside(told: str | None, step: int) -> Meaning:
    """The quarter before or after the one told, or the one a month or day told lies in."""
    parts = re.match(r"(\d{4})-(?:Q([1-4])|(\d\d))", told or "")
    if parts is None:
        return UNRESOLVED
    number = int(parts[1]) * 4 + (int(parts[2]) - 1 if parts[2] else (int(parts[3]) - 1) // 3) + step
    return Meaning(f"{number // 4:04d}-Q{number % 4 + 1}", anchor=Anchor.NARRATIVE)


def _seven_days_beside(told: str | None, step: int) -> str | None:
    """The seven days before or after seven that were told: "in the week to 12 November ... the previous week"."""
    parts = re.fullmatch(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)", told or "")
    if parts is None:
        return None
    first, last = (date.fromisoformat(part) + timedelta(7 * step) for part in parts.groups())
    return f"{first.isoformat()}/{last.isoformat()}" if last - first == timedelta(6) else None


def _up_to(reference: date | None, unit: str) -> Days | None:
    """The days of "the past week", which ends on the reference day."""
    if reference is None or unit == "decade":
        return None
    return Days(shifted(reference, unit, -1), reference, "period")


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
    found = _counted(reference.isoformat(), unit, step, Anchor.REFERENCE)
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
    if back and bearings.narrative is None and _is_compared(match):
        return _from_reference(bearings, unit, -int(number), mod)
    months_told = re.fullmatch(r"\d{4}-\d\d", bearings.narrative or "") is not None
    found = _counted(
        bearings.narrative, unit, int(-number if back else number), Anchor.NARRATIVE, keep_month=months_told
    )
    return Meaning(found.value, mod=mod if found.value else "", anchor=found.anchor)


def _is_compared(match: Match) -> bool:
    """Whether a figure of now is compared with one of then: "up from $187 million a year earlier"."""
    return _COMPARED.search(match.string, max(0, match.start() - _COMPARED_REACH), match.start()) is not None


def read_ahead(match: Match, bearings: Bearings) -> Meaning:
    """Such as "in two weeks", "three days from now", and to the day "two weeks from today"."""
    number, unit = _number_and_unit(match)
    from_now = stated(match, "from") or ("now" if match[0].lower().endswith(" time") else "")
    if from_now and unit in CLOCK_UNITS:
        return Meaning(None, DateType.TIME, anchor=Anchor.NONE)
    if stated(match, "from") and _FOR.search(
        match.string, max(0, match.start() - len(" for ")), match.start()
    ):
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
    return _HOW_OFTEN.search(match.string, max(0, match.start() - _COMPARED_REACH), match.start()) is not None


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
    found = _counted(bearings.reference.isoformat(), unit, number, Anchor.REFERENCE)
    return Meaning(found.value, mod=mod, anchor=found.anchor)


def _counted(
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
    told = _OF_NOWADAYS.search(match.string, max(0, match.start() - _NOWADAYS_REACH), match.start())
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
    return _counted(bearings.reference.isoformat(), stated(match, "unit"), steps, Anchor.REFERENCE)
