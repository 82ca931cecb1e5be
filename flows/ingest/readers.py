"""The table of readers, media type -> reader, and the one way through it."""

from collections.abc import Callable, Mapping

from flows.ingest.completing import complete_document
from flows.ingest.markdown_text import read_markdown
from flows.ingest.media_types import HTML, MARKDOWN, PLAIN_TEXT
from flows.ingest.plain_text import read_plain_text
from flows.ingest.read_text import ReadText, loss
from flows.ingest.web_page import read_web_page
from flows.model.document import Document
from flows.model.problems import Problem
from flows.model.source import Source

Reader = Callable[[Source], ReadText]

READERS: Mapping[str, Reader] = {
    PLAIN_TEXT: read_plain_text,
    MARKDOWN: read_markdown,
    HTML: read_web_page,
}


def read_source(source: Source) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document of a source, or None and the loss that says why. Never raises on bad content."""
    reader = READERS.get(source.media_type)
    if reader is None:
        reason = f"Sources of type {source.media_type} cannot be read."
        return None, (loss(source.path, reason, "Save it as plain text, Markdown or HTML."),)
    try:
        read = reader(source)
        if not any(character.isalnum() for character in read.text):
            missing = loss(
                source.path, "No text was found in it.", "Open it and save its text as plain text."
            )
            return None, (*read.problems, missing)
        return complete_document(source, read)
    except (MemoryError, Exception) as error:  # noqa: BLE001 - whatever a file does to its reader costs only that file
        reason = f"It could not be read as {source.media_type} ({type(error).__name__})."
        return None, (loss(source.path, reason, "Save its text as plain text and put that in its place."),)
