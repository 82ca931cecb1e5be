"""The figures register: every sum, share, count and measure as printed, what it measures, who says so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.compose.registers.sayings import Sayings
from flows.compose.sentences.contrasts import REGISTERED, find_contrasts, rival_of
from flows.compose.sentences.corrected import withdrawn_stretches
from flows.compose.sentences.denied_claims import denied_claims
from flows.compose.sentences.entries import DeskMeasure, FigureEntry, QuotationEntry, SourceEntries
from flows.compose.sentences.governing_dates import date_of_figure, end_of_stretch
from flows.compose.sentences.locating import SourceSurvey, amounts_in, sentences_behind
from flows.compose.sentences.measures import describe_measure
from flows.compose.sentences.ratings import is_rated_false
from flows.compose.sentences.reversals import is_put_right
from flows.compose.sentences.row_measures import Measured
from flows.compose.sentences.table_cells import date_of_cell
from flows.compose.wording.dates_in_words import date_in_words
from flows.compose.wording.figure_openings import is_negated, start_of_figure
from flows.compose.wording.figure_values import is_age, is_trivial, normalise_pair, whole_of
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import Amount, AmountType
from flows.model.content import FigureRow
from flows.model.locators import row_locator
from flows.model.spans import Span

_COMPARED = re.compile(r" (?:lower|higher|less|more|fewer|smaller|larger|cheaper|dearer|below|above)\b")
"""Which way a share differs from another, right behind it."""
_BEFORE = 24
PUT_RIGHT = "its source puts it right"
"""Beside a figure that a correction takes back."""
_CORRECT = re.compile(
    r"(?:[Tt]he )?(?:correct|right|true|actual) (?:figure|number|count|toll|total|sum|amount|share|price|rate)"
    r"(?: (?:is|was)\b.*)?"
)
_CALLED_FALSE = "its source calls it false"
_OURS = re.compile(r"\b(?:[Oo]ur|[Mm]y) (?:own )?\Z")
_Pair = tuple[Amount, Amount | None]
"""A figure and, if there is one, its conversion."""
_PAIR_GAP = 24
"""At most this many characters (a bracket, a word of approximation) part a figure from the same in another unit."""


def enter_figures(
    survey: SourceSurvey, quotations: Sequence[QuotationEntry], by_desk: frozenset[DeskMeasure]
) -> tuple[FigureEntry, ...]:
    """The figures of one source in text order; a figure and its conversion, and "92 of 240", are one row."""
    entries: list[FigureEntry] = []
    paired: set[Span] = set()
    speech = Sayings(survey, quotations)
    amounts = _registered(survey)
    by_span = {amount.span: amount for amount in amounts}
    for amount in amounts:
        if amount.span in paired:
            continue
        other = _conversion(amount, by_span)
        if other is not None:
            paired.add(other.span)
        whole = whole_of(amount, amounts, survey.text) if other is None else None
        if whole is not None:
            paired.add(whole.span)
        entries.append(_enter(survey, len(entries) + 1, (amount, other), whole, speech, by_desk))
    contrasts = find_contrasts(survey)
    denied = {contrast.denied for contrast in contrasts}
    withdrawn = [
        stretch for stretch in withdrawn_stretches(survey) if not _is_of_another_day(survey, stretch)
    ]
    checked = [
        replace(
            entry,
            rival=rival_of(contrasts, entry.amount),
            denied=entry.denied or entry.amount in denied or is_wrong,
            row=replace(entry.row, conflict=PUT_RIGHT) if is_wrong else entry.row,
        )
        for entry in entries
        for is_wrong in [is_put_right(survey, entry.amount.span) or _is_in(withdrawn, entry)]
    ]
    return tuple(_as_the_wrong_one(*pair) for pair in zip([None, *checked], checked, strict=False))


def _as_the_wrong_one(wrong: FigureEntry | None, entry: FigureEntry) -> FigureEntry:
    """A figure that is only said to be the correct one, of what the one before it was wrongly given for."""
    if wrong is None or wrong.measured.is_clause or wrong.row.conflict != PUT_RIGHT:
        return entry
    if not _CORRECT.fullmatch(entry.measured.printed):
        return entry
    row = replace(entry.row, measure=wrong.row.measure, as_of=entry.row.as_of or wrong.row.as_of)
    return replace(entry, row=row, measured=wrong.measured)


def _is_of_another_day(survey: SourceSurvey, stretch: Span) -> bool:
    """Whether only a day is put right: "She said that 90 would land on Friday. They will land on Sunday"."""
    behind = next(iter(sentences_behind(survey, survey.sentence_of(stretch))), None)
    dates = [mention.span for mention in survey.annotated.annotations.dates]
    return (
        behind is not None
        and any(stretch.contains(date) for date in dates)
        and any(behind.contains(date) for date in dates)
        and not amounts_in(survey, behind)
    )


def _is_in(stretches: Sequence[Span], entry: FigureEntry) -> bool:
    return any(stretch.contains(entry.amount.span) for stretch in stretches)


def list_figures(sources: Sequence[SourceEntries]) -> tuple[FigureRow, ...]:
    return tuple(entry.row for source in sources for entry in source.figures)


def _as_of(survey: SourceSurvey, amount: Amount) -> str:
    """In words, with the end of a stretch and the "by" of a target: "January 2022 to April 2023", "by 2050"."""
    date = date_of_figure(survey, amount.span) or date_of_cell(survey, amount.span.start)
    if date is None or date.value is None:
        return ""
    words, end = date_in_words(date, survey.text), end_of_stretch(survey, date)
    if end is not None:
        return f"{words} to {date_in_words(end, survey.text)}"
    told_by = survey.text.endswith((" by ", "By "), 0, date.span.start) and not words.startswith("by ")
    return f"by {words}" if told_by else words


def _registered(survey: SourceSurvey) -> list[Amount]:
    amounts = survey.annotated.annotations.amounts
    trivial = [is_trivial(amount, survey.text) for amount in amounts]
    return [
        amount
        for index, amount in enumerate(amounts)
        if amount.type in REGISTERED
        and (not trivial[index] or _stands_against(amounts, trivial, index, survey.text))
        and not is_age(amount, survey.text)
    ]


def _stands_against(amounts: Sequence[Amount], trivial: Sequence[bool], index: int, text: str) -> bool:
    """Whether a small number is listed since the next, of the same, is: "eight, not 14"."""
    if index + 1 == len(amounts) or trivial[index + 1]:
        return False
    one, other = amounts[index], amounts[index + 1]
    return one.measure is not None and one.measure == other.measure and is_negated(text, other.span.start)


def _conversion(amount: Amount, by_span: dict[Span, Amount]) -> Amount | None:
    """The same figure in another unit, when it stands right behind this one."""
    other = by_span.get(amount.equals) if amount.equals else None
    if other is None or not 0 <= other.span.start - amount.span.end <= _PAIR_GAP:
        return None
    return other


def _printed_span(amount: Amount, other: Amount | None, whole: Amount | None, text: str) -> Span:
    """From the word that bounds the first figure to the end of the second, closing bracket included."""
    start = start_of_figure(amount, text)
    if whole is not None:
        return Span(start, whole.span.end)
    if other is None:
        return Span(start, _end_with_rate(amount, text))
    end = other.span.end
    opened = "(" in text[amount.span.end : other.span.start]
    return Span(start, end + 1 if opened and text[end : end + 1] == ")" else end)


def _end_with_rate(amount: Amount, text: str) -> int:
    """Where "£1,343 a month" or "6% lower" ends."""
    end = amount.span.end
    if amount.rate is not None and amount.rate.start >= end and not text[end : amount.rate.start].strip(" -"):
        end = amount.rate.end
    compared = _COMPARED.match(text, end) if amount.type is AmountType.PERCENT else None
    return compared.end() if compared else end


def _is_denied(survey: SourceSurvey, figure: Span) -> bool:
    """Whether a figure is of a claim that its sentence tells to be denied."""
    sentence = survey.sentence_of(figure)
    claims = denied_claims(sentence.of(survey.text))
    return any(claim.shift(sentence.start).contains(figure) for claim in claims)


def _with_holder(measured: Measured, said_by: str) -> Measured:
    """The measure with the name of the body whose text says "our 412 members"."""
    named = bool(measured.printed) and said_by not in measured.printed
    return replace(measured, printed=f"{measured.printed} [{said_by}]") if named else measured


def _set_by_desk(survey: SourceSurvey, pair: _Pair, by_desk: frozenset[DeskMeasure]) -> Measured | None:
    """The words that the desk gave a figure as its measure, with nothing added: the last word is the desk's."""
    path = survey.annotated.document.path
    for amount in pair:
        if amount is None or amount.measure is None:
            continue
        words = amount.measure.of(survey.text)
        if DeskMeasure(path, on_one_line(amount.span.of(survey.text)), words) in by_desk:
            return Measured(on_one_line(words), words)
    return None


def _enter(
    survey: SourceSurvey,
    number: int,
    pair: _Pair,
    whole: Amount | None,
    speech: Sayings,
    by_desk: frozenset[DeskMeasure],
) -> FigureEntry:
    amount, other = pair
    measured = _set_by_desk(survey, pair, by_desk) or describe_measure(survey, amount, other)
    untrue, false = _is_denied(survey, amount.span), is_rated_false(survey, survey.sentence_of(amount.span))
    said_by = speech.claimed_by(amount.span) if false else speech.said_by(amount.span)
    ours = _OURS.search(survey.text, max(0, amount.span.start - _BEFORE), amount.span.start)
    # A speaker's "our" is of a party or a government that he may not name.
    if (
        ours
        and amount.type is AmountType.COUNT
        and said_by == survey.annotated.document.metadata.value("outlet")
    ):
        measured = _with_holder(measured, said_by)
    row = FigureRow(
        locator=row_locator(survey.number, "F", number),
        extract=survey.extract(_printed_span(amount, other, whole, survey.text)),
        normalised=normalise_pair(amount, other, survey.text),
        measure=measured.printed,
        as_of=_as_of(survey, amount),
        said_by=speech.denied_by(amount.span) if untrue else said_by,
        sentence=survey.extract(survey.sentence_of(amount.span)),
        told_by_clause=measured.is_clause,
        conflict=_CALLED_FALSE if false else "",
    )
    negated = untrue or false or (not amount.approximation and is_negated(survey.text, amount.span.start))
    return FigureEntry(amount, other, row, measured, denied=negated)
