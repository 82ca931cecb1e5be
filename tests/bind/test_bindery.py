"""Parts taken into the pack while others are typeset: the same pack in the end, begun only when there is something new."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from pypdf.errors import PyPdfError

from flows.bind import Binding
from flows.check import check_pack
from flows.errors import CheckFailed
from flows.making.bindery import Bindery
from flows.model.printed import BriefingPack, PrintedPart
from flows.store import Store
from tests.support.small_packs import FURNITURE, IMPRINT
from tests.support.small_parts import long_part, small_part


@cache
def contents() -> PrintedPart:
    return small_part("contents", "<h1>Contents</h1><p><a href='pack:two'>two</a></p>", 1)


@cache
def body() -> tuple[PrintedPart, ...]:
    three = small_part("three", "<h1>Three</h1>", 4, recto=False)
    return long_part("one", 2, 2), long_part("two", 3, 3), three


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Every part that is taken in, and the thread that does it."""
    seen: list[tuple[str, str]] = []
    take_in = Binding.take_in

    def watched(binding: Binding, part: PrintedPart) -> None:
        seen.append((part.key, threading.current_thread().name.split("_")[0]))
        take_in(binding, part)

    monkeypatch.setattr(Binding, "take_in", watched)
    return seen


@contextmanager
def bindery(folder: Path) -> Iterator[Bindery]:
    with Bindery("en", Store(folder)) as begun:
        yield begun


def bound(begun: Bindery) -> BriefingPack:
    return begun.finish((*body(), contents()), FURNITURE, IMPRINT, ())


def test_parts_are_taken_in_as_they_come_and_the_rest_at_the_end(
    tmp_path: Path, taken: list[tuple[str, str]]
) -> None:
    with bindery(tmp_path) as begun:
        begun.take_in(body()[:2])
        begun.take_in(body()[2:])
        pack = bound(begun)
    assert taken == [("one", "bindery"), ("two", "bindery"), ("three", "bindery"), ("contents", "MainThread")]
    assert [(part.key, part.first_folio) for part in pack.parts] == [
        ("contents", 1), ("one", 3), ("two", 5), ("three", 8),
    ]  # fmt: skip
    report = check_pack(pack.pdf)
    assert [r.findings for r in report.results if r.name in {"structure tree", "reading order", "links"}] == [
        (), (), (),
    ]  # fmt: skip


def test_what_was_bound_before_waits_for_something_new_and_the_pack_is_the_same(
    tmp_path: Path, taken: list[tuple[str, str]]
) -> None:
    with bindery(tmp_path) as begun:
        begun.take_in(body()[:2])
        begun.take_in(body()[2:])
        first = bound(begun)
    with bindery(tmp_path) as begun:
        taken.clear()
        begun.take_in(body()[:2])
        begun.take_in(body()[2:])
        assert taken == []
        again = bound(begun)
    assert again.pdf == first.pdf
    other = small_part("three", "<h1>Another</h1>", 4, recto=False)
    with bindery(tmp_path) as begun:
        taken.clear()
        begun.take_in(body()[:2])
        begun.take_in([other])
        begun.finish((*body()[:2], other, contents()), FURNITURE, IMPRINT, ())
    assert [key for key, _ in taken] == ["one", "two", "three", "contents"]


def test_an_anchor_that_is_nowhere_is_reported_at_the_end(tmp_path: Path) -> None:
    lost = small_part("lost", "<p><a href='pack:nowhere'>x</a></p>", 2)
    with bindery(tmp_path) as begun:
        begun.take_in([lost])
        with pytest.raises(CheckFailed, match="links to nowhere"):
            begun.finish((lost,), FURNITURE, IMPRINT, ())


def test_a_part_that_cannot_be_taken_in_stops_the_binding(tmp_path: Path) -> None:
    with bindery(tmp_path) as begun:
        begun.take_in([PrintedPart("torn", "Torn", b"%PDF-1.7 torn", 1, (), (), ())])
        with pytest.raises(PyPdfError):
            begun.finish(body(), FURNITURE, IMPRINT, ())
