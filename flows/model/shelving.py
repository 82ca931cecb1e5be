"""What an edition leaves for the shelf, so that the shelf never opens a PDF: its card, its page texts, its pictures.

The card is small and says what a list of editions says; the page texts are what a search reads.
"""

from dataclasses import dataclass

from flows.model.locators import Locator


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a picture: the file of the edition that holds it, the folio, width and height in pixels."""

    file: str
    folio: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """An entry of the pack's outline: level from 1, the folio it leads to."""

    level: int
    title: str
    folio: int


@dataclass(frozen=True, slots=True)
class CardPoint:
    """A key point as the pack prints it. `extracted` is False for a point in the desk's own words."""

    text: str
    extracted: bool
    folio: int
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class EditionCard:
    """What the shelf says of an edition beside its manifest. Empty strings say nothing."""

    subtitle: str
    issuer: str
    contact: str
    language: str
    marking: str
    permits: str
    """What the marking allows, in words."""
    cut_off: str
    """The data cut-off in words, in the zone of the desk."""
    period: str
    standfirst: str
    changed: str
    """What is different from the edition before, in one sentence."""
    key_points: tuple[CardPoint, ...]
    contents: tuple[ContentsLine, ...]
    pictures: tuple[PagePicture, ...]


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of one page of the print variant, page furniture left out, on one line. `part` is the part's key."""

    folio: int
    part: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class AnchorFolio:
    """On which page an anchor ("s3-p12") lies."""

    anchor: str
    folio: int


@dataclass(frozen=True, slots=True)
class PageTexts:
    """Every page of a pack as text, and where each anchor lies."""

    pages: tuple[PageText, ...]
    anchors: tuple[AnchorFolio, ...]
