"""Name and number trees (ISO 32000-1, 7.9.6 and 7.9.7), read flat and written balanced.

Written balanced because readers, pypdf among them, refuse arrays of a hundred thousand entries.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from flows.bind.assembly import Assembly

FAN_OUT = 64
"""How many entries a leaf holds, and how many children a node."""

Key = TypeVar("Key", NumberObject, TextStringObject, ByteStringObject)


def read_tree(node: PdfObject, leaf: str) -> Iterator[tuple[PdfObject, PdfObject]]:
    """The (key, value) pairs of a tree; values as they stand, references unresolved. `leaf` is /Names or /Nums."""
    stack = [node]
    while stack:
        top = stack.pop().get_object()
        assert isinstance(top, DictionaryObject)  # noqa: S101 - our own parts, written by WeasyPrint
        entries = top.get(leaf)
        if entries is not None:
            flat = list(entries.get_object())
            raw = [list.__getitem__(entries.get_object(), i) for i in range(len(flat))]
            yield from zip(flat[0::2], raw[1::2], strict=True)
        stack.extend(reversed(list(top.get("/Kids", ArrayObject()))))


def write_tree(assembly: Assembly, pairs: Sequence[tuple[Key, PdfObject]], leaf: str) -> DictionaryObject:
    """A balanced tree over pairs sorted by key. `leaf` is /Names or /Nums."""
    level = []
    for start in range(0, len(pairs), FAN_OUT):
        chunk = pairs[start : start + FAN_OUT]
        node = DictionaryObject()
        node[NameObject(leaf)] = ArrayObject([item for pair in chunk for item in pair])
        level.append((chunk[0][0], chunk[-1][0], node))
    while len(level) > 1:
        level = [_join(assembly, level[i : i + FAN_OUT]) for i in range(0, len(level), FAN_OUT)]
    return level[0][2] if level else DictionaryObject({NameObject(leaf): ArrayObject()})


def _join(
    assembly: Assembly, children: list[tuple[Key, Key, DictionaryObject]]
) -> tuple[Key, Key, DictionaryObject]:
    """A node above some children; only below the root do nodes state their limits."""
    for first, last, child in children:
        child[NameObject("/Limits")] = ArrayObject([first, last])
    kids = ArrayObject([assembly.add(child) for _, _, child in children])
    return children[0][0], children[-1][1], DictionaryObject({NameObject("/Kids"): kids})
