"""One sentence of a source, or a clause of one, as it is compared with those of others."""

from dataclasses import dataclass, replace
from datetime import date

from flows.model.calendar_values import Days, days_of_value
from flows.model.spans import Span

_IRREGULAR = {
    "lost": "loss", "lose": "loss", "met": "meet", "held": "hold", "spoke": "speak", "spoken": "speak", "dead": "die",
    "death": "die", "sold": "sell", "bought": "buy", "won": "win", "paid": "pay", "sent": "send", "struck": "strike",
    "began": "begin", "begun": "begin", "led": "lead", "left": "leave", "built": "build", "shot": "shoot",
    "person": "people", "persons": "people", "trip": "visit", "trips": "visit",
}  # fmt: skip
TIMES = ("#", "~")
"""How the terms of days and of longer stretches begin."""
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
    set_aside: frozenset[str] = frozenset()
    """Terms of what it sets aside: "in Hull, not Leeds"."""
    ranks: frozenset[tuple[str, int]] = frozenset()
    """Of which members of a row it speaks: the sixty-sixth session."""
    deeds: frozenset[tuple[str, str, str]] = frozenset()
    """Who does what to whom, as far as the order of its words tells."""
    sides: frozenset[str] = frozenset()
    """The sides that somebody takes in it: for, against."""
    groups: frozenset[str] = frozenset()
    """The peoples and parties that it names, by country where they have one."""
    openers: frozenset[str] = frozenset()
    """The one of them with which it begins."""
    speakers: frozenset[str] = frozenset()
    """Those of the names to whom it gives what it tells: "the union said"."""
    placed: frozenset[tuple[str, str]] = frozenset()
    """Numbers with the place of which it tells each: "12 people in Riga"."""
    told_on: frozenset[str] = frozenset()
    """Those of its days on which somebody says what it tells: "said on Tuesday"."""


def time_terms(statement: Statement) -> frozenset[str]:
    """Those of its terms that are days or longer stretches."""
    return frozenset(term for term in statement.terms if term.startswith(TIMES))


def without_days(statement: Statement) -> Statement:
    """The same without the days and longer stretches that it names."""
    return replace(statement, terms=statement.terms - time_terms(statement), days=frozenset())


def without_telling_days(statement: Statement) -> Statement:
    """The same without the days on which it is only said."""
    terms = statement.terms - {f"#{day}" for day in statement.told_on}
    return replace(statement, terms=terms, days=statement.days - statement.told_on)


def common_words(one: Statement, other: Statement) -> int:
    """How many words both have besides names and days."""
    return sum(term[0].isalpha() for term in one.terms & other.terms)


def times_of(statement: Statement) -> list[Days]:
    """The days that a statement names and the longer stretches, in order."""
    values = (*statement.days, *(term[1:] for term in statement.terms if term.startswith("~")))
    found = (days_of_value(value) for value in sorted(values))
    return [days for days in found if days]


def are_apart(one: Days, other: Days) -> bool:
    """Whether two stretches have no day in common."""
    return one.last < other.first or other.last < one.first


def stem(word: str) -> str:
    """A folded word without its commonest endings; forms that share no stem are led to one."""
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            doubled = stem[-1] == stem[-2] and stem[-1] not in "ls"
            return stem[:-1] if doubled else stem.removesuffix("e")
    return word.removesuffix("e") or word
