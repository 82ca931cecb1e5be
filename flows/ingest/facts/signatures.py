"""Who signs a letter -> its author: the name below "Yours sincerely," of a text that begins with "Dear ...,"."""

import re

from flows.model.source import Fact, Metadata, Origin

_LONGEST = 120
_LINE = re.compile(r"\S[^\n]*")
_GREETED_AMONG = 16
_GREETING = re.compile(
    r"(?:(?:My )?Dear [\w.'’&-]{1,30}(?: [\w.'’&-]{1,30}){0,9}|To whom it may concern|Excellenc(?:y|ies))[,:]?\s*",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"(?:Yours(?: \w{2,12}){0,2}|(?:Very |Most )?(?:sincerely|faithfully|respectfully|cordially)(?: yours)?"
    r"|(?:With )?(?:(?:my|our|kind|best|warm|good)(?:est)? ){0,2}(?:regards|wishes|greetings))[,.]?\s*",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_NAME = rf"(?:{_WORD}|[A-Z]\.)(?: (?:{_WORD}|[A-Z]\.|van|von|de|der|den|bin|al|la|da|di)){{1,4}}"
_PERSON = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?P<name>{_NAME})(?:, .{{1,60}})?\s*")
_BELOW = 2
"""A first name may stand above the full one."""


def read_signature(text: str) -> Metadata:
    """The author of a letter that names its writer in full right below its close."""
    lines = [match[0].strip() for match in _LINE.finditer(text)]
    if not any(_is(_GREETING, line) for line in lines[:_GREETED_AMONG]):
        return Metadata()
    close = next((n for n in range(len(lines) - 1, -1, -1) if _is(_CLOSE, lines[n])), len(lines))
    for line in lines[close + 1 : close + 1 + _BELOW]:
        if _is(_PERSON, line) and (match := _PERSON.match(line)):
            return Metadata(author=Fact(match["name"], Origin.DOCUMENT, "signature"))
    return Metadata()


def _is(pattern: re.Pattern[str], line: str) -> bool:
    return len(line) <= _LONGEST and pattern.fullmatch(line) is not None
