"""A source as it was given: a file's bytes, digest and path, and what is known about it."""

from dataclasses import dataclass, fields
from enum import StrEnum


class Origin(StrEnum):
    """Where a statement about a source comes from. Order of trust: settings, sidecar, document, derived."""

    SETTINGS = "pack.toml"
    SIDECAR = "sidecar"
    DOCUMENT = "document"
    DERIVED = "derived"


BY_MONTH = "month"
"""Where a day is the last possible one of the month that a document names."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about a source, with where it comes from. Dates are ISO 8601 (`2025-09-09`).

    `within` says where in a document it stands ("JSON-LD", "mail header"), if that is known.
    """

    value: str
    origin: Origin
    within: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a source. A field is None when nothing says it.

    `kind` is one of report, analysis, opinion, official, wire, readout, or the desk's own word;
    `grade` is an Admiralty grade ("B2") or None, printed "not graded".
    """

    title: Fact | None = None
    author: Fact | None = None
    outlet: Fact | None = None
    published: Fact | None = None
    updated: Fact | None = None
    retrieved: Fact | None = None
    url: Fact | None = None
    language: Fact | None = None
    kind: Fact | None = None
    licence: Fact | None = None
    grade: Fact | None = None
    group: Fact | None = None
    place: Fact | None = None
    addressee: Fact | None = None
    """To whom a mail goes, and below to whom a copy: names with commas between."""
    copied_to: Fact | None = None

    def value(self, field: str) -> str | None:
        """The bare value of a field by name, or None."""
        fact: Fact | None = getattr(self, field)
        return fact.value if fact else None

    def over(self, other: "Metadata") -> "Metadata":
        """These facts, completed by those of `other` where these say nothing."""
        return Metadata(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(Metadata)})


@dataclass(frozen=True, slots=True)
class Source:
    """One file as given. `path` is relative to the folder it was gathered from, with forward slashes.

    `number` is the S number. `media_type` was decided from name and content. `stated` are the facts given
    beside the file (settings, sidecar); facts inside the file are found by its reader. `container` names the
    archive or mail it came out of, if any.
    """

    number: int
    path: str
    sha256: str
    media_type: str
    content: bytes
    stated: Metadata = Metadata()
    container: str = ""
    is_facsimile: bool = False
    """A PDF that is to be printed page by page as it is, and not read."""
    is_distinct: bool = False
    """Printed whatever it shares with other sources: the desk said so."""


@dataclass(frozen=True, slots=True)
class Facsimile:
    """A source that is printed as it was received: its pages as one tagged PDF, each page a figure.

    `metadata` is what is stated of it; nothing in it was read.
    """

    number: int
    path: str
    sha256: str
    media_type: str
    metadata: Metadata
    container: str
    page_sizes: tuple[tuple[float, float], ...]
    """Width and height of every page in points."""
    pdf: bytes

    @property
    def pages(self) -> int:
        return len(self.page_sizes)


@dataclass(frozen=True, slots=True)
class UnreadSource:
    """A source that was given but could not be read: it keeps its S number and gets an error sheet.

    `sha256` is empty when not even the bytes could be had.
    """

    number: int
    path: str
    sha256: str
    reason: str
    next_step: str
