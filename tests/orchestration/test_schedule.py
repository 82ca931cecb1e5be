"""Schedules on a real local server: a run that really happens, missed runs that do not pile up."""

import inspect
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest
from typer.testing import CliRunner

from flows.errors import ExitCode, UsageError
from flows.model.publication import PublishedEdition
from flows.running.timetable import ScheduleRequest, read_schedules
from tests.support.building import Built, build, heed_interrupts
from tests.support.shared import PROJECT

pytestmark = pytest.mark.orchestration


SCHEDULES = """
[[schedule]]
name = "rivers, every minute"
cron = "* * * * *"
timezone = "Europe/London"
sources = ["rivers"]
series = "rivers"

[[schedule]]
name = "roads, every minute"
interval = "1m"
timezone = "Asia/Almaty"
sources = ["roads"]
series = "roads"
title = "Roads this minute"
only_if_changed = true
"""


@pytest.mark.slow
def test_scheduled_runs_build_two_series_from_one_tree(desk: Path, tmp_path: Path) -> None:
    """Every minute, on a server that the command starts itself; editions are named by the due time."""
    output = tmp_path / "out"
    log = tmp_path / "log.txt"
    for name in ("rivers", "roads"):
        shutil.copytree(desk, tmp_path / "inputs" / name)
    (tmp_path / "inputs" / "schedules.toml").write_text(SCHEDULES)
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "BRIEFPACK_CACHE": str(tmp_path / "cache")}
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "flows", "schedule", "--file", "inputs/schedules.toml",
             "--output", str(output), "--port", "0"],
            cwd=tmp_path, env=environment, stdout=file, stderr=subprocess.STDOUT, preexec_fn=heed_interrupts,
        )  # fmt: skip
    try:
        packs = [
            wait_for(output / name / "latest" / "pack.pdf", process, seconds=240)
            for name in ("rivers", "roads")
        ]
        said = log.read_text(errors="replace")
        interface = re.search(r"Prefect's interface: (http://127.0.0.1:\d+)", said)
        assert interface, said
        with urllib.request.urlopen(interface[1], timeout=30) as page:
            assert b"<html" in page.read().lower()
    finally:
        process.terminate()  # as service managers do
        try:
            process.wait(timeout=180)
        finally:
            process.kill()
            process.wait()
    assert "rivers, every minute: * * * * * (Europe/London)" in said
    assert "Warning" not in log.read_text(errors="replace")
    assert process.returncode == ExitCode.INTERRUPTED
    assert log.read_text(errors="replace").endswith("briefpack: the schedule is stopped.\n")
    for pack in packs:
        assert pack is not None, log.read_text(errors="replace")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d{4}Z", pack.resolve().parent.name)


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
from flows.running.engine import prepare_environment, running_engine
prepare_environment(verbose=False)
with running_engine(scheduler=False):
    from prefect.client.orchestration import get_client
    from prefect.states import Scheduled
    import flows.running.scheduled_runs as scheduled_runs
    from flows.briefing_pack import briefing_pack
    deployment = briefing_pack.to_deployment(name="missed", parameters={})
    deployment_id = deployment.apply()
    now = datetime.now(UTC)
    dues = [now - timedelta(minutes=n) for n in (3, 2, 1)]
    with get_client(sync_client=True) as client:
        create = client.create_flow_run_from_deployment
        runs = [create(deployment_id, state=Scheduled(scheduled_time=due)) for due in dues]
        # Due after all of them, but for another series.
        create(deployment_id, parameters={"series": "other"}, state=Scheduled(scheduled_time=now))
    for due, run in zip(dues, runs):
        own = mock.Mock(id=str(deployment_id))
        running = mock.Mock(scheduled_start_time=due, id=str(run.id))
        with mock.patch.multiple(scheduled_runs, deployment=own, flow_run=running):
            print(scheduled_runs.newer_run_is_due())
'''


@pytest.mark.slow
def test_what_waits_to_be_told_to_our_own_server_does_not_outlive_the_run(tmp_path: Path) -> None:
    """Each would be tried again for seconds, and printed, once the server is gone."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "BRIEFPACK_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", BACKLOG], cwd=tmp_path, env=environment, capture_output=True, text=True,
        timeout=240, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "left\n", "")


BACKLOG = '''
"""More events than are sent in the time that is given to the last of them."""
from flows.running import engine
engine.prepare_environment(verbose=False)
engine.DRAIN_SECONDS = 0.1
with engine.running_engine():
    from prefect.events import emit_event
    for number in range(1500):
        emit_event("noted", {"prefect.resource.id": f"note.{number}"}, payload={"text": "words " * 3000})
print("left")
'''


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("--cron", "every day"), "every day (UTC) is not a schedule"),
        (("--interval", "often"), "'often' is not an interval"),
        (("--rrule", "FREQ=SOMETIMES"), "FREQ=SOMETIMES (UTC) is not a schedule"),
        (("--cron", "0 6 * * *", "--interval", "6h"), "says 2 times when to build"),
        (("--timezone", "Mars/Base"), "'Mars/Base' in the schedule 'scheduled' is not a time zone"),
        (("--file", "none.toml"), "none.toml: No such file"),
    ],
)
def test_a_schedule_that_is_none_is_refused(flags: tuple[str, ...], words: str) -> None:
    from flows.commands.schedule_commands import schedule_commands
    from flows.schedule import prefect_schedule

    with mock.patch(
        "flows.commands.schedule_commands._start",
        lambda requests, *_: [prefect_schedule(r) for r in requests],
    ):
        done = CliRunner().invoke(schedule_commands, list(flags))
    assert done.exit_code == 2
    assert words in done.stderr


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("[[schedule]]\ncron = '0 6 * * *'", "has no name"),
        ("[[schedule]]\nname = 'a'\ncron = 6", "is of the wrong kind"),
        ("[[schedule]]\nname = 'a'\nhour = 6", "unknown key hour"),
        ("[[schedule]]\nname = 'a'", "says 0 times when"),
        ("[[schedule]]\nname='a'\ncron='0 6 * * *'\n[[schedule]]\nname='a'\ninterval='1d'", "two schedules are called"),
        ("[pack]\nseries = 'a'", "holds something else than schedules"),
        ("[[schedule", "not valid TOML"),
    ],
)  # fmt: skip
def test_a_file_of_schedules_is_checked(tmp_path: Path, given: str, words: str) -> None:
    (tmp_path / "schedules.toml").write_text(given)
    with pytest.raises(UsageError, match=re.escape(words)):
        read_schedules(tmp_path / "schedules.toml", "outputs")


def test_paths_of_a_schedule_are_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from flows.briefing_pack import briefing_pack

    monkeypatch.chdir(tmp_path)
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "schedules.toml").write_text(SCHEDULES)
    rivers, roads = read_schedules(Path("inputs/schedules.toml"), "outputs")
    assert rivers.parameters()["sources"] == [str(tmp_path / "inputs" / "rivers")]
    assert rivers.parameters()["output"] == str(tmp_path / "outputs")
    assert (roads.parameters()["only_if_changed"], roads.parameters()["title"]) == (True, "Roads this minute")
    (tmp_path / "all.toml").write_text(
        '[[schedule]]\nname = "all"\ninterval = "1d"\noutput = "packs"\nstore = "kept"\nconfig = "desk.toml"\n'
        'templates = "house"\nengine = "dask"\ndask_address = "tcp://scheduler:8786"\n'
    )
    (everything,) = read_schedules(tmp_path / "all.toml", "outputs")
    given = everything.parameters()
    paths = {"output": "packs", "store": "kept", "config": "desk.toml", "templates": "house"}
    assert {key: given[key] for key in paths} == {key: str(tmp_path / name) for key, name in paths.items()}
    assert (given["engine"], given["dask_address"]) == ("dask", "tcp://scheduler:8786")
    parameters = set(inspect.signature(briefing_pack.fn).parameters)
    assert set(rivers.parameters()) <= parameters


@pytest.mark.parametrize(
    ("request_for", "hours"),
    [
        ({"cron": "0 6 * * *"}, ["05:00", "05:00", "06:00", "06:00"]),
        ({"interval": "1d"}, ["23:00", "23:00", "23:00", "00:00"]),
        ({"interval": "12h"}, ["00:00", "12:00", "00:00", "12:00"]),
        ({"rrule": "FREQ=DAILY;BYHOUR=6;BYMINUTE=0;BYSECOND=0"}, ["05:00", "05:00", "06:00", "06:00"]),
    ],
)
def test_a_time_of_day_is_that_time_in_summer_and_winter(
    request_for: dict[str, str], hours: list[str]
) -> None:
    """In London the clocks went back on 26 October 2025."""
    from flows.schedule import due_times

    daily = ScheduleRequest("daily", ("inputs",), timezone="Europe/London", **request_for)
    dates = due_times(daily, datetime(2025, 10, 23, 22, 30, tzinfo=UTC), 4)
    assert [f"{date.astimezone(UTC):%H:%M}" for date in dates] == hours


@pytest.mark.slow
def test_no_edition_is_built_when_no_source_has_changed(desk: Path, desk_pack: Built) -> None:
    from flows.running.reporting import edition_summary

    again = build(desk, desk_pack.folder, "--only-if-changed", as_of="2025-09-10T06:00")
    assert (again.code, again.pack) == (0, desk_pack.pack)
    assert "unchanged" in again.stderr
    (desk / "corrections.toml").write_text('[[merge]]\nnames = ["Jane Doe", "Doe"]\n')
    decided = build(desk, desk_pack.folder, "--only-if-changed", as_of="2025-09-10T06:00")
    assert (decided.code, decided.manifest.number) == (0, 2)
    standing = PublishedEdition(str(desk_pack.pack), desk_pack.manifest, changed=False)
    assert "Nothing it is made from has changed since; no new edition was made." in edition_summary(
        standing, "http://shelf.example/"
    )
