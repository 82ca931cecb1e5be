"""Names of bodies: where they begin and end, and which of them are one."""

import pytest

from flows.model.annotation import EntityType
from tests.support.naming import entity, listing, names_of


def test_what_a_body_is_of_is_part_of_its_name():
    found = names_of(
        "The University of California, Berkeley, grew. The Embassy of Kazakhstan in Washington was open."
    )
    names = {e.name: e.type for e in found.entities}
    assert names["University of California"] is EntityType.ORGANISATION
    assert names["Embassy of Kazakhstan"] is EntityType.ORGANISATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Social Democratic and Labour Party (SDLP) won.", "Social Democratic and Labour Party"),
        ("The Co-operative Commonwealth Federation was in Canada.", "Co-operative Commonwealth Federation"),
        ("The Democratic-Republican Party lost the vote.", "Democratic-Republican Party"),
        ("It was run by CBS, Inc., for a year.", "CBS, Inc."),
        (
            "He joined the Mouvement des Citoyens pour le Changement.",
            "Mouvement des Citoyens pour le Changement",
        ),
        ("The Union for a Popular Movement won the vote.", "Union for a Popular Movement"),
        ("The U.S.-Kazakhstan Business Council met in Astana.", "U.S.-Kazakhstan Business Council"),
        (
            "The EU-Armenia Parliamentary Partnership Committee met on Monday.",
            "EU-Armenia Parliamentary Partnership Committee",
        ),
    ],
)
def test_a_body_has_one_name_whatever_stands_inside(text, name):
    assert entity(names_of(text), name).type is EntityType.ORGANISATION


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The EU-UK Summit and Bank of England watched.", {"Bank of England"}),
        ("The US-UK Trade Deal and Federal Trade Commission rose.", {"Federal Trade Commission"}),
        ("The Sweden-Norway Chamber of Commerce met.", {"Sweden-Norway Chamber of Commerce"}),
        ("The U.S.-Japan-Korea Committee met.", {"U.S.-Japan-Korea Committee"}),
        ("The Kenya revenue authority (KRA) agreed. The KRA paid.", {"KRA"}),
    ],
)
def test_bodies_beside_each_other(text, names):
    assert names <= {e.name for e in names_of(text).entities if e.type is EntityType.ORGANISATION}


def test_a_body_named_after_a_person_is_no_person():
    text = (
        "Jane Harris runs it. The Harris Administration and the Patricia Neal Rehabilitation Centre agreed."
    )
    found = listing(text)
    assert found["Jane Harris"] == found["Harris"] == "PER"
    assert "Harris Administration" not in found
    assert found.get("Patricia Neal Rehabilitation Centre", "ORG") == "ORG"


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("The Boston Red Sox won. The Red Sox will play again.", "Boston Red Sox", "Red Sox"),
        ("Northrop Grumman won. Northrop will build it in Ohio.", "Northrop Grumman", "Northrop"),
    ],
)
def test_a_body_is_one_with_a_part_of_its_name(text, full, short):
    assert entity(names_of(text), full).forms == (short,)


def test_a_body_of_the_united_states_is_one_however_the_country_is_written():
    found = names_of(
        "The U.S. Department of Ferries wrote. The US Department of Ferries paid. "
        "The United States Department of Ferries built quays."
    )
    [body] = [e for e in found.entities if e.type is EntityType.ORGANISATION]
    assert (body.key, len(body.mentions)) == ("org:u.s. department of ferries", 3)


def test_the_body_that_another_belongs_to_is_no_part_of_its_name():
    found = names_of(
        "I must report to the House that ferries sail. I can tell the House that, today, ports are open. "
        "The House of Commons Library has a note on it."
    )
    assert entity(found, "House of Commons Library").forms == ()


def test_a_part_that_fits_two_bodies_is_neither():
    found = names_of("Alstria Bank sued Belvoir Bank. The Bank of Korea watched. Alstria Bank won.")
    assert [e.forms for e in found.entities if e.type is EntityType.ORGANISATION] == [(), (), ()]


def test_a_company_named_in_full_says_what_its_first_word_is():
    text = (
        "Harlan Motor Company lost money. Analysts say that Harlan must close two plants. Harlan has grown."
    )
    assert {m.type for m in names_of(text).mentions if m.span.of(text) == "Harlan"} == {
        EntityType.ORGANISATION
    }


def test_a_company_keeps_its_ending_and_a_head_word_makes_a_place():
    found = names_of(
        "Shares of Corvus Minerals plc fell. Police searched the shore of Loch Torran for Ann Lee."
    )
    assert entity(found, "Corvus Minerals plc").type is EntityType.ORGANISATION
    assert entity(found, "Loch Torran").type is EntityType.PLACE


def test_two_people_lead_one_administration():
    found = names_of(
        "The Biden-Harris Administration agreed. Jacob Rees-Mogg left the Biden-Harris campaign.\n"
    )
    people = {e.name for e in found.entities if e.type is EntityType.PERSON}
    assert people == {"Biden", "Harris", "Jacob Rees-Mogg"}


def test_a_company_is_told_by_the_noun_before_it():
    found = names_of(
        "The automobile manufacturer Ford closed. Ford said no. The maker Georg Reichenbach left.\n"
    )
    types = {e.name: e.type for e in found.entities}
    assert types["Ford"] is EntityType.ORGANISATION
    assert types["Georg Reichenbach"] is EntityType.PERSON


def test_a_count_of_seats_is_no_part_of_the_name_of_a_party():
    parties = "National Renewal came second. The Social Democrats met.\n\n"
    seats = "Civic Union holds 84 of the 240 {}, National Renewal 82 and the Social Democrats 47."
    found = listing(parties + seats.format("seats"))
    assert {"National Renewal", "Social Democrats"} <= found.keys()
    assert not any(name[-1].isdigit() for name in found)
    # Of what nothing is counted, and what is only named with its number, the number stays.
    assert any(name[-1].isdigit() for name in listing(parties + seats.format("boats")))
    assert "Channel 4" in listing("Channel 4 has 12 votes and won.")
    law = "The Health and Social Care Act 2012 won 300 votes. The Health and Social Care Act was new."
    assert "Health and Social Care Act 2012" in listing(law)


def test_towns_in_a_row_are_those_of_lines():
    found = listing("There will be no trams on the Bury, Altrincham and Eccles lines.")
    assert {name: found.get(name) for name in ("Altrincham", "Eccles")} == {
        "Altrincham": "LOC",
        "Eccles": "LOC",
    }


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The ministry says 300, the Red Cross 450.", "Red Cross", EntityType.ORGANISATION),
        ("The ministry counted 300 injured, the Red Cross 450.", "Red Cross", EntityType.ORGANISATION),
        ("They flew on the Boeing 737.", "Boeing 737", EntityType.MISC),
        ("There were 300 guests on the Boeing 737.", "Boeing 737", EntityType.MISC),
    ],
)
def test_how_many_a_body_counts_is_no_part_of_its_name(text: str, name: str, kind: EntityType) -> None:
    assert {e.name: e.type for e in names_of(text).entities}.get(name) is kind
