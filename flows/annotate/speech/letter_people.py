"""Whom "I", "we" and "you" mean in a letter: who writes it, the body it comes from, the one person it goes to."""

from flows.english.letters import addressee, addressing_lines, id_of_person, lines_of, signatures
from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.spans import Span

Person = tuple[str, str]
"""A name and the id of its entity, empty where the text does not name them."""


def letter_people(document: AnnotatedDocument) -> dict[str, Person]:
    """Who is "i", "we" and "you" in a letter, as far as each is certain; empty for a text that is none."""
    lines = addressing_lines(document.text)
    if not lines:
        return {}
    people: dict[str, Person] = {}
    author = document.document.metadata.value("author")
    if author and " and " in author:
        people["we"] = (author, "")  # who sign it together
    elif author:
        people["i"] = (author, id_of_person(document, author))
    if "we" not in people and (body := _body(document, lines[0])):
        people["we"] = body
    if reader := addressee(document):
        people["you"] = reader
    return people


def _body(document: AnnotatedDocument, greeting: Span) -> Person | None:
    """The body that issues a letter, where a line above the greeting says so, else the only one in the signature.

    Another body above the greeting may be that to which the letter goes.
    """
    outlet = document.document.metadata.value("outlet") or ""
    above = lines_of(document.text[: greeting.start])
    if outlet and any(line.of(document.text) == outlet for line in above):
        return outlet, ""
    signature = next(iter(signatures(document.text)), ())
    signed = {
        mention.entity
        for mention in document.annotations.mentions
        if mention.type is EntityType.ORGANISATION and mention.span in signature
    }
    found = [e for e in document.annotations.entities if e.id in signed]
    return (found[0].name, found[0].id) if len(found) == 1 else None
