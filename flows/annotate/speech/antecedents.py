"""Whom "he", "she" and "it" can mean: the names before a pronoun, the likeliest first.

The subject of the clause before, then of the sentence, then of the sentences before; none of another gender, none
who is only named in an aside about somebody else.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from flows.annotate.frames.frame_words import is_possessive
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import describes_next
from flows.annotate.speech.asides import is_told_of_as_person, opening_of_aside
from flows.annotate.speech.described_speakers import Described, all_who_speak
from flows.annotate.speech.pronoun_clues import (
    end_of_opening,
    has_asked,
    is_asked_about,
    is_other_in_opening,
    is_parted_by_comma,
)
from flows.annotate.speech.stand_ins import stand_in
from flows.annotate.speech.told_genders import told_genders
from flows.annotate.speech.two_told_of import both_told_of, one_of_two
from flows.english.function_words import CONJUNCTIONS, PREPOSITIONS
from flows.english.person_genders import leaning_of
from flows.model.annotation import AnnotatedDocument, Entity, EntityType

SENTENCES_BACK = 6
"""How many sentences a pronoun may point back."""


class Antecedents:
    """The names of one document that pronouns may mean. Frames are those of the whole document, in order."""

    def __init__(self, document: AnnotatedDocument, frames: Sequence[Frame]) -> None:
        self._document = document
        self._frames = frames
        self._starts = [frame.start for frame in frames]
        self._entities = {entity.id: entity for entity in document.annotations.entities}
        self.organisations = frozenset(
            e.id for e in document.annotations.entities if e.type is EntityType.ORGANISATION
        )

    # What only pronouns and descriptions ask for is read when one is met.

    @cached_property
    def genders(self) -> dict[str, str]:
        return told_genders(self._document, self._frames)

    @cached_property
    def fitting(self) -> dict[str, frozenset[str]]:
        """The people whom "he" (m) or "she" (f) may mean."""
        return {
            gender: frozenset(entity for entity, known in self.genders.items() if known in ("", gender))
            for gender in ("m", "f")
        }

    @cached_property
    def who_speak(self) -> tuple[list[Described], frozenset[str]]:
        return all_who_speak(self._document.text, self._frames)

    def one_before(
        self, frame: Frame, position: int, fitting: frozenset[str], nominative: str = ""
    ) -> Entity | None:
        """The one of the fitting entities that a pronoun at this token points to.

        The nearest, unless that is named once only, holds no office, says nothing and may as well be no person: then
        one surely meant.
        """
        doubtful: Entity | None = None
        for found in self._named_before(frame, position, fitting, nominative):
            sure = self._is_of_note(found.id)
            if self.genders.get(found.id, "known") or (doubtful is None and sure):
                return found
            doubtful = doubtful or found
        return doubtful

    def _is_of_note(self, entity: str) -> bool:
        """Whether a name is more than met once: named again, of an office, heard to speak, told of by "who"."""
        found = self._entities[entity]
        heard_or_told = entity in self.who_speak[1] or entity in self._told_of_as_people
        return len(found.mentions) > 1 or bool(found.roles) or heard_or_told

    @cached_property
    def _told_of_as_people(self) -> frozenset[str]:
        """The people of whom the words around a mention show that it is somebody's name."""
        return frozenset(
            name.mention.entity
            for frame in self._frames
            for name in frame.names
            if name.mention is not None and is_told_of_as_person(frame, name)
        )

    def _named_before(
        self, frame: Frame, position: int, fitting: frozenset[str], nominative: str
    ) -> Iterator[Entity]:
        """The fitting entities, clause by clause and sentence by sentence back, of each the likeliest.

        Whoever is named behind the same pronoun as a subject ("he blamed Ray") is another than he.
        """
        clause = _clause_start(frame, position)
        number = bisect_right(self._starts, frame.start) - 1
        stretches = [(frame, clause, position), (frame, 0, clause)]
        earlier = self.frames_before(frame)
        stretches += [(other, 0, len(other.tokens)) for other in reversed(earlier)]
        near = [*earlier, frame, *self._next_in_paragraph(number)]
        for back, (other, first, last) in enumerate(stretches):
            if other is not frame and (instead := self._coming_instead(other, fitting)):
                yield instead
            behind = range(max(first, end_of_opening(other)), last)
            end = next((i for i in behind if other.tokens[i].low == nominative), last)
            named = self._outside_asides(other, fitting_names(other, first, end, fitting))
            named = [one for one in named if not is_asked_about(other, one[0])]
            if other is frame or end < last:
                pronoun = position if other is frame else end
                named = [one for one in named if not _cannot_mean(other, one[0], pronoun)]
            if named and nominative and both_told_of(near[len(earlier) - max(0, back - 1) :]):
                gender = "m" if nominative == "he" else "f"
                meant = one_of_two(other, named, gender, self.genders, self._leaning)
                if meant is None:
                    return
                named = meant
            known = {entity for _, entity in named if self.genders.get(entity)}
            apart = {entity for name, entity in named if not is_dependent(other, name)}
            if nominative == "she" and not known and len(apart) > 1 and not any(map(self._is_of_note, apart)):
                return  # of two who may both be men nobody can tell which is meant
            if nominative == "she" and known:
                named = [(name, entity) for name, entity in named if entity in known]
            if named:
                # Rather a subject than one behind a preposition.
                yield self._entities[min(named, key=partial(_rank, other))[1]]

    def _coming_instead(self, frame: Frame, fitting: frozenset[str]) -> Entity | None:
        name = stand_in(frame)
        mention = name.mention if name is not None else None
        return self._entities[mention.entity] if mention is not None and mention.entity in fitting else None

    def frames_before(self, frame: Frame) -> Sequence[Frame]:
        """The sentences before one to which a pronoun in it may point back."""
        number = bisect_right(self._starts, frame.start) - 1
        return self._frames[max(0, number - SENTENCES_BACK) : max(0, number)]

    def _next_in_paragraph(self, number: int) -> Sequence[Frame]:
        following = self._frames[number + 1 : number + 2]
        return [frame for frame in following if frame.paragraph == self._frames[number].paragraph]

    def _leaning(self, entity: str) -> str:
        return leaning_of(self._entities[entity].name)

    def _outside_asides(
        self, frame: Frame, named: Sequence[tuple[FramedName, str]]
    ) -> list[tuple[FramedName, str]]:
        """The names without those in an aside with "who", unless the one it is about is of the other gender."""

        def may_mean(name: FramedName) -> bool:
            comma = opening_of_aside(frame, name)
            about = frame.name_ending(comma) if comma else None
            entity = about.mention.entity if about and about.mention else ""
            return not comma or (bool(self.genders.get(entity)) and entity not in {e for _, e in named})

        return [(name, entity) for name, entity in named if may_mean(name)]


def _cannot_mean(frame: Frame, name: FramedName, pronoun: int) -> bool:
    return (
        has_asked(frame, name)
        or is_parted_by_comma(frame, name, pronoun)
        or is_other_in_opening(frame, name, pronoun)
    )


def fitting_names(
    frame: Frame, first: int, last: int, fitting: frozenset[str]
) -> list[tuple[FramedName, str]]:
    """The names of a stretch that mean one of the fitting entities, each with the entity.

    "The Talbot" is no person, whatever its name: people are met without an article. The Lee of "Lee adviser Bo Ray"
    only tells who Ray is.
    """
    return [
        (name, name.mention.entity)
        for name in frame.names_within(max(first, frame.opening), last)
        if name.mention is not None
        and name.mention.entity in fitting
        and not _is_of_house(frame, name)
        and not describes_next(frame, name)
    ]


def _is_of_house(frame: Frame, name: FramedName) -> bool:
    article = name.first > 0 and frame.tokens[name.first - 1].text == "The"
    return name.person and article and name.last - name.first == 1


def _clause_start(frame: Frame, position: int) -> int:
    for index in range(position - 1, -1, -1):
        token = frame.tokens[index]
        if token.low in CONJUNCTIONS - {"and"} or token.text == ";" or token.low in {"as", "when", "because"}:
            return index
    return 0


def _rank(frame: Frame, named: tuple[FramedName, str]) -> tuple[bool, bool, int]:
    return is_dependent(frame, named[0]), named[0].first < end_of_opening(frame), named[0].first


def is_dependent(frame: Frame, name: FramedName) -> bool:
    """Whether a name is no subject: behind a preposition, or a possessor."""
    before = frame.tokens[name.first - 1].low if name.first else ""
    return before in PREPOSITIONS or is_possessive(frame, name.last)
