"""The numbers that a report gives its paragraphs, "16. We recommend ...": of the text, but of no sentence."""

import re
from collections.abc import Iterable

from flows.model.document import Block, Role
from flows.model.spans import Span

_NUMBER = re.compile(r"\(?(?P<number>\d{1,3})[.)][ \t\u00a0]{1,4}(?=[^\W\d_]|[“\"‘'])")
_NUMBERED = frozenset([Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION])
_BESIDE = 3
"""A number counts where one of those so near before or behind it stands on another paragraph."""


def numbers_of_paragraphs(text: str, blocks: Iterable[Block]) -> dict[int, int]:
    """Where the words begin of each paragraph that bears a number of its own, by where the paragraph begins."""
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
