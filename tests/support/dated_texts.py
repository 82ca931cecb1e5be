"""One-paragraph documents for the tests of dates and figures."""

from dataclasses import replace

from flows.annotate.amounts.amounts import annotate_amounts
from flows.annotate.dates.dates import annotate_dates
from flows.model.annotation import AnnotatedDocument, DateMention
from flows.model.document import Document, Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.source import Fact, Origin
from flows.model.spans import Span


def dated(text: str, reference: str | None = "2025-09-10") -> AnnotatedDocument:
    """`text` as one paragraph and one sentence, with its layers of dates and figures. 10 September 2025 is a Wednesday."""
    day = Fact(reference, Origin.SETTINGS) if reference else None
    document = Document(1, "a.txt", "00", "text/plain", text, reference_date=day)
    whole = Span(0, len(text))
    segments = (Segment(whole, Role.PARAGRAPH, 1, sentences=(whole,)),) if text else ()
    annotated = AnnotatedDocument(document, Segmentation(segments))
    dates = annotate_dates(annotated).dates
    annotated = replace(annotated, annotations=replace(annotated.annotations, dates=dates))
    amounts = annotate_amounts(annotated).amounts
    return replace(annotated, annotations=replace(annotated.annotations, amounts=amounts))


def values(text: str, reference: str | None = "2025-09-10") -> list[tuple[str, str | None]]:
    """The dates of a text as (words, value)."""
    return [(d.span.of(text), d.value) for d in dated(text, reference).annotations.dates]


def ends(mention: DateMention) -> tuple[str, str] | None:
    """The first and the last day that a date can mean, or over which a length goes, in ISO form."""
    days = mention.days or mention.reach
    return (days.first.isoformat(), days.last.isoformat()) if days else None


def figures(text: str) -> list[tuple[str, str, str | None]]:
    """The figures of a text as (words, type, value)."""
    return [(a.span.of(text), a.type.value, a.value) for a in dated(text).annotations.amounts]
