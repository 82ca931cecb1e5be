"""How a body divided, told by several sources: the same division, or another of the same decision.

Two divisions are the same where both numbers are equal. They differ only where as many voted, neither source tells of
a second division, and both give one figure alike right beside it (what was decided), or name the same body on the same
day and tell much the same beside it.
"""

from collections.abc import Sequence

from flows.compose.agreement.common_matters import Matter, Saying, what_is_counted
from flows.compose.agreement.figures_apart import describe_circumstances, hold_at_other_times, names_in
from flows.compose.sentences.entries import FigureEntry, SourceEntries
from flows.compose.sentences.governing_dates import date_of_figure
from flows.compose.wording.wording import content_words, fold
from flows.model.annotation import EntityType
from flows.model.calendar_values import Days
from flows.model.locators import Extract

_UNIT = "vote"
_NAMES_IN_COMMON = 2
_WORDS_IN_COMMON = 4
_BESIDE = 500
"""Characters between a division and what was decided."""


def common_votes(sources: Sequence[SourceEntries], figures: Sequence[Matter]) -> list[Matter]:
    """One matter for each division that several sources tell of; `figures` are those that sources give alike."""
    told = [(source, entry) for source in sources if (entry := _only_division(source))]
    matters: list[Matter] = []
    taken: set[int] = set()
    for index, (source, entry) in enumerate(told):
        if source.number in taken:
            continue
        group = [(source, entry, True)]
        for other, theirs in told[index + 1 :]:
            same = entry.amount.value == theirs.amount.value
            if other.number in taken or not _are_of_one(source, entry, other, theirs):
                continue
            alike = _are_of_one_day((source, entry), (other, theirs))
            if same or alike or _are_beside_one(figures, (source, entry), (other, theirs)):
                group.append((other, theirs, same))
        if len(group) > 1:
            taken |= {member.number for member, *_ in group}
            sayings = tuple(Saying(e.row.extract, agrees) for _, e, agrees in group)
            matters.append(Matter("figure", what_is_counted(source.survey, entry), sayings))
    return matters


def _only_division(source: SourceEntries) -> FigureEntry | None:
    """The division of a source that tells of one only, whether in one place or in several."""
    found = [e for e in source.figures if e.amount.unit == _UNIT and e.amount.value and not e.denied]
    return found[0] if len({entry.amount.value for entry in found}) == 1 else None


def _are_of_one(one: SourceEntries, mine: FigureEntry, other: SourceEntries, theirs: FigureEntry) -> bool:
    """Whether as many voted, about the same time, in sources that name much the same."""
    if (
        _voters(mine) != _voters(theirs)
        or len(names_in(one.survey) & names_in(other.survey)) < _NAMES_IN_COMMON
    ):
        return False
    told = (describe_circumstances(s.survey, e.amount) for s, e in ((one, mine), (other, theirs)))
    return not hold_at_other_times(*told)


def _voters(entry: FigureEntry) -> int:
    return sum(int(float(part)) for part in (entry.amount.value or "0").split("/"))


def _are_of_one_day(one: tuple[SourceEntries, FigureEntry], other: tuple[SourceEntries, FigureEntry]) -> bool:
    """Whether one body divided on one day by both, and the sources tell much the same right beside it."""
    (mine, day), (theirs, other_day) = (_body_and_day(*party) for party in (one, other))
    if day is None or day != other_day or day.first != day.last or not mine & theirs:
        return False
    words, others = (content_words(_beside(*party)) for party in (one, other))
    return sum(word.isalpha() for word in words & others) >= _WORDS_IN_COMMON


def _body_and_day(source: SourceEntries, entry: FigureEntry) -> tuple[frozenset[str], Days | None]:
    """The bodies that the sentence of a division names, and the day that governs it."""
    survey, sentence = source.survey, source.survey.sentence_of(entry.amount.span)
    bodies = (
        fold(mention.span.of(survey.text))
        for mention in survey.annotated.annotations.mentions
        if mention.type is EntityType.ORGANISATION and sentence.contains(mention.span)
    )
    governing = date_of_figure(survey, entry.amount.span)
    return frozenset(bodies), governing.days if governing else None


def _beside(source: SourceEntries, entry: FigureEntry) -> str:
    span = entry.amount.span
    return source.survey.text[max(0, span.start - _BESIDE) : span.end + _BESIDE]


def _are_beside_one(
    figures: Sequence[Matter],
    one: tuple[SourceEntries, FigureEntry],
    other: tuple[SourceEntries, FigureEntry],
) -> bool:
    """Whether the sources give one figure alike right beside both divisions."""
    for matter in figures:
        alike = [saying.extract for saying in matter.sayings if saying.agrees]
        if all(any(_is_beside(extract, *party) for extract in alike) for party in (one, other)):
            return True
    return False


def _is_beside(extract: Extract, source: SourceEntries, entry: FigureEntry) -> bool:
    near = abs(extract.span.start - entry.amount.span.start) <= _BESIDE
    return extract.source == source.number and near
