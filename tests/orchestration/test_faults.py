"""What can go wrong with the machine, done to a real build: each is said in words and loses nothing."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.edition import SeriesFolder
from flows.publish import claim_series
from tests.support.building import EDITION, Built, briefpack, build, with_server
from tests.support.shared import PROJECT

pytestmark = [pytest.mark.orchestration, pytest.mark.slow]

ON_A_SMALL_DISK = """
mount -t tmpfs -o size={size},mode=700 tmpfs {out}
{before}
exec {python} -m flows build {desk} --output {out} --as-of 2025-09-09T06:00
"""


def on_a_disk(desk: Path, out: Path, size: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Build onto a file system of its own, in a name space where we may mount one."""
    out.mkdir()
    script = ON_A_SMALL_DISK.format(size=size, out=out, before=before, python=sys.executable, desk=desk)
    done = subprocess.run(
        ["unshare", "-r", "-m", "sh", "-e", "-c", script],
        cwd=PROJECT, env=with_server(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "unshare:" in done.stderr or "mount:" in done.stderr:
        pytest.skip("no file system can be mounted here")
    return done


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a name space of its own")
def test_a_full_disk_is_named_and_nothing_is_published(desk: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    done = on_a_disk(desk, out, "300k").stderr
    assert "could not be written" in done
    assert "No space left on device" in done
    assert "Traceback" not in done


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a name space of its own")
def test_a_read_only_output_is_named(desk: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = on_a_disk(desk, out, "50m", f"mount -o remount,ro {out}")
    assert done.returncode == 5, done.stderr
    assert "cannot be written: Read-only file system" in done.stderr
    assert "Traceback" not in done.stderr


def test_inputs_that_vanish_during_the_run_cost_nothing_once_they_are_read(
    desk: Path, tmp_path: Path
) -> None:
    (desk / "pack.toml").write_text('[pack]\nseries = "gone"\n')
    (desk / "corrections.toml").write_text('[[merge]]\nnames = ["Jane Doe", "Doe"]\n')
    process = subprocess.Popen(
        [sys.executable, "-m", "flows", "build", str(desk), "--output", str(tmp_path / "out"),
         "--as-of", "2025-09-09T06:00"],
        cwd=PROJECT, env=with_server(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    seen = process.stderr.readline()
    while "segment" not in seen and process.poll() is None:
        seen = process.stderr.readline()
    shutil.rmtree(desk)
    stdout, stderr = process.communicate(timeout=120)
    assert process.returncode == 0, stderr
    assert Path(stdout.strip()).is_file()


def test_a_worker_killed_during_the_run_costs_nothing(desk: Path, desk_pack: Built, tmp_path: Path) -> None:
    """Its work is done once more; the pack is the same, byte for byte."""
    process = subprocess.Popen(
        [sys.executable, "-m", "flows", "build", str(desk), "--output", str(tmp_path / "again"),
         "--as-of", "2025-09-09T06:00"],
        cwd=PROJECT, env=with_server(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    seen = process.stderr.readline()
    while "typeset" not in seen and process.poll() is None:
        seen = process.stderr.readline()
    killed = kill_workers(process.pid)
    stdout, stderr = process.communicate(timeout=180)
    assert killed
    assert process.returncode == 0, stderr
    assert Path(stdout.strip()).read_bytes() == desk_pack.pack.read_bytes()


def kill_workers(parent: int) -> int:
    """Kill -9 every worker process of a build, once there is one; how many there were."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        children = Path(f"/proc/{parent}/task/{parent}/children")
        pids = {
            int(pid) for task in children.parents[1].glob("*/children") for pid in task.read_text().split()
        }
        forked = [p for p in pids if b"forkserver" in Path(f"/proc/{p}/cmdline").read_bytes()]
        workers = [
            int(pid) for p in forked for pid in Path(f"/proc/{p}/task/{p}/children").read_text().split()
        ]
        if workers:
            for pid in workers:
                os.kill(pid, signal.SIGKILL)
            return len(workers)
        time.sleep(0.05)
    return 0


def test_a_second_build_of_the_series_is_told_to_wait(desk: Path, tmp_path: Path) -> None:
    with claim_series(SeriesFolder(tmp_path / "out", "pack")):
        second = build(desk, tmp_path / "out")
    assert second.code == 6
    assert "Another build of the series 'pack' is running. Wait for it to end" in second.stderr
    assert "Traceback" not in second.stderr


def test_a_delivery_runs_once_and_its_failure_is_a_note(desk: Path, tmp_path: Path) -> None:
    post = tmp_path / "post.py"
    post.write_text(
        "import os, shutil, sys\n"
        "shutil.copy(sys.argv[-1], sys.argv[1])\n"
        "with open(sys.argv[1] + '.log', 'a') as log: print(os.environ['BRIEFPACK_DELIVERED_STATUS'], file=log)\n"
        "print('posted')\n"
    )
    copy = tmp_path / "copy of the pack.pdf"
    (desk / "pack.toml").write_text(f"[deliver]\ncommand = '{sys.executable} {post} \"{copy}\"'\n")
    done = briefpack(
        "build", str(desk), "--output", str(tmp_path / "out"), "--as-of", "2025-09-09T06:00", "--json",
        environment=with_server(),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    assert (summary["edition"], summary["status"], summary["changed"]) == (EDITION, "complete", True)
    assert summary["counts"]["sources"] == 1
    assert copy.read_bytes() == Path(summary["pack"]).read_bytes()
    assert "posted" in done.stderr
    again = build(desk, tmp_path / "out")
    assert (again.code, "unchanged" in again.stderr) == (0, True)
    assert Path(f"{copy}.log").read_text() == "complete\n"

    (desk / "pack.toml").write_text('[deliver]\ncommand = "no-such-program --to desk"\n')
    (desk / "note.txt").write_text("Another text stands here now. It says other things.\n")
    failed = build(desk, tmp_path / "out")
    assert failed.code == 0, failed.stderr
    assert "note: The delivery command failed: no-such-program: No such file or directory." in failed.stderr
    assert [p.stage for p in failed.manifest.problems if "delivery" in p.message] == ["deliver"]
    assert failed.manifest.revision == 2
