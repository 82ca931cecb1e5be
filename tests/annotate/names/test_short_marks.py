"""Short forms that name nobody, lines of wires, firms by short forms, ages, homes and surnames with a hyphen."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Party tags and states in short.
        ("Rep. Ann Orr, R-Ohio, met Sen. Jo Low, D-Vt., there.", {"Ann Orr": "PER", "Jo Low": "PER"}),
        ("Sen. Tom Orr (R-Mont.) spoke.", {"Tom Orr": "PER"}),
        ("She lives in Dayton, Va., now.", {"Dayton": "LOC", "Va.": "LOC"}),
        ("They met Del. Eva Orr at home.", {"Eva Orr": "PER"}),
        ("She lives in Dayton, Ohio, now.", {"Dayton": "LOC", "Ohio": "LOC"}),
        # What courts cite.
        ("The motion (Doc. 39) is denied.", {}),
        ("See Orr Decl. ¶ 11 and Low Aff. ¶ 3 there.", {}),
        ("He met Doc Rivers there.", {"Doc Rivers": "PER"}),
        # An age between commas, behind kin or in a row of people.
        ("Killed was Luc Morin, 34, and his brother-in-law, Devon Mills, 29.", {"Luc Morin": "PER", "Devon Mills": "PER"}),
        ("Hurt were Chester Hill, 40, and Georgia Rivers, 22.", {"Chester Hill": "PER", "Georgia Rivers": "PER"}),
        ("At Mill Springs, 29 men died.", {"Mill Springs": "LOC"}),
        ("Neil Brackett, 63, of Val Caron, was tried.", {"Neil Brackett": "PER", "Val Caron": "LOC"}),
        # Surnames with a hyphen.
        ("Marguerite Chen-Laval, a nurse, left.", {"Marguerite Chen-Laval": "PER"}),
        ("Ms Lopez-Washington left.", {"Lopez-Washington": "PER"}),
        ("The Sydney-Melbourne flight left.", {"Sydney": "LOC", "Melbourne": "LOC"}),
    ],
)  # fmt: skip
def test_marks_and_ages(text, names):
    assert listing(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("TORONTO--Arden Foods Corp. shares fell on Tuesday.", {"TORONTO": "LOC", "Arden Foods Corp.": "ORG"}),
        ("LONDON--Nordvind PLC cut its forecast.", {"LONDON": "LOC", "Nordvind PLC": "ORG"}),
        ("The meeting--Ann Low was there--ended.", {"Ann Low": "PER"}),
        # What a wire says of its story names nobody but whom the story names.
        ("UPDATE 1-Arden Rebounds as Peru Rules Out Charges\nArden Foods Corp. rose.",
         {"Peru": "LOC", "Arden Foods Corp.": "ORG"}),
        ("(Adds Lima reaction, comment by Ann Low)\nAnn Low agreed with it.", {"Lima": "LOC", "Ann Low": "PER"}),
        ("(Ann Low contributed to this report.)", {"Ann Low": "PER"}),
    ],
)  # fmt: skip
def test_lines_of_wires(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names
    assert not {name for name in found if "Rebounds" in name or name.startswith("Adds") or "--" in name}


def test_the_beginning_of_a_firm_s_full_name_is_the_firm():
    text = "Calder Ridge Mining Corp. left. She works for Calder Ridge. “No,” Calder Ridge said."
    (firm,) = names_of(text).entities
    assert (firm.type, len(firm.mentions)) == ("ORG", 3)
    assert listing("She lives in Calder Ridge, a town of 300.") == {"Calder Ridge": "LOC"}


def test_a_town_called_like_a_country_is_none():
    town = [e.key for e in names_of("He fell in Malta. The town of Malta, Mont., is small.").entities]
    assert town == ["loc:malta, montana", "loc:montana"]
    row = [e.key for e in names_of("Peru, Chile and Malta signed. He flew to Rome, Italy.").entities]
    assert "loc:malta" in row
    assert "loc:peru" in row


def test_a_heading_of_one_word_in_capitals_is_nobody():
    assert listing("# STOCKTAKE\nParties met there.") == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lomas Verdes had its best quarter ever.", "ORG"),
        ("Ann Low cut its price.", "PER"),
    ],
)
def test_what_has_its_own_is_no_person(text, kind):
    assert list(listing(text).values()) == [kind]


def test_a_city_with_its_district_is_one():
    assert listing("They met in Washington, D.C. on Monday.") == {"Washington, D.C.": "LOC"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Analysts polled by Meridian had expected it.", "Meridian", "ORG"),
        ("It was polled by Ann Low.", "Ann Low", "PER"),
        ("She spoke with Ann Orr in Billings on Tuesday. Billings is small.", "Billings", "LOC"),
        ("He drove her to Billings, 80 miles away.", "Billings", "LOC"),
        ("Ann Orr left. He has confidence in Orr on Monday.", "Orr", "PER"),
    ],
)
def test_who_asks_many_and_where_something_is_done(text, name, kind):
    assert listing(text)[name] == kind


def test_whose_officer_somebody_is_is_nobody():
    assert listing("County Clerk Deborah Orr agreed.") == {"Deborah Orr": "PER"}
    assert listing("They live in Kent County now.") == {"Kent County": "LOC"}
