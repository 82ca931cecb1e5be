"""Reader of Outlook messages (.msg): the text of the body; attachments are sources of their own."""

from collections.abc import Iterator
from dataclasses import replace

from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.mail.mail_parts import WITHIN, without_reply_marks
from flows.ingest.mail.outlook_parts import OutlookMessage, read_outlook
from flows.ingest.office.rich_text import read_rich_text
from flows.ingest.office.wrapped_pages import HEAD
from flows.ingest.text.decoding import DecodedText
from flows.ingest.text.line_shapes import lines_are_paragraphs
from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.read_text import ReadText, Unreadable
from flows.ingest.web.web_page import read_whole_page
from flows.model.source import Metadata, Origin, Source
from flows.model.spans import OffsetMap

_FROM_TEXT = b"\\fromtext"
"""RTF made from plain text says nothing that the plain text does not."""


def read_outlook_message(source: Source) -> ReadText:
    """The text of a message: of its HTML or RTF, which keep headings and lists, else its plain text.

    Raises Unreadable.
    """
    message = read_outlook(source.content)
    for read in _forms(source, message):
        if any(character.isalnum() for character in read.text):
            return replace(read, metadata=_facts(message))
    raise Unreadable("The message has no text of its own.", "Save its text as plain text.")


def _forms(source: Source, message: OutlookMessage) -> Iterator[ReadText]:
    """The body in each form that the message keeps it in, the one that says most first."""
    if message.html.strip():
        yield read_whole_page(source.path, DecodedText(message.html, "utf-8"))
    if message.rich and _FROM_TEXT not in message.rich[:HEAD]:
        yield read_rich_text(source, message.rich)
    text, _ = normalise_text(message.plain)
    yield ReadText(text, OffsetMap.from_runs([(0, 0, False)]), line_is_paragraph=lines_are_paragraphs(text))
    if message.rich:
        yield read_rich_text(source, message.rich)


def _facts(message: OutlookMessage) -> Metadata:
    table = {
        "title": without_reply_marks(message.subject),
        "author": message.sender,
        "addressee": message.addressees,
        "copied_to": message.copied_to,
        "published": message.sent,
    }
    return read_facts(table, Origin.DOCUMENT, WITHIN)[0]
