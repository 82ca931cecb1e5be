"""Days and stretches told by the one beside them: "the day before yesterday", "the week before", "later that day"."""

import re
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    number_of,
    shifted,
    stated,
    week_of,
)
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import LOOSE, NUMBER, WEEKDAY, WEEKDAYS
from flows.annotate.dates.lengths import is_of_other_words
from flows.model.annotation import Anchor

_BESIDE = sign_of("(?:before|after) (?:yesterday|today|tomorrow)")
_AGO = sign_of("years? ago (?:on |this )?(?:today|yesterday|tomorrow|week|month|mon|tue|wed|thu|fri|sat|sun)")
_FROM = sign_of("from (?:next |this )?(?:mon|tue|wed|thu|fri|sat|sun)")
_THAT = sign_of("that (?:same )?(?:day|morning|afternoon|evening|night)|in the day")
_PART = sign_of("(?:next|following|previous) (?:morning|afternoon|evening|night)")
_ASIDE = sign_of("(?:day|night|week|month|year) (?:before|after|earlier|later)")
_NEAR = 1
"""Paragraphs after a day in which "that day" is still that."""

BESIDE_DAY_PATTERNS = (
    written(
        "beside day", _BESIDE,
        rf"(?:(?:the )?day|{LOOSE}{NUMBER} (?P<unit>days?|weeks?|months?|years?)) (?P<side>before (?:yesterday|today)"
        rf"|after (?:tomorrow|today))"
        r"(?: (?:morning|afternoon|evening|night))?",
        any_case=True,
    ),
    written(
        "years ago on", _AGO,
        rf"{NUMBER} (?P<unit>years?) ago (?:on |this )?(?:(?P<word>today|yesterday|tomorrow|week|month)"
        rf"|(?P<weekday>{WEEKDAY}))(?!-)",
        any_case=True,
    ),
    written(
        "from weekday", _FROM,
        rf"{NUMBER} (?P<unit>days?|weeks?|fortnights?|months?) from (?:next |this )?(?P<weekday>{WEEKDAY})",
        any_case=True,
    ),
    written(
        "that day", _THAT, r"(?:earlier |later |early |late )?that (?:same )?(?:day|morning|afternoon|evening|night)"
        r"(?!-| (?:when|in|of|on which)\b)",
        any_case=True,
    ),
    written("that day", _THAT, r"(?:earlier|later|early|late) in the day(?! (?:when|that|of)\b)", any_case=True),
    written(
        "next part", _PART,
        r"the (?P<step>next|following|previous) (?:morning|afternoon|evening|night)(?!-| (?:of|after)\b)",
        any_case=True,
    ),
    written(
        "aside", _ASIDE,
        r"the (?P<unit>day|night|week|month|year) (?P<side>before|after|earlier)"
        r"(?= ?[.,;:?!)]| ?\Z| (?:and|but) [$€£]?\d)", any_case=True,
    ),
)  # fmt: skip
"""Tried before the others, which would read a part of these: "yesterday", "two years ago"."""

_PART_OF_YEAR = re.compile(r"(\d{4})(-Q[1-4]|-H[12]|-\d\d)?")


def read_beside_day(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the day after tomorrow", "two weeks before yesterday"."""
    if bearings.reference is None:
        return UNRESOLVED
    number = number_of(match["number"]) if match["number"] else 1
    if number is None or number != int(number):
        return UNRESOLVED
    sign = -1 if stated(match, "side").startswith("before") else 1
    unit = stated(match, "unit").rstrip("s") or "day"
    day = shifted(
        bearings.reference + timedelta(0 if "today" in match[0].lower() else sign), unit, sign * int(number)
    )
    mod = "APPROX" if stated(match, "loose") and not is_of_other_words(match) else ""
    return Meaning(day.isoformat(), mod=mod, anchor=Anchor.REFERENCE)


def read_years_ago_on(match: Match, bearings: Bearings) -> Meaning:
    """Such as "ten years ago today", "five years ago this month", "a year ago Wednesday"."""
    number, reference = number_of(match["number"]), bearings.reference
    if reference is None or number is None or number != int(number):
        return UNRESOLVED
    word = stated(match, "word")
    day = reference + timedelta({"yesterday": -1, "tomorrow": 1}.get(word, 0))
    if stated(match, "weekday"):
        back = (reference.isoweekday() - WEEKDAYS[stated(match, "weekday")]) % 7
        day = reference + timedelta(-back % 7 if bearings.forward else -back)
    then = shifted(day, "year", -int(number))
    value = {"week": week_of(then), "month": then.isoformat()[:7]}.get(word, then.isoformat())
    return Meaning(value, anchor=Anchor.REFERENCE)


def read_from_weekday(match: Match, bearings: Bearings) -> Meaning:
    """Such as "three weeks from Monday": counted from the next."""
    number, reference = number_of(match["number"]), bearings.reference
    if reference is None or number is None or number != int(number):
        return UNRESOLVED
    begin = reference + timedelta((WEEKDAYS[stated(match, "weekday")] - reference.isoweekday()) % 7 or 7)
    day = shifted(begin, stated(match, "unit").rstrip("s"), int(number))
    return Meaning(day.isoformat(), anchor=Anchor.REFERENCE)


def read_that_day(_: Match, bearings: Bearings) -> Meaning:
    """The day told last. Raises ValueError where none was told near."""
    day = bearings.narrative_day
    if day is None or bearings.paragraphs_since_day > _NEAR:
        raise ValueError("no day told near")
    return Meaning(day.isoformat(), anchor=Anchor.NARRATIVE)


def read_next_part(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the next morning": on the day after the one told last, or the one before it."""
    day = bearings.narrative_day
    if day is None or bearings.paragraphs_since_day > _NEAR:
        raise ValueError("no day told near")
    step = -1 if stated(match, "step") == "previous" else 1
    return Meaning((day + timedelta(step)).isoformat(), anchor=Anchor.NARRATIVE)


def read_aside(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the day before", "the year after". Raises ValueError where no date was told from which to count."""
    unit, step = stated(match, "unit"), 1 if stated(match, "side") == "after" else -1
    if unit in ("day", "night", "week"):
        day = bearings.narrative_day
        if day is None or bearings.paragraphs_since_day:
            raise ValueError("no day told near")
        value = week_of(day, step) if unit == "week" else (day + timedelta(step)).isoformat()
        return Meaning(value, anchor=Anchor.NARRATIVE)
    told = _PART_OF_YEAR.match(bearings.narrative or "")
    if told is None or (unit == "month" and not re.match(r"\d{4}-\d\d", told[0])):
        raise ValueError("no such stretch told")
    if unit == "month":
        month = shifted(date.fromisoformat(f"{told[0]}-01"), "month", step)
        return Meaning(month.isoformat()[:7], anchor=Anchor.NARRATIVE)
    is_day = re.match(r"\d{4}-\d\d-\d\d", bearings.narrative or "")
    part = "" if is_day else told[2] or ""
    return Meaning(f"{int(told[1]) + step:04d}{part}", anchor=Anchor.NARRATIVE)
