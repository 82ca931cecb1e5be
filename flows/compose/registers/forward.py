"""The forward calendar: dated passages about what lies after the data cut-off, and who announced it."""

import re
from collections.abc import Sequence
from datetime import date

from flows.compose.registers.sayings import name_source
from flows.compose.sentences.entries import DateEntry, SourceEntries
from flows.compose.sentences.locating import SourcePlaces
from flows.compose.wording.calendar_values import stretch_of
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
_QUESTION_END = re.compile(r"\?[\"'”’)\]]*\s*\Z")


def list_forward(sources: Sequence[SourceEntries]) -> tuple[ForwardRow, ...]:
    """The rows after the cut-off of all sources, in the order of the calendar."""
    rows = [
        ForwardRow(entry.row, _status(source, entry))
        for source in sources
        for entry in source.dates
        if entry.row.forward
    ]
    return tuple(sorted(rows, key=lambda forward: forward.row.sort_key))


def announces_nothing(places: SourcePlaces, mention: DateMention, cut_off: date) -> bool:
    """Whether a date after the cut-off stands in a question, or names the year for which a plan was made."""
    stretch = stretch_of(mention)
    if stretch is None or stretch.first <= cut_off:
        return False
    sentence, start = places.sentence_of(mention.span), mention.span.start
    if _QUESTION_END.search(sentence.of(places.text)):
        return True
    return bool(_PLAN_FOR.search(places.text, max(sentence.start, start - _PLAN_REACH), start))


def _status(source: SourceEntries, entry: DateEntry) -> str:
    """Who said so, if the passage is given to somebody with a name; else it is what the source reports."""
    start = entry.row.date_span.start
    for attribution in source.places.annotated.annotations.attributions:
        if attribution.span.start <= start < attribution.span.end:
            named = name_source(source.places, attribution)
            return f"said by {named}" if named else REPORTED
    return REPORTED
