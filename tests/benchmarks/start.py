"""Where the time of a small, cold build goes: `python -m tests.benchmarks.start [--write]`.

One source, no Prefect server running, this process from its first import to its end; worker processes are waited
for, and not counted as this process's processor time. With --write the README beside it shows the table.
"""

import argparse
import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from flows.progress import Silent, watching
from tests.benchmarks.corpus import write_corpus
from tests.quality.tables import write_place
from tests.support.building import CUT_OFF

BEGINNING = "begin the run"
STEPS = {
    "ingest": "read the sources (workers)",
    "segment": "read the sources (workers)",
    "annotate": "read the sources (workers)",
    "compose": "compose and render",
    "render": "compose and render",
    "typeset": "typeset the parts (workers)",
    "bind": "bind",
    "check": "check",
    "preview": "picture and publish",
    "publish": "picture and publish",
}
"""What each stage of the run is called in the table."""
MAKE_DATABASE = """
from flows.running.engine import prepare_environment, running_engine
prepare_environment(verbose=False)
with running_engine():
    pass
"""


@dataclass
class Clock(Silent):
    """Notes wall time and processor time at the end of every step."""

    steps: dict[str, tuple[float, float]] = field(default_factory=dict)
    _step: str = BEGINNING
    _last: tuple[float, float] = field(default_factory=lambda: (perf_counter(), process_time()))

    def note(self, step: str) -> None:
        now = perf_counter(), process_time()
        before = self.steps.get(step, (0.0, 0.0))
        self.steps[step] = before[0] + now[0] - self._last[0], before[1] + now[1] - self._last[1]
        self._last = now

    def stage(self, name: str, total: int) -> None:
        self.note(self._step)
        self._step = STEPS.get(name, self._step)


def measure_start(sources: Path, output: Path) -> dict[str, tuple[float, float]]:
    """Seconds of wall time and of processor time for each step of one build, in their order."""
    from flows.running.engine import prepare_environment, running_engine
    from flows.running.starting import WORKERS_IMPORT
    from flows.workers.pool import default_workers, warmed_up

    clock = Clock()
    prepare_environment(verbose=False)
    with warmed_up(default_workers(), WORKERS_IMPORT):
        for module, step in (
            ("prefect", "import Prefect"),
            ("prefect.server.api.server", "import its server"),
        ):
            importlib.import_module(module)
            clock.note(step)
        with running_engine():
            clock.note("start the server")
            flow = importlib.import_module("flows.briefing_pack").briefing_pack
            clock.note("import the flow")
            with watching(clock):
                flow([str(sources)], str(output), CUT_OFF)
            clock.note("end the run")
    clock.note("stop the server")
    return clock.steps


@contextmanager
def prepared() -> Iterator[tuple[Path, Path]]:
    """A folder with one source, and one for the output; the database of Prefect is there already."""
    with TemporaryDirectory(prefix="briefpack-benchmark-") as folder:
        os.environ["BRIEFPACK_CACHE"] = str(Path(folder) / "cache")
        subprocess.run([sys.executable, "-c", MAKE_DATABASE], check=True)
        yield write_corpus(Path(folder) / "one", 1), Path(folder) / "outputs"


def report(steps: dict[str, tuple[float, float]]) -> str:
    """The steps as Markdown."""
    wall = sum(seconds for seconds, _ in steps.values())
    lines = ["| step | share of the wall time | processor s |", "|--|--:|--:|"]
    lines += [f"| {step} | {seconds / wall:.0%} | {cpu:.1f} |" for step, (seconds, cpu) in steps.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.start", description=__doc__)
    parser.add_argument("--write", action="store_true", help="show the table in the README beside it")
    wanted = parser.parse_args()
    with prepared() as (sources, output):
        table = report(measure_start(sources, output))
    if wanted.write:
        write_place("start", table)
    sys.stdout.write(table)


if __name__ == "__main__":
    main()
