"""One of a thing and several of it are other counts, though "one" is annotated nowhere."""

import pytest

from flows.compose.sentences.lone_counts import counts_otherwise
from tests.support.annotated import annotated
from tests.support.composed import compose


@pytest.mark.parametrize(
    ("one", "other", "differing"),
    [
        ("One death has been reported.", "Two deaths have been reported.", "Two deaths"),
        ("Three ferries sank.", "One ferry sank.", "One ferry"),
        ("1 death was reported.", "12 deaths were reported.", "12 deaths"),
        ("Two deaths were reported.", "Three deaths were reported.", ""),
        ("One death was reported.", "1 death was reported.", ""),
        ("One day later two ferries sank.", "Two days later two ferries sank.", ""),
        ("One ferry sank and two ferries came home.", "Two ferries came home.", ""),
        ("No one died.", "Two ferries sank.", ""),
        ("One million people fled.", "Two people fled.", ""),
    ],
)
def test_a_single_one_and_several(one: str, other: str, differing: str) -> None:
    found = counts_otherwise(one, other)
    assert (found.of(other) if found else "") == differing


def test_one_death_is_not_two_in_two_sources() -> None:
    told = "{{key 1|{0} within a month of the test {1} been reported in {{LOC a|Arden}}.}}"
    texts = told.format("One death", "has"), told.format("Two deaths", "have now")
    content = compose(tuple(annotated(t, n, path=f"{n}.txt") for n, t in enumerate(texts, 1)))
    assert [p.note for p in content.key_points] == ["in two sources, whose figures differ"]
    assert [[s.agrees for s in row.stances] for row in content.agreements] == [[False]]
