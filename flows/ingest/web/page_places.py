"""Blocks of a page -> pieces with their places in its markup, by finding their characters again in order."""

from bisect import bisect_right
from dataclasses import dataclass

from flows.ingest.text.assembling import Piece
from flows.ingest.text.raised_digits import lower_digits
from flows.ingest.text.tagged_text import visible_runs

_MOST_MISSES = 200


@dataclass(slots=True)
class MarkupPlaces:
    """The visible characters of a page without white space, and where each stands in the markup."""

    markup: str
    visible: str
    starts: list[int]
    places: list[int]
    verbatim: list[bool]
    cursor: int = 0
    misses: int = 0

    @classmethod
    def of(cls, markup: str) -> "MarkupPlaces":
        """Scan a page once."""
        parts: list[str] = []
        starts: list[int] = []
        places: list[int] = []
        flags: list[bool] = []
        length = 0
        for text, place, verbatim in visible_runs(markup):
            for word, offset in _words(text):
                starts.append(length)
                places.append(place + (offset if verbatim else 0))
                flags.append(verbatim)
                parts.append(word)
                length += len(word)
        return cls(markup, "".join(parts), starts, places, flags)

    def pieces(self, text: str) -> list[Piece]:
        """The words of a block at their places, or all of it at the last known place."""
        bare = lower_digits("".join(text.split()))
        start = self._find(bare)
        if start < 0:
            return [Piece(text, self._place(max(self.cursor - 1, 0)), verbatim=False)]
        self.cursor = start + len(bare)
        pieces: list[Piece] = []
        for word, _ in _words(text, keep_spaces=True):
            if word.isspace():
                place = self._place(max(start - 1, 0)) + 1
                stands = self.markup.startswith(word, place)
                pieces.append(Piece(word, place if stands else place - 1, verbatim=stands))
                continue
            raised = lower_digits(word) != word
            pieces.extend(
                [Piece(word, self._place(start), verbatim=False)] if raised else self._split(word, start)
            )
            start += len(word)
        return pieces

    def _find(self, bare: str) -> int:
        if self.misses >= _MOST_MISSES:
            return -1
        start = self.visible.find(bare, self.cursor)
        if start < 0:
            start = self.visible.find(bare)
            self.misses += start < 0
        return start

    def _split(self, word: str, start: int) -> list[Piece]:
        """One word, in as many pieces as there are runs under it."""
        pieces: list[Piece] = []
        done = 0
        while done < len(word):
            run = bisect_right(self.starts, start + done) - 1
            end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.visible)
            length = min(len(word) - done, end - start - done)
            pieces.append(Piece(word[done : done + length], self._place(start + done), self.verbatim[run]))
            done += length
        return pieces

    def _place(self, offset: int) -> int:
        if not self.starts:
            return 0
        run = max(bisect_right(self.starts, offset) - 1, 0)
        return self.places[run] + (offset - self.starts[run] if self.verbatim[run] else 0)


def _words(text: str, *, keep_spaces: bool = False) -> list[tuple[str, int]]:
    """The words of a text (and, if asked, the white space between them) with their offsets."""
    found: list[tuple[str, int]] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or text[index].isspace() != text[start].isspace():
            if keep_spaces or not text[start].isspace():
                found.append((text[start:index], start))
            start = index
    return found
