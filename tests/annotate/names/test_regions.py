"""Counties and states that are named like people."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    "text",
    [
        "The virus spread in Kent. Kent has waited for ferries ever since.",
        "Hospitals across Essex and Kent are under pressure. Kent asked for beds.",
        "Ferries left from Devon, Dorset and Kent. Devon asked for more.",
    ],
)
def test_a_county_among_places_is_a_place(text):
    assert {kind for name, kind in listing(text).items() if name in {"Kent", "Essex", "Devon", "Dorset"}} == {
        "LOC"
    }


def test_a_division_has_its_country():
    [kent] = [
        entity for entity in names_of("Rain fell across Kent on Monday.").entities if entity.name == "Kent"
    ]
    assert (kent.key, kent.place_of) == ("loc:kent", "United Kingdom")


def test_somebody_named_in_full_stays_a_person():
    found = listing("Bruce Kent spoke in Kent. Kent said that he was glad.")
    assert found["Bruce Kent"] == "PER"
    assert listing("Mr Kent said that he would go.")["Kent"] == "PER"
