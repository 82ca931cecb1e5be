"""Paragraphs that a page break leaves a single line of: orphans at the foot of a page, widows at the head of one.

The style sheet forbids both; a box that must not break otherwise can force them, and then the preflight says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes

from flows.model.printed import LayoutFinding
from flows.typeset.box_text import shorten, text_in


@dataclass(frozen=True, slots=True)
class _Piece:
    """The lines of one paragraph on one page, and the words of the first of them."""

    page: int
    lines: int
    words: str


def single_lines(pages: Sequence[Any]) -> dict[int, list[LayoutFinding]]:
    """The findings by page index. `pages` are WeasyPrint's page boxes, in order."""
    pieces: dict[int, list[_Piece]] = {}
    for number, page in enumerate(pages):
        for box in page.descendants():
            lines = [child for child in getattr(box, "children", ()) if isinstance(child, boxes.LineBox)]
            words = [text for line in lines if (text := " ".join(text_in(line).split()))]
            if words and box.element is not None and not isinstance(box, boxes.TableCellBox):
                pieces.setdefault(id(box.element), []).append(_Piece(number, len(words), words[0]))
    findings: dict[int, list[LayoutFinding]] = {}
    for broken in pieces.values():
        for page, finding in _of_paragraph(broken):
            findings.setdefault(page, []).append(finding)
    return findings


def _of_paragraph(pieces: Sequence[_Piece]) -> Iterator[tuple[int, LayoutFinding]]:
    """What is wrong with a paragraph that lies on several pages."""
    if pieces[0].page == pieces[-1].page:
        return
    first, last = pieces[0], pieces[-1]
    if first.lines == 1:
        yield (
            first.page,
            LayoutFinding("orphan", f"“{shorten(first.words)}” is one line at the foot of its page"),
        )
    if last.lines == 1:
        yield (
            last.page,
            LayoutFinding("widow", f"“{shorten(last.words)}” is one line at the head of its page"),
        )
