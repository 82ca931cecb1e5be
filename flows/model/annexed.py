"""Sources as they are annexed: blocks of text with marks and side notes, and the sheets for other sources."""

from dataclasses import dataclass
from enum import StrEnum

from flows.model.document import Role
from flows.model.labels import LabelledFact
from flows.model.locators import Extract, Locator
from flows.model.spans import Span


class MarkKind(StrEnum):
    """What an annotation shown in an annexed text is; each is set in its own quiet way."""

    QUOTATION = "quotation"
    PHRASE = "phrase"
    """A scare quote: between quotation marks, but nobody's speech."""
    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    """The first mention of a person, organisation, place or event."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation inside a block of an annexed text. `span` indexes the block's text; marks may overlap."""

    span: Span
    kind: MarkKind
    target: Locator | None


@dataclass(frozen=True, slots=True)
class SideNote:
    """A note in the margin of an annexed paragraph: "Q1 Donald Trump, to reporters", "→ K1"."""

    text: str
    target: Locator | None


@dataclass(frozen=True, slots=True)
class AnnexBlock:
    """One block of an annexed text as ingested. `anchor` is empty for blocks that nothing cites."""

    role: Role
    text: str
    anchor: str = ""
    number: int = 0
    level: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    ordered: bool = False
    marks: tuple[Mark, ...] = ()
    notes: tuple[SideNote, ...] = ()
    change: str = ""
    """"new" or "changed" since the last edition; empty for a block that stood there."""


@dataclass(frozen=True, slots=True)
class AnnexedLink:
    """Words of an annexed text that lead somewhere in the file, and where to."""

    words: Extract
    address: str


@dataclass(frozen=True, slots=True)
class AnnexedSource:
    number: int
    anchor: str
    title: str
    title_note: str
    """"Title derived from the text", or empty."""
    facts: tuple[LabelledFact, ...]
    blocks: tuple[AnnexBlock, ...]
    language: str = "en"
    brief: Locator | None = None
    """None for a source in which nothing was looked for."""
    links: tuple[AnnexedLink, ...] = ()
    byline: str = ""
    """Outlet, author, date in words, joined."""
    pages: int = 0
    """Of the source, if it has any: the side notes say where they begin."""


@dataclass(frozen=True, slots=True)
class ErrorSheet:
    """Stands in the pack for a source that could not be read."""

    number: int
    anchor: str
    path: str
    reason: str
    next_step: str


@dataclass(frozen=True, slots=True)
class FacsimileSheet:
    """Stands before the pages of a source that is printed as it was received."""

    number: int
    anchor: str
    title: str
    title_note: str
    pages: int
    facts: tuple[LabelledFact, ...]
