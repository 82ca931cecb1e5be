"""Copies of one text are told, one of them is printed, the others are listed with what differs."""

import pytest

from flows.compose.matching.source_copies import canonical_address, set_copies_aside
from flows.compose.pack import compose_pack
from flows.model.annotation import AnnotatedDocument
from flows.model.source_copies import CopyKind
from flows.settings import Settings
from tests.support.annotated import annotated
from tests.support.composed import IDENTITY, NO_CORRECTIONS

PARAGRAPHS = (
    "Ministers of the two republics met in the old port on Monday and agreed on a plan for the water of the basin.",
    "The plan costs twelve million, about half of it from the regional bank, and begins when the snow has melted.",
    "Farmers downstream have waited for such a plan since the dry summer in which the lower canals stood empty.",
    "A spokesman for the bank said that the money would be paid in three parts, each after a report on the works.",
    "Both governments will name their engineers next week, and the first gauges are to be read before the autumn.",
)
OWN = "Our own correspondent adds that the talks had nearly failed in the night before."


def source(number: int, *paragraphs: str, **facts: str) -> AnnotatedDocument:
    return annotated("\n".join(paragraphs), number=number, path=f"{number}.txt", **facts)


def told(
    *documents: AnnotatedDocument, distinct: tuple[int, ...] = ()
) -> dict[int, tuple[int, CopyKind, tuple[str, ...]]]:
    kept, copies = set_copies_aside(documents, distinct)
    assert sorted([a.document.number for a in kept] + [c.number for c in copies]) == [
        a.document.number for a in documents
    ]
    return {copy.number: (copy.original, copy.kind, copy.differs) for copy in copies}


def test_the_same_words_are_one_text_however_they_are_set() -> None:
    curly = [p.replace("plan", "plan").upper() for p in PARAGRAPHS]
    assert told(source(1, *PARAGRAPHS), source(2, *curly)) == {
        2: (1, CopyKind.SAME, ("Nothing: word for word the same.",))
    }


def test_a_shortened_copy_is_found_and_says_what_it_leaves_out() -> None:
    assert told(source(1, *PARAGRAPHS[:3]), source(2, *PARAGRAPHS)) == {
        1: (2, CopyKind.SHORTER, ("It leaves out ¶4–5 of S2.",))
    }


def test_what_a_copy_adds_is_said() -> None:
    found = told(source(1, *PARAGRAPHS), source(2, PARAGRAPHS[0], OWN, *PARAGRAPHS[1:4]))
    assert found == {2: (1, CopyKind.NEAR, ("It leaves out ¶5 of S1.", f"It adds: {OWN}"))}


def test_of_equal_copies_the_best_graded_then_the_earliest_is_printed() -> None:
    late, early = (
        source(1, *PARAGRAPHS, published="2025-09-08"),
        source(2, *PARAGRAPHS, published="2025-09-07"),
    )
    assert told(late, early)[1][0] == 2
    graded = source(3, *PARAGRAPHS[:3], published="2025-09-09", grade="A1")
    assert {number: original for number, (original, _, _) in told(late, early, graded).items()} == {
        1: 3,
        2: 3,
    }


def test_other_reports_and_short_notes_are_no_copies() -> None:
    other = " ".join(reversed(" ".join(PARAGRAPHS).split()))
    assert told(source(1, *PARAGRAPHS), source(2, other), source(3, PARAGRAPHS[0])) == {}


def test_a_statement_inside_a_long_report_is_no_copy() -> None:
    filler = [
        f"Sentence {n} of the report tells something else about town {n} and its people in year {n}."
        for n in range(30)
    ]
    assert told(source(1, *PARAGRAPHS[:3]), source(2, *PARAGRAPHS[:3], *filler)) == {}


def test_kinds_that_differ_keep_a_statement_and_the_report_of_it_apart() -> None:
    assert told(source(1, *PARAGRAPHS[:4], kind="official"), source(2, *PARAGRAPHS, kind="report")) == {}


def test_the_desk_has_the_last_word() -> None:
    assert told(source(1, *PARAGRAPHS), source(2, *PARAGRAPHS), distinct=(2,)) == {}


def test_two_versions_of_one_page_are_told_by_its_address() -> None:
    changed = [*PARAGRAPHS[:3], *(" ".join(reversed(p.split())) for p in PARAGRAPHS[3:])]
    first = source(1, *PARAGRAPHS, url="https://www.example.org/a/?utm_source=x#top")
    assert told(first, source(2, *changed, url="http://example.org/a")) != {}
    assert told(first, source(2, *changed, url="http://example.org/b")) == {}


def test_a_copy_of_a_copy_that_has_drifted_is_printed() -> None:
    """Each is like the next, the last hardly like the first."""
    found = told(source(1, *PARAGRAPHS[:3]), source(2, *PARAGRAPHS[1:4]), source(3, *PARAGRAPHS))
    assert found[1][0] == found[2][0] == 3


def test_the_register_lists_copies_with_what_differs() -> None:
    kept, copies = set_copies_aside((source(1, *PARAGRAPHS), source(2, *PARAGRAPHS[:3]), source(3, OWN)))
    content, _ = compose_pack(kept, (), (), IDENTITY, Settings(), NO_CORRECTIONS, (), (), copies)
    assert [row.locator.label for row in content.sources] == ["S1", "S2", "S3"]
    printed, copy, _ = content.sources
    assert ("Also carried by", "S2") in [(fact.label, fact.value) for fact in printed.facts]
    assert copy.status == "a shortened copy of S1, not printed again"
    assert ("What differs", "It leaves out ¶4–5 of S1.") in [(fact.label, fact.value) for fact in copy.facts]
    assert [annex.number for annex in content.annexes] == [1, 3]
    assert "One further source is a copy of these." in content.cover.standfirst


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://www.Example.org/a/b/?utm_source=x&id=3#part", "example.org/a/b?id=3"),
        ("http://m.example.org/a", "example.org/a"),
        ("https://example.org/", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_addresses_without_what_does_not_change_the_page(url: str, canonical: str) -> None:
    assert canonical_address(url) == canonical
