"""What a passage says nothing without: what leads in to a list, the cells of a row, the question of an answer."""

import re
from itertools import islice, takewhile

from flows.compose.sentences.locating import SourcePlaces
from flows.compose.sentences.questions_answered import other_half
from flows.compose.sentences.table_cells import row_of
from flows.model.document import Role
from flows.model.locators import Extract
from flows.model.segmentation import Segment
from flows.model.spans import Span

_FARTHEST = 40
"""Items of a list that are looked back over for the words that lead in."""
_GOES_ON = re.compile(r"\b(?:on|to|that|for)\Z")
_MARK = re.compile(r"\(?(?:(?P<number>\d{1,3})|(?P<letter>[a-zA-Z]|[ivxIVX]{1,5}))[.)]\s")

_ITEMS = 4
"""Items of a list that are printed behind the words that lead in."""


def surroundings(places: SourcePlaces, told: Span) -> tuple[Extract, ...]:
    """The other cells of the row, the lead-in of a list or its items, the question or the answer; else nothing."""
    index = places.segment_index(told.start)
    if index is None:
        return ()
    segment = places.annotated.segmentation.segments[index]
    if segment.role is Role.TABLE_CELL:
        others = (s for s in row_of(places, index) if s is not segment)
        return tuple(places.extract(s.span.trimmed(places.text)) for s in others)
    if segment.role is Role.LIST_ITEM:
        lead = lead_in(places, index)
        return (places.extract(lead),) if lead else ()
    led = _items(places, index) if told.of(places.text).rstrip().endswith(":") else ()
    return led or other_half(places, told)


def is_item_or_cell(places: SourcePlaces, offset: int) -> bool:
    """Whether what stands at a place is no sentence of running text."""
    segment = places.segment_at(offset)
    return segment is not None and segment.role in {Role.LIST_ITEM, Role.TABLE_CELL}


def _items(places: SourcePlaces, index: int) -> tuple[Extract, ...]:
    """The first items of the list that a sentence leads in."""
    items = takewhile(lambda s: s.role is Role.LIST_ITEM, places.annotated.segmentation.segments[index + 1 :])
    return tuple(places.extract(s.span.trimmed(places.text)) for s in islice(items, _ITEMS))


def lead_in(places: SourcePlaces, index: int) -> Span | None:
    """What leads in to the list of an item: the sentence right before it that ends with a colon, in a paragraph or
    an item of another kind ("7. For these reasons the Court:" before "(a)"), or a heading that goes on in the items.
    """
    segments, text = places.annotated.segmentation.segments, places.text
    kind = _kind(places, segments[index])
    for segment in reversed(segments[max(0, index - _FARTHEST) : index]):
        end = segment.span.trimmed(text).end
        opens = text[end - 1 : end] == ":"
        if segment.role is Role.LIST_ITEM and (not opens or _kind(places, segment) == kind):
            continue
        if segment.role in {Role.PARAGRAPH, Role.LIST_ITEM} and opens:
            return places.sentence_of(Span(end - 1, end))
        heads = segment.role is Role.HEADING and (opens or _GOES_ON.search(text, segment.span.start, end))
        return segment.span.trimmed(text) if heads else None
    return None


def _kind(places: SourcePlaces, item: Segment) -> tuple[int, str]:
    """The depth of an item, and whether a number, a letter or nothing stands before it."""
    mark = _MARK.match(places.text, item.span.start, item.span.end)
    return item.level, "1" if item.ordered else mark.lastgroup or "" if mark else ""
