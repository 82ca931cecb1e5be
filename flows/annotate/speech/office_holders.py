"""Whom a bare office means: "the Minister" of a text that names one or several ministers.

The only one of whom the text states it. Of two, the one who met, called or received the other where both are
named together; a readout goes on to call him "the Minister" and the other "Minister Low". Whoever stands
beside the bare office in one clause is another: "The Minister thanked Minister Low". Where nothing tells, nobody.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.annotate.frames.frame_words import is_possessive
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import sentence_subject
from flows.annotate.speech.turns import labelled_offices
from flows.english.titles import LINKS, MODIFIERS, is_office
from flows.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.document import HEADING_ROLES
from flows.model.spans import Span

_WRITTEN_SHORT = {
    "senator": ("sen.", "sen"), "congressman": ("rep.", "rep"), "congresswoman": ("rep.", "rep"),
    "representative": ("rep.", "rep"), "governor": ("gov.", "gov"), "general": ("gen.", "gen"),
}  # fmt: skip
"""Offices as they are written before a name: "Sen. Ann Lee"."""
HEAD_OF_STATE = "head of state"
_HEADS_OF_STATE = word_list("president king queen emperor empress sultan emir")
_LESSER = word_list(
    "deputy assistant associate junior press permanent state private parliamentary former ex acting"
)
"""Of two people the bare office rather means the one without such a word."""
_OTHER = frozenset({"prime", "vice"})
"""What makes another office: nobody calls a prime minister the minister."""
_MEETING = word_list(
    """
    met meet meets meeting spoke speaks speak talked talks called calls phoned telephoned received receives hosted
    hosts welcomed welcomes visited visits thanked thanks congratulated briefed joined saw with
    """
)
_NO_MEETING = word_list("that said says whether by")
"""What says that something else is told, or who meets whom: "was received by"."""
_ASKING = word_list("asked asks urged urges invited pressed questioned ordered begged told tells")
"""Behind which the other is as likely to answer."""
_LEADING_TO = word_list("with to by from for on")
"""Behind which a title names the other."""
_EXPRESSING = word_list(
    "expressed expresses conveyed reiterated reaffirmed stated set underlined stressed reiterates"
)
_SENTENCES_NEAR = 3
"""How many sentences back the one a text goes on about is named."""
_MOST_ROLES = 50
_HEAD_ENDS = re.compile(r"\s(?:of|for|at|in|to|since)\s|,")


@dataclass(frozen=True, slots=True)
class _Stated:
    start: int
    """Where the role stands."""
    role: str
    entity: str


_PAST = re.compile(r"\b(?:until|till|formerly|previously|then still)\b|\A(?:then|once) ", re.IGNORECASE)
"""What tells that an office is no longer his of whom it is stated."""


class OfficeHolders:
    """The people of one document by the offices it states of them. Frames are those of the document, in order."""

    def __init__(self, document: AnnotatedDocument, frames: Sequence[Frame]) -> None:
        self._document = document
        self._frames = frames
        self._starts = [frame.start for frame in frames]
        self._roles = sorted(
            [
                _Stated(role.span.start, role.text.lower(), entity.id)
                for entity in document.annotations.entities
                if entity.type is EntityType.PERSON
                for role in entity.roles
                if _PAST.search(role.text) is None
            ]
            + [_Stated(*office) for office in labelled_offices(document.annotations.turns)],
            key=lambda stated: stated.start,
        )
        self._others: dict[str, frozenset[str]] = {}
        self._first_meetings: dict[tuple[str, ...], tuple[int, str]] = {}

    def stated(self, office: str, before: int) -> tuple[str, ...]:
        """All of whom the text states an office before an offset, by entity; not those it cannot mean."""
        end = bisect_right(self._roles, before, key=lambda stated: stated.start)
        near = [s for s in self._roles[max(0, end - _MOST_ROLES) : end] if _is_of(s.role, office)]
        if office == HEAD_OF_STATE:  # not the president of a bank
            near = [s for s in near if s.role in _HEADS_OF_STATE or self._places_of(s.entity)]
        full = [s for s in near if _word_before_head(s.role) not in _LESSER]
        return tuple(dict.fromkeys(stated.entity for stated in full or near))

    def holder(self, office: str, before: int, *, formal: bool) -> str:
        """The entity whom the bare office at an offset means; "" where it cannot be told.

        `formal` where the office is written with a capital, and so means one person throughout.
        """
        people = tuple(e for e in self.stated(office, before) if e not in self._beside(office))
        number = bisect_right(self._starts, before) - 1
        chair = self._chair_elsewhere(office, before)
        people = tuple(e for e in people if e != chair)
        if number >= 0:
            people = tuple(e for e in people if not self._speaks_for_another(self._frames[number], e))
        if len(people) < 2:  # noqa: PLR2004 - one alone needs no telling
            return "".join(people)
        acting = self._acting(people, number)
        told_of = self._told_of(people, number, before, formal=formal)
        if formal and (acting or (acting := self._in_title(people))):
            return acting
        if acting and told_of not in ("", acting):
            return ""
        return acting or told_of

    def _chair_elsewhere(self, office: str, place: int) -> str:
        """Who presides over a meeting ("The President:") in which another speaks, of whom he does not tell so."""
        turns = self._document.annotations.turns
        number = bisect_right(turns, place, key=lambda turn: turn.span.start) - 1
        if office not in _HEADS_OF_STATE or number < 0 or place >= turns[number].span.end:
            return ""
        chairs = {turn.speaker.entity for turn in turns if turn.speaker.text.lower() == f"the {office}"}
        return next(iter(chairs - {turns[number].speaker.entity}), "") if len(chairs) == 1 else ""

    def _beside(self, office: str) -> frozenset[str]:
        """Those named behind the bare office in one clause: "the Minister's call with Minister Low"."""
        if office not in self._others:
            bare = re.compile(
                rf"\b[Tt]he {re.escape(office)}(?:['’]s)? (?!(?:is|was|of|for|and) )[a-z]", re.IGNORECASE
            )
            holders = {s.entity for s in self._roles if _is_of(s.role, office)}
            self._others[office] = frozenset(
                entity
                for sentence in self._sentences
                if (match := bare.search(self._document.text, sentence.start, sentence.end))
                for entity in self._named_in_clause(match.end(), sentence.end)
                if entity in holders
            )
        return self._others[office]

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        segments = self._document.segmentation.segments
        return tuple(span for segment in segments for span in (segment.sentences or (segment.span,)))

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self._document.annotations.mentions]

    def _named_in_clause(self, start: int, end: int) -> Iterator[str]:
        """The entities named from an offset on, up to the next mark."""
        mark = re.compile(r"[,;:\"“”]").search(self._document.text, start, end)
        first = bisect_left(self._mention_starts, start)
        last = bisect_left(self._mention_starts, mark.start() if mark else end)
        yield from (mention.entity for mention in self._document.annotations.mentions[first:last])

    def _speaks_for_another(self, frame: Frame, entity: str) -> bool:
        """Whether what is expressed is another country's than the one the office is of: "expressed Chad's concern"."""
        whose = next(
            (
                name.mention.entity
                for name in frame.names
                if name.mention is not None
                and name.mention.type is EntityType.PLACE
                and name.first
                and frame.tokens[name.first - 1].low in _EXPRESSING
                and is_possessive(frame, name.last)
            ),
            "",
        )
        places = self._places_of(entity) if whose else frozenset[str]()
        return bool(places) and whose not in places

    def _places_of(self, entity: str) -> frozenset[str]:
        """The places named in what the text states of a person: "Minister of Food of Iceland"."""
        spans = [r.span for e in self._document.annotations.entities if e.id == entity for r in e.roles]
        return frozenset(
            mention.entity
            for mention in self._document.annotations.mentions
            if mention.type is EntityType.PLACE and any(span.contains(mention.span) for span in spans)
        )

    def _acting(self, people: tuple[str, ...], number: int) -> str:
        """The one of several who is the first to meet another of them, before a sentence; "" if nobody is."""
        if people not in self._first_meetings:
            self._first_meetings[people] = self._first_meeting(people)
        found, acting = self._first_meetings[people]
        return acting if found <= number else ""

    def _first_meeting(self, people: tuple[str, ...]) -> tuple[int, str]:
        """The first sentence that names two of several, and which of them met the other there."""
        for number, frame in enumerate(self._frames):
            named = [name for name in frame.names if name.mention and name.mention.entity in people]
            if len({name.mention.entity for name in named if name.mention}) < 2:  # noqa: PLR2004
                continue
            subject = _subject(frame, people)
            other = next(n.first for n in named if n.mention and n.mention.entity != subject)
            last = next((n.last for n in named if n.mention and n.mention.entity == subject), other)
            between = {token.low for token in frame.tokens[last:other]}
            met = subject in people and between & _MEETING and not between & _NO_MEETING
            return number, subject if met else ""
        return len(self._frames), ""

    def _in_title(self, people: tuple[str, ...]) -> str:
        """The one of several whom the title names first, unless as the one that is met: "Low's call with Banda"."""
        title = next((s for s in self._document.segmentation.segments if s.role in HEADING_ROLES), None)
        if title is None:
            return ""
        first = bisect_left(self._mention_starts, title.span.start)
        last = bisect_left(self._mention_starts, title.span.end)
        named = (m for m in self._document.annotations.mentions[first:last] if m.entity in people)
        one = next(named, None)
        led = self._document.text[title.span.start : one.span.start].lower().split() if one else ()
        return one.entity if one and _LEADING_TO.isdisjoint(led) else ""

    def _told_of(self, people: Sequence[str], number: int, before: int, *, formal: bool) -> str:
        """The one whom the last sentence is about that names any of several; "" if it cannot be told."""
        for frame in reversed(self._frames[max(0, number - _SENTENCES_NEAR) : number + 1]):
            named = {
                name.mention.entity
                for name in frame.names
                if name.mention and name.mention.entity in people and name.mention.span.start < before
            }
            if len(named) == 1:
                return named.pop()
            if named:
                asked = any(token.low in _ASKING for token in frame.tokens)
                subject = "" if formal or asked else _subject(frame, people)
                return subject if subject in named else ""
        return ""


def _subject(frame: Frame, people: Sequence[str]) -> str:
    """The entity that a sentence is about; "" if it is about none, or about two of the people: "Low and Banda met"."""
    phrase = sentence_subject(frame, len(frame.tokens))
    if phrase is None or phrase.name is None or phrase.name.mention is None:
        return ""
    entity = phrase.name.mention.entity
    following = next(
        (n for n in frame.names_within(phrase.last, len(frame.tokens)) if _means(n, people, entity)), None
    )
    between = frame.tokens[phrase.last : following.first] if following else ()
    joined = any(token.low == "and" for token in between) and all(_joins(token.text) for token in between)
    return "" if joined else entity


def _means(name: FramedName, people: Sequence[str], other: str) -> bool:
    return name.mention is not None and name.mention.entity in people and name.mention.entity != other


def _joins(word: str) -> bool:
    """Whether a word stands between two who are joined by "and": no verb does."""
    return (
        word[:1].isupper()
        or word.lower() in LINKS
        or is_office(word)
        or word.lower() in MODIFIERS
        or word == ","
    )


def _head(role: str) -> list[str]:
    """The words of an office up to its head, without what it is of."""
    return _HEAD_ENDS.split(role, maxsplit=1)[0].split()


def _word_before_head(role: str) -> str:
    return (["", *_head(role)])[-2]


def _is_of(role: str, office: str) -> bool:
    """Whether a role is this office: "minister" of "finance minister" and "minister for food", of no prime one."""
    if role in _WRITTEN_SHORT.get(office, ()):
        return True
    if office == HEAD_OF_STATE:
        return _head(role)[-1:] != [] and _head(role)[-1] in _HEADS_OF_STATE and not _OTHER & set(_head(role))
    ends = role.split()[-1:] == [office] or _head(role)[-1:] == [office]
    return ends and _word_before_head(role) not in _OTHER
