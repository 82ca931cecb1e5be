"""Sums and measures that several sources give of one thing, though they call it by other words.

"Spain is to pay in €40m" and "Spain would contribute EUR 40 million to the facility" share a name, a value and what is
told around them. Two values differ only where the words right behind both say the same of the same year: "€1.5bn in
guarantees for refining plants by 2030".
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flows.compose.agreement.common_matters import Matter, Saying, what_is_counted
from flows.compose.agreement.figures_apart import Circumstances, describe_circumstances, hold_at_other_times
from flows.compose.matching.statement import Statement
from flows.compose.matching.statements import Statements
from flows.compose.sentences.entries import FigureEntry, SourceEntries
from flows.compose.sentences.former_numbers import is_former_amount
from flows.compose.sentences.locating import SourceSurvey, amounts_in, near_to
from flows.compose.wording.wording import content_words, on_one_line
from flows.model.annotation import AmountType
from flows.model.spans import Span

SUMS = (AmountType.MONEY, AmountType.QUANTITY)
_TELLING = 2
"""Digits of a value that do not agree by chance, and words around it that show what it is of."""
_NAMES_IN_COMMON = 2
"""So many names must be in both of two sources that are said to differ."""
_COMPARED_AT_MOST = 200
"""Figures of one unit are compared pair by pair up to this many."""
_SURE = 3
"""Digits, noughts at the end apart, of a value that fewer words around it show to be of the same."""
_OF_SEVERAL = ("shilling",)
"""Currencies that a text may name without saying of which country."""
_BEHIND = re.compile(
    r"(?: \([^()]{1,60}\))? (?P<link>in|of|for) (?P<words>(?:(?!by\b|to\b|from\b|over\b|until\b)[a-z][a-z-]+ ?){2,6})"
)
"""What a sum is, right behind it: "in guarantees for refining projects"."""

_BARE_END = re.compile(r"(?: (?:a|an|the|of|in|for|and|or|with|at|on|as|that|which|its|their|ended)){1,6}\Z")
"""What ends such words when the next is a name or a number: "in respect of the"."""
_OF_A_TIME = re.compile(
    r"(?:in|of|for)(?: [a-z-]+){0,3}? (?:weeks?|months?|quarters?|years?|periods?|days?)"
    r"|(?:in|of|for)(?: (?:the|same|respect)){0,3}"
)
"""When it was, which is not what it is."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure with what its clause and the words around it tell."""

    survey: SourceSurvey
    entry: FigureEntry
    circumstances: Circumstances
    clause: frozenset[str]
    around: frozenset[str]
    behind: str
    named: frozenset[str]
    """All that its source names."""
    beside: frozenset[str]
    """The longer numbers that its sentence gives besides."""
    with_it: frozenset[tuple[str, str]] = frozenset()
    """The type and value of all other figures of its sentence that are no single digits."""

    @property
    def source(self) -> int:
        return self.survey.number

    @property
    def kind(self) -> tuple[str, str]:
        """Its type and unit; of a currency that several countries have by name, the name."""
        amount = self.entry.amount
        unit = amount.unit if amount.unit in _OF_SEVERAL else amount.iso or amount.unit
        return amount.type.value, unit

    @property
    def value(self) -> str:
        return self.entry.amount.value or ""


def common_sums(sources: Sequence[SourceEntries], clauses: Statements) -> list[Matter]:
    """For each sum of several sources the first place of each, in order; every figure belongs to one matter."""
    by_source: dict[int, list[Statement]] = defaultdict(list)
    for clause in clauses.by_place.values():
        by_source[clause.source].append(clause)
    sums = [one for entries in sources for one in _plain_sums(entries, by_source[entries.number])]
    near: dict[tuple[str, ...], list[Sum]] = defaultdict(list)
    for one in sums:
        for key in _keys(one):
            near[key].append(one)
    taken: set[tuple[int, Span]] = set()
    matters: list[Matter] = []
    for one in sums:
        group = _group(one, near, taken)
        if len(group) > 1:
            taken |= {_place(other) for other in group}
            matters.append(_matter(group))
    return matters


def _place(one: Sum) -> tuple[int, Span]:
    return one.source, one.entry.amount.span


def _keys(one: Sum) -> Iterator[tuple[str, ...]]:
    """By what a sum is found: its value, and the first words behind it."""
    yield "value", *one.kind, one.value
    if one.behind:
        yield "behind", *one.kind, _first(one)


def _group(
    one: Sum, near: Mapping[tuple[str, ...], Sequence[Sum]], taken: set[tuple[int, Span]]
) -> list[Sum]:
    """A sum and the first of each later source that is of the same thing."""
    if _place(one) in taken:
        return []
    found = {_place(other): other for key in _keys(one) for other in _after(one, near[key])}
    group = {one.source: one}
    for place, other in sorted(found.items(), key=lambda pair: pair[0]):
        fresh = place not in taken and other.source not in group
        if fresh and (_agree(one, other) or _differ(one, other)):
            group[other.source] = other
    return list(group.values())


def _after(one: Sum, others: Sequence[Sum]) -> Sequence[Sum]:
    first = bisect_right(others, one.source, key=lambda other: other.source)
    return others[first : first + _COMPARED_AT_MOST]


def _plain_sums(entries: SourceEntries, clauses: Sequence[Statement]) -> Iterator[Sum]:
    """The sums of a source that hold; of several of one kind it is not plain which of them another source means."""
    read = (one for one in read_sums(entries, clauses) if not one.entry.denied)
    sums = [one for one in read if not is_former_amount(one.survey, one.entry.amount)]
    kinds = Counter((one.kind, _first(one)) for one in sums)
    yield from (one if kinds[one.kind, _first(one)] == 1 else replace(one, behind="") for one in sums)


def read_sums(entries: SourceEntries, clauses: Sequence[Statement]) -> Iterator[Sum]:
    """The sums and measures of a source that stand in its clauses, in order."""
    survey = entries.survey
    own = sorted(clauses, key=lambda clause: clause.span)
    starts = [clause.span.start for clause in own]
    named = frozenset(name for clause in own for name in clause.names)
    for entry in entries.figures:
        span = entry.amount.span
        index = bisect_left(starts, span.start + 1) - 1
        if entry.amount.type not in SUMS or index < 0 or not own[index].span.contains(span):
            continue
        first, last = _two_sentences(survey, span)
        around = _terms(own[bisect_left(starts, first) : bisect_left(starts, last)])
        told = describe_circumstances(survey, entry.amount)
        others = _figures_beside(survey, entry)
        # Some numbers stand everywhere.
        beside = frozenset(value for _, value in others if len(value) >= _SURE)
        behind = _behind(survey, entry)
        yield Sum(survey, entry, told, own[index].terms, around, behind, named, beside, others)


def _figures_beside(survey: SourceSurvey, entry: FigureEntry) -> frozenset[tuple[str, str]]:
    """The type and value of the other figures in the sentence of one, without single digits."""
    near = near_to(entry.amount.span, survey.sentence_of(entry.amount.span))
    own = {amount.span for amount in (entry.amount, entry.converted) if amount}
    others = (a for a in amounts_in(survey, near) if a.span not in own)
    return frozenset((a.type.value, a.value) for a in others if a.value and len(a.value) >= _TELLING)


def _terms(clauses: Sequence[Statement]) -> frozenset[str]:
    return frozenset(term for clause in clauses for term in clause.terms)


def _two_sentences(survey: SourceSurvey, span: Span) -> tuple[int, int]:
    """From the sentence before, in the same paragraph, to the end of that of a figure."""
    sentence = survey.sentence_of(span)
    index = bisect_left(survey.sentence_starts, sentence.start) - 1
    start = survey.sentence_starts[index] if index >= 0 else sentence.start
    same = survey.paragraph_at(start) == survey.paragraph_at(sentence.start)
    return (start if same else sentence.start), sentence.end


def _behind(survey: SourceSurvey, entry: FigureEntry) -> str:
    end = (entry.converted or entry.amount).span.end
    found = _BEHIND.match(survey.text, end)
    words = _BARE_END.sub("", on_one_line(f"{found['link']} {found['words']}")) if found else ""
    return "" if _OF_A_TIME.fullmatch(words) else words


def _agree(one: Sum, other: Sum) -> bool:
    """The same value told beside the same name, with other words in common."""
    digits = sum(map(str.isdigit, one.value))
    if (
        one.value != other.value
        or digits < _TELLING
        or hold_at_other_times(one.circumstances, other.circumstances)
        or _of_other_countries(one, other)
    ):
        return False
    clause, around = one.clause & other.clause, one.around & other.around
    named, plain = _names(clause), len(_plain(around))
    if named and one.with_it & other.with_it:
        return True  # two figures of one thing are the same in both
    if (
        len(one.value.replace(".", "").strip("0")) >= _SURE
        and len(one.named & other.named) >= _NAMES_IN_COMMON
    ):
        several = len(_plain(clause)) >= _TELLING
        return several or bool(one.beside & other.beside) or bool(_names(around) and _plain(clause))
    return bool(named and plain >= _TELLING) or bool(_names(around) and _plain(clause) and plain >= _TELLING)


def _of_other_countries(one: Sum, other: Sum) -> bool:
    """Whether two sums are of currencies of one name and two countries."""
    isos = {one.entry.amount.iso, other.entry.amount.iso} - {""}
    return len(isos) > 1


def _differ(one: Sum, other: Sum) -> bool:
    """Whether another value is given of the same: by the words right behind both, for the same year or day."""
    mine, theirs = content_words(one.behind), content_words(other.behind)
    if one.value == other.value or len(mine & theirs) < _TELLING or _first(one) != _first(other):
        return False
    names, others = _names(one.clause), _names(other.clause)
    apart = bool(names - others and others - names) or len(one.named & other.named) < _NAMES_IN_COMMON
    apart = apart or one.circumstances.is_part or other.circumstances.is_part
    dated = {t for t in one.around & other.around if t.startswith(("#", "~"))}
    return bool(dated) and not apart and not hold_at_other_times(one.circumstances, other.circumstances)


def _first(one: Sum) -> str:
    return " ".join(one.behind.split()[:2])


def _names(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term.startswith("@"))


def _plain(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term[0].isalpha())


def _matter(group: Sequence[Sum]) -> Matter:
    lead, *others = group
    sayings = [Saying(lead.entry.row.extract)]
    sayings += [Saying(o.entry.row.extract, agrees=o.value == lead.value) for o in others]
    return Matter("figure", lead.behind or what_is_counted(lead.survey, lead.entry), tuple(sayings))
