"""Who says a quotation when the verb behind it is none of the listed ones: “…,” Lee crowed; “…,” laughed Lee.

Behind a quotation that opens its sentence and ends with a comma or a mark of question or call, a name, a pronoun or
an office and then a verb in the past or present can hardly be anything but its speaker.
"""

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.frames.finite_verbs import THIRD_PERSON_FORMS
from flows.annotate.frames.frame_words import is_auxiliary, is_dash
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.annotate.speech.cue_verbs import is_passive
from flows.annotate.speech.speech_credits import Credit, Manner
from flows.english.function_words import (
    BE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from flows.english.titles import is_title
from flows.english.word_tables import word_list

_REACH = 14
"""Tokens between a quotation and the verb."""
_PARTICLES = word_list("back in up out on again too")
_ENDS = frozenset({".", ",", ";", "!", "?"})
_NEVER_SPOKEN = word_list(
    "heard got received lost won read knew met led left became thought believed felt hoped feared"
)
_OPENERS = word_list("when while as before after where until since aloud")
_SENT = word_list("texted emailed messaged informed")
"""Behind these stands who gets it: "texted a friend"."""
_HEARD = word_list("fond heard overheard caught recorded filmed taped quoted")
_UTTERING = word_list("saying telling shouting yelling asking muttering chanting whispering joking")


def credit_of_unlisted_verb(frame: Frame, position: int) -> Credit | None:
    """Who says the quotation at token `position`, which opens its sentence, by the subject and verb behind it."""
    tokens = frame.tokens
    start = position + 1
    while start < len(tokens) and tokens[start].text in {",", ")"}:
        start += 1
    if start + 1 >= len(tokens):
        return None
    return _heard_saying(frame, start) or _followed(frame, start) or _inverted(frame, start)


def _followed(frame: Frame, start: int) -> Credit | None:
    """“…,” Ann Lee crowed."""
    tokens = frame.tokens
    for verb in range(start + 1, min(start + _REACH, len(tokens))):
        if tokens[verb].quoted >= 0 or tokens[verb].text in {".", ";", ":"}:
            return None
        if not _may_tell(frame, verb):
            continue
        phrase = subject_before(frame, verb)
        if phrase is None or not _begins_at(frame, phrase, start) or is_passive(frame, verb):
            return None
        closes = _may_close(frame, verb + 1) or tokens[verb].low in _SENT
        return Credit(frame, phrase, verb, verb + 1, Manner.FOLLOWED) if closes else None
    return None


def _inverted(frame: Frame, start: int) -> Credit | None:
    """“…,” laughed Lee; “…,” fired back Lee; “…,” remembers Lee."""
    present = _is_of_one(frame, start)
    if not present and not _may_tell(frame, start):
        return None
    behind = start + 1 + (frame.tokens[start + 1].low in _PARTICLES)
    phrase = phrase_starting(frame, behind)
    if phrase is None or not _may_be_speaker(frame, phrase) or (present and not _closes(frame, phrase)):
        return None
    return Credit(frame, phrase, start, start + 1, Manner.FOLLOWED)


def _closes(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase is a name with no verb of its own: not in "“…,” songs Lee wrote"."""
    tokens = frame.tokens
    acts = phrase.last < len(tokens) and (
        is_auxiliary(frame, phrase.last) or is_past_form(tokens[phrase.last].low)
    )
    return phrase.name is not None and not acts


def _is_of_one(frame: Frame, position: int) -> bool:
    """Whether a word ends like a verb in the present behind a quotation, whatever verb it is: "“…,” muses Lee"."""
    token = frame.tokens[position]
    closed = token.low in DETERMINERS | PREPOSITIONS | SUBORDINATORS | PRONOUNS | {"besides"}
    ends = token.low.endswith("s") and not token.low.endswith(("ss", "us", "is"))
    plain = not is_adverb(token.low) and not is_auxiliary(frame, position)
    return ends and token.text.islower() and not closed and plain


def _may_be_speaker(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase behind a verb is a person, or a description that ends the sentence: "laughed the crowd"."""
    if phrase.name is not None:
        return phrase.name.person
    described = frame.tokens[phrase.first].low in {"the", "one", "another", "his", "her"}
    return described and (phrase.last >= len(frame.tokens) or frame.tokens[phrase.last].text in _ENDS)


def _heard_saying(frame: Frame, start: int) -> Credit | None:
    """“…,” Lee was overheard telling an aide."""
    tokens = frame.tokens
    for verb in range(start + 1, min(start + _REACH, len(tokens) - 1)):
        heard = tokens[verb].low in _HEARD and tokens[verb - 1].low in BE
        following = [token.low for token in tokens[verb + 1 : verb + 3]]
        if heard and not _UTTERING.isdisjoint(following):
            phrase = subject_before(frame, verb)
            fits = phrase is not None and _begins_at(frame, phrase, start)
            return Credit(frame, phrase, verb, verb + 1, Manner.FOLLOWED) if phrase and fits else None
    return None


def _may_tell(frame: Frame, verb: int) -> bool:
    token = frame.tokens[verb]
    if not token.text.islower() or token.low in _NEVER_SPOKEN or is_auxiliary(frame, verb):
        return False
    if any(name.first <= verb < name.last for name in frame.names):
        return False
    if token.low.endswith("ing"):
        return frame.tokens[verb - 1].low in BE
    ends = verb + 1 >= len(frame.tokens) or frame.tokens[verb + 1].text in _ENDS
    present = token.low in THIRD_PERSON_FORMS or (ends and token.low.endswith("s"))
    return is_past_form(token.low) or (present and _may_close(frame, verb + 1))


def _begins_at(frame: Frame, phrase: NounPhrase, start: int) -> bool:
    """Whether nothing but titles stands between the quotation and who speaks."""
    titles = frame.tokens[start : phrase.first]
    return phrase.first >= start and all(
        is_title(t.text) or t.text[:1].isupper() or t.text == "." for t in titles
    )


def _may_close(frame: Frame, position: int) -> bool:
    """Whether the clause of the verb may end here, or tell the occasion or the hearer."""
    if position >= len(frame.tokens):
        return True
    token = frame.tokens[position]
    if token.text in _ENDS or token.low in PREPOSITIONS or is_adverb(token.low) or is_dash(frame, position):
        return True
    if token.low in _PARTICLES:
        return _may_close(frame, position + 1)
    return token.low in {"him", "her", "them", "reporters", "supporters", "voters", *_OPENERS}
