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
from datetime import UTC, datetime
from pathlib import Path

from flows.edition import SeriesFolder, edition_name
from flows.errors import ExitCode
from flows.shelf import BuildOrder, BuildReport

BUILD_SECONDS = 3600
_MESSAGES = 30


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Workshop:
    """Builds into `output`, one at a time; `close` stops the one that is under way."""

    output: Path
    clock: Callable[[], datetime] = _now
    _closed: threading.Event = field(default_factory=threading.Event, init=False)
    _running: subprocess.Popen[str] | None = field(default=None, init=False)

    def build(self, order: BuildOrder, note: Callable[[str], None]) -> BuildReport:
        """Run `briefpack build` on the sources; `note` is called with each line of its progress."""
        cut_off = self.free_minute(order.series)
        if self._closed.is_set():
            return BuildReport(ExitCode.INTERRUPTED, None, ())
        with self._start(order, cut_off) as process:
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

    def free_minute(self, series: str) -> datetime:
        """Now, or the next minute: an edition of this one in the series is the pack of somebody else's sources."""
        folder, now = SeriesFolder(self.output, series), self.clock()
        while folder.edition(edition_name(now)).exists() and not self._closed.wait(1):
            now = self.clock()
        return now

    def _start(self, order: BuildOrder, cut_off: datetime) -> "subprocess.Popen[str]":
        return subprocess.Popen(  # noqa: S603 - our own command, no shell
            [
                *(sys.executable, "-m", "flows", "build", str(order.sources), "--output", str(self.output)),
                *("--series", order.series, "--title", order.title, "--as-of", f"{cut_off:%Y-%m-%dT%H:%M}"),
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
        self._closed.set()
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
