"""Builds that are commissioned through the shelf: the real command, in a process of its own that can be stopped.

A process of its own, because the shelf must go on whatever becomes of a build, and because Prefect reads its
environment when it is imported.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from flows.errors import ExitCode
from flows.shelf import BuildOrder, BuildReport

BUILD_SECONDS = 3600
_MESSAGES = 30


@dataclass
class Workshop:
    """Builds into `output`, one at a time; `close` stops the one that is under way."""

    output: Path
    _running: subprocess.Popen[str] | None = field(default=None, init=False)

    def build(self, order: BuildOrder, note: Callable[[str], None]) -> BuildReport:
        """Run `briefpack build` on the sources; `note` is called with each line of its progress."""
        with self._start(order) as process:
            self._running = process
            end = threading.Timer(BUILD_SECONDS, process.kill)
            end.start()
            try:
                messages = _read_progress(process, note)
                pack = process.stdout.read().strip() if process.stdout else ""
                code = process.wait()
            finally:
                end.cancel()
                self._running = None
        published = code in {ExitCode.COMPLETE, ExitCode.PARTIAL}
        return BuildReport(code, Path(pack).parent if published and pack else None, tuple(messages))

    def _start(self, order: BuildOrder) -> "subprocess.Popen[str]":
        return subprocess.Popen(  # noqa: S603 - our own command, no shell
            [
                *(sys.executable, "-m", "flows", "build", str(order.sources), "--output", str(self.output)),
                *("--series", order.series, "--title", order.title),
            ],
            env={**os.environ, "BRIEFPACK_MARKING": order.marking},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
        )

    def close(self) -> None:
        """Stop the build that is under way: it publishes nothing."""
        if self._running:
            self._running.terminate()


def _read_progress(process: "subprocess.Popen[str]", note: Callable[[str], None]) -> list[str]:
    """Pass on the stages as they begin; everything else that was said is for the report."""
    messages: list[str] = []
    for line in process.stderr or ():
        said = line.strip()
        if ":" in said:
            messages.append(said.removeprefix("briefpack: "))
        elif said:
            note(said)
    return messages[-_MESSAGES:]
