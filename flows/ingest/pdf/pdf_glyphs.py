"""A page of a PDF -> its characters with their places, size and weight, through pdfium's own interface.

Coordinates are points; as pdfium gives them they begin at the lower left corner of the page before its rotation.
"""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

_MOST_CHARACTERS = 200_000
"""On one page."""
_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_BOLD_WEIGHT = 600
_HYPHENS = frozenset([0x2, 0xAD, 0xFFFE])
"""What pdfium makes of a hyphen at the end of a line, and the soft hyphen itself."""
HYPHEN = "\u00ad"
"""Stands among the characters for a hyphen that the setting of the lines put there."""
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_TILTED = math.radians(5)


@dataclass(slots=True)
class Box:
    """Where a character is, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def turned(self, turn: int, width: float, height: float) -> "Box":
        """The same box on a page seen after so many quarter turns, measured from its upper left corner."""
        left, top, right, bottom = self.left, self.top, self.right, self.bottom
        if turn == 0:
            return Box(left, height - top, right, height - bottom)
        if turn == 1:  # text runs down the page: pdfium measures clockwise
            return Box(height - top, width - right, height - bottom, width - left)
        if turn == 2:  # noqa: PLR2004 - upside down
            return Box(width - right, bottom, width - left, top)
        return Box(bottom, left, top, right)


@dataclass(slots=True)
class Glyph:
    """One character: the box that its font gives it, and the box of its ink."""

    text: str
    box: Box
    ink: Box
    base: float
    size: float
    bold: bool
    angle: float


def read_glyphs(page: Any) -> list[Glyph]:
    """The characters of a page in the order of the file; a space belongs to the character before it."""
    characters = _Characters(page)
    try:
        return characters.read()
    finally:
        characters.close()


@dataclass(slots=True)
class _Characters:
    """The characters of a page through pdfium's own interface, which is called for each of them."""

    page: Any
    text_page: Any = None
    faces: dict[int, tuple[float, bool]] = field(default_factory=dict)

    def close(self) -> None:
        if self.text_page is not None:
            self.text_page.close()

    def read(self) -> list[Glyph]:
        import pypdfium2.raw as c  # noqa: PLC0415 - only a PDF needs it

        self.text_page = self.page.get_textpage()
        raw = self.text_page.raw
        count = min(c.FPDFText_CountChars(raw), _MOST_CHARACTERS)
        frame = c.FS_RECTF()
        ink = tuple(ctypes.c_double() for _ in range(4))
        origin = (ctypes.c_double(), ctypes.c_double())
        found: list[Glyph] = []
        for index in range(count):
            code = c.FPDFText_GetUnicode(raw, index)
            if code in {0x0A, 0x0D}:
                continue
            if c.FPDFText_IsGenerated(raw, index) == 1 and code not in _HYPHENS:
                if found and not found[-1].text.endswith(" "):
                    found[-1].text += " "
                continue
            if not c.FPDFText_GetLooseCharBox(raw, index, frame):
                continue
            size, bold, angle = self._face(raw, index)
            text = _shown(code, found)
            if text and all(map(math.isfinite, (frame.left, frame.top, frame.right, frame.bottom, size))):
                c.FPDFText_GetCharOrigin(raw, index, *origin)
                base = origin[0 if _is_upended(angle) else 1].value
                c.FPDFText_GetCharBox(raw, index, *ink)
                found.append(
                    Glyph(
                        text,
                        Box(frame.left, frame.top, frame.right, frame.bottom),
                        Box(ink[0].value, ink[3].value, ink[1].value, ink[2].value),
                        base, size, bold, angle,
                    )
                )  # fmt: skip
        return found

    def _face(self, raw: Any, index: int) -> tuple[float, bool, float]:
        """Size in points, weight and direction of a character; asked once for each text object."""
        import pypdfium2.raw as c  # noqa: PLC0415 - as above

        angle = max(c.FPDFText_GetCharAngle(raw, index), 0.0)
        text_object = c.FPDFText_GetTextObject(raw, index)
        key = ctypes.cast(text_object, ctypes.c_void_p).value or 0
        if key not in self.faces:
            matrix = c.FS_MATRIX()
            size = c.FPDFText_GetFontSize(raw, index)
            if c.FPDFText_GetMatrix(raw, index, matrix):
                size *= math.hypot(matrix.b, matrix.d) or 1.0
            self.faces[key] = (size if 0 < size < 2_000 else 10.0, _is_bold(text_object))  # noqa: PLR2004
        return (*self.faces[key], angle)


def _is_upended(angle: float) -> bool:
    """Whether text at this angle runs up or down the page."""
    return round(angle / (math.pi / 2)) % 2 == 1


def _is_bold(text_object: Any) -> bool:
    import pypdfium2.raw as c  # noqa: PLC0415 - as above

    font = c.FPDFTextObj_GetFont(text_object) if text_object else None
    if not font:
        return False
    buffer = ctypes.create_string_buffer(200)
    c.FPDFFont_GetBaseFontName(font, buffer, 200)
    name = buffer.value.decode("utf-8", "replace").lower()
    return any(word in name for word in _BOLD) or c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT


def _shown(code: int, before: list[Glyph]) -> str:
    """The character, or what stands for it."""
    if code in _HYPHENS:
        return HYPHEN
    if code < 0x20 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF or code in {0xFFFF, 0xFEFF}:  # noqa: PLR2004
        return ""
    if code == 0x20 and before:  # noqa: PLR2004 - a space belongs to the character before it
        before[-1].text += "" if before[-1].text.endswith(" ") else " "
        return ""
    character = chr(code)
    return _LIGATURES.get(character, character)


def turn_upright(
    glyphs: list[Glyph], width: float, height: float, rotation: int
) -> tuple[list[Glyph], float, float]:
    """Glyphs in the coordinates of a reader: the direction of most of them is from left to right.

    Those set at another angle (watermarks, notes up the side) are left out. `width` and `height` are of the page
    as it is shown; glyphs come in the coordinates of the page before its rotation.
    """
    if not glyphs:
        return [], width, height
    quarter = math.pi / 2
    turns = Counter(
        round(g.angle / quarter) % 4
        for g in glyphs
        if abs(g.angle - round(g.angle / quarter) * quarter) < _TILTED
    )
    if not turns:
        return [], width, height
    turn = turns.most_common(1)[0][0]
    kept = [g for g in glyphs if abs(math.remainder(g.angle - turn * quarter, 2 * math.pi)) < _TILTED]
    if rotation in {90, 270}:
        width, height = height, width  # before its rotation
    for glyph in kept:
        glyph.box, glyph.ink = glyph.box.turned(turn, width, height), glyph.ink.turned(turn, width, height)
        glyph.base = {0: height - glyph.base, 1: width - glyph.base}.get(turn, glyph.base)
    return (kept, width, height) if turn in {0, 2} else (kept, height, width)
