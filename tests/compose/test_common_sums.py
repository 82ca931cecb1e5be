"""Sums and measures that several sources give of one thing in other words, and such as only look alike."""

import pytest

from flows.model.agreement import Agreement
from tests.support.annotated import annotated
from tests.support.composed import compose


def compare(*told: str) -> list[Agreement]:
    sources = (annotated(text, n, f"{n}.txt", published="2025-06-12") for n, text in enumerate(told, 1))
    return [row for row in compose(tuple(sources)).agreements if row.kind == "figure"]


POOL = "The result was a pool for mills and quays. {LOC a|Arden} is to pay in {money 40000000 EUR|€40m} soon."


def test_a_sum_told_beside_the_same_name_in_other_words() -> None:
    other = "{LOC a|Arden} would give {money 40000000 EUR|EUR 40 million} to the pool for quays and mills."
    (row,) = compare(POOL, other)
    assert (row.lead.text, row.about) == ("€40m", "Arden is to pay in €40m soon")
    assert [(s.extract.text, s.agrees) for s in row.stances] == [("EUR 40 million", True)]


@pytest.mark.parametrize(
    "other",
    [
        "{LOC a|Arden} won {money 40000000 EUR|EUR 40 million} at cards.",
        "{LOC b|Lowmere} would give {money 40000000 EUR|EUR 40 million} to the pool for quays and mills.",
        "{LOC a|Arden} would give {money 40000000 USD|USD 40 million} to the pool for quays and mills.",
        "{LOC a|Arden} would give {money 50000000 EUR|EUR 50 million} to the pool for quays and mills.",
    ],
)
def test_sums_that_only_look_alike(other: str) -> None:
    assert compare(POOL, other) == []


def test_another_sum_of_the_same_thing_by_the_same_year_differs() -> None:
    told = "They agreed on {{money {0} EUR|{0}}} in guarantees for refining {1} by {{date 2030|2030}}."
    (row,) = compare(told.format("1500000000", "plants"), told.format("1200000000", "projects"))
    assert (row.about, [s.differs for s in row.stances]) == ("in guarantees for refining plants", [True])
    assert (
        compare(
            told.format("1500000000", "plants"), told.format("1200000000", "projects").replace("2030", "2027")
        )
        == []
    )
    assert (
        compare(
            "{LOC a|Arden}: " + told.format("1500000000", "plants"),
            "{LOC b|Lowmere}: " + told.format("12", "plants"),
        )
        == []
    )
