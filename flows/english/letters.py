"""What opens and closes a letter or a mail, line by line: the greeting, to whom it goes, the close."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.spans import Span

MAIL_TYPES = frozenset(["message/rfc822", "application/vnd.ms-outlook"])
LONGEST_LINE = 120
_GREETED_AMONG = 16
"""The greeting is one of the first lines or paragraphs."""
_NAME = r"[^\W\d_][\w.'’&/-]{0,30}"
_GREETING = re.compile(
    rf"(?:(?:My )?Dear(?: {_NAME}){{1,10}}|(?:Your )?Excellenc(?:y|ies)|Dear|Sirs?|Madam|To whom it may concern"
    rf"|(?:Hi|Hello|Good (?:morning|afternoon|day|evening)|Greetings)(?:,? {_NAME}){{0,4}})"
    rf"(?:(?:,| and| or) {_NAME}(?: {_NAME}){{0,5}}){{0,3}}[,:!–—-]?",
    re.IGNORECASE,
)
_GREETED_BY_MARK = re.compile(r"Dear\b|.{1,80}[,:!]\Z", re.IGNORECASE)
_CLOSE = re.compile(
    r"(?:Yours(?: (?:very |most )?(?:sincerely|faithfully|truly|respectfully|ever|aye))?"
    r"|(?:Very |Most )?(?:Sincerely|Faithfully|Respectfully|Cordially|Truly)(?: yours)?"
    r"|(?:With )?(?:(?:my|our) )?(?:(?:very |all )?(?:kind|best|warm|good)(?:est)?(?: personal)?,? ?)?"
    r"(?:regards|wishes|greetings)"
    r"|Best|All the best|(?:With )?(?:many|kind) thanks|Thanks(?: again)?|Thank you|Cheers)[,.!]?",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"(?:To|Attn\.?|For the attention of)\b:?[^\n]{1,160}")
_MOST_BELOW = 6
"""Lines of a signature."""
_SENTENCE_ENDS = (".", "!", "?", ";", ":")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_HEAD = 3000
"""Characters; a greeting stands at the head of a text."""


def is_letter(text: str, media_type: str) -> bool:
    """Whether a text is a mail, or greets its reader as a letter does."""
    return media_type in MAIL_TYPES or bool(addressing_lines(text))


def addressing_lines(text: str) -> tuple[Span, ...]:
    """The greeting of a letter and the lines above it that say to whom it goes; none of a text that is no letter."""
    lines = lines_of(text[:_HEAD])
    greeting = find_greeting([line.of(text) for line in lines])
    if greeting is None:
        return ()
    above = (line for line in lines[:greeting] if _ADDRESSED.fullmatch(line.of(text).strip()))
    return (lines[greeting], *above)


def addressee(document: AnnotatedDocument) -> tuple[str, str] | None:
    """The name and the entity, if there is one, of the one person to whom a letter goes; None where that is uncertain.

    Its head or greeting names somebody in full, or a mail is sent to nobody else.
    """
    text, lines = document.text, addressing_lines(document.text)
    people = {e.id: e for e in document.annotations.entities if e.type is EntityType.PERSON}
    found = {
        mention.entity
        for mention in document.annotations.mentions
        if " " in mention.span.of(text) and any(line.contains(mention.span) for line in lines)
    } & people.keys()
    if found:
        (only, *others) = sorted(found)
        return None if others else (people[only].name, only)
    name = document.document.metadata.value("addressee") or ""
    if " " not in name or any(mark in name for mark in ",;@"):
        return None
    return name, id_of_person(document, name)


def id_of_person(document: AnnotatedDocument, name: str) -> str:
    """The entity of the person of a name; empty where the text does not name them."""
    named = (e for e in document.annotations.entities if e.type is EntityType.PERSON and e.name == name)
    return next((entity.id for entity in named), "")


def lines_of(text: str) -> list[Span]:
    """The lines that are not empty, without white space before them."""
    return [Span(*match.span()) for match in _LINE.finditer(text)]


def signatures(text: str) -> Iterator[tuple[Span, ...]]:
    """The lines below each line that takes leave in a letter; those of a mail that is answered come last."""
    lines = lines_of(text)
    for number, line in enumerate(lines):
        if is_close(line.of(text)):
            below = lines[number + 1 : number + 1 + _MOST_BELOW]
            yield tuple(takewhile(lambda span: not span.of(text).rstrip().endswith(_SENTENCE_ENDS), below))


def find_greeting(lines: Sequence[str]) -> int | None:
    """Which of the lines or paragraphs at the head of a text greets its reader; None where none does."""
    return next((n for n, line in enumerate(lines[:_GREETED_AMONG]) if is_greeting(line)), None)


def is_greeting(line: str) -> bool:
    """Whether a line or paragraph does nothing but greet: "Dear Ms Byron,"."""
    words = line.strip()
    return bool(len(words) <= LONGEST_LINE and _GREETING.fullmatch(words) and _GREETED_BY_MARK.match(words))


def is_close(line: str) -> bool:
    """Whether a line takes leave: "Yours sincerely,"."""
    return len(line) <= LONGEST_LINE and _CLOSE.fullmatch(line.strip()) is not None
