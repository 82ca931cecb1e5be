"""Register rows beside the annotations they print, source by source: what every later section looks up."""

from dataclasses import dataclass

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.row_measures import Measured
from flows.model.annotation import Amount, DateMention, Quotation
from flows.model.content import FigureRow, QuotationRow, TimelineRow, UnresolvedDate
from flows.model.open_matters import OpenRow
from flows.model.spans import Span


@dataclass(frozen=True, slots=True)
class QuotationEntry:
    """A quotation with its row; `continued` are its further paragraphs."""

    quotation: Quotation
    row: QuotationRow
    continued: tuple[Quotation, ...] = ()

    @property
    def stretches(self) -> tuple[Quotation, ...]:
        return (self.quotation, *self.continued)


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """One printed figure: `amount`, the second of a conversion pair if there is one, their row, what they measure."""

    amount: Amount
    converted: Amount | None
    row: FigureRow
    measured: Measured
    rival: Amount | None = None
    """The figure that its text sets against it."""
    denied: bool = False
    """Whether its own sentence says that it does not hold."""
    rejected: bool = False
    """Whether another source says that it does not hold."""


@dataclass(frozen=True, slots=True)
class DateEntry:
    """One timeline row and every date expression it stands for (the same day named twice in a sentence)."""

    mentions: tuple[DateMention, ...]
    row: TimelineRow


@dataclass(frozen=True, slots=True)
class SourceEntries:
    """All register rows of one source, in text order."""

    survey: SourceSurvey
    quotations: tuple[QuotationEntry, ...]
    figures: tuple[FigureEntry, ...]
    dates: tuple[DateEntry, ...]
    unresolved: tuple[UnresolvedDate, ...]
    open_questions: tuple[OpenRow, ...] = ()

    @property
    def number(self) -> int:
        return self.survey.number

    @property
    def annotatable(self) -> bool:
        """Whether anything was looked for in it."""
        return self.survey.annotated.document.annotatable

    def cites_anything(self) -> bool:
        """Whether a register holds a row of this source."""
        return bool(self.quotations or self.figures or self.dates or self.unresolved or self.open_questions)


@dataclass(frozen=True, slots=True)
class DeskDate:
    """A date whose value the desk has set: the source's path and the words of the date."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class DeskMeasure:
    """A figure whose measure the desk has set: the source's path, the figure as printed, the words of the measure."""

    path: str
    text: str
    measure: str


@dataclass(frozen=True, slots=True)
class DeskValues:
    """What the desk has set and the registers print as it stands, or say so."""

    dates: frozenset[DeskDate] = frozenset()
    measures: frozenset[DeskMeasure] = frozenset()


def holds(outer: Span, inner: Span) -> bool:
    """Whether `inner` begins inside `outer`."""
    return outer.start <= inner.start < outer.end
