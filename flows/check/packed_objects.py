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

STREAMS_KEPT = 64
"""Object streams held at a time: neighbours are asked for one after the other."""
_IN_FILE, _PACKED = 1, 2
"""Kinds of cross-references: to a place in the file, and into an object stream."""
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TAIL = 100
_OBJECT = re.compile(rb"(\d+)\s+0\s+obj\b")

_NAME = rb"/[^\s/\[\]()<>#%]+"
_STRING = rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>(?!>)"
_FLAT = rb"[^\[\]()<>%]*"
_ARRAY = rb"\[" + _FLAT + rb"(?:<<" + _FLAT + rb">>" + _FLAT + rb")*\]"
_QUIET = rb"[^()<>%]*"
_DICTIONARY = rb"<<" + _QUIET + rb"(?:(?:" + _STRING + rb")" + _QUIET + rb")*>>"
_WORD = rb"\d+ \d+ R|[-+.\d]+|true|false|null"
_ENTRY_TEXT = rb"(" + _NAME + rb")\s*(" + rb"|".join((_NAME, _ARRAY, _WORD, _STRING, _DICTIONARY)) + rb")\s*"
_ENTRY = re.compile(_ENTRY_TEXT, re.DOTALL)
_ENTRIES = re.compile(rb"<<\s*(?:" + _ENTRY_TEXT + rb")*>>\s*", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) \d+ R")


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
        """An object as the bytes it is; empty for one outside all object streams."""
        if not 0 < number < len(self._streams) or not self._streams[number]:
            return b""
        content, edges = self._stream(self._streams[number])
        place = self._places[number]
        return content[edges[place] : edges[place + 1]] if place + 1 < len(edges) else b""

    def holding(self, wanted: re.Pattern[bytes]) -> Iterator[int]:
        """The numbers of the objects in all streams in which `wanted` is found."""
        streams = {
            stream for stream in set(self._streams) - {0} if wanted.search(self.parsed(stream).read_bytes())
        }
        for number, stream in enumerate(self._streams):
            if stream in streams and wanted.search(self.body(number)):
                yield number

    def _read_stream(self, number: int) -> tuple[bytes, list[int]]:
        """The content of an object stream, and where the objects in it begin and end."""
        stream = self.parsed(number)
        content, first = stream.read_bytes(), int(stream.First)
        edges = [first + int(offset) for offset in content[:first].split()[1::2]] + [len(content)]
        in_order = all(before <= after for before, after in pairwise(edges))
        return content, edges if in_order else []


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


def entries_in(body: bytes) -> dict[bytes, bytes] | None:
    """The entries of a dictionary that is written plainly, values as bytes; None for any other object.

    Plain is what nests no deeper than one dictionary in another or in an array. Takes time in proportion to `body`.
    """
    return dict(_ENTRY.findall(body)) if _ENTRIES.fullmatch(body) else None


def reference_in(value: bytes | None) -> int:
    """The object number of a reference; 0 for anything else."""
    found = _REFERENCE.fullmatch(value) if value else None
    return int(found[1]) if found else 0


def references_in(array: bytes) -> list[int]:
    """The object numbers of all references in an array."""
    return [int(number) for number in _REFERENCE.findall(array)]


def text_in(string: bytes) -> str:
    """The text of a string as it stands in a file."""
    return str(pikepdf.Object.parse(string))
