"""Sentences as statements: who, when and what, so that the same can be found again in other words.

A statement's terms are the names it holds (joined across sources), the days it dates, and its other words that
carry meaning, cut to their stems. What a term tells is how rare it is in the pack.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from flows.compose.matching.countries_told_of import tell_of_others
from flows.english.level_verbs import FALLS, RISES
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
NEWS_LASTS = 30
"""Days; sources further apart speak of other events unless they name the same day."""
_RISING = RISES | {"gain", "up", "higher", "advance"}
_FALLING = FALLS | {"down", "lower"}
_SAYING = word_list(
    "announce announced say said tell told declare declared warn warned promise promised state stated"
)
_IRREGULAR = {
    "lost": "loss", "lose": "loss", "met": "meet", "held": "hold", "spoke": "speak", "spoken": "speak", "dead": "die",
    "death": "die", "sold": "sell", "bought": "buy", "won": "win", "paid": "pay", "sent": "send", "struck": "strike",
    "began": "begin", "begun": "begin", "led": "lead", "left": "leave", "built": "build", "shot": "shoot",
}  # fmt: skip
_WEEK = re.compile(r"~\d{4}-W\d\d$")
_MOST = 0.5
"""The share of common terms from which on a denial is of what both tell."""
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a source, or a clause of one, as it is compared. `days` are those it names, in ISO form."""

    source: int
    span: Span
    terms: frozenset[str]
    names: frozenset[str]
    parties: frozenset[str]
    """Those of the names that can act: people and organisations."""
    days: frozenset[str]
    source_day: date | None
    """The date of the source."""
    countries: frozenset[str] = frozenset()
    """Those of which the source tells most."""
    calls_off: bool = False
    """Whether it tells that something is postponed, cancelled or annulled, if not only to which day."""
    puts_off: bool = False
    """Whether it tells only to which day something is postponed."""
    denied: frozenset[str] = frozenset()
    """Terms of what it says is not so."""
    open: frozenset[str] = frozenset()
    """Terms of what it asks, doubts or makes depend on something."""
    planned: bool = False
    """Whether it tells what was planned, and not what became of it."""
    until: bool = False
    """Whether it denies something only up to a time."""
    all_of: frozenset[str] = frozenset()
    some_of: frozenset[str] = frozenset()
    """The nouns of all and of some of which it tells."""
    deeds: frozenset[tuple[str, str, str]] = frozenset()
    """Who does what to whom, as far as the order of its words tells."""


@dataclass(frozen=True)
class Statements:
    """All statements of the sources, and how much each term tells."""

    weights: Mapping[str, float]
    by_place: Mapping[tuple[int, Span], Statement] = field(default_factory=dict)

    def at(self, source: int, sentence: Span) -> Statement | None:
        return self.by_place.get((source, sentence))

    def likeness(self, one: Statement, other: Statement) -> float:
        """From 0 to 1: the share of what both tell, in the shorter and in both together."""
        if _at_other_times(one, other):
            return 0.0
        common = self._weigh(one.terms & other.terms)
        if common == 0.0:
            return 0.0
        first, second = self._weight_of(one), self._weight_of(other)
        return (common / min(first, second) + common / math.sqrt(first * second)) / 2

    def same(self, one: Statement, other: Statement) -> bool:
        """Whether two statements tell of the same event, whichever their words."""
        if min(len(one.terms), len(other.terms)) < _FEWEST:
            return False
        names, days = one.names & other.names, one.days & other.days
        week = any(_WEEK.match(term) for term in one.terms & other.terms)
        plain = len(one.terms & other.terms) - len(names) - len(days) - week
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
        return self._weigh(statement.terms & terms) / (self._weight_of(statement) or 1.0)

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
            known = self._whole_weights[statement.terms] = self._weigh(statement.terms)
        return known

    @cached_property
    def _whole_weights(self) -> dict[frozenset[str], float]:
        return {}

    def _weigh(self, terms: Iterable[str]) -> float:
        # fsum gives the same in any order, and sets have none.
        return math.fsum(self.weights.get(term, 0.0) for term in terms)


def denies(one: Statement, other: Statement) -> bool:
    """Whether one of two statements says that what both tell of is not so, and the other that it is."""
    if one.until or other.until or max(_share_of_common(one, other, s.open) for s in (one, other)) >= _MOST:
        return False
    return abs(_share_of_common(one, other, one.denied) - _share_of_common(one, other, other.denied)) >= _MOST


def contradict(one: Statement, other: Statement) -> bool:
    """Whether two statements cannot both be true of one event.

    One denies what the other tells, says "all" where the other says "some", lets fall what the other lets rise, gives
    what the other refuses, or turns round who did it to whom.
    """
    quantities = bool(one.all_of & other.some_of or one.some_of & other.all_of)
    apart = _move_apart(one.terms, other.terms) or _of_other_kinds(one, other)
    return denies(one, other) or quantities or apart or _turned_round(one, other)


def opposed(one: Statement, other: Statement) -> bool:
    """Whether one of two statements bears out nothing of the other: they contradict each other, or what one states the
    other asks, doubts, makes conditional, or tells only as a plan of the past.
    """
    if contradict(one, other) or one.planned != other.planned:
        return True
    return abs(_share_of_common(one, other, one.open) - _share_of_common(one, other, other.open)) >= _MOST


def _share_of_common(one: Statement, other: Statement, terms: frozenset[str]) -> float:
    """How many of the terms that two statements have in common are among some terms; from 0 to 1."""
    common = one.terms & other.terms
    return len(common & terms) / len(common) if common else 0.0


def _turned_round(one: Statement, other: Statement) -> bool:
    """Whether what one does to another in the one statement, the other does to him in the other."""
    turned = {
        (target, deed, actor) for actor, deed, target in one.deeds - other.deeds if deed not in _TOGETHER
    }
    return bool(turned & other.deeds)


def _of_other_kinds(one: Statement, other: Statement) -> bool:
    """Whether the one holds a word, and not its opposite, of which the other holds the opposite, and not the word."""
    return any(
        (one.terms & words and not one.terms & against and other.terms & against and not other.terms & words)
        or (
            other.terms & words
            and not other.terms & against
            and one.terms & against
            and not one.terms & words
        )
        for words, against in _OPPOSITES
    )


def without_days(statement: Statement) -> Statement:
    """The same without the days and longer stretches that it names."""
    terms = frozenset(term for term in statement.terms if not term.startswith(("#", "~")))
    return replace(statement, terms=terms, days=frozenset())


def may_be_one(one: Statement, other: Statement) -> bool:
    """Whether nothing says that two statements tell of different events.

    That would be other days, other parties in each, what only one calls off, denies or plans, or without a common day
    sources on other countries.
    """
    if _at_other_times(one, other) or one.calls_off != other.calls_off:
        return False
    if opposed(one, other) or (one.parties - other.parties and other.parties - one.parties):
        return False
    return bool(one.days & other.days) or not tell_of_others(one.countries, other.countries)


def _at_other_times(one: Statement, other: Statement) -> bool:
    """Whether two statements name other days, or no common day in sources written long after each other."""
    if one.days and other.days:
        return not one.days & other.days
    apart = abs((one.source_day - other.source_day).days) if one.source_day and other.source_day else 0
    return apart > NEWS_LASTS


def _move_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what rises in one statement falls in the other."""

    def way(terms: frozenset[str]) -> int:
        return bool(terms & _RISE) - bool(terms & _FALL)

    return way(one) * way(other) < 0


def stem(word: str) -> str:
    """A folded word without its commonest endings; forms that share no stem are led to one."""
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            doubled = stem[-1] == stem[-2] and stem[-1] not in "ls"
            return stem[:-1] if doubled else stem.removesuffix("e")
    return word.removesuffix("e") or word


_RISE = frozenset(stem(word) for word in _RISING)
_SAY = frozenset(stem(word) for word in _SAYING)
_FALL = frozenset(stem(word) for word in _FALLING)
_TOGETHER = frozenset(
    stem(word)
    for word in word_list(
        "meet met speak spoke talk discuss agree sign signed negotiate exchange join share trade visit border with hold"
    )
)
"""What two do together, whoever is named first."""
_OPPOSITES = tuple(
    tuple(frozenset(stem(word) for word in word_list(words)) for words in pair)
    for pair in (
        (
            "grant granted give given gave allow allowed permit permitted admit admitted",
            "refuse refused deny denied bar barred block blocked prevent prevented",
        ),
        (
            "accept accepted approve approved back backed support supported adopt adopted",
            "reject rejected oppose opposed veto vetoed",
        ),
        ("open opened reopen reopened", "close closed shut"),
        ("free freed release released", "arrest arrested detain detained jail jailed"),
        ("convict convicted guilty", "acquit acquitted"),
        ("confirm confirmed", "deny denied"),
        ("join joined", "leave left quit"),
        ("arm armed", "disarm disarmed"),
        ("alive", "dead die died killed"),
    )
)
"""Words of which one statement does not hold the one and another the other if both tell of one event."""
