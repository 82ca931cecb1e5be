"""Figures that tell a change and the level it led to, and are no range: "rose by 14 to 2,205", "up $4m to $12m"."""

import re
from decimal import Decimal

from flows.annotate.amounts.amount_patterns import APPROXIMATIONS
from flows.annotate.english.level_verbs import CHANGES, MOVES, SET_VERBS
from flows.annotate.english.number_words import SCALE, value_of

_WORDS = "|".join(sorted(MOVES | {"up", "down", "gained"}))
_DONE = "|".join(sorted(MOVES | SET_VERBS))
_NOUNS = "|".join(sorted(CHANGES))
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
_SCALED = re.compile(rf"(?P<number>.{{1,30}}?)[ \-]?(?:{SCALE}|[mkMKB])")


def tells_change(text: str, start: int) -> bool:
    """Whether the words before a figure at `start` say that something changed by it."""
    return _CHANGED.search(text, max(0, start - _FARTHEST), start) is not None


def is_change_and_level(text: str, start: int, first: Decimal, second: Decimal) -> bool:
    """Whether of two whole figures, joined by "to", the first at `start` is a change and the second its outcome."""
    return not first <= second <= _SAME_SIZE * first and tells_change(text, start)


def parted_change(text: str, start: int, end: int, *, shared_unit: bool) -> tuple[int, int] | None:
    """Where the first number of "14 to 2,205" ends and the second begins, if it tells a change and its outcome.

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
