"""`floors.tsv`: for each task, set and figure what was seen last and what it must not fall below."""

from dataclasses import dataclass
from pathlib import Path

PATH = Path(__file__).with_name("floors.tsv")
_HEAD = "task\tset\tmeasure\tdocuments\tfigure\tfloor"


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of the file."""

    task: str
    set: str
    measure: str
    size: int
    figure: float
    floor: float

    @property
    def key(self) -> tuple[str, str, str]:
        return self.task, self.set, self.measure


def read_marks() -> list[Mark]:
    if not PATH.is_file():
        return []
    rows = [line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines()[1:]]
    return [
        Mark(task, name, of, int(size), float(seen), float(floor))
        for task, name, of, size, seen, floor in rows
    ]


def floors_of(marks: list[Mark]) -> dict[tuple[str, str, str], float]:
    """The floors by task, set and measure; what is only compared with has none."""
    return {mark.key: mark.floor for mark in marks if mark.floor}


def write_marks(marks: list[Mark]) -> None:
    lines = [f"{m.task}\t{m.set}\t{m.measure}\t{m.size}\t{m.figure:.3f}\t{m.floor:.3f}" for m in marks]
    PATH.write_text("\n".join([_HEAD, *lines]) + "\n", encoding="utf-8")
