"""The cells of a table: those of one row, and the heads of row and column that say what stands in a cell."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile

from flows.compose.sentences.locating import SourceSurvey, amounts_in
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import DateMention
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_WHICH = re.compile(
    r"\b(?:previous|prior|former|current|new|old|initial|original|revised|restated|forecast|target|actual|budget|plan"
    r"|planned|guidance|estimate|estimated|projected|outlook|adjusted)\b",
    re.IGNORECASE,
)
_NAMES_WHAT = re.compile(
    r"(?<![^\W\d_])(?!(?:(?:the|and|for|from|until|ended|ending|end|years?|quarters?|half|months?|weeks?|days?|full|first"
    r"|second|third|fourth|three|four|six|nine|twelve|per|cent|percent|million|billion|thousand|tonnes?|euros?|dollars?"
    r"|usd|eur|gbp|provisional|preliminary|latest|unaudited|audited|est|estimates?|figures?|values?|amounts?|numbers?|notes?"
    r"|year-end|fiscal|financial|period|calendar|average|annual|since|date)(?![^\W\d_])))[^\W\d_]{4,}",
    re.IGNORECASE,
)
"""A word of a head that says what its figures are, not of when or in which unit: the first of "Returns Q3 2026"."""
_DATED_BEHIND = re.compile(r"\s*\((?:[^()\d]{0,12}\b(?:19|20)\d\d\b[^()]{0,12}|est(?:imated?|\.)?)\)")
"""Behind a figure that is all a cell holds but for its year: "4.2% (2025)", "5.2 million (2025 est.)"."""
_COLUMN_REACH, _MANY_WORDS = 60, 2
"""Cells below a figure that are looked at for those of its column; with so many in words it is no column of figures."""
_LONGEST_LABEL, _MOST_LABELS = 60, 3
"""Characters of a cell that is one label among others; labels before a figure or behind it."""
_COMPARED_WITH = re.compile(
    r"\b(?:changes?|difference|growth|increase|decrease|rise|fall|variation|deviation)\b[^()\d]{0,24}?"
    r"\b(?:on|over|from|since|against|versus|vs\.?|compared (?:with|to)|relative to) \Z",
    re.IGNORECASE,
)
_NO_VALUE = re.compile(r"n\.?[am]\.?|n/[am]|nil|not (?:applicable|available|meaningful)", re.IGNORECASE)
"""What stands in a cell in place of a figure."""
_FARTHEST = 600
"""Cells that are looked back over for the head of a column."""
_MARKS_OF_NOTES = "*†‡§¹²³"


def _without_mark(survey: SourceSurvey, cell: Segment) -> Span:
    """What stands in a cell before the mark of a note: "129*"."""
    words = cell.span.trimmed(survey.text)
    return Span(words.start, words.start + len(words.of(survey.text).rstrip(_MARKS_OF_NOTES)))


def cell_of(survey: SourceSurvey, figure: Span) -> int | None:
    """The index of the cell that a figure fills alone, or with its year in brackets."""
    index = survey.segment_index(figure.start)
    if index is None:
        return None
    segment = survey.annotated.segmentation.segments[index]
    if segment.role is not Role.TABLE_CELL:
        return None
    filled = segment.span.trimmed(survey.text)
    alone = filled.start == figure.start and (
        figure in (filled, _without_mark(survey, segment))
        or _DATED_BEHIND.fullmatch(survey.text, figure.end, filled.end) is not None
    )
    return index if alone else None


def row_of(survey: SourceSurvey, index: int) -> tuple[Segment, ...]:
    """The cells of the row in which a cell stands, but for empty ones: those beside it with its number."""
    segments = survey.annotated.segmentation.segments
    own = segments[index]

    def beside(segment: Segment) -> bool:
        return segment.role is Role.TABLE_CELL and segment.number == own.number

    before = takewhile(beside, reversed(segments[:index]))
    cells = (*reversed(tuple(before)), *takewhile(beside, segments[index:]))
    return tuple(cell for cell in cells if cell.span.of(survey.text).strip())


def head_of_row(survey: SourceSurvey, index: int) -> Segment | None:
    """The first cell of the row that holds words, and neither a figure nor a date alone."""
    return next((cell for cell in row_of(survey, index) if _tells(survey, cell)), None)


def labels_of_row(survey: SourceSurvey, index: int) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """The cells of the row that hold words, and neither a figure nor a date alone: those before a cell, those behind.

    Behind it none where the row holds another figure, of which they may be told. Of long ones only the first.
    """
    cell, row = survey.annotated.segmentation.segments[index], row_of(survey, index)
    telling = [
        other
        for other in row
        if _tells(survey, other) and not _NO_VALUE.fullmatch(words_of_cell(survey, other))
    ]
    short = [*telling[:1], *(c for c in telling[1:] if len(words_of_cell(survey, c)) <= _LONGEST_LABEL)]
    alone = not any(_holds_figure(survey, other) for other in row if other is not cell)
    before = [other for other in short if other.column < cell.column]
    behind = [other for other in short if other.column > cell.column and alone]
    return tuple(before[:_MOST_LABELS]), tuple(behind[:_MOST_LABELS])


def begins_with_date(survey: SourceSurvey, index: int) -> bool:
    """Whether the first cell of the row of a cell tells a day or a year: "2025", "2026 (p)"."""
    first = row_of(survey, index)[0]
    own = survey.annotated.segmentation.segments[index]
    return first.column < own.column and date_inside(survey, first) is not None


def head_of_column(survey: SourceSurvey, index: int) -> Segment | None:
    """The topmost cell of the column, where it holds words or a date and the table has such heads."""
    own = survey.annotated.segmentation.segments[index]
    above = [cell for cell in _above(survey, index) if cell.column == own.column and cell.row < own.row]
    top = above[-1] if above else None
    if top is None or not (top.header or _has_words(survey, top) or date_inside(survey, top)):
        return None
    if not top.header and _is_of_entries(survey, index, above[:-1]):
        return None
    return None if any(a.span == top.span.trimmed(survey.text) for a in amounts_in(survey, top.span)) else top


def _is_of_entries(survey: SourceSurvey, index: int, above: list[Segment]) -> bool:
    """Whether the column of a cell holds words as well as figures, told by the heads of its rows: "Capital | Arden"."""
    segments = survey.annotated.segmentation.segments
    own = segments[index]
    below = takewhile(lambda cell: cell.role is Role.TABLE_CELL, segments[index + 1 : index + _COLUMN_REACH])
    column = [*above, *(cell for cell in below if cell.column == own.column and cell.row > own.row)]
    in_words = (c for c in column if _tells(survey, c) and not _NO_VALUE.fullmatch(words_of_cell(survey, c)))
    return len(list(islice(in_words, _MANY_WORDS))) == _MANY_WORDS


def caption_of(survey: SourceSurvey, index: int) -> Segment | None:
    """What stands right over the table of a cell and says what it holds: its caption or a heading."""
    segments = survey.annotated.segmentation.segments
    above = range(index - 1, max(-1, index - _FARTHEST), -1)
    over = next((segments[i] for i in above if segments[i].role is not Role.TABLE_CELL), None)
    return over if over is not None and over.role in {Role.CAPTION, Role.HEADING} else None


def words_of_cell(survey: SourceSurvey, cell: Segment) -> str:
    """What a cell holds, on one line."""
    return on_one_line(cell.span.of(survey.text))


def date_of_cell(survey: SourceSurvey, offset: int) -> DateMention | None:
    """The date in the head of the column, else one that fills a cell of the row, else that of the caption; of a cell at
    a place.
    """
    index = survey.segment_index(offset)
    if index is None or survey.annotated.segmentation.segments[index].role is not Role.TABLE_CELL:
        return None
    head = head_of_column(survey, index)
    at_head = date_inside(survey, head) if head else None
    filling = (d for cell in row_of(survey, index) if (d := _date_filling(survey, cell)))
    caption = caption_of(survey, index)
    return at_head or next(filling, None) or (date_inside(survey, caption) if caption else None)


def date_inside(survey: SourceSurvey, cell: Segment) -> DateMention | None:
    """The first date of the calendar in a cell."""
    return next((date for date in _dates_inside(survey, cell) if date.days), None)


def _dates_inside(survey: SourceSurvey, cell: Segment) -> list[DateMention]:
    dates = survey.annotated.annotations.dates
    first = bisect_left(dates, cell.span.start, key=lambda date: date.span.start)
    inside = takewhile(lambda date: date.span.end <= cell.span.end, dates[first:])
    return [date for date in inside if not _is_compared(survey, cell, date)]


def _is_compared(survey: SourceSurvey, cell: Segment, date: DateMention) -> bool:
    """Whether figures are only compared with the date that stands in their head: "Change on 2024 (%)"."""
    return _COMPARED_WITH.search(survey.text, cell.span.start, date.span.start) is not None


def _date_filling(survey: SourceSurvey, cell: Segment) -> DateMention | None:
    date = date_inside(survey, cell)
    return date if date and date.span == cell.span.trimmed(survey.text) else None


def _above(survey: SourceSurvey, index: int) -> Iterator[Segment]:
    """The cells of a table before one, the nearest first."""
    segments = survey.annotated.segmentation.segments
    row = segments[index].row
    for position in range(index - 1, max(-1, index - _FARTHEST), -1):
        cell = segments[position]
        if cell.role is not Role.TABLE_CELL or cell.row > row:
            return
        row = cell.row
        yield cell


def _tells(survey: SourceSurvey, cell: Segment) -> bool:
    return (
        not _holds_figure(survey, cell) and _has_words(survey, cell) and _date_filling(survey, cell) is None
    )


def _holds_figure(survey: SourceSurvey, cell: Segment) -> bool:
    return bool(amounts_in(survey, cell.span))


def tells_which(survey: SourceSurvey, head: Segment) -> bool:
    """Whether the head of a column says more than of when its figures are: "Previous (5 August)", "Returns 2025"."""
    words = head.span.of(survey.text)
    for date in reversed(_dates_inside(survey, head)):
        inside = date.span.shift(-head.span.start)
        words = f"{words[: inside.start]} {words[inside.end :]}"
    return _WHICH.search(words) is not None or _NAMES_WHAT.search(words) is not None


def _has_words(survey: SourceSurvey, cell: Segment) -> bool:
    return any(character.isalpha() for character in cell.span.of(survey.text))
