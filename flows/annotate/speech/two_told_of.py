"""Whom "he" or "she" means where both are told of: "Lee met Ray. He told her …" tells of two, and neither is both.

What a given name or a title tells settles it, then how a surname ends, then who alone is a subject; of two of whom
nothing tells, neither is named.
"""

from collections.abc import Callable, Mapping, Sequence

from flows.annotate.english.frame_words import is_possessive
from flows.annotate.english.framed_names import FramedName
from flows.annotate.english.function_words import PREPOSITIONS
from flows.annotate.english.sentence_frames import Frame
from flows.annotate.english.word_tables import word_list

OTHER = {"m": "f", "f": "m"}
_PRONOUNS = {"m": word_list("he him his himself"), "f": word_list("she her hers herself")}
_NOMINATIVES = {"m": "he", "f": "she"}
_SHARING = word_list("with to against and")
"""Prepositions behind which one stands who does the same: "met with Ray", "spoke to Ray"."""

Named = tuple[FramedName, str]
"""A name of a sentence and the entity it means."""


def both_told_of(frames: Sequence[Frame]) -> bool:
    """Whether sentences have pronouns of both genders, outside quotations."""
    words = {token.low for frame in frames for token in frame.tokens}
    return all(not words.isdisjoint(pronouns) for pronouns in _PRONOUNS.values())


def last_told_of(frames: Sequence[Frame], gender: str) -> tuple[Frame, int] | None:
    """The last sentence in which "he" or "she" is a subject, and the place of the pronoun."""
    for frame in reversed(frames):
        for position in range(len(frame.tokens) - 1, -1, -1):
            if frame.tokens[position].low == _NOMINATIVES[gender]:
                return frame, position
    return None


def one_of_two(
    frame: Frame,
    named: Sequence[Named],
    gender: str,
    genders: Mapping[str, str],
    leaning: Callable[[str], str],
) -> list[Named]:
    """Of the names that a pronoun of a gender may mean those of the one meant; none where it cannot be told.

    `genders` holds what is known of each entity, `leaning` tells what the ending of its name does.
    """
    known = [one for one in named if genders.get(one[1]) == gender]
    if known:
        return known
    lean = [one for one in named if leaning(one[1]) == gender]
    fitting = lean or [one for one in named if leaning(one[1]) != OTHER[gender]]
    acting = [one for one in fitting if not _belongs_to_another(frame, one[0])]
    meant = acting or fitting
    return list(meant) if len({entity for _, entity in meant}) == 1 else []


def _belongs_to_another(frame: Frame, name: FramedName) -> bool:
    """Whether a name only says whose or where something is: "at the house of Bo Ray", "Ray's house"."""
    before = frame.tokens[name.first - 1].low if name.first else ""
    return before in PREPOSITIONS - _SHARING or is_possessive(frame, name.last)
