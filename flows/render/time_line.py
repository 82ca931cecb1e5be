"""The drawn time line above its register: every dated passage where it stands on the calendar.

A day is a dot, a month, season or year a bar of its length; what goes on from a date, or up to it, ends in an arrow.
Marks bear the numbers of the rows beneath and lie in lanes above the axis, so that no label meets another. Lengths
are CSS pixels, from the upper left corner of the drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from flows.model.content import PackIdentity, TimelineRow
from flows.render.crowded_days import Span
from flows.render.dated_passages import Dated, Gathering, gathered_ways
from flows.render.printed_locators import Place, join_places
from flows.render.text_widths import width_of
from flows.render.time_axis import LONGEST_GAP, Axis, draw_axis
from flows.render.tokens import Tokens

FEWEST = 3
"""Fewer dates need no drawing."""
MOST_LANES = 18
"""A taller drawing would leave the register no room: passages of one period are then drawn as one."""
_TALLEST = 440.0
"""Pixels of all lanes together that leave room on the page for the head of the register and the key."""
FEW_LANES = 7
"""A higher drawing is tried with more breaks in its axis, each at a shorter gap."""
SHORTER_GAPS = (0.2, 0.13, 0.08)
_MOST_NAMED, _NAMED = 4, 3
"""So many rows a label names at most; of more it names the first three and counts the others."""
_NAMED_OF_A_WEEK = 1
"""Weeks lie close together: their labels are short."""
_ARROW, _DOT, _RISE = 1.4, 0.24, 0.34
"""The length of an arrow, the radius of a dot, the height of a letter's middle above the line it stands on."""
_SHORTEST_BAR = 0.35
"""A shorter one could not be seen."""
_LABEL_SPACE, _MARK_SPACE = 0.85, 0.42
"""The space between a label and the next mark, and its own. All in sizes of the labels."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn for the passages of one date: a dot, or a bar from `left` to `right`, at the height `y`.

    `arrow` is the tip of the arrow of an open date, else None. Its label, `places` and how many `more` there are,
    stands at `label_x`, to the right of the mark or, where `before`, to its left. `ahead` lies after the data cut-off.
    """

    left: float
    right: float
    y: float
    places: tuple[Place, ...]
    more: int
    label_x: float
    label_width: float
    before: bool
    is_dot: bool
    arrow: float | None
    ahead: bool

    @property
    def label(self) -> str:
        """The rows of the mark by their numbers: "S1 T1, T4; S2 T1", or the first of them and how many more."""
        return _words(self.places, self.more)


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A time line ready to draw. `cut_off` is where the data end, None where that lies beyond the drawing."""

    width: float
    height: float
    top: float
    base: float
    line: float
    rise: float
    dot: float
    axis: Axis
    marks: tuple[Mark, ...]
    cut_off: float | None
    cut_off_label: str
    cut_off_before: bool
    alternative: str
    gathered: str
    """The period whose passages are drawn together: "month", "year", "decade" or "century"; else empty."""
    in_crowd: str
    """What the passages of crowded weeks are put together by all the same: "date", "week"; else empty."""

    @property
    def kinds(self) -> frozenset[str]:
        """Which kinds of marks there are: dot, bar, open, ahead."""
        found = {"dot" if mark.is_dot else "bar" for mark in self.marks}
        found |= {"open" for mark in self.marks if mark.arrow is not None}
        return frozenset(found | {"ahead" for mark in self.marks if mark.ahead})


def draw_time_line(rows: Sequence[TimelineRow], identity: PackIdentity, tokens: Tokens) -> TimeLine | None:
    """The time line of some rows in the order of the calendar, in a pack of this cut-off.

    None when there are too few dates, or more than can be read.
    """
    rows = [row for row in rows if row.first and row.last]
    if len({(row.first, row.last) for row in rows}) < FEWEST:
        return None
    lowest: tuple[Axis, list[list[Mark]], Gathering] | None = None
    for way in gathered_ways(rows, _cut_off(identity)):
        canvas = _Canvas(tokens, _NAMED_OF_A_WEEK if way.in_crowd == "week" else _NAMED)
        axis, lanes = canvas.arranged(way, _cut_off(identity))
        if len(lanes) <= MOST_LANES and (lowest is None or len(lanes) < len(lowest[1])):
            lowest = axis, lanes, way
        if len(lanes) <= MOST_LANES and len(lanes) * canvas.line <= _TALLEST:
            break
    return _Canvas(tokens).finished(identity, rows, *lowest) if lowest else None


@dataclass(frozen=True, slots=True)
class _Canvas:
    """The room for a drawing, from the tokens of its style. Of many rows a label names the first `named`."""

    tokens: Tokens
    named: int = _NAMED

    @property
    def width(self) -> float:
        return self.tokens.length("drawing-width")

    @property
    def size(self) -> float:
        return self.tokens.length("size-note")

    @property
    def line(self) -> float:
        return self.tokens.length("line-note")

    def arranged(self, way: Gathering, cut_off: date) -> tuple[Axis, list[list[Mark]]]:
        """The axis and the lanes above it, with as few breaks as the height allows."""
        best: tuple[Axis, list[list[Mark]]] | None = None
        for longest_gap in (LONGEST_GAP, *SHORTER_GAPS):
            axis = self._axis(way.spans, cut_off, longest_gap)
            lanes = self._lanes(way.dated, axis)
            if best is None or len(lanes) < len(best[1]):
                best = axis, lanes
            if len(best[1]) <= FEW_LANES:
                break
        return best or (axis, lanes)

    def _axis(self, dated: Sequence[Span], cut_off: date, longest_gap: float) -> Axis:
        spans = list(dated)
        if _is_near(cut_off.toordinal(), spans):
            spans.append((cut_off.toordinal(), cut_off.toordinal() + 1))
        return draw_axis(spans, self.width, self.size, longest_gap)

    def _lanes(self, dated: Sequence[Dated], axis: Axis) -> list[list[Mark]]:
        """The marks in lanes, the lowest first: each in the first lane in which it and its label have room."""
        lanes: list[list[Mark]] = []
        reached: list[float] = []
        for each in sorted(dated, key=lambda d: (axis.position(d.first), -axis.position(d.end))):
            mark = self._mark(each, axis)
            begins, ends = self._extent(mark)
            place = next(
                (n for n, edge in enumerate(reached) if edge + _LABEL_SPACE * self.size <= begins), len(lanes)
            )
            if place == len(lanes):
                lanes.append([])
                reached.append(0.0)
            lanes[place].append(mark)
            reached[place] = ends
        return lanes

    def _mark(self, dated: Dated, axis: Axis) -> Mark:
        left, right = axis.position(dated.first), axis.position(dated.end)
        is_dot = dated.end - dated.first == 1
        if is_dot:
            left = right = round((left + right) / 2, 2)
        elif right - left < _SHORTEST_BAR * self.size:
            left = round(min(left, self.width - _SHORTEST_BAR * self.size), 2)
            right = round(left + _SHORTEST_BAR * self.size, 2)
        dot, space = (_DOT * self.size if is_dot else 0.0), _MARK_SPACE * self.size
        arrow = {"later": right + _ARROW * self.size, "earlier": left - _ARROW * self.size}.get(
            dated.open_end
        )
        named = dated.locators if len(dated.locators) <= _MOST_NAMED else dated.locators[: self.named]
        places, more = join_places(named), len(dated.locators) - len(named)
        begins = min(left - dot, right if arrow is None else arrow)
        ends = max(right + dot, left if arrow is None else arrow)
        label_width = round(width_of(_words(places, more), self.size), 2)
        before = ends + space + label_width > self.width
        if before and begins - space < label_width:
            # Without room on either side it names the first only.
            places, more = join_places(named[:1]), len(dated.locators) - 1
            label_width = round(width_of(_words(places, more), self.size), 2)
        # A bar that fills the drawing bears its label on itself: beyond the frame nobody could read it.
        label_x = max(begins - space, min(label_width, self.width)) if before else ends + space
        return Mark(
            left, right, 0.0, places, more, round(label_x, 2), label_width, before, is_dot,
            None if arrow is None else round(arrow, 2), dated.ahead,
        )  # fmt: skip

    def _extent(self, mark: Mark) -> tuple[float, float]:
        """From where to where a mark and its label reach."""
        edges = [mark.left - _DOT * self.size, mark.right + _DOT * self.size, mark.label_x]
        edges += [] if mark.arrow is None else [mark.arrow]
        edges.append(mark.label_x + (-mark.label_width if mark.before else mark.label_width))
        return min(edges), max(edges)

    def finished(
        self,
        identity: PackIdentity,
        rows: Sequence[TimelineRow],
        axis: Axis,
        lanes: list[list[Mark]],
        way: Gathering,
    ) -> TimeLine:
        day = _cut_off(identity)
        is_near = axis.pieces[0].first <= day.toordinal() < axis.pieces[-1].end
        top = 1.3 * self.line if is_near else 0.0
        base = top + self.line * len(lanes) + self.line / 2
        below = 2 if any(piece.coarse for piece in axis.pieces) else 1
        marks = [
            replace(mark, y=round(base - self.line * (number + 1), 2))
            for number, lane in enumerate(lanes)
            for mark in lane
        ]
        position = axis.position(day.toordinal() + 1)
        label = f"data to {identity.cut_off_printed}"
        return TimeLine(
            width=round(self.width, 2),
            height=round(base + self.line * below + self.line / 2, 2),
            top=round(top, 2),
            base=round(base, 2),
            line=round(self.line, 2),
            rise=round(_RISE * self.size, 2),
            dot=round(_DOT * self.size, 2),
            axis=axis,
            marks=tuple(sorted(marks, key=lambda mark: (mark.left, mark.y))),
            cut_off=position if is_near else None,
            cut_off_label=label,
            cut_off_before=position + _MARK_SPACE * self.size + width_of(label, self.size) > self.width,
            alternative=describe(rows, axis),
            gathered=way.period,
            in_crowd=way.in_crowd,
        )


def _cut_off(identity: PackIdentity) -> date:
    return date.fromisoformat(identity.cut_off[:10])


def _is_near(day: int, spans: Sequence[Span]) -> bool:
    """Whether a day is not further from what is dated than that is long: else it would make the drawing empty."""
    first, end = min(s[0] for s in spans), max(s[1] for s in spans)
    return first - (end - first) <= day <= end + max(end - first, 366)


def _words(places: Sequence[Place], more: int) -> str:
    named = "".join(place.separator + place.label for place in places)
    return f"{named} and {more} more" if more else named


def describe(rows: Sequence[TimelineRow], axis: Axis) -> str:
    """What the drawing shows, in words."""
    ahead = sum(row.forward for row in rows)
    breaks = len(axis.pieces) - 1
    words = [
        f"Time line of {len(rows)} dated passages, from {rows[0].date} to {rows[-1].date}.",
        f"{len(rows) - ahead} stand before the data cut-off, {ahead} after it." if ahead else "",
        "The axis is not broken."
        if not breaks
        else f"The axis is broken {_times(breaks)}, where no date stands or its scale changes.",
        "The register below says the same in words.",
    ]
    return " ".join(filter(None, words))


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
