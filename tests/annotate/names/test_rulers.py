"""Rulers with a number or a byname, and the pronouns and nouns that look like these."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Their first king was Borimir I (ruled 870-889), and Martin I, his son, came next.",
            {"Borimir I", "Martin I"},
        ),
        ("Few of these shires had existed under Edmund I and they were small.", {"Edmund I"}),
        ("William I had his brother locked up in a castle.", {"William I"}),
        ("When William I died, his son took the crown.", {"William I"}),
        ("King William I would not agree.", {"William I"}),
        ("The throne passed to Martin I of Norway.", {"Martin I"}),
        ("Under Paul V the rules were changed.", {"Paul V"}),
        ("Napoleon I was crowned in the capital.", {"Napoleon I"}),
        ("Franz Joseph I is remembered there.", {"Franz Joseph I"}),
        # The pronoun, and initials.
        ("When I met Henry I was happy.", {"Henry"}),
        ("With Henry I know where I stand.", {"Henry"}),
        ("After Henry I felt alone.", {"Henry"}),
        ("As for Robert I think he should resign.", {"Robert"}),
        ("Besides Anna I had nobody.", {"Anna"}),
        ("They told Anna I would come.", {"Anna"}),
        ("Dan I for one am glad.", {"Dan"}),
        ("To Anna, I say no.", {"Anna"}),
        ("Charlotte V. Harper said the plan was late.", {"Charlotte V. Harper"}),
    ],
)
def test_the_number_of_a_ruler(text, people):
    assert {name for name, kind in listing(text).items() if kind == "PER"} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Charles the Bald ruled the west.", {"Charles the Bald"}),
        ("Louis the German invaded the east.", {"Louis the German"}),
        (
            "It praises Borivoj the Good, and Martin the Dane came.",
            {"Borivoj the Good", "Martin the Dane"},
        ),
        ("They marched with Ivan the Terrible's men.", {"Ivan the Terrible"}),
        ("William the Conqueror landed there.", {"William the Conqueror"}),
        # What begins behind "the" is another.
        ("She gave Maria the German passport.", {"Maria"}),
        ("He told Henry the Great War was over.", {"Henry"}),
        ("They showed Louis the German and left.", {"Louis"}),
        ("For Harald the Dane is a rival.", {"Harald"}),
        ("Next to Martin the German looked small.", {"Martin"}),
        ("Louis the French have won.", {"Louis"}),
        ("He told Henry the Senate would vote.", {"Henry"}),
    ],
)
def test_the_byname_of_a_ruler(text, people):
    assert {name for name, kind in listing(text).items() if kind == "PER"} == people


def test_a_ruler_is_named_again_without_his_byname():
    entities = names_of("Charles the Bald ruled the west. Charles was bald.").entities
    assert [(entity.name, entity.forms) for entity in entities] == [("Charles the Bald", ("Charles",))]
