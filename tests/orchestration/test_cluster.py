"""On a Dask cluster, with a worker killed while it works: the same pack, byte for byte."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.building import Built, briefpack, with_server
from tests.support.shared import PROJECT

pytest.importorskip("distributed", reason="the extra dask is not installed")
pytestmark = [pytest.mark.orchestration, pytest.mark.slow]

CLUSTER = """
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, protocol="tcp://") as cluster:
        print(cluster.scheduler_address, flush=True)
        input()
"""
PIDS = "import os, sys; from distributed import Client; print(*Client(sys.argv[1]).run(os.getpid).values())"


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler with two workers, each a process of its own."""
    script = tmp_path / "cluster.py"
    script.write_text(CLUSTER)
    process = subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(PROJECT)}, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.communicate("\n", timeout=60)


def test_the_same_pack_though_a_worker_is_killed(
    desk: Path, desk_pack: Built, tmp_path: Path, cluster: str
) -> None:
    pids = subprocess.run(
        [sys.executable, "-c", PIDS, cluster], capture_output=True, text=True, check=True
    ).stdout
    process = subprocess.Popen(
        [sys.executable, "-m", "flows", "build", str(desk), "--output", str(tmp_path / "there"),
         "--as-of", "2025-09-09T06:00", "--engine", "dask", "--dask-address", cluster],
        cwd=PROJECT, env=with_server(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    seen = process.stderr.readline()
    while "typeset" not in seen and process.poll() is None:
        seen = process.stderr.readline()
    os.kill(int(pids.split()[0]), signal.SIGKILL)
    stdout, stderr = process.communicate(timeout=180)
    assert process.returncode == 0, stderr
    assert Path(stdout.strip()).read_bytes() == desk_pack.pack.read_bytes()


@pytest.mark.parametrize(
    ("flags", "code", "words"),
    [
        (("--engine", "dask"), 2, "--engine dask and --dask-address go together"),
        (("--engine", "ray"), 2, "The engine 'ray' is not known"),
        (("--dask-address", "tcp://127.0.0.1:9"), 2, "--engine dask and --dask-address go together"),
    ],
)
def test_an_engine_that_cannot_be_is_refused(
    desk: Path, flags: tuple[str, ...], code: int, words: str
) -> None:
    done = briefpack("build", str(desk), *flags, cwd=desk)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_cluster_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from flows.errors import EnvironmentMissing
    from flows.workers.dask_cluster import DaskCluster

    monkeypatch.setattr("flows.workers.dask_cluster.CONNECT_SECONDS", 1)
    with pytest.raises(EnvironmentMissing, match="No Dask scheduler answers"):
        DaskCluster("tcp://127.0.0.1:9")


def test_who_waits_long_behind_others_is_not_given_up(cluster: str) -> None:
    """The limit on time is that of each piece of work, not of all that is before it."""
    from flows.workers.dask_cluster import DaskCluster

    with DaskCluster(cluster) as hired, ThreadPoolExecutor(14) as threads:
        works = [threads.submit(hired.run_within, 3, time.sleep, 0.5) for _ in range(14)]
        assert [work.result() for work in works] == [None] * 14


def test_when_the_scheduler_is_gone_the_run_ends(monkeypatch: pytest.MonkeyPatch, cluster: str) -> None:
    """No source is at fault: a pack of error sheets is none."""
    from distributed import Client

    from flows.errors import EnvironmentMissing
    from flows.workers.dask_cluster import DaskCluster

    monkeypatch.setattr("flows.workers.dask_cluster.CONNECT_SECONDS", 3)
    with DaskCluster(cluster) as hired, ThreadPoolExecutor(8) as threads:
        works = [threads.submit(hired.run, time.sleep, 40) for _ in range(8)]
        with Client(cluster, set_as_default=False) as client:
            os.kill(client.run_on_scheduler(os.getpid), signal.SIGKILL)
        failures = [work.exception(timeout=30) for work in works]
    assert {type(failure) for failure in failures} == {EnvironmentMissing}
    assert "no scheduler or no workers any more" in str(failures[0])


def test_when_no_worker_is_left_the_run_ends(monkeypatch: pytest.MonkeyPatch, cluster: str) -> None:
    from distributed import Client

    from flows.errors import EnvironmentMissing
    from flows.workers.dask_cluster import DaskCluster

    monkeypatch.setattr("flows.workers.dask_cluster.CONNECT_SECONDS", 1)
    monkeypatch.setattr("flows.workers.dask_cluster.LOOK_SECONDS", 0.2)
    with DaskCluster(cluster) as hired, ThreadPoolExecutor(8) as threads:
        works = [threads.submit(hired.run, time.sleep, 40) for _ in range(8)]
        with Client(cluster, set_as_default=False) as client:
            client.retire_workers(list(client.nthreads()), close_workers=True)
        failures = [work.exception(timeout=30) for work in works]
    assert {type(failure) for failure in failures} == {EnvironmentMissing}
