"""Numbers that sources give differently of one thing are in the register, whoever says them and on whichever day."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose, compose_papers

CLOSED = "Some {count 14|14} {measure|mills} in {LOC h|Hudby} have closed since the levy began in {date 2026-01|January}, {said u|the {ORG u|Millers Union} said}."


def rows(*texts: str) -> list[tuple[str, list[tuple[str, bool]]]]:
    return [
        (row.lead.text, [(s.extract.text, s.differs) for s in row.stances])
        for row in compose_papers(*texts).agreements
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            CLOSED,
            "The mayor's office said on {date 2026-02-04|Wednesday} that {count 5|five} {measure|mills} in {LOC h|Hudby} have closed since the levy began in {date 2026-01|January}.",
            ("14 mills", [("five mills", True)]),
        ),
        (
            "The ferry bill would cost {money 4800000 EUR|€4.8 million} over five years, its sponsors say.",
            "The ferry bill would cost {money 5200000 EUR|€5.2 million} over five years, {said a|the {ORG a|Audit Office} says}.",
            ("€4.8 million", [("€5.2 million", True)]),
        ),
        (
            "About {money 41000 EUR|€41,000} is owed to {count 18|18} {measure|schools} in {LOC h|Hudby}.",
            "About {money 41000 EUR|€41,000} is owed to {count 16|16} {measure|schools} in {LOC h|Hudby}.",
            ("18 schools", [("16 schools", True)]),
        ),
    ],
)
def test_numbers_of_one_thing_are_set_side_by_side(
    one: str, other: str, expected: tuple[str, list[tuple[str, bool]]]
) -> None:
    assert expected in rows(one, other)


@pytest.mark.parametrize(
    "other",
    [
        CLOSED.replace("Hudby", "Westport").replace("Some {count 14|14}", "{count 5|Five}").replace("LOC h", "LOC w"),
        CLOSED.replace("Some {count 14|14} {measure|mills}", "{count 5|Five} {measure|ferries}"),
        CLOSED.replace("Some {count 14|14}", "Asked whether {count 5|five}"),
    ],
)  # fmt: skip
def test_numbers_of_something_else_do_not_differ(other: str) -> None:
    assert not any(differs for _, told in rows(CLOSED, other) for _, differs in told)


KILLED = "The flood in {LOC h|Hudby} killed {count %s|%s} {measure|people}"
HURT = " and injured {count 14|14} {measure|others}"


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (KILLED % (3, "three"), KILLED % (2, "two") + HURT, ["killed two people"]),
        (KILLED % (3, "three"), KILLED % (3, "three") + HURT, []),
        (KILLED % (3, "three") + HURT, KILLED % (2, "two") + HURT, ["killed two people"]),
    ],
)
def test_the_dead_are_not_set_against_the_hurt(one: str, other: str, against: list[str]) -> None:
    assert [
        words for _, told in rows(f"{one}.", f"{other}.") for words, differs in told if differs
    ] == against


def test_those_whom_two_surveys_asked_are_no_difference() -> None:
    asked = "{PER i|Ida Marn} leads among likely voters in the race for mayor of {LOC h|Hudby}, in a survey of {count %s|%s} {measure|adults}."
    assert not any(d for _, told in rows(asked % ("812", "812"), asked % ("640", "640")) for _, d in told)


def test_the_sum_of_one_year_does_not_differ_from_that_of_another() -> None:
    paid = "The {ORG f|Ferry Fund} of {LOC h|Hudby} paid {money %s EUR|€%s} to the mills in {date %s|%s}."
    content = compose_papers(
        paid % ("87000", "87,000", "2025", "2025"), paid % ("142000", "142,000", "2024", "2024")
    )
    assert not any(row.differs for row in content.agreements)
    assert [point.note for point in content.key_points] == ["", ""]


@pytest.mark.parametrize(("later", "differs"), [("37", False), ("25", True)])
def test_cases_of_a_later_day_are_more_and_no_difference(later: str, *, differs: bool) -> None:
    told = "In {{LOC h|Hudby}} {{count {0}|{0}}} {{measure|confirmed cases}} of the fever have been told to the council."
    days = {"31": "2026-02-04", later: "2026-02-06"}
    sources = (
        annotated(told.format(count), n, f"{n}.txt", published=day, reference_date=day)
        for n, (count, day) in enumerate(days.items(), 1)
    )
    assert [s.differs for row in compose(tuple(sources)).agreements for s in row.stances] == [differs]
