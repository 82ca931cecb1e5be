"""A finished PDF -> pictures of its first pages and the words of all of them.

Runs in a worker process: its time and memory are limited. Same file, same bytes.
"""

import io
import re
from dataclasses import dataclass

import pypdfium2
from PIL import Image

from flows.publish.reading_order import read_in_order

PICTURE_WIDTH = 560
"""Pixels: a thumbnail on a screen of twice the usual density, small enough to load at once."""
PICTURE_HEIGHT = 1600
"""Pixels, at most: a facsimile may have pages of any shape."""
PICTURE_COLOURS = 32
"""A page has paper, ink and one accent; so many shades hold their soft edges, in a third of the bytes."""
# A hyphen that breaks a word at the end of a line: WeasyPrint sets U+2010, PDFium may say so in its own way.
_BROKEN_WORD = re.compile(r"[\u0002\ufffe]\s*|\u2010\s*\n")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as PNG. Folios count from 1; width and height are pixels."""

    folio: int
    width: int
    height: int
    png: bytes


def picture_pages(pdf: bytes, folios: tuple[int, ...]) -> tuple[Picture, ...]:
    """Pages of a PDF as pictures, by their folios from 1. Raises ValueError for a file that cannot be read."""
    with _opened(pdf) as document:
        return tuple(_picture(document[folio - 1], folio) for folio in folios if folio <= len(document))


def read_page_texts(pdfs: tuple[bytes, ...]) -> tuple[tuple[str, ...], ...]:
    """The words of every page of every PDF as they are read, each page on one line. Raises ValueError as above."""
    return tuple(_read(pdf) for pdf in pdfs)


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError(f"not a PDF that can be shown: {error}") from error


def _read(pdf: bytes) -> tuple[str, ...]:
    with _opened(pdf) as document:
        return tuple(_plain(_words_of(document[i])) for i in range(len(document)))


def _words_of(page: pypdfium2.PdfPage) -> str:
    """The text of a page in the order of reading."""
    shown = page.get_textpage()
    text: str = shown.get_text_range()
    if len(text) != shown.count_chars():
        return text  # characters and positions do not match one to one
    return read_in_order(page, shown, text)


def _plain(text: str) -> str:
    return _SPACE.sub(" ", _BROKEN_WORD.sub("", text)).strip()


def _picture(page: pypdfium2.PdfPage, folio: int) -> Picture:
    bitmap = page.render(scale=min(PICTURE_WIDTH / page.get_width(), PICTURE_HEIGHT / page.get_height()))
    image = bitmap.to_pil().convert("RGB").quantize(PICTURE_COLOURS, Image.Quantize.MAXCOVERAGE)
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return Picture(folio, image.width, image.height, file.getvalue())
