"""The places that the sources name, with where they lie where that is known."""

import re
from collections.abc import Mapping, Sequence

from flows.compose.matching.countries_told_of import told_of
from flows.compose.matching.index_names import name_sort_key
from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.matching.positions import COUNTRY, DIVISION, Position, Told, bearers, find_position
from flows.compose.registers.whos_who import describe_entity
from flows.compose.sentences.locating import Surveys
from flows.model.annotation import EntityType
from flows.model.whos_who import PlaceRow

_PLACED = re.compile(
    r"\b(?:in|to|from|at|near|around|outside|across|through|via|between|towards?|into|visited|reached|left)\s+\Z",
    re.IGNORECASE,
)
"""What stands before the name of a place, and seldom before another name."""
_PART_OF_NAME = re.compile(r"(?:\b(?i:the|a|an|this|that|la|el|los|las)|\b[A-Z]\w+ of)\s+\Z")
"""What stands before a part of a longer name: "the Salinas dam", "Pueblo of Santa Clara"."""
_GOES_ON = re.compile(r"-\w| [A-Z]")
"""A longer name goes on: "Salinas Valley"."""
_BEFORE = 24
"""Characters that are looked at before a name."""


def list_places(joined: Sequence[JoinedEntity], surveys: Surveys) -> tuple[PlaceRow, ...]:
    """Every place in the order of the who's who."""
    places = sorted((entity for entity in joined if entity.type == EntityType.PLACE), key=name_sort_key)
    by_source = {number: told_of((survey,)) for number, survey in surveys.items()}
    everywhere = told_of(surveys.values())
    return tuple(_row(place, _find(place, by_source, everywhere, surveys), surveys) for place in places)


def _find(
    place: JoinedEntity, by_source: Mapping[int, Told], everywhere: Told, surveys: Surveys
) -> Position | None:
    """As each source that names it tells, if they agree, else as all do.

    A city only where it stands as a place, but for a great one of a country that is told of.
    """
    names = _names(place)
    own = {find_position(names, by_source[number]) for number, _ in place.members} - {None}
    if len(own) > 1:
        return None
    position = own.pop() if own else find_position(names, everywhere)
    if position is None or position.kind in {COUNTRY, DIVISION}:
        return position
    told = frozenset[str]().union(*(by_source[number].countries for number, _ in place.members))
    if told and position.country not in told and not position.is_great:
        return None  # a namesake in a country of which only other sources tell
    if any(_may_mean_namesake(position, names, by_source[number]) for number, _ in place.members):
        return None
    is_near = position.country in everywhere.countries
    known = is_near or (position.is_great and position.is_only)
    stands = (is_near and position.is_great) or _stands_as_place(place, surveys, known)
    return position if stands else None


def _may_mean_namesake(position: Position, names: Sequence[str], told: Told) -> bool:
    """Whether a source tells of a country with a place of the same name, not of this one's, and does not tell which."""
    namesakes = position.namesakes & told.countries.keys()
    return bool(namesakes) and position.country not in told.countries and find_position(names, told) is None


def _stands_as_place(place: JoinedEntity, surveys: Surveys, is_known: bool) -> bool:  # noqa: FBT001 - one caller, by position
    """Whether one mention is no part of a longer name; of a city not known to be meant, one behind "in"."""
    for number, entity in place.members:
        text = surveys[number].text
        for span in entity.mentions:
            before = text[max(0, span.start - _BEFORE) : span.start]
            part = _PART_OF_NAME.search(before) or _GOES_ON.match(text, span.end)
            if not part and (is_known or _PLACED.search(before)):
                return True
    return False


def _names(place: JoinedEntity) -> tuple[str, ...]:
    """The names of a place, first those under which the annotators know it."""
    known = [entity.key.partition(":")[2] for _, entity in place.members]
    if all(", " in key for key in known) and any(found.kind == COUNTRY for found in bearers(place.name)):
        return tuple(dict.fromkeys(known))  # "Malta, Montana" is no country
    return tuple(dict.fromkeys((*known, place.name, *place.other_forms)))


def _row(place: JoinedEntity, position: Position | None, surveys: Surveys) -> PlaceRow:
    row = describe_entity(place, surveys)
    if position is None:
        return PlaceRow(row)
    return PlaceRow(row, position.kind, position.country, position.longitude, position.latitude)
