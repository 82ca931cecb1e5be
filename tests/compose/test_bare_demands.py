"""What a list only orders, and the lines above a text, are printed as nobody's point."""

import pytest

from flows.compose.sentences.bare_demands import is_bare_demand, is_recommended
from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.mastheads import is_head_line
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document
from tests.support.ingested import read


def of_markdown(text: str):
    document, _ = read(text, "text/markdown")
    return survey_source(AnnotatedDocument(document, segment_document(document)[0]))


@pytest.mark.parametrize(
    ("item", "bare"),
    [
        ("- **2026-R2** That the ministry require ferries to carry boats.", True),
        ("- That all ferries be counted.", True),
        ("1. Provide at least two boats to each ferry.", True),
        ("1. The ministry should give two boats to each ferry.", False),
        ("1. We recommend that each ferry carry two boats.", False),
    ],
)
def test_items_of_recommendations(item: str, *, bare: bool) -> None:
    survey = of_markdown(f"# The fire\n\nThe ferry burnt.\n\n## Safety recommendations\n\n{item}\n")
    assert is_bare_demand(survey, survey.sentences[-1]) is bare


def test_items_of_other_lists_are_none() -> None:
    survey = of_markdown("# The fire\n\n## What happened\n\n1. Provide and Hope, two ferries, burnt.\n")
    assert not is_bare_demand(survey, survey.sentences[-1])


@pytest.mark.parametrize(
    ("heading", "sentence", "recommended"),
    [
        ("5. Recommendations", "Every ferry should have two boats by 2030.", True),
        ("Recommendations", "Every ferry had two boats in 1930.", False),
        ("What happened", "Every ferry should have had two boats.", False),
    ],
)
def test_what_a_part_headed_so_recommends(heading: str, sentence: str, *, recommended: bool) -> None:
    survey = of_markdown(f"# The fire\n\nThe ferry burnt.\n\n## {heading}\n\n{sentence}\n")
    assert is_recommended(survey, survey.sentences[-1]) is recommended


def test_lines_at_the_head() -> None:
    text = "The Mere Bulletin\n\nA service for millers\n\nThe mill burnt on Monday.\n\nThe last line"
    document = document_from_record(1, "r1", text, "2026-02-01")
    survey = survey_source(AnnotatedDocument(document, segment_document(document)[0]))
    places = [text.index(words) for words in ("A service", "The mill", "The last")]
    assert [is_head_line(survey, place) for place in places] == [True, False, False]
