"""PDF objects as bytes: pypdf's own writing of scalars, remembered, inside a quick writing of containers.

A pack has millions of values, most of them names, references and small numbers that recur: writing them through
pypdf one by one takes four times as long as all else that binding does.
"""

import io
from functools import lru_cache

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

REMEMBERED = 4096


def serialise(value: PdfObject) -> bytes:
    """One object as it stands in a file; of a stream its dictionary only."""
    pieces: list[bytes] = []
    _write(value, pieces)
    return b"".join(pieces)


def _write(value: PdfObject, pieces: list[bytes]) -> None:
    """Append the value's pieces. Nested only as deep as the parts' own dictionaries: recursion is safe."""
    if isinstance(value, IndirectObject):
        pieces.append(b"%d 0 R" % value.idnum)
    elif isinstance(value, NameObject):
        pieces.append(_name(value))
    elif isinstance(value, NumberObject):
        pieces.append(b"%d" % value)
    elif isinstance(value, DictionaryObject):
        pieces.append(b"<<")
        for key in value:
            pieces += (_name(key), b" ")
            _write(value.raw_get(key), pieces)
            pieces.append(b"\n")
        pieces.append(b">>")
    elif isinstance(value, ArrayObject):
        pieces.append(b"[")
        for item in list.__iter__(value):
            _write(item, pieces)
            pieces.append(b" ")
        pieces.append(b"]")
    else:
        pieces.append(_scalar(value))


@lru_cache(maxsize=REMEMBERED)
def _name(name: NameObject) -> bytes:
    return _scalar(name)


def _scalar(value: PdfObject) -> bytes:
    """Strings, floats, booleans and null, as pypdf writes them."""
    buffer = io.BytesIO()
    value.write_to_stream(buffer)
    return buffer.getvalue()
