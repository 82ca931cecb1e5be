"""What one source announces and another calls off, and what sources tell alike but for that."""

import pytest

from flows.compose.agreement.contradictions import plans_called_off
from flows.compose.matching.joined_entities import entities_by_source
from flows.compose.matching.joining import join_entities
from flows.compose.matching.statement_reading import read_statements
from flows.compose.sentences.locating import survey_source
from flows.model.agreement import Agreement
from tests.support.annotated import annotated
from tests.support.composed import compose

PLAN = "The ferry of {LOC w|Westport} will sail for the first time on {date 2026-03-16|16 March 2026}, the mayor said."
DAYS = ("2026-02-12", "2026-02-20")


def called_off(*texts: str, days: tuple[str, str] = DAYS) -> list[list[str]]:
    documents = [
        annotated(text, number=n, path=f"{n}.txt", reference_date=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]
    places = tuple(survey_source(document) for document in documents)
    sentences = read_statements(places, entities_by_source(join_entities(places)))
    found = plans_called_off({place.number: place for place in places}, sentences)
    return [[saying.extract.locator.label for saying in m.sayings if not saying.agrees] for m in found]


@pytest.mark.parametrize(
    "other",
    [
        "The first sailing of the ferry of {LOC w|Westport}, planned for {date 2026-03-16|16 March 2026}, is postponed.",
        "The ferry of {LOC w|Westport}, due on {date 2026-03-16|16 March 2026}, has been cancelled, the mayor said.",
        "The mayor has put off the first sailing of the ferry of {LOC w|Westport} to {date 2026-04-20|20 April 2026}.",
        "The ferry of {LOC w|Westport} will not sail for now, as the mayor has called off its first trip.",
    ],
)
def test_what_another_source_calls_off_is_a_difference(other: str) -> None:
    assert called_off(PLAN, other) == [["S2 ¶1"]]


@pytest.mark.parametrize(
    "other",
    [
        "The mayor has put off the first sailing of the ferry of {LOC w|Westport} to {date 2026-03-16|16 March 2026}.",
        "Traders want the ferry of {LOC w|Westport} of {date 2026-03-16|16 March 2026} to be postponed, the mayor said.",
        "The ferry of {LOC w|Westport} on {date 2026-03-16|16 March 2026} may be cancelled in a storm, the mayor said.",
        "The ferry of {LOC w|Westport} was not cancelled, the mayor said on {date 2026-02-19|19 February 2026}.",
        "The school fair of {LOC w|Westport} was cancelled for lack of money.",
        "The ferry of {LOC w|Westport}, postponed twice and now set for {date 2026-03-16|16 March 2026}, is new.",
        "The ferry of {LOC w|Westport} was cancelled on {date 2026-02-18|18 February 2026}, the mayor said.",
    ],
)
def test_what_is_put_off_to_that_day_only_asked_for_or_another_thing_is_none(other: str) -> None:
    assert called_off(PLAN, other) == []


def test_what_somebody_wants_not_to_be_is_no_plan_that_another_calls_off() -> None:
    wanted = (
        "The ferry of {LOC w|Westport} must not sail for the first time on {date 2026-03-16|16 March 2026}."
    )
    off = "The ferry of {LOC w|Westport}, due on {date 2026-03-16|16 March 2026}, has been cancelled, the mayor said."
    assert called_off(wanted, off) == []
    assert called_off(wanted.replace("must not", "will"), off) == [["S2 ¶1"]]


def test_of_what_is_held_in_one_town_only_that_is_called_off_which_is_told_of() -> None:
    plan = "The {what} in {{LOC w|Westport}} will meet on {{date 2026-03-16|16 March 2026}} to vote on the funds."
    off = "The donors’ meeting in {LOC w|Westport} has been called off."
    assert called_off(plan.format(what="council"), off) == []
    assert called_off(plan.format(what="meeting of donors"), off) == [["S2 ¶1"]]


@pytest.mark.parametrize(
    "off",
    [
        "Police have banned the march of teachers in {LOC w|Westport}.",
        "The march of teachers in {LOC w|Westport} has been banned by the court.",
    ],
)
def test_what_is_banned_will_not_be_held(off: str) -> None:
    plan = "Teachers plan a march in {LOC w|Westport} on {date 2026-03-16|16 March 2026}."
    assert called_off(plan, off) == [["S2 ¶1"]]
    assert called_off(plan, off.replace("march of", "books of")) == []


def test_what_lay_behind_its_own_source_is_called_off_by_nobody() -> None:
    off = "The ferry of {LOC w|Westport}, due on {date 2026-03-16|16 March 2026}, was cancelled, the mayor said."
    assert called_off(PLAN, off, days=("2026-03-20", "2026-03-21")) == []


def agreements(*texts: str) -> tuple[Agreement, ...]:
    sources = tuple(
        annotated(text, number=n, path=f"{n}.txt", published=day, reference_date=day)
        for n, (text, day) in enumerate(zip(texts, DAYS, strict=True), 1)
    )
    return compose(sources).agreements


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The {ORG c|Harbour Court} of {LOC w|Westport} unanimously struck down the toll on boats on {date 2026-02-10|10 February}.",
            "The {ORG c|Harbour Court} of {LOC w|Westport} struck down the toll on boats on {date 2026-02-10|10 February} by four votes to three.",
        ),
        (
            "A dam broke at {LOC w|Westport} on {date 2026-02-10|10 February} and the crews of forty boats were feared drowned.",
            "A dam broke at {LOC w|Westport} on {date 2026-02-10|10 February} and the crews of two boats drowned, fewer than first feared.",
        ),
        (
            "{count 11|Eleven} {measure|villages} near {LOC w|Westport} have had no fresh water since the storm.",
            "{count 9|Nine} {measure|villages} near {LOC w|Westport} have had no fresh water since the storm.",
        ),
    ],
)
def test_other_numbers_other_votes_and_what_was_only_feared_differ(one: str, other: str) -> None:
    (row,) = agreements(one, other)
    assert [stance.differs for stance in row.stances] == [True]


def test_the_same_count_and_counts_of_other_things_do_not_differ() -> None:
    one = (
        "{count 11|Eleven} {measure|villages} near {LOC w|Westport} have had no fresh water since the storm."
    )
    more = one.replace("storm.", "storm, and {count 3|three} {measure|wells} are dry.")
    assert [stance.differs for row in agreements(one, more) for stance in row.stances] == [False]


def test_demands_are_no_statements() -> None:
    told = "The council postponed the first sailing of the ferry of {LOC w|Westport} at the harbour."
    asked = "We call on\n- the council to postpone the first sailing of the ferry of {LOC w|Westport} at the harbour."
    assert not agreements(told, asked)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (
            "The Ardish president’s trip to {LOC s|Susha} has been put off to {date 2026-03-19|19 March}.",
            [["S2 ¶1"]],
        ),
        (
            "The Ardish president’s book on {LOC s|Susha} was put off to the spring by its printers in {LOC l|Lowmere}.",
            [],
        ),
    ],
)
def test_a_trip_is_a_visit(other: str, found: list[list[str]]) -> None:
    plan = "The visit of the President of {LOC a|Ardenland} to {LOC s|Susha} will take place on {date 2026-03-12|12 March}."
    assert called_off(plan, other) == found


def test_a_plan_called_off_is_one_matter() -> None:
    plan = "A convoy of {count 22|22} {measure|lorries} is planned for {date 2026-03-16|16 March} to {LOC w|Westport}."
    off = "The convoy to {LOC w|Westport} planned for {date 2026-03-16|16 March} has been cancelled, as the road was closed."
    (row,) = agreements(plan, off)
    assert [stance.extract.text for stance in row.stances] == [
        "The convoy to Westport planned for 16 March has been cancelled, as the road was closed."
    ]
