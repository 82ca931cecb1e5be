"""Turns the noun phrase of a speaker into the Speaker it means: full name, entity, pronouns and offices resolved."""

from collections.abc import Sequence

from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.american_members import without_party
from flows.annotate.speech.antecedents import Antecedents
from flows.annotate.speech.apposed_people import person_apposed_to
from flows.annotate.speech.described_speakers import (
    FURTHER,
    end_with_knowledge,
    on_one_line,
    without_time,
)
from flows.annotate.speech.descriptions import Descriptions
from flows.annotate.speech.pronouns import Pronouns
from flows.annotate.speech.reports_of_bodies import body_that_reports
from flows.annotate.speech.tellers import teller, verb_of_learning
from flows.english.number_words import TENS, UNITS
from flows.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, EntityType, Speaker
from flows.model.spans import Span

_WORKING_FOR = word_list("campaign camp administration team office foundation family estate")
_LONGEST_BEFORE_PARTY = 5
"""Tokens from the article to the party in "the two-term Republican"."""


def is_nobody(speaker: Speaker) -> bool:
    """Whether a number or "you" is all that is told of who speaks: "three", "a third", "two of 12"."""
    word = speaker.name.lower()
    numbers = word.split(" of ")
    if speaker.entity:
        return False
    return word in FURTHER - {"another"} or word == "you" or all(map(_is_number, numbers))


def _is_number(word: str) -> bool:
    digits = word.removesuffix("%").replace(",", "").replace(".", "")
    return digits.isdigit() or word in UNITS or word in TENS


class SpeakerFinder:
    """Finds the speakers of one document. Frames are those of the whole document, in order."""

    def __init__(self, document: AnnotatedDocument, frames: Sequence[Frame]) -> None:
        self._document = document
        self._text = document.text
        self._entities = {entity.id: entity for entity in document.annotations.entities}
        antecedents = Antecedents(document, frames)
        self._offices = {
            role.span.start: (role.span.end, entity)
            for entity in document.annotations.entities
            if entity.type is EntityType.PERSON
            for role in entity.roles
        }
        """By where it begins an office that the text states of a person: its end, and that person."""
        self._descriptions = Descriptions(document, frames, antecedents)
        self._pronouns = Pronouns(document, frames, antecedents, self._descriptions)

    def speaker(self, frame: Frame, phrase: NounPhrase) -> Speaker:
        """The speaker a noun phrase of a frame means."""
        apposed = person_apposed_to(frame, phrase)
        if apposed is not None:
            phrase = NounPhrase(apposed.first, apposed.last, apposed)
        elif phrase.name is not None and (article := _article_of_party(frame, phrase.name)):
            phrase = NounPhrase(article - 1, phrase.name.last)
        elif phrase.name is not None and _works_for(frame, phrase.name):
            phrase = NounPhrase(phrase.name.first, phrase.name.last + 1)
        elif (body := body_that_reports(frame, phrase)) is not None:
            phrase = NounPhrase(body.first, body.last, body)
        elif phrase.name is None and not phrase.pronoun:
            phrase = without_time(frame, phrase)
            phrase = NounPhrase(phrase.first, end_with_knowledge(frame, phrase.last))
        span = frame.stretch(phrase.first, phrase.last)
        printed = without_party(on_one_line(span.of(self._text)))
        if phrase.pronoun:
            printed = printed.partition("'")[0].partition("’")[0]
            span = Span(span.start, span.start + len(printed))
            if (verb := verb_of_learning(frame, phrase)) is None:
                return self._pronouns.meant(frame, phrase, span, printed)
            name = teller(frame, verb)
            return self._named(name, span, printed) if name else Speaker(span, printed, printed)
        if phrase.name is not None:
            return self._named(phrase.name, span, printed)
        end, holder = self._offices.get(span.start, (0, None))
        if holder is not None and span.end < end:  # "Secretary of the Treasury" of "… for Taxes Ann Lee"
            return Speaker(span, printed, holder.name, holder.id)
        return self._descriptions.meant(span, printed)

    def _named(self, name: FramedName, span: Span, printed: str) -> Speaker:
        entity = self._entities.get(name.mention.entity) if name.mention else None
        if entity is None:
            return Speaker(span, printed, printed)
        return Speaker(span, printed, entity.name, entity.id)


def _article_of_party(frame: Frame, name: FramedName) -> int:
    """The place behind the article where a name only says of which party somebody is; 0 where it names somebody.

    "The Erie County Republican", "the moderate Republican".
    """
    if frame.tokens[name.last - 1].low not in {"republican", "democrat"}:
        return 0
    for position in range(name.first, max(0, name.first - _LONGEST_BEFORE_PARTY), -1):
        before = frame.tokens[position - 1]
        if before.low == "the":
            return position
        if before.text != "-" and not before.text.islower():
            return 0
    return 0


def _works_for(frame: Frame, name: FramedName) -> bool:
    """Whether not the one named speaks but those who work for that person: "the Lee campaign"."""
    behind = frame.tokens[name.last].low if name.last < len(frame.tokens) else ""
    return name.person and behind in _WORKING_FOR
