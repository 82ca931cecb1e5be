"""What one source says and another contradicts: another time for the same plan, a plan called off, a claim denied."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.matching.contrary import denies
from flows.compose.matching.plans_given_up import gives_up, plans_given_up
from flows.compose.matching.statement import (
    Statement,
    are_apart,
    common_words,
    times_of,
    without_days,
    without_telling_days,
)
from flows.compose.matching.statements import Statements
from flows.compose.sentences.corrected import is_of_earlier_version
from flows.compose.sentences.denied_claims import tells_denial
from flows.compose.sentences.locating import Surveys, amounts_in
from flows.compose.sentences.ratings import rating_of
from flows.compose.sentences.reversals import denied_behind, with_reversal
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import Amount, AmountType
from flows.model.calendar_values import Days

Pair = tuple[Statement, Statement]
"""Two statements that contradict each other, the earlier source's first."""
"""By their S number."""

DENIAL = "denial"
"""What a matter is about of which the first source denies what others say."""
_NEARLY_THE_SAME = 0.8
"""The likeness, days apart, from which on two clauses announce the same."""
_SAME_CLAIM = 0.45
"""The likeness from which on a sentence tells what another denies."""
_FEWEST_WORDS = 3
"""Words besides names that both must have."""


def plans_at_other_times(surveys: Surveys, clauses: Statements) -> list[Matter]:
    """Matters in which sources name another time for the same thing to come, told in nearly the same words.

    Only days, months and years that lie after all that is written of them can contradict each other: of two meetings
    of one council, one before the later source was written and one after it, each may have its day.
    """
    groups = _grouped(pair for pair in clauses.pairs() if _announce_another_time(clauses, *pair))
    followers = {(s.source, s.span.start) for group in groups.values() for s in group[1:]}
    leading = [group for place, group in groups.items() if place not in followers]
    return _as_matters("event", leading, surveys, times_of)


def plans_called_off(surveys: Surveys, sentences: Statements) -> list[Matter]:
    """Matters in which a source announces something, a visit on a day, and others postpone it or call it off."""
    pairs = [_in_order(off, plan) for plan, off in plans_given_up(sentences)]
    ordered = sorted(pairs, key=lambda pair: [(s.source, s.span) for s in pair])
    return _as_matters("event", _grouped(ordered).values(), surveys, gives_up)


def claims_denied(surveys: Surveys, sentences: Statements) -> list[Matter]:
    """Matters in which a source says that what another tells is not so: "No district is without food", "That is not
    true".
    """
    groups = _grouped(_denied(surveys, sentences)).values()
    matters = _as_matters("statement", groups, surveys, lambda one: (one.source, one.span))
    return [_with_denials(matter, surveys) for matter in matters]


def _with_denials(matter: Matter, surveys: Surveys) -> Matter:
    """A matter of which each saying is marked that is a denial."""
    places = ((saying, saying.extract) for saying in matter.sayings)
    sayings = tuple(replace(s, denies=tells_denial(surveys[e.source], e.span)) for s, e in places)
    return replace(matter, sayings=sayings, about=DENIAL if sayings[0].denies else "")


def _grouped(pairs: Iterable[Pair]) -> dict[tuple[int, int], list[Statement]]:
    """By its place each statement that leads, and behind it those of other sources set against it, one of each."""
    groups: dict[tuple[int, int], list[Statement]] = {}
    for one, other in pairs:
        group = groups.setdefault((one.source, one.span.start), [one])
        if all(other.source != member.source for member in group):
            group.append(other)
    return groups


def _as_matters(
    kind: str, groups: Iterable[list[Statement]], surveys: Surveys, told: Callable[[Statement], object]
) -> list[Matter]:
    """One matter for each group; in it those agree of which `told` gives the same as of the first."""

    def saying(one: Statement, first: Statement) -> Saying:
        return Saying(surveys[one.source].extract(one.span), agrees=told(one) == told(first))

    return [Matter(kind, "", tuple(saying(one, group[0]) for one in group)) for group in groups]


def _announce_another_time(clauses: Statements, one: Statement, other: Statement) -> bool:
    if one.source_day is None or other.source_day is None or one.parties != other.parties:
        return False
    latest = max(one.source_day, other.source_day)
    times = _only_time_after(latest, one), _only_time_after(latest, other)
    if times[0] is None or times[1] is None or not are_apart(times[0], times[1]):
        return False
    bare = without_days(one), without_days(other)
    words = common_words(*bare)
    if bare[0].terms == bare[1].terms and one.countries & other.countries:
        return words > 1  # word for word, in sources on one country
    return words >= _FEWEST_WORDS and clauses.likeness(*bare) >= _NEARLY_THE_SAME


def _only_time_after(latest: date, statement: Statement) -> Days | None:
    ahead = [time for time in times_of(statement) if time.first > latest]
    return ahead[0] if len(ahead) == 1 else None


def _denied(surveys: Surveys, sentences: Statements) -> Iterator[Pair]:
    """Sentences that deny something, and that of another source that is most alike and tells it; each with the
    sentence behind it that takes it back.
    """
    for claim in sentences.by_place.values():
        told = (
            max(_tellings(surveys, claim, sentences), default=None, key=lambda pair: pair[0])
            if claim.denied
            else None
        )
        if told is not None:
            one, other = _in_order(claim, told[1])
            yield _whole(surveys, one), _whole(surveys, other)


def _whole(surveys: Surveys, one: Statement) -> Statement:
    survey = surveys[one.source]
    return replace(one, span=rating_of(survey, one.span) or with_reversal(survey, one.span))


def _tellings(surveys: Surveys, claim: Statement, sentences: Statements) -> Iterator[tuple[float, Statement]]:
    """The sentences of other sources that tell what a claim does not, each with how alike they are."""
    bare = without_telling_days(claim)
    for other in sentences.around(claim):
        if is_of_earlier_version(on_one_line(other.span.of(surveys[other.source].text))):
            continue
        likeness = (
            sentences.likeness(bare, without_telling_days(other))
            if common_words(claim, other) >= _FEWEST_WORDS
            else 0.0
        )
        if likeness >= _SAME_CLAIM and denies(claim, other) and not _gives_other(surveys, claim, other):
            yield likeness, other


def _gives_other(surveys: Surveys, claim: Statement, other: Statement) -> bool:
    """Whether a sentence gives figures of a kind of which what another takes back has none: "64 percent", not "69"."""
    survey = surveys[claim.source]
    sentence = survey.sentence_of(claim.span)
    if denied_behind(survey, sentence) is None:
        return False
    mine = _figures_by_kind(amounts_in(survey, sentence))
    theirs = _figures_by_kind(amounts_in(surveys[other.source], other.span))
    return any(mine[kind].isdisjoint(theirs[kind]) for kind in mine.keys() & theirs.keys())


def _figures_by_kind(amounts: Iterable[Amount]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for amount in amounts:
        if amount.type is not AmountType.COUNT and amount.value:
            found[amount.type.value, amount.iso or amount.unit].add(amount.value)
    return found


def _in_order(one: Statement, other: Statement) -> Pair:
    return (one, other) if one.source < other.source else (other, one)
