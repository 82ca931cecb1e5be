"""Plain texts made into documents for the quotation tests: one line is a paragraph, names are marked by hand.

    document = quoted_text("{Ann Lee} said, “We won.”")

Words in braces are a mention of a person; in square brackets of an organisation. Mentions with the same last
word are one entity, whose name is its longest form.
"""

import re

from flows.annotate.speech.attributions import annotate_attributions
from flows.annotate.speech.quotations import annotate_quotations
from flows.model.annotation import (
    AnnotatedDocument,
    Annotations,
    Attribution,
    AttributionKind,
    Entity,
    EntityType,
    Mention,
    Quotation,
    QuotationKind,
)
from flows.model.document import Document, Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.spans import Span
from flows.segment.datelines import find_dateline

_NAME = re.compile(r"\{([^{}]*)\}|\[([^\[\]]*)\]")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*(?= [A-Z“\"‘])")


def quoted_text(marked: str) -> AnnotatedDocument:
    """The document a marked text describes, segmented, with its mentions and entities."""
    text, named, end = "", [], 0
    for match in _NAME.finditer(marked):
        text += marked[end : match.start()]
        words, kind = (
            (match[1], EntityType.PERSON) if match[1] is not None else (match[2], EntityType.ORGANISATION)
        )
        named.append((Span(len(text), len(text) + len(words)), words, kind))
        text, end = text + words, match.end()
    text += marked[end:]
    return AnnotatedDocument(document_of(text), segmented(text), _names(named))


def document_of(text: str) -> Document:
    return Document(1, "s1.txt", "0" * 64, "text/plain", text)


def segmented(text: str) -> Segmentation:
    """Lines as paragraphs, lines that begin with # as headings, sentences by the simplest of rules."""
    segments, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        span = Span(start, start + len(line))
        ends = [match.end() for match in _SENTENCE_END.finditer(line)]
        starts = [0, *(end + 1 for end in ends)]
        sentences = tuple(Span(start + a, start + b) for a, b in zip(starts, [*ends, len(line)], strict=True))
        role = Role.HEADING if line.startswith("#") else Role.PARAGRAPH
        if line:
            segments.append(Segment(span, role, number, sentences=sentences))
        start = span.end + 1
    return Segmentation(tuple(segments), find_dateline(text, segments))


def quotations_of(marked: str) -> tuple[AnnotatedDocument, tuple[Quotation, ...]]:
    document = quoted_text(marked)
    return document, annotate_quotations(document).quotations


def attributions_of(marked: str) -> tuple[AnnotatedDocument, tuple[Attribution, ...]]:
    document = quoted_text(marked)
    layers = document.annotations
    quotations = annotate_quotations(document).quotations
    annotated = AnnotatedDocument(
        document.document,
        document.segmentation,
        Annotations(mentions=layers.mentions, entities=layers.entities, quotations=quotations),
    )
    return annotated, annotate_attributions(annotated).attributions


def _names(named: list[tuple[Span, str, EntityType]]) -> Annotations:
    forms: dict[str, list[tuple[Span, str, EntityType]]] = {}
    for row in named:
        forms.setdefault(row[1].split()[-1], []).append(row)
    entities, mentions = [], []
    for number, (key, rows) in enumerate(forms.items(), 1):
        name = max((words for _, words, _ in rows), key=len)
        spans = tuple(span for span, _, _ in rows)
        entities.append(Entity(f"E{number}", rows[0][2], name, key.lower(), mentions=spans))
        mentions.extend(Mention(span, rows[0][2], f"E{number}") for span in spans)
    mentions.sort(key=lambda mention: mention.span)
    return Annotations(mentions=tuple(mentions), entities=tuple(entities))


def given_to(marked: str) -> list[tuple[str, AttributionKind, str, str]]:
    """Per attribution: its content, its kind, its source and its cue."""
    document, attributions = attributions_of(marked)
    text = document.text
    return [
        (a.span.of(text), a.kind, a.source.name if a.source else "-", a.cue.of(text) if a.cue else "-")
        for a in attributions
    ]


def told(marked: str) -> list[tuple[str, QuotationKind, str]]:
    """Per quotation: its words, its kind, the name of its speaker or "-"."""
    document, quotations = quotations_of(marked)
    return [(q.words.of(document.text), q.kind, q.speaker.name if q.speaker else "-") for q in quotations]
