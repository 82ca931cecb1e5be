"""Headings of a report hour by hour: "15:48 Vote postponed" says little without what is told under it."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.model.document import HEADING_ROLES, Role
from flows.model.spans import Span

_HOUR = re.compile(r"\s*(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)")
_LONGEST_ENTRY = 240
"""Characters of a paragraph that is printed whole with the heading of its hour."""


def told_under(survey: SourceSurvey, span: Span) -> Span | None:
    """What is told under the heading in which a stretch stands, if that opens with an hour: the first paragraph, or of
    a long one its first sentence.
    """
    index = survey.segment_index(span.start)
    segments = survey.annotated.segmentation.segments
    if index is None or segments[index].role not in HEADING_ROLES:
        return None
    if not _HOUR.match(survey.text, segments[index].span.start, segments[index].span.end):
        return None
    following = segments[index + 1] if index + 1 < len(segments) else None
    if following is None or following.role is not Role.PARAGRAPH:
        return None
    entry = following.span.trimmed(survey.text)
    return entry if len(entry) <= _LONGEST_ENTRY else survey.sentence_of(Span(entry.start, entry.start + 1))
