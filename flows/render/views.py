"""What the numbered parts print, worked out from the content and the real page numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.model.content import IndexEntry, KeyPoint, Locator, PackContent
from flows.render.page_numbers import PageRange, page_of, page_ranges, paragraph_ranges


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: level 1 for a section, 2 for a source in it."""

    level: int
    title: str
    detail: str
    anchor: str
    page: str


@dataclass(frozen=True, slots=True)
class PagedLocator:
    """A locator with the page it lies on: "S1 ¶1, p. 17"."""

    locator: Locator
    page: str


@dataclass(frozen=True, slots=True)
class KeyPointView:
    point: KeyPoint
    places: tuple[PagedLocator, ...]


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A heading of the index with its merged pages and paragraphs, and its subheadings."""

    heading: str
    pages: tuple[PageRange, ...]
    paragraphs: str
    see: str
    subentries: tuple["IndexLine", ...] = ()


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The entries under one initial letter."""

    letter: str
    lines: tuple[IndexLine, ...]


def contents_lines(content: PackContent, folios: Mapping[str, int]) -> tuple[ContentsLine, ...]:
    """Every section and every source text of the pack, in order."""

    def line(level: int, title: str, anchor: str, detail: str = "") -> ContentsLine:
        return ContentsLine(level, title, detail, anchor, page_of(anchor, folios))

    lines = [line(1, "Key points", "key-points")]
    if content.briefs:
        lines.append(line(1, "Briefs", content.briefs[0].anchor))
        lines += [line(2, f"S{b.number}\u00a0\u00a0{b.title}", b.anchor, b.byline) for b in content.briefs]
    lines += [line(1, title, anchor) for anchor, title in REGISTERS]
    annexed = [line(2, f"S{a.number}\u00a0\u00a0{a.title}", a.anchor) for a in content.annexes]
    annexed += [
        line(2, f"S{e.number}\u00a0\u00a0{e.path}", e.anchor, "could not be read")
        for e in content.error_sheets
    ]
    if annexed:
        annexed.sort(key=lambda entry: _source_number(entry.anchor))
        lines += [line(1, "Annexed sources", annexed[0].anchor), *annexed]
    return (*lines, line(1, "Index", "index"), line(1, "Method and limits", "method"))


REGISTERS = (
    ("timeline", "Timeline"),
    ("whos-who", "Who’s who"),
    ("quotations", "Quotations"),
    ("figures", "Figures"),
    ("sources", "Source register"),
)
"""The registers in their order: anchor (also the name of the template) and title."""


def key_point_views(content: PackContent, folios: Mapping[str, int]) -> tuple[KeyPointView, ...]:
    """The key points with the pages of their paragraphs."""
    return tuple(
        KeyPointView(
            point, tuple(PagedLocator(place, page_of(place.anchor, folios)) for place in point.locators)
        )
        for point in content.key_points
    )


def index_groups(content: PackContent, folios: Mapping[str, int]) -> tuple[IndexGroup, ...]:
    """The index letter by letter."""
    groups: dict[str, list[IndexLine]] = {}
    for entry in sorted(content.index, key=lambda e: (e.sort_key, e.heading)):
        letter = entry.sort_key[:1].upper()
        groups.setdefault(letter if letter.isalpha() else "0–9", []).append(_index_line(entry, folios))
    return tuple(IndexGroup(letter, tuple(lines)) for letter, lines in groups.items())


def _index_line(entry: IndexEntry, folios: Mapping[str, int]) -> IndexLine:
    subentries = tuple(
        IndexLine(sub.heading, page_ranges(sub.locators, folios), paragraph_ranges(sub.locators), "")
        for sub in entry.subentries
    )
    pages = page_ranges(entry.locators, folios)
    return IndexLine(entry.heading, pages, paragraph_ranges(entry.locators), entry.see, subentries)


def _source_number(anchor: str) -> int:
    return int("".join(c for c in anchor if c.isdigit()) or 0)
