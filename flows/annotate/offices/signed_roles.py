"""The office of who signs a letter: the line below the name that says no more than an office."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from flows.english.letters import lines_of, signatures
from flows.english.titles import ADDRESS, LINKS, is_office
from flows.model.annotation import StatedRole
from flows.model.spans import Span

_LONGEST = 10
"""Words of an office with what it is of."""
_LAST_LINES = 4
"""Of a text that is no letter, and is signed all the same."""


def signed_roles(text: str, people: Collection[Span]) -> Iterator[tuple[Span, StatedRole]]:
    """The person who signs a letter or at the end of another text, by the place of the name in it, and the office; none
    where no line is one.
    """
    for lines in (*signatures(text), tuple(lines_of(text)[-_LAST_LINES:])):
        for line, below in pairwise(lines):
            signed = [span for span in people if _is_alone(text, line, span)]
            if signed and any(_is_alone(text, below, span) for span in people):
                continue  # the name in full below the initials
            if signed:
                named = any(below.contains(span) for span in people)
                if not named and _is_office(below.of(text)):
                    yield signed[0], StatedRole(" ".join(below.of(text).split()), below)
                return


def _is_alone(text: str, line: Span, name: Span) -> bool:
    """Whether a line is a full name, with a form of address before it at most."""
    if not line.contains(name) or " " not in name.of(text) or text[name.end : line.end].strip():
        return False
    return all(word in ADDRESS for word in text[line.start : name.start].split())


def _is_office(line: str) -> bool:
    words = [word.strip(",") for word in line.split()]
    plain = all(word.isalpha() or "-" in word or "’" in word or "'" in word or word == "&" for word in words)
    written = all(word[:1].isupper() or word in LINKS or word == "&" for word in words)
    return plain and written and len(words) <= _LONGEST and any(map(is_office, words))
