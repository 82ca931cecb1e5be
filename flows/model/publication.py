"""An edition as published: status, manifest, and where it lies."""

from dataclasses import dataclass
from enum import StrEnum

from flows.model.problems import Problem


class Status(StrEnum):
    COMPLETE = "complete"
    PARTIAL = "partial"
    """Something the user gave is not in the pack, or is there only as an error sheet."""


@dataclass(frozen=True, slots=True)
class InputRecord:
    """One source as it went in: its S number, path and digest."""

    number: int
    path: str
    sha256: str
    status: str


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One published file: name within the edition, SHA-256 and size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Count:
    name: str
    value: int


@dataclass(frozen=True, slots=True)
class Setting:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PreviousEdition:
    """The edition before this one, an input like any other."""

    edition: str
    number: int
    manifest_sha256: str
    inputs: tuple[InputRecord, ...]


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What the pack was made from and with. It travels inside the pack, so it knows nothing of pages or bytes."""

    series: str
    edition: str
    number: int
    cut_off: str
    title: str
    inputs: tuple[InputRecord, ...]
    previous: PreviousEdition | None
    settings: tuple[Setting, ...]
    versions: tuple[Setting, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What went in, what came out, with what, and what fell short. Written last: an edition without one is none."""

    series: str
    edition: str
    number: int
    revision: int
    cut_off: str
    title: str
    status: Status
    inputs: tuple[InputRecord, ...]
    previous: PreviousEdition | None
    settings: tuple[Setting, ...]
    versions: tuple[Setting, ...]
    counts: tuple[Count, ...]
    problems: tuple[Problem, ...]
    files: tuple[FileRecord, ...]
    made_from: str = ""
    """A digest of all that decides the files, but for the revision that they name."""
    cut_off_printed: str = ""
    """The data cut-off in words, in the zone of the desk."""


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file to be published: its name within the edition ("parts/010-cover.pdf") and its content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """Where an edition lies now. `changed` is False when the same result was already there."""

    pack: str
    manifest: Manifest
    changed: bool
