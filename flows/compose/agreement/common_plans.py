"""What several sources announce for different times: the same thing to come, told in nearly the same words.

Only days, months and years that lie after all that is written of them can contradict each other: of two meetings of one
council, one before the later source was written and one after it, each may have its day.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.matching.statements import Statement, Statements, without_days
from flows.compose.sentences.locating import SourceSurvey
from flows.model.calendar_values import Days, days_of_value

_NEARLY_THE_SAME = 0.8
"""The likeness, days apart, from which on two clauses announce the same."""
_FEWEST_WORDS = 3
"""Words besides names that both must have."""
_NAME_MARKS = ("@", "#", "~")


def common_plans(surveys: Mapping[int, SourceSurvey], clauses: Statements) -> list[Matter]:
    """Matters in which sources (by their S number) name another time for the same thing to come.

    There is one saying for each source, the first source's first.
    """
    groups: dict[tuple[int, int], list[Statement]] = {}
    for one, other in clauses.pairs():
        if _announce_another_time(clauses, one, other):
            group = groups.setdefault((one.source, one.span.start), [one])
            if all(other.source != member.source for member in group):
                group.append(other)
    followers = {(s.source, s.span.start) for group in groups.values() for s in group[1:]}
    return [_as_matter(group, surveys) for key, group in sorted(groups.items()) if key not in followers]


def _as_matter(group: Sequence[Statement], surveys: Mapping[int, SourceSurvey]) -> Matter:
    sayings = (
        Saying(surveys[one.source].extract(one.span), agrees=_times(one) == _times(group[0])) for one in group
    )
    return Matter("event", "", tuple(sayings))


def _announce_another_time(clauses: Statements, one: Statement, other: Statement) -> bool:
    if one.written is None or other.written is None or one.parties != other.parties:
        return False
    latest = max(one.written, other.written)
    times = _only_time_after(latest, one), _only_time_after(latest, other)
    if times[0] is None or times[1] is None or not _are_apart(times[0], times[1]):
        return False
    bare = without_days(one), without_days(other)
    words = [term for term in bare[0].terms & bare[1].terms if not term.startswith(_NAME_MARKS)]
    if bare[0].terms == bare[1].terms and one.countries & other.countries:
        return len(words) > 1  # word for word, in sources on one country
    return len(words) >= _FEWEST_WORDS and clauses.likeness(*bare) >= _NEARLY_THE_SAME


def _only_time_after(latest: date, statement: Statement) -> Days | None:
    ahead = [time for time in _times(statement) if time.first > latest]
    return ahead[0] if len(ahead) == 1 else None


def _times(statement: Statement) -> list[Days]:
    """The days that a statement names and the longer stretches, in order."""
    values = (*statement.days, *(term[1:] for term in statement.terms if term.startswith("~")))
    found = (days_of_value(value) for value in sorted(values))
    return [stretch for stretch in found if stretch]


def _are_apart(one: Days, other: Days) -> bool:
    return one.last < other.first or other.last < one.first
