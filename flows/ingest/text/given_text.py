"""Blocks that a format states outright -> one readable text with its structure and its title."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from flows.ingest.text.assembling import Piece, TextAssembly
from flows.ingest.text.item_labels import ListPlaces
from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.read_text import ReadText
from flows.model.document import Block, Role
from flows.model.problems import Problem
from flows.model.source import Fact, Metadata, Origin
from flows.model.spans import OffsetMap

_TITLE_AMONG = 5
_LONGEST_LABEL = 100
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
"""A no-break space is a character like others."""


def text_of_blocks(
    blocks: Iterable[PageBlock],
    metadata: Metadata | None = None,
    properties: Metadata | None = None,
    problems: Sequence[Problem] = (),
    pages: int = 0,
) -> ReadText:
    """The text of blocks in reading order. Such a file has no characters for offsets to lead back to.

    `pages` is how many pages it has, where its blocks say on which they stand.
    """
    assembly = TextAssembly()
    for block in settle_labels(join_cells(clean_blocks(blocks))):
        assembly.add_block(block.shape, [Piece(block.text, block.page, verbatim=False)], block.links)
    stated = (metadata or Metadata()).value("title") or (properties or Metadata()).value("title") or ""
    given, title = name_title(tuple(assembly.blocks), assembly.text, stated)
    return ReadText(
        assembly.text,
        OffsetMap.from_runs([(0, 0, False)]),
        (metadata or Metadata()).over(Metadata(title=title)),
        given,
        problems=tuple(problems),
        properties=properties or Metadata(),
        page_starts=assembly.page_starts(pages),
        links=tuple(assembly.links),
    )


def clean_blocks(blocks: Iterable[PageBlock]) -> Iterator[PageBlock]:
    """White space folded (in code: kept), invisible characters left out, blocks without words dropped."""
    for block in blocks:
        text = normalise_text(block.text)[0]
        is_code = block.shape.role is Role.CODE
        text = text.strip("\n").rstrip() if is_code else _SPACES.sub(" ", text).strip(" ")
        if text.strip():
            yield replace(block, text=text)


def settle_labels(blocks: Iterable[PageBlock]) -> Iterator[PageBlock]:
    """List items with what is printed before them as text, where whoever prints the list would not count it so."""
    places = ListPlaces()
    for block in blocks:
        shape, label = places.settle(block.shape, block.label)
        yield replace(block, shape=shape, text=f"{label} {block.text}" if label else block.text, label="")


def join_cells(blocks: Iterable[PageBlock]) -> Iterator[PageBlock]:
    """What one table cell holds as one block; lines of code that follow each other, too."""
    held: PageBlock | None = None
    for block in blocks:
        if held and block.shape == held.shape and block.shape.role in _JOINED:
            held = replace(
                held,
                text=f"{held.text}{_JOINED[block.shape.role]}{block.text}",
                links=held.links + block.links,
            )
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


_JOINED = {Role.TABLE_CELL: " ", Role.CODE: "\n"}


def name_title(blocks: tuple[Block, ...], text: str, stated: str) -> tuple[tuple[Block, ...], Fact | None]:
    """The blocks with the title among them, and the title as a fact if the text holds it.

    The block that is marked as the title, else the heading that says what is `stated`, else a heading of level 1
    with nothing but short lines above it.
    """
    marked = next((b for b in blocks if b.role is Role.TITLE), None)
    if marked is None:
        index = _find_heading(blocks, text, stated)
        if index is None:
            return blocks, None
        marked = replace(blocks[index], role=Role.TITLE)
        blocks = (*blocks[:index], marked, *blocks[index + 1 :])
    blocks = tuple(_as_heading(b) if b.role is Role.TITLE and b is not marked else b for b in blocks)
    return blocks, Fact(marked.span.of(text), Origin.DOCUMENT, "heading")


def _as_heading(block: Block) -> Block:
    """A text has one title; what else is set like one heads a part."""
    return replace(block, role=Role.HEADING, level=1)


def _find_heading(blocks: tuple[Block, ...], text: str, stated: str) -> int | None:
    wanted = stated.casefold().split()
    for index, block in enumerate(blocks):
        if block.role is Role.HEADING and wanted and block.span.of(text).casefold().split() == wanted:
            return index
    for index, block in enumerate(blocks[:_TITLE_AMONG]):
        if block.role is Role.HEADING and block.level == 1:
            return index
        if len(block.span) > _LONGEST_LABEL:
            return None
    return None
