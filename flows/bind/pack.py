"""Binding a pack: carry, graft, link, furnish, describe, write."""

from collections.abc import Sequence
from dataclasses import replace

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject, PdfObject

from flows.bind.assembly import Assembly
from flows.bind.carrying import CarriedPart, Carrier
from flows.bind.collation import Placement, place_parts
from flows.bind.furniture import FurnishedPage, Furnisher
from flows.bind.links import resolve_links
from flows.bind.metadata import write_metadata, write_output_intent
from flows.bind.outline import write_outline
from flows.bind.structure import graft_structure
from flows.errors import CheckFailed
from flows.model.printed import BriefingPack, Furniture, Imprint, OutlineEntry, PrintedPart


def bind_pack(parts: Sequence[PrintedPart], furniture: Furniture, imprint: Imprint) -> BriefingPack:
    """One PDF from typeset parts, in their order.

    Raises CheckFailed for a link that leads nowhere, an anchor defined twice, or parts that do not fit
    together; nothing is bound then.
    """
    ordered = sorted(parts, key=lambda part: part.order)
    if not ordered:
        raise CheckFailed("There is no part to bind.", "Switch on at least one part.")
    placement = place_parts(ordered)
    assembly = Assembly()
    page_tree, document = assembly.add(DictionaryObject()), assembly.add(DictionaryObject())
    carrier = Carrier(assembly, page_tree, document)
    carried = tuple(carrier.carry(part) for part in ordered)

    pages = lay_pages(carrier, carried, placement)
    blank_parents = [(key, ArrayObject()) for key in _number_blanks(carrier, pages)]
    write_page_tree(assembly, page_tree, [page.reference for page in pages])
    graft_structure(assembly, document, carried, blank_parents, imprint)
    resolve_links(assembly, carried)
    furnish_pages(assembly, pages, furniture)

    references = [page.reference for page in pages]
    outline = collect_outline(ordered, placement)
    write_outline(assembly, outline, references)
    write_metadata(assembly, imprint, references)
    write_output_intent(assembly, next((part.profile for part in carried if part.profile), None))
    return BriefingPack(
        pdf=assembly.written(),
        page_count=placement.page_count,
        parts=placement.parts,
        folio_of=placement.folio_of,
        outline=outline,
        blank_folios=placement.blank_folios,
    )


def lay_pages(
    carrier: Carrier, parts: Sequence[CarriedPart], placement: Placement
) -> tuple[FurnishedPage, ...]:
    """All pages in order of folio, blank versos among them, each with what is to be drawn on it."""
    pages = []
    size = carrier.assembly.dictionary(parts[0].pages[0]).raw_get("/MediaBox")
    for folio in placement.blank_folios:
        blank = carrier.assembly.add(_blank_page(size))
        pages.append(FurnishedPage(blank, folio, None, furniture=True))
    for part, placed in zip(parts, placement.parts, strict=True):
        for index, (reference, facts) in enumerate(zip(part.pages, part.printed.pages, strict=True)):
            folio = placed.first_folio + index
            pages.append(FurnishedPage(reference, folio, facts, furniture=part.printed.furniture))
    return tuple(sorted(pages, key=lambda page: page.folio))


def write_page_tree(assembly: Assembly, page_tree: IndirectObject, pages: Sequence[IndirectObject]) -> None:
    """The pack's page tree, two levels deep, so that a reader finds page 3,000 quickly."""
    fan_out = 64
    root = assembly.dictionary(page_tree)
    nodes = ArrayObject()
    for start in range(0, len(pages), fan_out):
        kids = list(pages[start : start + fan_out])
        node = assembly.add(
            DictionaryObject(
                {
                    NameObject("/Type"): NameObject("/Pages"),
                    NameObject("/Parent"): page_tree,
                    NameObject("/Kids"): ArrayObject(kids),
                    NameObject("/Count"): NumberObject(len(kids)),
                }
            )
        )
        for kid in kids:
            assembly.dictionary(kid)[NameObject("/Parent")] = node
        nodes.append(node)
    root[NameObject("/Type")] = NameObject("/Pages")
    root[NameObject("/Kids")] = nodes
    root[NameObject("/Count")] = NumberObject(len(pages))
    assembly.catalog[NameObject("/Pages")] = page_tree


def furnish_pages(assembly: Assembly, pages: Sequence[FurnishedPage], furniture: Furniture) -> None:
    furnisher = Furnisher(assembly, furniture, len(pages))
    for page in pages:
        furnisher.furnish(page)
    furnisher.finish()


def collect_outline(parts: Sequence[PrintedPart], placement: Placement) -> tuple[OutlineEntry, ...]:
    """The bookmarks of all parts, with pages counted in the pack; a part without any gets one of its own."""
    entries: list[OutlineEntry] = []
    for part, placed in zip(parts, placement.parts, strict=True):
        own = part.outline or (OutlineEntry(1, part.title, 0, 0.0),)
        entries += [replace(entry, page=entry.page + placed.first_folio - 1) for entry in own]
    return tuple(entries)


def _blank_page(size: PdfObject) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Page"),
            NameObject("/MediaBox"): size,
            NameObject("/Tabs"): NameObject("/S"),
        }
    )


def _number_blanks(carrier: Carrier, pages: Sequence[FurnishedPage]) -> list[int]:
    """Give blank pages ParentTree keys too: a page of a tagged file without one looks like a page that was lost."""
    keys = []
    for page in pages:
        if page.facts is None:
            key = carrier.next_parent_key
            carrier.next_parent_key += 1
            carrier.assembly.dictionary(page.reference)[NameObject("/StructParents")] = NumberObject(key)
            keys.append(key)
    return keys
