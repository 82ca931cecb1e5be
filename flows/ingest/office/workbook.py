"""Reader of workbooks (.xlsx): sheet by sheet, what stands above and below its tables as text, and the tables.

Hidden sheets, rows and columns and comments are left out, and noted. Formulas are not reckoned anew: what is read is
what they came to when the workbook was saved. Nothing outside the file is ever loaded.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from flows.ingest.facts.document_properties import read_core_properties
from flows.ingest.office.drawn_text import ListedBox, said_of_shape
from flows.ingest.office.office_parts import main_part, parts_of_kind, read_part, read_relations, relation_id
from flows.ingest.office.sheet_cells import Cell, CellReader, read_formats, read_strings
from flows.ingest.text.assembling import Shape
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.office_xml import attribute, child, local_name
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.read_text import ReadText, note
from flows.model.document import Role
from flows.model.problems import Problem
from flows.model.source import Source

_YEARS = range(1900, 2101)
"""A whole number that heads a column may be one of these."""
_NEXT_STEP = "Show them and save it again to have them."


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
    return text_of_blocks(
        blocks,
        properties=read_core_properties(packed, "docProps/core.xml"),
        problems=_describe(source.path, packed, reader, len(sheets) - len(shown)),
    )


def _describe(path: str, packed: PackedFile, reader: CellReader, hidden: int) -> tuple[Problem, ...]:
    """What of the file is not in the text."""
    said: list[Problem] = []
    if hidden:
        said.append(note(path, f"It has hidden sheets ({hidden}), which were left out.", _NEXT_STEP))
    if reader.hidden:
        said.append(note(path, "It has hidden rows or columns, which were left out.", _NEXT_STEP))
    if reader.unreckoned:
        message = f"{reader.unreckoned} formulas in it have no stored result and are not shown."
        said.append(note(path, message, "Open it in a spreadsheet program and save it again."))
    if any("comments" in member.lower() for member in packed.members):
        said.append(note(path, "It has comments, which were left out."))
    if any(member.endswith("vbaProject.bin") for member in packed.members):
        said.append(note(path, "It holds macros; they were neither run nor read."))
    return tuple(said)


def _read_sheet(packed: PackedFile, part: str, title: str, reader: CellReader) -> Iterator[PageBlock]:
    """The blocks of a sheet: its name, its tables with the text around them, then what its drawings say."""
    blocks = [block for rows in _islands(reader.rows(read_part(packed, part))) for block in _island(rows)]
    for drawing in parts_of_kind(read_relations(packed, part), "drawing"):
        blocks.extend(_drawn(read_part(packed, drawing)))
    if title and blocks:
        yield PageBlock(Shape(Role.HEADING, level=2), title)
    yield from blocks


def _islands(rows: Iterable[list[Cell]]) -> Iterator[list[list[Cell]]]:
    """Rows that follow each other without an empty one between."""
    held: list[list[Cell]] = []
    for row in rows:
        if held and row[0].row > held[-1][0].row + 1:
            yield held
            held = []
        held.append(row)
    if held:
        yield held


def _island(rows: Sequence[list[Cell]]) -> Iterator[PageBlock]:
    """A table; single texts above and below it are paragraphs."""
    wide = [index for index, row in enumerate(rows) if len(row) > 1 or not row[0].is_text]
    first, last = (wide[0], wide[-1] + 1) if wide else (len(rows), len(rows))
    yield from (PageBlock(Shape(Role.PARAGRAPH), row[0].shown) for row in rows[:first])
    table = rows[first:last]
    left = min((cell.column for row in table for cell in row), default=1) - 1
    headed = _has_head(table)
    for number, row in enumerate(table, 1):
        for cell in row:
            shape = Shape(
                Role.TABLE_CELL, row=number, column=cell.column - left, header=headed and number == 1
            )
            yield PageBlock(shape, cell.shown)
    yield from (PageBlock(Shape(Role.PARAGRAPH), row[0].shown) for row in rows[last:])


def _has_head(table: Sequence[list[Cell]]) -> bool:
    """Whether the first row says what the columns hold: words or years above numbers."""
    if len(table) < 2:  # noqa: PLR2004 - a head and what it heads
        return False
    names = all(
        cell.is_text or (cell.shown.isdecimal() and int(cell.shown[:5]) in _YEARS) for cell in table[0]
    )
    return names and any(not cell.is_text for row in table[1:] for cell in row)


def _drawn(root: Any) -> Iterator[PageBlock]:
    """The words of text boxes on a sheet, and what is said of its pictures; its charts draw what its cells say."""
    for shape in root.iter() if root is not None else ():
        if local_name(shape) == "sp" and (body := child(shape, "txBody")) is not None:
            yield from ListedBox().blocks(body)
        elif local_name(shape) == "pic":
            yield PageBlock(Shape(Role.CAPTION), said_of_shape(shape))
