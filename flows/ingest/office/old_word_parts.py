"""A Word document of 1997 to 2003 (.doc) -> its paragraphs with their styles. The container is read by olefile.

The text lies in pieces all over one stream; a table of pieces in another says where, and in which of two encodings.
The properties of paragraphs lie in pages of 512 bytes, found by where in the stream a paragraph ends.
"""

import io
import struct
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from flows.ingest.office.compound_files import COMPOUND_DAMAGE
from flows.ingest.text.read_text import Unreadable

_LARGEST = 60_000_000
_PAGE = 512
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_FIRST_OF_97 = 0xC1
_TEXT_LENGTH, _NOTES_LENGTH = 0x4C, 0x50
_STYLES, _PAPX, _CLX = 0xA2, 0x102, 0x1A2
_COMPRESSED = 0x40000000
_MOST_PIECES = 200_000
_MOST_STYLES = 4_096
_OWN_STYLE = 0xFFE
_HEADINGS = 9
_IN_TABLE_ROW_END, _LIST, _LIST_LEVEL, _OUTLINE = 0x2417, 0x460B, 0x260A, 0x2640
_LENGTHS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
"""Bytes of a property's value by the kind that the upper bits of its number say; kind 6 says its own length."""
_SAVE = "Save it as .docx."


@dataclass(frozen=True, slots=True)
class OldParagraph:
    """`mark` is the character that ends it, a paragraph's or a cell's.

    `style` is the number of one of Word's own styles: 1 to 9 are the headings.
    """

    text: str
    mark: str
    style: int = 0
    ends_row: bool = False
    listed: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters from `start` on, at `place` in the stream; one byte each when `narrow`."""

    start: int
    length: int
    place: int
    narrow: bool


def read_old_word(content: bytes) -> tuple[list[OldParagraph], list[OldParagraph]]:
    """The paragraphs of the text, and those of its footnotes. Raises Unreadable."""
    import olefile  # noqa: PLC0415 - seldom needed

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            stream = _stream(container, "WordDocument")
            flags = struct.unpack_from("<H", stream, 0x0A)[0]
            if flags & _ENCRYPTED:
                raise Unreadable("It is encrypted.", "Open it with its password and save it without one.")
            if struct.unpack_from("<H", stream, 2)[0] < _FIRST_OF_97:
                raise Unreadable("It is a Word document from before 1997.", _SAVE)
            table = _stream(container, "1Table" if flags & _SECOND_TABLE else "0Table")
        return _read(stream, table)
    except COMPOUND_DAMAGE as error:
        raise Unreadable("The document is damaged.", _SAVE) from error


def _stream(container: object, name: str) -> bytes:
    if container.get_size(name) > _LARGEST:  # type: ignore[attr-defined]
        raise Unreadable("The document is too large.", _SAVE)
    return bytes(container.openstream(name).read())  # type: ignore[attr-defined]


def _read(stream: bytes, table: bytes) -> tuple[list[OldParagraph], list[OldParagraph]]:
    body, notes = (max(struct.unpack_from("<i", stream, at)[0], 0) for at in (_TEXT_LENGTH, _NOTES_LENGTH))
    pieces = list(_pieces(stream, table))
    properties = _Properties.of(stream, table)
    return (
        list(_paragraphs(stream, pieces, properties, 0, body)),
        list(_paragraphs(stream, pieces, properties, body, body + notes)),
    )


def _pieces(stream: bytes, table: bytes) -> Iterator[_Piece]:
    place, size = struct.unpack_from("<II", stream, _CLX)
    end = min(place + size, len(table))
    while place < end and table[place] == 1:
        place += 3 + struct.unpack_from("<H", table, place + 1)[0]
    if place >= end or table[place] != 2:  # noqa: PLR2004 - the mark of the table of pieces
        raise ValueError("no table of pieces")
    length = struct.unpack_from("<I", table, place + 1)[0]
    count = min((length - 4) // 12, _MOST_PIECES)
    place += 5
    starts = struct.unpack_from(f"<{count + 1}I", table, place)
    for index in range(count):
        where = struct.unpack_from("<I", table, place + 4 * (count + 1) + 8 * index + 2)[0]
        narrow = bool(where & _COMPRESSED)
        at = (where & ~_COMPRESSED) // 2 if narrow else where
        if starts[index + 1] > starts[index] and at < len(stream):
            yield _Piece(starts[index], starts[index + 1] - starts[index], at, narrow)


def _paragraphs(
    stream: bytes, pieces: list[_Piece], properties: "_Properties", start: int, end: int
) -> Iterator[OldParagraph]:
    """Characters from `start` to `end`, broken at their marks."""
    words: list[str] = []
    for piece in pieces:
        low, high = max(start, piece.start), min(end, piece.start + piece.length)
        if low >= high:
            continue
        width = 1 if piece.narrow else 2
        place = piece.place + (low - piece.start) * width
        text = stream[place : place + (high - low) * width].decode(
            "cp1252" if piece.narrow else "utf-16-le", "replace"
        )
        done = 0
        for index, character in enumerate(text):
            if character in "\r\x07\x0c":
                words.append(text[done:index])
                yield properties.paragraph("".join(words), character, place + index * width)
                words, done = [], index + 1
        words.append(text[done:])
    if "".join(words).strip():
        yield OldParagraph("".join(words), "\r")


@dataclass(frozen=True, slots=True)
class _Properties:
    """For the end of each paragraph in the stream its style and its own properties."""

    ends: tuple[int, ...]
    values: tuple[tuple[int, dict[int, int]], ...]
    styles: tuple[int, ...]
    """What each style of the document is among those that Word has built in."""

    @classmethod
    def of(cls, stream: bytes, table: bytes) -> "_Properties":
        rows = sorted(_property_rows(stream, table), key=lambda row: row[0])
        return cls(
            tuple(row[0] for row in rows),
            tuple((row[1], row[2]) for row in rows),
            _built_in_styles(stream, table),
        )

    def paragraph(self, text: str, mark: str, place: int) -> OldParagraph:
        """The paragraph whose mark stands at `place`."""
        index = bisect_left(self.ends, place + 1)
        number, own = self.values[index] if index < len(self.ends) else (0, {})
        style = self.styles[number] if number < len(self.styles) else number
        return OldParagraph(
            text,
            mark,
            style or (own[_OUTLINE] + 1 if own.get(_OUTLINE, 9) < 9 else 0),  # noqa: PLR2004 - body text
            ends_row=bool(own.get(_IN_TABLE_ROW_END)),
            listed=bool(own.get(_LIST)),
            level=own.get(_LIST_LEVEL, 0),
        )


def _built_in_styles(stream: bytes, table: bytes) -> tuple[int, ...]:
    """For each style of the document its number among the built-in ones."""
    place, size = struct.unpack_from("<II", stream, _STYLES)
    end = min(place + size, len(table))
    place += 2 + struct.unpack_from("<H", table, place)[0]
    found: list[int] = []
    while place + 4 <= end and len(found) < _MOST_STYLES:
        length = struct.unpack_from("<H", table, place)[0]
        known = struct.unpack_from("<H", table, place + 2)[0] & 0xFFF if length else 0
        # The first places are kept for the headings, whatever a program calls the styles that it puts there.
        found.append(len(found) if known >= _OWN_STYLE and len(found) <= _HEADINGS else known)
        place += 2 + length + length % 2
    return tuple(found)


def _property_rows(stream: bytes, table: bytes) -> Iterator[tuple[int, int, dict[int, int]]]:
    """The end, style and properties of every run of paragraphs."""
    place, size = struct.unpack_from("<II", stream, _PAPX)
    count = min(max((size - 4) // 8, 0), _MOST_PIECES)
    numbers = struct.unpack_from(f"<{count}I", table, place + 4 * (count + 1)) if count else ()
    for number in numbers:
        page = stream[(number & 0x3FFFFF) * _PAGE :][:_PAGE]
        if len(page) < _PAGE:
            continue
        runs = min(page[-1], 0x1D)
        ends = struct.unpack_from(f"<{runs + 1}I", page, 0)
        for run in range(runs):
            at = page[4 * (runs + 1) + 13 * run] * 2
            yield ends[run + 1], *_read_properties(page, at)


def _read_properties(page: bytes, at: int) -> tuple[int, dict[int, int]]:
    """The style and the properties at a place of a page; 0 and none where there are none."""
    if not at or at + 3 >= _PAGE:
        return 0, {}
    size = page[at] * 2 - 1 if page[at] else page[at + 1] * 2
    at += 1 if page[at] else 2
    block = page[at : at + size]
    if len(block) < 2:  # noqa: PLR2004 - the number of the style
        return 0, {}
    return struct.unpack_from("<H", block)[0], dict(_properties(block[2:]))


def _properties(block: bytes) -> Iterator[tuple[int, int]]:
    place = 0
    while place + 3 <= len(block):
        number = struct.unpack_from("<H", block, place)[0]
        kind = number >> 13
        length = block[place + 2] + 1 if kind == 6 else _LENGTHS[kind]  # noqa: PLR2004 - says its own length
        if kind != 6:  # noqa: PLR2004
            yield number, int.from_bytes(block[place + 2 : place + 2 + min(length, 4)], "little")
        place += 2 + length
