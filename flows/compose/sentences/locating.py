"""Where things stand: from an offset of a document to its sentence, its locator, and an extract of its words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from flows.compose.wording.wording import closing_mark
from flows.english.head_lines import END_MARK
from flows.model.annotation import Amount, AnnotatedDocument
from flows.model.document import HEADING_ROLES, Role
from flows.model.locators import Extract, Locator, paragraph_locator, source_locator
from flows.model.segmentation import Segment
from flows.model.spans import Span

_SPACE = re.compile(r"\s")
_LATE = 0.5
"""The share of a text behind which it may end by its own word."""
_NEAR = 1000
_FEWEST_ITEMS = 5
_MOST_SENTENCES = 2
"""Whole sentences of running text in a source that is told in items."""


@dataclass(frozen=True, slots=True)
class SourceSurvey:
    """One annotated document with what is needed to find quickly where things stand in it.

    `headings` gives for each segment the number of the heading it is, or 0; `sections` the index of the
    heading's segment under which it stands, or -1. `spaces` are the offsets of all white space.
    """

    annotated: AnnotatedDocument
    segment_starts: tuple[int, ...]
    sentences: tuple[Span, ...]
    sentence_starts: tuple[int, ...]
    headings: tuple[int, ...]
    sections: tuple[int, ...]
    spaces: tuple[int, ...]
    end: int
    """Where the text ends by its own word ("ENDS"): what stands below is of who issues it."""
    names: Mapping[str, str]
    """The full names of its entities, by their ids; the desk may have given them others."""
    told_in_items: bool
    """Whether the source tells what it tells in items of lists, as slides do, and in hardly a sentence."""

    @property
    def number(self) -> int:
        return self.annotated.document.number

    @property
    def text(self) -> str:
        return self.annotated.document.text

    @property
    def published_on(self) -> date | None:
        """The day of publication, where it is known."""
        return self.annotated.document.published_on

    @property
    def day(self) -> date | None:
        """The day of publication, or else the one from which relative dates count."""
        return self.annotated.document.day

    def segment_index(self, offset: int) -> int | None:
        """The index of the segment in which `offset` lies, or None between segments."""
        index = bisect_right(self.segment_starts, offset) - 1
        if index < 0 or self.annotated.segmentation.segments[index].span.end <= offset:
            return None
        return index

    def segment_at(self, offset: int) -> Segment | None:
        index = self.segment_index(offset)
        return None if index is None else self.annotated.segmentation.segments[index]

    def paragraph_at(self, offset: int) -> int:
        """The ¶ number at `offset`; 0 in a heading, a byline or between segments."""
        segment = self.segment_at(offset)
        return segment.number if segment else 0

    def heading_over(self, offset: int) -> Segment | None:
        """The title or heading under which `offset` stands, or in which it lies; None above the first."""
        index = self.segment_index(offset)
        section = -1 if index is None else self.sections[index]
        return None if section < 0 else self.annotated.segmentation.segments[section]

    def words_over(self, offset: int) -> str:
        """The words of that title or heading; empty where there is none."""
        heading = self.heading_over(offset)
        return heading.span.of(self.text) if heading else ""

    def depth_at(self, offset: int) -> int:
        """How many characters, white space apart, stand before `offset` in its segment."""
        segment = self.segment_at(offset)
        if segment is None:
            return 0
        start = segment.span.start
        return offset - start - (bisect_left(self.spaces, offset) - bisect_left(self.spaces, start))

    def locator_at(self, offset: int) -> Locator:
        """The finest place that has an anchor: the paragraph, the heading, else the whole source."""
        index = self.segment_index(offset)
        if index is None:
            return source_locator(self.number)
        segment = self.annotated.segmentation.segments[index]
        if segment.number:
            return paragraph_locator(self.number, segment.number)
        if self.headings[index]:
            return heading_locator(self.number, self.headings[index])
        return source_locator(self.number)

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which `span` begins; where there is none, its segment, else the span itself."""
        index = bisect_right(self.sentence_starts, span.start) - 1
        if index >= 0 and span.start < self.sentences[index].end:
            return self.sentences[index]
        segment = self.segment_at(span.start)
        return segment.span.trimmed(self.text) if segment else span

    def clip(self, span: Span) -> Span:
        """The part of `span` that lies in the segment in which it begins: what one locator can stand for."""
        segment = self.segment_at(span.start)
        return Span(span.start, min(span.end, segment.span.end)) if segment else span

    def extract(self, span: Span) -> Extract:
        """The words at `span`, verbatim, with the place where they begin."""
        clipped = self.clip(span)
        return Extract(clipped.of(self.text), self.number, clipped, self.locator_at(clipped.start))


def near_to(span: Span, sentence: Span) -> Span:
    """What of a sentence stands near a stretch of it: all, but of one that goes on for pages."""
    return Span(max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR))


Surveys = Mapping[int, SourceSurvey]
"""By S number."""


def survey_source(annotated: AnnotatedDocument) -> SourceSurvey:
    """The lookup tables of one document, made once."""
    segments = annotated.segmentation.segments
    sentences = annotated.segmentation.sentences
    numbers: list[int] = []
    sections: list[int] = []
    count, section = 0, -1
    for index, segment in enumerate(segments):
        is_heading = segment.role in HEADING_ROLES
        if is_heading:
            count, section = count + 1, index
        numbers.append(count if is_heading else 0)
        sections.append(section)
    return SourceSurvey(
        annotated,
        tuple(s.span.start for s in segments),
        sentences,
        tuple(s.start for s in sentences),
        tuple(numbers),
        tuple(sections),
        tuple(space.start() for space in _SPACE.finditer(annotated.document.text)),
        _end_of_text(annotated),
        {entity.id: entity.name for entity in annotated.annotations.entities},
        _is_told_in_items(annotated),
    )


def _is_told_in_items(annotated: AnnotatedDocument) -> bool:
    text, segments = annotated.document.text, annotated.segmentation.segments
    items = sum(segment.role is Role.LIST_ITEM for segment in segments)
    running = (span for s in segments if s.role is Role.PARAGRAPH for span in s.sentences)
    whole = (span for span in running if closing_mark(span.of(text)) in {".", "!", "?"})
    return items >= _FEWEST_ITEMS and len(list(islice(whole, _MOST_SENTENCES + 1))) <= _MOST_SENTENCES


def _end_of_text(annotated: AnnotatedDocument) -> int:
    text = annotated.document.text
    late = (s.span for s in annotated.segmentation.segments if s.span.start >= _LATE * len(text))
    return next((span.start for span in late if END_MARK.fullmatch(span.of(text))), len(text))


def heading_locator(source: int, heading: int) -> Locator:
    """A heading of an annexed source, counted from 1: "S1 heading 2"."""
    return Locator(f"S{source} heading {heading}", f"s{source}-h{heading}")


def unique_locators(locators: list[Locator]) -> tuple[Locator, ...]:
    """The locators without repetitions, in their order."""
    return tuple(dict.fromkeys(locators))


def sentences_behind(survey: SourceSurvey, sentence: Span, most: int = 1) -> Iterator[Span]:
    """The next sentences of the same paragraph, so many at most."""
    index, segment = bisect_right(survey.sentence_starts, sentence.start), survey.segment_at(sentence.start)
    for following in survey.sentences[index : index + most]:
        if segment is None or not segment.span.contains(following):
            return
        yield following


def sentence_before(survey: SourceSurvey, sentence: Span) -> Span | None:
    """The sentence before one, of the same paragraph; None for the first of it."""
    index, segment = bisect_left(survey.sentence_starts, sentence.start), survey.segment_at(sentence.start)
    before = survey.sentences[index - 1] if index else None
    return before if before and segment is not None and segment.span.contains(before) else None


def amounts_in(survey: SourceSurvey, span: Span) -> Sequence[Amount]:
    """The figures that begin within a stretch, in order."""
    amounts = survey.annotated.annotations.amounts
    first = bisect_left(amounts, span.start, key=lambda amount: amount.span.start)
    return amounts[first : bisect_left(amounts, span.end, key=lambda amount: amount.span.start)]
