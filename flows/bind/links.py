"""Links between parts: `pack:` addresses become destinations, and every destination has a name in the pack."""

from dataclasses import dataclass, field
from typing import cast

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from flows.bind.assembly import Assembly
from flows.bind.carrying import CarriedPart
from flows.bind.plain_objects import PRINT_FLAG, SCHEME
from flows.bind.trees import write_tree
from flows.errors import CheckFailed


@dataclass(slots=True)
class Links:
    """The pack's destinations and the links to them, part by part."""

    assembly: Assembly
    _destinations: dict[str, IndirectObject] = field(default_factory=dict)
    _wanted: dict[str, str] = field(default_factory=dict)
    """Every anchor linked to, with the first part that links to it."""

    def resolve(self, part: CarriedPart) -> None:
        """Take in a part's destinations and point its links into the pack at destinations by name."""
        self._destinations.update(part.destinations)
        for anchor in part.anchors:
            self._wanted.setdefault(anchor, part.printed.key)
        for page in part.pages:
            annotations = cast(ArrayObject, self.assembly.dictionary(page).get("/Annots", ArrayObject()))
            for annotation in list.__iter__(annotations):
                if isinstance(annotation, IndirectObject) and not self.assembly.holds(annotation):
                    continue  # a plain one, which leads to its anchor already
                name = _resolve(cast(DictionaryObject, annotation.get_object()))
                if name is not None:
                    self._wanted.setdefault(name, part.printed.key)

    def write(self) -> None:
        """Write the table of destinations.

        Raises CheckFailed, naming part and anchor, for a link to an anchor that no part defines.
        """
        for name, part in self._wanted.items():
            if name not in self._destinations:
                raise CheckFailed(
                    f"The part {part} links to {name}, which no part of the pack defines.",
                    "Correct the link in its template, or the row it comes from.",
                )
        if self._destinations:
            pairs = [(TextStringObject(name), target) for name, target in sorted(self._destinations.items())]
            tree = self.assembly.add(write_tree(self.assembly, pairs, "/Names"))
            names = self.assembly.catalog.setdefault(NameObject("/Names"), DictionaryObject())
            cast(DictionaryObject, names)[NameObject("/Dests")] = tree


def _resolve(annotation: DictionaryObject) -> str | None:
    """Make a link into the pack lead to its anchor's name, and return that; None for a link outside."""
    if annotation.get("/Subtype") != "/Link":
        return None
    annotation[NameObject("/F")] = NumberObject(PRINT_FLAG)
    name = _internal_target(annotation)
    if name is not None:
        annotation.pop("/A", None)
        annotation[NameObject("/Dest")] = TextStringObject(name)
    return name


def _internal_target(annotation: DictionaryObject) -> str | None:
    """The anchor that a link leads to inside the pack, or None for an address outside it."""
    if "/Dest" in annotation:
        return str(annotation["/Dest"])
    action = cast(DictionaryObject, annotation["/A"].get_object())
    if action.get("/S") == "/GoTo":
        return str(action["/D"])
    address = str(action.get("/URI", ""))
    return address.removeprefix(SCHEME) if address.startswith(SCHEME) else None
