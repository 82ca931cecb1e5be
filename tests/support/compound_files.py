"""Compound files (the container of Outlook messages and old office files), written for the tests."""

import struct
from collections.abc import Mapping

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ROOT, _STORAGE, _STREAM = 5, 1, 2


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """A container with these streams; "a/b" is the stream b in the folder a. Streams of any size lie in full sectors."""
    entries: list[list] = [["Root Entry", _ROOT, [], b""]]
    places: dict[str, int] = {"": 0}
    for path, content in streams.items():
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            here, above = "/".join(parts[:depth]), "/".join(parts[: depth - 1])
            if here not in places:
                places[here] = len(entries)
                is_stream = depth == len(parts)
                entries.append(
                    [parts[depth - 1], _STREAM if is_stream else _STORAGE, [], content if is_stream else b""]
                )
                entries[places[above]][2].append(places[here])
    sectors: list[bytes] = []
    chain: list[int] = []
    starts: list[int] = []
    for _, _, _, content in entries:
        starts.append(_append(sectors, chain, content) if content else _END)
    directory = b"".join(_entry(entries, index, starts[index]) for index in range(len(entries)))
    directory += b"".join(_unused() for _ in range(-len(entries) % 4))
    first = _append(sectors, chain, directory)
    return _header(first, len(sectors), len(chain)) + b"".join(sectors) + _allocation(chain)


def _append(sectors: list[bytes], chain: list[int], content: bytes) -> int:
    start, count = len(sectors), -(-len(content) // _SECTOR)
    for index in range(count):
        sectors.append(content[index * _SECTOR : (index + 1) * _SECTOR].ljust(_SECTOR, b"\0"))
        chain.append(start + index + 1 if index + 1 < count else _END)
    return start


def _allocation(chain: list[int]) -> bytes:
    """The table of sectors, in as many sectors as it needs; it lists itself, too."""
    count = 1
    while len(chain) + count > count * (_SECTOR // 4):
        count += 1
    table = [*chain, *[_FAT] * count]
    table += [_FREE] * (count * (_SECTOR // 4) - len(table))
    return struct.pack(f"<{len(table)}I", *table)


def _header(directory: int, sectors: int, used: int) -> bytes:
    count = 1
    while used + count > count * (_SECTOR // 4):
        count += 1
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 16
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + b"\0" * 6
    )
    # No sectors for small streams: the smallest size of a large one is 0.
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, 0, _END, 0, _END, 0)
    table = [sectors + index for index in range(count)]
    return (head + struct.pack(f"<{count}I", *table)).ljust(_SECTOR, b"\xff")


def _entry(entries: list[list], index: int, start: int) -> bytes:
    """One row of the directory. The entries of a folder form a list: each has the next one on its right."""
    name, kind, inside, content = entries[index]
    encoded = name.encode("utf-16-le")
    siblings = next((e[2] for e in entries if index in e[2]), [index])
    after = siblings[siblings.index(index) + 1 :]
    return struct.pack(
        "<64sHBBIII16sIQQIQ", encoded, len(encoded) + 2, kind, 1, _FREE, after[0] if after else _FREE,
        inside[0] if inside else _FREE, b"", 0, 0, 0, start, len(content),
    )  # fmt: skip


def _unused() -> bytes:
    return struct.pack("<64sHBBIII16sIQQIQ", b"", 0, 0, 0, _FREE, _FREE, _FREE, b"", 0, 0, 0, 0, 0)
