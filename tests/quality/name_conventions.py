"""Our names told in the way of MEANTIME: the same names, with the ends and kinds that set gives them.

MEANTIME (NewsReader guidelines, NWR-2014-2) takes whole phrases for names: title and office before a person ("Senator
McCain"), the state or country behind a town ("Mobile, Alabama"); the adjective of a nation before a noun is the place
("Canadian loans"). Nothing is found here that the annotators did not find; only the words around it are read. Where the
set goes now one way, now the other, the name is left as it is: "US automobile manufacturer General Motors" is a name
there, and of "US automobile manufacturer Ford" it is "Ford".
"""

import re
from collections.abc import Sequence
from typing import Any

from flows.english.titles import ADDRESS, MODIFIERS, is_title

Record = dict[str, Any]
_REACH = 60
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(“\"]))([^\W\d_][\w.-]{0,24}) \Z")
_PLACE_BEHIND = re.compile(r", (?:in )?(?:the )?")
_JOINED = re.compile(r" (?:and|or) ")
_NOUN_BEHIND = re.compile(r" [^\W\d_]")


def written_as_meantime(gold: Record, found: Record) -> Record:
    """Our record with its names as MEANTIME would give them. Of `gold` only the text is read."""
    text, names = gold["text"], found["names"]
    return found | {"names": [_written(text, name, names) for name in names]}


def _written(text: str, name: Record, names: Sequence[Record]) -> Record:
    if name["type"] == "NORP" and _is_adjective(text, name, names):
        return name | {"type": "LOC"}
    if name["type"] == "PER":
        return name | {"start": _before_person(text, name["start"], names)}
    if name["type"] == "LOC":
        return name | {"end": _behind_place(text, name["end"], names)}
    return name


def _is_adjective(text: str, name: Record, names: Sequence[Record]) -> bool:
    """Whether a nation stands before a noun, alone or with another: "British and Irish markets", unlike "Britons"."""
    end: int = name["end"]
    if joined := _JOINED.match(text, end):
        other = next((n for n in names if n["start"] == joined.end() and n["type"] in {"NORP", "LOC"}), None)
        end = other["end"] if other else len(text)
    return not text[:end].endswith("s") and _NOUN_BEHIND.match(text, end) is not None


def _before_person(text: str, start: int, names: Sequence[Record]) -> int:
    """Where the titles before a person begin; an office named with its body is a phrase of its own ("Apple CEO")."""
    first = start
    while word := _word_before(text, first):
        if not _is_of_title(word[1]):
            break
        first = word.start(1)
    if first == start:
        return start
    owner = _ending_at(names, first - 1)
    if owner and owner["type"] == "NORP":
        return int(owner["start"])
    return start if owner else first


def _is_of_title(word: str) -> bool:
    return word in ADDRESS or is_title(word) or word.lower() in MODIFIERS


def _behind_place(text: str, end: int, names: Sequence[Record]) -> int:
    """Where the row of places ends that tells where a place lies: "Seattle, Washington, in the United States"."""
    while joined := _PLACE_BEHIND.match(text, end):
        behind = next((n for n in names if n["start"] == joined.end() and n["type"] == "LOC"), None)
        if behind is None:
            break
        end = behind["end"]
    return end


def _word_before(text: str, place: int) -> re.Match[str] | None:
    return _WORD_BEFORE.search(text, max(0, place - _REACH), place)


def _ending_at(names: Sequence[Record], place: int) -> Record | None:
    return next((name for name in names if name["end"] == place), None)
