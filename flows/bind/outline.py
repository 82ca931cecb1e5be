"""The bookmarks: one for each heading of each part, nested by level, its page number in the label."""

from collections.abc import Sequence
from itertools import pairwise

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

from flows.bind.assembly import Assembly
from flows.model.printed import OutlineEntry

TOP_LEVEL_OPEN = 1
"""Bookmarks above this level are shown unfolded."""


def label_bookmark(entry: OutlineEntry) -> str:
    """A bookmark's label: court and board practice wants the page number in it."""
    return f"{entry.title} (p. {entry.page + 1})"


def write_outline(
    assembly: Assembly, entries: Sequence[OutlineEntry], pages: Sequence[IndirectObject]
) -> None:
    """The outline tree from entries in page order, `page` counting from 0 in the pack."""
    root = assembly.add(DictionaryObject({NameObject("/Type"): NameObject("/Outlines")}))
    path: list[tuple[int, IndirectObject]] = [(0, root)]
    children: dict[int, list[IndirectObject]] = {root.idnum: []}
    for entry in entries:
        while path[-1][0] >= entry.level:
            path.pop()
        parent = path[-1][1]
        item = assembly.add(_item(entry, parent, pages[entry.page]))
        children[parent.idnum].append(item)
        children[item.idnum] = []
        path.append((entry.level, item))
    _link_family(assembly, root, children, depth=0)
    assembly.catalog[NameObject("/Outlines")] = root
    assembly.catalog[NameObject("/PageMode")] = NameObject("/UseOutlines")


def _item(entry: OutlineEntry, parent: IndirectObject, page: IndirectObject) -> DictionaryObject:
    # A zoom of null keeps the reader's own, as guidance for bundles asks.
    place = ArrayObject([page, NameObject("/XYZ"), NumberObject(0), FloatObject(entry.y), NullObject()])
    return DictionaryObject(
        {
            NameObject("/Title"): TextStringObject(label_bookmark(entry)),
            NameObject("/Parent"): parent,
            NameObject("/Dest"): place,
        }
    )


def _link_family(
    assembly: Assembly, parent: IndirectObject, children: dict[int, list[IndirectObject]], *, depth: int
) -> None:
    """First, Last, Prev, Next and Count of an item and all below it. Headings have few levels: recursion is safe."""
    family = children[parent.idnum]
    if not family:
        return
    owner = assembly.dictionary(parent)
    owner[NameObject("/First")], owner[NameObject("/Last")] = family[0], family[-1]
    owner[NameObject("/Count")] = NumberObject(len(family) if depth < TOP_LEVEL_OPEN else -len(family))
    for before, after in pairwise(family):
        assembly.dictionary(before)[NameObject("/Next")] = after
        assembly.dictionary(after)[NameObject("/Prev")] = before
    for child in family:
        _link_family(assembly, child, children, depth=depth + 1)
