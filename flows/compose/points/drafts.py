"""A key point in the making, and what makes a further sentence a place of it."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from functools import lru_cache

from flows.compose.matching.contrary import denies, may_be_one
from flows.compose.matching.statement import Statement, time_terms
from flows.compose.matching.statements import Statements
from flows.compose.sentences.lone_counts import counts_otherwise
from flows.english.number_words import value_of
from flows.model.locators import Extract, Locator

NEARLY_THE_SAME = 0.7
"""From this share of common content words on, two sentences make one point."""
_MOST = 0.5
"""The share of what a point tells that a further place of it must tell."""
PRECISE = re.compile(r"(?<![\d.,])\d{1,9}\.\d{1,6}(?![\d.]\d)")
"""A figure of which two sentences on one day hardly speak by chance: 6.75."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d+")
_ONE_DAY = 0.2
"""From this likeness on, two sentences on a day and on two names that both give make one point."""


@dataclass(slots=True)
class Draft:
    """A point in the making: its extract or the desk's words, further locators, and where the desk wants it."""

    extract: Extract | None
    words: frozenset[str]
    written: str = ""
    locators: list[Locator] = field(default_factory=list)
    sources: set[int] = field(default_factory=set)
    figures: frozenset[str] = frozenset()
    position: int | None = None
    pinned: bool = False
    statement: Statement | None = None
    differs: bool = False
    partly: bool = False
    otherwise: list[Locator] = field(default_factory=list)
    """Where another source denies it, or states what it denies."""
    caution: str = ""
    when: str = ""
    """Who its "She" and which day its "today" or "Friday" is."""
    lead: Extract | None = None
    short_lead: Extract | None = None
    day: date | None = None
    """When the newest of its sources was written, where that is known."""
    argues: bool = False
    """Its source tells what its author thinks."""
    of_one_day: bool = False
    """It holds a price or a level that the next day is another."""
    has_grown: bool = False
    """It ends with a later count of those it tells of."""

    def take(self, place: "Draft") -> None:
        """Take over a further place that tells the same."""
        self.locators += place.locators
        self.sources |= place.sources
        self.day = max(filter(None, (self.day, place.day)), default=None)
        if _other_numbers(self.words, place.words) or _count_otherwise(self, place):
            # With a precise figure in common the one tells more than the other, not other things.
            in_part = bool(self.figures & place.figures)
            self.partly, self.differs = self.partly or in_part, self.differs or not in_part
        self.partly = self.partly or self.has_grown != place.has_grown or _give_other_times(self, place)


class Relation(Enum):
    """What a further sentence is to a point."""

    APART = auto()
    PLACE = auto()
    """It tells the same: a further place of the point."""
    REPEATED = auto()
    """It tells of the same event less than half of the point: neither a place of it nor a point of its own."""
    OTHERWISE = auto()
    """Of two sources the one denies what the other tells."""


def relation(point: Draft, draft: Draft, statements: Statements) -> Relation:
    """What the sentence of a draft is to a point, in the same words or in others."""
    alike = similarity(point.words, draft.words) >= NEARLY_THE_SAME and not _count_otherwise(point, draft)
    one, other = point.statement, draft.statement
    if one is None or other is None:
        return Relation.PLACE if alike else Relation.APART
    if one.source != other.source and denies(one, other) and (alike or statements.same(one, other)):
        return Relation.OTHERWISE
    numbers_apart = _other_numbers(point.words, draft.words)
    if numbers_apart and (
        _of_other_years(one, other) or _of_other_days(point, draft) or _of_other_stretches(one, other)
    ):
        return Relation.APART
    may = may_be_one(one, other)  # "spoke today with" is said of many calls
    if (alike and may) or _of_one_figure(point, draft, one, other):
        return Relation.PLACE
    if may and (statements.same(one, other) or _of_one_day(one, other, statements)):
        if statements.share(one, other.terms) >= _MOST:
            return Relation.PLACE
        # Of one event numbers of its own are told of something else.
        return Relation.APART if numbers_apart else Relation.REPEATED
    return Relation.APART


def _of_other_years(one: Statement, other: Statement) -> bool:
    """Whether two sentences name other years: one year's sum is not that of two."""
    mine, theirs = ({term for term in s.terms if _YEAR.fullmatch(term[1:])} for s in (one, other))
    return bool(mine and theirs) and mine != theirs


def _of_other_days(point: Draft, draft: Draft) -> bool:
    """Whether two sentences tell where something stood in sources of two days."""
    return (point.of_one_day or draft.of_one_day) and point.day != draft.day


def _of_other_stretches(one: Statement, other: Statement) -> bool:
    """Whether two sentences say when, one of them over some days or months, and have no time in common."""
    mine, theirs = map(time_terms, (one, other))
    stretched = any(term.startswith("~") for term in mine | theirs)
    return bool(mine and theirs) and stretched and mine.isdisjoint(theirs)


def _give_other_times(point: Draft, place: Draft) -> bool:
    """Whether two sentences both say when, and not in the same words: "in the first quarter", "in February"."""
    if point.statement is None or place.statement is None:
        return False
    mine, theirs = map(time_terms, (point.statement, place.statement))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _of_one_day(one: Statement, other: Statement, statements: Statements) -> bool:
    """Whether two sentences speak of the same names on the same day: one of them is enough of a point."""
    if not (one.days & other.days and one.source != other.source and len(one.names & other.names) > 1):
        return False
    plain = [term for term in one.terms & other.terms if term[0].isalpha()]
    return bool(plain) and statements.likeness(one, other) >= _ONE_DAY


def _of_one_figure(point: Draft, draft: Draft, one: Statement, other: Statement) -> bool:
    """Whether two sources give the same precise figure on the same day, and a word for it in common: 6.75, a rate."""
    if one.source == other.source or not one.days & other.days or not point.figures & draft.figures:
        return False
    return any(term[0].isalpha() for term in one.terms & other.terms)


def _count_otherwise(point: Draft, draft: Draft) -> bool:
    """Whether of two sentences one counts a single thing and the other several."""
    told = point.extract, draft.extract
    return None not in told and counts_otherwise(*(extract.text for extract in told if extract)) is not None


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of common words in the shorter of two sentences, damped when the other is much longer; 0 to 1."""
    if not one or not other or _other_numbers(one, other):
        return 0.0
    common = len(one & other)
    return (common / min(len(one), len(other)) + common / max(len(one), len(other))) / 2


def _other_numbers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences give different numbers: then they say different things, however alike they are.

    A year that only one of them states says nothing else than that the other leaves it out.
    """
    numbers, others = (_numbers_among(words) for words in (one, other))
    years, other_years = (frozenset(filter(_YEAR.fullmatch, words)) for words in (numbers, others))
    if not (years and other_years):
        numbers, others = numbers - years, others - other_years
    return bool(numbers - others and others - numbers)


@lru_cache(maxsize=256)
def _numbers_among(words: frozenset[str]) -> frozenset[str]:
    """The numbers among folded words, those of two and more in figures: "eleven" is 11, "50m" 50, "24-15" 24 and 15."""
    spelled = {value for word in words if word[0].isalpha() and word != "one" and (value := value_of(word))}
    return frozenset(n for word in words | spelled if word[:1].isdigit() for n in _DIGITS.findall(word))
