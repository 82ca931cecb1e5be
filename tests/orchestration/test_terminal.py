"""On a terminal: a bar while it runs, and afterwards the messages and the path, not wiped away with it."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.building import with_server
from tests.support.shared import PROJECT

pytestmark = [pytest.mark.orchestration, pytest.mark.slow]


def test_the_bar_leaves_the_result_on_the_screen(desk: Path, tmp_path: Path) -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "flows", "build", str(desk), "--output", str(tmp_path / "out"), "--as-of", "2025-05-02"],
        cwd=PROJECT, stdout=slave, stderr=slave, env={**with_server(), "TERM": "xterm-256color"},
    )  # fmt: skip
    os.close(slave)
    shown = b""
    while True:
        try:
            piece = os.read(master, 4096)
        except OSError:  # how Linux says that the other end has closed
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    assert process.wait(timeout=60) == 0
    assert "━".encode() in shown
    last = shown.decode("utf-8", errors="replace").rstrip().splitlines()[-1]
    assert last.strip() == str(tmp_path / "out/pack/2025-05-02T0000Z/pack.pdf")
    after_the_path = shown.rsplit(b"pack.pdf", 1)[1]
    assert b"\x1b[2K" not in after_the_path
    assert b"\x1b[1A" not in after_the_path
