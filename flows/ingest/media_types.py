"""Name and first bytes of a file -> its media type, or why it cannot be read."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from flows.ingest.decoding import decode_text

PLAIN_TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"

MEDIA_TYPES = {
    ".txt": PLAIN_TEXT,
    ".text": PLAIN_TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
}
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_SNIFFED = 2048
_NEXT_STEP = "Save it as plain text, Markdown or HTML, or leave it out with include = false in pack.toml."


_PDF_WITHIN = 1024
"""Readers of PDF look for its signature in so many first bytes."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is no source, and what to do."""

    reason: str
    next_step: str


def recognise_facsimile(content: bytes) -> str | Refusal:
    """The media type of a file that is to be printed as it is: only a PDF can be."""
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return PDF
    return Refusal("Only a PDF can be printed as a facsimile.", 'Save it as PDF, or remove as = "facsimile".')


def recognise_media_type(path: str, content: bytes) -> str | Refusal:
    """The media type of a file, from its name and what it holds."""
    suffix = PurePosixPath(path).suffix.lower()
    named = MEDIA_TYPES.get(suffix) if suffix else PLAIN_TEXT
    if named is None:
        return Refusal(f"Files of type {suffix} cannot be read.", _NEXT_STEP)
    if not content.strip(b"\x00\t\n\r\f \xef\xbb\xbf\xff\xfe"):
        return Refusal("The file is empty.", "Put its text in, or remove it.")
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return Refusal(f"The file is {kind}, not text, whatever its name says.", _NEXT_STEP)
    if _is_binary(content):
        return Refusal("The file is not text: it holds binary data.", _NEXT_STEP)
    return HTML if named == PLAIN_TEXT and _is_web_page(content) else named


def _is_binary(content: bytes) -> bool:
    """Text holds no NUL and hardly any control characters, once decoded."""
    sample = decode_text(content[: _SNIFFED * 2]).text
    controls = sum(1 for character in sample if character < " " and character not in "\t\n\v\f\r\x1b")
    return "\x00" in sample or controls > len(sample) // 10


def _is_web_page(content: bytes) -> bool:
    start = decode_text(content[:_SNIFFED]).text.lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html"))
