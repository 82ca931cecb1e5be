"""Whose words those are that stand beside a verb of speech and are another's: of who tells of it, or of nobody there.

"Lee said that his office had asked for “time”": it is Lee's. "Oslo had been warned by Rome “in May”": not Rome's.
"""

from flows.annotate.frames.noun_phrases import phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.content_ends import content_end
from flows.annotate.speech.content_starts import content_start
from flows.annotate.speech.cue_verbs import is_passive, subject_of
from flows.annotate.speech.speech_credits import Credit, Manner
from flows.annotate.speech.speech_verbs import is_saying, word_before
from flows.annotate.speech.withheld_speech import is_put_right
from flows.english.function_words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from flows.english.speech_cues import ACTS_TOLD, TELLING_FORMS
from flows.english.word_tables import word_list

_REACH = 26
_MODALS = word_list("would will could should might may")
_MADE = word_list("concluded agreed announced proposed promised pledged offered requested reported")
"""What is done with a pact, a plan or a sum, and also says something."""


def is_told_of(frame: Frame, verb: int, position: int, opening: str) -> bool:
    """Whether a participle only tells of what the quotation is about, whose words are another's.

    "Oslo had been warned by Rome “ten days ahead”": but Rome's are "was told by Rome “to wait”" and "by Rome: “Wait”".
    "Lee stressed that the pacts concluded in May “are sound”": nobody concluded so.
    """
    behind = verb + 1
    if is_put_right(frame, verb) or (opening in AUXILIARIES and _is_known_by(frame, verb)):
        return True
    if frame.tokens[verb].low in TELLING_FORMS and is_passive(frame, verb):
        agent = phrase_starting(frame, behind + 1) if frame.tokens[behind].low == "by" else None
        return agent is not None and agent.last == position and opening not in {"to", "not", "that"}
    predicate = opening in AUXILIARIES and frame.tokens[behind].low in PREPOSITIONS
    own = any(token.low == "that" for token in frame.tokens[behind:position])
    return predicate and not own and frame.tokens[verb].low in _MADE and _in_that_clause(frame, verb)


def _is_known_by(frame: Frame, verb: int) -> bool:
    """Whether a verb only says of whom the quotation tells what they know: "a witness who knows this “will speak”"."""
    tokens = frame.tokens
    told = verb > 1 and tokens[verb - 1].low == "who" and tokens[verb - 2].text != ","
    return told and not is_saying(frame, verb)


def _in_that_clause(frame: Frame, verb: int) -> bool:
    """Whether what stands before a participle is the subject of a clause with "that" behind a verb of saying."""
    phrase = subject_of(frame, verb)
    that = phrase.first - 1 if phrase is not None and not phrase.pronoun else 0
    return that > 0 and frame.tokens[that].low == "that" and is_saying(frame, that - 1)


def outer_credit(frame: Frame, inner: Credit, position: int) -> Credit | None:
    """Who says what another only does or wants within what he says.

    Of "Lee said that his office had asked for “time”" and "Lee said Rome would seek “time”" the words are Lee's, as of
    "Lee said Rome had agreed and had “slept on it”".
    """
    first = inner.phrase.first
    own = frame.tokens[first].low in {"his", "her", "their", "its"} and inner.manner is Manner.GOVERNED
    acts = is_act(frame, inner.first) or _is_planned(frame, inner) or _goes_on(frame, inner.first, position)
    if not own and not acts:
        return None
    for verb in range(first - 1, max(-1, first - _REACH), -1):
        if frame.tokens[verb].text in {";", "."} or frame.tokens[verb].quoted >= 0:
            return None
        if not is_saying(frame, verb):
            continue
        start = content_start(frame, verb)
        phrase = (
            subject_of(frame, verb) if 0 < start <= first and content_end(frame, start) > position else None
        )
        return Credit(frame, phrase, verb, verb + 1, Manner.GOVERNED) if phrase else None
    return None


def _goes_on(frame: Frame, verb: int, position: int) -> bool:
    """Whether a second auxiliary behind "and" goes on about what the subject of a verb did: "agreed and had then".

    Behind a comma also over a clause: "insisted that it stay, and had then".
    """
    words = [token.low for token in frame.tokens[verb + 1 : position]]
    for joint in range(len(words) - 1):
        if words[joint] in CONJUNCTIONS and words[joint + 1] in AUXILIARIES:
            own = any(word == "that" or word in AUXILIARIES for word in words[:joint])
            return not own or words[joint - 1] == ","
    return False


def is_act(frame: Frame, verb: int) -> bool:
    """Whether a verb tells what somebody does or wants rather than what he says."""
    low = frame.tokens[verb].low
    if low.startswith("call"):
        return [token.low for token in frame.tokens[verb + 1 : verb + 2]] == ["for"]
    return low in ACTS_TOLD


def _is_planned(frame: Frame, inner: Credit) -> bool:
    """Whether what is said lies ahead: Lee's are the words of "Lee said the court would ask for it “by Friday”"."""
    verb = inner.first
    modal = verb > 0 and word_before(frame, verb) in _MODALS
    return modal and inner.manner is Manner.GOVERNED and inner.phrase.last <= verb
