"""Words of kin: what somebody is to another of his family."""

from flows.english.word_tables import word_list

KIN = word_list(
    """
    son daughter brother sister mother father wife husband spouse widow widower niece nephew cousin aunt uncle twin
    grandson granddaughter grandmother grandfather stepson stepdaughter stepfather stepmother stepbrother stepsister
    granddad half-brother half-sister fiancé fiancée ex-wife ex-husband
    """
)
"""In small letters."""
CHILDREN = word_list("son daughter")
"""Whose elder the other is."""
CONSORTS = word_list("Lady Gentleman")
"""Behind "First", titles of kin."""


def is_kin_word(word: str) -> bool:
    """Whether a word, in any case, says what somebody is to another of his family."""
    return word.lower() in KIN
