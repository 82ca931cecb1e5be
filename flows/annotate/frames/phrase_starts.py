"""Where a noun phrase begins, read back from its last word."""

from flows.annotate.frames.frame_words import CONTRACTING, is_dash
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
)
from flows.english.speech_cues import CUE_FORMS, NOUN_CUES
from flows.english.word_tables import word_list

LONGEST_SUBJECT = 40
"""Tokens a subject may reach back from its verb."""
_COMPANY = word_list("colleagues others co-authors coauthors aides officials allies supporters")
_SHORTENED = frozenset({"hon", "rt", "rev", "gen", "col", "prof"})
"""Behind these a full stop ends no sentence: "the hon. Lady"."""
_FINITE = frozenset({"said", "says", "told", "tells"})
STOPS = frozenset({",", ";", ":", ".", "?", "!", '"', "(", ")", "[", "]", "--", "|"})


def phrase_start(frame: Frame, last: int) -> int:
    """The place of the first word of a noun phrase, given that of its last."""
    first = last
    while first > 0 and last - first < LONGEST_SUBJECT:
        if not _continues_phrase(frame, first - 1, last):
            break
        first -= 1
    while first < last and _cannot_begin(frame, first):
        first += 1
    return first


def _continues_phrase(frame: Frame, position: int, last: int) -> bool:
    """Whether the token may stand inside a subject that ends before `last`."""
    token = frame.tokens[position]
    if any(name.first < position < name.last for name in frame.names):
        return True
    if token.low.endswith("ed") and position and position + 1 < last and _follows_subject(frame, position):
        return False
    if token.low in {"'s", "'"}:
        return position + 1 < last and position > 0 and frame.tokens[position - 1].low not in CONTRACTING
    if token.quoted >= 0:
        return position > 0 and frame.tokens[position - 1].low in DETERMINERS and position + 1 < last
    if token.text == "." and _is_shortened(frame, position, last):
        return True
    if token.text in STOPS or token.low in {"since", "until"} or is_dash(frame, position):
        return False
    if token.low == "and":
        return _joins_names(frame, position)
    if token.low in CONJUNCTIONS or token.low in SUBORDINATORS or token.low in AUXILIARIES:
        in_that = position == 0 or frame.tokens[position - 1].low in PREPOSITIONS
        return token.low == "that" and position + 1 < last and in_that
    if token.low in PRONOUNS:
        return position + 1 == last
    return not (token.low in CUE_FORMS and _finite(frame, position))


def _is_shortened(frame: Frame, stop: int, last: int) -> bool:
    """Whether a full stop ends no sentence but a short word: "the hon. Lady", "the Oct. 14 report"."""
    word = frame.tokens[stop - 1].low if stop else ""
    dated = word in MONTHS and stop + 1 < last and frame.tokens[stop + 1].text.isdecimal()
    return word in _SHORTENED or dated


def _follows_subject(frame: Frame, position: int) -> bool:
    """Whether a past form has its subject right before it, so that a clause and no phrase lies there."""
    before, after = frame.tokens[position - 1], frame.tokens[position + 1]
    named = frame.name_ending(position)
    acts = named is not None and (named.person or after.low in DETERMINERS or after.text.isdecimal())
    return before.text == "," or before.low in PRONOUNS or acts


def _finite(frame: Frame, position: int) -> bool:
    """Whether a cue word inside a phrase is the verb of another clause, not a noun or participle in the phrase."""
    before = frame.tokens[position - 1] if position else None
    low = frame.tokens[position].low
    if before is not None and before.quoted >= 0:
        return low in _FINITE  # "“…,” said the man", but "a “so-called” report"
    if before is None or before.low in DETERMINERS or before.low in {"'s", "of", "in"}:
        return False
    if low == "state" or low in NOUN_CUES or low.endswith("ing") or frame.tokens[position].text[:1].isupper():
        return False
    named = frame.name_ending(position) is not None or before.low in PRONOUNS
    return named or low in _FINITE


def _joins_names(frame: Frame, position: int) -> bool:
    """Whether this "and" stands between two names or two things, not between two clauses."""
    before = frame.name_ending(position)
    after = next((name for name in frame.names if name.first in (position + 1, position + 2)), None)
    company = position + 1 < len(frame.tokens) and frame.tokens[position + 1].low in _COMPANY
    if before is None or (after is None and not company):
        return False
    clause = range(max(0, position - LONGEST_SUBJECT), before.first)
    for i in reversed(clause):
        token = frame.tokens[i]
        if token.text in STOPS or token.low in CONJUNCTIONS or token.low in SUBORDINATORS:
            return True
        if token.low in AUXILIARIES or token.low in CUE_FORMS or token.low.endswith("ed"):
            return False
    return True


def _cannot_begin(frame: Frame, position: int) -> bool:
    low = frame.tokens[position].low
    if any(name.first == position and name.mention is not None for name in frame.names):
        return False
    return low in CONJUNCTIONS or is_adverb(low) or low in {"'s", "-"} or low in WEEKDAYS
