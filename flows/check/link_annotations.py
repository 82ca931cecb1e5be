"""Annotations of pages, each as what the check asks of it: from its bytes, or else from QPDF."""

from dataclasses import dataclass

import pikepdf

from flows.check.packed_objects import PackedObjects
from flows.check.plain_values import (
    NotPlainError,
    entries_in,
    name_in,
    number_in,
    references_in,
    text_in,
)


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation.

    `number` is its object number, 0 for none; `key` that to its owner in the ParentTree. `target` is where it leads in
    the file: a name, or the object number of a page, 0 for no page; None if nowhere. `action` is the kind of what it
    does ("" for nothing), `address` where that leads outside.
    """

    number: int
    kind: str
    key: int | None
    flags: int
    is_described: bool
    target: str | int | None
    action: str = ""
    address: str = ""

    @property
    def is_link(self) -> bool:
        return self.kind == "/Link"


def read_annotations(page: pikepdf.Page, packed: PackedObjects) -> tuple[Annotation, ...]:
    """The annotations of a page, in their order."""
    try:
        numbers = references_in(entries_in(packed.body(page.obj.objgen[0])).get(b"/Annots", b"[]"))
    except NotPlainError:
        return tuple(annotation_of(given) for given in page.obj.get("/Annots", pikepdf.Array()))
    return tuple(_read(packed, number) for number in numbers)


def _read(packed: PackedObjects, number: int) -> Annotation:
    try:
        return _plain(number, entries_in(packed.body(number)))
    except NotPlainError:
        return annotation_of(packed.parsed(number))


def _plain(number: int, entries: dict[bytes, bytes]) -> Annotation:
    """An annotation from its entries. Raises NotPlainError, also where it does more than lead to a name."""
    if b"/A" in entries:
        raise NotPlainError(entries[b"/A"][:40])
    return Annotation(
        number=number,
        kind=name_in(entries.get(b"/Subtype")),
        key=number_in(entries[b"/StructParent"]) if b"/StructParent" in entries else None,
        flags=number_in(entries.get(b"/F", b"0")),
        is_described=b"/Contents" in entries,
        target=text_in(entries[b"/Dest"]) if b"/Dest" in entries else None,
    )


def annotation_of(given: pikepdf.Object) -> Annotation:
    """An annotation as QPDF knows it."""
    action = given.get("/A", pikepdf.Dictionary())
    target = given.get("/Dest", action.get("/D"))
    if isinstance(target, pikepdf.Array):
        page = target[0] if len(target) else None
        leads_to: str | int | None = page.objgen[0] if isinstance(page, pikepdf.Object) else 0
    else:
        leads_to = None if target is None else str(target)
    return Annotation(
        number=given.objgen[0],
        kind=str(given.get("/Subtype", "")),
        key=int(given.StructParent) if "/StructParent" in given else None,
        flags=int(given.get("/F", 0)),
        is_described="/Contents" in given,
        target=leads_to,
        action=str(action.get("/S", "")),
        address=str(action.get("/URI", "")),
    )
