"""Finds who speaks behind a verb: "the road is safe, said the head of the union"; "it is, says Lee, “a disgrace”"."""

from flows.annotate.frames.event_verbs import find_verbs
from flows.annotate.frames.finite_verbs import PRESENT_FORMS, THIRD_PERSON_FORMS
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import (
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
)
from flows.english.speech_cues import PARENTHETICAL_FORMS, SAYING_FORMS
from flows.english.titles import is_office
from flows.english.word_tables import word_list

NEVER_INVERTED = word_list("tell tells told inform informs informed remind reminded assure assured")
_NO_SPEAKER = word_list("nothing little something so yes no much more that this it as only not")
_ASIDE = word_list("who which whose where when")
_SAID = word_list("said says added adds")
_GOING_ON = frozenset(form for form in SAYING_FORMS if form.endswith("ing"))
_ALSO_HELD = word_list("believed thought reported")
"""Forms that also describe: "a man believed the killer"."""


def inverted_speaker(frame: Frame, verb: int) -> NounPhrase | None:
    """The speaker right behind a verb of saying that follows a comma; None where the subject stands before it."""
    tokens = frame.tokens
    if (
        verb < 1
        or tokens[verb - 1].text != ","
        or tokens[verb].low not in PARENTHETICAL_FORMS - NEVER_INVERTED
    ):
        return None
    if tokens[verb].low.endswith("ing") or verb + 1 >= len(tokens) or _is_no_speaker(tokens[verb + 1].low):
        return None
    phrase = phrase_starting(frame, verb + 1)
    if phrase is None or _is_no_phrase_of_speaker(frame, verb, phrase):
        return None
    if _leads_on_to_quotation(frame, phrase.last) or _parts_subject(frame, verb, phrase):
        return phrase
    return phrase if _ends_clause(frame, phrase) and _is_clause(frame, verb - 1) else None


def _is_no_speaker(low: str) -> bool:
    return low in _NO_SPEAKER or low[:1].isdigit() or low in PREPOSITIONS


def _is_no_phrase_of_speaker(frame: Frame, verb: int, phrase: NounPhrase) -> bool:
    """Whether a clause or an object stands behind a verb: "said her line took calls", "reported a rough ride"."""
    if phrase.name is not None or phrase.pronoun:
        return False
    if has_finite_verb(frame, phrase.first + 1, phrase.last):
        return True
    words = [token.low for token in frame.tokens[phrase.first : phrase.last]]
    end = next((i for i, word in enumerate(words) if word in PREPOSITIONS), len(words))
    thing = words[0] in {"a", "an"} and not is_office(words[end - 1])
    return thing and frame.tokens[verb].low not in _SAID


def _leads_on_to_quotation(frame: Frame, position: int) -> bool:
    """Whether a comma or colon and a quotation follow, which goes on with what was begun before the speaker."""
    tokens = frame.tokens
    return (
        position + 1 < len(tokens)
        and tokens[position].text in {",", ":"}
        and tokens[position + 1].quoted >= 0
    )


def _parts_subject(frame: Frame, verb: int, phrase: NounPhrase) -> bool:
    """Whether the clause parts a subject from its verb: "The plan, said Lee, was ready"."""
    if (
        phrase.name is None and frame.tokens[verb].low in _ALSO_HELD
    ):  # "the man, believed the killer, was held"
        return False
    comma = phrase.last < len(frame.tokens) and frame.tokens[phrase.last].text == ","
    return comma and begins_predicate(frame, phrase.last + 1)


def begins_predicate(frame: Frame, position: int) -> bool:
    """Whether a finite verb, with an adverb before it or without, stands here as the first word of its clause."""
    tokens = frame.tokens
    while position + 1 < len(tokens) and is_adverb(tokens[position].low):
        position += 1
    if position >= len(tokens) or tokens[position].quoted >= 0:
        return False
    if is_auxiliary(frame, position) and tokens[position].low not in CONTRACTED:
        return tokens[position].low not in {"having", "being", "been", "be"}
    following = tokens[position + 1].low if position + 1 < len(tokens) else "."
    if tokens[position].low in THIRD_PERSON_FORMS:
        closed = following in DETERMINERS or following in PREPOSITIONS or following in PRONOUNS
        return closed or following in {"to", "him", "her", "them"} or is_adverb(following)
    return any(verb.first == position for verb in find_verbs(frame))


def _ends_clause(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether the clause can end with this speaker: a mark, an occasion or a place follows, no verb."""
    if phrase.last >= len(frame.tokens):
        return True
    after = frame.tokens[phrase.last]
    if after.text in {".", ";"}:
        return True
    if phrase.name is not None or phrase.pronoun:
        return after.text == "," or after.low in PREPOSITIONS
    if after.text == "," and phrase.last + 1 < len(frame.tokens):  # "said a policeman, adding"
        return frame.tokens[phrase.last + 1].low in _GOING_ON
    return after.low in PREPOSITIONS and not has_finite_verb(frame, phrase.last, len(frame.tokens))


def _is_clause(frame: Frame, comma: int) -> bool:
    """Whether the words before a comma are a sentence of their own, without what stands in it as an aside."""
    tokens = frame.tokens
    asides = (i - 1 for i in range(2, comma) if tokens[i].low in _ASIDE and tokens[i - 1].text == ",")
    end = next(asides, comma)
    earlier = next((i for i in range(end - 1, 0, -1) if tokens[i].text == ","), 0)
    if earlier and not has_finite_verb(frame, earlier, end):
        end = earlier
    return any(token.quoted >= 0 for token in tokens[:end]) or is_told(frame, 1, end)


def is_told(frame: Frame, first: int, last: int) -> bool:
    """Whether a finite verb stands between these tokens, be it in the present of several: "farmers need help"."""
    return has_finite_verb(frame, first, last) or any(
        _is_verb_of_several(frame, i) for i in range(first, last)
    )


def _is_verb_of_several(frame: Frame, position: int) -> bool:
    """Whether a verb in the present stands between its plural subject and what it is about: "farmers need help"."""
    before, verb = frame.tokens[position - 1], frame.tokens[position]
    plural = (
        before.low.endswith("s")
        and not before.low.endswith(("ss", "us", "is", "'s"))
        and before.low.isalpha()
    )
    followed = position + 1 < len(frame.tokens) and frame.tokens[position + 1].text[:1].isalnum()
    return (
        plural
        and verb.low in PRESENT_FORMS
        and verb.text.islower()
        and before.low not in AUXILIARIES
        and followed
    )


def has_finite_verb(frame: Frame, first: int, last: int) -> bool:
    """Whether a finite verb stands from token `first` up to, not including, `last`."""
    if any(is_auxiliary(frame, position) for position in range(first, last)):
        return True
    return any(first <= verb.first and verb.last <= last for verb in find_verbs(frame))
