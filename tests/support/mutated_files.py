"""Endless damaged versions of files: the same ones for the same number."""

import io
import json
import os
import random
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from flows.ingest.gathering.media_types import recognise_media_type
from tests.support.office_files import (
    packed,
)

_TOKENS = (
    b"\0", b"\xff\xff\xff\xff", b"\x80\0\0\0", b"<", b">", b"&", b"{", b"}", b"\\", b'"', b"%", b"\n\n", b"\r", b"<!--",
    b"]]>", b"&#x110000;", b"&#0;", b"\xed\xa0\x80", b"../../", b"-1", b"99999999999", b"1e309", b"<w:p>", b"</w:p>",
    b"<table:table-row>", b"{\\rtf1", b"\\u-1 ?", b"endobj", b"stream\n", b"<< /Length 1 0 R >>", b"--frontier\n",
    b"Content-Transfer-Encoding: base64\n", b"\xe2\x80\xae",
)  # fmt: skip


def gold_files() -> dict[str, bytes]:
    """The files of the public sets, where BRIEFPACK_GOLD names their folder."""
    named = os.environ.get("BRIEFPACK_GOLD")
    folder = Path(named) / "documents" if named else None
    if folder is None or not folder.is_dir():
        return {}
    found: dict[str, bytes] = {}
    for list_ in sorted(folder.glob("*.dev.jsonl")):
        for line in list_.read_text(encoding="utf-8").splitlines():
            file = folder / json.loads(line)["file"]
            found[file.name] = file.read_bytes()
    return found


def mutations(name: str, content: bytes, count: int) -> Iterator[bytes]:
    """So many damaged versions. Of a zip file half are damaged inside: outside, its checksums stop everything."""
    source = random.Random(name)
    for number in range(count):
        inside = number % 2 and content.startswith(b"PK")
        yield _inside(content, source) if inside else _damage(content, source)


def _damage(content: bytes, source: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(source.choice((1, 1, 2, 4, 16))):
        if not damaged:
            break
        source.choice(_WAYS)(damaged, source)
    return bytes(damaged)


def _flip(data: bytearray, source: random.Random) -> None:
    data[source.randrange(len(data))] ^= 1 << source.randrange(8)


def _insert(data: bytearray, source: random.Random) -> None:
    place = source.randrange(len(data) + 1)
    data[place:place] = source.choice(_TOKENS) * source.choice((1, 1, 1, 50))


def _cut(data: bytearray, source: random.Random) -> None:
    start = source.randrange(len(data))
    del data[start : start + source.choice((1, 4, 64, 1024, len(data)))]


def _repeat(data: bytearray, source: random.Random) -> None:
    start = source.randrange(len(data))
    piece = data[start : start + source.choice((4, 64, 512))]
    data[start:start] = piece * source.choice((1, 3, 40))


def _exchange(data: bytearray, source: random.Random) -> None:
    start, other = source.randrange(len(data)), source.randrange(len(data))
    length = min(source.choice((1, 8, 64)), len(data) - max(start, other))
    data[start : start + length], data[other : other + length] = (
        data[other : other + length],
        data[start : start + length],
    )


_WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _insert, _cut, _repeat, _exchange)


def _inside(content: bytes, source: random.Random) -> bytes:
    """One member of a zip file damaged, the archive itself whole."""
    members: Mapping[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return _damage(content, source)
    chosen = source.choice(sorted(members))
    return packed({name: _damage(data, source) if name == chosen else data for name, data in members.items()})


def media_type_of(name: str, content: bytes) -> str:
    """What the file is, or would be if it were whole."""
    kind = recognise_media_type(name, content)
    return kind if isinstance(kind, str) else ""
