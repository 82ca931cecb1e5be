"""The end of a text -> its author: who signs a letter that begins with "Dear ...,", who wrote "this bulletin"."""

import re
from collections.abc import Sequence

from flows.english.credit_lines import makers_of, reporters_of
from flows.english.head_lines import PERSON
from flows.english.letters import LONGEST_LINE, find_greeting, is_close, lines_of
from flows.model.source import Fact, Metadata, Origin

_SIGNED = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?P<name>{PERSON})(?P<of>, .{{1,100}})?\s*")
_OTHERS = re.compile(r"(?:and|&|plus) (?P<number>[\d,]{1,7}) (?:others|other signatories|more)\.?")
_I = re.compile(r"\bI\b")
_MOST_NAMED = 3
"""So many signatories are all named; of more the first and how many others."""
_END = 4000
_LAST_LINES = 8
_FEWEST = 2
_BELOW = 2
"""A first name may stand above the full one."""


def read_signature(text: str) -> Metadata:
    """The author of a letter that names its writer in full right below its close."""
    lines = [line.of(text) for line in lines_of(text)]
    greeting = find_greeting(lines)
    if greeting is None:
        return Metadata()
    close = next((n for n in range(len(lines) - 1, -1, -1) if is_close(lines[n])), len(lines))
    if together := _signatories(lines[greeting:close], lines[close + 1 :]):
        return Metadata(author=Fact(together, Origin.DOCUMENT, "signature"))
    for line in lines[close + 1 : close + 1 + _BELOW]:
        if len(line) <= LONGEST_LINE and (match := _SIGNED.fullmatch(line)):
            return Metadata(author=Fact(match["name"], Origin.DOCUMENT, "signature"))
    return Metadata()


def _signatories(letter: Sequence[str], below: Sequence[str]) -> str:
    """Those who sign together, each on a line with what he is; empty where one signs or a letter says "I"."""
    names: list[str] = []
    others = 0
    for line in below:
        more, signed = _OTHERS.fullmatch(line), _SIGNED.fullmatch(line)
        if more:
            others = int(more["number"].replace(",", "") or 0)
        if more or signed is None or not signed["of"]:
            break
        names.append(signed["name"])
    if len(names) + others < _FEWEST or not names or any(map(_I.search, letter)):
        return ""
    if others or len(names) > _MOST_NAMED:
        return f"{names[0]} and {len(names) - 1 + others} others"
    return f"{', '.join(names[:-1])} and {names[-1]}"


def read_makers(text: str) -> Metadata:
    """The authors whom one of the last lines names as those of "this" text, of a bulletin, or as reporters."""
    end = text[-_END:]
    for line in lines_of(end)[-_LAST_LINES:]:
        words = " ".join(line.of(end).split())
        if names := makers_of(words) or reporters_of(words):
            *first, last = names
            written = f"{', '.join(first)} and {last}" if first else last
            return Metadata(author=Fact(written, Origin.DOCUMENT, "closing line"))
    return Metadata()
