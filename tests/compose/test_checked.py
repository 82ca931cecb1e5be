"""A claim that its own text refutes, doubts or calls talk is not told by itself."""

import pytest

from flows.compose.sentences.checked import checked_behind
from flows.compose.sentences.corrected import find_corrections
from flows.compose.sentences.hearsay import is_hearsay
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated
from tests.support.composed import compose


@pytest.mark.parametrize(
    ("claim", "behind", "checked"),
    [
        ("The works state in their yearly report that all twelve pumps run.", "We visited nine and found four running.", True),
        ("The builder informed us that it had laid 900 slabs.", "We counted 40.", True),
        ("According to the register, every boat has a licence.", "Our inspectors found none.", True),
        ("The mayor told the council that the dyke was whole.", "The auditors could not trace any repair.", True),
        ("We stated last year that the pumps run.", "We visited nine of them again.", False),
        ("The works have twelve pumps.", "We visited nine.", False),
        ("The mayor told the council that the dyke was whole.", "The council cheered.", False),
        ("The mayor told the council that the dyke was whole.", "The team found a good inn.", True),
    ],
)  # fmt: skip
def test_a_claim_is_told_with_what_a_check_of_it_found(claim: str, behind: str, *, checked: bool) -> None:
    survey = survey_source(annotated(f"{claim} {behind}"))
    assert (checked_behind(survey, survey.sentences[0]) is not None) is checked


def test_what_a_check_found_is_printed_with_the_claim() -> None:
    text = (
        "{key 1|The works state that all {count 12|12} {measure|pumps} run.} We visited nine and found four running.\n"
        "{key 2|The pier closed on {date 2025-06-07|7 June 2025}.} Nobody saw it."
    )
    content = compose((annotated(text, published="2025-06-10"),))
    told = "The works state that all 12 pumps run. We visited nine and found four running."
    assert content.key_points[0].told == told
    assert content.briefs[0].happened[0].text == told


@pytest.mark.parametrize(
    ("words", "talk"),
    [
        ("The yard belongs to the mayor's cousin, or so the harbour says.", True),
        ("The yard, or so people say, was sold twice.", True),
        ("Rumour has it that the bridge was never paid for.", True),
        ("It is whispered that the treasurer has left.", True),
        ("There are persistent rumours of a second ledger.", True),
        ("The neighbours whisper that the mill burns at night.", True),
        ("The neighbours say the mill burns at night.", False),
        ("The mayor says that the yard was sold.", False),
        ("Forty or so people say grace there.", False),
        ("It is said in the report that the bridge is whole.", False),
        ("The council denied the rumour.", False),
    ],
)
def test_talk_that_nobody_stands_for(words: str, *, talk: bool) -> None:
    assert is_hearsay(words) is talk


def test_talk_is_no_point() -> None:
    text = (
        "{key 1|The yard, sold on {date 2025-06-09|9 June 2025}, is a cousin's, or so the harbour says.} He denies it.\n"
        "{key 2|The pier closed on {date 2025-06-07|7 June 2025}.} {key 3|The quay opened.}"
    )
    content = compose((annotated(text, published="2025-06-10"),))
    assert [point.told for point in content.key_points] == [
        "The pier closed on 7 June 2025.",
        "The quay opened.",
    ]
    assert [told.text for told in content.briefs[0].happened] == [
        "The pier closed on 7 June 2025.",
        "The quay opened.",
    ]


_RESERVED = (
    "Closing the weirs and mills went with a fall in floods, but we cannot conclude that it caused it."
)


@pytest.mark.parametrize(
    ("claim", "reserved"),
    [
        ("Closure of weirs and mills has ended the floods, according to a study of the college.", True),
        ("A new study shows that closing weirs and mills stops floods.", True),
        ("Weirs and mills were closed in May.", False),
        ("According to a study of the college, tea is drunk by nine in ten millers.", False),
    ],
)
def test_a_claim_that_its_study_does_not_make_is_tied_to_the_reservation(
    claim: str, *, reserved: bool
) -> None:
    survey = survey_source(annotated(f"{_RESERVED}\n{claim} It rained."))
    found = {s.of(survey.text): note.of(survey.text) for s, note in find_corrections(survey).items()}
    assert found == ({claim: _RESERVED} if reserved else {})
