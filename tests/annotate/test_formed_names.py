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


@pytest.mark.parametrize(
    "body",
    [
        "Medicines and Healthcare Products Regulatory Agency",
        "Department for Work and Pensions",
        "Centers for Medicare and Medicaid Services",
        "Food and Nutrition Service",
        "Department for Business, Energy and Industrial Strategy",
        "Department of Housing and Urban Development",
        "Ministry of Ports & Harbours",
        "Central Office for Relief, Repair, and Rescue",
    ],
)
def test_a_body_keeps_what_stands_behind_and(body):
    assert listing(f"Yesterday the {body} wrote to the ferrymen.")[body] == "ORG"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Department of Energy and Microsoft wrote.", "Department of Energy"),
        ("The Ministry of Justice and Ministry of Energy wrote.", "Ministry of Justice"),
        ("The Department of Energy, Anna Maddox and Paul Webster wrote.", "Department of Energy"),
        ("The Department of Defense, Customs and Border Protection wrote.", "Department of Defense"),
        ("The Department of Justice and the FBI wrote.", "Department of Justice"),
    ],
)
def test_two_names_joined_by_and_stay_two(text, body):
    assert body in listing(text)
