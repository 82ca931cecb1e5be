"""List items of plain text: which units they are, how deep they stand, what their markers are worth."""

import re
from collections.abc import Sequence

from flows.model.document import Block, Role
from flows.model.spans import Span
from flows.segment.lines import Unit, is_entry
from flows.segment.shapes import list_marker
from flows.segment.units import Page

_NEAR = 6
"""The item before or after stands at most so many units away."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def find_list_items(page: Page) -> list[int]:
    """Bullets and markers in brackets; numbers and letters when the item before or after them is near; three or more
    lines that each count one thing.
    """
    markers = {i: m for i, unit in enumerate(page.units) if (m := list_marker(unit.words))}
    counted = {i for i, unit in enumerate(page.units) if unit.lines == 1 and is_entry(unit.words)}
    rows = [i for i in sorted(counted) if sum(near in counted for near in range(i - 2, i + 3)) > 2]  # noqa: PLR2004
    return rows + [
        index
        for index, marker in markers.items()
        if marker["bullet"] or marker["enclosed"] or _has_neighbour(markers, index)
    ]


def _has_neighbour(markers: dict[int, re.Match[str]], index: int) -> bool:
    kind, values = ordinals_of(markers[index])
    for other in range(index - _NEAR, index + _NEAR + 1):
        if other == index or other not in markers:
            continue
        other_kind, other_values = ordinals_of(markers[other])
        step = 1 if other > index else -1
        if kind == other_kind and any(value + step in other_values for value in values):
            return True
    return False


def ordinals_of(marker: re.Match[str]) -> tuple[str, frozenset[int]]:
    """What kind of marker it is, and the places in a sequence it can stand for ("i" is 1 or 9)."""
    sign = marker["number"] or marker["enclosed"] or marker["letter"] or ""
    kind = f"{marker.lastgroup}{sign.isdecimal()}{sign.isupper()}"
    if sign.isdecimal():
        return kind, frozenset([int(sign)])
    values = {_ROMAN[sign.lower()]} if sign.lower() in _ROMAN else set()
    if len(sign) == 1:
        values.add(ord(sign.lower()) - ord("a") + 1)
    return kind, frozenset(values)


def item_blocks(text: str, units: Sequence[Unit], roles: Sequence[Role]) -> dict[int, Block]:
    """The blocks of all list items by the index of their unit.

    A bullet, and a number that says no more than the item's place in its list, is not part of the item; any
    other marker is ("(b)", "7." at the head of a list), because printing the list would not bring it back.
    """
    blocks: dict[int, Block] = {}
    margins: list[int] = []
    place = 0
    for index, unit in enumerate(units):
        if roles[index] is not Role.LIST_ITEM:
            margins, place = [], 0
            continue
        margins = [*(m for m in margins if m < unit.indent), unit.indent]
        marker = list_marker(text[unit.span.start : unit.span.start + len(unit.words)])
        number = int(marker["number"]) if marker and marker["number"] else 0
        ordered = number > 0 and number == place + 1 and len(margins) == 1
        if number or len(margins) == 1:
            place = number if ordered else 0
        bare = marker is not None and (ordered or marker["bullet"] is not None)
        start = unit.span.start + (marker.end() if marker and bare else 0)
        blocks[index] = Block(Span(start, unit.span.end), Role.LIST_ITEM, len(margins), ordered=ordered)
    return blocks
