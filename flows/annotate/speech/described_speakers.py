"""Speakers named by a description: "the port's spokesman". Their heads, and all of them in a document."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.cue_verbs import subject_of
from flows.annotate.speech.speech_verbs import is_saying
from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
)
from flows.english.number_words import TENS, UNITS
from flows.english.word_tables import word_list

FIRMS = word_list("company firm group union bank retailer carmaker airline manufacturer")
"""What an organisation named before is called for short."""
BODIES = FIRMS | word_list(
    """
    ministry government department agency office committee commission council court board fund institute authority
    regulator watchdog party association federation treasury charity university lender insurer broker think-tank
    institute centre center bureau secretariat foundation academy
    """
)
"""What speaks as one, though several are in it."""
FURTHER = word_list("another second third fourth fifth")
"""One more of those heard before."""
_ARTICLES = ("the ", "a ", "an ")
_KNOWING = word_list("familiar close briefed acquainted conversant privy knowledgeable")
"""What says of somebody what he knows, with the words behind it: "a person familiar with the talks"."""
_RELATIVE = word_list("next following same previous last this that")
_TIMES = word_list("day morning evening night week month year afternoon")
_LEADING_ON = frozenset({"with", "to", "on", "about"})
_LONGEST_KNOWLEDGE = 12
_SEVERAL = word_list("several many most few")
_LONGEST_BODY = 4
"""Words of "the central budget office"."""


@dataclass(frozen=True, slots=True)
class Described:
    """A speaker named by a description: where it stands, its head word, its words without the article."""

    start: int
    head: str
    name: str


def all_who_speak(text: str, frames: Sequence[Frame]) -> tuple[list[Described], frozenset[str]]:
    """All who are said to say something: under a description of two words or more, in text order; as an entity."""
    found: list[Described] = []
    heard: set[str] = set()
    for frame in frames:
        for verb in range(len(frame.tokens)):
            phrase = subject_of(frame, verb) if is_saying(frame, verb) else None
            if phrase is None or phrase.pronoun:
                continue
            if phrase.name is not None:
                heard.update([phrase.name.mention.entity] if phrase.name.mention else [])
                continue
            phrase = without_time(frame, phrase)
            span = frame.stretch(phrase.first, phrase.last)
            name = without_article(on_one_line(span.of(text)))
            if len(name.split()) > 1:
                found.append(Described(span.start, head_noun(name), name))
    return sorted(found, key=lambda d: d.start), frozenset(heard)


def speaking_subject(frame: Frame) -> NounPhrase | None:
    """Whoever is first said to say something in a sentence, but for pronouns."""
    verbs = (verb for verb in range(len(frame.tokens)) if is_saying(frame, verb))
    subjects = (subject_of(frame, verb) for verb in verbs)
    return next((phrase for phrase in subjects if phrase is not None and not phrase.pronoun), None)


def head_noun(name: str) -> str:
    """The noun a description is about: the last word before "of", "for" or another preposition."""
    words = name.lower().split()
    end = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    if end > 1 and words[end - 1] in _KNOWING:  # "a person familiar with the talks"
        end -= 1
    return words[end - 1] if words else ""


def without_time(frame: Frame, phrase: NounPhrase) -> NounPhrase:
    """A description without the time in it: "two weeks ago the minister", "data on Tuesday"."""
    tokens = frame.tokens
    ending = [token.low for token in tokens[phrase.first + 1 : phrase.last][-2:]]
    if ending[:1] == ["on"] and ending[-1] in WEEKDAYS:
        phrase = NounPhrase(phrase.first, phrase.last - 2)
    ago = next((i for i in range(phrase.first, phrase.last - 1) if tokens[i].low == "ago"), None)
    if ago is not None:
        return NounPhrase(ago + 1, phrase.last)
    behind = phrase.first + 1 if tokens[phrase.first].low == "the" else phrase.first
    timed = [token.low for token in tokens[behind : min(behind + 2, phrase.last - 1)]]
    later = len(timed) > 1 and timed[0] in _RELATIVE and timed[1] in _TIMES
    determined = later and tokens[behind + 2].low in DETERMINERS
    return NounPhrase(behind + 2, phrase.last) if determined else phrase


def end_with_knowledge(frame: Frame, last: int) -> int:
    """The end of "a person familiar with the talks" where the phrase before token `last` ends with "familiar"."""
    tokens = frame.tokens
    if tokens[last - 1].low not in _KNOWING or last >= len(tokens) or tokens[last].low not in _LEADING_ON:
        return last
    end = last + 1
    while end < len(tokens) and end - last < _LONGEST_KNOWLEDGE and not _stops(frame, end):
        end += 1
    return end if end > last + 1 else last


def _stops(frame: Frame, position: int) -> bool:
    token = frame.tokens[position]
    word = token.text[:1].isalnum() or token.low in {"'s", "'", "-"}
    return token.quoted >= 0 or not word or token.low in CONJUNCTIONS | SUBORDINATORS | AUXILIARIES - {"'s"}


def body_told_of(frame: Frame) -> int:
    """The end of the body that a sentence begins with: "The bank now sees …", "The budget office said …"; else 0."""
    tokens = frame.tokens
    if tokens[0].low != "the":
        return 0
    for position in range(1, min(_LONGEST_BODY, len(tokens) - 1)):
        following = tokens[position + 1]
        ends = following.text[:1].islower() and following.low not in BODIES | {"of", "'s"}
        if tokens[position].low in BODIES and ends:
            return position + 1
    return 0


def of_several(words: str, several: str) -> str:
    """Whom "one of them" names behind "Two diplomats said so": "one of two diplomats"; itself where none are heard."""
    first, _, rest = several.partition(" ")
    low = first.lower()
    if not several:
        return words
    if low == "some":
        several = f"the {rest}"
    elif low in UNITS or low in TENS or low in _SEVERAL or low in DETERMINERS:
        several = f"{low} {rest}"
    elif not first.isdecimal():
        several = f"the {several}"
    return f"{words.lower().removesuffix(' them').removesuffix(' of')} of {several}"


def on_one_line(words: str) -> str:
    return " ".join(words.split())


def without_article(words: str) -> str:
    article = next((a for a in _ARTICLES if words.lower().startswith(a)), "")
    return words[len(article) :] or words
