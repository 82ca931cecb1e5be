"""The person whom a description introduces: "the U.S. Ambassador to Canada, David Wilkins"."""

from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import PREPOSITIONS
from flows.english.titles import is_title
from flows.model.annotation import EntityType

_LONGEST_REMAINDER = 7
"""Tokens of a description behind its head: "to Canada", "of the British House of Commons"."""
_LONGEST_TITLE = 4
"""Tokens between the comma and the name: "the Right Honourable"."""
_ENDS = frozenset({",", ".", ";", ":", "--", "(", '"'})


def person_apposed_to(frame: Frame, phrase: NounPhrase) -> FramedName | None:
    """The person named behind the comma that follows a description, when nothing else stands between."""
    if phrase.pronoun or _is_person(phrase.name):
        return None
    comma = _comma_behind(frame, phrase.last)
    if comma is None or (comma > phrase.last and is_title(frame.tokens[comma - 1].text)):
        return None  # "an aide to the president, Ann Lee,": she is the president
    for name in frame.names:
        person = _is_person(name) or (_is_of_no_kind(name) and _is_spokesperson(frame, phrase))
        if comma < name.first <= comma + 1 + _LONGEST_TITLE and person:
            titles = frame.tokens[comma + 1 : name.first]
            led = all(token.low == "the" or token.text[:1].isupper() for token in titles)
            return name if led and _ends_there(frame, name) else None
    return None


def _is_person(name: FramedName | None) -> bool:
    return name is not None and name.mention is not None and name.mention.type is EntityType.PERSON


def _is_of_no_kind(name: FramedName) -> bool:
    """Whether it is not known what a name of several words names."""
    kind = name.mention.type if name.mention is not None else None
    return name.last - name.first > 1 and kind in (None, EntityType.MISC)


def _is_spokesperson(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a description is of somebody who speaks for others: then a name behind it is a person's."""
    return any(token.low.startswith("spokes") for token in frame.tokens[phrase.first : phrase.last])


def _comma_behind(frame: Frame, position: int) -> int | None:
    """The comma that ends the description: at once, or behind what a preposition leads in."""
    tokens = frame.tokens
    if position < len(tokens) and tokens[position].low in PREPOSITIONS:
        reach = range(position + 1, min(position + 1 + _LONGEST_REMAINDER, len(tokens)))
        position = next((i for i in reach if tokens[i].text in _ENDS), len(tokens))
    return position if position < len(tokens) and tokens[position].text == "," else None


def _ends_there(frame: Frame, name: FramedName) -> bool:
    """Whether the name ends the apposition; letters behind a name ("MP") belong to it."""
    end = name.last
    if end < len(frame.tokens) and frame.tokens[end].text.isupper():
        end += 1
    return end >= len(frame.tokens) or frame.tokens[end].text in _ENDS or frame.tokens[end].quoted >= 0
