"""Reader of workbooks (.xlsx): sheet by sheet, what stands above and below its tables as text, and the tables.

Hidden sheets, rows and columns and comments are left out, and noted. Formulas are not reckoned anew: what is read is
what they came to when the workbook was saved. Nothing outside the file is ever loaded.
"""

from collections.abc import Iterator
from typing import Any

from flows.ingest.facts.document_properties import read_core_properties
from flows.ingest.office.drawn_text import ListedBox, said_of_shape
from flows.ingest.office.left_out import LeftOut
from flows.ingest.office.office_parts import main_part, parts_of_kind, read_part, read_relations, relation_id
from flows.ingest.office.sheet_blocks import sheet_blocks
from flows.ingest.office.sheet_cells import CellReader, read_formats, read_strings
from flows.ingest.text.assembling import Shape
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.office_xml import attribute, child, local_name
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.read_text import ReadText
from flows.model.document import Role
from flows.model.source import Source


def read_workbook(source: Source) -> ReadText:
    """The text of an .xlsx file, its blocks, and its properties. Raises Unreadable."""
    packed = PackedFile.of(source.content)
    name = main_part(packed, "xl/workbook.xml")
    root, relations = read_part(packed, name), read_relations(packed, name)
    dated = child(root, "workbookPr")
    strings, styles = (next(iter(parts_of_kind(relations, kind)), "") for kind in ("sharedStrings", "styles"))
    reader = CellReader(
        read_strings(read_part(packed, strings)),
        read_formats(read_part(packed, styles)),
        from_1904=dated is not None and attribute(dated, "date1904") in {"1", "true"},
    )
    listed = child(root, "sheets")
    sheets = list(listed) if listed is not None else []
    shown = [sheet for sheet in sheets if attribute(sheet, "state") in {"", "visible"}]
    parts = [
        (attribute(s, "name"), r.part) for s in shown if (r := relations.get(relation_id(s))) is not None
    ]
    blocks = [
        block
        for title, part in parts
        for block in _read_sheet(packed, part, title if len(parts) > 1 else "", reader)
    ]
    left = LeftOut(
        hidden_sheets=len(sheets) - len(shown),
        hidden_cells=reader.hidden,
        comments=any("comments" in member.lower() for member in packed.members),
        unreckoned=reader.unreckoned,
    )
    return text_of_blocks(
        blocks,
        properties=read_core_properties(packed),
        problems=left.notes(source.path, packed),
    )


def _read_sheet(packed: PackedFile, part: str, title: str, reader: CellReader) -> Iterator[PageBlock]:
    """The blocks of a sheet: its name, its tables with the text around them, then what its drawings say."""
    blocks = list(sheet_blocks(reader.rows(read_part(packed, part))))
    for drawing in parts_of_kind(read_relations(packed, part), "drawing"):
        blocks.extend(_drawn(read_part(packed, drawing)))
    if title and blocks:
        yield PageBlock(Shape(Role.HEADING, level=2), title)
    yield from blocks


def _drawn(root: Any) -> Iterator[PageBlock]:
    """The words of text boxes on a sheet, and what is said of its pictures; its charts draw what its cells say."""
    for shape in root.iter() if root is not None else ():
        if local_name(shape) == "sp" and (body := child(shape, "txBody")) is not None:
            yield from ListedBox().blocks(body)
        elif local_name(shape) == "pic":
            yield PageBlock(Shape(Role.CAPTION), said_of_shape(shape))
