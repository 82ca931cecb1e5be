"""Values of PDF objects from the bytes they are written as, where these are plain; everything else is left to QPDF.

Plain is what our own packs are written as: nothing nested deeper than one dictionary in another or in an array, and no
value that stands in another object where one is expected in place. All patterns take time in proportion to the bytes.
"""

import re

import pikepdf

_NAME = rb"/[^\s\0/\[\]()<>#%]++"
_STRING = rb"\((?:[^()\\]|\\.)*+\)|<[0-9A-Fa-f\s]*+>(?!>)"
_FLAT = rb"[^\[\]()<>%#]*+"
_ARRAY = rb"\[" + _FLAT + rb"(?:<<" + _FLAT + rb">>" + _FLAT + rb")*+\]"
_QUIET = rb"[^()<>%#]*+"
_DICTIONARY = rb"<<" + _QUIET + rb"(?:(?:" + _STRING + rb")" + _QUIET + rb")*+>>"
_WORD = rb"\d++ \d++ R|[-+.\d]++|true|false|null"
_ENTRY_TEXT = (
    rb"(" + _NAME + rb")\s*+(" + rb"|".join((_NAME, _ARRAY, _WORD, _STRING, _DICTIONARY)) + rb")\s*+"
)
_ENTRY = re.compile(_ENTRY_TEXT, re.DOTALL)
_ENTRIES = re.compile(rb"<<\s*+(?:" + _ENTRY_TEXT + rb")*+>>\s*+", re.DOTALL)
_REFERENCE = re.compile(rb"(?<!\d)(\d++) \d++ R")
_REFERENCES = re.compile(rb"\[(?:\s*+\d++ \d++ R)*+\s*+\]")
_LITERAL = re.compile(rb"\((?:[^()\\]|\\.)*+\)", re.DOTALL)
_LITERALS = re.compile(rb"\[\s*+(?:\((?:[^()\\]|\\.)*+\)\s*+)*+\]", re.DOTALL)


class NotPlainError(ValueError):
    """Something is not written plainly."""


def entries_in(body: bytes) -> dict[bytes, bytes]:
    """The entries of a dictionary, values as bytes; those that are null are not there.

    Raises NotPlainError, also for what is no dictionary.
    """
    if not _ENTRIES.fullmatch(body):
        raise NotPlainError(body[:40])
    return {key: value for key, value in _ENTRY.findall(body) if value != b"null"}


def name_in(value: bytes | None) -> str:
    """A name with its slash; empty for no value."""
    if value is not None and not value.startswith(b"/"):
        raise NotPlainError(value)
    return value.decode("latin-1") if value else ""


def number_in(value: bytes) -> int:
    """A number without a sign or a point."""
    if not value.isdigit():
        raise NotPlainError(value)
    return int(value)


def reference_in(value: bytes | None) -> int:
    """The object number of a reference; 0 for no value."""
    found = _REFERENCE.fullmatch(value) if value else None
    if value and not found:
        raise NotPlainError(value)
    return int(found[1]) if found else 0


def references_in(array: bytes) -> list[int]:
    """The object numbers in an array of nothing but references."""
    if not _REFERENCES.fullmatch(array):
        raise NotPlainError(array[:40])
    return [int(number) for number in _REFERENCE.findall(array)]


def text_in(string: bytes | None) -> str:
    """The text of a string; empty for no value."""
    if string is None:
        return ""
    if not string.startswith((b"(", b"<")) or string.startswith(b"<<"):
        raise NotPlainError(string[:40])
    return str(pikepdf.Object.parse(string))


def texts_in(array: bytes) -> tuple[str, ...]:
    """The texts in an array of nothing but strings in parentheses."""
    if not _LITERALS.fullmatch(array):
        raise NotPlainError(array[:40])
    return tuple(text_in(string) for string in _LITERAL.findall(array))
