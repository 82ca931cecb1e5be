"""How many lines words take in the side column, and that a row asks for no more room than they fill."""

import re
from dataclasses import replace

from flows.model.locators import paragraph_locator
from flows.render import render_body
from flows.render.printed_locators import join_places
from flows.render.side_column import lines_in_side_column, lines_of_places
from tests.support.sample_content import sample_content


def test_words_take_as_many_lines_as_they_are_wide() -> None:
    assert lines_in_side_column("T2 the week of 1 September 2025") == 1
    assert lines_in_side_column(" ".join(["WWWW"] * 9)) == 3
    assert lines_in_side_column("Q2 Kassym-Jomart Tokayev, in that July letter") == 2
    assert lines_in_side_column("m" * 40) > 1
    assert lines_in_side_column("") == 1


def test_places_are_parted_between_them_only() -> None:
    few = join_places(paragraph_locator(n, 10) for n in (1, 2, 3))
    many = join_places(paragraph_locator(n, 10) for n in range(1, 11))
    assert (lines_of_places(few), lines_of_places(few, 23), lines_of_places(many)) == (1, 2, 3)


def test_a_row_whose_places_go_into_one_line_stands_as_close_as_others() -> None:
    content = sample_content(5)
    row = content.glance.people[0]

    def reserved(*places: int) -> list[str]:
        locators = tuple(paragraph_locator(source, 2 * n) for source in (1, 2) for n in places)
        glance = replace(content.glance, people=(replace(row, locators=locators),), quotations=())
        parts = render_body(replace(content, glance=glance))
        html = next(part.html for part in parts if part.key == "glance")
        html = html[html.index("<h2>Who</h2>") : html.index("<h2>Latest dates")]
        return re.findall(r"--notes: (\d)", html)

    assert reserved(1, 2, 3) == []
    assert reserved(100, 120, 140) == ["2"]
