"""The dateline that opens a report: "NAIROBI, Oct 14 (Unity Wire) - ". It is of the text, not of what it tells."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.model.calendar_names import MONTH
from flows.model.spans import Span

_FIRST_PARAGRAPHS = 3
"""A dateline stands at the head of a text."""
_LONGEST = 90
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}})(?:,? \d{{4}})?"
_AGENCY = r"\([^()\n]{2,40}\)"
_NAME = r"[^\W\d_][\w.’'/]{1,30}(?:[ -][\w.’'/]{1,30}){0,4}"
_NAMES = rf"{_NAME}(?:, {_NAME}){{0,2}}"
_DASH = r" ?(?:—|–|--?) (?=[^\W_]|[“\"‘'])"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_NAMES}?),? (?:{_DAY}(?: {_AGENCY})?|{_AGENCY})|(?P<capitals>{_NAMES}?)){_DASH}"
)


def without_dateline(survey: SourceSurvey, span: Span) -> Span:
    """A stretch of a source without the dateline with which it begins, if it does."""
    if not 0 < survey.paragraph_at(span.start) <= _FIRST_PARAGRAPHS:
        return span
    found = _DATELINE.match(survey.text, span.start, min(span.end, span.start + _LONGEST))
    if found is None:
        return span
    place = found["place"] or found["capitals"]
    capitals = found["capitals"] is None or (place.isupper() and len(place) > 2)  # noqa: PLR2004 - no initials
    return Span(found.end(), span.end) if capitals and place[0].isupper() else span
