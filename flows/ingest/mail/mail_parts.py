"""A mail message (.eml) -> its body, its attachments, and what its headers say. Standard library only."""

import email
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import getaddresses, parsedate_to_datetime
from typing import cast

from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.text.decoding import DecodedText, decode_text
from flows.ingest.text.read_text import Unreadable
from flows.model.source import Metadata, Origin

WITHIN = "mail header"
_MOST_PARTS = 500
_DEEPEST = 30
_LONGEST_HEADER = 2_000
_ENCRYPTED = frozenset(["multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"])
_RELEASE = re.compile(
    r"^(?:(?:press|news|media) (?:release|statement)|for immediate release)\s*[:|–—-]\s*(?=\S)", re.IGNORECASE
)
_PRESS_OFFICE = re.compile(
    r"(?P<outlet>[^,;<>]{2,80}?),? (?:Press|Media|News|Communications?)"
    r" (?:Office|Team|Desk|Relations|Department|Unit)",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|sv)\s*:\s*)+", re.IGNORECASE)


class _BoundedPolicy(EmailPolicy):
    """Headers cut at a length: taking a very long one apart would take hours."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_BOUNDED = _BoundedPolicy()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message. `shown` says that the message shows it in its text, as pictures are."""

    name: str
    media_type: str
    content: bytes
    shown: bool = False


def parse_mail(content: bytes) -> EmailMessage:
    """The message. Raises Unreadable for what is none, is encrypted, or has too many parts."""
    try:
        message = cast(EmailMessage, email.message_from_bytes(content, policy=_BOUNDED))
        parts = list(_walk(message))
    except (
        MessageError,
        ValueError,
        RecursionError,
        LookupError,
        IndexError,
        AttributeError,
        TypeError,
    ) as error:
        raise Unreadable("It is no mail message that can be read.", "Save it as text or PDF.") from error
    if any(part.get_content_type() in _ENCRYPTED for part in parts):
        raise Unreadable("It is encrypted.", "Open it in your mail program and save its text.")
    return message


def _walk(message: EmailMessage, depth: int = 0) -> Iterator[EmailMessage]:
    """All parts, but not those of messages attached to it."""
    if depth > _DEEPEST:
        raise Unreadable("It nests too deeply.", "Save its parts as files.")
    yield message
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for count, part in enumerate(message.iter_parts()):
            if count > _MOST_PARTS:
                raise Unreadable(f"It has more than {_MOST_PARTS} parts.", "Save its parts as files.")
            if isinstance(part, EmailMessage):
                yield from _walk(part, depth + 1)


def parts_of(message: EmailMessage) -> tuple[EmailMessage, ...]:
    return tuple(_walk(message))


def find_body(message: EmailMessage, kinds: tuple[str, ...] = ("html", "plain")) -> EmailMessage | None:
    """The part that is the message's text: HTML before plain text, for it keeps headings, lists and tables."""
    body = message.get_body(preferencelist=kinds)
    return body if isinstance(body, EmailMessage) else None


def decode_part(part: EmailMessage) -> DecodedText:
    """The text of a part in the encoding it states."""
    return decode_text(payload_of(part), part.get_content_charset())


def payload_of(part: EmailMessage) -> bytes:
    """The bytes of a part, without its transfer encoding; a broken encoding gives what can be had."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def find_attachments(message: EmailMessage) -> tuple[Attachment, ...]:
    """The files that came with a message, messages attached to it among them."""
    bodies = {id(find_body(message, (kind,))) for kind in ("html", "plain")}
    found: list[Attachment] = []
    for part in parts_of(message):
        if part.get_content_maintype() == "multipart" or id(part) in bodies:
            continue
        kind = part.get_content_type()
        name = str(part.get_filename() or "")
        attached = part.get_content_disposition() == "attachment"
        if kind == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            content = inner.as_bytes() if isinstance(inner, EmailMessage) else b""
            found.append(Attachment(name or "message.eml", kind, content))
        elif name or attached or part.get_content_maintype() != "text":
            shown = not attached and part.get("Content-ID") is not None
            found.append(Attachment(name or _unnamed(kind), kind, payload_of(part), shown))
    return tuple(found)


def _unnamed(kind: str) -> str:
    return f"attachment.{re.sub(r'[^a-z0-9]', '', kind.rpartition('/')[2].lower())[:8] or 'bin'}"


def read_mail_facts(message: EmailMessage) -> Metadata:
    """Title, author and day of a message; headers that cannot be read say nothing."""
    senders = sender_names(_header(message, "From"))
    table = {
        "title": without_reply_marks(_header(message, "Subject")),
        "author": ", ".join(senders),
        "outlet": _office_of(senders),
        "addressee": ", ".join(sender_names(_header(message, "To"))),
        "copied_to": ", ".join(sender_names(_header(message, "Cc"))),
        "published": day_of(_header(message, "Date")),
        "language": _header(message, "Content-Language").split(",")[0],
    }
    facts, _ = read_facts(table, Origin.DOCUMENT, WITHIN)
    return facts


def without_reply_marks(subject: str) -> str:
    """A subject without "Re:" and "Fwd:" before it, nor what kind of text follows: "PRESS RELEASE:"."""
    bare = _ANSWERED.sub("", subject.strip())
    return _RELEASE.sub("", bare) or bare


def _office_of(senders: Sequence[str]) -> str:
    """For whom a press office sends: "Arden Ports Press Office" -> "Arden Ports"; empty where none does."""
    match = _PRESS_OFFICE.fullmatch(senders[0]) if len(senders) == 1 else None
    return match["outlet"] if match else ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (MessageError, ValueError, IndexError, LookupError, AttributeError, TypeError):
        return ""


def sender_names(header: str) -> list[str]:
    """The names in an address header; addresses where there are no names."""
    return [name or address for name, address in getaddresses([header[:2000]]) if name or address]


def day_of(header: str) -> str:
    """The ISO day of a mail date as its sender's clock had it; empty for what is none."""
    try:
        moment: datetime = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    return moment.date().isoformat()
