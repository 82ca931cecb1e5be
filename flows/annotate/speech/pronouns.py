"""Whom "he", "she", "it", "they" and "I" mean: who of the gender was told of last, the body or people just told of."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from flows.annotate.frames.frame_words import is_possessive
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.annotate.speech.antecedents import SENTENCES_BACK, Antecedents, fitting_names
from flows.annotate.speech.described_speakers import (
    BODIES,
    body_told_of,
    on_one_line,
    speaking_subject,
    without_article,
)
from flows.annotate.speech.descriptions import Descriptions
from flows.annotate.speech.letter_people import Person, letter_people
from flows.annotate.speech.pronoun_clues import office_told_of
from flows.annotate.speech.protagonists import Protagonist
from flows.annotate.speech.two_told_of import NOMINATIVES, OTHER, last_told_of
from flows.annotate.speech.unnamed_people import (
    closing_speaker,
    person_of_place,
    unnamed_person,
)
from flows.english.function_words import DETERMINERS, FIRST_PERSON
from flows.english.person_genders import is_kin
from flows.english.speech_cues import DENYING_FORMS, NOUN_CUES
from flows.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, Entity, EntityType, Speaker
from flows.model.spans import Span

_LONGEST_KIN = 4
"""Words of a description such as "her elder sister"."""
_STEPS_BACK = 3
"""So often "he" is told from "she", and she from the "he" before: enough for a talk of two."""
_OWNING = {"m": "his", "f": "her"}
_DENYING = DENYING_FORMS | word_list(
    """
    contests contested disagrees disagreed appeals appealed objects objected challenges challenged questions questioned
    """
)
_GENDERED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


class Pronouns:
    """Finds whom the pronouns of one document mean. Frames are those of the whole document, in order."""

    def __init__(
        self,
        document: AnnotatedDocument,
        frames: Sequence[Frame],
        antecedents: Antecedents,
        descriptions: Descriptions,
    ) -> None:
        self._document = document
        self._text = document.text
        self._entities = {entity.id: entity for entity in document.annotations.entities}
        self._frames = frames
        self._starts = [frame.start for frame in frames]
        self._antecedents = antecedents
        self._descriptions = descriptions
        self._protagonist = Protagonist(self._text, frames)

    @cached_property
    def _letter(self) -> dict[str, Person]:
        return letter_people(self._document)

    def meant(self, frame: Frame, phrase: NounPhrase, span: Span, printed: str) -> Speaker:
        """The speaker whom a pronoun of a frame means, or itself."""
        pronoun = frame.tokens[phrase.first].low.partition("'")[0]  # "they've said"
        if person := self._taking_turns(pronoun, span.start):
            return Speaker(span, printed, *person)
        meant: Speaker | None = None
        if pronoun in _GENDERED:
            meant = self._one_of_gender(frame, phrase.first, _GENDERED[pronoun])
        elif pronoun in {"it", "they"}:
            if (denier := self._who_denies(frame, phrase.first)) is not None:
                return Speaker(span, printed, denier.name, denier.entity)
            meant = self._body_just_told_of(frame, pronoun)
            meant = meant or (self._body_before(frame, phrase) if pronoun == "it" else self._several(span))
        return Speaker(span, printed, meant.name, meant.entity) if meant else Speaker(span, printed, printed)

    def _one_of_gender(
        self, frame: Frame, position: int, gender: str, steps: int = _STEPS_BACK
    ) -> Speaker | None:
        """Whom "he" or "she" means: one without a name just told of, else the likeliest of those named before."""
        if kin := self._kin_just_named(frame, gender):
            return Speaker(frame.span, "", kin)
        unnamed = self._office_just_named(frame, position, gender)
        if unnamed := unnamed or self._unnamed_before(frame, position, gender):
            return unnamed
        fitting = self._antecedents.fitting[gender] - self._meant_by_the_other(frame, gender, steps)
        fitting -= self._who_says_i(frame)
        if office := self._office_with_its_own(frame, gender, fitting):
            return office
        found = self._antecedents.one_before(frame, position, fitting, NOMINATIVES[gender])
        return _meaning(frame, self._protagonist_instead(found, frame, position, gender, fitting) or found)

    def _protagonist_instead(
        self, found: Entity | None, frame: Frame, position: int, gender: str, fitting: frozenset[str]
    ) -> Entity | None:
        """Whom an obituary or a profile is about, where a pronoun means that person and not the one found."""
        about = self._protagonist.instead_of(found.id if found else "", frame, position, gender)
        if about not in fitting:
            return None
        known = self._antecedents.genders.get(about, "") or self._protagonist.gender
        surely = known == gender or (not known and not (found and self._antecedents.genders.get(found.id)))
        return self._entities[about] if surely else None

    def _meant_by_the_other(self, frame: Frame, gender: str, steps: int) -> frozenset[str]:
        """Whom "he" meant last in the sentences before, where "she" is asked for, and the other way round."""
        told = last_told_of(self._antecedents.frames_before(frame), OTHER[gender])
        meant = self._one_of_gender(*told, OTHER[gender], steps - 1) if told and steps else None
        return frozenset({meant.entity} if meant is not None and meant.entity else ())

    def _office_with_its_own(self, frame: Frame, gender: str, fitting: frozenset[str]) -> Speaker | None:
        """The office that a sentence of the paragraph is about, with "her" in it: "The Minister met her guest"."""
        for before in reversed(self._antecedents.frames_before(frame)):
            if before.paragraph != frame.paragraph:
                return None
            owned = any(token.low == _OWNING[gender] for token in before.tokens)
            phrase = office_told_of(before, formal=True) if owned else None
            if phrase is not None:
                span = before.stretch(phrase.first, phrase.last)
                holder = self._descriptions.meant(span, on_one_line(span.of(self._text)))
                return holder if not holder.entity or holder.entity in fitting else None
            if fitting_names(before, 0, len(before.tokens), fitting):
                return None
        return None

    def _body_before(self, frame: Frame, phrase: NounPhrase) -> Speaker | None:
        """The body named last; of other paragraphs only where nobody speaks before in this one."""
        found = self._antecedents.one_before(frame, phrase.first, self._antecedents.organisations)
        before = [f for f in self._antecedents.frames_before(frame) if f.paragraph == frame.paragraph]
        here = (
            any(m.start >= before[0].start for m in found.mentions if m.start < frame.end)
            if found and before
            else 0
        )
        speaking = None if here else next(filter(None, map(speaking_subject, reversed(before))), None)
        if speaking is None:
            return _meaning(frame, found)
        mention = speaking.name.mention if speaking.name else None
        told = mention is not None and mention.type is not EntityType.PERSON
        return _meaning(frame, self._entities[mention.entity]) if mention is not None and told else None

    def _several(self, span: Span) -> Speaker | None:
        """The "officials" or "witnesses" whom "they" means, heard in the sentences right before."""
        several = self._descriptions.several_heard(span.start)
        return Speaker(span, "", several) if several else None

    def _taking_turns(self, pronoun: str, place: int) -> Person | None:
        """Who is "i" in a talk, and "i" or "you" in a letter."""
        turn = self._document.annotations.turn_at(place) if pronoun == "i" else None
        speaker = turn.speaker if turn else None
        return (speaker.name, speaker.entity) if speaker and speaker.name else self._letter.get(pronoun)

    def _who_says_i(self, frame: Frame) -> frozenset[str]:
        """Who has the floor, where the turn says "I" or "us": its "he" is another."""
        turn = self._document.annotations.turn_at(frame.start)
        first_person = turn is not None and FIRST_PERSON.search(self._text, turn.span.start, turn.span.end)
        return frozenset({turn.speaker.entity}) if turn is not None and first_person else frozenset()

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

    def _unnamed_before(self, frame: Frame, position: int, gender: str) -> Speaker | None:
        """Whom the sentence before is about without a name: "A spokesman denied that. “…,” he said."

        Sentences in between may go on about the same: "He said it was new. He added …".
        """
        fitting = self._antecedents.fitting[gender]
        if fitting_names(frame, 0, position, fitting):
            return None
        number = bisect_right(self._starts, frame.start) - 1
        later = frame
        for before in reversed(self._frames[max(0, number - SENTENCES_BACK) : number]):
            if before.only_quoted:
                continue
            if later.paragraph - before.paragraph > 1:
                return None
            if (found := self._told_of(before, gender)) or fitting_names(
                before, 0, len(before.tokens), fitting
            ):
                return found
            if all(token.low != NOMINATIVES[gender] for token in before.tokens):
                return None
            later = before
        return None

    def _told_of(self, frame: Frame, gender: str) -> Speaker | None:
        """The one without a name whom a sentence is about, if that may be one of this gender."""
        if (of_place := person_of_place(frame)) is not None:
            span = frame.stretch(of_place.first, of_place.last)
            holder = self._descriptions.meant(span, on_one_line(span.of(self._text)))
            return holder if not holder.entity or holder.entity in self._antecedents.fitting[gender] else None
        found = unnamed_person(frame)
        if found is None and (closing := closing_speaker(frame)) is not None:
            return self._who_closes(frame, *closing, gender)
        if found is None or found[1] not in ("", gender):
            return None
        phrase, known = found
        fitting = self._antecedents.fitting[gender]
        if not known and fitting_names(frame, phrase.first, phrase.last, fitting):
            return None  # "A lawyer for Ann Lee denied it. She said …"
        span = frame.stretch(phrase.first, phrase.last)
        printed = on_one_line(span.of(self._text))
        return Speaker(span, printed, without_article(printed))

    def _who_closes(self, frame: Frame, phrase: NounPhrase, known: str, gender: str) -> Speaker | None:
        """The one without a name who said the sentence before, unless one is named in it who may be meant as well."""
        named = fitting_names(frame, 0, phrase.first, self._antecedents.fitting[gender])
        if known not in ("", gender) or (named and not known):
            return None
        if any(self._antecedents.genders.get(entity) == gender for _, entity in named):
            return None
        span = frame.stretch(phrase.first, phrase.last)
        holder = self._descriptions.meant(span, on_one_line(span.of(self._text)))
        return holder if not holder.entity or holder.entity in self._antecedents.fitting[gender] else None

    def _office_just_named(self, frame: Frame, position: int, gender: str) -> Speaker | None:
        """Whom the sentence before is about by an office alone, as in: The president hit back. “…,” he said."""
        before = self._frame_before(frame)
        if before is None or fitting_names(frame, 0, position, self._antecedents.fitting[gender]):
            return None
        phrase = office_told_of(before, formal=_is_heard(before))
        if phrase is None or person_of_place(before) is not None:
            return None
        span = before.stretch(phrase.first, phrase.last)
        holder = self._descriptions.meant(span, on_one_line(span.of(self._text)))
        return holder if not holder.entity or holder.entity in self._antecedents.fitting[gender] else None

    def _body_just_told_of(self, frame: Frame, pronoun: str) -> Speaker | None:
        """The body that is the subject before: "The Fund thinks so; they said …", "The bank sees it. It said …"."""
        before = self._frame_before(frame)
        for other in filter(None, (frame if pronoun == "they" else None, before)):
            end = body_told_of(other)
            name = next((n for n in other.names if n.first < 2 and not is_possessive(other, n.last)), None)  # noqa: PLR2004
            entity = name.mention.entity if name is not None and name.mention is not None else ""
            named = entity in self._antecedents.organisations
            if named and (pronoun == "they" or (name is not None and name.last == end)):
                return Speaker(other.span, "", self._entities[entity].name, entity)
            if end:
                span = other.stretch(0, end)
                return self._descriptions.meant(span, on_one_line(span.of(self._text)))
        return self._body_of_statement(before) if before is not None else None

    def _body_of_statement(self, frame: Frame) -> Speaker | None:
        """The body whose statement a sentence is about: "We read the Fund's report. They said …"."""
        bodies = [
            name
            for name in frame.names
            if name.mention is not None and name.mention.entity in self._antecedents.organisations
        ]
        owned = [name for name in bodies if is_possessive(frame, name.last)]
        if not bodies and (last := _end_of_owner(frame)):
            span = frame.stretch(last - 2, last)
            return self._descriptions.meant(span, on_one_line(span.of(self._text)))
        if len(bodies) != 1 or not owned or owned[0].mention is None:
            return None
        noun = frame.tokens[min(owned[0].last + 1, len(frame.tokens) - 1)].low
        entity = owned[0].mention.entity
        return Speaker(frame.span, "", self._entities[entity].name, entity) if noun in NOUN_CUES else None

    def _who_denies(self, frame: Frame, position: int) -> Speaker | None:
        """The subject before the colon of "Orr Works disputes this: it says …", whoever else was named before."""
        parted = position > 1 and frame.tokens[position - 1].text in {":", ";"}
        verb = next((i for i in range(1, position) if frame.tokens[i].low in _DENYING), 0) if parted else 0
        subject = subject_before(frame, verb) if verb else None
        if subject is None or subject.pronoun:
            return None
        span = frame.stretch(subject.first, subject.last)
        mention = subject.name.mention if subject.name else None
        if mention is not None:
            return Speaker(span, "", self._entities[mention.entity].name, mention.entity)
        return self._descriptions.meant(span, on_one_line(span.of(self._text)))

    def _frame_before(self, frame: Frame) -> Frame | None:
        """The sentence before in the same paragraph that is more than a quotation."""
        number = bisect_right(self._starts, frame.start) - 1
        before = self._frames[number - 1] if number else None
        while before is not None and before.only_quoted and number > 1:
            number -= 1
            before = self._frames[number - 1]
        return before if before is not None and before.paragraph == frame.paragraph else None


def _end_of_owner(frame: Frame) -> int:
    """The end of a body in one word that has said something: "the Fund" of "the Fund's statement"; 0 for none."""
    tokens = frame.tokens
    return next(
        (
            i
            for i in range(2, len(tokens) - 1)
            if is_possessive(frame, i)
            and tokens[i - 2].low == "the"
            and tokens[i - 1].low in BODIES
            and tokens[i + 1].low in NOUN_CUES
        ),
        0,
    )


def _is_heard(frame: Frame) -> bool:
    """Whether a sentence opens with the one who says something in it: "The Governor said"."""
    speaking = speaking_subject(frame)
    return speaking is not None and speaking.first <= 1 and speaking.name is None


def _meaning(frame: Frame, entity: Entity | None) -> Speaker | None:
    return Speaker(frame.span, "", entity.name, entity.id) if entity else None
