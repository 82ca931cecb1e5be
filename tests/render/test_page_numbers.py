"""Page ranges of the index."""

from hypothesis import given
from hypothesis import strategies as st

from flows.model.locators import Locator, paragraph_locator
from flows.render.page_numbers import UNKNOWN, page_of, page_ranges


def test_neighbouring_pages_are_merged() -> None:
    folios = {"s1-p1": 4, "s1-p2": 5, "s1-p3": 5, "s1-p9": 9}
    locators = [paragraph_locator(1, n) for n in (1, 2, 3, 9)]
    assert [(r.separator, r.label, r.anchor) for r in page_ranges(locators, folios)] == [
        ("", "4–5", "s1-p1"),
        (", ", "9", "s1-p9"),
    ]


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


def test_a_paragraph_that_turns_the_page_is_on_both_pages() -> None:
    folios = {"s1-p1": 4, "s1-p1-end": 5, "s1-p2": 9}
    assert [r.label for r in page_ranges([paragraph_locator(1, 1), paragraph_locator(1, 2)], folios)] == [
        "4–5",
        "9",
    ]
