"""Bytes -> text: the encoding a file states or shows, and what had to be guessed."""

import codecs
from dataclasses import dataclass

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_SHORTEST_WIDE = 4
_SCRIPTS_IN_A_TEXT = 8
"""UTF-16 text has few different high bytes: one for each script, one for punctuation."""
_DECLARABLE_NAMES = (
    "utf-8 utf-16 utf-16-le utf-16-be ascii iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 "
    "iso8859-8 iso8859-9 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 cp1250 cp1251 cp1252 cp1253 cp1254 "
    "cp1255 cp1256 cp1257 cp1258 cp866 cp874 koi8-r koi8-u kz1048 gb2312 gbk gb18030 big5 euc_jp shift_jis "
    "iso2022_jp euc_kr mac-roman mac-cyrillic"
)
_DECLARABLE = frozenset(_DECLARABLE_NAMES.split())
"""Text encodings a page may declare; anything else Python knows (zip, idna ...) is no encoding of a page."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """`text` without its byte order mark; `lost` counts the characters that could not be read."""

    text: str
    encoding: str
    guessed: bool = False
    lost: int = 0


def decode_text(content: bytes, declared: str | None = None) -> DecodedText:
    """The text of a file, by byte order mark, `declared` encoding, shape of UTF-16, UTF-8, or as a guess.

    Never raises: what cannot be read becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode(content[len(mark) :], encoding)
    wide = _wide_encoding(content)
    if wide:
        return _decode(content, wide, guessed=True)
    if _is_utf8(content):
        return DecodedText(content.decode("utf-8"), "utf-8")
    stated = _declared_encoding(declared)
    if stated and stated != "utf-8":
        return _decode(content, stated)
    return _decode(content, _likely_encoding(content), guessed=True)


def _decode(content: bytes, encoding: str, *, guessed: bool = False) -> DecodedText:
    text = content.decode(encoding, errors="replace")
    lost = text.count(REPLACEMENT)
    if encoding.startswith("utf"):
        lost -= content.count(REPLACEMENT.encode(encoding))  # those the author wrote
    return DecodedText(text, encoding, guessed, max(lost, 0))


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is one of very few, zero among them, and the rest never zero."""
    sample = content[:_SAMPLE]
    if len(content) % 2 or len(content) < _SHORTEST_WIDE:
        return None
    for encoding, high, low in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        if 0 in high and 0 not in low and len(set(high)) <= _SCRIPTS_IN_A_TEXT:
            return encoding
    return None


def _declared_encoding(name: str | None) -> str | None:
    if not name:
        return None
    try:
        known = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    if known not in _DECLARABLE:
        return None
    # Pages that declare Latin-1 or ASCII are written in cp1252, as every browser assumes.
    return "cp1252" if known in {"iso8859-1", "ascii"} else known


def _likely_encoding(content: bytes) -> str:
    """Damaged UTF-8, Cyrillic cp1251, or the Western cp1252, by the bytes above 127."""
    text = content.decode("utf-8", errors="ignore")
    whole = sum(1 for character in text if character > "\x7f")
    rest = len(content) - len(text.encode("utf-8"))
    if whole > rest:
        return "utf-8"
    plain = sum(1 for byte in content if chr(byte).isalpha() and byte < 0x80)  # noqa: PLR2004 - ASCII
    # No Western language has more accented than plain letters.
    return "cp1251" if sum(1 for byte in content if byte >= 0xC0) > plain else "cp1252"  # noqa: PLR2004
