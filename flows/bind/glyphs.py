"""TrueType subsets of one face, united: the glyphs of all of them in one font file.

The parts' subsets keep the glyph numbers of the face they were cut from, so the glyph with one number is the same
in each; only which ones are there differs. Tables are handled as bytes: no outline is decoded.
"""

import io
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, flagOnCurve
from fontTools.ttLib.tables.DefaultTable import DefaultTable

_KEPT = ("OS/2", "cvt ", "fpgm", "gasp", "head", "hhea", "maxp", "name", "post", "prep")
"""Tables of the fullest subset that go into the united file as they are; character codes are not needed in one."""

_EXTREMES: tuple[tuple[str, int, str, tuple[Callable[[int, int], int], ...]], ...] = (
    ("head", 36, ">4h", (min, min, max, max)),  # the box that holds every outline
    ("hhea", 10, ">H3h", (max, min, min, max)),  # widest advance, least bearings, furthest extent
    ("maxp", 6, ">13H", (max,) * 13),  # the most of points, contours, components
)
"""Where tables state extremes of all glyphs: table, offset, layout, and how those of two subsets become one."""

_POSTSCRIPT_NAME = 6


class _Numbered:
    """Stands for a table of glyphs that have numbers and no names."""

    extended = False

    @staticmethod
    def getGlyphName(number: int) -> str:  # noqa: N802 - the name fontTools calls
        return str(number)


_NUMBERED = _Numbered()


class FacesDiffer(ValueError):  # noqa: N818 - the name says what happened
    """Two font files hold different glyphs under one number: they are not subsets of one face."""


@dataclass(slots=True)
class UnitedFace:
    """One face, growing with every subset added to it."""

    outlines: dict[int, bytes] = field(default_factory=dict)
    metrics: dict[int, bytes] = field(default_factory=dict)
    """Advance and left side bearing, as `hmtx` has them, of every glyph that some subset holds."""
    _fullest: TTFont | None = None
    _extremes: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def add(self, font_file: bytes) -> None:
        """Take in the glyphs of a subset. Raises FacesDiffer, and takes in nothing, when it is of another face."""
        font = TTFont(io.BytesIO(font_file), lazy=True)
        metrics = _metrics(font)
        outlines = _outlines(font)
        for number in outlines.keys() & self.outlines.keys():
            same = metrics[number] == self.metrics[number] and _same(outlines[number], self.outlines[number])
            if not same:
                raise FacesDiffer(number)
        self.outlines |= outlines
        for number, metric in enumerate(metrics):
            if number in outlines or any(metric[:2]):
                self.metrics[number] = metric
        self._widen(font)
        if self._fullest is None or _count(font) > _count(self._fullest):
            self._fullest = font

    def _widen(self, font: TTFont) -> None:
        """Let the extremes stated of all glyphs hold for those of this subset as well."""
        for tag, offset, layout, chosen in _EXTREMES:
            stated = struct.unpack_from(layout, font.reader[tag], offset)
            known = self._extremes.get(tag, stated)
            self._extremes[tag] = tuple(
                choose(one, other) for choose, one, other in zip(chosen, known, stated, strict=True)
            )

    def font_file(self) -> bytes:
        """The united TrueType file. Its time stamps are those of the face."""
        assert self._fullest is not None  # noqa: S101 - nobody asks before adding
        count = _count(self._fullest)
        font = TTFont(recalcTimestamp=False, recalcBBoxes=False)
        for tag in _KEPT:
            if tag in self._fullest.reader:
                font[tag] = _table(tag, self._fullest.reader[tag])
        offsets, glyphs = [0], bytearray()
        for number in range(count):
            glyphs += _padded(self.outlines.get(number, b""))
            offsets.append(len(glyphs))
        font["glyf"], font["loca"] = (
            _table("glyf", bytes(glyphs)),
            _table("loca", struct.pack(f">{count + 1}I", *offsets)),
        )
        font["hmtx"] = _table("hmtx", b"".join(self.metrics.get(n, bytes(4)) for n in range(count)))
        for tag, offset, layout, _ in _EXTREMES:
            _restate(font, tag, offset, layout, *self._extremes[tag])
        _restate(font, "head", 50, ">h", 1)  # indexToLocFormat: long offsets
        _restate(font, "hhea", 34, ">H", count)  # numberOfHMetrics: one for every glyph
        buffer = io.BytesIO()
        font.save(buffer, reorderTables=False)
        return buffer.getvalue()


def identify_face(font_file: bytes) -> bytes:
    """What subsets of one face have in common: its PostScript name, units, and the dates in its head."""
    font = TTFont(io.BytesIO(font_file), lazy=True)
    name = font["name"].getDebugName(_POSTSCRIPT_NAME) if "name" in font.reader else ""
    head: bytes = font.reader["head"]
    return str(name).encode() + head[4:8] + head[18:36]


def _outlines(font: TTFont) -> dict[int, bytes]:
    """The outline of every glyph that has one, with its padding."""
    is_long = struct.unpack(">h", font.reader["head"][50:52])[0]
    loca = font.reader["loca"]
    scale = 1 if is_long else 2
    offsets = struct.unpack(f">{len(loca) // 4}I" if is_long else f">{len(loca) // 2}H", loca)
    glyphs = font.reader["glyf"]
    return {
        number: glyphs[start * scale : end * scale]
        for number, (start, end) in enumerate(pairwise(offsets))
        if end > start
    }


def _metrics(font: TTFont) -> list[bytes]:
    """Advance and bearing of every glyph; those past the last full entry repeat its advance."""
    full = struct.unpack(">H", font.reader["hhea"][34:36])[0]
    table = font.reader["hmtx"]
    metrics = [table[4 * n : 4 * n + 4] for n in range(full)]
    bearings = table[4 * full :]
    metrics += [metrics[-1][:2] + bearings[n : n + 2] for n in range(0, len(bearings) - 1, 2)]
    return metrics


def _count(font: TTFont) -> int:
    number: int = struct.unpack(">H", font.reader["maxp"][4:6])[0]
    return number


def _restate(font: TTFont, tag: str, offset: int, layout: str, *values: int) -> None:
    """Write these numbers into a table that is held as bytes."""
    data = bytearray(font[tag].data)
    struct.pack_into(layout, data, offset, *values)
    font[tag] = _table(tag, bytes(data))


def _table(tag: str, data: bytes) -> DefaultTable:
    table = DefaultTable(tag)
    table.data = data
    return table


def _same(one: bytes, other: bytes) -> bool:
    """Whether two outlines draw the same: programs that cut subsets pad them, and pack their flags, differently."""
    return one.rstrip(b"\0") == other.rstrip(b"\0") or _drawn(one) == _drawn(other)


def _drawn(outline: bytes) -> object:
    """What an outline draws, decoded."""
    glyph = Glyph(outline)
    glyph.expand(_NUMBERED)
    if glyph.isComposite():
        return [component.getComponentInfo() for component in glyph.components]
    return (
        list(glyph.endPtsOfContours),
        list(glyph.coordinates),
        [flag & flagOnCurve for flag in glyph.flags],
    )


def _padded(outline: bytes) -> bytes:
    return outline + bytes(-len(outline) % 4)
