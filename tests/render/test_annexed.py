"""How an annexed text is set: headings, lists, tables, notes."""

from dataclasses import replace

import pytest

from flows.model.annexed import AnnexBlock, AnnexedSource, Mark, MarkKind, SideNote
from flows.model.document import Role
from flows.model.spans import Span
from flows.render import render_body
from flows.render.annexed import (
    CLOSEST_LEADING,
    NOTE_DROP,
    NOTE_LEADING,
    SetBlock,
    SetTable,
    join_notes,
    set_annex,
    title_block,
    writing_direction,
)
from flows.render.filters import marked_item
from tests.support.sample_content import sample_content


def annex(*blocks: AnnexBlock, title: str = "A title") -> AnnexedSource:
    return AnnexedSource(1, "s1", title, "", (), blocks)


def cell(row: int, column: int, text: str = "x", *, number: int = 0, header: bool = False) -> AnnexBlock:
    anchor = f"s1-p{number}" if number and column == 1 else ""
    return AnnexBlock(Role.TABLE_CELL, text, anchor, number, row=row, column=column, header=header)


def heading_levels(*levels: int) -> list[int]:
    placed = set_annex(annex(*(AnnexBlock(Role.HEADING, "h", level=level) for level in levels)))
    return [block.heading for block in placed if isinstance(block, SetBlock)]


def test_no_heading_level_is_skipped() -> None:
    assert heading_levels(3, 4, 2, 3, 3) == [2, 3, 2, 3, 3]
    assert heading_levels(1, 5) == [2, 3]


def test_a_title_line_that_repeats_the_title_is_printed_once() -> None:
    source = annex(AnnexBlock(Role.TITLE, "A  title"), AnnexBlock(Role.PARAGRAPH, "Words.", "s1-p1", 1))
    assert title_block(source) is source.blocks[0]
    assert len(set_annex(source)) == 1
    below = annex(AnnexBlock(Role.BYLINE, "An office"), AnnexBlock(Role.TITLE, "A title"))
    assert title_block(below) is below.blocks[1]
    assert len(set_annex(below)) == 1
    letter = annex(
        AnnexBlock(Role.PARAGRAPH, "Quay 3, 5003 Arden", "s1-p1", 1), AnnexBlock(Role.TITLE, "A title")
    )
    assert title_block(letter) is letter.blocks[1]
    assert len(set_annex(letter)) == 1
    late = annex(AnnexBlock(Role.PARAGRAPH, "Words. " * 40, "s1-p1", 1), AnnexBlock(Role.TITLE, "A title"))
    assert title_block(late) is None
    other = annex(AnnexBlock(Role.TITLE, "Another title"))
    assert title_block(other) is None
    assert len(set_annex(other)) == 1


def test_items_of_numbered_lists_are_counted_by_depth() -> None:
    def item(level: int, *, ordered: bool = True) -> AnnexBlock:
        return AnnexBlock(Role.LIST_ITEM, "x", level=level, ordered=ordered)

    text = AnnexBlock(Role.PARAGRAPH, "between")
    placed = set_annex(
        annex(item(1), item(2), item(2), item(1), item(2), text, item(1), item(1, ordered=False))
    )
    assert [block.place for block in placed if isinstance(block, SetBlock)] == [1, 1, 2, 2, 1, 0, 1, 0]


def test_a_bullet_ends_a_numbered_list() -> None:
    kinds = (False, True, True, False, True)
    placed = set_annex(
        annex(*(AnnexBlock(Role.LIST_ITEM, "x", level=1, ordered=ordered) for ordered in kinds))
    )
    assert [block.place for block in placed if isinstance(block, SetBlock)] == [0, 1, 2, 0, 1]


def test_every_row_of_a_table_keeps_its_number_and_the_table_is_rectangular() -> None:
    (table,) = set_annex(
        annex(cell(1, 1, number=4, header=True), cell(1, 2, header=True), cell(2, 2, number=5))
    )
    assert isinstance(table, SetTable)
    assert [(row.number, row.anchor, len(row.cells), row.heads) for row in table.head] == [
        (4, "s1-p4", 2, True)
    ]
    assert [(row.number, row.anchor, len(row.cells), row.heads) for row in table.body] == [(5, "", 2, False)]


def test_a_head_row_with_an_empty_corner_is_one() -> None:
    """The corner holds no text, so that the reader of the file left it out."""
    (table,) = set_annex(annex(cell(1, 2, "2026", header=True), cell(2, 1, "Growth"), cell(2, 2, "2.3%")))
    assert isinstance(table, SetTable)
    assert [[c.text for c in row.cells] for row in table.head] == [["", "2026"]]
    (bare,) = set_annex(annex(cell(1, 1, "Growth", header=True), cell(1, 2, "2.3%"), cell(2, 1, "Prices")))
    assert isinstance(bare, SetTable)
    assert bare.head == ()
    assert not any(c.header for row in bare.body for c in row.cells)
    (ruled,) = set_annex(
        annex(cell(1, 1, "Growth", header=True), cell(1, 2), cell(2, 1, "Prices", header=True), cell(2, 2))
    )
    assert isinstance(ruled, SetTable)
    assert [[c.header for c in row.cells] for row in ruled.body] == [[True, False], [True, False]]


def test_two_tables_in_a_row_stay_two() -> None:
    tables = set_annex(annex(cell(1, 1, "a"), cell(1, 2, "b"), cell(1, 1, "c"), cell(2, 1, "d")))
    texts = [[c.text for row in t.body for c in row.cells] for t in tables if isinstance(t, SetTable)]
    assert texts == [["a", "b"], ["c", "d"]]


def test_uses_share_a_line_of_the_side_column() -> None:
    notes = (SideNote("→ K1", None), SideNote("→ Brief S1", None), SideNote("Q1 Somebody", None))
    assert [(line.lead, [n.text for n in line.notes]) for line in join_notes(notes)] == [
        ("→ ", ["K1", "Brief S1"]),
        ("", ["Q1 Somebody"]),
    ]


def test_a_short_paragraph_with_many_notes_gets_room_for_them() -> None:
    notes = tuple(SideNote(f"T{n} 7 September 2025", None) for n in range(1, 7))
    short, long = set_annex(
        annex(
            AnnexBlock(Role.PARAGRAPH, "Short.", "s1-p1", 1, notes=notes),
            AnnexBlock(Role.PARAGRAPH, "Long enough. " * 80, "s1-p2", 2, notes=notes),
        )
    )
    assert isinstance(short, SetBlock)
    assert isinstance(long, SetBlock)
    assert (short.note_lines, long.note_lines) == (6, 0)
    assert short.together == long.together == 6


def test_more_notes_than_end_on_their_page_are_gathered_in_ranges() -> None:
    notes = (
        SideNote("→ Brief S1", None),
        *(SideNote(f"Q{n} Somebody, in a speech", None) for n in (1, 2, 3, 5)),
        *(SideNote(f"T{n} 7 September 2025", None) for n in range(4, 40)),
    )
    (placed,) = set_annex(annex(AnnexBlock(Role.PARAGRAPH, "Long enough. " * 80, "s1-p1", 1, notes=notes)))
    assert isinstance(placed, SetBlock)
    assert [line.lead + ", ".join(note.text for note in line.notes) for line in placed.notes] == [
        "→ Brief S1",
        "Q1–Q3, Q5",
        "T4–T39",
    ]
    assert placed.together == 3


def test_even_hundreds_of_uses_end_beside_the_lines_that_stay_together() -> None:
    notes = (
        SideNote("→ K1", None),
        SideNote("→ Brief S1", None),
        *(SideNote(f"→ A{n}", None) for n in range(1, 400, 2)),
        *(SideNote(f"Q{n} Somebody, in a speech", None) for n in range(1, 300, 2)),
        *(SideNote(f"T{n} 7 September 2025", None) for n in range(1, 300, 2)),
    )
    (placed,) = set_annex(annex(AnnexBlock(Role.PARAGRAPH, "Long enough. " * 800, "s1-p1", 1, notes=notes)))
    assert isinstance(placed, SetBlock)
    shown = [line.lead + ", ".join(note.text for note in line.notes) for line in placed.notes]
    assert shown[:2] == ["→ Brief S1", "→ K1"]
    assert shown[2].startswith("→ A1, A3, A5, ")
    assert shown[2].endswith(" more")
    lines = sum(line.lines for line in placed.notes)
    assert lines * NOTE_LEADING + NOTE_DROP <= placed.together * CLOSEST_LEADING


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("2025", "ar", "rtl"),
        ("2025", "he-IL", "rtl"),
        ("2025", "kk", "ltr"),
        ("أعلنت الشركة COVID-19 نتائج الاختبارات", "ar", "rtl"),
        ("COVID-19 أعلنت الشركة نتائج الاختبارات", "en", "rtl"),
        ("The minister called it «ممتازة» on Sunday.", "ar", "ltr"),
        ("The ministry said so.", "he", "ltr"),
    ],
)
def test_a_paragraph_is_written_as_most_of_its_letters_are(text: str, language: str, direction: str) -> None:
    assert writing_direction(text, language) == direction


def test_every_paragraph_number_of_a_source_can_be_reached() -> None:
    content = sample_content(5)
    for source in content.annexes:
        part = next(part for part in render_body(content) if part.key == f"annex-s{source.number}")
        anchors = {block.anchor for block in source.blocks if block.anchor}
        assert anchors
        assert anchors <= set(part.defines)


def test_only_the_first_annexed_source_carries_the_key() -> None:
    keyed = [part.key for part in render_body(sample_content(5)) if "annexed-key" in part.html]
    assert keyed == ["annex-s1"]


def test_the_text_of_every_block_is_printed_whole() -> None:
    words = "He said “yes” & <no> on 7 July."
    block = AnnexBlock(
        Role.PARAGRAPH, words, "s1-p1", 1, marks=(Mark(Span(8, 13), MarkKind.QUOTATION, None),)
    )
    (placed,) = set_annex(annex(block))
    assert isinstance(placed, SetBlock)
    assert placed.block.text == words


def test_an_item_with_a_mark_of_its_own_is_given_no_bullet() -> None:
    texts = "(a) to pay", "(iv) a letter", "7. the last", "to pay (a) sum", "A levy", "e.g. timber"
    placed = set_annex(annex(*(AnnexBlock(Role.LIST_ITEM, text, level=1) for text in texts)))
    marks = [bool(block.own_mark) for block in placed if isinstance(block, SetBlock)]
    assert marks == [True, True, True, False, False, False]


def test_a_mark_of_its_own_is_set_as_other_marks_are_and_printed_once() -> None:
    plain = AnnexBlock(Role.LIST_ITEM, "4. We & they pay now", "s1-p1", 1, level=1)
    assert marked_item(plain, "4.").startswith('<span class="annexed__marker">4.</span> We &amp; they')
    marked = replace(plain, marks=(Mark(Span(0, 16), MarkKind.QUOTATION, None),))
    assert str(marked_item(marked, "4.")).count("4.") == 1
