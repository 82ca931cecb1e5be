"""Stretches of text on a page -> lines and tables in reading order: columns are told from tables and from lists.

Lines that stand one under the other are followed down the page for as long as an upright strip stays empty between
what is left and what is right of it. What was followed so is a table when its pieces are short and stand side by
side, columns of prose otherwise; each column is then looked at in the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median

from flows.ingest.pdf.pdf_stretches import Stretch

_SAME_LINE = 0.4
"""Stretches whose bases differ by less than so many ems stand on one line."""
_STRIP = 0.9
"""An empty strip is at least so many ems wide."""
_NARROWEST = 4.0
"""Each side of a strip is at least so many ems wide: a bullet is no column."""
_FEWEST = 3
"""Lines on each side of a strip, and rows of a table."""
_SHORT_CELL = 30
_FULL = 0.75
"""Prose fills so much of its column in most lines."""
_BREAK = 1.8
"""A step down of so many times the usual one parts what stands below."""
_MOST_STRETCHES = 4_000
_MOST_ROWS = 400
"""A page of more lines is taken as one column: telling columns takes time in the square of the lines."""
_DEEPEST = 6

Interval = tuple[float, float]


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
class Table:
    """`rows` hold one text for each column, empty where there is none; `has_head` says that the first is set apart."""

    rows: tuple[tuple[str, ...], ...]
    has_head: bool


@dataclass(frozen=True, slots=True)
class Column:
    """Lines one under the other, and how far they may reach."""

    lines: tuple[Line, ...]
    left: float
    right: float


Region = Column | Table
_Row = list[Stretch]


def arrange(stretches: Sequence[Stretch]) -> tuple[Region, ...]:
    """The regions of a page in reading order; a page of very many stretches in the order of its file."""
    if not stretches:
        return ()
    if len(stretches) > _MOST_STRETCHES:
        return (_column([[s] for s in stretches]),)
    return tuple(_arrange(list(stretches), 0))


def group_rows(stretches: Sequence[Stretch]) -> list[_Row]:
    """Stretches that stand on one base, from left to right; rows from top to bottom."""
    rows: list[_Row] = []
    for stretch in sorted(stretches, key=lambda s: (s.base, s.left)):
        if rows:
            first = max(rows[-1], key=lambda s: s.size)
            if abs(stretch.base - first.base) < _SAME_LINE * min(stretch.size, first.size):
                rows[-1].append(stretch)
                continue
        rows.append([stretch])
    for row in rows:
        row.sort(key=lambda s: s.left)
    return rows


def _arrange(stretches: list[Stretch], depth: int) -> list[Region]:
    rows = group_rows(stretches)
    edges = (min(s.left for s in stretches), max(s.right for s in stretches))
    if len(rows) > _MOST_ROWS:
        return [_column(rows, edges)]
    regions: list[Region] = []
    plain: list[_Row] = []
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


def _follow(rows: list[_Row], start: int, edges: Interval) -> tuple[int, list[Interval]]:
    """How far down from a row the same strips stay empty, and those of them with enough on both sides."""
    em = median(s.size for s in rows[start])
    strips = _free(rows[start], edges, _STRIP * em)
    end = start + 1
    while end < len(rows) and strips:
        met = _meet(strips, _free(rows[end], edges, _STRIP * em), _STRIP * em)
        if not met:
            break
        lost = len(met) < len(strips)  # only then can what was two columns be one
        if lost and not _useful(met, rows[start : end + 1], em) and _useful(strips, rows[start:end], em):
            break
        strips = met
        end += 1
    end = _without_tail(rows, start, end)
    return end, _useful(strips, rows[start:end], em)


def _without_tail(rows: list[_Row], start: int, end: int) -> int:
    """Single pieces far below the rest, such as the heading of what follows, are not part of it."""
    steps = [rows[i + 1][0].base - rows[i][0].base for i in range(start, end - 1)]
    usual = median(steps) if steps else 0.0
    while end - start > 1 and len(rows[end - 1]) == 1 and steps and steps[-1] > _BREAK * usual:
        end -= 1
        steps.pop()
    return end


def _free(row: _Row, edges: Interval, least: float) -> list[Interval]:
    """The empty stretches of a row that are at least so wide."""
    free: list[Interval] = []
    reached = edges[0]
    for piece in sorted(row, key=lambda s: s.left):
        if piece.left - reached >= least:
            free.append((reached, piece.left))
        reached = max(reached, piece.right)
    if edges[1] - reached >= least:
        free.append((reached, edges[1]))
    return free


def _meet(these: list[Interval], those: list[Interval], least: float) -> list[Interval]:
    met = [(max(a[0], b[0]), min(a[1], b[1])) for a in these for b in those]
    return [(left, right) for left, right in met if right - left >= least]


def _useful(
    strips: list[Interval], rows: list[_Row], em: float, narrowest: float = _NARROWEST
) -> list[Interval]:
    """The strips with enough lines, wide enough, on both sides."""
    pieces = [s for row in rows for s in row]
    useful = []
    before = min((s.left for s in pieces), default=0.0)
    for strip in sorted(strips):
        left = [s for s in pieces if before <= s.left and s.right <= strip[0] + 0.1]
        right = [s for s in pieces if s.left >= strip[1] - 0.1]
        if _is_wide(left, narrowest * em) and _is_wide(right, narrowest * em):
            useful.append(strip)
            before = strip[1]
    return useful


def _is_wide(pieces: list[Stretch], least: float) -> bool:
    if len({round(s.base) for s in pieces}) < _FEWEST:
        return False
    return max(s.right for s in pieces) - min(s.left for s in pieces) >= least


def _divide(rows: list[_Row], strips: list[Interval], edges: Interval, depth: int) -> list[Region]:
    """A table, or columns one after the other; tables among columns of prose are looked at on their own."""
    sections = _sections(rows, strips)
    if len(sections) > 1:
        return [
            region
            for section in sections
            for region in _arrange([s for row in section for s in row], depth + 1)
        ]
    columns: list[list[Stretch]] = [[] for _ in range(len(strips) + 1)]
    for row in rows:
        for piece in row:
            columns[_column_of(piece, strips)].append(piece)
    bounds = _bounds(strips, edges)
    if _is_table(rows, columns, bounds, strips):
        return [_table(rows, _cell_strips(rows, edges) or strips)]
    return [region for column in columns if column for region in _arrange(column, depth + 1)]


def _sections(rows: list[_Row], strips: list[Interval]) -> list[list[_Row]]:
    """Rows parted where a wide step leads from prose to a table or back; one section when all are of one kind."""
    steps = [below[0].base - above[0].base for above, below in pairwise(rows)]
    usual = median(steps)
    sections: list[list[_Row]] = [[rows[0]]]
    for row, step in zip(rows[1:], steps, strict=True):
        if step > _BREAK * usual:
            sections.append([])
        sections[-1].append(row)
    merged: list[tuple[bool, list[_Row]]] = []
    for section in sections:
        tabular = _looks_tabular(section, strips)
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


def _looks_tabular(rows: list[_Row], strips: list[Interval]) -> bool:
    """At least three rows of short pieces side by side."""
    beside = [row for row in rows if len({_column_of(piece, strips) for piece in row}) > 1]
    pieces = [len(s.text) for row in beside for s in row]
    return len(beside) >= _FEWEST and len(beside) >= 0.5 * len(rows) and mean(pieces) < _SHORT_CELL


def _column_of(piece: Stretch, strips: list[Interval]) -> int:
    middle = (piece.left + piece.right) / 2
    return sum(1 for strip in strips if middle > strip[0])


def _bounds(strips: list[Interval], edges: Interval) -> list[Interval]:
    lefts = [edges[0], *(strip[1] for strip in strips)]
    rights = [*(strip[0] for strip in strips), edges[1]]
    return list(zip(lefts, rights, strict=True))


def _is_table(
    rows: list[_Row], columns: list[list[Stretch]], bounds: list[Interval], strips: list[Interval]
) -> bool:
    """Short pieces, side by side: prose fills its column, and its lines need no neighbours."""
    filled = [len({_column_of(piece, strips) for piece in row}) for row in rows]
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


def _cell_strips(rows: list[_Row], edges: Interval) -> list[Interval]:
    """All strips that stay empty in the rows of a table, however narrow the columns beside them."""
    em = median(s.size for row in rows for s in row)
    strips = [edges]
    for row in rows:
        if len(row) > 1:
            strips = _meet(strips, _free(row, edges, 0.5 * em), 0.5 * em)
    return _useful(strips, rows, em, 0.5)


def _table(rows: list[_Row], strips: list[Interval]) -> Table:
    """Rows of cells; a row without a first cell goes on with the row above it."""
    built: list[list[str]] = []
    for row in rows:
        cells = [""] * (len(strips) + 1)
        for piece in row:
            column = _column_of(piece, strips)
            cells[column] = f"{cells[column]} {piece.text}".strip()
        if built and not cells[0]:
            built[-1] = [f"{above} {cell}".strip() for above, cell in zip(built[-1], cells, strict=True)]
        else:
            built.append(cells)
    bold = [all(s.bold for s in row) for row in rows]
    return Table(tuple(tuple(cells) for cells in built), bold[0] and not all(bold))


def _column(rows: list[_Row], edges: Interval | None = None) -> Column:
    lines = tuple(_line(row) for row in rows)
    left, right = edges or (min(line.left for line in lines), max(line.right for line in lines))
    return Column(lines, left, right)


def _line(row: _Row) -> Line:
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
