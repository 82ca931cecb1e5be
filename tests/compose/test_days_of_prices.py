"""Prices, indices and levels of two days, and a move beside a level, contradict nothing."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose


def differing(*texts: str, days: tuple[str, ...] = ("2026-02-10", "2026-02-13")) -> list[str]:
    sources = tuple(
        annotated(t, n, path=f"{n}.txt", published=day, reference_date=day)
        for n, (t, day) in enumerate(zip(texts, days, strict=True), 1)
    )
    rows = compose(sources).agreements
    return [s.extract.text for row in rows for s in row.stances if s.differs]


@pytest.mark.parametrize(
    "told",
    [
        "{measure|Arden coil} rose to {money %s EUR|€%s} a tonne in {LOC a|Arden}.",
        "The {measure|river at Arden} in {LOC a|Ardenland} rose to {quantity %s metre|%s metres}.",
        "Futures on {measure|Arden wheat} closed in {LOC a|Arden} at {money %s EUR|€%s}.",
        "The {measure|Arden share index} in {LOC a|Arden} fell by {percent %s|%s%%}.",
    ],
)
def test_what_is_of_one_day_differs_only_on_that_day(told: str) -> None:
    one, other = told % ("6.42", "6.42"), told % ("6.55", "6.55")
    assert differing(one, other) == []
    assert len(differing(one, other, days=("2026-02-10", "2026-02-10"))) == 1


def test_what_does_not_move_from_day_to_day_differs() -> None:
    told = "The {measure|harbour wall of Arden} in {LOC a|Ardenland} cost {money %s EUR|€%s}."
    assert len(differing(told % ("642", "642"), told % ("655", "655"))) == 1


def test_how_far_it_moved_is_not_set_against_where_it_stands() -> None:
    one = "{measure|Arden wheat} settled in {LOC a|Arden} at its best, up {money 3.22 EUR|€3.22}."
    other = "{measure|Arden wheat} settled in {LOC a|Arden} at {money 81.36 EUR|€81.36}."
    assert differing(one, other, days=("2026-02-10", "2026-02-10")) == []
