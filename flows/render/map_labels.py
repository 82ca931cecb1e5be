"""Names on a map, each beside its dot or inside its land, none upon another.

First the countries whose names have room inside them, then cities beside their dots, then the other countries, small
ones first. A name that finds no place close by stands further off, with a line to what it names.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from itertools import islice
from math import ceil, cos, dist, pi, sin

from flows.render.map_shapes import Ring, area, crossings, holds
from flows.render.outlines import Point
from flows.render.text_widths import width_of

_ASCENT, _DESCENT = 0.72, 0.24
"""The height of letters above and below the line they stand on, in sizes."""
_GAP = 3.0
_FURTHER = (1.5, 2.4, 3.4, 4.6, 6.0)
"""How far off a name is tried, in its own sizes."""
_DIRECTIONS = 16
_UPRIGHT = 0.01
_STEP, _MOST_POINTS = 3.0, 120
_GRID, _HARDLY = 20, 2
_TRIED = 12
"""So many places close by are compared."""
_ON_LEADER = 12
"""Points of a line that are looked at."""
_MIDDLES = 60
"""Points inside a country over which its name is tried."""
_HEART = (0.25, 0.5, 0.75)
"""Where along a name over its country nobody else's land may lie, in widths of it."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Line = tuple[float, float, float, float]
"""From a point to another."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name at its left end and the line it stands on; `leader` is the line to what it names, if it stands off.

    `edge` is the shape of its letters, which parts it from the lines beneath, and `ground` on what most of it stands:
    "named" land, other "land", or "sea". `anchor` is that of the place.
    """

    text: str
    x: float
    y: float
    weight: int
    leader: Line | None = None
    edge: str = ""
    ground: str = "sea"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the paper with its name."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Land:
    """A country on the paper with its name."""

    name: str
    rings: tuple[Ring, ...]


@dataclass
class LabelBoard:
    """A map on which names are placed one by one; `taken` are the boxes where nothing else may stand."""

    width: float
    height: float
    size: float
    outlines: Sequence[Point] = ()
    """Points along borders and coasts, sorted: a name that covers few of them is easier to read."""
    far: bool = True
    """Whether names may stand off with a line: on a map of the world a little way off is another country."""
    grounds: Sequence[Ring] = ()
    """All land, on which names of countries must not stand unless it is their own."""
    strong: int = 600
    """The weight of the letters of names of countries."""
    taken: list[Box] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    def place(self, dots: Sequence[Dot], lands: Sequence[Land], radius: float) -> None:
        """Place the names of all dots and lands; those that find no room are `unplaced`."""
        self.taken += [(d.x - radius, d.y - radius, d.x + radius, d.y + radius) for d in dots]
        left = [land for land in lands if not self._inside(land)]
        for dot in dots:
            beside = self._beside(dot, width_of(dot.name, self.size), radius + _GAP)
            self._try(dot.name, 400, [beside], (dot.x, dot.y))
        for land in sorted(left, key=lambda land: sum(map(area, land.rings))):
            self._try(
                land.name, self.strong, self._near(land), _inner_points(max(land.rings, key=area))[0], land
            )

    def _near(self, land: Land) -> Iterator[Iterable[Point]]:
        """Where the name of a country without room inside may stand: over it, or beside it where it would hide it.

        Nowhere may it lie in another country, whose it would seem to be: over its own at most its ends reach out.
        """
        main = max(land.rings, key=area)
        middles = _inner_points(main)
        width = width_of(land.name, self.size, self.strong)
        is_large = area(main) > width * self.size
        if is_large:
            over = self._around(land.name, middles[:_MIDDLES])
            yield (at for at in over if not self._on_others(at, width, land, _HEART))
        if not (is_large and self.far):
            half = max(max(axis) - min(axis) for axis in zip(*main, strict=True)) / 2
            beside = self._beside(Dot(land.name, *middles[0]), width, half + _GAP)
            yield (at for at in beside if not self._on_others(at, width, land))

    def _on_others(
        self, at: Point, width: float, land: Land, shares: Sequence[float] = (0.05, 0.35, 0.65, 0.95)
    ) -> int:
        """How many points along a name at a place lie on land that is not its own."""
        y = at[1] - self.size / 3
        points = [(at[0] + width * share, y) for share in shares]
        return sum(any(_may_hold(box, p) and ring not in land.rings and holds(ring, p)
                       for ring, box in self._grounds) for p in points)  # fmt: skip

    @cached_property
    def _grounds(self) -> tuple[tuple[Ring, Box], ...]:
        """All land, each piece with the box around it."""
        axes = ((ring, tuple(zip(*ring, strict=True))) for ring in self.grounds)
        return tuple((ring, (min(xs), min(ys), max(xs), max(ys))) for ring, (xs, ys) in axes)

    def _inside(self, land: Land) -> bool:
        """Place a name inside its land where it covers hardly anything of the outline, if there is room."""
        width = width_of(land.name, self.size, self.strong)
        around = self._around(land.name, _inner_points(max(land.rings, key=area)))
        free = [(place, box) for place in around if self._is_free(box := self._box(*place, width))]
        if not free:
            return False
        place, box = min(free, key=lambda found: self._covered(found[1]))
        if self._covered(box) > _HARDLY:
            return False
        self._take(Label(land.name, *place, self.strong), box)
        return True

    def _around(self, name: str, middles: Sequence[Point]) -> Iterator[Point]:
        """Where a name may stand with its middle at some points."""
        width = width_of(name, self.size, self.strong)
        return ((x - width / 2, y + self.size * (_ASCENT - _DESCENT) / 2) for x, y in middles)

    def _try(
        self,
        name: str,
        weight: int,
        close: Iterable[Iterable[Point]],
        target: Point,
        land: Land | None = None,
    ) -> None:
        """Place a name in the best of the places close by, of the first kind of which one is free, else further off.

        That of a country stands further off on the sea, or on its own land, before it stands on another's.
        """
        width = width_of(name, self.size, weight)
        for near in close:
            boxes = [(place, self._box(*place, width)) for place in islice(near, _TRIED)]
            free = [(place, box) for place, box in boxes if self._is_free(box)]
            if free:
                place, box = min(free, key=lambda found: self._covered(found[1]))
                self._take(Label(name, *place, weight), box)
                return
        further = self._further(target, width) if self.far else ()
        off = [(at, leader) for at, leader in further if self._is_free(self._box(*at, width))]
        if not off:
            self.unplaced.append(name)
            return
        if land:
            off.sort(key=lambda found: self._on_others(found[0], width, land) + self._crossed(found[1]))
        at, leader = off[0]
        self._take(Label(name, *at, weight, leader), self._box(*at, width))

    def _box(self, x: float, y: float, width: float) -> Box:
        return x, y - self.size * _ASCENT, x + width, y + self.size * _DESCENT

    def _is_free(self, box: Box) -> bool:
        is_inside = box[0] >= 1 and box[1] >= 1 and box[2] <= self.width - 1 and box[3] <= self.height - 1
        return is_inside and not any(_overlap(box, other) for other in self.taken)

    def _covered(self, box: Box) -> int:
        first = bisect_left(self.outlines, (box[0], box[1]))
        near = islice(self.outlines, first, bisect_right(self.outlines, (box[2], box[3])))
        return sum(box[1] <= y <= box[3] for _, y in near)

    def _take(self, label: Label, box: Box) -> None:
        self.taken.append(box)
        self.labels.append(label)

    def _beside(self, dot: Dot, width: float, off: float) -> Iterator[Point]:
        """Where a name may stand beside its dot, the best first (after Imhof 1962): right, above right, left ..."""
        low = dot.y + self.size * (_ASCENT - _DESCENT) / 2
        above, below = dot.y - off - self.size * _DESCENT, dot.y + off + self.size * _ASCENT
        right, left, middle = dot.x + off, dot.x - off - width, dot.x - width / 2
        yield from ((right, low), (left, low), (middle, above), (middle, below))
        near = off * 0.5
        yield from (
            (dot.x + near, above + near),
            (dot.x + near, below - near),
            (dot.x - near - width, above + near),
            (dot.x - near - width, below - near),
        )

    def _crossed(self, leader: Line) -> int:
        """How many points of a line lie on a dot or a name: it would seem to lead there."""
        x1, y1, x2, y2 = leader
        points = [
            (x1 + (x2 - x1) * n / _ON_LEADER, y1 + (y2 - y1) * n / _ON_LEADER) for n in range(_ON_LEADER)
        ]
        return sum(any(_may_hold(box, point) for box in self.taken) for point in points)

    def _further(self, target: Point, width: float) -> Iterator[tuple[Point, Line]]:
        """Places further off with the line from them to the target."""
        for far in _FURTHER:
            for step in range(_DIRECTIONS):
                angle = 2 * pi * step / _DIRECTIONS
                x, y = target[0] + far * self.size * cos(angle), target[1] - far * self.size * sin(angle)
                left = x - width * (0.0, 0.5, 1.0)[_side(cos(angle))]
                yield (left, y + self.size * (_ASCENT - _DESCENT) / 2), (*target, x, y)


def points_along(ring: Ring, step: float = _STEP) -> list[Point]:
    """Points on the edge of a ring, no two neighbours further apart than a step."""
    points = []
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        parts = max(1, ceil(dist((x1, y1), (x2, y2)) / step))
        points += [(x1 + (x2 - x1) * n / parts, y1 + (y2 - y1) * n / parts) for n in range(parts)]
    return points


def _side(eastward: float) -> int:
    """0 for a name to the right of its line, 1 for one above or below, 2 for one to the left."""
    return 1 if abs(eastward) < _UPRIGHT else 0 if eastward > 0 else 2


def _may_hold(box: Box, point: Point) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] + 1 and b[0] < a[2] + 1 and a[1] < b[3] + 1 and b[1] < a[3] + 1


@cache
def _inner_points(ring: Ring) -> tuple[Point, ...]:
    """Points inside a ring, those furthest from its edge first; its first point where it is too small for any."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    left, top, wide, high = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    grid = [
        (left + wide * (column + 0.5) / _GRID, top + high * (row + 0.5) / _GRID)
        for row in range(_GRID)
        for column in range(_GRID)
    ]
    edge = points_along(ring, max(_STEP, sum(map(dist, ring, ring[1:])) / _MOST_POINTS))
    crossed = {row: sorted(crossings(edge, row)) for row in {y for _, y in grid}}
    inside = [(x, y) for x, y in grid if (len(crossed[y]) - bisect_right(crossed[y], x)) % 2]
    far = {point: min(map(partial(dist, point), edge)) for point in inside}
    return tuple(sorted(inside, key=lambda point: (-round(far[point], 3), point))) or (ring[0],)
