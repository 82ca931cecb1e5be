"""Whom "I" and "you" mean in a letter: its author, and the one person whom its head or greeting names in full."""

from collections.abc import Sequence

from flows.letters import addressing_lines
from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.spans import Span

Person = tuple[str, str]
"""A name and the id of its entity, empty where the text does not name them."""


def letter_people(document: AnnotatedDocument) -> dict[str, Person]:
    """Who is "i" and who is "you" in a letter, as far as both are certain; empty for a text that is none."""
    lines = addressing_lines(document.text)
    if not lines:
        return {}
    people: dict[str, Person] = {}
    if author := document.document.metadata.value("author"):
        named = (e for e in document.annotations.entities if e.type is EntityType.PERSON and e.name == author)
        people["i"] = (author, next((entity.id for entity in named), ""))
    addressed = {m.entity for m in document.annotations.mentions if _in_full(document, m.span, lines)}
    found = [e for e in document.annotations.entities if e.id in addressed and e.type is EntityType.PERSON]
    if len(found) == 1:
        people["you"] = (found[0].name, found[0].id)
    return people


def _in_full(document: AnnotatedDocument, mention: Span, lines: Sequence[Span]) -> bool:
    return any(line.contains(mention) for line in lines) and " " in mention.of(document.text)
