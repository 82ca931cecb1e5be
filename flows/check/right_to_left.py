"""Text in scripts written from right to left, as it stands on a page: drawn from left to right, letter by letter.

A page holds such words in the order in which they are drawn, which is that of their letters backwards; only the
pair lam and alef, drawn as one letter, keeps its order. Words are therefore looked up one by one.
"""

import re
import unicodedata
from collections import Counter

REPLACEMENT = "\ufffd"
"""What stands for a glyph of which the file does not say what it is: the second of two marks on one letter."""
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_WORD = re.compile(r"\w+")
_DRAWN = re.compile(r"ل[اأإآ]|.", re.DOTALL)


def runs_right_to_left(text: str) -> bool:
    """Whether any letter of a text is written from right to left."""
    return any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def stands_on_page(sentence: str, printed: str) -> bool:
    """Whether every word of a sentence stands in what is printed, white space left out, as it would be drawn."""
    page = _without_marks("".join(printed.split()))
    return all(
        any(drawn in page for drawn in _ways_to_draw(word))
        for word in _WORD.findall(_without_marks(sentence))
    )


def is_made_of(words: str, text: str) -> bool:
    """Whether a text has all the letters of some words, in whatever order they are drawn."""
    needed, there = (Counter(_WORD.findall("\n".join(_without_marks(t)))) for t in (words, text))
    return needed <= there


def _ways_to_draw(word: str) -> tuple[str, ...]:
    if not runs_right_to_left(word):
        return (word,)
    return (word[::-1], "".join(reversed(_DRAWN.findall(word))))


def _without_marks(text: str) -> str:
    """Vowel signs and other marks are drawn with the letter they stand on, before or after it, or as part of it."""
    return "".join(c for c in text if unicodedata.category(c) != "Mn" and c != REPLACEMENT)
