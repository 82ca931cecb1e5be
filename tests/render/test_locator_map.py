"""The locator map: named places on outlines, in a region that fits them, no name upon another."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.compose.matching.positions import bearers, positions
from flows.model.content import PackContent
from flows.model.locators import paragraph_locator
from flows.model.variants import PLAIN, VARIANTS, Style, variant_named
from flows.model.whos_who import PlaceRow, WhoRow
from flows.render import render_body
from flows.render.environment import tokens_of
from flows.render.locator_map import LocatorMap, Sheet, draw_map
from flows.render.map_region import frame_region, frame_world, locate
from flows.render.map_shapes import area, holds, place_land
from flows.render.order import printed_sections
from flows.render.outlines import DISPUTED, OUTLINES, WORLD_OUTLINES, read_countries
from flows.render.text_widths import width_of
from tests.support.sample_content import empty_content, sample_content

CENTRAL_ASIA = ("Kazakhstan", "Uzbekistan", "Tashkent", "Samarkand", "Astana")
SIZE = tokens_of(PLAIN).length("size-note")


def row(name: str, mentions: int = 1) -> PlaceRow:
    who = WhoRow(f"w-{name}", name, (), (), (paragraph_locator(1, 1),), mentions)
    found = bearers(name)
    if not found:
        return PlaceRow(who)
    position = found[0]
    return PlaceRow(who, position.kind, position.country, position.longitude, position.latitude)


def pack(*names: str) -> PackContent:
    return replace(empty_content(), places=tuple(map(row, names)))


def drawn(*names: str, style: Style = PLAIN) -> LocatorMap:
    found = draw_map(pack(*names).places, tokens_of(style))
    assert found is not None
    return found


def named_on(sheet: Sheet) -> set[str]:
    return {label.text for label in sheet.labels}


def boxes(sheet: Sheet, size: float) -> list[tuple[float, float, float, float]]:
    found = []
    for label in sheet.labels:
        width = width_of(label.text, size, label.weight)
        found.append((label.x, label.y - 0.7 * size, label.x + width, label.y + 0.2 * size))
    return found


def assert_apart(sheet: Sheet, size: float) -> None:
    for one, other in combinations(boxes(sheet, size), 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    for left, top, right, bottom in boxes(sheet, size):
        assert left >= 0
        assert right <= sheet.width
        assert top >= 0
        assert bottom <= sheet.height


@pytest.mark.parametrize("table", [OUTLINES, WORLD_OUTLINES])
def test_the_outlines_hold_the_countries_of_the_world(table: Path) -> None:
    countries = {country.code: country for country in read_countries(table)}
    known = {place.country for found in positions().values() for place in found if place.kind == "country"}
    assert len(known - set(countries)) < 20  # small islands that Natural Earth has only at a larger scale
    assert {"KZ", "UZ", "US", "FR", "XK", "TW", "ZA"} <= set(countries)
    kazakhstan = max(countries["KZ"].rings, key=len)
    assert holds(kazakhstan, (71.4, 51.2))
    assert not holds(kazakhstan, (69.2, 41.3))
    assert kazakhstan[0] == kazakhstan[-1]
    # Lesotho is a hole in South Africa.
    assert any(holds(ring, (28.2, -29.5)) for ring in countries["LS"].rings)
    assert sum(holds(ring, (28.2, -29.5)) for ring in countries["ZA"].rings) == 2


def test_the_map_of_the_world_has_outlines_no_finer_than_it_can_show() -> None:
    fine, coarse = (
        {country.code: sum(map(len, country.rings)) for country in read_countries(table)}
        for table in (OUTLINES, WORLD_OUTLINES)
    )
    assert sum(coarse.values()) * 3 < sum(fine.values())
    assert all(coarse[code] <= points for code, points in fine.items())


def test_a_region_is_drawn_alone_in_a_projection_of_its_own() -> None:
    (sheet,) = drawn(*CENTRAL_ASIA).sheets
    assert named_on(sheet) == set(CENTRAL_ASIA)
    assert {dot.name for dot in sheet.dots} == {"Tashkent", "Samarkand", "Astana"}
    assert sheet.scale is not None
    assert sheet.scale.label == "500\u00a0km"
    assert sheet.projection.startswith("Lambert")
    assert "Kazakhstan, Uzbekistan shaded" in sheet.alternative
    assert_apart(sheet, SIZE)


def test_places_around_the_world_are_on_a_map_of_it_and_a_close_group_on_one_of_its_own() -> None:
    found = drawn(*CENTRAL_ASIA, "United States", "Washington", "Brussels", "Central Asia")
    region, world = found.sheets
    assert set(CENTRAL_ASIA) <= named_on(region)
    assert named_on(world) == {"United States", "Washington", "Brussels"}
    assert world.projection.startswith("Equal Earth")
    assert world.inset
    assert world.scale is None
    assert found.beyond == ("Central Asia",)
    html = next(
        p.html
        for p in render_body(pack(*CENTRAL_ASIA, "United States", "Central Asia"))
        if p.key == "registers"
    )
    assert "Not on the map: Central Asia." in html
    assert "Natural Earth (public domain)" in html
    assert "GeoNames (CC BY 4.0)" in html


def test_a_country_too_small_to_be_shaded_is_a_dot() -> None:
    found = drawn("Nauru", "Australia", "Japan")
    assert "Nauru" in {dot.name for sheet in found.sheets for dot in sheet.dots}
    assert found.has_small_countries
    assert not found.beyond


def test_the_notes_say_what_is_drawn_and_nothing_else() -> None:
    cities = next(p.html for p in render_body(pack("Paris", "Lyon", "Marseille")) if p.key == "registers")
    assert "Shaded" not in cities
    assert "Dots: cities." in cities
    countries = next(p.html for p in render_body(pack("France", "Spain", "Portugal")) if p.key == "registers")
    assert "Shaded: countries that the sources name." in countries
    assert "Dots" not in countries
    assert "GeoNames" not in countries


def test_fewer_than_three_places_make_no_map_and_no_section() -> None:
    for content in (pack(), pack("Kazakhstan", "Tashkent", "Central Asia", "Utopia")):
        assert draw_map(content.places, tokens_of(PLAIN)) is None
        assert "places" not in printed_sections(content)
    assert "places" in printed_sections(pack(*CENTRAL_ASIA))


def test_places_are_listed_once_with_the_map_or_in_the_whos_who() -> None:
    with_map = sample_content(5)
    html = "".join(part.html for part in render_body(with_map))
    assert html.count('id="name-samarkand"') == 1
    assert html.index('id="places"') < html.index('id="name-samarkand"')
    without = replace(with_map, sections=tuple(s for s in with_map.sections if s != "places"))
    assert "".join(part.html for part in render_body(without)).count('id="name-samarkand"') == 1


@pytest.mark.parametrize("names", [("Chile", "Argentina", "Peru"), ("China", "Mongolia", "Vietnam"), ("Canada", "United States", "Mexico"), ("Russia", "Finland", "Norway")])  # fmt: skip
def test_land_on_the_other_side_of_the_earth_does_not_spill_over_a_map(names: Sequence[str]) -> None:
    countries = read_countries()
    frame = frame_region(locate(tuple(map(row, names)), countries), 600)
    if frame is None:
        frame = frame_world(600)
    for country in countries:
        shown = sum(map(area, place_land(frame, country.rings)))
        assert shown < 0.8 * frame.width * frame.height, country.code


def test_the_world_is_cut_open_at_the_date_line() -> None:
    frame = frame_world(600)
    russia = next(country for country in read_countries() if country.code == "RU")
    rings = place_land(frame, russia.rings)
    # Its eastern end lies at the left edge of the map, and no line crosses the map from there to the rest.
    assert any(max(x for x, _ in ring) < 120 for ring in rings)
    assert all(max(x for x, _ in ring) - min(x for x, _ in ring) < 300 for ring in rings)


@pytest.mark.parametrize(("variant", "weight"), [("print", 600), ("large-print", 700)])
def test_names_of_countries_have_the_room_of_the_letters_they_are_set_in(variant: str, weight: int) -> None:
    style = Style(variant_named(variant))
    sheets = drawn(*CENTRAL_ASIA, style=style).sheets
    assert {label.weight for sheet in sheets for label in sheet.labels} == {400, weight}
    assert tokens_of(style).value("strong") == str(weight)


@pytest.mark.parametrize("variant", [variant.name for variant in VARIANTS if not variant.is_summary])
def test_every_variant_keeps_its_names_apart(variant: str) -> None:
    style = Style(variant_named(variant), "Letter")
    found = drawn(*CENTRAL_ASIA, "Iran", "China", "Beijing", "Tianjin", "Brussels", style=style)
    for sheet in found.sheets:
        assert_apart(sheet, tokens_of(style).length("size-note"))
        assert sheet.width == pytest.approx(tokens_of(style).length("drawing-width"), abs=0.01)


KNOWN = sorted({place.name for found in positions().values() for place in found[:1] if place.thousands > 700 or place.kind == "country"})  # fmt: skip


@settings(max_examples=5, deadline=None)
@given(st.lists(st.sampled_from(KNOWN), min_size=3, max_size=25, unique=True))
def test_any_places_make_a_map_on_which_names_are_apart(names: list[str]) -> None:
    found = draw_map(pack(*names).places, tokens_of(PLAIN))
    if found is None:
        return
    for sheet in found.sheets:
        assert_apart(sheet, SIZE)
    named = {name for sheet in found.sheets for name in (*named_on(sheet), *sheet.unplaced)}
    assert named | set(found.beyond) == set(names)
    assert found == draw_map(pack(*names).places, tokens_of(PLAIN))


def test_disputed_land_is_nobody_s() -> None:
    disputed = [country for country in read_countries() if country.is_disputed]
    assert [country.code for country in disputed] == [""]
    longitudes = [x for x, _ in disputed[0].rings[0]]
    assert 32 < min(longitudes) < max(longitudes) < 37
    russia = next(country for country in read_countries() if country.code == "RU")
    assert not any(box.holds(ring) for ring in russia.rings for code, box in DISPUTED)


def test_a_name_has_an_edge_of_the_colour_of_its_ground() -> None:
    sheet = drawn(*CENTRAL_ASIA).sheets[0]
    grounds = {label.text: label.ground for label in sheet.labels}
    assert grounds["Kazakhstan"] == "named"
    for label in sheet.labels:
        # The path is as wide as the name is set: the edge lies behind its letters.
        xs = [float(x) for x in re.findall(r"[MLQ](-?[\d.]+)", label.edge)]
        assert max(xs) == pytest.approx(width_of(label.text, SIZE, label.weight), abs=0.2 * SIZE)
    ocean = drawn("Fiji", "Tonga", "Samoa").sheets[0]
    assert "sea" in {label.ground for label in ocean.labels}


def test_on_the_world_no_country_is_named_on_its_neighbour() -> None:
    crowd = (
        "Spain",
        "France",
        "Italy",
        "Germany",
        "Hungary",
        "Denmark",
        "Austria",
        "Poland",
        "Egypt",
        "Morocco",
    )
    cities = (
        "London",
        "Brussels",
        "Budapest",
        "Rabat",
        "Cairo",
        "Vienna",
        "Washington",
        "Canberra",
        "Győr",
        "Paris",
    )
    region = "Indonesia", "Jakarta", "Surabaya", "Bandung", "Singapore"
    places = (*map(row, (*crowd, *cities)), *(row(name, 50) for name in region))
    found = draw_map(places, tokens_of(PLAIN))
    assert found is not None
    world = found.sheets[-1]
    assert world.projection == "Equal Earth"
    assert not [label.text for label in world.labels if label.leader]
    frame = frame_world(world.width, locate(places, read_countries()))
    lands = {c.code: place_land(frame, c.rings) for c in read_countries(WORLD_OUTLINES) if c.code}
    for label in (
        label for label in world.labels if label.text in {"France", "Italy", "Spain", "Egypt", "Morocco"}
    ):
        own = bearers(label.text)[0].country
        middle = label.x + width_of(label.text, SIZE, label.weight) / 2, label.y - SIZE / 3
        assert not [c for c, rings in lands.items() if c != own for ring in rings if holds(ring, middle)], (
            label.text
        )
    assert {*crowd, *cities} & set(world.unplaced)


EAST_AFRICA = (
    "Djibouti", "Eritrea", "Ethiopia", "Kenya", "Somalia", "Sudan", "Addis Ababa", "Nairobi", "Mombasa",
)  # fmt: skip


def test_the_name_of_a_country_stands_in_no_other_unless_a_line_leads_from_it() -> None:
    places = pack(*EAST_AFRICA).places
    [sheet] = drawn(*EAST_AFRICA).sheets
    frame = frame_region(locate(places, read_countries()), tokens_of(PLAIN).length("drawing-width"))
    assert frame is not None
    land = {c.code: place_land(frame, c.rings) for c in read_countries() if c.code}
    codes = {place.row.name: place.country for place in places if place.kind == "country"}
    assert codes.keys() <= named_on(sheet)
    for label in sheet.labels:
        if label.text not in codes or label.leader:
            continue
        middle = label.x + width_of(label.text, SIZE, label.weight) / 2, label.y - SIZE / 3
        others = [ring for code, rings in land.items() if code != codes[label.text] for ring in rings]
        assert not any(holds(ring, middle) for ring in others), label.text


def test_a_second_group_of_places_close_by_is_shown_in_the_region() -> None:
    region, world = drawn(
        *EAST_AFRICA, "Zambia", "Zimbabwe", "Mozambique", "Lusaka", "Canada", "Ottawa"
    ).sheets
    assert {"Zambia", "Lusaka", "Kenya"} <= named_on(region)
    assert "Canada" in named_on(world)


def test_of_places_not_on_the_map_the_most_named_come_first() -> None:
    places = (row("Nowhere", 1), row("Elsewhere", 9), *pack(*CENTRAL_ASIA).places)
    found = draw_map(places, tokens_of(PLAIN))
    assert found is not None
    assert found.beyond == ("Elsewhere", "Nowhere")
