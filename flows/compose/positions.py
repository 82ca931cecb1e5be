"""Where places lie: countries by their code, cities by longitude and latitude, from a table that travels along."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flows.compose.wording import fold

POSITIONS = Path(__file__).parent / "tables" / "positions.tsv"
COUNTRY = "country"
_FAR_LARGER = 5
"""By so much a city is larger than its namesakes when its name alone says that it is meant."""


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


def find_position(names: Collection[str], countries: Collection[str]) -> Position | None:
    """The place that bears one of some names, `countries` being the codes of those the sources speak of.

    Of cities of one name the sources mean the only one in such a country, or the one that is far larger than the
    others; None where neither is so or the two are not the same city: then it cannot be told which.
    """
    for name in names:
        found = positions().get(fold(name), ())
        whole = [place for place in found if place.kind == COUNTRY]
        if whole:
            return whole[0]
        if found:
            near = [place for place in found if place.country in countries]
            likely = {*(near if len(near) == 1 else ()), *(found[:1] if _is_far_larger(found) else ())}
            return likely.pop() if len(likely) == 1 else None
    return None


def _is_far_larger(places: Sequence[Position]) -> bool:
    return len(places) == 1 or places[0].thousands >= _FAR_LARGER * places[1].thousands


@cache
def positions() -> dict[str, tuple[Position, ...]]:
    """All places by their folded names, the larger of two namesakes first."""
    places: dict[str, list[Position]] = defaultdict(list)
    for line in POSITIONS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, kind, country, *place = line.split("\t")
            places[fold(name)].append(Position(name, kind, country, *map(float, place)))
    return {name: tuple(found) for name, found in places.items()}
