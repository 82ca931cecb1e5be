"""Reader of Outlook messages (.msg): the text of the body; attachments are sources of their own."""

from dataclasses import replace

from flows.ingest.decoding import DecodedText
from flows.ingest.line_shapes import lines_are_paragraphs
from flows.ingest.mail_parts import WITHIN, without_reply_marks
from flows.ingest.normalising import normalise_text
from flows.ingest.outlook_parts import OutlookMessage, read_outlook
from flows.ingest.read_text import ReadText, Unreadable
from flows.ingest.stated_facts import read_facts
from flows.ingest.web_page import read_whole_page
from flows.model.source import Metadata, Origin, Source
from flows.model.spans import OffsetMap


def read_outlook_message(source: Source) -> ReadText:
    """The text of a message: of its HTML, which keeps headings and lists, else its plain text. Raises Unreadable."""
    message = read_outlook(source.content)
    facts = _facts(message)
    if message.html.strip():
        read = read_whole_page(source.path, DecodedText(message.html, "utf-8"))
        if any(character.isalnum() for character in read.text):
            return replace(read, metadata=facts)
    text, _ = normalise_text(message.plain)
    if not text.strip():
        raise Unreadable("The message has no text of its own.", "Save its text as plain text.")
    unmapped = OffsetMap.from_runs([(0, 0, False)])
    return ReadText(text, unmapped, facts, line_is_paragraph=lines_are_paragraphs(text))


def _facts(message: OutlookMessage) -> Metadata:
    table = {
        "title": without_reply_marks(message.subject),
        "author": message.sender,
        "published": message.sent,
    }
    return read_facts(table, Origin.DOCUMENT, WITHIN)[0]
