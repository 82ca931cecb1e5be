"""What a person sees while a pack is being made: a bar on a terminal, plain lines elsewhere, nothing by default.

Everything goes to stderr; stdout belongs to the result. The flow reports to whatever `watching` has put in
place, so that it can run unwatched, on a schedule, or under a test.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol


class Progress(Protocol):
    """Told by the flow what goes on. Called from one thread. Must not write to stdout."""

    def stage(self, name: str, total: int) -> None:
        """A stage begins that has `total` pieces of work."""

    def advance(self) -> None:
        """One more piece of the current stage is done."""

    def say(self, message: str) -> None:
        """A line worth reading: a problem, a revision."""

    def close(self) -> None:
        """Nothing more will come."""


class Silent:
    """For runs that nobody watches."""

    def stage(self, name: str, total: int) -> None: ...

    def advance(self) -> None: ...

    def say(self, message: str) -> None: ...

    def close(self) -> None: ...


class Lines:
    """One line for each stage, for logs and pipes."""

    def __init__(self) -> None:
        self._stage = ""

    def stage(self, name: str, total: int) -> None:
        line = f"{name} ({total})" if total > 1 else name
        if line != self._stage:
            self.say(line)
        self._stage = line

    def advance(self) -> None: ...

    def say(self, message: str) -> None:
        print(message, file=sys.stderr, flush=True)  # noqa: T201 - stderr is the place for messages

    def close(self) -> None: ...


class Bar:
    """A progress bar for each stage, for a person at a terminal."""

    def __init__(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - --help stays instant
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
        from rich.progress import Progress as RichProgress  # noqa: PLC0415

        columns = (
            TextColumn("{task.description:<12}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        self._bar = RichProgress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=None, visible=False)
        self._bar.start()

    def stage(self, name: str, total: int) -> None:
        self._bar.remove_task(self._task)
        self._task = self._bar.add_task(name, total=total)

    def advance(self) -> None:
        self._bar.advance(self._task)

    def say(self, message: str) -> None:
        self._bar.console.print(message, markup=False, highlight=False)

    def close(self) -> None:
        self._bar.stop()


_WATCHER: ContextVar[Progress] = ContextVar("progress", default=Silent())  # noqa: B039 - Silent holds nothing


def progress() -> Progress:
    """Whoever watches the current run."""
    return _WATCHER.get()


@contextmanager
def watching(watcher: Progress) -> Iterator[Progress]:
    """Let `watcher` see everything that happens inside the block."""
    token = _WATCHER.set(watcher)
    try:
        yield watcher
    finally:
        _WATCHER.reset(token)
        watcher.close()
