"""The dateline that opens a report: "NAIROBI, Oct 14 (Unity Wire) - ". It is of the text, not of what it tells."""

from flows.compose.sentences.locating import SourceSurvey
from flows.model.spans import Span


def without_dateline(survey: SourceSurvey, span: Span) -> Span:
    """A stretch of a source without the dateline with which it begins, if it does."""
    dateline = survey.annotated.segmentation.dateline
    opens = dateline is not None and span.start == dateline.start and dateline.end < span.end
    return Span(dateline.end, span.end) if dateline is not None and opens else span
