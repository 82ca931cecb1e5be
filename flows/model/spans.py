"""Half-open ranges of code points in a text, and the map that leads a range back to the source."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start` (included) to `end` (excluded) of a text. Raises ValueError when not a range."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` inside this span. Raises ValueError when the span ends beyond the text."""
        if self.end > len(text):
            raise ValueError(f"span {self.start} to {self.end} ends beyond a text of {len(text)} characters")
        return text[self.start : self.end]

    def contains(self, other: Self) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Self) -> bool:
        return self.start < other.end and other.start < self.end

    def shift(self, distance: int) -> "Span":
        return Span(self.start + distance, self.end + distance)

    def trimmed(self, text: str, characters: str = " \t\r\n\u00a0") -> "Span":
        """This span without the given characters at its two ends."""
        start, end = self.start, self.end
        while start < end and text[start] in characters:
            start += 1
        while end > start and text[end - 1] in characters:
            end -= 1
        return Span(start, end)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads offsets of the normalised text back to the source text.

    `text_offsets[i]` and `source_offsets[i]` begin a run; `verbatim[i]` says that inside run `i` both texts
    advance together. In a run that is not verbatim (a replacement or an insertion) every offset maps to the
    run's beginning. The first run begins at 0 of the text. An empty map is the identity.
    """

    text_offsets: tuple[int, ...] = ()
    source_offsets: tuple[int, ...] = ()
    verbatim: tuple[bool, ...] = ()

    @classmethod
    def from_runs(cls, runs: Iterable[tuple[int, int, bool]]) -> "OffsetMap":
        """From (text offset, source offset, verbatim) runs in text order."""
        rows = tuple(runs)
        return cls(
            tuple(row[0] for row in rows), tuple(row[1] for row in rows), tuple(row[2] for row in rows)
        )

    def to_source(self, offset: int) -> int:
        """The source offset at which the character at `offset` of the text stood, or was made from."""
        if not self.text_offsets:
            return offset
        run = bisect_right(self.text_offsets, offset) - 1
        if run < 0:
            raise ValueError(f"offset {offset} lies before the first run of the map")
        advance = offset - self.text_offsets[run] if self.verbatim[run] else 0
        return self.source_offsets[run] + advance
