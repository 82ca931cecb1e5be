"""From markup to the bound pack: parts as HTML, parts as PDF with what layout found, and the pack itself."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tab:
    """The edge tab of a division of the pack: its letter, and its place from the top among `of` of them."""

    letter: str
    place: int
    of: int


@dataclass(frozen=True, slots=True)
class PartMarkup:
    """One printed part as HTML.

    `key` names it in file names and links ("annex-s1"). `defines` are the anchors (element ids) in it,
    `refers` the anchors it links to with `pack:` addresses. `recto` asks for a right-hand page; `furniture`
    is False for the cover, whose folio is blind. `order` is its place in the pack. `source` is the S number
    of the source that the part prints, 0 for parts about all of them.
    """

    key: str
    title: str
    html: str
    order: int
    defines: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    recto: bool = True
    furniture: bool = True
    language: str = "en"
    source: int = 0
    tab: Tab | None = None
    fits: tuple["Fit", ...] = ()
    """Ways to set a part that must not grow, the first of which that keeps to its pages is taken; none: any length."""
    continues: bool = False
    """It goes on with the part before it, which was too long to typeset in one piece."""
    shorter: tuple[str, ...] = ()
    """Classes of its body with each of which it prints less; tried in turn where that saves a last page."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A way to set a part: a class of its body, and on how many pages it may come with that.

    `least` names ways that are tried before, each with the least share of its height that this one takes: it is not
    tried where that is known to be too much.
    """

    name: str
    pages: int
    least: tuple[tuple[str, float], ...] = ()

    def is_hopeless(self, taken: Mapping[str, int]) -> bool:
        """Whether what others have `taken`, of whose pages all but the last are full, tells that it cannot fit."""
        return any((taken[name] - 1) * share >= self.pages for name, share in self.least if name in taken)


MISSING_GLYPH = "missing glyph"
"""The kind of finding that tells of characters printed as an empty box."""


@dataclass(frozen=True, slots=True)
class LayoutFinding:
    """What the preflight saw on a laid-out page: kind is overflow, overprinting, stranded heading, missing glyph ..."""

    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What layout knows of one page.

    `section` is its running head, `fill` the used share of the text height, `left` and `right` the edges of
    the type area in points from the page's left edge.
    """

    section: str
    fill: float
    findings: tuple[LayoutFinding, ...] = ()
    left: float = 62.0
    right: float = 533.0


@dataclass(frozen=True, slots=True)
class AnchorPlace:
    """Where an anchor lies: page index in the part from 0; `x`, `y` in points from the page's lower left."""

    name: str
    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: level from 1, page index (in the part, or in the pack once bound) from 0, `y` in points."""

    level: int
    title: str
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """One typeset part: a tagged PDF and what layout found."""

    key: str
    title: str
    pdf: bytes
    order: int
    pages: tuple[PageFacts, ...]
    anchors: tuple[AnchorPlace, ...]
    outline: tuple[OutlineEntry, ...]
    recto: bool = True
    furniture: bool = True
    language: str = "en"
    is_facsimile: bool = False
    """Its pages are somebody else's: only folio and marking are drawn on them, at the edge."""
    tab: Tab | None = None
    continues: bool = False
    unprintable: tuple[str, ...] = ()
    """Characters in it that no font on the machine has; an empty box is printed for each."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is drawn on every page at binding. `head` stands left, the page's section right of it.

    Sizes are points. `gutter` is by how much the inner margin is wider than the outer one: pages are laid out as
    rectos, and a verso is moved by it.
    """

    head: str
    foot: str
    marking: str
    head_size: float = 8.5
    folio_size: float = 9.0
    marking_size: float = 12.0
    gutter: float = 0.0


@dataclass(frozen=True, slots=True)
class Imprint:
    """The document metadata of the pack. `created` is ISO 8601 in UTC, taken from the data cut-off.

    `conforming` claims PDF/UA-1 and PDF/A-3a.
    """

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    language: str
    created: str
    producer: str
    conforming: bool = True


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the pack.

    `name` is a path with forward slashes; `relationship` is Source for what the pack was made from, Data for
    what it shows (ISO 32000-2, 7.11.3).
    """

    name: str
    content: bytes
    media_type: str
    description: str
    relationship: str


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """Where a part came to lie in the pack: folio of its first page and number of pages."""

    key: str
    title: str
    first_folio: int
    pages: int


@dataclass(frozen=True, slots=True)
class BriefingPack:
    """The bound pack. Folios count from 1 on the cover; `folio_of` gives the folio of every anchor."""

    pdf: bytes
    page_count: int
    parts: tuple[PlacedPart, ...]
    folio_of: tuple[tuple[str, int], ...]
    outline: tuple[OutlineEntry, ...]
    blank_folios: tuple[int, ...]
