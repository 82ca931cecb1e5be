"""A sentence that denies, asks, doubts, plans or turns round what another tells is no confirmation of it."""

import pytest

from flows.compose.matching.contrary import denies, may_be_one, opposed
from flows.compose.matching.joined_entities import entities_by_source
from flows.compose.matching.joining import join_entities
from flows.compose.matching.statement_reading import read_statements
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated


def pair(one: str, other: str):
    """The first statements of two sources written on one day."""
    surveys = [
        survey_source(annotated(text, number=n, reference_date="2025-06-04"))
        for n, text in enumerate((one, other), 1)
    ]
    found = read_statements(surveys, entities_by_source(join_entities(surveys)))
    return next(s for s in found.by_place.values() if s.source == 1), next(
        s for s in found.by_place.values() if s.source == 2
    )


def _of_the_strike(words: str) -> str:
    at, since = "{LOC a|Port Arden}", "{date 2025-06-03|Tuesday}"
    return (
        words.replace("PILOTS", "twelve pilots of the ferry company")
        .replace("PORT", at)
        .replace("SINCE", f"since {since}")
    )


@pytest.mark.parametrize(
    "words",
    [
        "The port denies that PILOTS have stopped work at PORT SINCE.",
        "The port also denied that PILOTS had stopped work at PORT SINCE.",
        "The port rejected the allegation that PILOTS had stopped work at PORT SINCE.",
        "There is no truth in the claim that PILOTS have stopped work at PORT SINCE.",
        "The report that PILOTS have stopped work at PORT SINCE is false.",
        "The port dismissed reports that PILOTS had stopped work at PORT SINCE.",
        "No pilots of the ferry company have stopped work at PORT SINCE, the port said.",
        "It is not true that PILOTS have stopped work at PORT SINCE.",
        "A report that PILOTS have stopped work at PORT SINCE has been withdrawn.",
        "The union says that PILOTS have stopped work at PORT SINCE; they have not.",
        "PILOTS have not stopped work at PORT SINCE, the port said.",
        "The union took back its claim that PILOTS had stopped work at PORT SINCE.",
        "The union withdrew its statement that PILOTS had stopped work at PORT SINCE.",
        "The union recanted the allegation that PILOTS had stopped work at PORT SINCE.",
    ],
)
def test_a_denial_is_told_from_what_it_denies(words):
    one, other = pair(_of_the_strike("PILOTS have stopped work at PORT SINCE."), _of_the_strike(words))
    assert denies(one, other)
    assert not may_be_one(one, other)


@pytest.mark.parametrize(
    "words",
    [
        "Asked whether PILOTS have stopped work at PORT SINCE, she said she did not know.",
        "The port cannot confirm that PILOTS have stopped work at PORT SINCE.",
        "Have PILOTS stopped work at PORT SINCE?",
        "The port will close if PILOTS have stopped work at PORT SINCE.",
        "It was not yet clear whether PILOTS have stopped work at PORT SINCE.",
        "Unconfirmed reports say that PILOTS have stopped work at PORT SINCE.",
        "Some analysts say that PILOTS have stopped work at PORT SINCE.",
        "The film that is said to show that PILOTS have stopped work at PORT SINCE was made long ago.",
    ],
)
def test_what_is_asked_or_doubted_is_not_stated(words):
    one, other = pair(_of_the_strike("PILOTS have stopped work at PORT SINCE."), _of_the_strike(words))
    assert opposed(one, other)
    assert not denies(one, other)


@pytest.mark.parametrize(
    "words",
    [
        "PILOTS have stopped work at PORT SINCE, the union said.",
        "PILOTS are said by the union to have stopped work at PORT SINCE.",
        "PILOTS have stopped work at PORT SINCE, but the port did not close.",
        "PILOTS, who have not been paid, have stopped work at PORT SINCE.",
        "Not only clerks: PILOTS have stopped work at PORT SINCE.",
        "Nobody denies that PILOTS have stopped work at PORT SINCE.",
        "No fewer than PILOTS have stopped work at PORT SINCE.",
        "PILOTS have stopped work at PORT SINCE, and no ship has sailed.",
        "PILOTS, who once had better pay, have stopped work at PORT SINCE.",
        "PILOTS have stopped work at PORT SINCE, claimed the union and did not provide evidence.",
        "PILOTS have stopped work at PORT SINCE.[3] The port did not answer.",
        "The union denied threats, saying that PILOTS had stopped work at PORT SINCE.",
        "The union took back its flags when PILOTS had stopped work at PORT SINCE.",
    ],
)
def test_a_denial_of_something_else_is_none_of_this(words):
    one, other = pair(_of_the_strike("PILOTS have stopped work at PORT SINCE."), _of_the_strike(words))
    assert may_be_one(one, other)


RAID = (
    "{NORP n|Norlish} boats rammed {NORP s|Sudish} boats off {LOC p|Port Arden} on {date 2025-06-03|Tuesday}."
)
RAIDED = (
    "{NORP s|Sudish} boats rammed {NORP n|Norlish} boats off {LOC p|Port Arden} on {date 2025-06-03|Tuesday}."
)
SUFFERED = "{NORP s|Sudish} boats were rammed by {NORP n|Norlish} boats off {LOC p|Port Arden} on {date 2025-06-03|Tuesday}."
MET = "{PER a|Ida Low} met {PER b|Xi Weiming} in {LOC p|Port Arden}."


def test_who_does_it_to_whom():
    assert opposed(*pair(RAID, RAIDED))
    assert not opposed(*pair(RAID, SUFFERED))
    assert opposed(*pair(RAIDED, SUFFERED))
    assert not opposed(*pair(MET, "{PER b|Xi Weiming} met {PER a|Ida Low} in {LOC p|Port Arden}."))
    assert not opposed(*pair(MET, "In {LOC p|Port Arden} {PER a|Ida Low} met {PER b|Xi Weiming}."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The {ORG c|Council} will vote on the draft.",
            "The {ORG c|Council} will not vote on the draft, clerks said.",
        ),
        ("Observers were given access to the locks.", "Observers were refused access to the locks."),
        (
            "The pact was signed in Arden by both.",
            "The pact that was to be signed in Arden by both was signed in Ost.",
        ),
        (
            "The council of {LOC p|Port Arden} welcomed the entry into force of the levy on boats.",
            "The levy on boats of {LOC p|Port Arden} will enter into force once the council has voted.",
        ),
        ("Cases fell in {LOC p|Port Arden} last week.", "Cases rose in {LOC p|Port Arden} last week."),
        (
            "The harbour master will resign, a clerk said.",
            "The harbour master will resign if the audit finds fraud.",
        ),
        ("All schools in {LOC p|Port Arden} will reopen.", "Some schools in {LOC p|Port Arden} will reopen."),
        ("The trial of the crane will begin.", "The trial of the crane was due to begin."),
    ],
)
def test_opposites(one, other):
    assert opposed(*pair(one, other))
    assert not opposed(*pair(one, one))
    assert not opposed(*pair(other, other))


def test_what_begins_no_sooner_than_june_begins_in_june():
    june = "The works at {LOC p|Port Arden} will not begin before {date 2025-06|June}."
    assert not opposed(*pair("The works at {LOC p|Port Arden} will begin in {date 2025-06|June}.", june))


@pytest.mark.parametrize(
    "relative",
    [
        "a pier they had never seen",
        "the old pier it had not paid for",
        "a pier which she never visited",
        "a pier that had never been safe",
    ],
)
def test_what_a_relative_clause_denies_is_not_what_its_sentence_tells(relative):
    told = "A court jailed an engineer of {LOC a|Port Arden} for two years for a false stamp on a pier."
    other = f"An engineer of {{LOC a|Port Arden}} with a false stamp on {relative} was jailed by a court for two years."
    assert not denies(*pair(told, other))


def test_what_somebody_is_told_is_no_relative_clause():
    told = "The engineer of {LOC a|Port Arden} has visited the pier, the court was told."
    assert denies(
        *pair(told, "The engineer of {LOC a|Port Arden} told the court he had never visited the pier.")
    )


def test_that_no_place_is_without_something_is_a_statement():
    told = "She said in {LOC a|Port Arden} that no district was without supplies."
    taken_back = "She said in {LOC a|Port Arden} that no district was without supplies. That is not true."
    assert denies(*pair(told, taken_back))


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("She was charged with making a false statement to the harbour police.", False),
        ("He filed a false report with the harbour police, the court said.", False),
        ("The port spoke of a false report about the pilots.", True),
        ("The port called the false claims of the union dangerous.", True),
    ],
)
def test_what_somebody_is_charged_with_is_no_denial(words, denied):
    one, _ = pair(words, "Nobody slept at the mill that night.")
    assert bool(one.denied) == denied
