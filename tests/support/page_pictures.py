"""Pictures of whole pages, held against how they looked: what a reader would see is told, how letters are rasterised is not.

A page is compared in cells of some two millimetres. Ink that moves by less than a pixel changes a cell a little; a line
that breaks elsewhere, a rule that is gone or a colour that is another changes many of them much.
"""

import io
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops

RESOLUTION = 72
"""Dots per inch of the pictures."""
CELL = 6
"""The side of a cell in pixels."""
MUCH = 36
"""Of 255: from so much on the mean of a cell is another."""
FEW = 12
"""Cells that may be: of the 14,000 of an A4 page."""
SHADES = 16


@dataclass(frozen=True)
class Comparison:
    """How many cells of two pictures differ, and in which box of the page, in pixels; None when they hardly do."""

    cells: int
    box: tuple[int, int, int, int] | None

    @property
    def looks_the_same(self) -> bool:
        return self.cells <= FEW


def picture_of(pdf: bytes, page: int) -> Image.Image:
    """A page, counted from 1, in greys."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[page - 1].render(scale=RESOLUTION / 72, grayscale=True).to_pil().convert("L")


def compare(one: Image.Image, other: Image.Image) -> Comparison:
    """Two pictures cell by cell. Pictures of other sizes differ everywhere."""
    if one.size != other.size:
        return Comparison(one.width * one.height, (0, 0, *one.size))
    differing = ImageChops.difference(one.reduce(CELL), other.reduce(CELL)).point(
        lambda value: 255 * (value > MUCH)
    )
    box = differing.getbbox()
    return Comparison(differing.histogram()[255], tuple(CELL * edge for edge in box) if box else None)


def packed(picture: Image.Image) -> bytes:
    """A picture as a small PNG, in few shades."""
    file = io.BytesIO()
    picture.quantize(SHADES, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()
