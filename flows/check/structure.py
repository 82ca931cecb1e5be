"""Tagging held against what is drawn: everything on every page is in the tree once, in order, or is an artifact."""

from collections.abc import Iterator
from itertools import pairwise

import pikepdf

from flows.check.link_annotations import Annotation
from flows.check.opening import OpenedPack
from flows.check.parent_tree import Owners, read_parent_tree
from flows.check.tagging import Tagging
from flows.model.checking import Finding

UNTAGGED = Finding("structure tree", "the document is not tagged")


def check_structure(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """The structure tree, its ParentTree and IDTree, and the marked content of every page, against each other."""
    if pack.tagging is None:
        return 0, iter((UNTAGGED,))
    return pack.tagging.element_count, _faults(pack, pack.tagging)


def check_reading_order(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Parts in the tree come in the order of their pages, and inside a part nothing jumps to an earlier page."""
    parts = pack.tagging.parts if pack.tagging is not None else []
    return len(parts), _disorder(pack)


def _faults(pack: OpenedPack, tagging: Tagging) -> Iterator[Finding]:
    yield from tagging.faults
    if not pack.root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked"):
        yield Finding("structure tree", "the document does not say that it is tagged")
    parents = read_parent_tree(pack.root.StructTreeRoot, pack.packed)
    yield from _fault_in_identifiers(pack, tagging)
    used: dict[int, int] = {}
    """The page, or the page of the link, that has a key of the ParentTree already."""
    for index, page in enumerate(pack.pdf.pages):
        key = int(page.obj.get("/StructParents", -1 - index))
        if key in used:
            yield Finding(f"page {index + 1}", f"it has the same key to its owners as page {used[key] + 1}")
        used[key] = index
    for index, page in enumerate(pack.pdf.pages):
        yield from _fault_on_page(pack, index, page, parents)
        if pack.annotations[index] and page.obj.get("/Tabs") != "/S":
            yield Finding(f"page {index + 1}", "links are not visited in the order of the text")
        yield from _fault_in_links(pack.annotations[index], index, tagging, parents, used)


def _fault_in_identifiers(pack: OpenedPack, tagging: Tagging) -> Iterator[Finding]:
    root = pack.root.StructTreeRoot
    named = {str(key) for key in pikepdf.NameTree(root.IDTree)} if "/IDTree" in root else set()
    for identifier in sorted(tagging.identifiers - named):
        yield Finding("structure tree", f"the id {identifier} is not in the table of ids")
    for header in sorted(tagging.headers - tagging.identifiers):
        yield Finding("structure tree", f"a table cell names the header {header}, which is nowhere")


def _fault_on_page(
    pack: OpenedPack,
    index: int,
    page: pikepdf.Page,
    parents: dict[int, Owners],
) -> Iterator[Finding]:
    """The page's marked content, its entry in the ParentTree and the tree must say the same."""
    assert pack.tagging is not None  # noqa: S101 - the caller has looked
    place, content, own = f"page {index + 1}", pack.contents[index], page.obj.objgen[0]
    if content.untagged.strip():
        yield Finding(place, f"text is neither tagged nor an artifact: {content.untagged.strip()[:40]!r}")
    if content.repeated:
        yield Finding(place, f"marked content {content.repeated[0]} stands on the page twice")
    key = page.obj.get("/StructParents")
    if key is None:
        if content.marked:
            yield Finding(place, "the page has tagged content and no key to its owners")
        return
    owners, in_trees = parents.get(int(key), 0), pack.tagging.owners_on(own)
    for number in content.marked:
        in_tree = in_trees.get(number)
        stated = _owner(owners, number)
        if in_tree is None:
            yield Finding(place, f"marked content {number} is missing from the structure tree")
        elif stated != in_tree:
            yield Finding(place, f"marked content {number} belongs to another element than the page says")


def _owner(owners: Owners, number: int) -> int | None:
    if isinstance(owners, int) or number >= len(owners):
        return None
    return owners[number] or None


def _fault_in_links(
    annotations: tuple[Annotation, ...],
    index: int,
    tagging: Tagging,
    parents: dict[int, Owners],
    used: dict[int, int],
) -> Iterator[Finding]:
    """Every link is owned by the Link element that holds it."""
    place = f"page {index + 1}"
    for link in annotations:
        if not link.is_link:
            continue
        if not link.is_described:
            yield Finding(place, "a link has no description")
        owner = parents.get(link.key) if link.key is not None else None
        if link.key is None or owner is None:
            yield Finding(place, "a link has no owner in the structure tree")
            continue
        if link.key in used:
            yield Finding(place, "two links have the same key to their owner")
        used[link.key] = index
        if not isinstance(owner, int) or not owner or tagging.objects[link.number] != owner:
            yield Finding(place, "a link is owned by another element than the structure tree says")
        elif (kind := tagging.kind_of(owner)) != "/Link":
            yield Finding(place, f"a link is owned by an element {kind}")


def _disorder(pack: OpenedPack) -> Iterator[Finding]:
    last_part, last_page = "", -1
    tagging = pack.tagging or Tagging()
    for part in tagging.parts:
        numbers = tagging.pages[part.first : part.end]
        pages = [pack.page_index[page] for page in numbers if page in pack.page_index]
        if not pages:
            continue
        if pages[0] < last_page:
            yield Finding(
                f"page {pages[0] + 1}", f"{part.title!r} is read after {last_part!r}, which it precedes"
            )
        back = next((after for before, after in pairwise(pages) if after < before), None)
        if back is not None:
            yield Finding(f"page {back + 1}", f"in {part.title!r} the reading order goes back to this page")
        last_part, last_page = part.title, max(pages)
