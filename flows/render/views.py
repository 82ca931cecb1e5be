"""What the numbered parts print, worked out from the content and the real page numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.model.content import IndexEntry, KeyPoint, PackContent
from flows.model.locators import Locator
from flows.render.page_numbers import page_of, page_ranges
from flows.render.places import Place, join_places
from flows.render.sections import printed_registers


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: level 1 for a section, 2 for a source in it, whose S number is `label`.

    `detail` is the outlet and date of an annexed source, printed below its title.
    """

    level: int
    title: str
    anchor: str
    page: str
    label: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PagedLocator:
    """A locator with the page it lies on: "S1 ¶1, p. 17"."""

    locator: Locator
    page: str


@dataclass(frozen=True, slots=True)
class KeyPointView:
    point: KeyPoint
    places: tuple[PagedLocator, ...]

    @property
    def words(self) -> str:
        return self.point.extract.text if self.point.extract else self.point.written


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A heading of the index with its merged pages and paragraphs, and its subheadings."""

    heading: str
    pages: tuple[Place, ...]
    paragraphs: tuple[Place, ...]
    see: str = ""
    subentries: tuple["IndexLine", ...] = ()


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The entries under one initial letter."""

    letter: str
    lines: tuple[IndexLine, ...]


def contents_lines(content: PackContent, folios: Mapping[str, int]) -> tuple[ContentsLine, ...]:
    """Every section and every source text of the pack, in order."""

    def section(title: str, anchor: str) -> ContentsLine:
        return ContentsLine(1, title, anchor, page_of(anchor, folios))

    def source(number: int, title: str, anchor: str, detail: str) -> ContentsLine:
        return ContentsLine(2, title, anchor, page_of(anchor, folios), f"S{number}", detail)

    lines = [section("Key points", "key-points")]
    if content.briefs:
        lines.append(section("Briefs", content.briefs[0].anchor))
        lines += [source(b.number, b.title, b.anchor, "") for b in content.briefs]
    lines += [section(register.title, register.anchor) for register in printed_registers(content)]
    bylines = {brief.number: brief.byline for brief in content.briefs}
    annexed = [(a.number, a.title, a.anchor, bylines.get(a.number, "")) for a in content.annexes]
    annexed += [(e.number, e.path, e.anchor, "could not be read") for e in content.error_sheets]
    annexed += [(f.number, f.title, f.anchor, "printed as received") for f in content.facsimiles]
    if annexed:
        annexed.sort()
        lines += [section("Annexed sources", annexed[0][2]), *(source(*entry) for entry in annexed)]
    return (*lines, section("Index", "index"), section("Method and limits", "method"))


def key_point_views(content: PackContent, folios: Mapping[str, int]) -> tuple[KeyPointView, ...]:
    """The key points with the pages of their paragraphs."""
    return tuple(
        KeyPointView(
            point, tuple(PagedLocator(place, page_of(place.anchor, folios)) for place in point.locators)
        )
        for point in content.key_points
    )


def index_groups(content: PackContent, folios: Mapping[str, int]) -> tuple[IndexGroup, ...]:
    """The index letter by letter; headings that begin with no letter stand first, under "0–9"."""
    groups: dict[str, list[IndexLine]] = {}
    for entry in sorted(content.index, key=lambda e: (e.sort_key[:1].isalpha(), e.sort_key, e.heading)):
        letter = entry.sort_key[:1].upper()
        groups.setdefault(letter if letter.isalpha() else "0–9", []).append(_index_line(entry, folios))
    return tuple(IndexGroup(letter, tuple(lines)) for letter, lines in groups.items())


def _index_line(entry: IndexEntry, folios: Mapping[str, int]) -> IndexLine:
    subentries = tuple(
        IndexLine(sub.heading, page_ranges(sub.locators, folios), join_places(sub.locators))
        for sub in entry.subentries
    )
    pages = page_ranges(entry.locators, folios)
    return IndexLine(entry.heading, pages, join_places(entry.locators), entry.see, subentries)
