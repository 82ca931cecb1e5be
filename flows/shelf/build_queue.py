"""Builds asked for through the shelf: one queue, one build at a time, and what each of them says meanwhile."""

import secrets
import shutil
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from queue import Queue

from flows.errors import EditionBusy, ExitCode
from flows.shelf.options import BuildDesk, BuildOrder, BuildReport

MOST_WAITING = 10
KEPT = 50
"""Builds that are over and can still be looked at."""
_LINES = 500


class Stage(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    OVER = "over"


@dataclass
class Build:
    """A build that was asked for. Changed only by the queue; read at any time."""

    id: str
    order: BuildOrder
    files: tuple[str, ...]
    stage: Stage = Stage.WAITING
    lines: list[str] = field(default_factory=list)
    report: BuildReport | None = None

    @property
    def published(self) -> bool:
        return self.report is not None and self.report.edition is not None


class BuildQueue:
    """Builds in the order in which they were asked for."""

    def __init__(self, desk: BuildDesk) -> None:
        self.desk = desk
        self._builds: OrderedDict[str, Build] = OrderedDict()
        self._waiting: Queue[Build | None] = Queue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def add(self, order: BuildOrder, files: tuple[str, ...]) -> Build:
        """Put a build at the end of the queue; its sources go when it is over. Raises EditionBusy if it is full."""
        with self._lock:
            if len(self.ahead_of(None)) >= MOST_WAITING:
                raise EditionBusy("Too many builds are waiting.", "Try again when some are done.")
            build = Build(secrets.token_urlsafe(12), order, files)
            self._builds[build.id] = build
            self._forget_the_oldest()
            self._waiting.put(build)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="builds", daemon=True)
                self._thread.start()
        return build

    def find(self, build_id: str) -> Build | None:
        return self._builds.get(build_id)

    def builds(self) -> tuple[Build, ...]:
        """All that are known, the latest first."""
        return tuple(reversed(self._builds.values()))

    def ahead_of(self, build: Build | None) -> tuple[Build, ...]:
        """What has to be done before `build`; everything that is not over for None."""
        ahead = []
        for other in list(self._builds.values()):
            if other is build:
                break
            if other.stage is not Stage.OVER:
                ahead.append(other)
        return tuple(ahead)

    def close(self) -> None:
        """Take no more builds."""
        self._waiting.put(None)

    def _work(self) -> None:
        while (build := self._waiting.get()) is not None:
            build.stage = Stage.RUNNING
            build.report = self._perform(build)
            build.stage = Stage.OVER
            shutil.rmtree(build.order.sources, ignore_errors=True)

    def _perform(self, build: Build) -> BuildReport:
        def note(line: str) -> None:
            if len(build.lines) < _LINES:
                build.lines.append(line)

        try:
            return self.desk.build(build.order, note)
        except Exception as error:  # noqa: BLE001 - whatever happened to this build, the next one must go on
            return BuildReport(ExitCode.FAILED, None, (f"unexpected {type(error).__name__}: {error}",))

    def _forget_the_oldest(self) -> None:
        over = [build.id for build in self._builds.values() if build.stage is Stage.OVER]
        for build_id in over[: max(0, len(self._builds) - KEPT)]:
            del self._builds[build_id]


def clear_uploads(folder: Path) -> None:
    """Remove what builds of an earlier shelf left."""
    shutil.rmtree(folder, ignore_errors=True)
