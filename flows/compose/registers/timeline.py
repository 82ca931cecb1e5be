"""The timeline: every date of the sources that stands on the calendar, with the sentence that says it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from flows.compose.registers.came_about import has_come_about
from flows.compose.registers.dates_explained import explain_resolution
from flows.compose.registers.days_given_up import is_put_off_to
from flows.compose.registers.joined_days import joined_days
from flows.compose.registers.overtaken_days import OvertakenDays
from flows.compose.registers.telling_dates import END_OF_DAY, is_still_to_come, telling_dates
from flows.compose.sentences.clauses import clause_of, with_noun
from flows.compose.sentences.corrected import find_corrections
from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.entries import DateEntry, DeskDate, SourceEntries
from flows.compose.sentences.governing_dates import dates_near
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.named_above import named_above
from flows.compose.sentences.reversals import with_reversal
from flows.compose.sentences.surroundings import surroundings
from flows.compose.sentences.table_cells import row_of
from flows.compose.wording.dates_in_words import due_date_in_words, is_told_of, is_very_end
from flows.compose.wording.wording import on_one_line
from flows.english.clock_names import ANY_ZONE
from flows.model.annotation import Actor, DateMention, EntityType, Event
from flows.model.calendar_values import PRECISIONS, REFERENCES, Days, clock_of
from flows.model.content import TimelineRow, UnresolvedDate
from flows.model.document import HEADING_ROLES, Role
from flows.model.locators import Extract, row_locator
from flows.model.spans import Span

_OPEN_ENDS = {
    "since": "later", "after": "later", "from": "later", "until": "earlier", "before": "earlier", "by": "earlier",
}  # fmt: skip
"""To which side a date is open, by the first of its words in print."""

_BESIDE_HOUR = re.compile(rf"(?: (?:[A-Z][a-z]{{2,20}} time|local time|{ANY_ZONE}))?(?: ?[(/]| \[| / )")
"""Between an hour and the same on another clock: "midnight Arden time (2200 GMT)"."""


def enter_dates(
    survey: SourceSurvey, cut_off: date, desk_dates: frozenset[DeskDate], hour: str = END_OF_DAY
) -> tuple[tuple[DateEntry, ...], tuple[UnresolvedDate, ...]]:
    """The timeline rows of one source, numbered in text order, and the dates nobody could resolve.

    The data end at `hour` of the day of the cut-off.
    """
    dated: dict[tuple[Span, str, str], list[tuple[DateMention, Days]]] = {}
    unresolved: list[UnresolvedDate] = []
    for together in joined_days(telling_dates(survey, cut_off), survey.text):
        mention = together[0]
        sentence = survey.sentence_of(mention.span)
        days = mention.days
        if days is not None:
            key = (sentence, mention.value or "", mention.mod)
            dated.setdefault(key, []).extend((each, days) for each in together)
        elif mention.value not in REFERENCES and not _is_on_another_clock(survey, mention):
            told = survey.extract(with_reversal(survey, sentence))
            unresolved.append(UnresolvedDate(survey.extract(mention.span), told))
    dated = {key: group for key, group in dated.items() if not _is_told_in_row(survey, key, dated)}
    many = Counter(sentence for sentence, _, _ in dated)
    corrections = find_corrections(survey)
    entries = tuple(
        _corrected(
            survey,
            sentence,
            _enter(
                survey,
                number,
                group,
                _telling_words(survey, group, many[sentence]),
                desk_dates,
                forward=is_still_to_come(survey, *group[0], cut_off, hour),
            ),
            corrections,
        )
        for number, ((sentence, _, _), group) in enumerate(dated.items(), 1)
    )
    return entries, tuple(unresolved)


def _is_told_in_row(
    survey: SourceSurvey, key: tuple[Span, str, str], dated: Mapping[tuple[Span, str, str], object]
) -> bool:
    """Whether another cell of the same row of a table tells the same day, before it or with its hour."""
    cell, value, mod = key
    index = survey.segment_index(cell.start)
    if index is None or survey.annotated.segmentation.segments[index].role is not Role.TABLE_CELL or mod:
        return False
    beside = [other.span for other in row_of(survey, index) if not other.span.overlaps(cell)]
    for other, told, how in dated:
        if not how and any(span.contains(other) for span in beside):
            hour = told.startswith(f"{value}T")
            if hour or (told == value and other.start < cell.start):
                return True
    return False


def _is_on_another_clock(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether it is but the hour before it, told again: "at 8 a.m. (0400 GMT)"."""
    before = (m for m in dates_near(survey, mention.span) if m.span.end <= mention.span.start)
    last = max(before, key=lambda m: m.span.end, default=None)
    if last is None or not last.days or not (mention.value or "").startswith("T"):
        return False
    return _BESIDE_HOUR.fullmatch(survey.text, last.span.end, mention.span.start) is not None


def arrange_timeline(sources: Sequence[SourceEntries], overtaken: OvertakenDays) -> tuple[TimelineRow, ...]:
    """All rows of all sources in the order of the calendar; what was moved from a day that is past says so."""
    rows = (_noted(entry, overtaken) for source in sources for entry in source.dates)
    return tuple(sorted(rows, key=lambda row: row.sort_key))


def _noted(entry: DateEntry, overtaken: OvertakenDays) -> TimelineRow:
    """The row, and of one that is past that it was given up for another day: the forward calendar says so itself."""
    if entry.row.forward:
        return entry.row
    others = (other.words for other in overtaken.of(entry))
    return replace(entry.row, resolution="; ".join(filter(None, (entry.row.resolution, *others))))


def _enter(
    survey: SourceSurvey,
    number: int,
    group: list[tuple[DateMention, Days]],
    told: Span,
    desk_dates: frozenset[DeskDate],
    *,
    forward: bool,
) -> DateEntry:
    mention, days = group[0]
    start = mention.span.start
    sentence = survey.extract(told)
    who, whom = _actors(survey, sentence.text, [m.span for m, _ in group])
    words = due_date_in_words(mention, survey.text)
    at = days.last if is_very_end(mention, survey.text) else days.first
    row = TimelineRow(
        locator=row_locator(survey.number, "T", number),
        date=words,
        iso=mention.value or "",
        sort_key=f"{at.isoformat()} {PRECISIONS.index(days.precision)} {clock_of(mention.value or ''):5}"
        f" {survey.number:05} {start:09}",
        precision=days.precision,
        resolution=_put_off(survey, mention) or explain_resolution(survey, mention, desk_dates),
        extract=sentence,
        date_span=Span(start, min(mention.span.end, sentence.span.end)),
        forward=forward,
        who=who,
        whom=whom,
        first=days.first.isoformat(),
        last=days.last.isoformat(),
        open_end=_OPEN_ENDS.get(words.split(" ", 1)[0], ""),
        context=_context(survey, told, mention.span),
        came_about=has_come_about(survey, mention, days),
    )
    return DateEntry(tuple(m for m, _ in group), row)


def _context(survey: SourceSurvey, told: Span, date: Span) -> tuple[Extract, ...]:
    """What stands around a passage, and above the sentence of a date that says nothing alone."""
    around, above = surroundings(survey, told), named_above(survey, survey.sentence_of(date), date)
    if above is None or any(above.overlaps(extract.span) for extract in around):
        return around
    return (survey.extract(above), *around)


def _corrected(
    survey: SourceSurvey, sentence: Span, entry: DateEntry, corrections: Mapping[Span, Span]
) -> DateEntry:
    """An entry; beside what its source puts right elsewhere stand the words that do so."""
    note = corrections.get(sentence)
    if note is None or note.overlaps(entry.row.extract.span):
        return entry
    return replace(entry, row=replace(entry.row, context=(*entry.row.context, survey.extract(note))))


def _telling_words(survey: SourceSurvey, group: Sequence[tuple[DateMention, Days]], dates: int) -> Span:
    """The sentence that says what happened at a date; of one with several dates, the clauses of this one."""
    spans = [mention.span for mention, _ in group]
    sentence = survey.sentence_of(spans[0])
    bare = without_dateline(survey, sentence)
    sentence = bare if all(bare.contains(span) for span in spans) else sentence
    is_of_then = is_told_of(group[0][0], survey.text) and survey.text.endswith("since ", 0, spans[0].start)
    if dates == 1 or is_of_then:
        return _half_of_heading(survey, sentence, spans)
    clauses = [clause_of(survey, span) for span in spans]
    told = with_noun(survey, Span(clauses[0].start, max(clause.end for clause in clauses)))
    told = Span(max(told.start, sentence.start), told.end)
    return told if all(told.contains(span) for span in spans) else sentence


def _half_of_heading(survey: SourceSurvey, sentence: Span, dates: Sequence[Span]) -> Span:
    """Of a title or heading in two halves, "Pier opened; ferry put off to May", the one that tells of these dates."""
    segment = survey.segment_at(sentence.start)
    if segment is None or segment.role not in HEADING_ROLES:
        return sentence
    start = survey.text.rfind("; ", sentence.start, dates[0].start)
    end = survey.text.find("; ", dates[-1].end, sentence.end)
    start = sentence.start if start < 0 else start + len("; ")
    return Span(start, sentence.end if end < 0 else end)


def _actors(
    survey: SourceSurvey, sentence: str, dates: Sequence[Span]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acted at these dates and with whom, by full name: all of them or none.

    None where the sentence names them all in full, or names people besides whose part in it is not known.
    """
    events = [event for event in _events_near(survey, dates[0]) if event.date in dates]
    who = _names(survey, (actor for event in events for actor in event.who))
    whom = _names(survey, (actor for event in events for actor in event.whom))
    printed = on_one_line(sentence)
    if all(name in printed for name in (*who, *whom)) or _people_in(survey, dates[0]) - {*who, *whom}:
        return (), ()
    return who, tuple(name for name in whom if name not in who)


def _people_in(survey: SourceSurvey, span: Span) -> set[str]:
    """The full names of the people whom a sentence names."""
    sentence = survey.sentence_of(span)
    return {
        on_one_line(entity.name)
        for entity in survey.annotated.annotations.entities
        if entity.type is EntityType.PERSON
        and any(sentence.start <= mention.start < sentence.end for mention in entity.mentions)
    }


def _names(survey: SourceSurvey, actors: Iterable[Actor]) -> tuple[str, ...]:
    """The full names by which a source knows some actors."""
    named = (survey.names[actor.entity] for actor in actors if actor.entity in survey.names)
    return tuple(dict.fromkeys(map(on_one_line, named)))


def _events_near(survey: SourceSurvey, span: Span) -> tuple[Event, ...]:
    """The events of the sentence in which a date stands."""
    events = survey.annotated.annotations.events
    sentence = survey.sentence_of(span)
    first = bisect_left(events, sentence.start, key=lambda event: event.trigger.start)
    last = bisect_left(events, sentence.end, key=lambda event: event.trigger.start)
    return events[first:last]


def _put_off(survey: SourceSurvey, mention: DateMention) -> str:
    """That the words of a date name the day before it was put off by so much; empty where nothing is."""
    printed = on_one_line(mention.span.of(survey.text))
    return f"“{printed}”, moved by as much as the sentence says" if is_put_off_to(survey, mention) else ""
