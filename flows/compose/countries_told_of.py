"""Which countries a source tells of most: where two sources tell of different ones, the same words tell other things.

"The constitution provides for an independent judiciary" stands in reports on many countries.
"""

from collections import Counter
from functools import cache

from flows.compose.locating import SourcePlaces
from flows.compose.positions import find_position
from flows.model.annotation import EntityType

_AS_OFTEN = 0.5
"""The share of the mentions of the leading country from which on a country leads beside it."""


def leading_countries(places: SourcePlaces) -> frozenset[str]:
    """The codes of the countries that a source names most, by themselves, their people or their cities."""
    counts: Counter[str] = Counter()
    for entity in places.annotated.annotations.entities:
        if entity.type in {EntityType.PLACE, EntityType.GROUP}:
            country = _country_of(entity.place_of or entity.key.partition(":")[2])
            if country:
                counts[country] += len(entity.mentions)
    most = max(counts.values(), default=0)
    return frozenset(country for country, count in counts.items() if count >= _AS_OFTEN * most)


def tell_of_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sources lead with countries of which none is the same; a source that names none tells of any."""
    return bool(one and other) and one.isdisjoint(other)


@cache
def _country_of(place: str) -> str:
    position = find_position((place,), ())
    return position.country if position else ""
