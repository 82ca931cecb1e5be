"""Rows of places, and states that are named as such."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Councils in Hastings, Tunbridge Wells, Ashford and Dover said that they would act.",
            {"Hastings", "Tunbridge Wells", "Ashford", "Dover"},
        ),
        (
            "Adjuntas, Guánica, Ponce and Yauco in Puerto Rico were hit.",
            {"Adjuntas", "Guánica", "Ponce", "Yauco", "Puerto Rico"},
        ),
        (
            "Five rivers rise there: the Rhine, the Rhone, the Inn, the Lovat and the Po.",
            {"Rhine", "Rhone", "Inn", "Lovat", "Po"},
        ),
        ("The rivers Tamar and Martin burst their banks.", {"Tamar", "Martin"}),
        ("It hit fishing ports, such as Kobari, Ishiwara, and Shiomoto.", {"Kobari", "Ishiwara", "Shiomoto"}),
        ("They fled to the villages of Morovo and Brezno.", {"Morovo", "Brezno"}),
    ],
)
def test_a_row_where_places_stand_is_of_places(text, places):
    found = listing(text)
    assert {name for name in places if found.get(name) == "LOC"} == places


def test_a_row_of_people_stays_one():
    found = listing("There was no trust in Biden, Harris and Trump. Donald Trump said so himself.")
    assert found["Donald Trump"] == "PER"
    assert "LOC" not in found.values()
    assert "LOC" not in listing("Talks were held with Smith, Jones and Miller.").values()


@pytest.mark.parametrize(
    "text",
    [
        "The Smiths, the Millers and the Carters came from France.",
        "It was read in the Guardian, the Times and the Sun.",
        "It was the towns that Martin and Miller led.",
        "Cities elect people such as Martin, Miller and Carter.",
    ],
)
def test_a_row_that_nothing_tells_to_be_of_places_stays_one(text):
    assert "LOC" not in {kind for name, kind in listing(text).items() if name != "France"}


def test_a_row_of_companies_stays_one():
    assert "LOC" not in listing("They invest in Boeing, Dover and Chevron.").values()


def test_a_state_named_as_one_is_the_state():
    [florida] = names_of("The State of Florida asked for help. Florida got it.").entities
    assert (florida.key, florida.place_of) == ("loc:florida", "United States")
    assert len(florida.mentions) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They met in Zagreb and Livnosavic.", "LOC"),
        ("They cut costs at London and Livnosavic, he said.", "LOC"),
        ("He lives in London and Livnosavic left.", "PER"),
        ("Ann Livnosavic left. They were asked in London and Livnosavic.", "PER"),
    ],
)
def test_of_two_the_other_is_a_place_where_no_clause_begins(text, kind):
    assert listing(text)["Livnosavic"] == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Guards of Klong Arem prison left.", {"Klong Arem": "LOC"}),
        ("The Krashenkov volcano erupted.", {"Krashenkov": "LOC"}),
        ("Ann Low jail time was short.", {"Ann Low": "PER"}),
    ],
)
def test_sites_that_are_seldom_named_after_people(text, names):
    assert listing(text) == names
