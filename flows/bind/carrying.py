"""Carrying a part's objects into the pack: each is parsed once at most, renumbered in place, and handed over.

Fonts are united on the way; other streams that many parts share, byte for byte, are carried once.
"""

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from flows.bind.assembly import Assembly
from flows.bind.fonts import FontUnion
from flows.bind.plain_objects import (
    PlainObjects,
    parse_element,
    references_in,
    take_plain_objects,
    with_references,
)
from flows.bind.trees import read_tree
from flows.bind.writing import serialise
from flows.model.printed import PrintedPart

_SHARED_STREAMS = ("/Length1", "/N")
"""Keys of streams worth comparing: font files that could not be united, ICC profiles."""


@dataclass(frozen=True, slots=True)
class CarriedPart:
    """A part whose objects the assembly has, its pages for as long as they may change; references are the pack's.

    `structure` are the roots of its structure tree, `elements` those of it that are not plain, `parents` its ParentTree
    entries under the pack's keys, `destinations` its named destinations, `anchors` those that its plain links lead to,
    `roles` and `classes` its RoleMap and ClassMap.
    """

    printed: PrintedPart
    pages: tuple[IndirectObject, ...]
    structure: tuple[IndirectObject, ...]
    elements: tuple[IndirectObject, ...]
    parents: tuple[tuple[int, IndirectObject], ...]
    destinations: tuple[tuple[str, IndirectObject], ...]
    anchors: tuple[str, ...]
    roles: tuple[tuple[str, PdfObject], ...]
    classes: tuple[tuple[str, PdfObject], ...]
    profile: IndirectObject | None


@dataclass(slots=True)
class Carrier:
    """Carries parts one after the other into an assembly.

    `document` is the pack's own structure root element: it takes the place of each part's. Shared streams and
    the next free ParentTree key are remembered from part to part.
    """

    assembly: Assembly
    fonts: FontUnion
    document: IndirectObject
    next_parent_key: int = 0
    shared: dict[bytes, IndirectObject] = field(default_factory=dict)

    def carry(self, part: PrintedPart) -> CarriedPart:
        """All that is reachable from the part's pages and structure tree."""
        reader = PdfReader(io.BytesIO(part.pdf))
        plain = PlainObjects() if part.is_facsimile else take_plain_objects(reader, part.key)
        root = reader.root_object
        tree = cast(DictionaryObject, root["/StructTreeRoot"].get_object())
        parents = list(_parents(tree, plain))
        names = cast(DictionaryObject, root.get("/Names", DictionaryObject()).get_object())
        destinations = list(read_tree(names["/Dests"], "/Names")) if "/Dests" in names else []
        profiles = [
            intent.get_object().raw_get("/DestOutputProfile") for intent in root.get("/OutputIntents", [])
        ]
        pages = [cast(IndirectObject, page.indirect_reference) for page in reader.pages]
        tops = list(_references_in(tree.raw_get("/K")))
        for top in tops:  # these get another parent
            parse_element(reader, top.idnum, plain)
        plain.merge_runs()

        passage = _Passage(reader, self, plain, is_foreign=part.is_facsimile)
        passage.replace(cast(IndirectObject, root.raw_get("/Pages")), self.document)  # until pages are laid
        passage.replace(cast(IndirectObject, root.raw_get("/StructTreeRoot")), self.document)
        passage.take([r.idnum for r in (*pages, *tops, *profiles)])
        passage.take([number for _, owners in parents for number in references_in(owners)])
        carried = CarriedPart(
            printed=part,
            pages=tuple(passage.new(page) for page in pages),
            structure=tuple(passage.new(top) for top in tops),
            elements=passage.elements,
            parents=tuple((key + self.next_parent_key, passage.moved_bytes(own)) for key, own in parents),
            destinations=tuple((str(name), passage.moved(_place_of(value))) for name, value in destinations),
            anchors=tuple(plain.anchors()),
            roles=_entries(tree, "/RoleMap"),
            classes=_entries(tree, "/ClassMap"),
            profile=passage.new(profiles[0]) if profiles else None,
        )
        self.next_parent_key += max((key for key, _ in parents), default=-1) + 1
        return carried

    def next_key(self) -> int:
        """A ParentTree key for a page that belongs to no part."""
        self.next_parent_key += 1
        return self.next_parent_key - 1


class _Passage:
    """One part on its way: which of its objects became which of the pack's."""

    def __init__(self, reader: PdfReader, carrier: Carrier, plain: PlainObjects, *, is_foreign: bool) -> None:
        self._reader = reader
        self._plain = plain
        self._is_foreign = is_foreign
        """Somebody else's fonts may be anything: they are carried, not read."""
        self._carrier = carrier
        self._became: dict[int, IndirectObject] = {}
        self._elements: list[IndirectObject] = []

    @property
    def elements(self) -> tuple[IndirectObject, ...]:
        """The structure elements that were carried as objects."""
        return tuple(self._elements)

    def new(self, old: IndirectObject) -> IndirectObject:
        """What a reference of the part became in the pack."""
        return self._became[old.idnum]

    def replace(self, old: IndirectObject, new: IndirectObject) -> None:
        """Let an object of the pack's own take the place of one of the part's."""
        self._became[old.idnum] = new

    def take(self, wanted: Iterable[int]) -> None:
        """Carry the objects with these numbers and everything they lead to, each once."""
        waiting = list(wanted)
        plain, runs = self._plain, set[int]()
        taken: list[PdfObject] = []
        bodies: list[int] = []
        while waiting:
            number = waiting.pop()
            if number in self._became or number in runs:
                continue
            if number in plain.runs:
                runs.add(number)
                waiting.append(plain.owner(number))
            elif number in plain:
                self._became[number] = self._carrier.assembly.reserve()
                waiting += plain.references(number)
                bodies.append(number)
            else:
                value = self._reader.get_object(IndirectObject(number, 0, self._reader)) or NullObject()
                self._became[number], is_new = self._place(value)
                if is_new:
                    waiting += [reference.idnum for reference in _references_in(value)]
                    taken.append(value)
        self._became |= {number: self._became[plain.owner(number)] for number in runs}
        for value in taken:
            self.renumbered(value)
        for number in bodies:
            moved = plain.moved(number, self._became, self._carrier.next_parent_key)
            self._carrier.assembly.put_written(self._became[number], moved)

    def _place(self, value: PdfObject) -> tuple[IndirectObject, bool]:
        """A place in the pack for an object; a font or stream that is already there keeps its place."""
        assembly, shared = self._carrier.assembly, self._carrier.shared
        if isinstance(value, DictionaryObject) and value.get("/Type") == "/Font":
            united = None if self._is_foreign else self._carrier.fonts.take(value)
            if united is not None:
                return united, False
        if isinstance(value, StreamObject) and any(key in value for key in _SHARED_STREAMS):
            digest = hashlib.blake2b(value._data, digest_size=16).digest()  # noqa: SLF001 - still compressed
            if digest in shared:
                return shared[digest], False
            shared[digest] = assembly.add(value)
            return shared[digest], True
        reference = assembly.add(value)
        if isinstance(value, DictionaryObject) and value.get("/Type") == "/StructElem":
            self._elements.append(reference)
        return reference, True

    def renumbered(self, value: PdfObject) -> PdfObject:
        """The value with every reference in it, and every parent key, changed to the pack's, in place."""
        if isinstance(value, IndirectObject):
            return self._became[value.idnum]
        if isinstance(value, DictionaryObject):
            for key in list(value):
                dict.__setitem__(value, key, self.renumbered(value.raw_get(key)))
            for key in ("/StructParents", "/StructParent"):
                if key in value:
                    moved = int(cast(NumberObject, value[key])) + self._carrier.next_parent_key
                    value[NameObject(key)] = NumberObject(moved)
        elif isinstance(value, ArrayObject):
            for index in range(len(value)):
                list.__setitem__(value, index, self.renumbered(list.__getitem__(value, index)))
        return value

    def moved_bytes(self, body: bytes) -> IndirectObject:
        """Bytes, renumbered, as an object of the pack; a reference alone as what that became."""
        if not body.startswith(b"["):
            return self._became[references_in(body)[0]]
        reference = self._carrier.assembly.reserve()
        self._carrier.assembly.put_written(reference, with_references(body, self._became))
        return reference

    def moved(self, value: PdfObject) -> IndirectObject:
        """The value, renumbered, as an object of the pack."""
        moved = self.renumbered(value)
        return moved if isinstance(moved, IndirectObject) else self._carrier.assembly.add(moved)


def _parents(tree: DictionaryObject, plain: PlainObjects) -> Iterator[tuple[int, bytes]]:
    """The ParentTree of a part: keys and owners, these as bytes."""
    where = tree.raw_get("/ParentTree")
    if isinstance(where, IndirectObject) and where.idnum in plain.owners:
        yield from plain.owners_in(where.idnum)
        return
    for key, owners in read_tree(tree["/ParentTree"], "/Nums"):
        yield int(cast(NumberObject, key)), serialise(owners)


def _place_of(value: PdfObject) -> PdfObject:
    """The explicit destination a name leads to: an array, or a dictionary that holds one."""
    target = value.get_object()
    target = target["/D"].get_object() if isinstance(target, DictionaryObject) else target
    return ArrayObject(list.__iter__(cast(ArrayObject, target)))


def _references_in(value: PdfObject) -> Iterator[IndirectObject]:
    """Every reference directly inside a value, however deep its dictionaries and arrays are nested."""
    waiting = [value]
    while waiting:
        top = waiting.pop()
        if isinstance(top, IndirectObject):
            yield top
        elif isinstance(top, DictionaryObject):
            waiting.extend(top.raw_get(key) for key in top)
        elif isinstance(top, ArrayObject):
            waiting.extend(list.__iter__(top))


def _entries(tree: DictionaryObject, name: str) -> tuple[tuple[str, PdfObject], ...]:
    table = tree.get(name)
    return tuple(sorted(table.get_object().items())) if table is not None else ()
