"""The one without a name whom a sentence is about: "A spokesman for the department denied that."."""

from collections.abc import Sequence

from flows.annotate.frames.frame_words import is_possessive
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import sentence_subject
from flows.annotate.speech.described_speakers import head_noun
from flows.annotate.speech.pronoun_clues import end_of_opening
from flows.annotate.speech.speech_credits import closing_clause
from flows.annotate.speech.speech_verbs import is_saying
from flows.english.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from flows.english.person_genders import gender_of, is_kin
from flows.english.speech_cues import CUE_FORMS
from flows.english.titles import is_office
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_PEOPLE = word_list(
    """
    official person man woman resident witness driver farmer worker teacher student nurse soldier pilot fisherman
    neighbour neighbor passenger employee colleague friend relative expert critic supporter opponent protester
    volunteer survivor victim patient trader trucker shopkeeper villager campaigner organiser organizer delegate
    participant insider source engineer architect creditor lender investor forecaster bondholder shareholder trader
    pollster planner accountant auditor scholar academic developer builder grower producer exporter importer
    policeman policewoman firefighter lawmaker legislator backbencher
    """
)
"""Who is called by what he does or is, besides those who hold an office."""
_LONGEST_OFFICE = 4
"""Words of "permanent representative"."""
_UNDER = word_list("deputy assistant associate vice")
_PARTING = DETERMINERS | PREPOSITIONS | AUXILIARIES | CUE_FORMS
_LONGEST_CLOSING = 12
"""Tokens of "a bank spokeswoman told reporters on Monday."."""
_INTRODUCING = frozenset({"a", "an", "another", "one"})


def unnamed_person(frame: Frame) -> tuple[NounPhrase, str] | None:
    """The one whom a sentence brings in without a name, as its subject, with "m", "f" or "" for the gender."""
    phrase = sentence_subject(frame, len(frame.tokens))
    if phrase is None or phrase.pronoun or phrase.name is not None:
        return None
    words = [token.low for token in frame.tokens[phrase.first : phrase.last]]
    if words[0] not in _INTRODUCING or len(words) < 2:  # noqa: PLR2004 - an article and a noun
        return None
    head = head_noun(" ".join(words[1:]))
    return (phrase, _gender(head)) if is_person(head) else None


def closing_speaker(frame: Frame) -> tuple[NounPhrase, str] | None:
    """The one without a name who said a sentence, told at its end: "It is closed, a police spokesman said."."""
    for verb in range(len(frame.tokens) - 1, max(0, len(frame.tokens) - _LONGEST_CLOSING), -1):
        if not is_saying(frame, verb):
            continue
        credit = closing_clause(frame, verb)
        phrase = credit.phrase if credit is not None else None
        if phrase is None or phrase.pronoun or phrase.name is not None:
            return None
        head = head_noun(" ".join(token.low for token in frame.tokens[phrase.first : phrase.last]))
        return (phrase, _gender(head)) if is_person(head) else None
    return None


def person_of_place(frame: Frame) -> NounPhrase | None:
    """The one whom a sentence is about by what he is of a place: "The delegate of Norway", "Norway's delegate"."""
    tokens = frame.tokens
    first = end_of_opening(frame)
    if not first and tokens[frame.opening].low.endswith("ing"):
        first = next((i + 1 for i, token in enumerate(tokens) if token.text == ","), frame.opening)
    first = first or frame.opening
    places = {n.first: n.last for n in frame.names if n.mention and n.mention.type is EntityType.PLACE}
    article = first < len(tokens) and tokens[first].low == "the"
    owner = places.get(first + article, 0)
    if owner and is_possessive(frame, owner):
        return _ending_in_person(frame, first, owner + 1)
    phrase = _ending_in_person(frame, first, first + 1) if article else None
    if phrase is None or [token.low for token in tokens[phrase.last : phrase.last + 1]] != ["of"]:
        return None
    of = phrase.last + 1
    last = places.get(of + (of < len(tokens) and tokens[of].low == "the"), 0)
    return NounPhrase(first, last) if last and not _names_holder(frame, last) else None


def _names_holder(frame: Frame, place: int) -> bool:
    """Whether a person is named behind an office, with or without a comma, or its words are another's."""
    comma = place < len(frame.tokens) and frame.tokens[place].text == ","
    named = any(n.first == place + comma and n.person and n.mention for n in frame.names)
    return is_possessive(frame, place) or named


def _ending_in_person(frame: Frame, first: int, start: int) -> NounPhrase | None:
    """The words from `first` to a noun for a person, the last of its kind, among the few from `start` on."""
    words = [token.low for token in frame.tokens[start : start + _LONGEST_OFFICE]]
    last = next((i for i, word in enumerate(words) if is_person(word)), None)
    while last is not None and (further := _further_person(words, last)):
        last = further
    if last is None or not all(word.isalpha() for word in words[:last]):
        return None
    end = start + last + 1
    return None if _names_holder(frame, end) else NounPhrase(first, end)


def _further_person(words: Sequence[str], last: int) -> int:
    """Where the person stands whom the noun at `last` only describes: of "deputy transport minister" the last."""
    near = range(last + 1, len(words) if words[last] in _UNDER else min(last + 2, len(words)))
    further = next((i for i in near if is_person(words[i])), 0)
    return further if _PARTING.isdisjoint(words[last + 1 : further]) else 0


def _gender(head: str) -> str:
    kin = next((gender for gender in ("m", "f") if is_kin(head, gender)), "")
    return kin or gender_of([head], "") or ("m" if head.endswith("man") else "")


def is_person(noun: str) -> bool:
    """Whether a noun in small letters is of somebody who can speak: "minister", "resident"."""
    return is_office(noun) or noun in _PEOPLE
