"""Sentences as statements: who, when and what, so that the same can be found again in other words.

A statement's terms are the names it holds (joined across sources), the days it dates, and its other words that
carry meaning, cut to their stems. What a term tells is how rare it is in the pack.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from flows.compose.matching.contrary import at_other_times
from flows.compose.matching.statement import TIMES, Statement, stem
from flows.english.word_tables import word_list
from flows.model.spans import Span

SAME_EVENT = 0.5
"""From this likeness on, two statements tell the same."""
SAME_DAY = 0.35
"""The same for statements that share a day or a week, a name and two other words."""
SAME_NAMES_AND_DAY = 0.25
"""The same for statements that share a day or a week and two names."""
_ENOUGH = 2
_HELD_AT_MOST = 60
"""A term that more statements hold leads to none of them; it still counts in comparing."""
_FEWEST = 4
"""Terms; a shorter sentence says too little to be known again."""
_SAYING = word_list(
    "announce announced say said tell told declare declared warn warned promise promised state stated"
)
_WEEK = re.compile(r"~\d{4}-W\d\d$")


@dataclass(frozen=True)
class Statements:
    """All statements of the sources, and how much each term tells."""

    weights: Mapping[str, float]
    by_place: Mapping[tuple[int, Span], Statement] = field(default_factory=dict)

    def at(self, source: int, sentence: Span) -> Statement | None:
        return self.by_place.get((source, sentence))

    def likeness(self, one: Statement, other: Statement) -> float:
        """From 0 to 1: the share of what both tell, in the shorter and in both together."""
        if at_other_times(one, other):
            return 0.0
        common = self.weight(one.terms & other.terms)
        if common == 0.0:
            return 0.0
        first, second = self._weight_of(one), self._weight_of(other)
        return (common / min(first, second) + common / math.sqrt(first * second)) / 2

    def same(self, one: Statement, other: Statement) -> bool:
        """Whether two statements tell of the same event, whichever their words."""
        if min(len(one.terms), len(other.terms)) < _FEWEST:
            return False
        common, names, days = one.terms & other.terms, one.names & other.names, one.days & other.days
        week = any(_WEEK.match(term) for term in common)
        plain = len(common) - len(names) - len(days) - week
        if not names and all(term in _COMING_OUT or term.startswith(TIMES) for term in common):
            return False
        likeness = self.likeness(one, other)
        if likeness >= SAME_EVENT:
            return plain >= _ENOUGH or (bool(days) and (plain > 0 or len(names) >= _ENOUGH))
        if bool(one.terms & _SAY) != bool(other.terms & _SAY):
            return False  # what one says on a day is not what he does on it
        if likeness >= SAME_DAY and (days or week) and names:
            return plain >= _ENOUGH
        return likeness >= SAME_NAMES_AND_DAY and bool(days or week) and len(names) >= _ENOUGH

    def share(self, statement: Statement, terms: frozenset[str]) -> float:
        """From 0 to 1: how much of what a statement tells some terms hold."""
        return self.weight(statement.terms & terms) / (self._weight_of(statement) or 1.0)

    def near(self, statement: Statement) -> list[Statement]:
        """Statements of later sources that share a term rare enough to lead to them, in order."""
        return self._sharing(statement, earlier=False)

    def around(self, statement: Statement) -> list[Statement]:
        """Statements of all other sources that share a term rare enough to lead to them, in order."""
        return self._sharing(statement, earlier=True)

    def _sharing(self, statement: Statement, *, earlier: bool) -> list[Statement]:
        found: dict[tuple[int, Span], Statement] = {}
        for term in statement.terms:
            if len(self._holders[term]) <= _HELD_AT_MOST:
                found.update(
                    ((s.source, s.span), s)
                    for s in self._holders[term]
                    if s.source > statement.source or (earlier and s.source < statement.source)
                )
        return [found[key] for key in sorted(found)]

    def pairs(self) -> Iterator[tuple[Statement, Statement]]:
        """Statements of two sources that share a term rare enough to lead from one to the other, in order."""
        for statement in self.by_place.values():
            yield from ((statement, other) for other in self.near(statement))

    @cached_property
    def _holders(self) -> Mapping[str, Sequence[Statement]]:
        holders: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.by_place.values():
            for term in statement.terms:
                holders[term].append(statement)
        return holders

    def _weight_of(self, statement: Statement) -> float:
        """What all its terms tell."""
        known = self._whole_weights.get(statement.terms)
        if known is None:
            known = self._whole_weights[statement.terms] = self.weight(statement.terms)
        return known

    @cached_property
    def _whole_weights(self) -> dict[frozenset[str], float]:
        return {}

    def weight(self, terms: Iterable[str]) -> float:
        """How much some terms tell."""
        # fsum gives the same in any order, and sets have none.
        return math.fsum(self.weights.get(term, 0.0) for term in terms)


_COMING_OUT = frozenset(
    stem(word) for word in word_list("issue publish release launch announce open close start")
)
"""What is done with anything on some day: a warning and a report may both "be issued on 25 November"."""
_SAY = frozenset(stem(word) for word in _SAYING)
