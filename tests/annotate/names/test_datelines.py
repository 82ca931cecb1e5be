"""The place that opens a report before its dash, and what it is not."""

import pytest

from tests.support.naming import listing


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("KABUL - The Torvan Relief Council met.", {"KABUL": "LOC", "Torvan Relief Council": "ORG"}),
        ("ACCRA - Ghana's president left.", {"ACCRA": "LOC", "Ghana": "LOC"}),
        ("KUALA LUMPUR - Ann Low left.", {"KUALA LUMPUR": "LOC", "Ann Low": "PER"}),
        ("LOS ALVAROS, Mexico (AP) -- Rain fell.", {"LOS ALVAROS": "LOC", "Mexico": "LOC", "AP": "ORG"}),
        ("Los Alvaros, Mexico (AP) — Rain fell.", {"Los Alvaros": "LOC", "Mexico": "LOC", "AP": "ORG"}),
        ("Lima, Sept 4 (EFE).- The mayor left.", {"Lima": "LOC", "EFE": "ORG"}),
        ("Bissau - Paul Low left.", {"Bissau": "LOC", "Paul Low": "PER"}),
        ("VANTOR - Two men were held.", {"VANTOR": "LOC"}),
        ("PORT-AU-PRINCE, Haiti - Gunmen fled.", {"PORT-AU-PRINCE": "LOC", "Haiti": "LOC"}),
    ],
)
def test_the_place_of_a_dateline(text, names):
    assert listing(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "NATO - The alliance met.",
        "UPDATE - The talks are over.",
        "EXCLUSIVE - Nothing was said.",
        "TENNIS - The final was put off.",
        "ANN LOW - The mayor is here to stay.",
        "BP - The oil firm - fell.",
        "COUNCIL - The members met.",
        "The mayor - Ann Low - left.",
        "SEPTEMBER - The month began well.",
    ],
)
def test_what_is_no_place_of_a_dateline(text):
    assert "LOC" not in listing(text).values()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("# GOLF-Korvat wins at last\n\nPaul Korvat won on Sunday.", {"Korvat": "PER", "Paul Korvat": "PER"}),
        ("# UPDATE 2-Korvat quits\n\nPaul Korvat quit on Sunday.", {"Korvat": "PER", "Paul Korvat": "PER"}),
        ("Ann Smith-Korvat left. ANN-Korvat talks failed.", {"Ann Smith-Korvat": "PER"}),
    ],
)
def test_what_a_headline_is_about_is_no_part_of_a_name(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names
    assert not any(name.startswith(("GOLF", "UPDATE")) for name in found)
