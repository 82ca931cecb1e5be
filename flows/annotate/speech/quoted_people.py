"""Whom somebody quotes: "the agency quoted him as saying “…”", "Ray quoted Lee: “…”"."""

from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.annotate.speech.speech_credits import Credit, Manner
from flows.english.titles import LINKS

_NEAR = 2
"""Tokens from the one quoted to the quotation: a mark."""


def quoted_with_mark(frame: Frame, verb: int, position: int) -> NounPhrase | None:
    """The Lee of "Ray quoted Lee: “…”", whose words they are."""
    if frame.tokens[verb].low not in {"quoted", "quotes"} or frame.tokens[position - 1].text not in {
        ":",
        ",",
    }:
        return None
    phrase = phrase_starting(frame, verb + 1)
    named = phrase is not None and phrase.name is not None and phrase.name.person
    return phrase if named and phrase is not None and position - phrase.last <= _NEAR else None


def label_before(frame: Frame, position: int) -> NounPhrase | None:
    """The person of "U.S. Chamber of Arms President Ann Lee: “…”": offices, bodies and a name before the colon."""
    colon = position - 1
    name = frame.name_ending(colon) if colon > 0 and frame.tokens[colon].text == ":" else None
    if name is None or name.mention is None or not name.person:
        return None
    before = frame.tokens[: name.first]
    led = all(t.text[:1].isupper() or t.low in LINKS or not t.text[:1].isalnum() for t in before)
    return NounPhrase(name.first, name.last, name) if led else None


def quoted_as(frame: Frame, verb: int) -> Credit | None:
    """The one quoted in "the agency quoted him as saying", "he is quoted (by the agency) as saying"."""
    tokens = frame.tokens
    behind = verb + 1
    if (
        tokens[behind : behind + 1]
        and tokens[behind].low == "by"
        and (by := phrase_starting(frame, behind + 1))
    ):
        behind = by.last
    if [token.low for token in tokens[behind : behind + 2]] == ["as", "saying"]:
        subject = subject_before(frame, verb)
        return Credit(frame, subject, verb, verb + 1, Manner.FOLLOWED) if subject else None
    if verb + 3 >= len(tokens):
        return None
    pronoun = tokens[verb + 1].low in {"him", "her", "them"}
    phrase = NounPhrase(verb + 1, verb + 2, pronoun=True) if pronoun else phrase_starting(frame, verb + 1)
    if phrase is None or not any(t.low == "as" for t in tokens[phrase.last : phrase.last + 2]):
        return None
    return Credit(frame, phrase, verb, verb + 1, Manner.FOLLOWED)
