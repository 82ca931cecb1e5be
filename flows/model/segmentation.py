"""The parts of a text as a reader sees them, in order, with numbered paragraphs and their sentences."""

from bisect import bisect_right
from dataclasses import dataclass

from flows.model.document import HEADING_ROLES, Role
from flows.model.spans import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """One block of text: a title, heading, paragraph, list item, block quotation, table cell ...

    `number` is the ¶ number, counted over everything that is running text (paragraphs, list items, block
    quotations, table rows: the cells of one row share a number); titles, headings and bylines have 0.
    `sentences` are in order and inside `span`; a title or heading is one sentence. `beside` marks the forms of a
    letter and the mail that it answers: names stand in them, but they tell nothing.
    """

    span: Span
    role: Role
    number: int = 0
    level: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    ordered: bool = False
    sentences: tuple[Span, ...] = ()
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The segments of one document, in text order and disjoint."""

    segments: tuple[Segment, ...] = ()
    dateline: Span | None = None
    """What opens one of the first paragraphs and is of the text, not of what it tells: "ARDEN, Oct 14 (Agency) - "."""

    @property
    def telling(self) -> "Segmentation":
        """Without what stands beside the text."""
        return Segmentation(tuple(s for s in self.segments if not s.beside), self.dateline)

    @property
    def headings(self) -> tuple[Segment, ...]:
        """Titles and headings that stand in the text."""
        return tuple(s for s in self.segments if s.role in HEADING_ROLES)

    @property
    def paragraphs(self) -> tuple[Segment, ...]:
        """The segments that carry a ¶ number."""
        return tuple(s for s in self.segments if s.number)

    @property
    def sentences(self) -> tuple[Span, ...]:
        return tuple(sentence for s in self.segments for sentence in s.sentences)

    def segment_at(self, offset: int) -> Segment | None:
        """The segment in which `offset` lies, or None between segments."""
        index = bisect_right(self.segments, offset, key=lambda s: s.span.start) - 1
        if index < 0 or self.segments[index].span.end <= offset:
            return None
        return self.segments[index]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence in which `offset` lies, or None."""
        segment = self.segment_at(offset)
        if segment is None:
            return None
        index = bisect_right(segment.sentences, offset, key=lambda s: s.start) - 1
        if index < 0 or segment.sentences[index].end <= offset:
            return None
        return segment.sentences[index]
