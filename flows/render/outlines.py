"""The outlines of the countries of the world, from a table that travels along (Natural Earth, public domain)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

OUTLINES = Path(__file__).parent / "tables" / "outlines.tsv"
STEPS = 100
"""The table counts in hundredths of a degree."""

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


@dataclass(frozen=True, slots=True)
class Country:
    """The land of a country: its code (ISO 3166, two letters; empty for land that has none) and its rings."""

    code: str
    rings: tuple[tuple[Point, ...], ...]


@cache
def read_countries() -> tuple[Country, ...]:
    """All countries of the table of outlines."""
    lines: list[tuple[Point, ...]] = []
    countries: list[Country] = []
    for row in OUTLINES.read_text(encoding="utf-8").splitlines():
        kind, *cells = row.split("\t")
        if kind == "line":
            lines.append(_points(cells[0]))
        elif kind == "area":
            rings = [[int(number) for number in ring.split()] for ring in cells[1].split(";") if ring]
            countries.append(Country(cells[0], tuple(_ring(ring, lines) for ring in rings)))
    return tuple(countries)


def _points(steps: str) -> tuple[Point, ...]:
    numbers = [int(number) for number in steps.split()]
    x = y = 0
    points = []
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / STEPS, y / STEPS))
    return tuple(points)


def _ring(numbers: Sequence[int], lines: Sequence[tuple[Point, ...]]) -> tuple[Point, ...]:
    """The points of a ring; where one line ends the next begins, so its first point is left out."""
    points: list[Point] = []
    for number in numbers:
        line = lines[number - 1] if number > 0 else lines[-number - 1][::-1]
        points.extend(line if not points else line[1:])
    return tuple(points)
