"""Places in the sources as they are printed in a row: "S1 ¶1, 4–6; S2 ¶3", each number a link of its own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flows.model.locators import Locator

NO_BREAK_SPACE = "\u00a0"
EN_DASH = "\u2013"
_IN_SOURCE = re.compile(r"S(\d+) (¶|[A-Z])(\d+)\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """What is printed for one place or a run of neighbours, where it leads, and the sign before it."""

    label: str
    anchor: str
    separator: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring numbers of one kind in one source; source 0 for a locator that is none of these."""

    source: int
    kind: str
    first: int
    last: int
    locator: Locator

    @property
    def numbers(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}{EN_DASH}{self.last}"


def join_places(locators: Iterable[Locator]) -> tuple[Place, ...]:
    """Locators in the order given; a source and a kind that were just named are not named again."""
    runs = _runs(locators)
    places: list[Place] = []
    for before, run in zip([None, *runs], runs, strict=False):
        same_source = before is not None and before.source == run.source != 0
        if not run.source:
            label = run.locator.label.replace(" ", NO_BREAK_SPACE)
        elif same_source and before is not None and before.kind == run.kind:
            label = run.numbers
        elif same_source:
            label = f"{run.kind}{run.numbers}"
        else:
            label = f"S{run.source}{NO_BREAK_SPACE}{run.kind}{run.numbers}"
        separator = "" if before is None else ", " if same_source else "; "
        places.append(Place(label, run.locator.anchor, separator))
    return tuple(places)


def _runs(locators: Iterable[Locator]) -> Sequence[_Run]:
    runs: list[_Run] = []
    for locator in locators:
        match = _IN_SOURCE.match(locator.label)
        if match is None:
            runs.append(_Run(0, "", 0, 0, locator))
            continue
        source, kind, number = int(match[1]), match[2], int(match[3])
        last = runs[-1] if runs else None
        if last and (last.source, last.kind, last.last + 1) == (source, kind, number):
            runs[-1] = _Run(source, kind, last.first, number, last.locator)
        else:
            runs.append(_Run(source, kind, number, number, locator))
    return runs
