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
_PACKED = 2
"""The kind of cross-reference that leads into an object stream."""

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
    """The object streams of one file. `loose` are the numbers of the objects outside them, `count` that of all."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._stream = lru_cache(STREAMS_KEPT)(self._read_stream)
        table = pdf.get_xref_table()
        self.count = len(table)
        self.loose = [number for (number, _), entry in table.items() if entry.type != _PACKED]
        self._generations = {number: generation for number, generation in table if generation}
        size = 4 * (max((number for number, _ in table), default=0) + 1)
        self._streams, self._places = array("I", bytes(size)), array("I", bytes(size))
        for (number, _), entry in table.items():
            if entry.type == _PACKED:
                self._streams[number] = entry.obj_stream_number or 0
                self._places[number] = entry.obj_stream_index or 0

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
