"""Annexed texts over page ends: ¶ numbers and notes stay with their paragraph, wherever the page breaks."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes

from flows.model.annexed import AnnexBlock, AnnexedSource, SideNote
from flows.model.document import Role
from flows.model.variants import PLAIN, Style, variant_named
from flows.render import render_body, templates_root
from flows.typeset.parts import _read
from tests.support.sample_content import empty_content

PARAGRAPHS = ((40, 0), (12, 5), (90, 7), (3, 3), (60, 2), (25, 6), (140, 8), (8, 0))
"""Words and notes of each paragraph that follows the padding."""
ROUNDS = 6
"""So often they are repeated: every round meets the page end elsewhere."""
ITEMS = 12
NOTED = ROUNDS * sum(notes > 0 for _, notes in PARAGRAPHS) + sum(item % 4 > 0 for item in range(ITEMS))
"""How many blocks have notes."""


def annexed(padding: int) -> AnnexedSource:
    """A source whose paragraphs, headings and items begin `padding` lines down the page."""
    blocks = [AnnexBlock(Role.PARAGRAPH, "padding", f"s1-p{n}", n) for n in range(1, padding + 1)]
    for position, (words, notes) in enumerate(PARAGRAPHS * ROUNDS):
        if position % 2:
            blocks.append(AnnexBlock(Role.HEADING, f"Heading {position}", level=1))
        blocks.append(numbered(Role.PARAGRAPH, " ".join(["word"] * words), len(blocks) + 1, notes))
    for items in range(ITEMS):
        blocks.append(numbered(Role.LIST_ITEM, "item " * (1 + items * 7), len(blocks) + 1, items % 4))
    return AnnexedSource(1, "s1", "A title", "", (), tuple(blocks))


def numbered(role: Role, words: str, number: int, notes: int) -> AnnexBlock:
    side = tuple(SideNote(f"T{n} 7 September 2025", None) for n in range(notes))
    return AnnexBlock(
        role, words, f"s1-p{number}", number, level=1 if role is Role.LIST_ITEM else 0, notes=side
    )


def laid_out(padding: int, style: Style = PLAIN) -> list[Any]:
    content = replace(empty_content(), annexes=(annexed(padding),))
    part = next(part for part in render_body(content, style) if part.key == "annex-s1")
    document = _read(part.html, templates_root(), None)
    return [page._page_box for page in document.pages]


@pytest.fixture(scope="module", params=range(6))
def pages(request: pytest.FixtureRequest) -> list[Any]:
    return laid_out(request.param)


def lines(page: Any, name: str) -> Iterator[Any]:
    """The lines of the elements of this class on a page."""
    for box in every_box(page):
        if isinstance(box, boxes.LineBox) and name in classes(box):
            yield box


def classes(box: Any) -> list[str]:
    return [] if box.element is None else str(box.element.get("class", "")).split()


def every_box(page: Any) -> Iterator[Any]:
    """Boxes out of the flow too: the numbers and notes are, and WeasyPrint leaves them out unless asked."""
    return page.descendants(placeholders=True)


def test_a_number_stands_beside_the_first_line_of_its_paragraph(pages: list[Any]) -> None:
    found = 0
    for page in pages:
        places = [line.position_y for line in lines(page, "annexed__text")]
        for number in lines(page, "annexed__number"):
            found += 1
            assert any(abs(number.position_y - place) < 6 for place in places)
    assert found > len(PARAGRAPHS) * ROUNDS


def test_notes_are_not_torn_apart_and_keep_off_each_other(pages: list[Any]) -> None:
    found = 0
    for page in pages:
        notes = [
            box for box in every_box(page) if box.element_tag == "ul" and isinstance(box, boxes.BlockBox)
        ]
        found += len(notes)
        bottom = page.content_box_y() + page.height
        edges = sorted((box.position_y, box.position_y + box.margin_height()) for box in notes)
        assert all(end <= bottom + 1 for _, end in edges)
        assert all(end <= start + 1 for (_, end), (start, _) in pairwise(edges))
    assert found == NOTED


def test_no_heading_ends_a_page(pages: list[Any]) -> None:
    for page in pages[:-1]:
        lowest = max(
            (b for b in every_box(page) if isinstance(b, boxes.LineBox)), key=lambda line: line.position_y
        )
        assert lowest.element_tag not in {"h2", "h3"}


@pytest.mark.parametrize("variant", ["accessible", "large-print"])
def test_in_one_column_numbers_and_notes_stand_above_their_words(variant: str) -> None:
    for page in laid_out(2, Style(variant_named(variant)))[:-1]:
        lowest = max(
            (b for b in every_box(page) if isinstance(b, boxes.LineBox)), key=lambda line: line.position_y
        )
        assert not {"annexed__number", "annexed__notes"} & set(classes(lowest))


def test_what_ends_in_a_colon_stays_with_what_it_leads_to() -> None:
    texts = ("He wrote:", "It rained.", "Terms:", "First:", "One.", "Last:")
    blocks = tuple(AnnexBlock(Role.PARAGRAPH, words, f"s1-p{n}", n) for n, words in enumerate(texts, 1))
    content = replace(empty_content(), annexes=(AnnexedSource(1, "s1", "A title", "", (), blocks),))
    html = next(part.html for part in render_body(content) if part.key == "annex-s1")
    leading = [
        piece.split('id="')[1][:5]
        for piece in html.split('<div class="annexed ')[1:]
        if "annexed--leads" in piece.split(">")[0]
    ]
    assert leading == ["s1-p1", "s1-p4"]
