"""Texts in small letters, and names without accents, as they are compared."""

import re
import unicodedata

_LETTERS_WITH_STROKES = str.maketrans("łŁøØđĐıİ", "lLoOdDii")
_BEYOND_LATIN = re.compile("[\u0300-\U0010ffff]")
"""Combining accents, and much else."""


def in_small_letters(text: str) -> str:
    """The text in small letters, letter for letter: a few capitals would become two ("İ") and stay as they are."""
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def unmarked(word: str) -> str:
    """A word in small letters without accents: "erdogan" for "Erdoğan"."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.translate(_LETTERS_WITH_STROKES))
    return _BEYOND_LATIN.sub(lambda c: "" if unicodedata.combining(c[0]) else c[0], letters).casefold()
