"""The fonts of all parts, united: one embedded file for each face of the whole pack.

WeasyPrint embeds in every part the glyphs that part needs, under the face's own glyph numbers (Identity-H). What
may be united is recognised by the font file itself, never by the name in the PDF alone; a font that is not of
this kind is carried as it is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from flows.bind.assembly import Assembly
from flows.bind.glyphs import FacesDiffer, UnitedFace, identify_face

_MAPPING = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_BLOCK = 100
"""The most lines that one bfchar block may hold."""


@dataclass(slots=True)
class _Coding:
    """One font dictionary over a united face: what each glyph number stands for in text."""

    reference: IndirectObject
    characters: dict[int, bytes]

    def agrees(self, other: Mapping[int, bytes]) -> bool:
        return all(self.characters.get(glyph, text) == text for glyph, text in other.items())


@dataclass(slots=True)
class _Face:
    """A face and everything the PDF says of it. `descriptor` is that of the first font met, its box holds all."""

    name: NameObject
    descriptor: DictionaryObject
    system: PdfObject
    glyphs: UnitedFace = field(default_factory=UnitedFace)
    widths: dict[int, PdfObject] = field(default_factory=dict)
    codings: list[_Coding] = field(default_factory=list)


class FontUnion:
    """Takes in fonts and says which font of the pack stands for each; writes those at the end."""

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self._faces: dict[bytes, list[_Face]] = {}

    def take(self, font: DictionaryObject, *, alone: IndirectObject | None = None) -> IndirectObject | None:
        """The pack's font in place of a part's, or None for a font that cannot be united.

        `alone` is a reference that was promised already: the font shares its face's file, but no dictionary.
        """
        if not _can_be_united(font):
            return None
        descendant = cast(DictionaryObject, cast(ArrayObject, font["/DescendantFonts"])[0].get_object())
        descriptor = cast(DictionaryObject, descendant["/FontDescriptor"])
        font_file = cast(StreamObject, descriptor["/FontFile2"]).get_data()
        face = self._face_of(font, descendant, descriptor, font_file)
        _widen_box(face.descriptor, descriptor)
        face.widths |= _read_widths(cast(ArrayObject, descendant["/W"]))
        characters = _read_characters(cast(StreamObject, font["/ToUnicode"]).get_data())
        if alone is not None:
            face.codings.append(_Coding(alone, characters))
            return alone
        return self._coding_of(face, characters).reference

    def write(self) -> None:
        """Write every face and the fonts over it."""
        for face in (face for faces in self._faces.values() for face in faces):
            descendant = self._write_descendant(face)
            for coding in face.codings:
                self._assembly.put(coding.reference, self._font(face, coding, descendant))

    def _face_of(
        self,
        font: DictionaryObject,
        descendant: DictionaryObject,
        descriptor: DictionaryObject,
        font_file: bytes,
    ) -> _Face:
        """The face whose glyphs these are, these now among them."""
        known = self._faces.setdefault(identify_face(font_file), [])
        for face in known:
            try:
                face.glyphs.add(font_file)
            except FacesDiffer:
                continue
            return face
        own = DictionaryObject(descriptor)
        face = _Face(cast(NameObject, font["/BaseFont"]), own, descendant["/CIDSystemInfo"])
        face.glyphs.add(font_file)
        known.append(face)
        return face

    def _coding_of(self, face: _Face, characters: dict[int, bytes]) -> _Coding:
        """A font over the face in which every glyph stands for what it stood for in the part."""
        for coding in face.codings:
            if coding.agrees(characters):
                coding.characters |= characters
                return coding
        coding = _Coding(self._assembly.reserve(), characters)
        face.codings.append(coding)
        return coding

    def _font(self, face: _Face, coding: _Coding, descendant: IndirectObject) -> DictionaryObject:
        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type0"),
                NameObject("/BaseFont"): face.name,
                NameObject("/Encoding"): NameObject("/Identity-H"),
                NameObject("/DescendantFonts"): ArrayObject([descendant]),
                NameObject("/ToUnicode"): self._assembly.add_stream(write_characters(coding.characters), {}),
            }
        )

    def _write_descendant(self, face: _Face) -> IndirectObject:
        font_file = face.glyphs.font_file()
        descriptor = face.descriptor
        descriptor[NameObject("/FontFile2")] = self._assembly.add_stream(
            font_file, {"/Length1": NumberObject(len(font_file))}
        )
        return self._assembly.add(
            DictionaryObject(
                {
                    NameObject("/Type"): NameObject("/Font"),
                    NameObject("/Subtype"): NameObject("/CIDFontType2"),
                    NameObject("/BaseFont"): face.name,
                    NameObject("/CIDSystemInfo"): face.system,
                    NameObject("/CIDToGIDMap"): NameObject("/Identity"),
                    NameObject("/W"): _write_widths(face.widths),
                    NameObject("/FontDescriptor"): self._assembly.add(descriptor),
                }
            )
        )


def _can_be_united(font: DictionaryObject) -> bool:
    """Whether it is a TrueType font whose codes are glyph numbers and whose text is known."""
    if font.get("/Subtype") != "/Type0" or font.get("/Encoding") != "/Identity-H" or "/ToUnicode" not in font:
        return False
    if b"beginbfrange" in cast(StreamObject, font["/ToUnicode"]).get_data():
        return False
    descendant = cast(DictionaryObject, cast(ArrayObject, font["/DescendantFonts"])[0].get_object())
    descriptor = cast(DictionaryObject, descendant["/FontDescriptor"])
    return (
        descendant.get("/Subtype") == "/CIDFontType2"
        and descendant.get("/CIDToGIDMap") == "/Identity"
        and "/W" in descendant
        and "/FontFile2" in descriptor
        and "/FontBBox" in descriptor
    )


def _widen_box(descriptor: DictionaryObject, other: DictionaryObject) -> None:
    """Let the box of all glyphs hold those of another subset of the face, too."""
    left, bottom, right, top = cast(ArrayObject, descriptor["/FontBBox"])
    other_left, other_bottom, other_right, other_top = cast(ArrayObject, other["/FontBBox"])
    lower = (min(left, other_left), min(bottom, other_bottom))
    descriptor[NameObject("/FontBBox")] = ArrayObject([*lower, max(right, other_right), max(top, other_top)])


def _read_widths(entries: ArrayObject) -> dict[int, PdfObject]:
    """Widths by glyph number from both forms of a /W array (9.7.4.3)."""
    widths: dict[int, PdfObject] = {}
    waiting = [entry.get_object() for entry in entries]
    place = 0
    while place < len(waiting):
        first, second = int(waiting[place]), waiting[place + 1]
        if isinstance(second, ArrayObject):
            widths |= {first + offset: width for offset, width in enumerate(second)}
            place += 2
        else:
            widths |= dict.fromkeys(range(first, int(second) + 1), waiting[place + 2])
            place += 3
    return widths


def _write_widths(widths: Mapping[int, PdfObject]) -> ArrayObject:
    """A /W array: one entry for each run of glyph numbers that follow each other."""
    entries = ArrayObject()
    run, last = ArrayObject(), None
    for glyph in sorted(widths):
        if last is None or glyph != last + 1:
            run = ArrayObject()
            entries += [NumberObject(glyph), run]
        run.append(widths[glyph])
        last = glyph
    return entries


def _read_characters(cmap: bytes) -> dict[int, bytes]:
    """What each glyph stands for, as UTF-16 in hexadecimal, from a ToUnicode CMap of WeasyPrint."""
    body = cmap[cmap.index(b"endcodespacerange") :]
    return {int(glyph, 16): text.lower() for glyph, text in _MAPPING.findall(body)}


def write_characters(characters: Mapping[int, bytes]) -> bytes:
    """A ToUnicode CMap (9.10.3)."""
    rows = [b"<%04x> <%b>" % (glyph, characters[glyph]) for glyph in sorted(characters)]
    return b"\n".join(
        [
            b"/CIDInit /ProcSet findresource begin",
            b"12 dict begin",
            b"begincmap",
            b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            b"/CMapName /Adobe-Identity-UCS def",
            b"/CMapType 2 def",
            b"1 begincodespacerange",
            b"<0000> <ffff>",
            b"endcodespacerange",
            *_blocks(rows),
            b"endcmap",
            b"CMapName currentdict /CMap defineresource pop",
            b"end",
            b"end",
        ]
    )


def _blocks(rows: list[bytes]) -> Iterator[bytes]:
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        yield b"%d beginbfchar\n%b\nendbfchar" % (len(block), b"\n".join(block))
