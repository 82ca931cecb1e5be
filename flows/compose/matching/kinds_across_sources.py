"""What one source of a pack tells of a name that another mistakes: its own outlet, the people of a place."""

from collections.abc import Sequence
from dataclasses import replace

from flows.compose.matching.positions import bearers
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.english.legal_forms import FIRM_ENDINGS, FORMS_BEFORE
from flows.english.person_genders import is_gendered
from flows.english.vocabulary import is_common
from flows.model.annotation import Entity, EntityType

_ENDINGS = ("n", "an", "ian", "ese", "ish", "i")
_FEWEST_LETTERS = 4


def settle_kinds(sources: Sequence[SourceSurvey]) -> list[tuple[int, Entity]]:
    """Every entity of every source with its S number, in order.

    Who bears the name of a source's outlet is that body. A single word, of which nothing else is said, is no person
    where it is the adjective of a place of the pack: "Arvenian". Words that begin the full name of a firm are the firm.
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
    firms = _openings_of_firms([entity for _, entity in found])
    return [(number, _settled(entity, outlets, peoples, firms)) for number, entity in found]


def _openings_of_firms(entities: Sequence[Entity]) -> frozenset[str]:
    """What begins a firm's full name in the pack, with its legal form, and is nobody's surname and nothing listed.

    A form before the name, as in "OJSC Altan Bank", counts as one behind it.
    """
    people = {
        word
        for e in entities
        if e.type is EntityType.PERSON and " " in e.name
        for word in fold(e.name).split()
    }
    forms = [
        form.split() for e in entities if e.type is EntityType.ORGANISATION for form in (e.name, *e.forms)
    ]
    names = [words for words in forms if words[-1] in FIRM_ENDINGS]
    names += [[*words[1:], words[0]] for words in forms if words[0] in FORMS_BEFORE]
    places = {
        " ".join(fold(e.name).split()[:last])
        for e in entities
        if e.type is EntityType.PLACE
        for last in range(1, len(e.name.split()))
    }
    openings = (words[:last] for words in names for last in range(1, len(words)))
    return frozenset(
        fold(" ".join(opening))
        for opening in openings
        if (len(opening) > 1 or fold(opening[0]) not in people)
        and fold(" ".join(opening)) not in places  # "Caspian" of the Caspian Sea
        and not bearers(fold(" ".join(opening)))
        and not (len(opening) == 1 and is_common(opening[0]))
    )


def _settled(entity: Entity, outlets: set[str], peoples: set[str], firms: frozenset[str]) -> Entity:
    name = fold(entity.name)
    named = entity.surname and (" " not in name or is_gendered(name.split()[0]))
    plain = not entity.roles and not entity.place_of and not named
    if plain and name in firms and entity.type in {EntityType.PERSON, EntityType.PLACE}:
        return _as(entity, EntityType.ORGANISATION)
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
