"""Captions, date lines and lists of those present are forms of a record, and no points."""

import pytest

from flows.compose.sentences.record_forms import is_beside_matter, is_form_of_record
from tests.support.annotated import annotated
from tests.support.composed import compose

FORMS = [
    "MARN MILLS INC., Plaintiff, v. CITY OF HUDBY, Defendant.",
    "STATE OF ARDEN, ET AL., Petitioners, vs. DEPARTMENT OF FERRIES, Respondent.",
    "DATED this 13th day of October, 2026.",
    "SIGNED and ENTERED this 3rd day of May 2026.",
    "Done at Hudby, this 3rd day of May 2026.",
    "IT IS SO ORDERED.",
    "Present: Senators Marn, Tarn and Low.",
    "The Committee met, pursuant to notice, at 10:02 a.m., in room 215.",
    "The below is attributable to Spokesperson Ida Low:",
    "The following statement can be attributed to the minister.",
    "LOW, Ida (a.k.a. LOWE, Ida), Hudby; DOB 02 Feb 1974; POB Arden; nationality Ardenian; Gender Female.",
]


@pytest.mark.parametrize("words", FORMS)
def test_forms_of_a_record_tell_nothing(words: str) -> None:
    assert is_form_of_record(words)


@pytest.mark.parametrize(
    "words",
    [
        "The Hudby Mills sued the city, and the court ruled for the plaintiff.",
        "The HUDBY court told Marn Mills, a plaintiff, to pay the defendant.",
        "Dated letters were found in the mill.",
        "The order was signed on the 13th day of the strike.",
        "The committee met on Monday and voted for the levy.",
        "Presents: the mayor got a boat.",
        "The following deaths are attributed by the ministry to the flood.",
        "The bank was blacklisted; its chairman, born in Arden, denies it.",
        "Defendants shall file a status report on or before 20 October 2026.",
    ],
)
def test_sentences_of_a_case_are_none(words: str) -> None:
    assert not is_form_of_record(words)


def test_how_long_somebody_has_been_at_it_is_no_news() -> None:
    assert is_beside_matter("I've been doing this for 20 years and I've never seen a poll that voted.")
    assert is_beside_matter(
        "MS. MARN: I've been doing this for 20 years and I've never seen a poll that voted."
    )
    assert is_beside_matter("Look, I have worked on the ferry for more than thirty years.")
    assert not is_beside_matter("I've been told that 20 ferries were sold.")
    assert not is_beside_matter("I have waited for the ferry.")


def test_the_point_of_a_judgment_is_what_it_says() -> None:
    text = (
        "{key 1|MARN MILLS INC., Plaintiff, v. CITY OF HUDBY, Defendant.} {key 2|The city of {LOC h|Hudby} must pay"
        " {money 40000 EUR|€40,000} to the mills.} {key 3|DATED this 13th day of {date 2026-10|October 2026}.}"
    )
    (point,) = compose((annotated(text),)).key_points
    assert point.extract is not None
    assert point.extract.text.startswith("The city of Hudby")
