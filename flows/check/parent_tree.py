"""The ParentTree (ISO 32000-1, 14.7.4.4): for each page the owners of its marked content, for each link its own."""

import re
from array import array
from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import TypeAlias

import pikepdf

from flows.check.object_table import LARGEST_NUMBER
from flows.check.packed_objects import PackedObjects
from flows.check.plain_values import NotPlainError, entries_in, references_in

Owners: TypeAlias = "array[int] | int"
"""The elements that own the marked content of a page, by its number, 0 for none; or the element that owns a link."""

_PAIR = re.compile(rb"(?<!\d)(\d++)\s++(\d++) \d++ R")
_PAIRS = re.compile(rb"\[\s*+(?:\d++\s++\d++ \d++ R\s*+)*+\]")
_OWNER = re.compile(rb"(?<!\d)(\d++) \d++ R|null")
_OWNERS = re.compile(rb"\[\s*+(?:(?:\d++ \d++ R|null)\s*+)*+\]\s*+")


def read_parent_tree(root: pikepdf.Object, packed: PackedObjects) -> dict[int, Owners]:
    """The owners by key. Elements are known by their object numbers."""
    if "/ParentTree" not in root:
        return {}
    try:
        return dict(_plain_owners(packed, root.ParentTree.objgen[0]))
    except NotPlainError:
        return dict(_asked_owners(root))


def _plain_owners(packed: PackedObjects, top: int) -> Iterator[tuple[int, Owners]]:
    """The entries of a tree whose nodes are written plainly. Raises NotPlainError, also where a node comes twice."""
    waiting, seen = [top], set[int]()
    owners = cache(partial(_owners_in, packed))  # many keys may lead to one array
    while waiting:
        node = waiting.pop()
        entries = entries_in(packed.body(node))
        if node in seen:
            raise NotPlainError(node)
        seen.add(node)
        waiting += references_in(entries.get(b"/Kids", b"[]"))
        numbers = entries.get(b"/Nums", b"[]")
        if not _PAIRS.fullmatch(numbers):
            raise NotPlainError(numbers[:40])
        for key, value in _PAIR.findall(numbers):
            yield int(key), owners(int(value))


def _asked_owners(root: pikepdf.Object) -> Iterator[tuple[int, Owners]]:
    """The entries as QPDF knows them."""
    known: dict[int, Owners] = {}  # many keys may lead to one array
    for key, value in pikepdf.NumberTree(root.ParentTree).items():
        number = value.objgen[0] if isinstance(value, pikepdf.Object) else 0
        if number not in known or not number:
            known[number] = _owners_of(value)
        yield int(key), known[number]


def _owners_in(packed: PackedObjects, number: int) -> Owners:
    """What an entry leads to: an element stands for itself, an array for those in it."""
    body = packed.body(number).lstrip()
    if not body.startswith(b"["):
        return number if body else _owners_of(packed.parsed(number))
    if not _OWNERS.fullmatch(body):
        raise NotPlainError(body[:40])
    return _owners(int(owner or 0) for owner in _OWNER.findall(body))


def _owners_of(value: object) -> Owners:
    """The same of an object that QPDF knows; 0 for one that is null."""
    if isinstance(value, pikepdf.Array):
        return _owners(owner.objgen[0] if isinstance(owner, pikepdf.Object) else 0 for owner in value)
    number: int = value.objgen[0] if isinstance(value, pikepdf.Object) else 0
    return number


def _owners(numbers: Iterable[int]) -> "array[int]":
    """Owners in four bytes each; a number that no object has is none."""
    return array("I", (number if number <= LARGEST_NUMBER else 0 for number in numbers))
