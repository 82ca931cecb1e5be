"""What one source announces and another calls off: a visit on a day, and that it is postponed or cancelled."""

from collections.abc import Iterator, Mapping

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.matching.statements import Statement, Statements, without_days
from flows.compose.sentences.locating import SourceSurvey
from flows.english.word_tables import word_list

_OF_THE_SAME = 0.33
"""The likeness from which on two sentences tell of the same, one that it will be and the other that it will not."""
_FEWEST_WORDS = 3
"""Words besides names that both must have; two with a day in common, one with a name."""

_ASKED_FOR = word_list("postpon postponement cancel cancellation annul annulment put")
"""Stems of words for what a sentence does not tell as done: "asked to postpone the vote of 29 March"."""


def matters_called_off(surveys: Mapping[int, SourceSurvey], statements: Statements) -> list[Matter]:
    """One matter for each announcement (of sources by their S number) that a sentence of another source calls off.

    The earlier source's sentence comes first; those that say otherwise do not agree with it.
    """
    groups: dict[tuple[int, int], list[Statement]] = {}
    for one, other in sorted(_pairs(statements), key=lambda pair: [(s.source, s.span) for s in pair]):
        group = groups.setdefault((one.source, one.span.start), [one])
        if all(other.source != member.source for member in group):
            group.append(other)
    return [_as_matter(group, surveys) for _, group in sorted(groups.items())]


def _as_matter(group: list[Statement], surveys: Mapping[int, SourceSurvey]) -> Matter:
    first = group[0]
    sayings = (
        Saying(surveys[one.source].extract(one.span), agrees=_gives_up(one) == _gives_up(first))
        for one in group
    )
    return Matter("event", "", tuple(sayings))


def _gives_up(one: Statement) -> bool:
    return one.calls_off or one.puts_off


def _pairs(statements: Statements) -> Iterator[tuple[Statement, Statement]]:
    """Sentences of which one calls off what the other announces, the earlier source's first."""
    for off in filter(_gives_up, statements.by_place.values()):
        for plan in statements.around(off):
            if not _gives_up(plan) and _calls_off(statements, off, plan):
                yield (off, plan) if off.source < plan.source else (plan, off)


def _calls_off(statements: Statements, off: Statement, plan: Statement) -> bool:
    """Whether a sentence calls off what another announces for a day that was still to come."""
    ahead = plan.written is not None and min(plan.days, default="") > plan.written.isoformat()
    if not ahead or plan.terms & _ASKED_FOR or (off.puts_off and off.days & plan.days):
        return False
    if off.calls_off and off.days and not off.days & plan.days:
        return False
    if not _share_enough(off, plan):
        return False
    if not off.days & plan.days:
        plan, off = without_days(plan), without_days(off)
    return statements.likeness(plan, off) >= _OF_THE_SAME


def _share_enough(one: Statement, other: Statement) -> bool:
    words = [term for term in one.terms & other.terms if term[0].isalpha()]
    needed = 1 if one.names & other.names else _FEWEST_WORDS - bool(one.days & other.days)
    return len(words) >= needed
