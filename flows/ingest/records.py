"""Records of JSON Lines -> documents, and documents -> the record that `briefpack extract` prints."""

import hashlib
import re
from typing import Any

from flows.ingest.facts.completing import complete_document
from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.gathering.media_types import PLAIN_TEXT
from flows.ingest.text.line_shapes import lines_are_paragraphs
from flows.ingest.text.read_text import ReadText
from flows.model.document import HEADING_ROLES, Document
from flows.model.source import Origin, Source
from flows.model.spans import OffsetMap

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
"""JSON can name them, but no text can hold them; each is replaced by one character, so offsets stay."""


def document_from_record(number: int, record_id: str, text: str, date: str | None) -> Document:
    """The document of one record: its text as it is, offsets unchanged, dated by `date` (ISO) if given."""
    whole = _LONE_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)
    content = whole.encode()
    stated, _ = read_facts({"published": date or ""}, Origin.SETTINGS)
    source = Source(number, record_id, hashlib.sha256(content).hexdigest(), PLAIN_TEXT, content, stated)
    read = ReadText(whole, OffsetMap(), line_is_paragraph=lines_are_paragraphs(whole))
    return complete_document(source, read)[0]


def extraction_record(document: Document) -> dict[str, Any]:
    """`{"id", "title", "author", "date", "text", "headings"}`; what is not known is null.

    Headings are those the file's own markup states; a plain text has none before it is segmented.
    """
    headings = [
        {"start": block.span.start, "end": block.span.end, "text": block.span.of(document.text)}
        for block in document.blocks
        if block.role in HEADING_ROLES
    ]
    return {
        "id": document.path,
        "title": document.metadata.value("title"),
        "author": document.metadata.value("author"),
        "date": document.metadata.value("published"),
        "text": document.text,
        "headings": headings,
    }
