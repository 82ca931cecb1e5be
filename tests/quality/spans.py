"""Spans compared: trimmed, overlapping, paired one to one, counted into precision, recall and F1."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

Place = tuple[int, int]
SPACES = " \t\r\n\u00a0"


@dataclass(slots=True)
class Tally:
    """What was found, what was there, and how much of it is the same."""

    right: float = 0
    found: int = 0
    there: int = 0

    def add(self, right: float, found: int, there: int) -> None:
        self.right += right
        self.found += found
        self.there += there

    def add_sets(self, found: Collection[object], there: Collection[object]) -> None:
        self.add(len(set(found) & set(there)), len(found), len(there))

    @property
    def f1(self) -> float:
        """1 when nothing was there and nothing found."""
        total = self.found + self.there
        return 2 * self.right / total if total else 1.0


@dataclass(slots=True)
class Share:
    """How many of those asked were right."""

    right: float = 0
    asked: int = 0

    def add(self, right: float) -> None:
        self.right += right
        self.asked += 1

    @property
    def value(self) -> float:
        return self.right / self.asked if self.asked else 0.0


def trimmed(text: str, start: int, end: int, edge: str = SPACES) -> Place:
    """The place without the characters of `edge` at its ends."""
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in edge:
        end -= 1
    return start, end


def overlap(one: Place, other: Place) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def paired(there: Sequence[Place], found: Sequence[Place], least: float = 0.0) -> list[tuple[int, int]]:
    """Pairs (index there, index found), no place in two, the best overlaps first.

    `least`: the share of the longer place that both must cover.
    """
    candidates = []
    for i, one in enumerate(there):
        for j, other in enumerate(found):
            shared = overlap(one, other)
            if shared and shared >= least * max(one[1] - one[0], other[1] - other[0]):
                reach = max(one[1], other[1]) - min(one[0], other[0])
                candidates.append((-shared / reach, i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs
