"""Who says what stands in a letter."""

from dataclasses import replace

import pytest

from flows.compose.registers.sayings import Sayings
from flows.compose.sentences.locating import survey_source
from flows.model.annotation import AnnotatedDocument
from tests.support.annotated import annotated

WORDS = "The pier cost {money 40000 EUR|€40,000}."


def letter(text: str, *beside: int, **facts: str) -> AnnotatedDocument:
    given = annotated(text, **facts)
    segments = tuple(
        replace(s, beside=index in beside) for index, s in enumerate(given.segmentation.segments)
    )
    return replace(given, segmentation=replace(given.segmentation, segments=segments))


@pytest.mark.parametrize(
    ("document", "who"),
    [
        (letter(f"Dear Bo,\n{WORDS}", 0, author="Ann Byron"), "Ann Byron"),
        (letter(f"Dear Bo,\n{WORDS}", 0, author="Ann Byron", outlet="Harbour Friends"), "Harbour Friends"),
        (letter(f"See below.\nFrom: Cy Poe\n{WORDS}", 1, author="Ann Byron"), "the source"),
        (letter(f"{WORDS}\nFrom: Cy Poe\nThe pier is shut.", 1, 2, author="Ann Byron"), "Ann Byron"),
        (letter(f"The pier is shut.\n{WORDS}", author="Ann Byron"), "the source"),
    ],
)
def test_who_writes_a_letter_says_what_stands_in_it(document: AnnotatedDocument, who: str) -> None:
    (amount,) = document.annotations.amounts
    assert Sayings(survey_source(document), ()).said_by(amount.span) == who


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("I estimate that the pier cost {money 40000 EUR|€40,000}.", "the source"),
        ("We estimate that the pier cost {money 40000 EUR|€40,000}.", "Harbour Office"),
        (WORDS, "Harbour Office"),
    ],
)
def test_what_one_person_says_is_not_given_to_the_body_that_issues_it(words: str, who: str) -> None:
    document = annotated(words, outlet="Harbour Office")
    (amount,) = document.annotations.amounts
    assert Sayings(survey_source(document), ()).said_by(amount.span) == who
