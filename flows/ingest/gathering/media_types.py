"""Name and content of a file -> its media type, or why it cannot be read.

Content decides wherever it can: a PDF is a PDF whatever it is called. Only texts of different kinds need their
name, and a name that promises more than plain text is not believed when the content is something else.
"""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from flows.ingest.text.decoding import decode_text
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.read_text import Unreadable

PLAIN_TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
RTF = "application/rtf"
DOC = "application/msword"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"
EPUB = "application/epub+zip"
MAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
SAVED_PAGE = "multipart/related"
ZIP = "application/zip"
FEED = "application/feed+xml"
ADDRESSES = "text/uri-list"

SUFFIXES = {
    ".txt": PLAIN_TEXT, ".text": PLAIN_TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN, ".html": HTML, ".htm": HTML,
    ".xhtml": HTML, ".pdf": PDF, ".rtf": RTF, ".doc": DOC,
    ".docx": DOCX, ".docm": DOCX, ".pptx": PPTX, ".pptm": PPTX, ".ppsx": PPTX, ".xlsx": XLSX, ".xlsm": XLSX,
    ".odt": ODT, ".ods": ODS, ".odp": ODP,
    ".epub": EPUB, ".eml": MAIL, ".msg": OUTLOOK, ".mht": SAVED_PAGE, ".mhtml": SAVED_PAGE, ".zip": ZIP,
    ".rss": FEED, ".atom": FEED, ".xml": FEED, ".urls": ADDRESSES,
}  # fmt: skip
"""What a name promises. Files with another ending are not read."""

TEXTS = frozenset([PLAIN_TEXT, MARKDOWN, HTML, FEED, ADDRESSES])
"""What is all text; messages are too, but hold files."""
_TEXTS = TEXTS | {MAIL, SAVED_PAGE}
_REFUSED = (
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"RIFF", "an image, a sound or a film"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_OFFICE = (("word/document", DOCX), ("ppt/presentation.xml", PPTX), ("xl/workbook.xml", XLSX))
"""How the name of an office document's main part begins."""
_OLD_OFFICE = ("Workbook", "PowerPoint Document")
"""The main streams of old office documents that are not read."""
_SNIFFED = 2048
_PDF_WITHIN = 1024
"""Readers of PDF look for its signature in so many first bytes."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NEXT_STEP = "Save it as PDF, Word document or plain text, or leave it out with include = false in pack.toml."
_HEADER = re.compile(r"^[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]?\S", re.ASCII)
_MAIL_HEADERS = re.compile(
    r"^(?:from|to|date|subject|message-id|received|return-path|delivered-to|mime-version|x-[\w-]+):",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"<(?:rss|feed|rdf:RDF)\b(?=[^<>]*(?:\bversion\s*=|www\.w3\.org/2005/Atom|purl\.org/rss|>))"
)
_ADDRESS = re.compile(r"^https?://\S+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is no source, and what to do. `is_picture` says that it is an image: mentioned, never text."""

    reason: str
    next_step: str
    is_picture: bool = False


def recognise_facsimile(content: bytes) -> str | Refusal:
    """The media type of a file that is to be printed as it is: only a PDF can be."""
    if _is_pdf(content):
        return PDF
    return Refusal("Only a PDF can be printed as a facsimile.", 'Save it as PDF, or remove as = "facsimile".')


def recognise_media_type(path: str, content: bytes) -> str | Refusal:
    """The media type of a file, from its name and what it holds."""
    suffix = PurePosixPath(path).suffix.lower()
    if not content.strip(b"\x00\t\n\r\f \xef\xbb\xbf\xff\xfe"):
        return Refusal("The file is empty.", "Put its text in, or remove it.")
    packed = _recognise_signature(suffix, content)
    if packed is not None:
        return packed
    named = SUFFIXES.get(suffix) if suffix else PLAIN_TEXT
    if named is None:
        return Refusal(f"Files of type {suffix} cannot be read.", _NEXT_STEP)
    if _is_binary(content):
        return Refusal("The file is not text: it holds binary data.", _NEXT_STEP)
    return _recognise_text(named, suffix, content)


def _recognise_signature(suffix: str, content: bytes) -> str | Refusal | None:
    """What the first bytes say; None for text."""
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _recognise_packed(content)
    if content.startswith(b"{\\rtf"):
        return RTF
    if content.startswith(_OLE):
        return _recognise_compound(suffix, content)
    if _is_pdf(content):
        return PDF
    for signature, kind in _REFUSED:
        if content.startswith(signature):
            reason = f"The file is {kind}, not text, whatever its name says."
            return Refusal(reason, _NEXT_STEP, is_picture=kind == "an image")
    return None


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:_PDF_WITHIN]


def _recognise_packed(content: bytes) -> str | Refusal:
    """What kind of document a zip file is, or just an archive."""
    try:
        packed = PackedFile.of(content)
        stated = packed.read("mimetype").decode("ascii", "replace").strip() if "mimetype" in packed else ""
    except Unreadable as error:
        return Refusal(error.reason, error.next_step)
    for kind in (EPUB, ODT, ODS, ODP):
        if stated.startswith(kind):
            return kind
    if stated.startswith("application/vnd.oasis.opendocument"):
        return Refusal("OpenDocument files of this kind cannot be read.", _NEXT_STEP)
    names = packed.members
    for beginning, kind in _OFFICE:
        if any(name.startswith(beginning) for name in names):
            return kind
    if "[Content_Types].xml" in names:
        return Refusal("It is an office document of a kind that is not read.", "Save it as PDF.")
    return EPUB if "META-INF/container.xml" in names else ODT if "content.xml" in names else ZIP


def _recognise_compound(suffix: str, content: bytes) -> str | Refusal:
    """Old office files and Outlook messages share one container; the names in its directory tell them apart.

    Where its directory is lost, its own name says what it was.
    """
    if _wide("__properties_version1.0") in content:
        return OUTLOOK
    if _wide("EncryptedPackage") in content:
        return Refusal("It is encrypted.", "Open it with its password and save it without one.")
    if _wide("WordDocument") in content:
        return DOC
    if not any(_wide(name) in content for name in _OLD_OFFICE):
        if suffix == ".msg" or _wide("__substg1.0_") in content:
            return Refusal("The message is damaged.", "Save it again, or its text as plain text.")
        if suffix == ".doc":
            return Refusal("The document is damaged.", "Save it again, or its text as plain text.")
    return Refusal("It is an old office document.", "Save it in today's format, or as PDF.")


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")


def _recognise_text(named: str, suffix: str, content: bytes) -> str | Refusal:
    """Which kind of text: what stands at its beginning goes before its name."""
    start = decode_text(content[:_SNIFFED]).text.lstrip("\ufeff \t\r\n")
    if named in {SAVED_PAGE, MAIL} or (named not in _TEXTS and _MAIL_HEADERS.match(start)):
        return _mail_or_page(start, named)
    if (named == PLAIN_TEXT or named not in _TEXTS) and start.lower().startswith(("<!doctype html", "<html")):
        return HTML
    if named == FEED or (named in {PLAIN_TEXT, HTML} and start.startswith("<?xml")):
        if _FEED.search(start):
            return FEED
        if named == FEED:
            return Refusal("It is XML, but no feed (RSS or Atom).", _NEXT_STEP)
    if named == ADDRESSES or (named == PLAIN_TEXT and holds_addresses_only(content)):
        return ADDRESSES
    if named in _TEXTS:
        return named
    return Refusal(
        f"It is called {suffix}, but holds text of another kind.", "Give it its right ending, such as .txt."
    )


def _mail_or_page(start: str, named: str) -> str:
    """A message has headers; a page saved as one says where it was saved from."""
    if not _HEADER.match(start):
        return PLAIN_TEXT
    head = start.partition("\n\n")[0].replace("\r", "")
    saved = re.search(
        r"^(?:Snapshot-Content-Location|X-MimeOLE.*MSHTML)|<Saved by ", head, re.MULTILINE | re.IGNORECASE
    )
    return SAVED_PAGE if saved or named == SAVED_PAGE else MAIL


def holds_addresses_only(content: bytes) -> bool:
    """Whether every line of a text that is not empty or a remark is one address of the web."""
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n")[:4].lower().startswith((b"http", b"#")):
        return False
    lines = [line.strip() for line in decode_text(content).text.splitlines()]
    told = [line for line in lines if line and not line.startswith("#")]
    return bool(told) and all(_ADDRESS.match(line) for line in told)


def _is_binary(content: bytes) -> bool:
    """Text holds no NUL and hardly any control characters, once decoded."""
    sample = decode_text(content[: _SNIFFED * 2]).text
    controls = sum(1 for character in sample if character < " " and character not in "\t\n\v\f\r\x1b")
    return "\x00" in sample or controls > len(sample) // 10
