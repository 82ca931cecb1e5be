"""Whom "I" and "you" mean in a letter: its author, and the one person whom its head or greeting names in full."""

import re

from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.spans import Span

_HEAD = 3000
"""Characters; a greeting stands at the head of a text."""
_GREETING = re.compile(r"^(?:My )?(?:Dear\b|Excellency\b)[^\n]{0,80}$", re.MULTILINE | re.IGNORECASE)
_TO = re.compile(r"^(?:To|Attn\.?|For the attention of)\b:?[^\n]{1,160}$", re.MULTILINE)

Person = tuple[str, str]
"""A name and the id of its entity, empty where the text does not name them."""


def letter_people(document: AnnotatedDocument) -> dict[str, Person]:
    """Who is "i" and who is "you" in a letter, as far as both are certain; empty for a text that is none."""
    greeting = _GREETING.search(document.text, 0, _HEAD)
    if greeting is None:
        return {}
    people: dict[str, Person] = {}
    if author := document.document.metadata.value("author"):
        named = (e for e in document.annotations.entities if e.type is EntityType.PERSON and e.name == author)
        people["i"] = (author, next((entity.id for entity in named), ""))
    lines = [
        Span(*greeting.span()),
        *(Span(*m.span()) for m in _TO.finditer(document.text, 0, greeting.start())),
    ]
    addressed = {m.entity for m in document.annotations.mentions if _in_full(document, m.span, lines)}
    found = [e for e in document.annotations.entities if e.id in addressed and e.type is EntityType.PERSON]
    if len(found) == 1:
        people["you"] = (found[0].name, found[0].id)
    return people


def _in_full(document: AnnotatedDocument, mention: Span, lines: list[Span]) -> bool:
    return any(line.contains(mention) for line in lines) and " " in mention.of(document.text)
