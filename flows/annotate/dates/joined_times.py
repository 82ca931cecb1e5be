"""Times and the days they belong to: "12:00 UTC Monday", "from 3 to 4 p.m. tomorrow", "8 p.m. (1800 GMT) on Friday"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from flows.annotate.dates.clock_patterns import CLOCK_NAMED
from flows.annotate.dates.date_words import THROUGH
from flows.annotate.dates.parts_of_days import with_parts_of_days
from flows.english.clock_names import AMERICAN_ZONE, UNIVERSAL_TIME, ZONE_IN_WORDS
from flows.model.annotation import Anchor, DateMention, DateType
from flows.model.calendar_values import DAY_VALUE, days_of_value
from flows.model.spans import Span

_CLOCK_OF = (
    rf"(?: {ZONE_IN_WORDS}| (?:local|[A-Z][a-z]{{2,20}}) time| {AMERICAN_ZONE})?"
    rf"(?: {CLOCK_NAMED})?"
    r"(?: in [A-Z][\w’-]{1,20}(?: [A-Z][\w’-]{1,20})?)?"
)
"""Behind a time, where it is so late: "06:13 local time (UTC+12)", "09:00 (Astana time)", "3 p.m. in Lagos"."""
_BESIDE = re.compile(
    rf"{_CLOCK_OF},? (?:(?:(?:(?:shortly |just )?(?:before|after)|at|at about|at around|on|ON|around|about) ))?"
)
_UNIVERSAL = re.compile(rf" \({UNIVERSAL_TIME}\)")
_BESIDE_EVERY = re.compile(r" (?:(?:at|on|around|about|from|between) )?")
_NEAR = 20
"""Characters between a day and a time that belongs to it."""
_ENDS = re.compile(
    r"\b(?:ends?|ended|ending|expires?|expired|expiring|closes?|closed|closing|lapses?|lapsed|lasts?|(?:runs?|ran)"
    r" out|stops?|until|till|by|before|not later than|no later than|deadline(?: is| was)?)(?: [\w’'-]{1,20}){0,3}?"
    r"(?: (?:at|on|by))? \Z|\b(?:to|as at|as of) \Z",
    re.IGNORECASE,
)
"""Before the midnight with which its day ends, not begins: "ends at midnight on 28 May", "data as at midnight on"."""
_REACH = 60
_UNTIL = re.compile(f"{THROUGH}| and ")
_NEXT, _SENTENCE = 3, 160
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]* +[A-Z“\"]|\n")
_DAY_BEHIND = re.compile(r"[)\]],? (?:on )?")
_AGAIN = re.compile(rf"{_CLOCK_OF}(?: ?[(\[/]|,? or )")
_WEEKLY = re.compile(r"XXXX-(?:WXX-\d|XX-\d\d)")
_OF_EACH = re.compile(r" of (?:every|each) ")
_AFTER_NOON = re.compile(r"\d ?p\.?m\b", re.IGNORECASE)
_OF_TWELVE = re.compile(r"[1-9]:[0-5]\d|1[01]:[0-5]\d")
_IN_MORNING = re.compile(r"T(?:0\d|1[01])(?::\d\d)?")
_DAILY_HOUR = re.compile(r"XXXX-XX-XXT\d\d(?::\d\d){0,2}Z?")
_LAST_NIGHT = frozenset({"last night", "late last night"})
_DAWN = "06"


def join_times(mentions: Sequence[DateMention], text: str) -> list[DateMention]:
    """A time and the day right beside it become one: "12:00 UTC Monday", "tomorrow at 8 p.m."."""
    mentions = with_parts_of_days(mentions, text)
    joined: list[DateMention] = []
    on_days: set[Span] = set()
    for mention in mentions:
        one = _as_one(joined[-1], mention, text) if joined else None
        if one is None:
            joined.append(mention)
        else:
            joined[-1] = one
            on_days.add(one.span)
    for place in range(1, len(joined)):
        begin, end = joined[place - 1 : place + 1]
        if _is_of_same_half(begin, end, text):
            joined[place] = end = _after_noon(end)
        if _is_told_again(begin, end, text):
            day = joined[place + 1] if place + 1 < len(joined) else None
            joined[place - 1 : place + 1] = _as_told_twice(begin, end, day, on_days, text)
        elif _is_until(begin, end, text) and (begin.span in on_days) != (end.span in on_days):
            joined[place - 1 : place + 1] = _as_stretch(begin, end, on_days)
    return [
        _of_no_day(mention) if _day_follows(joined, place, on_days, text) else mention
        for place, mention in enumerate(joined)
    ]


def _is_of_same_half(begin: DateMention, end: DateMention, text: str) -> bool:
    """Whether an hour goes on after noon: the second of "at 10:40 p.m. they came in; by 10:52 they had gone"."""
    if not (_AFTER_NOON.search(begin.span.of(text)) and _OF_TWELVE.fullmatch(end.span.of(text))):
        return False
    same_day = (begin.value or "")[:10] == (end.value or "")[:10] and _IN_MORNING.fullmatch(
        (end.value or "")[10:]
    )
    return bool(same_day) and not _SENTENCE_END.search(text, begin.span.end, end.span.start)


def _after_noon(time: DateMention) -> DateMention:
    day, _, clock = (time.value or "").partition("T")
    return replace(time, value=f"{day}T{int(clock[:2]) + 12:02d}{clock[2:]}")


def _as_stretch(begin: DateMention, end: DateMention, on_days: set[Span]) -> tuple[DateMention, DateMention]:
    """The ends of a stretch, of which one has its day from the other."""
    if end.span in on_days:
        on_days.add(begin.span)
        return _begun_on_the_day_of(end, begin), end
    if begin.type is DateType.SET:
        return begin, _on_that_day(begin, end)
    return begin, end


def _day_follows(mentions: Sequence[DateMention], place: int, on_days: set[Span], text: str) -> bool:
    """Whether a time was put on the source's day, though a later one of its sentence has a day of its own."""
    time = mentions[place]
    if time.type is not DateType.TIME or time.anchor is not Anchor.REFERENCE or time.span in on_days:
        return False
    return any(
        later.span in on_days
        for later in mentions[place + 1 : place + 1 + _NEXT]
        if later.span.start - time.span.end <= _SENTENCE
        and not _SENTENCE_END.search(text, time.span.end, later.span.start)
    )


def _of_no_day(time: DateMention) -> DateMention:
    return DateMention(time.span, DateType.TIME, f"T{(time.value or '').partition('T')[2]}")


def _is_told_again(time: DateMention, again: DateMention, text: str) -> bool:
    """Whether the second time is the first on another clock: "at 4:52 a.m. (2052 GMT)"."""
    return _are_joined_by(_AGAIN, time, again, text)


def _is_day_behind(again: DateMention, day: DateMention, text: str) -> bool:
    """Whether a day follows: that of "at 8 p.m. (1800 GMT) on Sunday"."""
    is_day = day.type is DateType.DATE and bool(DAY_VALUE.fullmatch(day.value or ""))
    return is_day and bool(_DAY_BEHIND.fullmatch(text, again.span.end, day.span.start))


def _as_told_twice(
    time: DateMention, again: DateMention, day: DateMention | None, on_days: set[Span], text: str
) -> tuple[DateMention, DateMention]:
    """Both times on the day that is stated; a time on another clock with no day of its own is of none."""
    if again.span in on_days:
        dated = time if time.span in on_days else _on_that_day(again, time)
        on_days.add(time.span)
        return dated, again
    if day is not None and _is_day_behind(again, day, text):
        on_days.add(time.span)
        dated = _on_that_day(day, time)
        if "midnight" in time.span.of(text) and _ends_its_day(
            text, time.span.start, day.span.of(text).lower()
        ):
            dated = replace(dated, value=f"{day.value}T24:00")
        return dated, _of_no_day(again)
    return time, _of_no_day(again)


def _begun_on_the_day_of(end: DateMention, time: DateMention) -> DateMention:
    """The first time of "from 3 p.m. to 4 p.m. tomorrow", which has its day from the last."""
    is_bare = (time.value or "").startswith("T")
    beside_a_day = time.anchor_span is not None and 0 <= time.span.start - time.anchor_span.end <= _NEAR
    if not is_bare and (time.anchor not in (Anchor.REFERENCE, Anchor.NARRATIVE) or beside_a_day):
        return time
    begun = _on_that_day(end, time)
    return begun if (begun.value or "") < (end.value or "") else time


def _on_that_day(dated: DateMention, time: DateMention) -> DateMention:
    """A time on the day of another one."""
    day, clock = (dated.value or "").partition("T")[0], (time.value or "").partition("T")[2]
    return replace(dated, span=time.span, type=DateType.TIME, value=f"{day}T{clock}")


def _is_until(time: DateMention, end: DateMention, text: str) -> bool:
    """Whether both are times, and the words between them make them a stretch."""
    return _are_joined_by(_UNTIL, time, end, text)


def _are_joined_by(between: re.Pattern[str], time: DateMention, other: DateMention, text: str) -> bool:
    are_times = "T" in (time.value or "") and "T" in (other.value or "")
    return are_times and between.fullmatch(text, time.span.end, other.span.start) is not None


def _as_one(first: DateMention, second: DateMention, text: str) -> DateMention | None:
    beside = _BESIDE_EVERY if first.type is DateType.SET else _BESIDE
    if not beside.fullmatch(text, first.span.end, second.span.start):
        return None
    day, time = (first, second) if _is_hour(second) else (second, first)
    if not _is_hour(time):
        return None
    span, clock = Span(first.span.start, second.span.end), (time.value or "").partition("T")[2]
    words, words_of_time = day.span.of(text).lower(), time.span.of(text).lower()
    if day.type is DateType.SET and (days := _recurring_day(day.value or "", words, leads=day is first)):
        return replace(day, span=span, value=f"{days}T{clock}")
    if day.type is DateType.SET and _OF_EACH.search(words):
        return replace(day, span=span)
    if day.type is not DateType.DATE or not DAY_VALUE.fullmatch(day.value or ""):
        return None
    if clock == "00:00" and "midnight" in words_of_time and _ends_its_day(text, span.start, words):
        clock = "24:00"
    if words in _LAST_NIGHT and clock < _DAWN:
        day = _on_the_next(day)
    if time is first and not clock.endswith("Z") and _UNIVERSAL.match(text, first.span.end):
        clock += "Z"
    return replace(day, span=span, type=DateType.TIME, value=f"{day.value}T{clock}")


def _is_hour(mention: DateMention) -> bool:
    """Whether it is a time of one day or of every day."""
    is_time = mention.type is DateType.TIME and "T" in (mention.value or "")
    return is_time or (
        mention.type is DateType.SET and _DAILY_HOUR.fullmatch(mention.value or "") is not None
    )


def _ends_its_day(text: str, start: int, day: str) -> bool:
    """Whether the midnight told there is the one with which its day ends."""
    return day.endswith(" night") or _ENDS.search(text, max(0, start - _REACH), start) is not None


def _on_the_next(day: DateMention) -> DateMention:
    """The day after: the small hours of last night are those of today."""
    following = date.fromisoformat(day.value or "") + timedelta(1)
    return replace(day, value=following.isoformat(), days=days_of_value(following.isoformat()))


def _recurring_day(value: str, words: str, *, leads: bool) -> str:
    """A day that comes again, as a time can stand behind it: every day, but not "twice a day"; every Monday.

    `leads` says whether it stands before the time, as a part of the day must: "every morning at 4:47".
    """
    if value == "P1D":
        return "" if words.startswith(("once", "twice")) else "XXXX-XX-XX"
    if leads and value.startswith("XXXX-XX-XXT") and value[-2:].isalpha():
        return "XXXX-XX-XX"
    return value if _WEEKLY.fullmatch(value) else ""
