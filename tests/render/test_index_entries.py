"""Entries of the index: which stay whole where a column turns."""

from typing import Any

import pytest

from flows.model.variants import PLAIN
from flows.render.environment import template_environment
from flows.render.printed_locators import Place
from flows.render.views import IndexLine


def entry(subentries: int, paragraphs: int) -> IndexLine:
    """An entry with so many subentries of so many paragraphs each."""
    places = tuple(Place(str(n), f"s1-p{n}", ", ") for n in range(1, paragraphs + 1))
    subs = tuple(IndexLine(f"and {n}", (), places) for n in range(subentries))
    return IndexLine("Lee, Ann", (), () if subs else places, "", subs)


@pytest.mark.parametrize(
    ("subentries", "paragraphs", "whole"),
    [(3, 5, True), (12, 10, True), (13, 1, False), (5, 30, False), (0, 5, False)],
)
def test_an_entry_stays_with_its_subentries_unless_it_may_be_taller_than_a_page(
    subentries: int, paragraphs: int, *, whole: bool
) -> None:
    macros: Any = template_environment(PLAIN).get_template("components/index_entry.html").module
    assert ("index-entry__whole" in macros.index_entry(entry(subentries, paragraphs))) == whole
