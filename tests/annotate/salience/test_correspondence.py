"""Sentences that only say that a letter is written, and answers that need their question."""

import pytest

from flows.annotate.salience.correspondence import needs_its_question, only_says_it_is_written
from flows.annotate.salience.key_sentences import annotate_key_sentences
from flows.english.vocabulary import forms_in
from flows.model.spans import Span
from tests.support.annotated import annotated


@pytest.mark.parametrize(
    "text",
    [
        "We write on behalf of our 90 members, whose boats use the pier.",
        "As the mayor promised on 5 March, I write about the beams that the order of 2019 names.",
        "I am writing to you in response to your letter of 3 May.",
        "Thank you for your letter of 3 May.",
        "Please find enclosed the report on the beams.",
        "I look forward to your answer by 13 March.",
        "We refer to your letter of 3 May.",
    ],
)
def test_what_only_says_that_it_is_written(text: str) -> None:
    assert only_says_it_is_written(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am writing to inform you that the pier was closed on 3 May.",
        "We write to ask that the council pay for it.",
        "She wrote about the beams in her report.",
        "Our members have paid €40,000 for the beams.",
        "We thank the council that it closed the pier.",
        "The council writes on behalf of nobody.",
    ],
)
def test_what_tells_more(text: str) -> None:
    assert not only_says_it_is_written(text)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("It says so, except where there is danger to life.", True),
        ("No. I have not spoken to the mayor about this.", True),
        ("At the deepest point, 2.3 nautical miles.", True),
        ("If another beam breaks in the storm, yes.", True),
        ("We did, and the pier was closed at once.", True),
        ("Then I would like to see the report on it.", True),
        ("No pier of the coast was open on that day.", False),
        ("One of our men broke his wrist on the ladder.", False),
        ("It was 287 tonnes, not 310.", False),
        ("The council pays for the beams of the pier.", False),
    ],
)
def test_answers_that_need_their_question(text: str, needs: bool) -> None:  # noqa: FBT001
    assert needs_its_question(text, list(forms_in(text, Span(0, len(text))))) is needs


def test_answers_are_weighed_without_their_labels() -> None:
    talk = """
    # A talk with {PER a|Ann Byron}, harbour mayor
    {PER b|BO RAY}: Was the pier of the harbour closed for long in the spring?
    {PER a|ANN BYRON}: We closed it Sunday. The council paid {money 40000 EUR|€40,000} for the beams of the pier.
    {PER b|BO RAY}: Does the order of the council allow the mayor to close it?
    {PER a|ANN BYRON}: It says so, except where there is danger to the boats.
    {PER b|BO RAY}: How deep is the water of the harbour at the pier?
    {PER a|ANN BYRON}: At the deepest point of it, nine metres.
    """
    document = annotated(talk)
    keys = annotate_key_sentences(document).key_sentences
    assert [key.span.of(document.text) for key in keys] == [
        "The council paid €40,000 for the beams of the pier."
    ]
