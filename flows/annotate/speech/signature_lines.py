"""Lines that only tell whose the quotation before them is: "— Ann Lee", "Bo Ray, Mayor of Erie", "-- Rep. Bo Ray".

In: a text, its mentions, a stretch of it. Out: the words in it that name whose the quotation is, where it is such a
line: no sentence, but a name with its office and the occasion, or behind a dash what else somebody is called.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.frames.framed_names import MentionIndex
from flows.english.function_words import AUXILIARIES
from flows.english.speech_cues import SPOKEN_FORMS
from flows.english.titles import LINKS, MODIFIERS, is_title
from flows.english.tokens import Token, read_tokens
from flows.model.annotation import EntityType, Mention
from flows.model.spans import Span

_OPENING = re.compile(r"[\s*_]{0,9}(?P<dash>-{1,3}(?=\s)|[—–―])?[\s*_]{0,9}")
_LONGEST = 40
"""Tokens of such a line."""
_LONGEST_PHRASE = 8
_PLACING = frozenset({"on", "in", "to", "at", "of", "from", "during"})
_CLAUSES = frozenset({"who", "which", "that", "whose", "whether", "how", "why", "what", "when", "where"})
_UNNAMED = frozenset({"a", "an", "one"})


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line that signs: all of it, the words that name whose it is with their entity, and whether a dash leads it."""

    line: Span
    who: Span
    entity: str
    dashed: bool


def signature_line(text: str, mentions: MentionIndex, span: Span, *, closing: bool) -> SignatureLine | None:
    """The signature that a stretch is, if it is one; one without a dash only where nothing follows it (`closing`)."""
    opening = _OPENING.match(text, span.start, span.end)
    dashed = bool(opening and opening["dash"])
    line = Span(opening.end() if opening else span.start, span.end).trimmed(text, " \t\r\n\u00a0*_")
    tokens = read_tokens(text, Span(line.start, min(line.end, line.start + 12 * _LONGEST)))
    if not tokens or len(tokens) > _LONGEST or not (dashed or closing) or _tells(tokens):
        return None
    if not dashed and tokens[-1].text in {".", "!", "?", ":"}:
        return None
    inside = mentions.between(line.start, line.end)
    named = _person_signing(text, tokens, inside, dashed=dashed)
    if named is not None:
        return SignatureLine(span, named.span, named.entity, dashed)
    phrase = _phrase(tokens) if dashed else None
    if phrase is None or not (inside or tokens[0].text.lower() in _UNNAMED):
        return None
    entity = next((mention.entity for mention in inside if mention.span == phrase), "")
    return SignatureLine(span, phrase, entity, dashed)


def _tells(tokens: Sequence[Token]) -> bool:
    """Whether words tell something: a finite verb stands in them outside a clause with "who" or "whether"."""
    for position, token in enumerate(tokens):
        low = token.text
        if low in _CLAUSES:
            return False
        spoken = low in SPOKEN_FORMS and (low.endswith(("ed", "s")) or is_past_form(low))
        aside = low in {"-", "—"} and 0 < position < len(tokens) - 1
        apart = aside and tokens[position - 1].end < token.start < token.end < tokens[position + 1].start
        if low in AUXILIARIES or spoken or (apart and tokens[position + 1].text.islower()):
            return True
    return False


def _person_signing(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], *, dashed: bool
) -> Mention | None:
    """The person named first, if only titles stand before, and an office, a place or nothing behind."""
    person = next((m for m in mentions if m.type is EntityType.PERSON), None)
    if person is None or not all(_may_lead(t) for t in tokens if t.start < person.span.start):
        return None
    behind = [token for token in tokens if token.start >= person.span.end]
    if not behind:
        return person if dashed else None
    parted = "\n" in text[person.span.end : behind[0].start] or behind[0].text in {",", "(", "-", "—"}
    if dashed:
        return person if parted or behind[0].text in _PLACING else None
    described = behind[0].text == "," and len(behind) > 1 and not is_past_form(behind[1].text)
    return person if described or "\n" in text[person.span.end : behind[0].start] else None


def _may_lead(token: Token) -> bool:
    return (
        token.text[:1].isupper()
        or token.text == "."
        or token.text in LINKS | MODIFIERS
        or is_title(token.text)
    )


def _phrase(tokens: Sequence[Token]) -> Span | None:
    """What somebody or something is called up to the comma: "Haverty campaign ad", "a senior official"."""
    first = tokens[0].text
    if not (first[:1].isupper() or first in _UNNAMED):
        return None
    end = next((i for i, token in enumerate(tokens) if token.text in {",", "(", ".", ";", ":"}), len(tokens))
    words = tokens[:end]
    if not words or len(words) > _LONGEST_PHRASE or any(is_past_form(token.text) for token in words):
        return None
    return Span(words[0].start, words[-1].end)
