"""Grafting the parts' structure trees under one Document, in reading order (ISO 32000-1, 14.7).

Each part's own Document becomes a Part with its title. Element ids are made the pack's own by a prefix, and
with them the header references of table cells; one ParentTree and one IDTree serve the whole pack.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
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


@dataclass(slots=True)
class StructureTree:
    """The pack's structure tree as it grows, part by part."""

    assembly: Assembly
    document: IndirectObject
    language: str
    _parents: list[tuple[int, IndirectObject]] = field(default_factory=list)
    _ids: list[tuple[str, IndirectObject]] = field(default_factory=list)
    _roles: dict[str, PdfObject] = field(default_factory=dict)
    _classes: dict[str, PdfObject] = field(default_factory=dict)

    def graft(self, part: CarriedPart) -> None:
        """Take in a part's tree. Raises CheckFailed where its roles or classes are not those of the others."""
        _name_part(self.assembly, part, self.document, self.language)
        self._parents += part.parents
        self._ids += _own_ids(self.assembly, part)
        _unite("/RoleMap", self._roles, part.roles)
        _unite("/ClassMap", self._classes, part.classes)

    def graft_blank(self, page: IndirectObject, key: int) -> None:
        """Give a page without content its ParentTree entry: a tagged page without one looks like one that was lost."""
        self.assembly.dictionary(page)[NameObject("/StructParents")] = NumberObject(key)
        self._parents.append((key, self.assembly.add(ArrayObject())))

    def write(self, title: str, tops: Sequence[IndirectObject]) -> None:
        """Write the root, its tables and the Document element, once every part is grafted.

        `tops` are the parts' own elements in the order of their pages.
        """
        root = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        root[NameObject("/K")] = ArrayObject([self.document])
        numbered = [(NumberObject(key), value) for key, value in sorted(self._parents, key=itemgetter(0))]
        root[NameObject("/ParentTree")] = self.assembly.add(write_tree(self.assembly, numbered, "/Nums"))
        root[NameObject("/ParentTreeNextKey")] = NumberObject(numbered[-1][0] + 1 if numbered else 0)
        if self._ids:
            named = [(TextStringObject(key), value) for key, value in sorted(self._ids, key=itemgetter(0))]
            root[NameObject("/IDTree")] = self.assembly.add(write_tree(self.assembly, named, "/Names"))
        for name, table in (("/RoleMap", self._roles), ("/ClassMap", self._classes)):
            if table:
                root[NameObject(name)] = DictionaryObject(
                    {NameObject(k): v for k, v in sorted(table.items())}
                )
        catalog = self.assembly.catalog
        catalog[NameObject("/StructTreeRoot")] = reference = self.assembly.add(root)
        catalog[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
        self._write_document(reference, title, tops)

    def _write_document(self, root: IndirectObject, title: str, tops: Sequence[IndirectObject]) -> None:
        element = {
            "/Type": NameObject("/StructElem"),
            "/S": NameObject("/Document"),
            "/P": root,
            "/K": ArrayObject(tops),
            "/T": TextStringObject(title),
            "/Lang": TextStringObject(self.language),
        }
        document = DictionaryObject({NameObject(key): value for key, value in element.items()})
        self.assembly.put(self.document, document)


def _name_part(assembly: Assembly, part: CarriedPart, document: IndirectObject, language: str) -> None:
    for top in part.structure:
        element = assembly.dictionary(top)
        element[NameObject("/P")] = document
        if element.get("/S") == "/Document":
            element[NameObject("/S")] = NameObject("/Part")
        element[NameObject("/T")] = TextStringObject(part.printed.title)
        if part.printed.language != language:
            element[NameObject("/Lang")] = TextStringObject(part.printed.language)


def _own_ids(assembly: Assembly, part: CarriedPart) -> Iterator[tuple[str, IndirectObject]]:
    """Prefix the part's element ids, and the header references to them, with the part's key.

    The part's own element gets the key itself as id: by it a part is found again in a bound pack.
    """
    for reference in part.elements:
        element = assembly.dictionary(reference)
        if "/ID" in element:
            own = f"{part.printed.key}:{element['/ID']}"
            element[NameObject("/ID")] = TextStringObject(own)
            yield own, reference
        attributes = element.get("/A")
        if isinstance(attributes, DictionaryObject) and "/Headers" in attributes:
            headers = cast(ArrayObject, attributes["/Headers"])
            attributes[NameObject("/Headers")] = ArrayObject(
                [TextStringObject(f"{part.printed.key}:{header}") for header in headers]
            )
    for top in part.structure[:1]:
        assembly.dictionary(top)[NameObject("/ID")] = TextStringObject(part.printed.key)
        yield part.printed.key, top


def _unite(name: str, united: dict[str, PdfObject], table: Iterable[tuple[str, PdfObject]]) -> None:
    """Add a part's RoleMap or ClassMap to the pack's. Raises CheckFailed where they disagree."""
    for key, value in table:
        if united.setdefault(key, value) != value:
            raise CheckFailed(
                f"The parts disagree on {key} in their {name}.", "Typeset them with one program."
            )
