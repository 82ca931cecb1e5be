"""To whom a letter goes: the one person whom its head or its greeting names."""

from flows.compose.sentences.locating import SourcePlaces
from flows.compose.wording.wording import on_one_line
from flows.letters import addressing_lines
from flows.model.annotation import Entity, EntityType


def addressee(places: SourcePlaces) -> str:
    """The full name of the only person to whom a letter is addressed; empty where that is not certain."""
    lines = addressing_lines(places.text)
    people = {
        entity.name: entity
        for entity in places.annotated.annotations.entities
        if entity.type is EntityType.PERSON
        and any(line.contains(mention) for line in lines for mention in entity.mentions)
    }
    names = [on_one_line(name) for name, entity in people.items() if _is_full(entity)]
    return names[0] if len(names) == 1 else ""


def _is_full(entity: Entity) -> bool:
    return " " in entity.name
