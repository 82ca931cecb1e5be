"""What a passage says nothing without: what leads in to a list, the cells of a row, the question of an answer."""

from itertools import accumulate, islice, takewhile

from flows.compose.sentences.checked import checked_behind
from flows.compose.sentences.hour_headings import told_under
from flows.compose.sentences.lead_ins import goes_on_below, printed_lead
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.questions_answered import other_half
from flows.compose.sentences.reversals import denied_behind
from flows.compose.sentences.table_cells import row_of
from flows.model.document import Role
from flows.model.locators import Extract
from flows.model.spans import Span

_ITEMS = 4
"""Items of a list that are printed behind the words that lead in."""
_LONGEST = 400
"""Characters of them all: articles of a treaty stand in their own rows."""


def surroundings(survey: SourceSurvey, told: Span) -> tuple[Extract, ...]:
    """The other cells of the row, the lead-in of a list or its items, what is told under the heading of an hour, the
    sentence that denies it or tells what a check found, the question or the answer; else nothing.
    """
    index = survey.segment_index(told.start)
    if index is None:
        return ()
    segment = survey.annotated.segmentation.segments[index]
    if segment.role is Role.TABLE_CELL:
        others = (s for s in row_of(survey, index) if s is not segment)
        return tuple(survey.extract(s.span.trimmed(survey.text)) for s in others)
    if segment.role is Role.LIST_ITEM:
        lead = printed_lead(survey, index, told)
        return (survey.extract(lead),) if lead else ()
    if (entry := told_under(survey, told)) is not None:
        return (survey.extract(entry),)
    sentence = survey.sentence_of(told)
    if (behind := denied_behind(survey, sentence) or checked_behind(survey, sentence)) is not None:
        return (survey.extract(behind),)
    led = _items(survey, index) if told.of(survey.text).rstrip().endswith(":") else ()
    return led or other_half(survey, told)


def is_item_or_cell(survey: SourceSurvey, offset: int) -> bool:
    """Whether what stands at a place is no sentence of running text."""
    segment = survey.segment_at(offset)
    return segment is not None and segment.role in {Role.LIST_ITEM, Role.TABLE_CELL}


def _items(survey: SourceSurvey, index: int) -> tuple[Extract, ...]:
    """The first items of the list that a sentence leads in, as many as are read at a glance."""
    segments = survey.annotated.segmentation.segments
    items = takewhile(
        lambda n: segments[n].role is Role.LIST_ITEM and goes_on_below(survey, index, n),
        range(index + 1, len(segments)),
    )
    first = [segments[n].span.trimmed(survey.text) for n in islice(items, _ITEMS)]
    lengths = accumulate(map(len, first))
    return tuple(survey.extract(span) for span, end in zip(first, lengths, strict=True) if end <= _LONGEST)
