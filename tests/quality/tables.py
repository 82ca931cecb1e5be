"""The table of figures as plain text for a terminal, and as the READMEs show it."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.quality.floors import Mark
from tests.quality.sets import SOURCES, TRAINED_ON

QUALITY_TABLE = "quality table"
"""Under this name a test hands its rows to the summary of the test run."""
PROJECT = Path(__file__).resolve().parents[2]
PAGES = {
    "quality": PROJECT / "README.md",
    "speed": PROJECT / "README.md",
    "build": PROJECT / "tests" / "benchmarks" / "README.md",
    "large": PROJECT / "tests" / "benchmarks" / "README.md",
    "bind": PROJECT / "tests" / "benchmarks" / "README.md",
    "start": PROJECT / "tests" / "benchmarks" / "README.md",
}
"""Which page shows which table."""
Row = tuple[str, str, str, float, float | None]


def plain_table(rows: Iterable[Row]) -> str:
    """One line for each figure; what is below its floor is pointed at."""
    lines = [f"{'task':<22}{'set':<20}{'measure':<34}{'figure':>7}{'floor':>8}"]
    for task, name, measure, value, floor in rows:
        mark = "" if floor is None else f"{floor:>8.3f}" + ("  <- below" if value < floor else "")
        lines.append(f"{task:<22}{name:<20}{measure:<34}{value:>7.3f}{mark}")
    return "\n".join(lines)


def readme_tables(marks: Sequence[Mark]) -> str:
    """The figures, then the sets with their sources, as Markdown."""
    lines = ["| task | set | figures (floors) |", "|--|--|--|"]
    shown: dict[tuple[str, str], list[str]] = {}
    for mark in marks:
        floor = f" ({_short(mark.floor)})" if mark.floor else ""
        shown.setdefault((mark.task, mark.set), []).append(f"{mark.measure} {_short(mark.figure)}{floor}")
    lines += [
        f"| {task} | {_marked(name)} | {', '.join(figures)} |" for (task, name), figures in shown.items()
    ]
    sizes: dict[str, int] = {}
    for mark in marks:
        sizes[mark.set] = max(mark.size, sizes.get(mark.set, 0))
    lines += ["", "| set | source | documents |", "|--|--|--:|"]
    lines += [
        f"| {_marked(name)} | {source} | {sizes[name]} |" for name, source in SOURCES.items() if name in sizes
    ]
    return "\n".join(lines) + "\n"


def _marked(name: str) -> str:
    return f"{name}†" if name in TRAINED_ON else name


def _short(value: float) -> str:
    return f"{value:.3f}".removeprefix("0") if value < 1 else "1"


def in_place(name: str) -> str:
    """What its page shows of a table now. Raises ValueError when the page has no such place."""
    found = _place(name).search(PAGES[name].read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{PAGES[name]} has no place for {name}.")
    return found[2]


def write_place(name: str, shown: str) -> None:
    """Put a table where its page has the place for it."""
    page = PAGES[name]
    text = page.read_text(encoding="utf-8")
    page.write_text(_place(name).sub(lambda found: found[1] + shown + found[3], text), encoding="utf-8")


def _place(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- {name}: begin -->\n)(.*?)(<!-- {name}: end -->)", re.DOTALL)
