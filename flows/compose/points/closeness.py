"""How close the sources of a pack are to each other in what they tell: which of them tell one story, and how many do.

Each is the terms of its sentences; what a term counts is how often it comes back there and how rare it is in the pack.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations
from statistics import median

from flows.compose.matching.statements import Statements

_CLOSE = 0.1
"""So much closer than usual (cosine of what they tell) two sources tell one story."""
_USUALLY = 0.05
"""How close two sources on other things are at least."""
_NEAR = 0.2
"""Less close sources are no part of a story."""
_COPIED = 0.6
"""From this closeness on the one passes on the other, and bears out nothing."""
_HELD_AT_MOST = 60
"""A term of more sources leads from none to another."""


class Closeness:
    """The sources of a pack by what they tell."""

    def __init__(self, statements: Statements) -> None:
        told = _terms_told(statements)
        close: dict[int, dict[int, float]] = {source: {} for source in told}
        for (one, other), cosine in _cosines(told).items():
            close[one][other] = close[other][one] = cosine
        self._of_story = {source: _beyond_usual(near, len(told)) for source, near in close.items()}
        self._copies = {s: {other for other, c in near.items() if c >= _COPIED} for s, near in close.items()}

    def of_one_story(self, one: int, told: int) -> float:
        """From 0 to 1: how much closer than others are the source `one` is to the source `told`."""
        return 1.0 if one == told else self._of_story.get(told, {}).get(one, 0.0)

    def story(self, source: int) -> float:
        """From 0 to 1: how many others tell the story of a source; one other makes half of it."""
        others = self._of_story.get(source, {})
        near = (close for other, close in others.items() if other not in self._copies[source])
        count = math.fsum(max(0.0, close - _NEAR) / (1 - _NEAR) for close in near)
        return count / (count + 1)


def _beyond_usual(near: Mapping[int, float], sources: int) -> Mapping[int, float]:
    """How much closer than usual those are that share a term with one of so many sources."""
    apart = [0.0] * (sources - 1 - len(near))
    usual = max(median([*near.values(), *apart]), _USUALLY) if sources > 1 else _USUALLY
    return {other: min((c - usual) / _CLOSE, 1.0) for other, c in near.items() if c > usual}


def _cosines(told: Mapping[int, Mapping[str, float]]) -> Mapping[tuple[int, int], float]:
    """For each pair of sources that have a term in common the cosine of what they tell."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for source in sorted(told):
        for term, weight in told[source].items():
            holders[term].append((source, weight))
    common: dict[tuple[int, int], list[float]] = defaultdict(list)
    for held in holders.values():
        if len(held) <= _HELD_AT_MOST:
            for (one, weight), (other, others) in combinations(held, 2):
                common[one, other].append(weight * others)
    lengths = {source: math.hypot(*sorted(terms.values())) for source, terms in told.items()}
    # fsum gives the same in any order, and sets have none.
    return {pair: math.fsum(parts) / (lengths[pair[0]] * lengths[pair[1]]) for pair, parts in common.items()}


def _terms_told(statements: Statements) -> Mapping[int, Mapping[str, float]]:
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for statement in statements.by_place.values():
        counts[statement.source].update(statement.terms)
    holders = Counter(term for terms in counts.values() for term in terms)
    return {
        source: {
            term: math.log2(1 + count) * math.log2((1 + len(counts)) / holders[term])
            for term, count in terms.items()
        }
        for source, terms in counts.items()
    }
