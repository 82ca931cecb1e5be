"""Collation over random sets of parts: folios run on, rectos fall right, blanks only where needed."""

from hypothesis import given
from hypothesis import strategies as st

from flows.bind import place_parts
from flows.model.printed import AnchorPlace, PageFacts, PrintedPart


@st.composite
def part_sets(draw: st.DrawFn) -> list[PrintedPart]:
    shapes = draw(st.lists(st.tuples(st.integers(1, 9), st.booleans()), min_size=1, max_size=12))
    parts = [
        PrintedPart(
            key=f"p{order}",
            title=f"P{order}",
            pdf=b"",
            order=order,
            pages=tuple(PageFacts("", 1.0) for _ in range(pages)),
            anchors=(AnchorPlace(f"a{order}", pages - 1, 0, 0),),
            outline=(),
            recto=recto,
        )
        for order, (pages, recto) in enumerate(shapes)
    ]
    return draw(st.permutations(parts))


@given(part_sets())
def test_folios_run_from_the_first_page_to_the_last(parts: list[PrintedPart]) -> None:
    placement = place_parts(parts)
    taken = [
        folio
        for placed in placement.parts
        for folio in range(placed.first_folio, placed.first_folio + placed.pages)
    ]
    assert sorted([*taken, *placement.blank_folios]) == list(range(1, placement.page_count + 1))


@given(part_sets())
def test_parts_keep_their_order_and_rectos_are_odd(parts: list[PrintedPart]) -> None:
    placement = place_parts(parts)
    by_key = {part.key: part for part in parts}
    assert [by_key[placed.key].order for placed in placement.parts] == sorted(part.order for part in parts)
    for placed in placement.parts:
        if by_key[placed.key].recto:
            assert placed.first_folio % 2 == 1


@given(part_sets())
def test_a_blank_stands_only_before_a_recto(parts: list[PrintedPart]) -> None:
    placement = place_parts(parts)
    asking = {part.key for part in parts if part.recto}
    rectos = {placed.first_folio for placed in placement.parts if placed.key in asking}
    assert all(folio % 2 == 0 and folio + 1 in rectos for folio in placement.blank_folios)


@given(part_sets())
def test_anchors_lie_on_their_part_s_pages(parts: list[PrintedPart]) -> None:
    placement = place_parts(parts)
    folios = dict(placement.folio_of)
    for placed in placement.parts:
        assert folios[f"a{placed.key[1:]}"] == placed.first_folio + placed.pages - 1
