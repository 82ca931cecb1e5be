"""Divisions and measures called by other names: which are of one thing, and which only look alike."""

import pytest

from flows.compose.agreement.same_measures import words_of_measure
from flows.compose.verify import verify_content
from flows.model.agreement import Agreement
from tests.support.annotated import annotated
from tests.support.composed import compose

NAMES = "The {ORG board|Bank of Arden} met in {LOC port|Port Low}. "


def matters(*texts: str) -> list[Agreement]:
    sources = tuple(
        annotated(NAMES + text, number=n, path=f"{n}.txt", published="2025-06-12")
        for n, text in enumerate(texts, 1)
    )
    content = compose(sources)
    verify_content(content, sources)
    return [row for row in content.agreements if row.kind == "figure"]


def said(row: Agreement) -> list[tuple[str, bool]]:
    return [(row.lead.text, True), *((stance.extract.text, stance.agrees) for stance in row.stances)]


def test_the_same_division_is_found_however_it_is_written() -> None:
    (row,) = matters(
        "The House divided: {quantity 34/23 vote|Ayes 34, Noes 23}.",
        "It passed by {quantity 34/23 vote|34 votes to 23}.",
    )
    assert said(row) == [("Ayes 34, Noes 23", True), ("34 votes to 23", True)]


def test_a_division_differs_where_one_decision_stands_beside_both() -> None:
    told = "The board voted {{quantity {0} vote|{1}}} on it. The key share is {{percent 6.75|6.75%}} of {{measure|harbour fee income}}."
    (vote,) = matters(told.format("5/2", "5–2"), told.format("4/3", "four votes to three"))
    assert said(vote) == [("5–2", True), ("four votes to three", False)]


def test_a_division_of_one_body_on_one_day_differs_where_much_the_same_stands_beside_it() -> None:
    lost = "The mills of {LOC mill|Millford} lost their grants when the levy began. "
    one = f"{lost}The {{ORG house|House}} voted {{quantity 34/23 vote|34-23}} on {{date 2025-06-10|Tuesday}} to restore the money."
    other = f"{lost}The {{ORG house|House}} passed the measure by {{quantity 33/24 vote|33-24}} on {{date 2025-06-10|Tuesday}}."
    (vote,) = matters(one, other)
    assert said(vote) == [("34-23", True), ("33-24", False)]
    assert matters(one, other.replace("2025-06-10", "2025-06-09")) == []
    assert matters(one, other.replace("house|House", "board|Bank of Arden")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # As many voted, but nothing says that it was one decision.
        (
            "The court ruled {quantity 6/3 vote|6–3} for it.",
            "The court ruled {quantity 5/4 vote|5–4} for it.",
        ),
        # Another body.
        (
            "It passed by {quantity 34/23 vote|34 votes to 23}.",
            "It passed by {quantity 6/3 vote|6 votes to 3}.",
        ),
    ],
)
def test_divisions_that_are_not_set_side_by_side(one: str, other: str) -> None:
    assert matters(one, other) == []


@pytest.mark.parametrize(
    ("words", "is_change", "meant"),
    [
        ("annual inflation", False, "inflation"),
        ("cpi inflation", False, "inflation"),
        ("forecast growth", False, "growth"),
        ("real gdp growth", False, "growth"),
        ("gdp", True, "growth"),
        ("gdp", False, "gdp"),
        ("benchmark interest rate", False, "policy rate"),
        ("key rate", False, "policy rate"),
        ("core inflation", False, "core inflation"),
        ("export growth", False, "export growth"),
        ("mortgage interest rate", False, "mortgage interest rate"),
        ("jobless rate", False, "jobless rate"),
    ],
)
def test_which_measures_are_the_same(words: str, meant: str, *, is_change: bool) -> None:
    assert words_of_measure(frozenset(words.split()), is_change=is_change) == frozenset(meant.split())


def test_growth_of_one_year_differs_whoever_forecasts_it() -> None:
    (row,) = matters(
        "So {percent 2.3|2.3%} of {measure|forecast growth} of it is seen in {date 2026|2026}, and no more is told of all this.",
        "It was told that {percent 1.8|1.8%} of {measure|real growth} is seen in {date 2026|2026}.",
    )
    assert said(row) == [("2.3%", True), ("1.8%", False)]


@pytest.mark.parametrize(
    "other",
    [
        "It was told that {percent 1.8|1.8%} of {measure|growth} is seen in {date 2027|2027}.",
        "It was told that {percent 1.8|1.8%} of {measure|export growth} is seen in {date 2026|2026}.",
        "It was told that {percent 1.8|1.8%} of {measure|growth} is seen.",
    ],
)
def test_growth_of_other_years_or_things_does_not_differ(other: str) -> None:
    assert matters("So {percent 2.3|2.3%} of {measure|growth} is seen in {date 2026|2026}.", other) == []


def test_basis_points_are_parts_of_percentage_points() -> None:
    (row,) = matters(
        "The board cut by {percent 0.25 percentage point|0.25 percentage points} the {measure|policy rate}.",
        "The board cut by {quantity 25 basis point|25 basis points} the {measure|benchmark interest rate}.",
    )
    assert said(row) == [("0.25 percentage points", True), ("25 basis points", True)]


def test_what_a_change_began_with_neither_agrees_nor_differs() -> None:
    (row,) = matters(
        "So {money 38000000 EUR|€38 million} of {measure|harbour repair costs} was told.",
        "It rose from {money 38000000 EUR|€38 million} of {measure|harbour repair costs} to {money 46000000 EUR|€46 million}"
        " of {measure|harbour repair costs}.",
    )
    assert said(row) == [("€38 million", True), ("€46 million", False)]
    wished = matters(
        "So {percent 7.5|7.5%} of {measure|harbour repair costs} was told.",
        "Two preferred {percent 7|7%} of {measure|harbour repair costs}.",
    )
    assert wished == []
