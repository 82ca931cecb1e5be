"""A document: the immutable text of one source, its metadata, its way back to the source, its given structure."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flows.model.source import Fact, Metadata, Origin
from flows.model.spans import OffsetMap, Span


class Role(StrEnum):
    """What a stretch of text is to its reader."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTATION = "block quotation"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    BYLINE = "byline"
    CODE = "code"
    FOOTNOTE = "footnote"
    """Stands behind the paragraph that refers to it."""


HEADING_ROLES = (Role.TITLE, Role.HEADING)
"""What stands above the text that it heads."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text whose role the file itself states. Blocks are in text order, disjoint.

    `level` is the heading level (1 to 6) or the list depth (from 1), else 0. For a table cell `row` and
    `column` count from 1 and `header` marks a heading cell.
    """

    span: Span
    role: Role
    level: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the text that lead somewhere in the file, and the address that they lead to."""

    span: Span
    address: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one source and everything the reader of its format could tell about it.

    `text` is normalised (newlines are line feeds, no byte order mark, no control characters) and never changes
    again: every offset in the project indexes it. `blocks` is empty for plain text, whose structure the
    segmenter finds. `line_is_paragraph` tells the segmenter how a plain text was broken into lines.
    `reference_date` is the day from which relative dates count, or None.
    """

    number: int
    path: str
    sha256: str
    media_type: str
    text: str
    metadata: Metadata = Metadata()
    language: str = "en"
    reference_date: Fact | None = None
    blocks: tuple[Block, ...] = ()
    line_is_paragraph: bool = True
    offsets: OffsetMap = OffsetMap()
    container: str = ""
    page_starts: tuple[int, ...] = ()
    """Where in the text each page of the source begins; empty where a source has no pages."""
    links: tuple[Link, ...] = ()
    """In text order."""

    @property
    def published_on(self) -> date | None:
        """The day of publication, where it is known."""
        return _day_of(self.metadata.published)

    @property
    def day(self) -> date | None:
        """The day from which relative dates count, or else that of publication."""
        return _day_of(self.reference_date) or self.published_on

    @property
    def is_dated(self) -> bool:
        """Whether somebody states its day: one that is worked out may be any of those that the text names."""
        fact = self.metadata.published or self.reference_date
        return fact is not None and fact.origin is not Origin.DERIVED

    def page_at(self, offset: int) -> int:
        """The page of the source, counted from 1, on which the character at `offset` stands; 0 where it has none."""
        return bisect_right(self.page_starts, offset)

    @property
    def annotatable(self) -> bool:
        """Whether the annotators speak the document's language."""
        return self.language == "en"


def _day_of(fact: Fact | None) -> date | None:
    try:
        return date.fromisoformat(fact.value[:10]) if fact else None
    except ValueError:
        return None
