"""Binding a pack: part by part carried, grafted and linked; then pages laid and furnished, and tables for all."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

from flows.bind.assembly import Assembly
from flows.bind.attachments import attach_files
from flows.bind.carrying import CarriedPart, Carrier
from flows.bind.collation import Placement, place_parts
from flows.bind.fonts import FontUnion
from flows.bind.furniture import FurnishedPage, Furnisher, FurnitureFaces, list_streams
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
    binding = Binding(imprint.language)
    try:
        return binding.finish(parts, furniture, imprint, attachments)
    finally:
        binding.close()


class Binding:
    """A pack in the making, and what each module remembers from part to part.

    Parts may be taken in as they come, before it is known where they will lie: with the same parts taken in in the
    same order the pack is the same, byte for byte. `language` is that of the pack.
    """

    def __init__(self, language: str) -> None:
        self._assembly = assembly = Assembly()
        document = assembly.reserve()
        self._fonts = FontUnion(assembly)
        self._carrier = Carrier(assembly, self._fonts, document)
        self._structure = StructureTree(assembly, document, language)
        self._links = Links(assembly)
        self._faces = FurnitureFaces(assembly, self._fonts)
        self._carried: dict[str, CarriedPart] = {}

    def close(self) -> None:
        """Leave a pack that may not have been finished."""
        self._assembly.close()

    def take_in(self, part: PrintedPart) -> None:
        """Carry a part into the pack, all of it but what depends on its place."""
        with _collector_paused():
            carried = self._carrier.carry(part)
            self._structure.graft(carried)
            self._links.resolve(carried)
            for page in carried.pages:
                dictionary = self._assembly.dictionary(page)
                list_streams(dictionary)
                self._faces.lend(dictionary)
            self._assembly.keep(carried.pages)
            self._assembly.write_out()
        self._carried[part.key] = carried

    def finish(
        self,
        parts: Sequence[PrintedPart],
        furniture: Furniture,
        imprint: Imprint,
        attachments: Sequence[Attachment],
    ) -> BriefingPack:
        """The pack of all `parts`, in their order; those not yet taken in are now. Raises CheckFailed as above."""
        ordered = sorted(parts, key=lambda part: part.order)
        if not ordered:
            raise CheckFailed("There is no part to bind.", "Switch on at least one part.")
        placement = place_parts(ordered)
        for part in ordered:
            if part.key not in self._carried:
                self.take_in(part)
        pages = self._lay_pages(placement, furniture)
        outline = collect_outline(ordered, placement)
        self._write_tables(placement, imprint, attachments, outline, pages)
        self._carried.clear()
        return BriefingPack(
            pdf=self._assembly.written(),
            page_count=placement.page_count,
            parts=placement.parts,
            folio_of=placement.folio_of,
            outline=outline,
            blank_folios=placement.blank_folios,
        )

    def _lay_pages(self, placement: Placement, furniture: Furniture) -> PageTree:
        """All pages in their order, furnished, a blank verso before a part that opens on a recto."""
        pages = PageTree(self._assembly)
        furnisher = Furnisher(self._assembly, self._faces, furniture, placement.page_count)
        blanks = list(placement.blank_folios)
        for placed in placement.parts:
            carried = self._carried[placed.key]
            part = carried.printed
            while blanks and blanks[0] < placed.first_folio:
                blank = self._add_blank(carried)
                pages.append(blank)
                furnisher.furnish(FurnishedPage(blank, blanks.pop(0), None, furniture=True))
            for folio, (page, facts) in enumerate(
                zip(carried.pages, part.pages, strict=True), placed.first_folio
            ):
                pages.append(page)
                furnisher.furnish(
                    FurnishedPage(page, folio, facts, part.furniture, part.is_facsimile, part.tab)
                )
        self._faces.finish()
        return pages

    def _add_blank(self, following: CarriedPart) -> IndirectObject:
        """A blank verso as large as the page that follows it."""
        page = self._assembly.add(
            _blank_page(self._assembly.dictionary(following.pages[0]).raw_get("/MediaBox"))
        )
        self._structure.graft_blank(page, self._carrier.next_key())
        self._faces.lend(self._assembly.dictionary(page))
        return page

    def _write_tables(
        self,
        placement: Placement,
        imprint: Imprint,
        attachments: Sequence[Attachment],
        outline: Sequence[OutlineEntry],
        pages: PageTree,
    ) -> None:
        """Everything that is said once for the pack."""
        carried = [self._carried[placed.key] for placed in placement.parts]
        self._fonts.write()
        pages.write()
        self._structure.write(imprint.title, [top for part in carried for top in part.structure])
        self._links.write()
        attach_files(self._assembly, attachments, imprint)
        write_outline(self._assembly, outline, pages.pages)
        write_metadata(self._assembly, imprint, pages.pages)
        write_output_intent(self._assembly, next((part.profile for part in carried if part.profile), None))


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
            NameObject("/Contents"): ArrayObject(),
            NameObject("/Tabs"): NameObject("/S"),
        }
    )
