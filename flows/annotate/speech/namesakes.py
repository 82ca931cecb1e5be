"""A bare surname that may be another's: "I saw the Chadian foreign minister. Orr told me …", Orr being a deputy.

An office of another country told of without a name, and right behind it a surname: whoever bears that name in the same
text and another office of the kind need not be meant.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

from flows.annotate.english.frame_words import is_possessive
from flows.annotate.english.framed_names import FramedName
from flows.annotate.english.sentence_frames import Frame
from flows.annotate.english.titles import MODIFIERS, is_office
from flows.annotate.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, Entity, EntityType

_LONGEST_OFFICE = 5
"""Words of "acting deputy foreign minister"."""
_RANKS = word_list("deputy assistant associate vice junior under acting former ex prime")
"""What makes another office of one, rather than telling of what it is."""
_MOST_ROLES = 20
_LANDS = (EntityType.PLACE, EntityType.GROUP)


class Namesakes:
    """Tells surnames that need not be those of the people who bear them in one document."""

    def __init__(self, document: AnnotatedDocument, frames: Sequence[Frame]) -> None:
        self._document = document
        self._frames = frames
        self._starts = [frame.start for frame in frames]

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self._document.annotations.entities}

    def may_be_another(self, frame: Frame, name: FramedName) -> bool:
        """Whether the first bare surname of a person stands right behind another's office without a name."""
        entity = self._entities.get(name.mention.entity) if name.mention is not None else None
        start = frame.tokens[name.first].start
        if entity is None or self._first_bare.get(entity.id) != start:
            return False
        number = bisect_right(self._starts, start) - 1
        before = self._frames[max(0, number - 1)]
        told = self._office_without_name(before) if before.paragraph == frame.paragraph else None
        if told is None or self._is_named_in_paragraph(entity, number, start):
            return False
        return self._bears_another(entity, *told)

    @cached_property
    def _first_bare(self) -> dict[str, int]:
        """Where each person with an office and a longer name is first called by one word."""
        words = self._document.text
        return {
            entity.id: bare.start
            for entity in self._entities.values()
            if entity.type is EntityType.PERSON and entity.roles
            if (bare := next((span for span in entity.mentions if " " not in span.of(words)), None))
            if bare != entity.mentions[0]
        }

    def _is_named_in_paragraph(self, entity: Entity, number: int, start: int) -> bool:
        paragraph = self._frames[number].paragraph
        opens = self._starts[bisect_left(self._frames, paragraph, key=lambda frame: frame.paragraph)]
        return any(opens <= span.start < start for span in entity.mentions)

    def _office_without_name(self, frame: Frame) -> tuple[str, list[str]] | None:
        """The country and the words, in small letters, of an office without a name: "the Chadian foreign minister"."""
        for land in frame.names:
            if land.mention is None or land.mention.type not in _LANDS:
                continue
            owned = is_possessive(frame, land.last)
            first = land.last + 1 if owned else land.last
            tokens = frame.tokens[first : first + _LONGEST_OFFICE]
            words = [t.low for t in takewhile(lambda t: t.text in MODIFIERS or _is_office(t.text), tokens)]
            last = first + len(words)
            named = any(name.first in (last, last + 1) and name.person for name in frame.names)
            belongs = owned or land.mention.type is EntityType.GROUP
            if belongs and words and _is_office(words[-1]) and not named:
                return self._country(land.mention.entity), words
        return None

    def _bears_another(self, entity: Entity, country: str, words: Sequence[str]) -> bool:
        """Whether a person is stated to hold offices of the kind, none of which can be the one told of."""
        roles = [role.text.lower().split() for role in entity.roles]
        of_kind = [role for role in roles if words[-1] in role]
        homes = self._homes(entity)
        away = bool(homes) and country not in homes
        return bool(of_kind) and (away or not any(_may_be(role, words) for role in of_kind))

    def _homes(self, entity: Entity) -> frozenset[str]:
        """The countries named in what the text states of a person: "Minister of Food of Iceland"."""
        mentions = [m for m in self._document.annotations.mentions if m.type in _LANDS]
        spans = [role.span for role in entity.roles[:_MOST_ROLES]]
        return frozenset(
            self._country(m.entity)
            for m in mentions
            if any(span.contains(m.span) or m.span.end + 1 == span.start for span in spans)
        )

    def _country(self, entity: str) -> str:
        found = self._entities.get(entity)
        return (found.place_of or found.key.partition(":")[2]).casefold() if found else ""


def _is_office(word: str) -> bool:
    return word.islower() and is_office(word)


def _may_be(role: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a stated office can be the one told of: of no other rank and field."""
    before, told = set(role[: role.index(words[-1])]), set(words[:-1])
    fields, of_field = (before & MODIFIERS) - _RANKS, told - _RANKS
    return before & _RANKS == told & _RANKS and (not fields or not of_field or bool(fields & of_field))
