"""Which countries a source tells of, and which most.

Where two sources tell of different ones, the same words tell other things: "The constitution provides for an
independent judiciary" stands in reports on many countries. And a city is in a country that its source tells of.
"""

from collections import Counter
from collections.abc import Iterable

from flows.compose.matching.positions import COUNTRY, DIVISION, Position, Told, bearers, find_position
from flows.compose.sentences.locating import SourceSurvey
from flows.model.annotation import Entity, EntityType

_AS_OFTEN = 0.5
"""The share of the mentions of the leading country from which on a country leads beside it."""


def told_of(sources: Iterable[SourceSurvey]) -> Told:
    """What some sources tell of by names that have one meaning: countries, peoples, and states and provinces."""
    countries: Counter[str] = Counter()
    divisions: dict[str, str] = {}
    for survey in sources:
        for entity in survey.annotated.annotations.entities:
            only = _only_bearer(entity)
            if only:
                countries[only.country] += len(entity.mentions)
                if only.kind == DIVISION:
                    divisions[only.name] = only.country
    return Told(countries, Counter(divisions.values()))


def leading_countries(survey: SourceSurvey) -> frozenset[str]:
    """The codes of the countries that a source names most, by themselves, their people or their cities."""
    told = told_of((survey,))
    counts: Counter[str] = Counter()
    for entity in survey.annotated.annotations.entities:
        position = _only_bearer(entity) or _found(entity, told)
        if position:
            counts[position.country] += len(entity.mentions)
    most = max(counts.values(), default=0)
    return frozenset(country for country, count in counts.items() if count >= _AS_OFTEN * most)


def tell_of_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sources lead with countries of which none is the same; a source that names none tells of any."""
    return bool(one and other) and one.isdisjoint(other)


def _only_bearer(entity: Entity) -> Position | None:
    """The country or division that alone bears the name of a place; of a people the country or division it is of."""
    if entity.type is EntityType.GROUP:
        found = bearers(entity.place_of)[:1]
    else:
        found = bearers(entity.key.partition(":")[2]) if entity.type is EntityType.PLACE else ()
        found = () if {COUNTRY, DIVISION} <= {place.kind for place in found} else found
    is_sure = found and (found[0].kind == COUNTRY or (found[0].kind == DIVISION and len(found) == 1))
    return found[0] if is_sure else None


def _found(entity: Entity, told: Told) -> Position | None:
    if entity.type not in {EntityType.PLACE, EntityType.GROUP}:
        return None
    return find_position((entity.place_of or entity.key.partition(":")[2],), told)
