"""What is noted of a structure tree: in little room, and to be asked by element, by page and by link."""

import pytest

from flows.check.elements import MarkedContent
from flows.check.object_table import LARGEST_NUMBER, ObjectTable
from flows.check.tagging import TaggedPart, Tagging


def tagged(*rows: tuple[int, int, int, int | None]) -> tuple[Tagging, TaggedPart]:
    """Marked content as element, page, number and link, all of one part."""
    tagging, part = Tagging(), TaggedPart("Part", 0, 0)
    for element, page, number, link in rows:
        tagging.own(element, MarkedContent(page, number), part, link)
    return tagging, part


def test_owners_are_told_by_page_though_pages_take_turns() -> None:
    tagging, part = tagged((7, 1, 0, None), (8, 2, 0, None), (9, 1, 1, None), (9, 1, 2, None))
    assert tagging.owners_on(1) == {0: 7, 1: 9, 2: 9}
    assert tagging.owners_on(2) == {0: 8}
    assert tagging.owners_on(3) == {}
    assert list(tagging.marked_in(part)) == [(1, 0), (2, 0), (1, 1), (1, 2)]


def test_what_a_link_reads_is_all_that_stands_below_it() -> None:
    tagging, _ = tagged((7, 1, 0, None), (8, 1, 1, 5), (9, 2, 0, 5), (7, 2, 1, None))
    assert list(tagging.read_by(5)) == [(1, 1), (2, 0)]
    assert list(tagging.read_by(6)) == []


def test_marked_content_that_stands_in_the_tree_twice_is_found() -> None:
    tagging, _ = tagged((7, 1, 0, None), (8, 2, 0, None), (9, 1, 0, None))
    assert list(tagging.owned_twice()) == [0]


def test_elements_have_kinds() -> None:
    tagging = Tagging()
    for element, kind in ((3, "/P"), (9, "/Link"), (4, "/P")):
        tagging.enter(element, kind)
    assert [tagging.kind_of(element) for element in (3, 4, 5, 9)] == ["/P", "/P", "", "/Link"]
    assert tagging.element_count == 3
    assert tagging.has(4)
    assert not tagging.has(5)


def test_a_number_beyond_any_object_takes_no_room() -> None:
    table = ObjectTable()
    table[LARGEST_NUMBER + 1] = 1
    table[2] = 5
    assert (table[2], table[1], table[LARGEST_NUMBER + 1], table[-1]) == (5, 0, 0, 0)
    assert len(table.values) == 3
    with pytest.raises(OverflowError):
        table[1] = 1 << 32
