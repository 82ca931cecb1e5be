"""How fast a text is annotated: `python -m tests.benchmarks.annotate [FILE ...]`.

One process, no warm caches but the tables: the texts (default: our own gold set) are read several times, and
the fastest time of each step counts, since whatever else the machine does only ever adds to it. With --write
the README shows the result.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from typing import TypeVar

from flows.annotate.runner import annotate_document
from flows.annotate.table import ANNOTATORS
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.model.document import Document
from flows.segment import segment_document
from tests.quality.marked_text import read_own_set
from tests.quality.tables import write_place

ROUNDS = 5
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Speed:
    """Words of all texts, and of each step its name and the seconds it took for all of them."""

    words: int
    steps: tuple[tuple[str, float], ...]

    @property
    def seconds(self) -> float:
        return sum(seconds for _, seconds in self.steps)

    @property
    def words_a_second(self) -> float:
        return self.words / self.seconds


def time_annotators(documents: Sequence[Document]) -> Speed:
    """Each step's best time for all documents, one after the other."""
    for document in documents:  # loads every table
        annotate_document(document, segment_document(document)[0])
    names = ("segment", *(row.annotate.__name__ for row in ANNOTATORS))
    best = [min(times) for times in zip(*(_round(documents) for _ in range(ROUNDS)), strict=True)]
    words = sum(len(re.findall(r"\w+", document.text)) for document in documents)
    return Speed(words, tuple(zip(names, best, strict=True)))


def _round(documents: Sequence[Document]) -> list[float]:
    times = [0.0] * (1 + len(ANNOTATORS))
    for document in documents:
        segmentation, seconds = _timed(lambda document=document: segment_document(document)[0])
        times[0] += seconds
        annotated = AnnotatedDocument(document, segmentation)
        for step, row in enumerate(ANNOTATORS, 1):
            layers, seconds = _timed(lambda row=row, given=annotated: row.annotate(given))
            times[step] += seconds
            fresh = {name: getattr(layers, name) for name in row.provides}
            annotated = replace(annotated, annotations=replace(annotated.annotations, **fresh))
    return times


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    start = process_time()
    result = work()
    return result, process_time() - start


def report(speed: Speed) -> str:
    """A Markdown table of the steps, the slowest first, and the sum in words a second."""
    lines = [
        f"One core, {speed.words} words of prose: {_rounded(speed.words_a_second)} words a second.",
        "",
        "| step | share of the time | words a second alone |",
        "|--|--:|--:|",
    ]
    for name, seconds in sorted(speed.steps, key=lambda step: -step[1]):
        share = 100 * seconds / speed.seconds
        lines.append(f"| `{name}` | {share:.0f} % | {_rounded(speed.words / seconds)} |")
    return "\n".join(lines) + "\n"


def _rounded(value: float) -> str:
    """To two figures: the rest is the machine's mood."""
    digits = 10 ** max(0, len(str(int(value))) - 2)
    return f"{round(value / digits) * digits:,}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.annotate", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="plain texts in UTF-8")
    parser.add_argument("--write", action="store_true", help="show the result in the README")
    wanted = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in wanted.files]
    texts = texts or [record["text"] for record in read_own_set()]
    table = report(
        time_annotators([document_from_record(i, str(i), text, None) for i, text in enumerate(texts, 1)])
    )
    if wanted.write:
        write_place("speed", table)
    sys.stdout.write(table)


if __name__ == "__main__":
    main()
