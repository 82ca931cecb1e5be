"""Times of day: "6:40 p.m.", "half past seven", "midnight tonight"."""

import re
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.clock_patterns import part_before
from flows.annotate.dates.clock_stretches import begun_at
from flows.annotate.dates.date_meanings import UNRESOLVED, Match, Meaning, number_of, stated
from flows.annotate.dates.hours_told import (
    are_hours_to_call,
    are_opening_hours,
    is_remembered,
    is_standing_rule,
    is_told_as_past,
    names_journey,
)
from flows.annotate.dates.small_hours import follows_evening
from flows.annotate.dates.words_beside import is_of_document, is_of_draft
from flows.english.clock_names import ANY_ZONE
from flows.english.number_words import value_of
from flows.english.speech_cues import SAID
from flows.model.annotation import Anchor, DateType
from flows.model.spans import Span

_NOON = 12
_LATE_HOURS = range(6, 12)
"""At night: eleven is before midnight, two after it."""
_OLD_STORY = timedelta(days=60)
"""A day further from the source's own holds for the times of its own paragraph only: others are of today."""
_RECENT = timedelta(days=7)
"""A nearer one holds in the next paragraphs, whatever was told of it."""
_DAWN, _LATE = "T06", "T17"
END_OF_DAY = "T24:00"
"""The midnight with which a day ends."""
_LATER_HALF = r"\b(?:\d{1,2} ?p\.?m\b\.?|noon|midday|afternoon|evening|(?:1[2-9]|2[0-3])[:.][0-5]\d)"
_AFTERNOON = re.compile(_LATER_HALF)
_AFTERNOON_BEFORE = re.compile(rf"{_LATER_HALF}(?: [A-Z]{{2,4}}| local time)?,?(?: of| on)?(?: the)? \Z")
_AFTERNOON_BEHIND = re.compile(rf",? (?:at (?:about |around )?)?{_LATER_HALF}")
_BY_DAY = ("T06", "T17")
_CORRECTS = re.compile(
    r"(?:\A|[\n(.;]) ?(?:[Cc]orrects|[Aa]mends|[Ff]ixes|[Cc]larifies|[Rr]evises|CORRECTS)\b[^.;()\n]{0,80}\Z"
)
"""What a note on a corrected story gives without its day: "(Corrects time of blast to 03:15 from two o'clock)"."""
_SLUG = 100
_PARAGRAPHS = 2
"""So many after a day a time may still belong to it."""
_UP_TO = re.compile(
    r"\b(?:by|until|till|before)(?: (?:the|a|its|their) (?:[\w’'-]{1,20} ){0,2}deadline of)? \Z",
    re.IGNORECASE,
)
_SAID_AT = re.compile(rf"\b(?:{'|'.join(sorted(SAID))}) at(?: about| around)? \Z")
"""Before the hour of a saying, which is none of a day to come: "had until 18 December, said at 0705 GMT"."""
_BEFORE = 72
_ON_A_DAY = re.compile(r",? (?:on|of|that|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|(?:GMT|UTC|local))")
_ON_A_NAMED_DAY = re.compile(
    rf"(?: {ANY_ZONE}T?)?,? on (?:(?:[A-Z][a-z’']{{2,20}} ){{1,3}}(?:Day|Night|Eve)|(?:Super|Giving|Fat|Shrove) Tuesday"
    r"|the (?:first|second|third|last|final|opening)(?: [a-z]{2,6})? days?(?! of)|(?:an?|one|some) [a-z])"
)
"""A day that no calendar here knows: "at 8 p.m. on Election Day", "by noon on a grey Thursday"."""
_SCENE = re.compile(
    r"(?:\A|[\n.!?] ?)(?:On|In the (?:morning|evening|night) of|On the (?:morning|evening|night) of) \Z"
)
"""A day with which a sentence opens is that of what it tells: "On 3 May 2024 a train left the rails"."""
_OF_THAT_DAY = re.compile(r" that (?:same )?(?:day|morning|afternoon|evening|night)\b")


def read_clock(match: Match, bearings: Bearings) -> Meaning:
    """The time on the day told last, if that stands near, else by itself; on the source's day where none was told.

    Raises ValueError for the hour by which a train is called.
    """
    if names_journey(match.string, Span(*match.span())):
        raise ValueError("the 17:52 service")
    time = clock_value(match)
    if _is_of_no_day(match, bearings):
        return Meaning(time, DateType.TIME)
    if _is_opening_hour(match, bearings):
        return Meaning(f"XXXX-XX-XX{time}", DateType.SET, anchor=Anchor.NONE)
    told = _day_of(match, time, bearings)
    day = told or bearings.reference
    if day is None or (told is None and _OF_THAT_DAY.match(match.string, match.end())):
        return Meaning(time, DateType.TIME)
    anchor = Anchor.NARRATIVE if told else Anchor.REFERENCE
    if _ends_day(match):
        time = END_OF_DAY
    return Meaning(f"{day.isoformat()}{time}", DateType.TIME, anchor=anchor)


def _is_of_no_day(match: Match, bearings: Bearings) -> bool:
    """Whether no day can be told: one long ago in the text, one with a name only, that of a letter, a correction's."""
    is_far = bearings.narrative_day is not None and bearings.paragraphs_since_day > _PARAGRAPHS
    nowhere = bearings.narrative_day is None and not bearings.story.is_dated
    return bool(
        nowhere
        or (is_far and bearings.section_day is None)  # of that day, of another, of none
        or _is_of_document(bearings)
        or _may_be_of_the_night_before(match, bearings)
        or _ON_A_NAMED_DAY.match(match.string, match.end())
        or found_before(_CORRECTS, match, _SLUG)
    )


def _may_be_of_the_night_before(match: Match, bearings: Bearings) -> bool:
    """Whether a late hour that is past is put on the source's own day only because paragraphs before tell that day.

    A report of the next morning tells of the evening so: "The train left the rails at 18:47."
    """
    if bearings.reference is None or bearings.narrative_day != bearings.reference or bearings.day_in_sentence:
        return False
    if (
        not bearings.paragraphs_since_day
        or clock_value(match) < _LATE
        or _is_told_of_afternoon(match, bearings)
    ):
        return False
    return is_told_as_past(match.string, bearings.outlook.sentence_of(match.start()), match.start())


def _is_told_of_afternoon(match: Match, bearings: Bearings) -> bool:
    """Whether its later half stands beside the day told last: no report of the morning tells of it."""
    day = bearings.story.day
    if day is None:
        return False
    text, start, end = match.string, day.span.start, day.span.end
    return bool(
        _AFTERNOON.search(text, start, end)
        or _AFTERNOON_BEFORE.search(text, max(0, start - _BEFORE), start)
        or _AFTERNOON_BEHIND.match(text, end)
    )


def _day_of(match: Match, time: str, bearings: Bearings) -> date | None:
    """The day told last, or that of the heading, where the hour is of it; None where it is of the source's day."""
    told, reference = bearings.narrative_day, bearings.reference
    if told is None or bearings.paragraphs_since_day > _PARAGRAPHS:
        told = bearings.section_day
    if told is None:
        return None
    if reference is not None:
        if _ends_day(match) and told > reference and not bearings.day_in_sentence:
            return None  # it is the next one of the source
        if _is_of_another_day(match, bearings, told, reference):
            return None
        if told < reference and _is_of_today(time, bearings):
            return None
    small_hours = time < _DAWN and not (bearings.day_in_sentence or _ends_day(match))
    in_night = bearings.night_before or follows_evening(match, time, bearings)
    return told + timedelta(small_hours and in_night)


def _is_of_another_day(match: Match, bearings: Bearings, told: date, reference: date) -> bool:
    """Whether the day told last is none of what is told now: one long ago or one to come."""
    distance, day = abs(told - reference), bearings.story.day
    if told == bearings.section_day:
        return False
    if bearings.paragraphs_since_day and day is not None and is_of_draft(match.string, day.span):
        return True
    if bearings.paragraphs_since_day and distance > _OLD_STORY:
        return not (
            told < reference
            and day is not None
            and _SCENE.search(match.string, max(0, day.span.start - _BEFORE), day.span.start)
        )
    if told <= reference:
        is_far = bearings.paragraphs_since_day and distance > _RECENT
        return bool(is_far and day is not None and is_remembered(match.string, day.span))
    if bearings.day_in_sentence:
        return found_before(_SAID_AT, match, _BEFORE) is not None
    return is_told_as_past(match.string, bearings.outlook.sentence_of(match.start()), match.start())


def _is_of_document(bearings: Bearings) -> bool:
    """Whether the day told last is only that of a letter or the like: "The certificate of 21 June gave 1.52"."""
    day = bearings.story.day
    if day is None or day.days is None or bearings.reference is None or bearings.day_in_sentence:
        return False
    if day.days.first == bearings.section_day or abs(day.days.first - bearings.reference) <= _OLD_STORY:
        return False
    return is_of_document(bearings.outlook.text, day.span)


def _is_opening_hour(match: Match, bearings: Bearings) -> bool:
    told, reference = bearings.narrative_day, bearings.reference
    if bearings.day_in_sentence:
        return False
    sentence, hour = bearings.outlook.sentence_of(match.start()), Span(*match.span())
    if are_hours_to_call(match.string, sentence, hour):
        return True
    is_ahead = told is not None and (reference is None or told > reference)
    if is_ahead and not is_standing_rule(match.string, sentence):
        return False
    return are_opening_hours(
        match.string,
        sentence,
        hour,
        of_a_past_day=told is not None and told != reference and bearings.tells_no_past,
    )


def _is_of_today(time: str, bearings: Bearings) -> bool:
    """Whether an hour is not of the past day that another sentence tells: it lies ahead, or is none of a night."""
    if bearings.day_in_sentence:
        return False
    return bearings.forward or (bearings.night_before and _BY_DAY[0] <= time < _BY_DAY[1])


def _ends_day(match: Match) -> bool:
    """Whether it is the midnight with which the day told ends: "polls close at seven, results are due by midnight"."""
    if match[0].lower() != "midnight" or _ON_A_DAY.match(match.string, match.end()):
        return False
    return found_before(_UP_TO, match, _BEFORE) is not None


def read_midnight(_: Match, bearings: Bearings) -> Meaning:
    """What "midnight tonight" is: the end of the source's day."""
    if bearings.reference is None:
        return UNRESOLVED
    return Meaning(f"{bearings.reference.isoformat()}{END_OF_DAY}", DateType.TIME, anchor=Anchor.REFERENCE)


def read_moment(match: Match, _: Bearings) -> Meaning:
    """A date and time in ISO form."""
    return Meaning(f"{match['day']}{clock_value(match)}", DateType.TIME)


def clock_value(match: Match) -> str:
    """As "T18:40" or "T12:00Z"; where no minutes are stated only the hour: "T19"."""
    if stated(match, "named"):
        return _named_value(match)
    if stated(match, "end_hour"):
        hour = int(match["end_hour"])
        return f"T{hour if 60 * hour > (begun_at(match) or 0) else hour % 12 + 12:02d}"
    if stated(match, "hour_in_words") or stated(match, "the_hour"):
        return _told_value(match)
    hour, half = int(match["hour"]), stated(match, "half")
    if half:
        hour = hour % 12 + (12 if _is_after_noon(match, hour % 12) else 0)
    minute = f":{match['minute']}" if stated(match, "minute") else ""
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
    hour = _hour_of_day(hour, _part_of_day(match))
    past, minute = stated(match, "past"), stated(match, "the_minute")
    if minutes := stated(match, "minutes"):
        number = int(value_of(minutes) or 0) * (-1 if stated(match, "beside_hour") in ("to", "before") else 1)
        hour, rest = divmod(hour * 60 + number, 60)
        return f"T{hour % 24:02d}:{rest:02d}"
    if past == "quarter to":
        return f"T{(hour - 1) % 24:02d}:45"
    return f"T{hour:02d}" + {"half past": ":30", "quarter past": ":15"}.get(past, minute and f":{minute}")


def _part_of_day(match: Match) -> str:
    """The part of the day that words behind the hour name, or those before it."""
    if stated(match, "tonight"):
        return "evening"
    if half := stated(match, "half"):
        return "morning" if half == "a" else "afternoon"
    return stated(match, "daytime") or stated(match, "at") or stated(match, "then") or part_before(match)


def _hour_of_day(hour: int, daytime: str) -> int:
    """The hour from 0 to 23 that "in the evening" or "at night" makes of one of twelve."""
    if daytime == "morning" or (daytime == "evening" and hour == _NOON):
        return hour % 12
    if daytime == "night":
        return hour % 12 + (12 if hour in _LATE_HOURS else 0)
    return hour % 12 + 12 if daytime else hour
