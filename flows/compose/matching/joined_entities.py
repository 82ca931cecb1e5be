"""One entity across all sources: its name, its other forms and its anchor."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from flows.compose.matching.entity_groups import Members, is_person
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import fold, on_one_line
from flows.model.annotation import Entity, EntityType
from flows.model.spans import Span

_LONGER_THAN_ABBREVIATIONS = 4
"""Letters of the name of a person or place; those of bodies are abbreviated to any length."""
_STATE = re.compile(
    r"(?:\w+ ){0,3}(?:Republic|Kingdom|Sultanate|Principality|State|Union) of (?:the )?(?P<usual>.+)"
)


@dataclass(frozen=True, slots=True)
class JoinedEntity:
    """One entity across all sources. `members` are its entities by S number, `anchor` its row's anchor."""

    anchor: str
    type: EntityType
    name: str
    other_forms: tuple[str, ...]
    members: tuple[tuple[int, Entity], ...]

    @property
    def mentions(self) -> int:
        return sum(len(entity.mentions) for _, entity in self.members)

    @property
    def surname(self) -> str:
        """The end of a person's name that begins with the surname, where a source shows it."""
        shown = (entity.surname for _, entity in self.members)
        return next((words for words in shown if words and self.name.endswith(words)), "")

    def in_source(self, number: int) -> tuple[Entity, ...]:
        return tuple(entity for source, entity in self.members if source == number)


Named = Mapping[tuple[int, str], JoinedEntity]
"""By S number, and the entity's id there."""


def entities_by_source(joined: Iterable[JoinedEntity]) -> Named:
    """The joined entities, by S number and entity id in it."""
    return {(source, entity.id): whole for whole in joined for source, entity in whole.members}


def speaker_in(voices: Voices, span: Span, named: Named) -> str:
    """The name of whoever says all of a stretch: quoted, at the floor, or writing of himself; else empty."""
    speaker = voices.speaker_of(span)
    if speaker is None:
        return voices.writer_of(span)
    whole = named.get((voices.survey.number, speaker.entity))
    if whole is None:
        return on_one_line(speaker.name or speaker.text)
    # A heading may have given a label the full name: "Ada Reyn" for "Reyn".
    return speaker.name if fold(speaker.name).endswith(f" {fold(whole.name)}") else whole.name


def describe_joined(members: Members, anchors: set[str]) -> JoinedEntity:
    """One entity of the members of a group, with an anchor that is not yet among `anchors`, which gain it."""
    name, others = _choose_name([entity for _, entity in members])
    # Where sources take it for a place and for a person, it is the place.
    kind = min(members, key=lambda member: is_person([member]))[1].type
    anchor = _make_anchor(name, members[0][1].key, anchors)
    return JoinedEntity(anchor, kind, name, others, tuple(members))


def _choose_name(entities: list[Entity]) -> tuple[str, tuple[str, ...]]:
    """The fullest name (most words, then longest, then first) and all other forms in order of appearance.

    What is written in capitals in one place, as labels and datelines are, is written as elsewhere; "Republic of
    Arvenia" bears the usual name where a source prints it.
    """
    forms = dict.fromkeys(on_one_line(form) for e in entities for form in (e.name, *e.forms) if form)
    usual = {fold(form): form for form in reversed(forms) if not form.isupper()}

    def as_usual(form: str) -> str:
        return usual.get(fold(form), form) if _is_set_in_capitals(form, entities[0].type) else form

    names = dict.fromkeys(as_usual(on_one_line(entity.name)) for entity in entities)
    name = max(names, key=lambda n: (len(n.split()), len(n)))
    if entities[0].type is EntityType.PLACE and (state := _STATE.fullmatch(name)):
        name = usual.get(fold(state["usual"]), name)
    return name, tuple(form for form in dict.fromkeys(map(as_usual, forms)) if form != name)


def _is_set_in_capitals(form: str, kind: EntityType) -> bool:
    """Whether a form is all in capitals and no abbreviation: "ANN BYRON", "GENEVA"."""
    longer = kind in {EntityType.PERSON, EntityType.PLACE} and len(form) >= _LONGER_THAN_ABBREVIATIONS
    return form.isupper() and (" " in form or longer)


def _make_anchor(name: str, key: str, taken: set[str]) -> str:
    """An anchor such as "w-donald-trump", unlike every one made before; another script gets a digest."""
    slug = "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in fold(name)).split())
    base = f"w-{slug[:60].strip('-')}" if slug else f"w-{sha256(key.encode()).hexdigest()[:8]}"
    anchor, number = base, 2
    while anchor in taken:
        anchor, number = f"{base}-{number}", number + 1
    taken.add(anchor)
    return anchor
