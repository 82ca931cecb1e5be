"""Who signs a letter -> its author: the name below "Yours sincerely," of a text that begins with "Dear ...,"."""

import re

from flows.english.head_lines import PERSON
from flows.english.letters import LONGEST_LINE, find_greeting, is_close, lines_of
from flows.model.source import Fact, Metadata, Origin

_SIGNED = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?P<name>{PERSON})(?:, .{{1,60}})?\s*")
_BELOW = 2
"""A first name may stand above the full one."""


def read_signature(text: str) -> Metadata:
    """The author of a letter that names its writer in full right below its close."""
    lines = [line.of(text) for line in lines_of(text)]
    if find_greeting(lines) is None:
        return Metadata()
    close = next((n for n in range(len(lines) - 1, -1, -1) if is_close(lines[n])), len(lines))
    for line in lines[close + 1 : close + 1 + _BELOW]:
        if len(line) <= LONGEST_LINE and (match := _SIGNED.fullmatch(line)):
            return Metadata(author=Fact(match["name"], Origin.DOCUMENT, "signature"))
    return Metadata()
