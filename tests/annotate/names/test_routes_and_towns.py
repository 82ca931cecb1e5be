"""Towns told by a route, a road or a member, parts of towns; laws, feasts, fields and bodies that are nobody."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The bus from Calder to Mossley was late.", "Mossley", "LOC"),
        ("He drove the road between Holmby and Garsdale.", "Garsdale", "LOC"),
        ("The B6214 between Thornley and Harbottle will stay closed.", "Thornley", "LOC"),
        ("She was on her way home to Harbottle for a birthday.", "Harbottle", "LOC"),
        ("The train derailed at Thornley cutting.", "Thornley", "LOC"),
        ("Mill Lane is shut.", "Mill Lane", "LOC"),
        ("Upper Marston is cut off.", "Upper Marston", "LOC"),
        ("Calderby MP Josh Tennant said he told the Echo.", "Calderby", "LOC"),
        ("Arden mayor Bo Ray said she would ask for help.", "Arden", "LOC"),
        ("Arden High will be closed today.", "Arden High", "ORG"),
        ("Kazakhstan's state mining firm Tau-Ken Samruk will hold 30%.", "Tau-Ken Samruk", "ORG"),
        ("He urged the House to repeal Jackson-Vanik by May.", "Jackson-Vanik", "MISC"),
        ("The school is at the University of World Economy and Diplomacy.", "University of World Economy and Diplomacy", "ORG"),
        ("His deputy, Mujeeb-ur-Rahman Omar, led them.", "Mujeeb-ur-Rahman Omar", "PER"),
        ("CALDERBY, Monday 23 November 2026 (NPA) - Two people were hurt.", "CALDERBY", "LOC"),
        # Look-alikes.
        ("The ball went from Federer to Nadal.", "Nadal", "PER"),
        ("Talks between Biden and Xi went on.", "Xi", "PER"),
        ("A letter from Kessler to Voigt lay there.", "Voigt", "PER"),
        ("Diane Lane spoke.", "Diane Lane", "PER"),
        ("The High Court ruled.", "High Court", "ORG"),
        ("The publisher Ann Lee left.", "Ann Lee", "PER"),
        ("The Institute of Physics and Microsoft signed.", "Institute of Physics", "ORG"),
        ("The University of Arts and Professor Lee won.", "University of Arts", "ORG"),
    ],
)  # fmt: skip
def test_what_the_words_beside_a_name_say_that_it_is(text: str, name: str, kind: str) -> None:
    assert listing(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("It could close by Diwali, he said.", "Diwali"),
        ("The Director General for Rail, Judith Maine, will go.", "Rail"),
        ("They met under the Slovak Presidency in May.", "Slovak Presidency"),
        ("The European Commissioner for Energy left.", "European Commissioner for Energy"),
        ("The Shadow Transport Secretary spoke.", "Shadow Transport"),
        ("A mediator, JUDr. Pavel Trnka, was named.", "JUDr"),
        ("By Joanne Low, NPA Transport Correspondent", "NPA Transport Correspondent"),
    ],
)
def test_what_is_no_name(text: str, none: str) -> None:
    assert none not in listing(text)


def test_a_common_word_is_no_short_name_of_a_body() -> None:
    text = (
        "The Rail Safety Investigation Branch met the European Rail Forum. Rail will suffer, he said of Rail."
    )
    branch = next(e for e in names_of(text).entities if e.name.startswith("Rail Safety"))
    assert "Rail" not in branch.forms
