"""How wide the columns of an annexed table are: by what stands in them, since one may hold names and another digits."""

from collections.abc import Sequence

from flows.render.text_widths import width_of

WIDTH = 25.0
"""Ems in the width of the text column where letters are largest; where they are smaller, all columns gain alike."""
PADDING = 0.95
"""Ems that part a column from the next."""
_SHORT_CELL = 16
"""Letters of a cell that is better not broken into lines: "20 November", "In progress"."""


def column_shares(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """The share of the whole width of each column of a table of equal rows, as they sum to 1.

    Room is given first to the longest word of every column, then to short cells, then to whole ones.
    """
    columns = [_needs(cells) for cells in zip(*rows, strict=True)]
    widths = [needs[0] for needs in columns]
    for level in (1, 2):
        wished = [needs[level] - width for needs, width in zip(columns, widths, strict=True)]
        room = max(0.0, WIDTH - sum(widths))
        given = min(1.0, room / sum(wished)) if any(wished) else 0.0
        widths = [width + given * more for width, more in zip(widths, wished, strict=True)]
    return tuple(round(width / sum(widths), 4) for width in widths)


def _needs(cells: Sequence[str]) -> tuple[float, float, float]:
    """Ems that a column needs so that no word is broken, no short cell, no cell at all."""
    words = max((_width(word) for cell in cells for word in cell.split()), default=0.0)
    short = max((_width(cell) for cell in cells if len(cell) <= _SHORT_CELL), default=0.0)
    whole = max(map(_width, cells))
    return words + PADDING, max(words, short) + PADDING, max(words, whole) + PADDING


def _width(words: str) -> float:
    """As wide as it is at most: heads are set in bold."""
    return min(WIDTH, width_of(words, 1, 600))
