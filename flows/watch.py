"""Builds when a folder has settled: a file still being copied is never read.

The folder is looked at every few seconds rather than watched through the system, which does not work on network
shares and in containers. It has settled when nothing in it has changed for a while: no name, no size, no time.
"""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.edition import is_series

SETTLED_AFTER = 5.0
"""Seconds without a change."""
LOOK_EVERY = 1.0
_PARTIAL = (".part", ".partial", ".crdownload", ".download", ".tmp", ".filepart", ".!ut")
"""Endings under which programs write what is not yet whole."""

State = Mapping[str, tuple[int, int, int]]
"""Size, time of change and number of each file, by path."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What is watched, and how. Clock and sleep can be given for tests."""

    folders: Sequence[Path]
    settled_after: float = SETTLED_AFTER
    look_every: float = LOOK_EVERY
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep

    def run(self, build: Callable[[], None], rounds: int | None = None) -> None:
        """Build now and after every change that settles, until stopped (or for so many builds)."""
        built: State | None = None
        done = 0
        while rounds is None or done < rounds:
            state = self.settle(built)
            build()
            built = state
            done += 1

    def settle(self, before: State | None) -> State:
        """Wait until the folders differ from `before` and have stopped changing; gives back how they are then."""
        state = look(self.folders)
        since = self.clock()
        while state == before or is_unfinished(state) or self.clock() - since < self.settled_after:
            self.sleep(self.look_every)
            now = look(self.folders)
            if now != state:
                state, since = now, self.clock()
        return state


def look(folders: Sequence[Path]) -> State:
    """Every file under the folders that may be a source. A file that goes away meanwhile is not there.

    Finished editions are none: an output folder among the sources would have every build followed by another.
    """
    state: dict[str, tuple[int, int, int]] = {}
    for folder in folders:
        if not folder.is_dir():
            _add(state, folder)
            continue
        for place, inner, names in os.walk(folder):
            inner[:] = sorted(n for n in inner if not n.startswith(".") and not is_series(Path(place) / n))
            for name in names:
                if not name.startswith("."):
                    _add(state, Path(place) / name)
    return state


def is_unfinished(state: State) -> bool:
    """Whether a file is named as programs name what they are still writing."""
    return any(path.lower().endswith(_PARTIAL) for path in state)


def _add(state: dict[str, tuple[int, int, int]], file: Path) -> None:
    try:
        status = file.stat()
    except OSError:
        return
    state[str(file)] = (status.st_size, status.st_mtime_ns, status.st_ino)
