"""Pages of a PDF -> stretches of text with their place on the page, size and weight. The only pdfium import.

Coordinates are points from the upper left corner of the page as it is read: rotated pages are turned upright.
"""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Self

from flows.ingest.text.read_text import Unreadable

MOST_PAGES = 2_000
_MOST_CHARACTERS = 200_000
"""On one page."""
_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_BOLD_WEIGHT = 600
_SPACE = 0.22
"""A gap of so many ems between two characters is a space."""
_GAP = 1.3
"""A gap of so many ems ends a stretch: a column or a cell begins."""
_RAISED = 0.55
"""Characters raised or lowered by less than so many ems stand on the same line."""
_HYPHENS = frozenset([0x2, 0xAD, 0xFFFE])
"""What pdfium makes of a hyphen at the end of a line, and the soft hyphen itself."""
HYPHEN = "\u00ad"
"""Stands in a stretch for a hyphen that the setting of the lines put there."""
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_TILTED = math.radians(5)


@dataclass(slots=True)
class Stretch:
    """Characters set one after the other on one line; all places in points. `base` is where they stand."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class PdfPage:
    """`pictured` is the share of the page that its largest picture covers."""

    number: int
    width: float
    height: float
    stretches: tuple[Stretch, ...]
    pictured: float = 0.0
    pictures: int = 0


@dataclass(slots=True)
class PdfFile:
    """An open PDF. Raises Unreadable for what is none, or is encrypted."""

    handle: Any
    properties: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, content: bytes) -> Self:
        import pypdfium2  # noqa: PLC0415 - loads a library of some megabytes

        try:
            handle = pypdfium2.PdfDocument(content)
            handle.init_forms()
            return cls(handle, {k: str(v) for k, v in handle.get_metadata_dict(skip_empty=True).items()})
        except pypdfium2.PdfiumError as error:
            if "assword" in str(error) or "ecurity" in str(error):
                raise Unreadable(
                    "It is encrypted.", "Open it with its password and save it without one."
                ) from error
            raise Unreadable("The PDF is damaged.", "Save or download it again.") from error

    def __len__(self) -> int:
        return len(self.handle)

    def close(self) -> None:
        self.handle.close()

    def page(self, index: int) -> PdfPage:
        """One page, from 0. A page that cannot be read is empty."""
        import pypdfium2  # noqa: PLC0415 - as above

        try:
            page = self.handle[index]
        except pypdfium2.PdfiumError:
            return PdfPage(index + 1, 0.0, 0.0, ())
        try:
            if self.handle.formenv is not None and _has_fields(page):
                page = _flattened(self.handle, page, index)
            return _read_page(page, index + 1)
        finally:
            page.close()


def _has_fields(page: Any) -> bool:
    import pypdfium2.raw as c  # noqa: PLC0415 - as above

    for index in range(min(c.FPDFPage_GetAnnotCount(page), 2_000)):
        annotation = c.FPDFPage_GetAnnot(page, index)
        kind = c.FPDFAnnot_GetSubtype(annotation)
        c.FPDFPage_CloseAnnot(annotation)
        if kind == c.FPDF_ANNOT_WIDGET:
            return True
    return False


def _flattened(handle: Any, page: Any, index: int) -> Any:
    """The page with what is filled into its form as part of it."""
    import pypdfium2.raw as c  # noqa: PLC0415 - as above

    if c.FPDFPage_Flatten(page, c.FLAT_PRINT) != c.FLATTEN_SUCCESS:
        return page
    page.close()
    return handle[index]


def _read_page(page: Any, number: int) -> PdfPage:
    width, height = page.get_size()
    characters = _Characters(page)
    try:
        glyphs = characters.read()
    finally:
        characters.close()
    upright, turned_width, turned_height = _turn_upright(glyphs, width, height, page.get_rotation())
    pictured, pictures = _pictures(page, width * height)
    return PdfPage(number, turned_width, turned_height, tuple(_join(upright)), pictured, pictures)


@dataclass(slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def turned(self, turn: int, width: float, height: float) -> "_Box":
        """The same box on a page seen after so many quarter turns, measured from its upper left corner."""
        left, top, right, bottom = self.left, self.top, self.right, self.bottom
        if turn == 0:
            return _Box(left, height - top, right, height - bottom)
        if turn == 1:  # text runs down the page: pdfium measures clockwise
            return _Box(height - top, width - right, height - bottom, width - left)
        if turn == 2:  # noqa: PLR2004 - upside down
            return _Box(width - right, bottom, width - left, top)
        return _Box(bottom, left, top, right)


@dataclass(slots=True)
class _Glyph:
    """One character: the box that its font gives it, and the box of its ink."""

    text: str
    box: _Box
    ink: _Box
    base: float
    size: float
    bold: bool
    angle: float


@dataclass(slots=True)
class _Characters:
    """The characters of a page through pdfium's own interface, which is called for each of them."""

    page: Any
    text_page: Any = None
    faces: dict[int, tuple[float, bool]] = field(default_factory=dict)

    def close(self) -> None:
        if self.text_page is not None:
            self.text_page.close()

    def read(self) -> list[_Glyph]:
        import pypdfium2.raw as c  # noqa: PLC0415 - as above

        self.text_page = self.page.get_textpage()
        raw = self.text_page.raw
        count = min(c.FPDFText_CountChars(raw), _MOST_CHARACTERS)
        frame = c.FS_RECTF()
        ink = tuple(ctypes.c_double() for _ in range(4))
        origin = (ctypes.c_double(), ctypes.c_double())
        found: list[_Glyph] = []
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
                    _Glyph(
                        text,
                        _Box(frame.left, frame.top, frame.right, frame.bottom),
                        _Box(ink[0].value, ink[3].value, ink[1].value, ink[2].value),
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


def _shown(code: int, before: list[_Glyph]) -> str:
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


def _turn_upright(
    glyphs: list[_Glyph], width: float, height: float, rotation: int
) -> tuple[list[_Glyph], float, float]:
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


def _join(glyphs: list[_Glyph]) -> list[Stretch]:
    """Characters that follow each other on a line, as one stretch."""
    stretches: list[Stretch] = []
    weights: list[Counter[tuple[float, bool, float]]] = []
    last: _Glyph | None = None
    for glyph in glyphs:
        box = glyph.box
        if last is not None and _goes_on(stretches[-1], last, glyph):
            stretch = stretches[-1]
            stretch.text += (
                "" if stretch.text.endswith(" ") or not _is_parted(last, glyph) else " "
            ) + glyph.text
            stretch.left, stretch.right = min(stretch.left, box.left), max(stretch.right, box.right)
            stretch.top, stretch.bottom = min(stretch.top, box.top), max(stretch.bottom, box.bottom)
        else:
            stretches.append(
                Stretch(
                    glyph.text, box.left, box.top, box.right, box.bottom, glyph.base, glyph.size, glyph.bold
                )
            )
            weights.append(Counter())
        weights[-1][round(glyph.size, 1), glyph.bold, round(glyph.base, 1)] += 1
        last = glyph
    for stretch, weight in zip(stretches, weights, strict=True):
        stretch.size, stretch.bold, stretch.base = weight.most_common(1)[0][0]
        stretch.text = stretch.text.strip()
    return [s for s in stretches if s.text]


def _goes_on(stretch: Stretch, last: _Glyph, glyph: _Glyph) -> bool:
    if glyph.box == last.box:
        return True  # the letters of a ligature
    size = max(last.size, glyph.size)
    level = abs(glyph.base - last.base) < _RAISED * size or abs(glyph.base - stretch.base) < _RAISED * size
    return level and -size < glyph.box.left - last.box.right < _GAP * size


def _is_parted(last: _Glyph, glyph: _Glyph) -> bool:
    """Whether a space was set between two characters: neither their boxes nor their ink touch."""
    gap = min(glyph.box.left - last.box.right, glyph.ink.left - last.ink.right)
    return gap >= _SPACE * glyph.size


def _pictures(page: Any, area: float) -> tuple[float, int]:
    """The share of the page that its largest picture covers, and how many there are."""
    import pypdfium2.raw as c  # noqa: PLC0415 - as above

    largest, count = 0.0, 0
    for number, item in enumerate(page.get_objects(filter=[c.FPDF_PAGEOBJ_IMAGE], max_depth=3)):
        if number >= 500:  # noqa: PLR2004 - enough to know
            break
        left, bottom, right, top = item.get_bounds()
        count += 1
        largest = max(largest, abs((right - left) * (top - bottom)))
    return (min(largest / area, 1.0) if area else 0.0), count
