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
        # A thing without its maker, and by its initials.
        ("Torran Vaxelo is a browser. Vaxelo grew.", "Torran Vaxelo", {"Vaxelo"}),
        ("She won the Golden Peace Prize. The Prize is large.", "Golden Peace Prize", set()),
        # A body that the tables know by another name.
        (
            "He plays in Major League Baseball (MLB). He likes MLB. Major League Baseball agreed.",
            "Major League Baseball",
            {"MLB"},
        ),
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
        (
            "Hours after Stanhope Capital said so, it met. Stanhope, which had a week, said at noon it would not bid.",
            {"Stanhope": "ORG", "Stanhope Capital": "ORG"},
        ),
        ("Ainsley Capital bought it. Rupert Ainsley said so. Ainsley left.", {"Rupert Ainsley": "PER"}),
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


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        # Another name that the text states.
        ("The Corvan Liberation Army, or ELN, met. The ELN left.", "Corvan Liberation Army", {"ELN"}),
        ("Ann Low, better known as Corva, left. Corva sang.", "Ann Low", {"Corva"}),
        ("Corva, born Ann Low, sang. Low left.", "Ann Low", {"Corva", "Low"}),
        (
            "Robert Arimor Low, the singer known as Bobi Marden, left. Marden sang.",
            "Robert Arimor Low",
            {"Bobi Marden", "Marden"},
        ),
        # A surname that stands inside the full name.
        ("Rodrigo Arimor Quivera spoke. Arimor left.", "Rodrigo Arimor Quivera", {"Arimor"}),
        ("Alfonso de Angorra Norvega spoke. De Angorra left.", "Alfonso de Angorra Norvega", {"De Angorra"}),
        # Abbreviations written otherwise, and letters that the tables know of another body.
        ("The Union of Corvan Nations (CONAIE) met. Ann leads the Conaie.", "Union of Corvan Nations", {"CONAIE", "Conaie"}),
        ("The Rapid Support Forces held it. A drone of the RSF fell.", "Rapid Support Forces", {"RSF"}),
        ("QV Energy Works grew. QVEW said so.", "QV Energy Works", {"QVEW"}),
        ("The firm TVB Bank grew. TVB said so.", "TVB Bank", {"TVB"}),
        ("Harvane Group plc owns Harvane Retail Limited. Harvane grew.", "Harvane Group plc", {"Harvane"}),
        ("Harvane Retail Limited opened shops. Harvane grew.", "Harvane Retail Limited", {"Harvane"}),
    ],
)  # fmt: skip
def test_other_names(text, name, forms):
    assert _clusters(text).get(name) == forms


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Ann Low, a town known as Corvo, left. Corvo is small.", "Corvo"),
        ("Ann Mary Webster spoke. Mary left.", "Mary"),
        ("Paul Arimor Low met Ann Arimor. Arimor left.", "Paul Arimor Low"),
        ("Reporters Without Borders met the Rapid Support Forces.", "Rapid Support Forces"),
        ("The Corvan Army met. They left by car, or ELN came.", "Corvan Army"),
    ],
)
def test_what_is_no_other_name(text, form):
    clusters = _clusters(text)
    assert form not in clusters or clusters[form] == set()
    assert all(form not in forms for forms in clusters.values())


def test_a_name_as_lists_have_it_is_only_a_further_form() -> None:
    text = (
        "RYDEN, Viktor Sergeyevich; POB Bergen (individual).\n\nViktor Ryden, chairman of the bank, said no."
    )
    assert "Viktor Ryden" in _clusters(text)
