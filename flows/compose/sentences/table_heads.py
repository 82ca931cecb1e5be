"""The heads of a figure that stands alone in the cell of a table: of its row, and of its column."""

from bisect import bisect_left
from collections.abc import Iterator

from flows.compose.sentences.locating import SourcePlaces
from flows.compose.wording.wording import on_one_line
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_FARTHEST = 600
"""Cells that are looked back over for the head of a column."""


def cell_of(places: SourcePlaces, figure: Span) -> int | None:
    """The index of the cell that a figure fills alone."""
    index = places.segment_index(figure.start)
    if index is None:
        return None
    segment = places.annotated.segmentation.segments[index]
    alone = segment.role is Role.TABLE_CELL and segment.span.trimmed(places.text) == figure
    return index if alone else None


def head_of_row(places: SourcePlaces, cell: int) -> Segment | None:
    """The first cell of the row that holds words and no figure."""
    segments = places.annotated.segmentation.segments
    own = segments[cell]
    first = cell
    while (
        first > 0 and segments[first - 1].role is Role.TABLE_CELL and segments[first - 1].number == own.number
    ):
        first -= 1
    for index in range(first, len(segments)):
        segment = segments[index]
        if segment.role is not Role.TABLE_CELL or segment.number != own.number:
            return None
        if not _holds_figure(places, segment) and _has_words(places, segment):
            return segment
    return None


def head_of_column(places: SourcePlaces, cell: int) -> Segment | None:
    """The topmost cell of the column, where it holds words or a date and the table has such heads."""
    own = places.annotated.segmentation.segments[cell]
    above = [s for s in _cells_before(places, cell) if s.column == own.column and s.row < own.row]
    top = above[-1] if above else None
    return top if top is not None and (top.header or _has_words(places, top)) else None


def words_of_cell(places: SourcePlaces, segment: Segment) -> str:
    """What a cell holds, on one line."""
    return on_one_line(segment.span.of(places.text))


def _cells_before(places: SourcePlaces, cell: int) -> Iterator[Segment]:
    """The cells of a table before one, the nearest first."""
    segments = places.annotated.segmentation.segments
    row = segments[cell].row
    for index in range(cell - 1, max(-1, cell - _FARTHEST), -1):
        segment = segments[index]
        if segment.role is not Role.TABLE_CELL or segment.row > row:
            return
        row = segment.row
        yield segment


def _holds_figure(places: SourcePlaces, segment: Segment) -> bool:
    amounts = places.annotated.annotations.amounts
    index = bisect_left(amounts, segment.span.start, key=lambda amount: amount.span.start)
    return index < len(amounts) and amounts[index].span.start < segment.span.end


def _has_words(places: SourcePlaces, segment: Segment) -> bool:
    return any(character.isalpha() for character in segment.span.of(places.text))
