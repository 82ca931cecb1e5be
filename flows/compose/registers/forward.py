"""The forward calendar: dated passages about what lies after the data cut-off, and who announced it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from flows.compose.registers.moved_days import MovedDay, find_moved_days, is_given_up
from flows.compose.registers.sayings import name_source
from flows.compose.sentences.entries import DateEntry, SourceEntries
from flows.compose.sentences.locating import SourcePlaces
from flows.compose.wording.calendar_values import stretch_of
from flows.compose.wording.wording import content_words
from flows.model.annotation import DateMention
from flows.model.content import ForwardRow

REPORTED = "reported"
_PLAN_FOR = re.compile(
    r"\b(?:budgets?|estimates|appropriations?|guidance|agenda|calendar|timetable|work programme|priorities)"
    r" (?:for|of) (?:the )?(?:(?:fiscal|financial|coming) )?(?:years? )?\Z",
    re.IGNORECASE,
)
"""What is made for a year long before it: "presented the budget for 2026"."""
_PLAN_REACH = 48
_BY = r"(?:by|before|no later than|not later than|ahead of|prior to)"
_MEETINGS = (
    r"(?:meetings?|summits?|votes?|hearings?|elections?|conferences?|deadlines?|sessions?|referendums?|talks|trials?"
    r"|debates?|visits?|assembly|assemblies|ceremony|deliver(?:y|ies)|board|council|cabinet|expiry)"
)
_OF_A_MEETING = re.compile(
    rf"\b(?:the|our|your|its|their|this|next) (?:[\w’'-]+ ){{0,4}}{_MEETINGS} (?:on|of|in) \Z"
)
"""Before a day that even a question takes for granted: "the annual meeting on 19 March"."""
_DEADLINE = re.compile(
    rf"\b{_BY} (?:(?:the|our|your|its|their|this|next) (?:[\w’'-]+ ){{0,5}}(?:on|of|in) )?(?:the |close on )?\Z"
)
_REQUEST = re.compile(
    r"\b(?:could|would|can|will) you (?:please |kindly |therefore |also )?"
    r"(?:let|send|tell|confirm|reply|answer|respond|say|give|provide|inform|advise|return|sign|submit|forward|share"
    r"|arrange|come|call|write|supply|clarify|indicate|state|propose|report|comment|ask|make|consider)\b"
    r"|\b(?:may|might|could|can) (?:I|we) (?:ask|have|expect)\b|\bplease\b|\blet (?:me|us) (?:know|have)\b"
    r"|\b(?:I|we) (?:would|should|shall|will) (?:be (?:very |most )?grateful|appreciate)\b"
    r"|\b(?:I|we) (?:kindly |therefore |now |also )?(?:ask|request|urge|invite)\b",
    re.IGNORECASE,
)
"""What asks a reader or listener to do something."""
ASKED = "deadline of a request"
_DEADLINE_REACH = 80
_QUESTION_END = re.compile(r"\?[\"'”’)\]]*\s*\Z")


def list_forward(sources: Sequence[SourceEntries]) -> tuple[ForwardRow, ...]:
    """The rows after the cut-off of all sources, in the order of the calendar."""
    moved = [day for source in sources for day in find_moved_days(source.places)]
    rows = [
        ForwardRow(entry.row, "; ".join((_status(source, entry), *_other_days(entry, moved))))
        for source in sources
        for entry in source.dates
        if entry.row.forward
    ]
    return tuple(sorted(rows, key=lambda forward: forward.row.sort_key))


def announces_nothing(places: SourcePlaces, mention: DateMention, cut_off: date) -> bool:
    """Whether a date after the cut-off is only asked about or given up, or names the year for which a plan was made.

    A request with a deadline announces it, and the day of a meeting is announced by a question too.
    """
    stretch = stretch_of(mention)
    if stretch is None or stretch.first <= cut_off:
        return False
    sentence, start = places.sentence_of(mention.span), mention.span.start
    if _QUESTION_END.search(sentence.of(places.text)) and not _is_asked_for(places, mention):
        return not _OF_A_MEETING.search(places.text, max(sentence.start, start - _DEADLINE_REACH), start)
    return is_given_up(places, mention) or bool(
        _PLAN_FOR.search(places.text, max(sentence.start, start - _PLAN_REACH), start)
    )


def _is_asked_for(places: SourcePlaces, mention: DateMention) -> bool:
    """Whether somebody is asked to do something by a date."""
    sentence, start = places.sentence_of(mention.span), mention.span.start
    deadline = _DEADLINE.search(places.text, max(sentence.start, start - _DEADLINE_REACH), start)
    return bool(deadline and _REQUEST.search(sentence.of(places.text)))


def _other_days(entry: DateEntry, moved: Iterable[MovedDay]) -> Iterator[str]:
    """Which places tell that what is announced for a day has been moved to another."""
    words, stretch = content_words(entry.row.told), stretch_of(entry.mentions[0])
    told: set[str] = set()
    for day in moved:
        apart = entry.row.extract.source != day.source or not day.sentence.contains(entry.row.date_span)
        if apart and stretch and stretch.first == day.stretch.first and day.thing & words:
            said = f"{day.place.label} tells of another day: {day.instead}"
            if said not in told:
                told.add(said)
                yield said


def _status(source: SourceEntries, entry: DateEntry) -> str:
    """Who said so, if the passage is given to somebody with a name; else it is what the source reports."""
    start = entry.row.date_span.start
    if _is_asked_for(source.places, entry.mentions[0]):
        return ASKED
    around = [a for a in source.places.annotated.annotations.given if a.span.start <= start < a.span.end]
    for attribution in sorted(around, key=lambda a: len(a.span)):
        if named := name_source(source.places, attribution):
            return f"said by {named}"
    return REPORTED
