"""Whom "I" and "you" mean in a letter: its author, and the one person whom its head or greeting names in full."""

from itertools import accumulate

from flows.letters import find_greeting, names_addressee
from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.spans import Span

_HEAD = 3000
"""Characters; a greeting stands at the head of a text."""

Person = tuple[str, str]
"""A name and the id of its entity, empty where the text does not name them."""


def letter_people(document: AnnotatedDocument) -> dict[str, Person]:
    """Who is "i" and who is "you" in a letter, as far as both are certain; empty for a text that is none."""
    head = _lines(document.text[:_HEAD])
    greeting = find_greeting([line.of(document.text) for line in head])
    if greeting is None:
        return {}
    people: dict[str, Person] = {}
    if author := document.document.metadata.value("author"):
        named = (e for e in document.annotations.entities if e.type is EntityType.PERSON and e.name == author)
        people["i"] = (author, next((entity.id for entity in named), ""))
    lines = [head[greeting], *(line for line in head[:greeting] if names_addressee(line.of(document.text)))]
    addressed = {m.entity for m in document.annotations.mentions if _in_full(document, m.span, lines)}
    found = [e for e in document.annotations.entities if e.id in addressed and e.type is EntityType.PERSON]
    if len(found) == 1:
        people["you"] = (found[0].name, found[0].id)
    return people


def _in_full(document: AnnotatedDocument, mention: Span, lines: list[Span]) -> bool:
    return any(line.contains(mention) for line in lines) and " " in mention.of(document.text)


def _lines(text: str) -> list[Span]:
    """The lines that are not empty."""
    starts = accumulate((len(line) + 1 for line in text.split("\n")), initial=0)
    spans = (Span(start, start + len(line)) for start, line in zip(starts, text.split("\n"), strict=False))
    return [span for span in spans if span.of(text).strip()]
