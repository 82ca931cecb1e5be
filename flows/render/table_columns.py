"""How wide the columns of an annexed table are: by what stands in them, since one may hold names and another digits."""

from collections.abc import Sequence

from flows.render.text_widths import width_of

WIDTH = 23.0
"""Ems in the width of the text column where letters are largest."""
PADDING = 0.95
"""Ems that part a column from the next."""
_WIDEST = 25.0
"""Ems that one column is given at most for the sake of its words."""
_LONG_WORD = 10.0
"""Ems of a word that may be broken, as an address is."""
_SHORT_CELL = 16
"""Letters of a cell that is better not broken into lines: "20 November", "In progress"."""


def fits_in_columns(rows: Sequence[Sequence[str]], width: float = WIDTH) -> bool:
    """Whether no word of a table of equal rows has to be broken where it is set so many ems wide, but for long ones."""
    return sum(min(_LONG_WORD, _needs(cells)[0]) for cells in zip(*rows, strict=True)) <= width


def column_shares(rows: Sequence[Sequence[str]], width: float = WIDTH) -> tuple[float, ...]:
    """The share of the whole width, in ems, of each column of a table of equal rows, as they sum to 1.

    Room is given first to the longest word of every column, then to short cells, then to whole ones.
    """
    columns = [_needs(cells) for cells in zip(*rows, strict=True)]
    widths = [needs[0] for needs in columns]
    for level in (1, 2):
        wished = [needs[level] - given for needs, given in zip(columns, widths, strict=True)]
        room = max(0.0, width - sum(widths))
        share = min(1.0, room / sum(wished)) if any(wished) else 0.0
        widths = [given + share * more for given, more in zip(widths, wished, strict=True)]
    return tuple(round(given / sum(widths), 4) for given in widths)


def _needs(cells: Sequence[str]) -> tuple[float, float, float]:
    """Ems that a column needs so that no word is broken, no short cell, no cell at all."""
    words = max((_width(word) for cell in cells for word in cell.split()), default=0.0)
    short = max((_width(cell) for cell in cells if len(cell) <= _SHORT_CELL), default=0.0)
    whole = max(map(_width, cells))
    return words + PADDING, max(words, short) + PADDING, max(words, whole) + PADDING


def _width(words: str) -> float:
    """As wide as it is at most: heads are set in bold."""
    return min(_WIDEST, width_of(words, 1, 600))
