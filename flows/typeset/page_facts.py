"""What the laid-out pages say of themselves: running head, how full they are, and what the preflight finds.

Read from WeasyPrint's boxes: positions in CSS pixels from the page's upper left. A part's template marks the
element that begins a section with `data-section`; its value is the running head until the next one.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes

from flows.model.printed import MISSING_GLYPH, LayoutFinding, PageFacts
from flows.typeset.box_text import shorten
from flows.typeset.broken_paragraphs import single_lines
from flows.typeset.page_lines import lines_of, printed_on_each_other

POINTS_PER_PIXEL = 0.75
"""CSS pixels are 1/96 inch, PDF points 1/72."""
SLACK = 1.0
"""Pixels by which a box may stand out of the page area: rounding, not overflow."""
NEAR_EMPTY = 1 / 3
TOP_OF_PAGE = 0.05
"""A section that begins within this share of the page names it in the running head; one further down does not yet."""


def describe_pages(document: Document, title: str, unprintable: AbstractSet[str]) -> tuple[PageFacts, ...]:
    """The facts of every page, in order.

    `title` is the running head until a section begins; `unprintable` are the characters no font could print.
    """
    facts = []
    section = title
    begun: set[int] = set()
    last = len(document.pages) - 1
    broken = single_lines([page._page_box for page in document.pages])  # noqa: SLF001 - as below
    for number, page in enumerate(document.pages):
        box = page._page_box  # noqa: SLF001 - WeasyPrint has no public way to its boxes
        beginning = list(_sections(box, begun))
        early = [name for name, place in beginning if place <= TOP_OF_PAGE]
        head = early[0] if early else section
        fill = _fill(box)
        findings = (*_findings(box, fill, unprintable, is_last=number == last), *broken.get(number, ()))
        facts.append(PageFacts(head, round(fill, 3), findings, *_type_area(box)))
        section = beginning[-1][0] if beginning else section
    return tuple(facts)


def last_fill(document: Document) -> float:
    """The share of the last page that is used."""
    return _fill(document.pages[-1]._page_box)  # noqa: SLF001 - WeasyPrint has no public way to its boxes


def _type_area(page: Any) -> tuple[float, float]:
    """The left and right edge of the type area in points."""
    left = float(page.content_box_x())
    return round(left * POINTS_PER_PIXEL, 3), round((left + float(page.width)) * POINTS_PER_PIXEL, 3)


def _sections(page: Any, begun: set[int]) -> Iterator[tuple[str, float]]:
    """The sections that begin on a page, each with its place (0 the top of the page area, 1 its foot).

    `begun` remembers the elements seen so far: one that goes on from the page before does not begin again.
    """
    top, height = page.content_box_y(), page.height or 1.0
    for box in page.descendants():
        name = box.element.get("data-section") if box.element is not None else None
        if name and isinstance(box, boxes.BlockLevelBox) and id(box.element) not in begun:
            begun.add(id(box.element))
            yield name, (box.position_y - top) / height


def _fill(page: Any) -> float:
    """The share of the page area's height above the lowest line, image or rule."""
    top, height = float(page.content_box_y()), float(page.height or 1.0)
    lowest = top
    for box in page.descendants():
        if isinstance(box, boxes.LineBox | boxes.ReplacedBox | boxes.TableCellBox):
            lowest = max(
                lowest, box.position_y + (box.height if isinstance(box.height, int | float) else 0.0)
            )
    return max(0.0, min(1.0, (lowest - top) / height))


def _findings(
    page: Any, fill: float, unprintable: AbstractSet[str], *, is_last: bool
) -> Iterator[LayoutFinding]:
    lines = list(lines_of(page))
    right, bottom = page.content_box_x() + page.width, page.content_box_y() + page.height
    for line in lines:
        if line.right > right + SLACK or line.bottom > bottom + SLACK:
            yield LayoutFinding("overflow", f"“{shorten(line.text)}” stands out of the type area")
        for word in line.text.split():
            if not unprintable.isdisjoint(word):
                yield LayoutFinding(MISSING_GLYPH, f"no font on this machine has every character of “{word}”")
    for under, over in printed_on_each_other(lines):
        yield LayoutFinding("overprinting", f"“{shorten(over.text)}” is printed on “{shorten(under.text)}”")
    if lines and not is_last:
        lowest = max(lines, key=lambda line: (line.bottom, line.right))
        if lowest.heading:
            yield LayoutFinding("stranded heading", f"“{shorten(lowest.text)}” is the last line of its page")
        if fill < NEAR_EMPTY:
            yield LayoutFinding("near-empty page", f"{fill:.0%} of the page is used")
