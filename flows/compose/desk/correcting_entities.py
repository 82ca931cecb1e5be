"""The desk's corrections of names: another type or role, several entities that are one, one that is several."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from flows.compose.desk.desk_hand import NOTHING, MergeCorrection, NameCorrection, SplitCorrection
from flows.compose.wording.wording import fold, on_one_line
from flows.model.annotation import (
    AnnotatedDocument,
    Annotations,
    Attribution,
    Entity,
    EntityType,
    Mention,
    Quotation,
    Speaker,
    StatedRole,
)
from flows.model.spans import Span


def entity_called(entities: Iterable[Entity], name: str) -> Entity | None:
    """The entity of this name, else the first one that bears it as another form."""
    wanted = fold(name)
    listed = tuple(entities)
    by_name = [e for e in listed if fold(e.name) == wanted]
    by_form = [e for e in listed if any(fold(form) == wanted for form in e.forms)]
    return next(iter(by_name + by_form), None)


def correct_names(
    annotated: AnnotatedDocument, rows: Sequence[NameCorrection], found: set[str]
) -> AnnotatedDocument:
    """Types and roles set right, entities dropped. A role must stand in the source to be accepted."""
    for row in rows:
        entity = entity_called(annotated.annotations.entities, row.text)
        if entity is None:
            continue
        if row.drop:
            annotated = _with(annotated, _without_entity(annotated.annotations, entity.id))
        else:
            role = _find_role(annotated.text, row.role, entity)
            if row.role not in ("", NOTHING) and role is None:
                continue
            changed = entity
            if row.role:
                changed = replace(changed, roles=(role,) if role else ())
            if row.type:
                changed = _with_type(changed, EntityType(row.type))
            annotated = _with(annotated, _with_entity(annotated.annotations, changed))
        found.add(row.place)
    return annotated


def merge_entities(
    annotated: AnnotatedDocument, rows: Mapping[MergeCorrection, EntityType]
) -> AnnotatedDocument:
    """Entities of the given names become one of the given type, under one key in every source."""
    for row, kind in rows.items():
        entities = annotated.annotations.entities
        members = [e for name in row.names if (e := entity_called(entities, name)) is not None]
        if members:
            merged = _merge(annotated.annotations, tuple(dict.fromkeys(members)), row.names[0], kind)
            annotated = _with(annotated, merged)
    return annotated


def type_of_merged(documents: Sequence[AnnotatedDocument], row: MergeCorrection) -> EntityType | None:
    """What a merge makes of its names: what the first of them mostly is; None where one is nowhere in its sources."""
    told_of = [d.annotations.entities for d in documents if row.source in ("", d.document.path)]
    for name in row.names:
        if not any(entity_called(entities, name) for entities in told_of):
            return None
    types: Counter[EntityType] = Counter()
    for entities in told_of:
        if entity := entity_called(entities, row.names[0]):
            types[entity.type] += len(entity.mentions)
    return types.most_common(1)[0][0]


def split_entities(
    annotated: AnnotatedDocument, rows: Sequence[SplitCorrection], found: set[str]
) -> AnnotatedDocument:
    """Mentions taken out of an entity and made one of their own."""
    for row in rows:
        entity = entity_called(annotated.annotations.entities, row.name)
        if entity is None:
            continue
        printed = [m for m in sorted(entity.mentions) if on_one_line(m.of(annotated.text)) == row.form]
        moved = [m for number, m in enumerate(printed, 1) if not row.nth or number in row.nth]
        if moved:
            found.add(row.place)
            annotated = _with(annotated, _split(annotated, entity, frozenset(moved), row))
    return annotated


def _with(annotated: AnnotatedDocument, annotations: Annotations) -> AnnotatedDocument:
    return replace(annotated, annotations=annotations)


def _find_role(text: str, words: str, entity: Entity) -> StatedRole | None:
    if words in ("", NOTHING):
        return None
    near = min(entity.mentions).start if entity.mentions else 0
    start = text.find(words, max(0, near - len(words) - 80))
    start = start if start >= 0 else text.find(words)
    return StatedRole(words, Span(start, start + len(words))) if start >= 0 else None


def _with_type(entity: Entity, kind: EntityType) -> Entity:
    name = entity.key.partition(":")[2] or fold(entity.name)
    return replace(entity, type=kind, key=f"{kind.value.casefold()}:{name}")


def _with_entity(layers: Annotations, entity: Entity) -> Annotations:
    """The layers with one entity replaced, its mentions of the same type."""
    return replace(
        layers,
        entities=tuple(entity if e.id == entity.id else e for e in layers.entities),
        mentions=tuple(replace(m, type=entity.type) if m.entity == entity.id else m for m in layers.mentions),
    )


def _without_entity(layers: Annotations, entity_id: str) -> Annotations:
    """The layers without an entity and its mentions; who it said something stays named, without a row."""
    layers = _rename_speakers(layers, {entity_id: None})
    return replace(
        layers,
        entities=tuple(e for e in layers.entities if e.id != entity_id),
        mentions=tuple(m for m in layers.mentions if m.entity != entity_id),
    )


def _merge(layers: Annotations, members: Sequence[Entity], name: str, kind: EntityType) -> Annotations:
    first = members[0]
    forms = dict.fromkeys(form for e in members for form in (e.name, *e.forms))
    printed = next((form for form in forms if fold(form) == fold(name)), first.name)
    whole = replace(
        first,
        type=kind,
        name=printed,
        key=f"{kind.value.casefold()}:{fold(name)}",
        forms=tuple(form for form in forms if form != printed),
        mentions=tuple(sorted({m for e in members for m in e.mentions})),
        roles=tuple(sorted({r for e in members for r in e.roles}, key=lambda r: r.span)),
    )
    gone = {e.id for e in members[1:]}
    layers = _rename_speakers(layers, dict.fromkeys((first.id, *gone), whole))
    mentions = tuple(
        replace(m, entity=whole.id, type=kind) if m.entity in {first.id, *gone} else m
        for m in layers.mentions
    )
    kept = [whole if e.id == first.id else e for e in layers.entities if e.id not in gone]
    return replace(layers, mentions=mentions, entities=_in_text_order(kept))


def _split(
    annotated: AnnotatedDocument, entity: Entity, moved: frozenset[Span], row: SplitCorrection
) -> Annotations:
    layers = annotated.annotations
    kind = EntityType(row.type) if row.type else entity.type
    key = f"{kind.value.casefold()}:{fold(row.form)}"
    own = Entity(
        id=_free_id(layers.entities, entity.id),
        type=kind,
        name=row.form,
        key=f"{key} (2)" if key == entity.key else key,
        mentions=tuple(sorted(moved)),
    )
    left = tuple(m for m in entity.mentions if m not in moved)
    printed = dict.fromkeys(on_one_line(m.of(annotated.text)) for m in left)
    name = entity.name if entity.name in printed or not printed else max(printed, key=len)
    rest = replace(entity, name=name, mentions=left, forms=tuple(form for form in printed if form != name))
    mentions = tuple(
        Mention(m.span, kind, own.id) if m.entity == entity.id and m.span in moved else m
        for m in layers.mentions
    )
    kept = [rest if e.id == entity.id else e for e in layers.entities if e.id != entity.id or left]
    return replace(layers, mentions=mentions, entities=_in_text_order([*kept, own]))


def _free_id(entities: Sequence[Entity], base: str) -> str:
    taken = {e.id for e in entities}
    number = 2
    while f"{base}.{number}" in taken:
        number += 1
    return f"{base}.{number}"


def _in_text_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda e: (e.mentions[:1], e.id)))


def _rename_speakers(layers: Annotations, entities: dict[str, Entity | None]) -> Annotations:
    """Speakers that were one of the entities become the given one; None cuts the link and keeps the name."""

    def renamed(speaker: Speaker | None) -> Speaker | None:
        if speaker is None or speaker.entity not in entities:
            return speaker
        entity = entities[speaker.entity]
        if entity is None:
            return replace(speaker, entity="")
        return replace(speaker, entity=entity.id, name=entity.name)

    quotations: tuple[Quotation, ...] = tuple(
        replace(q, speaker=renamed(q.speaker)) for q in layers.quotations
    )
    attributions: tuple[Attribution, ...] = tuple(
        replace(a, source=renamed(a.source)) for a in layers.attributions
    )
    estimates: tuple[Attribution, ...] = tuple(replace(a, source=renamed(a.source)) for a in layers.estimates)
    return replace(layers, quotations=quotations, attributions=attributions, estimates=estimates)
