"""Mail messages, Outlook messages and pages saved as one file -> their text and what their headers say."""

import struct
from datetime import UTC, datetime

import pytest

from flows.ingest import read_source
from flows.ingest.mail.mail_parts import find_attachments, parse_mail
from flows.ingest.mail.outlook_parts import read_outlook
from flows.model.document import Role
from tests.support.compound_files import compound_file
from tests.support.ingested import read, shown_blocks, source_of
from tests.support.office_files import mail_file

MAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
SAVED = "multipart/related"
WORDS = "It rained in the valley for three days, and the dam held."


def test_html_goes_before_plain_text_for_its_structure() -> None:
    document, _ = read(mail_file(WORDS, f"<h2>Rain</h2><p>{WORDS}</p><ul><li>one</li></ul>"), MAIL)
    assert shown_blocks(document) == [
        (Role.HEADING, "Rain"),
        (Role.PARAGRAPH, WORDS),
        (Role.LIST_ITEM, "one"),
    ]


def test_plain_text_is_read_as_plain_text() -> None:
    document, _ = read(mail_file(f"{WORDS}\n\n> What happened?\n"), MAIL)
    assert document.blocks == ()
    assert document.text.startswith(WORDS)


def test_headers_are_facts_with_their_origin() -> None:
    message = mail_file(
        WORDS, Subject="Re: FW: =?utf-8?q?Caf=C3=A9?= rain", Date="Sun, 07 Sep 2025 23:30:00 -0700"
    )
    metadata = read(message, MAIL)[0].metadata
    assert (metadata.value("title"), metadata.value("author")) == ("Café rain", "Ada Byron")
    assert metadata.published is not None
    assert (metadata.published.value, metadata.published.within) == ("2025-09-07", "mail header")


def test_a_mail_says_to_whom_it_goes() -> None:
    message = mail_file(
        WORDS, To="Bo Ray <bo@arden.example>, cy@arden.example", Cc='"Poe, Dee" <dee@arden.example>'
    )
    metadata = read(message, MAIL)[0].metadata
    assert metadata.value("addressee") == "Bo Ray, cy@arden.example"
    assert metadata.value("copied_to") == "Poe, Dee"


def test_lines_that_a_mail_program_broke_are_put_together() -> None:
    message = (
        b"Subject: Rain\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
        b"It rained in the valley \nfor three days.\n\nThe dam\nheld.\n"
    )
    assert read(message, MAIL)[0].text.strip() == "It rained in the valley for three days.\n\nThe dam\nheld."


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_transfer_encodings(encoding: str) -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content("Привет, дождь.", charset="koi8-r", cte=encoding)
    assert read(message.as_bytes(), MAIL)[0].text.strip() == "Привет, дождь."


def test_a_press_office_sends_for_somebody_and_its_subject_need_not_say_what_it_is() -> None:
    sender = "Arden Ports Press Office <press@example.org>"
    message = mail_file(WORDS, Subject="PRESS RELEASE: Arden Ports builds a pier", From=sender)
    facts = read(message, MAIL)[0].metadata
    found = {name: facts.value(name) for name in ("title", "author", "outlet")}
    assert found == {
        "title": "Arden Ports builds a pier",
        "author": "Arden Ports Press Office",
        "outlet": "Arden Ports",
    }
    plain = read(mail_file(WORDS, Subject="Press release", From="Ann Holm <a@example.org>"), MAIL)[0].metadata
    assert (plain.value("title"), plain.value("outlet")) == ("Press release", None)


def test_encrypted_messages_are_refused() -> None:
    message = b"Subject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n"
    document, problems = read_source(source_of(message, MAIL))
    assert document is None
    assert problems[0].message == "It is encrypted."


def test_attachments_are_found_and_pictures_in_the_text_told_apart() -> None:
    found = find_attachments(
        parse_mail(mail_file(WORDS, attachments={"plan.pdf": b"%PDF-", "logo.png": b"x"}))
    )
    assert [(a.name, a.content, a.media_type) for a in found] == [
        ("plan.pdf", b"%PDF-", "application/octet-stream"),
        ("logo.png", b"x", "image/png"),
    ]


def wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def outlook_file(html: str = "", **more: bytes) -> bytes:
    sent = (
        int((datetime(2025, 9, 7, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds())
        * 10_000_000
    )
    streams = {
        "__properties_version1.0": b"\0" * 32 + struct.pack("<IIQ", 0x00390040, 6, sent),
        "__substg1.0_0037001F": wide("RE: Rain"),
        "__substg1.0_0C1A001F": wide("Ada Byron"),
        "__substg1.0_1000001F": wide(WORDS),
    }
    if html:
        streams["__substg1.0_10130102"] = html.encode()
    attachment = "__attach_version1.0_#00000000"
    streams |= {
        f"{attachment}/__properties_version1.0": b"\0" * 8,
        f"{attachment}/__substg1.0_3707001F": wide("plan.txt"),
        f"{attachment}/__substg1.0_37010102": b"The plan." * 1000,
    }
    return compound_file(streams | more)


def test_outlook_messages() -> None:
    document, _ = read(outlook_file(), OUTLOOK)
    assert document.text == WORDS
    found = {name: document.metadata.value(name) for name in ("title", "author", "published")}
    assert found == {"title": "Rain", "author": "Ada Byron", "published": "2025-09-07"}
    sent = outlook_file(
        **{"__substg1.0_0E04001F": wide("Bo Ray; Cy Poe"), "__substg1.0_0E03001F": wide("Dee")}
    )
    metadata = read(sent, OUTLOOK)[0].metadata
    assert (metadata.value("addressee"), metadata.value("copied_to")) == ("Bo Ray, Cy Poe", "Dee")
    document, _ = read(outlook_file(f"<h1>Rain</h1><p>{WORDS}</p>"), OUTLOOK)
    assert shown_blocks(document) == [(Role.TITLE, "Rain"), (Role.PARAGRAPH, WORDS)]


WRAPPED = r"""{\rtf1\ansi\ansicpg1251\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fswiss\fcharset0 Arial;}}
{\*\generator Microsoft Exchange Server;}{\*\htmltag64 <html><body>}{\*\mhtmltag84 <h2>}\htmlrtf {\b\f1 \htmlrtf0
{\*\htmltag84 <h1>}Rain \'96 and hail{\*\htmltag92 </h1>}\htmlrtf }\par\htmlrtf0
{\*\htmltag50 <ul>}{\*\htmltag50 <li>}\htmlrtf {\pntext *}\htmlrtf0 \'c4\'ee\'e6\'e4\'fc{\*\htmltag58 </li>}
{\*\htmltag50 <li>}5 {\*\htmltag84 &lt;}\htmlrtf <\htmlrtf0  6 {\*\htmltag84 &amp;}\htmlrtf &\htmlrtf0  \u8364?7{\*\htmltag58 </li></ul>}
{\*\htmltag84 <p style="color:\{x\}">}Fair\line weather{\*\htmltag92 </p>}}""".encode("ascii")


def packed(rich: bytes) -> bytes:
    from compressed_rtf import compress

    return compress(rich)


def outlook_in_rich_text(rich: bytes, plain: str = "") -> bytes:
    streams = {"__substg1.0_1000001F": wide(plain), "__substg1.0_10090102": rich}
    return outlook_file(**streams)


def test_pages_that_outlook_wraps_in_rich_text() -> None:
    document, _ = read(outlook_in_rich_text(packed(WRAPPED), "Rain, and hail, as plain text"), OUTLOOK)
    assert shown_blocks(document) == [
        (Role.TITLE, "Rain – and hail"),
        (Role.LIST_ITEM, "Дождь"),
        (Role.LIST_ITEM, "5 < 6 & €7"),
        (Role.PARAGRAPH, "Fair weather"),
    ]


def test_outlook_messages_that_are_rich_text_alone() -> None:
    rich = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard Rain fell.\par\pard\outlinelevel1 Hail\par}"
    document, _ = read(outlook_in_rich_text(packed(rich)), OUTLOOK)
    assert shown_blocks(document) == [(Role.PARAGRAPH, "Rain fell."), (Role.HEADING, "Hail")]
    as_text = rb"{\rtf1\ansi\fromtext Rain \par fell.}"
    assert read(outlook_in_rich_text(packed(as_text), "Rain fell."), OUTLOOK)[0].text == "Rain fell."
    assert "Rain" in read(outlook_in_rich_text(packed(as_text)), OUTLOOK)[0].text


def test_rich_text_that_does_not_unpack() -> None:
    damaged = bytearray(packed(WRAPPED))
    damaged[40] ^= 1
    assert read(outlook_in_rich_text(bytes(damaged), WORDS), OUTLOOK)[0].text == WORDS
    document, problems = read_source(source_of(outlook_in_rich_text(bytes(damaged)), OUTLOOK))
    assert document is None
    assert problems[0].message == "The message has no text of its own."


@pytest.mark.parametrize(
    ("streams", "name"),
    [
        ({"1000001F": wide(WORDS)}, "Storm.txt"),
        ({"10130102": f"<p>{WORDS}</p>".encode()}, "Storm.html"),
        ({"10090102": packed(WRAPPED)}, "Storm.rtf"),
    ],
)
def test_a_message_inside_an_outlook_message(streams: dict[str, bytes], name: str) -> None:
    inner = "__attach_version1.0_#00000001/__substg1.0_3701000D/"
    parts = {f"{inner}__properties_version1.0": b"\0" * 24, f"{inner}__substg1.0_0037001F": wide("Storm")}
    parts |= {f"{inner}__substg1.0_{key}": content for key, content in streams.items()}
    _, attachment = read_outlook(outlook_file(**parts)).attachments
    assert attachment.name == name
    assert attachment.content.strip()


def test_attachments_of_outlook_messages() -> None:
    (attachment,) = read_outlook(outlook_file()).attachments
    assert (attachment.name, attachment.content) == ("plan.txt", b"The plan." * 1000)


def test_a_saved_page_is_read_like_the_page() -> None:
    page = f"<html><head><title>Rain</title></head><body><nav>Home</nav><article><h1>Rain</h1><p>{WORDS}</p><p>{WORDS}</p></article></body></html>"
    content = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/rain\nSubject: Rain\n"
        "Date: Mon, 08 Sep 2025 10:00:00 +0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
        f"--b\nContent-Type: text/html; charset=utf-8\nContent-Location: https://example.org/rain\n\n{page}\n--b--\n"
    )
    document, _ = read(content, SAVED)
    assert "Home" not in document.text
    assert document.text.count(WORDS) == 2
    found = {name: document.metadata.value(name) for name in ("title", "url", "retrieved")}
    assert found == {"title": "Rain", "url": "https://example.org/rain", "retrieved": "2025-09-08"}
