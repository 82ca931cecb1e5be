"""Hours that are written with a dot: "at 14.30 today", "on Friday at 10.30", "from 05.30 to 23.10".

A number may be written so too. An hour is told by the day beside it or a nought before it; by the words around it alone
only in a text that writes another of its hours so.
"""

import re
from functools import lru_cache

from flows.annotate.dates.clock_patterns import ON_THAT_PART
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import MONTH, WEEKDAY
from flows.english.held_events import MOVED

_SIGN = sign_of(r"\b[0-2]?\d\.[0-5]\d(?!\d)")
_HOUR = rf"(?!(?:0?[1-9]|1[0-2])\.\d\d{ON_THAT_PART})(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
_WITH_NOUGHT = r"(?P<hour>0\d)\.(?P<minute>[0-5]\d)"
_BEFORE = "at|until|till|by|before|after|from|since|around|about|between"
_AT = "|".join(rf"(?<=\b{word} )" for word in (*_BEFORE.split("|"), "At", "By", "From", "Before", "After"))
_PART = "(?:morning|afternoon|evening|night)"
_DAY = (
    rf"(?:(?:today|tomorrow|yesterday|tonight|this|last)(?: {_PART})?"
    rf"|(?:on )?(?:{WEEKDAY}(?: {_PART})?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}))\b"
)
_NAMED_DAY = (
    rf"(?:today|tomorrow|yesterday|tonight|(?:this|last) {_PART}|{WEEKDAY}(?: {_PART})?(?:,? \d{{1,2}} {MONTH})?"
    rf"|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
)
_DAY_BEFORE = re.compile(
    rf"\b{_NAMED_DAY},? (?:shortly |just )?(?:at about|at around|{_BEFORE}) \Z", re.IGNORECASE
)
_REACH_OF_DAY = 60
_ENDS = (
    r"(?=[,;:!?)\]”’\"]|\.(?!\d)| ?\Z|\n| (?:and|but|when|as|after|before|to|until|till|while|because|that|this|last"
    r"|yesterday|today|tomorrow|local|in the (?:morning|afternoon|evening))\b)"
)
_FIGURES = re.compile(
    r"[$€£¥%]|\b(?:shares?|stocks?|ind(?:ex|ices)|pound|sterling|dollar|euro|yen|rou?ble|lira|rupee|krona|currency"
    r"|price[sd]?|yields?|rates?|oil|crude|Brent|gold|silver|copper|wheat|gas|points?|per ?cent|traded|trading|sold"
    r"|bought|cost|worth|paid|fares?|fees?|wages?|tickets?|stood|quoted|valued|settled|magnitude|averaged?|measured"
    r"|score[sd]?|marks?|level|depth|odds|scale|ratio|p ?H|version|para(?:graph)?s?|sections?|chapters?|clauses?|rules?"
    r"|articles?|verses?|tables?|figures?|items?)\b",
    re.IGNORECASE,
)
"""Words before a number that is no hour: "the shares closed at 12.50 on Monday", "paragraphs from 10.30 to 10.45"."""
_REACH = 100
_BEGUN = re.compile(r"\b(?:from [0-2]?\d\.[0-5]\d to|between [0-2]?\d\.[0-5]\d and) \Z")
_MOVED_TO = re.compile(
    rf"\b(?:{MOVED}|move|bring forward|put back) (?:from [0-2]?\d\.[0-5]\d )?(?:to|until) \Z"
)
_EVIDENT = re.compile(
    rf"(?<![\w$€£¥.])(?:(?:{_BEFORE}|for) [0-2]?\d\.[0-5]\d,? {_DAY}"
    rf"|{_NAMED_DAY},? (?:{_BEFORE}) [0-2]?\d\.[0-5]\d{_ENDS}|(?:{_BEFORE}) 0\d\.[0-5]\d{_ENDS})",
    re.IGNORECASE,
)


def _is_no_figure(match: re.Match[str]) -> bool:
    return not _tells_figures(match.string, match.start())


def _tells_figures(text: str, offset: int) -> bool:
    start = max(0, offset - _REACH)
    start = max(start, text.rfind(". ", start, offset) + 1, text.rfind("\n", start, offset))
    return _FIGURES.search(text, start, offset) is not None


def _is_behind_day(match: re.Match[str]) -> bool:
    start = match.start()
    day = _DAY_BEFORE.search(match.string, max(0, start - _REACH_OF_DAY), start)
    return day is not None and _is_no_figure(match)


def _is_so_written(match: re.Match[str]) -> bool:
    return _is_no_figure(match) and _writes_hours_so(match.string)


def _ends_or_is_new(match: re.Match[str]) -> bool:
    """Whether it is the end of a stretch, or the hour to which something is moved."""
    start = match.start()
    before = max(0, start - _REACH_OF_DAY)
    ends = _BEGUN.search(match.string, before, start) or _MOVED_TO.search(match.string, before, start)
    return ends is not None and _is_so_written(match)


def _opens_what_happened(match: re.Match[str]) -> bool:
    """Whether what follows an hour that opens its sentence tells of no price."""
    end = match.end()
    return _is_so_written(match) and _FIGURES.search(match.string, end, end + _REACH_OF_DAY) is None


@lru_cache(maxsize=8)
def _writes_hours_so(text: str) -> bool:
    """Whether an hour of a text that is certain is written with a dot."""
    return any(not _tells_figures(text, found.start()) for found in _EVIDENT.finditer(text))


DOTTED_CLOCK_PATTERNS = (
    written(
        "clock", _SIGN, rf"(?:{_AT}|(?<=\bfor )){_HOUR}(?=,? {_DAY})", holds=_is_no_figure
    ),
    written("clock", _SIGN, rf"(?:{_AT}){_HOUR}{_ENDS}", holds=_is_behind_day),
    written("clock", _SIGN, rf"(?:{_AT}){_WITH_NOUGHT}{_ENDS}", holds=_is_no_figure),
    written("clock", _SIGN, rf"(?:{_AT}){_HOUR}{_ENDS}", holds=_is_so_written),
    written(
        "clock", _SIGN, rf"(?:(?<=\bAt )|(?<=\bBy )|(?<=\bBefore )|(?<=\bAfter )|(?<=\bFrom )){_HOUR}"
        r"(?= (?:the|an?|its|his|her|their|he|she|it|they|we|I|[A-Z][a-z]+)\b)",
        holds=_opens_what_happened,
    ),
    written("clock", _SIGN, rf"(?:(?<=\bto )|(?<=\buntil )|(?<=\band )){_HOUR}(?! ?[ap]\.?m)", holds=_ends_or_is_new),
)  # fmt: skip
"""Tried behind the hours that a zone or the like tells."""
