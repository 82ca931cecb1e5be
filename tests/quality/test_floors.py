"""The quality gate: no figure below its floor, and the README shows the figures of the floors file."""

from pathlib import Path

import pytest

from flows.annotate.table import ANNOTATORS
from tests.quality.floors import Mark, floors_of, read_marks
from tests.quality.measure import Figure, measure, raised
from tests.quality.sets import SETS, SOURCES, gold_folder, read_set
from tests.quality.tables import QUALITY_TABLE, in_place, readme_tables

KEYS = [(row.task, row.name, measure_name) for row in SETS for measure_name in row.figures]


def check(figures: list[Figure], record_property: object) -> None:
    floors = floors_of(read_marks())
    assert callable(record_property)
    record_property(QUALITY_TABLE, [(*f.key, f.value, floors.get(f.key)) for f in figures])
    below = [f"{' / '.join(f.key)}: {f.value:.4f}" for f in figures if f.value < floors.get(f.key, 0.0)]
    assert not below, below


def test_our_own_set(record_property: object) -> None:
    figures = list(measure(None))
    assert figures
    check(figures, record_property)


@pytest.mark.slow
def test_the_public_sets(record_property: object) -> None:
    folder = gold_folder()
    if folder is None:
        pytest.skip("BRIEFPACK_GOLD names no folder")
    figures = list(measure(folder, lambda row: not row.is_own))
    assert figures, f"no set was found in {folder}"
    check(figures, record_property)


def test_every_figure_has_its_mark_and_every_mark_its_figure() -> None:
    marks = read_marks()
    assert [mark.key for mark in marks] == [key for key in KEYS if key in {m.key for m in marks}]
    own = {(row.task, row.name) for row in SETS if row.is_own}
    assert {mark.key for mark in marks} >= {key for key in KEYS if key[:2] in own}
    for mark in marks:
        assert mark.floor <= mark.figure


def test_the_readme_shows_the_marks() -> None:
    assert in_place("quality") == readme_tables(read_marks())
    assert [
        row.annotate.__name__ for row in ANNOTATORS if row.annotate.__name__ not in in_place("speed")
    ] == []


@pytest.mark.parametrize("table", ["build", "large", "bind", "start"])
def test_the_page_of_the_benchmarks_shows_their_tables(table: str) -> None:
    assert len(in_place(table).splitlines()) > 3, "a head and rows"


def test_every_set_has_its_source() -> None:
    assert {row.name for row in SETS} == set(SOURCES)


def test_our_own_set_is_large_and_has_every_layer() -> None:
    records = read_set(SETS[0], None)
    assert records is not None
    running = sum(len(record["sentences"]) - len(record["headings"]) for record in records)
    assert running >= 150
    for layer in (
        "hedges",
        "open_questions",
        "events",
        "headings",
        "names",
        "entities",
        "dates",
        "amounts",
        "quotes",
        "attributions",
        "key_sentences",
    ):
        assert sum(len(record[layer]) for record in records) >= 20, layer


def test_a_set_that_is_not_there_is_not_measured(tmp_path: Path) -> None:
    assert list(measure(tmp_path, lambda row: not row.is_own)) == []


def test_floors_go_up_with_their_figures_and_down_only_when_told() -> None:
    task, name, of = KEYS[0]
    marks = [Mark(task, name, of, 1, 0.9, 0.895)]
    worse, better = Figure(task, name, of, 0.8, 1), Figure(task, name, of, 0.95, 1)
    assert [m.floor for m in raised(marks, [better], lower=False)] == [0.945]
    assert [m.floor for m in raised(marks, [worse], lower=False)] == [0.895]
    assert [m.floor for m in raised(marks, [worse], lower=True)] == [0.795]
    assert raised(marks, [], lower=True) == marks
