"""Readers of mail messages (.eml) and of pages saved as one file (.mht, .mhtml), which are mail messages inside."""

from dataclasses import replace
from email.message import EmailMessage

from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.mail.mail_parts import (
    day_of,
    decode_part,
    find_attachments,
    find_body,
    parse_mail,
    parts_of,
    payload_of,
    read_mail_facts,
)
from flows.ingest.text.decoding import DecodedText
from flows.ingest.text.line_shapes import lines_are_paragraphs
from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.plain_text import describe_decoding
from flows.ingest.text.read_text import ReadText, Unreadable, note
from flows.ingest.web.web_page import read_web_page, read_whole_page
from flows.model.problems import Problem
from flows.model.source import Metadata, Origin, Source
from flows.model.spans import OffsetMap

_UNMAPPED = OffsetMap.from_runs([(0, 0, False)])
"""A message's text is encoded in its file: no offset leads back to a character there."""


def read_mail_message(source: Source) -> ReadText:
    """The text of a message, without its attachments, which are sources of their own. Raises Unreadable."""
    message = parse_mail(source.content)
    facts = read_mail_facts(message)
    body = find_body(message)
    if body is None:
        held = len(find_attachments(message))
        raise Unreadable("The message has no text of its own.", f"Its {held} attachments are sources of their own."
                         if held else "Save its text as plain text.")  # fmt: skip
    decoded = decode_part(body)
    if body.get_content_subtype() == "html":
        read = read_whole_page(source.path, decoded)
        if not any(c.isalnum() for c in read.text) and (plain := find_body(message, ("plain",))) is not None:
            return _read_plain(source.path, plain, decode_part(plain), facts)
        return replace(read, metadata=facts, offsets=_UNMAPPED)
    return _read_plain(source.path, body, decoded, facts)


def _read_plain(path: str, part: EmailMessage, decoded: DecodedText, facts: Metadata) -> ReadText:
    text, _ = normalise_text(decoded.text)
    if part.get_param("format") == "flowed":
        text = _unflow(text, joined=part.get_param("delsp") == "yes")
    return ReadText(
        text,
        _UNMAPPED,
        facts,
        line_is_paragraph=lines_are_paragraphs(text),
        problems=describe_decoding(path, decoded),
    )


def _unflow(text: str, *, joined: bool) -> str:
    """Lines that a mail program broke, put together again: those that end in a space go on (RFC 3676)."""
    lines: list[str] = []
    flows = False
    for given in text.split("\n"):
        line = given.removeprefix(" ")
        if flows and lines and not line.startswith(">"):
            lines[-1] = (lines[-1][:-1] if joined else lines[-1]) + line
        else:
            lines.append(line)
        flows = line.endswith(" ") and line != "-- "
    return "\n".join(line.rstrip() for line in lines)


def read_saved_page(source: Source) -> ReadText:
    """The main text of a page saved with everything in it (.mhtml). Raises Unreadable."""
    message = parse_mail(source.content)
    page = next(
        (p for p in parts_of(message) if p.get_content_type() in {"text/html", "application/xhtml+xml"}), None
    )
    if page is None:
        raise Unreadable("It holds no web page.", "Save the page again, as HTML.")
    read = read_web_page(source, payload_of(page), page.get_content_charset())
    address = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "")
    table = {
        "url": address if address.startswith("http") else "",
        "retrieved": day_of(str(message.get("Date", ""))),
    }
    facts, _ = read_facts(table, Origin.DOCUMENT, "mail header")
    return replace(read, metadata=read.metadata.over(facts), offsets=_UNMAPPED,
                   problems=(*read.problems, *_describe(source.path, message)))  # fmt: skip


def _describe(path: str, message: EmailMessage) -> tuple[Problem, ...]:
    frames = sum(1 for p in parts_of(message) if p.get_content_type() == "text/html") - 1
    return (note(path, f"{frames} frames inside the page were left out."),) if frames > 0 else ()
