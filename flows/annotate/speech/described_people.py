"""Whom a description of several words means: "the secretary of state", "the Texas Democrat", "the former mayor".

The only person of whom the text states that office, or that state and party; else the person whom the sentence
before is about, if nobody else is named there and nothing stated speaks against it. Where nothing tells, nobody.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from flows.annotate.frames.frame_words import before_titles, is_auxiliary, is_possessive
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.american_members import PARTIES, Membership, memberships
from flows.annotate.speech.antecedents import SENTENCES_BACK
from flows.annotate.speech.asides import opening_of_aside
from flows.annotate.speech.unnamed_people import unnamed_person
from flows.english.american_states import american_state
from flows.english.function_words import PREPOSITIONS, is_adverb
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
_OPENING_CONTENT = word_list("that whether if about over")
_SUFFERED = word_list(
    "killed shot dead died injured wounded arrested kidnapped attacked stabbed missing buried"
)
"""Of whom this is told somebody else speaks."""
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
    def _memberships(self) -> tuple[Membership, ...]:
        return memberships(self._document)

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
        if not (_is_of_office(head) or words[0] in _PAST) or head in _OF_ANOTHER:
            return ""
        holders = {whose for whose, at, office in self._offices if at < place and _is_same(words, office)}
        if len(holders) == 1:
            return holders.pop()
        if holders or (len(words) == 1 and head not in PARTIES):
            return ""
        state, told_of = _state_in(name), self._told_of(place)
        may_be_told_of = bool(told_of) and self._may_be(told_of, head, state, place)
        members = self._members(head, state, place) if state else frozenset[str]()
        if len(members) == 1 and not self._named_behind(members, place):
            member = next(iter(members))
            return "" if may_be_told_of and told_of != member else member
        fits = (
            may_be_told_of
            and self._fits(told_of, words, state, place)
            and (told_of in members or not members)
        )
        return told_of if fits else ""

    def _fits(self, told_of: str, words: Sequence[str], state: str, place: int) -> bool:
        """Whether a description may be of the one just told of: an office that is his, or nobody else's here."""
        head, past = _head(words), words[0] in _PAST
        if self._is_of_kind(told_of, head) or (head in PARTIES and len(words) > 1):
            return True
        offices = {whose for whose, at, _ in self._offices if at < place}
        if told_of in offices or any(stated.entity == told_of for stated in self._memberships):
            return past or head in PARTIES
        others = any(self._is_of_kind(whose, head) for whose in offices)
        return not others and (past or bool(state))

    def _members(self, head: str, state: str, place: int) -> frozenset[str]:
        """All whose state is stated before a place and who can be called so."""
        of_state = {m.entity for m in self._memberships if m.state == state and m.place < place}
        return frozenset(
            entity
            for entity in of_state
            if self._may_be(entity, head, state, place)
            and (head in PARTIES or self._is_of_kind(entity, head))
        )

    def _may_be(self, entity: str, head: str, state: str, place: int) -> bool:
        """Whether nothing that is stated of somebody speaks against it: no other state, no other party."""
        stated = [m for m in self._memberships if m.entity == entity and m.place < place]
        states = {m.state for m in stated if m.state}
        parties = {m.party for m in stated if m.party}
        party = PARTIES.get(head, "")
        elsewhere = bool(state and states and state not in states)
        return not elsewhere and not (party and parties and party not in parties)

    def _is_of_kind(self, entity: str, head: str) -> bool:
        """Whether an office is stated of somebody that is called so."""
        heads = {_head(office) for whose, _, office in self._offices if whose == entity}
        return not heads.isdisjoint({head, *_ALSO_CALLED.get(head, ())})

    def _named_behind(self, people: frozenset[str], place: int) -> bool:
        """Whether one of these is named behind the description in its own sentence: "the senator said of Lee"."""
        number = bisect_right(self._starts, place) - 1
        names = self._frames[number].names if number >= 0 else ()
        return any(n.mention and n.mention.entity in people and n.mention.span.start > place for n in names)

    def _told_of(self, place: int) -> str:
        """The person whom the last sentence is about that names any; before a colon it may be the same sentence."""
        number = bisect_right(self._starts, place) - 1
        here = self._frames[number]
        colon = next((i for i, t in enumerate(here.tokens) if t.text == ":" and t.start < place), 0)
        if colon:
            return _only_one_told_of(here, colon)
        beside = {name.mention.entity for name in here.names if name.mention is not None}
        for frame in reversed(self._frames[max(0, number - SENTENCES_BACK) : number]):
            if here.paragraph - frame.paragraph > 1 or unnamed_person(frame) is not None:
                return ""
            if any(name.mention is not None and name.person for name in frame.names):
                one = _only_one_told_of(frame, len(frame.tokens))
                return one if one not in beside else ""
        return ""


def _only_one_told_of(frame: Frame, end: int) -> str:
    """The one person a sentence names up to a token but for what somebody says or asks, unless it is about another."""
    clause = next((i for i in range(1, end) if frame.tokens[i].low in _OPENING_CONTENT), end)
    people = [n for n in frame.names_within(frame.opening, clause) if n.mention is not None and n.person]
    people = [n for n in people if not opening_of_aside(frame, n)]
    named = {n.mention.entity for n in people if n.mention is not None}
    if (
        len(named) != 1
        or is_possessive(frame, people[0].last)
        or any(_suffers(frame, i) for i in range(1, len(frame.tokens)))
    ):
        return ""
    first = before_titles(frame, people[0].first)
    return "" if first and frame.tokens[first - 1].low in PREPOSITIONS else named.pop()


def _suffers(frame: Frame, position: int) -> bool:
    """Whether what is told of a person is that he was killed, hurt or held: not "the families of those killed"."""
    before = frame.tokens[position - 1]
    told = is_auxiliary(frame, position - 1) or is_adverb(before.low) or before.text == ","
    return frame.tokens[position].low in _SUFFERED and (told or frame.name_ending(position) is not None)


def _words(name: str) -> list[str]:
    return [_WRITTEN_SHORT.get(word, word) for word in name.lower().replace(",", " ").split()]


def _is_of_office(head: str) -> bool:
    return is_office(head) or head in _LAWMAKERS or head in PARTIES


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
