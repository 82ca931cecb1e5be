"""The pack's file while it is being put together: its objects, and the few things all modules ask of it."""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

PDF_HEADER = "%PDF-1.7"


@dataclass(slots=True)
class Assembly:
    """A pypdf writer whose objects we place ourselves: no cloning, no renaming, no copy of a copy."""

    writer: PdfWriter = field(default_factory=PdfWriter)

    @property
    def catalog(self) -> DictionaryObject:
        return self.writer._root_object  # noqa: SLF001 - no public name for it

    def add(self, value: PdfObject) -> IndirectObject:
        """A new indirect object and its reference."""
        reference = self.reserve()
        self.put(reference, value)
        return reference

    def reserve(self) -> IndirectObject:
        """A reference whose object comes later."""
        objects = self.writer._objects  # noqa: SLF001 - see the class
        objects.append(None)
        return IndirectObject(len(objects), 0, self.writer)

    def put(self, reference: IndirectObject, value: PdfObject) -> None:
        value.indirect_reference = reference
        self.writer._objects[reference.idnum - 1] = value  # noqa: SLF001 - see the class

    def dictionary(self, reference: IndirectObject) -> DictionaryObject:
        return cast(DictionaryObject, self.writer._objects[reference.idnum - 1])  # noqa: SLF001 - see the class

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

    def written(self) -> bytes:
        """The whole file. Its /ID is the digest of its content: the same pack, the same bytes."""
        self.writer.pdf_header = PDF_HEADER
        digest = hashlib.blake2b(self._serialised(b"\0" * 16), digest_size=16).digest()
        return self._serialised(digest)

    def _serialised(self, identifier: bytes) -> bytes:
        own = ByteStringObject(identifier)
        self.writer._ID = ArrayObject([own, own])  # noqa: SLF001 - otherwise random on purpose
        buffer = io.BytesIO()
        self.writer.write(buffer)
        return buffer.getvalue()
