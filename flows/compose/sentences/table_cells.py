"""The cells of a table: those of one row, and those that say what stands in a cell."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from flows.compose.sentences.locating import SourcePlaces
from flows.model.annotation import DateMention
from flows.model.document import Role
from flows.model.segmentation import Segment

_LABEL_AND_VALUE = 2
"""Columns of a table whose heads say nothing: "Item", "Figure"."""


def row_of(places: SourcePlaces, index: int) -> tuple[Segment, ...]:
    """The cells of the row in which a cell stands, but for empty ones: those beside it with its number."""
    segments = places.annotated.segmentation.segments
    own = segments[index]

    def beside(segment: Segment) -> bool:
        return segment.role is Role.TABLE_CELL and segment.number == own.number

    before = takewhile(beside, reversed(segments[:index]))
    cells = (*reversed(tuple(before)), *takewhile(beside, segments[index:]))
    return tuple(cell for cell in cells if cell.span.of(places.text).strip())


def head_of_column(places: SourcePlaces, index: int) -> Segment | None:
    """The uppermost cell of the column in which a cell stands, where the table has several columns of values."""
    segments = places.annotated.segmentation.segments
    own = segments[index]
    above = tuple(_above(segments, index))
    first = above[-1].row if above else own.row
    heads = [cell for cell in above if cell.row == first]
    if first == own.row or max((cell.column for cell in heads), default=0) <= _LABEL_AND_VALUE:
        return None
    return next((cell for cell in heads if cell.column == own.column), None)


def date_in_cell(places: SourcePlaces, cell: Segment) -> DateMention | None:
    """The date that a cell is, if it holds nothing else."""
    dates = places.annotated.annotations.dates
    index = bisect_left(dates, cell.span.start, key=lambda date: date.span.start)
    alone = index < len(dates) and dates[index].span == cell.span.trimmed(places.text)
    return dates[index] if alone else None


def date_of_cell(places: SourcePlaces, offset: int) -> DateMention | None:
    """The date that stands at the head of the column, else in the row, of a cell at a place."""
    index = places.segment_index(offset)
    if index is None or places.annotated.segmentation.segments[index].role is not Role.TABLE_CELL:
        return None
    heads = (head_of_column(places, index), *row_of(places, index))
    return next((date for cell in heads if cell and (date := date_in_cell(places, cell))), None)


def _above(segments: Sequence[Segment], index: int) -> Iterator[Segment]:
    """The cells of a table before one, the last first."""
    row = segments[index].row
    for position in range(index - 1, -1, -1):
        cell = segments[position]
        if cell.role is not Role.TABLE_CELL or cell.row > row:
            return
        row = cell.row
        yield cell
