"""Page and paragraph ranges of the index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.content import Locator, paragraph_locator
from flows.render.page_numbers import UNKNOWN, page_of, page_ranges, paragraph_ranges


def test_neighbouring_pages_are_merged() -> None:
    folios = {"s1-p1": 4, "s1-p2": 5, "s1-p3": 5, "s1-p9": 9}
    locators = [paragraph_locator(1, n) for n in (1, 2, 3, 9)]
    assert [(r.label, r.anchor) for r in page_ranges(locators, folios)] == [("4–5", "s1-p1"), ("9", "s1-p9")]


@given(st.sets(st.integers(1, 60), min_size=1))
def test_ranges_stand_for_just_the_pages(pages: set[int]) -> None:
    locators = [Locator(f"S1 ¶{page}", f"a{page}") for page in sorted(pages)]
    folios = {f"a{page}": page for page in pages}
    stated: set[int] = set()
    for item in page_ranges(locators, folios):
        first, _, last = item.label.partition("–")
        stated.update(range(int(first), int(last or first) + 1))
    assert stated == pages


def test_without_folios_a_placeholder_is_printed() -> None:
    assert page_of("s1-p1", {}) == UNKNOWN
    assert [r.label for r in page_ranges([paragraph_locator(1, 1)], {})] == [UNKNOWN]


@pytest.mark.parametrize(
    ("places", "printed"),
    [
        ([(1, 1), (1, 4), (1, 5), (1, 6)], "S1\u00a0¶1, 4–6"),
        ([(2, 3), (1, 1)], "S1\u00a0¶1; S2\u00a0¶3"),
        ([], ""),
    ],
)
def test_paragraphs_are_merged_source_by_source(places: list[tuple[int, int]], printed: str) -> None:
    assert paragraph_ranges([paragraph_locator(*place) for place in places]) == printed
