"""Words that limit certainty, by kind; words that look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate.uncertainty.hedges import annotate_hedges
from flows.model.annotation import AnnotatedDocument
from tests.support.quoted_texts import document_of


def hedges(text: str) -> list[tuple[str, str]]:
    document = AnnotatedDocument(document_of(text))
    return [(hedge.span.of(text), hedge.kind) for hedge in annotate_hedges(document).hedges]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is very unlikely that talks resume.", [("very unlikely", "likelihood")]),
        ("A deal is almost certain and probably near.", [("almost certain", "likelihood"), ("probably", "likelihood")]),
        ("There is a roughly even chance of rain.", [("roughly even chance", "likelihood")]),
        ("About 40% and nearly half went.", [("About", "approximation"), ("nearly", "approximation")]),
        ("around US$13 million, some 20 people", [("around", "approximation"), ("some", "approximation")]),
        ("almost a million, roughly two hundred", [("almost", "approximation"), ("roughly", "approximation")]),
        ("He reportedly left, according to Reuters.", [("reportedly", "report"), ("according to", "report")]),
        ("It could help; it may not. It appears aimed at us.", [("could", "possibility"), ("may", "possibility"), ("appears", "possibility")]),
        ("No likelihood of rain; it is not probable.", [("No likelihood", "likelihood"), ("not probable", "likelihood")]),
        ("A realistic possibility, with high confidence.", [("realistic possibility", "likelihood"), ("high confidence", "likelihood")]),
        ("There is little chance; the chances are remote.", [("little chance", "likelihood"), ("chances are remote", "likelihood")]),
        ("Two suspected cases, a man presumed dead.", [("suspected", "report"), ("presumed", "possibility")]),
        ("He is reported to have left. It may well be so.", [("is reported to", "report"), ("may well", "possibility")]),
        ("The deal may not hold. The minister may appoint an envoy.", [("may", "possibility"), ("may", "possibility")]),
        ("It seems\nlikely.", [("seems", "possibility"), ("likely", "likelihood")]),
    ],
)  # fmt: skip
def test_each_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert hedges(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met in May and May left.",
        "He could not open the door and couldn't shut it.",
        "She appeared in court.",
        "A book about the law, framed around shared interests.",
        "Some people went around the world.",
        "Ministers may appoint a board. Visitors may not enter; any member may appeal.",
        "May I ask why? And may I say so?",
        "unlikelihood maybes disappear",
    ],
)
def test_words_that_hedge_nothing(text: str) -> None:
    assert hedges(text) == []


@given(st.text(alphabet="aboutlikely mayseem 12 $.\n-", max_size=120))
def test_spans_are_whole_words_in_order(text: str) -> None:
    document = AnnotatedDocument(document_of(text))
    spans = [hedge.span for hedge in annotate_hedges(document).hedges]
    assert spans == sorted(spans)
    for span in spans:
        assert not text[span.start - 1 : span.start].isalnum()
        assert not text[span.end : span.end + 1].isalnum()
