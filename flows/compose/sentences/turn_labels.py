"""The label of a turn in a debate or an interview: "ANN LEE: It is safe." says who speaks, and is not said."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.locating import SourceSurvey
from flows.english.function_words import FIRST_PERSON
from flows.model.annotation import Turn
from flows.model.spans import Span

_RUN_IN = re.compile(r"[A-Z][A-Z0-9’'&/,-]{0,30}(?: [A-Z0-9’'&/,-]{1,30}){1,9}:\s(?=[A-Z“\d])")
"""A heading in capitals that runs in to what stands below it: "BUILDING BRIDGES: The bank lent a million"."""


def turn_opened(survey: SourceSurvey, offset: int) -> Turn | None:
    """The turn whose label opens the paragraph in which a place lies."""
    segment = survey.segment_at(offset)
    if segment is None:
        return None
    start, turns = segment.span.start, survey.annotated.annotations.turns
    index = bisect_left(turns, start, key=lambda turn: turn.speaker.span.start)
    return turns[index] if index < len(turns) and turns[index].speaker.span.start == start else None


def without_opening(survey: SourceSurvey, span: Span) -> Span:
    """A sentence without the dateline, the label of a turn or the heading in capitals with which it begins."""
    turn = turn_opened(survey, span.start)
    if turn is not None and span.start <= turn.speaker.span.start and turn.span.start < span.end:
        return Span(turn.span.start, span.end)
    heading = _RUN_IN.match(survey.text, span.start, span.end)
    segment = survey.segment_at(span.start)
    opens = heading is not None and segment is not None and segment.span.start == span.start
    # What says "I" is somebody's words, whose label the capitals may be.
    if heading and opens and not FIRST_PERSON.search(survey.text, heading.end(), span.end):
        return Span(heading.end(), span.end)
    return without_dateline(survey, span)


def is_label(survey: SourceSurvey, span: Span) -> bool:
    """Whether a stretch is the label of a turn and no more: "The Minister:" above what she says."""
    turn = turn_opened(survey, span.start)
    return turn is not None and span.contains(turn.speaker.span) and turn.span.start >= span.end


def is_asked(survey: SourceSurvey, offset: int) -> bool:
    """Whether a paragraph is what an interviewer asks: a label, then words that end in a question, or "Q:"."""
    turn = turn_opened(survey, offset)
    return turn is not None and turn.asks


def without_asking(survey: SourceSurvey, mentions: Sequence[Span]) -> list[Span]:
    """The mentions of a person; those that are labels not for an interviewer, most of whose turns are questions."""
    asks = {turn.speaker.span: turn.asks for turn in survey.annotated.annotations.turns}
    labels = [mention for mention in mentions if mention in asks]
    asking = sum(asks[label] for label in labels)
    return [m for m in mentions if m not in labels] if 2 * asking > len(labels) else list(mentions)
