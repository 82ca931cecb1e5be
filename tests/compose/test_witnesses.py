"""Which sources bear out a key point: the key points and the gaps must say the same of it."""

import pytest

from flows.model.content import PackContent
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


@pytest.fixture(scope="module")
def content() -> PackContent:
    """Two sources that give one share of one thing, in sentences that say other things besides."""
    one = annotated(
        "{key 1|After a long night {PER ann|Ann Lee} told the chamber that a {percent 30|30%} {measure|duty on timber} was coming.}",
        number=1, path="one.txt",
    )  # fmt: skip
    other = annotated(
        "{key 1|Sawmills closed.} Dealers in the north blamed the {percent 30|30%} {measure|duty on timber} for it.",
        number=2, path="other.txt",
    )  # fmt: skip
    return compose((one, other))


def test_a_point_that_others_bear_out_in_part_says_so(content: PackContent) -> None:
    assert [point.note for point in content.key_points] == ["in part also S2 ¶1", ""]


@pytest.mark.parametrize("given", ["two", "harbour"])
def test_a_point_rests_on_one_source_where_nothing_beside_it_names_another(
    given: str, content: PackContent
) -> None:
    pack = content if given == "two" else compose((harbour_report(), wire_story()))
    alone = [
        place.label
        for gap in pack.gaps
        if gap.what == "Key points that rest on one source"
        for place in gap.places
    ]
    silent = [
        f"K{point.number}"
        for point in pack.key_points
        if len({place.label.split()[0] for place in point.locators}) == 1 and "also" not in point.note
    ]
    assert alone == silent
