"""Runs of glyphs on a page -> lines and tables in reading order: columns are told from tables and from lists.

Lines that stand one under the other are followed down the page for as long as an upright strip stays empty between
what is left and what is right of it. What was followed so is a table when its pieces are short and stand side by
side, columns of prose otherwise; each column is then looked at in the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from flows.ingest.pdf.pdf_runs import GlyphRun
from flows.ingest.pdf.pdf_strips import (
    Interval,
    Row,
    bounds_of,
    column_of,
    free_strips,
    strips_in_both,
    useful_strips,
)
from flows.ingest.pdf.pdf_tables import Table, is_table, looks_tabular, read_table

_SAME_LINE = 0.4
"""Runs whose bases differ by less than so many ems stand on one line."""
_STRIP = 0.9
"""An empty strip is at least so many ems wide."""
_BREAK = 1.8
"""A step down of so many times the usual one parts what stands below."""
_MOST_RUNS = 4_000
_MOST_ROWS = 400
"""A page of more lines is taken as one column: telling columns takes time in the square of the lines."""
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one base, in one column."""

    text: str
    left: float
    right: float
    top: float
    base: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Column:
    """Lines one under the other, and how far they may reach."""

    lines: tuple[Line, ...]
    left: float
    right: float


Region = Column | Table


def arrange(runs: Sequence[GlyphRun]) -> tuple[Region, ...]:
    """The regions of a page in reading order; a page of very many runs in the order of its file."""
    if not runs:
        return ()
    if len(runs) > _MOST_RUNS:
        return (_column([[s] for s in runs]),)
    return tuple(_arrange(list(runs), 0))


def group_rows(runs: Sequence[GlyphRun]) -> list[Row]:
    """Runs that stand on one base, from left to right; rows from top to bottom."""
    rows: list[Row] = []
    for run in sorted(runs, key=lambda s: (s.base, s.left)):
        if rows:
            first = max(rows[-1], key=lambda s: s.size)
            if abs(run.base - first.base) < _SAME_LINE * min(run.size, first.size):
                rows[-1].append(run)
                continue
        rows.append([run])
    for row in rows:
        row.sort(key=lambda s: s.left)
    return rows


def _arrange(runs: list[GlyphRun], depth: int) -> list[Region]:
    rows = group_rows(runs)
    edges = (min(s.left for s in runs), max(s.right for s in runs))
    if len(rows) > _MOST_ROWS:
        return [_column(rows, edges)]
    regions: list[Region] = []
    plain: list[Row] = []
    index = 0
    while index < len(rows):
        end, strips = _follow(rows, index, edges) if depth < _DEEPEST else (index, [])
        if not strips:
            plain.append(rows[index])
            index += 1
            continue
        if plain:
            regions.append(_column(plain, edges))
            plain = []
        regions.extend(_divide(rows[index:end], strips, edges, depth))
        index = end
    if plain:
        regions.append(_column(plain, edges))
    return regions


def _follow(rows: list[Row], start: int, edges: Interval) -> tuple[int, list[Interval]]:
    """How far down from a row the same strips stay empty, and those of them with enough on both sides."""
    em = median(s.size for s in rows[start])
    strips = free_strips(rows[start], edges, _STRIP * em)
    end = start + 1
    while end < len(rows) and strips:
        met = strips_in_both(strips, free_strips(rows[end], edges, _STRIP * em), _STRIP * em)
        if not met:
            break
        lost = len(met) < len(strips)  # only then can what was two columns be one
        if (
            lost
            and not useful_strips(met, rows[start : end + 1], em)
            and useful_strips(strips, rows[start:end], em)
        ):
            break
        strips = met
        end += 1
    end = _without_tail(rows, start, end)
    return end, useful_strips(strips, rows[start:end], em)


def _without_tail(rows: list[Row], start: int, end: int) -> int:
    """Single pieces far below the rest, such as the heading of what follows, are not part of it."""
    steps = [rows[i + 1][0].base - rows[i][0].base for i in range(start, end - 1)]
    usual = median(steps) if steps else 0.0
    while end - start > 1 and len(rows[end - 1]) == 1 and steps and steps[-1] > _BREAK * usual:
        end -= 1
        steps.pop()
    return end


def _divide(rows: list[Row], strips: list[Interval], edges: Interval, depth: int) -> list[Region]:
    """A table, or columns one after the other; tables among columns of prose are looked at on their own."""
    sections = _sections(rows, strips)
    if len(sections) > 1:
        return [
            region
            for section in sections
            for region in _arrange([s for row in section for s in row], depth + 1)
        ]
    columns: list[list[GlyphRun]] = [[] for _ in range(len(strips) + 1)]
    for row in rows:
        for piece in row:
            columns[column_of(piece, strips)].append(piece)
    bounds = bounds_of(strips, edges)
    if is_table(rows, columns, bounds, strips):
        return [read_table(rows, strips, edges)]
    return [region for column in columns if column for region in _arrange(column, depth + 1)]


def _sections(rows: list[Row], strips: list[Interval]) -> list[list[Row]]:
    """Rows parted where a wide step leads from prose to a table or back; one section when all are of one kind."""
    steps = [below[0].base - above[0].base for above, below in pairwise(rows)]
    usual = median(steps)
    sections: list[list[Row]] = [[rows[0]]]
    for row, step in zip(rows[1:], steps, strict=True):
        if step > _BREAK * usual:
            sections.append([])
        sections[-1].append(row)
    merged: list[tuple[bool, list[Row]]] = []
    for section in sections:
        tabular = looks_tabular(section, strips)
        if merged and merged[-1][0] == tabular:
            merged[-1][1].extend(section)
        else:
            merged.append((tabular, section))
    if len(merged) > 1:
        for (_, above), (tabular, below) in pairwise(merged):
            while (
                tabular
                and len(above) > 1
                and len(above[-1]) == 1
                and above[-1][0].base - above[-2][0].base > _BREAK * usual
            ):
                below.insert(0, above.pop())  # the heading of the table
    return [section for _, section in merged]


def _column(rows: list[Row], edges: Interval | None = None) -> Column:
    lines = tuple(_line(row) for row in rows)
    left, right = edges or (min(line.left for line in lines), max(line.right for line in lines))
    return Column(lines, left, right)


def _line(row: Row) -> Line:
    longest = max(row, key=lambda s: len(s.text))
    return Line(
        " ".join(s.text for s in row),
        row[0].left,
        max(s.right for s in row),
        min(s.top for s in row),
        longest.base,
        longest.size,
        all(s.bold for s in row if any(c.isalnum() for c in s.text)),
    )
