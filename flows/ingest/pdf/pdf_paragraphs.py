"""Regions of all pages, in order -> paragraphs, headings, list items, captions, footnotes and tables.

Size and weight of the type tell headings from text; steps down, indents and how full lines are tell where a
paragraph ends. A paragraph that goes on in the next column or on the next page is put together again.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from flows.ingest.pdf.pdf_layout import Column, Line, Region
from flows.ingest.pdf.pdf_tables import Table
from flows.ingest.text.assembling import Shape
from flows.ingest.text.mended_lines import LineMender
from flows.model.document import Role

_LARGER = 1.1
"""Headings are at least so many times the size of the text, or bold."""
_SMALLER = 0.92
"""Footnotes are at most so many times its size."""
_LONGEST_HEADING = 220
_MOST_LINES = 4
_STEP = 1.35
"""A step down of so many times the usual one begins a paragraph."""
_INDENT = 0.8
_ENDS = re.compile(r"[.!?:;…。][\"'”’»)\]]*$")
ITEM = re.compile(
    r"^(?P<bullet>[•◦▪■●‣⁃∙·\uf0b7\uf0a7–—*-])\s*(?=\S)|^\(?(?P<number>\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]\s+(?=\S)"
)
"""What stands before the words of a list item."""
_CAPTION = re.compile(
    r"^(?:fig(?:ure|\.)?|table|chart|photo|map|box|exhibit|abbildung|tabelle)\s*\.?\s*\d+", re.IGNORECASE
)
_NOTE = re.compile(r"^(?:\d{1,3}|[*†‡§]+|\[\d{1,3}\])\s?(?=\S)")
_LEADERS = re.compile(r"(?:\. ?){5,}|\u2026{3,}")
_SENTENCE = re.compile(r"[.;,]$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, each with the number of its page; of a table its rows."""

    lines: list[Line] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    right: float = 0.0
    left: float = 0.0
    rows: tuple[tuple[str, ...], ...] = ()
    has_head: bool = False
    shape: Shape = field(default_factory=lambda: Shape(Role.PARAGRAPH))

    @property
    def size(self) -> float:
        weights: Counter[float] = Counter()
        for line in self.lines:
            weights[line.size] += len(line.text)
        return weights.most_common(1)[0][0]

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def words(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Type:
    """The usual type of a document: size of its text, step from line to line in ems."""

    size: float
    step: float
    is_bold: bool


def find_paragraphs(pages: Iterable[tuple[int, Sequence[Region]]]) -> tuple[list[Paragraph], LineMender]:
    """The paragraphs of a document, each with its shape, and what mends the words broken at the ends of its lines."""
    numbered = [(number, region) for number, regions in pages for region in regions]
    usual = _usual_type([region for _, region in numbered])
    paragraphs: list[Paragraph] = []
    for number, region in numbered:
        if isinstance(region, Table):
            paragraphs.append(
                Paragraph(
                    pages=[number], rows=region.rows, has_head=region.has_head, shape=Shape(Role.TABLE_CELL)
                )
            )
            continue
        first, *others = _split(region, number, usual)
        _join_or_append(paragraphs, first, usual)
        paragraphs.extend(others)
    sizes = _heading_sizes(paragraphs, usual)
    for paragraph in paragraphs:
        if paragraph.lines:
            paragraph.shape = _shape(paragraph, usual, sizes)
    return paragraphs, LineMender.of(line.text for p in paragraphs for line in p.lines)


def _usual_type(regions: Sequence[Region]) -> _Type:
    sizes: Counter[tuple[float, bool]] = Counter()
    steps: Counter[float] = Counter()
    for region in regions:
        if isinstance(region, Table):
            continue
        for line in region.lines:
            sizes[line.size, line.bold] += len(line.text)
        for above, below in zip(region.lines, region.lines[1:], strict=False):
            if above.size == below.size and below.base > above.base:
                steps[round((below.base - above.base) / below.size, 1)] += 1
    (size, bold), _ = sizes.most_common(1)[0] if sizes else ((10.0, False), 0)
    step = min((s for s, n in steps.items() if n >= 0.5 * max(steps.values())), default=1.3)
    return _Type(size or 10.0, min(max(step, 0.9), 2.6), bold)


def _split(column: Column, page: int, usual: _Type) -> Iterator[Paragraph]:
    """The paragraphs of one column."""
    current: Paragraph | None = None
    for index, line in enumerate(column.lines):
        above = column.lines[index - 1] if index else None
        if current is None or above is None or _begins(current, above, line, column, usual):
            if current:
                yield current
            current = Paragraph(left=column.left, right=column.right)
        current.lines.append(line)
        current.pages.append(page)
    if current:
        yield current


def _begins(paragraph: Paragraph, above: Line, line: Line, column: Column, usual: _Type) -> bool:
    """Whether a line begins a paragraph of its own."""
    step = (line.base - above.base) / max(line.size, 1.0)
    if step < 0 or step > _STEP * max(usual.step, _own_step(paragraph)):
        return True
    if abs(line.size - above.size) > 0.08 * max(line.size, above.size) or line.bold != above.bold:
        return True
    if ITEM.match(line.text) and (
        line.left <= paragraph.lines[0].left + line.size or _ENDS.search(above.text)
    ):
        return not (line.text[:1] in "–—-*·" and not _ENDS.search(above.text))
    indent = line.left - above.left
    if indent > _INDENT * line.size and len(paragraph.lines) > 1:
        return True
    if indent > _INDENT * line.size and not ITEM.match(above.text) and above.left <= column.left + line.size:
        return True
    return _stopped_short(above, line, column)


def _own_step(paragraph: Paragraph) -> float:
    """The step that a paragraph of at least two lines keeps."""
    if len(paragraph.lines) < 2:  # noqa: PLR2004
        return 0.0
    first, second = paragraph.lines[:2]
    return (second.base - first.base) / max(second.size, 1.0)


def _stopped_short(above: Line, line: Line, column: Column) -> bool:
    """Whether the line above ended a sentence although the first word of this one would still have fitted."""
    word = line.text.split(" ", 1)[0]
    width = (line.right - line.left) / max(len(line.text), 1) * (len(word) + 1)
    return (
        column.right - above.right > width + line.size
        and bool(_ENDS.search(above.text))
        and not line.text[:1].islower()
    )


def _join_or_append(paragraphs: list[Paragraph], new: Paragraph, usual: _Type) -> None:
    """A paragraph may go on in the next column or on the next page, past the notes at the foot of this one."""
    for before in reversed(paragraphs[-6:]):
        if not before.lines:
            break
        if before.size <= _SMALLER * usual.size < new.size:
            continue  # a footnote in between
        if _goes_on(before, new, usual):
            before.lines.extend(new.lines)
            before.pages.extend(new.pages)
            return
        break
    paragraphs.append(new)


def _goes_on(before: Paragraph, new: Paragraph, usual: _Type) -> bool:
    """Whether a paragraph at the head of a region goes on with one before it."""
    last, first = before.lines[-1], new.lines[0]
    if (
        before.pages[-1] == new.pages[0]
        and first.base > last.base
        and abs(first.left - last.left) < last.size
    ):
        # Directly below: its last, short line was taken for the beginning of a column.
        return not _begins(before, last, first, Column((), before.left, before.right), usual)
    if abs(last.size - first.size) > 0.05 * last.size or last.bold != first.bold or ITEM.match(first.text):
        return False
    if _ENDS.search(last.text):
        return False
    if first.text[:1].islower():
        return True
    full = before.right - last.right < 4 * last.size
    return full and first.left - new.left < _INDENT * first.size and len(before.lines) > 1


def _heading_sizes(paragraphs: Sequence[Paragraph], usual: _Type) -> list[tuple[float, bool]]:
    """The kinds of type in which headings are set, largest first."""
    kinds = {(round(p.size * 2) / 2, p.bold) for p in paragraphs if p.lines and _is_heading(p, usual)}
    return sorted(kinds, reverse=True)


def _is_heading(paragraph: Paragraph, usual: _Type) -> bool:
    words = paragraph.words
    if (
        len(words) > _LONGEST_HEADING
        or len(paragraph.lines) > _MOST_LINES
        or not any(c.isalpha() for c in words)
    ):
        return False
    if _LEADERS.search(words):
        return False  # a line of a table of contents
    ratio = paragraph.size / usual.size
    if ratio >= _LARGER:
        return not (ratio < 1.3 and _SENTENCE.search(words) and len(words.split()) > 8)  # noqa: PLR2004
    stands_out = paragraph.bold and not usual.is_bold and ratio > _SMALLER
    return (
        stands_out
        and not _SENTENCE.search(words)
        and not _ITEM_BULLET.match(words)
        and not _CAPTION.match(words)
    )


_ITEM_BULLET = re.compile(r"^[•◦▪■●‣⁃∙\uf0b7\uf0a7]")


def _shape(paragraph: Paragraph, usual: _Type, sizes: list[tuple[float, bool]]) -> Shape:
    words = paragraph.words
    if _is_heading(paragraph, usual):
        rank = sizes.index((round(paragraph.size * 2) / 2, paragraph.bold)) + 1
        return Shape(Role.HEADING, level=min(rank, 6))
    if _CAPTION.match(words) and len(words) < 400:  # noqa: PLR2004 - longer than any caption
        return Shape(Role.CAPTION)
    if paragraph.size <= _SMALLER * usual.size and _NOTE.match(words):
        return Shape(Role.FOOTNOTE)
    item = ITEM.match(words)
    if item and (item["bullet"] not in {"–", "—", "-", "*", "·"} or words[1:2] == " "):
        return Shape(Role.LIST_ITEM, level=1, ordered=item["bullet"] is None)
    return Shape(Role.PARAGRAPH)
