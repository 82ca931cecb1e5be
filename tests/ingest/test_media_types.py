"""What a file is, by name and content."""

import pytest

from flows.ingest.media_types import Refusal, recognise_media_type


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
    ],
)
def test_texts_are_recognised(path: str, content: bytes, media_type: str) -> None:
    assert recognise_media_type(path, content) == media_type


@pytest.mark.parametrize(
    ("path", "content", "reason"),
    [
        ("a.docx", b"PK\x03\x04", "type .docx"),
        ("a.txt", b"%PDF-1.7 ...", "a PDF file"),
        ("a.html", b"PK\x03\x04rest", "a ZIP archive"),
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
