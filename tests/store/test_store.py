"""The store: what was made once is found, what is damaged is made again, what is hostile is not run."""

import hashlib
import os
import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from flows import recipes
from flows.model.printed import PartMarkup
from flows.model.problems import Problem
from flows.model.source import Source
from flows.model.variants import PLAIN, Style
from flows.recipes import key_of, style_digest
from flows.render import templates_root
from flows.store import Reused, Store, digest_of
from tests.support.building import Built, build
from tests.support.composed import harbour_report

KEY = "ab" + "0" * 62
PROBLEM = Problem("ingest", "a.txt", "It is empty.")


def entry(folder: Path) -> Path:
    return folder / "ingest" / "ab" / KEY


def refuse() -> Problem:
    raise AssertionError("made again")


def test_what_was_made_once_is_found(tmp_path: Path) -> None:
    assert Store(tmp_path).reuse("ingest", KEY, lambda: PROBLEM) == PROBLEM
    assert Store(tmp_path).reuse("ingest", KEY, refuse) == Reused(PROBLEM)


def test_annotations_are_kept_with_their_days(tmp_path: Path) -> None:
    report = harbour_report()
    assert any(mention.days for mention in report.annotations.dates)
    Store(tmp_path).keep("annotate", KEY, report)
    store = Store(tmp_path)
    assert store.find("annotate", KEY) == Reused(report)
    assert store.problems == ()


def test_fresh_finds_nothing_but_what_the_run_itself_has_made(tmp_path: Path) -> None:
    Store(tmp_path).keep("ingest", KEY, PROBLEM)
    other = replace(PROBLEM, message="It is full.")
    fresh = Store(tmp_path, fresh=True)
    assert fresh.reuse("ingest", KEY, lambda: other) == other
    assert fresh.reuse("ingest", KEY, refuse) == Reused(other)
    assert Store(tmp_path).find("ingest", KEY) == Reused(other)


@pytest.mark.parametrize(
    "spoil", [lambda c: c[:-3], lambda c: b"", lambda c: c[:40] + b"?" + c[41:], lambda c: c[:8]]
)
def test_a_damaged_entry_is_reported_and_made_again(tmp_path: Path, spoil: object) -> None:
    Store(tmp_path).keep("ingest", KEY, PROBLEM)
    entry(tmp_path).write_bytes(spoil(entry(tmp_path).read_bytes()))
    store = Store(tmp_path)
    assert store.reuse("ingest", KEY, lambda: PROBLEM) == PROBLEM
    assert "was damaged" in store.problems[0].message
    assert Store(tmp_path).find("ingest", KEY) == Reused(PROBLEM)


class Hostile:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("ran",)


def test_an_entry_can_hold_nothing_but_our_own_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    payload = pickle.dumps(Hostile())
    entry(tmp_path).parent.mkdir(parents=True)
    entry(tmp_path).write_bytes(hashlib.sha256(payload).digest() + payload)
    store = Store(tmp_path)
    assert store.find("ingest", KEY) is None
    assert "asks for" in store.problems[0].message
    assert not (tmp_path / "ran").exists()


def test_the_least_recently_used_go_first(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=5_000)
    for age, name in enumerate(("aa", "ab", "ac")):
        store.keep("bind", name, b"x" * 2_000)
        os.utime(tmp_path / "bind" / name / name, (1_000 + age, 1_000 + age))
    assert store.find("bind", "aa") is not None  # used again: now the newest
    (tmp_path / "bind" / "ac" / "ad.1234.part").write_bytes(b"left by a killed run")
    os.utime(tmp_path / "bind" / "ac" / "ad.1234.part", (1, 1))
    store.trim()
    assert sorted(p.name for p in tmp_path.glob("*/*/*")) == ["aa", "ac"]


def test_a_store_that_cannot_be_written_costs_speed_only(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file stands in the way")
    store = Store(tmp_path / "store")
    assert [store.reuse("ingest", KEY, lambda: PROBLEM) for _ in range(2)] == [PROBLEM, PROBLEM]
    assert [p.message for p in store.problems] == [
        "Results cannot be kept for the next run: Not a directory."
    ]


def test_a_key_tells_apart_whatever_decides_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(1, "a.txt", "00", "text/plain", b"Rain.")
    keys = {
        key_of("ingest", source),
        key_of("segment", source),
        key_of("ingest", replace(source, content=b"Snow.")),
        key_of("ingest", replace(source, number=2)),
    }
    recipes.recipe_digest.cache_clear()
    monkeypatch.setattr(recipes, "_libraries", lambda: (("lxml", "0"),))
    keys.add(key_of("ingest", source))
    recipes.recipe_digest.cache_clear()
    assert len(keys) == 5
    assert digest_of("a", "b") != digest_of("ab", "")


def test_code_counts_for_its_own_stage_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ingest", "annotate", "model"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text("1")
    for name in (name for name in recipes.SHARED if name.endswith(".py")):
        (tmp_path / name).write_text("1")
    monkeypatch.setattr(recipes, "_PACKAGE", tmp_path)

    def digests() -> tuple[str, str]:
        recipes.recipe_digest.cache_clear()
        return recipes.recipe_digest("ingest"), recipes.recipe_digest("annotate")

    before = digests()
    (tmp_path / "annotate" / "a.py").write_text("2")
    after = digests()
    recipes.recipe_digest.cache_clear()
    assert (before[0] == after[0], before[1] == after[1]) == (True, False)


def test_a_changed_style_concerns_typesetting_alone(tmp_path: Path) -> None:
    markup = PartMarkup("cover", "Cover", "<html></html>", 1)
    before = key_of("typeset", markup, style_digest(PLAIN, templates_root()))
    (tmp_path / "house.css").write_text("h1 { color: red }")
    after = key_of("typeset", markup, style_digest(Style(overlay=tmp_path), templates_root()))
    assert before != after
    style_digest.cache_clear()
    (tmp_path / "house.css").write_text("h1 { color: blue }")
    assert key_of("typeset", markup, style_digest(Style(overlay=tmp_path), templates_root())) != after


@pytest.mark.slow
@pytest.mark.orchestration
def test_a_build_reuses_reports_and_repairs(desk: Path, desk_pack: Built) -> None:
    output = desk_pack.folder
    pack = desk_pack.pack.read_bytes()
    again = build(desk, output)
    assert (again.code, "unchanged" in again.stderr, "typeset" in again.stderr) == (0, True, False)
    stages = {"annotate", "bind", "check", "compose", "edition", "ingest", "lot", "segment", "typeset"}
    assert {path.name for path in (output / ".store").iterdir()} == stages
    shutil.rmtree(desk_pack.edition)
    found = build(desk, output)
    assert found.code == 0, found.stderr
    assert found.pack.read_bytes() == pack
    assert "damaged" not in found.stderr
    for path in (output / ".store").glob("*/*/*"):
        path.write_bytes(path.read_bytes()[:-1])
    desk_pack.pack.unlink()
    repaired = build(desk, output)
    assert repaired.code == 0, repaired.stderr
    assert repaired.stderr.count("A stored result of typeset was damaged") == 1
    assert repaired.pack.read_bytes() == pack


@pytest.mark.slow
@pytest.mark.orchestration
def test_a_build_in_another_style_reuses_what_was_read_and_composed(
    desk: Path, desk_pack: Built, tmp_path: Path
) -> None:
    output, house = desk_pack.folder, tmp_path / "house"
    pack, kept = desk_pack.pack.read_bytes(), count_kept(output)
    house.mkdir()
    (house / "house.css").write_text("h1 { color: #003366 }")
    styled = build(desk, output, "--templates", str(house))
    assert styled.code == 0, styled.stderr
    assert styled.pack.read_bytes() != pack
    assert "damaged" not in styled.stderr
    now = count_kept(output)
    assert {stage for stage in now if now[stage] != kept[stage]} == {
        "bind",
        "check",
        "edition",
        "lot",
        "typeset",
    }


def count_kept(output: Path) -> dict[str, int]:
    """How many results of each stage the store holds."""
    return {path.name: len(list(path.glob("*/*"))) for path in (output / ".store").iterdir()}
