"""Names inside longer names: told beside the longer one, never counted as mentions."""

import pytest

from flows.model.annotation import EntityType
from tests.support.naming import names_of


def inner(text: str) -> list[tuple[str, str, str]]:
    """The words inside, their kind, and the name of the entity they are grouped with, or their key."""
    layers = names_of(text)
    named = {entity.id: entity.name for entity in layers.entities}
    return [
        (text[n.span.start : n.span.end], n.type.value, named.get(n.entity, n.key))
        for n in layers.inner_names
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Places that the tables know.
        ("She teaches at the University of Texas.", [("Texas", "LOC", "loc:texas")]),
        ("She teaches at the University of Reading.", [("Reading", "LOC", "loc:reading")]),
        ("The U.S. Department of State agreed.", [("U.S.", "LOC", "loc:united states")]),
        ("He sailed up the Ohio River.", [("Ohio", "LOC", "loc:ohio")]),
        # What the document names by itself.
        (
            "Corvus, a firm, grew. The Friends of Corvus Society met. Corvus is large.",
            [("Corvus", "ORG", "Corvus")],
        ),
        (
            "Ann Lindqvist died. Lindqvist began the Lindqvist Foundation.",
            [("Lindqvist", "PER", "Ann Lindqvist")],
        ),
        ("Kenya signed. The Central Bank of Kenya said so.", [("Kenya", "LOC", "Kenya")]),
        # The longest that stands there.
        ("The New Zealand Treasury agreed.", [("New Zealand", "LOC", "loc:new zealand")]),
    ],
)
def test_what_stands_inside_a_longer_name(text, found):
    assert inner(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "They flew to New York and South Africa.",  # places of their own
        "They live in West Ohio, in Mexico City and in Northern Ireland.",
        "Paris Hilton met Jack London.",  # people
        "The firm Daewoo Motors grew. Daewoo is large.",  # a firm by its first word
        "The French National Congress met. Congress agreed.",
        "It was a Reading Room for all, at the Market Square. The Square was full.",
        "The Ministry of Foreign Affairs agreed.",  # a subject, and no journal of that name
        "Nobody named anything here.",
    ],
)
def test_what_is_no_name_of_another(text):
    assert inner(text) == []


def test_no_register_counts_what_stands_inside():
    layers = names_of("Kenya signed. The Central Bank of Kenya said so.")
    (kenya,) = (entity for entity in layers.entities if entity.name == "Kenya")
    assert len(kenya.mentions) == 1
    assert all(mention.span != layers.inner_names[0].span for mention in layers.mentions)


def test_participants_of_an_event_are_mentions_and_stand_inside_nothing_else():
    layers = names_of("The EU-Central Asia summit began.")
    assert {m.type for m in layers.mentions} >= {EntityType.EVENT, EntityType.ORGANISATION}
    assert layers.inner_names == ()
