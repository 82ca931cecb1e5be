"""Finds to whom a verb of speech belongs: its subject, the agent of a passive, the owner of a claim."""

from flows.annotate.frames.event_verbs import find_verbs, is_past_form
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.known_people import end_before_clause
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_ending, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import sentence_subject, subject_before
from flows.annotate.speech.inversions import inverted_speaker
from flows.annotate.speech.speech_verbs import is_saying, is_verb, word_before
from flows.english.function_words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    is_adverb,
)
from flows.english.person_genders import is_kin
from flows.english.speech_cues import NOUN_CUES, SAYING_FORMS
from flows.english.titles import is_office, is_title
from flows.english.word_tables import word_list

_BE = BE | {"'re", "'m"}
_REACH_OF_AND = 10
_LONGEST_INSERTION = 20
_REACH_OF_GOING_ON = 24
"""Tokens from "adding" back to the verb of saying before it."""
_GIVING_OUT = word_list(
    """
    issued issuing issue issues released releasing release releases posted posting published publishing sent sending
    gave giving made making wrote writing read reading put delivered
    """
)
_GIVING = word_list("give gives gave giving")
"""Before the "notice" with which something is made known: "the commission gives notice that"."""
_SHOWING = word_list(
    "suggesting implying showing indicating meaning proving demonstrating signalling signaling"
)
_LIKING = word_list("likes liked loves loved used")
"""Behind these somebody says it often: "as Lee likes to say"."""
_RECORDINGS = word_list("recording recordings video videos clip clips footage audio tape image memory")
_OPENING_CLAUSES = word_list("while whereas though although because")
_GOVERNED = frozenset(
    {",", "while", "whilst", "by", "when", "and", "after", "before", "without", "in", '"', "for"}
)


def is_passive(frame: Frame, verb: int) -> bool:
    """Whether the verb is a past participle behind a form of "be", or a participle behind its noun."""
    if not frame.tokens[verb].low.endswith(("ed", "en", "wn", "id", "ld", "nt", "ght", "ood", "und")):
        return False
    for position in range(verb - 1, max(-1, verb - 5), -1):
        low = frame.tokens[position].low
        if low in _BE or (low.endswith("n't") and low[:-3] in _BE):
            return True
        if not is_adverb(low):
            return False
    return False


def subject_of(frame: Frame, verb: int) -> NounPhrase | None:
    """Who does the saying: the subject, the agent of a passive, or the subject shared with another verb."""
    if is_passive(frame, verb):
        return _agent(frame, verb)
    if _follows_answer(frame, verb):
        return phrase_starting(frame, verb + 1)
    before = word_before(frame, verb)
    if frame.tokens[verb].low == "notice" and before in _GIVING:
        return subject_before(frame, verb - 1)
    if before == "," and (own := _subject_before_occasion(frame, verb - 1)):
        return own
    participle = frame.tokens[verb].low.endswith("ing") and not _follows_auxiliary(frame, verb)
    if participle:
        return _subject_of_participle(frame, verb, before)
    if before == "to" and verb > 1 and frame.tokens[verb - 2].low in _LIKING:
        return subject_before(frame, verb - 2)
    if before == "to" and end_before_clause(frame, verb) < verb:
        return subject_before(frame, verb)
    if before in {"and", "or", "but", "to", "then"} or (
        before == "," and not _closes_apposition(frame, verb)
    ):
        return _shared_subject(frame, verb)
    return subject_before(frame, verb) or (sentence_subject(frame, verb) if before == "," else None)


def _follows_answer(frame: Frame, verb: int) -> bool:
    """Whether "yes" or "no" alone stands before the comma before a verb: "No, says Ann Lee, a lawyer."."""
    tokens = frame.tokens
    answer = verb - 2
    if answer < 0 or tokens[answer].low not in {"yes", "no"} or tokens[verb - 1].text != ",":
        return False
    return answer == 0 or tokens[answer - 1].quoted >= 0 or not tokens[answer - 1].text[:1].isalnum()


def _subject_of_participle(frame: Frame, verb: int, before: str) -> NounPhrase | None:
    """Who is "saying": the noun right before ("a message saying", "with Ray saying"), else the subject."""
    if before == "as" and (quoted := _one_quoted(frame, verb)):
        return quoted
    if before == "," and (closing := _who_told_before(frame, verb)):
        return closing
    giving = _giving_out(frame, verb) if before in NOUN_CUES else None
    if giving is not None and not is_passive(frame, giving):
        return subject_before(frame, giving) or sentence_subject(frame, verb)
    if before in _GOVERNED or before == "" or giving is not None:
        subject = sentence_subject(frame, verb)
        if frame.tokens[verb].low in _SHOWING and subject and not _can_mean_to(frame, subject):
            return None  # "rates rose, suggesting that …": nobody says so
        return subject
    if found := _noun_before(frame, verb) or _one_recorded(frame, verb):
        return found
    phrase = subject_before(frame, verb)
    if phrase is None:
        return sentence_subject(frame, verb)
    with_it = phrase.first > 0 and frame.tokens[phrase.first - 1].low in {"with", "the"}
    a_thing = frame.tokens[phrase.first].low in DETERMINERS - POSSESSIVES and _short(phrase)
    a_thing = a_thing or (_is_somebody(frame.tokens[phrase.last - 1].low) and _short(phrase))
    return phrase if phrase.name or phrase.pronoun or with_it or a_thing else sentence_subject(frame, verb)


def _who_told_before(frame: Frame, participle: int) -> NounPhrase | None:
    """Who goes on: the official of "The plan is dead, an official said on Monday, adding: “…”"."""
    tokens = frame.tokens
    told = {verb.first for verb in find_verbs(frame)}
    for verb in range(participle - 2, max(0, participle - _REACH_OF_GOING_ON), -1):
        if tokens[verb].quoted >= 0 or tokens[verb].text in {";", ":"}:
            return None
        if not is_saying(frame, verb) or tokens[verb].low.endswith("ing") or is_passive(frame, verb):
            if verb in told or is_auxiliary(frame, verb):
                return None
            continue
        phrase = inverted_speaker(frame, verb) or subject_before(frame, verb)
        behind = phrase is not None and phrase.first > verb
        return phrase if phrase is not None and (behind or _stands_behind_comma(frame, phrase)) else None
    return None


def _stands_behind_comma(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether only the words of a description stand between a comma and the noun phrase: ", the bank's Ann Lee"."""
    first = phrase.first
    while first and (frame.tokens[first - 1].text[:1].isalpha() or frame.tokens[first - 1].low == "'s"):
        first -= 1
    words = frame.tokens[first : phrase.first]
    joined = any(token.low in PREPOSITIONS or token.low in AUXILIARIES - {"'s"} for token in words)
    return first > 0 and frame.tokens[first - 1].text == "," and not joined


def _noun_before(frame: Frame, verb: int) -> NounPhrase | None:
    """The "polls" of "asked Lee about polls showing that": what shows something stands right before."""
    before = frame.tokens[verb - 2].low if verb > 1 else ""
    shows = frame.tokens[verb].low in _SHOWING and before in PREPOSITIONS
    return NounPhrase(verb - 1, verb) if shows and frame.tokens[verb - 1].text.islower() else None


def _one_recorded(frame: Frame, verb: int) -> NounPhrase | None:
    """The Lee of "a recording of Lee calling it so"."""
    name = frame.name_ending(verb)
    if name is None or not name.person or name.first < 2:  # noqa: PLR2004 - "video of"
        return None
    recorded = frame.tokens[name.first - 1].low == "of" and frame.tokens[name.first - 2].low in _RECORDINGS
    return NounPhrase(name.first, name.last, name) if recorded else None


def _is_somebody(noun: str) -> bool:
    """Whether a noun is of a person whom somebody has: "her husband", "his lawyer"."""
    return is_office(noun) or is_kin(noun, "m") or is_kin(noun, "f")


def _can_mean_to(frame: Frame, subject: NounPhrase) -> bool:
    person = subject.name is not None and subject.name.person
    return person or frame.tokens[subject.first].low.partition("'")[0] in {"he", "she", "they", "i", "we"}


def _one_quoted(frame: Frame, verb: int) -> NounPhrase | None:
    """The X of "quoted X as saying"."""
    for position in range(verb - 2, max(-1, verb - 10), -1):
        if frame.tokens[position].low in {"quoted", "quotes", "quoting", "cited", "citing"}:
            return phrase_starting(frame, position + 1)
    return None


def _giving_out(frame: Frame, verb: int) -> int | None:
    """The verb by which somebody gives out the statement that is "saying" it."""
    near = range(verb - 1, max(0, verb - 7) - 1, -1)
    return next((i for i in near if frame.tokens[i].low in _GIVING_OUT), None)


def _short(phrase: NounPhrase) -> bool:
    return phrase.last - phrase.first <= 4  # noqa: PLR2004 - "a leaked internal message"


def possessor_of(frame: Frame, noun: int) -> NounPhrase | None:
    """Whose statement it is: "Lee's claim", "his claim", "a claim by Lee"."""
    if frame.tokens[noun].low not in NOUN_CUES:
        return None
    after = noun + 1
    if after < len(frame.tokens) and frame.tokens[after].low in {"by", "from"}:
        return phrase_starting(frame, after + 1)
    for position in range(noun - 1, max(-1, noun - 4), -1):
        low = frame.tokens[position].low
        if low in PREPOSITIONS:
            return None
        if low in {"his", "her"}:
            return NounPhrase(position, position + 1, pronoun=True)
        if low == "'s":
            name = frame.name_ending(position)
            if name is not None:
                return NounPhrase(name.first, name.last, name) if name.speaks else None
            return phrase_ending(frame, position) if noun - position <= 2 else None  # noqa: PLR2004 - "'s old claim"
    return None


def _follows_auxiliary(frame: Frame, verb: int) -> bool:
    return word_before(frame, verb) in AUXILIARIES


def _agent(frame: Frame, verb: int) -> NounPhrase | None:
    """The X of "was described by X as"."""
    for position in range(verb + 1, min(verb + 6, len(frame.tokens))):
        token = frame.tokens[position]
        if token.low == "by":
            return phrase_starting(frame, position + 1)
        joined = token.low in CONJUNCTIONS or is_auxiliary(frame, position)
        if joined or token.quoted >= 0 or not token.text[:1].isalnum():
            return None  # "were informed and are being helped by officers"
    return None


def _closes_apposition(frame: Frame, verb: int) -> bool:
    """Whether the comma before the verb is the second of two, or parts a long subject from its verb."""
    index = verb - 1
    while index >= 0 and frame.tokens[index].text != ",":
        index -= 1
    if _opening_of_insertion(frame, index):
        return True
    begins = {":", ";", "who", "whose", "which"}
    begin = next((i + 1 for i in range(index - 1, -1, -1) if frame.tokens[i].low in begins), 0)
    return not any(is_auxiliary(frame, i) or is_verb(frame, i, SAYING_FORMS) for i in range(begin, index))


def _opening_of_insertion(frame: Frame, closing: int) -> int:
    """The first comma of "…, Ann Lee, the minister, said" or "…, the singer, whose name is Lee, said"; else 0.

    The subject before it begins the sentence's own clause of speech: right behind a comma or a quotation.
    """
    tokens = frame.tokens
    for opening in range(closing - 1, max(0, closing - _LONGEST_INSERTION), -1):
        if tokens[opening].quoted >= 0 or tokens[opening].text in {";", ":"}:
            return 0
        if tokens[opening].text != ",":
            continue
        relative = tokens[opening + 1].low in {"who", "whose", "which", "according"}
        if not relative and any(is_auxiliary(frame, i) for i in range(opening + 1, closing)):
            return 0
        subject = phrase_ending(frame, opening)
        first = subject.first if subject is not None else 0
        while first and (is_title(tokens[first - 1].text) or tokens[first - 1].text == "."):
            first -= 1
        if first and _parts_clauses(frame, first - 1):
            return opening
    return 0


def _subject_before_occasion(frame: Frame, closing: int) -> NounPhrase | None:
    """The union of "240 jobs will go, and the union, in a statement on Monday, says 310": a second clause's subject."""
    tokens = frame.tokens
    near = range(closing - 1, max(0, closing - _LONGEST_INSERTION), -1)
    opening = next((i for i in near if tokens[i].text == "," or tokens[i].quoted >= 0), 0)
    if not opening or tokens[opening].text != "," or tokens[opening + 1].low not in PREPOSITIONS:
        return None
    subject = phrase_ending(frame, opening)
    first = subject.first if subject is not None else 0
    while first and (tokens[first - 1].low in DETERMINERS or is_title(tokens[first - 1].text)):
        first -= 1
    joined = first > 1 and tokens[first - 1].low in {"and", "but", "while", "whereas"}
    told = joined and any(verb.last < first for verb in find_verbs(frame))
    return subject if told else None


def _parts_clauses(frame: Frame, position: int) -> bool:
    """Whether a clause begins behind this token: a comma, a quotation, ", and", "while"."""
    token = frame.tokens[position]
    if token.text == "," or token.quoted >= 0 or token.low in _OPENING_CLAUSES:
        return True
    return token.low in {"and", "but"} and position > 0 and frame.tokens[position - 1].text in {",", '"'}


def _shared_subject(frame: Frame, verb: int) -> NounPhrase | None:
    """The subject of the verb joined to this one, of the nearest verb of speech before it, or of the sentence."""
    before = word_before(frame, verb)
    if before in {"and", "to"} and (joined := _subject_of_joined(frame, verb, before)):
        return joined
    for position in range(verb - 1, max(-1, verb - 40), -1):
        if is_saying(frame, position) and not is_passive(frame, position):
            before = word_before(frame, position)
            if before not in {"and", "or", "but", "to", ","}:
                return subject_before(frame, position)
    return sentence_subject(frame, verb)


def _subject_of_joined(frame: Frame, verb: int, joining: str) -> NounPhrase | None:
    """The pronoun or person who does both in "he laughed and said", "she went there to say"."""
    conjunction = next(i for i in range(verb - 1, -1, -1) if frame.tokens[i].low == joining)
    for position in range(conjunction - 1, max(0, conjunction - _REACH_OF_AND), -1):
        token = frame.tokens[position]
        if token.text in {",", ";"} or token.quoted >= 0:
            return None
        if is_past_form(token.low) and not any(n.first <= position < n.last for n in frame.names):
            phrase = subject_before(frame, position)
            if phrase is None:
                return None
            described = frame.tokens[phrase.first].low in DETERMINERS and _short(phrase)
            return phrase if phrase.pronoun or phrase.name is not None or described else None
    return None
