"""What lies in a file's object streams (ISO 32000-1, 7.5.7), as the bytes it is there.

A large pack is millions of small objects. QPDF, asked for one of a stream, keeps all of that stream, one or two
kilobytes each: gigabytes for a few thousand pages. So what is written plainly is read here from its bytes, and QPDF
is asked for the rest.
"""

import re
from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import pikepdf

from flows.check.object_table import LARGEST_NUMBER

STREAMS_KEPT = 64
"""Object streams held at a time: neighbours are asked for one after the other."""
_IN_FILE, _PACKED = 1, 2
"""Kinds of cross-references: to a place in the file, and into an object stream."""
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TAIL = 100
_OBJECT = re.compile(rb"(\d+)\s+0\s+obj\b")


class PackedObjects:
    """The object streams of one file, which is given as bytes too where these are at hand.

    `loose` are the numbers of the objects outside them, `count` that of all.
    """

    def __init__(self, pdf: pikepdf.Pdf, content: bytes = b"") -> None:
        self._pdf = pdf
        self._stream = lru_cache(STREAMS_KEPT)(self._read_stream)
        self._generations: dict[int, int] = {}
        self.loose: list[int] = []
        self.count = 0
        # For each object number the stream it lies in, 0 for none, and its place there.
        self._streams, self._places = array("I"), array("I")
        entries = _read_cross_references(pdf, content) or _ask_cross_references(pdf)
        for number, generation, stream, place in entries:
            if max(number, stream, place) > LARGEST_NUMBER or min(number, stream, place) < 0:
                raise ValueError(f"there is no object {max(number, stream, place)}")
            missing = number + 1 - len(self._streams)
            if missing > 0:
                self._streams.extend([0] * missing)
                self._places.extend([0] * missing)
            self._streams[number], self._places[number] = stream, place
            self.count += 1
            if not stream:
                self.loose.append(number)
            if generation:
                self._generations[number] = generation

    def parsed(self, number: int) -> pikepdf.Object:
        """Any object of the file, as QPDF knows it."""
        return self._pdf.get_object(number, self._generations.get(number, 0))

    def body(self, number: int) -> bytes:
        """An object as the bytes it is; empty for one that does not lie in a stream just where it should."""
        if not 0 < number < len(self._streams) or not self._streams[number]:
            return b""
        content, numbers, edges = self._stream(self._streams[number])
        place = self._places[number]
        if place >= len(numbers) or numbers[place] != number:
            return b""
        return content[edges[place] : edges[place + 1]]

    def holding(self, wanted: re.Pattern[bytes]) -> Iterator[int]:
        """The numbers of the objects in all streams in which `wanted` is found, or which have to be asked for."""
        quiet = {stream for stream in set(self._streams) - {0} if self._lacks(stream, wanted)}
        for number, stream in enumerate(self._streams):
            if stream and stream not in quiet and (not (body := self.body(number)) or wanted.search(body)):
                yield number

    def _lacks(self, stream: int, wanted: re.Pattern[bytes]) -> bool:
        content, numbers, _ = self._stream(stream)
        return bool(numbers) and not wanted.search(content)

    def _read_stream(self, number: int) -> tuple[bytes, list[int], list[int]]:
        """The content of an object stream, the numbers of the objects in it, and where each begins and the last ends.

        No numbers for a stream whose objects do not come in the order of its table.
        """
        stream = self.parsed(number)
        content, first = stream.read_bytes(), int(stream.First)
        table = [int(field) for field in content[:first].split()]
        edges = [first + offset for offset in table[1::2]] + [len(content)]
        in_order = len(table) % 2 == 0 and all(before <= after for before, after in pairwise(edges))
        return content, table[0::2] if in_order else [], edges


_Entry = tuple[int, int, int, int]
"""Of an object its number, its generation, the stream it lies in, 0 for none, and its place there."""


def _ask_cross_references(pdf: pikepdf.Pdf) -> Iterator[_Entry]:
    """The entries as QPDF knows them, who takes half a kilobyte for each."""
    for (number, generation), entry in pdf.get_xref_table().items():
        packed = entry.type == _PACKED
        yield number, generation, (entry.obj_stream_number or 0) if packed else 0, entry.obj_stream_index or 0


def _read_cross_references(pdf: pikepdf.Pdf, content: bytes) -> Iterator[_Entry] | None:
    """The entries of a file whose cross-references are one stream (7.5.8); None of any other file."""
    end = _START.search(content, max(0, len(content) - _TAIL))
    head = _OBJECT.match(content, int(end[1])) if end else None
    if head is None or pdf.get_warnings():
        return None
    if len(re.findall(rb"\b%d\s+0\s+obj\b" % int(head[1]), content)) != 1:
        return None  # another object bears its number: QPDF may have read that one
    stream = pdf.get_object(int(head[1]), 0)
    if not isinstance(stream, pikepdf.Stream) or stream.get("/Type") != "/XRef" or "/Prev" in stream:
        return None
    kinds, offsets, indexes = (int(width) for width in stream.W)
    if kinds != 1 or "/Index" in stream:
        return None
    return _entries(stream.read_bytes(), 1 + offsets, 1 + offsets + indexes)


def _entries(table: bytes, middle: int, width: int) -> Iterator[_Entry]:
    for number, start in enumerate(range(0, len(table) - width + 1, width)):
        kind = table[start]
        if kind not in (_IN_FILE, _PACKED):
            continue
        second = int.from_bytes(table[start + 1 : start + middle])
        third = int.from_bytes(table[start + middle : start + width])
        yield (number, 0, second, third) if kind == _PACKED else (number, third, 0, 0)
