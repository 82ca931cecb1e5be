"""Whom a description of several words means: "the secretary of state", "the Texas Democrat", "the former mayor".

The only person of whom the text states that office, or that state and party; else the person whom the sentence
before is about, if nobody else is named there and nothing stated speaks against it. Where nothing tells, nobody.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import sentence_subject
from flows.annotate.speech.american_members import PARTIES, Membership, memberships
from flows.annotate.speech.antecedents import SENTENCES_BACK
from flows.annotate.speech.unnamed_people import unnamed_person
from flows.english.american_states import american_state
from flows.english.function_words import PREPOSITIONS
from flows.english.titles import is_office
from flows.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, EntityType

_WRITTEN_SHORT = {
    "sen.": "senator", "rep.": "representative", "gov.": "governor", "lt.": "lieutenant", "gen.": "general",
    "col.": "colonel", "u.s.": "us",
}  # fmt: skip
_LAWMAKERS = word_list("senator congressman congresswoman congressmember representative lawmaker legislator")
_ALSO_CALLED = {
    "congressman": ("representative",), "congresswoman": ("representative",), "congressmember": ("representative",),
    "lawmaker": ("representative", "senator"), "legislator": ("representative", "senator"),
}  # fmt: skip
_PAST = word_list("former ex onetime then")
_LESSER = word_list("deputy assistant associate junior acting vice under prime lieutenant shadow")
"""What makes another office of one."""
_OF_ANOTHER = word_list(
    "spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney counsel analyst"
)
"""Whose description says whom they speak for, not who they are."""


class DescribedPeople:
    """Finds the people of one document by what descriptions say of them. Frames are those of the document, in order."""

    def __init__(self, document: AnnotatedDocument, frames: Sequence[Frame]) -> None:
        self._frames = frames
        self._starts = [frame.start for frame in frames]
        self._people = [e for e in document.annotations.entities if e.type is EntityType.PERSON]
        self._document = document

    @cached_property
    def _members(self) -> dict[str, Membership]:
        return dict(memberships(self._document))

    @cached_property
    def _offices(self) -> list[tuple[str, int, list[str]]]:
        """Each stated office: whose, where, and its words."""
        return [
            (person.id, role.span.start, _words(role.text))
            for person in self._people
            for role in person.roles
        ]

    def meant(self, name: str, place: int) -> str:
        """The entity that a description without its article means at an offset; "" where it cannot be told."""
        words = _words(name)
        head = _head(words)
        if not (is_office(head) or head in _LAWMAKERS or head in PARTIES) or head in _OF_ANOTHER - {
            "attorney"
        }:
            return ""
        holders = {whose for whose, at, office in self._offices if at < place and _is_same(words, office)}
        if len(holders) == 1:
            return holders.pop()
        state = _state_in(name)
        if holders or not (state or head in PARTIES or words[0] in _PAST):
            return ""
        members = (
            {e for e in self._members if self._may_be(e, head, state, sure=True)} if state else set[str]()
        )
        if len(members) == 1 and not self._named_behind(members, place):
            return members.pop()
        told_of = self._told_of(place)
        fits = (
            told_of and (told_of in members or not members) and self._may_be(told_of, head, state, sure=False)
        )
        return told_of if fits else ""

    def _may_be(self, entity: str, head: str, state: str, *, sure: bool) -> bool:
        """Whether what is stated of somebody fits; where `sure`, the state must be stated."""
        member = self._members.get(entity, Membership())
        if (sure or member.state) and state and member.state != state:
            return False
        party = PARTIES.get(head, "")
        if party and member.party:
            return member.party == party
        heads = {_head(office) for whose, _, office in self._offices if whose == entity}
        if party or not heads:
            return True
        return not heads.isdisjoint({head, *_ALSO_CALLED.get(head, ())}) or not sure

    def _named_behind(self, people: set[str], place: int) -> bool:
        """Whether one of these is named behind the description in its own sentence: "the senator said of Lee"."""
        number = bisect_right(self._starts, place) - 1
        names = self._frames[number].names if number >= 0 else ()
        return any(n.mention and n.mention.entity in people and n.mention.span.start > place for n in names)

    def _told_of(self, place: int) -> str:
        """The only person named in the last sentence that names any, if it is about that person."""
        number = bisect_right(self._starts, place) - 1
        here = self._frames[number]
        beside = {name.mention.entity for name in here.names if name.mention is not None}
        for frame in reversed(self._frames[max(0, number - SENTENCES_BACK) : number]):
            if here.paragraph - frame.paragraph > 1 or unnamed_person(frame) is not None:
                return ""
            named = {n.mention.entity for n in frame.names if n.mention is not None and n.person}
            if named:
                subject = sentence_subject(frame, len(frame.tokens))
                mention = subject.name.mention if subject and subject.name else None
                one = mention.entity if mention is not None and named == {mention.entity} else ""
                return one if one not in beside else ""
        return ""


def _words(name: str) -> list[str]:
    return [_WRITTEN_SHORT.get(word, word) for word in name.lower().replace(",", " ").split()]


def _head(words: Sequence[str]) -> str:
    """The noun that a description is about."""
    end = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return words[end - 1] if words else ""


def _is_same(words: Sequence[str], office: Sequence[str]) -> bool:
    """Whether a stated office is the one described: "U.S. secretary of state" is "secretary of state"."""
    if len(words) < 2 or office[-len(words) :] != list(words):  # noqa: PLR2004 - one word alone tells too little
        return False
    return (_LESSER | _PAST).isdisjoint(office[: -len(words)])


def _state_in(name: str) -> str:
    words = name.split()
    pairs = (" ".join(words[i : i + 2]) for i in range(len(words)))
    return next(filter(None, map(american_state, (*pairs, *words))), "")
