"""The end of a text -> its author: who signs a letter that begins with "Dear ...,", who wrote "this bulletin"."""

import re

from flows.english.credit_lines import makers_of
from flows.english.head_lines import PERSON
from flows.english.letters import LONGEST_LINE, find_greeting, is_close, lines_of
from flows.model.source import Fact, Metadata, Origin

_SIGNED = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?P<name>{PERSON})(?:, .{{1,60}})?\s*")
_END = 4000
_LAST_LINES = 8
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


def read_makers(text: str) -> Metadata:
    """The authors whom one of the last lines names as those of "this" text, or of the bulletin that it is."""
    end = text[-_END:]
    for line in lines_of(end)[-_LAST_LINES:]:
        if names := makers_of(" ".join(line.of(end).split())):
            *first, last = names
            written = f"{', '.join(first)} and {last}" if first else last
            return Metadata(author=Fact(written, Origin.DOCUMENT, "closing line"))
    return Metadata()
