"""The division of the pack: registers that share a part, sizes that fit, sides that parts open on."""

import pytest

from flows.render import render_body
from flows.render.density import size_of_key_points, size_of_title
from flows.render.sections import REGISTERS, group_registers
from tests.support.sample_content import empty_content, sample_content

REGISTER_KEYS = ["timeline", "whos-who", "quotations", "figures", "agreement", "sources"]


def test_the_registers_of_a_small_pack_share_one_part() -> None:
    assert [len(group) for group in group_registers(sample_content(5))] == [len(REGISTER_KEYS)]
    # One source has nobody to agree with.
    assert [len(group) for group in group_registers(sample_content(1))] == [len(REGISTERS)]
    assert "registers" in [part.key for part in render_body(empty_content())]


def test_long_registers_of_a_large_pack_open_parts_of_their_own() -> None:
    groups = group_registers(sample_content(20))
    assert len(groups) > 2
    assert [register.anchor for group in groups for register in group] == REGISTER_KEYS


@pytest.mark.parametrize("sources", [0, 1, 5, 20])
def test_every_part_has_its_own_place_and_name(sources: int) -> None:
    parts = render_body(sample_content(sources) if sources else empty_content())
    assert len({part.key for part in parts}) == len({part.order for part in parts}) == len(parts)


def test_sides_on_which_parts_open() -> None:
    small = {part.key: part.recto for part in render_body(sample_content(5))}
    assert [key for key, recto in small.items() if recto] == ["cover", "annex-s1"]
    large = {part.key: part.recto for part in render_body(sample_content(20))}
    assert [key for key, recto in large.items() if recto] == ["cover", "brief-s1", "annex-s1"]


def test_titles_of_the_cover() -> None:
    assert [size_of_title("x" * n) for n in (20, 90, 300)] == ["", "long", "longest"]


def test_key_points_shrink_until_they_fit() -> None:
    assert size_of_key_points([("x" * 150, 1)] * 7) == ""
    assert size_of_key_points([("x" * 330, 1)] * 7) == "close"
    assert size_of_key_points([("x" * 500, 1)] * 7) == "small"
