"""Numbered copies of a bound pack: a note on every page, a password and a choice of parts for whoever has one.

Nothing is typeset again. Recipients with the same parts share one opened pack, and of those without a password
each gets the same file with another note at its end. The same pack and list give the same bytes, save where
encryption or a signature brings chance or the clock in.
"""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont

from flows.bind.bound_packs import find_parts, open_pack
from flows.bind.conformance_claims import read_xmp, without_archival_claim, write_xmp
from flows.bind.copy_notes import CopyNotes, NoteFace, bears_note
from flows.bind.incremental_update import Revisable
from flows.bind.recipients import Recipient
from flows.bind.selection import check_keys, select_parts
from flows.errors import UsageError
from flows.typefaces import typeface

_NAME_IN_FILE = 60
"""The most characters that a recipient's name lends to a file's name."""

Sign = Callable[[bytes, str], bytes]
"""Signs a PDF; the second argument is the password it is encrypted with, or empty."""


@dataclass(frozen=True, slots=True)
class NumberedCopy:
    """One copy: whose it is, what its file is called, its bytes."""

    recipient: Recipient
    file_name: str
    pdf: bytes


def make_copies(
    pack: Path,
    recipients: Sequence[Recipient],
    sign: Sign | None = None,
    listed: Sequence[Recipient] = (),
) -> Iterator[NumberedCopy]:
    """A copy for each recipient, those with the same parts one after the other.

    `listed` is the whole list where `recipients` are a share of it, checked already (`check_wishes`): shares may
    be made in any process.

    Raises UsageError, before the first copy is made, for a file that is no pack or is a copy already, for
    parts that the pack does not have, and for names that its face cannot print.
    """
    if not listed:
        check_wishes(pack, recipients)
    everybody = listed or recipients
    total = max(len(everybody), *(recipient.copy for recipient in everybody))
    face = NoteFace(describe_copy(recipient, total) for recipient in everybody)
    run = _Run(pack, total, face)
    groups: dict[tuple[str, ...], list[Recipient]] = {}
    for recipient in recipients:
        groups.setdefault(recipient.parts, []).append(recipient)
    for parts, group in groups.items():
        for copy in run.copies(parts, group):
            yield replace(copy, pdf=sign(copy.pdf, copy.recipient.password)) if sign else copy


def describe_copy(recipient: Recipient, total: int) -> str:
    """The note: `Copy 3 of 20 · Ada Byron, Analytical Society`."""
    holder = ", ".join(text for text in (recipient.name, recipient.organisation) if text)
    return f"Copy {recipient.copy} of {total} · {holder}"


def name_copy(pack: Path, recipient: Recipient, total: int) -> str:
    """The file's name: `pack-copy-03-ada-byron.pdf`. The number alone makes it unique."""
    slug = re.sub(r"[\W_]+", "-", recipient.name.lower()).strip("-")[:_NAME_IN_FILE].rstrip("-")
    number = f"{recipient.copy:0{len(str(total))}d}"
    return "-".join(part for part in (pack.stem, "copy", number, slug) if part) + ".pdf"


def check_wishes(pack: Path, recipients: Sequence[Recipient]) -> None:
    """Raise UsageError for whatever keeps copies of this pack for these recipients from being made."""
    if not recipients:
        raise UsageError("There is nobody to make a copy for.", "Name at least one recipient.")
    known = _known_letters()
    for recipient in recipients:
        _check_letters(recipient, known)
    with open_pack(pack) as pdf:
        if bears_note(pdf):
            raise UsageError(f"{pack} is a numbered copy already.", "Give the pack that it was made from.")
        choosy = [recipient for recipient in recipients if recipient.parts]
        parts = find_parts(pdf) if choosy else ()
        for recipient in choosy:
            check_keys(parts, recipient.parts, recipient.place)


def _check_letters(recipient: Recipient, known: frozenset[int]) -> None:
    """A name that came out as question marks would be worse than none."""
    missing = sorted({c for c in recipient.name + recipient.organisation if ord(c) not in known})
    if missing:
        raise UsageError(
            f"{recipient.place}: the pack's face has no {' '.join(missing[:10])}.",
            "Write name and organisation in Latin, Greek or Cyrillic letters.",
        )


def _known_letters() -> frozenset[int]:
    with TTFont(typeface("label").path, lazy=True) as face:
        return frozenset(face.getBestCmap())


@dataclass(frozen=True, slots=True)
class _Run:
    """What all copies of one list have in common."""

    pack: Path
    total: int
    face: NoteFace

    def copies(self, parts: tuple[str, ...], group: Sequence[Recipient]) -> Iterator[NumberedCopy]:
        """The copies of those who get the same parts."""
        with open_pack(self.pack) as pdf:
            if parts:
                select_parts(pdf, parts)
            notes = CopyNotes(pdf, self.face)
            plain = [recipient for recipient in group if not recipient.password]
            yield from self._plain(pdf, notes, plain)
            yield from self._encrypted(pdf, notes, [r for r in group if r.password])

    def _plain(
        self, pdf: pikepdf.Pdf, notes: CopyNotes, recipients: Sequence[Recipient]
    ) -> Iterator[NumberedCopy]:
        """Copies that anybody may open: one file, and a revision of it for each recipient."""
        if not recipients:
            return
        base = Revisable.read(_save(pdf))
        with pikepdf.open(io.BytesIO(base.content)) as saved:
            streams = notes.find_streams(saved)
        for recipient in recipients:
            note = describe_copy(recipient, self.total)
            yield self._named(recipient, base.revised(notes.draw(note, streams)))

    def _encrypted(
        self, pdf: pikepdf.Pdf, notes: CopyNotes, recipients: Sequence[Recipient]
    ) -> Iterator[NumberedCopy]:
        """Copies with a password, which is in every byte of them. `pdf` loses its claim to be PDF/A."""
        write_xmp(pdf, without_archival_claim(read_xmp(pdf)))
        for recipient in recipients:
            notes.write(describe_copy(recipient, self.total))
            yield self._named(recipient, _save(pdf, recipient.password))

    def _named(self, recipient: Recipient, content: bytes) -> NumberedCopy:
        return NumberedCopy(recipient, name_copy(self.pack, recipient, self.total), content)


def _save(pdf: pikepdf.Pdf, password: str = "") -> bytes:
    """The file's bytes. Whoever has the password may do everything: print it, have it read aloud, copy from it."""
    buffer = io.BytesIO()
    encryption = pikepdf.Encryption(owner=password, user=password, R=6) if password else None
    pdf.save(
        buffer,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        deterministic_id=encryption is None,
        fix_metadata_version=False,  # it would write the metadata anew
        encryption=encryption,
    )
    return buffer.getvalue()
