"""Page numbers as they are printed: of one anchor, and of many, merged into ranges as an index wants them."""

from collections.abc import Iterable, Mapping, Sequence

from flows.model.locators import Locator
from flows.render.places import EN_DASH, Place

UNKNOWN = "000"
"""Stands for a number in the first round of typesetting: as wide as a real one."""


def page_of(anchor: str, folios: Mapping[str, int]) -> str:
    """The page on which an anchor lies."""
    return str(folios[anchor]) if anchor in folios else UNKNOWN


def page_ranges(locators: Iterable[Locator], folios: Mapping[str, int]) -> tuple[Place, ...]:
    """The pages of some locators in order, neighbours merged: "4", "17–19"; each leads to the first place on it."""
    first_on: dict[int, str] = {}
    for locator in locators:
        if locator.anchor not in folios:
            return (Place(UNKNOWN, locator.anchor),)
        first = folios[locator.anchor]
        # A paragraph that goes over the end of a page is on both pages.
        for page in range(first, folios.get(f"{locator.anchor}-end", first) + 1):
            first_on.setdefault(page, locator.anchor)
    return tuple(
        Place(_range(run), first_on[run[0]], ", " if position else "")
        for position, run in enumerate(_runs(sorted(first_on)))
    )


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _range(run: Sequence[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}{EN_DASH}{run[-1]}"
