"""The division of the pack: registers that share a part, sizes that fit, sides that parts open on."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from flows.model.agreement import Agreement, Stance
from flows.model.content import PackContent
from flows.model.locators import agreement_locator, paragraph_locator
from flows.render import NO_PAGES, render_body, render_numbered
from flows.render.density import (
    size_of_contents,
    size_of_divider,
    size_of_key_points,
    size_of_title,
    turns_of_contents,
)
from flows.render.order import printed_sections
from flows.render.sections import group_registers
from flows.render.views import ContentsLine
from tests.support.sample_content import empty_content, sample_content

REGISTER_KEYS = [
    "timeline", "calendar", "whos-who", "network", "places", "quotations", "figures", "agreement", "open-questions", "sources",
]  # fmt: skip


def grouped(content: PackContent) -> list[list[str]]:
    return [[r.anchor for r in group] for group in group_registers(content, printed_sections(content))]


def test_the_registers_of_a_small_pack_share_one_part() -> None:
    assert grouped(sample_content(3)) == [REGISTER_KEYS]
    # One source has nobody to agree with.
    assert grouped(sample_content(1)) == [[key for key in REGISTER_KEYS if key != "agreement"]]
    assert "registers" in [part.key for part in render_body(empty_content())]


def test_long_registers_of_a_large_pack_open_parts_of_their_own() -> None:
    groups = grouped(sample_content(20))
    assert len(groups) > 2
    assert [anchor for group in groups for anchor in group] == REGISTER_KEYS


@pytest.mark.parametrize("sources", [0, 1, 5, 20])
def test_every_part_has_its_own_place_and_name(sources: int) -> None:
    parts = render_body(sample_content(sources) if sources else empty_content())
    assert len({part.key for part in parts}) == len({part.order for part in parts}) == len(parts)


def rectos(sources: int) -> list[str]:
    content = sample_content(sources)
    parts = (*render_body(content), *render_numbered(content, NO_PAGES))
    return sorted(part.key for part in parts if part.recto)


def test_sides_on_which_parts_open() -> None:
    assert rectos(1) == ["annex-s1", "cover"]
    assert rectos(5) == rectos(20) == ["cover", "divider-a", "divider-b", "divider-c"]


def test_titles_of_the_cover() -> None:
    assert [size_of_title("x" * n) for n in (20, 90, 300)] == ["", "long", "longest"]


def test_key_points_shrink_until_they_fit() -> None:
    assert size_of_key_points([("x" * 150, 1)] * 7) == ""
    assert size_of_key_points([("x" * 330, 1)] * 7) == "close"
    assert size_of_key_points([("x" * 500, 1)] * 7) == "small"


def contents_of(sources: int, words: str = "A title") -> list[ContentsLine]:
    def sections(title: str, count: int, detail: str = "") -> list[ContentsLine]:
        rows = [ContentsLine(2, words, "a", "1", f"S{n}", detail) for n in range(count)]
        return [ContentsLine(1, title, "a", "1"), *rows]

    return [
        *sections("Briefs", sources),
        *sections("Registers", 10),
        *sections("Annexed sources", sources, "Outlet"),
        *(ContentsLine(1, title, "a", "1") for title in ("Index", "Method")),
    ]


@pytest.mark.parametrize(
    ("sources", "words", "size", "turns"),
    [
        (3, "A title", "", False),
        (7, "A title", "close", False),
        (10, "A title", "close bare", False),
        (14, "A title", "", True),
        (20, "A title", "bare", True),
        (20, "A title that takes two lines of the contents " * 3, "close bare", True),
        (60, "A title", "close bare", True),
    ],
)
def test_contents_that_run_over_by_a_few_lines_are_halved(
    sources: int, words: str, size: str, *, turns: bool
) -> None:
    lines = contents_of(sources, words)
    assert (size_of_contents(lines), bool(turns_of_contents(lines))) == (size, turns)


@pytest.mark.parametrize("sources", [36, 45, 60, 140])
def test_long_contents_fill_their_pages_alike_and_part_no_division_from_its_first_line(sources: int) -> None:
    lines = contents_of(sources)
    turns = turns_of_contents(lines)
    held = [end - begin for begin, end in pairwise((0, *turns, len(lines)))]
    # The last page holds fewer: the note and the handling stand below its lines.
    assert max(held[:-1]) - min(held[:-1]) <= 3
    assert held[0] * 0.6 < held[-1] <= held[0]
    assert all(lines[turn - 1].level >= lines[turn].level for turn in turns)


def test_a_divider_leaves_out_what_would_run_over_its_page() -> None:
    sizes = [size_of_divider(contents_of(n)[n + 12 : 2 * n + 12]) for n in (10, 20, 40)]
    assert sizes == ["", "bare", "close bare"]


def row_of(content: PackContent, anchor: str) -> str:
    """A row of a register as HTML."""
    html = "".join(part.html for part in render_body(content))
    return html.partition(f'<tr id="{anchor}"')[2].partition("</tr>")[0]


@pytest.mark.parametrize(("paragraphs", "shown"), [(40, 40), (60, 24)])
def test_of_many_places_of_a_name_the_register_names_the_first(paragraphs: int, shown: int) -> None:
    content = sample_content(3)
    group = content.whos_who[0]
    # Every second one, so that none run together as "3–5".
    places = tuple(paragraph_locator(1, 2 * number) for number in range(1, paragraphs + 1))
    row = replace(group.rows[0], locators=places)
    content = replace(content, whos_who=(replace(group, rows=(row,)),))
    cell = row_of(content, row.anchor)
    assert cell.count('href="pack:s1-p') - len(row.roles) == shown
    assert (f"and {paragraphs - shown} more" in cell) == (shown < paragraphs)
    assert ("pack:index" in cell) == (shown < paragraphs)
    everything = replace(content, sections=tuple(s for s in content.sections if s != "index"))
    cell = row_of(everything, row.anchor)
    assert cell.count('href="pack:s1-p') - len(row.roles) == paragraphs


def test_what_a_figure_counts_is_told_once_at_a_glance() -> None:
    content = sample_content(3)
    extract = content.figures[0].extract
    told = (replace(extract, text=words) for words in ("Thirty-one people", "Thirty-two"))
    rows = tuple(
        Agreement(agreement_locator(number), "figure", lead, "people", (Stance(extract, agrees=False),), ())
        for number, lead in enumerate(told, 1)
    )
    glance = replace(content.glance, differing=rows)
    part = next(p for p in render_body(replace(content, glance=glance)) if p.key == "glance")
    words = re.sub(r"<[^>]+>", "", part.html)
    assert "Thirty-one people" in words
    assert "people people" not in words
    assert "Thirty-two people" in words
