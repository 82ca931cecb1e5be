"""Names in capitals as they are usually written."""

import pytest

from flows.annotate.names.usual_capitals import in_usual_capitals
from flows.model.annotation import EntityType


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("HALLA JONSDOTTIR", EntityType.PERSON, "Halla Jonsdottir"),
        ("JEAN-LUC VAN DER BERG", EntityType.PERSON, "Jean-Luc van der Berg"),
        ("SEAN O'BRIEN", EntityType.PERSON, "Sean O'Brien"),
        ("JOHN PAUL II", EntityType.PERSON, "John Paul II"),
        ("XI JINPING", EntityType.PERSON, "Xi Jinping"),
        ("J.K. ROWE", EntityType.PERSON, "J.K. Rowe"),
        ("JD LOW", EntityType.PERSON, "JD Low"),
        ("BO RAY", EntityType.PERSON, "Bo Ray"),
        ("PAUL LOW JR", EntityType.PERSON, "Paul Low Jr"),
        ("JONSDOTTIR", EntityType.PERSON, "Jonsdottir"),
        ("REYKJAVIK", EntityType.PLACE, "Reykjavik"),
        ("KHAN", EntityType.PERSON, "Khan"),
        ("REPUBLIC OF KAZAKHSTAN", EntityType.PLACE, "Republic of Kazakhstan"),
        ("HARBOUR MAGAZINE", EntityType.ORGANISATION, "Harbour Magazine"),
        ("CENTRAL BANK OF ARVENIA", EntityType.ORGANISATION, "Central Bank of Arvenia"),
        # As they are.
        ("WHO REGIONAL OFFICE", EntityType.ORGANISATION, "WHO REGIONAL OFFICE"),
        ("UNICEF SUPPLY DIVISION", EntityType.ORGANISATION, "UNICEF SUPPLY DIVISION"),
        ("NASA CENTRE", EntityType.ORGANISATION, "NASA CENTRE"),
        ("Ivo Banda", EntityType.PERSON, "Ivo Banda"),
        ("MBS", EntityType.PERSON, "MBS"),
        ("UNHCR", EntityType.ORGANISATION, "UNHCR"),
        ("BBC NEWS", EntityType.ORGANISATION, "BBC NEWS"),
        ("UAE", EntityType.PLACE, "UAE"),
        ("QORVANE", EntityType.PLACE, "QORVANE"),
    ],
)
def test_usual_capitals(name: str, kind: EntityType, shown: str) -> None:
    assert in_usual_capitals(name, kind) == shown
