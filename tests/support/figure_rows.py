"""The figures that a pack lists of marked texts."""

from dataclasses import replace

from flows.model.annotation import AnnotatedDocument
from flows.model.content import FigureRow
from flows.model.spans import Span
from tests.support.annotated import annotated
from tests.support.composed import compose


def figures_of(marked: str) -> tuple[FigureRow, ...]:
    """The rows of the figures of one marked text."""
    return compose((annotated(marked),)).figures


def replace_approximation(marked: str, approximation: str) -> AnnotatedDocument:
    """A second source whose figures are all bounded so."""
    document = annotated(marked, 2, "2.txt")
    amounts = tuple(replace(a, approximation=approximation) for a in document.annotations.amounts)
    return replace(document, annotations=replace(document.annotations, amounts=amounts))


def with_measure(marked: str, words: str, number: int = 1) -> AnnotatedDocument:
    """A text whose last figure measures words that stand before it."""
    document = annotated(marked, number=number)
    amounts = document.annotations.amounts
    start = document.text.index(words)
    measured = replace(amounts[-1], measure=Span(start, start + len(words)))
    return replace(document, annotations=replace(document.annotations, amounts=(*amounts[:-1], measured)))
