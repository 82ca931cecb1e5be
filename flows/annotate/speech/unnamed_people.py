"""The one without a name whom a sentence is about: "A spokesman for the department denied that."."""

from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import sentence_subject
from flows.annotate.speech.described_speakers import head_noun
from flows.english.person_genders import gender_of, is_kin
from flows.english.titles import is_office
from flows.english.word_tables import word_list

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


def _gender(head: str) -> str:
    kin = next((gender for gender in ("m", "f") if is_kin(head, gender)), "")
    return kin or gender_of([head], "") or ("m" if head.endswith("man") else "")


def is_person(noun: str) -> bool:
    """Whether a noun in small letters is of somebody who can speak: "minister", "resident"."""
    return is_office(noun) or noun in _PEOPLE
