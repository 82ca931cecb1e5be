"""Words that give a statement to somebody without governing it: “…, the office reported”, “according to the office”.

In: a frame and a token. Out: a Credit: whose words, by which words of the sentence, in which manner.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from flows.annotate.frames.frame_words import is_auxiliary, is_dash
from flows.annotate.frames.framed_names import FrameToken
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.cue_verbs import is_passive, subject_of
from flows.annotate.speech.figure_sources import whose_figures
from flows.annotate.speech.inversions import inverted_speaker
from flows.annotate.speech.speech_verbs import is_verb, starts_content
from flows.english.function_words import (
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
)
from flows.english.speech_cues import (
    PARENTHETICAL_FORMS,
    QUOTING_FORMS,
    TELLING_FORMS,
)
from flows.english.titles import is_title
from flows.english.word_tables import word_list

_REACH = 45
"""Tokens between a quotation and the verb that governs it."""
_TIMES = word_list("week month year spring summer fall autumn winter morning afternoon evening")
_STUDIES = word_list("poll polls survey surveys study studies report analysis audit review investigation")
_FINDING = word_list("found finds shows showed show")
_PHRASINGS = frozenset({"words", "phrase", "telling", "formulation"})
_REACH_OF_PASSIVE = 4
"""Tokens from a verb of calling back from the quotation: "described as the"."""
_CALLED = QUOTING_FORMS | word_list("called panned mocked assailed hailed branded labeled labelled")


class Manner(Enum):
    """How a quotation is given to its speaker."""

    INTRODUCED = "introduced"
    FOLLOWED = "followed"
    TRAILING = "trailing"
    GOVERNED = "governed"
    CONTINUED = "continued"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Credit:
    """Who says it (`phrase`) by which words (tokens `first` to `last` of `frame`, equal if none), and how."""

    frame: Frame
    phrase: NounPhrase
    first: int
    last: int
    manner: Manner


def trailing_credit(frame: Frame, first: int) -> Credit | None:
    """Words of speech behind what is said, as in "…, the office reported." or "…, according to the office"."""
    for verb in range(first, min(len(frame.tokens), first + 2 * _REACH)):
        credit = according_to(frame, verb, Manner.TRAILING) or put_by(frame, verb, Manner.TRAILING)
        if credit:
            return credit
        credit = closing_clause(frame, verb)
        if credit and credit.phrase.first >= first:
            return credit
    return None


def closing_clause(frame: Frame, verb: int) -> Credit | None:
    """The clause of a verb as in "…, the office reported." and "…, said the minister.", or None."""
    tokens = frame.tokens
    found = tokens[verb].low in _FINDING and verb > 0 and tokens[verb - 1].low in _STUDIES
    if not (found or is_verb(frame, verb, PARENTHETICAL_FORMS)) or is_passive(frame, verb):
        return None
    if tokens[verb].low.endswith("ing") or starts_content(frame, verb + 1):
        return None
    if inverted := inverted_speaker(frame, verb):
        return Credit(frame, inverted, verb, verb + 1, Manner.TRAILING)
    phrase = subject_of(frame, verb)
    if phrase is None or phrase.last > verb or not _stands_apart(frame, phrase, verb):
        return None
    return Credit(frame, phrase, verb, verb + 1, Manner.TRAILING)


def _stands_apart(frame: Frame, phrase: NounPhrase, verb: int) -> bool:
    """Whether a comma, dash or quotation parts the clause from what is said, and nothing said follows it."""
    if frame.tokens[phrase.last].low in PREPOSITIONS:
        return False
    first = phrase.first
    while first and _is_word_of_subject(frame, first - 1):
        low = frame.tokens[first - 1].low
        joins = low in SUBORDINATORS or low in CONJUNCTIONS or low in PREPOSITIONS - {"of"}
        if is_auxiliary(frame, first - 1) or joins or phrase.first - first > 8:  # noqa: PLR2004
            return False
        first -= 1
    before = frame.tokens[first - 1] if first else None
    if before is None or (before.text != "," and before.quoted < 0 and not is_dash(frame, first - 1)):
        return False
    rest = [t for t in frame.tokens[verb + 1 : verb + 12] if t.text[:1].isalnum() or t.text in ',.:;"']
    if not rest or rest[0].text in {".", ",", ";"}:
        return True
    heard = frame.tokens[verb].low in TELLING_FORMS and _only_hearer(frame, verb)
    return heard or rest[0].low in PREPOSITIONS or is_adverb(rest[0].low) or _tells_day(rest)


def _tells_day(rest: Sequence[FrameToken]) -> bool:
    """Whether words behind a verb tell when it was said: "Tuesday", "late Monday", "last week"."""
    day = rest[1].low if rest[0].low in {"late", "early", "last", "this"} and len(rest) > 1 else rest[0].low
    return day in WEEKDAYS or (rest[0].low in {"last", "this"} and day in _TIMES)


def _is_word_of_subject(frame: Frame, position: int) -> bool:
    """Whether a token may stand between the comma before a subject and its head: "the bank's Ann Lee"."""
    token = frame.tokens[position]
    return token.quoted < 0 and (token.text[:1].isalnum() or token.low in {"'s", "'"})


def _only_hearer(frame: Frame, verb: int) -> bool:
    """Whether only the hearer and the occasion follow: "told reporters on Monday."."""
    phrase = phrase_starting(frame, verb + 1)
    if phrase is None:
        return False
    after = frame.tokens[phrase.last] if phrase.last < len(frame.tokens) else None
    if after is not None and after.low == "to":  # "told them to leave"
        return False
    return after is None or after.text in {".", ",", ";"} or after.low in PREPOSITIONS


def put_by(frame: Frame, position: int, manner: Manner) -> Credit | None:
    """The one who put it so: "as Lee put it"."""
    tokens = frame.tokens
    if (
        tokens[position].low not in {"put", "puts"}
        or position + 1 >= len(tokens)
        or tokens[position + 1].low != "it"
    ):
        return None
    phrase = subject_of(frame, position)
    return Credit(frame, phrase, position, position + 2, manner) if phrase else None


def according_to(frame: Frame, position: int, manner: Manner) -> Credit | None:
    """The one named so: "according to Lee", "in the words of Lee", "in Lee's phrase"."""
    tokens = frame.tokens
    if tokens[position].low in _PHRASINGS and (owner := _owner_of_phrase(frame, position)):
        return Credit(frame, owner, position, position + 1, manner)
    words = [token.low for token in tokens[max(0, position - 2) : position + 2]]
    if words == ["in", "the", "words", "of"] and (phrase := phrase_starting(frame, position + 2)):
        return Credit(frame, phrase, position - 2, position + 2, manner)
    if tokens[position].low != "according" or position + 2 >= len(tokens) or tokens[position + 1].low != "to":
        return None
    phrase = whose_figures(frame, phrase_starting(frame, position + 2))
    return Credit(frame, phrase, position, position + 2, manner) if phrase else None


def _owner_of_phrase(frame: Frame, noun: int) -> NounPhrase | None:
    """The X of "in X's words," and "in X's phrase,"."""
    tokens = frame.tokens
    if noun < 3 or tokens[noun - 1].low not in {"'s", "'"}:  # noqa: PLR2004 - "in Lee 's"
        return None
    name = frame.name_ending(noun - 1)
    if name is None or not name.speaks:
        return None
    first = name.first
    while first and (is_title(tokens[first - 1].text) or tokens[first - 1].text == "."):
        first -= 1
    return NounPhrase(name.first, name.last, name) if first and tokens[first - 1].low == "in" else None


def attributed_to(frame: Frame, position: int) -> Credit | None:
    """The one to whom a remark is attributed or credited, in so many words."""
    tokens = frame.tokens
    if tokens[position].low not in {"attributed", "credited"} or position + 2 >= len(tokens):
        return None
    phrase = phrase_starting(frame, position + 2) if tokens[position + 1].low == "to" else None
    return Credit(frame, phrase, position, position + 2, Manner.GOVERNED) if phrase else None


def agent_behind(frame: Frame, position: int) -> Credit | None:
    """The critics of "was called “a disgrace” by critics", "described as “…” by Lee"."""
    if position + 2 >= len(frame.tokens) or frame.tokens[position + 1].low != "by":
        return None
    for verb in range(position - 1, max(-1, position - _REACH_OF_PASSIVE), -1):
        if frame.tokens[verb].low in _CALLED:
            phrase = phrase_starting(frame, position + 2) if is_passive(frame, verb) else None
            return Credit(frame, phrase, verb, verb + 1, Manner.GOVERNED) if phrase else None
        if frame.tokens[verb].low not in {"as", "a", "an", "the"}:
            return None
    return None
