"""Where places lie: countries and their divisions by a code, cities by longitude and latitude, from a table.

The same name stands for many places. One is chosen only where what the sources tell of leaves no other: a place
without a position says less than one in the wrong country.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from flows.compose.wording.wording import fold

POSITIONS = Path(__file__).parent.parent / "tables" / "positions.tsv"
COUNTRY, DIVISION, CAPITAL = "country", "region", "capital"
_FAR_LARGER = 5
"""By so much a city is larger than its namesakes when its name alone says that it is meant."""
_AS_MUCH = 0.5
"""The share of the mentions of a country from which on as much is told of another."""
_GREAT, _GREAT_CAPITAL = 1000, 100
"""Thousands of people from which on a city, and a capital, is known beyond its country."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place of the table: its kind, the code of its country (ISO 3166, two letters), and for a city where it lies."""

    name: str
    kind: str
    country: str
    longitude: float = 0.0
    latitude: float = 0.0
    thousands: float = 0.0
    """How many people live there."""
    namesakes: frozenset[str] = frozenset()
    """The other countries in which a place bears its name."""

    @property
    def is_great(self) -> bool:
        """Whether it is known beyond its country."""
        return self.thousands >= (_GREAT_CAPITAL if self.kind == CAPITAL else _GREAT)

    @property
    def is_only(self) -> bool:
        """Whether it is a capital and no town elsewhere bears its name."""
        return self.kind == CAPITAL and not self.namesakes


@dataclass(frozen=True, slots=True)
class Told:
    """What sources tell of: countries by their codes, with the number of mentions, and of each how many divisions."""

    countries: Mapping[str, int] = field(default_factory=dict)
    divisions: Mapping[str, int] = field(default_factory=dict)


def find_position(names: Collection[str], told: Told) -> Position | None:
    """The place that bears one of some names, in sources that tell of `told`; None where it cannot be told which."""
    for name in names:
        found = bearers(name)
        if found:
            countries = [place for place in found if place.kind == COUNTRY]
            divisions = [place for place in found if place.kind == DIVISION]
            if countries:
                return _country_or_division(countries[0], divisions, told)
            return _division(divisions, found, told) if divisions else _city(found, told)
    return None


def bearers(name: str) -> tuple[Position, ...]:
    """All places of a name: the country first, then divisions, then cities, the larger before the smaller."""
    return positions().get(_as_compared(name), ())


def _country_or_division(country: Position, divisions: Sequence[Position], told: Told) -> Position | None:
    """Georgia among other states of the United States is one of them, among countries it is a country."""
    if not divisions:
        return country
    states = told.divisions.get(divisions[0].country, 0)
    countries = len(told.countries.keys() - {divisions[0].country})
    if not states or (states < countries and country.country in told.countries):
        return country
    if country.country in told.countries or states == countries:
        return None
    return divisions[0] if states > countries else country


def _division(divisions: Sequence[Position], found: Sequence[Position], told: Told) -> Position | None:
    """The only one in a country that is told of; without such, the only one that has no namesake there."""
    near = [place for place in divisions if place.country in told.countries]
    if near or len(divisions) > 1:
        return near[0] if len(near) == 1 else None
    return None if any(place.country in told.countries for place in found) else divisions[0]


def _city(cities: Sequence[Position], told: Told) -> Position | None:
    """The only one, or the far larger one, in a country that is told of, or a great one far larger than all.

    None where both are so and not the same, or where a lesser one has a namesake in another country of which no
    less is told.
    """
    near = [place for place in cities if place.country in told.countries]
    likely = {*_outstanding(near), *(place for place in _outstanding(cities) if place.is_great)}
    if len(likely) != 1:
        return None
    city = likely.pop()
    others = max((told.countries.get(country, 0) for country in city.namesakes), default=0)
    return city if city.is_great or others < _AS_MUCH * told.countries[city.country] else None


def _outstanding(places: Sequence[Position]) -> Sequence[Position]:
    is_alone = len(places) == 1 or (places and places[0].thousands >= _FAR_LARGER * places[1].thousands)
    return places[:1] if is_alone else ()


@cache
def positions() -> dict[str, tuple[Position, ...]]:
    """All places by their folded names, the larger of two namesakes first."""
    places: dict[str, list[Position]] = defaultdict(list)
    for line in POSITIONS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            place = _read_row(line.split("\t"))
            places[_as_compared(place.name)].append(place)
    return {name: tuple(found) for name, found in places.items()}


def _as_compared(name: str) -> str:
    """A name folded, hyphens as blanks: "Mazar-e-Sharif" and "Mazar-e Sharif" are written for one city."""
    return " ".join(fold(name).replace("-", " ").split())


def _read_row(cells: Sequence[str]) -> Position:
    name, kind, country, *rest = cells
    longitude, latitude, thousands = map(float, rest[:3] or (0, 0, 0))
    namesakes = frozenset(filter(None, "".join(rest[3:]).split("|")))
    return Position(name, kind, country, longitude, latitude, thousands, namesakes)
