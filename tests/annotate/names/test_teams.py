"""Teams of results that stand in a text without a headline that says so, and what only looks like them."""

import pytest

from tests.support.naming import listing


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Corvo Stars 0 AFC Marden 0\n\nLeeds 2 Bandor 1",
            {"Corvo Stars": "ORG", "AFC Marden": "ORG", "Leeds": "ORG", "Bandor": "ORG"},
        ),
        ("Leeds 2 Osaka 1; Gambor Derby 3 Kashor 1", {"Leeds": "ORG", "Osaka": "ORG", "Gambor Derby": "ORG"}),
        ("Leeds 2-1 Derby\n\nCorvo 0-0 Marden", {"Leeds": "ORG", "Derby": "ORG", "Marden": "ORG"}),
        ("Leeds 2, Derby 1\n\nCorvo 0, Marden 0", {"Leeds": "ORG", "Derby": "ORG", "Marden": "ORG"}),
        (
            "Toulouse 35 Corvel-Marles 22\n\nThe coach was glad as Toulouse won in Toulouse.",
            {"Corvel-Marles": "ORG"},
        ),
        ("Corvo State 112 Denver 108: Ann Low scored 42 points.", {"Corvo State": "ORG", "Denver": "ORG"}),
        ("Norway 2 Brazil 1\n\nLeeds 2 Derby 1", {"Norway": "LOC", "Brazil": "LOC", "Leeds": "ORG"}),
        ("The striker scored after halftime. Corvat host Marden on Sunday.", {"Corvat": "ORG"}),
        (
            "MOTORCYCLING - RESULTS\n\nMarco Low (Corvati) beat Ann Webster (Spain).",
            {"Marco Low": "PER", "Corvati": "ORG", "Ann Webster": "PER", "Spain": "LOC"},
        ),
        ("Leeds beat Derby 22-10. Ann Low scored two tries.", {"Leeds": "ORG", "Derby": "ORG"}),
        ("The fans of Leeds left. Leeds 2 Derby 1.", {"Leeds": "ORG", "Derby": "ORG"}),
        (
            "The striker left at halftime.\n\n29 November, 13:00: Corvo Stars v Hearts of Marden (late)\n\nMarden coach Paolo Sarti is off.",
            {"Corvo Stars": "ORG", "Hearts of Marden": "ORG", "Marden": "ORG", "Paolo Sarti": "PER"},
        ),
    ],
)
def test_teams_of_results(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was 20 degrees.\n\nOdesa 12 Riga 14", {"Odesa": "LOC", "Riga": "LOC"}),
        ("Article 5 Section 3\n\nArticle 6 Section 2", {"Article": None, "Section": None}),
        ("The striker left at halftime. Will Corvat host Marden?", {"Corvat": None}),
        ("The striker left at halftime for London.", {"London": "LOC"}),
        ("Ann Low 6 Carla Hills 3\n\nAnn Webster 6 Anna Smith 2", {"Ann Low": "PER", "Anna Smith": "PER"}),
        ("London beat Paris to the fair by 12-10 votes.", {"London": "LOC", "Paris": "LOC"}),
        ("Ann Low (Corvati) left.", {"Ann Low": "PER"}),
        (
            "The striker scored at halftime. Then Ann Low v Anna Smith, at noon.",
            {"Ann Low": "PER", "Anna Smith": "PER"},
        ),
        ("The court in Leeds heard Low v Marden.", {"Leeds": "LOC", "Low": None}),
    ],
)
def test_what_is_no_team(text, names):
    found = listing(text)
    assert all(found.get(name) == kind if kind else found.get(name) != "ORG" for name, kind in names.items())
