"""A question with its answer: "A: We have not decided." says nothing without what was asked, nor a question alone."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.turn_labels import is_asked, turn_opened, without_opening
from flows.compose.wording.wording import content_words
from flows.model.document import HEADING_ROLES
from flows.model.locators import Extract
from flows.model.segmentation import Segment
from flows.model.spans import Span

_FEWEST_WORDS = 4
"""Words of meaning with which an answer tells something by itself."""
_POINTING = re.compile(r"(?:It|That|This|They|He|She|Those|These|Yes|No|Not|Then|So|Both|Neither|None)\b")
_TO_THE_FIRST = re.compile(
    r"(?:(?:To|On|As (?:to|for)|Regarding|About|In answer to) (?:the|your) first\b|First(?:ly)?\b)"
)
_LONGEST_QUESTION = 240
"""Characters of a question that is printed whole."""
_ITS_NUMBER = re.compile(r"A(?:nswer)? ?\d{0,3}[.:]")
"""What is all of the first sentence of an answer with a number: "A1. It rose."."""
_LONGEST_TURN = 6
"""Paragraphs of a turn that are looked over for its label, or for that of the next."""


def other_half(survey: SourceSurvey, told: Span) -> tuple[Extract, ...]:
    """Of the sentence that begins an answer the question, of a question the beginning of its answer; else nothing."""
    index = survey.segment_index(told.start)
    if index is None:
        return ()
    segments = survey.annotated.segmentation.segments
    if is_asked(survey, told.start):
        answer = _next_turn(survey, index)
        return (survey.extract(_first_sentence(survey, answer)),) if answer else ()
    begins = told.start <= survey.sentence_of(Span(segments[index].span.start, told.end)).end
    asked = _turn_before(survey, index) if begins and turn_opened(survey, told.start) else None
    question = _question(survey, asked, without_opening(survey, told).of(survey.text)) if asked else None
    return (survey.extract(question),) if question else ()


def leans_on_question(survey: SourceSurvey, told: Span) -> bool:
    """Whether a sentence is an answer that does not tell what it answers, such as "That is not true"."""
    if is_asked(survey, told.start) or not other_half(survey, told):
        return False
    turn = turn_opened(survey, told.start)
    words = without_opening(survey, told).of(survey.text)
    unnamed = turn is not None and turn.speaker.text in {"A", "Answer"}
    return len(content_words(words)) < _FEWEST_WORDS or (unnamed and _POINTING.match(words) is not None)


def _next_turn(survey: SourceSurvey, index: int) -> Segment | None:
    """The paragraph that begins the answer behind a question."""
    for segment in survey.annotated.segmentation.segments[index + 1 : index + 1 + _LONGEST_TURN]:
        if segment.role in HEADING_ROLES:
            return None
        if turn_opened(survey, segment.span.start):
            return None if is_asked(survey, segment.span.start) else segment
    return None


def _turn_before(survey: SourceSurvey, index: int) -> Segment | None:
    """The paragraph of the question right before an answer."""
    segment = survey.annotated.segmentation.segments[index - 1] if index else None
    return segment if segment is not None and is_asked(survey, segment.span.start) else None


def _first_sentence(survey: SourceSurvey, segment: Segment) -> Span:
    whole = segment.span.trimmed(survey.text)
    first = survey.sentence_of(Span(whole.start, whole.start + 1)).trimmed(survey.text)
    if first.end >= whole.end or not _ITS_NUMBER.fullmatch(first.of(survey.text)):
        return first
    return Span(first.start, survey.sentence_of(Span(first.end + 1, first.end + 2)).end)


def _question(survey: SourceSurvey, segment: Segment, answer: str) -> Span | None:
    """What is asked: all of a short turn, of a longer one the sentence with which it ends; None where the answer is one
    to the first of several.
    """
    whole = segment.span.trimmed(survey.text)
    if len(whole) <= _LONGEST_QUESTION:
        return whole
    return None if _TO_THE_FIRST.match(answer) else survey.sentence_of(Span(whole.end - 1, whole.end))
