"""The rows of a sheet, whatever program wrote it -> its tables, single texts above and below them as paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from flows.ingest.text.assembling import Shape
from flows.ingest.text.page_blocks import PageBlock
from flows.model.document import Role

_YEARS = range(1900, 2101)
"""A whole number that heads a column may be one of these."""
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """`row` and `column` count from 1; `is_text` says that it holds words, no number, day or truth."""

    row: int
    column: int
    shown: str
    is_text: bool


def sheet_blocks(rows: Iterable[list[Cell]]) -> Iterator[PageBlock]:
    """The blocks of a sheet from its rows; those without a cell that shows something are not among them."""
    for island in _islands(rows):
        yield from _island(island)


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
    wide = [index for index, row in enumerate(rows) if len(row) > 1 or not row[0].is_text]
    first, last = (wide[0], wide[-1] + 1) if wide else (len(rows), len(rows))
    yield from (PageBlock(Shape(Role.PARAGRAPH), row[0].shown) for row in rows[:first])
    yield from _table(rows[first:last])
    yield from (PageBlock(Shape(Role.PARAGRAPH), row[0].shown) for row in rows[last:])


def _table(rows: Sequence[list[Cell]]) -> Iterator[PageBlock]:
    left = min((cell.column for row in rows for cell in row), default=1) - 1
    headed = _has_head(rows)
    for number, row in enumerate(rows, 1):
        for cell in row:
            shape = Shape(
                Role.TABLE_CELL, row=number, column=cell.column - left, header=headed and number == 1
            )
            yield PageBlock(shape, cell.shown)


def _has_head(rows: Sequence[list[Cell]]) -> bool:
    """Whether the first row says what the columns hold: words or years above numbers."""
    names = all(cell.is_text or _is_year(cell.shown) for cell in rows[0]) if rows else False
    return names and any(not cell.is_text for row in rows[1:] for cell in row)


def _is_year(shown: str) -> bool:
    return len(shown) == _YEAR_DIGITS and shown.isdecimal() and int(shown) in _YEARS
