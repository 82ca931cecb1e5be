"""What a file is, by name and content."""

import io
import zipfile

import pytest

from flows.ingest.gathering.media_types import Refusal, recognise_media_type
from tests.support.compound_files import compound_file


def packed(**members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return stream.getvalue()


DOCX = packed(word__document="x")
FEED = b"<?xml version='1.0'?>\n<rss version='2.0'><channel><title>t</title></channel></rss>"
MAIL = b"From: a@example.org\nSubject: Rain\n\nIt rained.\n"
SAVED = b"From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nMIME-Version: 1.0\n\n"


@pytest.mark.parametrize(
    ("path", "content", "media_type"),
    [
        ("a.txt", b"words", "text/plain"),
        ("a.TEXT", b"words", "text/plain"),
        ("a.txt", "слова".encode("utf-16"), "text/plain"),
        ("notes", b"words without a suffix", "text/plain"),
        ("a.markdown", b"# words", "text/markdown"),
        ("a.xhtml", b"<?xml version='1.0'?><html/>", "text/html"),
        ("a.txt", b"\n<!DOCTYPE html><html><p>words", "text/html"),
        ("a.pdf", b"%PDF-1.7 ...", "application/pdf"),
        ("a.txt", b"%PDF-1.7 ...", "application/pdf"),
        ("a.doc", b"{\\rtf1 words}", "application/rtf"),
        ("a.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.pptx", packed(**{"ppt__presentation.xml": "x"}), "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("a.xlsm", packed(**{"xl__workbook.xml": "x"}), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("a.zip", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.odt", packed(mimetype="application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text"),
        ("book", packed(mimetype="application/epub+zip"), "application/epub+zip"),
        ("a.docx", packed(a="words"), "application/zip"),
        ("a.eml", MAIL, "message/rfc822"),
        ("a.mht", SAVED, "multipart/related"),
        ("a.eml", SAVED, "multipart/related"),
        ("a.eml", b"No headers, only words.", "text/plain"),
        ("a.xml", FEED, "application/feed+xml"),
        ("a.txt", FEED, "application/feed+xml"),
        ("a.urls", b"https://example.org/\n", "text/uri-list"),
        ("a.txt", b"# to read\nhttps://example.org/\n\nhttps://example.net/b\n", "text/uri-list"),
        ("a.txt", b"https://example.org/ is an address.\n", "text/plain"),
        ("a.doc", compound_file({"WordDocument": b"x" * 32}), "application/msword"),
        ("a.msg", compound_file({"__properties_version1.0": b"x" * 32}), "application/vnd.ms-outlook"),
    ],
)  # fmt: skip
def test_texts_are_recognised(path: str, content: bytes, media_type: str) -> None:
    assert recognise_media_type(path, content) == media_type


@pytest.mark.parametrize(
    ("path", "content", "reason"),
    [
        ("a.docx", b"words", "called .docx"),
        ("a.xls", b"words", "type .xls"),
        ("a.xml", b"<?xml version='1.0'?><invoice/>", "no feed"),
        ("a.html", b"PK\x03\x04rest", "damaged"),
        (
            "a.xlsx",
            packed(**{"[Content_Types].xml": "", "xl__workbook.bin": ""}),
            "of a kind that is not read",
        ),
        ("a.doc", compound_file({"Workbook": b"x" * 32}), "old office document"),
        ("a.msg", compound_file({"Workbook": b"x" * 32}), "old office document"),
        ("a.xls", compound_file({"Book": b"x" * 32}), "old office document"),
        ("a.msg", compound_file({})[:100], "message is damaged"),
        ("a.bin", compound_file({"__substg1.0_0037001F": b"x" * 32}), "message is damaged"),
        ("a.doc", compound_file({})[:100], "document is damaged"),
        ("a.docx", compound_file({"EncryptedPackage": b"x" * 32}), "encrypted"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "an image"),
        ("a.txt", b"\x1f\x8b\x08", "compressed"),
        ("a.txt", b"", "empty"),
        ("a.txt", b"\xef\xbb\xbf \r\n", "empty"),
        ("a.txt", bytes(range(256)) * 4, "binary"),
        ("a.md", b"words\x00\x00\x01words and words", "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(path: str, content: bytes, reason: str) -> None:
    refusal = recognise_media_type(path, content)
    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason
    assert refusal.next_step
