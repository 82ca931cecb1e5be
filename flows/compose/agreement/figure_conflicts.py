"""Figures of the same measure side by side: rows that give another value, or the same value of another scope."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from flows.compose.agreement.compared_figures import ComparedFigure, describe_figures, standing_alone
from flows.compose.agreement.figures_apart import hold_at_other_times, is_more, leaves_room, tell_apart
from flows.compose.agreement.parts_of_wholes import are_of_other_parts
from flows.compose.agreement.same_measures import GROWTH, INFLATION, is_aggregate, is_year
from flows.compose.agreement.words_measured import far_apart
from flows.compose.matching.countries_told_of import tell_of_others
from flows.compose.sentences.entries import FigureEntry, SourceEntries
from flows.compose.wording.wording import content_words, join_words
from flows.model.annotation import AmountType

_COMPARED_AT_MOST = 200
"""Rows that share a word of their measure are compared pair by pair up to this many."""

_NAMED_AT_MOST = 3
_WORDS_THAT_IDENTIFY = 2
"""A measure of one word ("people") is too common to be the same measure elsewhere."""

GROWING = content_words(
    "cases infections deaths dead died killed toll casualties fatalities injured wounded victims cumulative total"
    " violations arrests contacts"
)
"""What is counted from a first day on."""
_CHANGING = content_words(
    "probable suspected missing trapped stranded active hospitalised isolated hospital evacuation"
)
"""What is another number the next day, be it more or fewer."""
_NEAR_DAYS = 7
_NAMES_IN_COMMON = 2
"""So many names must be in two sources of which the one growth or inflation is said to differ."""


def flag_conflicts(sources: Sequence[SourceEntries]) -> tuple[SourceEntries, ...]:
    """The same entries, each row naming the rows that contradict it or differ from it in scope."""
    remarks = _compare_all(describe_figures(sources))
    return tuple(
        replace(
            source,
            figures=tuple(_flag(source, e, remarks.get((s, f), ())) for f, e in enumerate(source.figures)),
        )
        for s, source in enumerate(sources)
    )


def _flag(
    source: SourceEntries, entry: FigureEntry, found: Sequence[tuple[ComparedFigure, bool]]
) -> FigureEntry:
    words = "; ".join(filter(None, (entry.row.conflict, _against(source, entry), _word_conflict(found))))
    return replace(entry, row=replace(entry.row, conflict=words)) if words else entry


def _against(source: SourceEntries, entry: FigureEntry) -> str:
    """The figure that the same text sets against one in so many words: "S3 F9 gives $910 million"."""
    if entry.rival is None:
        return ""
    rivals = (other for other in source.figures if other.amount == entry.rival)
    return next((f"{r.row.locator.label} gives {standing_alone(r, source.survey.text)}" for r in rivals), "")


Remarks = dict[tuple[int, int], list[tuple[ComparedFigure, bool]]]
"""For each row, the other rows it is set against: with another value (True) or another scope (False)."""


def _compare_all(figures: Sequence[ComparedFigure]) -> Remarks:
    groups: dict[tuple[tuple[str, str, bool], str], list[ComparedFigure]] = defaultdict(list)
    for figure in figures:
        for word in sorted(figure.words):
            groups[figure.kind, word].append(figure)
    seen: set[tuple[tuple[int, int], tuple[int, int]]] = set()
    remarks: Remarks = defaultdict(list)
    for group in groups.values():
        if len(group) > _COMPARED_AT_MOST:
            continue
        for index, one in enumerate(group):
            for other in group[index + 1 :]:
                if (one.place, other.place) not in seen:
                    seen.add((one.place, other.place))
                    _remark(remarks, one, other)
    for found in remarks.values():
        found.sort(key=lambda pair: pair[0].place)
    return dict(remarks)


def _remark(remarks: Remarks, one: ComparedFigure, other: ComparedFigure) -> None:
    differs = one.value != other.value
    if tell_of_others(one.countries, other.countries):
        return
    if differs and contradict(one, other):
        remarks[one.place].append((other, True))
        remarks[other.place].append((one, True))
    elif (
        not differs
        and one.limit_words != other.limit_words
        and len(one.words & other.words) >= _WORDS_THAT_IDENTIFY
    ):
        remarks[one.place].append((other, False))
        remarks[other.place].append((one, False))


def grow_apart(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether two numbers of one thing that grows from day to day, as cases do, are of other days."""
    return one.place[0] != other.place[0] and _contradict(one, other, at_one_time=False)


def contradict(one: ComparedFigure, other: ComparedFigure) -> bool:
    """The same measure, not plainly of other dates, countries or things: one measure's words are all in the other's.

    Within one source all the words are the same: it seldom contradicts itself, and often counts parts of a whole.
    """
    return _contradict(one, other, at_one_time=True)


def _contradict(one: ComparedFigure, other: ComparedFigure, *, at_one_time: bool) -> bool:
    within = one.place[0] == other.place[0]
    if not _are_rivals(one, other) or (within and one.said != other.said):
        return False
    same = _identify(one.said, other.said) or _identify(one.words, other.words)
    same = same or (at_one_time and _are_of_one_aggregate(one, other))
    same = (
        same and one.limit_words == other.limit_words and not tell_of_others(one.countries, other.countries)
    )
    if at_one_time:
        dated_apart = one.as_of and other.as_of and one.as_of != other.as_of
        return same and not dated_apart and not grew_between(one, other)
    return same and grew_between(one, other)


def _identify(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of one measure are in those of the other, and are enough to tell what is measured."""
    return min(len(one), len(other)) >= _WORDS_THAT_IDENTIFY and (one <= other or other <= one)


def grew_between(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether both count what grows from day to day, and the later day has the larger number, or what only is so on
    its day.
    """
    days = one.told and one.told.moment, other.told and other.told.moment
    if not (days[0] and days[1]) or days[0] == days[1] or one.kind[0] != AmountType.COUNT:
        return False
    told = one.said | other.said
    earlier, later = (one, other) if days[0] < days[1] else (other, one)
    grown = not told.isdisjoint(GROWING) and is_more(later.value, earlier.value)
    return grown or not told.isdisjoint(_CHANGING)


def _are_of_one_aggregate(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether both are the growth of one year or the inflation of one month, in sources that name much the same."""
    if one.place[0] == other.place[0] or one.words != other.words or not is_aggregate(one.words):
        return False
    dated = bool(one.as_of) and one.as_of == other.as_of
    of_whole_year = is_year(one.as_of)
    if one.words == {INFLATION} and of_whole_year:
        return False
    if one.words == {GROWTH} and not of_whole_year and not _are_measured_alike(one, other):
        return False
    return dated and of_one_country(one, other) and len(one.named & other.named) >= _NAMES_IN_COMMON


def of_one_country(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether two growths or inflations are not said to be of different countries."""
    if one.whose and other.whose:
        return bool(one.whose & other.whose)
    named = frozenset().union(*map(content_words, (one.named if other.whose else other.named)))
    whose = one.whose | other.whose
    return not whose or bool(whose & named)


def _are_measured_alike(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether two growths of a part of a year are of one kind: a quarter's is told against that before, or a year."""
    return one.annual == other.annual and not far_apart(one.value, other.value)


def _are_rivals(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether nothing told beside two numbers sets them apart, and neither leaves room for the other."""
    if _are_of_other_times(one, other) or (one.former and not one.as_of) or _go_apart(one, other):
        return False
    if (one.varied or other.varied) and GROWING.isdisjoint(one.said | other.said):
        return False
    if are_of_other_parts(one.part, other.part) or _is_too_early(one, other) or _is_too_early(other, one):
        return False
    if one.told is None or other.told is None:
        return True
    room = leaves_room(one.value, one.told.approximation, other.value)
    return not (
        room
        or leaves_room(other.value, other.told.approximation, one.value)
        or tell_apart(one.told, other.told)
    )


def _is_too_early(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether the source of a count without a day appeared before the day on which another was counted."""
    if one.as_of or one.kind[0] != AmountType.COUNT or one.told is None or other.told is None:
        return False
    published, held = one.told.published_on, other.told.held
    return bool(other.as_of and published and held and held.first > published)


def _are_of_other_times(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether one is what the other no longer is, and they are not said to be of the same day."""
    return one.former != other.former and not (one.as_of and one.as_of == other.as_of)


def _go_apart(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether one tells how far something fell and the other how far it rose."""
    return {one.falls, other.falls} >= {True, False}


def agree(one: ComparedFigure, other: ComparedFigure) -> bool:
    """The same value of the same measure: of the words of the shorter, all stand in the longer."""
    small, large = sorted((one.words, other.words), key=len)
    dated_apart = one.as_of and other.as_of and one.as_of != other.as_of and not _of_near_days(one, other)
    same = one.kind == other.kind and one.value == other.value
    same = same and not _are_of_other_times(one, other) and not _go_apart(one, other)
    same = same and not are_of_other_parts(one.part, other.part)
    same = same and not tell_of_others(one.countries, other.countries) and of_one_country(one, other)
    same = same and not (one.told and other.told and hold_at_other_times(one.told, other.told))
    return bool(same and small and small <= large and not dated_apart)


def _of_near_days(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether two figures are told of days so near that one number is of both: the night of a seizure, and the day."""
    held = [figure.told.held for figure in (one, other) if figure.told and figure.told.held]
    if len(held) < len((one, other)) or any((s.last - s.first).days > _NEAR_DAYS for s in held):
        return False
    first, last = sorted(held, key=lambda stretch: stretch.first)
    return (last.first - first.last).days <= _NEAR_DAYS


def _word_conflict(found: Sequence[tuple[ComparedFigure, bool]]) -> str:
    """What a row is set against: "S2 F3 gives 157; scope differs: S1 F4 (excluding key raw materials)"."""
    values = [f"{other.label} gives {other.printed}" for other, differs in found if differs]
    scopes = [
        f"{other.label} {other.limit}" if other.limit else f"{other.label} states no limitation"
        for other, differs in found
        if not differs
    ]
    parts = [join_words(_some(values))] if values else []
    if scopes:
        parts.append(f"scope differs: {join_words(_some(scopes))}")
    return "; ".join(parts)


def _some(rows: Sequence[str]) -> list[str]:
    """The first few, and how many there are besides: a row is no register of its own."""
    if len(rows) <= _NAMED_AT_MOST + 1:
        return list(rows)
    return [*rows[:_NAMED_AT_MOST], f"{len(rows) - _NAMED_AT_MOST} more"]
