"""Sums in dispute: one source sets two numbers against each other, and others give one of them.

Which is meant needs no matching of measures: the two numbers stand for the dispute. A further source takes part where
its source names much the same and the words around its number are of the same thing, or of a price as those are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from flows.compose.agreement.common_matters import Matter, Saying, what_is_counted
from flows.compose.agreement.common_sums import Sum, read_sums
from flows.compose.agreement.figures_apart import describe_circumstances, hold_at_other_times
from flows.compose.matching.statement import Statement
from flows.compose.matching.statements import Statements
from flows.compose.sentences.contrasts import Contrast, find_contrasts
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.former_numbers import is_former_amount
from flows.compose.wording.wording import content_words, fold
from flows.english.word_tables import word_list
from flows.model.annotation import AmountType, EntityType
from flows.model.spans import Span

_NAMES_IN_COMMON = 2
_SURE = 3
"""So many of such digits do not agree by chance where the same is named beside them."""
_TELLING = 2
"""Digits besides the last noughts: "$10 million" is said of many things."""
_PRICE = word_list(
    "cost costly price worth value valu bill invest investment total sum deal contract budget estimat fund financ"
)
"""Stems of words for what a thing costs."""

_NEAR = Decimal("0.25")
"""The share of a number in dispute within which a third may be of the same thing."""

_Rivals = tuple[str, str, frozenset[str]]
"""Type and unit of two figures, and their values."""


@dataclass(frozen=True, slots=True)
class _Voice:
    """What a source says in a dispute: a number, or two of which one or neither holds."""

    one: Sum
    contrast: Contrast | None = None

    @property
    def value(self) -> str:
        """The number that the source gives; empty where it only tells of both."""
        if self.contrast is None:
            return self.one.value
        kept = [a for a in (self.contrast.first, self.contrast.second) if a is not self.contrast.denied]
        return kept[0].value or "" if len(kept) == 1 else ""

    @property
    def span(self) -> Span:
        return self.contrast.span if self.contrast else self.one.entry.row.extract.span


def disputed_sums(sources: Sequence[SourceEntries], clauses: Statements) -> list[Matter]:
    """One matter for each pair of sums that a source sets against each other, if another source gives one of them."""
    by_source: dict[int, list[Statement]] = defaultdict(list)
    for clause in clauses.by_place.values():
        by_source[clause.source].append(clause)
    sums = [
        one
        for entries in sources
        for one in read_sums(entries, by_source[entries.number])
        if one.entry.denied or not is_former_amount(one.survey, one.entry.amount)
    ]
    contrasts = {entries.number: find_contrasts(entries.survey) for entries in sources}
    disputes: dict[_Rivals, list[_Voice]] = defaultdict(list)
    for one in sums:
        for contrast in contrasts[one.source]:
            if one.entry.amount == contrast.first and _are_telling(contrast):
                disputes[_rivals(one, contrast)].append(_Voice(one, contrast))
    named = {n: frozenset(name for c in by_source[n] for name in c.names) for n in contrasts}
    plain = [one for entries in sources for one in _plain_figures(entries, named[entries.number])]
    matters = (_gather(told, sums, plain) for told in disputes.values())
    return [matter for matter in matters if len(matter.sayings) > 1]


def _rivals(one: Sum, contrast: Contrast) -> _Rivals:
    return *one.kind, frozenset([contrast.first.value or "", contrast.second.value or ""])


def _are_telling(contrast: Contrast) -> bool:
    values = (contrast.first.value, contrast.second.value)
    return all(len((value or "").replace(".", "").strip("0")) >= _TELLING for value in values)


def _plain_figures(entries: SourceEntries, named: frozenset[str]) -> Iterator[Sum]:
    """All measures of a source that are said to hold, those in its tables too."""
    nothing: frozenset[str] = frozenset()
    for entry in entries.figures:
        plain = not entry.denied and not is_former_amount(entries.survey, entry.amount)
        if plain and entry.amount.type in {AmountType.MONEY, AmountType.QUANTITY}:
            told = describe_circumstances(entries.survey, entry.amount)
            yield Sum(entries.survey, entry, told, nothing, nothing, "", named, nothing)


def _gather(told: Sequence[_Voice], sums: Iterable[Sum], plain: Iterable[Sum]) -> Matter:
    """The first voice of each source; the number that stands alone first is set first, the others differ from it."""
    voices = _voices(told, sums)
    for one in plain:
        if one.source not in voices and any(_gives_a_third(voice.one, one) for voice in voices.values()):
            voices[one.source] = _Voice(one)
    ordered = [voices[number] for number in sorted(voices)]
    first = next((voice for voice in ordered if voice.contrast is None), ordered[0])
    ordered.sort(key=lambda voice: voice is not first)
    sayings = tuple(
        Saying(v.one.survey.extract(v.span), agrees=v is first or bool(v.value and v.value == first.value))
        for v in ordered
    )
    return Matter("figure", what_is_counted(first.one.survey, first.one.entry), sayings)


def _voices(told: Sequence[_Voice], sums: Iterable[Sum]) -> dict[int, _Voice]:
    """By source: those that tell of both numbers, and those that give one of them."""
    leading = told[0].one
    voices: dict[int, _Voice] = {}
    values: set[str | None] = set()
    for voice in told:
        if voice.contrast and (voice.one is leading or _may_be_of(leading, voice.one)):
            voices.setdefault(voice.one.source, voice)
            values |= {voice.contrast.first.value, voice.contrast.second.value}
    sided = [voice.one for voice in voices.values()]
    for one in sums:
        given = one.kind == leading.kind and one.value in values and one.source not in voices
        if given and any(_may_be_of(side, one) and _are_of_one_thing(side, one) for side in sided):
            voices[one.source] = _Voice(one)
    return voices


def _may_be_of(one: Sum, other: Sum) -> bool:
    """Whether two sources name much the same, at about the same time."""
    named = len(one.named & other.named) >= _NAMES_IN_COMMON
    return named and not hold_at_other_times(one.circumstances, other.circumstances)


def _gives_a_third(side: Sum, one: Sum) -> bool:
    """Whether a further source gives a third number near those in dispute, of the thing that one of them is of."""
    same = content_words(side.entry.measured.identity) & content_words(one.entry.measured.identity)
    if one.kind != side.kind or not same or not _may_be_of(side, one):
        return False
    try:
        mine, other = Decimal(one.value), Decimal(side.value)
    except InvalidOperation:
        return False
    return abs(mine - other) <= _NEAR * abs(other)


def _are_of_one_thing(one: Sum, other: Sum) -> bool:
    common = one.around & other.around
    plain = any(term[0].isalpha() for term in common)
    sure = len(other.value.replace(".", "").strip("0")) >= _SURE and any(t.startswith("@") for t in common)
    return (
        plain
        or sure
        or _are_of_one_speaker(one, other)
        or bool(one.around & _PRICE and other.around & _PRICE)
    )


def _are_of_one_speaker(one: Sum, other: Sum) -> bool:
    """Whether one person, and no source, gives both numbers: somebody who corrects what he said before."""
    speakers = [fold(s.entry.row.said_by) for s in (one, other)]
    people = (e for s in (one, other) for e in s.survey.annotated.annotations.entities)
    return speakers[0] == speakers[1] and any(
        e.type is EntityType.PERSON and fold(e.name) == speakers[0] for e in people
    )
