"""Tables on a page: what tells them from columns of prose, and their rows and cells."""

from dataclasses import dataclass
from statistics import mean, median

from flows.ingest.pdf.pdf_runs import GlyphRun
from flows.ingest.pdf.pdf_strips import (
    FEWEST,
    Interval,
    Row,
    column_of,
    free_strips,
    strips_in_both,
    useful_strips,
)

_SHORT_CELL = 30
_FULL = 0.75
"""Prose fills so much of its column in most lines."""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` hold one text for each column, empty where there is none; `has_head` says that the first is set apart."""

    rows: tuple[tuple[str, ...], ...]
    has_head: bool


def looks_tabular(rows: list[Row], strips: list[Interval]) -> bool:
    """At least three rows of short pieces side by side."""
    beside = [row for row in rows if len({column_of(piece, strips) for piece in row}) > 1]
    pieces = [len(s.text) for row in beside for s in row]
    return len(beside) >= FEWEST and len(beside) >= 0.5 * len(rows) and mean(pieces) < _SHORT_CELL


def is_table(
    rows: list[Row], columns: list[list[GlyphRun]], bounds: list[Interval], strips: list[Interval]
) -> bool:
    """Short pieces, side by side: prose fills its column, and its lines need no neighbours."""
    filled = [len({column_of(piece, strips) for piece in row}) for row in rows]
    beside = sum(1 for count in filled if count > 1) / len(rows)
    if beside < 0.5:  # noqa: PLR2004 - most rows of a table have more than one cell
        return False
    fullness = [
        mean(min(s.width / max(right - left, 1.0), 1.0) for s in column)
        for column, (left, right) in zip(columns, bounds, strict=True)
        if column
    ]
    lengths = [mean(len(s.text) for s in column) for column in columns if column]
    prose = sum(
        1 for share, length in zip(fullness, lengths, strict=True) if share > _FULL and length > _SHORT_CELL
    )
    return prose == 0 or (prose == 1 and min(lengths) < _SHORT_CELL / 2)


def _cell_strips(rows: list[Row], edges: Interval) -> list[Interval]:
    """All strips that stay empty in the rows of a table, however narrow the columns beside them."""
    em = median(s.size for row in rows for s in row)
    strips = [edges]
    for row in rows:
        if len(row) > 1:
            strips = strips_in_both(strips, free_strips(row, edges, 0.5 * em), 0.5 * em)
    return useful_strips(strips, rows, em, 0.5)


def read_table(rows: list[Row], strips: list[Interval], edges: Interval) -> Table:
    """Rows of cells; a row without a first cell goes on with the row above it. `strips` part its wide columns."""
    strips = _cell_strips(rows, edges) or strips
    built: list[list[str]] = []
    for row in rows:
        cells = [""] * (len(strips) + 1)
        for piece in row:
            column = column_of(piece, strips)
            cells[column] = f"{cells[column]} {piece.text}".strip()
        if built and not cells[0]:
            built[-1] = [f"{above} {cell}".strip() for above, cell in zip(built[-1], cells, strict=True)]
        else:
            built.append(cells)
    bold = [all(s.bold for s in row) for row in rows]
    return Table(tuple(tuple(cells) for cells in built), bold[0] and not all(bold))
