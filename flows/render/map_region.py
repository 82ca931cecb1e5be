"""Which part of the world a map shows, and how it is laid flat: from the places that must be on it.

A region small enough is shown alone. Places that span the world are shown on it, and where several of them lie
close together that region is shown too, larger.
"""

import itertools
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from flows.model.whos_who import PlaceRow
from flows.render.outlines import Country, Point
from flows.render.projections import (
    AzimuthalEqualArea,
    ConformalConic,
    EqualEarth,
    Projection,
    distance,
)

WIDEST = 52.0
"""Degrees from its middle to its furthest place up to which a region is shown alone."""
CLOSE = 14.0
"""Degrees around its middle in which places make a region that is shown larger."""
FEWEST_CLOSE = 3
BESIDE = 28.0
"""Degrees from the middle of the group that is named most within which another one is shown with it."""
LARGE_LAND = 20.0
"""Degrees from the middle of a country to its furthest point from which on it is not shown whole in a region."""
NARROWEST = 0.2
"""The narrowest region in radii of the earth: the outlines are no finer."""
LOWEST, HIGHEST, HIGHEST_OF_TWO, HIGHEST_SPREAD = 0.42, 0.72, 0.48, 0.6
"""The height of a map in widths; two of them stand on one page, that of places far apart takes more of it."""
MARGIN = 0.07
_WORLD_SOUTH, _WORLD_NORTH = -57.0, 84.0
_AROUND = 22.0
"""Degrees of latitude that a map of the world shows beyond its southernmost place."""
_WIDE = 1.45
_MIDDLE_LATITUDES = (18.0, 62.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """A map on paper: its projection, its size in CSS pixels, the place of its left and upper edge on the plane, and
    pixels to a radius of the earth.
    """

    projection: Projection
    width: float
    height: float
    left: float
    top: float
    scale: float

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place stands on the paper."""
        x, y = self.projection.project(longitude, latitude)
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def shows(self, longitude: float, latitude: float) -> bool:
        x, y = self.place(longitude, latitude)
        is_near = distance(self.projection.middle, (longitude, latitude)) < self.projection.reach
        return is_near and 0 <= x <= self.width and 0 <= y <= self.height


@dataclass(frozen=True, slots=True)
class Location:
    """A place to be drawn: the middle of it, and what must be seen of it (the corners of its main land)."""

    place: PlaceRow
    middle: Point
    extent: tuple[Point, ...]

    @property
    def reach(self) -> float:
        return max(distance(self.middle, point) for point in self.extent)


def is_on_maps(place: PlaceRow, drawn: AbstractSet[str]) -> bool:
    """Whether it is known where a place lies; `drawn` are the codes of the countries that have an outline."""
    return place.country in drawn if place.kind == "country" else place.kind in {"capital", "city"}


def locate(places: Sequence[PlaceRow], countries: Sequence[Country]) -> tuple[Location, ...]:
    """The places that can be drawn, with where they lie."""
    lands = {country.code: country.rings for country in countries if country.code and country.rings}
    found = []
    for place in (place for place in places if is_on_maps(place, lands.keys())):
        if place.kind == "country":
            main = max(lands[place.country], key=_spread)
            found.append(Location(place, middle_of(main), main))
        else:
            point = (place.longitude, place.latitude)
            found.append(Location(place, point, (point,)))
    return tuple(found)


def middle_of(points: Sequence[Point]) -> Point:
    """The place in the middle of some places on the sphere: that to which their mean points."""
    x = sum(cos(radians(lat)) * cos(radians(lon)) for lon, lat in points)
    y = sum(cos(radians(lat)) * sin(radians(lon)) for lon, lat in points)
    z = sum(sin(radians(lat)) for _, lat in points)
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def frame_region(locations: Sequence[Location], width: float, highest: float = HIGHEST) -> Frame | None:
    """A map of the region in which all of some places lie, at most `highest` of its width high.

    None when it would be most of the world.
    """
    points = [point for location in locations for point in location.extent]
    middle = _middle_of_bounds(points)
    if max(distance(middle, point) for point in points) > WIDEST:
        return None
    projection: Projection = AzimuthalEqualArea(middle)
    left, right, bottom, top = _bounds(projection, points)
    latitudes = [lat for _, lat in points]
    low, high = min(latitudes), max(latitudes)
    is_middle = _MIDDLE_LATITUDES[0] < abs(middle[1]) < _MIDDLE_LATITUDES[1]
    if right - left > _WIDE * (top - bottom) and is_middle and low * high > 0:
        inset = (high - low) / 6
        projection = ConformalConic(middle, (low + inset, high - inset))
    return _fitted(projection, points, width, highest)


def frame_world(width: float, locations: Sequence[Location] = ()) -> Frame:
    """A map of the world: without the ice of the south, and no further south than the places ask for."""
    projection = EqualEarth()
    edge = projection.project(180, 0)[0]
    furthest = min((each.middle[1] for each in locations), default=_WORLD_SOUTH)
    south = max(_WORLD_SOUTH, min(0.0, furthest - _AROUND))
    top, bottom = projection.project(0, _WORLD_NORTH)[1], projection.project(0, south)[1]
    scale = width / (2 * edge)
    return Frame(projection, width, round((top - bottom) * scale, 2), -edge, top, scale)


def closest(locations: Sequence[Location]) -> tuple[Location, ...]:
    """Of the groups of places that lie close together the one that is named most, with one that lies beside it.

    Empty when there is none.

    A country too large to be shown whole counts as a place in its middle.
    """
    groups = [
        tuple(other for other in locations if distance(centre.middle, other.middle) <= CLOSE)
        for centre in locations
    ]
    large = [group for group in groups if len(group) >= FEWEST_CLOSE]
    if not large:
        return ()
    best = max(large, key=_weight)
    middle = middle_of([each.middle for each in best])
    apart = [
        g
        for g in large
        if not set(g) & set(best) and distance(middle, middle_of([each.middle for each in g])) <= BESIDE
    ]
    best += max(apart, key=_weight, default=())
    shown = tuple(
        Location(each.place, each.middle, each.extent if each.reach < LARGE_LAND else (each.middle,))
        for each in best
    )
    return shown if len(shown) < len(locations) else ()


def is_spread(group: Sequence[Location]) -> bool:
    """Whether places lie further apart than those of one close group: a flat map would show them small."""
    pairs = itertools.combinations(group, 2)
    return any(distance(one.middle, other.middle) > 2 * CLOSE for one, other in pairs)


def _weight(group: Sequence[Location]) -> tuple[int, int]:
    """How much is told of a group: mentions of its places, and how many they are."""
    return sum(each.place.row.mentions for each in group), len(group)


def _spread(ring: Sequence[Point]) -> float:
    """How much of the map a ring takes, in square degrees."""
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))
    return abs(doubled)


def _middle_of_bounds(points: Sequence[Point]) -> Point:
    """The middle of the region that some places take, whether many of them lie on one side or not."""
    middle = middle_of(points)
    projection = AzimuthalEqualArea(middle)
    # Twice from the mean to the middle of the bounds: then it lies there to within a degree.
    for _ in range(2):
        left, right, bottom, top = _bounds(projection, points)
        x, y = (left + right) / 2, (bottom + top) / 2
        longitude = projection.middle[0] + degrees(x) / max(cos(radians(projection.middle[1])), 0.2)
        latitude = max(-85.0, min(85.0, projection.middle[1] + degrees(y)))
        projection = AzimuthalEqualArea((round((longitude + 180) % 360 - 180, 1), round(latitude, 1)))
    return projection.middle


def _bounds(projection: Projection, points: Sequence[Point]) -> tuple[float, float, float, float]:
    placed = [projection.project(*point) for point in points]
    xs, ys = [x for x, _ in placed], [y for _, y in placed]
    return min(xs), max(xs), min(ys), max(ys)


def _fitted(projection: Projection, points: Sequence[Point], width: float, highest: float) -> Frame:
    """A frame in which the points have a margin around them, neither too flat nor too high."""
    left, right, bottom, top = _bounds(projection, points)
    wide = max(right - left, NARROWEST) * (1 + 2 * MARGIN)
    high = max(top - bottom, LOWEST * NARROWEST) * (1 + 2 * MARGIN)
    wide = max(wide, high / highest)
    high = max(high, wide * LOWEST)
    x, y = (left + right) / 2, (bottom + top) / 2
    scale = width / wide
    return Frame(projection, width, round(high * scale, 2), x - wide / 2, y + high / 2, scale)
