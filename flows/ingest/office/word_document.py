"""Reader of Word documents (.docx): paragraphs, headings, lists, tables, footnotes, text boxes, charts, descriptions.

The text is what a reader of the printed document sees in its body: deletions that are tracked and hidden text are
left out and noted, running heads and foots are left out. Nothing outside the file is ever loaded.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from flows.ingest.facts.document_properties import read_core_properties
from flows.ingest.office.chart_tables import read_charts
from flows.ingest.office.left_out import LeftOut
from flows.ingest.office.office_parts import read_part, relation_id
from flows.ingest.office.word_styles import WordStyles, read_styles
from flows.ingest.text.assembling import Shape
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.office_xml import attribute, child, local_name, parse_xml
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.raised_digits import raise_digits
from flows.ingest.text.read_text import ReadText
from flows.model.document import HEADING_ROLES, Role
from flows.model.source import Source

_BODY = "word/document.xml"
_SILENT_NAMES = (
    "del moveFrom instrText delText delInstrText Fallback rt pPr tblPr trPr sectPr sdtPr sdtEndPr "
    "fldData ruby-base bookmarkStart bookmarkEnd commentRangeStart proofErr ctrlPr"
)
_SILENT = frozenset(_SILENT_NAMES.split())
_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_LAYOUT_CELLS = 1
_MOST_COLUMNS = 200


def read_word_document(source: Source) -> ReadText:
    """The text of a .docx file, its blocks, and its properties. Raises Unreadable."""
    packed = PackedFile.of(source.content)
    styles = read_styles(read_part(packed, "word/styles.xml"), read_part(packed, "word/numbering.xml"))
    name = _body_name(packed)
    left = LeftOut(comments="word/comments.xml" in packed)
    walk = _Walk(styles, _notes(packed, "foot"), _notes(packed, "end"), read_charts(packed, name), left)
    body = child(parse_xml(packed.read(name), "text"), "body")
    blocks = list(walk.blocks(body)) if body is not None else []
    return text_of_blocks(
        blocks,
        properties=read_core_properties(packed),
        problems=left.notes(source.path, packed),
    )


def _body_name(packed: PackedFile) -> str:
    """The main part: Word calls it document.xml, some programs do not."""
    if _BODY in packed:
        return _BODY
    named = sorted(n for n in packed.members if n.startswith("word/document") and n.endswith(".xml"))
    return named[0] if named else _BODY


def _notes(packed: PackedFile, kind: str) -> dict[str, Any]:
    """Footnotes or endnotes by their id, without the lines that part them from the text."""
    root = read_part(packed, f"word/{kind}notes.xml")
    elements = root if root is not None else ()
    return {
        attribute(element, "id"): element
        for element in elements
        if local_name(element) == f"{kind}note" and "eparator" not in attribute(element, "type")
    }


@dataclass(slots=True)
class _Paragraph:
    """The words of one paragraph, and what is anchored in it."""

    words: list[str] = field(default_factory=list)
    after: list[PageBlock] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """Goes through a body in reading order; counts what it leaves out."""

    styles: WordStyles
    footnotes: Mapping[str, Any]
    endnotes: Mapping[str, Any]
    charts: Mapping[str, list[PageBlock]]
    left: LeftOut
    open_notes: set[str] = field(default_factory=set)
    counted: Counter[str] = field(default_factory=Counter)

    def blocks(self, container: Any) -> Iterator[PageBlock]:
        """The blocks of a body, a text box, a note or a table cell."""
        for element in container:
            name = local_name(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in {"del", "moveFrom"}:
                self.left.changed = True
            elif name not in _SILENT:
                yield from self.blocks(element)  # content controls, custom XML, insertions

    def _paragraph(self, element: Any) -> Iterator[PageBlock]:
        properties = child(element, "pPr")
        paragraph = _Paragraph()
        self._take(element, paragraph)
        text = "".join(paragraph.words)
        shape = self.styles.shape_of(properties)
        label = self.styles.label_of(properties) if text.strip() else ""
        listed = shape.role is Role.LIST_ITEM
        yield PageBlock(
            shape, f"{label} {text}" if label and not listed else text, label=label if listed else ""
        )
        yield from paragraph.after

    def _take(self, element: Any, paragraph: _Paragraph) -> None:
        """Collect the words under an element, in order."""
        raised = _is_raised(element)
        for inner in element:
            name = local_name(inner)
            if name in _TEXT or name in {"t", "sym"}:
                words = _words(inner, name)
                paragraph.words.append(raise_digits(words) if raised else words)
            elif name == "f" and child(inner, "den") is not None:
                paragraph.words.append(self._fraction(inner))
            elif name in {"footnoteReference", "endnoteReference"}:
                self._take_note(inner, name, paragraph)
            elif name == "txbxContent":
                paragraph.after.extend(self.blocks(inner))
            elif name in {"drawing", "pict", "object"}:
                self._take_drawing(inner, paragraph)
            elif name in {"del", "moveFrom"}:
                self.left.changed = True
            elif name == "r" and self.styles.hides(child(inner, "rPr")):
                self.left.hidden_text = True
            elif name not in _SILENT and name != "rPr":
                self.left.changed = self.left.changed or name == "ins"
                self._take(inner, paragraph)

    def _fraction(self, element: Any) -> str:
        """A fraction of a formula on one line: 5/9, (a+b)/c."""
        parts = []
        for name in ("num", "den"):
            part = _Paragraph()
            if (inner := child(element, name)) is not None:
                self._take(inner, part)
            words = "".join(part.words)
            parts.append(words if words.isalnum() else f"({words})")
        return "/".join(parts)

    def _take_note(self, reference: Any, name: str, paragraph: _Paragraph) -> None:
        """A foot- or endnote stands behind the paragraph that refers to it, both with its number.

        Where the author set a mark of his own it stands in the text already.
        """
        kind, number = name.removesuffix("Reference"), attribute(reference, "id")
        found = (self.footnotes if kind == "footnote" else self.endnotes).get(number)
        key = kind + number
        if found is None or key in self.open_notes:
            return
        self.open_notes.add(key)
        mark = ""
        if attribute(reference, "customMarkFollows") not in {"1", "true", "on"}:
            self.counted[kind] += 1
            count = str(self.counted[kind])
            mark = raise_digits(count) if kind == "footnote" else f"[{count}]"
            paragraph.words.append(mark)
        words = " ".join(block.text.strip() for block in self.blocks(found) if block.text.strip())
        paragraph.after.append(PageBlock(Shape(Role.FOOTNOTE), f"{mark} {words}" if mark else words))

    def _take_drawing(self, element: Any, paragraph: _Paragraph) -> None:
        """The words in a drawing's text boxes, the tables of its charts, and what is said of its pictures."""
        boxes = len(paragraph.after)
        self._take(element, paragraph)
        pictures = [e for e in element.iter() if local_name(e) in {"pic", "imagedata"}]
        said = {attribute(e, "descr").strip() for e in element.iter() if local_name(e) in {"docPr", "cNvPr"}}
        captions = (
            [PageBlock(Shape(Role.CAPTION), words) for words in sorted(said) if words] if pictures else []
        )
        paragraph.after.extend(captions)
        for chart in (relation_id(e) for e in element.iter() if local_name(e) == "chart"):
            paragraph.after.extend(self.charts.get(chart, ()))
            self.left.charts += not self.charts.get(chart)
        if pictures and not captions and len(paragraph.after) == boxes:
            self.left.pictures += 1

    def _table(self, table: Any) -> Iterator[PageBlock]:
        rows = list(_under(table, "tr", "tbl"))
        cells = [list(_under(row, "tc", "tc")) for row in rows]
        if sum(len(row) for row in cells) == _LAYOUT_CELLS or self._is_layout(table):
            for row in cells:
                for cell in row:
                    yield from self.blocks(cell)
            return
        after: list[PageBlock] = []
        for number, (row, columns) in enumerate(zip(rows, cells, strict=True), 1):
            heads = child(row, "trPr", "tblHeader") is not None or (number == 1 and _first_row_heads(table))
            yield from self._row(columns, number, heads, after)
        yield from after

    def _row(self, cells: list[Any], number: int, heads: bool, after: list[PageBlock]) -> Iterator[PageBlock]:  # noqa: FBT001
        column = 1
        for cell in cells:
            merged = child(cell, "tcPr", "vMerge")
            shape = Shape(Role.TABLE_CELL, row=number, column=column, header=heads)
            if merged is None or attribute(merged, "val") == "restart":
                for block in self.blocks(cell):
                    if block.shape.role is Role.FOOTNOTE:
                        after.append(block)
                    else:
                        yield replace(block, shape=shape)
            span = (
                attribute(child(cell, "tcPr", "gridSpan"), "val")
                if child(cell, "tcPr", "gridSpan") is not None
                else ""
            )
            column += min(int(span), _MOST_COLUMNS) if span.isdecimal() else 1

    def _is_layout(self, table: Any) -> bool:
        """Whether a table arranges a page: it holds headings."""
        properties = (child(e, "pPr") for e in table.iter() if local_name(e) == "p")
        return any(self.styles.shape_of(p).role in HEADING_ROLES for p in properties)


def _under(element: Any, name: str, closed: str) -> Iterator[Any]:
    """Elements of that name below another, through content controls, not through `closed` ones."""
    for inner in element:
        if local_name(inner) == name:
            yield inner
        elif local_name(inner) not in _SILENT and local_name(inner) != closed:
            yield from _under(inner, name, closed)


def _first_row_heads(table: Any) -> bool:
    look = child(table, "tblPr", "tblLook")
    return (
        look is not None
        and attribute(look, "firstRow") in {"1", "true"}
        and len(list(_under(table, "tr", "tbl"))) > 1
    )


def _is_raised(element: Any) -> bool:
    """Whether a run stands above the line: by its properties, or as the power of a formula."""
    if local_name(element) != "r":
        return False
    place = child(element, "rPr", "vertAlign")
    parent = element.getparent()
    is_power = parent is not None and local_name(parent) == "sup"
    return is_power or (place is not None and attribute(place, "val") == "superscript")


def _words(element: Any, name: str) -> str:
    """What an element that holds no others prints."""
    if name == "t":
        return element.text or ""
    return _symbol(element) if name == "sym" else _TEXT[name]


def _symbol(element: Any) -> str:
    """A character given by its number; those of symbol fonts have no meaning in text."""
    code = attribute(element, "char")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if 0xE000 <= number <= 0xF8FF or not 0x20 <= number < 0x110000 else chr(number)  # noqa: PLR2004
