"""Names in small letters without accents, as they are compared."""

import unicodedata

_LETTERS_WITH_STROKES = str.maketrans("łŁøØđĐıİ", "lLoOdDii")


def unmarked(word: str) -> str:
    """A word in small letters without accents: "erdogan" for "Erdoğan"."""
    letters = unicodedata.normalize("NFKD", word.translate(_LETTERS_WITH_STROKES).lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
