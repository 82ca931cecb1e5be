"""Where what is said inside a relative clause ends: there the main clause goes on, which is the reporter's.

"Lee, who says it is late, | has left"; "the road, which the army says it has cleared, | is shut"; "of the tons that the
state says it sent, | we have found two"; "the man who police say killed two | was held".
"""

from flows.annotate.frames.event_verbs import find_verbs
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.inversions import begins_predicate, has_finite_verb
from flows.english.function_words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from flows.english.speech_cues import CUE_FORMS, NOUN_CUES
from flows.english.titles import MODIFIERS, is_title

_RELATIVES = frozenset({"who", "which", "whom", "where"})
_JOINING = CONJUNCTIONS | SUBORDINATORS | _RELATIVES | {"that", "whose"}
_NO_NOUNS = (
    ADVERBS | CONJUNCTIONS | PREPOSITIONS | PRONOUNS | SUBORDINATORS | DETERMINERS | NOUN_CUES | CUE_FORMS
)


def end_of_aside(frame: Frame, phrase: NounPhrase, verb: int, first: int) -> int:
    """Where a relative clause ends in which `phrase` says what begins at token `first`; else the sentence's end."""
    last = len(frame.tokens)
    if _is_in_aside(frame, phrase, verb):
        begun = {group.first for group in find_verbs(frame)}
        commas = [i for i in range(first + 1, last - 1) if frame.tokens[i].text == ","]
        return next((i for i in commas if i + 1 in begun or is_auxiliary(frame, i + 1)), last)
    relative = _relative_before(frame, phrase)
    if relative is None:
        return last
    opened = relative > 0 and frame.tokens[relative - 1].text == ","
    fronted = _is_fronted(frame, relative - 1 if opened else relative)
    for position in range(first + 1, last - 1):
        token = frame.tokens[position]
        if token.text == "," and (fronted or _main_clause_goes_on(frame, position + 1)):
            return position
        if not (opened or fronted) and _is_second_verb(frame, first, position):
            return position
    return last


def _is_in_aside(frame: Frame, phrase: NounPhrase, verb: int) -> bool:
    """Whether the subject of a verb is "who" or "which" behind a comma, or stands behind "whose"."""
    if any(token.low == "whose" for token in frame.tokens[phrase.first : verb]):
        return True
    relative = verb - 1
    while relative > 0 and (is_auxiliary(frame, relative) or is_adverb(frame.tokens[relative].low)):
        relative -= 1
    aside = frame.tokens[relative].low in {"who", "which"}
    return aside and relative > 0 and frame.tokens[relative - 1].text == ","


def _relative_before(frame: Frame, phrase: NounPhrase) -> int | None:
    """The place of the "which", or of the "that" behind a noun, whose clause has the phrase as its subject."""
    tokens = frame.tokens
    position = phrase.first - 1
    while position > 0 and _leads_name(frame, position):
        position -= 1
    if position < 1:
        return None
    if tokens[position].low in _RELATIVES:
        return position
    that = tokens[position].low == "that"
    noun = tokens[position - 1] if that else tokens[position]
    if not noun.text.isalpha() or noun.low in _NO_NOUNS or noun.text[:1].isupper():
        return None
    so = that and tokens[max(0, position - 2)].low in {"so", "such"}
    begun = position if that else position + 1
    return begun if (that and not so) or (not that and _is_fronted(frame, begun)) else None


def _leads_name(frame: Frame, position: int) -> bool:
    token = frame.tokens[position]
    titled = is_title(token.text) or token.low in MODIFIERS or token.text == "."
    return titled or (token.low in DETERMINERS and token.low != "that")


def _is_fronted(frame: Frame, position: int) -> bool:
    """Whether a clause belongs to the words with a preposition that open the sentence: "In a town the army says"."""
    opens = frame.tokens[0].low in PREPOSITIONS
    return opens and all(token.text[:1].isalnum() or token.text == "'s" for token in frame.tokens[:position])


def _main_clause_goes_on(frame: Frame, position: int) -> bool:
    """Whether the verb of the sentence stands here, behind "and" or "but" or without."""
    joined = frame.tokens[position].low in {"and", "but"}
    return begins_predicate(frame, position + 1 if joined else position)


def _is_second_verb(frame: Frame, first: int, position: int) -> bool:
    """Whether an auxiliary begins a verb that has no subject but the noun before the relative clause."""
    if not is_auxiliary(frame, position) or frame.tokens[position].low in {"to", "be", "been", "being"}:
        return False
    verbs = [verb for verb in find_verbs(frame) if first <= verb.first < position]
    if not verbs or position < verbs[-1].last or frame.tokens[position - 1].low in PRONOUNS:
        return False
    between = frame.tokens[verbs[-1].last : position]
    apart = any(token.low in _JOINING or token.text in {",", ";"} for token in between)
    return not apart and has_finite_verb(frame, first, position)
