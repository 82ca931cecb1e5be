"""People of transcripts: full names in headings in capitals, labels of turns, whom a turn calls, namesakes."""

import pytest

from tests.support.naming import names_of


def _people(text: str) -> dict[str, tuple[set[str], list[str]]]:
    """The forms and roles of each person."""
    people = (e for e in names_of(text).entities if e.type == "PER")
    return {e.name: ({*e.forms}, [role.text for role in e.roles]) for e in people}


@pytest.mark.parametrize(
    ("heading", "label", "name", "roles"),
    [
        ("BRIEFING BY PRESS SECRETARY LAURA HOLM AND ENVOY PAUL ORR", "MS. HOLM", "Laura Holm", ["PRESS SECRETARY"]),
        ("BRIEFING BY PRESS SECRETARY LAURA HOLM AND ENVOY PAUL ORR", "MR. ORR", "Paul Orr", ["ENVOY"]),
        ("REMARKS BY SECRETARY OF STATE JANE DOE", "MS. DOE", "Jane Doe", ["SECRETARY OF STATE"]),
        ("REMARKS BY MINISTER ANN L. HALE-ROE", "MS. HALE-ROE", "Ann L. Hale-Roe", ["MINISTER"]),
        ("BRIEFING BY SPECIAL ENVOY ZHURA HALM", "MR. HALM", "Zhura Halm", ["SPECIAL ENVOY"]),
        ("BRIEFING BY SPECIAL ENVOY PAUL DELL", "MR. DELL", "Paul Dell", ["SPECIAL ENVOY"]),
    ],
)  # fmt: skip
def test_a_heading_in_capitals_gives_labels_their_full_names(heading, label, name, roles):
    text = f"{heading}\n{label}: It is late.\n{label}: We shall see."
    surname = label.partition(" ")[2]
    assert _people(text)[name] == ({surname}, roles)


def test_a_given_name_is_whoever_the_heading_names_so():
    text = "BRIEFING BY PRESS SECRETARY LAURA HOLM\nMS. HOLM: Good day.\nQ    Laura, is it late?"
    assert _people(text) == {"Laura Holm": ({"HOLM", "Laura"}, ["PRESS SECRETARY"])}


@pytest.mark.parametrize(
    "heading",
    [
        "PRESIDENT GRANT SIGNS WATER BILL",
        "MINISTER RESIGNS OVER DAM",
        "SECRETARY TO VISIT HARBOUR TOWNS",
        "CHIEF ROSE GARDEN OPENS",
    ],
)
def test_a_headline_in_capitals_names_nobody(heading):
    assert _people(f"{heading}\nIt rained all day.") == {}


def test_a_surname_that_is_a_firm_s_is_a_person_s_behind_a_title():
    assert [*_people("MR. FORD: Thank you.\nQ    Mr. Ford, is it late?\nSenator Dell wept.")] == [
        "Ford",
        "Dell",
    ]
    kinds = {
        e.name: e.type.value for e in names_of("The owner Ford fell. Dell rose. MR. X: BBC News.").entities
    }
    assert kinds["Ford"] == kinds["Dell"] == "ORG"


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Q    Laura, Senator Dell of Ohio said it was late.", "Laura", []),
        ("Q    Laura, Senator Dell of Ohio said it was late.", "Dell", ["Senator"]),
        ("Q    Laura, counsel for the Senate said so. Is it late?", "Laura", []),
        ("MS. ORR: Mr. Holm, counsel for the Senate said so.", "Holm", []),
        ("MS. ORR: Laura Holm, counsel for the Senate, is here.", "Laura Holm", ["counsel for the Senate"]),
        ("Holm, counsel for the Senate, is here.", "Holm", ["counsel for the Senate"]),
    ],
)
def test_whom_a_turn_calls_is_not_what_stands_behind_the_comma(text, name, roles):
    assert _people(text)[name][1] == roles


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Special envoy Paul Orr spoke. Mr Orr left. Senator Orr of Ohio wept. Mr Orr ate.",
            {"Paul Orr": 3, "Orr": 1},
        ),
        (
            "Special envoy Paul Orr spoke. Senator Orr of Ohio wept. Senator Orr ate.",
            {"Paul Orr": 1, "Orr": 2},
        ),
        ("Senator Paul Orr spoke. Senator Orr of Ohio wept.", {"Paul Orr": 2}),
        ("Paul Orr spoke. Governor Orr of Ohio wept.", {"Paul Orr": 2}),
        ("Special envoy Paul Orr spoke. Senator Orr wept.", {"Paul Orr": 2}),
    ],
)
def test_a_seat_with_its_place_is_nobody_of_another_office(text, mentions):
    found = {e.name: len(e.mentions) for e in names_of(text).entities if e.type == "PER"}
    assert found == mentions


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("COL. HALVARD", "Halvard", ["COL."]),
        ("MAJ. KIM", "Kim", ["MAJ."]),
        ("SEN. DELL", "Dell", ["SEN."]),
        ("AMB. HALVARDOVA", "Halvardova", ["AMB."]),
        ("SGT. OKORO", "Okoro", ["SGT."]),
        ("PROF. VAN DER BERG", "Van der Berg", []),
        ("Col. Halvard", "Halvard", ["Col."]),
        ("DR. HALVARD", "Halvard", []),
    ],
)
def test_a_title_in_capitals_is_no_part_of_the_name_behind_it(label, name, role):
    people = _people(f"# Briefing\n{label}: It is late.\nQ: Is it?\nMS. HOLM: It is.")
    assert people[name][1] == role
    assert people.keys() == {name, "Holm"}


def test_a_rank_in_capitals_leads_him_whom_the_heading_names_in_full():
    text = "# Briefing by the spokesman, Col. Farid Halvard\nCOL. HALVARD: It is late.\nQ: Is it?"
    assert _people(text).keys() == {"Farid Halvard"}
