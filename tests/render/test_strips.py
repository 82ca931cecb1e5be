"""Strips along the sources: a bar for each paragraph that quotes or counts, all to one scale."""

from dataclasses import replace

import pytest

from flows.model.annexed import AnnexBlock, AnnexedSource
from flows.model.content import FigureRow, PackContent, QuotationRow
from flows.model.document import Role
from flows.model.locators import Extract, Locator, paragraph_locator, row_locator
from flows.model.spans import Span
from flows.model.variants import PLAIN, VARIANTS, Style, variant_named
from flows.render import render_body
from flows.render.environment import tokens_of
from flows.render.strips import Strips, draw_strips
from flows.render.text_widths import width_of
from tests.support.sample_content import empty_content, sample_content

PRINT = tokens_of(PLAIN)


def quotation(source: int, paragraph: int) -> QuotationRow:
    place = paragraph_locator(source, paragraph)
    return QuotationRow(
        row_locator(source, "Q", 1), Extract("so", source, Span(0, 2), place), "speech", "", "", "", ""
    )


def figure(source: int, paragraph: int) -> FigureRow:
    extract = Extract("25", source, Span(0, 2), paragraph_locator(source, paragraph))
    return FigureRow(row_locator(source, "F", 1), extract, "", "", "", "", extract)


def annex(source: int, paragraphs: int) -> AnnexedSource:
    template = sample_content(1).annexes[0]
    block = AnnexBlock(Role.PARAGRAPH, "", "text", 1)
    return replace(
        template, number=source, blocks=tuple(replace(block, number=n) for n in range(1, paragraphs + 1))
    )


def pack(
    lengths: dict[int, int], quoted: list[tuple[int, int]], counted: list[tuple[int, int]]
) -> PackContent:
    return replace(
        empty_content(),
        annexes=tuple(annex(source, length) for source, length in lengths.items()),
        quotations=tuple(quotation(*place) for place in quoted),
        figures=tuple(figure(*place) for place in counted),
    )


def drawn(content: PackContent, style: Style = PLAIN) -> Strips:
    (found,) = draw_strips(content, tokens_of(style))
    return found


def test_a_bar_stands_over_its_paragraph_as_high_as_there_are_quotations() -> None:
    found = drawn(pack({1: 10, 2: 6}, [(1, 1), (1, 1), (1, 4), (2, 6)], [(1, 4)]))
    first, second = found.strips
    one, four = first.quotations
    assert one.height == pytest.approx(2 * four.height, abs=0.02)
    cell = (first.end - found.left) / 10
    assert four.left - one.left == pytest.approx(3 * cell, abs=0.02)
    assert second.end - found.left == pytest.approx(6 * cell, abs=0.02)
    assert [bar.left for bar in first.figures] == [four.left]
    assert second.figures == ()
    assert found.highest == 2
    assert found.alternative == (
        "Where quotations and figures stand along the paragraphs of each source: S1 3\u00a0quotations and 1\u00a0figure "
        "in 10\u00a0paragraphs; S2 1\u00a0quotation and 0\u00a0figures in 6\u00a0paragraphs."
    )


def test_long_sources_have_several_paragraphs_to_a_bar() -> None:
    found = drawn(pack({1: 1000}, [(1, n) for n in range(1, 1001)], []))
    assert found.together > 1
    assert found.strips[0].end <= found.width
    assert sum(round(bar.height / found.strips[0].quotations[0].height * found.together) for bar in found.strips[0].quotations) == pytest.approx(1000, abs=3)  # fmt: skip


def test_many_sources_have_several_drawings() -> None:
    lengths = dict.fromkeys(range(1, 46), 8)
    found = draw_strips(pack(lengths, [(n, 2) for n in lengths], []), PRINT)
    assert [len(strips.strips) for strips in found] == [15, 15, 15]


def test_what_stands_in_a_heading_or_an_unread_source_is_not_drawn() -> None:
    content = pack({1: 9}, [(1, 2), (1, 3), (1, 4), (1, 5), (7, 1)], [])
    heading = replace(content.quotations[0].extract, locator=Locator("S1 heading 1", "s1-h1"))
    found = drawn(
        replace(content, quotations=(*content.quotations, replace(content.quotations[0], extract=heading)))
    )
    assert [strip.label for strip in found.strips] == ["S1"]
    assert len(found.strips[0].quotations) == 4


def test_little_to_show_is_not_drawn() -> None:
    assert draw_strips(empty_content(), PRINT) == ()
    assert draw_strips(pack({1: 30}, [(1, 2)], [(1, 3)]), PRINT) == ()
    assert draw_strips(pack({1: 3}, [(1, n % 3 + 1) for n in range(9)], []), PRINT) == ()


@pytest.mark.parametrize("variant", [variant.name for variant in VARIANTS if not variant.is_summary])
@pytest.mark.parametrize("length", [7, 60, 900])
def test_numbers_of_paragraphs_keep_apart_in_every_variant(variant: str, length: int) -> None:
    tokens = tokens_of(Style(variant_named(variant)))
    (found,) = draw_strips(pack({1: length}, [(1, n) for n in range(1, 7)], [(1, 3)]), tokens)
    edges = []
    for x, label in found.scale:
        half = width_of(label, tokens.length("size-note")) / 2
        edges += [x - half, x + half]
    assert edges == sorted(edges)
    assert edges[-1] <= found.width


def test_the_strips_stand_once_with_the_quotations_or_else_with_the_figures() -> None:
    content = pack({1: 9}, [(1, 2), (1, 3), (1, 4)], [(1, 5), (1, 6)])
    for sections in (("quotations", "figures"), ("figures",)):
        html = "".join(part.html for part in render_body(replace(content, sections=sections)))
        assert html.count("<title>Where quotations and figures stand") == 1
