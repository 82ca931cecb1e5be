"""Days that questions and their answers tell of, and those for which somebody is ready or sets out."""

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document

LAST, NEXT = "2026-09-11", "2026-09-18"
"""The Fridays around a Wednesday."""


def found(text: str) -> list[str | None]:
    document = document_from_record(1, "a", text, "2026-09-16")
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    return [d.value for d in annotate_dates(annotated).dates]


@pytest.mark.parametrize(
    "text",
    [
        "Q: Will the handover go ahead on Friday?",
        "“Will the court sit on Friday?” a reporter asked.",
        "Can the ferry still sail on Friday?",
        "And is the mayor speaking on Friday?",
        "Does the vote go ahead on Friday?",
        "Is the rally still on for Friday?",
        "When will it be?\n\nA: On Friday.",
        "When do the talks begin? Friday.",
        "The ferry won’t sail on Friday.",
        "If the list is not here it won't be Friday.",
        "On Friday the ferry won't sail.",
        "We go on Friday.",
        "We are ready for Friday.",
    ],
)
def test_a_question_about_what_will_be_looks_ahead(text: str) -> None:
    assert found(text) == [NEXT]


@pytest.mark.parametrize(
    "text",
    [
        "Did the mayor travel on Friday?",
        "Was he there on Friday?",
        "Can you say what happened on Friday?",
        "Can you tell us who fired on Friday?",
        "Will you comment on the raid on Friday?",
        "Is it true that they met on Friday?",
        "Is the raid of Friday a crime?",
        "When did it happen? On Friday.",
        "He won't say what happened on Friday.",
        "Will Ana Moe, who fired on Friday, go?",
        "Will Moe met the envoy on Friday.",
        "They were ready for anything on Friday.",
    ],
)
def test_a_question_about_what_was_looks_back(text: str) -> None:
    assert found(text) == [LAST]


def test_what_was_promised_for_a_month_is_of_the_last_one() -> None:
    assert found("They were promised boots for April.") == ["2026-04"]
    assert found("He promised to bring boots in October.") == ["2026-10"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He comes on Wednesday next.", "2026-09-23"),
        ("The House meets on Friday next at noon.", "2026-09-18T12:00"),
        ("On Friday next door was open.", "2026-09-11"),
        ("The talks take place on Friday.", NEXT),
        ("At 11:00 on Friday they will meet.", "2026-09-18T11:00"),
    ],
)
def test_the_weekday_next_and_programmes(text: str, day: str) -> None:
    assert found(text) == [day]
