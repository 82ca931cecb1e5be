"""What one source tells and a later one otherwise: a day moved or given up, a toll that grew, a figure put right.

Nothing is compared here that is not certain: each shift is one that a register of the pack already tells, as a note
beside a row or a matter that sources tell differently; here it has both sides, with their places.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from flows.compose.agreement.common_matters import Matter
from flows.compose.agreement.rejected_figures import Rejections, said_against
from flows.compose.agreement.shifts_of_offers import figure_side, moved_offers
from flows.compose.agreement.shifts_of_people import (
    posts_left,
    share_a_name,
    speakers_named,
    statements_in,
    told_since_open,
)
from flows.compose.agreement.value_instead import value_instead
from flows.compose.matching.statements import Statements
from flows.compose.registers.moved_days import MovedDay
from flows.compose.registers.overtaken_days import OvertakenDays
from flows.compose.registers.told_since import Place
from flows.compose.sentences.entries import DateEntry, SourceEntries
from flows.compose.sentences.locating import SourceSurvey, Surveys, amounts_in
from flows.compose.sentences.turn_labels import without_opening
from flows.compose.wording.wording import content_words, fold
from flows.english.level_verbs import LOWERS, RAISES
from flows.model.agreement import Agreement
from flows.model.annotation import EntityType
from flows.model.changes import (
    DAY_MOVED,
    FIGURE,
    GIVEN_UP,
    SHIFT_KINDS,
    STATEMENT,
    TOLL,
    Shift,
    Told,
)
from flows.model.content import PackContent
from flows.model.locators import Extract, Locator
from flows.model.spans import Span

_REVISED_TO = re.compile(
    rf"\b(?:revised|corrected|amended|restated|{'|'.join(sorted(LOWERS | RAISES))})"
    r"(?: (?:down|up|back|upwards?|downwards?))? (?:to|at) (?:[a-z]+ ){0,2}[^\w.;:,]?\Z"
)
"""Before a number that takes the place of an earlier one: "was revised down to 44", "has been corrected to 90"."""
_WRONG_TO_SAY = re.compile(
    r"\b(?:been|be|is|was|were) (?:wrong|mistaken|in error) (?:to (?:say|tell|claim|state)|in saying)\b"
)
"""How somebody takes back what was said: "she had been wrong to say that every slope had been inspected"."""
_OF_SOMEBODY = re.compile(
    r"\b(?:forecast|project|predict|expect|estimat|anticipat|target|plan)", re.IGNORECASE
)
"""What everybody has a number of his own for."""
_BACK = 80
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_IN_WORDS = frozenset({"event", STATEMENT})
"""The matters of which sentences tell."""


@dataclass(frozen=True, slots=True)
class FoundBetween:
    """What is found between the sources of a pack, as far as one tells it otherwise than another.

    `sentences` are all statements of the sources; `since` leads from those that say that something is open, by S
    number, to the sentence that tells of it later.
    """

    sentences: Statements
    overtaken: OvertakenDays
    rejections: Rejections
    tolls: Sequence[Matter]
    since: Mapping[Place, Extract]


def list_shifts(
    sources: Sequence[SourceEntries], found: FoundBetween, content: PackContent
) -> tuple[Shift, ...]:
    """All shifts between the sources of a pack with these registers, the weightiest kind first, each matter once.

    Of a toll there is one for each older count, the latest last.
    """
    surveys = {source.number: source.survey for source in sources}
    shifts = [*_joined(_days(sources, found.overtaken)), *_joined(_figures(found.rejections))]
    shifts += moved_offers(sources)
    shifts += _tolls(found.tolls, surveys)
    for agreement in content.agreements:
        shifts += _numbers(agreement, surveys, shifts) if agreement.kind == FIGURE else ()
    for agreement in content.agreements:
        if agreement.kind in _IN_WORDS:
            shifts = _with_statements(agreement, shifts, surveys, found.sentences)
    shifts += [
        *posts_left(content, surveys),
        *speakers_named(content),
        *told_since_open(content, found.since, surveys, found.sentences),
    ]
    return tuple(sorted(shifts, key=lambda shift: SHIFT_KINDS.index(shift.kind)))


def _days(sources: Sequence[SourceEntries], overtaken: OvertakenDays) -> Iterator[Shift]:
    """The days that were ahead when they were told, and that another source or passage gives up, in their order."""
    by_number = {source.number: source for source in sources}
    ahead = [entry for source in sources for entry in source.dates if _was_ahead(source.survey, entry)]
    for entry in sorted(ahead, key=lambda entry: entry.row.sort_key):
        given_up = overtaken.given_up(entry)
        for day in [day for day in given_up if day.instead] or given_up:
            value, now = _telling(by_number[day.source], day)
            yield Shift(
                DAY_MOVED if day.instead else GIVEN_UP,
                Told(entry.row.date, (entry.row.extract.locator,), entry.row.extract),
                Told(value, (now.locator,), now),
            )


def _was_ahead(survey: SourceSurvey, entry: DateEntry) -> bool:
    days = entry.mentions[0].days
    return (days is not None and days.last > (survey.published_on or date.max)) or entry.row.forward


def _telling(source: SourceEntries, day: MovedDay) -> tuple[str, Extract]:
    """The new day, and the clause that tells it where the timeline has it; else what gives up the old one."""
    survey = source.survey
    rows = [e.row for e in source.dates if day.new and any(m.days == day.new for m in e.mentions)]
    within = [row for row in rows if day.sentence.contains(row.date_span)]
    beside = [row for row in rows if row.extract.locator == day.place]
    row = next(iter(within or beside), None)
    words = row.extract if row else survey.extract(without_opening(survey, day.sentence))
    return (row.date if row and not day.hour else day.instead), words


def _joined(shifts: Iterable[Shift]) -> list[Shift]:
    """The shifts, those to the same words from the same day or figure as one with all its places, and those that
    one source tells twice as the one with more words.
    """
    found: dict[tuple[str, str, str, Extract | None], Shift] = {}
    for shift in shifts:
        key = shift.kind, shift.before.value.partition(", ")[0], shift.now.value, shift.now.extract
        known = found.setdefault(key, shift)
        places = dict.fromkeys((*known.before.places, *shift.before.places))
        nearest = max(known, shift, key=_words_in_common).before
        found[key] = replace(known, before=replace(nearest, places=tuple(places)))
    once: dict[tuple[str, tuple[Locator, ...], str, str], Shift] = {}
    for shift in found.values():
        at = shift.kind, shift.before.places, shift.now.value, shift.now.places[0].source
        once[at] = _fuller(once[at], shift) if at in once else shift
    return list(once.values())


def _words_in_common(shift: Shift) -> int:
    """How near what was told before is to what is told now."""
    return len(content_words(shift.before.words) & content_words(shift.now.words))


def _fuller(one: Shift, other: Shift) -> Shift:
    """The one of two with more words, with the places of both."""
    longer, shorter = sorted((one, other), key=lambda shift: len(shift.now.words), reverse=True)
    return _also_told(longer, shorter.now)


def _figures(rejections: Rejections) -> Iterator[Shift]:
    """The figures that another source rejects, revises or sets aside, with the one it gives for them."""
    for rejecting, stated in rejections:
        survey, said = rejecting.survey, said_against(rejecting)
        now = survey.extract(without_opening(survey, said.span))
        told = Told(value_instead(survey, rejecting.entry.amount), (now.locator,), now)
        for one in stated:
            extract = one.entry.row.extract
            yield Shift(FIGURE, figure_side(extract, one.survey), told)


def _tolls(tolls: Iterable[Matter], surveys: Surveys) -> Iterator[Shift]:
    """From the first count of each earlier day of a happening to its latest."""
    for toll in tolls:
        latest, *others = toll.sayings
        by_day: dict[str, list[Extract]] = defaultdict(list)
        for saying in others:
            if not saying.agrees and saying.other_day:
                by_day[saying.when.removeprefix("published ")].append(saying.extract)
        for first, *more in by_day.values():
            same = [extract.locator for extract in more if fold(extract.text) == fold(first.text)]
            before = figure_side(first, surveys[first.source])
            before = replace(before, places=(*before.places, *same))
            yield Shift(TOLL, before, figure_side(latest.extract, surveys[latest.extract.source]))


def _numbers(agreement: Agreement, surveys: Surveys, known: Sequence[Shift]) -> Iterator[Shift]:
    """The numbers of one measure that a later source gives as revised."""
    for stance in (stance for stance in agreement.stances if stance.differs):
        lead, other = surveys[agreement.lead.source], surveys[stance.extract.source]
        before, now = figure_side(agreement.lead, lead), figure_side(stance.extract, other)
        own = any(_OF_SOMEBODY.search(told.words) for told in (before, now))
        if (
            not own
            and _is_revised(lead, other, stance.extract)
            and not any(_same_sides(shift, before, now) for shift in known)
        ):
            yield Shift(FIGURE, before, now)


def _is_revised(lead: SourceSurvey, other: SourceSurvey, number: Extract) -> bool:
    """Whether a number of a source that was not published before another is said to be revised."""
    days, start = (lead.published_on, other.published_on), other.sentence_of(number.span).start
    in_order = days[0] is not None and days[1] is not None and days[0] <= days[1]
    revised = _REVISED_TO.search(other.text, max(start, number.span.start - _BACK), number.span.start)
    return in_order and revised is not None


def _with_statements(
    agreement: Agreement, known: Sequence[Shift], surveys: Surveys, sentences: Statements
) -> list[Shift]:
    """The shifts with those of a statement that another source denies, or a plan for which it tells of another time.

    What tells a shift that is known in other words is a further place of it. That two sources only give other numbers
    is no shift: either may speak of a day of its own.
    """
    found, lead = list(known), agreement.lead
    for extract in (stance.extract for stance in agreement.stances if stance.differs):
        shift = _of_statements(lead, extract, surveys)
        elsewhere = agreement.kind != STATEMENT and _are_elsewhere(lead, extract, surveys)
        if elsewhere or _are_debated((lead, extract), surveys):
            continue
        at = next((i for i, other in enumerate(found) if _tells(other, shift.before, extract)), None)
        if at is None:
            sure = agreement.kind != STATEMENT or shift.kind == FIGURE
            if sure or _is_denied(lead, extract, surveys, sentences):
                found.append(shift)
        else:
            found[at] = _also_told(found[at], shift.now)
    return found


def _of_statements(lead: Extract, extract: Extract, surveys: Surveys) -> Shift:
    """From one sentence to another; from number to number where that is all, and the later is said to be revised."""
    numbers = [amounts_in(surveys[told.source], told.span) for told in (lead, extract)]
    before, now = Told("", (lead.locator,), lead), Told("", (extract.locator,), extract)
    if all(len(found) == 1 for found in numbers):
        figures = [
            surveys[told.source].extract(found[0].span)
            for told, found in zip((lead, extract), numbers, strict=True)
        ]
        if _is_revised(surveys[lead.source], surveys[extract.source], figures[1]):
            return Shift(FIGURE, replace(before, value=figures[0].text), replace(now, value=figures[1].text))
    return Shift(STATEMENT, before, now)


def _is_denied(one: Extract, other: Extract, surveys: Surveys, sentences: Statements) -> bool:
    """Whether of two passages that name somebody or something in common either says that it is not so, or the second
    that it was wrong to say so.
    """
    if _WRONG_TO_SAY.search(other.text):
        return True
    told = [statements_in(extract, surveys, sentences) for extract in (one, other)]
    return share_a_name(*told) and any(statement.denied for found in told for statement in found)


def _are_elsewhere(one: Extract, other: Extract, surveys: Surveys) -> bool:
    """Whether each of two sentences names places of its own."""
    here, there = (_places(surveys[extract.source], extract.span) for extract in (one, other))
    return bool(here and there) and here.isdisjoint(there)


def _are_debated(extracts: Iterable[Extract], surveys: Surveys) -> bool:
    """Whether all words stand in records of debates: that others there say other things changes nothing."""
    return all(surveys[extract.source].annotated.annotations.turns for extract in extracts)


def _places(survey: SourceSurvey, span: Span) -> frozenset[str]:
    layers = survey.annotated.annotations
    within = (layers.entity(mention.entity) for mention in layers.mentions if span.contains(mention.span))
    return frozenset(fold(entity.name) for entity in within if entity.type is EntityType.PLACE)


def _tells(shift: Shift, before: Told, extract: Extract) -> bool:
    """Whether words tell a known shift: they are what it leads to, or give its number, from where it begins."""
    begins = _overlap(shift.before, before) or before.places[0] in shift.before.places
    now = shift.now.extract
    if now and now.source == extract.source and now.span.overlaps(extract.span):
        return begins
    numbers = frozenset(_NUMBER.findall(shift.now.value))
    return begins and bool(numbers) and shift.kind == FIGURE and numbers <= set(_NUMBER.findall(extract.text))


def _also_told(shift: Shift, now: Told) -> Shift:
    places = tuple(dict.fromkeys((*shift.now.places, *now.places)))
    return replace(shift, now=replace(shift.now, places=places))


def _same_sides(shift: Shift, before: Told, now: Told) -> bool:
    return _overlap(shift.before, before) and _overlap(shift.now, now)


def _overlap(one: Told, other: Told) -> bool:
    mine, theirs = one.extract, other.extract
    return bool(mine and theirs and mine.source == theirs.source and mine.span.overlaps(theirs.span))
