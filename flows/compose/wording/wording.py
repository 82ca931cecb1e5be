"""Small pieces of wording: counts in words, lists joined as a sentence joins them, words folded for comparison."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from flows.english.number_words import UNITS
from flows.english.plain_letters import unmarked
from flows.english.vocabulary import stem_of
from flows.english.word_tables import word_list

SMALL_NUMBERS = ("no", *UNITS[1:10])
NO_BREAK_SPACE = "\u00a0"
TRUE_MINUS = "\u2212"


WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_REWORDED = 6
"""Words; shorter quotations with a word changed may be two."""
_NEARLY_ALL = 0.8
"""The share of the words of both, in order, that must be the same in quotations that differ in a word."""


_OPENING_WORDS = (
    "According",
    "After",
    "As",
    "At",
    "Before",
    "By",
    "During",
    "For",
    "From",
    "In",
    "On",
    "To",
    "With",
)
_STOP_WORDS = word_list(
    """
    a about after against all also although an and any are as at be been before being between both but
    by can could did do does during each every for from had has have he her his if in into is it its may
    more most of on or other our over said says she should since so some such than that the their them
    then there these they this those though through to under up was we were what when where which while
    who whom whose will with would
    """
)


def count_phrase(count: int, singular: str) -> str:
    """A count and what is counted: "one source", "14 paragraphs" (below ten in words, as British style has it)."""
    number = SMALL_NUMBERS[count] if count < len(SMALL_NUMBERS) else f"{count:,}"
    return f"{number} {singular if count == 1 else singular + 's'}"


def count_phrases(*counts: tuple[int, str]) -> tuple[str, ...]:
    """Several counts of one sentence: all in figures as soon as one is ten or more."""
    if all(count < len(SMALL_NUMBERS) for count, _ in counts):
        return tuple(count_phrase(count, noun) for count, noun in counts)
    return tuple(f"{count or 'no'} {noun if count == 1 else noun + 's'}" for count, noun in counts)


def join_words(parts: Sequence[str]) -> str:
    """Words joined as a sentence joins them: "a, b and c"."""
    if len(parts) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def capitalise_first(words: str) -> str:
    return words[:1].upper() + words[1:]


def closing_mark(sentence: str) -> str:
    """The sign with which a sentence ends, before quotation marks and brackets that close behind it; empty for none."""
    return sentence.rstrip("”’\"')")[-1:]


def as_in_passing(words: str) -> str:
    """Words from the beginning of a sentence, as they read inside one: "in that July letter"."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first in _OPENING_WORDS else words


@lru_cache(maxsize=2**15)
def fold(words: str) -> str:
    """Case, accents, kinds of apostrophe and white space removed, for comparison and sorting."""
    return " ".join(unmarked(words.replace("’", "'")).split())


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(WORD.findall(fold(text)))


def are_reworded(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of two quotations are the same but for a word or two; a part of the other is none of these."""
    shorter, longer = (f" {' '.join(words)} " for words in sorted((one, other), key=len))
    if min(len(one), len(other)) < _REWORDED or shorter in longer:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEARLY_ALL


@lru_cache(maxsize=2**10)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, folded, plural s and possessive removed."""
    bare = (word.removesuffix("'s").removesuffix("'") for word in words_of(text))
    return frozenset(stem_of(word) for word in bare if word and word not in _STOP_WORDS)


def on_one_line(words: str) -> str:
    """White space, line ends included, as single spaces: for labels, never for extracts."""
    return " ".join(words.split())
