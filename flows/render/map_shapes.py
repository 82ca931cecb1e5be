"""Land on a map: projected, cut to its frame, without the points that paper cannot show, as SVG paths."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from flows.render.map_region import Frame
from flows.render.outlines import Point
from flows.render.projections import EqualEarth, distance

BEYOND = 12.0
"""Pixels around the frame in which land is still drawn; what lies there is cut off by the frame itself."""
GRID = 4
"""Points lie on a grid of so many to the pixel: neighbours keep the border they share."""
SMALLEST = 2.5
"""Square pixels; smaller islands are not drawn."""
_SOUTHERN_ICE = -60.0
_DATE_LINE = 180.0

Ring = tuple[Point, ...]
"""Points on the paper."""


def place_land(frame: Frame, rings: Iterable[Sequence[Point]]) -> tuple[Ring, ...]:
    """The rings of a country on the paper, cut to the frame; those of which nothing can be seen are left out."""
    whole = isinstance(frame.projection, EqualEarth)
    parts = (part for ring in rings for part in (_cut_open(ring) if whole else (ring,)))
    placed = (_place_ring(frame, part) for part in parts)
    return tuple(ring for ring in placed if area(ring) >= SMALLEST)


def _place_ring(frame: Frame, ring: Sequence[Point]) -> Ring:
    middle, reach = frame.projection.middle, frame.projection.reach
    placed = [frame.place(*point) for point in ring]
    near = any(
        _is_inside(frame, p) and distance(middle, q) < reach for p, q in zip(placed, ring, strict=True)
    )
    around = ring and distance(middle, ring[0]) < reach and holds(placed, (frame.width / 2, frame.height / 2))
    if not near and not around:
        return ()
    for axis, edge, keeps_above in (
        (0, -BEYOND, True),
        (0, frame.width + BEYOND, False),
        (1, -BEYOND, True),
        (1, frame.height + BEYOND, False),
    ):
        placed = list(_cut(placed, axis, edge, keeps_above=keeps_above))
    on_grid = ((round(x * GRID) / GRID, round(y * GRID) / GRID) for x, y in placed)
    return tuple(point for point, _ in groupby(on_grid))


def _cut_open(ring: Sequence[Point]) -> Iterator[Sequence[Point]]:
    """A ring for a map of the world: cut where it crosses the date line, the ice around the south pole left out."""
    if max(latitude for _, latitude in ring) < _SOUTHERN_ICE:
        return
    turns = 0.0
    unrolled = [ring[0]]
    for here, there in pairwise(ring):
        turns -= 360 * round((there[0] - here[0]) / 360)
        unrolled.append((there[0] + turns, there[1]))
    for shift in (-360.0, 0.0, 360.0):
        moved = [(longitude + shift, latitude) for longitude, latitude in unrolled]
        if max(x for x, _ in moved) > -_DATE_LINE and min(x for x, _ in moved) < _DATE_LINE:
            part = list(_cut(moved, 0, -_DATE_LINE, keeps_above=True))
            part = list(_cut(part, 0, _DATE_LINE, keeps_above=False))
            if part:
                yield part


def path_of(rings: Iterable[Ring]) -> str:
    """The rings as the data of one SVG path."""
    return "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in ring) + "Z" for ring in rings)


def area(ring: Ring) -> float:
    """The area of a ring on the paper."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], *ring[:1]), strict=True))) / 2


def holds(ring: Sequence[Point], point: Point) -> bool:
    """Whether a point of the paper lies inside a ring."""
    x, y = point
    if not ring or not min(p[1] for p in ring) <= y <= max(p[1] for p in ring):
        return False
    return sum(x < crossing for crossing in crossings(ring, y)) % 2 == 1


def crossings(ring: Sequence[Point], y: float) -> Iterator[float]:
    """Where the edge of a ring crosses the line at a height: how far from the left, in no order."""
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > y) != (y2 > y):
            yield (x2 - x1) * (y - y1) / (y2 - y1) + x1


def _is_inside(frame: Frame, point: Point) -> bool:
    x, y = point
    return -BEYOND <= x <= frame.width + BEYOND and -BEYOND <= y <= frame.height + BEYOND


def _cut(ring: Sequence[Point], axis: int, edge: float, *, keeps_above: bool) -> Iterator[Point]:
    """The part of a ring on one side of an edge (Sutherland and Hodgman 1974)."""
    for here, there in pairwise([*ring, ring[0]] if ring else ()):
        here_in, there_in = ((p[axis] >= edge) == keeps_above for p in (here, there))
        if here_in:
            yield here
        if here_in != there_in:
            share = (edge - here[axis]) / (there[axis] - here[axis])
            yield here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])
