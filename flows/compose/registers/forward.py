"""The forward calendar: dated passages about what lies after the data cut-off, and who announced it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from flows.compose.registers.binding_days import how_binding
from flows.compose.registers.called_off import is_asked_to_be_called_off
from flows.compose.registers.days_given_up import is_denied, names_day_given_up
from flows.compose.registers.figures import PUT_RIGHT
from flows.compose.registers.likely_days import how_likely
from flows.compose.registers.overtaken_days import OvertakenDays
from flows.compose.registers.sayings import name_source
from flows.compose.sentences.corrected import withdrawn_stretches
from flows.compose.sentences.entries import DateEntry, SourceEntries
from flows.compose.sentences.factuality import read_factuality
from flows.compose.sentences.governing_dates import dates_near
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.turn_labels import is_label, without_opening
from flows.english.held_events import CALLED_OFF, CALLS_OFF, EVENT, PUT_OFF
from flows.english.question_marks import QUESTION_END
from flows.model.annotation import DateMention
from flows.model.calendar_values import Days
from flows.model.content import ForwardRow, TimelineRow
from flows.model.spans import Span

REPORTED, SAID_BY = "reported", "said by "
_PLAN_FOR = re.compile(
    r"\b(?:budgets?|estimates|appropriations?|guidance|agenda|calendar|timetable|work programme|priorities)"
    r" (?:for|of) (?:the )?(?:(?:fiscal|financial|coming) )?(?:years? )?\Z",
    re.IGNORECASE,
)
"""What is made for a year long before it: "presented the budget for 2026"."""
_RESULTS = re.compile(
    r"[-\s](?:[a-z]{3,15} ){0,2}?(?:results?|earnings|accounts|figures|numbers|reports?|statements?|sales|revenues?)\b"
    r"[^.;]{0,60}?\b(?:due|out|released?|published?|announced?|reported?|presented?)\b"
)
"""Behind a year or a quarter, what is made of it and comes out after it: "fourth-quarter results are due in March"."""
_SHORTEST_STRETCH = 28
"""Days; what is shorter is no stretch that a company reports of."""
_PLAN_REACH = 48
_OF_A_MEETING = re.compile(
    rf"\b(?:the|our|your|its|their|this|next) (?:[\w’'-]+ ){{0,4}}(?:{EVENT}"
    r"|assemblies|deliveries|board|council|cabinet|expiry) (?:on|of|in) \Z"
)
"""Before a day that even a question takes for granted: "the annual meeting on 19 March"."""
ASKED = "deadline of a request"
ASKED_OFF = "asked to be put off"
UNCONFIRMED = "not confirmed"
CONDITIONAL = "on a condition"
_CONDITION = re.compile(
    r"(?:\A|[,;:–—-] |\b(?:and|but|that|only|even) )(?:if|provided that|on condition that) |\bunless "
    r"|\A\W*(?-i:Should|Were) [^?]{3,}\Z",
    re.IGNORECASE,
)
_JOINED = re.compile(r";|\b(?:and|but)\b")
_NOT_TOLD = re.compile(
    r"\b(?:declined?|refused?|would not|could not|did not|has not|have not) (?:to )?"
    r"(?:say|said|comment|tell|be drawn|answer)\b[^.;:]{0,60}\b(?:whether|if|when)\b"
)
"""What somebody would not say is announced by nobody."""
_UNCONFIRMED = re.compile(
    r"\b(?:(?:not|n[’']t|cannot|unable to|declin\w{1,3} to|refus\w{1,3} to) (?:\w{1,12} ){0,2}(?:confirm|verif"
    r"|corroborat)"
    r"|[Uu]n(?:confirmed|verified|corroborated|clear)|(?:not|n[’']t) (?:yet )?(?:known|clear|certain))"
)
_CALLS_OFF = re.compile(rf"\b(?:{CALLED_OFF}|{CALLS_OFF}|{PUT_OFF})\b")
_MEETING_REACH = 80


def list_forward(sources: Sequence[SourceEntries], overtaken: OvertakenDays) -> tuple[ForwardRow, ...]:
    """The rows after the cut-off of all sources, in the order of the calendar."""
    rows = [
        _ahead(source, entry, overtaken, withdrawn)
        for source in sources
        for withdrawn in [withdrawn_stretches(source.survey)]
        for entry in source.dates
        if entry.row.forward
    ]
    return tuple(sorted(rows, key=lambda forward: forward.row.sort_key))


def _ahead(
    source: SourceEntries, entry: DateEntry, overtaken: OvertakenDays, withdrawn: Sequence[Span]
) -> ForwardRow:
    """A row of the calendar; what its source takes back in the `withdrawn` stretches says so."""
    others, status = overtaken.of(entry), _status(source, entry)
    taken_back = any(stretch.contains(entry.row.date_span) for stretch in withdrawn)
    return ForwardRow(
        _unlabelled(source.survey, entry.row) if SAID_BY in status else entry.row,
        "; ".join((status, *([PUT_RIGHT] if taken_back else ()), *(other.words for other in others))),
        is_overtaken=taken_back or any(not other.is_older for other in others),
        instead=next((other.instead for other in others if other.instead), ""),
    )


def _unlabelled(survey: SourceSurvey, row: TimelineRow) -> TimelineRow:
    """A row without the label of the turn: who says it stands beside."""
    told = survey.extract(without_opening(survey, row.extract.span))
    context = tuple(e for e in row.context if not is_label(survey, e.span))
    return replace(row, extract=told if told.span.contains(row.date_span) else row.extract, context=context)


def announces_nothing(survey: SourceSurvey, mention: DateMention, cut_off: date) -> bool:
    """Whether a day is given up, or after the cut-off is only asked about or names the year for which a plan was made.

    A request with a deadline announces it, and the day of a meeting is announced by a question too.
    """
    days = mention.days
    if days is None or days.first <= cut_off:
        runs = days is not None and days.last > cut_off and _is_reported_of(survey, mention, days)
        return days is not None and (runs or names_day_given_up(survey, mention))
    sentence, start = survey.sentence_of(mention.span), mention.span.start
    if QUESTION_END.search(sentence.of(survey.text)) and not _is_asked_for(survey, mention):
        return not _OF_A_MEETING.search(survey.text, max(sentence.start, start - _MEETING_REACH), start)
    if names_day_given_up(survey, mention) or is_denied(survey, mention):
        return not (is_denied(survey, mention) and _keeps_day(survey, mention))
    return bool(
        _NOT_TOLD.search(survey.text, sentence.start, start)
        or _is_reported_of(survey, mention, days)
        or _PLAN_FOR.search(survey.text, max(sentence.start, start - _PLAN_REACH), start)
    )


def _is_reported_of(survey: SourceSurvey, mention: DateMention, days: Days) -> bool:
    """Whether a stretch is the one of which results are told, not when they come: "fourth-quarter results"."""
    long = (days.last - days.first).days >= _SHORTEST_STRETCH
    return (
        long
        and _RESULTS.match(survey.text, mention.span.end, survey.sentence_of(mention.span).end) is not None
    )


def _keeps_day(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether to deny what is told of a day is to keep it: that it is given up, or what is held then called off."""
    calls_off = _CALLS_OFF.search(survey.text, survey.sentence_of(mention.span).start, mention.span.start)
    return calls_off is not None or names_day_given_up(survey, mention)


def _is_unconfirmed(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence says that nobody has confirmed what it tells of a day."""
    sentence = survey.sentence_of(mention.span)
    if _UNCONFIRMED.search(survey.text, sentence.start, mention.span.start) is None:
        return False
    return any(part.contains(mention.span) for part in read_factuality(survey, sentence).open)


def _is_asked_for(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether somebody is asked to do something by a date."""
    return any(question.until == mention.span for question in survey.annotated.annotations.open_questions)


def _status(source: SourceEntries, entry: DateEntry) -> str:
    """Who said so, if the passage is given to somebody with a name; else how it binds or how sure it is."""
    start = entry.row.date_span.start
    if _is_asked_for(source.survey, entry.mentions[0]):
        return ASKED
    if is_asked_to_be_called_off(source.survey, entry.mentions[0].span):
        return ASKED_OFF
    if _is_unconfirmed(source.survey, entry.mentions[0]):
        return UNCONFIRMED
    around = [a for a in source.survey.annotated.annotations.given if a.span.start <= start < a.span.end]
    for attribution in sorted(around, key=lambda a: len(a.span)):
        if named := name_source(source.survey, attribution):
            return _conditional(source, entry, f"{SAID_BY}{named}")
    survey, day = source.survey, entry.row.date_span
    return _conditional(source, entry, how_binding(survey, day) or how_likely(survey, day) or REPORTED)


def _conditional(source: SourceEntries, entry: DateEntry, status: str) -> str:
    """The status, and before it that something else must happen first: "If the bill passes, it takes effect in May"."""
    if not _is_on_condition(source.survey, entry.mentions[0].span):
        return status
    return CONDITIONAL if status == REPORTED else f"{CONDITIONAL}; {status}"


def _is_on_condition(survey: SourceSurvey, day: Span) -> bool:
    """Whether a condition stands in what the sentence says of a day, and not only in what it says of a later one.

    "The first meeting is on 1 December, and a second, if needed, on 3 December".
    """
    sentence, text = survey.sentence_of(day), survey.text
    found = _CONDITION.search(sentence.of(text))
    if found is None:
        return False
    condition = Span(sentence.start + found.start(), sentence.start + found.end())
    if condition.start < day.end or not _JOINED.search(text, day.end, condition.start):
        return True
    return not any(condition.end <= other.span.start < sentence.end for other in dates_near(survey, day))
