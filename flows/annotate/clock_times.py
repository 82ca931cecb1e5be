"""Times of day and recurrences: "6:40 p.m.", "every Monday"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from flows.annotate.date_meanings import UNRESOLVED, Bearings, Match, Meaning, number_of, stated
from flows.annotate.date_words import THROUGH, UNITS, WEEKDAYS
from flows.model.annotation import Anchor, DateMention, DateType
from flows.model.spans import Span

_OFTEN = {
    "daily": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
}
_DAYTIMES = {
    "morning": "XXXX-XX-XXTMO", "afternoon": "XXXX-XX-XXTAF", "evening": "XXXX-XX-XXTEV", "night": "XXXX-XX-XXTNI",
    "weekend": "XXXX-WXX-WE",
}  # fmt: skip
_BESIDE = re.compile(
    r",? (?:(?:(?:(?:shortly |just )?(?:before|after)|at|at about|at around|on|around|about) ))?"
)
_NOON = 12
_LATE_HOURS = range(6, 12)
"""At night: eleven is before midnight, two after it."""
_BESIDE_EVERY = re.compile(r" (?:(?:at|on|around|about|from|between) )?")
_OLD_STORY = timedelta(days=60)
"""A day further from the source's own holds for the times of its own paragraph only: others are of today."""
_PARAGRAPHS = 2
"""So many after a day a time may still belong to it."""
_OF_THAT_DAY = re.compile(r" that (?:same )?(?:day|morning|afternoon|evening|night)\b")
_NEAR = 20
"""Characters between a day and a time that belongs to it."""
_UNTIL = re.compile(f"{THROUGH}| and ")
_DAY_BEHIND = re.compile(r"[)\]],? (?:on )?")
_AGAIN = re.compile(r" ?[(\[/]|,? or ")
_WEEKLY = re.compile(r"XXXX-WXX-\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_clock(match: Match, bearings: Bearings) -> Meaning:
    """The time on the day told last, if that stands near, else by itself; on the source's day where none was told."""
    time = clock_value(match)
    told, reference = bearings.narrative_day, bearings.reference
    if told is not None and bearings.paragraphs_since_day > _PARAGRAPHS:
        return Meaning(time, DateType.TIME)  # of that day, of another, of none
    is_old = told is not None and reference is not None and abs(told - reference) > _OLD_STORY
    if is_old and bearings.paragraphs_since_day:
        told = None
    if told is None and _OF_THAT_DAY.match(match.string, match.end()):
        return Meaning(time, DateType.TIME)
    day = told or reference
    if day is None:
        return Meaning(time, DateType.TIME)
    anchor = Anchor.NARRATIVE if told else Anchor.REFERENCE
    return Meaning(f"{day.isoformat()}{time}", DateType.TIME, anchor=anchor)


def read_moment(match: Match, _: Bearings) -> Meaning:
    """A date and time in ISO form."""
    return Meaning(f"{match['day']}{clock_value(match)}", DateType.TIME)


def clock_value(match: Match) -> str:
    """As "T18:40" or "T12:00Z"; where no minutes are stated only the hour: "T19"."""
    if stated(match, "named"):
        return _named_value(match)
    if stated(match, "hour_in_words") or stated(match, "the_hour"):
        return _told_value(match)
    hour, half = int(match["hour"]), stated(match, "half")
    if half:
        hour = hour % 12 + (12 if _is_after_noon(match, hour % 12) else 0)
    minute = f":{match['minute']}" if match["minute"] else ""
    second = f":{match['second']}" if stated(match, "second") else ""
    return f"T{hour:02d}{minute}{second}{'Z' if stated(match, 'zone') else ''}"


def _is_after_noon(match: Match, hour: int) -> bool:
    """Whether "p.m." goes for an hour of twelve: in "11 to 2 p.m." it goes for the second only."""
    after_noon = stated(match, "half") == "p"
    if not stated(match, "until"):
        return after_noon
    end = int(match["until"]) % 12, int(match["until_minute"] or 0)
    return after_noon if (hour, int(match["minute"] or 0)) < end else not after_noon


def _named_value(match: Match) -> str:
    """Such as "noon", "one minute past midnight"."""
    minutes = int(number_of(stated(match, "number")) or 0) if stated(match, "beside") else 0
    if stated(match, "beside") in ("to", "before"):
        minutes = -minutes
    hour, minute = divmod((0 if stated(match, "named") == "midnight" else 12 * 60) + minutes, 60)
    return f"T{hour % 24:02d}:{minute:02d}"


def _told_value(match: Match) -> str:
    """Such as "half past seven", "six o'clock in the evening", "at 7:30 in the morning"."""
    hour = int(number_of(stated(match, "hour_in_words") or stated(match, "the_hour").lstrip("0")) or 0)
    hour = _hour_of_day(hour, stated(match, "daytime") or stated(match, "at"))
    past, minute = stated(match, "past"), stated(match, "the_minute")
    if past == "quarter to":
        return f"T{(hour - 1) % 24:02d}:45"
    return f"T{hour:02d}" + {"half past": ":30", "quarter past": ":15"}.get(past, minute and f":{minute}")


def _hour_of_day(hour: int, daytime: str) -> int:
    """The hour from 0 to 23 that "in the evening" or "at night" makes of one of twelve."""
    if daytime == "morning" or (daytime == "evening" and hour == _NOON):
        return hour % 12
    if daytime == "night":
        return hour % 12 + (12 if hour in _LATE_HOURS else 0)
    return hour % 12 + 12 if daytime else hour


def read_set(match: Match, _: Bearings) -> Meaning:
    """Such as "every day", "every two years", "twice a week": the stretch after which it comes again."""
    if daytime := stated(match, "daytime"):
        return Meaning(_DAYTIMES[daytime], DateType.SET)
    if often := stated(match, "often"):
        return Meaning(_OFTEN[often], DateType.SET)
    named = stated(match, "unit") or stated(match, "units").rstrip("s") or stated(match, "in_each") or "day"
    number = number_of(match["number"]) if stated(match, "number") else 2 if stated(match, "other") else 1
    if number is None:
        return UNRESOLVED
    number, unit = (10 * number, "Y") if named == "decade" else (number, UNITS[named])
    return Meaning(f"P{'T' if unit == 'H' else ''}{number:g}{unit}", DateType.SET)


def read_weekly(match: Match, _: Bearings) -> Meaning:
    """Such as "every Monday", "on Mondays"."""
    weekday = WEEKDAYS[stated(match, "weekday") or stated(match, "weekdays")]
    return Meaning(f"XXXX-WXX-{weekday}", DateType.SET)


def join_times(mentions: Sequence[DateMention], text: str) -> list[DateMention]:
    """A time and the day right beside it become one: "12:00 UTC Monday", "tomorrow at 8 p.m."."""
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
        if _is_told_again(begin, end, text):
            joined[place - 1 : place + 1] = _as_told_twice(begin, end, on_days)
            if place + 1 < len(joined) and _is_day_behind(end, joined[place + 1], text):
                joined[place - 1] = _on_that_day(joined[place + 1], begin)
        if not _is_until(begin, end, text) or (begin.span in on_days) == (end.span in on_days):
            continue
        if end.span in on_days:
            joined[place - 1] = _begun_on_the_day_of(end, begin)
        elif begin.type is DateType.SET:
            joined[place] = _on_that_day(begin, end)
    return joined


def _is_told_again(time: DateMention, again: DateMention, text: str) -> bool:
    """Whether the second time is the first on another clock: "at 4:52 a.m. (2052 GMT)"."""
    are_times = "T" in (time.value or "") and "T" in (again.value or "")
    return are_times and bool(_AGAIN.fullmatch(text, time.span.end, again.span.start))


def _is_day_behind(again: DateMention, day: DateMention, text: str) -> bool:
    """Whether a day follows: that of "at 8 p.m. (1800 GMT) on Sunday"."""
    is_day = day.type is DateType.DATE and bool(_DAY.fullmatch(day.value or ""))
    return is_day and bool(_DAY_BEHIND.fullmatch(text, again.span.end, day.span.start))


def _as_told_twice(
    time: DateMention, again: DateMention, on_days: set[Span]
) -> tuple[DateMention, DateMention]:
    """Both times on the day that is stated; a time on another clock with no day of its own is of none."""
    if again.span not in on_days:
        clock = (again.value or "").partition("T")[2]
        return time, DateMention(again.span, DateType.TIME, f"T{clock}")
    return time if time.span in on_days else _on_that_day(again, time), again


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
    are_times = "T" in (time.value or "") and "T" in (end.value or "")
    return are_times and bool(_UNTIL.fullmatch(text, time.span.end, end.span.start))


def _as_one(first: DateMention, second: DateMention, text: str) -> DateMention | None:
    beside = _BESIDE_EVERY if first.type is DateType.SET else _BESIDE
    if not beside.fullmatch(text, first.span.end, second.span.start):
        return None
    day, time = (first, second) if second.type is DateType.TIME else (second, first)
    if time.type is not DateType.TIME or "T" not in (time.value or ""):
        return None
    span, clock = Span(first.span.start, second.span.end), (time.value or "").partition("T")[2]
    words = day.span.of(text).lower()
    if day.type is DateType.SET and (days := _recurring_day(day.value or "", words)):
        return replace(day, span=span, value=f"{days}T{clock}")
    if day.type is not DateType.DATE or not _DAY.fullmatch(day.value or ""):
        return None
    return replace(day, span=span, type=DateType.TIME, value=f"{day.value}T{clock}")


def _recurring_day(value: str, words: str) -> str:
    """A day that comes again, as a time can stand behind it: every day, but not "twice a day"; every Monday."""
    if value == "P1D":
        return "" if words.startswith(("once", "twice")) else "XXXX-XX-XX"
    return value if _WEEKLY.fullmatch(value) else ""
