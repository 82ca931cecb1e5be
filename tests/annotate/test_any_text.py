"""Every annotator on any text: no failure, no offset outside the text, layers in order, time in proportion.

BRIEFPACK_DEEP=1 also reads one paragraph of five megabytes, and looks at more random texts.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flows.annotate import annotate_document
from flows.annotate.table import ANNOTATORS
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument, Annotations
from flows.model.spans import Span
from flows.segment import segment_document
from tests.support.growth import assert_time_grows_with

DEEP = bool(os.environ.get("BRIEFPACK_DEEP"))
ENGLISH = (
    "Donald Trump said on Monday that the U.S. would pay €12 billion (US$13.2 billion) by mid-2025, up 25%. "
    "“We had a great conversation,” he told reporters in Astana. It is not clear whether talks resume next week. "
)
PIECES = st.sampled_from(
    [
        "Donald Trump", " said ", "on Monday", " 12", "%", "€", " billion", "“", "”", "‘", "’", '"', "(", ")", ",", ".", "\n",
        "\n\n", " ", "\u00a0", "\u200f", "\u202e", "نتنياهو", "שלום", "日本語", "🙂", "👩‍👩‍👧", "é", "e\u0301", "İ", "ß", "\ud800",
        "A", "a", "0", "9/11", "2025-02-30", "1,000,000.00.00", "Mr. ", "U.S.", "—", "-", "/", "\t", "\u0000", "not ", "yet ",
        "who ", "is ", "which ", "and ", "the ", "of ", "will ", "two months later", "mid-", "$$$", "#", "* ", "1. ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=150)


def annotated(text: str) -> AnnotatedDocument:
    document = document_from_record(1, "any", text, "2025-09-10")
    segmentation, _ = segment_document(document)
    whole, problems = annotate_document(document, segmentation)
    assert not [problem for problem in problems if "could be found" in problem.message], problems
    return whole


def spans_in(value: Any) -> Iterator[Span]:
    """Every span inside annotations."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_in(getattr(value, field.name))


def assert_sound(document: AnnotatedDocument) -> None:
    for layer in fields(Annotations):
        rows = getattr(document.annotations, layer.name)
        firsts = [next(spans_in(row), None) for row in rows]
        for row in rows:
            for span in spans_in(row):
                assert span.end <= len(document.text), (layer.name, row)
        if layer.name in {"mentions", "dates", "amounts", "hedges", "key_sentences", "quotations"}:
            starts = [span.start for span in firsts if span]
            assert starts == sorted(starts), layer.name


@settings(max_examples=400 if DEEP else 60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
@example("")
@example("\n")
@example(")" * 50 + "(" * 50)
@example("“" * 60)
@example("‘’" * 40 + '"' * 41)
@example("\u202eMonday 12% of Trump\u202c said “x”")
@example("2025-02-29 30/02/2025 99:99 32nd of May 0 B.C.")
def test_any_text_is_read_to_its_end(text: str) -> None:
    assert_sound(annotated(text))


@pytest.mark.parametrize(
    "piece",
    [
        "7", "1 ", "a", "A", "A ", "Mr. ", "é", "日", "🙂", "שלום ", "\u202eاب ", ".", "! ", "“", "’s ", "(", "-", "$1 ", "1,", "in ",
        "two months later ", "said ", "he said that ", "not yet ", "Monday ", "\n", "\n\n- ", "May ", " ", "and Ann Lee, ",
    ],
)  # fmt: skip
def test_time_grows_with_the_text(piece: str) -> None:
    count = 3_000 // len(piece)
    assert_time_grows_with(lambda times: annotated(piece * times), count, 4 * count)


def test_time_grows_with_a_paragraph_of_news() -> None:
    annotated(ENGLISH)  # loads the tables
    count = 15_000 // len(ENGLISH)
    assert_time_grows_with(lambda times: annotated(ENGLISH * times), count, 4 * count)


@pytest.mark.skipif(not DEEP, reason="BRIEFPACK_DEEP is not set")
@pytest.mark.parametrize("text", [ENGLISH, "Trump", "1 ", "日本語"])
def test_one_paragraph_of_five_megabytes(text: str) -> None:
    started = time.process_time()
    assert_sound(annotated(text * (5_000_000 // len(text))))
    assert time.process_time() - started < 900


def test_every_annotator_is_under_test() -> None:
    provided = {layer for annotator in ANNOTATORS for layer in annotator.provides}
    assert provided == {field.name for field in fields(Annotations)}
