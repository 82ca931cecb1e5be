"""What is a dateline, and where the prose begins behind it."""

import pytest

from flows.english.datelines import read_dateline


@pytest.mark.parametrize(
    "dateline",
    [
        "ASTANA, Sept. 9 (Agency) — ",
        "LAGOS, Nigeria, May 9 (Unity Wire) - ",
        "GOMA, Democratic Republic of the Congo, Nov 24 (Unity Wire) - ",
        "SARAJEVO, Bosnia and Herzegovina (Wire) — ",
        "SAN JUAN DEL SUR, 14 October 2025 /Wire/ -- ",
        "ARDEN--(RIVER WIRE)--October 14, 2025--",
        "ARDEN - ",
        "ARDEN--",
        "PORT ARDEN (River Wire)--",
        "Łódź, 14 October 2025 – ",
        "Arden, 14 October – ",
        "(Arden/Lowmere, 14 October 2025) ",
        "ARDEN (14 October 2025): ",
        "14 October 2025 (River Wire) - ",
        "Washington, DC: ",
        "Port Louis, Mauritius: ",
    ],
)
def test_prose_begins_behind_the_dateline(dateline: str) -> None:
    found = read_dateline(f"{dateline}The talks ended.")
    assert found is not None
    assert found.end == len(dateline)


@pytest.mark.parametrize(
    "words",
    [
        "The talks ended.",
        "Arden - The talks ended.",
        "Arden - 14 October 2025 - is a town.",
        "NATO — the alliance — met.",
        "PS -- There is more.",
        "Ann Lee, Minister of Health and the Interior - a doctor - resigned.",
        "PS--There is more.",
        "COVID--the virus--spread.",
        "Arden--The talks ended.",
        "ARDEN--based firms met.",
        "COVID-19 cases rose.",
        "Ann Lee (Labour) - I agree.",
        "Ann Lee (born 9 May 1950 – 2 June 2016) led it.",
        "14 October 2025 - The day it rained.",
        "Arden, 14 October - the day it rained - is forgotten.",
        "Ann Lee, Canada: We agree to that.",
        "Ann Lee, chair: The talks ended.",
    ],
)
def test_other_beginnings_are_none(words: str) -> None:
    assert read_dateline(words) is None


def test_the_place_before_a_tight_dash_has_no_dash() -> None:
    found = read_dateline("PORT ARDEN--Harbour Trust shares fell.")
    assert found is not None
    assert found.place == "PORT ARDEN"
