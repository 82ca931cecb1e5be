"""Names that a text sets in capitals, as labels of turns are: written in small letters where a source does so."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.model.annotation import Actor, AnnotatedDocument, EntityType, Speaker


def with_usual_names(documents: Sequence[AnnotatedDocument]) -> tuple[AnnotatedDocument, ...]:
    """The documents with people called as a title or another source writes them: "HANNA LEE" as "Hanna Lee"."""
    names = {
        entity.name
        for annotated in documents
        for entity in annotated.annotations.entities
        if entity.type is EntityType.PERSON and entity.name.isupper() and " " in entity.name
    }
    usual = {name: name.title() for name in sorted(names) if _is_printed(documents, name.title())}
    return tuple(_renamed(annotated, usual) for annotated in documents) if usual else tuple(documents)


def _is_printed(documents: Sequence[AnnotatedDocument], name: str) -> bool:
    words = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(words.search(annotated.text) for annotated in documents)


def _renamed(annotated: AnnotatedDocument, usual: Mapping[str, str]) -> AnnotatedDocument:
    layers = annotated.annotations
    if not any(entity.name in usual for entity in layers.entities):
        return annotated

    def speaker(given: Speaker | None) -> Speaker | None:
        return replace(given, name=usual.get(given.name, given.name)) if given else None

    def actors(given: Sequence[Actor]) -> tuple[Actor, ...]:
        return tuple(replace(actor, name=usual.get(actor.name, actor.name)) for actor in given)

    return replace(
        annotated,
        annotations=replace(
            layers,
            entities=tuple(replace(e, name=usual.get(e.name, e.name)) for e in layers.entities),
            quotations=tuple(replace(q, speaker=speaker(q.speaker)) for q in layers.quotations),
            attributions=tuple(replace(a, source=speaker(a.source)) for a in layers.attributions),
            events=tuple(replace(e, who=actors(e.who), whom=actors(e.whom)) for e in layers.events),
        ),
    )
