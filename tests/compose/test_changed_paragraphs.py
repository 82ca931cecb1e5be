"""Where a paragraph that differs stands."""

from dataclasses import replace

from flows.compose.pages.changed_paragraphs import compare_annexes
from flows.model.annexed import AnnexBlock
from flows.model.document import Role
from tests.support.annotated import annotated
from tests.support.composed import compose

CONTENT = compose((annotated("It rained."),))
BODY = AnnexBlock(Role.PARAGRAPH, "The council met in the rain and rose.", "s1-p1", 1)


def cell(text: str, row: int, column: int) -> AnnexBlock:
    return AnnexBlock(
        Role.TABLE_CELL, text, f"s1-p{row + 2}", row + 2, row=row, column=column, header=not row
    )


def differing(old: list[AnnexBlock], new: list[AnnexBlock]) -> list[tuple[str, str]]:
    editions = [
        replace(CONTENT, annexes=(replace(CONTENT.annexes[0], blocks=tuple(blocks)),))
        for blocks in (old, new)
    ]
    _, changes = compare_annexes(editions[0], editions[1], {"S1": "S1"})
    return [(change.locator.label, change.where) for change in changes]


def test_a_line_of_the_head_is_no_paragraph() -> None:
    head = AnnexBlock(Role.BYLINE, "Updated 20 October 2025")
    assert differing([BODY], [head, BODY]) == [("S1", "in its head")]


def test_a_heading_and_a_paragraph_are_named() -> None:
    heading = AnnexBlock(Role.HEADING, "Rain", "s1-h2")
    assert differing([BODY], [heading, BODY]) == [("S1 heading 2", "")]
    changed = replace(BODY, text="The council met in the snow and rose.")
    assert differing([BODY], [changed]) == [("S1 ¶1", "")]


def test_what_is_gone_has_no_paragraph_of_its_own() -> None:
    gone = AnnexBlock(Role.PARAGRAPH, "Nobody in the villages had heard of it.", "s1-p1", 1)
    assert differing([gone, BODY], [BODY]) == [("S1", "stood before ¶1")]


def test_a_cell_is_named_by_its_row_and_column() -> None:
    table = [cell("Year", 0, 0), cell("Cargo", 0, 1), cell("2024", 1, 0), cell("47,380", 1, 1)]
    after = [*table[:-1], cell("74,380", 1, 1)]
    assert differing(table, after) == [("S1 ¶3", "row “2024”, column “Cargo”")]
