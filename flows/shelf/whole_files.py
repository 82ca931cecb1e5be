"""Opening a published file: never outside its edition, and never one that is not what its manifest says."""

import hashlib
import os
import stat
import threading
from collections import OrderedDict
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path

from flows.model.publication import FileRecord
from flows.shelf.catalogue import Edition

CHUNK = 64 * 1024
REMEMBERED = 4096
"""Files whose digest is known. One that changes on the disk is digested again."""

_known: OrderedDict[tuple[int, int, int, int], str] = OrderedDict()
_lock = threading.Lock()


class FileIsDamaged(Exception):  # noqa: N818 - the name says what happened
    """A file is not there, or is not the one that the manifest lists."""


def open_file(edition: Edition, record: FileRecord) -> BufferedReader:
    """A published file, open for reading, with exactly the content its manifest names. Raises FileIsDamaged.

    Whoever holds it can read it to its end, even if the edition is replaced meanwhile.
    """
    path = edition.folder / record.name
    try:
        if not _inside(path, edition.folder):
            raise FileIsDamaged(f"{record.name} leads out of its edition.")
        file = path.open("rb")
    except OSError as error:
        raise FileIsDamaged(f"{record.name} cannot be read: {error.strerror}.") from error
    try:
        _check_whole(file, record)
    except BaseException:
        file.close()
        raise
    return file


def read_chunks(file: BufferedReader, start: int, length: int) -> Iterator[bytes]:
    """`length` bytes from `start` on, in pieces; closes the file at the end. Raises FileIsDamaged if it ends early."""
    with file:
        file.seek(start)
        while length:
            chunk = file.read(min(CHUNK, length))
            if not chunk:
                raise FileIsDamaged("The file ended before its time.")
            length -= len(chunk)
            yield chunk


def _check_whole(file: BufferedReader, record: FileRecord) -> None:
    state = os.fstat(file.fileno())
    if not stat.S_ISREG(state.st_mode) or state.st_size != record.size:
        raise FileIsDamaged(f"{record.name} has another size than its manifest says.")
    if _digest_of(file, state) != record.sha256:
        raise FileIsDamaged(f"{record.name} has another content than its manifest says.")


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve(strict=True).is_relative_to(folder.resolve(strict=True))


def _digest_of(file: BufferedReader, state: os.stat_result) -> str:
    key = (state.st_dev, state.st_ino, state.st_mtime_ns, state.st_size)
    with _lock:
        known = _known.get(key)
    if known is None:
        known = hashlib.file_digest(file, "sha256").hexdigest()
        file.seek(0)
        with _lock:
            _known[key] = known
            if len(_known) > REMEMBERED:
                _known.popitem(last=False)
    return known
