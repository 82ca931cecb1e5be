"""A PDF and its revisions: other content for a few of its streams, written behind it (ISO 32000-1, 7.5.6).

What is written once is the same in all copies; what makes a copy somebody's is a few hundred bytes at its end.
"""

import hashlib
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import pikepdf

_OFFSET_BYTES = 5
"""Wide enough for files of a terabyte."""


@dataclass(frozen=True, slots=True)
class Revisable:
    """A PDF, not encrypted, that revisions can be written for. Object numbers are those in its bytes."""

    content: bytes
    root: int
    information: int
    size: int
    identifier: bytes
    cross_references: int
    """Where the table of its objects begins."""

    @classmethod
    def read(cls, content: bytes) -> Self:
        """Of a file as pikepdf saves it. Raises pikepdf.PdfError, ValueError, KeyError."""
        _, _, end = content[-64:].rpartition(b"startxref")
        with pikepdf.open(io.BytesIO(content)) as pdf:
            trailer = pdf.trailer
            return cls(
                content,
                root=trailer.Root.objgen[0],
                information=trailer.Info.objgen[0],
                size=int(trailer.Size),
                identifier=bytes(trailer.ID[0]),
                cross_references=int(re.findall(rb"\d+", end)[0]),
            )

    def revised(self, streams: Mapping[int, bytes]) -> bytes:
        """The file with other content for these streams, by object number."""
        body = b""
        places: dict[int, int] = {}
        for number, content in sorted(streams.items()):
            places[number] = len(self.content) + len(body)
            body += b"%d 0 obj\n<< /Length %d >>\nstream\n%b\r\nendstream\nendobj\n" % (
                number,
                len(content),
                content,
            )
        places[self.size] = len(self.content) + len(body)
        return self.content + body + self._cross_references(places, body)

    def _cross_references(self, places: Mapping[int, int], body: bytes) -> bytes:
        """The table of the revision's objects, which is an object itself, and the pointer to it."""
        own = hashlib.md5(self.identifier + body, usedforsecurity=False).hexdigest().encode()
        rows = b"".join(b"\x01" + place.to_bytes(_OFFSET_BYTES, "big") + b"\0" for place in places.values())
        index = b" ".join(b"%d 1" % number for number in places)
        return (
            b"%d 0 obj\n<< /Type /XRef /Size %d /Index [ %b ] /W [ 1 %d 1 ] /Prev %d /Root %d 0 R /Info %d 0 R "
            b"/ID [ <%b> <%b> ] /Length %d >>\nstream\n%b\r\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
        ) % (
            self.size, self.size + 1, index, _OFFSET_BYTES, self.cross_references, self.root, self.information,
            self.identifier.hex().encode(), own, len(rows), rows, places[self.size],
        )  # fmt: skip
