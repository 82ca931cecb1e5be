"""Annotations of pages, each as what the check asks of it: from its bytes, or else from QPDF."""

from dataclasses import dataclass

import pikepdf

from flows.check.packed_objects import PackedObjects, entries_in, reference_in, references_in, text_in


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
    entries = entries_in(packed.body(page.obj.objgen[0]))
    if entries is None or reference_in(entries.get(b"/Annots")):
        return tuple(annotation_of(given) for given in page.obj.get("/Annots", pikepdf.Array()))
    return tuple(_read(packed, number) for number in references_in(entries.get(b"/Annots", b"")))


def _read(packed: PackedObjects, number: int) -> Annotation:
    entries = entries_in(packed.body(number))
    if entries is None or b"/A" in entries or not entries.get(b"/Dest", b"(").startswith(b"("):
        return annotation_of(packed.parsed(number))
    return Annotation(
        number=number,
        kind=entries.get(b"/Subtype", b"").decode("latin-1"),
        key=int(entries[b"/StructParent"]) if b"/StructParent" in entries else None,
        flags=int(entries.get(b"/F", 0)),
        is_described=b"/Contents" in entries,
        target=text_in(entries[b"/Dest"]) if b"/Dest" in entries else None,
    )


def annotation_of(given: pikepdf.Object) -> Annotation:
    """An annotation as QPDF knows it."""
    action = given.get("/A", pikepdf.Dictionary())
    target = given.get("/Dest", action.get("/D"))
    if isinstance(target, pikepdf.Array):
        leads_to: str | int | None = target[0].objgen[0]
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
