"""Hours of which one end says what the other leaves out: "from 10:30 to 3", "from 7 to 9 tonight"."""

import re

from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.clock_patterns import (
    AFTER_PART,
    CLOCKED,
    HOUR_IN_WORDS,
    NO_FIGURE,
    NO_HALF,
    NO_HOUR,
    ON_THAT_PART,
    PARTED,
    TO_HOUR,
)
from flows.annotate.dates.date_pattern import sign_of, written

_HOUR = rf"(?:{HOUR_IN_WORDS}|1[0-2]|0?[1-9])(?::[0-5]\d)?"
_FROM = r"(?:(?<=\bfrom )|(?<=\bbetween ))"
_IN_WORDS = sign_of(r" [ap]\.?m\b")
_MILITARY = sign_of(r"(?:from|between) 0\d\d")
_PART_AT = sign_of("(?:morning|afternoon|evening) at ")
_HALF = r" ?(?P<half>[ap])(?:\.m\.?|m)(?!\w)"
_AT = "|".join(rf"(?<=\bat \w{{{length}}} a)m" for length in (3, 4, 5, 6))
_CERTAIN_HALF = rf" (?P<half>[ap])(?:\.m\.?|(?<=p)m|{_AT})(?!\w)"
"""Not the "am" of "which one am I", but of "at one am"."""
_ENDS = (
    r"(?=[.,;:!?)](?!\d)| ?\Z| (?:on|today|tomorrow|yesterday|tonight|this|every|each|daily|local|(?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day)\b)"
)
"""Behind an hour that no words tell to be one."""
_BEGUN_CLOCK = re.compile(
    r"(?:\b(?P<open>from|between) )?(?<![\d:])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?: ?(?P<half>[ap])(?:\.m\.?|m))?(?: to | until | till | ?[-–] ?|(?P<and> and ))\Z",
    re.IGNORECASE,
)
_BEGUN_HOUR = re.compile(rf"\b(?:from|between) {_HOUR}{TO_HOUR}\Z", re.IGNORECASE)
_BEGUN_MILITARY = re.compile(r"\b(?:from|between) 0\d[0-5]\d(?: to | and | until |[-–])\Z", re.IGNORECASE)
_REACH = 28


def begun_at(match: re.Match[str]) -> int | None:
    """The minute of the day with which a stretch begins, "10:30 to" before its end; None where none does."""
    start = match.start()
    before = _BEGUN_CLOCK.search(match.string, max(0, start - _REACH), start)
    if before is None or not (before["minute"] or before["half"]):
        return None
    if before["and"] and (before["open"] or "").lower() != "between":
        return None
    hour = int(before["hour"])
    if before["half"]:
        hour = hour % 12 + (12 if before["half"].lower() == "p" else 0)
    return 60 * hour + int(before["minute"] or 0)


def _ends_stretch(match: re.Match[str]) -> bool:
    """Whether the hour lies, that day, behind the one with which the stretch begins."""
    begin = begun_at(match)
    return begin is not None and begin < 60 * (int(match["end_hour"]) % 12 + 12)


def _ends_hours(match: re.Match[str]) -> bool:
    return found_before(_BEGUN_HOUR, match, _REACH) is not None


def _ends_military(match: re.Match[str]) -> bool:
    return found_before(_BEGUN_MILITARY, match, _REACH) is not None


CLOCK_STRETCH_PATTERNS = (
    AFTER_PART,
    written("clock", CLOCKED, rf"(?P<hour>0?[1-9]|1[0-2])(?P<minute>[0-5]\d){_HALF}", any_case=True),
    written(
        "clock", _IN_WORDS,
        rf"(?P<hour_in_words>{HOUR_IN_WORDS})(?:[ -](?P<minutes>fifteen|thirty|forty-five))?{_CERTAIN_HALF}",
        any_case=True,
    ),
    written("clock", CLOCKED, rf"(?P<end_hour>1[0-2]|[1-9]){_ENDS}", any_case=True, holds=_ends_stretch),
    written(
        "clock", PARTED,
        rf"{_FROM}(?:(?P<hour_in_words>{HOUR_IN_WORDS})|(?P<the_hour>0?[1-9]|1[0-2])(?::(?P<the_minute>[0-5]\d))?)"
        rf"(?={TO_HOUR}{_HOUR}{ON_THAT_PART})",
        any_case=True,
    ),
    written(
        "clock", PARTED,
        rf"(?:(?P<hour_in_words>{HOUR_IN_WORDS})|(?P<the_hour>0?[1-9]|1[0-2])(?::(?P<the_minute>[0-5]\d))?)"
        rf"{ON_THAT_PART}",
        any_case=True, holds=_ends_hours,
    ),
    written(
        "clock", CLOCKED,
        rf"{_FROM}(?P<hour>[01]?\d|2[0-3])(?={TO_HOUR}(?:[01]?\d|2[0-3]):[0-5]\d(?! ?[ap]\.?m))",
        any_case=True,
    ),
    written(
        "clock", PARTED,
        rf"(?<=\bfrom )(?:(?P<hour_in_words>{HOUR_IN_WORDS})|(?P<the_hour>0?[1-9]|1[0-2])(?::(?P<the_minute>[0-5]\d))?)"
        rf" in the (?P<daytime>morning|afternoon|evening)(?! {NO_HOUR})(?= (?:to|until|till|through|onwards?)\b)",
        any_case=True,
    ),
    written(
        "clock", _PART_AT,
        rf"in the (?P<daytime>morning|afternoon|evening) at (?:(?P<hour_in_words>{HOUR_IN_WORDS})"
        rf"|(?P<the_hour>0?[1-9]|1[0-2])(?::(?P<the_minute>[0-5]\d))?)(?: o[’']clock)?{NO_HALF}{NO_FIGURE}",
        any_case=True,
    ),
)  # fmt: skip
"""Tried before single times, of which the ends would be read alone: the 7:30 of "tonight from 7 to 7:30"."""

MILITARY_PATTERNS = (
    written(
        "clock", _MILITARY, rf"{_FROM}(?P<hour>0\d)(?P<minute>[0-5]\d)(?={TO_HOUR}(?:[01]\d|2[0-3])[0-5]\d(?!\d))",
        any_case=True,
    ),
    written("clock", _MILITARY, r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)", holds=_ends_military),
)  # fmt: skip
"""Tried before years: the ends of "between 0730 and 1930", of which the first can be none."""
