"""Postcodes before towns: "Quay Street 3, 5003 Bergen", "110 00 Prague". They count nothing."""

import re
from bisect import bisect_left

from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.spans import Span

_DIGITS = re.compile(r"\d{2,6}")
_SECOND_PART = re.compile(r"\d{2,3} ")
"""Of a postcode in two parts: "111 22 Stockholm"."""
_HOUSE_BEFORE = re.compile(r"\b\d{1,4} ?[A-Za-z]?(?:,|\n| [|·–—]) ?\n?\Z")
_TOWN = re.compile(r"[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2}")
_LEAST_DIGITS = 4
_ENDS = frozenset(",.;:)\n|")
_BEFORE = 12


def is_postcode(document: AnnotatedDocument, span: Span, counted: Span | None) -> bool:
    """Whether a number stands before nothing but the name of a town; `counted` is what it seems to count.

    A town that nobody has found to be a place is told by the number of a house before the postcode.
    """
    text = document.text
    if counted is None or counted.start != span.end + 1 or not _DIGITS.fullmatch(text, span.start, span.end):
        return False
    second = _SECOND_PART.match(text, counted.start, counted.end)
    town = Span(second.end() if second else counted.start, counted.end)
    if _is_place(document, town):
        return True
    before = text[max(0, span.start - _BEFORE) : span.start]
    alone = len(span) >= _LEAST_DIGITS and (town.end == len(text) or text[town.end] in _ENDS)
    return alone and bool(_HOUSE_BEFORE.search(before)) and _TOWN.fullmatch(town.of(text)) is not None


def _is_place(document: AnnotatedDocument, town: Span) -> bool:
    mentions = document.annotations.mentions
    index = bisect_left(mentions, town.start, key=lambda mention: mention.span.start)
    found = mentions[index] if index < len(mentions) else None
    return found is not None and found.type is EntityType.PLACE and found.span == town
