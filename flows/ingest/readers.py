"""The table of readers, media type -> reader, and the one way through it."""

from collections.abc import Callable, Mapping

from flows.ingest.facts.completing import complete_document
from flows.ingest.gathering import media_types as of
from flows.ingest.mail.mail_message import read_mail_message, read_saved_page
from flows.ingest.mail.outlook_message import read_outlook_message
from flows.ingest.markdown.markdown_text import read_markdown
from flows.ingest.office.ebook import read_ebook
from flows.ingest.office.old_word_document import read_old_word_document
from flows.ingest.office.open_document import read_open_document
from flows.ingest.office.rich_text import read_rich_text
from flows.ingest.office.slide_deck import read_slide_deck
from flows.ingest.office.word_document import read_word_document
from flows.ingest.office.workbook import read_workbook
from flows.ingest.pdf.pdf_document import read_pdf
from flows.ingest.text.plain_text import read_plain_text
from flows.ingest.text.read_text import ReadText, Unreadable, loss
from flows.ingest.web.web_page import read_web_page
from flows.model.document import Document
from flows.model.problems import Problem
from flows.model.source import Source

Reader = Callable[[Source], ReadText]

READERS: Mapping[str, Reader] = {
    of.PLAIN_TEXT: read_plain_text,
    of.MARKDOWN: read_markdown,
    of.HTML: read_web_page,
    of.SAVED_PAGE: read_saved_page,
    of.MAIL: read_mail_message,
    of.OUTLOOK: read_outlook_message,
    of.PDF: read_pdf,
    of.RTF: read_rich_text,
    of.DOC: read_old_word_document,
    of.DOCX: read_word_document,
    of.PPTX: read_slide_deck,
    of.XLSX: read_workbook,
    of.ODT: read_open_document,
    of.ODS: read_open_document,
    of.ODP: read_open_document,
    of.EPUB: read_ebook,
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
    except Unreadable as error:
        return None, (loss(source.path, error.reason, error.next_step),)
    except (MemoryError, Exception) as error:  # noqa: BLE001 - whatever a file does to its reader costs only that file
        reason = f"It could not be read as {source.media_type} ({type(error).__name__})."
        return None, (loss(source.path, reason, "Save its text as plain text and put that in its place."),)
