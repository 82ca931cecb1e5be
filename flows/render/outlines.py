"""The outlines of the countries of the world, from a table that travels along (Natural Earth, public domain)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

OUTLINES = Path(__file__).parent / "tables" / "outlines.tsv"
WORLD_OUTLINES = OUTLINES.with_name("outlines_of_the_world.tsv")
"""As fine as a map of the whole world can show."""
STEPS = 100
"""The table counts in hundredths of a degree."""

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


@dataclass(frozen=True, slots=True)
class Country:
    """The land of a country: its code (ISO 3166, two letters; empty for land that has none) and its rings."""

    code: str
    rings: tuple[tuple[Point, ...], ...]
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the world between two meridians and two parallels, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, ring: Sequence[Point]) -> bool:
        return all(self.west <= x <= self.east and self.south <= y <= self.north for x, y in ring)


DISPUTED = (("RU", Box(32.0, 44.0, 37.0, 46.5)),)
"""Land that the table gives to the country that holds it, but that the United Nations do not: Crimea."""


@cache
def read_countries(table: Path = OUTLINES) -> tuple[Country, ...]:
    """All countries of a table of outlines; disputed land stands apart, as nobody's."""
    return tuple(part for country in _read_table(table) for part in _set_apart(country))


@cache
def countries_with_outlines() -> frozenset[str]:
    """The codes of the countries that can be drawn."""
    return frozenset(country.code for country in read_countries() if country.code and country.rings)


def _set_apart(country: Country) -> tuple[Country, ...]:
    boxes = [box for code, box in DISPUTED if code == country.code]
    apart = tuple(ring for ring in country.rings if any(box.holds(ring) for box in boxes))
    if not apart:
        return (country,)
    kept = tuple(ring for ring in country.rings if ring not in apart)
    return Country(country.code, kept), Country("", apart, is_disputed=True)


def _read_table(table: Path) -> tuple[Country, ...]:
    lines: list[tuple[Point, ...]] = []
    countries: list[Country] = []
    for row in table.read_text(encoding="utf-8").splitlines():
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
