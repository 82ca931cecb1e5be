"""What somebody does for a living, of which party and for whom he asks, in the list of people."""

import pytest

from tests.support.composed import whos_who_rows


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("{PER a|Beth Low}, who teaches law at the University of Arden, said no.", ["teaches law at the University of Arden"]),
        ("{PER a|Beth Low}, 41, who runs a bakery in Harbottle, was hurt.", ["runs a bakery in Harbottle"]),
        ("{PER a|Beth Low}, who works as a nurse, was on duty.", ["works as a nurse"]),
        ("{PER a|Beth Low}, who now represents Norland.", ["represents Norland"]),
        ("{role a|Mayor} {PER a|Beth Low}, who teaches law, left.", ["Mayor", "teaches law"]),
        ("{PER a|Beth Low}, who serves as {role a|mayor of Bath}, left.", ["mayor of Bath"]),
        ("{PER a|Beth Low} (Progressive Party) asked for a vote.", ["Progressive Party"]),
        ("{PER a|Beth Low} (Labour) and {PER b|Bo Ray} (Green) spoke.", ["Labour"]),
        ("{PER a|Beth Low} (Ind, Calderby) voted against.", ["Ind, Calderby"]),
        ("{PER a|Beth Low} (R-Ohio) voted against.", ["R-Ohio"]),
        ("{PER a|Beth Low} ({ORG o|Harbour Watch}) voted against.", ["Harbour Watch"]),
        ("Q ({PER a|Beth Low}, Radio Vltava): Was it wise?", ["Radio Vltava"]),
        # what somebody did, where he lives or what he is said to think; an age, a country, a picture
        ("{PER a|Beth Low}, who joined the firm in 2019, left.", []),
        ("{PER a|Beth Low}, who said the plan was bad, left.", []),
        ("{PER a|Beth Low}, who lives in Arden, saw it.", []),
        ("{PER a|Beth Low}, who runs ten miles a day, saw it.", []),
        ("{PER a|Beth Low} (54) was hurt.", []),
        ("{PER a|Beth Low} ({LOC n|Norland}) won the race.", []),
        ("{PER a|Beth Low} (pictured) won the race.", []),
        ("The council ({PER a|Beth Low}, Arden) met.", []),
    ],
)  # fmt: skip
def test_what_somebody_does_or_belongs_to(text: str, roles: list[str]) -> None:
    assert [stated.text for stated in whos_who_rows(text)["Beth Low"].roles] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("{PER b|Ann Low} spoke. Her husband, Mr {PER a|Paul Orr}, left.", ["husband [Ann Low]"]),
        ("{PER b|Jan Low} spoke. His predecessor, {PER a|Paul Orr}, had left.", ["predecessor [Jan Low]"]),
        ("The minister wept. Her husband, Mr {PER a|Paul Orr}, left.", []),
        ("{PER b|Ann Low} spoke. Her husband told Mr {PER a|Paul Orr}, who left.", []),
    ],
)
def test_a_title_may_stand_before_whose_husband_he_is(text: str, roles: list[str]) -> None:
    assert [stated.text for stated in whos_who_rows(text)["Paul Orr"].roles] == roles


def test_what_a_known_role_says_already_is_not_said_again() -> None:
    text = "{PER a|Beth Low}, who {role a|runs a bakery}, left. {PER a|Beth Low}, who runs a bakery in Arden, came."
    assert [stated.text for stated in whos_who_rows(text)["Beth Low"].roles] == ["runs a bakery"]
