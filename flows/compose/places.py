"""The places that the sources name, with where they lie where that is known."""

from collections.abc import Sequence

from flows.compose.index_names import name_sort_key
from flows.compose.joining import JoinedEntity
from flows.compose.positions import COUNTRY, Position, find_position
from flows.compose.whos_who import Surveys, describe_entity
from flows.model.annotation import EntityType
from flows.model.content import PlaceRow


def list_places(joined: Sequence[JoinedEntity], surveys: Surveys) -> tuple[PlaceRow, ...]:
    """Every place in the order of the who's who."""
    places = sorted((entity for entity in joined if entity.type == EntityType.PLACE), key=name_sort_key)
    found = [find_position(_names(place), ()) for place in places]
    countries = {position.country for position in found if position and position.kind == COUNTRY}
    return tuple(_row(place, find_position(_names(place), countries), surveys) for place in places)


def _names(place: JoinedEntity) -> tuple[str, ...]:
    """The names of a place, first those under which the annotators know it."""
    known = (entity.key.partition(":")[2] for _, entity in place.members)
    return tuple(dict.fromkeys((*known, place.name, *place.other_forms)))


def _row(place: JoinedEntity, position: Position | None, surveys: Surveys) -> PlaceRow:
    row = describe_entity(place, surveys)
    if position is None:
        return PlaceRow(row)
    return PlaceRow(row, position.kind, position.country, position.longitude, position.latitude)
