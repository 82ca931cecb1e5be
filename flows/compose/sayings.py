"""Who says what stands at a place of a source: somebody quoted, somebody the text gives it to, or the source itself."""

from bisect import bisect_right
from collections.abc import Sequence

from flows.compose.entries import QuotationEntry, holds
from flows.compose.locating import SourcePlaces
from flows.compose.quotations import NOBODY
from flows.compose.wording import on_one_line
from flows.model.annotation import Attribution
from flows.model.spans import Span

_REACHING = 8
"""So many stretches before a place are looked at: nobody nests speech deeper."""


class Sayings:
    """The speech of one source, ready to be asked who says a thing. Without an outlet: "the source"."""

    def __init__(self, places: SourcePlaces, quotations: Sequence[QuotationEntry]) -> None:
        metadata = places.annotated.document.metadata
        self._outlet = metadata.value("outlet") or "the source"
        self._quotations = sorted(
            (
                (stretch.span, e.row.speaker)
                for e in quotations
                if e.row.speaker != NOBODY
                for stretch in e.stretches
            ),
            key=lambda pair: pair[0],
        )
        self._attributions = sorted(
            ((a.span, _name_source(a)) for a in places.annotated.annotations.attributions if _name_source(a)),
            key=lambda pair: pair[0],
        )

    def said_by(self, span: Span) -> str:
        for said in (self._quotations, self._attributions):
            within = [(len(s), name) for s, name in _beginning_before(said, span) if holds(s, span)]
            if within:
                return min(within)[1]
        return self._outlet


def _beginning_before(said: list[tuple[Span, str]], span: Span) -> list[tuple[Span, str]]:
    """The few stretches before `span` that can reach over it."""
    end = bisect_right(said, span.start, key=lambda pair: pair[0].start)
    return said[max(0, end - _REACHING) : end]


def _name_source(attribution: Attribution) -> str:
    source = attribution.source
    return on_one_line(source.name or source.text) if source else ""
