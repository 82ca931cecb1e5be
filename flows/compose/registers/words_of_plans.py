"""The words by which what is planned is known again: its names, each two that follow one another, all but numbers."""

import re

from flows.compose.sentences.named_above import CALENDAR
from flows.compose.wording.wording import content_words

_NAME = re.compile(r"(?<=[\w,’'-] )[A-Z][\w’'-]+")
_FULL_NAME = re.compile(r"\b([A-Z][\w’'-]+) (?=([A-Z][\w’'-]+))")


def names_in(words: str) -> frozenset[str]:
    """The words of a text that are written as names, but for those of the calendar and the first of all."""
    return content_words(" ".join(_NAME.findall(words))) - CALENDAR


def full_names(words: str) -> frozenset[tuple[str, str]]:
    """Each two names that follow one another, as "Ida Low", in the form of `names_in`."""
    pairs = ((content_words(one), content_words(other)) for one, other in _FULL_NAME.findall(words))
    return frozenset((first, last) for one, other in pairs for first in one for last in other)


def without_numbers(words: str) -> frozenset[str]:
    """The words of a text that carry meaning, but for numbers."""
    return frozenset(word for word in content_words(words) if not word.isdecimal())
