"""The note on every page of a numbered copy: whose copy it is, drawn as a pagination artifact.

All pages of one size share one content stream: the next copy differs in its bytes and in nothing else.
The face is embedded once, with the letters of all notes. Lengths are points.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, cast

import pikepdf
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, StreamObject, TextStringObject

from flows.bind.furniture_font import FurnitureFont
from flows.model.variants import MILLIMETRE
from flows.typefaces import typeface

NOTE_SIZE = 7.5
NOTE_FROM_BOTTOM = 12.2 * MILLIMETRE
"""In the clear between the line of the folio and the marking."""
NOTE_FROM_SIDE = 20 * MILLIMETRE
NOTE_GREY = 0.1
FONT_NAME = pikepdf.Name("/CopyNote")
_SUBSET_TAG = "COPIES"
_ENCODING = ("/Length", "/Filter", "/DecodeParms")
"""Entries of a stream that its new owner writes anew."""

Box = tuple[float, float, float, float]
_Format = tuple[Box, int]
"""The visible box of a page and its rotation in degrees."""


class NoteFace:
    """The face that notes are set in, with the letters of all notes that will be written, for any number of files."""

    def __init__(self, notes: Iterable[str]) -> None:
        self._face = FurnitureFont(typeface("label").path)
        for note in notes:
            self._face.encode(f"{note}…")
        self._font = self._face.font()

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """The face as a font of `pdf`."""
        own: pikepdf.Object = _take_over(pdf, self._font)
        # The furniture's subset of the same face has other glyphs, and so must have another name.
        name = pikepdf.Name(f"/{_SUBSET_TAG}+{str(own.BaseFont).partition('+')[2]}")
        own.BaseFont = own.DescendantFonts[0].BaseFont = own.DescendantFonts[0].FontDescriptor.FontName = name
        return own

    def draw(self, note: str, box: Box, rotation: int) -> bytes:
        """The content stream that puts a note at the foot of a page with this visible box and rotation."""
        left, bottom, right, top = box
        turned = rotation in {90, 270}
        width = top - bottom if turned else right - left
        text = self._face.fit(note, NOTE_SIZE, width - 2 * NOTE_FROM_SIDE)
        along = (width - self._face.measure(text, NOTE_SIZE)) / 2
        matrix = {
            0: f"1 0 0 1 {left + along:.2f} {bottom + NOTE_FROM_BOTTOM:.2f}",
            90: f"0 1 -1 0 {right - NOTE_FROM_BOTTOM:.2f} {bottom + along:.2f}",
            180: f"-1 0 0 -1 {right - along:.2f} {top - NOTE_FROM_BOTTOM:.2f}",
            270: f"0 -1 1 0 {left + NOTE_FROM_BOTTOM:.2f} {top - along:.2f}",
        }[rotation]
        return (
            "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n"
            f"q BT {FONT_NAME} {NOTE_SIZE:g} Tf {NOTE_GREY:g} g {matrix} Tm <{self._face.encode(text)}> Tj ET Q\n"
            "EMC"
        ).encode("ascii")


class CopyNotes:
    """Writes notes into a pack: the same pages again and again, another note each time."""

    def __init__(self, pdf: pikepdf.Pdf, face: NoteFace) -> None:
        """Prepare every page of `pdf`."""
        self._face = face
        font = face.embed(pdf)
        self._streams: dict[_Format, pikepdf.Stream] = {}
        self._first_pages: dict[_Format, int] = {}
        for index, page in enumerate(pdf.pages):
            page_format = _format_of(page)
            if page_format not in self._streams:
                self._streams[page_format] = pdf.make_stream(b"")
                self._first_pages[page_format] = index
            page.add_resource(font, pikepdf.Name.Font, FONT_NAME, replace_existing=True)
            page.contents_add(self._streams[page_format])

    def write(self, note: str) -> None:
        """Put this note on every page, in place of the one before."""
        for page_format, stream in self._streams.items():
            stream.write(self._face.draw(note, *page_format))

    def find_streams(self, saved: pikepdf.Pdf) -> dict[int, _Format]:
        """In the pack once it is saved: the object numbers of the streams that hold the notes, for `draw`."""
        return {
            saved.pages[index].obj.Contents[-1].objgen[0]: page_format
            for page_format, index in self._first_pages.items()
        }

    def draw(self, note: str, streams: Mapping[int, _Format]) -> dict[int, bytes]:
        """The content of these streams, by object number, that puts this note on every page."""
        return {number: self._face.draw(note, *page_format) for number, page_format in streams.items()}


def bears_note(pdf: pikepdf.Pdf) -> bool:
    """Whether a file is a numbered copy already."""
    return FONT_NAME in pdf.pages[0].resources.get("/Font", {})


def _format_of(page: pikepdf.Page) -> _Format:
    left, bottom, right, top = (float(value) for value in page.cropbox)
    return (left, bottom, right, top), int(page.obj.get("/Rotate", 0)) % 360 // 90 * 90


def _take_over(pdf: pikepdf.Pdf, value: PdfObject) -> Any:
    """An object of pypdf, and all that it leads to, as one of pikepdf's. Fonts do not lead round in circles."""
    value = cast(PdfObject, value.get_object())
    if isinstance(value, DictionaryObject):
        entries = {str(key): _take_over(pdf, value.raw_get(key)) for key in value if key not in _ENCODING}
        if isinstance(value, StreamObject):
            return pdf.make_stream(value.get_data(), entries)
        dictionary = pikepdf.Dictionary(entries)
        # A font descriptor must be an object of its own; so may be all others that have a type.
        return pdf.make_indirect(dictionary) if "/Type" in value else dictionary
    if isinstance(value, ArrayObject):
        return pikepdf.Array([_take_over(pdf, item) for item in list.__iter__(value)])
    if isinstance(value, NameObject):
        return pikepdf.Name(str(value))
    return str(value) if isinstance(value, TextStringObject) else Decimal(str(value))
