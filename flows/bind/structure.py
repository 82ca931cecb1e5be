"""Grafting the parts' structure trees under one Document, in reading order (ISO 32000-1, 14.7).

Each part's own Document becomes a Part with its title. Element ids are made the pack's own by a prefix, and
with them the header references of table cells; one ParentTree and one IDTree serve the whole pack.
"""

from collections.abc import Sequence
from typing import cast

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from flows.bind.assembly import Assembly
from flows.bind.carrying import CarriedPart
from flows.bind.trees import write_tree
from flows.errors import CheckFailed
from flows.model.printed import Imprint


def graft_structure(
    assembly: Assembly,
    document: IndirectObject,
    parts: Sequence[CarriedPart],
    extra_parents: Sequence[tuple[int, PdfObject]],
    imprint: Imprint,
) -> None:
    """One structure tree for all parts. `extra_parents` are the ParentTree entries of pages without content."""
    ids: dict[str, IndirectObject] = {}
    for part in parts:
        _name_part(assembly, part, document, imprint.language)
        ids.update(_own_ids(assembly, part))
    parents = sorted(
        [*(entry for part in parts for entry in part.parents), *extra_parents], key=lambda e: e[0]
    )
    root = DictionaryObject()
    root[NameObject("/Type")] = NameObject("/StructTreeRoot")
    root[NameObject("/K")] = ArrayObject([document])
    numbered = [(NumberObject(key), value) for key, value in parents]
    root[NameObject("/ParentTree")] = assembly.add(write_tree(assembly, numbered, "/Nums"))
    root[NameObject("/ParentTreeNextKey")] = NumberObject(parents[-1][0] + 1 if parents else 0)
    if ids:
        named = [(TextStringObject(key), value) for key, value in sorted(ids.items())]
        root[NameObject("/IDTree")] = assembly.add(write_tree(assembly, named, "/Names"))
    for name, tables in (("/RoleMap", [p.roles for p in parts]), ("/ClassMap", [p.classes for p in parts])):
        united = _unite(name, tables)
        if united:
            root[NameObject(name)] = united
    root_reference = assembly.add(root)
    _write_document(assembly, document, root_reference, parts, imprint)
    assembly.catalog[NameObject("/StructTreeRoot")] = root_reference
    assembly.catalog[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})


def _write_document(
    assembly: Assembly,
    document: IndirectObject,
    root: IndirectObject,
    parts: Sequence[CarriedPart],
    imprint: Imprint,
) -> None:
    element = assembly.dictionary(document)
    element[NameObject("/Type")] = NameObject("/StructElem")
    element[NameObject("/S")] = NameObject("/Document")
    element[NameObject("/P")] = root
    element[NameObject("/K")] = ArrayObject([top for part in parts for top in part.structure])
    element[NameObject("/T")] = TextStringObject(imprint.title)
    element[NameObject("/Lang")] = TextStringObject(imprint.language)


def _name_part(assembly: Assembly, part: CarriedPart, document: IndirectObject, language: str) -> None:
    for top in part.structure:
        element = assembly.dictionary(top)
        element[NameObject("/P")] = document
        if element.get("/S") == "/Document":
            element[NameObject("/S")] = NameObject("/Part")
        element[NameObject("/T")] = TextStringObject(part.printed.title)
        if part.printed.language != language:
            element[NameObject("/Lang")] = TextStringObject(part.printed.language)


def _own_ids(assembly: Assembly, part: CarriedPart) -> dict[str, IndirectObject]:
    """Prefix the part's element ids, and the header references to them, with the part's key.

    The part's own element gets the key itself as id: by it a part is found again in a bound pack.
    """
    ids: dict[str, IndirectObject] = {}
    for reference in part.elements:
        element = assembly.dictionary(reference)
        if "/ID" in element:
            own = f"{part.printed.key}:{element['/ID']}"
            element[NameObject("/ID")] = TextStringObject(own)
            ids[own] = reference
        attributes = element.get("/A")
        if isinstance(attributes, DictionaryObject) and "/Headers" in attributes:
            headers = cast(ArrayObject, attributes["/Headers"])
            attributes[NameObject("/Headers")] = ArrayObject(
                [TextStringObject(f"{part.printed.key}:{header}") for header in headers]
            )
    for top in part.structure[:1]:
        assembly.dictionary(top)[NameObject("/ID")] = TextStringObject(part.printed.key)
        ids[part.printed.key] = top
    return ids


def _unite(name: str, tables: Sequence[tuple[tuple[str, PdfObject], ...]]) -> DictionaryObject:
    """One RoleMap or ClassMap from those of all parts. Raises CheckFailed where they disagree."""
    united = DictionaryObject()
    for key, value in (entry for table in tables for entry in table):
        if key in united and united[key] != value:
            raise CheckFailed(
                f"The parts disagree on {key} in their {name}.", "Typeset them with one program."
            )
        united[NameObject(key)] = value
    return united
