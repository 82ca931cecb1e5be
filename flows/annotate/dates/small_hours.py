"""The hours after midnight that are told behind an evening: they are of the day after it."""

import re

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.date_meanings import Match
from flows.annotate.dates.hours_told import is_told_as_past

_FIRST_LIGHT = "T05"
_BEFORE = 72
_BEGAN_THEN = re.compile(
    r"\bhad\b[^.;:]{0,60}\Z|\b(?:began|begun|started|opened|woke|rose|left)\b[^.;:]{0,30}\Z"
)
"""What the small hours before an evening may have seen: "Voting began at 4 a.m."."""
_SAID_THEN = re.compile(r"[”\"] [^.;:“”\"]{0,60}\b(?:said|told|announced|declared)\b[^.;:“”\"]{0,60}\Z")
"""Behind words that somebody said at the hour itself, whatever they tell of."""
_SAID_REACH = 140
_EVENING = re.compile(
    r"\b(?:(?:[6-9]|1[01])(?:[:.][0-5]\d)? ?p\.?m\b\.?|evening|night|(?:1[89]|2[0-3])[:.][0-5]\d)"
)
_EVENING_BEFORE = re.compile(
    rf"{_EVENING.pattern}(?: \([^()]{{4,12}}\))?(?: [A-Z]{{2,4}}| local time)?,?(?: of| on)?(?: the)? \Z"
)


def follows_evening(match: Match, time: str, bearings: Bearings) -> bool:
    """Whether an hour of the night is told behind one of the evening before: "Polls closed at 8 p.m. on Sunday. “We
    have won,” she said at 2 a.m."
    """
    told, reference = bearings.narrative_day, bearings.reference
    if told is None or reference is None or told >= reference or time >= _FIRST_LIGHT:
        return False
    if found_before(_BEGAN_THEN, match, _BEFORE) or not _is_told_of_evening(match, bearings):
        return False
    if found_before(_SAID_THEN, match, _SAID_REACH):
        return True
    return is_told_as_past(match.string, bearings.outlook.sentence_of(match.start()), match.start())


def _is_told_of_evening(match: Match, bearings: Bearings) -> bool:
    """Whether an hour of the evening stands beside the day told last, or that day is an evening or night."""
    day = bearings.story.day
    if day is None:
        return False
    text, start, end = match.string, day.span.start, day.span.end
    return bool(
        _EVENING.search(text, start, end) or _EVENING_BEFORE.search(text, max(0, start - _BEFORE), start)
    )
