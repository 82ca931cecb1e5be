"""Dates counted from the one that the story told last: "that same year", "the following week", "later in the month"."""

import re
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.counted_dates import counted_from
from flows.annotate.dates.date_meanings import UNRESOLVED, Match, Meaning, part_of, shifted, stated, week_of
from flows.annotate.dates.date_words import UNITS
from flows.model.annotation import Anchor, DateType
from flows.model.calendar_values import Days

_NEAR = 2
"""Paragraphs after a day in which "the previous day" is the one before it."""
_RECENT = timedelta(days=7)
"""What is so near to the source's own day is the day that a report is of, however much of it lies between."""
_LONG_AGO = timedelta(days=366)
"""A day so long past is in the next paragraph as often the day of a footnote as that of the story."""
_OVER = re.compile(r"\b(?:over|within|during|throughout|in) \Z", re.IGNORECASE)


def read_earlier_week(match: Match, bearings: Bearings) -> Meaning:
    """Such as "earlier that week": the one of the day told last; "earlier this week" is the source's own."""
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
    found = counted_from(reference.isoformat(), stated(match, "unit"), 0, Anchor.REFERENCE)
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
    return counted_from(told, unit, step, Anchor.NARRATIVE)


def _is_length_ahead(match: Match, bearings: Bearings) -> bool:
    """Whether it is a stretch that lies ahead, not the one behind a date told: "will cost six over the next year"."""
    over = found_before(_OVER, match, len(" throughout "))
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
