"""Word documents of 1997 (.doc), written for the tests: text in one piece, styles, and properties of paragraphs."""

import struct
from collections.abc import Sequence

from tests.support.compound_files import compound_file

_TEXT, _PAGE = 0x800, 512
IN_ROW, ROW_END, LISTED = (0x2416, 1, b"\1"), (0x2417, 1, b"\1"), (0x460B, 2, b"\1\0")

Property = tuple[int, int, bytes]
Given = tuple[str, str, int, tuple[Property, ...]]
"""Words, the mark at their end, the style, properties."""


def old_word_file(
    paragraphs: Sequence[Given], notes: str = "", *, narrow: bool = False, flags: int = 0
) -> bytes:
    """A .doc with these paragraphs; `narrow` writes the text in one byte a character."""
    body = "".join(words + mark for words, mark, _, _ in paragraphs)
    encoded = (body + notes).encode("cp1252" if narrow else "utf-16-le")
    width = 1 if narrow else 2
    after = _TEXT + len(encoded)
    page_at = -(-after // _PAGE)
    stream = bytearray((page_at + 1) * _PAGE)
    stream[_TEXT:after] = encoded
    stream[page_at * _PAGE :] = _properties(paragraphs, width)
    table = bytearray()
    styles = _place(table, _styles())
    pieces = struct.pack("<IIHIH", 0, len(body + notes), 0, _TEXT * 2 | 0x40000000 if narrow else _TEXT, 0)
    clx = _place(table, b"\2" + struct.pack("<I", len(pieces)) + pieces)
    papx = _place(table, struct.pack("<III", _TEXT, after, page_at))
    struct.pack_into("<HH", stream, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", stream, 0x0A, 0x0200 | flags)
    struct.pack_into("<ii", stream, 0x4C, len(body), len(notes))
    for at, place in ((0xA2, styles), (0x102, papx), (0x1A2, clx)):
        struct.pack_into("<II", stream, at, *place)
    return compound_file({"WordDocument": bytes(stream), "1Table": bytes(table)})


def _place(table: bytearray, content: bytes) -> tuple[int, int]:
    start = len(table)
    table += content
    return start, len(content)


def _styles() -> bytes:
    """Normal, three headings, and the title as the style number 4."""
    rows = b"".join(struct.pack("<HH", 2, number) for number in (0, 1, 2, 3, 62))
    return struct.pack("<H", 4) + b"\0" * 4 + rows


def _properties(paragraphs: Sequence[Given], width: int) -> bytes:
    """One page with a run for each paragraph; the properties stand at its end, from behind."""
    page = bytearray(_PAGE)
    page[-1] = len(paragraphs)
    ends, place = [_TEXT], _PAGE - 2
    for words, mark, _, _ in paragraphs:
        ends.append(ends[-1] + len(words + mark) * width)
    struct.pack_into(f"<{len(ends)}I", page, 0, *ends)
    for index, (_, _, style, properties) in enumerate(paragraphs):
        block = struct.pack("<H", style) + b"".join(
            struct.pack("<H", number) + value for number, _, value in properties
        )
        block += b"\0" * ((len(block) + 1) % 2)
        place -= len(block) + 1 + (len(block) + 1) % 2
        page[place] = (len(block) + 1) // 2
        page[place + 1 : place + 1 + len(block)] = block
        page[4 * len(ends) + 13 * index] = place // 2
    return bytes(page)
