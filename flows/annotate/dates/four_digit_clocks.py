"""Hours of four figures with no zone behind them: "18 November, 1800 hrs", "the wind change arrived at 1840".

Behind a day they are told by "hrs"; by "at" alone only in a text that writes another of its hours so, since "at 1840"
may be a year or a number.
"""

import re
from functools import lru_cache

from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.clock_patterns import FOUR_DIGITS
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import MONTH, WEEKDAY

_HRS = sign_of(r"\d ?hrs")
_AT_FOUR = sign_of(r"\b(?:at|until|till|around|about|by) [0-2]\d[0-5]\d\b")
_DAY_BEFORE = re.compile(
    rf"(?:\b{WEEKDAY}|(?<!\d)(?:[12]?\d|3[01])(?:st|nd|rd|th)? {MONTH}(?: \d{{4}})?"
    rf"|\b{MONTH} (?:[12]?\d|3[01])(?:, \d{{4}})?)"
    r",? \Z"
)
_DAY_BEHIND = rf"(?=,? (?:on )?(?:{WEEKDAY}|(?:[12]?\d|3[01]) {MONTH}|{MONTH} (?:[12]?\d|3[01]))\b)"
_REACH_OF_DAY = 40
_SENTENCE = 160
_TOLD = re.compile(rf"\b(?:{WEEKDAY}|{MONTH}|(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours))\b")
_EVIDENT = re.compile(r"\b(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs\b|hours? (?:on|local|[A-Z]{3,4}\b))")
_ENDS = r"(?=[,;:!?)”\"]|\.(?!\d)| ?\Z|\n| (?:and|but|when|as|after|before|because|that|on)\b)"


def _is_behind_day(match: re.Match[str]) -> bool:
    return found_before(_DAY_BEFORE, match, _REACH_OF_DAY) is not None


def _is_so_written(match: re.Match[str]) -> bool:
    """Whether its sentence tells a day before it, or an hour so written: without one nobody knows of what day it is."""
    start = match.start()
    words = match.string[max(0, start - _SENTENCE) : start]
    words = words[max(words.rfind(". "), words.rfind("\n")) + 1 :]
    return _TOLD.search(words) is not None and _writes_hours_so(match.string)


@lru_cache(maxsize=8)
def _writes_hours_so(text: str) -> bool:
    """Whether an hour of a text that is certain is written with four figures."""
    return _EVIDENT.search(text) is not None


FOUR_DIGIT_CLOCKS_TOLD_BY_DAYS = (
    written("clock", _HRS, rf"{FOUR_DIGITS} ?hrs\b", holds=_is_behind_day),
    written("clock", _HRS, rf"{FOUR_DIGITS} ?hrs\b{_DAY_BEHIND}"),
    written(
        "clock", _AT_FOUR,
        rf"(?:(?<=\bat )|(?<=\bAt )|(?<=\buntil )|(?<=\btill )|(?<=\baround )|(?<=\babout )|(?<=\bby ))"
        rf"{FOUR_DIGITS}{_ENDS}",
        holds=_is_so_written,
    ),
)  # fmt: skip
"""Tried behind the hours that a zone or the like tells."""
