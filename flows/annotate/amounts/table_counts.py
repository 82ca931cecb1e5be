"""Bare numbers that stand alone in the cells of a table and count what its row says: "Vessels | 23"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from flows.english.word_tables import word_list
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_NUMBER = re.compile(r"(?:\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,4}|\d{1,9})(?:\.\d{1,4})?")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMING = word_list(
    """
    nr number code id ids reference ref page pages year years phone telephone tel fax mobile rank ranking place
    position postcode zip account version edition section chapter article paragraph row line item step stage time
    date day week month level grade class category type group annex room extension
    """
)
"""Words of the head of a column or row whose numbers name or order things, in small letters."""
_ASIDE = re.compile(r" (?:in|for|at|on|by)\b|[(,;:]")
"""Behind what a head says first."""
_MOST = 40
"""Bare numbers; the figures of a larger table are read there and not in a list of figures."""


def counts_in_tables(text: str, segments: Sequence[Segment]) -> frozenset[Span]:
    """Where the bare numbers stand that count something, of tables that hold no more than some dozens of them."""
    return frozenset(span for cells in _tables(segments) for span in _counts(text, cells))


def _tables(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The cells of each table; a table that follows another at once begins with the first row again."""
    for is_table, run in groupby(segments, key=lambda segment: segment.role is Role.TABLE_CELL):
        cells: list[Segment] = []
        for cell in run if is_table else ():
            if cells and cell.row < cells[-1].row:
                yield cells
                cells = []
            cells.append(cell)
        if cells:
            yield cells


def _counts(text: str, cells: Sequence[Segment]) -> Iterator[Span]:
    words = {cell: cell.span.of(text).strip() for cell in cells}
    numbers = [cell for cell in cells if _NUMBER.fullmatch(words[cell])]
    if len(numbers) > _MOST or cells[0].row == cells[-1].row:
        return
    heads = {cell.column: words[cell] for cell in cells if cell.row == cells[0].row}
    labels: dict[int, Segment] = {}
    for cell in cells:
        if _WORD.search(words[cell]) or _YEAR.fullmatch(words[cell]):
            labels.setdefault(cell.row, cell)
    for column, held in groupby(sorted(numbers, key=_column), key=_column):
        stand = list(held)
        printed = [words[cell] for cell in stand]
        if _names(heads.get(column, "")) or all(map(_YEAR.fullmatch, printed)) or _runs_on(printed):
            continue
        for cell in stand:
            label = labels.get(cell.row)
            told = label and (_WORD.search(words[label]) or _WORD.search(heads.get(column, "")))
            if label and told and label.column < column and not _names(words[label]):
                yield cell.span.trimmed(text)


def _column(cell: Segment) -> int:
    return cell.column


def _names(head: str) -> bool:
    """Whether the numbers under or beside a head name or order things: "Page", "Rank in 2024"; not "Number" alone."""
    said = _ASIDE.split(head.lower(), maxsplit=1)[0]
    told = re.findall(r"[^\W\d_]+", said)
    return "#" in head or (told not in ([], ["number"]) and told[-1] in _NAMING)


def _runs_on(printed: Sequence[str]) -> bool:
    """Whether numbers only number the rows."""
    if len(printed) == 1 or not printed[0].isdigit():
        return False
    return [*printed] == [str(int(printed[0]) + n) for n in range(len(printed))]
