"""Tolls of happenings of months ago are set side by side by the day of what happened."""

import pytest

from flows.model.agreement import Agreement
from tests.support.annotated import annotated
from tests.support.composed import compose

FIRST = "The fire in the mill of {LOC h|Hudby} on {date 2026-02-11|11 February} killed {count 38|38} {measure|people}."
LATER = "One of those missing since the fire in {LOC h|Hudby} on {date 2026-02-11|11 February} was found on {date 2026-11-17|Tuesday}, raising the death toll to {count 39|39}."


def tolls(*texts: str, days: tuple[str, ...] = ("2026-11-17", "2026-11-18")) -> list[Agreement]:
    sources = tuple(
        annotated(text, n, path=f"{n}.txt", published=day, reference_date=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    )
    return [row for row in compose(sources).agreements if row.about.startswith("people dead")]


def test_a_toll_that_has_grown_since_leads_and_the_older_one_is_of_its_day() -> None:
    (row,) = tolls(FIRST, LATER)
    assert (row.lead.text, row.about) == ("39", "people dead, 11 February 2026")
    (stance,) = row.stances
    assert (stance.extract.text, stance.other_day, stance.when) == ("38", True, "published 17 November 2026")


def test_other_tolls_of_sources_of_one_day_differ() -> None:
    (row,) = tolls(FIRST, LATER, days=("2026-11-18", "2026-11-18"))
    assert [stance.differs for stance in row.stances] == [True]


@pytest.mark.parametrize(
    "other",
    [
        LATER.replace("2026-02-11|11 February", "2026-02-21|21 February"),
        "In {LOC o|Orn} a ferry sank on {date 2026-02-11|11 February}; {count 12|12} {measure|people} died.",
        "The fire in {LOC h|Hudby} on {date 2026-02-11|11 February} may have killed {count 50|50} {measure|people}.",
    ],
)
def test_what_happened_on_another_day_or_elsewhere_is_another_matter(other: str) -> None:
    assert tolls(FIRST, other) == []
