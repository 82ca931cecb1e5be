"""Procedures, works and products under names of their own, which look like bodies, firms or people."""

import pytest

from tests.support.naming import listing


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What an abbreviation stands for is a thing by its head word.
        (
            "It was Beam Guided Approach (BGA), and BGA helped pilots.",
            {"Beam Guided Approach": "MISC"},
        ),
        ("Use the Harbour Development Kit (HDK). The HDK is free.", {"Harbour Development Kit": "MISC"}),
        ("The Coastal and Fisheries Survey (CFS) was held.", {"Coastal and Fisheries Survey": "MISC"}),
        ("The Safe Mooring Procedure (SMP) was rewritten.", {"Safe Mooring Procedure": "MISC"}),
        ("It rose on the Ridge Poverty Index (RPI).", {"Ridge Poverty Index": "MISC"}),
        ("She has Torran Fever Syndrome (TFS).", {"Torran Fever Syndrome": "MISC"}),
        # Bodies stay bodies, whatever their last words.
        ("The Ridge Geological Survey (RGS) warned of it.", {"Ridge Geological Survey": "ORG"}),
        ("The Caspian Pipeline Consortium (CPC) agreed.", {"Caspian Pipeline Consortium": "ORG"}),
        ("The Corvo Institute of Standards (CIS) agreed.", {"Corvo Institute of Standards": "ORG"}),
        ("The Centre for Disease (CFD) agreed.", {"Centre for Disease": "ORG"}),
        ("The Ports Index Group (PIG) met.", {"Ports Index Group": "ORG"}),
        ("The Ridge Health Programme (RHP) employs 40 people.", {"Ridge Health Programme": "ORG"}),
    ],
)
def test_a_thing_is_no_body(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('They wrote the song "Martin" together.', {"Martin": "WORK"}),
        ('The hit song is "Rosalind" by Ann Low.', {"Rosalind": "WORK", "Ann Low": "PER"}),
        ('Her debut single, "Jolene," reached number one.', {"Jolene": "WORK"}),
        ("The novel “Martin of Dover” was sold.", {"Martin of Dover": "WORK"}),
        # Not every word in marks is a title.
        ('Her friend "Stephen" wrote the song.', {"Stephen": "PER"}),
        ('Of the song, "Martin is wrong," Ann Low said.', {"Ann Low": "PER"}),
        ('She sang the song. "Martin," she said.', {"Martin": "PER"}),
    ],
)
def test_a_quoted_title_of_a_work_is_nobody(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Corvus reports that Panther, the code name for this release, is fast.", {"Panther": "PRODUCT"}),
        ("Fans bought Martin, the newest version of its phone.", {"Martin": "PRODUCT"}),
        ("They launched Darwin, a browser that is free.", {"Darwin": "PRODUCT"}),
        # People who have to do with it.
        ("They met Darwin, a browser developer from Ohio.", {"Darwin": "PER"}),
        ("They met Ann Darwin. Darwin, a rocket to some, laughed.", {"Darwin": "PER"}),
        ("Ann Low spoke with Martin, the owner of the browser.", {"Martin": "PER"}),
    ],
)
def test_what_is_described_as_made_is_a_product(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ford Model T was the car of the century.", {"Ford Model T": "PRODUCT"}),
        ("The Ford Motor Company grew.", {"Ford Motor Company": "ORG"}),
    ],
)
def test_a_model_is_no_firm(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names
