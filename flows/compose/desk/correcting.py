"""Applies the desk's corrections to the annotation layers; the text of the sources stays as it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from flows.compose.desk.correcting_entities import (
    correct_names,
    entity_called,
    merge_entities,
    split_entities,
    type_of_merged,
)
from flows.compose.desk.desk_hand import (
    NOTHING,
    Corrections,
    DateCorrection,
    FigureCorrection,
    MergeCorrection,
    OpenCorrection,
    QuotationCorrection,
    no_such_source,
)
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import (
    Amount,
    AmountType,
    Anchor,
    AnnotatedDocument,
    DateMention,
    EntityType,
    OpenKind,
    OpenQuestion,
    Quotation,
    QuotationKind,
    Speaker,
)
from flows.model.calendar_values import days_of_value
from flows.model.problems import Problem
from flows.model.spans import Span

_MARKS = "“”‘’«»„\"' "

_ENOUGH_WORDS = 3
"""So many words of a quotation tell which one is meant."""

Layer = TypeVar("Layer", Quotation, Amount, DateMention, OpenQuestion)
Row = TypeVar("Row", QuotationCorrection, FigureCorrection, DateCorrection, OpenCorrection)
Found = set[str]
"""The places of the rows whose words were found."""


def correct_documents(
    documents: tuple[AnnotatedDocument, ...], corrections: Corrections
) -> tuple[tuple[AnnotatedDocument, ...], tuple[Problem, ...]]:
    """The documents with every correction applied, and a problem for each row whose words were not found.

    Key points are chosen later, so their rows are not looked at here.
    """
    asked = ((row, type_of_merged(documents, row)) for row in corrections.merges)
    merges = {row: kind for row, kind in asked if kind is not None}
    found: Found = {row.place for row in merges}
    corrected = tuple(_correct(document, corrections, merges, found) for document in documents)
    paths = {document.document.path for document in documents}
    problems = [
        no_such_source(corrections, row, paths) or corrections.problem(row.place, _say_missing(row))
        for row in corrections.rows
        if row not in corrections.key_points and row.place not in found
    ]
    return corrected, tuple(problems)


def _correct(
    annotated: AnnotatedDocument,
    corrections: Corrections,
    merges: Mapping[MergeCorrection, EntityType],
    found: Found,
) -> AnnotatedDocument:
    path = annotated.document.path
    annotated = merge_entities(
        annotated, {row: kind for row, kind in merges.items() if row.source in ("", path)}
    )
    annotated = split_entities(annotated, [row for row in corrections.splits if row.source == path], found)
    annotated = correct_names(annotated, [row for row in corrections.names if row.source == path], found)
    layers = annotated.annotations
    text = annotated.text
    return replace(
        annotated,
        annotations=replace(
            layers,
            quotations=_correct_layer(
                layers.quotations,
                [row for row in corrections.quotations if row.source == path],
                lambda q: "" if q.kind is QuotationKind.ECHO else q.words.of(text).strip(_MARKS),
                lambda q, row: _correct_quotation(q, row, annotated),
                found,
            ),
            amounts=_correct_layer(
                layers.amounts,
                [row for row in corrections.figures if row.source == path],
                lambda a: a.span.of(text),
                lambda a, row: _correct_figure(a, row, text),
                found,
            ),
            dates=_correct_layer(
                layers.dates,
                [row for row in corrections.dates if row.source == path],
                lambda d: d.span.of(text),
                _correct_date,
                found,
            ),
            open_questions=_correct_layer(
                layers.open_questions,
                [row for row in corrections.open_questions if row.source == path],
                lambda o: o.cue.of(text),
                lambda o, row: replace(o, kind=OpenKind(row.kind)),
                found,
            ),
        ),
    )


def _correct_layer(
    layer: tuple[Layer, ...],
    rows: Sequence[Row],
    words_of: Callable[[Layer], str],
    correct: Callable[[Layer, Row], Layer | None],
    found: Found,
) -> tuple[Layer, ...]:
    """The layer with its annotations corrected or, where a row says drop, gone."""
    if not rows:
        return layer
    by_words: dict[str, list[int]] = {}
    for index, annotation in enumerate(layer):
        by_words.setdefault(on_one_line(words_of(annotation)), []).append(index)
    result: list[Layer | None] = list(layer)
    for row in rows:
        text = on_one_line(row.text)
        places = by_words.get(text) or by_words.get(text.strip(_MARKS)) or _holding(by_words, text)
        for index in places if not row.nth else places[row.nth - 1 : row.nth]:
            item: Layer | None = result[index]
            if item is None:
                continue
            changed: Layer | None = None if row.drop else correct(item, row)
            if row.drop or changed is not None:
                result[index] = changed
                found.add(row.place)
    return tuple(kept for kept in result if kept is not None)


def _holding(by_words: Mapping[str, list[int]], part: str) -> list[int]:
    """The places of the words that hold a part of some words: what the desk writes of a long quotation."""
    if len(part.split()) < _ENOUGH_WORDS:
        return []
    return sorted(index for words, places in by_words.items() if part in words for index in places)


def _correct_quotation(
    quotation: Quotation, row: QuotationCorrection, annotated: AnnotatedDocument
) -> Quotation:
    speaker = quotation.speaker
    if row.speaker:
        speaker = None if row.speaker == NOTHING else _speaker(row.speaker, quotation, annotated)
    kind = QuotationKind(row.kind) if row.kind else quotation.kind
    if kind == QuotationKind.SCARE and speaker is not None:
        # Nobody's words have no speaker; a speaker given without a kind makes them somebody's.
        kind, speaker = (kind, None) if row.kind else (QuotationKind.PARTIAL, speaker)
    return replace(quotation, kind=kind, speaker=speaker)


def _speaker(name: str, quotation: Quotation, annotated: AnnotatedDocument) -> Speaker:
    """The speaker the desk names: an entity of the text if it is one, at its mention nearest to the words."""
    entity = entity_called(annotated.annotations.entities, name)
    if entity is None:
        start = annotated.text.find(name)
        span = Span(start, start + len(name)) if start >= 0 else quotation.span
        return Speaker(span, name, name)
    mentions = entity.mentions or (quotation.span,)
    nearest = min(mentions, key=lambda m: (abs(m.start - quotation.span.start), m))
    return Speaker(nearest, nearest.of(annotated.text), entity.name, entity.id)


def _correct_figure(amount: Amount, row: FigureCorrection, text: str) -> Amount | None:
    """The figure with the desk's values; None when the words of its measure do not stand in the source."""
    measure = amount.measure
    if row.measure:
        measure = nearest_words(text, row.measure, amount.span.start)
        if measure is None:
            return None
    unit = row.unit or amount.unit
    return replace(
        amount,
        value=row.value or amount.value,
        unit=unit,
        iso=amount.iso if unit == amount.unit else "",
        type=AmountType(row.type) if row.type else amount.type,
        measure=measure,
    )


def nearest_words(text: str, words: str, near: int) -> Span | None:
    """Where words stand, verbatim, closest to an offset; None when they do not."""
    before, after = text.rfind(words, 0, near + len(words)), text.find(words, near)
    places = [start for start in (before, after) if start >= 0]
    if not places or not words:
        return None
    start = min(places, key=lambda place: (abs(place - near), place))
    return Span(start, start + len(words))


def _correct_date(date: DateMention, row: DateCorrection) -> DateMention:
    return replace(
        date,
        value=row.value,
        mod=row.mod,
        anchor=Anchor.EXPLICIT,
        anchor_span=None,
        days=days_of_value(row.value, row.mod),
        reach=None,
    )


def _say_missing(row: object) -> str:
    if isinstance(row, MergeCorrection):
        names = ", ".join(f"“{name}”" for name in row.names)
        return f"Not all of {names} are names found in {row.source or 'the sources'}."
    words = getattr(row, "text", "") or getattr(row, "form", "")
    return (
        f"“{words}” is not found in {getattr(row, 'source', '')}, or what the row gives does not stand there."
    )
