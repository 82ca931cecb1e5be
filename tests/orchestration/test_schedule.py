"""Schedules on a real local server: a run that really happens, missed runs that do not pile up."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.errors import UsageError
from tests.support.building import PROJECT, briefpack, heed_interrupts

pytestmark = pytest.mark.orchestration


@pytest.mark.slow
def test_a_scheduled_run_builds_a_pack(desk: Path, tmp_path: Path) -> None:
    """Every minute, on a server that the command starts itself; the edition is named by the due time."""
    output = tmp_path / "out"
    log = tmp_path / "log.txt"
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "BRIEFPACK_CACHE": str(tmp_path / "cache")}
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "flows", "schedule", str(desk), "--cron", "* * * * *",
             "--timezone", "Europe/London", "--output", str(output), "--port", "0"],
            cwd=tmp_path, env=environment, stdout=file, stderr=subprocess.STDOUT, preexec_fn=heed_interrupts,
        )  # fmt: skip
    try:
        pack = wait_for(output / "pack" / "latest" / "pack.pdf", process, seconds=240)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=180)
        finally:
            process.kill()
            process.wait()
    assert pack is not None, log.read_text(errors="replace")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d{4}Z", pack.resolve().parent.name)
    assert "Prefect's interface: http://127.0.0.1:" in log.read_text(errors="replace")


def wait_for(path: Path, process: subprocess.Popen[bytes], seconds: int) -> Path | None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        if path.is_file():
            return path
        time.sleep(1)
    return None


@pytest.mark.slow
def test_of_missed_runs_only_the_newest_is_built(tmp_path: Path) -> None:
    """Three runs are due at once: two end as Superseded, one builds."""
    script = tmp_path / "missed.py"
    script.write_text(MISSED)
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "BRIEFPACK_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, str(script)], cwd=tmp_path, env=environment, capture_output=True, text=True,
        timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.split() == ["True", "True", "False"]


MISSED = '''
"""Asks, as each of three overdue runs of one deployment, whether a newer run is already due."""
from datetime import UTC, datetime, timedelta
from unittest import mock
from flows.engine import prepare_environment, running_engine
prepare_environment(verbose=False)
with running_engine(scheduler=False):
    from prefect.client.orchestration import get_client
    from prefect.states import Scheduled
    import flows.scheduled_runs as scheduled_runs
    from flows.briefing_pack import briefing_pack
    from flows.schedule import ScheduleRequest
    deployment = briefing_pack.to_deployment(name="missed", parameters={})
    deployment_id = deployment.apply()
    now = datetime.now(UTC)
    dues = [now - timedelta(minutes=n) for n in (3, 2, 1)]
    with get_client(sync_client=True) as client:
        for due in dues:
            client.create_flow_run_from_deployment(deployment_id, state=Scheduled(scheduled_time=due))
    for due in dues:
        own = mock.Mock(id=str(deployment_id))
        with mock.patch.multiple(scheduled_runs, deployment=own, flow_run=mock.Mock(scheduled_start_time=due)):
            print(scheduled_runs.newer_run_is_due())
'''


def test_a_schedule_that_is_none_is_refused(tmp_path: Path) -> None:
    environment = {"BRIEFPACK_CACHE": os.environ["BRIEFPACK_CACHE"]}
    done = briefpack("schedule", "--cron", "every day", "--port", "0", cwd=tmp_path, environment=environment)
    assert done.returncode == 2, done.stderr
    assert "'every day' in 'UTC' is not a schedule" in done.stderr


def test_paths_of_a_schedule_are_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from flows.schedule import ScheduleRequest

    monkeypatch.chdir(tmp_path)
    request = ScheduleRequest("0 6 * * 1-5", "Europe/London", "desk", ("inputs",), "outputs")
    assert request.parameters()["sources"] == [str(tmp_path / "inputs")]
    assert request.parameters()["output"] == str(tmp_path / "outputs")
    assert request.schedule().timezone == "Europe/London"
    with pytest.raises(UsageError, match="Mars/Base"):
        ScheduleRequest("0 6 * * *", "Mars/Base", "desk", (), "out").schedule()
