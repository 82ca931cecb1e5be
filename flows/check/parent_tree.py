"""The ParentTree (ISO 32000-1, 14.7.4.4): for each page the owners of its marked content, for each link its own."""

import re
from collections.abc import Iterator
from typing import TypeAlias

import pikepdf

from flows.check.packed_objects import PackedObjects, entries_in, reference_in, references_in

Owners: TypeAlias = tuple[int, ...] | int
"""The elements that own the marked content of a page, by its number, 0 for none; or the element that owns a link."""

_PAIR = re.compile(rb"(\d+)\s+(\d+) \d+ R")
_OWNER = re.compile(rb"(\d+) \d+ R|null")
_PLAIN_OWNERS = re.compile(rb"\[\s*(?:(?:\d+ \d+ R|null)\s*)*\]\s*")


def read_parent_tree(root: pikepdf.Object, packed: PackedObjects) -> dict[int, Owners]:
    """The owners by key. Elements are known by their object numbers."""
    if "/ParentTree" not in root:
        return {}
    try:
        return dict(_plain_owners(packed, root.ParentTree.objgen[0]))
    except ValueError:
        return {int(key): _owners_of(value) for key, value in pikepdf.NumberTree(root.ParentTree).items()}


def _plain_owners(packed: PackedObjects, top: int) -> Iterator[tuple[int, Owners]]:
    """The entries of a tree whose nodes are written plainly. Raises ValueError where one is not, or comes twice."""
    waiting, seen = [top], set[int]()
    while waiting:
        node = waiting.pop()
        entries = entries_in(packed.body(node))
        if entries is None or node in seen or reference_in(entries.get(b"/Kids")):
            raise ValueError(node)
        seen.add(node)
        waiting += references_in(entries.get(b"/Kids", b""))
        for key, value in _pairs_in(entries.get(b"/Nums", b"[]")):
            yield key, _owners_in(packed, value)


def _pairs_in(array: bytes) -> Iterator[tuple[int, int]]:
    pairs = _PAIR.findall(array)
    if _PAIR.sub(b"", array).strip(b"[ \r\n\t]"):
        raise ValueError(array)
    return ((int(key), int(value)) for key, value in pairs)


def _owners_in(packed: PackedObjects, number: int) -> Owners:
    """What an entry leads to: an element stands for itself, an array for those in it."""
    body = packed.body(number)
    if not body.startswith(b"["):
        return number if body else _owners_of(packed.parsed(number))
    if not _PLAIN_OWNERS.fullmatch(body):
        raise ValueError(number)
    return tuple(int(owner or 0) for owner in _OWNER.findall(body))


def _owners_of(value: pikepdf.Object) -> Owners:
    """The same of an object that QPDF knows."""
    if not isinstance(value, pikepdf.Array):
        number: int = value.objgen[0]
        return number
    return tuple(owner.objgen[0] if isinstance(owner, pikepdf.Object) else 0 for owner in value)
