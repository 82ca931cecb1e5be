"""Labels of turns: who speaks stands beside what is said, and those who ask are not those the pack is about."""

import pytest

from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.turn_labels import without_opening
from flows.model.content import PackContent
from tests.support.annotated import annotated
from tests.support.composed import compose

TALK = """
    # A talk with {PER a|Ann Byron}
    {PER b|BO RAY}: How long was the pier closed?
    {PER a|ANN BYRON}: {key 1|It was closed on {date 2025-06-01|Sunday} for {count 9|nine} {measure|hours}.} {key 2|The council paid {money 40000 EUR|€40,000} for it.}
    {PER b|BO RAY}: And who paid?
    {PER a|ANN BYRON}: The council did.
    {PER b|BO RAY}: Thank you.
"""


@pytest.fixture(scope="module")
def content() -> PackContent:
    return compose((annotated(TALK, title="A talk"),))


def test_who_speaks_stands_beside_the_words(content: PackContent) -> None:
    points = [(p.extract.text, p.speaker) for p in content.key_points if p.extract]
    assert points == [
        ("It was closed on Sunday for nine hours.", "Ann Byron"),
        ("The council paid €40,000 for it.", "Ann Byron"),
    ]
    (brief,) = content.briefs
    assert brief.speakers == ("Ann Byron", "Ann Byron")
    assert brief.happened[0].text == "It was closed on Sunday for nine hours."


def test_who_asks_is_named_after_those_who_answer(content: PackContent) -> None:
    assert [row.name for row in content.glance.people] == ["Ann Byron", "BO RAY"]
    assert [row.mentions for row in content.glance.people] == [3, 0]


@pytest.mark.parametrize(
    "line",
    ["{PER a|Ann Byron}: a life by the sea.", "Note: The pier is closed.", "Norland: The pier is closed."],
)
def test_what_is_no_label(line: str) -> None:
    survey = survey_source(annotated(f"{line}\nNote: It rained.\nNorland: It rained."))
    sentence = survey.sentences[0]
    assert without_opening(survey, sentence) == sentence


def test_labels_with_brackets() -> None:
    line = "{PER a|Ann Byron} (Port Arden): The pier is closed."
    survey = survey_source(annotated(f"{line}\n{{PER b|Bo Ray}} (Lowmere): It rained.\n{line}"))
    assert without_opening(survey, survey.sentences[0]).of(survey.text) == "The pier is closed."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("BUILDING BRIDGES WITH ARDEN: The bank lent 3 million.", "The bank lent 3 million."),
        (
            "BUILDING BRIDGES: We lent 3 million.",
            "BUILDING BRIDGES: We lent 3 million.",
        ),  # somebody may say so
        ("UN: The bank lent 3 million.", "UN: The bank lent 3 million."),
        ("The BBC SAID SO: It rained.", "The BBC SAID SO: It rained."),
    ],
)
def test_a_heading_that_runs_in_is_not_told(text: str, told: str) -> None:
    survey = survey_source(annotated(text))
    assert without_opening(survey, survey.annotated.segmentation.segments[0].span).of(survey.text) == told
