"""Headings that repeat quoted words of the text below them: the same words, said once."""

import re
from collections.abc import Sequence
from itertools import pairwise

from flows.annotate.speech.quotation_marks import find_quoted
from flows.model.annotation import AnnotatedDocument, Quotation, QuotationKind
from flows.model.document import Role

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_HEADINGS = frozenset([Role.TITLE, Role.HEADING])
_COMPARED = 400
"""So many first words of a quotation are looked through."""
_TRIED = 20
"""So many quotations that hold the first words of a heading's are tried."""


def find_echoes(document: AnnotatedDocument, quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quoted stretches of headings whose words stand in a row in a quotation below, with its speaker.

    What a heading quotes and the text does not is left alone: nothing says whose words they are.
    """
    headings = [s.span for s in document.segmentation.segments if s.role in _HEADINGS]
    quoted = [s for s in find_quoted(document.text, headings) if s.depth == 0] if headings else []
    if not quoted:
        return []
    said = _index(document.text, quotations)
    echoes: list[Quotation] = []
    for stretch in quoted:
        words = _words(stretch.words.of(document.text))
        for source in said.get(tuple(words.split()[:2]), ()):
            if words in _words(source.words.of(document.text)):
                echoes.append(Quotation(stretch.span, stretch.words, QuotationKind.ECHO, source.speaker))
                break
    return echoes


def _index(text: str, quotations: Sequence[Quotation]) -> dict[tuple[str, ...], list[Quotation]]:
    """The first few quotations in which a word, or two words in a row, stand."""
    index: dict[tuple[str, ...], list[Quotation]] = {}
    for quotation in quotations:
        words = _words(quotation.words.of(text)).split()
        for key in dict.fromkeys([*((word,) for word in words), *pairwise(words)]):
            holders = index.setdefault(key, [])
            if len(holders) < _TRIED:
                holders.append(quotation)
    return index


def _words(text: str) -> str:
    """The first words in small letters, each between two spaces, so that one text is looked for in another."""
    found = _WORD.findall(text[: _COMPARED * 12].lower().replace("’", "'"))
    return f" {' '.join(found[:_COMPARED])} "
