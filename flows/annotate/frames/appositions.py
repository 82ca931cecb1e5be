"""Finds the subject over what stands in apposition: "Ann Lee, team coach, said", "the coach, Ann Lee, has said"."""

from collections.abc import Sequence

from flows.annotate.frames.frame_words import is_dash
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_ending
from flows.annotate.frames.phrase_starts import phrase_start
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import DETERMINERS, PREPOSITIONS
from flows.english.titles import is_office
from flows.english.word_tables import word_list

SERVANTS = word_list(
    "aide adviser advisor spokesman spokeswoman spokesperson lawyer attorney deputy assistant"
)
LONGEST_APPOSITION = 35
"""Tokens of what stands between two commas or brackets."""
_INSIDE_TITLES = frozenset({"of", "for", "and", "the", "at", "to", "in", "on"})


def before_apposition(frame: Frame, closing: int) -> NounPhrase | None:
    """The subject before "…, Panama coach, said", or the person in "the coach, Ann Lee, said"."""
    tokens = frame.tokens
    if told := _person_before_bracket(frame, closing):
        return told
    inner = phrase_ending(frame, closing) if tokens[closing].text == "," else None
    opening = _openings(frame, closing)
    if inner and opening and _is_person(frame, inner) and _fills(frame, opening[0] + 1, inner):
        return _servant(frame, opening[0]) or inner
    if owner := _owner_behind_whose(frame, opening):
        return owner
    if opening and tokens[opening[0] + 1].low in {"who", "which"} and tokens[opening[0] - 1].low == "'s":
        return NounPhrase(phrase_start(frame, opening[0] - 1), opening[0])  # "Lee's, which runs buses, said"
    for position in opening:
        before = phrase_ending(frame, position) if position else None
        if before and before.name and before.name.speaks:
            return before
    for position in reversed(opening):
        before = phrase_ending(frame, position) if position else None
        if before and tokens[before.first].low not in PREPOSITIONS:
            return before
    return inner or phrase_ending(frame, closing)


def _person_before_bracket(frame: Frame, closing: int) -> NounPhrase | None:
    """The person of whom brackets before a comma tell: "the rapporteur, Ann Lee (EPP, Denmark), said"."""
    if frame.tokens[closing].text != "," or frame.tokens[closing - 1].text != ")":
        return None
    opening = next(iter(_openings(frame, closing - 1)), 0)
    phrase = phrase_ending(frame, opening) if opening else None
    if phrase is None or not _is_person(frame, phrase):
        return None
    commas = (i for i in range(phrase.first - 1, -1, -1) if frame.tokens[i].text == ",")
    clause = frame.tokens[next(commas, -1) + 1 : phrase.first]
    return None if any(token.low in {"who", "which", "that"} for token in clause) else phrase


def _owner_behind_whose(frame: Frame, opening: Sequence[int]) -> NounPhrase | None:
    """The person before the "whose" of "Ann Lee, 52, of Erie, whose brother Bo, 30, fell, said", not who is in it."""
    whose = next((p for p in opening if frame.tokens[p + 1].low == "whose"), 0)
    for position in opening:
        name = frame.name_ending(position) if 0 < position <= whose else None
        if name and name.person and frame.tokens[name.first - 1].low not in PREPOSITIONS:
            return NounPhrase(name.first, name.last, name)
    return None


def _servant(frame: Frame, last: int) -> NounPhrase | None:
    """The one who speaks in "an aide to the president, Ann Lee,": not the person named."""
    phrase = phrase_ending(frame, last)
    if phrase is None or phrase.name is not None:
        return None
    words = [t.low for t in frame.tokens[phrase.first : phrase.last]]
    head = next((i for i, word in enumerate(words) if word in SERVANTS), -1)
    serves = 0 <= head < len(words) - 1 and words[head + 1] in {"to", "for", "of"}
    return phrase if serves and any(is_office(word) for word in words[head + 2 :]) else None


def _is_person(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase is a person's name, not an office written in capitals ("the Trade Representative")."""
    if phrase.name is None or not phrase.name.person:
        return False
    return phrase.name.mention is not None or frame.tokens[phrase.first - 1].text == ","


def _openings(frame: Frame, closing: int) -> list[int]:
    """Where the apposition that ends at a mark may begin, nearest first."""
    mark = {")": "(", "]": "["}.get(frame.tokens[closing].text, frame.tokens[closing].text)
    low = max(0, closing - LONGEST_APPOSITION)
    found: list[int] = []
    for position in range(closing - 1, low - 1, -1):
        token = frame.tokens[position]
        term = token.quoted >= 0 and frame.tokens[position - 1].low in DETERMINERS
        if (token.quoted >= 0 and not term) or (token.text in {";", "."} and position + 1 < closing):
            break
        if token.text == mark and (mark != "-" or is_dash(frame, position)):
            found.append(position)
            if mark in "([":
                break
    return found


def _fills(frame: Frame, first: int, phrase: NounPhrase) -> bool:
    """Whether a phrase, with the titles before it, is all that stands from token `first` on."""
    return all(
        t.text[:1].isupper() or t.low in _INSIDE_TITLES or t.text in ".-'"
        for t in frame.tokens[first : phrase.first]
    )
