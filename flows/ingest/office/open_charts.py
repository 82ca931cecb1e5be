"""A chart of an OpenDocument file -> its title and the table that it draws, which the file keeps beside it."""

from collections.abc import Iterator
from typing import Any

from flows.ingest.text.assembling import Shape
from flows.ingest.text.office_xml import attribute, child, local_name, parse_xml
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.model.document import Role

_MOST_ROWS = 2_000
_PLACED = frozenset(["chart:scatter", "chart:bubble", "chart:stock"])
"""Charts whose values are places, and of no category."""
_HEADS = "table-header-rows"
_ROWS = frozenset([_HEADS, "table-rows"])


def open_chart_blocks(packed: PackedFile, held: Any) -> list[PageBlock] | None:
    """The blocks of an object in a drawing (`draw:object`): None if it is no chart, none if it has no categories."""
    name = attribute(held, "href").removeprefix("./").rstrip("/") + "/content.xml"
    if name not in packed:
        return None
    chart = child(parse_xml(packed.read(name), "chart"), "body", "chart", "chart")
    if chart is None:
        return None
    table = child(chart, "table") if attribute(chart, "class") not in _PLACED else None
    rows = list(_rows(table, header=False)) if table is not None else []
    title = child(chart, "title")
    caption = _words(title) if title is not None else ""
    cells = [
        PageBlock(Shape(Role.TABLE_CELL, row=number, column=column, header=header), _words(cell))
        for number, (row, header) in enumerate(rows[:_MOST_ROWS], 1)
        for column, cell in enumerate((c for c in row if local_name(c) == "table-cell"), 1)
    ]
    return [PageBlock(Shape(Role.CAPTION), caption), *cells] if len(rows) > 1 else []


def _rows(table: Any, *, header: bool) -> Iterator[tuple[Any, bool]]:
    for element in table:
        if local_name(element) == "table-row":
            yield element, header
        elif local_name(element) in _ROWS:
            yield from _rows(element, header=local_name(element) == _HEADS)


def _words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())
