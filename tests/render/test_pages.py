"""The printed page itself, set with the real typesetter: measure, breaks, nothing out of place."""

import re
from dataclasses import replace
from functools import cache
from statistics import median
from typing import Any

import pytest

from flows.model.content import PackContent
from flows.model.locators import Locator, paragraph_locator
from flows.model.printed import PrintedPart
from flows.render import (
    NO_PAGES,
    render_body,
    render_numbered,
    render_registers,
    render_texts,
    templates_root,
)
from flows.typeset import typeset_part
from tests.support.sample_annexes import PARAGRAPHS
from tests.support.sample_content import sample_content

LONGEST, SHORTEST = 70, 60


@cache
def printed(key: str, sources: int = 5) -> PrintedPart:
    content: PackContent = sample_content(sources)
    parts = {part.key: part for part in (*render_body(content), *render_numbered(content, NO_PAGES))}
    return typeset_part(parts[key], templates_root())


@pytest.mark.parametrize(
    "key",
    ["cover", "contents", "key-points", "brief-s1", "brief-s4", "registers", "annex-s1", "annex-s5", "error-s6", "index", "method", "changes", "glance", "divider-b"],
)  # fmt: skip
def test_nothing_is_out_of_place(key: str) -> None:
    assert [finding for page in printed(key).pages for finding in page.findings] == []


@pytest.mark.parametrize("key", ["cover", "contents", "key-points"])
def test_parts_of_one_page(key: str) -> None:
    assert len(printed(key).pages) == 1


def test_key_points_stay_on_one_page_also_when_they_are_long() -> None:
    content = sample_content(5)
    for sentences in (1, 2, 3, 4):
        points = tuple(
            replace(point, extract=None, written=" ".join(PARAGRAPHS[:1] * sentences))
            for point in content.key_points
        )
        part = render_numbered(replace(content, key_points=points), NO_PAGES)[2]
        assert len(typeset_part(part, templates_root()).pages) == 1


@pytest.mark.parametrize("words", ["Short.", "words " * 40])
def test_the_notes_of_a_key_point_are_not_printed_on_those_of_the_next(words: str) -> None:
    content = sample_content(5)
    note, when = "in three sources, two of which give other figures", "last week: 1 to 7 September 2025"
    points = tuple(
        replace(point, extract=None, written=words.strip(), note=note, when=when)
        for point in content.key_points
    )
    part = render_numbered(replace(content, key_points=points), NO_PAGES)[2]
    assert [f for page in typeset_part(part, templates_root()).pages for f in page.findings] == []


def test_a_person_who_stands_everywhere_has_the_first_places_beside_the_name() -> None:
    content = sample_content(1)
    many = tuple(paragraph_locator(1, 2 * number) for number in range(1, 60))
    (brief,) = content.briefs
    role = content.whos_who[0].rows[0].roles
    people = tuple(replace(row, locators=many, roles=role) for row in brief.who)
    part = next(
        p for p in render_texts(replace(content, briefs=(replace(brief, who=people),))) if p.key == "brief-s1"
    )
    assert "and 51 more" in part.html
    assert [f for page in typeset_part(part, templates_root()).pages for f in page.findings] == []


@pytest.mark.parametrize("number", [8, 112])
def test_the_place_of_a_heading_stays_in_its_column(number: int) -> None:
    content = sample_content(5)
    heading = Locator(f"S{number} heading 1", "s1-h1")

    def moved(row: Any) -> Any:
        return replace(row, extract=replace(row.extract, locator=heading))

    lists = {name: getattr(content, name) for name in ("figures", "quotations", "timeline", "open_questions")}
    assert all([*lists.values(), content.forward])
    changed = replace(
        content,
        forward=tuple(replace(row, row=moved(row.row)) for row in content.forward),
        **{name: tuple(map(moved, rows)) for name, rows in lists.items()},
    )
    part = next(p for p in render_registers(changed) if p.key == "registers")
    assert {f.kind for page in typeset_part(part, templates_root()).pages for f in page.findings} <= {
        "near-empty page"
    }


def test_a_key_point_that_stands_everywhere_names_its_first_paragraphs_and_stays_on_its_page() -> None:
    content = sample_content(5)
    many = tuple(paragraph_locator(source, number) for source in range(1, 6) for number in range(1, 31))
    points = tuple(replace(point, locators=many) for point in content.key_points)
    part = render_numbered(replace(content, key_points=points), NO_PAGES)[2]
    assert part.html.count("and 144 more") == len(points)
    assert "S1\u00a0¶6," in part.html
    assert "S1\u00a0¶7," not in part.html
    assert len(typeset_part(part, templates_root()).pages) == 1


def test_the_measure_of_the_annexed_text() -> None:
    lines = full_lines("annex-s1")
    assert SHORTEST <= median(map(len, lines)) <= LONGEST


def full_lines(key: str) -> list[str]:
    """The lines of the numbered paragraphs but the last of each."""
    from weasyprint.formatting_structure import boxes

    from flows.typeset.box_text import text_in
    from flows.typeset.parts import _read

    part = next(part for part in render_body(sample_content(5)) if part.key == key)
    document = _read(part.html, templates_root(), None)
    found = []
    for page in document.pages:
        for box in page._page_box.descendants():
            if (
                box.element_tag == "p"
                and "annexed__text" in box.element.get("class", "").split()
                and isinstance(box, boxes.BlockBox)
            ):
                lines = [text_in(line) for line in box.children if isinstance(line, boxes.LineBox)]
                found += [re.sub(r"\s+", " ", line).strip() for line in lines[:-1]]
    return found


def test_the_outline_names_groups_and_their_members() -> None:
    title = "Washington reopens the line to Astana and Tashkent"
    assert outline("divider-a") == [(1, "A · Briefs")]
    assert outline("brief-s1") == [(2, f"Brief S1: {title}")]
    assert printed("annex-s5").outline[0].level == 2
    assert outline("brief-s1", sources=1) == [(1, "Briefs"), (2, f"Brief S1: {title}")]


def outline(key: str, sources: int = 5) -> list[tuple[int, str]]:
    return [(entry.level, entry.title) for entry in printed(key, sources).outline]
