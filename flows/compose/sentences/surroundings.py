"""What a passage says nothing without: what leads in to a list, the cells of a row, the question of an answer."""

from itertools import islice, takewhile

from flows.compose.sentences.denials import denied_behind
from flows.compose.sentences.hour_headings import told_under
from flows.compose.sentences.lead_ins import printed_lead
from flows.compose.sentences.locating import SourcePlaces
from flows.compose.sentences.questions_answered import other_half
from flows.compose.sentences.table_cells import row_of
from flows.model.document import Role
from flows.model.locators import Extract
from flows.model.spans import Span

_ITEMS = 4
"""Items of a list that are printed behind the words that lead in."""


def surroundings(places: SourcePlaces, told: Span) -> tuple[Extract, ...]:
    """The other cells of the row, the lead-in of a list or its items, what is told under the heading of an hour, the
    sentence that denies it, the question or the answer; else nothing.
    """
    index = places.segment_index(told.start)
    if index is None:
        return ()
    segment = places.annotated.segmentation.segments[index]
    if segment.role is Role.TABLE_CELL:
        others = (s for s in row_of(places, index) if s is not segment)
        return tuple(places.extract(s.span.trimmed(places.text)) for s in others)
    if segment.role is Role.LIST_ITEM:
        lead = printed_lead(places, index, told)
        return (places.extract(lead),) if lead else ()
    if (entry := told_under(places, told)) is not None:
        return (places.extract(entry),)
    if (denial := denied_behind(places, places.sentence_of(told))) is not None:
        return (places.extract(denial),)
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
