"""An Outlook message (.msg) -> its texts, attachments and headers. The container is read by olefile.

Each property of a message is a stream named by its number and kind: 0037001F is the subject as Unicode text.
"""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from flows.ingest.mail.mail_parts import Attachment
from flows.ingest.office.compound_files import COMPOUND_DAMAGE
from flows.ingest.text.decoding import decode_text
from flows.ingest.text.read_text import Unreadable

_UNICODE, _BYTES_OF_TEXT, _BINARY, _MESSAGE = "001F", "001E", "0102", "000D"
_SUBJECT, _BODY, _RICH, _HTML = "0037", "1000", "1009", "1013"
_SENDER, _SENDER_ADDRESS = "0C1A", "0C1F"
_TO, _COPIES = "0E04", "0E03"
_NAME, _LONG_NAME, _DATA, _KIND, _CONTENT_ID = "3704", "3707", "3701", "370E", "3712"
_SUBMITTED, _DELIVERED, _CODE_PAGE = 0x00390040, 0x0E060040, 0x3FDE0003
_PREFIX = "__substg1.0_"
_PROPERTIES = "__properties_version1.0"
_HEAD_OF_MESSAGE = 32
_LARGEST = 40_000_000
_LARGEST_RICH = 5_000_000
"""Bytes of compressed RTF; a body is text, and unpacking it is slow."""
_MOST_ATTACHMENTS = 500
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_UTF8 = 65001


@dataclass(frozen=True, slots=True)
class OutlookMessage:
    """`sent` is the ISO day on which it was submitted, in UTC, or empty; `rich` is the body as RTF."""

    subject: str
    sender: str
    sent: str
    html: str
    rich: bytes
    plain: str
    attachments: tuple[Attachment, ...]
    addressees: str = ""
    copied_to: str = ""


def read_outlook(content: bytes) -> OutlookMessage:
    """The parts of a message. Raises Unreadable."""
    import olefile  # noqa: PLC0415 - seldom needed

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            return _read(_Streams(container))
    except COMPOUND_DAMAGE as error:
        raise Unreadable("The message is damaged.", "Save it again, or its text as plain text.") from error


@dataclass(slots=True)
class _Streams:
    """The streams of a container, read within limits."""

    container: Any
    left: int = 200_000_000

    def bytes_of(self, folder: str, name: str) -> bytes:
        path = f"{folder}{name}"
        if not self.container.exists(path):
            return b""
        size = self.container.get_size(path)
        if size > min(_LARGEST, self.left):
            raise Unreadable("A part of the message is too large.", "Save its attachments as files.")
        self.left -= size
        return bytes(self.container.openstream(path).read())

    def text_of(self, folder: str, number: str, code_page: str = "cp1252") -> str:
        wide = self.bytes_of(folder, f"{_PREFIX}{number}{_UNICODE}")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return (
            self.bytes_of(folder, f"{_PREFIX}{number}{_BYTES_OF_TEXT}")
            .decode(code_page, "replace")
            .rstrip("\0")
        )

    def folders(self, prefix: str) -> Iterator[str]:
        """The folders at the top whose names begin so, in order."""
        names = {entry[0] for entry in self.container.listdir(storages=True, streams=False) if entry}
        yield from sorted(name for name in names if name.startswith(prefix))


def _read(streams: _Streams) -> OutlookMessage:
    fixed = _fixed_properties(streams.bytes_of("", _PROPERTIES), _HEAD_OF_MESSAGE)
    code_page = _known(struct.unpack("<I", fixed.get(_CODE_PAGE, b"\0" * 8)[:4])[0])
    return OutlookMessage(
        subject=streams.text_of("", _SUBJECT, code_page),
        sender=streams.text_of("", _SENDER, code_page) or streams.text_of("", _SENDER_ADDRESS, code_page),
        sent=_day(fixed.get(_SUBMITTED) or fixed.get(_DELIVERED)),
        html=_page(streams, "", code_page),
        rich=_rich_text(streams, ""),
        plain=streams.text_of("", _BODY, code_page),
        attachments=tuple(_attachments(streams, code_page)),
        addressees=_names(streams.text_of("", _TO, code_page)),
        copied_to=_names(streams.text_of("", _COPIES, code_page)),
    )


def _names(listed: str) -> str:
    """Names as Outlook lists them, with commas between."""
    return ", ".join(filter(None, (name.strip() for name in listed.split(";"))))


def _page(streams: _Streams, place: str, code_page: str) -> str:
    """The body as HTML, whichever of the two ways it is kept in."""
    content = streams.bytes_of(place, f"{_PREFIX}{_HTML}{_BINARY}")
    return decode_text(content, code_page).text if content else streams.text_of(place, _HTML, code_page)


def _rich_text(streams: _Streams, place: str) -> bytes:
    """The body as RTF; nothing where its bytes do not add up."""
    packed = streams.bytes_of(place, f"{_PREFIX}{_RICH}{_BINARY}")
    if not packed or len(packed) > _LARGEST_RICH:
        return b""
    from compressed_rtf import decompress  # noqa: PLC0415 - seldom needed

    try:
        return bytes(decompress(packed))
    except Exception:  # noqa: BLE001 - the library raises no kind of its own; the body may be there in another form
        return b""


def _fixed_properties(content: bytes, head: int) -> dict[int, bytes]:
    """The values of fixed length by their tag: rows of tag, flags, value."""
    rows = range(head, len(content) - 15, 16)
    return {struct.unpack_from("<I", content, at)[0]: content[at + 8 : at + 16] for at in rows}


def _day(moment: bytes | None) -> str:
    """A Windows time (tenths of microseconds since 1601) as an ISO day."""
    if not moment:
        return ""
    ticks = struct.unpack("<Q", moment)[0]
    try:
        return (_EPOCH + timedelta(microseconds=ticks // 10)).date().isoformat() if ticks else ""
    except OverflowError:
        return ""


def _known(code_page: int) -> str:
    if code_page == _UTF8:
        return "utf-8"
    try:
        b"".decode(f"cp{code_page}")
    except LookupError:
        return "cp1252"
    return f"cp{code_page}"


def _attachments(streams: _Streams, code_page: str) -> Iterator[Attachment]:
    for number, folder in enumerate(streams.folders("__attach_version1.0_")):
        if number >= _MOST_ATTACHMENTS:
            raise Unreadable(f"It has more than {_MOST_ATTACHMENTS} attachments.", "Save them as files.")
        place = f"{folder}/"
        name = streams.text_of(place, _LONG_NAME, code_page) or streams.text_of(place, _NAME, code_page)
        kind = streams.text_of(place, _KIND, code_page)
        inner = f"{place}{_PREFIX}{_DATA}{_MESSAGE}/"
        if streams.container.exists(inner + _PROPERTIES):
            yield _inner_message(streams, inner, code_page)
            continue
        content = streams.bytes_of(place, f"{_PREFIX}{_DATA}{_BINARY}")
        shown = bool(streams.text_of(place, _CONTENT_ID, code_page))
        yield Attachment(name or f"attachment-{number + 1}", kind, content, shown)


def _inner_message(streams: _Streams, place: str, code_page: str) -> Attachment:
    """A message inside a message: its text under its subject, or its body in the form that it has."""
    subject = streams.text_of(place, _SUBJECT, code_page).strip()
    name = subject[:60] or "message"
    plain = streams.text_of(place, _BODY, code_page).strip()
    if not plain and (page := _page(streams, place, code_page).strip()):
        return Attachment(f"{name}.html", "text/html", page.encode("utf-8"))
    if not plain and (rich := _rich_text(streams, place)):
        return Attachment(f"{name}.rtf", "application/rtf", rich)
    text = "\n\n".join(part for part in (subject, plain) if part)
    return Attachment(f"{name}.txt", "text/plain", text.encode("utf-8"))
