"""Blocks that the reader of a format found, made to cover the whole text: gaps become paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.english.page_debris import debris_among, heads_what_else
from flows.model.document import Block, Document, Role
from flows.model.problems import Problem
from flows.model.spans import Span
from flows.segment.court_pages import roles_on_court_pages
from flows.segment.lines import text_lines
from flows.segment.opening_lines import closes_text, labels_among
from flows.segment.side_lines import side_roles

_OPENING = 8
_CLOSING = 8
_LONGEST_LABEL = 200
_LONGEST_TOLD = 300
_LONGEST_OFFICE = 120
_NAMED = frozenset([Role.PARAGRAPH, Role.HEADING])
_SENTENCE_ENDS = tuple('.!?:;,”"')


def complete_blocks(document: Document) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The given blocks in order, and between them every line of text as a paragraph.

    A block that overlaps the one before it, or ends beyond the text, is left out and named in a problem; its
    words are then between blocks.
    """
    text = document.text
    blocks: list[Block] = []
    problems: list[Problem] = []
    end = 0
    for block in sorted(document.blocks, key=lambda b: b.span):
        if block.span.start < end or block.span.end > len(text):
            problems.append(_misplaced(document, block))
            continue
        blocks.extend(_paragraphs(text, Span(end, block.span.start)))
        blocks.append(block)
        end = block.span.end
    blocks.extend(_paragraphs(text, Span(end, len(text))))
    blocks = _with_side_lines(text, _with_court_forms(text, blocks))
    return tuple(_with_labels(text, _with_title(document, blocks))), tuple(problems)


def _with_court_forms(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The same; what is a form of a court's paper and no cell or item of something is named so."""
    named = list(blocks)
    for number, role in roles_on_court_pages(text, [block.span for block in blocks]).items():
        if blocks[number].role in (Role.PARAGRAPH, Role.HEADING, Role.TITLE):
            named[number] = Block(blocks[number].span, role, level=int(role is Role.TITLE))
    return named


def _with_side_lines(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The same; what is printed with the text and is no part of it is a label, a note a note."""
    words = [_opening_words(text, block) if block.role in _NAMED else "" for block in blocks]
    named = list(blocks)
    for number, role in side_roles(words):
        named[number] = Block(blocks[number].span, role)
    for number in _debris(text, blocks):
        named[number] = Block(blocks[number].span, Role.BYLINE)
    return named


def _debris(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """What of a saved page is no part of its text: buttons, menus, and lists of other texts wherever they stand."""
    may_be = _NAMED | {Role.LIST_ITEM}
    words = [_opening_words(text, block) if block.role in may_be else "" for block in blocks]
    listed: set[int] = set()
    for number, block in enumerate(blocks[1:], 1):
        if block.role is Role.LIST_ITEM and (number - 1 in listed or heads_what_else(words[number - 1])):
            listed |= {number - 1, number}
    return debris_among(words) | listed


def _with_title(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """The same; a heading among the first lines that says just what the title does is the title, where none is."""
    title = (document.metadata.value("title") or "").split()
    opening = blocks[:_OPENING]
    if not title or any(block.role is Role.TITLE for block in blocks):
        return list(blocks)
    for index, block in enumerate(opening):
        if block.role is Role.HEADING and block.span.of(document.text).split() == title:
            return [*blocks[:index], replace(block, role=Role.TITLE), *blocks[index + 1 :]]
        if block.role is not Role.HEADING and len(block.span) >= _LONGEST_LABEL:
            break
    return list(blocks)


def _with_labels(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The same; paragraphs above the first of prose that say who wrote the text, and when, are no part of it, nor are
    short ones above the title and those at the end that say whom to ask.
    """
    words = [_opening_words(text, block) for block in blocks]
    labels = labels_among(words[: _OPENING + 1]) | _above_title(blocks, words)
    opening = True
    for number, block in enumerate(blocks):
        opening = opening and number < _OPENING
        is_short = block.role is Role.PARAGRAPH and len(block.span) < _LONGEST_LABEL
        asks = number >= len(blocks) - _CLOSING and closes_text(words[number])
        if block.role is Role.PARAGRAPH and (asks or (opening and is_short and number in labels)):
            yield replace(block, role=Role.BYLINE)
            continue
        opening = opening and block.role in (Role.TITLE, Role.HEADING, Role.BYLINE)
        yield block


def _above_title(blocks: Sequence[Block], words: Sequence[str]) -> frozenset[int]:
    """The paragraphs above the title, if none of them is a sentence: who issues the text, what kind of text it is."""
    title = next((n for n, block in enumerate(blocks[:_OPENING]) if block.role is Role.TITLE), 0)
    short = all(len(line) <= _LONGEST_OFFICE and line[-1:] not in _SENTENCE_ENDS for line in words[:title])
    return frozenset(range(title)) if short else frozenset()


def _opening_words(text: str, block: Block) -> str:
    return " ".join(text[block.span.start : min(block.span.end, block.span.start + _LONGEST_TOLD)].split())


def _paragraphs(text: str, gap: Span) -> Iterator[Block]:
    for line in text_lines(text, gap):
        if any(character.isalnum() for character in line.of(text)):
            yield Block(line, Role.PARAGRAPH)


def _misplaced(document: Document, block: Block) -> Problem:
    return Problem(
        "segment",
        document.path,
        f"A {block.role.value} stated by the file overlaps another; it is read as a paragraph.",
        "Please report this text as a defect.",
        f"characters {block.span.start} to {block.span.end}",
    )
