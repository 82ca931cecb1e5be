"""Lines of set text -> running text: words that were broken at the end of a line are put together again.

Whether "well-" and "known" make "well-known" or "wellknown" is told by the rest of the document: how it writes the
word where no line ends in it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

_HYPHENS = "-\u00ad\u2010"
"""The hyphen of the keyboard, the soft hyphen, and the hyphen of typesetting programs."""
_SET_BY_PROGRAM = "\u00ad\u2010"
_LAST = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST_PART = 4


@dataclass(frozen=True, slots=True)
class LineMender:
    """The words of a document, in small letters, as they stand inside its lines."""

    words: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[str]) -> Self:
        words: set[str] = set()
        for line in lines:
            found = [match[0].lower() for match in _WORD.finditer(line)]
            words.update(found[1:-1] if len(found) > 2 else ())  # noqa: PLR2004 - parts of words stand at the ends
        return cls(frozenset(words))

    def join(self, above: str, below: str) -> tuple[str, str]:
        """The line above as it ends, and what stands between it and the line below (a space, or nothing)."""
        last, first = _LAST.search(above), _FIRST.match(below)
        if not last or not first:
            ends = above[-1:] in _HYPHENS and above[-2:-1].isalnum() and below[:1].isalnum()
            return (above[:-1] + "-", "") if ends else (self.clean(above), " ")
        kept = self._keeps_hyphen(last[1], first[0], above[-1])
        return (above[:-1] + "-" if kept else above[:-1]), ""

    def _keeps_hyphen(self, left: str, right: str, hyphen: str) -> bool:
        whole, compound = f"{left}{right}".lower(), f"{left}-{right}".lower()
        if compound in self.words:
            return True
        if whole in self.words:
            return False
        if not right[:1].islower() or left.isupper():
            return True
        if hyphen in _SET_BY_PROGRAM:
            return False
        both = left.lower() in self.words and right.lower() in self.words
        return both and min(len(left), len(right)) >= _SHORTEST_PART

    @staticmethod
    def clean(line: str) -> str:
        """A line without soft hyphens, but for one at its end, which was printed."""
        return line[:-1].replace("\u00ad", "") + line[-1:].replace("\u00ad", "-")
