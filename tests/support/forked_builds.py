"""Builds in processes forked from one that has imported the program: importing it costs more than a small desk does.

Each is a process of its own, with its own environment, output and exit code, and runs `python -m flows` from its first
line; only what a module does when it is imported has been done before. The process that its workers are forked from is
forked as well. What depends on how an interpreter begins (its hash seed, say) wants `briefpack` of `building`.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.support.shared import PROJECT

FORKING = "from tests.support.forked_builds import fork_for_each_line; fork_for_each_line()"
IMPORTED = ("flows.cli", "flows.briefing_pack", "flows.making.finishing", "flows.making.work_ready")


@dataclass(frozen=True)
class Forking:
    """The process that others are forked from."""

    given: IO[str]
    answered: IO[str]

    def run(
        self, arguments: tuple[str, ...], environment: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        """Run the command; its stdout and stderr apart."""
        with tempfile.TemporaryDirectory() as folder:
            said = [Path(folder, name) for name in ("stdout", "stderr")]
            order = {"arguments": arguments, "environment": dict(environment), "said": list(map(str, said))}
            self.given.write(json.dumps(order) + "\n")
            self.given.flush()
            code = int(self.answered.readline())
            stdout, stderr = (path.read_text(encoding="utf-8") for path in said)
        return subprocess.CompletedProcess(arguments, code, stdout, stderr)


@contextmanager
def forking(environment: Mapping[str, str]) -> Iterator[Forking]:
    """A process that has imported the program in an environment, while the block runs."""
    with subprocess.Popen(
        [sys.executable, "-c", FORKING],
        cwd=PROJECT, env={**environment, "PYTHONPATH": str(PROJECT)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        yield Forking(process.stdin, process.stdout)


def fork_for_each_line() -> None:
    """In that process: import the program, then run a command for each order, and say how it ended."""
    import gc
    from importlib import import_module

    from flows.running.engine import prepare_environment

    prepare_environment(verbose=False)
    gc.disable()
    for name in IMPORTED:
        import_module(name)
    gc.freeze()
    gc.enable()
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            _run_command(**json.loads(line))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        sys.stdout.flush()


def _run_command(arguments: list[str], environment: dict[str, str], said: list[str]) -> None:
    """In a forked process: what a new interpreter does that is given a command. Ends the process."""
    import runpy
    from multiprocessing import util

    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir = None
    files = [os.devnull, *said]
    for number, name in enumerate(files):
        opened = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    vars(util)["spawnv_passfds"] = _fork_instead_of_spawning
    sys.argv = ["flows", *arguments]
    runpy.run_module("flows", run_name="__main__", alter_sys=True)


def _fork_instead_of_spawning(path: bytes, arguments: list[str], kept: list[int]) -> int:
    """For `multiprocessing`: begin one of its helpers in a fork of this process, without a new interpreter."""
    child = os.fork()
    if child:
        return child
    try:
        borders = sorted({0, 1, 2, *kept})
        for below, above in zip(borders, [*borders[1:], os.sysconf("SC_OPEN_MAX")], strict=True):
            os.closerange(below + 1, above)
        tempfile.tempdir = None
        exec(arguments[-1], {"__name__": "__main__"})
    finally:
        os._exit(0)
