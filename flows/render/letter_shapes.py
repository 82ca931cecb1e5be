"""The shapes of the letters of a label, for the edge in the colour of the ground that sets it off from lines beneath.

A line drawn around the words themselves would make their letters thin, and words set twice would be read twice.
"""

from functools import cache

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from flows.typefaces import typeface


@cache
def shape_of(words: str, size: float, weight: int = 400) -> str:
    """The outlines of some words in the face of labels as the data of an SVG path, from the left end of their line.

    As WeasyPrint sets a label: letter by letter, without kerning. A letter that the face lacks has no shape.
    """
    with TTFont(typeface("label", weight).path, lazy=True) as font:
        scale = size / font["head"].unitsPerEm
        letters, glyphs, metrics = font.getBestCmap(), font.getGlyphSet(), font["hmtx"]
        pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
        x = 0.0
        for glyph in filter(None, (letters.get(ord(letter)) for letter in words)):
            glyphs[glyph].draw(TransformPen(pen, (scale, 0, 0, -scale, x, 0)))
            x += metrics[glyph][0] * scale
    outlines: str = pen.getCommands()
    return outlines
