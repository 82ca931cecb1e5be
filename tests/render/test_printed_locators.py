"""Locators printed in a row: short, in order, each leading to its place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.locators import Locator, key_point_locator, paragraph_locator, row_locator, source_locator
from flows.render.printed_locators import join_places


def printed(locators: list[Locator]) -> str:
    return "".join(p.separator + p.label for p in join_places(locators)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("locators", "expected"),
    [
        ([], ""),
        ([paragraph_locator(1, n) for n in (1, 4, 5, 6)], "S1 ¶1, 4–6"),
        ([paragraph_locator(1, 1), paragraph_locator(2, 3)], "S1 ¶1; S2 ¶3"),
        ([row_locator(1, "Q", 3), paragraph_locator(1, 4)], "S1 Q3, ¶4"),
        ([row_locator(1, "F", 9), row_locator(1, "F", 10)], "S1 F9–10"),
        ([source_locator(3), key_point_locator(2), paragraph_locator(3, 1)], "S3; K2; S3 ¶1"),
        ([paragraph_locator(1, 9), paragraph_locator(2, 10)], "S1 ¶9; S2 ¶10"),
    ],
)
def test_a_source_just_named_is_not_named_again(locators: list[Locator], expected: str) -> None:
    assert printed(locators) == expected


places = st.builds(paragraph_locator, st.integers(1, 3), st.integers(1, 12))


@given(st.lists(places, unique=True))
def test_a_reader_finds_just_the_places_meant(locators: list[Locator]) -> None:
    found: list[tuple[int, int]] = []
    source = 0
    for place in join_places(locators):
        stated = re.fullmatch(r"(?:S(\d+)\u00a0¶)?(\d+)(?:–(\d+))?", place.label)
        assert stated
        source = int(stated[1] or source)
        first = int(stated[2])
        assert place.anchor == f"s{source}-p{first}"
        found += [(source, number) for number in range(first, int(stated[3] or first) + 1)]
    assert found == [(int(source), int(number)) for place in locators for source, number in re.findall(r"s(\d+)-p(\d+)", place.anchor)]  # fmt: skip
