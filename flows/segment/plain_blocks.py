"""Plain text -> blocks: units of lines, each with the role that the table of rules gives it."""

import re
from collections.abc import Iterator

from flows.model.document import Block, Document, Role
from flows.model.spans import Span
from flows.segment.lines import Unit, cells_of, read_units, text_lines
from flows.segment.list_items import item_blocks
from flows.segment.opening_lines import is_opening_label
from flows.segment.roles import find_roles
from flows.segment.shapes import MARKED_HEADING

_LEVELS = {Role.TITLE: 1, Role.HEADING: 2}
_QUOTATION_SIGN = re.compile(r"(?:>[ \t]*)+")


def find_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a text whose file states none."""
    text = document.text
    units = read_units(document)
    roles = find_roles(text, units, document.metadata.value("title") or "")
    items = item_blocks(text, units, roles)
    blocks: list[Block] = []
    row = 0
    for index, (unit, role) in enumerate(zip(units, roles, strict=True)):
        if role is Role.TABLE_CELL:
            row = 1 if unit.gap else row + 1
            below = (
                units[index + 1] if row == 1 and roles[index + 1 : index + 2] == (Role.TABLE_CELL,) else None
            )
            blocks.extend(_cells(text, unit, row, first=1 + _lacks_first(text, unit, below)))
            continue
        row = 0
        if role is Role.BYLINE:
            blocks.extend(Block(span, role) for span in _labels(text, unit.span))
            continue
        blocks.append(items.get(index) or _block(text, unit, role))
    return tuple(blocks)


def _block(text: str, unit: Unit, role: Role) -> Block:
    span = unit.span
    level = _LEVELS.get(role, 0)
    if level and (marker := MARKED_HEADING.match(text, span.start, span.end)):
        span, level = Span(marker.end(), span.end), len(marker["level"])
    if role is Role.QUOTATION and (sign := _QUOTATION_SIGN.match(text, span.start, span.end)):
        span = Span(sign.end(), span.end)
    return Block(span, role, level)


def _labels(text: str, opening: Span) -> Iterator[Span]:
    """The labels of an opening in wrapped text, which gives a date line under a byline no empty line of its own."""
    lines = list(text_lines(text, opening))
    starts = [n for n, line in enumerate(lines) if n == 0 or is_opening_label(line.of(text))]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield Span(lines[start].start, lines[end - 1].end)


def _lacks_first(text: str, unit: Unit, below: Unit | None) -> bool:
    """Whether the heads of a table have none for its first column, which the row below begins with."""
    if below is None or below.gap or unit.indent <= below.indent:
        return False
    return len(cells_of(unit.span.of(text))) < len(cells_of(below.span.of(text)))


def _cells(text: str, unit: Unit, row: int, first: int) -> Iterator[Block]:
    for column, (start, end) in enumerate(cells_of(unit.span.of(text)), first):
        place = Span(unit.span.start + start, unit.span.start + end)
        yield Block(place, Role.TABLE_CELL, row=row, column=column)
