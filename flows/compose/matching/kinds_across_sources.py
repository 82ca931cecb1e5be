"""What one source of a pack tells of a name that another mistakes: its own outlet, the people of a place."""

from collections.abc import Sequence
from dataclasses import replace

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.model.annotation import Entity, EntityType

_ENDINGS = ("n", "an", "ian", "ese", "ish", "i")
_FEWEST_LETTERS = 4


def settle_kinds(sources: Sequence[SourceSurvey]) -> list[tuple[int, Entity]]:
    """Every entity of every source with its S number, in order.

    Who bears the name of a source's outlet is that body. A single word, of which nothing else is said, is no person
    where it is the adjective of a place of the pack: "Arvenian".
    """
    found = [(survey.number, e) for survey in sources for e in survey.annotated.annotations.entities]
    outlets = {fold(survey.annotated.document.metadata.value("outlet") or "") for survey in sources}
    peoples = {
        adjective
        for _, entity in found
        if entity.type is EntityType.PLACE
        for name in (entity.name, *entity.forms)
        for adjective in _adjectives_of(fold(name))
    }
    return [(number, _settled(entity, outlets, peoples)) for number, entity in found]


def _settled(entity: Entity, outlets: set[str], peoples: set[str]) -> Entity:
    name = fold(entity.name)
    if entity.type is not EntityType.PERSON or entity.roles:
        return entity
    if name in outlets:
        return _as(entity, EntityType.ORGANISATION)
    lone = " " not in name and not entity.surname and not entity.forms
    return _as(entity, EntityType.GROUP) if lone and name in peoples else entity


def _as(entity: Entity, kind: EntityType) -> Entity:
    return replace(entity, type=kind, key=f"{kind.value.lower()}:{entity.key.partition(':')[2]}")


def _adjectives_of(place: str) -> set[str]:
    stem = place.rstrip("aeio")
    if " " in place or len(stem) < _FEWEST_LETTERS:
        return set()
    return {part + ending for part in (place, stem) for ending in _ENDINGS} - {place}
