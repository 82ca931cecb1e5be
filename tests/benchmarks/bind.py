"""What binding costs beside typesetting: `python -m tests.benchmarks.bind [--parts N] [--large] [--write]`.

Typesets the annexes of N sources in this process, then binds them, so that both are measured on the same
machine in the same minute; CPU seconds, as a ratio. Binding is measured again in a process of its own for its
peak memory. With --large the parts are bound ten times over (renamed copies of the same PDFs) to see whether
time grows with the number of parts. The size is compared with the same content typeset as one document.
"""

import argparse
import pickle
import re
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from flows.bind import bind_pack
from flows.check import check_pack
from flows.model.printed import Furniture, Imprint, PrintedPart
from flows.render import templates_root
from flows.typeset import typeset_part
from tests.benchmarks.corpus import WORDS
from tests.benchmarks.typeset_parts import annex_markups, join_markups, multiply, typeset_all
from tests.quality.tables import write_place

FURNITURE = Furniture(
    head="Benchmark · Edition 1", foot="Data to 9 September 2025, 06:00 UTC", marking="TLP:CLEAR"
)
IMPRINT = Imprint("Benchmark", "The desk", "", (), "en", "2025-09-09T06:00:00Z", "briefing-pack")
TIMES = 10


@dataclass(frozen=True, slots=True)
class Bound:
    """One binding: parts, pages, CPU seconds, bytes, peak memory in megabytes (0 when not measured)."""

    parts: int
    pages: int
    seconds: float
    size: int
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Costs:
    typeset_seconds: float
    bound: Bound
    whole_size: int
    check_seconds: float
    large: Bound | None


def measure(count: int, words: int = WORDS, *, large: bool = False) -> Costs:
    """Typeset, bind, check, and typeset as one document."""
    markups = annex_markups(count, words)
    typeset = typeset_all(markups)
    whole = typeset_part(join_markups(markups), templates_root())
    start = process_time()
    pack = bind_pack(typeset.parts, FURNITURE, IMPRINT)
    check_start = process_time()
    check_pack(pack.pdf)
    return Costs(
        typeset.seconds,
        Bound(count, pack.page_count, check_start - start, len(pack.pdf), bind_apart(typeset.parts).memory),
        len(whole.pdf),
        process_time() - check_start,
        bind_apart(multiply(typeset.parts, TIMES)) if large else None,
    )


def bind_apart(parts: Sequence[PrintedPart]) -> Bound:
    """Bind in a process that does nothing else, and see how much memory it took."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "parts.pickle"
        path.write_bytes(pickle.dumps(tuple(parts)))
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.bind", "--only", str(path)],
            capture_output=True,
            text=True,
            check=True,
        )
    pages, seconds, size, memory = done.stdout.split()
    return Bound(len(parts), int(pages), float(seconds), int(size), int(memory))


def bind_only(path: Path) -> str:
    """What the process of its own does: pages, seconds, bytes, megabytes."""
    parts = pickle.loads(path.read_bytes())
    start = process_time()
    pack = bind_pack(parts, FURNITURE, IMPRINT)
    return f"{pack.page_count} {process_time() - start} {len(pack.pdf)} {peak_memory()}"


def peak_memory() -> int:
    """Megabytes. From /proc where there is one: what getrusage says begins with the peak of the parent process."""
    status = Path("/proc/self/status")
    if status.is_file():
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))
        if found:
            return int(found[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def report(costs: Costs) -> str:
    """The costs as a Markdown table."""
    bound, large = costs.bound, costs.large
    share = bound.seconds / costs.typeset_seconds
    rows = [
        "| what | measured |",
        "|--|--|",
        f"| binding {bound.parts} parts, {bound.pages} pages | {share:.0%} of the CPU time of typesetting them |",
        f"| checking the pack | {costs.check_seconds / costs.typeset_seconds:.0%} of it |",
        f"| peak memory of binding | {bound.memory} MB |",
        f"| size | {bound.size / costs.whole_size:.2f} of the same content typeset as one document |",
    ]
    if large:
        ratio = (large.seconds / large.parts) / (bound.seconds / bound.parts)
        rows.append(f"| {large.parts} parts, {large.pages} pages: time for each part | {ratio:.2f} of that |")
        rows.append(f"| {large.parts} parts: peak memory | {large.memory} MB |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", type=int, default=100)
    parser.add_argument("--large", action="store_true", help="also bind ten times as many")
    parser.add_argument("--write", action="store_true", help="show the result in the README beside it")
    parser.add_argument("--only", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only:
        sys.stdout.write(bind_only(given.only))
        return
    table = report(measure(given.parts, large=given.large)) + "\n"
    sys.stdout.write(table)
    if given.write:
        write_place("bind", table)


if __name__ == "__main__":
    main()
