"""Which namings of one thing are told to be one."""

import pytest

from tests.support.naming import listing, names_of


def _clusters(text: str) -> dict[str, set[str]]:
    return {entity.name: set(entity.forms) for entity in names_of(text).entities}


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        # An abbreviation of a firm whose full name has an ending.
        (
            "Torran Harbour Works grew.\n\nThe firm Torran Harbour Works Co., Ltd. (THW) signed. THW agreed.",
            "Torran Harbour Works Co., Ltd.",
            {"Torran Harbour Works", "THW"},
        ),
        ("The firm Nordvind A/S grew. Nordvind employs 40 people.", "Nordvind A/S", {"Nordvind"}),
        ("The firm Holm & Low A/S grew.", "Holm & Low A/S", set()),
        # A firm that the tables doubt.
        ("The carmaker Ford grew.\n\nFord Motor Company is large.", "Ford Motor Company", {"Ford"}),
        # Two surnames.
        ("Paulina Rojas Fuentes spoke. Rojas said no.", "Paulina Rojas Fuentes", {"Rojas"}),
        ("The Movimento 9 Valli (M9V) agreed. M9V said so.", "Movimento 9 Valli", {"M9V"}),
        ("The Airbus A380 flew. Two Airbus A380s landed.", "Airbus A380s", {"Airbus A380"}),
    ],
)
def test_forms_of_one_name(text, name, forms):
    assert _clusters(text).get(name) == forms


def test_a_thing_in_front_of_brackets_is_not_explained_by_other_letters():
    clusters = _clusters("The Guide to Ridge Languages (KTRX) is open. KTRX is free.")
    assert not any("KTRX" in forms for forms in clusters.values())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Fire destroyed a mill of Brandt Paper Inc.\n\nHe left Brandt Paper.\n\nBrandt Paper, which owned it, fell.",
            {"Brandt Paper": "ORG", "Brandt": None},
        ),
        ("The Torran Post said so. He read Torran Post on Friday.", {"Torran": None}),
        ("Brandt Paper grew. Ann Brandt said so. Brandt likes paper.", {"Ann Brandt": "PER"}),
    ],
)
def test_a_part_is_read_as_the_whole_that_stands_there(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


def test_the_first_of_two_surnames_may_stand_before_small_words() -> None:
    found = names_of("I invite Tomás Echevarne de la Cruz. Mr. Echevarne spoke.").entities
    assert [(e.name, len(e.mentions)) for e in found if e.type == "PER"] == [
        ("Tomás Echevarne de la Cruz", 2)
    ]
