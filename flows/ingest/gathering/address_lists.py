"""Lists of addresses among the sources (one address of the web on each line) -> the addresses."""

from collections.abc import Sequence
from pathlib import Path

from flows.ingest.gathering.media_types import ADDRESSES, recognise_media_type
from flows.ingest.gathering.walking import find_files
from flows.ingest.text.decoding import decode_text

_LARGEST = 1_000_000


def list_addresses(paths: Sequence[Path], config: Path | None) -> tuple[str, ...]:
    """The addresses of every list under `paths`, each once, in the order of the files and lines."""
    found: dict[str, None] = {}
    for file in find_files(paths, config).files:
        try:
            content = file.file.read_bytes() if file.file.stat().st_size <= _LARGEST else b""
        except OSError:
            continue
        if content and recognise_media_type(file.path, content) == ADDRESSES:
            found.update(dict.fromkeys(addresses_in(content)))
    return tuple(found)


def addresses_in(content: bytes) -> tuple[str, ...]:
    """The addresses of one list; empty lines and remarks ("# ...") are none."""
    lines = (line.strip() for line in decode_text(content).text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
