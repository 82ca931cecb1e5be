"""A zip file in memory -> its members, read one by one within limits: a small archive can unpack to terabytes."""

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Self

from flows.ingest.text.read_text import Unreadable

LARGEST_MEMBER = 40_000_000
"""Bytes of one member, unpacked."""
LARGEST_UNPACKED = 200_000_000
"""Bytes of all members read from one file."""
MOST_MEMBERS = 5_000
_CHUNK = 65_536
_ENCRYPTED = 0x1
_SAVE_AGAIN = "Save it again, or save its text as plain text."


@dataclass(slots=True)
class PackedFile:
    """The members of a zip file by name. Every method raises Unreadable for what is damaged, locked or too large."""

    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    left: int = field(default=LARGEST_UNPACKED)

    @classmethod
    def of(cls, content: bytes) -> Self:
        """Open a zip file. Of several members with one name the last counts, as it does for other programs."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError) as error:
            raise Unreadable("The archive is damaged or cut short.", "Copy or save it again.") from error
        infos = archive.infolist()
        if len(infos) > MOST_MEMBERS:
            raise Unreadable(f"It holds {len(infos)} files, more than {MOST_MEMBERS}.", "Split it.")
        return cls(archive, {i.filename: i for i in infos if i.filename and not i.filename.endswith("/")})

    def __contains__(self, name: str) -> bool:
        return name in self.members

    def read(self, name: str) -> bytes:
        """One member, unpacked."""
        info = self.members.get(name)
        if info is None:
            raise Unreadable(f"The part {name} is missing in it.", _SAVE_AGAIN)
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable("It is encrypted.", "Open it with its password and save it without one.")
        limit = min(LARGEST_MEMBER, self.left)
        try:
            content = self._unpack(info, limit)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError,
                RuntimeError, IndexError) as error:  # fmt: skip
            raise Unreadable(f"The part {name[:80]} in it is damaged.", _SAVE_AGAIN) from error
        if content is None:
            raise Unreadable(
                f"It unpacks to more than {limit // 1_000_000} MB.", "Split it, or leave its large parts out."
            )
        self.left -= len(content)
        return content

    def _unpack(self, info: zipfile.ZipInfo, limit: int) -> bytes | None:
        """The member's bytes, or None as soon as they are more than `limit`; the size it states is not trusted."""
        parts: list[bytes] = []
        length = 0
        with self.archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                length += len(chunk)
                if length > limit:
                    return None
                parts.append(chunk)
        return b"".join(parts)
