"""Numbers of one place are not borne out by whoever gives them for another."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

TOLD = "{key 1|The storm killed {count 12|12} {measure|people} in {LOC r|Riga}.}"


def agreeing(other: str) -> list[bool]:
    texts = (TOLD, f"{{key 1|{other}}}")
    documents = (
        annotated(
            text,
            n,
            path=f"{n}.txt",
            outlet=f"Paper {n}",
            published=f"2026-02-1{n}",
            reference_date=f"2026-02-1{n}",
        )
        for n, text in enumerate(texts, 1)
    )
    return [stance.agrees for row in compose(tuple(documents)).agreements for stance in row.stances]


@pytest.mark.parametrize(
    ("other", "agrees"),
    [
        (
            "The storm killed {count 12|12} {measure|people} in {LOC b|Bergen} and {count 4|4} in {LOC r|Riga}.",
            False,
        ),
        (
            "The storm killed {count 4|4} {measure|people} in {LOC r|Riga} and {count 12|12} near {LOC b|Bergen}.",
            False,
        ),
        (
            "The storm killed {count 12|12} {measure|people} in {LOC r|Riga} and {count 4|4} in {LOC b|Bergen}.",
            True,
        ),
        (
            "The storm in {LOC r|Riga} killed {count 12|12} {measure|people} on the coast, the mayor said.",
            True,
        ),
        ("The storm killed {count 12|12} {measure|people} in {LOC r|Riga} and hit {LOC b|Bergen}.", True),
    ],
)
def test_who_counts_so_many_in_another_place_differs(other: str, *, agrees: bool) -> None:
    assert agreeing(other) == [agrees]
