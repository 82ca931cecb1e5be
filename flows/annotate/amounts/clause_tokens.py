"""The words and marks of a clause before a figure, and the noun phrase that is cut out of them."""

import re
from typing import NamedTuple

from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
)
from flows.english.level_verbs import BEING
from flows.english.word_tables import word_list
from flows.model.spans import Span

FIGURE, DATE = "\x01", "\x02"
"""What stands for every character of a figure and of a date in the words looked through."""
_WORD = re.compile(r"\x01+|\x02+|[^\W_](?:[\w.&’'/–-]*\w)?|[^\w\s]")
_LETTER = re.compile(r"[^\W\d_]")
STEADY = frozenset({"unchanged", "steady", "flat", "stable", "constant"})
"""Behind a verb of level: "remains unchanged at"."""
_NO_SUBJECTS = PRONOUNS | word_list(
    "there this that these those which who one what others all nothing everything something anything"
)

_HELPING = word_list("to not expected projected forecast likely estimated set put more than")
"""Besides auxiliaries and adverbs, before a verb: "will more than double"."""
_TIMES = word_list("day days week weeks month months year years decade decades hour hours quarter quarters")
_SEVERAL = frozenset({"the", "these", "both"})
_LAPSE = 4
"""Words of "two and a half years later"."""


class Token(NamedTuple):
    """A word or mark, as it stands and in small letters, and its place."""

    text: str
    low: str
    start: int
    end: int

    @property
    def stands_in(self) -> bool:
        return self.text[0] in FIGURE + DATE


def tokens_before(masked: str, start: int) -> list[Token]:
    """The words and marks before a place; none where there are only marks, which name no measure."""
    if not _LETTER.search(masked, 0, start):
        return []
    words = _WORD.finditer(masked, 0, start)
    return [Token(word[0], word[0].lower().replace("’", "'"), *word.span()) for word in words]


def helped_by_being(tokens: list[Token], place: int) -> bool:
    return any(t.low in BEING for t in tokens[before_helpers(tokens, place) + 1 : place])


def before_helpers(tokens: list[Token], place: int) -> int:
    """The place of the last token before a verb, its auxiliaries and adverbs."""
    place -= 1
    while place >= 0 and (
        tokens[place].low in AUXILIARIES or is_adverb(tokens[place].low) or tokens[place].low in _HELPING
    ):
        place -= 1
    return place


def trimmed(tokens: list[Token], first: int, last: int) -> Span | None:
    """The phrase without its article, a leading "in May" or a trailing one; None where it names nothing."""
    while last > first and (
        (tokens[last].stands_in and not _names_several(tokens, last))
        or tokens[last].low in PREPOSITIONS | DETERMINERS | STEADY | {"due"}
    ):
        last -= 1
    first = _behind_lapse(tokens, first, last)
    while first <= last and _stands_outside(tokens, first, last):
        first += 1
    if (
        first > last
        or tokens[first].low in PREPOSITIONS
        or tokens[last].low in CONJUNCTIONS
        or is_adverb(tokens[last].low)
    ):
        return None
    words = [t.low for t in tokens[first : last + 1]]
    if words[-1] in _NO_SUBJECTS or words[0] in _NO_SUBJECTS or _holds_figure(words):
        return None
    return Span(tokens[first].start, tokens[last].end) if any(c.isalpha() for w in words for c in w) else None


def _behind_lapse(tokens: list[Token], first: int, last: int) -> int:
    """Where what follows "fourteen months later" begins; the first place where no such words stand there."""
    for place in range(first + 1, min(first + _LAPSE, last)):
        if tokens[place].low in {"later", "earlier", "ago"} and tokens[place - 1].low in _TIMES:
            return place + 1
    return first


def _names_several(tokens: list[Token], place: int) -> bool:
    """Whether a figure names those just told of: "between Norland and the five"."""
    return tokens[place].text[0] == FIGURE and place > 0 and tokens[place - 1].low in _SEVERAL


def _holds_figure(words: list[str]) -> bool:
    """Whether a figure stands among the words, other than as "the two countries"."""
    before = ["", *words]
    return any(word[0] == FIGURE and before[i] not in _SEVERAL for i, word in enumerate(words))


def _stands_outside(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a word before the noun is no part of its name: an article, a day with its preposition."""
    token = tokens[first]
    if token.low in PREPOSITIONS:
        return first < last and tokens[first + 1].text[0] == DATE
    return token.low in DETERMINERS or token.stands_in or token.low in CONJUNCTIONS
