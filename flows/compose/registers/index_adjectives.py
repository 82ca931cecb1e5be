"""Nationalities that are only adjectives: an index has their country ("Kazakh goods" stands under "Kazakhstan")."""

from collections.abc import Iterable, Sequence

from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.wording.wording import fold
from flows.model.annotation import EntityType


def countries_of_adjectives(joined: Sequence[JoinedEntity]) -> dict[str, JoinedEntity]:
    """The country of every such nationality, by the anchor of this; of those only that the sources name, too.

    A people that is named ("Kazakhs") is none: it need not live in the country.
    """
    places = {
        fold(form): entity
        for entity in joined
        if entity.type == EntityType.PLACE
        for form in (*entity.other_forms, entity.name)
    }
    found = {entity.anchor: places.get(fold(_place_of(entity))) for entity in joined if _is_adjective(entity)}
    return {anchor: place for anchor, place in found.items() if place}


def _is_adjective(entity: JoinedEntity) -> bool:
    return entity.type == EntityType.GROUP and not _has_plural((entity.name, *entity.other_forms))


def _has_plural(forms: Iterable[str]) -> bool:
    """Whether one is a plural, as no adjective is: "Swiss" is none."""
    return any(form.endswith("s") and not form.endswith("ss") for form in forms)


def _place_of(entity: JoinedEntity) -> str:
    return next((member.place_of for _, member in entity.members if member.place_of), "")
