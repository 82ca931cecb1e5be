"""The sheets of an OpenDocument spreadsheet -> their rows as a reader of the open spreadsheet sees them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from flows.ingest.office.sheet_blocks import Cell
from flows.ingest.text.office_xml import attribute, local_name, whole_number
from flows.ingest.text.page_blocks import PageBlock

_CELLS = frozenset(["table-cell", "covered-table-cell"])
_ROW_GROUPS = frozenset(["table-header-rows", "table-rows", "table-row-group"])
_COLUMN_GROUPS = frozenset(["table-header-columns", "table-columns", "table-column-group"])
_UNSEEN = frozenset(["collapse", "filter"])
_MOST_COLUMNS = 16_384
_MOST_COPIES = 200
"""A spreadsheet says "the same again" a million times for the empty rest of a sheet."""


@dataclass(slots=True)
class OpenSheet:
    """One sheet (a `table:table`); `hidden` says, once its rows are read, that some of its cells are not shown."""

    table: Any
    blocks: Callable[[Any], Iterator[PageBlock]]
    hidden: bool = False

    def rows(self) -> Iterator[list[Cell]]:
        """The rows that show something."""
        unseen = _hidden_columns(self.table)
        number = 0
        for row in _under(self.table, "table-row", _ROW_GROUPS):
            copies = _count(attribute(row, "number-rows-repeated"))
            cells = list(self._cells(row))
            seen = (
                []
                if attribute(row, "visibility") in _UNSEEN
                else [c for c in cells if c.column not in unseen]
            )
            self.hidden = self.hidden or len(seen) < len(cells)
            for copy in range(1, min(copies, _MOST_COPIES) + 1 if seen else 1):
                yield [Cell(number + copy, cell.column, cell.shown, cell.is_text) for cell in seen]
            number += copies

    def _cells(self, row: Any) -> Iterator[Cell]:
        """The cells of a row that show something, as in row 0."""
        column = 1
        for element in row:
            if local_name(element) not in _CELLS or column > _MOST_COLUMNS:
                continue
            copies = _count(attribute(element, "number-columns-repeated"))
            shown = " ".join(" ".join(block.text for block in self.blocks(element)).split())
            is_text = attribute(element, "value-type") in {"", "string"}
            for copy in range(min(copies, _MOST_COPIES) if shown else 0):
                yield Cell(0, column + copy, shown, is_text)
            column += copies


def _hidden_columns(table: Any) -> frozenset[int]:
    hidden: set[int] = set()
    column = 1
    for element in _under(table, "table-column", _COLUMN_GROUPS):
        copies = min(_count(attribute(element, "number-columns-repeated")), _MOST_COLUMNS)
        if attribute(element, "visibility") in _UNSEEN:
            hidden.update(range(column, column + copies))
        column += copies
        if column > _MOST_COLUMNS:
            break
    return frozenset(hidden)


def _under(element: Any, name: str, groups: frozenset[str]) -> Iterator[Any]:
    for inner in element:
        if local_name(inner) == name:
            yield inner
        elif local_name(inner) in groups:
            yield from _under(inner, name, groups)


def _count(stated: str) -> int:
    """How often a row, a column or a cell stands there."""
    return max(whole_number(stated, 7), 1)
