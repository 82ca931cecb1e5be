"""Whom "he" or "she" means where both are told of: "Lee met Ray. He told her …" tells of two, and neither is both.

What a given name or a title tells settles it, then how a surname ends, then who alone is a subject; of two of whom
nothing tells, neither is named.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from flows.annotate.frames.frame_words import is_possessive
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    PRONOUNS_OF,
    SUBORDINATORS,
)
from flows.english.word_tables import word_list

OTHER = {"m": "f", "f": "m"}
NOMINATIVES = {"m": "he", "f": "she"}
_SHARING = word_list("with to against and")
"""Prepositions behind which one stands who does the same: "met with Ray", "spoke to Ray"."""

_LONGEST_KINSHIP = 7
"""Tokens from a name back to the "her" of "her acting Chadian deputy, Bo Ray"."""
_NO_NOUNS = CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS | ADVERBS | {"that"}

Named = tuple[FramedName, str]
"""A name of a sentence and the entity it means."""


def both_told_of(frames: Sequence[Frame]) -> bool:
    """Whether sentences have pronouns of both genders, outside quotations."""
    words = {token.low for frame in frames for token in frame.tokens}
    return all(not words.isdisjoint(pronouns) for pronouns in PRONOUNS_OF.values())


def last_told_of(frames: Sequence[Frame], gender: str) -> tuple[Frame, int] | None:
    """The last sentence in which "he" or "she" is a subject, and the place of the pronoun."""
    for frame in reversed(frames):
        for position in range(len(frame.tokens) - 1, -1, -1):
            if frame.tokens[position].low == NOMINATIVES[gender]:
                return frame, position
    return None


def one_of_two(
    frame: Frame,
    named: Sequence[Named],
    gender: str,
    genders: Mapping[str, str],
    leaning: Callable[[str], str],
) -> list[Named] | None:
    """Of the names that a pronoun of a gender may mean those of the one meant, none where that is somebody else.

    `genders` holds what is known of each entity, `leaning` tells what the ending of its name does. None where it cannot
    be told who is meant.
    """
    known = [one for one in named if genders.get(one[1]) == gender]
    if known:
        return known
    lean = [one for one in named if leaning(one[1]) == gender]
    fitting = lean or [one for one in named if leaning(one[1]) != OTHER[gender]]
    if owned := _owned(frame):
        word, other = owned
        own = frame.tokens[word].low in PRONOUNS_OF[gender]
        return [one for one in fitting if (one[0].first < word if own else one[0] == other)]
    acting = [one for one in fitting if not _belongs_to_another(frame, one[0])]
    meant = acting or fitting
    if len({entity for _, entity in meant}) > 1 or any(
        _has_own(frame, one[0], OTHER[gender]) for one in meant
    ):
        return None
    return list(meant)


def _owned(frame: Frame) -> tuple[int, FramedName] | None:
    """The place of the "her" or "his" before a name of somebody's somebody, and the name: "her deputy, Bo Ray"."""
    for name in frame.names:
        if name.person and name.first > 2 and frame.tokens[name.first - 1].text == ",":  # noqa: PLR2004 - "her deputy,"
            for position in range(name.first - 3, max(-1, name.first - _LONGEST_KINSHIP), -1):
                if not frame.tokens[position].text.isalpha():
                    break
                if frame.tokens[position].low in {"his", "her"}:
                    return position, name
    return None


def _has_own(frame: Frame, name: FramedName, gender: str) -> bool:
    """Whether a name is a subject with something of its own of a gender: "Bo Ray lost his boat"."""
    behind = frame.tokens[name.last :]
    own = {"m": "his", "f": "her"}[gender]
    for token, following in pairwise(behind):
        if token.text in {";", ":"} or token.low in PRONOUNS_OF[OTHER[gender]]:
            return False
        noun = following.text.islower() and following.text.isalpha()
        if token.low == own and noun and following.low not in _NO_NOUNS:
            return True
    return False


def _belongs_to_another(frame: Frame, name: FramedName) -> bool:
    """Whether a name only says whose or where something is: "at the house of Bo Ray", "Ray's house"."""
    before = frame.tokens[name.first - 1].low if name.first else ""
    return before in PREPOSITIONS - _SHARING or is_possessive(frame, name.last)
