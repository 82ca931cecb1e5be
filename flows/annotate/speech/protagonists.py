"""Whom an obituary or a profile is about: who is named first in it, and whom most of its paragraphs tell of.

There "he" or "she" in a paragraph without a name goes on about that person behind somebody of whom only a word is said:
"Two weeks later Ray was arrested. / He was diagnosed in August."
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from flows.annotate.frames.event_verbs import is_participle, is_past_form
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.antecedents import is_dependent
from flows.annotate.speech.asides import opening_of_aside
from flows.english.function_words import BE, PRONOUNS_OF, RELATIVES, is_adverb
from flows.english.person_genders import is_kin
from flows.english.word_tables import word_list

_LIVES = word_list("died dies born")
_OPENING = 4
"""Sentences in which an obituary says that somebody died."""
_BACK = 6
_FEWEST_PARAGRAPHS = 4
_MOST = 0.6
_WORD = re.compile(r"[a-z]{2,9}")
_LONGEST_RELATIVE = 6
_SPEAKING_BEHIND = word_list(
    "asked told interviewed quoted appointed elected named chosen reached heard invited"
)
"""What befalls those who then speak."""


class Protagonist:
    """The one person whom a text is about, if there is one. Frames are those of the whole document, in order."""

    def __init__(self, text: str, frames: Sequence[Frame]) -> None:
        self._text = text
        self._frames = frames
        self._starts = [frame.start for frame in frames]

    def instead_of(self, meant: str, frame: Frame, position: int, gender: str) -> str:
        """Whom a pronoun at a token means if not `meant` but whom the text is about; "" where it is not so."""
        about = self._entity
        if not about or about == meant or any(_person(n) for n in frame.names if n.first < position):
            return ""
        if self._is_quoted_about(frame, gender):
            return ""
        number = bisect_right(self._starts, frame.start) - 1
        for before in reversed(self._frames[max(0, number - _BACK) : number]):
            named = [name for name in before.names if _person(name) == meant]
            if not named:
                continue
            if before.paragraph == frame.paragraph or not _is_slight(before, named[-1], gender):
                return ""
            return about
        return "" if meant else about

    @cached_property
    def gender(self) -> str:
        """What the first "he" or "she" tells of whom the text is about, where nobody else is named before."""
        for frame in self._frames:
            others = (n.first for n in frame.names if _person(n) not in ("", self._entity))
            end = min(others, default=len(frame.tokens))
            told = (token.low for token in frame.tokens[:end])
            if pronoun := next((low for low in told if low in ("he", "she")), ""):
                return "m" if pronoun == "he" else "f"
            if end < len(frame.tokens):
                return ""
        return ""

    def _is_quoted_about(self, frame: Frame, gender: str) -> bool:
        """Whether the words quoted tell of a "him" or "her", as another's do: “He was a friend,” he said."""
        quoted = (self._text[token.start : token.end].lower() for token in frame.tokens if token.quoted >= 0)
        return any(not PRONOUNS_OF[gender].isdisjoint(_WORD.findall(words)) for words in quoted)

    @cached_property
    def _entity(self) -> str:
        first = next((n for n in self._frames[0].names if _person(n)), None) if self._frames else None
        if first is None or is_dependent(self._frames[0], first):
            return ""
        entity = _person(first)
        return entity if self._is_of_a_life(entity) or self._is_told_of_most(entity) else ""

    def _is_of_a_life(self, entity: str) -> bool:
        """Whether the text opens with somebody's death or birth."""
        for frame in self._frames[:_OPENING]:
            named = next((n for n in frame.names if _person(n)), None)
            verb = next((i for i, token in enumerate(frame.tokens) if token.low in _LIVES), -1)
            own = named is not None and _person(named) == entity and named.last <= verb
            if verb > 0 and (own or frame.tokens[0].low in {"he", "she"}):
                return True
        return False

    def _is_told_of_most(self, entity: str) -> bool:
        """Whether most paragraphs name somebody or tell of "he" or "she", and others come half as often at most."""
        paragraphs = {frame.paragraph for frame in self._frames}
        told: set[int] = set()
        named: dict[str, int] = {}
        for frame in self._frames:
            people = {_person(name) for name in frame.names} - {""}
            for person in people:
                named[person] = named.get(person, 0) + 1
            if entity in people or any(token.low in {"he", "she"} for token in frame.tokens):
                told.add(frame.paragraph)
        others = max((count for person, count in named.items() if person != entity), default=0)
        often = len(paragraphs) >= _FEWEST_PARAGRAPHS and len(told) >= _MOST * len(paragraphs)
        return often and named.get(entity, 0) >= 2 * others


def _person(name: FramedName) -> str:
    return name.mention.entity if name.mention is not None and name.person else ""


def _is_slight(frame: Frame, name: FramedName, gender: str) -> bool:
    """Whether only a word is said of somebody: who suffers something, stands in a clause with "who", is another's."""
    tokens = frame.tokens
    if is_dependent(frame, name) or opening_of_aside(frame, name):
        return True
    before = tokens[: name.first]
    told = [token.low for token in before if token.text != ","]
    if not PRONOUNS_OF[gender].isdisjoint(told) and not any(is_kin(told[-1], one) for one in PRONOUNS_OF):
        return True  # "Her colleague Eva Ray had been there"; but "Her sister, Eva Ray, sat there"
    if any(token.low in RELATIVES for token in before[-_LONGEST_RELATIVE:]):
        return True
    if before and (is_past_form(before[-1].low) and before[-1].text.islower()):  # "police arrested Ray"
        return True
    return _suffers(frame, name.last)


def _suffers(frame: Frame, position: int) -> bool:
    """Whether a passive stands behind: "was arrested", "had been seen"."""
    being = False
    tokens = frame.tokens
    while position < len(tokens) and (is_auxiliary(frame, position) or is_adverb(tokens[position].low)):
        being = being or tokens[position].low in BE
        position += 1
    low = tokens[position].low if being and position < len(tokens) else ""
    return is_participle(low) and low not in _SPEAKING_BEHIND
