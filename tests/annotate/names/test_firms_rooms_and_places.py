"""What is no person: firms by their legal form, rooms named after somebody, bodies called "it"; and what is one."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "- Arden Meridian Shipping LLP, Aktau\n\n- Al Zahr Polymer Trading LLC, Dubai\n\nArden Meridian fell.",
            {
                "Arden Meridian Shipping LLP": "ORG",
                "Al Zahr Polymer Trading LLC": "ORG",
                "Arden Meridian": "ORG",
            },
        ),
        ("They hit Arden Bunkering FZE on Friday.", {"Arden Bunkering FZE": "ORG", "FZE": None}),
        ("The Dutch Bexhill Harbour Foods Ltd fell.", {"Dutch": "NORP", "Bexhill Harbour Foods Ltd": "ORG"}),
        ("They hit Arden Meridian Shipping, which owns ferries.", {"Arden Meridian Shipping": "ORG"}),
        ("Ridge Bay Steel Ltd is in Ridge Bay.", {"Ridge Bay Steel Ltd": "ORG", "Ridge Bay": "LOC"}),
        ("Ann Low read Inc Magazine on Friday.", {"Ann Low": "PER"}),
        ("Minister Ann Low left Bexhill Ltd early.", {"Ann Low": "PER"}),
    ],
)
def test_a_legal_form_makes_a_firm_of_the_words_before_it(text, kinds):
    found = listing(text)
    assert {form: found.get(form) for form in kinds} == kinds


def test_a_firm_is_one_with_its_name_cut_short():
    text = "We list Arden Meridian Shipping LLP. Arden Meridian Shipping owns ferries. Arden Meridian fell."
    assert {e.name: len(e.mentions) for e in names_of(text).entities} == {"Arden Meridian Shipping LLP": 3}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Paul B. Orr Press Briefing Room", "Paul B. Orr", None),
        ("They met in the Paul Orr Hall on Friday.", "Paul Orr", None),
        ("They met Paul Orr in the Hall on Friday.", "Paul Orr", "PER"),
        ("Tom Hall left.", "Tom Hall", "PER"),
        # The first word of a document with a number, what a minister is for, a headline's ordinary word.
        ("It regrets that Press release No. 29/2026 was late.", "Press", None),
        ("The Minister of Foreign Affairs of Arvenia, Ann Low, left.", "Foreign Affairs", None),
        ("He wrote in Foreign Affairs that it was late.", "Foreign Affairs", "ORG"),
        ("# FLASH – Dyke breaks at Nante\nA dyke broke.", "Dyke", None),
        ("# UPDATE 2 – Low resigns at Nante\nAnn Low resigned.", "Low", "PER"),
        # An office's own word is no part of the people or body it is of.
        ("The Saudi Crown representative, Prince Faisal, left.", "Saudi", "NORP"),
        # Whom one speaks to, and where one goes.
        ("The envoy did speak to Zarran, for ten minutes.", "Zarran", "PER"),
        ("The envoy spoke with Mirov about it.", "Mirov", "PER"),
        ("The envoy fled to Zarran on Friday.", "Zarran", "LOC"),
        ("The envoy spoke to London about it.", "London", "LOC"),
        # A foreign name with a small word inside.
        ("Villages in Mabela da Costa got nothing.", "Mabela da Costa", "LOC"),
        (
            "Mabela da Costa\nEleven villages in Mabela da Costa, with farms, got nothing.",
            "Mabela da Costa",
            "LOC",
        ),
        ("The Flash Appeal asks for money.", "Flash Appeal", "MISC"),
        ("The Court of Appeal asks for money.", "Court of Appeal", "ORG"),
        # Who is called "it".
        ("Casa Solidária was founded in 1994. It takes no money.", "Casa Solidária", "ORG"),
        ("Ponte Solidária has worked in Arvenia since 1994. Its teams walk.", "Ponte Solidária", "ORG"),
        ("Ann Zarran has worked in Bath since 1994. It was cold.", "Ann Zarran", "PER"),
    ],
)
def test_what_a_name_is(text, name, kind):
    assert listing(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The Torran-Vale News Agency said so. TVN wrote it.", {"TVN"}),
        ("The Arden News Agency said so. AN wrote it.", set()),
    ],
)
def test_initials_may_leave_out_that_it_is_an_agency(text, forms):
    assert {*names_of(text).entities[0].forms} == forms
