"""Whose words a sentence is: of somebody quoted, of who has the floor, or of an author who speaks of himself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from flows.compose.sentences.corrected import find_corrections
from flows.compose.sentences.courtesies import is_greeting
from flows.compose.sentences.findings import with_finding
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.orders import find_orders
from flows.compose.sentences.own_voice import OwnVoice, argues, is_note_on_author
from flows.compose.sentences.reversals import with_reversal
from flows.compose.sentences.turn_labels import turn_opened, without_opening
from flows.english.function_words import PRONOUNS
from flows.model.annotation import QuotationKind, Speaker, Turn
from flows.model.spans import Span

_BARE = 5
"""Words; so short an answer, "Yes" or "I did not say that", is printed with the sentence behind it."""
_TELLING = 6
"""Words; a shorter sentence of a turn tells little."""
_LEANS = re.compile(r"(?:He|She|It|They|That|This|These|Those|Its|His|Her|Their|Then|There|And|But|So)\b")
_CHAIR = re.compile(r"(?:The |Mr\.? |Madam )?(?:Deputy |Acting )?(?:Speaker|Chair(?:man|woman|person)?)\b")
_FEWEST_TURNS = 3
_MOSTLY = 0.5
_NOBODY_NAMED = PRONOUNS | {"who"}


class Voices:
    """The words of one source, ready to be asked whose they are.

    `argues` says that a text tells what its author thinks, `is_transcript` that most of it is what its speakers say in
    turn; `superseded` are its sentences that a later version of it puts right. Another report may
    have overtaken it all.
    """

    def __init__(
        self, survey: SourceSurvey, superseded: AbstractSet[Span] = frozenset(), *, is_overtaken: bool = False
    ) -> None:
        self.survey = survey
        self.is_overtaken = is_overtaken
        self.superseded = superseded
        self._own = OwnVoice(survey)
        self._turns = _turns_of_somebody(survey)
        self.is_transcript = is_transcript(survey)
        self.argues = argues(self._own, in_turns=bool(self._turns))
        self.orders = find_orders(survey)
        self.corrections = find_corrections(survey)

    def part_told(self, span: Span) -> Span:
        """What of a sentence is printed alone: no dateline, no label, no mark that opens words which go on behind it.

        One that only says that a text is out is printed with what the text finds, one that the next takes back with it.
        'A minister said: “The pier is safe.' loses all before the words; who says them stands beside.
        """
        survey = self.survey
        told = without_opening(survey, with_reversal(survey, with_finding(survey, span)))
        for quotation in self._own.quotations_in(told):
            before = survey.text[told.start : quotation.span.start].strip()
            opens = not before or (before.endswith(":") and _is_somebody(quotation.speaker))
            if opens and quotation.span.start >= told.start and quotation.span.end > told.end:
                return Span(quotation.words.start, told.end)
        return told

    def speaker_of(self, span: Span) -> Speaker | None:
        """Whose words a whole stretch is: who is quoted or has the floor."""
        for quotation in self._own.quotations_in(span):
            inside = quotation.span.start <= span.start and span.end <= quotation.span.end
            if inside and quotation.kind is not QuotationKind.SCARE and _is_somebody(quotation.speaker):
                return quotation.speaker
        turn = self.survey.annotated.annotations.turn_at(span.start)
        return turn.speaker if turn is not None and turn.speaker.name else None

    def asked_before(self, span: Span) -> Span | None:
        """The question, without its label, to which a stretch begins the answer in an interview or a debate."""
        survey, index = self.survey, self.survey.segment_index(span.start)
        turn = turn_opened(survey, span.start)
        if not index or turn is None or not turn.speaker.name or turn.span.start != span.start:
            return None
        before = survey.annotated.segmentation.segments[index - 1].span
        words = without_opening(survey, before).trimmed(survey.text)
        return words if words.of(survey.text).rstrip("*_").endswith("?") else None

    def answers(self) -> Iterator[tuple[Span, Span]]:
        """Each question with the beginning of its answer: a sentence, or two where the first is a word or two."""
        for turn in self._turns:
            asked = self.asked_before(turn.span)
            if asked is None:
                continue
            index = bisect_right(self.survey.sentence_starts, turn.span.start) - 1
            inside = [s for s in self.survey.sentences[index : index + 2] if s.start < turn.span.end]
            if not inside:
                continue
            short = len(self.survey.text[turn.span.start : inside[0].end].split()) <= _BARE
            yield asked, Span(inside[0].start, inside[-1 if short else 0].end)

    def heads_of_turns(self) -> Iterator[tuple[Span, Span | None]]:
        """Of each turn in a transcript what it begins with, and what was asked.

        Where nothing was asked, the first sentence that stands by itself: no question, no form of a sitting.
        """
        if not self.is_transcript:
            return
        answers = {answer.start: (answer, asked) for asked, answer in self.answers()}
        starts = self.survey.sentence_starts
        for turn in self._turns:
            first = max(0, bisect_right(starts, turn.span.start) - 1)
            sentences = self.survey.sentences[first : bisect_left(starts, turn.span.end)]
            of_paper = turn.asks and not turn.speaker.entity  # printed with its answer
            if _CHAIR.match(turn.speaker.text) or of_paper or not sentences:
                continue
            if sentences[0].start in answers:
                answer, asked = answers[sentences[0].start]
                if not is_greeting(self.part_told(answer).of(self.survey.text)):
                    yield answer, asked
            elif (telling := next(filter(self._stands_alone, sentences), None)) is not None:
                yield telling, None

    def _stands_alone(self, sentence: Span) -> bool:
        words = self.part_told(sentence).of(self.survey.text).rstrip()
        telling = len(words.split()) >= _TELLING and not words.endswith("?")
        return telling and not is_greeting(words) and _LEANS.match(words) is None

    def writer_of(self, span: Span) -> str:
        """The author, else the issuer, where they speak of themselves; of a text that argues always."""
        metadata = self.survey.annotated.document.metadata
        author = metadata.value("author") or ""
        writer = author or metadata.value("outlet") or ""
        if self.argues:
            return "" if is_note_on_author(self.survey, span) else writer
        if self.survey.annotated.annotations.turns or not self._own.is_first_person(span):
            return ""
        return author if self.tells_of_writer(span) else writer  # no body says "I"

    def tells_of_writer(self, span: Span) -> bool:
        """Whether a stretch tells of one who writes "I" or "my", whoever that is."""
        return self._own.is_of_one_writer(span)


def is_transcript(survey: SourceSurvey) -> bool:
    """Whether most of a text is what its speakers say in turn."""
    turns = _turns_of_somebody(survey)
    told = sum(len(s.span) for s in survey.annotated.segmentation.segments if s.number and not s.beside)
    return len(turns) >= _FEWEST_TURNS and sum(len(turn.span) for turn in turns) > _MOSTLY * told


def _turns_of_somebody(survey: SourceSurvey) -> list[Turn]:
    return [turn for turn in survey.annotated.annotations.turns if turn.speaker.name]


def _is_somebody(speaker: Speaker | None) -> bool:
    return speaker is not None and (speaker.name or speaker.text).casefold() not in _NOBODY_NAMED
