"""Plain text -> how it was broken into lines: one line for each paragraph, or wrapped at a width."""

import re
from itertools import pairwise

from flows.english.head_lines import CLOSERS, STOPS

_SENTENCE_ENDS = frozenset(STOPS + ":;")
_WIDEST = 200
"""No one wraps beyond this many characters."""
_FULL = 0.6
"""A line is full when it, with the next word, passes this share of the usual width."""


_MARK = re.compile(r"\d{1,3}[.) ]|\(?(?:[a-zA-Z]|[ivx]{1,5})\)\s")
"""What an item begins with: "12.", "(b)", "iv)"."""


def lines_are_paragraphs(text: str) -> bool:
    """Whether every line of the text is a paragraph of its own.

    Wrapped text is told by lines that touch (no empty line between): most stop in mid-sentence when they are
    full, and the next goes on with a small letter often enough.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    joints = [(a, b.lstrip()) for a, b in pairwise(lines) if a and b]
    if not joints:
        return True  # empty lines between all: both readings agree
    width = _usual_width([line for line, _ in joints])
    if width > _WIDEST:
        return True
    running = sum(1 for line, following in joints if _runs_on(line, following, width))
    return running * 2 < len(joints) or not _go_on_in_small_letters([b for _, b in joints])


def _usual_width(lines: list[str]) -> int:
    """The length that nine of ten lines keep within."""
    lengths = sorted(len(line) for line in lines)
    return lengths[(len(lengths) * 9 - 1) // 10]


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether a line stops in mid-sentence because it was full, or before a small letter."""
    if _is_item(following):
        return False
    if following[0].islower():
        return True
    full = len(line) + 1 + len(following.split(None, 1)[0]) > width * _FULL
    bare = line.rstrip(CLOSERS)
    return full and not (bare and bare[-1] in _SENTENCE_ENDS)


def _is_item(line: str) -> bool:
    return line[:2] in {"- ", "* ", "• ", "– "} or _MARK.match(line) is not None


def _go_on_in_small_letters(lines: list[str]) -> bool:
    """One in five is enough: a list of names or headlines has none. Scripts without case cannot tell; a date can."""
    cased = [line[0] for line in lines if line[0].lower() != line[0].upper()]
    if not cased:
        return any(line[0].isalpha() for line in lines)
    return sum(1 for letter in cased if letter.islower()) * 5 >= len(cased)
