"""The numbers that a report gives its paragraphs, "16. We recommend ...", and the marks of the items of a list, "(b)":
of the text, but of no sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from flows.model.document import Block, Role
from flows.model.spans import Span
from flows.segment.list_items import ordinals_of
from flows.segment.shapes import list_marker

_NUMBER = re.compile(r"\(?(?P<number>\d{1,3})[.)][ \t\u00a0]{1,4}(?=[^\W\d_]|[“\"‘'])")
_NUMBERED = frozenset([Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION])
_LONGEST_MARK = 20
_BESIDE = 3
"""A number counts where one of those so near before or behind it stands on another paragraph."""


def numbers_of_paragraphs(text: str, blocks: Sequence[Block]) -> dict[int, int]:
    """Where the words begin of each paragraph that bears a number or a mark of its own, by where it begins."""
    return dict(_marks_of_items(text, blocks)) | _numbers(text, blocks)


def _marks_of_items(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Of the items of a list: a letter with a bracket; one with a stop ("b.") only beside the one before or after it,
    since a name may begin so.
    """
    marks = [
        list_marker(text[block.span.start : block.span.start + _LONGEST_MARK])
        if block.role is Role.LIST_ITEM
        else None
        for block in blocks
    ]
    for index, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if mark is None or mark["bullet"] or mark["number"]:
            continue
        beside = (m for m in marks[max(index - 1, 0) : index + 2] if m is not None and m is not mark)
        if ")" in mark[0] or any(_follow(mark, other) for other in beside):
            yield block.span.start, block.span.start + mark.end()


def _follow(mark: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two marks stand one behind the other in a row of letters or Roman figures."""
    (kind, places), (other_kind, others) = ordinals_of(mark), ordinals_of(other)
    return kind == other_kind and any(abs(place - next_one) == 1 for place in places for next_one in others)


def _numbers(text: str, blocks: Iterable[Block]) -> dict[int, int]:
    found: dict[int, tuple[int, int]] = {}
    numbers: set[int] = set()
    place = 0
    for block in blocks:
        place = place + 1 if block.ordered else place if block.role not in _NUMBERED else 0
        number = _NUMBER.match(text, block.span.start, block.span.end) if block.role in _NUMBERED else None
        if number:
            found[block.span.start] = int(number["number"]), number.end()
        if number or place:
            numbers.add(int(number["number"]) if number else place)
    return {
        start: end
        for start, (number, end) in found.items()
        if any(number + step in numbers for step in range(-_BESIDE, _BESIDE + 1) if step)
    }


def without_number(span: Span, numbers: dict[int, int]) -> Span:
    """A paragraph without the number that it bears."""
    return Span(numbers.get(span.start, span.start), span.end)
