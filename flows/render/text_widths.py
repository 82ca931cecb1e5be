"""How wide words are when a drawing sets them, so that labels can be kept apart.

WeasyPrint sets the words of an SVG letter by letter, without kerning: a label is as wide as its letters together.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from fontTools.ttLib import TTFont

from flows.typefaces import typeface

_MISSING = 0.6
"""The width of a letter that the face does not have, in ems: another face will be found for it."""


def width_of(words: str, size: float, weight: int = 400) -> float:
    """The width of some words in the face of labels at a size, in the unit of the size."""
    advances, letters = _advances(weight)
    return size * sum(advances.get(letters.get(ord(letter), ""), _MISSING) for letter in words)


@cache
def _advances(weight: int) -> tuple[Mapping[str, float], Mapping[int, str]]:
    """The widths of the glyphs of a face in ems, and its glyph for each character."""
    with TTFont(typeface("label", weight).path, lazy=True) as font:
        units: float = font["head"].unitsPerEm
        metrics: Mapping[str, Any] = font["hmtx"].metrics
        widths = {glyph: advance / units for glyph, (advance, _) in metrics.items()}
        return widths, dict(font.getBestCmap())
