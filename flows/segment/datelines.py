"""Where the dateline of a text stands."""

from collections.abc import Iterable

from flows.english.datelines import read_dateline
from flows.model.segmentation import Segment
from flows.model.spans import Span

_FIRST_PARAGRAPHS = 3
"""A dateline stands at the head of a text."""


def find_dateline(text: str, segments: Iterable[Segment]) -> Span | None:
    """The dateline that opens one of the first paragraphs, with the space behind it; None where there is none."""
    for segment in segments:
        if segment.number > _FIRST_PARAGRAPHS:
            return None
        begin = segment.sentences[0].start if segment.sentences else segment.span.start
        found = read_dateline(text[begin : segment.span.end]) if segment.number else None
        if found is not None:
            return Span(begin, begin + found.end)
    return None
