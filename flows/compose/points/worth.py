"""What a sentence is worth as the next key point: what its source gives first, what several sources tell, and what the
points chosen so far do not tell.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from flows.compose.matching.statement import Statement
from flows.compose.matching.statements import Statements
from flows.compose.points.closeness import Closeness
from flows.model.annotation import KeySentence
from flows.model.spans import Span

_TURN = 0.5
"""What a turn counts beside a wait."""
_MATTERS = 0.2
"""What an order, the latest count of the dead, and what a text concludes or calls its main points gains."""
_FACTS = 0.2
"""By what share a sentence gains because it gives a figure or a date."""
_BORNE_OUT = 1.0
"""By what share a sentence gains at most because other sources tell the same."""
_HALF = 2
"""So many other sources give it half of that."""
_USUAL = 0.2
"""How alike any two sentences on one matter may be; beyond this the one speaks for the other."""
_MUCH = 0.4
"""So much beyond that, and the one tells what the other does."""
_SOME = 0.12
"""From this likeness on (cosine of two sentences) a source bears out what another tells,"""
_WHOLE = 0.2
"""and wholly so much beyond it."""
_COPIED = 0.9
"""From this likeness on it only passes it on."""
_FEW = 2
_MANY = 4
"""So many words of meaning must two sentences share that share a name or a time, and that share none."""
_NAMES_AND_TIMES = "@#~"
_REPEATED = 0.8
"""What a sentence loses of which the points tell all."""
_MET_APART = 0.15
"""What of a sentence several points may tell, each another part, without repeating it."""
_STORY = 0.42
"""What it loses as one of a source whose story the points tell; the less, the more sources tell it."""
_TOLD_BY_MANY = 0.4
"""By what share it gains at most because other sources tell the story of its own."""
_DAY = 0.02
"""What it loses for each day that its source is older than the newest."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence that can be a point: which turn of its source it is, how old its source is in days, how many turns
    it waits for the news of others; `last` where it is a point only if there are too few others.
    """

    source: int
    sentence: KeySentence
    turn: int
    waits: int
    age: int
    last: tuple[bool, ...] = ()
    matters: bool = False
    """It is an order, the latest count of the dead, or what its source concludes or calls its main points."""
    holds_facts: bool = True
    """It gives a figure or a date."""

    @property
    def place(self) -> tuple[int, Span]:
        return self.source, self.sentence.span


@dataclass(frozen=True, slots=True)
class _Common:
    """The terms that a sentence of another source shares, and what makes their weight a likeness."""

    source: int
    terms: frozenset[str]
    scale: float


class Stories:
    """How close the sources are to each other in what they tell, and how far they bear out one another's sentences."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._common: dict[tuple[int, Span], list[_Common]] = {}
        self._closeness = Closeness(statements)

    def worth(self, one: Ranked, points: Sequence[Statement]) -> float:
        """What a sentence is worth beside the points chosen so far; only its order among others means something."""
        own = 1 / (1 + _TURN * one.turn + one.waits * (1 + one.waits) / 2)
        older = _DAY * one.age
        statement = self._statements.at(one.source, one.sentence.span)
        if statement is None:
            return own - older
        told = max((self._statements.share(statement, point.terms) for point in points), default=0.0)
        said = frozenset[str]().union(*(point.terms for point in points))
        told = max(told, self._statements.share(statement, said) - _MET_APART)
        repeated = min(max(0.0, told - _USUAL) / _MUCH, 1.0)
        same = max((self._closeness.of_one_story(one.source, point.source) for point in points), default=0.0)
        story = self._closeness.story(one.source)
        share = _BORNE_OUT * self.borne_out(statement, said) + _FACTS * one.holds_facts
        share += _TOLD_BY_MANY * story * (1 - same)
        gains = own * (1 + share) + _MATTERS * one.matters
        return gains - older - _REPEATED * repeated - _STORY * same * (1 - story)

    def borne_out(self, statement: Statement, said: frozenset[str]) -> float:
        """From 0 to 1: how many other sources tell what a sentence tells beside what is said; the first counts most."""
        place = statement.source, statement.span
        if place not in self._common:
            self._common[place] = list(self._shared(statement))
        best: dict[int, float] = defaultdict(float)
        for common in self._common[place]:
            new = self._statements.weight(common.terms - said) * common.scale
            best[common.source] = max(best[common.source], new)
        count = math.fsum(min(max(0.0, likeness - _SOME) / _WHOLE, 1.0) for likeness in best.values())
        return count / (count + _HALF)

    def _shared(self, statement: Statement) -> Iterator[_Common]:
        """What other sources share with a statement: a name or a time and some words of meaning, or more of these."""
        own = self._statements.weight(statement.terms)
        for other in self._statements.around(statement):
            terms = statement.terms & other.terms
            plain = sum(term[0] not in _NAMES_AND_TIMES for term in terms)
            if plain >= _MANY or _FEW <= plain < len(terms):
                scale = 1 / math.sqrt(own * self._statements.weight(other.terms))
                if _SOME < self._statements.weight(terms) * scale < _COPIED:
                    yield _Common(other.source, terms, scale)


def best_first(stories: Stories, ranked: Iterable[Ranked], points: Sequence[Statement]) -> list[Ranked]:
    """The sentences by what they are worth beside the points chosen so far, those that are last resorts last."""
    return sorted(
        ranked,
        key=lambda one: (one.last, -round(stories.worth(one, points), 6), one.source, one.sentence.span),
    )
