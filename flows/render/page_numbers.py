"""Page numbers as they are printed: of one anchor, and of many, merged into ranges as an index wants them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.model.content import Locator

UNKNOWN = "000"
"""Stands for a number in the first round of typesetting: as wide as a real one."""
EN_DASH = "\u2013"
_PARAGRAPH = re.compile(r"S(\d+) ¶(\d+)\Z")


@dataclass(frozen=True, slots=True)
class PageRange:
    """A printed page or range of pages, and the first anchor on it."""

    label: str
    anchor: str


def page_of(anchor: str, folios: Mapping[str, int]) -> str:
    """The page on which an anchor lies."""
    return str(folios[anchor]) if anchor in folios else UNKNOWN


def page_ranges(locators: Iterable[Locator], folios: Mapping[str, int]) -> tuple[PageRange, ...]:
    """The pages of some locators in order, neighbours merged: "4", "17–19"."""
    first_on: dict[int, str] = {}
    for locator in locators:
        if locator.anchor in folios:
            first = folios[locator.anchor]
            # A paragraph that goes over a page end is on both pages.
            for page in range(first, folios.get(f"{locator.anchor}-end", first) + 1):
                first_on.setdefault(page, locator.anchor)
        else:
            return (PageRange(UNKNOWN, locator.anchor),)
    return tuple(PageRange(_range(run), first_on[run[0]]) for run in _runs(sorted(first_on)))


def paragraph_ranges(locators: Iterable[Locator]) -> str:
    """The paragraphs of some locators, source by source: "S1 ¶1, 4–6; S2 ¶3"."""
    paragraphs: dict[int, set[int]] = {}
    others: list[str] = []
    for locator in locators:
        match = _PARAGRAPH.match(locator.label)
        if match:
            paragraphs.setdefault(int(match[1]), set()).add(int(match[2]))
        else:
            others.append(locator.label)
    stated = [
        f"S{source}\u00a0¶{', '.join(_range(run) for run in _runs(sorted(numbers)))}"
        for source, numbers in sorted(paragraphs.items())
    ]
    return "; ".join([*stated, *others])


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
