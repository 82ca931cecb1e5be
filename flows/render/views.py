"""What the numbered parts print, worked out from the content and the real page numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from flows.model.content import PackContent
from flows.model.index_entries import IndexEntry
from flows.model.key_points import KeyPoint
from flows.model.locators import Locator
from flows.render.order import Division, divide, division_of, printed_sections
from flows.render.page_numbers import Turns, page_of, page_ranges, page_turns
from flows.render.printed_locators import NO_BREAK_SPACE, Place, join_places
from flows.render.sections import REGISTERS
from flows.render.side_column import lines_in_side_column

SECTION_TITLES = {
    "key-points": "Key points",
    "changes": "Changes",
    "glance": "At a glance",
    "index": "Index",
    "method": "Method and limits",
}
"""What the contents call the sections that are no registers; the names are their anchors."""


MANY_PLACES, FIRST_PLACES = 8, 6
"""Of a key point that stands in more paragraphs than the first, so many are named beside it."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: level 1 for a section, 2 for a source in it, whose S number is `label`.

    `detail` is the outlet and date of an annexed source, printed below its title; `page_in_print` its page in the
    print variant, where that is another.
    """

    level: int
    title: str
    anchor: str
    page: str
    label: str = ""
    detail: str = ""
    page_in_print: str = ""


@dataclass(frozen=True, slots=True)
class PagedLocator:
    """A locator with the page it lies on: "S1 ¶1, p. 17"."""

    locator: Locator
    page: str


@dataclass(frozen=True, slots=True)
class KeyPointView:
    """A key point with the pages of its first paragraphs: a page of key points has no room for a hundred of them."""

    point: KeyPoint
    places: tuple[PagedLocator, ...]

    @property
    def further(self) -> int:
        """How many more paragraphs say the same."""
        return len(self.point.locators) - len(self.places)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is said below its places."""
        more = f"and {self.further} more" if self.further else ""
        asked = f"asked: {' '.join(self.point.asked.text.split())}" if self.point.asked else ""
        return tuple(filter(None, (more, self.point.speaker, asked, self.point.note, self.point.when)))

    @property
    def lines(self) -> int:
        """The lines beside its words, those of longer notes counted as the side column breaks them."""
        return len(self.places) + sum(map(lines_in_side_column, self.notes))

    @property
    def words(self) -> str:
        return self.point.told


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


def contents_lines(
    content: PackContent, folios: Mapping[str, int], in_print: Mapping[str, int]
) -> tuple[ContentsLine, ...]:
    """Every section and every source text of the pack, in order; divisions above their sections.

    `in_print` are the pages of the print variant; empty for that itself.
    """
    divisions = {division.sections[0]: division for division in divide(content)}
    lines: list[ContentsLine] = []
    for name in printed_sections(content):
        if name in divisions:
            division = divisions[name]
            title = f"{division.tab.letter} · {division.title}"
            lines.append(ContentsLine(1, title, division.anchor, page_of(division.anchor, folios)))
        lines += _section_lines(content, name, folios, inside=division_of(content, name) is not None)
    return tuple(
        replace(line, page_in_print=page_of(line.anchor, in_print) if in_print else "") for line in lines
    )


def divider_lines(
    content: PackContent, division: Division, folios: Mapping[str, int]
) -> tuple[ContentsLine, ...]:
    """The contents of one division, as its divider prints them."""
    lines = [
        line for name in division.sections for line in _section_lines(content, name, folios, inside=True)
    ]
    return tuple(lines)


def _section_lines(
    content: PackContent, name: str, folios: Mapping[str, int], *, inside: bool
) -> list[ContentsLine]:
    """The line of a section, or those of the sources in it. Inside a division, sources need no line above them."""

    def line(level: int, title: str, anchor: str, label: str = "", detail: str = "") -> ContentsLine:
        return ContentsLine(level, title, anchor, page_of(anchor, folios), label, detail)

    if name == "briefs":
        briefs = [line(2, b.title, b.anchor, f"S{b.number}") for b in content.briefs]
        return briefs if inside else [line(1, "Briefs", content.briefs[0].anchor), *briefs]
    if name == "annexes":
        annexed = _annexed(content)
        sources = [line(2, title, anchor, f"S{n}", detail) for n, title, anchor, detail in annexed]
        return sources if inside else [line(1, "Annexed sources", annexed[0][2]), *sources]
    title = REGISTERS[name].title if name in REGISTERS else SECTION_TITLES.get(name, content.back.title)
    return [line(2 if inside else 1, title, name)]


def _annexed(content: PackContent) -> list[tuple[int, str, str, str]]:
    """S number, title, anchor and a word on each annexed source."""
    annexed = [(a.number, a.title, a.anchor, a.byline) for a in content.annexes]
    annexed += [(e.number, e.path, e.anchor, "could not be read") for e in content.error_sheets]
    annexed += [(f.number, f.title, f.anchor, "printed as received") for f in content.facsimiles]
    return sorted(annexed)


def key_point_views(content: PackContent, folios: Mapping[str, int]) -> tuple[KeyPointView, ...]:
    """The key points with the pages of their paragraphs."""
    return tuple(
        KeyPointView(
            point,
            tuple(
                PagedLocator(place, page_of(place.anchor, folios)) for place in _first_places(point.locators)
            ),
        )
        for point in content.key_points
    )


def _first_places(locators: tuple[Locator, ...]) -> tuple[Locator, ...]:
    return locators if len(locators) <= MANY_PLACES else locators[:FIRST_PLACES]


def index_groups(content: PackContent, folios: Mapping[str, int]) -> tuple[IndexGroup, ...]:
    """The index letter by letter; headings that begin with no letter stand first, under "0–9"."""
    groups: dict[str, list[IndexLine]] = {}
    turns = page_turns(folios)
    for entry in sorted(content.index, key=lambda e: (e.sort_key[:1].isalpha(), e.sort_key, e.heading)):
        letter = entry.sort_key[:1].upper()
        groups.setdefault(letter if letter.isalpha() else "0–9", []).append(_index_line(entry, folios, turns))
    return tuple(IndexGroup(letter, tuple(lines)) for letter, lines in groups.items())


_SOURCE = re.compile(r"S\d+")
"""A subheading that is only a source: "S2: 32 ¶10"."""


def _below(heading: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The paragraphs of a subheading; one that names its source need not name it again."""
    source = f"{heading.partition(' ')[0]}{NO_BREAK_SPACE}"
    return tuple(replace(place, label=place.label.removeprefix(source)) for place in places)


def _index_line(entry: IndexEntry, folios: Mapping[str, int], turns: Turns) -> IndexLine:
    subentries = tuple(
        IndexLine(
            f"{sub.heading}:" if _SOURCE.fullmatch(sub.heading) else sub.heading,
            page_ranges(sub.locators, folios, turns, sub.depths),
            _below(sub.heading, join_places(sub.locators)),
        )
        for sub in entry.subentries
    )
    pages = page_ranges(entry.locators, folios, turns, entry.depths)
    return IndexLine(entry.heading, pages, join_places(entry.locators), entry.see, subentries)
