"""The structure tree of a selection of parts: one correct tree, with nothing in it of what was left out."""

import re
from collections.abc import Iterable, Iterator, Sequence

import pikepdf

from flows.bind.bound_packs import part_above

_HEADING = re.compile(r"/H([1-6])")


def prune_structure(
    pdf: pikepdf.Pdf,
    tops: Sequence[pikepdf.Object],
    pages: Sequence[pikepdf.Object],
    dead_links: Sequence[pikepdf.Object],
) -> None:
    """Leave the parts' elements `tops` under the Document, and in the tables only what belongs to these pages.

    `dead_links` are annotations already taken from the pages: their words become plain text.
    """
    root = pdf.Root.StructTreeRoot
    parents = pikepdf.NumberTree(root.ParentTree)
    for link in dead_links:
        _untie(link, parents)
    root.K[0].K = pikepdf.Array(tops)
    root.ParentTree = _kept_parents(pdf, parents, pages)
    if "/IDTree" in root:
        root.IDTree = _kept_ids(pdf, pikepdf.NameTree(root.IDTree), tops)
    _raise_headings(tops)


def _untie(link: pikepdf.Object, parents: pikepdf.NumberTree) -> None:
    """Make the Link element of an annotation that is gone a Span; one with other annotations stays a Link."""
    key = link.get("/StructParent")
    element = parents.get(int(key)) if key is not None else None
    if not isinstance(element, pikepdf.Dictionary):
        return
    children = [
        child
        for child in _children(element)
        if not (_is_reference(child) and child.Obj.objgen == link.objgen)
    ]
    element.K = pikepdf.Array(children)
    if not any(_is_reference(child) for child in children):
        element.S = pikepdf.Name.Span


def _kept_parents(
    pdf: pikepdf.Pdf, parents: pikepdf.NumberTree, pages: Iterable[pikepdf.Object]
) -> pikepdf.Object:
    """A ParentTree with the entries of these pages and of the annotations on them."""
    kept = pikepdf.NumberTree.new(pdf)
    for page in pages:
        owners = [page.get("/StructParents")]
        owners += [annotation.get("/StructParent") for annotation in page.get("/Annots", ())]
        for key in owners:
            if key is not None and int(key) in parents:
                kept[int(key)] = parents[int(key)]
    return kept.obj


def _kept_ids(pdf: pikepdf.Pdf, ids: pikepdf.NameTree, tops: Sequence[pikepdf.Object]) -> pikepdf.Object:
    """An IDTree with the elements under `tops`."""
    by_number = {top.objgen: top for top in tops}
    kept = pikepdf.NameTree.new(pdf)
    for name, element in ids.items():
        if part_above(element, by_number) is not None:
            kept[name] = element
    return kept.obj


def _raise_headings(tops: Sequence[pikepdf.Object]) -> None:
    """Move headings up where the heading above them was left out: levels begin at 1 and none is skipped."""
    path: list[tuple[int, int]] = []
    for element in _elements(tops):
        heading = _HEADING.fullmatch(str(element.S))
        if heading is None:
            continue
        level = int(heading[1])
        while path and path[-1][0] >= level:
            path.pop()
        raised = path[-1][1] + 1 if path else 1
        path.append((level, raised))
        if raised != level:
            element.S = pikepdf.Name(f"/H{raised}")


def _elements(tops: Sequence[pikepdf.Object]) -> Iterator[pikepdf.Object]:
    """All structure elements under `tops`, in reading order, each once."""
    waiting = list(reversed(tops))
    seen = set()
    while waiting:
        element = waiting.pop()
        if element.objgen in seen:
            continue
        seen.add(element.objgen)
        yield element
        waiting += [
            child
            for child in reversed(_children(element))
            if isinstance(child, pikepdf.Dictionary) and "/S" in child
        ]


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    """What an element holds: elements, references to annotations, numbers of marked content."""
    content = element.get("/K")
    if content is None:
        return []
    return list(content) if isinstance(content, pikepdf.Array) else [content]


def _is_reference(child: object) -> bool:
    return isinstance(child, pikepdf.Dictionary) and child.get("/Type") == "/OBJR"
