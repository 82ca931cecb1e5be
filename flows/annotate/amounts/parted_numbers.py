"""Two figures where one might be read: a change and its outcome ("rose by 14 to 2,205"), or "50 737 MAX jets".

A space may also part the thousands of one number: "1 200 boats".
"""

import re
from decimal import Decimal

from flows.annotate.amounts.named_numbers import AIRCRAFT, numbers_behind
from flows.english.level_verbs import MOVES, NOUNS_OF_CHANGE, SET_VERBS
from flows.english.number_words import APPROXIMATIONS, SCALE, value_of

_WORDS = "|".join(sorted(MOVES | {"up", "down", "gained"}))
_DONE = "|".join(sorted(MOVES | SET_VERBS))
_NOUNS = "|".join(sorted(NOUNS_OF_CHANGE))
_CHANGED = re.compile(
    rf"(?:\b(?:{_WORDS}) (?:by )?|\b(?:{_DONE}) (?:[\w’'& -]{{1,40}} )?by |\b(?:{_NOUNS}) of )"
    rf"(?:{APPROXIMATIONS} )?\Z"
)
_FARTHEST = 90
_BETWEEN = re.compile(r"(?<=\w) to (?=\w)")
_SAME_SIZE = 2
"""How many times the first figure the second of a range may be, where both are whole."""
_SAME_SIZE_OF_PARTS = 5
"""As many, where one unit stands behind both: "by 1 to 3 per cent"."""
_SAME_SIZE_OF_SUMS = 10
"""As many, of sums whose currency stands before the first only."""
_SCALE_AT_END = re.compile(rf"(?:{SCALE}|[mkMKB])\Z")
_SPACED = re.compile(r"(?P<first>\d{1,3}) (?P<second>\d{3})(?![\d,])(?! \d)")
_PLURAL = re.compile(r" [a-z]{2,20}s\b")
_BY_COMMAS = re.compile(r"(?<![\d,])\d{1,3},\d{3}(?!\d)")
"""Who parts thousands by commas does not by spaces."""
_BY_SPACES = re.compile(r"(?<![\d,.])\d{1,3} \d{3} \d{3}(?![\d,])")
"""But for who does so with millions."""
_STYLE_WITHIN = 1000
_SCALED = re.compile(rf"(?P<number>.{{1,30}}?)[ \-]?(?:{SCALE}|[mkMKB])")


def tells_change(text: str, start: int) -> bool:
    """Whether the words before a figure at `start` say that something changed by it."""
    return _CHANGED.search(text, max(0, start - _FARTHEST), start) is not None


def is_change_and_level(text: str, start: int, first: Decimal, second: Decimal) -> bool:
    """Whether of two whole figures, joined by "to", the first at `start` is a change and the second its outcome."""
    return not first <= second <= _SAME_SIZE * first and tells_change(text, start)


def parted_at(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where in the match of a figure a first number ends and a second begins, if it holds two that are no range."""
    groups = match.groupdict()
    start, end = match.span("number")
    if any(groups.get(name) for name in ("symbol", "placed", "code", "ratio")):
        return _parted_sum(text, match) if groups.get("ratio") is None else None
    spaced = _SPACED.match(text, start, end)
    if spaced is not None:
        return _parted_by_space(text, spaced, match)
    return _parted_change(text, start, end, shared_unit=match.end() > end)


def _parted_sum(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where a sum and a bare number part that are no range: "from $40 to 60", "up $4 to 610", "$5 to 3,000"."""
    start, end = match.span("number")
    between = _BETWEEN.search(text, start, end)
    if between is None or _SCALE_AT_END.search(text, start, end):
        return None
    first, second = value_of(text[start : between.start()]), value_of(text[between.end() : end])
    if first is None or second is None:
        return None
    is_range = Decimal(first) < Decimal(second) <= _SAME_SIZE_OF_SUMS * Decimal(first)
    changed = text.endswith(("from ", "From "), 0, match.start()) or tells_change(text, match.start())
    return None if is_range and not changed else between.span()


def _parted_by_space(text: str, spaced: re.Match[str], match: re.Match[str]) -> tuple[int, int] | None:
    """Where two numbers stand beside each other: "50 737 MAX jets", "4 500 kg bombs", "Leopard 2 150 times"."""
    apart = spaced.end("first"), spaced.start("second")
    if AIRCRAFT.match(text, apart[1]):
        return apart
    if len(spaced["first"]) > 1 or spaced["second"] == "000":
        return None
    measured = match.groupdict().get("measure") is not None and _PLURAL.match(text, match.end())
    around = text[max(0, match.start() - _STYLE_WITHIN) : match.end() + _STYLE_WITHIN]
    by_commas = _BY_COMMAS.search(around) and not _BY_SPACES.search(around)
    return apart if measured or numbers_behind(text, match.start()) or by_commas else None


def _parted_change(text: str, start: int, end: int, *, shared_unit: bool) -> tuple[int, int] | None:
    """Where "14 to 2,205" parts, if it tells a change and its outcome.

    `shared_unit` where a unit stands behind both.
    """
    between = _BETWEEN.search(text, start, end)
    if between is None or not tells_change(text, start):
        return None
    one, other = text[start : between.start()], text[between.end() : end]
    scaled = _SCALED.fullmatch(other)
    values = value_of(one), value_of(scaled["number"] if scaled and "," not in one else other)
    if None in values:
        return None
    first, second = (Decimal(value or 0) for value in values)
    most = _SAME_SIZE_OF_PARTS if shared_unit or scaled else _SAME_SIZE
    return None if first < second <= most * first else between.span()
