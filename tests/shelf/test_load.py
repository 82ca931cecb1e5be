"""Two hundred readers at once: everybody gets the whole pack, and the shelf stays small."""

import asyncio
import hashlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.building import heed_interrupts
from tests.support.shared import PROJECT
from tests.support.shelves import put

READERS = 200
PACK_BYTES = 5_000_000
GROWTH_BYTES = 100_000_000
"""What the shelf may take beyond a few readers: far less than one pack for each."""

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="memory is read from /proc")


@pytest.fixture
def shelf(tmp_path: Path, state: Path) -> Iterator[tuple[int, int]]:
    """A shelf in a process of its own: its id and port."""
    output = tmp_path / "outputs"
    put(output, pack=b"%PDF" + os.urandom(PACK_BYTES - 4))
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "shelf").symlink_to(state)
    process = subprocess.Popen(
        [sys.executable, "-m", "flows", "shelf", "--output", str(output), "--port", "0"],
        cwd=PROJECT, env={**os.environ, "BRIEFPACK_CACHE": str(cache)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=heed_interrupts,
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        address = process.stdout.readline()
        match = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", address)
        assert match, address
        yield process.pid, int(match[1])
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=15) == 130
        assert process.stderr is not None
        assert process.stderr.read() == "briefpack: the shelf is closed.\n"


async def download(port: int, path: str) -> tuple[int, str]:
    """The status and the digest of what came, read as it comes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    digest = hashlib.sha256()
    while piece := await reader.read(1 << 18):
        digest.update(piece)
    writer.close()
    return int(head.split(b" ", 2)[1]), digest.hexdigest()


async def many(port: int, path: str, readers: int) -> list[tuple[int, str]]:
    return await asyncio.gather(*(download(port, path) for _ in range(readers)))


def memory(pid: int, line: str) -> int:
    """Bytes, as the kernel counts them: VmRSS now, VmHWM at most so far."""
    status = Path(f"/proc/{pid}/status").read_text()
    match = re.search(rf"{line}:\s+(\d+) kB", status)
    assert match
    return int(match[1]) * 1024


@pytest.mark.slow
def test_two_hundred_readers_at_once(shelf: tuple[int, int], tmp_path: Path) -> None:
    pid, port = shelf
    pack = tmp_path / "outputs" / "water" / "2025-09-09T0600Z" / "pack.pdf"
    expected = (200, hashlib.sha256(pack.read_bytes()).hexdigest())
    path = "/water/2025-09-09T0600Z/pack.pdf"
    assert asyncio.run(many(port, path, 2)) == [expected] * 2
    before = memory(pid, "VmRSS")
    assert asyncio.run(many(port, path, READERS)) == [expected] * READERS
    assert memory(pid, "VmHWM") - before < GROWTH_BYTES
    assert asyncio.run(many(port, "/", 20))[0][0] == 200
