"""What a finder asks of a stretch before reading it changes nothing: without those words it finds nothing."""

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.entities import annotate_names
from flows.english.tokens import Stretch
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument, Annotations
from flows.segment import segment_document
from tests.quality.marked_text import read_own_set

WORDS = st.sampled_from(
    ["KABUL", "Oslo", ",", ".", "-", "(", ")", '"', ":", "the", "The", "of", "for", "on", "and", "said", "Minister", "Ministers", "Secretary", "Energy", "Agriculture", "Water", "Fisheries", "Committee", "Council", "Department", "Director", "EU", "Armenia", "U.S.", "7th", "82nd", "3", "Airborne", "Fleet", "Division", "Court", "Appeals", "song", "album", "called", "Martin", "Ann", "Low", "Reuters", "AP", "Sept", "UPDATE", "1", "GOLF", "SOCCER", "wins", "—", "--"]
)  # fmt: skip
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=14).map(" ".join), max_size=4).map("\n\n".join)


def names_of(text: str) -> Annotations:
    document = document_from_record(1, "any", text, None)
    return annotate_names(AnnotatedDocument(document, segment_document(document)[0]))


def names_without_asking(text: str) -> Annotations:
    with patch.object(Stretch, "has_any", lambda self, wanted: True):
        return names_of(text)


@pytest.mark.parametrize("text", [record["text"] for record in read_own_set()])
def test_names_of_news(text: str) -> None:
    assert names_of(text) == names_without_asking(text)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_names_of_lines_of_the_words_asked_for(text: str) -> None:
    assert names_of(text) == names_without_asking(text)
