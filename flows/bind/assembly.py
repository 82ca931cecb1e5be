"""The pack's file while it is being written: objects are numbered, held while they may change, then written out.

Parts come one after the other, and what is finished is written and forgotten: of a part that is bound only the
dictionaries of its pages are kept, which learn their folios last. Objects that are not streams go into compressed
object streams (ISO 32000-1, 7.5.7), which makes a tagged file, most of which is structure elements, several times
smaller.
"""

import hashlib
import zlib
from array import array
from collections import deque
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import cast

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from flows.bind.writing import serialise

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
OBJECTS_PER_STREAM = 1000
SMALLEST = 9
"""Compression that takes its time: a pack is written once and sent to many."""
_IN_FILE, _PACKED = 1, 2
"""Kinds of cross-references: to a place in the file, and into an object stream."""
_UP = 2
"""The PNG filter that takes each byte from the one above."""


class Assembly:
    """The objects of one file, and the few things all modules ask of it.

    `catalog` and `information` are written last. References made here lead to the object while it is held, so
    that pypdf's dictionaries can be followed.
    """

    def __init__(self) -> None:
        self.catalog = DictionaryObject({NameObject("/Type"): NameObject("/Catalog")})
        self.information = DictionaryObject()
        self._held: dict[int, PdfObject] = {}
        self._kept: dict[int, PdfObject] = {}
        self._written: list[tuple[int, bytes]] = []
        self._body = bytearray(HEADER)
        self._digest = hashlib.blake2b(digest_size=16)
        # For each object number the three fields of its cross-reference: kind, offset or stream, index.
        self._kinds, self._offsets, self._indexes = bytearray([0]), array("Q", [0]), array("H", [65535])
        self._packed: list[tuple[int, bytes]] = []
        # Apart from the others: a reader that looks for pages then opens no stream of structure elements.
        self._packed_elements: list[tuple[int, bytes]] = []
        # zlib works beside Python: the last stream of objects is compressed while the next one is gathered.
        self._compressor = ThreadPoolExecutor(1)
        self._compressing: deque[tuple[int, Mapping[str, PdfObject], Future[bytes]]] = deque()

    def reserve(self) -> IndirectObject:
        """A reference whose object comes later. Of its file, a reference asks only for `get_object`."""
        self._kinds.append(0)
        self._offsets.append(0)
        self._indexes.append(0)
        return IndirectObject(len(self._kinds) - 1, 0, cast(PdfWriter, self))

    def put(self, reference: IndirectObject, value: PdfObject) -> None:
        """Hold an object under its reference until the next `write_out`."""
        value.indirect_reference = reference
        self._held[reference.idnum] = value

    def put_written(self, reference: IndirectObject, body: bytes) -> None:
        """Take over an object that is no stream as the bytes it is to be in the file."""
        self._written.append((reference.idnum, body))

    def add(self, value: PdfObject) -> IndirectObject:
        """A new indirect object and its reference."""
        reference = self.reserve()
        self.put(reference, value)
        return reference

    def add_stream(
        self, content: bytes, entries: Mapping[str, PdfObject], *, compress: bool = True
    ) -> IndirectObject:
        """A new stream with these dictionary entries."""
        stream: StreamObject = DecodedStreamObject()
        stream.set_data(content)
        if compress:
            stream = stream.flate_encode()
        for name, value in entries.items():
            stream[NameObject(name)] = value
        return self.add(stream)

    def get_object(self, reference: IndirectObject) -> PdfObject:
        """What a reference leads to. Raises KeyError once it has been written out."""
        number = reference.idnum
        return self._kept[number] if number in self._kept else self._held[number]

    def holds(self, reference: IndirectObject) -> bool:
        """Whether its object may still change."""
        return reference.idnum in self._held or reference.idnum in self._kept

    def dictionary(self, reference: IndirectObject) -> DictionaryObject:
        return cast(DictionaryObject, self.get_object(reference))

    def keep(self, references: Iterable[IndirectObject]) -> None:
        """Let objects change until the file is written as a whole."""
        self._kept |= {reference.idnum: self._held.pop(reference.idnum) for reference in references}

    def write_out(self) -> None:
        """Write and forget every object held but those that are kept."""
        for number, value in self._held.items():
            if isinstance(value, StreamObject):
                self._write_stream(number, value)
            else:
                self._pack(self._packed, number, serialise(value))
        self._held.clear()
        for number, body in self._written:
            self._pack(self._packed_elements, number, body)
        self._written.clear()

    def written(self) -> bytes:
        """The whole file, once. Its /ID is the digest of what was written: the same pack, the same bytes."""
        root, information = self.add(self.catalog), self.add(self.information)
        self._held |= self._kept
        self._kept.clear()
        self.write_out()
        self._write_packed(self._packed)
        self._write_packed(self._packed_elements)
        self._write_compressed()
        self.close()
        own = ByteStringObject(self._digest.digest())
        self._write_cross_references({"/Root": root, "/Info": information, "/ID": ArrayObject([own, own])})
        pdf = bytes(self._body)
        self._body.clear()  # a large pack is not kept twice
        return pdf

    def _place(self, number: int, kind: int, offset: int, index: int = 0) -> None:
        self._kinds[number], self._offsets[number], self._indexes[number] = kind, offset, index

    def close(self) -> None:
        """End the thread that compresses; also of a file that will not be written after all."""
        self._compressor.shutdown()

    def _append(self, content: bytes) -> None:
        self._digest.update(content)
        self._body += content

    def _write_stream(self, number: int, stream: StreamObject) -> None:
        data = stream._data  # noqa: SLF001 - as it is encoded, which get_data would undo
        stream[NameObject("/Length")] = NumberObject(len(data))
        self._place(number, _IN_FILE, len(self._body))
        # Two bytes of line end: a reader that searches for it cannot take the last byte of the data along.
        self._append(b"%d 0 obj\n%b\nstream\n%b\r\nendstream\nendobj\n" % (number, serialise(stream), data))

    def _pack(self, packed: list[tuple[int, bytes]], number: int, body: bytes) -> None:
        packed.append((number, body))
        if len(packed) == OBJECTS_PER_STREAM:
            self._write_packed(packed)

    def _write_packed(self, packed: list[tuple[int, bytes]]) -> None:
        """Pack finished objects that are no streams into one stream."""
        if not packed:
            return
        place = self.reserve().idnum
        offsets, bodies, offset = [], [], 0
        for index, (number, body) in enumerate(packed):
            self._place(number, _PACKED, place, index)
            offsets.append(b"%d %d" % (number, offset))
            bodies.append(body)
            offset += len(body) + 1
        head = b" ".join(offsets) + b"\n"
        entries = {
            "/Type": NameObject("/ObjStm"),
            "/N": NumberObject(len(bodies)),
            "/First": NumberObject(len(head)),
        }
        self._write_compressed()
        content = head + b"\n".join(bodies)
        self._compressing.append((place, entries, self._compressor.submit(zlib.compress, content, SMALLEST)))
        packed.clear()

    def _write_compressed(self) -> None:
        """Write the stream that has been compressed meanwhile."""
        while self._compressing:
            number, entries, compressed = self._compressing.popleft()
            self._write_deflated(number, entries, compressed.result())

    def _write_deflated(self, number: int, entries: Mapping[str, PdfObject], compressed: bytes) -> None:
        stream = DecodedStreamObject()
        stream.set_data(compressed)
        for name, value in entries.items():
            stream[NameObject(name)] = value
        stream[NameObject("/Filter")] = NameObject("/FlateDecode")
        self._write_stream(number, stream)

    def _write_cross_references(self, trailer: Mapping[str, PdfObject]) -> None:
        """The cross-reference stream (7.5.8), which is the trailer too, and the pointer to it."""
        number, start = self.reserve().idnum, len(self._body)
        self._place(number, _IN_FILE, start)
        width = max(4, (start.bit_length() + 7) // 8)
        rows = [
            bytes([kind]) + where.to_bytes(width, "big") + index.to_bytes(2, "big")
            for kind, where, index in zip(self._kinds, self._offsets, self._indexes, strict=True)
        ]
        entries = {
            "/Type": NameObject("/XRef"),
            "/Size": NumberObject(len(self._kinds)),
            "/W": ArrayObject([NumberObject(1), NumberObject(width), NumberObject(2)]),
            "/DecodeParms": DictionaryObject(
                {
                    NameObject("/Predictor"): NumberObject(10 + _UP),
                    NameObject("/Columns"): NumberObject(width + 3),
                }
            ),
            **trailer,
        }
        self._write_deflated(number, entries, zlib.compress(_filtered(rows), SMALLEST))
        self._body += b"startxref\n%d\n%%%%EOF\n" % start


def _filtered(rows: list[bytes]) -> bytes:
    """Rows of equal length, each as what it adds to the one above: what hardly changes compresses to little."""
    filtered, above = bytearray(), bytes(len(rows[0]))
    for row in rows:
        filtered.append(_UP)
        filtered += bytes((here - before) & 0xFF for here, before in zip(row, above, strict=True))
        above = row
    return bytes(filtered)
