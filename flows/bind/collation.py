"""Where every part comes to lie: the order of parts, blank versos before rectos, one folio from first to last page."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.errors import CheckFailed
from flows.model.printed import PlacedPart, PrintedPart


@dataclass(frozen=True, slots=True)
class Placement:
    """The collation of a pack. Folios count from 1, the cover; odd folios are rectos."""

    parts: tuple[PlacedPart, ...]
    folio_of: tuple[tuple[str, int], ...]
    """The folio of every anchor, in order of the anchors' names."""
    blank_folios: tuple[int, ...]
    page_count: int


def place_parts(parts: Sequence[PrintedPart]) -> Placement:
    """Lay the parts one after the other; a part that asks for a recto gets a blank verso before it if need be.

    Raises CheckFailed when two parts define the same anchor.
    """
    placed: list[PlacedPart] = []
    blanks: list[int] = []
    folios: dict[str, int] = {}
    owners: dict[str, str] = {}
    folio = 1
    for part in sorted(parts, key=lambda p: p.order):
        if part.recto and folio % 2 == 0:
            blanks.append(folio)
            folio += 1
        for anchor in part.anchors:
            if anchor.name in owners:
                raise CheckFailed(
                    f"The anchor {anchor.name} stands in the parts {owners[anchor.name]} and {part.key}.",
                    "Give it another id in one of the two templates.",
                )
            owners[anchor.name] = part.key
            folios[anchor.name] = folio + anchor.page
        placed.append(PlacedPart(part.key, part.title, folio, len(part.pages)))
        folio += len(part.pages)
    return Placement(tuple(placed), tuple(sorted(folios.items())), tuple(blanks), folio - 1)
