"""The forward calendar: dated passages about what lies after the data cut-off, and who announced it."""

from collections.abc import Sequence

from flows.compose.entries import DateEntry, SourceEntries
from flows.compose.wording import on_one_line
from flows.model.annotation import Attribution
from flows.model.content import ForwardRow

REPORTED = "reported"


def list_forward(sources: Sequence[SourceEntries]) -> tuple[ForwardRow, ...]:
    """The rows after the cut-off of all sources, in the order of the calendar."""
    rows = [
        ForwardRow(entry.row, _status(source, entry))
        for source in sources
        for entry in source.dates
        if entry.row.forward
    ]
    return tuple(sorted(rows, key=lambda forward: forward.row.sort_key))


def _status(source: SourceEntries, entry: DateEntry) -> str:
    """Who said so, if the passage is attributed; else it is what the source reports."""
    start = entry.row.date_span.start
    for attribution in source.places.annotated.annotations.attributions:
        if attribution.span.start <= start < attribution.span.end:
            return _announced_by(attribution)
    return REPORTED


def _announced_by(attribution: Attribution) -> str:
    speaker = attribution.source
    return f"said by {on_one_line(speaker.name or speaker.text)}" if speaker else REPORTED
