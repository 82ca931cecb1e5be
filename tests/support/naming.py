"""Annotated names of a plain text: paragraphs are lines, a line that begins with "# " is a heading."""

from nupunkt import sent_spans

from flows.annotate.entities.entities import annotate_names
from flows.model.annotation import AnnotatedDocument, Annotations, Entity
from flows.model.document import Document, Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.spans import Span


def document_of(text: str) -> AnnotatedDocument:
    segments, start = [], 0
    for line in text.split("\n"):
        heading = line.startswith("# ")
        span = Span(start + 2 * heading, start + len(line))
        sentences = (span,) if heading else _sentences(line, start)
        if line.strip():
            role = Role.HEADING if heading else Role.PARAGRAPH
            segments.append(Segment(span, role, sentences=sentences))
        start += len(line) + 1
    document = Document(1, "a.txt", "0" * 64, "text/plain", text)
    return AnnotatedDocument(document, Segmentation(tuple(segments)))


def _sentences(line: str, start: int) -> tuple[Span, ...]:
    spans = [Span(start + first, start + last) for first, last in sent_spans(line)] if line.strip() else []
    return tuple(span for span in spans if len(span))


def names_of(text: str) -> Annotations:
    return annotate_names(document_of(text))


def listing(text: str) -> dict[str, str]:
    """Every form named in the text with its type."""
    return {mention.span.of(text): mention.type.value for mention in names_of(text).mentions}


def entity(annotations: Annotations, name: str) -> Entity:
    return next(e for e in annotations.entities if e.name == name)
