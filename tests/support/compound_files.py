"""Compound files (the container of Outlook messages and old office files), written for the tests."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

_SECTOR, _SMALL_SECTOR, _LARGE = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ROOT, _STORAGE, _STREAM = 5, 1, 2


@dataclass
class Sectors:
    """Pieces of one size, and for each the number of the piece that follows it."""

    size: int
    pieces: list[bytes] = field(default_factory=list)
    following: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """Put content in; gives back where it starts."""
        if not content:
            return _END
        start, count = len(self.pieces), -(-len(content) // self.size)
        for index in range(count):
            self.pieces.append(content[index * self.size : (index + 1) * self.size].ljust(self.size, b"\0"))
            self.following.append(start + index + 1 if index + 1 < count else _END)
        return start


@dataclass
class Entry:
    """A row of the directory."""

    name: str
    kind: int
    content: bytes = b""
    inside: list[int] = field(default_factory=list)


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """A container with these streams; "a/b" is the stream b in the folder a."""
    entries = _directory(streams)
    large, small = Sectors(_SECTOR), Sectors(_SMALL_SECTOR)
    starts = [(large if len(e.content) >= _LARGE else small).add(e.content) for e in entries]
    entries[0].content = b"".join(small.pieces)
    starts[0] = large.add(entries[0].content)
    table = struct.pack(f"<{len(small.following)}I", *small.following)
    small_table = large.add(table.ljust(-(-len(table) // _SECTOR) * _SECTOR, b"\xff"))
    rows = b"".join(_row(entries, index, starts[index]) for index in range(len(entries)))
    directory = large.add(rows + _unused() * (-len(entries) % 4))
    count = 1
    while len(large.pieces) + count > count * (_SECTOR // 4):
        count += 1
    tables = [len(large.pieces) + index for index in range(count)]
    chain = [*large.following, *[_FAT] * count]
    chain += [_FREE] * (count * (_SECTOR // 4) - len(chain))
    small_sectors = -(-len(table) // _SECTOR)
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 16
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + b"\0" * 6
    )
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, _LARGE, small_table, small_sectors, _END, 0)
    head = (head + struct.pack(f"<{count}I", *tables)).ljust(_SECTOR, b"\xff")
    return head + b"".join(large.pieces) + struct.pack(f"<{len(chain)}I", *chain)


def _directory(streams: Mapping[str, bytes]) -> list[Entry]:
    entries = [Entry("Root Entry", _ROOT)]
    places = {"": 0}
    for path, content in streams.items():
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            here, above = "/".join(parts[:depth]), "/".join(parts[: depth - 1])
            if here in places:
                continue
            places[here] = len(entries)
            is_stream = depth == len(parts)
            entries.append(
                Entry(parts[depth - 1], _STREAM if is_stream else _STORAGE, content if is_stream else b"")
            )
            entries[places[above]].inside.append(places[here])
    return entries


def _row(entries: list[Entry], index: int, start: int) -> bytes:
    """The entries of a folder form a list: each has the next one on its right."""
    entry = entries[index]
    encoded = entry.name.encode("utf-16-le")
    siblings = next((e.inside for e in entries if index in e.inside), [index])
    after = siblings[siblings.index(index) + 1 :]
    return struct.pack(
        "<64sHBBIII16sIQQIQ", encoded, len(encoded) + 2, entry.kind, 1, _FREE, after[0] if after else _FREE,
        entry.inside[0] if entry.inside else _FREE, b"", 0, 0, 0, start, len(entry.content),
    )  # fmt: skip


def _unused() -> bytes:
    return struct.pack("<64sHBBIII16sIQQIQ", b"", 0, 0, 0, _FREE, _FREE, _FREE, b"", 0, 0, 0, 0, 0)
