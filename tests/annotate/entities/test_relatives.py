"""Whom a title and a surname name, and his kin whom the text names in full; the elder and the younger of a family."""

import pytest

from tests.support.naming import names_of


def _mentions(text):
    return {e.name: len(e.mentions) for e in names_of(text).entities if e.type == "PER"}


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Sen. Nhan said no. His son, Peter Nhan, runs it. Nhan was proud.", {"Nhan": 2, "Peter Nhan": 1}),
        ("Judge Moran ruled. His wife, Ellen Moran, is ill.", {"Moran": 1, "Ellen Moran": 1}),
        ("Sen. Nhan spoke. Her cousin Will Nhan, 30, left. Will Nhan wept.", {"Nhan": 1, "Will Nhan": 2}),
        ("Mr. Nhan spoke. Ben Nhan, his son, left. Mr. Nhan wept.", {"Nhan": 2, "Ben Nhan": 1}),
        ("Mr. Orr came. His daughter-in-law, Eve Orr, left. Mr. Orr wept.", {"Orr": 2, "Eve Orr": 1}),
        ("Secretary Orr left. Paul Orr, no relation, came. Orr wept.", {"Orr": 2, "Paul Orr": 1}),
        ("Secretary Orr left. Paul Orr (no relation) came.", {"Orr": 1, "Paul Orr": 1}),
        ("President Orr came. First Gentleman Ned Orr was there. Orr spoke.", {"Orr": 2, "Ned Orr": 1}),
        ("Senator Orr lied. And his brother? Did Luke Orr meet the mayor?", {"Orr": 1, "Luke Orr": 1}),
        ("Orr's wife, Eve Orr, left. Orr wept.", {"Orr": 2, "Eve Orr": 1}),
        # A further one in full is whom the title means.
        ("Governor Orr's wife, Ann Orr, said her husband, Mark Orr, was ill.", {"Mark Orr": 2, "Ann Orr": 1}),
        # Without kin it is one person, and so it is where the full name stands before.
        ("Senator Orr spoke. Tom Orr, a nurse, was elected. Orr wept.", {"Tom Orr": 3}),
        ("Senator Orr spoke. His wife was ill. Tom Orr was elected. Orr wept.", {"Tom Orr": 3}),
        ("Tom Orr spoke. Orr won. His son, Ben Orr, left. Orr wept.", {"Tom Orr": 3, "Ben Orr": 1}),
        ("Senator Orr spoke. His friend, Tom Low, left.", {"Orr": 1, "Tom Low": 1}),
    ],
)
def test_the_kin_of_an_office_holder_is_another(text, mentions):
    assert _mentions(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Steve Orr, the son of former Gov. Hal Orr, won. Orr, 38, is a nurse.",
            {"Steve Orr": 2, "Hal Orr": 1},
        ),
        ("Steve Orr, the son of Hal Orr, won. The elder Orr wept.", {"Steve Orr": 1, "Hal Orr": 2}),
        ("Hal Orr's daughter, Ann Orr, won. The younger Orr wept.", {"Hal Orr": 1, "Ann Orr": 2}),
        ("Peter Orr, the son of Senator Orr, left. Orr, 20, denies it.", {"Peter Orr": 2, "Orr": 1}),
        # Whose elder he is nobody says.
        ("Ann Orr met Ben Orr. The elder Orr wept.", {"Ann Orr": 1, "Ben Orr": 1, "Orr": 1}),
        ("Peter Orr, the son of a miner, left. Senator Orr wept.", {"Peter Orr": 2}),
    ],
)
def test_the_surname_of_a_parent_is_told_from_that_of_the_child(text, mentions):
    assert _mentions(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Gordon Orr died on 5 May. Mrs Orr wept.", {"Gordon Orr": 1, "Mrs Orr": 1}),
        ("Sir Dunstan Orr was jailed. Lady Orr wept. Orr lied.", {"Dunstan Orr": 2, "Lady Orr": 1}),
        ("Peter Nhan was killed. Ms Nhan, his sister, wept. Ms Nhan left.", {"Peter Nhan": 1, "Ms Nhan": 2}),
        ("Olu Nhan was jailed. His mother, Mrs Nhan, wept.", {"Olu Nhan": 1, "Mrs Nhan": 1}),
        ("Mr Orr left. Mrs Orr wept. Mr Orr lied.", {"Orr": 2, "Mrs Orr": 1}),
        ("Angela Orr left. Mr Orr wept.", {"Angela Orr": 1, "Mr Orr": 1}),
        # Whom the text names in full further on or before is she.
        ("Gordon Orr died. Mrs Orr wept. Maureen Orr left.", {"Gordon Orr": 1, "Maureen Orr": 2}),
        ("Angela Orr left. Mrs Orr wept.", {"Angela Orr": 2}),
        # A given name of both, of another tongue, or a title without a gender.
        ("Sam Orr left. Ms Orr wept.", {"Sam Orr": 2}),
        ("Olu Nhan left. Mrs Nhan wept.", {"Olu Nhan": 2}),
        ("Ashley Orr left. Mr Orr wept.", {"Ashley Orr": 2}),
        ("Gordon Orr left. Dr Orr wept.", {"Gordon Orr": 2}),
        ("Senator Margaret Orr sat. Thank you, Chairman Orr.", {"Margaret Orr": 2}),
        ("Gordon Orr sat. Chairwoman Orr wept.", {"Gordon Orr": 1, "Chairwoman Orr": 1}),
    ],
)
def test_a_title_of_the_other_gender_names_another(text, mentions):
    assert _mentions(text) == mentions
