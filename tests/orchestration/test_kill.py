"""Killed at any moment, a build leaves the old edition or the new one, and the next run succeeds."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.model.json_form import from_json
from flows.model.publication import Manifest
from tests.support.building import EDITION, build, heed_interrupts, with_server
from tests.support.shared import PROJECT

pytestmark = [pytest.mark.orchestration, pytest.mark.slow]


KILLS = int(os.environ.get("BRIEFPACK_KILLS", "4"))
"""How often a build is killed; 50 takes some ten minutes."""


def start(desk: Path, output: Path, scratch: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "flows", "build", str(desk), "--output", str(output), "--as-of", "2025-09-09T06:00"],
        cwd=PROJECT, env={**with_server(), "TMPDIR": str(scratch)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def test_the_old_edition_or_the_new_one(desk: Path, tmp_path: Path) -> None:
    output, scratch = tmp_path / "out", tmp_path / "scratch"
    scratch.mkdir()
    started = time.monotonic()
    first = build(desk, output)
    assert first.code == 0, first.stderr
    length = time.monotonic() - started
    (desk / "note.txt").write_text("Another text stands here now. It says other things.\n")
    chance = random.Random(KILLS)
    for share in [0.6, 0.9, *(chance.uniform(0.05, 1.2) for _ in range(KILLS - 2))]:
        process = start(desk, output, scratch)
        time.sleep(length * share)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if share > 0.7:  # something else to do next time, whether or not this one was published
            (desk / "note.txt").write_text(f"Another text stands here now. It says {share} things.\n")
        folder = output / "pack" / EDITION
        manifest = from_json(Manifest, (folder / "manifest.json").read_text(encoding="utf-8"))
        for record in manifest.files:
            assert (folder / record.name).stat().st_size == record.size
    last = build(desk, output, environment={"TMPDIR": str(scratch)})
    assert last.code == 0, last.stderr
    assert not list(scratch.iterdir())
    assert not [path for path in (output / "pack").iterdir() if path.name.endswith((".new", ".old"))]


def test_ctrl_c_stops_the_run_and_says_so(desk: Path, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "flows", "build", str(desk), "--output", str(tmp_path / "out")],
        cwd=PROJECT, env={**os.environ, "TMPDIR": str(scratch)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=heed_interrupts,
    )  # fmt: skip
    assert process.stderr is not None
    seen = process.stderr.readline()
    while "annotate" not in seen and process.poll() is None:
        seen = process.stderr.readline()
    interrupted = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    stdout, stderr = process.communicate(timeout=60)
    # Two seconds on a machine that does nothing else; this one runs other tests beside.
    assert time.monotonic() - interrupted < 6
    assert process.returncode == 130
    assert stdout == ""
    assert "stopped; nothing was published" in stderr
    assert "Traceback" not in stderr
    assert not list((tmp_path / "out").rglob("*.pdf"))
    assert not list((tmp_path / "out").rglob("*.part"))
    assert not list(scratch.iterdir())
