"""Several editions as one ZIP file, written while it is sent: it takes no more memory for a hundred than for one.

SHA256SUMS comes first, so that `sha256sum --check` tells whether everything arrived. Nothing is compressed:
a PDF already is, and so the size is known beforehand.
"""

import io
import zipfile
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from flows.edition import ANNOTATIONS_NAME, MANIFEST_NAME
from flows.model.publication import FileRecord
from flows.shelf.catalogue import Edition
from flows.shelf.whole_files import open_file, read_chunks

SUMS_NAME = "SHA256SUMS"
MOST_EDITIONS = 200
_LOCAL_HEADER, _DESCRIPTOR, _DIRECTORY_ENTRY, _DIRECTORY_END = 30, 16, 46, 22
_LARGE = 2**31
"""From here on ZIP files have other headers, and their size is left to be seen."""


@dataclass(frozen=True, slots=True)
class BundledFile:
    """A file of the bundle: its name there, and where it comes from."""

    name: str
    edition: Edition
    record: FileRecord


class _Pipe(io.RawIOBase):
    """Holds what the ZIP writer has written until it is taken away."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, content: object) -> int:
        piece = bytes(content)  # type: ignore[call-overload]
        self._held.append(piece)
        return len(piece)

    def take(self) -> bytes:
        held, self._held = b"".join(self._held), []
        return held


def list_bundle(editions: Sequence[Edition]) -> tuple[BundledFile, ...]:
    """What goes into the bundle: of each edition the packs, the annotations and the manifest."""
    return tuple(
        BundledFile(f"{edition.key[0]}/{edition.key[1]}/{record.name}", edition, record)
        for edition in editions
        for record in (
            *edition.packs,
            *(edition.files[n] for n in (ANNOTATIONS_NAME, MANIFEST_NAME) if n in edition.files),
        )
    )


def stream_bundle(files: Sequence[BundledFile]) -> Generator[bytes]:
    """The ZIP file, piece by piece. Raises FileIsDamaged midway: the reader then has a file that is plainly cut off."""
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_entry(SUMS_NAME, files[0].edition), _sums(files))
        for bundled in files:
            entry = _entry(bundled.name, bundled.edition)
            entry.file_size = bundled.record.size
            with archive.open(entry, "w") as member:
                source = open_file(bundled.edition, bundled.record)
                for chunk in read_chunks(source, 0, bundled.record.size):
                    member.write(chunk)
                    yield pipe.take()
            yield pipe.take()
    yield pipe.take()


def bundle_size(files: Sequence[BundledFile]) -> int | None:
    """How many bytes `stream_bundle` gives; None for so many that it cannot be told beforehand."""
    sizes = [(SUMS_NAME, len(_sums(files))), *((file.name, file.record.size) for file in files)]
    total = _DIRECTORY_END
    for name, size in sizes:
        total += _LOCAL_HEADER + _DESCRIPTOR + _DIRECTORY_ENTRY + 2 * len(name.encode("utf-8")) + size
    return total if total < _LARGE else None


def _sums(files: Sequence[BundledFile]) -> bytes:
    return "".join(f"{file.record.sha256}  {file.name}\n" for file in files).encode("utf-8")


def _entry(name: str, edition: Edition) -> zipfile.ZipInfo:
    """An entry dated by the data cut-off: the same editions give the same bundle."""
    year, month, day, hour, minute = (
        int(edition.manifest.edition[start:end])
        for start, end in ((0, 4), (5, 7), (8, 10), (11, 13), (13, 15))
    )
    entry = zipfile.ZipInfo(name, (max(year, 1980), month, day, hour, minute, 0))
    entry.external_attr = 0o644 << 16
    return entry
