"""The names among the tokens of a sentence: the mentions of the names layer, and runs of capitals beside them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
)
from flows.english.speech_cues import CUE_FORMS
from flows.english.titles import MODIFIERS, is_title
from flows.model.annotation import EntityType, Mention

_NEVER_NAMES = (
    AUXILIARIES | CONJUNCTIONS | DETERMINERS | MONTHS | PREPOSITIONS | PRONOUNS | SUBORDINATORS | WEEKDAYS
)


class FrameToken(NamedTuple):
    """A word or mark in plain characters, the same in small letters, its place, and the quotation it stands for.

    `quoted` is the index of the quotation among those the frames were read with, or -1.
    """

    text: str
    low: str
    start: int
    end: int
    quoted: int = -1


@dataclass(frozen=True, slots=True)
class FramedName:
    """Tokens `first` up to, not including, `last` are a name; `mention` is None for a mere run of capitals."""

    first: int
    last: int
    mention: Mention | None = None

    @property
    def person(self) -> bool:
        """Whether it names a person, as far as is known."""
        return self.mention is None or self.mention.type is EntityType.PERSON

    @property
    def speaks_for_itself(self) -> bool:
        """Whether it is more than a nationality: not the "Israeli" of "Israeli Prime Minister"."""
        return self.mention is None or self.mention.type is not EntityType.GROUP

    @property
    def speaks(self) -> bool:
        """Whether it names somebody or something that can speak."""
        return self.mention is None or self.mention.type in _SPEAKING


_SPEAKING = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP, EntityType.WORK)


class MentionIndex:
    """The mentions of a document, found by where they begin; of mentions inside each other the longest."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions: list[Mention] = []
        for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
            if not self._mentions or mention.span.start >= self._mentions[-1].span.end:
                self._mentions.append(mention)
        self._starts = [mention.span.start for mention in self._mentions]

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin between two offsets."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def names_among(tokens: Sequence[FrameToken], mentions: MentionIndex) -> tuple[FramedName, ...]:
    """The names of a sentence in order, none overlapping another."""
    if not tokens:
        return ()
    named = _mentioned(tokens, mentions)
    taken = {position for name in named for position in range(name.first, name.last)}
    runs = _runs_of_capitals(tokens, taken)
    return tuple(sorted([*named, *runs], key=lambda name: name.first))


def without_other_words(
    tokens: tuple[FrameToken, ...], names: Sequence[FramedName]
) -> tuple[FrameToken, ...]:
    """The tokens, but the names of people keep their capitals where in small letters they are other words.

    Of "Kelly said", "May told them" and "Will Ray" no word is an adverb, an auxiliary or a month.
    """
    kept = {
        position
        for name in names
        if name.mention is not None and name.person
        for position in range(name.first, name.last)
        if tokens[position].text[:1].isupper() and _is_other_word(tokens[position].low)
    }
    if not kept:
        return tokens
    return tuple(t._replace(low=t.text) if i in kept else t for i, t in enumerate(tokens))


def _is_other_word(low: str) -> bool:
    return is_adverb(low) or low in AUXILIARIES or low in MONTHS


def _mentioned(tokens: Sequence[FrameToken], mentions: MentionIndex) -> list[FramedName]:
    starts = [token.start for token in tokens]
    names: list[FramedName] = []
    for mention in mentions.between(tokens[0].start, tokens[-1].end):
        first = bisect_left(starts, mention.span.start)
        last = bisect_left(starts, mention.span.end)
        if first < last and all(token.quoted < 0 for token in tokens[first:last]):
            names.append(FramedName(first, last, mention))
    return names


def _runs_of_capitals(tokens: Sequence[FrameToken], taken: set[int]) -> list[FramedName]:
    runs: list[FramedName] = []
    begin = -1
    for position in range(len(tokens) + 1):
        inside = position < len(tokens) and position not in taken and _like_name(tokens, position, begin)
        if inside and begin < 0:
            begin = position
        elif not inside and begin >= 0:
            end = position - 1 if tokens[position - 1].text == "-" else position
            # Capitals right before a name are a title: "Mr. Lee", "President Lee".
            office = all(is_title(t.text) or t.low in MODIFIERS for t in tokens[begin:end])
            if end not in taken and not office and (begin or end - begin > 1 or _acts(tokens, end)):
                runs.append(FramedName(begin, end))
            begin = -1
    return runs


def _acts(tokens: Sequence[FrameToken], position: int) -> bool:
    """Whether the first word of a sentence is followed as a name would be: by a verb, a possessive, a comma."""
    if position >= len(tokens):
        return False
    low = tokens[position].low
    return low in AUXILIARIES or low in CUE_FORMS or low in {",", "and"} or is_adverb(low)


def _like_name(tokens: Sequence[FrameToken], position: int, begin: int) -> bool:
    token = tokens[position]
    if token.text == "-":
        return begin >= 0 and tokens[position - 1].end == token.start
    if not token.text[:1].isupper() or token.low in _NEVER_NAMES:
        return False
    return not (position == 0 and (is_adverb(token.low) or token.low.endswith(("ing", "ed", "s"))))
