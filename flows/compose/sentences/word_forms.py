"""Whether two words are forms of one, where no table of stems is needed: "halved" and "halving"."""

_FEWEST_LETTERS = 4
_ENDING = 3
"""So many letters at the end of two forms of one word may differ: "halved", "halving"."""


def beginning(word: str) -> str:
    """What all forms of a word have in common."""
    return word[:_FEWEST_LETTERS] if word.isalpha() else word


def same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one; numbers only where they are the same."""
    if one == other:
        return True
    if not (one.isalpha() and other.isalpha()):
        return False
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return shared >= _FEWEST_LETTERS and max(len(one), len(other)) - shared <= _ENDING
