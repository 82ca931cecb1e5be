"""The worker pool: errors pass through, a dead worker costs one piece of work, a killed parent leaves no orphan."""

import gc
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from pathlib import Path
from typing import ClassVar

import pytest
from filelock import FileLock

from flows.errors import CheckFailed
from flows.workers.beginning import sweep_scratch
from flows.workers.garbage import MADE_BEFORE_LOOKING
from flows.workers.pool import WorkerPool, hire, warmed_up
from flows.workers.waiting_line import WaitingLine
from flows.workers.work import WorkFailed


def double(number: int) -> int:
    return 2 * number


def refuse() -> None:
    raise CheckFailed("A quotation differs.", "Look at it.")


def die(marker: str, *, always: bool) -> str:
    """Kill the worker: every time, or only the first time."""
    path = Path(marker)
    if always or not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "survived"


def has_imported(module: str) -> bool:
    return module in sys.modules


def own_pid() -> int:
    return os.getpid()


def test_work_is_done_in_another_process_and_errors_pass_through() -> None:
    with WorkerPool(1) as pool:
        assert pool.run(double, 21) == 42
        assert pool.run(own_pid) != os.getpid()
        with pytest.raises(CheckFailed, match=r"A quotation differs\. Look at it\."):
            pool.run(refuse)
        assert pool.run(double, 1) == 2


def test_workers_that_were_warmed_up_are_taken_over() -> None:
    with hire(1) as before:  # so that the process that workers are forked from has begun and imports no more
        assert not before.run(has_imported, "colorsys")
    with warmed_up(1, ("colorsys",)):
        pool = hire(1)
        assert hire(1) is pool
        assert hire(2) is not pool
        with pool:
            assert pool.run(has_imported, "colorsys")
    with hire(1) as later:
        assert later is not pool
        assert not later.run(has_imported, "colorsys")


def test_nothing_waits_while_workers_get_ready() -> None:
    """In a process of its own: the one that workers are forked from imports only before it forks the first."""
    code = """if __name__ == "__main__":
    import time
    from flows.workers.pool import hire, warmed_up
    from tests.orchestration.test_workers import is_ready
    began = time.perf_counter()
    with warmed_up(2, ("flows.making.work_ready",)):
        print(time.perf_counter() - began)
        print(hire(2).run(is_ready), hire(2).run(is_ready))
"""
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    ).stdout.split()
    assert float(told[0]) < 0.5, "a worker is ready only after a second or more"
    assert told[1:] == ["True", "True"]


def is_ready() -> bool:
    """Whether this process has typeset and annotated before, and looks for garbage seldom."""
    from flows.typeset.sheets import _PARSED  # only in a worker

    return bool(_PARSED) and gc.get_freeze_count() > 0 and gc.get_threshold()[0] == MADE_BEFORE_LOOKING


def leave_garbage(*, kept: bool) -> int:
    """Make objects that hold each other, work for longer or not, and tell how many there are."""
    Knot.made = [weakref.ref(Knot()) for _ in range(1000)]
    while not kept and time.process_time() < 3.0:
        sum(range(1000))
    return sum(knot() is not None for knot in Knot.made)


def count_garbage() -> int:
    return sum(knot() is not None for knot in Knot.made)


class Knot:
    """An object that holds itself."""

    made: ClassVar[list["weakref.ref[Knot]"]] = []

    def __init__(self) -> None:
        self.itself = self


def test_a_worker_gives_back_memory_after_long_work() -> None:
    with WorkerPool(1) as pool:
        assert pool.run(leave_garbage, kept=True) > 0
        assert pool.run(count_garbage) > 0
        assert pool.run(leave_garbage, kept=False) > 0
        assert pool.run(count_garbage) == 0


def test_a_worker_that_dies_once_is_replaced(tmp_path: Path) -> None:
    with WorkerPool(2) as pool:
        assert pool.run(die, str(tmp_path / "marker"), always=False) == "survived"
        assert pool.run(double, 4) == 8


def test_work_that_kills_its_worker_twice_is_given_up_and_costs_nothing_else(tmp_path: Path) -> None:
    results: list[int] = []
    with WorkerPool(2) as pool:
        others = [threading.Thread(target=lambda n=n: results.append(pool.run(double, n))) for n in range(6)]
        for thread in others:
            thread.start()
        with pytest.raises(WorkFailed, match="died twice during die"):
            pool.run(die, str(tmp_path / "marker"), always=True)
        for thread in others:
            thread.join()
    assert sorted(results) == [0, 2, 4, 6, 8, 10]


def test_work_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    with WorkerPool(1) as pool:
        assert pool.run(double, 2) == 4
        started = time.monotonic()
        with monkeypatch.context() as limited:
            limited.setattr("flows.workers.work.TASK_SECONDS", 1.5)
            with pytest.raises(WorkFailed, match="took longer than"):
                pool.run(time.sleep, 60)
        assert time.monotonic() - started < 20
        assert pool.run(double, 3) == 6


def burn() -> None:
    while True:
        pass


def hoard() -> int:
    return len(bytearray(8 * 2**30))


def test_work_that_uses_too_much_processor_time_is_stopped_in_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with WorkerPool(1) as pool:
        worker = pool.run(own_pid)
        monkeypatch.setattr("flows.workers.pool.CPU_SECONDS", 10)
        with pytest.raises(WorkFailed, match=r"burn used more than 1 seconds of processor time"):
            pool.run_within(30.0, burn)
        assert pool.run(own_pid) == worker, "the worker itself goes on"


def test_work_that_needs_too_much_memory_costs_only_itself() -> None:
    with WorkerPool(1) as pool:
        worker = pool.run(own_pid)
        with pytest.raises(WorkFailed, match="hoard needed more than 4,096 MB of memory"):
            pool.run(hoard)
        assert pool.run(own_pid) == worker


ORPHANS = """
import os, time
from flows.workers.pool import WorkerPool
from tests.orchestration.test_workers import own_pid
if __name__ == "__main__":
    pool = WorkerPool(1)
    print(pool.run(own_pid), flush=True)
    time.sleep(60)
"""


def is_running(pid: int) -> bool:
    """Whether a process does anything: one that has ended stays listed until somebody asks how."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def test_a_killed_parent_leaves_no_worker_behind(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(ORPHANS)
    project = Path(__file__).resolve().parents[2]
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(project), "TMPDIR": str(scratch)}
    process = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, env=environment)
    assert process.stdout is not None
    with process.stdout as stdout:
        worker = int(stdout.readline())
        process.kill()
        process.wait()
    deadline = time.monotonic() + 10
    while is_running(worker) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not is_running(worker)
    assert list(scratch.iterdir()), "it was killed before it could clear up"
    subprocess.run(
        [sys.executable, "-c", "from flows.workers.beginning import scratch_folder; scratch_folder()"],
        env=environment, check=True,
    )  # fmt: skip
    assert not list(scratch.iterdir()), "the next process clears up for both"


def test_the_folder_of_a_process_that_still_runs_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    used, left, foreign = (tmp_path / f"briefpack-{name}" for name in ("used", "left", "foreign"))
    for folder in (used, left, foreign):
        folder.mkdir()
    (left / "in-use.lock").touch()
    with FileLock(used / "in-use.lock"):
        sweep_scratch()
        assert sorted(tmp_path.iterdir()) == [foreign, used]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere workers begin afresh")
@pytest.mark.parametrize(("length", "way"), [(20, "forkserver"), (120, "spawn")])
def test_a_long_path_for_temporary_files_is_no_obstacle(length: int, way: str) -> None:
    folder = Path(tempfile.mkdtemp(dir="/tmp")) / ("x" * length)
    folder.mkdir()
    said = subprocess.run(
        [sys.executable, "-c", "from flows.workers.beginning import worker_context; print(worker_context()._name)"],
        env={**os.environ, "TMPDIR": str(folder), "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    shutil.rmtree(folder.parent)
    assert said.stdout.strip() == way


def test_the_heaviest_of_what_waits_goes_first() -> None:
    line, order = WaitingLine(lambda: 1), []
    begun = threading.Event()

    def work(weight: int) -> None:
        with line.taken(weight):
            begun.wait(10)
            order.append(weight)

    threads = [threading.Thread(target=work, args=(weight,)) for weight in (0, 2, 5, 2, 9)]
    for thread in threads:
        thread.start()
        time.sleep(0.05)  # each finds the one before it in its place
    begun.set()
    for thread in threads:
        thread.join(10)
    assert order == [0, 9, 5, 2, 2]


def test_more_are_served_once_there_are_more_places() -> None:
    places, order = [1], []
    line, begun, grown = WaitingLine(lambda: places[0]), threading.Event(), threading.Barrier(3)

    def work(number: int) -> None:
        with line.taken(0):
            begun.wait(10)
            if number:
                grown.wait(10)  # comes to an end only where both are served at once
            order.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
        time.sleep(0.05)
    places[0] = 2
    begun.set()
    grown.wait(10)
    for thread in threads:
        thread.join(10)
    assert sorted(order) == [0, 1, 2]
