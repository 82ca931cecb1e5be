"""What speaks against two statements telling of one event, or one bearing out the other."""

from flows.compose.matching.countries_told_of import tell_of_others
from flows.compose.matching.opposites import are_of_other_kinds, lead_and_trail, only_one_is_of_aftershocks
from flows.compose.matching.ranks import are_of_other_ranks
from flows.compose.matching.statement import Statement, are_apart, stem, times_of
from flows.english.level_verbs import FALLS, LOWERS, RAISES, RISES
from flows.english.word_tables import word_list

NEWS_LASTS = 30
"""Days; sources further apart speak of other events unless they name the same day."""
_MOST = 0.5
"""The share of common terms from which on a denial is of what both tell."""
_RISING = RISES | {"gain", "up", "higher", "advance"}
_FALLING = FALLS | {"down", "lower"}
_RISE = frozenset(stem(word) for word in _RISING)
_FALL = frozenset(stem(word) for word in _FALLING)
_RAISE = frozenset(stem(word) for word in RAISES | _RISING)
_LOWER = frozenset(stem(word) for word in LOWERS | _FALLING)
_WIN = stem("won")
_TOGETHER = frozenset(
    stem(word)
    for word in word_list(
        "meet met speak spoke talk discuss agree sign signed negotiate exchange join share trade visit border with hold"
    )
)
"""What two do together, whoever is named first."""


def may_be_one(one: Statement, other: Statement) -> bool:
    """Whether nothing says that two statements tell of different events.

    That would be other days, other parties in each, what only one calls off, denies or plans, or without a common day
    sources on other countries.
    """
    if at_other_times(one, other) or one.calls_off != other.calls_off:
        return False
    if opposed(one, other) or (one.parties - other.parties and other.parties - one.parties):
        return False
    return bool(one.days & other.days) or not tell_of_others(one.countries, other.countries)


def opposed(one: Statement, other: Statement) -> bool:
    """Whether one of two statements bears out nothing of the other: they contradict each other, or what one states the
    other asks, doubts, makes conditional, or tells only as a plan of the past; or they tell of other members of a
    row, of other peoples or parties that do it, of what is to come at other times, of what is raised and cut, or of a
    quake and its aftershock.
    """
    if contradict(one, other) or one.planned != other.planned or are_of_other_ranks(one.ranks, other.ranks):
        return True
    if _plan_for_other_times(one, other) or _move_apart(one.terms, other.terms, _RAISE, _LOWER):
        return True
    if _of_other_peoples(one, other) or only_one_is_of_aftershocks(one.terms, other.terms):
        return True
    return abs(_share_of_common(one, other, one.open) - _share_of_common(one, other, other.open)) >= _MOST


def contradict(one: Statement, other: Statement) -> bool:
    """Whether two statements cannot both be true of one event.

    One denies what the other tells, says "all" where the other says "some", lets fall what the other lets rise, gives
    what the other refuses, counts in one town what the other counts in another, votes for what the other votes
    against, or turns round who did it to whom.
    """
    quantities = bool(one.all_of & other.some_of or one.some_of & other.all_of)
    apart = _move_apart(one.terms, other.terms, _RISE, _FALL) or are_of_other_kinds(one.terms, other.terms)
    apart = apart or lead_and_trail((one.terms, one.deeds), (other.terms, other.deeds))
    apart = apart or (len(one.sides) == len(other.sides) == 1 and one.sides != other.sides)
    aside = _sets_aside(one, other) or _sets_aside(other, one) or _count_in_other_places(one, other)
    won = _of_other_peoples(one, other) and bool(_won_in(one) & _won_in(other))
    return denies(one, other) or quantities or apart or aside or won or _turned_round(one, other)


def denies(one: Statement, other: Statement) -> bool:
    """Whether one of two statements says that what both tell of is not so, and the other that it is."""
    if one.until or other.until or max(_share_of_common(one, other, s.open) for s in (one, other)) >= _MOST:
        return False
    return _is_denied_by_one(one, other)


def _is_denied_by_one(one: Statement, other: Statement) -> bool:
    return abs(_share_of_common(one, other, one.denied) - _share_of_common(one, other, other.denied)) >= _MOST


def _plan_for_other_times(one: Statement, other: Statement) -> bool:
    """Whether all the times that two statements name are still to come, and have no day in common."""
    if one.source_day is None or other.source_day is None:
        return False
    latest = max(one.source_day, other.source_day)
    mine, theirs = times_of(one), times_of(other)
    ahead = bool(mine and theirs) and all(time.first > latest for time in (*mine, *theirs))
    return ahead and all(are_apart(time, another) for time in mine for another in theirs)


def _of_other_peoples(one: Statement, other: Statement) -> bool:
    """Whether two statements begin with other peoples or parties, of which neither names that of the other."""
    opened = bool(one.openers and other.openers)
    return opened and one.openers.isdisjoint(other.groups) and other.openers.isdisjoint(one.groups)


def _won_in(one: Statement) -> frozenset[str]:
    """What somebody wins, which nobody else can win."""
    return frozenset(target for _, deed, target in one.deeds if deed == _WIN)


def _sets_aside(one: Statement, other: Statement) -> bool:
    """Whether a statement sets aside what another states: "in Hull, not Leeds"."""
    stated = other.terms - other.denied - other.set_aside
    return bool(one.set_aside) and one.set_aside <= stated


def _count_in_other_places(one: Statement, other: Statement) -> bool:
    """Whether two statements give a place that both name other numbers, one of them that of another place in the other.

    "12 in Riga" is no "12 in Bergen and 4 in Riga"; where the same number only grew, nothing is said against it.
    """
    mine, theirs = one.placed - other.placed, other.placed - one.placed
    places = {place for _, place in mine} & {place for _, place in theirs}
    return any(
        number == another and place != elsewhere and places & {place, elsewhere}
        for number, place in mine
        for another, elsewhere in theirs
    )


def at_other_times(one: Statement, other: Statement) -> bool:
    """Whether two statements name other days, or no common day in sources written long after each other."""
    if one.days and other.days:
        return not one.days & other.days
    apart = abs((one.source_day - other.source_day).days) if one.source_day and other.source_day else 0
    return apart > NEWS_LASTS


def _share_of_common(one: Statement, other: Statement, terms: frozenset[str]) -> float:
    """How many of the terms that two statements have in common are among some terms; from 0 to 1."""
    common = one.terms & other.terms
    return len(common & terms) / len(common) if common else 0.0


def _turned_round(one: Statement, other: Statement) -> bool:
    """Whether what one does to another in the one statement, the other does to him in the other."""
    turned = {
        (target, deed, actor) for actor, deed, target in one.deeds - other.deeds if deed not in _TOGETHER
    }
    return bool(turned & other.deeds)


def _move_apart(
    one: frozenset[str], other: frozenset[str], rising: frozenset[str], falling: frozenset[str]
) -> bool:
    """Whether what rises in one statement, by the words for it, falls in the other."""

    def way(terms: frozenset[str]) -> int:
        return bool(terms & rising) - bool(terms & falling)

    return way(one) * way(other) < 0
