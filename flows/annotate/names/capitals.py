"""Words with a capital: which of them may be a part of a name, and how far a run of words reaches."""

from collections.abc import Callable, Collection, Sequence

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import CALENDAR, FUNCTION_WORDS
from flows.annotate.names.surnames import is_given_name
from flows.english.titles import is_title
from flows.english.tokens import Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words

_SHORTEST_NAME = 4
"""Letters of a name that no table has."""


def may_name(word: str, *barred: Collection[str]) -> bool:
    """Whether a word has a capital and is no title, small word or word of the calendar, and in none of `barred`."""
    known = word in FUNCTION_WORDS or word in CALENDAR or any(word in words for words in barred)
    return capitalised(word) and not known and not is_title(word)


def is_unknown(word: str) -> bool:
    """Whether a word that may be a name stands in no table of names, and is no ordinary one."""
    may = word.istitle() and word.isalpha() and len(word) >= _SHORTEST_NAME
    named = is_given_name(word) or word in read_words("surnames.txt") or gazetteer().entry([word])
    return may and not named and not is_common(word)


def run_before(
    tokens: Sequence[Token], end: int, belongs: Callable[[str], bool], longest: int | None = None
) -> int:
    """Where the run of words that belong begins that ends before `end`; `end` itself when there is none."""
    least = 0 if longest is None else max(0, end - longest)
    first = end
    while first > least and belongs(tokens[first - 1].text):
        first -= 1
    return first


def run_from(
    tokens: Sequence[Token], first: int, belongs: Callable[[str], bool], longest: int | None = None
) -> int:
    """Where the run of words that belong ends that begins at `first`; `first` itself when there is none."""
    most = len(tokens) if longest is None else min(len(tokens), first + longest)
    last = first
    while last < most and belongs(tokens[last].text):
        last += 1
    return last
