"""Statements that several sources make: clauses that tell the same, however they are worded."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.agreement.figures_in_statements import measure_others
from flows.compose.agreement.sayings_alike import say_alike
from flows.compose.matching.contrary import contradict, denies, opposed
from flows.compose.matching.countries_told_of import tell_of_others
from flows.compose.matching.reach import Reach
from flows.compose.matching.statement import Statement
from flows.compose.matching.statements import Statements
from flows.compose.registers.dates_explained import nearest_date
from flows.compose.sentences.draft_options import leaves_options
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.dates_in_words import date_in_words
from flows.model.spans import Span

_WHOLE = 0.7
"""A source of which the sentence holds less of what the first says, by weight, says it in part."""

_FEWEST_WORDS = 3
"""Words besides names that undated clauses must share; "speaking today, the minister said" tells nothing."""

_NAMELESS = 0.65
"""The likeness that clauses need which have neither a day nor a name in common, but speak of a common party."""
_NEARLY_VERBATIM = 0.8
"""The same where they do not even that."""

_QUOTED_ALIKE = 0.5
"""The share of the words of the shorter quotation that must stand in the other, too."""
_TRIED_AT_MOST = 8
"""Clauses in the same words that do not tell the same, as of other years: so many are tried."""

_Key = tuple[int, int]
_Group = tuple[Statement, ...]
"""Clauses that tell the same, one for each source, the first source's first."""


class _Comparison:
    """The clauses of all sources, ready to be asked which of them tell the same.

    Clauses in the same words are compared once: `first_worded` has the first of each, `worded_alike`
    each of these with those of other sources.
    """

    def __init__(self, sources: Sequence[SourceEntries], clauses: Statements) -> None:
        self.clauses = clauses
        self._entries = {entries.number: entries for entries in sources}
        self.reach: Mapping[int, Reach] = {s.number: Reach(s.survey, clauses) for s in sources}
        self._quoted: dict[_Key, frozenset[str]] = {}
        self._parties_of: dict[_Key, frozenset[str]] = {}
        self.worded_alike = self._gather_copies()
        leaders = (group[0] for group in self.worded_alike.values())
        self.first_worded = replace(clauses, by_place={(s.source, s.span): s for s in leaders})

    def _gather_copies(self) -> Mapping[_Key, _Group]:
        """Every clause that is the first in its words, with those of other sources that tell the same in them."""
        copies: dict[_Key, list[Statement]] = {}
        firsts: dict[frozenset[str], list[Statement]] = defaultdict(list)
        for clause in self.clauses.by_place.values():
            tried = firsts[clause.terms][-_TRIED_AT_MOST:]
            leader = next((one for one in tried if self.tell_the_same(one, clause)), None)
            if leader is None:
                firsts[clause.terms].append(clause)
                copies[_key(clause)] = [clause]
            elif clause.source != copies[_key(leader)][-1].source:
                copies[_key(leader)].append(clause)
        return {key: tuple(group) for key, group in copies.items()}

    def tell_the_same(self, one: Statement, other: Statement) -> bool:
        """Whether two clauses are alike, and nothing in one speaks against the other."""
        return self.are_alike(one, other) and not opposed(one, other)

    def are_alike(self, one: Statement, other: Statement) -> bool:
        """Whether two clauses are alike, of the same days, and have a name and a party in common if they have any; in
        sources on other countries they need a day, too.
        """
        if one.days != other.days or not self.clauses.same(one, other):
            return False
        if not one.days and tell_of_others(one.countries, other.countries):
            return False
        if not one.days and sum(not _is_name(term) for term in one.terms & other.terms) < _FEWEST_WORDS:
            return False
        if one.names and other.names and not one.names & other.names:
            return False
        if _share_only_who_says(one, other):
            return False
        if not self._quote_alike(one, other):
            return False
        if measure_others(self._entries[one.source], one, self._entries[other.source], other):
            return False
        shared = self._parties(one) & self._parties(other)
        alike = _NAMELESS if shared else _NEARLY_VERBATIM
        if not one.days and not one.names & other.names and self.clauses.likeness(one, other) < alike:
            return False
        return all(
            (not s.parties or s.parties & shared) and not leaves_options(self._words(s)) for s in (one, other)
        )

    def _words(self, clause: Statement) -> str:
        return clause.span.of(self._entries[clause.source].survey.text)

    def _quote_alike(self, one: Statement, other: Statement) -> bool:
        """Whether two clauses that quote somebody have words of the quotations in common, not only who speaks."""
        quoted, others = self._quoted_words(one), self._quoted_words(other)
        return (
            not quoted or not others or len(quoted & others) >= _QUOTED_ALIKE * min(len(quoted), len(others))
        )

    def _quoted_words(self, clause: Statement) -> frozenset[str]:
        reach = self.reach[clause.source]
        key = _key(clause)
        if key not in self._quoted:
            self._quoted[key] = reach.quoted_words(clause)
        return self._quoted[key]

    def _parties(self, clause: Statement) -> frozenset[str]:
        key = _key(clause)
        if key not in self._parties_of:
            self._parties_of[key] = self.reach[clause.source].parties(clause)
        return self._parties_of[key]

    def says_whole(self, leader: Statement, other: Statement) -> bool:
        """Whether the sentence of a clause names all parties of another clause and holds most of its words."""
        reach = self.reach[other.source]
        if leader.parties - reach.parties(other):
            return False
        return self.clauses.share(leader, reach.terms(other)) >= _WHOLE


def common_statements(sources: Sequence[SourceEntries], clauses: Statements) -> list[Matter]:
    """What clauses of several sources tell alike; where a figure in them is another, that source differs.

    Each source is credited with the clause that is most like; only where it names the days and, in its sentence
    or in the one this leans on, the parties.
    """
    comparison = _Comparison(sources, clauses)
    alike = [pair for pair in comparison.first_worded.pairs() if comparison.are_alike(*pair)]
    same = [pair for pair in alike if not opposed(*pair)]
    groups = _join_clauses([_ask_the_silent(g, comparison) for g in _group(comparison, same)], comparison)
    by_number = {entries.number: entries for entries in sources}
    contrary = [_contrary(by_number, *pair) for pair in alike if contradict(*pair) and not denies(*pair)]
    return [*(_statement_matter(by_number, comparison, group) for group in groups), *contrary]


def _contrary(by_number: Mapping[int, SourceEntries], one: Statement, other: Statement) -> Matter:
    """Two clauses that contradict each other, side by side."""
    survey = by_number[one.source].survey
    lead = Saying(survey.extract(one.span))
    against = Saying(by_number[other.source].survey.extract(other.span), agrees=False)
    return Matter(_kind_of(one), _about(survey, one), (lead, against))


def _kind_of(statement: Statement) -> str:
    return "event" if statement.days else "statement"


def _about(survey: SourceSurvey, statement: Statement) -> str:
    """When that happened of which a statement tells, if it says so."""
    date = nearest_date(survey, statement.span) if statement.days else None
    return date_in_words(date, survey.text) if date else ""


def _share_only_who_says(one: Statement, other: Statement) -> bool:
    """Whether two clauses tell of others, and have only those in common who say it in both."""
    common = one.names & other.names
    told_of = one.names - one.speakers, other.names - other.speakers
    return bool(common and all(told_of)) and common <= one.speakers & other.speakers


def _is_name(term: str) -> bool:
    return term.startswith(("@", "#"))


def _key(statement: Statement) -> _Key:
    return statement.source, statement.span.start


def _group(comparison: _Comparison, same: Sequence[tuple[Statement, Statement]]) -> list[_Group]:
    """The groups, made of pairs from the most alike on; all of a group tell what its first clause tells."""
    pairs = sorted(same, key=lambda pair: (-comparison.clauses.likeness(*pair), *map(_key, pair)))
    groups = dict(comparison.worded_alike)
    for one, other in pairs:
        mine, theirs = groups[_key(one)], groups[_key(other)]
        merged = tuple(sorted({*mine, *theirs}, key=_key))
        alone = len({statement.source for statement in merged}) == len(merged)
        if alone and all(comparison.tell_the_same(merged[0], s) for s in merged[1:]):
            groups |= dict.fromkeys(map(_key, merged), merged)
    several = (group for group in groups.values() if len(group) > 1)
    return sorted(dict.fromkeys(several), key=lambda group: _key(group[0]))


def _ask_the_silent(group: _Group, comparison: _Comparison) -> _Group:
    """The group with clauses of further later sources that say this among other things."""
    leader = group[0]
    best: dict[int, Statement] = {statement.source: statement for statement in group}
    worded = comparison.first_worded.near(leader)
    near = [s for first in worded for s in comparison.worded_alike[_key(first)] if s.source not in best]
    near.sort(key=lambda s: (-comparison.clauses.likeness(leader, s), _key(s)))
    for other in near:
        if other.source not in best and comparison.tell_the_same(leader, other):
            best[other.source] = other
    return tuple(best[number] for number in sorted(best))


def _join_clauses(groups: Sequence[_Group], comparison: _Comparison) -> list[_Group]:
    """Groups whose clauses stand in the same sentences made one: what is told together is printed together."""
    joined: dict[tuple[_Key, ...], _Group] = {}
    for group in groups:
        sentences = tuple((s.source, comparison.reach[s.source].sentence(s)) for s in group)
        if sentences in joined:
            joined[sentences] = tuple(map(_cover, joined[sentences], group))
        else:
            joined[sentences] = group
    return list(joined.values())


def _cover(one: Statement, other: Statement) -> Statement:
    """Two clauses of a sentence as one."""
    return replace(
        one,
        span=Span(min(one.span.start, other.span.start), max(one.span.end, other.span.end)),
        terms=one.terms | other.terms,
        names=one.names | other.names,
        parties=one.parties | other.parties,
        days=one.days | other.days,
    )


def _statement_matter(
    by_number: Mapping[int, SourceEntries], comparison: _Comparison, group: _Group
) -> Matter:
    leader, *others = group
    entries = by_number[leader.source]
    sayings = [
        say_alike(entries, leader, by_number[o.source], o, whole=comparison.says_whole(leader, o))
        for o in others
    ]
    first = Saying(entries.survey.extract(leader.span))
    return Matter(_kind_of(leader), _about(entries.survey, leader), (first, *sayings))
