"""A document -> its segments: where the structure comes from, the ¶ numbers, the sentences inside."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows.model.document import Block, Document, Role
from flows.model.problems import Problem
from flows.model.segmentation import Segment, Segmentation
from flows.model.spans import Span
from flows.segment.datelines import find_dateline
from flows.segment.given_blocks import complete_blocks
from flows.segment.letters import mark_letter_forms
from flows.segment.paragraph_numbers import numbers_of_paragraphs, without_number
from flows.segment.plain_blocks import find_blocks
from flows.segment.sentences import split_sentences

UNNUMBERED = frozenset([Role.TITLE, Role.HEADING, Role.BYLINE])
"""Roles that are not running text: nobody cites them by ¶ number."""
_WHOLE = UNNUMBERED | {Role.CODE}
"""Roles that are never divided into sentences."""


def segment_document(document: Document) -> tuple[Segmentation, tuple[Problem, ...]]:
    """The parts of a document in text order; a problem for each given block that cannot be one of them."""
    if document.blocks:
        blocks, problems = complete_blocks(document)
    else:
        blocks, problems = tuple(find_blocks(document)), ()
    numbers = numbers_of_paragraphs(document.text, blocks)
    segments = [
        replace(segment, sentences=_sentences(document, segment, numbers))
        for segment in number_segments(block for block in blocks if len(block.span))
    ]
    return (
        Segmentation(mark_letter_forms(document, segments), find_dateline(document.text, segments)),
        problems,
    )


def number_segments(blocks: Iterable[Block]) -> Iterator[Segment]:
    """The blocks as segments with ¶ numbers from 1; the cells of one table row share theirs."""
    number = 0
    last: Block | None = None
    for block in blocks:
        numbered = block.role not in UNNUMBERED
        if numbered and not (last and _same_row(last, block)):
            number += 1
        yield Segment(
            block.span,
            block.role,
            number if numbered else 0,
            block.level,
            block.row,
            block.column,
            block.header,
            block.ordered,
        )
        last = block


def _same_row(last: Block, block: Block) -> bool:
    both_cells = last.role is block.role is Role.TABLE_CELL
    return both_cells and last.row == block.row and last.column < block.column


def _sentences(document: Document, segment: Segment, numbers: dict[int, int]) -> tuple[Span, ...]:
    if segment.role in _WHOLE:
        return (segment.span,)
    words = without_number(segment.span, numbers)
    return split_sentences(document.text, words, document.language, caption=segment.role is Role.CAPTION)
