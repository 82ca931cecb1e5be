"""The figures of two sentences that tell the same: which of them are others in the one than in the other."""

from bisect import bisect_left
from collections import defaultdict
from itertools import takewhile

from flows.compose.agreement.figure_conflicts import GROWING
from flows.compose.agreement.figures_apart import is_more, is_sample, leaves_room
from flows.compose.agreement.parts_of_wholes import tells_part
from flows.compose.agreement.tolls import FATES, Toll, allow_each_other, told_with_fate, tolls_of
from flows.compose.agreement.words_measured import are_of_other_things, far_apart, what_is_measured
from flows.compose.matching.statement import Statement
from flows.compose.sentences.entries import FigureEntry, SourceEntries, holds
from flows.compose.sentences.former_numbers import is_former_amount
from flows.compose.sentences.governing_dates import date_of_figure, end_of_stretch
from flows.compose.sentences.locating import SourceSurvey, amounts_in
from flows.compose.sentences.lone_counts import counts_otherwise
from flows.compose.wording.figure_openings import tells_direction
from flows.compose.wording.wording import fold
from flows.english.vocabulary import stem_of
from flows.model.annotation import Amount, AmountType
from flows.model.calendar_values import Days
from flows.model.locators import Extract
from flows.model.spans import Span


def other_figure(
    entries: SourceEntries, leader: Statement, theirs: SourceEntries, other: Statement
) -> Extract | None:
    """The first figure of the other sentence where both give as many of a kind, or tell how many of all there are, and
    none is the same; else the count of it that is another. Where one counts more than the other, only counts of one
    thing are compared.
    """
    if (toll := other_toll(entries.survey, leader, theirs.survey, other)) is not None:
        return toll
    mine = figures_in(entries, leader)
    parts = tell_parts(entries, leader) or tell_parts(theirs, other)
    counted = _counts_in(entries.survey, leader), _counts_in(theirs.survey, other)
    many = [sum(map(len, things.values())) for things in counted]
    alike = _tolls_alike(entries.survey, leader, theirs.survey, other)
    uneven = not parts and counted[0].keys() & counted[1].keys() and many[0] != many[1]
    for kind, extracts in figures_in(theirs, other).items():
        if (uneven or alike) and kind[0] == AmountType.COUNT:
            continue
        stated = [value for value, _ in mine.get(kind, ())]
        comparable = len(stated) == len(extracts) or (stated and parts)
        if comparable and not any(value in stated for value, _ in extracts):
            return extracts[0][1]
    found = _other_count(entries.survey, leader, theirs.survey, other)
    if found is None:
        lone = counts_otherwise(leader.span.of(entries.survey.text), other.span.of(theirs.survey.text))
        found = theirs.survey.extract(lone.shift(other.span.start)) if lone else None
    return found


def measure_others(
    entries: SourceEntries, leader: Statement, theirs: SourceEntries, other: Statement
) -> bool:
    """Whether each of two sentences gives one share, not the same, and these are of other things: so they are worded
    alike, and tell of two matters: "exports grew by 3%", "imports grew by 5%".
    """
    mine, others = _only_share(entries, leader), _only_share(theirs, other)
    if mine is None or others is None or mine.amount.value == others.amount.value:
        return False
    one, two = what_is_measured(entries.survey, mine), what_is_measured(theirs.survey, others)
    # Growth is told by the quarter or by the year, and seldom with a word of that.
    by_others = one.against != two.against and far_apart(mine.amount.value or "", others.amount.value or "")
    return by_others or are_of_other_things(one, two)


def _only_share(entries: SourceEntries, statement: Statement) -> FigureEntry | None:
    first = bisect_left(entries.figures, statement.span.start, key=lambda e: e.amount.span.start)
    held = takewhile(lambda e: holds(statement.span, e.amount.span), entries.figures[first:])
    shares = [entry for entry in held if entry.amount.type is AmountType.PERCENT]
    return shares[0] if len(shares) == 1 else None


def other_toll(
    survey: SourceSurvey, leader: Statement, their_survey: SourceSurvey, other: Statement
) -> Extract | None:
    """How many the other sentence tells to have died or been hurt, where both tell that and not of as many."""
    pairs = _tolls_of_both(survey, leader, their_survey, other)
    apart = (theirs for mine, theirs in pairs if not allow_each_other(mine, theirs))
    return next((their_survey.extract(told_with_fate(their_survey, toll)) for toll in apart), None)


def _tolls_alike(
    survey: SourceSurvey, leader: Statement, their_survey: SourceSurvey, other: Statement
) -> bool:
    pairs = _tolls_of_both(survey, leader, their_survey, other)
    return bool(pairs) and all(allow_each_other(*pair) for pair in pairs)


def _tolls_of_both(
    survey: SourceSurvey, leader: Statement, their_survey: SourceSurvey, other: Statement
) -> list[tuple[Toll, Toll]]:
    """The tolls of one fate that each of two sentences tells once."""
    told = [
        {fate: found for fate in FATES if len(found := [t for t in tolls if t.fate == fate]) == 1}
        for tolls in (tolls_of(survey, leader.span), tolls_of(their_survey, other.span))
    ]
    return [(told[0][fate][0], told[1][fate][0]) for fate in FATES if fate in told[0] and fate in told[1]]


def is_of_other_years(
    entries: SourceEntries, leader: Statement, theirs: SourceEntries, figure: Extract
) -> bool:
    """Whether a figure is of other months or years than those of its kind in the first sentence."""
    found = next((e for e in theirs.figures if figure.span.contains(e.amount.span)), None)
    held = _stretch_of(theirs, found) if found else None
    if found is None or held is None:
        return False
    first = bisect_left(entries.figures, leader.span.start, key=lambda e: e.amount.span.start)
    own = takewhile(lambda e: holds(leader.span, e.amount.span), entries.figures[first:])
    stretches = [_stretch_of(entries, e) for e in own if e.amount.type is found.amount.type]
    return bool(stretches) and all(stretch is not None and stretch != held for stretch in stretches)


def _stretch_of(entries: SourceEntries, entry: FigureEntry) -> Days | None:
    """The stretch of several days that a figure is of."""
    governing = date_of_figure(entries.survey, entry.amount.span)
    end = end_of_stretch(entries.survey, governing) if governing else None
    first, last = (mention.days if mention else None for mention in (governing, end or governing))
    return Days(first.first, last.last, "") if first and last and first.first != last.last else None


def tell_parts(entries: SourceEntries, statement: Statement) -> bool:
    """Whether a sentence tells how many of all there are: "49 of 64"."""
    told = figures_in(entries, statement).values()
    return any(tells_part(extract.text) for found in told for _, extract in found)


def _other_count(
    survey: SourceSurvey, leader: Statement, their_survey: SourceSurvey, other: Statement
) -> Extract | None:
    """The count of the other sentence with what is counted, where both count that once and not to the same number.

    Counts below ten, which no register lists, too: "Eleven villages", "Nine villages".
    """
    mine, theirs = _counts_in(survey, leader), _counts_in(their_survey, other)
    for thing in sorted(mine.keys() & theirs.keys()):
        if len(mine[thing]) == len(theirs[thing]) == 1 and _are_others(mine[thing][0], theirs[thing][0]):
            amount = theirs[thing][0]
            end = max(amount.span.end, amount.measure.end if amount.measure else 0)
            return their_survey.extract(Span(amount.span.start, end))
    return None


def _are_others(one: Amount, other: Amount) -> bool:
    """Whether two counts are not the same, and neither, as a bound, leaves room for the other."""
    mine, theirs = one.value or "", other.value or ""
    room = leaves_room(mine, one.approximation, theirs) or leaves_room(theirs, other.approximation, mine)
    return mine != theirs and not room


def _counts_in(survey: SourceSurvey, statement: Statement) -> dict[str, list[Amount]]:
    """The counts of a sentence by the last word of what is counted right behind them."""
    found: dict[str, list[Amount]] = defaultdict(list)
    for amount in amounts_in(survey, statement.span):
        measure = amount.measure
        counted = amount.type is AmountType.COUNT and amount.value and not is_sample(survey, amount)
        counted = counted and not is_former_amount(survey, amount)
        if counted and measure is not None and measure.start >= amount.span.start:
            found[stem_of(fold(measure.of(survey.text).split()[-1]))].append(amount)
    return found


def has_grown_since(
    entries: SourceEntries, leader: Statement, theirs: SourceEntries, other: Statement
) -> bool:
    """Whether the later of two sentences has the larger count of what is counted from a first day on, as cases are."""
    if leader.source_day is None or other.source_day is None:
        return False
    mine, others = _counts_in(entries.survey, leader), _counts_in(theirs.survey, other)
    earlier, later = (mine, others) if leader.source_day < other.source_day else (others, mine)
    return any(
        is_more(later[thing][0].value or "", earlier[thing][0].value or "")
        for thing in sorted(GROWING & mine.keys() & others.keys())
    )


def has_grown_from(
    entries: SourceEntries, leader: Statement, theirs: SourceEntries, other: Statement
) -> bool:
    """Whether the other sentence tells the counts of the first as what was before: "19 cases, up from 16"."""
    stated = {
        v
        for (kind, _), found in figures_in(entries, leader).items()
        if kind == AmountType.COUNT
        for v, _ in found
    }
    survey = theirs.survey
    former = {a.value for a in amounts_in(survey, other.span) if a.value and is_former_amount(survey, a)}
    return bool(stated) and stated <= former


def figures_in(
    entries: SourceEntries, statement: Statement
) -> dict[tuple[str, str], list[tuple[str, Extract]]]:
    """The figures of a sentence by kind: value and words of each."""
    found: dict[tuple[str, str], list[tuple[str, Extract]]] = defaultdict(list)
    first = bisect_left(entries.figures, statement.span.start, key=lambda e: e.amount.span.start)
    for entry in entries.figures[first:]:
        amount = entry.amount
        if not holds(statement.span, amount.span):
            break
        if entry.denied or is_sample(entries.survey, amount) or is_former_amount(entries.survey, amount):
            continue
        change = " change" if tells_direction(entry.row.extract.text) else ""
        kind = amount.type.value + change, amount.iso or fold(amount.unit)
        found[kind].append((amount.value or fold(entry.row.extract.text), entry.row.extract))
    return found
