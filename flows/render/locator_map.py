"""The locator map: the countries and cities that the sources name, on outlines of the world.

Nothing is on it that the sources do not name, but for the lines of coasts and borders. Lengths are CSS pixels.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import hypot

from flows.model.whos_who import PlaceRow
from flows.render.letter_shapes import shape_of
from flows.render.map_labels import Dot, Label, LabelBoard, Land, points_along
from flows.render.map_region import (
    HIGHEST_OF_TWO,
    HIGHEST_SPREAD,
    Frame,
    Location,
    closest,
    frame_region,
    frame_world,
    is_on_maps,
    is_spread,
    locate,
)
from flows.render.map_shapes import Ring, area, holds, path_of, place_land
from flows.render.outlines import OUTLINES, WORLD_OUTLINES, countries_with_outlines, read_countries
from flows.render.projections import EARTH, EqualEarth
from flows.render.text_widths import width_of
from flows.render.tokens import Tokens

FEWEST = 3
"""Fewer places need no map."""
_DOT = 0.2
"""The radius of a dot in sizes of the labels."""
_BAR = 0.2
"""The longest scale bar in widths of the map."""
_GOOD_PART = 0.02
"""The share of a map from which on the part of a country that it shows is named."""
_EDGE_STEPS = 12
_SEMIBOLD, _BOLD = 600, 700
"""The heavy faces of labels."""


@dataclass(frozen=True, slots=True)
class ScaleBar:
    length: float
    label: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One map: paths of land and of the land of countries named.

    `inset` is the outline of the region that another sheet shows larger. `line` is the height of a line of labels.
    """

    width: float
    height: float
    line: float
    land: str
    named: str
    disputed: str
    inset: str
    dots: tuple[Dot, ...]
    radius: float
    labels: tuple[Label, ...]
    unplaced: tuple[str, ...]
    scale: ScaleBar | None
    projection: str
    alternative: str


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """The sheets, the region first; what they do not show, by its names."""

    sheets: tuple[Sheet, ...]
    beyond: tuple[str, ...]
    has_countries: bool
    has_cities: bool
    has_small_countries: bool
    """Whether a dot stands for a country too small to be shaded."""


def can_draw(places: Sequence[PlaceRow]) -> bool:
    """Whether enough of the places can be drawn for a map. Quick: it is asked for every part of a pack."""
    drawn = (place for place in places if is_on_maps(place, countries_with_outlines()))
    return len(tuple(islice(drawn, FEWEST))) >= FEWEST


def draw_map(places: Sequence[PlaceRow], tokens: Tokens) -> LocatorMap | None:
    """The map of some places; None when fewer than three of them can be drawn."""
    locations = locate(places, read_countries())
    if len(locations) < FEWEST:
        return None
    sheets = _Pen(locations, tokens).sheets()
    drawn = {name for sheet in sheets for name in (*sheet.unplaced, *(label.text for label in sheet.labels))}
    return LocatorMap(
        sheets,
        tuple(p.row.name for p in sorted(places, key=_by_mentions) if p.row.name not in drawn),
        any(location.place.kind == "country" for location in locations),
        any(location.place.kind != "country" for location in locations),
        any(
            dot.name == location.place.row.name and location.place.kind == "country"
            for sheet in sheets
            for dot in sheet.dots
            for location in locations
        ),
    )


def _by_mentions(place: PlaceRow) -> int:
    """The most named first."""
    return -place.row.mentions


@dataclass(frozen=True, slots=True)
class _Pen:
    """What maps of the same places share."""

    locations: tuple[Location, ...]
    tokens: Tokens

    def sheets(self) -> tuple[Sheet, ...]:
        width = self.tokens.length("drawing-width")
        alone = frame_region(self.locations, width)
        if alone:
            return (self.draw(alone, self.locations),)
        whole, group = frame_world(width, self.locations), closest(self.locations)
        region = (
            frame_region(group, width, HIGHEST_SPREAD if is_spread(group) else HIGHEST_OF_TWO)
            if group
            else None
        )
        if region is None:
            return (self.draw(whole, self.locations),)
        rest = [each for each in self.locations if not region.shows(*each.middle)]
        return self.draw(region, self.locations), self.draw(whole, rest, inset=region)

    def draw(self, frame: Frame, locations: Sequence[Location], inset: Frame | None = None) -> Sheet:
        size = self.tokens.length("size-note")
        named = {each.place.country for each in self.locations if each.place.kind == "country"}
        countries = read_countries(WORLD_OUTLINES if isinstance(frame.projection, EqualEarth) else OUTLINES)
        land = {country: place_land(frame, country.rings) for country in countries}
        by_code = {country.code: rings for country, rings in land.items() if country.code}
        dots = tuple(_dots(frame, locations, by_code))
        lands = tuple(_lands(frame, locations, by_code))
        marked = [ring for c, rings in land.items() if c.code in named for ring in rings]
        edges = [*marked, _edge(frame, inset)] if inset else marked
        outlines = sorted(point for ring in edges for point in points_along(ring))
        is_world = isinstance(frame.projection, EqualEarth)
        grounds = [ring for rings in land.values() for ring in rings]
        strong = _SEMIBOLD if self.tokens.value("strong") <= str(_SEMIBOLD) else _BOLD
        board = LabelBoard(frame.width, frame.height, size, outlines, not is_world, grounds, strong)
        board.place(dots, lands, _DOT * size)
        dots = tuple(_apart(dots, board.unplaced, 2 * _DOT * size))
        anchors = {each.place.row.name: each.place.row.anchor for each in self.locations}
        return Sheet(
            width=round(frame.width, 2),
            height=frame.height,
            line=round(self.tokens.length("line-note"), 2),
            land=path_of(r for c, rings in land.items() if c.code not in named for r in rings),
            named=path_of(marked),
            disputed=path_of(ring for c, rings in land.items() if c.is_disputed for ring in rings),
            inset=path_of([_edge(frame, inset)]) if inset else "",
            dots=dots,
            radius=round(_DOT * size, 2),
            labels=tuple(
                replace(_set_off(_rounded(label), size, marked, land.values()), anchor=anchors[label.text])
                for label in board.labels
            ),
            unplaced=tuple(board.unplaced),
            scale=None if isinstance(frame.projection, EqualEarth) else _scale_bar(frame),
            projection=frame.projection.name,
            alternative=describe(frame, lands, dots, inset=inset is not None),
        )


def _apart(dots: Sequence[Dot], unnamed: Sequence[str], least: float) -> Iterator[Dot]:
    """The dots without those that bear no name and lie upon another."""
    for dot in dots:
        others = (
            other for other in dots if other is not dot and hypot(other.x - dot.x, other.y - dot.y) < least
        )
        if dot.name not in unnamed or not any(others):
            yield dot


def _dots(frame: Frame, locations: Sequence[Location], land: Mapping[str, tuple[Ring, ...]]) -> Iterator[Dot]:
    """Cities, and countries too small to be drawn."""
    for each in locations:
        is_land = each.place.kind == "country" and land.get(each.place.country)
        if not is_land and frame.shows(*each.middle):
            x, y = frame.place(*each.middle)
            yield Dot(each.place.row.name, round(x, 1), round(y, 1))


def _lands(
    frame: Frame, locations: Sequence[Location], land: Mapping[str, tuple[Ring, ...]]
) -> Iterator[Land]:
    """The countries of which enough is seen to name them: their middle, or a good part of the map."""
    for each in locations:
        rings = land.get(each.place.country, ()) if each.place.kind == "country" else ()
        if rings and (
            frame.shows(*each.middle) or max(map(area, rings)) > _GOOD_PART * frame.width * frame.height
        ):
            yield Land(each.place.row.name, rings)


def _rounded(label: Label) -> Label:
    x1, y1, x2, y2 = (round(part, 1) for part in label.leader or (0.0, 0.0, 0.0, 0.0))
    leader = (x1, y1, x2, y2) if label.leader else None
    return replace(label, x=round(label.x, 1), y=round(label.y, 1), leader=leader)


def _set_off(label: Label, size: float, named: Sequence[Ring], land: Iterable[Sequence[Ring]]) -> Label:
    """The label with the edge that parts it from what it stands upon."""
    x, y = label.x + width_of(label.text, size, label.weight) / 2, label.y - size / 3
    on_named = any(holds(ring, (x, y)) for ring in named)
    on_land = on_named or any(holds(ring, (x, y)) for rings in land for ring in rings)
    ground = "named" if on_named else "land" if on_land else "sea"
    return replace(label, edge=shape_of(label.text, size, label.weight), ground=ground)


def _edge(frame: Frame, inset: Frame) -> Ring:
    """The edge of another map on this one. Only the directions matter: the inset's own projection turns them back."""
    corners = []
    for x, y in _around(inset.width, inset.height):
        place = _unproject(inset, x, y)
        x_here, y_here = frame.place(*place)
        corners.append((round(x_here, 1), round(y_here, 1)))
    return tuple(corners)


def _around(width: float, height: float) -> list[tuple[float, float]]:
    steps = [n / _EDGE_STEPS for n in range(_EDGE_STEPS)]
    return [
        *((s * width, 0.0) for s in steps),
        *((width, s * height) for s in steps),
        *((width - s * width, height) for s in steps),
        *((0.0, height - s * height) for s in steps),
    ]


def _unproject(frame: Frame, x: float, y: float) -> tuple[float, float]:
    """The place on the earth at a point of a map, found by Newton's method from its middle."""
    longitude, latitude = frame.projection.middle
    step = 1e-4
    for _ in range(30):
        here = frame.place(longitude, latitude)
        dx, dy = x - here[0], y - here[1]
        if hypot(dx, dy) < 0.01:  # noqa: PLR2004 - a hundredth of a pixel
            break
        east, north = frame.place(longitude + step, latitude), frame.place(longitude, latitude + step)
        a, c = (east[0] - here[0]) / step, (east[1] - here[1]) / step
        b, d = (north[0] - here[0]) / step, (north[1] - here[1]) / step
        determinant = a * d - b * c
        longitude += max(-20.0, min(20.0, (d * dx - b * dy) / determinant))
        latitude = max(-89.0, min(89.0, latitude + max(-20.0, min(20.0, (a * dy - c * dx) / determinant))))
    return (longitude + 180) % 360 - 180, latitude


def _scale_bar(frame: Frame) -> ScaleBar:
    """The longest round distance that is no longer than a fifth of the map."""
    longest = _BAR * frame.width / frame.scale * EARTH
    round_numbers = [n * 10**power for power in range(1, 5) for n in (1, 2, 5)]
    kilometres = max((n for n in round_numbers if n <= longest), default=round_numbers[0])
    return ScaleBar(round(kilometres / EARTH * frame.scale, 2), f"{kilometres}\u00a0km")


def describe(frame: Frame, lands: Sequence[Land], dots: Sequence[Dot], *, inset: bool) -> str:
    """What a map shows, in words."""
    what = "Map of the world" if isinstance(frame.projection, EqualEarth) else "Map of a region"
    parts = [
        f"the countries {', '.join(land.name for land in lands)} shaded" if lands else "",
        f"dots for {', '.join(dot.name for dot in dots)}" if dots else "",
    ]
    about_frame = " A dashed frame shows where the map above lies." if inset else ""
    return f"{what}: {' and '.join(filter(None, parts)) or 'no name'}.{about_frame} The table below lists every place."
