"""The lines of text on a laid-out page, and those that are printed on each other.

Positions are in CSS pixels from the page's upper left.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes

from flows.typeset.box_text import text_in

HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
DEEP, WIDE = 0.35, 2.0
"""By which share of the lower line's height, and by how many pixels across, two lines must share their place to be
unreadable: lines set close, and a note in small type beside a larger line, touch by less."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of text on a page: its place and its words, and whether a heading holds it."""

    left: float
    right: float
    top: float
    bottom: float
    text: str
    heading: bool


def lines_of(box: Any, *, in_heading: bool = False) -> Iterator[PageLine]:
    """Every line of text inside a box of the layout, in the order of the document."""
    for child in getattr(box, "children", ()):
        heading = in_heading or child.element_tag in HEADINGS
        if isinstance(child, boxes.LineBox):
            text = text_in(child)
            if text.strip():
                edges = list(_edges(child))
                left = min((edge for edge, _ in edges), default=child.position_x)
                right = max((edge for _, edge in edges), default=child.position_x)
                top = child.position_y
                yield PageLine(left, right, top, top + child.height, text, heading)
        else:
            yield from lines_of(child, in_heading=heading)


def printed_on_each_other(lines: Sequence[PageLine]) -> Iterator[tuple[PageLine, PageLine]]:
    """Pairs of lines that share so much of their place that neither can be read, from the top of the page down."""
    open_lines: list[PageLine] = []
    for line in sorted(lines, key=lambda line: (line.top, line.left)):
        open_lines = [other for other in open_lines if other.bottom > line.top]
        for other in open_lines:
            deep = min(line.bottom, other.bottom) - line.top
            wide = min(line.right, other.right) - max(line.left, other.left)
            if wide > WIDE and deep > DEEP * (line.bottom - line.top):
                yield other, line
        open_lines.append(line)


def _edges(box: Any) -> Iterator[tuple[float, float]]:
    """The left and right edge of every run of visible characters in a line."""
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.TextBox):
            if child.text.strip():
                yield child.position_x, child.position_x + child.width
        else:
            yield from _edges(child)
