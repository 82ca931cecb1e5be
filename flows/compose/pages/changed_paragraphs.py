"""The paragraphs of an updated source that came, went or read otherwise than before, and where they stand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from flows.compose.sentences.locating import heading_locator
from flows.compose.wording.wording import on_one_line
from flows.model.annexed import AnnexBlock, AnnexedSource
from flows.model.changes import ParagraphChange
from flows.model.content import PackContent
from flows.model.document import Role
from flows.model.locators import Locator, paragraph_locator, source_locator

NEW, CHANGED = "new", "changed"
SAME_PARAGRAPH = 0.5
"""From this likeness on, a paragraph that differs is the old one rewritten and not another."""
LONGEST_COMPARED = 4000
"""Characters of two paragraphs that are compared letter by letter; longer ones only for being equal."""
_HEADING = re.compile(r"-h(\d+)\Z")


def compare_annexes(
    previous: PackContent, current: PackContent, updated: Mapping[str, str]
) -> tuple[tuple[AnnexedSource, ...], tuple[ParagraphChange, ...]]:
    """The annexes with marks on what is new in them, and the paragraphs of updated sources that differ."""
    before = {f"S{annex.number}": annex for annex in previous.annexes}
    annexes: list[AnnexedSource] = []
    paragraphs: list[ParagraphChange] = []
    for annex in current.annexes:
        old = before.get(updated.get(f"S{annex.number}", ""))
        if old is None:
            annexes.append(annex)
            continue
        blocks, differing = _compare_blocks(annex.number, old.blocks, annex.blocks)
        annexes.append(replace(annex, blocks=blocks))
        paragraphs += differing
    return tuple(annexes), tuple(paragraphs)


def _compare_blocks(
    source: int, old: Sequence[AnnexBlock], new: Sequence[AnnexBlock]
) -> tuple[tuple[AnnexBlock, ...], list[ParagraphChange]]:
    """Blocks that stand in both texts are left alone; between them old and new ones are paired in order."""
    marked = list(new)
    differing: list[ParagraphChange] = []
    matcher = SequenceMatcher(None, [b.text for b in old], [b.text for b in new], autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        gone = list(old[first:last])
        for index in range(start, end):
            like = next((block for block in gone if is_like(block.text, new[index].text)), None)
            if like is not None:
                gone.remove(like)
            marked[index] = replace(new[index], change=CHANGED if like else NEW)
            before = like.text if like else ""
            place = _place(source, new[index])
            differing.append(ParagraphChange(before, new[index].text, place, _where(new, index)))
        differing += [_gone(source, block, new[start:]) for block in gone]
    return tuple(marked), differing


def _gone(source: int, block: AnnexBlock, following: Sequence[AnnexBlock]) -> ParagraphChange:
    """A block that is gone, with the source alone as its place: its paragraph is no more."""
    before = next(
        (f"stood before ¶{after.number}" for after in following if after.number), "stood at the end"
    )
    return ParagraphChange(block.text, "", source_locator(source), before)


def _place(source: int, block: AnnexBlock) -> Locator:
    """The paragraph or heading that a block is; the whole source for what is neither, as a line of its head."""
    heading = _HEADING.search(block.anchor)
    if heading:
        return heading_locator(source, int(heading[1]))
    return paragraph_locator(source, block.number) if block.number else source_locator(source)


def _where(blocks: Sequence[AnnexBlock], index: int) -> str:
    """Where in its place a block stands: "row 2024, column Cargo"; empty for running text."""
    block = blocks[index]
    if block.role is not Role.TABLE_CELL:
        return "" if block.number or block.anchor else "in its head"
    first, last = index, index + 1
    while first > 0 and blocks[first - 1].role is Role.TABLE_CELL:
        first -= 1
    while last < len(blocks) and blocks[last].role is Role.TABLE_CELL:
        last += 1
    cells = blocks[first:last]
    rows = [cell for cell in cells if cell.row == block.row and cell.column < block.column]
    columns = [cell for cell in cells if cell.column == block.column and cell.row < block.row]
    heads = [("row", min(rows, key=lambda cell: cell.column))] if rows else []
    heads += [("column", min(columns, key=lambda cell: cell.row))] if columns else []
    return ", ".join(f"{kind} “{on_one_line(cell.text)}”" for kind, cell in heads if cell.text.strip())


def is_like(old: str, new: str, least: float = SAME_PARAGRAPH) -> bool:
    """Whether one text is the other, rewritten."""
    if len(old) + len(new) > LONGEST_COMPARED:
        return old[:80] == new[:80] or old[-80:] == new[-80:]
    return SequenceMatcher(None, old, new, autojunk=False).ratio() >= least
