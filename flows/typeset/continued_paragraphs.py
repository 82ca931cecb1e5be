"""Where a paragraph goes on on another page: an anchor there, so that the index can lead to the page of a name.

A template marks a paragraph with `data-paragraph`, its anchor. The anchor of a turn is made from that and from how many
characters of the paragraph, white space apart, stand before it: "s1-p3@412".
"""

from collections.abc import Sequence
from typing import Any

from weasyprint import Page
from weasyprint.formatting_structure import boxes

from flows.hyphen import LINE_END_HYPHEN


def mark_turns(pages: Sequence[Page]) -> None:
    """Add to the anchors of every page those of the paragraphs that go on there from the page before."""
    depths: dict[str, int] = {}
    for page in pages:
        for box in page._page_box.descendants():  # noqa: SLF001 - WeasyPrint has no public way to its boxes
            paragraph = box.element.get("data-paragraph") if box.element is not None else None
            if paragraph and isinstance(box, boxes.BlockBox):
                if depth := depths.get(paragraph):
                    x, y, width, height = box.hit_area()
                    page.anchors[f"{paragraph}@{depth}"] = (x, y, x + width, y + height)
                depths[paragraph] = depths.get(paragraph, 0) + _letters(box)


def _letters(box: Any) -> int:
    """The characters of a text without its white space. A box inside a line, such as a bullet, is none of it."""
    if isinstance(box, boxes.TextBox):
        return sum(not character.isspace() for character in box.text.removesuffix(LINE_END_HYPHEN))
    if isinstance(box, boxes.InlineBlockBox):
        return 0
    return sum(_letters(child) for child in getattr(box, "children", ()))
