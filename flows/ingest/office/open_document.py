"""Reader of OpenDocument files (.odt; also .ods, .odp): headings, lists, tables, notes, text boxes, image descriptions.

Deletions that are tracked, comments, and running heads and foots are left out. Nothing outside the file is loaded.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows.ingest.facts.document_properties import properties_as_facts
from flows.ingest.office.open_lists import OpenLists, read_levels
from flows.ingest.text.assembling import Shape
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.office_xml import attribute, child, local_name, parse_xml
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.raised_digits import raise_digits
from flows.ingest.text.read_text import ReadText, Unreadable, note
from flows.model.document import Role
from flows.model.problems import Problem
from flows.model.source import Metadata, Source

_MANIFEST = "META-INF/manifest.xml"
_SILENT_NAMES = (
    "tracked-changes annotation annotation-end sequence-decls forms bibliography-configuration "
    "table-of-content-source change change-start change-end ruby-text title desc notes"
)
_SILENT = frozenset(_SILENT_NAMES.split())
_DEEPEST_STYLE = 20
_DEEPEST_HEADING = 6
_MOST_SPACES = 100
_MOST_REPEATED = 200
"""A spreadsheet says "the same again" a million times for the empty rest of a sheet."""
_SHAPES_DRAWN = frozenset(
    ["frame", "custom-shape", "rect", "ellipse", "polygon", "path", "g", "text-box", "line"]
)
_BODIES = ("text", "spreadsheet", "presentation", "drawing")


def read_open_document(source: Source) -> ReadText:
    """The text of an OpenDocument file, its blocks, and its properties. Raises Unreadable."""
    packed = PackedFile.of(source.content)
    if _MANIFEST in packed and b"manifest:encryption-data" in packed.read(_MANIFEST):
        raise Unreadable("It is encrypted.", "Open it with its password and save it without one.")
    content = parse_xml(packed.read("content.xml"), "text")
    walk = _Walk(
        _read_styles(content, _root(packed, "styles.xml")),
        OpenLists(read_levels(content, _root(packed, "styles.xml"))),
        _read_raised(content, _root(packed, "styles.xml")),
    )
    office = child(content, "body")
    body = next((b for name in _BODIES if (b := child(office, name)) is not None), None)
    blocks = list(walk.blocks(body)) if body is not None else []
    return text_of_blocks(
        blocks, properties=_read_properties(packed), problems=_describe(source.path, walk, content, packed)
    )


def _root(packed: PackedFile, name: str) -> Any:
    return parse_xml(packed.read(name), name) if name in packed else None


def _describe(path: str, walk: "_Walk", content: Any, packed: PackedFile) -> tuple[Problem, ...]:
    said: list[Problem] = []
    names = {local_name(element) for element in content.iter()}
    if "changed-region" in names:
        message = "It has tracked changes; it is read with all of them accepted."
        said.append(note(path, message, "Accept or reject them and save it again."))
    if "annotation" in names:
        said.append(note(path, "It has comments, which were left out."))
    if walk.pictures:
        said.append(note(path, f"{walk.pictures} pictures in it have no description and are not mentioned."))
    if any(name.startswith(("Basic/", "Scripts/")) for name in packed.members):
        said.append(note(path, "It holds macros; they were neither run nor read."))
    return tuple(said)


def _read_properties(packed: PackedFile) -> Metadata:
    meta = child(_root(packed, "meta.xml"), "meta")
    values: dict[str, str] = {}
    for element in meta if meta is not None else ():
        values.setdefault(local_name(element), element.text or "")
    created, changed = values.get("creation-date", ""), values.get("date", "")
    return properties_as_facts({
        "title": values.get("title", ""),
        "author": values.get("initial-creator") or values.get("creator", ""),
        "published": created,
        "updated": changed if changed[:10] != created[:10] else "",
    })  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str


def _read_styles(*roots: Any) -> dict[str, _Style]:
    """Paragraph styles by their internal name, with the name people see in small letters."""
    found: dict[str, _Style] = {}
    for root in roots:
        for element in root.iter() if root is not None else ():
            if local_name(element) == "style" and attribute(element, "family") == "paragraph":
                shown = attribute(element, "display-name") or attribute(element, "name").replace("_20_", " ")
                found.setdefault(
                    attribute(element, "name"), _Style(shown.lower(), attribute(element, "parent-style-name"))
                )
    return found


def _read_raised(*roots: Any) -> frozenset[str]:
    """The text styles that stand above the line."""
    found: set[str] = set()
    for root in roots:
        for element in root.iter() if root is not None else ():
            if local_name(element) == "style" and attribute(element, "family") == "text":
                place = child(element, "text-properties")
                if place is not None and attribute(place, "text-position").startswith("super"):
                    found.add(attribute(element, "name"))
    return frozenset(found)


@dataclass(slots=True)
class _Walk:
    """Goes through a body in reading order."""

    styles: Mapping[str, _Style]
    lists: OpenLists
    raised: frozenset[str] = frozenset()
    pictures: int = 0

    def blocks(self, container: Iterable[Any]) -> Iterator[PageBlock]:
        for element in container:
            name = local_name(element)
            if name == "h":
                level = attribute(element, "outline-level")
                yield from self._words(element, Shape(Role.HEADING, level=_bounded(level, _DEEPEST_HEADING)))
            elif name == "p":
                yield from self._words(element, self._shape(element))
            elif name == "list":
                yield from self._list(element)
            elif name == "table":
                yield from self._table(element)
            elif name in _SHAPES_DRAWN:
                yield from self._drawing(element)
            elif name and name not in _SILENT:
                yield from self.blocks(element)  # sections, indexes, pages, shapes

    def _words(self, element: Any, shape: Shape) -> Iterator[PageBlock]:
        words: list[str] = []
        after: list[PageBlock] = []
        self._take(element, words, after)
        yield PageBlock(shape, "".join(words))
        yield from after

    def _take(self, element: Any, words: list[str], after: list[PageBlock]) -> None:
        words.append(element.text or "")
        for inner in element:
            name = local_name(inner)
            if name == "s":
                words.append(" " * _bounded(attribute(inner, "c"), _MOST_SPACES))
            elif name in {"tab", "line-break"}:
                words.append(" ")
            elif name == "note":
                mark = _mark_of(inner)
                words.append(mark)
                after.append(PageBlock(Shape(Role.FOOTNOTE), f"{mark} {self._note(inner)}".strip()))
            elif name in _SHAPES_DRAWN:
                after.extend(self._drawing(inner))
            elif name == "span" and attribute(inner, "style-name") in self.raised:
                above: list[str] = []
                self._take(inner, above, after)
                words.append(raise_digits("".join(above)))
            elif name and name not in _SILENT:
                self._take(inner, words, after)
            words.append(inner.tail or "")

    def _note(self, element: Any) -> str:
        body = child(element, "note-body")
        return " ".join(b.text.strip() for b in self.blocks(body)) if body is not None else ""

    def _list(self, element: Any) -> Iterator[PageBlock]:
        """The blocks of a list: the first paragraph of an item bears its number, those behind it are paragraphs."""
        self.lists.enter(element)
        shape = Shape(Role.LIST_ITEM, level=self.lists.depth, ordered=bool(self.lists.level.kind))
        for item in element:
            begun = False
            for node in item:
                if local_name(node) != "p":
                    yield from self.blocks([node])
                    continue
                label = "" if begun or local_name(item) == "list-header" else self.lists.next_label(item)
                for block in self.blocks([node]):
                    opens = block.shape.role is Role.PARAGRAPH and not begun
                    begun = begun or opens
                    yield replace(block, shape=shape, label=label) if opens else block
        self.lists.leave()

    def _drawing(self, element: Any) -> Iterator[PageBlock]:
        """A text box is text; a picture or a shape is what is said of it."""
        yield from self.blocks(element)
        title, described = (child(element, name) for name in ("title", "desc"))
        said = [e.text.strip() for e in (title, described) if e is not None and (e.text or "").strip()]
        if not said and child(element, "image") is not None and child(element, "object") is None:
            self.pictures += 1
        yield PageBlock(Shape(Role.CAPTION), ". ".join(dict.fromkeys(said)))

    def _table(self, table: Any) -> Iterator[PageBlock]:
        if attribute(table, "name") and local_name(table.getparent()) == "spreadsheet":
            yield PageBlock(Shape(Role.HEADING, level=2), attribute(table, "name"))
        rows = list(_rows(table, heads=False))
        if sum(len(cells) for cells, _ in rows) == 1:
            for cells, _ in rows:
                yield from self.blocks(cells[0])
            return
        for number, (cells, heads) in enumerate(rows, 1):
            column = 1
            for cell in cells:
                shape = Shape(Role.TABLE_CELL, row=number, column=column, header=heads)
                for block in self.blocks(cell):
                    yield replace(block, shape=shape) if block.shape.role is not Role.FOOTNOTE else block
                column += _bounded(attribute(cell, "number-columns-repeated"), _MOST_REPEATED)

    def _shape(self, element: Any) -> Shape:
        name = attribute(element, "style-name")
        page = element.getparent().getparent() if element.getparent() is not None else None
        if page is not None and attribute(page, "class") == "title":
            return Shape(Role.HEADING, level=2)  # of a slide
        for _ in range(_DEEPEST_STYLE):
            style = self.styles.get(name)
            shown = style.name if style else name.replace("_20_", " ").lower()
            shape = _SHAPES.get(shown)
            if shape:
                return shape
            if style is None:
                break
            name = style.parent
        return Shape(Role.PARAGRAPH)


_SHAPES = {
    "title": Shape(Role.TITLE, level=1),
    "quotations": Shape(Role.QUOTATION),
    "quote": Shape(Role.QUOTATION),
    "preformatted text": Shape(Role.CODE),
    "caption": Shape(Role.CAPTION), "illustration": Shape(Role.CAPTION), "figure": Shape(Role.CAPTION),
    "table": Shape(Role.CAPTION), "drawing": Shape(Role.CAPTION),
    **{f"heading {level}": Shape(Role.HEADING, level=level) for level in range(1, 7)},
}  # fmt: skip


def _rows(table: Any, *, heads: bool) -> Iterator[tuple[list[Any], bool]]:
    """The cells of each row, and whether it heads the table."""
    for element in table:
        name = local_name(element)
        if name == "table-row":
            yield [c for c in element if local_name(c) in {"table-cell", "covered-table-cell"}], heads
        elif name in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(element, heads=heads or name == "table-header-rows")


def _mark_of(element: Any) -> str:
    """The mark of a note: its number raised, "[i]" for other letters, its sign as it is."""
    citation = child(element, "note-citation")
    mark = "".join(citation.itertext()).strip() if citation is not None else ""
    return f"[{mark}]" if mark.isalpha() else raise_digits(mark)


def _bounded(text: str, most: int) -> int:
    """A count of at least 1 and at most `most`."""
    return min(max(int(text), 1), most) if text.isdecimal() and len(text) < 8 else 1  # noqa: PLR2004
