"""Links between parts: `pack:` addresses become destinations, and every destination has a name in the pack."""

from collections.abc import Sequence
from typing import cast

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from flows.bind.assembly import Assembly
from flows.bind.carrying import CarriedPart
from flows.bind.trees import write_tree
from flows.errors import CheckFailed

SCHEME = "pack:"
PRINT_FLAG = 4
"""Annotation flag Print, which PDF/A asks of every link."""


def resolve_links(assembly: Assembly, parts: Sequence[CarriedPart]) -> None:
    """Point every link of the pack at its destination and write the table of destinations.

    Raises CheckFailed, naming part and anchor, for a link to an anchor that no part defines.
    """
    destinations = {name: target for part in parts for name, target in part.destinations}
    for part in parts:
        for page in part.pages:
            for annotation in assembly.dictionary(page).get("/Annots", ArrayObject()):
                _resolve(cast(DictionaryObject, annotation.get_object()), destinations, part)
    if destinations:
        pairs = [(TextStringObject(name), target) for name, target in sorted(destinations.items())]
        tree = assembly.add(write_tree(assembly, pairs, "/Names"))
        assembly.catalog[NameObject("/Names")] = DictionaryObject({NameObject("/Dests"): tree})


def _resolve(annotation: DictionaryObject, destinations: dict[str, ArrayObject], part: CarriedPart) -> None:
    if annotation.get("/Subtype") != "/Link":
        return
    annotation[NameObject("/F")] = NumberObject(PRINT_FLAG)
    name = _internal_target(annotation)
    if name is None:
        return
    if name not in destinations:
        raise CheckFailed(
            f"The part {part.printed.key} links to {name}, which no part of the pack defines.",
            "Correct the link in its template, or the row it comes from.",
        )
    annotation.pop("/A", None)
    annotation[NameObject("/Dest")] = TextStringObject(name)


def _internal_target(annotation: DictionaryObject) -> str | None:
    """The anchor that a link leads to inside the pack, or None for an address outside it."""
    if "/Dest" in annotation:
        return str(annotation["/Dest"])
    action = cast(DictionaryObject, annotation["/A"].get_object())
    if action.get("/S") == "/GoTo":
        return str(action["/D"])
    address = str(action.get("/URI", ""))
    return address.removeprefix(SCHEME) if address.startswith(SCHEME) else None
