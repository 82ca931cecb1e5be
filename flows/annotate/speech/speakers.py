"""Turns the noun phrase of a speaker into the Speaker it means: full name, entity, pronouns and offices resolved.

Pronouns point to the person fitting best before them: the subject of the clause, then of the sentence, then
of the sentences before. "The office" points to the last fuller description with the same head, "the president"
to the last person of whom the text states that role.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from flows.annotate.english.frame_words import is_possessive
from flows.annotate.english.framed_names import FramedName
from flows.annotate.english.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from flows.annotate.english.noun_phrases import NounPhrase
from flows.annotate.english.person_genders import is_kin
from flows.annotate.english.sentence_frames import Frame
from flows.annotate.english.subjects import behind_dateline
from flows.annotate.speech.apposed_people import person_apposed_to
from flows.annotate.speech.described_speakers import (
    Described,
    all_who_speak,
    head_noun,
    on_one_line,
    without_article,
)
from flows.annotate.speech.letter_people import Person, letter_people
from flows.annotate.speech.office_holders import OfficeHolders
from flows.annotate.speech.pronoun_clues import has_asked, office_told_of
from flows.annotate.speech.tellers import teller, verb_of_learning
from flows.annotate.speech.told_genders import told_genders
from flows.annotate.speech.turns import Turn, read_turns, turn_at
from flows.model.annotation import AnnotatedDocument, Entity, EntityType, Speaker
from flows.model.spans import Span

_SENTENCES_BACK = 6
"""How many sentences a pronoun may point back."""
_DESCRIPTIONS_BACK = 40
"""How many described speakers "the office" or "they" may point back over."""
_BODIES = frozenset(
    {"company", "firm", "group", "union", "bank", "retailer", "carmaker", "airline", "manufacturer"}
)
"""What an organisation named before is called for short."""
_SENTENCES_OF_THEY = 2
_LONGEST_KIN = 4
"""Words of a description such as "her elder sister"."""
_NOMINATIVES = {"m": "he", "f": "she"}
_GENDERED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


class SpeakerFinder:
    """Finds the speakers of one document. Frames are those of the whole document, in order."""

    def __init__(self, document: AnnotatedDocument, frames: Sequence[Frame]) -> None:
        self._document = document
        self._text = document.text
        self._entities = {entity.id: entity for entity in document.annotations.entities}
        self._frames = frames
        self._starts = [frame.start for frame in frames]
        self._organisations = frozenset(
            e.id for e in document.annotations.entities if e.type is EntityType.ORGANISATION
        )
        self._holders = OfficeHolders(document, frames)

    # What only pronouns and descriptions ask for is read when one is met.

    @cached_property
    def _turns(self) -> tuple[Turn, ...]:
        return read_turns(self._document)

    @cached_property
    def _letter(self) -> dict[str, Person]:
        return letter_people(self._document)

    @cached_property
    def _genders(self) -> dict[str, str]:
        return told_genders(self._document, self._frames, self._turns)

    @cached_property
    def _fitting(self) -> dict[str, frozenset[str]]:
        return {gender: self._people(gender) for gender in ("m", "f")}

    @cached_property
    def _who_speak(self) -> tuple[list[Described], frozenset[str]]:
        return all_who_speak(self._text, self._frames)

    def speaker(self, frame: Frame, phrase: NounPhrase) -> Speaker:
        """The speaker a noun phrase of a frame means."""
        apposed = person_apposed_to(frame, phrase)
        if apposed is not None:
            phrase = NounPhrase(apposed.first, apposed.last, apposed)
        elif phrase.name is None and not phrase.pronoun:
            phrase = _without_time(frame, phrase)
        span = frame.stretch(phrase.first, phrase.last)
        printed = on_one_line(span.of(self._text))
        if phrase.pronoun:
            if (verb := verb_of_learning(frame, phrase)) is None:
                return self._resolve_pronoun(frame, phrase, span, printed)
            name = teller(frame, verb)
            return self._named(name, span, printed) if name else Speaker(span, printed, printed)
        if phrase.name is not None:
            return self._named(phrase.name, span, printed)
        return self._resolve_description(span, printed)

    def _named(self, name: FramedName, span: Span, printed: str) -> Speaker:
        entity = self._entities.get(name.mention.entity) if name.mention else None
        if entity is None:
            return Speaker(span, printed, printed)
        return Speaker(span, printed, entity.name, entity.id)

    def _resolve_pronoun(self, frame: Frame, phrase: NounPhrase, span: Span, printed: str) -> Speaker:
        pronoun = frame.tokens[phrase.first].low
        if person := self._taking_turns(pronoun, span.start):
            return Speaker(span, printed, *person)
        if pronoun in _GENDERED:
            gender = _GENDERED[pronoun]
            if kin := self._kin_just_named(frame, gender):
                return Speaker(span, printed, kin)
            if holder := self._office_just_named(frame, phrase.first, gender):
                return Speaker(span, printed, holder.name, holder.entity)
            entity = self._one_before(frame, phrase.first, self._fitting[gender], _NOMINATIVES[gender])
            if entity:
                return Speaker(span, printed, entity.name, entity.id)
        if pronoun == "it":
            entity = self._one_before(frame, phrase.first, self._organisations)
            if entity:
                return Speaker(span, printed, entity.name, entity.id)
        if pronoun == "they":
            number = bisect_right(self._starts, frame.start) - 1
            near = self._starts[max(0, number - _SENTENCES_OF_THEY)]
            plural = [
                d for d in self._described_before(span.start)[-3:] if d.head.endswith("s") and d.start >= near
            ]
            if plural:
                return Speaker(span, printed, plural[-1].name)
        return Speaker(span, printed, printed)

    def _taking_turns(self, pronoun: str, place: int) -> Person | None:
        """Who is "i" in a talk, and "i" or "you" in a letter."""
        turn = turn_at(self._turns, place) if pronoun == "i" else None
        return (turn.name, turn.entity) if turn and turn.name else self._letter.get(pronoun)

    def _kin_just_named(self, frame: Frame, gender: str) -> str:
        """The one without a name whom the sentence before is about, as in: His sister nods. “…,” she says."""
        before = self._frame_before(frame)
        if before is None:
            return ""
        head = next((i for i, t in enumerate(before.tokens[:_LONGEST_KIN]) if is_kin(t.low, gender)), 0)
        opens = before.tokens[0].low in DETERMINERS and head + 1 < len(before.tokens)
        named = any(name.first <= head + 2 and head < name.last for name in before.names)
        if not head or not opens or named or before.tokens[head + 1].text == ",":
            return ""
        return without_article(on_one_line(before.stretch(0, head + 1).of(self._text)))

    def _office_just_named(self, frame: Frame, position: int, gender: str) -> Speaker | None:
        """Whom the sentence before is about by an office alone, as in: The president hit back. “…,” he said."""
        before = self._frame_before(frame)
        if before is None or _fitting_names(frame, 0, position, self._fitting[gender]):
            return None
        phrase = office_told_of(before)
        if phrase is None:
            return None
        holder = self._resolve_description(
            before.stretch(0, phrase.last), on_one_line(before.stretch(0, phrase.last).of(self._text))
        )
        return holder if not holder.entity or holder.entity in self._fitting[gender] else None

    def _frame_before(self, frame: Frame) -> Frame | None:
        """The sentence before in the same paragraph that is more than a quotation."""
        number = bisect_right(self._starts, frame.start) - 1
        before = self._frames[number - 1] if number else None
        while before is not None and before.only_quoted and number > 1:
            number -= 1
            before = self._frames[number - 1]
        return before if before is not None and before.paragraph == frame.paragraph else None

    def _people(self, gender: str) -> frozenset[str]:
        """The people whom "he" (m) or "she" (f) may mean."""
        return frozenset(entity for entity, known in self._genders.items() if known in ("", gender))

    def _one_before(
        self, frame: Frame, position: int, fitting: frozenset[str], nominative: str = ""
    ) -> Entity | None:
        """The one of the fitting entities that a pronoun at this token points to.

        The nearest, unless that is named once only, holds no office, says nothing and may as well be no person: then
        one surely meant.
        """
        doubtful: Entity | None = None
        for found in self._named_before(frame, position, fitting, nominative):
            sure = self._is_of_note(found.id)
            if self._genders.get(found.id, "known") or (doubtful is None and sure):
                return found
            doubtful = doubtful or found
        return doubtful

    def _is_of_note(self, entity: str) -> bool:
        """Whether a name is more than met once: named again, of an office, or heard to speak."""
        found = self._entities[entity]
        return len(found.mentions) > 1 or bool(found.roles) or entity in self._who_speak[1]

    def _named_before(
        self, frame: Frame, position: int, fitting: frozenset[str], nominative: str
    ) -> Iterator[Entity]:
        """The fitting entities, clause by clause and sentence by sentence back, of each the likeliest.

        Whoever is named behind the same pronoun as a subject ("he blamed Ray") is another than he.
        """
        clause = _clause_start(frame, position)
        number = bisect_right(self._starts, frame.start) - 1
        stretches = [(frame, clause, position), (frame, 0, clause)]
        earlier = self._frames[max(0, number - _SENTENCES_BACK) : max(0, number)]
        stretches += [(other, 0, len(other.tokens)) for other in reversed(earlier)]
        for other, first, last in stretches:
            end = next((i for i in range(first, last) if other.tokens[i].low == nominative), last)
            named = _fitting_names(other, first, end, fitting)
            if other is frame:
                named = [(name, entity) for name, entity in named if not has_asked(frame, name)]
            known = {entity for _, entity in named if self._genders.get(entity)}
            apart = {entity for name, entity in named if not _is_dependent(other, name)}
            if nominative == "she" and not known and len(apart) > 1 and not any(map(self._is_of_note, apart)):
                return  # of two who may both be men nobody can tell which is meant
            if nominative == "she" and known:
                named = [(name, entity) for name, entity in named if entity in known]
            if named:
                # Rather a subject than one behind a preposition.
                yield self._entities[min(named, key=partial(_rank, other))[1]]

    def _resolve_description(self, span: Span, printed: str) -> Speaker:
        name = without_article(printed)
        head = head_noun(name)
        short = printed.lower().startswith("the ") and len(name.split()) == 1
        if short:
            if self._holders.stated(head, span.start):
                holder = self._holders.holder(head, span.start, formal=name[:1].isupper())
                entity = self._entities.get(holder)
                return Speaker(span, printed, entity.name if entity else name, holder)
            owner = self._only_organisation(head, span.start)
            if owner:
                return Speaker(span, printed, owner.name, owner.id)
            fuller = [d for d in self._described_before(span.start) if d.head == head]
            if fuller:
                return Speaker(span, printed, fuller[-1].name)
        return Speaker(span, printed, name)

    def _only_organisation(self, head: str, before: int) -> Entity | None:
        """The organisation "the company" means: the only one named in the sentences before, if there is one."""
        if head not in _BODIES:
            return None
        number = bisect_right(self._starts, before) - 1
        near = self._frames[max(0, number - _SENTENCES_BACK // 2) : number + 1]
        named = {
            name.mention.entity
            for frame in near
            for name in frame.names
            if name.mention is not None
            and name.mention.entity in self._organisations
            and frame.tokens[name.first].start < before
            and name.first >= behind_dateline(frame)  # the agency is none of those the text is about
        }
        return self._entities[named.pop()] if len(named) == 1 else None

    def _described_before(self, offset: int) -> list[Described]:
        described = self._who_speak[0]
        end = bisect_left(described, offset, key=lambda d: d.start)
        return described[max(0, end - _DESCRIPTIONS_BACK) : end]


def _without_time(frame: Frame, phrase: NounPhrase) -> NounPhrase:
    """A description without the time before it: "two weeks ago the minister"."""
    ago = next((i for i in range(phrase.first, phrase.last - 1) if frame.tokens[i].low == "ago"), None)
    return NounPhrase(ago + 1, phrase.last) if ago is not None else phrase


def _fitting_names(
    frame: Frame, first: int, last: int, fitting: frozenset[str]
) -> list[tuple[FramedName, str]]:
    """The names of a stretch that mean one of the fitting entities, each with the entity."""
    return [
        (name, name.mention.entity)
        for name in frame.names_within(first, last)
        if name.mention is not None and name.mention.entity in fitting
    ]


def _clause_start(frame: Frame, position: int) -> int:
    for index in range(position - 1, -1, -1):
        token = frame.tokens[index]
        if token.low in CONJUNCTIONS - {"and"} or token.text == ";" or token.low in {"as", "when", "because"}:
            return index
    return 0


def _rank(frame: Frame, named: tuple[FramedName, str]) -> tuple[bool, int]:
    return _is_dependent(frame, named[0]), named[0].first


def _is_dependent(frame: Frame, name: FramedName) -> bool:
    """Whether a name is no subject: behind a preposition, or a possessor."""
    before = frame.tokens[name.first - 1].low if name.first else ""
    return before in PREPOSITIONS or is_possessive(frame, name.last)
