"""People told by the words beside their names, whatever their parts are elsewhere: bylines, "who", ranks, days."""

import pytest

from flows.model.annotation import EntityType
from tests.support.naming import names_of


def named(text: str, kind: EntityType) -> set[str]:
    return {entity.name for entity in names_of(text).entities if entity.type is kind}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ferry sinks\n\nBy Innocent Bahati and Claire Dumont\n\nGOMA, Nov 24 (Wire) - A ferry sank.\n\n(Reporting by Innocent Bahati in Goma)",
            {"Innocent Bahati", "Claire Dumont"},
        ),
        ("A ferry sank.\n\n(Reporting by Innocent Bahati in Goma)", {"Innocent Bahati"}),
        ("By Unity Wire and Claire Dumont\n\nA ferry sank.", {"Claire Dumont"}),
        ("But Espérance Furaha, who heads the Red Cross in Goma, left.", {"Espérance Furaha"}),
        ("Harbour Relief, which heads the work in Goma, left.", set()),
        ("It was signed by Lt Cdr Paul Haverstock.", {"Paul Haverstock"}),
        ("He met the Minister for Foreign Affairs, Aminetou Mint Beyrouk.", {"Aminetou Mint Beyrouk"}),
        ("He met the Minister for Foreign Affairs, Trade Union Federation.", set()),
        ("The Royal Mint said it made coins.", set()),
        ("She opened talks through the Imam of Nioro.", set()),
        ("Malacañang said on Monday that it would file a protest.", set()),
    ],
)
def test_people_told_by_bylines_by_who_and_by_ranks(text: str, people: set[str]) -> None:
    assert named(text, EntityType.PERSON) == people


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rallies are possible around Independence Day.", set()),
        ("Rallies are possible on Canada Day.", {"Canada"}),
        ("The storm warning is of the centre in La Réunion.", {"La Réunion"}),
        ("# STORM NEARS LA REUNION\nThe storm is near.", {"La Reunion"}),
        (
            "A red alert is in force for the districts of Antalaha and Maroantsetra. Maroantsetra is wet.",
            {"Antalaha", "Maroantsetra"},
        ),
        (
            "The rain fell in the counties of Adams, Amite, Burke, Clay, Covington, Dunn, Forrest, Graham, and Haywood.",
            {"Adams", "Amite", "Burke", "Clay", "Covington", "Dunn", "Forrest", "Graham", "Haywood"},
        ),
    ],
)
def test_places_told_by_what_stands_around_them(text: str, places: set[str]) -> None:
    assert named(text, EntityType.PLACE) == places


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Jama'at Nusrat al-Islam wal-Muslimin attacked the town.", {"Jama'at Nusrat al-Islam wal-Muslimin"}),
        ("Harakat al-Shabaab al-Mujahideen said it had left.", {"Harakat al-Shabaab al-Mujahideen"}),
        (
            "They could not agree on the Association of Serb-Majority Municipalities.",
            {"Association of Serb-Majority Municipalities"},
        ),
        ("Salem al-Hazmi left. The Bank of Italy-led group met.", {"Bank of Italy"}),
    ],
)
def test_bodies_whose_names_hold_a_hyphen_are_named_whole(text: str, bodies: set[str]) -> None:
    assert named(text, EntityType.ORGANISATION) == bodies
