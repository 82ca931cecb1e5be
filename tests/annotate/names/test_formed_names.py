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
        (
            "They discussed the future of the City of Buenos Aires.",
            {"City of Buenos Aires": "LOC", "City": None},
        ),
        ("She is the mayor of Buenos Aires.", {"Buenos Aires": "LOC"}),
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ann Low, the White House Press Secretary, said so.",
            {"White House": "LOC", "White House Press": None},
        ),
        ("They read the World Bank Report on fishing.", {"World Bank": "ORG", "World Bank Report": None}),
        ("The Home Office Policy Adviser wrote.", {"Home Office": "ORG"}),
        ("She works for Torran University Press.", {"Torran University Press": "ORG"}),
    ],
)
def test_a_body_ends_before_an_office_or_paper_of_it(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The news came from Kommersant.com.", {"Kommersant.com": "ORG"}),
        ("They use Wikipedia.org on Fridays.", {"Wikipedia.org": "ORG"}),
        ("Write to Kevin.Low@corvo.com or read www.Corvo.com/news.", {"Corvo.com": None}),
    ],
)
def test_a_site_is_named_with_its_ending(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


def test_a_site_is_also_called_without_its_ending():
    [site] = names_of("The news came from Kommersant.com. The daily Kommersant was sold.").entities
    assert site.forms == ("Kommersant",)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The Earl of Torran spoke.", {"Earl of Torran"}),
        ("The 3rd Duke of Torran was tall.", {"Duke of Torran"}),
        (
            "Henry, Duke of Torran and Ridgeway, was seen.",
            {"Henry", "Duke of Torran and Ridgeway"},
        ),
        ("The Duke of Torran and Ann Low met.", {"Duke of Torran", "Ann Low"}),
        ("Henry, Duke of Torran and Prince of Ridge, was seen.", {"Henry", "Duke of Torran"}),
    ],
)
def test_a_noble_is_named_with_his_place(text, people):
    assert people <= {name for name, kind in listing(text).items() if kind == "PER"}


def test_a_pub_is_no_noble():
    assert "Duke of Wellington" not in listing("The Duke of Wellington pub closed.")


def test_who_signs_and_is_named_below_is_named_twice():
    text = "Regards,\n\nMartina Martina Holm Department of Finance"
    assert {"Martina", "Martina Holm"} <= listing(text).keys()
