"""Bodies of one name that every state has: whose each is, by the countries and people that its sources tell of."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose, whos_who_rows

COURT = "{LOC m|%s}'s {ORG c|Supreme Court} ruled on the levy."


def courts_of(*marked: str) -> list[list[str]]:
    content = compose(tuple(annotated(text, number) for number, text in enumerate(marked, 1)))
    rows = (row for group in content.whos_who for row in group.rows)
    return [[locator.label for locator in row.locators] for row in rows if row.name == "Supreme Court"]


def test_a_court_that_every_state_has_is_told_apart_by_the_country_of_its_sources():
    both = courts_of(COURT % "Kenya", COURT % "Peru")
    assert both == [["S1 ¶1"], ["S2 ¶1"]]
    assert courts_of(COURT % "Kenya", COURT % "Kenya") == [["S1 ¶1", "S2 ¶1"]]
    others = "{LOC p|Peru} and {LOC s|Spain} wrote to the {ORG c|Supreme Court}."
    assert courts_of(COURT % "Kenya", others) == [["S1 ¶1"], ["S2 ¶1"]]
    assert courts_of("{LOC m|Kenya} wrote to the {ORG c|Supreme Court}.", others) == [["S1 ¶1", "S2 ¶1"]]
    letter = "{LOC r|Kenya}'s government is told of to the {ORG c|Supreme Court}."
    assert courts_of(letter, others) == [["S1 ¶1", "S2 ¶1"]]


@pytest.mark.parametrize(
    ("union", "places"),
    [
        (
            "The {ORG e|European Parliament} and the {ORG c|Commission} met.",
            {"European Parliament": 2, "Parliament": 1},
        ),
        (
            "The {ORG e|European Parliament} and Peru’s parliament met.",
            {"European Parliament": 1, "Parliament": 2},
        ),
        ("The {ORG e|European Parliament} met.", {"European Parliament": 1, "Parliament": 2}),
    ],
)
def test_the_parliament_of_a_source_on_the_union_is_that_of_the_union(
    union: str, places: dict[str, int]
) -> None:
    rows = whos_who_rows(f"{union} The {{ORG p|Parliament}} rose.", "A minister told {ORG p|Parliament} so.")
    assert {name: row.mentions for name, row in rows.items() if name in places} == places


def test_where_no_country_is_told_of_the_people_show_of_which_state_a_court_is():
    kenyan = COURT % "Kenya" + " {PER a|Ana Low} sat."
    peruvian = COURT % "Peru" + " {PER b|Ben Orr} sat."
    bare = "The {ORG c|Supreme Court} heard {PER p|%s}."
    assert courts_of(kenyan, peruvian, bare % "Ben Orr") == [["S1 ¶1"], ["S2 ¶1", "S3 ¶1"]]
    assert courts_of(kenyan, peruvian, bare % "Ana Low") == [["S1 ¶1", "S3 ¶1"], ["S2 ¶1"]]
    assert courts_of(kenyan, bare % "Ida Ray") == [["S1 ¶1", "S2 ¶1"]]


def test_a_body_of_which_there_is_one_is_the_same_wherever_it_is_told_of():
    bank = "{LOC m|%s}'s government wrote to the {ORG b|World Bank}."
    assert whos_who_rows(bank % "Kenya", bank % "Peru")["World Bank"].mentions == 2
