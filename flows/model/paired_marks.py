"""Quotation marks in pairs: a sentence out of a longer quotation is printed with the mark that stands elsewhere.

The source opens a quotation in one sentence and closes it in another. Printed alone, each gets the other mark, at its
end or its beginning; no word between them changes.
"""

from collections.abc import Iterator

_PAIRS = (("“", "”"), ("«", "»"), ('"', '"'))
_BEFORE_OPENING = frozenset(" \u00a0\t\n([{—–-/·")
_MEASURES = frozenset("0123456789")
"""Behind a digit a straight mark is inches."""


def with_paired_marks(words: str) -> str:
    """Words with the closing mark of a quotation that does not end in them, the opening of one that does not begin."""
    begins = ends = ""
    for opening, closing in _PAIRS:
        opened = 0
        for opens in _marks(words, opening, closing):
            if not opens and not opened:
                begins += opening
            opened = opened + 1 if opens else max(0, opened - 1)
        ends += closing * opened
    return f"{begins}{words}{ends}"


def _marks(words: str, opening: str, closing: str) -> Iterator[bool]:
    """Whether each mark of a kind opens a quotation, in text order."""
    within = False
    for place, mark in enumerate(words):
        if mark not in (opening, closing):
            continue
        opens = mark == opening if opening != closing else _opens(words, place)
        if opening == closing and not opens and not within and words[place - 1 : place] in _MEASURES:
            continue
        within = opens
        yield opens


def _opens(words: str, place: int) -> bool:
    """Whether a straight mark opens a quotation: at the beginning of a word."""
    before, after = words[place - 1 : place], words[place + 1 : place + 2]
    return (not before or before in _BEFORE_OPENING) and bool(after.strip())
