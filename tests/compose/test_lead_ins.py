"""Where the list ends that words lead in to."""

import pytest

from flows.compose.sentences.lead_ins import is_asked_for, lead_in
from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.surroundings import surroundings
from tests.support.annotated import annotated


def leads(text: str) -> list[str]:
    survey = survey_source(annotated(text))
    found = (lead_in(survey, n) for n in range(len(survey.annotated.segmentation.segments)))
    return [span.of(survey.text) if span else "" for span in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We declare the following:\n- 1. We welcome the gift, of which:\n- (a) two;\n- (b) one.\n- 2. We meet.\n- 3. We go.",
            ["", "We declare the following:", "We welcome the gift, of which:", "We welcome the gift, of which:",
             "We declare the following:", "We declare the following:"],
        ),
        (
            "1. The Council will pay for:\n- (a) the road;\n- (b) the bridge.\n- 2. The school will close.",
            ["", "The Council will pay for:", "The Council will pay for:", ""],
        ),
        (
            "The fees for these will rise:\n- adults;\n- children.\n- 2. The pool will close.",
            ["", "The fees for these will rise:", "The fees for these will rise:", ""],
        ),
        (
            "The board decided:\n- 1. The fees for these rise:\n- adults;\n- children.\n- 2. Dogs are banned.",
            ["", "The board decided:", "The fees for these rise:", "The fees for these rise:", "The board decided:"],
        ),
        (
            "The Court:\n- (1) rejects the plea;\n- (2) orders the firm:\n- (a) to pay;\n- (b) to leave;\n- (3) closes the case.",
            ["", "The Court:", "The Court:", "(2) orders the firm:", "(2) orders the firm:", "The Court:"],
        ),
        (
            "7. The Court finds:\n- 1) for the town;\n- 2) against the firm.",
            ["", "The Court finds:", "The Court finds:"],
        ),
        ("We call for:\n- a pier;\n- a road.", ["", "We call for:", "We call for:"]),
    ],
)  # fmt: skip
def test_a_list_ends_where_items_of_another_kind_follow(text: str, expected: list[str]) -> None:
    assert leads(text) == expected


def test_what_is_asked_for_ends_with_the_list() -> None:
    survey = survey_source(
        annotated("We call on donors:\n- (a) to pay;\n- (b) to come.\n- 6. We met in Arden.")
    )
    places = [segment.span.start for segment in survey.annotated.segmentation.segments]
    assert [is_asked_for(survey, place) for place in places] == [False, True, True, False]


def test_words_that_lead_in_are_printed_with_the_items_of_their_own_list() -> None:
    survey = survey_source(
        annotated("The Council will pay for:\n- (a) the road;\n- (b) the pier.\n- 2. The pool will close.")
    )
    told = survey.annotated.segmentation.segments[0].span
    assert [extract.text for extract in surroundings(survey, told)] == ["(a) the road;", "(b) the pier."]


def test_of_a_long_preamble_nothing_is_printed_where_its_last_words_tell_nothing() -> None:
    parties = ", ".join(
        f"the President of the Republic of {name}" for name in ("Arden", "Belmar", "Corvo", "Dunmere") * 4
    )
    survey = survey_source(
        annotated(
            f"We, {parties}, met in Lowmere on 3 May 2025 and, recalling the Treaty of Arden, declare the following:\n"
            "- 1. The border will be marked out by 2027."
        )
    )
    assert surroundings(survey, survey.annotated.segmentation.segments[1].span) == ()
