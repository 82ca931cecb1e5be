"""Finds where a reported statement begins behind its verb: over hearers, days and occasions."""

from flows.annotate.frames.event_verbs import PAST_FORMS, is_past_form
from flows.annotate.frames.frame_words import is_auxiliary, is_dash
from flows.annotate.frames.noun_phrases import phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.settings_of_speech import OCCASIONS, end_of_occasion
from flows.english.function_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
    is_adverb,
)
from flows.english.speech_cues import (
    CLEARLY_SAYING,
    NEEDING_THAT,
    NOT_STATING,
    SAYING_FORMS,
    TELLING_FORMS,
    THINKING_FORMS,
)
from flows.english.word_tables import word_list

STATING_FORMS = (SAYING_FORMS | THINKING_FORMS) - NOT_STATING
_COMPLEMENTISERS = word_list("that whether if why how what when where who which")
_ASKED = word_list("asked pressed questioned challenged told reached prompted")
_OUTCRIES = word_list("""
    cried cries cry shouted yelled screamed sighed exclaimed whispered pleaded swore complained boasted quipped joked
    responded replied answered commented
    """)
"""What is done at some time and place, and has no question behind it."""
_TIMES = word_list("above below this last that early late earlier later yesterday today twice once before")
_PARTS_OF_TIME = word_list(
    "day days week weeks month months year years night morning evening afternoon eve anniversary"
)
_PASTS = PAST_FORMS | {"heard", "said", "thought"}
_REACH = 14
_INSIDE_CLAUSE = frozenset({"'s", "-", "$", "£", "€", "¥"})
_CLAUSE_WITHIN = 24
_FIRST_OF_CLAUSE = (
    DETERMINERS | PRONOUNS | frozenset({"there", "if", "although", "while", "in", "by", "as", "not"})
)


def content_start(frame: Frame, verb: int) -> int:
    """The token at which a statement begins behind a verb, or 0: over hearers, days and occasions."""
    tokens = frame.tokens
    position = verb + 1
    limit = min(len(tokens), verb + _REACH)
    if position < limit and tokens[position].low in _COMPLEMENTISERS:
        return _behind_complementiser(frame, verb, limit)
    for index in range(position, limit):
        token = tokens[index]
        behind_preposition = tokens[index - 1].low in PREPOSITIONS and not _as_adverb(frame, verb, index - 1)
        if token.low == "that" and index + 2 < len(tokens) and not behind_preposition:
            return index if _only_between(frame, verb, index) else _bare_clause(frame, verb)
        if token.quoted >= 0:
            return index if _introduced(frame, verb, index) else _bare_clause(frame, verb)
        if token.text in {";", "."}:
            break
    return _bare_clause(frame, verb)


def _behind_complementiser(frame: Frame, verb: int, limit: int) -> int:
    """Where a statement begins behind a verb and "that", "when" or their like; 0 if that tells when it was made.

    "He said when asked that it was late"; "She cried when she heard".
    """
    tokens = frame.tokens
    position = verb + 1
    if tokens[position].low not in {"when", "where"}:
        return position
    if position + 1 < len(tokens) and tokens[position + 1].low in _ASKED:
        return next((i for i in range(position + 2, limit) if tokens[i].low == "that"), 0)
    return 0 if tokens[verb].low in _OUTCRIES else position


def _as_adverb(frame: Frame, verb: int, position: int) -> bool:
    """Whether a preposition right behind a verb and before "that" stands for a time: "argued before that it was"."""
    return frame.tokens[position].low == "before" and position == verb + 1


def _only_between(frame: Frame, verb: int, that: int) -> bool:
    """Whether only a hearer, a day or an occasion stands between the verb and "that"."""
    between = frame.tokens[verb + 1 : that]
    if between and _is_relative(frame, verb, that):
        return False
    commas = any(token.text == "," for token in between)
    if commas and frame.tokens[that - 1].text != ",":  # "found dead, a number that may rise"
        return False
    if between and frame.tokens[verb].low not in TELLING_FORMS and not _begins_occasion(between[0].low):
        return False  # "discovered ice that may melt"
    return not any(
        t.low in AUXILIARIES
        or t.low in STATING_FORMS - OCCASIONS
        or t.low in CONJUNCTIONS
        or t.low in PRONOUNS
        for t in between
    )


def _is_relative(frame: Frame, verb: int, that: int) -> bool:
    """Whether "that" takes up the noun before it: "warned of floods that", "ruled on a petition that had"."""
    tokens = frame.tokens
    if that + 1 < len(tokens) and is_auxiliary(frame, that + 1):
        return True
    first = verb + 1
    while first < that and _says_when(frame, first):
        first += 1
    if tokens[first].low in {"of", "about", "against"}:
        return first + 1 < that
    on_something = tokens[first].low == "on" and first + 1 < that and tokens[first + 1].low in DETERMINERS
    return on_something and not end_of_occasion(frame, first) and not _dated(frame, first + 1, that)


def _says_when(frame: Frame, position: int) -> bool:
    """Whether a word is part of a day or an adverb: "on Monday", "again"."""
    low = frame.tokens[position].low
    before_day = low == "on" and frame.tokens[position + 1].low in WEEKDAYS
    return low in WEEKDAYS or is_adverb(low) or before_day


def _dated(frame: Frame, first: int, last: int) -> bool:
    return any(t.low in WEEKDAYS | _PARTS_OF_TIME or t.text.isdecimal() for t in frame.tokens[first:last])


def _begins_occasion(low: str) -> bool:
    return low in PREPOSITIONS or low in WEEKDAYS or is_adverb(low) or low in _TIMES or not low.isalnum()


def _introduced(frame: Frame, verb: int, quotation: int) -> bool:
    if quotation == verb + 1:
        return True
    between = frame.tokens[verb + 1 : quotation]
    return frame.tokens[quotation - 1].text in {",", ":"} and not any(t.low in AUXILIARIES for t in between)


def _bare_clause(frame: Frame, verb: int) -> int:
    """The beginning of a clause without "that": something like a subject with a finite verb behind it."""
    tokens = frame.tokens
    first = _after_hearer(frame, verb) if tokens[verb].low in TELLING_FORMS else verb + 1
    first = _after_occasion(frame, first)
    number = _loosened_number(frame, first) if tokens[verb].low in CLEARLY_SAYING else 0
    if number:
        return first if _has_finite_verb(frame, number) or _ends_in_verb(frame, number) else 0
    if first >= len(tokens) or tokens[first].text in {",", ".", ";", ":", ")", "-"}:
        return 0
    if [token.low for token in tokens[first : first + 2]] == ["no", "more"]:
        return 0
    if tokens[first].low == "that" and first > verb + 1:  # "told parliament of a plan that would cost"
        return 0
    if (
        tokens[first].low in {"to", "of", "for", "with", "about", "on", "at", "from", "against"}
        or tokens[first].low in AUXILIARIES - CONTRACTED
    ):
        return 0
    gerund = first + 1 < len(tokens) and tokens[first + 1].low.endswith("ing")
    if gerund and tokens[first].low in PREPOSITIONS | CONJUNCTIONS:  # "the ice it found while digging"
        return 0
    if tokens[verb].low in NEEDING_THAT and tokens[first].low not in PRONOUNS:
        return 0
    if tokens[verb].low in CLEARLY_SAYING and (_runs_on(frame, first) or _ends_in_verb(frame, first)):
        return first
    return first if _has_finite_verb(frame, first) else 0


def _loosened_number(frame: Frame, first: int) -> int:
    """The number that a preposition here only loosens, or 0: "said about 40 ships had sunk", "said at least 12"."""
    tokens = frame.tokens
    number = first + (2 if first + 1 < len(tokens) and tokens[first + 1].low in {"least", "most"} else 1)
    loosens = tokens[first].low in {"about", "around", "at"} if first < len(tokens) else False
    return number if loosens and number < len(tokens) and tokens[number].text[0].isdigit() else 0


def _after_occasion(frame: Frame, first: int) -> int:
    """Behind adverbs, days and occasions: "said on Friday", "wrote in a letter to Congress"."""
    tokens = frame.tokens
    position = first
    while position < min(len(tokens), first + _REACH):
        low = tokens[position].low
        if low in WEEKDAYS or low in ADVERBS - {"there", "since", "once", "both"}:
            position += 1
        elif low == "on" and position + 1 < len(tokens) and tokens[position + 1].low in WEEKDAYS:
            position += 2
        elif low in {"in", "at", "during", "on"} and (occasion := end_of_occasion(frame, position)):
            position = occasion
        else:
            break
    return position


def _runs_on(frame: Frame, first: int) -> bool:
    """Whether at least four words or a quotation follow without a mark: after "say" that is a clause."""
    following = frame.tokens[first : first + 4]
    quoted = any(t.quoted >= 0 for t in following)
    if following and following[0].low in PREPOSITIONS:  # "said in a notice to Congress"
        return False
    words = all(t.text[:1].isalnum() or t.quoted >= 0 or t.text in _INSIDE_CLAUSE for t in following)
    return words and (quoted or len(following) == 4)  # noqa: PLR2004


def _ends_in_verb(frame: Frame, first: int) -> bool:
    """Whether a few words up to a mark are a subject and its verb: "14 people drowned."."""
    end = next(
        (i for i in range(first, len(frame.tokens)) if not frame.tokens[i].text[:1].isalnum()),
        len(frame.tokens),
    )
    words = frame.tokens[first:end]
    plain = len(words) > 1 and all(token.quoted < 0 for token in words)
    return plain and words[0].low not in PREPOSITIONS and is_past_form(words[-1].low)


def _after_hearer(frame: Frame, verb: int) -> int:
    """Behind "told the press" or "tell BBC News"."""
    phrase = phrase_starting(frame, verb + 1)
    name = next((n for n in frame.names if n.first in (verb + 1, verb + 2)), None)
    if name:
        return name.last
    if phrase and frame.tokens[verb + 1].low in {
        "reporters",
        "journalists",
        "me",
        "him",
        "her",
        "them",
        "us",
    }:
        return verb + 2
    return phrase.last if phrase else verb + 1


def _has_finite_verb(frame: Frame, first: int) -> bool:
    """Whether a clause can begin here: a subject, then a finite verb before the next mark."""
    named = any(name.first == first for name in frame.names)
    start = frame.tokens[first]
    if not (named or start.low in _FIRST_OF_CLAUSE or start.low not in PREPOSITIONS):
        return False
    if start.low in CONTRACTED:
        return True
    for position in range(first + 1, min(first + _CLAUSE_WITHIN, len(frame.tokens))):
        token = frame.tokens[position]
        if token.text in {";", "."} or is_dash(frame, position):
            return False
        if start.low in PREPOSITIONS and token.low in {
            "who",
            "which",
            "that",
        }:  # "rule in the case of a man who"
            return False
        if token.text == "May":
            continue
        if token.low in AUXILIARIES and token.low not in {"to", "'s", "be", "been", "being", "having"}:
            return True
        if _past_after_subject(frame, first, position):
            return True
    return False


def _past_after_subject(frame: Frame, first: int, position: int) -> bool:
    """Whether a past form stands right behind a name or pronoun: "Lee left", "they wanted"."""
    token = frame.tokens[position]
    if not token.low.endswith(("ed", "s")) and token.low not in _PASTS:
        return False
    while is_adverb(frame.tokens[position - 1].low) and position - 1 > first:
        position -= 1
    behind_name = any(name.last == position and name.first == first for name in frame.names)
    return behind_name or (position == first + 1 and frame.tokens[first].low in PRONOUNS)
