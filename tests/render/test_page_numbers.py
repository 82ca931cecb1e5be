"""Page ranges of the index."""

from hypothesis import given
from hypothesis import strategies as st

from flows.model.locators import Locator, paragraph_locator
from flows.render.page_numbers import UNKNOWN, page_of, page_ranges, page_turns


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


def test_a_name_stands_on_the_page_on_which_it_is_read() -> None:
    folios = {"s1-p1": 4, "s1-p1@100": 5, "s1-p1@2000": 6, "s1-p2": 9}
    turns = page_turns(folios)

    def pages(*depths: int) -> list[tuple[str, str]]:
        return [(r.label, r.anchor) for r in page_ranges([paragraph_locator(1, 1)], folios, turns, [depths])]

    assert pages(0, 99) == [("4", "s1-p1")]
    assert pages(100) == pages(101, 1999) == [("5", "s1-p1@100")]
    assert pages(99, 2000) == [("4", "s1-p1"), ("6", "s1-p1@2000")]
    assert pages(1, 101, 2001) == [("4–6", "s1-p1")]
    assert [r.label for r in page_ranges([paragraph_locator(1, n) for n in (1, 2)], folios)] == ["4", "9"]
