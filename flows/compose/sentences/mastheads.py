"""The lines above all sentences of a source: its name, its number, who wrote it. They state nothing."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.english.head_lines import CLOSERS, STOPS
from flows.english.legal_forms import LEGAL_FORMS
from flows.model.document import Role

_LEGAL_FORM = re.compile(
    r",? (?:(?:[a-z]\.){1,3}[a-z]{0,2}\.?|"
    + "|".join(re.escape(f) for f in sorted(LEGAL_FORMS) if f.endswith("."))
    + r")\Z"
)
"""At the end of the name of a firm, whose stop ends no sentence: "Arden Lines, a.s."."""
_HEAD = 6
"""Segments at the head of a text, among which such lines stand."""


def is_head_line(survey: SourceSurvey, offset: int) -> bool:
    """Whether a place stands in a line without a stop, with none but such lines above it."""
    index = survey.segment_index(offset)
    if index is None or index >= _HEAD:
        return False
    above = survey.annotated.segmentation.segments[: index + 1]
    lines = [_LEGAL_FORM.sub("", segment.span.of(survey.text).rstrip(CLOSERS + " \n")) for segment in above]
    return not any(line.endswith((*STOPS, ":", ";")) for line in lines) and all(
        segment.role is not Role.LIST_ITEM for segment in above
    )
