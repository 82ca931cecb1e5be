"""Figures of the same measure side by side: rows that give another value, or the same value of another scope."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.compose.agreement.figures_apart import (
    Circumstances,
    describe_circumstances,
    hold_at_other_times,
    leaves_room,
    names_in,
    tell_apart,
)
from flows.compose.agreement.former_figures import is_former, tells_fall
from flows.compose.agreement.same_measures import (
    GROWTH,
    is_aggregate,
    is_year,
    unit_and_value,
    words_of_measure,
)
from flows.compose.matching.countries_told_of import leading_countries, tell_of_others
from flows.compose.sentences.entries import FigureEntry, SourceEntries
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.figure_openings import leans
from flows.compose.wording.wording import content_words, fold, join_words, on_one_line

_COMPARED_AT_MOST = 200
"""Rows that share a word of their measure are compared pair by pair up to this many."""

_NAMED_AT_MOST = 3
_WORDS_THAT_IDENTIFY = 2
"""A measure of one word ("people") is too common to be the same measure elsewhere."""

_NEAR_DAYS = 7
_NAMES_IN_COMMON = 2
"""So many names must be in two sources of which the one growth or inflation is said to differ."""

_SAME_THING = {"duty": "tariff", "duties": "tariff", "levy": "tariff", "levies": "tariff"}
"""Words for one thing that reports use by turns."""


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """A figure as the comparison sees it. `place` is its source's and its own index among the entries."""

    place: tuple[int, int]
    label: str
    printed: str
    kind: tuple[str, str, bool]
    """Its type, its unit and whether it says how far its measure changed."""
    value: str
    words: frozenset[str]
    limit: str
    limit_words: frozenset[str]
    as_of: str
    countries: frozenset[str] = frozenset()
    """Those of which its source tells most."""
    told: Circumstances | None = None
    former: bool = False
    """Whether it is what something was before: "up from 12"."""
    falls: bool | None = None
    """Whether it is how far something fell; None where it is no change or nothing says which way."""
    named: frozenset[str] = frozenset()
    """All that its source names."""
    said: frozenset[str] = frozenset()
    """The words of its measure as its source puts it."""


def describe_figures(sources: Sequence[SourceEntries]) -> list[ComparedFigure]:
    """All figures of all sources that are said to hold, in order, as they are compared."""
    known = [(leading_countries(source.survey), names_in(source.survey)) for source in sources]
    return [
        describe_figure((s, f), entry, source.survey, *known[s])
        for s, source in enumerate(sources)
        for f, entry in enumerate(source.figures)
        if not entry.denied
    ]


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
    words = "; ".join(filter(None, (_against(source, entry), _word_conflict(found))))
    return replace(entry, row=replace(entry.row, conflict=words)) if words else entry


def _against(source: SourceEntries, entry: FigureEntry) -> str:
    """The figure that the same text sets against one in so many words: "S3 F9 gives $910 million"."""
    rivals = (other for other in source.figures if other.amount == entry.rival)
    return next((f"{r.row.locator.label} gives {_standing_alone(r, source.survey.text)}" for r in rivals), "")


def _standing_alone(entry: FigureEntry, text: str) -> str:
    """A figure without the words that set it against another."""
    printed = entry.row.extract.text
    return on_one_line(entry.amount.span.of(text) if leans(printed) else printed)


def describe_figure(
    place: tuple[int, int],
    entry: FigureEntry,
    survey: SourceSurvey,
    countries: frozenset[str],
    named: frozenset[str] = frozenset(),
) -> ComparedFigure:
    """One figure as it is compared; `countries` are those of which its source tells most, `named` all it names."""
    amount, is_change = entry.amount, entry.measured.is_change
    plain = (word for word in content_words(entry.measured.identity) if not word.isdecimal())
    said = frozenset(_SAME_THING.get(word, word) for word in plain)
    words = words_of_measure(said, is_change=is_change)
    kind, unit, value = unit_and_value(amount, entry.row.extract.text)
    falls = tells_fall(survey, amount) if is_change else None
    if words == {GROWTH}:  # to grow by so much and growth of so much are one
        is_change, falls = False, bool(falls)
    return ComparedFigure(
        place=place,
        label=entry.row.locator.label,
        printed=_printed_in_passing(_standing_alone(entry, survey.text), amount.approximation),
        kind=(kind, unit, is_change),
        value=value,
        words=words,
        limit=entry.measured.limit,
        limit_words=entry.measured.limit_words,
        as_of=fold(entry.row.as_of),
        countries=countries,
        told=describe_circumstances(survey, amount),
        former=is_former(survey, entry),
        falls=falls,
        named=named,
        said=said,
    )


def _printed_in_passing(printed: str, bound: str) -> str:
    """A figure as it reads within a sentence: "at least 82" for "At least 82"."""
    opens = bool(bound) and printed.casefold().startswith(bound)
    return printed[:1].lower() + printed[1:] if opens else printed


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


def contradict(one: ComparedFigure, other: ComparedFigure) -> bool:
    """The same measure, not plainly of other dates, countries or things: one measure's words are all in the other's.

    Within one source all the words are the same: it seldom contradicts itself, and often counts parts of a whole.
    """
    within = one.place[0] == other.place[0]
    if not _are_rivals(one, other) or (within and one.said != other.said):
        return False
    dated_apart = one.as_of and other.as_of and one.as_of != other.as_of
    same = _identify(one.said, other.said) or _identify(one.words, other.words)
    return (
        (same or _are_of_one_aggregate(one, other))
        and not dated_apart
        and one.limit_words == other.limit_words
        and not tell_of_others(one.countries, other.countries)
    )


def _identify(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of one measure are in those of the other, and are enough to tell what is measured."""
    return min(len(one), len(other)) >= _WORDS_THAT_IDENTIFY and (one <= other or other <= one)


def _are_of_one_aggregate(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether both are the growth of one year or the inflation of one month, in sources that name much the same."""
    if one.place[0] == other.place[0] or one.words != other.words or not is_aggregate(one.words):
        return False
    dated = bool(one.as_of) and one.as_of == other.as_of and is_year(one.as_of) == (one.words == {GROWTH})
    return dated and len(one.named & other.named) >= _NAMES_IN_COMMON


def _are_rivals(one: ComparedFigure, other: ComparedFigure) -> bool:
    """Whether nothing told beside two numbers sets them apart, and neither leaves room for the other."""
    if _are_of_other_times(one, other) or (one.former and not one.as_of) or _go_apart(one, other):
        return False
    if one.told is None or other.told is None:
        return True
    room = leaves_room(one.value, one.told.approximation, other.value)
    return not (
        room
        or leaves_room(other.value, other.told.approximation, one.value)
        or tell_apart(one.told, other.told)
    )


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
    same = same and not tell_of_others(one.countries, other.countries)
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
