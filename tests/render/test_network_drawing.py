"""The drawn network: every name and tie is there, names keep apart, the same network gives the same drawing."""

from dataclasses import replace
from itertools import combinations

import pytest

from flows.model.content import PackContent
from flows.model.locators import paragraph_locator
from flows.model.variants import PLAIN, VARIANTS, Style, variant_named
from flows.model.whos_who import NO_NETWORK, Member, Network, Tie
from flows.render import render_body
from flows.render.environment import tokens_of
from flows.render.network_circle import NetworkDrawing, draw_network, order_members
from flows.render.order import printed_sections
from flows.render.text_widths import width_of
from tests.support.sample_content import sample_content


def member(number: int, name: str = "") -> Member:
    return Member(name or f"Member {number}", f"w-{number}", is_person=number % 2 == 1)


def tie(one: Member, other: Member, count: int = 1) -> Tie:
    return Tie(one, other, tuple(paragraph_locator(1, n) for n in range(1, count + 1)))


def ring(size: int) -> Network:
    members = tuple(member(n) for n in range(size))
    ties = [tie(one, other, 1 + (n % 6)) for n, (one, other) in enumerate(zip(members, (*members[1:], members[0]), strict=True))]  # fmt: skip
    return Network(members, tuple(sorted(ties, key=lambda t: -len(t.locators))))


def drawn(network: Network, style: Style = PLAIN) -> NetworkDrawing:
    found = draw_network(network, tokens_of(style))
    assert found is not None
    return found


def test_those_who_are_mentioned_together_stand_together() -> None:
    a, b, c, d, e, f = (member(n) for n in range(6))
    ties = (tie(a, d, 5), tie(d, f, 5), tie(b, c, 5), tie(c, e, 5))
    ordered = [m.name[-1] for m in order_members((a, b, c, d, e, f), ties)]
    doubled = "".join(ordered + ordered)
    assert "035" in doubled or "530" in doubled
    assert "124" in doubled or "421" in doubled


def test_every_tie_is_a_line_as_thick_as_it_is_strong() -> None:
    found = drawn(ring(8))
    assert len(found.names) == len(found.lines) == 8
    assert sorted({line.weight for line in found.lines}) == [1, 2, 3, 4]
    assert found == drawn(ring(8))
    assert found.alternative == (
        "Network of 4\u00a0people and 4\u00a0organisations with 8\u00a0ties between those named in the same paragraph. "
        "Most often together: Member 5 and Member 6, in 6\u00a0paragraphs. The table below lists every tie."
    )


@pytest.mark.parametrize("variant", [variant.name for variant in VARIANTS if not variant.is_summary])
@pytest.mark.parametrize("size", [4, 9, 20])
def test_names_keep_apart_and_inside_the_drawing(variant: str, size: int) -> None:
    style = Style(variant_named(variant))
    network = ring(size)
    long = replace(
        network.members[0],
        name="An organisation with a name that is longer than any column can hold, in full",
    )
    network = Network(
        (long, *network.members[1:]),
        tuple(Tie(long if t.one == network.members[0] else t.one, long if t.other == network.members[0] else t.other, t.locators) for t in network.ties),
    )  # fmt: skip
    found, height = drawn(network, style), tokens_of(style).length("size-note")
    for one, other in combinations(found.names, 2):
        assert one.on_left != other.on_left or abs(one.y - other.y) >= height
    for name in found.names:
        wide = max(width_of(words, height) for words in name.lines) + found.mark + found.gap
        edge = name.x - wide if name.on_left else name.x + wide
        assert -1 <= edge <= found.width + 1
        assert 0 < name.y < found.height


def test_a_pack_without_a_network_has_no_such_section() -> None:
    content: PackContent = replace(sample_content(5), network=NO_NETWORK)
    assert draw_network(NO_NETWORK, tokens_of(PLAIN)) is None
    assert "network" not in printed_sections(content)
    html = "".join(part.html for part in render_body(replace(content, network=ring(5))))
    assert 'id="network"' in html
    assert "<title>Network of" in html
    assert html.count('class="tie tie--') == 5


def test_a_name_is_never_markup() -> None:
    hostile = member(1, "</svg><script>x</script>&")
    others = [member(n) for n in range(2, 6)]
    network = Network((hostile, *others), tuple(tie(hostile, other) for other in others))
    html = "".join(part.html for part in render_body(replace(sample_content(5), network=network)))
    assert "<script>" not in html
    assert (
        html.count("&lt;/svg&gt;&lt;script&gt;x&lt;/script&gt;&amp;</") == 5
    )  # in the drawing, and in four rows
