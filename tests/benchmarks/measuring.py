"""Commands run and measured: wall time, processor time and memory of the whole family of processes."""

import ctypes
import os
import re
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LOOK_SECONDS = 0.2
LOOKING_SHARE = 0.02
"""Of one core at most: adding up the pages of a large process takes the kernel a tenth of a second."""
_SET_CHILD_SUBREAPER = 36
"""PR_SET_CHILD_SUBREAPER of Linux's prctl."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of a command: seconds of wall time and of processor time, peak memory of all its processes in MB."""

    wall: float
    cpu: float
    memory: int


def run_measured(
    command: Sequence[str],
    *,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    on_one_core: bool = False,
) -> Measured:
    """Run a command to its end. Raises CalledProcessError, with what it said, when it fails."""
    _adopt_orphans()
    started = time.monotonic()
    with (cwd / "said.txt").open("w+b") as said:
        process = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **(environment or {})}, stdout=said, stderr=said,
            start_new_session=True, preexec_fn=_keep_to_one_core if on_one_core else None,
        )  # fmt: skip
        watch = _Watch(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - started
        cpu = usage.ru_utime + usage.ru_stime + _reap_family(process.pid)
        watch.stop()
        if process.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(process.returncode, list(command), said.read())
    return Measured(wall, cpu, watch.peak // 1024)


def _keep_to_one_core() -> None:
    """In the process that is to run the command, and so in all that it begins."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _adopt_orphans() -> None:
    """Let processes whose parent ends become this process's: what they used is known to nobody else."""
    ctypes.CDLL(None, use_errno=True).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _reap_family(group: int) -> float:
    """Wait for all that is left of a process group; the processor time it used."""
    seconds = 0.0
    while True:
        try:
            _, _, usage = os.wait4(-group, 0)
        except ChildProcessError:
            return seconds
        seconds += usage.ru_utime + usage.ru_stime


class _Watch(threading.Thread):
    """Looks again and again how much memory a session's processes take together, shared pages counted once."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._session = session
        self._over = threading.Event()

    def run(self) -> None:
        pause = LOOK_SECONDS
        while not self._over.wait(pause):
            began = time.monotonic()
            self.peak = max(self.peak, sum(map(_memory, self._members())))
            pause = max(LOOK_SECONDS, (time.monotonic() - began) / LOOKING_SHARE)

    def stop(self) -> None:
        self._over.set()
        self.join()

    def _members(self) -> list[str]:
        names = (path.name for path in Path("/proc").iterdir())
        return [name for name in names if name.isdigit() and _session_of(name) == self._session]


def _session_of(pid: str) -> int:
    try:
        return os.getsid(int(pid))
    except OSError:
        return -1


def _memory(pid: str) -> int:
    """Kilobytes: the process's own pages and its share of common ones. 0 where it has ended."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) if found else 0
