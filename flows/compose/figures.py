"""The figures register: every sum, share, count and measure as printed, what it measures, who says so."""

import re
from collections.abc import Sequence

from flows.compose.dates_in_words import date_in_words
from flows.compose.entries import FigureEntry, QuotationEntry, SourceEntries
from flows.compose.figure_values import is_trivial, normalise_pair
from flows.compose.locating import SourcePlaces
from flows.compose.sayings import Sayings
from flows.compose.timeline import nearest_date
from flows.compose.wording import on_one_line
from flows.model.annotation import Amount, AmountType
from flows.model.content import FigureRow
from flows.model.document import Role
from flows.model.locators import row_locator
from flows.model.spans import Span

_REGISTERED = (AmountType.MONEY, AmountType.PERCENT, AmountType.COUNT, AmountType.QUANTITY)
_OPENING = 12
"""Characters of a sentence within which a date opens it ("In mid-2025", "At the April 2025 summit")."""
_PAIR_GAP = 4
"""At most this many characters (a space and a bracket) part a figure from the same figure in another unit."""


def enter_figures(places: SourcePlaces, quotations: Sequence[QuotationEntry]) -> tuple[FigureEntry, ...]:
    """The figures of one source in text order; a figure and its conversion are one row."""
    entries: list[FigureEntry] = []
    paired: set[Span] = set()
    speech = Sayings(places, quotations)
    amounts = _registered(places)
    by_span = {amount.span: amount for amount in amounts}
    for amount in amounts:
        if amount.span in paired:
            continue
        other = _conversion(amount, by_span)
        if other is not None:
            paired.add(other.span)
        entries.append(_enter(places, len(entries) + 1, amount, other, speech))
    return tuple(entries)


def list_figures(sources: Sequence[SourceEntries]) -> tuple[FigureRow, ...]:
    return tuple(entry.row for source in sources for entry in source.figures)


def _measured(amount: Amount, text: str) -> Span:
    """The measure, of a share with the "of" before it: "of USAID programs"."""
    assert amount.measure is not None  # noqa: S101 - callers have asked
    lead = re.search(r"\bof (?:the |its |their )?$", text[amount.span.end : amount.measure.start])
    if amount.type is not AmountType.PERCENT or lead is None:
        return amount.measure
    return Span(amount.span.end + lead.start(), amount.measure.end)


def measure_in_words(places: SourcePlaces, amount: Amount) -> str:
    """What is measured, in the source's words, with the limitation stated beside it."""
    text = places.text
    measure = on_one_line(_measured(amount, text).of(text)) if amount.measure else ""
    scope = on_one_line(amount.scope.of(text)) if amount.scope else ""
    if not scope or scope in measure:
        return measure
    return f"{measure} {scope}" if scope.startswith("(") else "; ".join(filter(None, (measure, scope)))


def _words_of_row(places: SourcePlaces, amount: Amount) -> str:
    """What a figure alone in its table cell measures: the words of the first cell of its row that holds no figure."""
    segment = places.segment_at(amount.span.start)
    if segment is None or segment.role is not Role.TABLE_CELL:
        return ""
    if segment.span.trimmed(places.text) != amount.span:
        return ""
    held = [places.segment_index(a.span.start) for a in places.annotated.annotations.amounts]
    segments = places.annotated.segmentation.segments
    row = [i for i, s in enumerate(segments) if s.number == segment.number and s.role is Role.TABLE_CELL]
    words = (on_one_line(segments[i].span.of(places.text)) for i in row if i not in held)
    return next((text for text in words if any(character.isalpha() for character in text)), "")


def _as_of(places: SourcePlaces, amount: Amount) -> str:
    """When the figure held: the date that opens its sentence, or one in the same breath; else nothing.

    A comma between a figure and a date that does not open the sentence parts two statements: "had reached out in
    July, following tariffs of 25%" does not date the tariffs.
    """
    date = nearest_date(places, amount.span)
    if date is None:
        return ""
    between = places.text[min(date.span.end, amount.span.end) : max(date.span.start, amount.span.start)]
    sentence = places.sentence_of(amount.span)
    if "," in between and date.span.start - sentence.start > _OPENING:
        return ""
    return date_in_words(date, places.text)


def _registered(places: SourcePlaces) -> list[Amount]:
    return [
        amount
        for amount in places.annotated.annotations.amounts
        if amount.type in _REGISTERED and not is_trivial(amount, places.text)
    ]


def _conversion(amount: Amount, by_span: dict[Span, Amount]) -> Amount | None:
    """The same figure in another unit, when it stands right behind this one."""
    other = by_span.get(amount.equals) if amount.equals else None
    if other is None or not 0 <= other.span.start - amount.span.end <= _PAIR_GAP:
        return None
    return other


def _pair_span(amount: Amount, other: Amount | None, text: str) -> Span:
    """From the first figure to the end of the second, closing bracket included."""
    if other is None:
        return amount.span
    end = other.span.end
    opened = "(" in text[amount.span.end : other.span.start]
    return Span(amount.span.start, end + 1 if opened and text[end : end + 1] == ")" else end)


def _enter(
    places: SourcePlaces, number: int, amount: Amount, other: Amount | None, speech: Sayings
) -> FigureEntry:
    row = FigureRow(
        locator=row_locator(places.number, "F", number),
        extract=places.extract(_pair_span(amount, other, places.text)),
        normalised=normalise_pair(amount, other, places.text),
        measure=measure_in_words(places, amount)
        or (measure_in_words(places, other) if other else "")
        or _words_of_row(places, amount),
        as_of=_as_of(places, amount),
        said_by=speech.said_by(amount.span),
        sentence=places.extract(places.sentence_of(amount.span)),
    )
    return FigureEntry(amount, other, row)
