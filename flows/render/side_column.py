"""How many lines of the side column words take that stand there beside a text."""

from collections.abc import Sequence
from math import ceil

from flows.render.printed_locators import Place
from flows.render.text_widths import width_of

WIDTH = 14.0
"""Ems of its type that are sure to go into a line: 40 mm at 8 points are a little more."""


def lines_in_side_column(words: str) -> int:
    """The lines that words take, which are parted at spaces; a word longer than a line takes several."""
    space = width_of(" ", 1)
    lines, room = 0, 0.0
    for word in words.split(" "):
        width = width_of(word, 1)
        if lines and width + space <= room:
            room -= width + space
        else:
            needed = max(1, ceil(width / WIDTH))
            lines += needed
            room = needed * WIDTH - width
    return lines


def lines_of_places(places: Sequence[Place], more: int = 0) -> int:
    """The lines that places take in a row, with how many more there are behind them."""
    words = "".join(f"{place.separator}{place.label}" for place in places)
    return lines_in_side_column(f"{words} and {more} more" if more else words)
