"""Who signs a letter -> its author: the name below "Yours sincerely," of a text that begins with "Dear ...,"."""

import re

from flows.english.letters import LONGEST_LINE, find_greeting, is_close
from flows.model.source import Fact, Metadata, Origin

_LINE = re.compile(r"\S[^\n]*")
_WORD = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_NAME = rf"(?:{_WORD}|[A-Z]\.)(?: (?:{_WORD}|[A-Z]\.|van|von|de|der|den|bin|al|la|da|di)){{1,4}}"
_PERSON = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?P<name>{_NAME})(?:, .{{1,60}})?\s*")
_BELOW = 2
"""A first name may stand above the full one."""


def read_signature(text: str) -> Metadata:
    """The author of a letter that names its writer in full right below its close."""
    lines = [match[0].strip() for match in _LINE.finditer(text)]
    if find_greeting(lines) is None:
        return Metadata()
    close = next((n for n in range(len(lines) - 1, -1, -1) if is_close(lines[n])), len(lines))
    for line in lines[close + 1 : close + 1 + _BELOW]:
        if len(line) <= LONGEST_LINE and (match := _PERSON.fullmatch(line)):
            return Metadata(author=Fact(match["name"], Origin.DOCUMENT, "signature"))
    return Metadata()
