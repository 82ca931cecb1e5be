"""A question with its answer: "A: We have not decided." says nothing without what was asked, nor a question alone."""

import re

from flows.compose.sentences.locating import HEADING_ROLES, SourcePlaces
from flows.compose.sentences.turn_labels import is_asked, turn_label, without_opening
from flows.compose.wording.wording import content_words
from flows.model.locators import Extract
from flows.model.segmentation import Segment
from flows.model.spans import Span

_FEWEST_WORDS = 4
"""Words of meaning with which an answer tells something by itself."""
_POINTING = re.compile(r"(?:It|That|This|They|He|She|Those|These|Yes|No|Not|Then|So|Both|Neither|None)\b")
_LONGEST_QUESTION = 240
"""Characters of a question that is printed whole."""
_LONGEST_TURN = 6
"""Paragraphs of a turn that are looked over for its label, or for that of the next."""


def other_half(places: SourcePlaces, told: Span) -> tuple[Extract, ...]:
    """Of the sentence that begins an answer the question, of a question the beginning of its answer; else nothing."""
    index = places.segment_index(told.start)
    if index is None:
        return ()
    segments = places.annotated.segmentation.segments
    if is_asked(places, told.start):
        answer = _next_turn(places, index)
        return (places.extract(_first_sentence(places, answer)),) if answer else ()
    begins = told.start <= places.sentence_of(Span(segments[index].span.start, told.end)).end
    asked = _turn_before(places, index) if begins and turn_label(places, segments[index]) else None
    return (places.extract(_question(places, asked)),) if asked else ()


def leans_on_question(places: SourcePlaces, told: Span) -> bool:
    """Whether a sentence is an answer that does not tell what it answers, such as "That is not true"."""
    if is_asked(places, told.start) or not other_half(places, told):
        return False
    segment = places.segment_at(told.start)
    words = without_opening(places, told).of(places.text)
    unnamed = segment is not None and turn_label(places, segment) in {"A", "Answer"}
    return len(content_words(words)) < _FEWEST_WORDS or (unnamed and _POINTING.match(words) is not None)


def _next_turn(places: SourcePlaces, index: int) -> Segment | None:
    """The paragraph that begins the answer behind a question."""
    for segment in places.annotated.segmentation.segments[index + 1 : index + 1 + _LONGEST_TURN]:
        if segment.role in HEADING_ROLES:
            return None
        if turn_label(places, segment):
            return None if is_asked(places, segment.span.start) else segment
    return None


def _turn_before(places: SourcePlaces, index: int) -> Segment | None:
    """The paragraph of the question right before an answer."""
    segment = places.annotated.segmentation.segments[index - 1] if index else None
    return segment if segment is not None and is_asked(places, segment.span.start) else None


def _first_sentence(places: SourcePlaces, segment: Segment) -> Span:
    start = segment.span.trimmed(places.text).start
    return places.sentence_of(Span(start, start + 1))


def _question(places: SourcePlaces, segment: Segment) -> Span:
    """What is asked: all of a short turn, of a longer one the sentence with which it ends."""
    whole = segment.span.trimmed(places.text)
    return whole if len(whole) <= _LONGEST_QUESTION else places.sentence_of(Span(whole.end - 1, whole.end))
