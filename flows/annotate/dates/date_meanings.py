"""What a date expression can mean, and from where relative ones count: the types between the date modules."""

import re
from calendar import monthrange
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_words import DAYS_IN_WORDS, MONTHS, NUMBERS, WEEKDAYS
from flows.english.number_words import value_of
from flows.model.annotation import Anchor, DateType
from flows.model.calendar_values import Days

Match = re.Match[str]
_SOON = timedelta(days=31)
"""So many days after a day of an earlier year a day without one goes on with its story."""
_SLACK = timedelta(days=45)
"""How far on the other side of the reference day a day without a year may still lie."""
_SLACK_IN_THE_PRESENT = timedelta(days=120)
"""And where no verb tells of the past: "the scheme closes on 30 November"."""
_CHRONICLE = timedelta(days=183)
"""How far a month that goes on with an older story may lie behind the one told last."""
_RECENT = timedelta(days=92)
"""A month that was just over may be the one of this year, whatever was told."""
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_LONGEST_RANGE = timedelta(days=300)
PARTS = {
    "early": "START", "beginning": "START", "beginning of": "START", "start": "START", "start of": "START",
    "mid": "MID", "middle": "MID", "middle of": "MID", "late": "END", "end": "END", "end of": "END",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means; a value of None is not resolved."""

    value: str | None
    type: DateType = DateType.DATE
    mod: str = ""
    anchor: Anchor = Anchor.EXPLICIT
    reach: Days | None = None
    """The days over which a length goes: "the past ten days"."""


UNRESOLVED = Meaning(None, anchor=Anchor.NONE)


def of_every_year(day: str, mod: str = "") -> Meaning:
    """A day or month of no one year: "07", "12-31"."""
    return Meaning(f"XXXX-{day}", DateType.SET, mod, Anchor.NONE)


def stated(match: Match, group: str) -> str:
    """What a group of the match holds, in lower case; empty when the pattern has no such group."""
    return (match.groupdict().get(group) or "").lower()


def part_of(match: Match) -> str:
    """The modifier for "early", "mid", "end of" ..."""
    return PARTS.get(stated(match, "part"), "")


def month_number(name: str) -> int:
    """1 to 12. Raises KeyError for what is no month."""
    return MONTHS[name.lower().rstrip(".")]


def weekday_number(name: str) -> int | None:
    """1 for "Monday" or "Mon." to 7; None for what is no weekday."""
    begin = name.lower()[:3]
    return next((number for day, number in WEEKDAYS.items() if begin and day.startswith(begin)), None)


def day_number(match: Match) -> int:
    """The day of the month, in words or in digits."""
    return DAYS_IN_WORDS.get(one_of(match, "day_in_words").replace(" ", "-")) or int(one_of(match, "day"))


def number_of(word: str) -> float | None:
    """The value of "3", "2.5", "a", "twenty-one"; None for "several"."""
    if word[:1].isdecimal():
        return float(value_of(word) or word)
    return NUMBERS.get(word.lower())


def plain_number(number: float) -> str:
    """As "2" or "2.5"."""
    return str(int(number)) if number == int(number) else str(number)


def year_of(value: str | None) -> int | None:
    """The year of a TIMEX3 value, if it has one."""
    return int(value[:4]) if value and value[:4].isdecimal() and len(value[:4]) == 4 else None  # noqa: PLR2004


def week_of(day: date, weeks: int = 0) -> str:
    """The ISO week of a day, or one so many weeks after it: "2025-W36"."""
    calendar = (day + timedelta(weeks=weeks)).isocalendar()
    return f"{calendar.year:04d}-W{calendar.week:02d}"


def shifted(day: date, unit: str, number: int) -> date:
    """The day so many days, weeks, months, decades and so on later; of a shorter month its last day."""
    if unit in _DAYS:
        return day + timedelta(days=number * _DAYS[unit])
    months = (
        day.year * 12 + day.month - 1 + number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    )
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def stepped_year(match: Match, bearings: Bearings) -> tuple[int, Anchor] | None:
    """The year stated, or meant by "last year", "that year"; None when neither is known."""
    if stated(match, "year"):
        return int(stated(match, "year")), Anchor.EXPLICIT
    if short := stated(match, "short_year"):
        return year_of_two_digits(int(short), bearings), Anchor.EXPLICIT
    step = stated(match, "step")
    if step == "the":
        return _year_spoken_of(bearings)
    if step in ("that", "the same", "the following"):
        told = year_of(bearings.narrative)
        return None if told is None else (told + (step == "the following"), Anchor.NARRATIVE)
    if not step or bearings.reference is None:
        return None
    shift = {"last": -1, "next": 1}.get(step, 0)
    return bearings.reference.year + shift, Anchor.REFERENCE


def year_of_two_digits(number: int, bearings: Bearings) -> int:
    """What "’07" is: a year of this century, or one of the last where that would lie far ahead."""
    latest = (bearings.reference.year if bearings.reference else number + 2000) + 10
    return number + (2000 if number + 2000 <= latest else 1900)


def _year_spoken_of(bearings: Bearings) -> tuple[int, Anchor] | None:
    """What "the year" is: that of the date told right before, else that of the source."""
    told = year_of(bearings.narrative)
    if told is not None and bearings.told_here:
        return told, Anchor.NARRATIVE
    return (bearings.reference.year, Anchor.REFERENCE) if bearings.reference else None


def one_of(match: Match, group: str) -> str:
    """What a group holds, or the same group of a pattern's other form."""
    return stated(match, group) or stated(match, f"the_{group}")


def day_in_some_year(bearings: Bearings, day_in: Callable[[int], date]) -> tuple[date, Anchor] | None:
    """A day without a year: the last before the reference day, or the next after it where the sentence looks ahead."""
    reference, told = bearings.reference, year_of(bearings.narrative)
    if bearings.is_stamp:
        known = reference if bearings.story.is_dated else None
        return (_nearest(known, day_in), Anchor.REFERENCE) if known else None
    if bearings.range_from is not None and (end := _end_of_range(bearings.range_from, day_in)):
        return end, Anchor.NARRATIVE
    if told is not None and _is_foretold(told, bearings):
        return _first_after_told(told, bearings, day_in), Anchor.NARRATIVE
    if bearings.opening_year is not None:
        return day_in(bearings.opening_year), Anchor.NARRATIVE
    if reference is None:
        return _day_of_text_without_day(bearings, told, day_in)
    if told is not None and told > reference.year + 1 and _goes_on(bearings):
        return day_in(told), Anchor.NARRATIVE
    if not bearings.forward and (story := _day_of_story(bearings, reference, day_in)):
        return story, Anchor.NARRATIVE
    if bearings.heads_entry and bearings.tenseless and not bearings.forward:
        return _nearest(reference, day_in), Anchor.REFERENCE
    near = _coming if bearings.forward else _told_of
    return near(bearings, reference, day_in), Anchor.REFERENCE


def _day_of_text_without_day(
    bearings: Bearings, told: int | None, day_in: Callable[[int], date]
) -> tuple[date, Anchor] | None:
    """The day of the year told near, unless that is a plan and the day is none of its time: then nobody knows."""
    story = bearings.story
    if told is None or (story.paragraphs > 1 and (bearings.narrative or "").isdecimal()):
        return None
    day, days = day_in(told), story.narrative.days if story.narrative else None
    if story.ahead:
        is_later = days is not None and day - days.last > _CHRONICLE
        if is_later or not (bearings.forward or bearings.tells_no_past):
            return None
    return day, Anchor.NARRATIVE


def _coming(bearings: Bearings, reference: date, day_in: Callable[[int], date]) -> date:
    """The next such day where the sentence looks ahead, or the last where what was planned for it may be over."""
    this = day_in(reference.year)
    is_over = bearings.ends_stretch and _is_told_between(bearings, this, reference)
    near = this if this >= reference - _SLACK or is_over else day_in(reference.year + 1)
    if bearings.reach_of_plan and near - reference > timedelta(bearings.reach_of_plan):
        near = this if this <= reference else day_in(reference.year - 1)
    return near


def _told_of(bearings: Bearings, reference: date, day_in: Callable[[int], date]) -> date:
    """The last such day, or one that is to come soon."""
    if soon := _day_early_next_year(bearings, reference, day_in):
        return soon
    slack = timedelta() if bearings.looks_back else _SLACK_IN_THE_PRESENT if bearings.present else _SLACK
    this = day_in(reference.year)
    return this if this <= reference + slack else day_in(reference.year - 1)


def _day_early_next_year(bearings: Bearings, reference: date, day_in: Callable[[int], date]) -> date | None:
    """A day soon after the end of the year on which something may be: "They may meet on 5 February"."""
    latest = reference + _SLACK_IN_THE_PRESENT
    if latest.year == reference.year or not (bearings.names_day and bearings.present and bearings.may_come):
        return None
    if bearings.looks_back or bearings.is_aside:
        return None
    with suppress(ValueError):  # 29 February
        day = day_in(latest.year)
        return day if day <= latest else None
    return None


def _is_foretold(told: int, bearings: Bearings) -> bool:
    """Whether it was said or settled on the date told before, of that year, what would be on this one."""
    if bearings.reference is None or told < bearings.reference.year:
        return bearings.is_foretold or bearings.set_in_story
    return told == bearings.reference.year and bearings.told_is_past and bearings.is_foretold


def _first_after_told(told: int, bearings: Bearings, day_in: Callable[[int], date]) -> date:
    """The first such day after the date told: "In 2023 she warned that it would close by New Year's Day"."""
    day, value = day_in(told), bearings.narrative or ""
    opens_year = (day.month, day.day) == (1, 1)
    return day_in(told + 1) if opens_year or day.isoformat()[: len(value)] < value else day


def _goes_on(bearings: Bearings) -> bool:
    """Whether a date goes on with a story of years to come: the day on which that is said to be told has passed."""
    if not bearings.told_here:
        return False
    if bearings.forward:
        return not (bearings.comes_next or (bearings.names_day and bearings.told_is_of_end))
    return bearings.tells_no_past or bearings.told_is_over


def _end_of_range(begin: date, day_in: Callable[[int], date]) -> date | None:
    """The first such day from the beginning of a stretch on; None where it would last almost a year."""
    this = day_in(begin.year)
    end = this if this >= begin else day_in(begin.year + 1)
    return end if end - begin < _LONGEST_RANGE else None


def _is_told_between(bearings: Bearings, day: date, reference: date) -> bool:
    """Whether a day lies between the one told right before and the source's own."""
    told = bearings.narrative_day
    return told is not None and not bearings.paragraphs_since_day and told < day <= reference


def _nearest(reference: date, day_in: Callable[[int], date]) -> date:
    """That day of this year, the last or the next which lies nearest; 29 February is not in each."""
    days = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        with suppress(ValueError):
            days.append(day_in(year))
    if not days:
        raise ValueError("no day of these years")
    return min(days, key=lambda day: abs(day - reference))


def _day_of_story(bearings: Bearings, reference: date, day_in: Callable[[int], date]) -> date | None:
    """A day soon after one of an earlier year that was told right before: "on 15 April 2023 ... on 24 April"."""
    if bearings.in_chronicle and bearings.told_here and (month := _month_told(bearings)) is not None:
        day = day_in(month.year)
        is_recent = timedelta() <= reference - day_in(reference.year) < _RECENT
        if month.year < reference.year and month < day <= month + _CHRONICLE and not is_recent:
            return day
    if bearings.told_here and (month := _month_told(bearings)) is not None and month.year < reference.year:
        day = day_in(month.year)  # "hired in March 2024. On June 21 he signed"
        is_recent = timedelta() <= reference - day_in(reference.year) < _RECENT
        if (
            bearings.names_day
            and month < day <= month + _CHRONICLE
            and not (is_recent or bearings.tells_no_past)
        ):
            return day
    told = bearings.narrative_day
    if told is None or not bearings.told_here or bearings.paragraphs_since_day or told.year >= reference.year:
        return None
    if bearings.narrative is None or not bearings.narrative.startswith(told.isoformat()):
        return None
    day = day_in(told.year)
    return day if timedelta() <= day - told <= _SOON else None


def _month_told(bearings: Bearings) -> date | None:
    """The month told last, if that was a month of a year."""
    told = re.fullmatch(r"(\d{4})-(\d\d)", bearings.narrative or "")
    return date(int(told[1]), int(told[2]), 1) if told else None


def day_named(match: Match, month: int, day: int, bearings: Bearings) -> tuple[date, Anchor] | None:
    """A day of the year that the match states, or else of one that the bearings give."""
    if stated(match, "year"):
        return date(int(match["year"]), month, day), Anchor.EXPLICIT
    return day_in_some_year(bearings, lambda year: date(year, month, day))
