"""The output folder -> the editions on the shelf: series by series, newest first, and those that were removed.

An edition is there when its manifest is. What lies outside the output folder is never looked at: links are
passed over, and so are folders whose manifest speaks of another edition.
"""

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from flows.edition import CARD_NAME, MANIFEST_NAME, PACK_NAME, SeriesFolder, is_edition_name
from flows.model.json_form import from_json
from flows.model.publication import FileRecord, Manifest
from flows.model.shelving import EditionCard

OWN_ADDRESSES = "-"
"""The first segment of the shelf's own addresses; a series of that name cannot be served."""


@dataclass(frozen=True)
class Edition:
    """A standing edition: its folder, manifest and card. `digest` names this very revision."""

    folder: Path
    manifest: Manifest
    card: EditionCard | None
    digest: str
    manifest_size: int
    appeared: float
    """When its manifest was written, seconds since 1970."""

    @property
    def key(self) -> tuple[str, str]:
        return self.manifest.series, self.manifest.edition

    @cached_property
    def files(self) -> dict[str, FileRecord]:
        """Every file that may be fetched, by its name within the edition. The manifest lists all but itself."""
        own = FileRecord(MANIFEST_NAME, self.digest, self.manifest_size)
        return {file.name: file for file in (*self.manifest.files, own) if _is_plain(file.name)}

    @property
    def pack(self) -> FileRecord | None:
        return self.files.get(PACK_NAME)

    @property
    def packs(self) -> tuple[FileRecord, ...]:
        """The pack in all its variants, the print variant first."""
        return tuple(f for n, f in self.files.items() if n.startswith("pack") and n.endswith(".pdf"))

    @property
    def marking(self) -> str:
        return marking_of(self.manifest)

    def count(self, name: str) -> int:
        """A count of the manifest; 0 when it has none of that name."""
        return next((count.value for count in self.manifest.counts if count.name == name), 0)


@dataclass(frozen=True)
class RemovedEdition:
    """What is left of an edition that was removed."""

    manifest: Manifest
    content: bytes


@dataclass(frozen=True)
class Series:
    """The editions of one series, newest first; never empty."""

    name: str
    editions: tuple[Edition, ...]

    @property
    def latest(self) -> Edition:
        return self.editions[0]


def marking_of(manifest: Manifest) -> str:
    """How an edition is marked; empty when it is not."""
    return next((setting.value for setting in manifest.settings if setting.name == "marking"), "")


class Catalogue:
    """The editions below an output folder. Every question looks at the disk; only a changed manifest is read again."""

    def __init__(self, output: Path) -> None:
        self._output = output.resolve()
        self._read: dict[Path, tuple[tuple[int, int, int], Edition | None]] = {}
        self._lock = threading.Lock()

    def series(self) -> tuple[Series, ...]:
        """Every series that has an edition, the one with the newest edition first."""
        found = (self.series_named(name) for name in self._series_names())
        standing = [series for series in found if series is not None]
        return tuple(sorted(standing, key=lambda s: (s.latest.manifest.edition, s.name), reverse=True))

    def editions(self) -> Iterator[Edition]:
        """Every standing edition."""
        for series in self.series():
            yield from series.editions

    def series_named(self, name: str) -> Series | None:
        folder = self._series_folder(name)
        if folder is None:
            return None
        found = (self._read_edition(folder, edition) for edition in reversed(folder.editions()))
        editions = tuple(edition for edition in found if edition is not None)
        return Series(name, editions) if editions else None

    def edition(self, series: str, name: str) -> Edition | None:
        """A standing edition; None when there is none, or its manifest cannot be read."""
        folder = self._series_folder(series)
        if folder is None or not is_edition_name(name) or folder.edition(name).is_symlink():
            return None
        return self._read_edition(folder, name)

    def _read_edition(self, folder: SeriesFolder, name: str) -> Edition | None:
        path = folder.edition(name) / MANIFEST_NAME
        try:
            state = path.stat()
        except OSError:
            return None
        signature = (state.st_ino, state.st_mtime_ns, state.st_size)
        with self._lock:
            known = self._read.get(path)
        if known and known[0] == signature:
            return known[1]
        edition = _read_edition(path, state.st_mtime)
        if edition and edition.key != (folder.series, name):
            edition = None
        with self._lock:
            self._read[path] = (signature, edition)
        return edition

    def removed(self, series: str, name: str) -> RemovedEdition | None:
        """What is left of an edition that is no longer there."""
        folder = self._series_folder(series)
        if folder is None or name not in folder.removed():
            return None
        try:
            content = folder.tombstone(name).read_bytes()
            return RemovedEdition(from_json(Manifest, content.decode("utf-8")), content)
        except (OSError, ValueError, KeyError):
            return None

    def removed_from(self, series: str) -> tuple[RemovedEdition, ...]:
        """Everything that was removed from a series, newest first."""
        folder = self._series_folder(series)
        names = folder.removed() if folder else ()
        found = (self.removed(series, name) for name in reversed(names))
        return tuple(removed for removed in found if removed is not None)

    def _series_names(self) -> list[str]:
        try:
            folders = list(self._output.iterdir())
        except OSError:
            return []
        return sorted(folder.name for folder in folders if self._series_folder(folder.name))

    def _series_folder(self, name: str) -> SeriesFolder | None:
        """The folder of a series, if it is one that may be served."""
        if not name or name.startswith(".") or name == OWN_ADDRESSES or name != PurePosixPath(name).name:
            return None
        path = self._output / name
        try:
            if path.is_symlink() or not path.is_dir():
                return None
        except (OSError, ValueError):
            return None  # a name that no folder can have
        return SeriesFolder(self._output, name)


def _read_edition(path: Path, appeared: float) -> Edition | None:
    try:
        content = path.read_bytes()
        manifest = from_json(Manifest, content.decode("utf-8"))
    except (OSError, ValueError, KeyError):
        return None
    digest = hashlib.sha256(content).hexdigest()
    card = _read_card(path.with_name(CARD_NAME))
    return Edition(path.parent, manifest, card, digest, len(content), appeared)


def _read_card(path: Path) -> EditionCard | None:
    """The card of an edition; None for one made before there were cards."""
    try:
        return from_json(EditionCard, path.read_text("utf-8"))
    except (OSError, ValueError, KeyError):
        return None


def _is_plain(name: str) -> bool:
    """Whether a name in a manifest stays inside the edition."""
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\0" not in name
