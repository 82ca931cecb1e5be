"""Names that are told by their form, whatever the recogniser takes them for."""

import pytest

from flows.model.annotation import EntityType
from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Help came from Flagler, St. Johns, Volusia and Putnam Counties.",
            {"Flagler": "LOC", "St. Johns": "LOC", "Volusia": "LOC", "Putnam": "LOC"},
        ),
        ("The flood reached Lee County on Monday.", {"Lee County": "LOC"}),
        ("The flood reached Osijek-Baranja County.", {"Osijek-Baranja County": "LOC"}),
        ("Orange County Mayor Jerry Maddox spoke.", {"Orange County": "LOC", "Jerry Maddox": "PER"}),
        ("The Jones Act waiver was signed.", {"Jones Act": "MISC"}),
        ("LUMA Energy and Genera PR agreed.", {"LUMA Energy": "ORG"}),
        ("They wrote to Freddie Mac and Fannie Mae.", {"Freddie Mac": "ORG", "Fannie Mae": "ORG"}),
        (
            "A webinar in which Secretary of Energy Jennifer Maddox spoke was well attended.",
            {"Jennifer Maddox": "PER"},
        ),
    ],
)
def test_names_by_their_form(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


def test_a_body_of_a_county_is_no_place():
    assert EntityType.PLACE not in {e.type for e in names_of("Kent County Council met.").entities}
