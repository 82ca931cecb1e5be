"""Entities of all sources in groups that are joined step by step: each group by its key, each member by S number."""

from flows.model.annotation import Entity, EntityType

Members = list[tuple[int, Entity]]
Groups = dict[str, Members]


def is_person(members: Members) -> bool:
    return members[0][1].type is EntityType.PERSON


def is_body(members: Members) -> bool:
    return members[0][1].type is EntityType.ORGANISATION


def fullest_name(members: Members) -> str:
    """The name of most words, then the longest."""
    return max((entity.name for _, entity in members), key=lambda name: (len(name.split()), len(name)))
