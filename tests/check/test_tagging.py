"""What is noted of a structure tree: in little room, and to be asked by element, by page and by link."""

import time

import pikepdf
import pytest

from flows.check.elements import Element, Kid, MarkedContent, Mention
from flows.check.link_annotations import Annotation
from flows.check.object_table import LARGEST_NUMBER, ObjectTable
from flows.check.packed_objects import PackedObjects
from flows.check.structure import _fault_in_links
from flows.check.tagging import MOST, TaggedPart, Tagging, Walk


def tagged(*rows: tuple[int, int, int, int]) -> tuple[Tagging, TaggedPart]:
    """Marked content as element, page, number and link, all of one part."""
    tagging, part = Tagging(), TaggedPart("Part", 0, 0)
    for element, page, number, link in rows:
        tagging.own(element, MarkedContent(page, number), part, link)
    return tagging, part


def test_owners_are_told_by_page_though_pages_take_turns() -> None:
    tagging, part = tagged((7, 1, 0, 0), (8, 2, 0, 0), (9, 1, 1, 0), (9, 1, 2, 0))
    assert tagging.owners_on(1) == {0: 7, 1: 9, 2: 9}
    assert tagging.owners_on(2) == {0: 8}
    assert tagging.owners_on(3) == {}
    assert list(tagging.marked_in(part)) == [(1, 0), (2, 0), (1, 1), (1, 2)]


def test_what_a_link_reads_is_all_that_stands_below_it() -> None:
    tagging, _ = tagged((7, 1, 0, 0), (8, 1, 1, 5), (9, 2, 0, 5), (7, 2, 1, 0))
    assert list(tagging.read_by(5)) == [(1, 1), (2, 0)]
    assert list(tagging.read_by(6)) == []


def test_marked_content_that_stands_in_the_tree_twice_is_found() -> None:
    tagging, _ = tagged((7, 1, 0, 0), (8, 2, 0, 0), (9, 1, 0, 0))
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


def tree(*kids: Element) -> Tagging:
    """A tree of these below its root."""
    tagging = Tagging()
    with pikepdf.new() as pdf:
        walk = Walk(tagging, PackedObjects(pdf))
        walk.walk_below(Element(1, "", 0, 0, kids))
        walk.finish()
    return tagging


def link(number: int, *kids: Kid) -> Element:
    return Element(number, "/Link", 1, 0, kids)


def test_a_link_inside_a_link_belongs_to_the_outer_one() -> None:
    inner = link(6, MarkedContent(1, 1))
    tagging = tree(link(5, MarkedContent(1, 0), inner, MarkedContent(1, 2)), link(7, MarkedContent(1, 3)))
    assert [list(tagging.read_by(number)) for number in (5, 6, 7)] == [
        [(1, 0), (1, 1), (1, 2)],
        [],
        [(1, 3)],
    ]


def test_elements_that_are_no_objects_of_their_own_are_counted_and_nothing_leads_to_them() -> None:
    tagging = tree(link(0, MarkedContent(1, 0)), Element(3, "/P", 1, 0), link(0, MarkedContent(1, 1)))
    assert tagging.element_count == 3
    assert tagging.kind_of(0) == ""
    assert list(tagging.read_by(0)) == []


def test_numbers_that_no_marked_content_can_have_are_faults() -> None:
    tagging = tree(
        Element(3, "/P", 1, 0, (MarkedContent(1, -1), MarkedContent(1, MOST + 1), MarkedContent(1, MOST)))
    )
    assert len(tagging.pages) == len(tagging.numbers) == len(tagging.elements) == 1
    assert [fault.message for fault in tagging.faults] == [
        "marked content has a number that none can have"
    ] * 2


def test_a_tree_of_ever_new_kinds_is_read_in_time_that_grows_with_it() -> None:
    begin = time.process_time()
    tagging = tree(*(Element(number, f"/K{number}", 1, 0) for number in range(2, 40_002)))
    assert tagging.kind_of(40_001) == "/K40001"
    # Half a second; with a list of kinds to search it would be a quarter of a minute.
    assert time.process_time() - begin < 5


def test_a_link_whose_owner_is_no_object_has_none() -> None:
    annotation = Annotation(number=9, kind="/Link", key=4, flags=4, is_described=True, target="x")
    found = list(_fault_in_links((annotation,), 0, tree(link(0, Mention(8))), {4: 0}, {}))
    assert [fault.message for fault in found] == [
        "a link is owned by another element than the structure tree says"
    ]
