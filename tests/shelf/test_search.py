"""Search over the words of all packs."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.edition import SeriesFolder
from flows.publish import retain_editions
from flows.shelf.catalogue import Catalogue
from flows.shelf.search_index import MARK_END, MARK_START, Hits, SearchIndex
from flows.shelf.search_query import full_text_query
from tests.shelf.conftest import Open
from tests.support.shelves import put


@pytest.fixture
def index(tmp_path: Path, output: Path) -> SearchIndex:
    return SearchIndex(tmp_path / "index", output)


def find(index: SearchIndex, output: Path, typed: str) -> Hits:
    standing = list(Catalogue(output).editions())
    index.refresh(standing)
    return index.search(typed, standing)


@pytest.mark.parametrize(
    ("typed", "folios"),
    [
        ("ministers", {1, 3}),
        ("minister", {1, 3}),
        ("MINISTERS water", {1}),
        ('"agreed on water"', {1}),
        ("“agreed on water”", {1}),
        ('"on agreed"', set()),
        ("minist* -water", {3}),
        ("plän", {2}),
        ("O‘zbekiston", {2}),
        ("-water", set()),
        ("", set()),
        ("   ", set()),
        ('"', set()),
        ("zebra", set()),
    ],
)
def test_words_are_found_where_they_stand(
    index: SearchIndex, output: Path, typed: str, folios: set[int]
) -> None:
    put(
        output,
        texts=("The ministers agreed on water.", "In O‘zbekiston a plan was signed.", "Ministers left."),
    )
    hits = find(index, output, typed)
    assert {hit.folio for hit in hits.found} == folios
    assert hits.total == len(hits.found)


def test_found_words_are_marked_in_the_snippet(index: SearchIndex, output: Path) -> None:
    put(output, texts=("Before " * 60 + "the ministers agreed " + "after " * 60,))
    (hit,) = find(index, output, "ministers agreed").found
    assert f"{MARK_START}ministers{MARK_END} {MARK_START}agreed{MARK_END}" in hit.snippet
    assert len(hit.snippet) < 300


def test_a_page_that_stays_the_same_is_found_once_in_the_newest_edition(
    index: SearchIndex, output: Path
) -> None:
    for day in (7, 8, 9):
        put(
            output,
            cut_off=f"2025-09-0{day}T06:00",
            number=day,
            texts=("The same words.", f"Words of day {day}."),
        )
    put(output, "other", texts=("The same words.",))
    same = find(index, output, '"the same"')
    assert {(hit.series, hit.edition, hit.others) for hit in same.found} == {
        ("water", "2025-09-09T0600Z", 2), ("other", "2025-09-09T0600Z", 0)
    }  # fmt: skip
    assert same.total == 2
    assert find(index, output, "words day").total == 3


def test_the_index_follows_the_editions(index: SearchIndex, output: Path) -> None:
    put(output, cut_off="2025-09-08T06:00", texts=("Old words.",))
    assert find(index, output, "old").total == 1
    put(output, cut_off="2025-09-08T06:00", texts=("Corrected words.",))
    assert find(index, output, "old").total == 0
    assert find(index, output, "corrected").total == 1
    put(output, number=2, texts=("New words.",))
    retain_editions(SeriesFolder(output, "water"), 1)
    assert find(index, output, "corrected").total == 0
    assert find(index, output, "new").total == 1


def test_an_index_can_be_made_again_at_any_time(index: SearchIndex, output: Path) -> None:
    put(output)
    assert find(index, output, "ministers").total == 1
    index.path.write_bytes(b"this is no database, whatever its name says" * 100)
    assert find(index, output, "ministers").total == 1
    index.forget()
    assert find(index, output, "ministers").total == 1
    with sqlite3.connect(index.path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    assert find(index, output, "ministers").total == 1


def test_several_shelves_may_make_one_index_at_once(tmp_path: Path, output: Path) -> None:
    for day in range(1, 8):
        put(output, cut_off=f"2025-09-0{day}T06:00", number=day, texts=(f"Words of day {day}.",))
    standing = list(Catalogue(output).editions())
    shelves = [SearchIndex(tmp_path / "index", output) for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda index: index.refresh(standing), shelves))
    assert {index.search("words", standing).total for index in shelves} == {7}


def test_only_the_editions_that_may_be_read_are_searched(index: SearchIndex, output: Path) -> None:
    put(output)
    put(output, "secret", marking="TLP:RED", texts=("The ministers met in secret.",))
    standing = list(Catalogue(output).editions())
    index.refresh(standing)
    public = [edition for edition in standing if edition.key[0] == "water"]
    hits = index.search("ministers", public)
    assert [hit.series for hit in hits.found] == ["water"]
    assert hits.total == 1
    assert index.search("ministers", []).total == 0


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_question(typed: str) -> None:
    query = full_text_query(typed)
    database = sqlite3.connect(":memory:")
    try:
        database.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        if query:
            database.execute("SELECT * FROM words WHERE words MATCH ?", (query,)).fetchall()
    finally:
        database.close()


def test_the_search_page_links_to_the_page_in_the_pack(output: Path, open_shelf: Open) -> None:
    put(output)
    client = open_shelf()
    text = client.page("/-/search?q=basin").text
    assert "1\u00a0page with" in text
    assert "/pack.pdf#page=2" in text
    assert "<mark>basin</mark>" in text
    assert "No page with" in client.page("/-/search?q=zebra").text
    assert client.page("/-/search?q=basin&series=none").status == 200


def test_many_hits_stand_on_several_pages(output: Path, open_shelf: Open) -> None:
    put(output, texts=tuple(f"The word and number {n}." for n in range(45)))
    client = open_shelf()
    first, last = client.page("/-/search?q=word").text, client.page("/-/search?q=word&page=3").text
    assert 'rel="next"' in first
    assert 'rel="prev"' not in first
    assert "3 of 3" in last
    assert 'rel="next"' not in last
    assert client.page("/-/search?q=word&page=99999999999").status == 200
