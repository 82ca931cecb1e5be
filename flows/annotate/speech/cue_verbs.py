"""Reads the verbs of speech of a sentence: which words are such verbs here, and to whom each belongs."""

from flows.annotate.english.event_verbs import is_past_form
from flows.annotate.english.finite_verbs import PRESENT_FORMS
from flows.annotate.english.frame_words import is_auxiliary, is_possessive
from flows.annotate.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from flows.annotate.english.noun_phrases import NounPhrase, phrase_ending, phrase_starting
from flows.annotate.english.sentence_frames import Frame
from flows.annotate.english.speech_cues import BASE_FORMS, NEVER_PAST_TENSE, NOUN_CUES, SAYING_FORMS
from flows.annotate.english.subjects import sentence_subject, subject_before
from flows.annotate.english.word_tables import word_list

_BE = word_list("is are was were be been being am 're 'm")
_BEFORE_NOUNS = (DETERMINERS | PREPOSITIONS | {"'s"}) - {
    "to",
    "that",
    "this",
    "these",
    "those",
    "all",
    "both",
}
_QUANTIFIERS = word_list("another some many several most few one two three four five six each")
_CLEARLY_FINITE = word_list("said says told tells wrote writes")
_REACH_OF_AND = 10
_WRITINGS = NOUN_CUES | word_list(
    "sign banner slogan placard poster headline caption note inscription text notice"
)
_POSSESSIVES = word_list("his her their its our my your")
_GIVING_OUT = word_list(
    """
    issued issuing issue issues released releasing release releases posted posting published publishing sent sending
    gave giving made making wrote writing read reading put delivered
    """
)
_SHOWING = word_list(
    "suggesting implying showing indicating meaning proving demonstrating signalling signaling"
)
_PLURALS = word_list("people media police men women many some others most")
_HELD_FORMS = word_list("said thought believed reported known alleged estimated feared understood")
_GOVERNED = frozenset(
    {",", "while", "whilst", "by", "when", "and", "after", "before", "without", "in", '"', "for"}
)


def is_verb(frame: Frame, position: int, forms: frozenset[str]) -> bool:
    """Whether the word is one of these verb forms and stands here as a verb, not as a noun."""
    token = frame.tokens[position]
    if token.low not in forms or (token.text[:1].isupper() and position):
        return False
    if any(name.first <= position < name.last and name.mention for name in frame.names):
        return False
    before = _word_before(frame, position)
    counted = before in _QUANTIFIERS and token.low in _CLEARLY_FINITE
    if (before in _BEFORE_NOUNS and not counted) or (position and is_possessive(frame, position)):
        return False
    if token.low in NEVER_PAST_TENSE and before not in AUXILIARIES:
        return False
    if _names_the_state(frame, position) or _describes_number(frame, position, before):
        return False
    if token.low in _HELD_FORMS and _tells_what_is_held(frame, position):
        return False
    if _is_bare(token.low):
        return _takes_bare_form(frame, position, before)
    return True


def _names_the_state(frame: Frame, position: int) -> bool:
    """Whether "state" says whose something is: "Iranian state media", "state prosecutors"."""
    if frame.tokens[position].low != "state" or position + 1 >= len(frame.tokens):
        return False
    return not starts_content(frame, position + 1) and frame.tokens[position + 1].text != ","


def _describes_number(frame: Frame, position: int, before: str) -> bool:
    """Whether a participle or noun tells of a number of things: "27 suspected cases", "in 34 states"."""
    low = frame.tokens[position].low
    participle = low.endswith("ed") or low in {"found", "known", "thought"} or _is_bare(low)
    return participle and before[:1].isdigit() and not starts_content(frame, position + 1)


def _tells_what_is_held(frame: Frame, position: int) -> bool:
    """Whether a participle tells what is held of the noun before it: "one thought to be ill", "Lee, believed dead"."""
    tokens = frame.tokens
    following = [token.low for token in tokens[position + 1 : position + 3]]
    if following[:1] == ["to"] and not PRESENT_FORMS.union({"have", "be"}).isdisjoint(following[1:]):
        return True
    if tokens[position].low == "said" or not position or tokens[position - 1].text != ",":
        return False
    # Behind the first comma of a sentence that has no verb yet no subject can be closed.
    return not any(t.text == "," or t.quoted >= 0 or t.low in AUXILIARIES for t in tokens[: position - 1])


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
    before = _word_before(frame, verb)
    participle = frame.tokens[verb].low.endswith("ing") and not _follows_auxiliary(frame, verb)
    if participle:
        return _subject_of_participle(frame, verb, before)
    if before in {"and", "or", "but", "to", "then"} or (
        before == "," and not _closes_apposition(frame, verb)
    ):
        return _shared_subject(frame, verb)
    return subject_before(frame, verb) or (sentence_subject(frame, verb) if before == "," else None)


def _subject_of_participle(frame: Frame, verb: int, before: str) -> NounPhrase | None:
    """Who is "saying": the noun right before ("a message saying", "with Ray saying"), else the subject."""
    if before == "as" and (quoted := _one_quoted(frame, verb)):
        return quoted
    giving = _giving_out(frame, verb) if before in NOUN_CUES else None
    if giving is not None and not is_passive(frame, giving):
        return subject_before(frame, giving) or sentence_subject(frame, verb)
    if before in _GOVERNED or before == "" or giving is not None:
        subject = sentence_subject(frame, verb)
        if frame.tokens[verb].low in _SHOWING and subject and not _can_mean_to(frame, subject):
            return None  # "rates rose, suggesting that …": nobody says so
        return subject
    phrase = subject_before(frame, verb)
    if phrase is None:
        return sentence_subject(frame, verb)
    with_it = phrase.first > 0 and frame.tokens[phrase.first - 1].low in {"with", "the"}
    a_thing = frame.tokens[phrase.first].low in DETERMINERS - _POSSESSIVES and _short(phrase)
    return phrase if phrase.name or phrase.pronoun or with_it or a_thing else sentence_subject(frame, verb)


def _can_mean_to(frame: Frame, subject: NounPhrase) -> bool:
    person = subject.name is not None and subject.name.person
    return person or frame.tokens[subject.first].low in {"he", "she", "they", "i", "we"}


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


def starts_content(frame: Frame, position: int) -> bool:
    """Whether a statement may begin here, so that the verb before is no mere "he said."."""
    if position >= len(frame.tokens):
        return False
    token = frame.tokens[position]
    return token.low == "that" or token.quoted >= 0 or token.text == ":"


def starts_quotation(frame: Frame, position: int) -> bool:
    return position < len(frame.tokens) and frame.tokens[position].quoted >= 0


def is_saying(frame: Frame, verb: int) -> bool:
    return is_verb(frame, verb, SAYING_FORMS)


def _word_before(frame: Frame, position: int) -> str:
    """The word before a verb, over adverbs, in small letters."""
    index = position - 1
    while index >= 0 and is_adverb(frame.tokens[index].low):
        index -= 1
    return frame.tokens[index].low if index >= 0 else ""


def _is_bare(low: str) -> bool:
    """Whether a form may as well be a noun: no past, no participle ("report", "claims")."""
    if low.endswith(
        ("ed", "ing", "said", "told", "wrote", "thought", "felt", "knew", "found", "says", "tells")
    ):
        return False
    return low in BASE_FORMS or low.endswith("s")


def _takes_bare_form(frame: Frame, position: int, before: str) -> bool:
    """Whether what stands around a bare form lets it be a verb: "they say", "to warn", "the firm says"."""
    if before in PRONOUNS or before in AUXILIARIES or before in {"to", "who", "which"} or before in _PLURALS:
        return True
    after = frame.tokens[position + 1].low if position + 1 < len(frame.tokens) else "."
    if frame.tokens[position].low == "read" and (after == ":" or before in _WRITINGS):
        return True
    if after in {"of", "by", "between"} or after in AUXILIARIES:
        return False
    named = frame.name_ending(position)
    if named is not None and not named.speaks_for_itself:  # "Asian states also", "American think tanks"
        return after in DETERMINERS or after in PRONOUNS or starts_content(frame, position + 1)
    if after == "for" and starts_quotation(frame, position + 2):
        return _has_determiner(frame, position) or frame.name_ending(position) is not None
    if before in CONJUNCTIONS or before in SUBORDINATORS:
        return after in DETERMINERS or starts_content(frame, position + 1)
    if frame.tokens[position].low in NOUN_CUES and frame.name_ending(position) is None:
        return starts_content(frame, position + 1)
    if frame.tokens[position].low not in BASE_FORMS and frame.name_ending(position) is None:
        return _has_determiner(frame, position)
    if frame.tokens[position].low in BASE_FORMS and frame.name_ending(position) is None:
        return before.endswith("s") or before in _PLURALS
    return before not in {"", ".", ":", ";", "-"}


def _has_determiner(frame: Frame, position: int) -> bool:
    """Whether a singular subject with its determiner stands before: "the report states", not "member states"."""
    for index in range(position - 2, max(-1, position - 10), -1):
        token = frame.tokens[index]
        if token.low in DETERMINERS or token.low == "'s":
            return True
        if token.quoted >= 0 or token.text in {",", ";"}:
            return False
    return False


def _follows_auxiliary(frame: Frame, verb: int) -> bool:
    return _word_before(frame, verb) in AUXILIARIES


def _agent(frame: Frame, verb: int) -> NounPhrase | None:
    """The X of "was described by X as"."""
    for position in range(verb + 1, min(verb + 6, len(frame.tokens))):
        token = frame.tokens[position]
        if token.low == "by":
            return phrase_starting(frame, position + 1)
        if token.quoted >= 0 or not token.text[:1].isalnum():
            return None
    return None


def _closes_apposition(frame: Frame, verb: int) -> bool:
    """Whether the comma before the verb is the second of two, or parts a long subject from its verb."""
    index = verb - 1
    while index >= 0 and frame.tokens[index].text != ",":
        index -= 1
    begins = {":", ";", "who", "whose", "which"}
    begin = next((i + 1 for i in range(index - 1, -1, -1) if frame.tokens[i].low in begins), 0)
    return not any(is_auxiliary(frame, i) or is_verb(frame, i, SAYING_FORMS) for i in range(begin, index))


def _shared_subject(frame: Frame, verb: int) -> NounPhrase | None:
    """The subject of the verb joined to this one, of the nearest verb of speech before it, or of the sentence."""
    before = _word_before(frame, verb)
    if before in {"and", "to"} and (joined := _subject_of_joined(frame, verb, before)):
        return joined
    for position in range(verb - 1, max(-1, verb - 40), -1):
        if is_saying(frame, position) and not is_passive(frame, position):
            before = _word_before(frame, position)
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
        if is_past_form(token.low):
            phrase = subject_before(frame, position)
            if phrase is None:
                return None
            described = frame.tokens[phrase.first].low in DETERMINERS and _short(phrase)
            return phrase if phrase.pronoun or phrase.name is not None or described else None
    return None
