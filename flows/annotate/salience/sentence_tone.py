"""How a sentence reads when it is taken out of its text: whether it stands by itself and says what happened."""

import re

from flows.annotate.amounts.measure_words import UNIT_WORDS
from flows.annotate.frames.event_verbs import PAST_FORMS
from flows.english.function_words import AUXILIARIES
from flows.english.number_words import value_of
from flows.english.vocabulary import STOP_WORDS, Use, know_word

_SELF = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b|\b(?:I|we|you)['’]", re.IGNORECASE)
_CONNECTED = re.compile(
    r"[\"“'‘(\[]?(?:But|And|However|Also|For example|For instance|In addition|While|Although|If|When|After"
    r"|Because|As)\b"
)
_OUTLOOK = re.compile(
    r"\b(?:could|would|may|might|should|can|needs? to|must|remains? to be seen|appears?|seems?|likely|potential(?:ly)?"
    r"|reflects?|complements?|strengthens?|underscores?|signals?|reinforces?|remains?|represents?|important|importance"
    r"|if|whether|opportunit(?:y|ies)|challenges?|interested in|long-term|increasingly|question)\b"
)
"""In small letters."""
_MOST_OUTLOOK_WORDS = 3
_SETS_OUT = re.compile(
    r"\b(?:[Tt]his|[Oo]ur|(?:[Tt]he|[Oo]ur) (?:current|present)) (?:[\w-]{1,20} ){0,2}?"
    r"(?:paper|study|report|review|survey|research|experiment)\b"
    r"|\A(?:In this|This) (?:article|section|chapter|analysis)\b"
)
"""How a report speaks of itself: "this study", "the present paper"."""
_STOPPED = re.compile(r"[.!?…][\"'”’)\]]{0,3}(?: ?\[[\d, –-]{1,12}\]){0,4} ?\Z")
"""How a whole sentence ends; notes may be numbered behind it."""
_MARKS = "\"'“”‘’()[],;:–—-"


def goes_on(text: str) -> bool:
    """Whether a sentence begins by joining itself to what was said ("However", "For example", "When")."""
    return _CONNECTED.match(text) is not None


def says_what_it_sets_out(text: str) -> bool:
    """Whether a report says of itself what it looks into, does or finds: "In this study we used eye-tracking"."""
    return _SETS_OUT.search(text) is not None


def ends_openly(text: str) -> bool:
    """Whether a sentence does not end as one: an item of a list, a caption, what leads in to a list or a quotation."""
    return _STOPPED.search(text) is None


def is_bare_line(text: str) -> bool:
    """Whether it has neither a verb nor a stop: a caption, or the name and the place of an author."""
    if not ends_openly(text):
        return False
    words = (word.strip(_MARKS) for word in text.split())
    return not any(word[:1].islower() and may_be_verb(word) for word in words)


def is_question(text: str) -> bool:
    """Whether a sentence asks."""
    return text.rstrip("\"'”’) ").endswith("?")


def speaks_of_itself(text: str) -> bool:
    """Whether somebody speaks in the first person, or to somebody."""
    return _SELF.search(text) is not None


def share_of_outlook(text: str) -> float:
    """From 0 to 1: how far a sentence says what may be or matter rather than what is or was."""
    return min(len(_OUTLOOK.findall(text.lower())), _MOST_OUTLOOK_WORDS) / _MOST_OUTLOOK_WORDS


def may_be_verb(word: str) -> bool:
    """Whether a word in small letters may be a verb: no noun, number, adverb or word without meaning of its own."""
    if word in UNIT_WORDS or value_of(word) is not None:
        return False
    if word in AUXILIARIES or word in PAST_FORMS or word.endswith("ed") or "’" in word or "'" in word:
        return True
    return (
        word not in STOP_WORDS
        and word.isalpha()
        and know_word(word).use is Use.OTHER
        and not word.endswith("ly")
    )
