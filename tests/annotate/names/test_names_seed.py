"""Every name of the seed article, read by eye."""

import pytest

from flows.annotate.entities.entities import annotate_names
from flows.model.annotation import EntityType
from tests.support.naming import document_of
from tests.support.shared import SEED, needs_seed

pytestmark = needs_seed

PEOPLE = {
    "Donald Trump": (("Trump",), 10, ["U.S. President", "President"]),
    "Kassym-Jomart Tokayev": (("Tokayev",), 5, ["Kazakhstan’s President", "President"]),
    "Shavkat Mirziyoyev": (("Mirziyoyev",), 4, ["Uzbek President"]),
    "Katherine Tai": ((), 1, ["U.S. Trade Representative"]),
}
ORGANISATIONS = {
    "Chevron": ((), 1),
    "ExxonMobil": ((), 1),
    "World Trade Organization": ((), 1),
    "C5+1": ((), 1),
    "The Times of Central Asia": ((), 1),
    "USAID": ((), 1),
    "European Union": (("EU",), 2),
    "Shanghai Cooperation Organization": (("SCO",), 3),
}
PLACES = {
    "United States": 21,
    "Central Asia": 10,
    "Kazakhstan": 10,
    "White House": 1,
    "Russia": 4,
    "China": 6,
    "Europe": 2,
    "Washington": 7,
    "Astana": 2,
    "Uzbekistan": 11,
    "Tashkent": 2,
    "South Asia": 1,
    "Samarkand": 1,
    "Brussels": 1,
    "Beijing": 1,
    "Tianjin": 1,
    "India": 1,
    "Iran": 1,
}
GROUPS = {"Uzbek": 3, "Kazakh": 2, "American": 3, "Russian": 1, "Central Asian": 2}
EVENTS = [
    "U.S. Open",
    "EU–Central Asia summit",
    "China–Central Asia Summit",
    "Shanghai Cooperation Organization (SCO) summit",
]


@pytest.fixture(scope="module")
def found():
    text = SEED.read_text(encoding="utf-8")
    # Its four headings, which are lines of their own.
    for heading in ("“Great", "Strategic Outreach", "Why Now?", "Implications and"):
        text = text.replace(f"\n{heading}", f"\n# {heading}")
    return annotate_names(document_of(text))


def of_type(found, kind):
    return {e.name: e for e in found.entities if e.type is kind}


def test_people(found):
    people = of_type(found, EntityType.PERSON)
    assert {
        n: (p.forms, len(p.mentions), list(dict.fromkeys(r.text for r in p.roles))) for n, p in people.items()
    } == PEOPLE


def test_organisations(found):
    bodies = of_type(found, EntityType.ORGANISATION)
    assert {name: (body.forms, len(body.mentions)) for name, body in bodies.items()} == ORGANISATIONS


def test_places(found):
    assert {name: len(place.mentions) for name, place in of_type(found, EntityType.PLACE).items()} == PLACES


def test_groups(found):
    assert {name: len(group.mentions) for name, group in of_type(found, EntityType.GROUP).items()} == GROUPS


def test_events(found):
    assert list(of_type(found, EntityType.EVENT)) == EVENTS


def test_nothing_else(found):
    assert {e.name for e in found.entities if e.type not in set(EntityType) - {EntityType.MISC}} == {
        "Global Gateway"
    }
