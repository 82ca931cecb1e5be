"""The faces that page furniture is drawn in: the pack's own, which are united with those of the parts.

Written as Type 0 fonts with Identity-H: the codes in a content stream are glyph numbers of the face.
"""

import io
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from flows.bind.fonts import write_characters

_SYMBOLIC = 4
_SUBSET_TAG = "FURNIT"
_FALLBACK = "?"


class FurnitureFont:
    """One face, measured and encoded for drawing; remembers which characters it was asked to draw."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._drawn: set[str] = set()
        self._advances: dict[str, float] = {}

    @cached_property
    def _face(self) -> TTFont:
        # The time stamp of the file must not become today's.
        return TTFont(self._path, recalcTimestamp=False)

    @cached_property
    def _characters(self) -> dict[int, str]:
        table: dict[int, str] = self._face.getBestCmap()
        return table

    def encode(self, text: str) -> str:
        """The text as hexadecimal glyph numbers, for a Tj operator."""
        known = "".join(c if ord(c) in self._characters else _FALLBACK for c in text)
        self._drawn.update(known)
        return "".join(f"{self._glyph(c):04X}" for c in known)

    def can_draw(self, text: str) -> bool:
        """Whether it has every character of a text."""
        return all(ord(character) in self._characters for character in text)

    def measure(self, text: str, size: float) -> float:
        """The width of the text in points when set at `size` points."""
        return sum(self._advance(c) for c in text) * size / 1000

    def fit(self, text: str, size: float, width: float) -> str:
        """The text, cut at a word with an ellipsis if it is wider than `width` points."""
        if self.measure(text, size) <= width:
            return text
        words = text.split()
        while words and self.measure(" ".join(words) + "…", size) > width:
            words.pop()
        return " ".join(words) + "…"

    def _glyph(self, character: str) -> int:
        code = ord(character) if ord(character) in self._characters else ord(_FALLBACK)
        number: int = self._face.getGlyphID(self._characters[code])
        return number

    def _advance(self, character: str) -> float:
        if character not in self._advances:
            code = ord(character) if ord(character) in self._characters else ord(_FALLBACK)
            advance: int = self._face["hmtx"][self._characters[code]][0]
            self._advances[character] = advance * 1000 / float(self._face["head"].unitsPerEm)
        return self._advances[character]

    def font(self) -> DictionaryObject:
        """The font as a PDF dictionary, all in one piece, with the glyphs drawn so far."""
        name = NameObject(f"/{_SUBSET_TAG}+{self._face['name'].getDebugName(6)}")
        characters = {glyph: c.encode("utf-16-be").hex().encode() for glyph, c in self._drawn_by_glyph()}
        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type0"),
                NameObject("/BaseFont"): name,
                NameObject("/Encoding"): NameObject("/Identity-H"),
                NameObject("/DescendantFonts"): ArrayObject([self._descendant(name)]),
                NameObject("/ToUnicode"): _stream(write_characters(characters)),
            }
        )

    def _descendant(self, name: NameObject) -> DictionaryObject:
        system = DictionaryObject(
            {
                NameObject("/Registry"): TextStringObject("Adobe"),
                NameObject("/Ordering"): TextStringObject("Identity"),
                NameObject("/Supplement"): NumberObject(0),
            }
        )
        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/CIDFontType2"),
                NameObject("/BaseFont"): name,
                NameObject("/CIDSystemInfo"): system,
                NameObject("/CIDToGIDMap"): NameObject("/Identity"),
                NameObject("/W"): self._widths(),
                NameObject("/FontDescriptor"): self._descriptor(name),
            }
        )

    def _descriptor(self, name: NameObject) -> DictionaryObject:
        scale = 1000 / float(self._face["head"].unitsPerEm)
        head, metrics = self._face["head"], self._face["hhea"]
        box = [head.xMin, head.yMin, head.xMax, head.yMax]
        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/FontDescriptor"),
                NameObject("/FontName"): name,
                NameObject("/Flags"): NumberObject(_SYMBOLIC),
                NameObject("/FontBBox"): ArrayObject([FloatObject(round(v * scale)) for v in box]),
                NameObject("/ItalicAngle"): NumberObject(0),
                NameObject("/Ascent"): NumberObject(round(metrics.ascent * scale)),
                NameObject("/Descent"): NumberObject(round(metrics.descent * scale)),
                NameObject("/CapHeight"): NumberObject(round(self._face["OS/2"].sCapHeight * scale)),
                NameObject("/StemV"): NumberObject(80),
                NameObject("/FontFile2"): _stream(self._subset()),
            }
        )

    def _subset(self) -> bytes:
        """The face with only the glyphs drawn; glyph numbers stay as they are."""
        from fontTools.subset import Options, Subsetter  # noqa: PLC0415 - slow to import, and needed at the end

        options = Options(retain_gids=True, notdef_outline=True, hinting=False, layout_features=[])
        face = TTFont(self._path, recalcTimestamp=False)
        # Taken out first: the subsetter would read them all before it drops them, which is most of its time.
        for table in ("GSUB", "GPOS", "GDEF", "DSIG", "kern", "STAT"):
            if table in face:
                del face[table]
        subsetter = Subsetter(options)
        subsetter.populate(text="".join(sorted(self._drawn)))
        subsetter.subset(face)
        buffer = io.BytesIO()
        face.save(buffer, reorderTables=False)
        return buffer.getvalue()

    def _drawn_by_glyph(self) -> Iterable[tuple[int, str]]:
        return sorted((self._glyph(c), c) for c in self._drawn)

    def _widths(self) -> ArrayObject:
        entries: list[Any] = []
        for glyph, character in self._drawn_by_glyph():
            entries += [NumberObject(glyph), ArrayObject([FloatObject(round(self._advance(character), 3))])]
        return ArrayObject(entries)


def _stream(content: bytes) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(content)
    return stream
