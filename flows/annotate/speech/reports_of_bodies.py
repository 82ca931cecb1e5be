"""Whose a report is that says something: "a report issued last week by Oxfam" is the word of the body."""

from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_REPORTS = word_list("report study survey analysis review audit poll assessment paper briefing")
_GIVEN = word_list(
    "issued published released commissioned conducted compiled produced carried prepared written made"
)
_LONGEST = 7
"""Tokens from the report to the body that gave it out."""


def body_that_reports(frame: Frame, phrase: NounPhrase) -> FramedName | None:
    """The body by which the report that a phrase names was made or given out, where the text says so."""
    tokens = frame.tokens
    noun = next((i for i in range(phrase.first, phrase.last) if tokens[i].low in _REPORTS), -1)
    if phrase.name is not None or phrase.pronoun or noun < 0:
        return None
    given = noun + 1
    if given < len(tokens) and tokens[given].text == ",":
        given += 1
    participle = given < len(tokens) and tokens[given].low in _GIVEN
    if not participle and given > noun + 1:
        return None
    near = range(given + participle, min(len(tokens), given + (_LONGEST if participle else 1)))
    by = next((i for i in near if tokens[i].low == "by"), 0)
    if not by or any(not tokens[i].text[:1].isalnum() for i in range(given, by)):
        return None
    first = by + 2 if by + 1 < len(tokens) and tokens[by + 1].low == "the" else by + 1
    name = next((n for n in frame.names if n.first == first and n.mention is not None), None)
    body = name is not None and name.mention is not None and name.mention.type is EntityType.ORGANISATION
    return name if body else None
