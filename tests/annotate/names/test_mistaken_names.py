"""What speeches, records and reports write with a capital although it names nobody."""

import pytest

from tests.support.naming import names_of

HANSARD = (
    "Mr Speaker said that the Bill would be read again. Members of the House will table amendments to the Bill. "
    "The Secretary of State thanked Bill Cash for his question. Bill Cash asked whether the President had written. "
    "The Whips agreed, and the Gentleman gave way before Christmas.\n"
)
REPORT = (
    "Freedom of Movement and the Right to Leave the Country\n\n"
    "The law provided for freedom of movement, and NGOs reported no limits. HIV clinics stayed open for the Romani.\n\n"
    "Freedom of Movement: The Estonian Human Rights Center raised concerns.\n"
)


def found(text: str) -> set[str]:
    return {form for entity in names_of(text).entities for form in (entity.name, *entity.forms)}


def test_records_of_a_parliament() -> None:
    names = found(HANSARD)
    assert "Bill Cash" in names
    mistaken = {"Bill", "Speaker", "Members", "Secretary", "President", "Whips", "Gentleman", "Christmas"}
    assert not names & mistaken


def test_reports_with_headings_in_title_case() -> None:
    names = found(REPORT)
    assert "Estonian Human Rights Center" in names
    assert not any("Freedom" in name or "Country" in name for name in names)
    assert not names & {"NGOs", "HIV"}
    assert next(e for e in names_of(REPORT).entities if e.name == "Romani").type.value == "NORP"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Howard Dean spoke. Dean said no.", "Howard Dean"),
        ("The Obama administration agreed.", "Obama"),
        (
            "Department of Health and Human Services\n\nIt met on Monday.",
            "Department of Health and Human Services",
        ),
    ],
)
def test_what_stays_a_name(text: str, name: str) -> None:
    assert any(name in form for form in found(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The port of Durban paid R5,712.55 for it.", "R5"),
        ("A loaf in Durban costs R45.", "R45"),
        ("The wage in Manila is P645 a day.", "P645"),
        ("A boat in Lusaka costs K500,000 now.", "K500"),
        ("Malaysia paid MYR 1.9 billion for it.", "MYR"),
        ("The IMF lent SDR 2.3 billion to Ghana.", "SDR"),
        ("They paid 150,000 US dollars to Ghana.", "US"),
        ("It trades at 18.6 per U.S. dollar in Ghana.", "U.S."),
    ],
)
def test_money_names_nobody(text: str, name: str) -> None:
    assert name not in found(text)


@pytest.mark.parametrize(
    ("text", "name"), [("They paid the US 150,000 dollars.", "US"), ("The US said that dollars came.", "US")]
)
def test_a_country_beside_money(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name", "is_name"),
    [
        ("IT IS notified that Ann Holm has been appointed.", "IS", False),
        ("THE US IS READY, said Ann Holm.", "US", True),
        ("Number CBP-10488. Published on Friday by Ann Holm.", "CBP", False),
        ("Officers of the CBP met Ann Holm on Friday.", "CBP", True),
        ("V. Corrigendum\n\nIn bulletin 10 the day was given by Ann Holm.", "V. Corrigendum", False),
        ("V. Putin on the war\n\nHe spoke in Moscow on Friday.", "V. Putin", True),
        ("Parts I, II and V of the Act shall come into operation.", "V of the Act", False),
        ("P.S. The conference is in Leeds.", "P.S.", False),
        ("The Ports (Fees and Dues) Bill was read.", "Bill", False),
        ("Bill (a farmer) said no. Bill said yes.", "Bill", True),
    ],
)
def test_verbs_numbers_and_labels_in_capitals(text: str, name: str, *, is_name: bool) -> None:
    assert (name in found(text)) is is_name
