"""Firms and papers with the name of a country, ships with a prefix, kinds of oil, bodies by their last word."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Zambia Power said that it had paid.", "Zambia Power", "ORG"),
        ("India Today reported that it was so.", "India Today", "ORG"),
        ("ExxonMobil Guyana paid for the dock.", "ExxonMobil Guyana", "ORG"),
        ("In Kenya Power said that it had paid.", "Kenya", "LOC"),
        ("Last Monday Kenya said that it had paid.", "Kenya", "LOC"),
        ("Host India said that it would pay.", "India", "LOC"),
        ("Georgia Webster said that it would pay.", "Georgia Webster", "PER"),
        ("The BRP Suluan and BRP Diego Silang sailed.", "BRP Diego Silang", "PRODUCT"),
        ("They sent INS Vikrant to sea.", "INS Vikrant", "PRODUCT"),
        ("The INS said that prices rose.", "INS", "ORG"),
        ("The Competition Appeal Tribunal agreed on damages.", "Competition Appeal Tribunal", "ORG"),
        ("Peter Brent met the oil board. Brent left.", "Brent", "PER"),
    ],
)
def test_kinds(text, name, kind):
    assert listing(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brent crude rose in London.", "Brent"),
        ("In London Brent was at $68 a barrel.", "Brent"),
        ("The board said the Group completed the sale.", "Group"),
    ],
)
def test_what_names_nobody(text, name):
    assert name not in listing(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Acme Mining said it would halve the shifts.", "Acme Mining", "ORG"),
        (
            "First Quandor, whose mine employs 800 people, said it would halve the shifts.",
            "First Quandor",
            "ORG",
        ),
        (
            "First Quantum, whose mine employs 800 people, said it would halve the shifts.",
            "First Quantum",
            "ORG",
        ),
        ("First Minister Ann Low said it was late.", "Ann Low", "PER"),
        ("First Boeing said it was late.", "Boeing", "ORG"),
    ],
)
def test_what_says_of_itself_that_it_does_something_is_a_body(text, name, kind):
    assert listing(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Air New Zealand named him. By air, New Zealand is far.", {"Air New Zealand": "ORG", "New Zealand": "LOC"}),
        ("He left WK Morvat Co on Friday. Morvat makes soap.", {"WK Morvat Co": "ORG", "Morvat": "ORG"}),
        ("Ann Low left. WK Low Co grew. Ms Low agreed.", {"Low": "PER"}),
    ],
)  # fmt: skip
def test_airlines_and_firms_of_one(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


def test_a_firm_of_two_is_called_by_their_letters():
    found = names_of("Marlow & Marden was fined. M&M will appeal.")
    assert [(e.name, e.forms) for e in found.entities] == [("Marlow & Marden", ("M&M",))]
