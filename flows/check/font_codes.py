"""What the codes of a font stand for: its ToUnicode map, and whether a code means the empty box."""

import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import pikepdf

_HEX = rb"<\s*([0-9A-Fa-f]+)\s*>"
_PAIR = re.compile(_HEX + rb"\s*" + _HEX)
_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[([^\]]*)\])")
_ENTRY = re.compile(_HEX)
_GLYPH = re.compile(_HEX + rb"\s*(\d+)")
_GLYPH_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(\d+)")
_GLYPH_BLOCK = re.compile(rb"begin(cidchar|cidrange)(.*?)end\1", re.DOTALL)
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_LONGEST_RANGE = 65_536


@dataclass(frozen=True, slots=True)
class FontCodes:
    """One font: how wide its codes are, what they stand for, and what of it is not in the file.

    `characters` is None for a font without a ToUnicode map. `is_embedded` is True for Type 3 fonts, whose glyphs
    are drawings in the file.
    """

    name: str
    code_length: int
    characters: dict[int, str] | None
    is_embedded: bool
    names_glyphs: bool
    """Whether glyph 0, whatever code stands for it, is the empty box."""
    glyphs: Mapping[int, int] | None = None
    """The glyph of each code where the font says so; None where codes are glyph numbers."""

    def decode(self, string: bytes) -> tuple[str, int]:
        """The text of a string, and how many of its codes draw the empty box."""
        codes: Sequence[int] = string
        if self.code_length == 2:  # noqa: PLR2004 - the other length there is
            codes = struct.unpack(f">{len(string) // 2}H", string[: len(string) // 2 * 2])
        if self.characters is None:
            return string.decode("latin-1"), self._count_empty(codes)
        text = "".join(self.characters.get(code, "\ufffd") for code in codes)
        return text, self._count_empty(codes)

    def _count_empty(self, codes: Sequence[int]) -> int:
        if not self.names_glyphs:
            return 0
        if self.glyphs is None:
            return codes.count(0)
        return sum(not self.glyphs.get(code, 0) for code in codes)


def read_font(font: pikepdf.Object) -> FontCodes:
    """The codes of a font from its dictionary."""
    composite = font.get("/Subtype") == "/Type0"
    described = font.DescendantFonts[0] if composite else font
    descriptor = described.get("/FontDescriptor", pikepdf.Dictionary())
    embedded = font.get("/Subtype") == "/Type3" or any(
        key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")
    )
    return FontCodes(
        name=str(font.get("/BaseFont", "/unnamed")).removeprefix("/"),
        code_length=2 if composite else 1,
        characters=read_characters(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else None,
        is_embedded=embedded,
        names_glyphs=composite and str(described.get("/CIDToGIDMap", "/Identity")) == "/Identity",
        glyphs=read_glyphs(font.Encoding.read_bytes()) if _has_own_encoding(font) else None,
    )


def _has_own_encoding(font: pikepdf.Object) -> bool:
    """Whether a font brings a map from its codes to glyphs: one that draws empty boxes for several characters does."""
    return font.get("/Subtype") == "/Type0" and isinstance(font.get("/Encoding"), pikepdf.Stream)


def read_glyphs(cmap: bytes) -> dict[int, int]:
    """The glyph of each code by an embedded CMap (ISO 32000-1, 9.7.5.4)."""
    glyphs: dict[int, int] = {}
    for kind, body in _GLYPH_BLOCK.findall(cmap):
        if kind == b"cidchar":
            glyphs.update((int(code, 16), int(glyph)) for code, glyph in _GLYPH.findall(body))
        else:
            for first, last, glyph in _GLYPH_RANGE.findall(body):
                start, end = int(first, 16), min(int(last, 16), int(first, 16) + _LONGEST_RANGE)
                glyphs.update(zip(range(start, end + 1), count(int(glyph))))
    return glyphs


def read_characters(cmap: bytes) -> dict[int, str]:
    """The mapping of a ToUnicode CMap (ISO 32000-1, 9.10.3)."""
    characters: dict[int, str] = {}
    for kind, body in _BLOCK.findall(cmap):
        pairs = _PAIR.findall(body) if kind == b"bfchar" else ()
        characters.update((int(code, 16), _text(text)) for code, text in pairs)
        if kind == b"bfrange":
            characters.update(_ranges(body))
    return characters


def _ranges(body: bytes) -> Iterator[tuple[int, str]]:
    for first, last, text, texts in _RANGE.findall(body):
        start, end = int(first, 16), min(int(last, 16), int(first, 16) + _LONGEST_RANGE)
        if texts:
            yield from zip(range(start, end + 1), map(_text, _ENTRY.findall(texts)), strict=False)
        else:
            stem, final = _text(text)[:-1], ord(_text(text)[-1:] or "\0")
            yield from (
                (code, stem + chr(min(final + code - start, 0x10FFFF))) for code in range(start, end + 1)
            )


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii").zfill(4)).decode("utf-16-be", "replace")
