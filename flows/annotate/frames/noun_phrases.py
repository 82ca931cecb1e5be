"""Finds who a verb belongs to: the noun phrase before it, or behind it in “…,” said the minister.

There is no parser: clause boundaries, closed classes and the names layer are enough for the sentences in
which somebody is said to have said something.
"""

from dataclasses import dataclass

from flows.annotate.frames.frame_words import is_auxiliary, is_dash, is_possessive
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.known_people import end_before_clause
from flows.annotate.frames.phrase_starts import LONGEST_SUBJECT, STOPS, phrase_start
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
)
from flows.english.titles import MODIFIERS, is_title

_GIVEN = frozenset({"seen", "written", "made", "given", "put", "sent", "shown", "read", "heard"})


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Tokens `first` up to, not including, `last` of a frame; `name` when the phrase names somebody."""

    first: int
    last: int
    name: FramedName | None = None
    pronoun: bool = False


def phrase_ending(frame: Frame, last: int) -> NounPhrase | None:
    """The noun phrase that ends before token `last`; without "I know" of "a man I know"."""
    last = end_before_clause(frame, last)
    if last and frame.tokens[last - 1].low in PRONOUNS:
        return NounPhrase(last - 1, last, pronoun=True)
    first = phrase_start(frame, last)
    if first > 0 and frame.tokens[first - 1].low in AUXILIARIES:
        # Behind an auxiliary stands the rest of a verb; the phrase begins with its determiner.
        first = next((i for i in range(first, last) if frame.tokens[i].low in DETERMINERS), last)
    if first >= last:
        return None
    if frame.tokens[last - 1].low in {"'s", "'"}:
        return None
    ending = frame.name_ending(last)
    if (
        ending
        and ending.first > first
        and ending.mention is None
        and frame.tokens[ending.first].text.isupper()
    ):
        return _described(frame, first, last)  # "state TV"
    leading = _leading_name(frame, first, last)
    known = leading is None or (ending is not None and ending.mention is not None)
    if ending and ending.first >= first and known and _heads_phrase(frame, first, ending):
        return NounPhrase(ending.first, last, ending)
    if leading:
        return NounPhrase(leading.first, leading.last, leading)
    return _described(frame, first, last)


def phrase_starting(frame: Frame, first: int) -> NounPhrase | None:
    """The noun phrase that begins at this token, as after an inverted verb or "according to"."""
    if first >= len(frame.tokens):
        return None
    if frame.tokens[first].low in PRONOUNS:
        return NounPhrase(first, first + 1, pronoun=True)
    last = _phrase_end(frame, first)
    if last <= first:
        return None
    named = _name_in_front(frame, first, last)
    if named:
        return NounPhrase(named.first, named.last, named)
    apposition = _apposed_name(frame, last)
    if apposition:
        return NounPhrase(apposition.first, apposition.last, apposition)
    if not any(token.text[:1].isalnum() for token in frame.tokens[first:last]):
        return None
    return NounPhrase(first, last)


def _heads_phrase(frame: Frame, first: int, name: FramedName) -> bool:
    """Whether a name that ends a phrase is its head: "coach Ann Lee", not "a spokesman for Ann Lee"."""
    if not name.speaks:
        return False
    position = _before_titles(frame, first, name)
    before = frame.tokens[position - 1].low if position > first else ""
    if before in {"the", "a", "an"} and position - 1 > first:
        before = frame.tokens[position - 2].low
    if before in {"and", "."}:  # "the hon. Member"
        return False
    if before in PREPOSITIONS:
        return name.first - first <= 2 and first < name.first and _begins_with_preposition(frame, first)  # noqa: PLR2004
    return name.person or not before or before in DETERMINERS or frame.tokens[name.first - 1].text.islower()


def _before_titles(frame: Frame, first: int, name: FramedName) -> int:
    """Where a name begins with its title: "French Prime Minister Ann Lee"; without one, the name alone."""
    position = name.first
    titled = False
    while position > first:
        token = frame.tokens[position - 1]
        group = any(n.last == position and not n.speaks_for_itself for n in frame.names)
        under = token.text == "Under" and position < name.first  # "Treasury Under Secretary Ann Lee"
        if not (is_title(token.text) or token.low in MODIFIERS or group or under):
            break
        titled = titled or is_title(token.text)
        position -= 1
    return position if titled else name.first


def _begins_with_preposition(frame: Frame, first: int) -> bool:
    return frame.tokens[first].low in {"with", "for", "as", "like"}


def _leading_name(frame: Frame, first: int, last: int) -> FramedName | None:
    """The person a phrase begins with: "Ann Lee for the Treasury", "Bob Ray of the university"."""
    for name in frame.names_within(first, last):
        inside = any(frame.tokens[i].low in PREPOSITIONS for i in range(first, name.first))
        if inside or not name.person or name.mention is None:
            return None
        follower = frame.tokens[name.last].low if name.last < last else ""
        if follower in PREPOSITIONS:
            return None if _and_another(frame, name.last, last) else name
        if follower == "and":
            return None
    return None


def _and_another(frame: Frame, first: int, last: int) -> bool:
    """Whether "and" and another person follow in the phrase: "Ann Lee of Ohio and Bo Ray of Utah"."""
    return any(
        name.person and name.mention is not None and frame.tokens[name.first - 1].low == "and"
        for name in frame.names_within(first + 1, last)
    )


def _described(frame: Frame, first: int, last: int) -> NounPhrase | None:
    """A subject without a name as its head, behind an introductory phrase such as "in a statement"."""
    if frame.tokens[first].low == "with":
        return NounPhrase(first + 1, last) if first + 1 < last else None
    if frame.tokens[first].low in PREPOSITIONS:
        heads = [i for i in range(first + 1, last) if frame.tokens[i].low in DETERMINERS]
        starts = [i for i in heads if frame.tokens[i - 1].low not in PREPOSITIONS]
        first = starts[-1] if starts else last
    return NounPhrase(first, last) if first < last else None


def _phrase_end(frame: Frame, first: int) -> int:
    position = first
    tokens = frame.tokens
    while position < len(tokens) and position - first < LONGEST_SUBJECT:
        inside = any(name.first < position < name.last for name in frame.names)
        if not inside and _ends_phrase(frame, position, first):
            break
        position += 1
    while position > first and tokens[position - 1].low in PREPOSITIONS:
        position -= 1
    return position


def _ends_phrase(frame: Frame, position: int, first: int) -> bool:
    token = frame.tokens[position]
    if token.quoted >= 0 or token.text in STOPS or is_dash(frame, position):
        return True
    following = frame.tokens[position + 1].low if position + 1 < len(frame.tokens) else ""
    if following == "by" and position > first and (token.low.endswith("ed") or token.low in _GIVEN):
        return True  # "a statement issued by"
    if token.low in {"of", "and"}:
        return position == first
    if token.low == "for":
        return position == first or frame.name_ending(position) is not None
    if token.low in PRONOUNS and position > first:  # "told supporters she had won"
        return True
    dated = (
        token.low in WEEKDAYS or token.low in MONTHS or token.low in {"today", "yesterday", "who", "which"}
    )
    if token.text == "Under" and following == "secretary":  # an office
        return False
    closed = token.low in PREPOSITIONS or token.low in SUBORDINATORS or token.low in CONJUNCTIONS
    return dated or closed or is_auxiliary(frame, position)


def _name_in_front(frame: Frame, first: int, last: int) -> FramedName | None:
    """The speaking name that heads the phrase: not possessive, not behind "of" or "for"."""
    for name in frame.names_within(first, last):
        before = frame.tokens[name.first - 1].low if name.first > first else ""
        if before == "the" and name.first - 1 > first:
            before = frame.tokens[name.first - 2].low
        if before in PREPOSITIONS or is_possessive(frame, name.last) or not name.speaks:
            continue
        sure = name.person and name.mention is not None
        if not sure and name.last < last and frame.tokens[name.last].text[:1].isalpha():
            continue
        return name
    return None


def _apposed_name(frame: Frame, last: int) -> FramedName | None:
    """The person named right behind a description: "the team's coach, Ann Lee"."""
    if last >= len(frame.tokens) or frame.tokens[last].text != ",":
        return None
    name = next((n for n in frame.names if n.first == last + 1), None)
    if name is None or name.mention is None or not name.person:
        return None
    follower = frame.tokens[name.last].text if name.last < len(frame.tokens) else "."
    return name if follower in {",", ".", ";", ":", '"'} else None
