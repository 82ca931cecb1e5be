"""Sentences as statements: who, when and what, so that the same can be found again in other words.

A statement's terms are the names it holds (joined across sources), the days it dates, and its other words that
carry meaning, cut to their stems. What a term tells is how rare it is in the pack.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from flows.compose.matching.countries_told_of import leading_countries, tell_of_others
from flows.compose.matching.joining import JoinedEntity
from flows.compose.sentences.clauses import divide_into_clauses
from flows.compose.sentences.corrected import find_corrections
from flows.compose.sentences.courtesies import is_form
from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.lead_ins import is_asked_for
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.calendar_values import stretch_of, stretch_of_value
from flows.compose.wording.wording import content_words, word_set
from flows.model.annotation import DateMention, EntityType
from flows.model.spans import Span

SAME_EVENT = 0.5
"""From this likeness on, two statements tell the same."""
SAME_DAY = 0.35
"""The same for statements that share a day or a week, a name and two other words."""
SAME_NAMES_AND_DAY = 0.25
"""The same for statements that share a day or a week and two names."""
_ENOUGH = 2
_NAME_COUNTS = 1.5
"""A name tells so much more than a word as rare."""
_HELD_AT_MOST = 60
"""A term that more statements hold leads to none of them; it still counts in comparing."""
_FEWEST = 4
"""Terms; a shorter sentence says too little to be known again."""
NEWS_LASTS = 30
"""Days; sources further apart speak of other events unless they name the same day."""
_RISING = word_set(
    "rise rose risen grow grew grown gain surge climb soar jump increase up higher advance rally"
)
_FALLING = word_set(
    "fall fell fallen drop decline plunge plummet shrink shrank slid slide decrease down lower slump"
)
_SAYING = word_set(
    "announce announced say said tell told declare declared warn warned promise promised state stated"
)
_NO_DENIAL = re.compile(
    r"\b(?:not|no) (?:later|earlier|sooner|more|less|fewer) than\b|\bnot only\b", re.IGNORECASE
)
_CALLED_OFF = re.compile(
    r"(?<!\bto be )(?<!\bmay be )(?<!\bmight be )(?<!\bcan be )(?<!\bcould be )(?<!\bshould be )(?<!\bmust be )"
    r"(?<!\bnot )(?<!\bnot be )\b(?:(?:postpon|cancel|cancell|annull|scrapp|abandon|reschedul)ed"
    r"|(?:postpone|cancel|annul|scrap|abandon)s|(?:put|call(?:s|ed)|is|are) off)\b"
)
"""What says that something will not be, or not then; asking "to postpone" it does not."""
_TO_DAY = re.compile(r"\b(?:to|until|till)(?: the)?(?: \w+day,?)? \Z")
_BEFORE_DAY = 24
_IRREGULAR = {
    "lost": "loss", "lose": "loss", "met": "meet", "held": "hold", "spoke": "speak", "spoken": "speak", "dead": "die",
    "death": "die", "sold": "sell", "bought": "buy", "won": "win", "paid": "pay", "sent": "send", "struck": "strike",
    "began": "begin", "begun": "begin", "led": "lead", "left": "leave", "built": "build", "shot": "shoot",
}  # fmt: skip
_WEEK = re.compile(r"~\d{4}-W\d\d$")
_LONGEST = 90
"""Terms; a longer sentence is a list or a text without stops."""
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST_STEM = 3

Named = Mapping[tuple[int, str], JoinedEntity]


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
    written: date | None
    """The date of the source."""
    countries: frozenset[str] = frozenset()
    """Those of which the source tells most."""
    calls_off: bool = False
    """Whether it tells that something is postponed, cancelled or annulled, if not only to which day."""
    puts_off: bool = False
    """Whether it tells only to which day something is postponed."""


@dataclass(frozen=True)
class Statements:
    """All statements of the sources, and how much each term tells."""

    weights: Mapping[str, float]
    by_place: Mapping[tuple[int, Span], Statement] = field(default_factory=dict)

    def at(self, source: int, sentence: Span) -> Statement | None:
        return self.by_place.get((source, sentence))

    def likeness(self, one: Statement, other: Statement) -> float:
        """From 0 to 1: the share of what both tell, in the shorter and in both together."""
        if _at_other_times(one, other) or _opposed(one.terms, other.terms):
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


def read_statements(sources: Sequence[SourceSurvey], named: Named) -> Statements:
    """The sentences of all sources as statements, in order."""
    return _weigh_all(s for survey in sources for s in _read(survey, named, survey.sentences))


def read_clauses(sources: Sequence[SourceSurvey], named: Named) -> Statements:
    """The clauses of all sources as statements, in order: what one sentence joins may be told apart elsewhere."""
    return _weigh_all(s for survey in sources for s in _read(survey, named, _telling_clauses(survey)))


def _telling_clauses(survey: SourceSurvey) -> Iterator[Span]:
    """The clauses without those that only observe the forms of a debate or a letter, or only ask for something, and
    those of sentences that their source puts right.
    """
    corrected = find_corrections(survey)
    for whole in divide_into_clauses(survey):
        clause = without_dateline(survey, whole)
        formal = is_form(clause.of(survey.text)) or is_asked_for(survey, clause.start)
        if not formal and survey.sentence_of(clause) not in corrected:
            yield clause


def _weigh_all(statements: Iterable[Statement]) -> Statements:
    found = tuple(statements)
    counts = Counter(term for statement in found for term in statement.terms)
    weights = {
        term: math.log2(1 + len(found) / count) * (_NAME_COUNTS if term.startswith(("@", "#")) else 1.0)
        for term, count in counts.items()
    }
    return Statements(weights, {(s.source, s.span): s for s in found})


def _read(survey: SourceSurvey, named: Named, spans: Iterable[Span]) -> Iterator[Statement]:
    mentions = sorted(_mentions(survey, named))
    dates = survey.annotated.annotations.dates
    amounts = [amount.span for amount in survey.annotated.annotations.amounts]
    starts = [span.start for span, *_ in mentions]
    reference = survey.annotated.document.reference_date
    stretch = stretch_of_value(reference.value) if reference else None
    written = stretch.first if stretch and stretch.first == stretch.last else None
    countries = leading_countries(survey)
    for whole in spans:
        if not survey.paragraph_at(whole.start):
            continue
        sentence = without_dateline(survey, whole)
        held = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        days = [d for d in _within(dates, sentence) if stretch_of(d) is not None]
        left_out = [span for span, *_ in held] + [d.span for d in days]
        left_out += _spans_within(amounts, sentence)
        names = frozenset(anchor for _, anchor, _ in held)
        parties = frozenset(anchor for _, anchor, acts in held if acts)
        calendar = frozenset(day for mention in days for day in _days(mention))
        plain = _NO_DENIAL.sub(" ", _without(survey.text, sentence, left_out))
        words = frozenset(_stem(word) for word in content_words(plain))
        terms = words | {f"@{name}" for name in names} | {f"#{day}" for day in calendar}
        terms |= {f"~{mention.value}" for mention in days if not _days(mention)}
        if len(terms) <= _LONGEST:
            off = _CALLED_OFF.search(survey.text, sentence.start, sentence.end) is not None
            to_day = off and bool(calendar) and all(_is_new_day(survey.text, d) for d in days if _days(d))
            yield Statement(
                survey.number, whole, terms, names, parties, calendar, written, countries,
                calls_off=off and not to_day, puts_off=to_day,
            )  # fmt: skip


def _is_new_day(text: str, mention: DateMention) -> bool:
    """Whether a day is one to which something is put off."""
    before = text[max(0, mention.span.start - _BEFORE_DAY) : mention.span.start]
    return _TO_DAY.search(before) is not None


def _mentions(survey: SourceSurvey, named: Named) -> Iterator[tuple[Span, str, bool]]:
    """Where the source names people, organisations, places and events: the anchor of each, and whether it can act."""
    for entity in survey.annotated.annotations.entities:
        if entity.type != EntityType.GROUP:
            anchor = named[survey.number, entity.id].anchor
            acts = entity.type in {EntityType.PERSON, EntityType.ORGANISATION}
            yield from ((span, anchor, acts) for span in entity.mentions)


def _within(dates: Sequence[DateMention], sentence: Span) -> Sequence[DateMention]:
    first = bisect_left(dates, sentence.start, key=lambda d: d.span.start)
    return dates[first : bisect_left(dates, sentence.end, key=lambda d: d.span.start)]


def _spans_within(spans: Sequence[Span], sentence: Span) -> Sequence[Span]:
    first = bisect_left(spans, sentence.start, key=lambda span: span.start)
    return spans[first : bisect_right(spans, sentence.end, key=lambda span: span.start)]


def _days(mention: DateMention) -> tuple[str, ...]:
    """The day a date names, when it names one; longer stretches are too loose to tell events apart."""
    stretch = stretch_of(mention)
    if stretch is None or stretch.first != stretch.last:
        return ()
    return (stretch.first.isoformat(),)


def _without(text: str, sentence: Span, left_out: Sequence[Span]) -> str:
    """The words of a sentence outside some spans in it."""
    kept: list[str] = []
    position = sentence.start
    for span in sorted(left_out):
        if span.start >= position:
            kept.append(text[position : span.start])
        position = max(position, min(span.end, sentence.end))
    kept.append(text[position : sentence.end])
    return " ".join(kept)


def without_days(statement: Statement) -> Statement:
    """The same without the days and longer stretches that it names."""
    terms = frozenset(term for term in statement.terms if not term.startswith(("#", "~")))
    return replace(statement, terms=terms, days=frozenset())


def may_be_one(one: Statement, other: Statement) -> bool:
    """Whether nothing says that two statements tell of different events.

    That would be other days, other parties in each, what only one calls off, or without a common day sources on other
    countries.
    """
    if _at_other_times(one, other) or one.calls_off != other.calls_off:
        return False
    if one.parties - other.parties and other.parties - one.parties:
        return False
    return bool(one.days & other.days) or not tell_of_others(one.countries, other.countries)


def _at_other_times(one: Statement, other: Statement) -> bool:
    """Whether two statements name other days, or no common day in sources written long after each other."""
    if one.days and other.days:
        return not one.days & other.days
    apart = abs((one.written - other.written).days) if one.written and other.written else 0
    return apart > NEWS_LASTS


def _opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what rises in one statement falls in the other."""

    def way(terms: frozenset[str]) -> int:
        return bool(terms & _RISE) - bool(terms & _FALL)

    return way(one) * way(other) < 0


def _stem(word: str) -> str:
    """A folded word without its commonest endings; forms that share no stem are led to one."""
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            doubled = stem[-1] == stem[-2] and stem[-1] not in "ls"
            return stem[:-1] if doubled else stem.removesuffix("e")
    return word.removesuffix("e")


_RISE = frozenset(_stem(word) for word in _RISING)
_SAY = frozenset(_stem(word) for word in _SAYING)
_FALL = frozenset(_stem(word) for word in _FALLING)
