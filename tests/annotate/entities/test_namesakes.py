"""Namesakes whom a text introduces by a title and an office, or by an office alone; and who is the same."""

import pytest

from tests.support.naming import names_of


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Paul Nhan spoke. Nhan will run. Colonel Nhan, head of the guards, will come.", {"Paul Nhan": 2, "Nhan": 1}),
        ("Ann Orr left. Orr, who sued, won. Judge Orr, president of the court, wrote it.", {"Ann Orr": 2, "Orr": 1}),
        # From then on the title tells them apart.
        (
            "Paul Nhan spoke. Nhan will run. Colonel Nhan, head of the guards, came. Colonel Nhan wept. Nhan agreed.",
            {"Paul Nhan": 3, "Nhan": 2},
        ),
        ("Colonel Ann Low met Judge Ben Low. Judge Low left. Colonel Low wept.", {"Ann Low": 2, "Ben Low": 2}),
        # Without an office of his own, with a title that is his, with a form of address, or further on, it is the same.
        ("Paul Nhan spoke. Nhan will run. Colonel Nhan was late.", {"Paul Nhan": 3}),
        ("Colonel Paul Nhan spoke. Nhan will run. Colonel Nhan, head of the guards, will come.", {"Paul Nhan": 3}),
        ("Paul Nhan, a colonel, spoke. Nhan will run. Colonel Nhan, head of the guards, came.", {"Paul Nhan": 3}),
        ("Paul Nhan spoke. Nhan will run. Nhan, head of the guards, will come.", {"Paul Nhan": 3}),
        ("Paul Nhan spoke. Nhan will run. Mr Nhan, head of the guards, will come.", {"Paul Nhan": 3}),
        ("Paul Nhan spoke. Colonel Nhan, head of the guards, will come.", {"Paul Nhan": 2}),
        ("Paul Nhan spoke. Nhan won. It rained. Colonel Nhan, head of the guards, came.", {"Paul Nhan": 3}),
    ],
)  # fmt: skip
def test_a_title_and_an_office_introduce_a_namesake(text, mentions):
    found = {e.name: len(e.mentions) for e in names_of(text).entities if e.type == "PER"}
    assert found == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Deputy Mayor Ann Low left. They saw the Dutch mayor. Low told them so.", {"Ann Low": 1, "Low": 1}),
        (
            "Deputy Foreign Minister Ann Low spoke. Envoys saw the Dutch foreign minister. Low spoke. Low ate.",
            {"Ann Low": 2, "Low": 1},
        ),
        # An office of no country, one that is hers or quite another, somebody else in the sentence.
        ("Deputy Mayor Ann Low left. They booed the mayor. Low told them so.", {"Ann Low": 2}),
        ("Mayor Ann Low left. They saw the Dutch mayor. Low told them so.", {"Ann Low": 2}),
        ("Deputy Mayor Ann Low left. They saw the Dutch envoy. Low told them so.", {"Ann Low": 2}),
        ("Deputy Mayor Ann Low left. She saw the Dutch mayor. Low told them so.", {"Ann Low": 2}),
        (
            "Deputy Mayor Ann Low left. They saw the Dutch mayor. It was late. Low told them so.",
            {"Ann Low": 2},
        ),
        ("Ann Low left. They saw the Dutch mayor. Low told them so.", {"Ann Low": 2}),
    ],
)
def test_a_surname_behind_a_foreign_office_is_its_holder_s(text, mentions):
    found = {e.name: len(e.mentions) for e in names_of(text).entities if e.type == "PER"}
    assert found == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # What stands beside the surname tells who is meant, office or none.
        (
            "Ben Orr, the minister, spoke. Ann Orr, a nurse, sat there. Orr, the nurse, wept. Orr, the minister, did not.",
            {"Ben Orr": 2, "Ann Orr": 2},
        ),
        (
            "Ben Orr, a farmer, spoke. Ann Orr, a teacher, sat there. Orr, the teacher, wept. Orr, the farmer, left.",
            {"Ben Orr": 2, "Ann Orr": 2},
        ),
        ("Ann Orr, a nurse, sat there. Orr, the singer, wept.", {"Ann Orr": 2}),
        # Who speaks to a parliament holds an office.
        (
            "Ben Orr, the health minister, left. Ann Orr, a nurse, wept. Orr sat down. Orr told parliament so.",
            {"Ben Orr": 2, "Ann Orr": 2},
        ),
        (
            "Ben Orr, the health minister, left. Ann Orr, a nurse, wept. Orr sat down. Orr told reporters so.",
            {"Ben Orr": 1, "Ann Orr": 3},
        ),
        (
            "Ben Orr, the health minister, left. Ann Orr, the mayor, wept. Orr sat down. Orr told the Senate so.",
            {"Ben Orr": 1, "Ann Orr": 3},
        ),
    ],
)  # fmt: skip
def test_what_somebody_is_and_whom_he_addresses_tell_namesakes_apart(text, mentions):
    found = {e.name: len(e.mentions) for e in names_of(text).entities if e.type == "PER"}
    assert found == mentions
