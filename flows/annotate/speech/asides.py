"""Names in an aside with "who": "Ann Lee, who is Bo Ray's niece, left. She said …" goes on about Lee."""

from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import OWNERS
from flows.english.person_genders import is_kin
from flows.english.word_tables import word_list

_RELATIVES = frozenset({"who", "whom", "whose"})
_TO_ANOTHER = word_list(
    "counterpart colleague successor predecessor deputy boss opponent rival neighbour neighbor host guest partner"
)
_LONGEST = 20
"""Tokens of an aside up to a name in it."""
_LONGEST_DESCRIPTION = 8


def opening_of_aside(frame: Frame, name: FramedName) -> int:
    """The comma before the "who" in whose clause a name stands; 0 for a name in no such clause."""
    for position in range(name.first - 1, max(0, name.first - _LONGEST), -1):
        token = frame.tokens[position]
        if token.low in _RELATIVES and frame.tokens[position - 1].text == ",":
            return position - 1
        if token.text in {",", ";", ":"} or token.quoted >= 0:
            return 0
    return 0


def is_told_of_as_person(frame: Frame, name: FramedName) -> bool:
    """Whether the words around a name show that it is somebody's: "Lee, who …", "The regulator, Ann Lee, …"."""
    behind = [token.low for token in frame.tokens[name.last : name.last + 3]]
    if behind[:1] == ["who"] or (behind[:1] == [","] and behind[1:2] in (["who"], ["whom"])):
        return True
    if behind[:2] == [",", "whose"] and any(is_kin(behind[-1], gender) for gender in ("m", "f")):
        return True
    if _is_introduced(frame, name):
        return True
    opens = frame.tokens[0].low == "the" and 1 < name.first <= _LONGEST_DESCRIPTION
    described = opens and frame.tokens[name.first - 1].text == "," and behind[:1] == [","]
    return described and all(token.text.isalpha() for token in frame.tokens[: name.first - 1])


def _is_introduced(frame: Frame, name: FramedName) -> bool:
    """Whether a name stands behind what somebody is to another: "her Chadian counterpart, Bo Ray", or "… Bo Ray"."""
    noun = name.first - 2 if name.first and frame.tokens[name.first - 1].text == "," else name.first - 1
    if noun < 1 or frame.tokens[noun].low not in _TO_ANOTHER:
        return False
    before = frame.tokens[max(0, noun - _LONGEST_DESCRIPTION) : noun]
    return any(token.low in OWNERS for token in before) and all(
        token.text[:1].isalpha() for token in before[-2:]
    )
