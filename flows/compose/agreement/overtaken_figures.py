"""Figures of a report that a newer version of it does not repeat."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.compose.agreement.same_measures import unit_and_value
from flows.compose.sentences.entries import FigureEntry, SourceEntries

_Figure = tuple[str, str, str]


def note_overtaken(sources: Sequence[SourceEntries], newest: Mapping[int, int]) -> tuple[SourceEntries, ...]:
    """The same entries; a row whose figure the newest version of its report does not give says so.

    `newest` is the S number of the newest version by that of a report which it replaces.
    """
    given = {s.number: frozenset(map(_figure, s.figures)) for s in sources}

    def noted(source: SourceEntries, entry: FigureEntry) -> FigureEntry:
        version = newest.get(source.number)
        if version is None or _figure(entry) in given[version]:
            return entry
        words = "; ".join(filter(None, (entry.row.conflict, f"not in S{version}, a later version")))
        return replace(entry, row=replace(entry.row, conflict=words))

    return tuple(replace(s, figures=tuple(noted(s, e) for e in s.figures)) for s in sources)


def _figure(entry: FigureEntry) -> _Figure:
    return unit_and_value(entry.amount, entry.row.extract.text)
