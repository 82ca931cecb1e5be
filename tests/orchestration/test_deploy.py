"""On the user's own Prefect server: a build uses it as it is, a deployment is applied to its work pool."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.shared import PROJECT

pytestmark = [pytest.mark.orchestration, pytest.mark.slow]

SERVED = '''
"""A Prefect server of somebody's own; inside it a build, and a deployment to a work pool."""
import os, signal, subprocess, sys, time
from flows.running.engine import prepare_environment, running_engine
prepare_environment(verbose=False)
with running_engine(scheduler=True) as engine:
    environment = {**os.environ, "PREFECT_API_URL": engine.api_url, "BRIEFPACK_CACHE": sys.argv[2],
                   "BRIEFPACK_SHELF_URL": "https://packs.example/"}
    def briefpack(*arguments):
        command = [sys.executable, "-m", "flows", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True)
    built = briefpack("build", sys.argv[1], "--as-of", "2025-05-02")
    print(built.returncode, built.stdout.strip(), built.stderr if built.returncode else "")
    refused = briefpack("schedule", sys.argv[1], "--work-pool", "no-such-pool")
    print(refused.returncode, "no-such-pool" in refused.stderr, "Traceback" in refused.stderr)
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.actions import WorkPoolCreate
    with get_client(sync_client=True) as client:
        client.create_work_pool(WorkPoolCreate(name="desk-pool", type="process"))
        applied = briefpack("schedule", sys.argv[1], "--cron", "0 6 * * 1-5", "--timezone", "Europe/London",
                            "--series", "morning", "--work-pool", "desk-pool")
        deployment = client.read_deployment(applied.stdout.strip())
        (schedule,) = deployment.schedules
        print(deployment.name, deployment.work_pool_name, schedule.schedule.cron, schedule.schedule.timezone)
        runs = client.read_flow_runs()
        print(any(run.state.name == "Complete" for run in runs))
        artifacts = {artifact.key: artifact.data for artifact in client.read_artifacts()}
        print(*sorted(artifacts))
        print(artifacts["pack-pack-on-the-shelf"])
    print(any(name.startswith("prefect") for name in os.listdir(sys.argv[2])))
    # Two workers of the pool, a run for each of them.
    prefect = [sys.executable, "-m", "prefect", "worker", "start", "--pool", "desk-pool", "--limit", "1", "--name"]
    workers = [subprocess.Popen([*prefect, name], env=environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, start_new_session=True) for name in ("a", "b")]
    try:
        with get_client(sync_client=True) as client:
            runs = [
                client.create_flow_run_from_deployment(
                    deployment.id,
                    parameters={**deployment.parameters, "series": None, "as_of": "2025-05-02",
                                "output": os.path.abspath(f"there-{name}")},
                ).id
                for name in ("a", "b")
            ]
            states = {}
            deadline = time.monotonic() + 200
            while len(states) < 2 and time.monotonic() < deadline:
                time.sleep(1)
                read = {run: client.read_flow_run(run).state for run in runs}
                states = {run: state.name for run, state in read.items() if state.is_final()}
            print(*states.values())
    finally:
        for worker in workers:
            os.killpg(worker.pid, signal.SIGKILL)
            worker.wait()
    packs = {open(path, "rb").read() for path in (
        "outputs/pack/2025-05-02T0000Z/pack.pdf", "there-a/pack/latest/pack.pdf", "there-b/pack/latest/pack.pdf")}
    print(len(packs))
'''


def test_a_server_of_the_user_s_own_is_used_as_it_is_and_two_workers_of_its_pool(
    desk: Path, tmp_path: Path
) -> None:
    script = tmp_path / "served.py"
    script.write_text(SERVED)
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "BRIEFPACK_CACHE": str(tmp_path / "cache")}
    unused = tmp_path / "unused"
    done = subprocess.run(
        [sys.executable, str(script), str(desk), str(unused)], cwd=tmp_path, env=environment,
        capture_output=True, text=True, timeout=400, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    lines = [line.strip() for line in done.stdout.splitlines()]
    built, refused, deployed, complete, artifacts, link, own_database, states, different_packs = lines
    assert built == "0 outputs/pack/2025-05-02T0000Z/pack.pdf"
    assert refused == "5 True False"
    assert deployed == "morning desk-pool 0 6 * * 1-5 Europe/London"
    assert complete == "True"
    assert artifacts == "pack-pack pack-pack-on-the-shelf"
    assert (
        link
        == "[Ministers agree on water, edition 1 (complete)](https://packs.example/pack/2025-05-02T0000Z/)"
    )
    assert own_database == "False", "a server of our own was started beside the user's"
    assert states == "Complete Complete"
    assert different_packs == "1", "the pack is the same, whoever built it"
