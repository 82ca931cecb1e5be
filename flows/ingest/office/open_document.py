"""Reader of OpenDocument files (.odt, .ods, .odp): headings, lists, tables, notes, text boxes, charts, descriptions.

Deletions that are tracked, comments, running heads and foots, and what is hidden are left out. Nothing outside the file
is loaded.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from flows.ingest.facts.document_properties import properties_as_facts
from flows.ingest.office.left_out import LeftOut
from flows.ingest.office.open_charts import open_chart_blocks
from flows.ingest.office.open_lists import OpenLists, read_levels
from flows.ingest.office.open_sheets import OpenSheet
from flows.ingest.office.open_styles import OpenStyles, read_open_styles
from flows.ingest.office.sheet_blocks import sheet_blocks
from flows.ingest.text.assembling import Shape
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.office_xml import attribute, child, local_name, parse_xml, whole_number
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.raised_digits import raise_digits
from flows.ingest.text.read_text import ReadText, Unreadable
from flows.model.document import Role
from flows.model.source import Metadata, Source

_MANIFEST = "META-INF/manifest.xml"
_SILENT_NAMES = (
    "tracked-changes annotation annotation-end sequence-decls forms bibliography-configuration "
    "table-of-content-source change change-start change-end ruby-text title desc notes"
)
_SILENT = frozenset(_SILENT_NAMES.split())
_DEEPEST_HEADING = 6
_MOST_SPACES = 100
_MOST_REPEATED = 200
"""Columns of a table that one cell spans."""
_SHAPES_DRAWN = frozenset(
    ["frame", "custom-shape", "rect", "ellipse", "polygon", "path", "g", "text-box", "line"]
)
_BODIES = ("text", "spreadsheet", "presentation", "drawing")


def read_open_document(source: Source) -> ReadText:
    """The text of an OpenDocument file, its blocks, and its properties. Raises Unreadable."""
    packed = PackedFile.of(source.content)
    if _MANIFEST in packed and b"manifest:encryption-data" in packed.read(_MANIFEST):
        raise Unreadable("It is encrypted.", "Open it with its password and save it without one.")
    content, styles = parse_xml(packed.read("content.xml"), "text"), _root(packed, "styles.xml")
    office = child(content, "body")
    body = next((b for name in _BODIES if (b := child(office, name)) is not None), None)
    left = _left_out(content)
    walk = _Walk(read_open_styles(content, styles), OpenLists(read_levels(content, styles)), packed, left)
    blocks = list(walk.blocks([body])) if body is not None else []
    return text_of_blocks(
        blocks,
        properties=_read_properties(packed),
        problems=left.notes(source.path, packed),
        pages=walk.pages,
    )


def _root(packed: PackedFile, name: str) -> Any:
    return parse_xml(packed.read(name), name) if name in packed else None


def _left_out(content: Any) -> LeftOut:
    names = {local_name(element) for element in content.iter()}
    return LeftOut(changed="changed-region" in names, comments="annotation" in names)


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


@dataclass(slots=True)
class _Walk:
    """Goes through a body in reading order."""

    styles: OpenStyles
    lists: OpenLists
    packed: PackedFile
    left: LeftOut
    pages: int = 0

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
            elif name == "page":
                yield from self._page(element)
            elif name == "spreadsheet":
                yield from self._sheets(element)
            elif name and name not in _SILENT:
                yield from self.blocks(element)  # sections, indexes, shapes

    def _page(self, page: Any) -> Iterator[PageBlock]:
        """A slide, its title before all else; speaker's notes are left out."""
        self.pages += 1
        if attribute(page, "style-name") in self.styles.hiding:
            self.left.hidden_slides += 1
            return
        number = self.pages
        self.left.speakers_notes = self.left.speakers_notes or _speaks(child(page, "notes"))
        for block in sorted(self.blocks(page), key=lambda block: block.shape.role is not Role.HEADING):
            shape = block.shape
            opens = number == 1 and shape.role is Role.HEADING
            yield replace(block, page=number, shape=replace(shape, level=1) if opens else shape)

    def _sheets(self, spreadsheet: Any) -> Iterator[PageBlock]:
        """The sheets that are shown, under their names where they are several; charts draw what their cells say."""
        tables = [element for element in spreadsheet if local_name(element) == "table"]
        shown = [table for table in tables if attribute(table, "style-name") not in self.styles.hiding]
        self.left.hidden_sheets += len(tables) - len(shown)
        for table in shown:
            sheet = OpenSheet(table, self.blocks)
            blocks = [*sheet_blocks(sheet.rows()), *self._beside(table)]
            self.left.hidden_cells = self.left.hidden_cells or sheet.hidden
            if blocks and len(shown) > 1:
                yield PageBlock(Shape(Role.HEADING, level=2), attribute(table, "name"))
            yield from blocks

    def _beside(self, table: Any) -> Iterator[PageBlock]:
        """The boxes and pictures that lie on a sheet."""
        shapes = child(table, "shapes")
        for shape in shapes if shapes is not None else ():
            if child(shape, "object") is None:
                yield from self.blocks([shape])

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
            elif name == "span" and attribute(inner, "style-name") in self.styles.raised:
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
        """A text box is text; a chart is the table that it draws; a picture or a shape is what is said of it."""
        yield from self.blocks(element)
        held = child(element, "object")
        drawn = open_chart_blocks(self.packed, held) if held is not None else None
        self.left.charts += drawn == []
        yield from drawn or ()
        title, described = (child(element, name) for name in ("title", "desc"))
        said = [e.text.strip() for e in (title, described) if e is not None and (e.text or "").strip()]
        if (
            not said
            and child(element, "image") is not None
            and held is None
            and child(element, "table") is None
        ):
            self.left.pictures += 1
        yield PageBlock(Shape(Role.CAPTION), ". ".join(dict.fromkeys(said)))

    def _table(self, table: Any) -> Iterator[PageBlock]:
        rows = list(_rows(table, heads=False))
        if sum(len(cells) for cells, _ in rows) == 1:
            for cells, _ in rows:
                yield from self.blocks(cells[0])
            return
        first_heads = len(rows) > 1 and attribute(table, "use-first-row-styles") == "true"
        for number, (cells, stated) in enumerate(rows, 1):
            heads = stated or (first_heads and number == 1)
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
        return self.styles.shape_of(name)


def _rows(table: Any, *, heads: bool) -> Iterator[tuple[list[Any], bool]]:
    """The cells of each row, and whether it heads the table."""
    for element in table:
        name = local_name(element)
        if name == "table-row":
            yield [c for c in element if local_name(c) in {"table-cell", "covered-table-cell"}], heads
        elif name in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(element, heads=heads or name == "table-header-rows")


def _speaks(notes: Any) -> bool:
    """Whether there is a word in the notes of a slide, besides the slide itself and its number."""
    frames = [frame for frame in notes if attribute(frame, "class") == "notes"] if notes is not None else []
    return any("".join(frame.itertext()).strip() for frame in frames)


def _mark_of(element: Any) -> str:
    """The mark of a note: its number raised, "[i]" for other letters, its sign as it is."""
    citation = child(element, "note-citation")
    mark = "".join(citation.itertext()).strip() if citation is not None else ""
    return f"[{mark}]" if mark.isalpha() else raise_digits(mark)


def _bounded(text: str, most: int) -> int:
    """A count of at least 1 and at most `most`."""
    return min(max(whole_number(text, 7), 1), most)
