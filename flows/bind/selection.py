"""Some parts of a bound pack: the rest taken out of pages, structure, links, names, outline and labels.

Pages keep their folios. A link to a part that is not there becomes plain text, and no attachment stays:
attachments hold the sources of the whole pack.
"""

import re
from collections.abc import Collection, Sequence

import pikepdf

from flows.bind.bound_packs import BoundPart, ObjectNumber, find_parts
from flows.bind.conformance_claims import read_xmp, without_archival_claim, write_xmp
from flows.bind.selected_structure import prune_structure
from flows.errors import UsageError

_SHOWN_KEYS = 30
_CONTINUED = re.compile(r"-\d+$")
"""The end of the key of a part that continues another: the key of that stands for all of them."""


def check_keys(parts: Sequence[BoundPart], keys: Collection[str], place: str) -> None:
    """Raise UsageError for a key that no part of the pack has; `place` says where it was written."""
    known = [part.key for part in parts]
    unknown = next((key for key in keys if key not in known), None)
    if unknown is not None:
        shown = ", ".join(known[:_SHOWN_KEYS]) + (" ..." if len(known) > _SHOWN_KEYS else "")
        raise UsageError(f"{place}: the pack has no part {unknown!r}.", f"Its parts: {shown}.")


def select_parts(pdf: pikepdf.Pdf, keys: Collection[str]) -> None:
    """Leave only the parts with these keys, in the order of the pack. The claim to be PDF/A goes."""
    parts = find_parts(pdf)
    kept = [part for part in parts if part.key in keys or _CONTINUED.sub("", part.key) in keys]
    folios = _folios_to_keep(parts, kept, len(pdf.pages))
    pages = {pdf.pages[index].obj.objgen for index in folios}

    names = _keep_names(pdf, pages)
    links = _take_dead_links(pdf, folios, pages, names)
    prune_structure(pdf, [part.element for part in kept], [pdf.pages[i].obj for i in folios], links)
    with pdf.open_outline() as outline:
        outline.root[:] = _living_bookmarks(outline.root, pages, names)
    _drop_attachments(pdf)
    _keep_pages(pdf, folios)
    _label_pages(pdf, folios)
    _open_on_the_first_page(pdf)
    write_xmp(pdf, without_archival_claim(read_xmp(pdf)))


def _folios_to_keep(parts: Sequence[BoundPart], kept: Sequence[BoundPart], page_count: int) -> list[int]:
    """The indices of the pages that stay: those of the parts, and blank pages between two of them."""
    own = {index for part in kept for index in part.pages}
    blank = set(range(page_count)) - {index for part in parts for index in part.pages}
    return sorted(own | {index for index in blank if {index - 1, index + 1} <= own})


def _keep_names(pdf: pikepdf.Pdf, pages: Collection[ObjectNumber]) -> set[str]:
    """Rebuild the table of destinations with those on these pages; no other table of names stays. Their names."""
    kept: set[str] = set()
    names = pdf.Root.get("/Names")
    if names is None or "/Dests" not in names:
        return kept
    table = pikepdf.NameTree.new(pdf)
    for name, target in pikepdf.NameTree(names.Dests).items():
        if _page_of(target) in pages:
            table[name] = target
            kept.add(str(name))
    pdf.Root.Names = pikepdf.Dictionary(Dests=table.obj)
    return kept


def _take_dead_links(
    pdf: pikepdf.Pdf, folios: Sequence[int], pages: Collection[ObjectNumber], names: Collection[str]
) -> list[pikepdf.Object]:
    """Take the links that lead to pages left out from the pages that stay. The annotations taken."""
    dead: list[pikepdf.Object] = []
    for index in folios:
        page = pdf.pages[index].obj
        annotations = list(page.get("/Annots", ()))
        living = [note for note in annotations if _is_living(note, pages, names)]
        if len(living) == len(annotations):
            continue
        dead += [note for note in annotations if not _is_living(note, pages, names)]
        if living:
            page.Annots = pikepdf.Array(living)
        else:
            del page.Annots
    return dead


def _is_living(annotation: pikepdf.Object, pages: Collection[ObjectNumber], names: Collection[str]) -> bool:
    """Whether an annotation leads out of the pack, nowhere, or to a page that stays."""
    target = annotation.get("/Dest")
    action = annotation.get("/A")
    if target is None and isinstance(action, pikepdf.Dictionary) and action.get("/S") == "/GoTo":
        target = action.get("/D")
    return target is None or _leads_to(target, pages, names)


def _leads_to(target: pikepdf.Object, pages: Collection[ObjectNumber], names: Collection[str]) -> bool:
    if isinstance(target, pikepdf.Array | pikepdf.Dictionary):
        return _page_of(target) in pages
    return str(target) in names


def _page_of(target: pikepdf.Object) -> ObjectNumber | None:
    """The page of an explicit destination: an array, or a dictionary that holds one."""
    place = target.get("/D") if isinstance(target, pikepdf.Dictionary) else target
    if not isinstance(place, pikepdf.Array) or not len(place):
        return None
    page = place[0]
    return page.objgen if isinstance(page, pikepdf.Dictionary) else None


def _living_bookmarks(
    items: Sequence[pikepdf.OutlineItem], pages: Collection[ObjectNumber], names: Collection[str]
) -> list[pikepdf.OutlineItem]:
    """The bookmarks to pages that stay; those under one that goes move up into its place."""
    living: list[pikepdf.OutlineItem] = []
    for item in items:
        below = _living_bookmarks(item.children, pages, names)
        target = item.destination
        if isinstance(target, pikepdf.Object) and _leads_to(target, pages, names):
            item.children[:] = below
            living.append(item)
        else:
            living += below
    return living


def _drop_attachments(pdf: pikepdf.Pdf) -> None:
    """Take out the attached files; the table of their names went with `_keep_names`."""
    for name in ("/AF", "/Collection"):
        if name in pdf.Root:
            del pdf.Root[name]
    if "/Names" in pdf.Root and "/EmbeddedFiles" in pdf.Root.Names:
        del pdf.Root.Names["/EmbeddedFiles"]


def _keep_pages(pdf: pikepdf.Pdf, folios: Sequence[int]) -> None:
    wanted = set(folios)
    for index in reversed(range(len(pdf.pages))):
        if index not in wanted:
            del pdf.pages[index]


def _label_pages(pdf: pikepdf.Pdf, folios: Sequence[int]) -> None:
    """Page labels that show the folios printed on the pages: one range wherever pages were left out."""
    ranges = pikepdf.Array()
    for position, index in enumerate(folios):
        if position == 0 or folios[position - 1] != index - 1:
            ranges.append(position)
            ranges.append(pikepdf.Dictionary(S=pikepdf.Name.D, St=index + 1))
    pdf.Root.PageLabels = pdf.make_indirect(pikepdf.Dictionary(Nums=ranges))


def _open_on_the_first_page(pdf: pikepdf.Pdf) -> None:
    """The first page there is, its top left corner, at 100 per cent, as in the whole pack."""
    pdf.Root.OpenAction = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.XYZ, None, None, 1])
