"""Building packs as a user does: the real command in a process of its own."""

import atexit
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import gettempdir

from flows.model.json_form import from_json
from flows.model.publication import Manifest
from tests.support.forked_builds import Forking, forking
from tests.support.server import server_in_common
from tests.support.shared import PROJECT

CUT_OFF = "2025-09-09T06:00"
EDITION = "2025-09-09T0600Z"


@dataclass(frozen=True)
class Built:
    """What a run of `briefpack build` left behind."""

    code: int
    stdout: str
    stderr: str
    folder: Path

    @property
    def pack(self) -> Path:
        return Path(self.stdout.splitlines()[-1])

    @property
    def edition(self) -> Path:
        return self.pack.parent

    @property
    def manifest(self) -> Manifest:
        return from_json(Manifest, (self.edition / "manifest.json").read_text(encoding="utf-8"))


def heed_interrupts() -> None:
    """For `preexec_fn`: a test run started in the background ignores SIGINT, and so would all it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def briefpack(
    *arguments: str,
    cwd: Path = PROJECT,
    environment: Mapping[str, str] | None = None,
    given: str | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the command with this interpreter; stdout and stderr apart."""
    return subprocess.run(
        [sys.executable, "-m", "flows", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **(environment or {})},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def build(
    sources: Path,
    output: Path,
    *flags: str,
    as_of: str = CUT_OFF,
    alone: bool = False,
    environment: Mapping[str, str] | None = None,
) -> Built:
    """Build a pack from `sources` into `output`.

    `alone` with a Prefect server of its own, else with one for all. In an interpreter of its own if it is alone or in
    an `environment` of its own, else in a fork of one for all.
    """
    command = ("build", str(sources), "--output", str(output), "--as-of", as_of, *flags)
    if alone or environment or sys.platform != "linux":
        server = {} if alone else with_server()
        done = briefpack(*command, environment={**server, **(environment or {})})
    else:
        done = fork_for_all().run(command, with_server())
    return Built(done.returncode, done.stdout, done.stderr, output)


def with_server() -> dict[str, str]:
    """The environment of a command that uses the Prefect server of all tests rather than start one."""
    return {**os.environ, "PREFECT_API_URL": server_for_all()}


@cache
def server_for_all() -> str:
    """The address of a Prefect server that runs until the tests of all processes end: to begin one takes seconds."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or os.getpid()
    return server_in_common(Path(gettempdir(), f"briefpack-tests-{run}"))


@cache
def fork_for_all() -> Forking:
    """What builds are forked from until the tests of this process end."""
    return _until_the_end().enter_context(forking(with_server()))


@cache
def _until_the_end() -> ExitStack:
    running = ExitStack()
    atexit.register(running.close)
    return running
