"""Measures every annotator on the gold sets: `python -m tests.quality.measure`.

Prints one table. With --write the figures become the new marks: the floors in `floors.tsv` are raised (never
lowered, unless --lower is given too) and the README's tables follow. Rows whose set is not there stay as they are.
"""

import argparse
import gzip
import math
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from flows.annotate import annotate_document, require_pipeline
from flows.ingest import document_from_record
from flows.making.source_records import extract_files
from flows.model.problems import Problem
from flows.publish import annotation_record
from flows.segment import segment_document
from tests.quality.floors import Mark, floors_of, read_marks, write_marks
from tests.quality.sets import ALONE, COMPARED, SETS, GoldSet, gold_folder, read_set
from tests.quality.tables import plain_table, readme_tables, write_place
from tests.support.in_process import InProcess

Record = dict[str, Any]
MARGIN = 0.005
"""How far below the figure seen a floor is set."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure measured. `size` is the number of documents."""

    task: str
    set: str
    measure: str
    value: float
    size: int

    @property
    def key(self) -> tuple[str, str, str]:
        return self.task, self.set, self.measure


def measure(
    folder: Path | None, wanted: Callable[[GoldSet], bool] = lambda _: True, pipeline: str = ""
) -> Iterator[Figure]:
    """The figures of every wanted row whose set is there, in the order of the table."""
    for row in SETS:
        records = read_set(row, folder) if wanted(row) else None
        if records is None:
            continue
        scores = row.score([(gold, _ours(gold, row, folder, pipeline)) for gold in records])
        for name in row.figures:
            yield Figure(row.task, row.name, name, scores[name], len(records))


def _ours(gold: Record, row: GoldSet, folder: Path | None, pipeline: str) -> Record:
    if "html" in gold or "file" in gold:
        assert folder is not None
        read = read_alone if row.task == ALONE else _extracted
        return read(folder / row.file.split("/")[0] / gold.get("html", gold.get("file")))
    return annotated(gold["id"], gold["text"], gold.get("date"), pipeline)


@cache
def annotated(record_id: str, text: str, date: str | None, pipeline: str = "") -> Record:
    """Our record of a text: several tasks ask for the same. `pipeline` is a spaCy pipeline that joins in."""
    document = document_from_record(1, record_id, text, date)
    segmentation, _ = segment_document(document)
    return annotation_record(annotate_document(document, segmentation, pipeline)[0], record_id)


def _extracted(path: Path) -> Record:
    """What is read from a file, which may be packed; an empty record where nothing is."""
    content = path.read_bytes()
    with tempfile.TemporaryDirectory() as scratch:
        bare = Path(scratch) / path.name.removesuffix(".gz")
        bare.write_bytes(gzip.decompress(content) if path.suffix == ".gz" else content)
        lines = [
            line for line in extract_files([str(bare)], None, InProcess()) if not isinstance(line, Problem)
        ]
    return lines[0] if lines else {}


def read_alone(path: Path) -> Record:
    """What trafilatura makes of a page without anything of ours."""
    from trafilatura import bare_extraction

    page = gzip.decompress(path.read_bytes())
    found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=True)
    return (
        {"text": found.text, "title": found.title, "author": found.author, "date": found.date}
        if found
        else {}
    )


def raised(marks: list[Mark], figures: list[Figure], *, lower: bool) -> list[Mark]:
    """The marks with today's figures; a floor goes up with its figure, and down only when `lower` says so."""
    known = {mark.key: mark for mark in marks}
    for figure in figures:
        floor = max(0.0, math.floor((figure.value - MARGIN) * 1000) / 1000)
        old = known.get(figure.key)
        if (figure.task, figure.set) in COMPARED:
            floor = 0.0
        elif old is not None and not lower:
            floor = max(floor, old.floor)
        known[figure.key] = Mark(*figure.key, figure.size, round(figure.value, 3), floor)
    order = [(row.task, row.name, name) for row in SETS for name in row.figures]
    return [known[key] for key in order if key in known]


def main() -> int:
    """Returns 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.measure", description=__doc__)
    parser.add_argument(
        "--write", action="store_true", help="raise the floors and rewrite the README's tables"
    )
    parser.add_argument("--lower", action="store_true", help="with --write: floors may also go down")
    parser.add_argument(
        "--spacy", metavar="PIPELINE", help="only show what this spaCy pipeline adds to names"
    )
    wanted = parser.parse_args()
    if wanted.spacy:
        return _show_gain(wanted.spacy)
    figures = list(measure(gold_folder()))
    marks = read_marks()
    if wanted.write:
        marks = raised(marks, figures, lower=wanted.lower)
        write_marks(marks)
        write_place("quality", readme_tables(marks))
    floors = floors_of(marks)
    sys.stdout.write(plain_table([(*f.key, f.value, floors.get(f.key)) for f in figures]) + "\n")
    return int(any(f.value < floors.get(f.key, 0.0) for f in figures))


def _show_gain(pipeline: str) -> int:
    """Prints names and aliases without and with a spaCy pipeline."""
    require_pipeline(pipeline)
    alone = list(measure(gold_folder(), _is_named))
    helped = {f.key: f.value for f in measure(gold_folder(), _is_named, pipeline)}
    sys.stdout.write(f"Without, and with {pipeline}:\n")
    for figure in alone:
        sys.stdout.write(f"{' '.join(figure.key):48}{figure.value:.3f}  {helped[figure.key]:.3f}\n")
    return 0


def _is_named(row: GoldSet) -> bool:
    return row.task in {"names", "aliases"}


if __name__ == "__main__":
    sys.exit(main())
