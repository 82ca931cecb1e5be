"""What a build costs beside a bare script on the same text: `python -m tests.benchmarks.build [--sources N]`.

One source, cold; the same with a Prefect server running; N sources; the same again with nothing changed, and with one
source changed. The bare script typesets the same HTML with WeasyPrint, one part after the other, and merges it with
pypdf. Programs that make PDF from HTML or text take the same text where they are installed. All in one run, so that
the ratios hold whatever else the machine does. With --large instead packs of 100, 300 and 1,000 short sources, to see
whether time and memory grow with them (an hour or more).
The table and a chart are written to `outputs/`; with --write the README beside it shows the table.
"""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from flows.model.content import PackContent
from flows.model.json_form import from_json
from flows.render import NO_PAGES, render_body, render_numbered, templates_root
from tests.benchmarks.chart import draw_bars
from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.measuring import Measured, run_measured
from tests.benchmarks.rivals import measure_rivals
from tests.quality.tables import write_place
from tests.support.building import CUT_OFF, EDITION
from tests.support.server import prefect_server
from tests.support.shared import PROJECT

RUNS = 3
"""How often a short run is measured."""
LARGE = (100, 300, 1_000)
LARGE_WORDS = 300
"""The length of a source there: a thousand make a pack of more than 4,000 pages."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was done, how long it took, and beside what that is to be seen."""

    what: str
    measured: Measured
    beside: Measured | None = None

    @property
    def ratio(self) -> float | None:
        """Wall time as a multiple of what it is beside."""
        return self.measured.wall / self.beside.wall if self.beside else None


def measure_build(
    work: Path, name: str, sources: Path, *, server: str = "", on_one_core: bool = False
) -> Measured:
    """One run of `briefpack build`; `name` says into which output, and so with which store."""
    environment = {"BRIEFPACK_CACHE": str(work / "cache"), "PYTHONPATH": str(PROJECT)}
    if server:
        environment["PREFECT_API_URL"] = server
    command = [
        sys.executable,
        "-m",
        "flows",
        "build",
        str(sources),
        "--output",
        str(work / name),
        "--as-of",
        CUT_OFF,
    ]
    return run_measured(command, cwd=work, environment=environment, on_one_core=on_one_core)


def measure_bare(work: Path, name: str) -> Measured:
    """The bare script on the HTML of the pack that lies in output `name`."""
    content = from_json(PackContent, (work / name / "pack" / EDITION / "content.json").read_text("utf-8"))
    folder = work / f"{name}-html"
    folder.mkdir(exist_ok=True)
    markups = sorted(
        (*render_body(content), *render_numbered(content, NO_PAGES)), key=lambda part: part.order
    )
    for position, markup in enumerate(markups):
        (folder / f"{position:05}.html").write_text(markup.html, encoding="utf-8")
    target = work / f"{name}-bare.pdf"
    command = [sys.executable, "-m", "tests.benchmarks.bare", str(folder), str(templates_root()), str(target)]
    return run_measured(command, cwd=work, environment={"PYTHONPATH": str(PROJECT)})


def change_one(sources: Path) -> None:
    """Another word in one source in the middle."""
    files = sorted(sources.glob("*.txt"))
    path = files[len(files) // 2]
    path.write_text(path.read_text("utf-8").replace("talks", "long talks", 1), encoding="utf-8")


def measure_small(work: Path) -> list[Row]:
    """One source: cold, the bare script, and with a server that has been running for a while; each the middle of three."""
    sources = write_corpus(work / "one", 1)
    first = measure_build(work, "first", sources)  # makes the database
    cold = middle(measure_build(work, f"cold-{n}", sources) for n in range(RUNS))
    bare = middle(measure_bare(work, "cold-0") for _ in range(RUNS))
    with prefect_server(work / "cache") as url:
        for n in range(RUNS):  # one that has only just begun answers slowly
            measure_build(work, f"before-{n}", sources, server=url)
        served = middle(measure_build(work, f"served-{n}", sources, server=url) for n in range(RUNS))
    return [
        Row("bare script, one source", bare),
        Row("one source, cold", cold, bare),
        Row("one source, with a Prefect server running", served, bare),
        Row("one source, the first run ever on a machine", first, bare),
    ]


def middle(runs: Iterable[Measured]) -> Measured:
    """The run whose wall time lies in the middle."""
    ordered = sorted(runs, key=lambda run: run.wall)
    return ordered[len(ordered) // 2]


def measure_many(work: Path, count: int) -> list[Row]:
    """Many sources: all of them, nothing changed, one changed; beside the bare script and beside the full build."""
    sources = write_corpus(work / "many", count)
    full = measure_build(work, "full", sources)
    alone = measure_build(work, "alone", sources, on_one_core=True)
    bare = measure_bare(work, "full")
    unchanged = measure_build(work, "full", sources)
    change_one(sources)
    changed = measure_build(work, "full", sources)
    rows = [
        Row(f"bare script, {count} sources", bare),
        Row(f"{count} sources", full, bare),
        Row(f"{count} sources on one core (beside all cores)", alone, full),
        Row(f"{count} sources, nothing changed (beside the full build)", unchanged, full),
        Row(f"{count} sources, one changed (beside the full build)", changed, full),
    ]
    html = sorted((work / "full-html").glob("*.html"))
    return rows + [Row(name, measured, bare) for name, measured in measure_rivals(work, html)]


def measure_large(work: Path, counts: tuple[int, ...]) -> list[Row]:
    """Packs that grow: each beside the smallest, to see whether time and memory grow with the sources."""
    rows: list[Row] = []
    for count in counts:
        sources = write_corpus(work / f"sources-{count}", count, LARGE_WORDS)
        measured = measure_build(work, f"large-{count}", sources)
        with pikepdf.open(work / f"large-{count}" / "pack" / EDITION / "pack.pdf") as pack:
            what = f"{count:,} shorter sources, {len(pack.pages):,} pages (beside the first of these)"
        rows.append(Row(what, measured, rows[0].measured if rows else None))
    return rows


def report(rows: list[Row]) -> str:
    """The table as Markdown."""
    lines = ["| what | wall s | beside | processor s | peak MB |", "|--|--:|--:|--:|--:|"]
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        seen = row.measured
        lines.append(f"| {row.what} | {seen.wall:.1f} | {ratio} | {seen.cpu:.1f} | {seen.memory} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.build", description=__doc__)
    parser.add_argument("--sources", type=int, default=50, help="how many sources the larger pack has")
    parser.add_argument(
        "--large",
        type=int,
        nargs="*",
        metavar="N",
        help="instead packs of so many short sources: 100 300 1000",
    )
    parser.add_argument("--write", action="store_true", help="show the table in the README beside it")
    wanted = parser.parse_args()
    with TemporaryDirectory(prefix="briefpack-benchmark-") as folder:
        work = Path(folder)
        if wanted.large is None:
            name, rows = "build", measure_small(work) + measure_many(work, wanted.sources)
        else:
            name, rows = "large", measure_large(work, tuple(wanted.large) or LARGE)
    table = report(rows)
    outputs = PROJECT / "outputs"
    (outputs / f"benchmarks-{name}.md").write_text(table, encoding="utf-8")
    bars = [(row.what, row.ratio) for row in rows if row.ratio is not None]
    (outputs / f"benchmarks-{name}.svg").write_text(
        draw_bars("Wall time: multiples of what stands beside", bars), encoding="utf-8"
    )
    if wanted.write:
        write_place(name, table)
    sys.stdout.write(table)


if __name__ == "__main__":
    main()
