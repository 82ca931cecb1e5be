"""Page numbers as they are printed: of one anchor, and of many, merged into ranges as an index wants them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from flows.model.locators import Locator, runs_of
from flows.render.printed_locators import EN_DASH, Place

UNKNOWN = "000"
"""Stands for a number in the first round of typesetting: as wide as a real one."""


def page_of(anchor: str, folios: Mapping[str, int]) -> str:
    """The page on which an anchor lies."""
    return str(folios[anchor]) if anchor in folios else UNKNOWN


Turns = Mapping[str, Sequence[tuple[int, str]]]
"""Paragraphs that go on on another page: how deep in each one the pages turn, and the anchor there."""


def page_turns(folios: Mapping[str, int]) -> Turns:
    """The turns among the anchors of a pack: typesetting names them "s1-p3@412"."""
    turns: dict[str, list[tuple[int, str]]] = {}
    for anchor in folios:
        paragraph, at, depth = anchor.partition("@")
        if at:
            turns.setdefault(paragraph, []).append((int(depth), anchor))
    return {paragraph: sorted(found) for paragraph, found in turns.items()}


def page_ranges(
    locators: Sequence[Locator],
    folios: Mapping[str, int],
    turns: Turns = MappingProxyType({}),
    depths: Sequence[Sequence[int]] = (),
) -> tuple[Place, ...]:
    """The pages of some locators in order, neighbours merged: "4", "17–19"; each leads to the first place on it.

    `depths` are those of the mentions in each paragraph; without them its beginning counts.
    """
    first_on: dict[int, str] = {}
    for locator, mentions in zip(locators, depths or [(0,)] * len(locators), strict=True):
        if locator.anchor not in folios:
            return (Place(UNKNOWN, locator.anchor),)
        for depth in mentions:
            anchor = _anchor_at(locator.anchor, depth, turns)
            first_on.setdefault(folios[anchor], anchor)
    return tuple(
        Place(_range(run), first_on[run[0]], ", " if position else "")
        for position, run in enumerate(runs_of(sorted(first_on)))
    )


def _anchor_at(paragraph: str, depth: int, turns: Turns) -> str:
    """The anchor on the page on which so deep a place of a paragraph stands."""
    return next((anchor for begun, anchor in reversed(turns.get(paragraph, ())) if begun <= depth), paragraph)


def _range(run: Sequence[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}{EN_DASH}{run[-1]}"
