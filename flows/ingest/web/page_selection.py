"""All blocks of a page and its main text as the extractor sees it -> the blocks that are the article.

The extractor (trafilatura) is good at telling the article from what surrounds it, but loses headings,
lists and tables on the way. So it decides, and the page's own blocks are kept; what it found and no block of the
page holds (it puts pieces together in its own ways) is put in where it belongs.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Self

from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.raised_digits import lower_digits
from flows.model.document import Role

_ENOUGH = 0.7
"""Share of the main text that the chosen blocks must cover; else the extractor's own blocks are taken."""
_SHORT = 25
_RUN = 4
"""Words in a run; blocks whose runs mostly stand in the main text are part of it."""
_MOSTLY = 0.8
_FEW_BETWEEN = 3
_MOST_MISSES = 400
"""A search that finds nothing reads the whole text: after so many the rest is taken as not found."""
_FEWEST_CELLS = 4
"""Cells of a table that, printed again word for word, is one of the page's boxes and not part of the text."""


@dataclass(slots=True)
class _Text:
    """Words as they are looked for: letters and digits only, and runs of whole words."""

    letters: str
    wholes: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    cursor: int = 0
    misses: int = field(default=0)

    @classmethod
    def of(cls, blocks: Sequence[PageBlock]) -> Self:
        wholes = [squeeze(block.text) for block in blocks]
        words = [word for block in blocks for word in _words(block.text)]
        return cls("".join(wholes), frozenset(wholes), frozenset(_runs(words)))

    def holds(self, block: PageBlock) -> bool:
        """Whether a block stands in the text: in one piece, or nearly all of its words; a short one only whole."""
        letters = squeeze(block.text)
        if letters in self.wholes:
            return True
        if len(letters) < _SHORT or self.misses >= _MOST_MISSES:
            return False
        place = self.letters.find(letters, self.cursor)
        place = self.letters.find(letters) if place < 0 else place
        if place >= 0:
            self.cursor = place + len(letters)
            return True
        self.misses += 1
        runs = list(_runs(_words(block.text)))
        return bool(runs) and sum(run in self.runs for run in runs) >= _MOSTLY * len(runs)


def select_blocks(page: Sequence[PageBlock], main: Sequence[PageBlock]) -> tuple[PageBlock, ...]:
    """The article's blocks, from the page where they can be found there, else from the extractor."""
    body = [block for block in page if not block.boilerplate]
    wanted = sum(len(squeeze(block.text)) for block in main)
    if not wanted:
        return tuple(body)
    text = _Text.of(main)
    chosen = _without_repeats(_with_headings(body, [text.holds(block) for block in body]))
    covered = sum(len(squeeze(block.text)) for block in chosen)
    return tuple(_with_lost(chosen, main)) if covered >= _ENOUGH * wanted else tuple(main)


def squeeze(text: str) -> str:
    """Letters and digits only, small: what stays the same however a text is spaced."""
    return "".join(character for character in lower_digits(text.casefold()) if character.isalnum())


def _words(text: str) -> list[str]:
    return [squeezed for word in text.split() if (squeezed := squeeze(word))]


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


def _with_lost(chosen: list[PageBlock], main: Sequence[PageBlock]) -> list[PageBlock]:
    """The chosen blocks, and those of the main text that stand in none of them, each behind what stands before it."""
    text = _Text.of(chosen)
    places = {squeeze(block.text): index for index, block in reversed(list(enumerate(chosen)))}
    lost: dict[int, list[PageBlock]] = {}
    after = -1
    for block in main:
        letters = squeeze(block.text)
        if letters in places:
            after = places[letters]
        elif letters and letters not in text.letters and not text.holds(block):
            lost.setdefault(after, []).append(block)
    kept = list(lost.get(-1, ()))
    for index, block in enumerate(chosen):
        kept.append(block)
        kept.extend(lost.get(index, ()))
    return kept


def _without_repeats(chosen: Sequence[PageBlock]) -> list[PageBlock]:
    """The blocks without tables that stand among them already, word for word."""
    kept: list[PageBlock] = []
    tables: set[tuple[str, ...]] = set()
    for blocks in _tables(chosen):
        words = tuple(squeeze(block.text) for block in blocks)
        if len(blocks) >= _FEWEST_CELLS and words in tables:
            continue
        tables.add(words)
        kept.extend(blocks)
    return kept


def _tables(blocks: Iterable[PageBlock]) -> Iterator[list[PageBlock]]:
    """The blocks in order, the cells of each table together, every other block by itself."""
    cells: list[PageBlock] = []
    for block in blocks:
        if cells and not (0, 0) < _place(cells[-1]) < _place(block):
            yield cells
            cells = []
        cells.append(block)
    if cells:
        yield cells


def _place(block: PageBlock) -> tuple[int, int]:
    """Row and column of a cell; (0, 0) of any other block."""
    return block.shape.row, block.shape.column


def _with_headings(body: Sequence[PageBlock], found: Sequence[bool]) -> list[PageBlock]:
    """The blocks found, and between the first and the last of them headings, and whatever is short and in company."""
    places = [
        index for index, there in enumerate(found) if there and body[index].shape.role is not Role.HEADING
    ]
    if not places:
        return []
    first, last = places[0], places[-1]
    kept = list(found)
    for index, block in enumerate(body):
        inside = first < index < last
        if block.shape.role is Role.HEADING:
            kept[index] = _keeps_heading(body, found, index, (first, last))
        elif block.shape.role is Role.CAPTION:
            kept[index] = (
                found[index]
                or (inside and _stands_beside(body, found, index))
                or _ends_article(body, index, (first, last))
            )
        elif not found[index] and inside and len(squeeze(block.text)) < _SHORT:
            kept[index] = block.shape.role in {Role.TABLE_CELL, Role.LIST_ITEM} and (
                found[index - 1] or found[index + 1]
            )
    return [block for block, keep in zip(body, kept, strict=True) if keep]


def _stands_beside(body: Sequence[PageBlock], found: Sequence[bool], index: int) -> bool:
    """Whether a caption stands directly between blocks of the text, other captions aside."""
    before = next((i for i in range(index - 1, -1, -1) if body[i].shape.role is not Role.CAPTION), None)
    after = next((i for i in range(index + 1, len(body)) if body[i].shape.role is not Role.CAPTION), None)
    return before is not None and after is not None and found[before] and found[after]


def _ends_article(body: Sequence[PageBlock], index: int, ends: tuple[int, int]) -> bool:
    """Whether a caption stands right above or below the text, in the same article of the page."""
    first, last = ends
    near = last if index > last else first if index < first else -1
    between = body[min(index, near) + 1 : max(index, near)]
    return (
        near >= 0
        and body[near].article == body[index].article != 0
        and len(between) <= _FEW_BETWEEN
        and all(block.shape.role in {Role.CAPTION, Role.HEADING} for block in between)
    )


def _keeps_heading(
    body: Sequence[PageBlock], found: Sequence[bool], index: int, ends: tuple[int, int]
) -> bool:
    """Inside the text a heading that heads a part of it; just above it one that the extractor found."""
    first, last = ends
    if not first - 3 <= index < last:
        return False
    if index < first:
        return found[index]
    return found[index] or _leads_on(body, found, index)


def _leads_on(body: Sequence[PageBlock], found: Sequence[bool], index: int) -> bool:
    """Whether what follows a heading, up to the next, is part of the article."""
    for following in range(index + 1, min(index + 4, len(body))):
        if body[following].shape.role is Role.HEADING:
            return body[following].shape.level > body[index].shape.level and _leads_on(body, found, following)
        if found[following]:
            return True
    return False
