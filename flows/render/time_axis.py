"""A time axis: stretches of the calendar drawn to scale, broken where nothing is dated for long.

Days are counted as `date.toordinal()` counts them, positions in CSS pixels from the left edge of the drawing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import MINYEAR, date, timedelta
from itertools import pairwise
from math import inf

from flows.model.calendar_names import MONTHS
from flows.render.crowded_days import Span, divide_at_crowd
from flows.render.printed_locators import EN_DASH
from flows.render.text_widths import width_of

LONGEST_GAP = 0.3
"""A gap longer than this share of what it divides is left out."""
_MOST_BREAKS = 4
_UNEVEN = 3
"""By how much a gap that is left out is wider than the others around it."""
_MONTHS_BELOW, _YEARS_BELOW = 3 * 366, 60 * 366
"""Days below which a piece begins and ends with a month, with a year; longer ones with a decade."""
_CROWD_WEIGHS = 3
"""How much more room crowded days have than others as many."""
_LAST_YEAR = 9990
_FIFTH, _LAST, _TWO_MONTHS = 5, 30, 62
_LABEL_SPACE = 5.0
_NARROWEST_PIECE, _BREAK = 4.5, 1.3
"""The narrowest piece and the gap of a break, in sizes of the labels."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A day, month, year or more of the axis. `label` is empty where it has no room; its middle stands at `at`."""

    left: float
    right: float
    label: str
    at: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the calendar to scale: its days and its edges, with two rows of cells, the finer above."""

    first: int
    end: int
    left: float
    right: float
    fine: tuple[Cell, ...] = ()
    coarse: tuple[Cell, ...] = ()

    def position(self, day: float) -> float:
        """Where a day begins."""
        share = (day - self.first) / (self.end - self.first)
        return round(self.left + share * (self.right - self.left), 2)


@dataclass(frozen=True, slots=True)
class Axis:
    """The pieces from left to right; between two of them the axis is broken and its scale may change."""

    pieces: tuple[Piece, ...]

    def position(self, day: float) -> float:
        """Where a day stands; a day that lies in a break at the nearer edge of a piece."""
        for piece in self.pieces:
            if day < piece.first:
                return piece.left
            if day <= piece.end:
                return piece.position(day)
        return self.pieces[-1].right


def draw_axis(spans: Sequence[Span], width: float, size: float, longest_gap: float = LONGEST_GAP) -> Axis:
    """The axis for what is dated at `spans`, as wide as given; `size` is that of its labels. `spans` is not empty.

    A gap is left out where it is a larger share than `longest_gap` of what it divides. A piece is the wider the
    more is dated in it, and weeks in which most is dated are a piece of their own.
    """
    windows, crowd = divide_at_crowd(_windows(spans, longest_gap), spans)
    narrowest, break_width = _NARROWEST_PIECE * size, _BREAK * size
    room = width - break_width * (len(windows) - 1)
    dated = [sum(first <= span[0] < end for span in set(spans)) for first, end in windows]
    weights = [n**2 for n in dated]
    if crowd:
        weights[windows.index(crowd)] *= _CROWD_WEIGHS
    room -= narrowest * len(windows)
    pieces, left = [], 0.0
    for (first, end), weight in zip(windows, weights, strict=True):
        right = left + narrowest + room * weight / sum(weights)
        pieces.append(_with_cells(Piece(first, end, round(left, 2), round(right, 2)), size))
        left = right + break_width
    return Axis(tuple(pieces))


def _windows(spans: Sequence[Span], longest_gap: float) -> list[Span]:
    """The stretches of the calendar that are drawn, in order, each from a month, year or decade to another."""
    groups = [sorted(set(spans))]
    while len(groups) <= _MOST_BREAKS:
        splits = [split for group in groups if (split := _widest_gap(group))[0] > longest_gap]
        if not splits:
            break
        _, group, at = max(splits, key=lambda split: (split[0], split[2]))
        place = groups.index(group)
        groups[place : place + 1] = [
            [s for s in group if s[0] < at],
            [s for s in group if s[0] >= at],
        ]
    windows: list[Span] = []
    for group in groups:
        window = _snapped(group[0][0], max(end for _, end in group))
        if windows and window[0] <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(windows[-1][1], window[1]))
        else:
            windows.append(window)
    return windows


def _widest_gap(group: list[Span]) -> tuple[float, list[Span], int]:
    """The widest gap in some spans: its share of the whole, the spans, the day after it.

    Where it is not much wider than the others, the spans lie evenly and there is nothing to leave out: share 0.
    """
    whole = max(end for _, end in group) - group[0][0]
    reached = group[0][1]
    gaps: list[tuple[int, int]] = []
    for first, end in group[1:]:
        gaps.append((max(first - reached, 0), first))
        reached = max(reached, end)
    widest, at = max(gaps, default=(0, 0))
    others = sum(gap for gap, _ in gaps) - widest
    is_uneven = len(gaps) > 1 and widest > _UNEVEN * others / (len(gaps) - 1)
    return widest / whole if is_uneven else 0.0, group, at


def _snapped(first: int, end: int) -> Span:
    begin, last = date.fromordinal(first), date.fromordinal(end - 1)
    if end - first < _MONTHS_BELOW:
        return begin.replace(day=1).toordinal(), _next_month(last).toordinal()
    step = 1 if end - first < _YEARS_BELOW else 10
    from_year = max(begin.year - begin.year % step, MINYEAR)
    return date(from_year, 1, 1).toordinal(), _year(last.year - last.year % step + step).toordinal()


def _with_cells(piece: Piece, size: float) -> Piece:
    """A piece with the finest cells whose labels have room, and the row below that says of what they are part."""
    width_of_day = (piece.right - piece.left) / (piece.end - piece.first)
    for row in _ROWS:
        too_long = piece.end - piece.first > row.longest_piece
        if too_long or (row.days * width_of_day < size / 2 and row is not _ROWS[-1]):
            continue
        fine = tuple(_cells(piece, row))
        needed = max(width_of(cell.label, size) for cell in fine) + _LABEL_SPACE
        # The cells at the edges may be parts of theirs; where there are no others, the wider of them counts.
        inner = [cell.right - cell.left for cell in fine[1:-1]]
        narrowest = min(inner, default=max(cell.right - cell.left for cell in fine))
        if narrowest >= needed or row is _ROWS[-1]:
            break
    coarse = tuple(_cells(piece, row.part_of)) if row.part_of else ()
    fitting = _fitting(fine, row, size)
    # One tick with a number says less than the years of the whole piece.
    if sum(bool(cell.label) for cell in fitting) < 1 + row.on_tick:
        fitting = (_whole(piece),)
    return replace(piece, fine=fitting, coarse=_fitting(coarse, row.part_of or row, size))


def _whole(piece: Piece) -> Cell:
    """A piece too narrow to be divided as one cell: "1994–96"."""
    first, last = date.fromordinal(piece.first).year, date.fromordinal(piece.end - 1).year
    label = str(first) if first == last else f"{first}{EN_DASH}{_shortened(last, first)}"
    return Cell(piece.left, piece.right, label, round((piece.left + piece.right) / 2, 2))


def _shortened(last: int, first: int) -> str:
    """The second year of a pair: without its century where that is the first one's."""
    return f"{last % 100:02}" if last // 100 == first // 100 else str(last)


def _cells(piece: Piece, row: "Row") -> Iterator[Cell]:
    edges = [piece.first, *row.beginnings(piece.first, piece.end), piece.end]
    for here, there in pairwise(edges):
        if here < there:
            left, right = piece.position(here), piece.position(there)
            at = left if row.on_tick else round((left + right) / 2, 2)
            yield Cell(left, right, row.label(date.fromordinal(here)), at)


def _fitting(cells: Sequence[Cell], row: "Row", size: float) -> tuple[Cell, ...]:
    """The cells without the labels that are wider than their cells, and without one that stands at no tick."""
    fitting = []
    for position, cell in enumerate(cells):
        width = width_of(cell.label, size)
        at = max(cell.at, round(width / 2, 2))
        fits = width <= cell.right - cell.left + cell.at - at + 1
        begun = row.on_tick and position == 0 and int(cell.label) % row.several != 0
        label = cell.label if fits and not begun else ""
        # A label at the left edge of the drawing stays inside it.
        fitting.append(replace(cell, label=label, at=at))
    return tuple(fitting)


Beginnings = Callable[[int, int], Iterator[int]]


def _days(first: int, end: int) -> Iterator[int]:
    yield from range(first + 1, end)


def _fifth_days(first: int, end: int) -> Iterator[int]:
    """The fifth, tenth … twenty-fifth of every month, and its first day."""
    days = (date.fromordinal(day) for day in range(first + 1, end))
    yield from (
        day.toordinal() for day in days if day.day == 1 or (day.day % _FIFTH == 0 and day.day < _LAST)
    )


def _months(first: int, end: int) -> Iterator[int]:
    day = _next_month(date.fromordinal(first))
    while day.toordinal() < end:
        yield day.toordinal()
        day = _next_month(day)


def _every(years: int) -> Beginnings:
    def beginnings(first: int, end: int) -> Iterator[int]:
        year = date.fromordinal(first).year
        for later in range(year - year % years + years, date.fromordinal(end - 1).year + 1, years):
            if first < _year(later).toordinal() < end:
                yield _year(later).toordinal()

    return beginnings


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(32)).replace(day=1) if day.year < _LAST_YEAR else _year(_LAST_YEAR)


def _year(year: int) -> date:
    return date(min(max(year, MINYEAR), _LAST_YEAR), 1, 1)


def _short_month(day: date) -> str:
    return MONTHS[day.month - 1][:3]


def _year_label(day: date) -> str:
    return str(day.year)


@dataclass(frozen=True, slots=True)
class Row:
    """A way to divide a piece: where cells begin, how they are called, and the row below that they are part of.

    Cells of `several` years or days bear the number of the first at their beginning, where the tick stands.
    """

    beginnings: Beginnings
    label: Callable[[date], str]
    part_of: "Row | None" = None
    several: int = 1
    days: int = 1
    """The length of a cell, about."""
    longest_piece: float = inf
    """Days up to which it divides a piece: months say more of a season than fifth days do."""

    @property
    def on_tick(self) -> bool:
        return self.several > 1


_YEARLY = Row(_every(1), _year_label, days=365)
_MONTHLY = Row(_months, lambda day: f"{_short_month(day)} {day.year}", days=30)
_ROWS = (
    Row(_days, lambda day: str(day.day), _MONTHLY),
    Row(_fifth_days, lambda day: str(day.day), _MONTHLY, _FIFTH, _FIFTH, _TWO_MONTHS),
    Row(_months, _short_month, _YEARLY, days=30),
    Row(_months, lambda day: MONTHS[day.month - 1][0], _YEARLY, days=30),
    _YEARLY,
    *(
        Row(_every(years), _year_label, None, years, 365 * years)
        for years in (2, 5, 10, 20, 50, 100, 200, 500, 1000)
    ),
)
"""The ways to divide a piece, from the finest."""
