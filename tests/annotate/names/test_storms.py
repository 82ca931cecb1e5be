"""Storms bear people's names and are events."""

import pytest

from flows.model.annotation import EntityType
from tests.support.naming import listing, names_of


def events_of(text):
    return {(e.name, e.key): len(e.mentions) for e in names_of(text).entities if e.type is EntityType.EVENT}


def test_a_bare_name_follows_the_storm_named_before():
    text = "Hurricane Opal hit the coast. Opal drowned two villages. Survivors of Opal still wait."
    assert events_of(text) == {("Hurricane Opal", "event:hurricane opal"): 3}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The town was hit by Typhoon Mawar.", {"event:typhoon mawar"}),
        ("They fled from Tropical Storm Ada.", {"event:tropical storm ada"}),
        ("They fled from Tropical Cyclone Ada.", {"event:cyclone ada"}),
        ("# SYSTEM: TROPICAL STORM ELOISA (4)\nEloisa may turn.", {"event:tropical storm eloisa"}),
        ("# TROPICAL CYCLONE FORECAST WARNING\nAll is well.", set()),
        ("They rebuilt after Hurricanes Opal, Irma and Rufus.", {"event:hurricane opal", "event:hurricane irma", "event:hurricane rufus"}),
        ("# Hurricane Opal Response and Recovery\nAll is well.", {"event:hurricane opal"}),
        ("The National Hurricane Center warned of the Hurricane Season.", set()),
    ],
)  # fmt: skip
def test_storms_by_their_head_words(text, keys):
    assert {key for _, key in events_of(text)} == keys
    assert "PER" not in listing(text).values()


def test_who_is_named_in_full_is_no_storm():
    found = listing("Opal Brown spoke of Hurricane Opal. Opal said that it was bad.")
    assert (found["Opal Brown"], found["Hurricane Opal"], found["Opal"]) == ("PER", "EVENT", "PER")


def test_a_title_makes_a_person():
    found = listing("Hurricane Milton came ashore. President Milton flew in.")
    assert found["Milton"] == "PER"
