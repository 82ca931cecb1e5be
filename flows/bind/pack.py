"""Binding a pack: part by part carried, grafted, linked and furnished; then the tables that serve all of them."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from pypdf.generic import DictionaryObject, IndirectObject, NameObject, PdfObject

from flows.bind.assembly import Assembly
from flows.bind.attachments import attach_files
from flows.bind.carrying import CarriedPart, Carrier
from flows.bind.collation import Placement, place_parts
from flows.bind.fonts import FontUnion
from flows.bind.furniture import FurnishedPage, Furnisher
from flows.bind.links import Links
from flows.bind.metadata import write_metadata, write_output_intent
from flows.bind.outline import write_outline
from flows.bind.page_tree import PageTree
from flows.bind.structure import StructureTree
from flows.errors import CheckFailed
from flows.model.printed import (
    Attachment,
    BriefingPack,
    Furniture,
    Imprint,
    OutlineEntry,
    PlacedPart,
    PrintedPart,
)


def bind_pack(
    parts: Sequence[PrintedPart],
    furniture: Furniture,
    imprint: Imprint,
    attachments: Sequence[Attachment] = (),
) -> BriefingPack:
    """One PDF from typeset parts, in their order, with files attached.

    Raises CheckFailed for a link that leads nowhere, an anchor defined twice, or parts that do not fit
    together; nothing is bound then.
    """
    ordered = sorted(parts, key=lambda part: part.order)
    if not ordered:
        raise CheckFailed("There is no part to bind.", "Switch on at least one part.")
    placement = place_parts(ordered)
    assembly = Assembly()
    binder = _Binder(assembly, furniture, imprint, placement)
    for part, placed in zip(ordered, placement.parts, strict=True):
        with _collector_paused():
            binder.bind(part, placed)
    outline = collect_outline(ordered, placement)
    binder.finish(outline, attachments)
    return BriefingPack(
        pdf=assembly.written(),
        page_count=placement.page_count,
        parts=placement.parts,
        folio_of=placement.folio_of,
        outline=outline,
        blank_folios=placement.blank_folios,
    )


class _Binder:
    """The pack while it grows: what each module remembers from part to part."""

    def __init__(
        self, assembly: Assembly, furniture: Furniture, imprint: Imprint, placement: Placement
    ) -> None:
        self._assembly = assembly
        self._imprint = imprint
        self._blanks = list(placement.blank_folios)
        document = assembly.reserve()
        self._fonts = FontUnion(assembly)
        self._carrier = Carrier(assembly, self._fonts, document)
        self._structure = StructureTree(assembly, document, imprint.language)
        self._links = Links(assembly)
        self._pages = PageTree(assembly)
        self._furnisher = Furnisher(assembly, self._fonts, furniture, placement.page_count)
        self._profile: IndirectObject | None = None

    def bind(self, part: PrintedPart, placed: PlacedPart) -> None:
        """Bind one part, a blank verso before it if it opens on a recto."""
        carried = self._carrier.carry(part)
        self._profile = self._profile or carried.profile
        while self._blanks and self._blanks[0] < placed.first_folio:
            self._bind_blank(self._blanks.pop(0), carried)
        self._structure.graft(carried)
        self._links.resolve(carried)
        for index, (page, facts) in enumerate(zip(carried.pages, part.pages, strict=True)):
            self._pages.append(page)
            folio = placed.first_folio + index
            self._furnisher.furnish(
                FurnishedPage(page, folio, facts, part.furniture, part.is_facsimile, part.tab)
            )
        self._assembly.write_out()

    def _bind_blank(self, folio: int, following: CarriedPart) -> None:
        """A blank verso as large as the page that follows it."""
        size = self._assembly.dictionary(following.pages[0]).raw_get("/MediaBox")
        page = self._assembly.add(_blank_page(size))
        self._pages.append(page)
        self._structure.graft_blank(page, self._carrier.next_key())
        self._furnisher.furnish(FurnishedPage(page, folio, None, furniture=True))

    def finish(self, outline: Sequence[OutlineEntry], attachments: Sequence[Attachment]) -> None:
        """Everything that is said once for the pack."""
        self._furnisher.finish()
        self._fonts.write()
        self._pages.write()
        self._structure.write(self._imprint.title)
        self._links.write()
        attach_files(self._assembly, attachments, self._imprint)
        write_outline(self._assembly, outline, self._pages.pages)
        write_metadata(self._assembly, self._imprint, self._pages.pages)
        write_output_intent(self._assembly, self._profile)


def collect_outline(parts: Sequence[PrintedPart], placement: Placement) -> tuple[OutlineEntry, ...]:
    """The bookmarks of all parts, with pages counted in the pack; a part without any gets one of its own.

    One that continues another is found by the bookmarks of that.
    """
    entries: list[OutlineEntry] = []
    for part, placed in zip(parts, placement.parts, strict=True):
        own = part.outline or (() if part.continues else (OutlineEntry(1, part.title, 0, 0.0),))
        entries += [replace(entry, page=entry.page + placed.first_folio - 1) for entry in own]
    return tuple(entries)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """A part is a hundred thousand objects that all live until it is written: looking for garbage costs a third."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _blank_page(size: PdfObject) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Page"),
            NameObject("/MediaBox"): size,
            NameObject("/Tabs"): NameObject("/S"),
        }
    )
