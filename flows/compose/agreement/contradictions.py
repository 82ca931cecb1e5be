"""What one source says and another contradicts: another time for the same plan, a plan called off, a claim denied."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.matching.contrary import denies
from flows.compose.matching.statement import (
    Statement,
    are_apart,
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
from flows.english.word_tables import word_list
from flows.model.annotation import Amount, AmountType
from flows.model.calendar_values import Days

Pair = tuple[Statement, Statement]
"""Two statements that contradict each other, the earlier source's first."""
"""By their S number."""

DENIAL = "denial"
"""What a matter is about of which the first source denies what others say."""
_NEARLY_THE_SAME = 0.8
"""The likeness, days apart, from which on two clauses announce the same."""
_SAME_PLAN = 0.33
"""The likeness from which on two sentences tell of the same, one that it will be and the other that it will not."""
_SAME_CLAIM = 0.45
"""The likeness from which on a sentence tells what another denies."""
_FEWEST_WORDS = 3
"""Words besides names that both must have; of a plan called off two with a day in common, one with a name."""
_ON_TAKING_PLACE = word_list("tak plac hold put off postpon mov push delay resched shift")
"""Stems of words that say only that something will be, or will be then."""
_ASKED_FOR = word_list("postpon postponement cancel cancellation annul annulment put")
"""Stems of words for what a sentence does not tell as done: "asked to postpone the vote of 29 March"."""


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
    pairs = sorted(_called_off(sentences), key=lambda pair: [(s.source, s.span) for s in pair])
    return _as_matters("event", _grouped(pairs).values(), surveys, _gives_up)


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
    words = _common_words(*bare)
    if bare[0].terms == bare[1].terms and one.countries & other.countries:
        return words > 1  # word for word, in sources on one country
    return words >= _FEWEST_WORDS and clauses.likeness(*bare) >= _NEARLY_THE_SAME


def _only_time_after(latest: date, statement: Statement) -> Days | None:
    ahead = [time for time in times_of(statement) if time.first > latest]
    return ahead[0] if len(ahead) == 1 else None


def _called_off(sentences: Statements) -> Iterator[Pair]:
    """Sentences of which one calls off what the other announces."""
    for off in filter(_gives_up, sentences.by_place.values()):
        for plan in sentences.around(off):
            if not _gives_up(plan) and _calls_off(sentences, off, plan):
                yield _in_order(off, plan)


def _gives_up(one: Statement) -> bool:
    return one.calls_off or one.puts_off


def _calls_off(sentences: Statements, off: Statement, plan: Statement) -> bool:
    """Whether a sentence calls off what another announces for a day that was still to come."""
    ahead = plan.source_day is not None and min(plan.days, default="") > plan.source_day.isoformat()
    if (
        not ahead
        or plan.terms & _ASKED_FOR
        or _is_not_announced(plan, off)
        or (off.puts_off and off.days & plan.days)
    ):
        return False
    if off.calls_off and off.days and not off.days & plan.days:
        return False
    needed = 1 if off.names & plan.names else _FEWEST_WORDS - bool(off.days & plan.days)
    if _common_words(off, plan) < needed:
        return False
    if not off.days & plan.days:
        plan, off = without_days(plan), without_days(off)
    bare = _bare(plan), _bare(off)
    several = _common_words(*bare) > 1 and sentences.likeness(*bare) >= _SAME_PLAN
    return several or sentences.likeness(plan, off) >= _SAME_PLAN


def _is_not_announced(plan: Statement, off: Statement) -> bool:
    """Whether most of what both tell is denied, asked or only wanted not to be by what should announce it."""
    common = plan.terms & off.terms
    return 2 * len(common & (plan.denied | plan.open)) > len(common)


def _bare(one: Statement) -> Statement:
    """A statement without the words that only say that something takes place, or is moved."""
    return replace(one, terms=one.terms - _ON_TAKING_PLACE)


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
            if _common_words(claim, other) >= _FEWEST_WORDS
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


def _common_words(one: Statement, other: Statement) -> int:
    """How many words both have besides names and days."""
    return sum(term[0].isalpha() for term in one.terms & other.terms)


def _in_order(one: Statement, other: Statement) -> Pair:
    return (one, other) if one.source < other.source else (other, one)
