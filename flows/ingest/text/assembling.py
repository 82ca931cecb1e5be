"""Pieces of readable text, each with its place in the file -> one text, its blocks, and its offset runs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from flows.ingest.text.offset_runs import Run
from flows.model.document import Block, Link, Role
from flows.model.spans import Span

LONGEST_ADDRESS = 2000
"""Characters; what is longer is no address that anybody could use."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of the readable text. `place` is where they stand in the file; `verbatim` that they stand so."""

    text: str
    place: int
    verbatim: bool = True


LinkedWords = tuple[str, str]
"""The words of a link, white space folded, and its address."""


def linked(words: str, address: str) -> tuple[LinkedWords, ...]:
    """A link worth keeping: to a place on the web, which its words do not give themselves."""
    said, target = " ".join(words.split()), address.strip()
    is_web = target.lower().startswith(("http://", "https://")) and len(target) <= LONGEST_ADDRESS
    bare = target.partition("://")[2].rstrip("/")
    return ((said, target),) if is_web and said and bare not in said else ()


def find_links(text: str, links: Sequence[LinkedWords]) -> Iterator[tuple[int, int, str]]:
    """Where the words of links stand in a text, one behind the other, up to the first that does not."""
    cursor = 0
    for words, address in links:
        start = text.find(words, cursor)
        if start < 0:
            return
        cursor = start + len(words)
        yield start, cursor, address


@dataclass(frozen=True, slots=True)
class Shape:
    """What a block is: its role and, where they apply, level, row, column, header, ordered."""

    role: Role
    level: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    ordered: bool = False


@dataclass(slots=True)
class TextAssembly:
    """Blocks in reading order, an empty line between them; cells of a row a tab, rows of a table a newline apart."""

    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def page_starts(self, pages: int) -> tuple[int, ...]:
        """Where each page begins, if the places of pieces are pages; a page without text where the next does."""
        starts = [self.length] * pages
        for offset, page, _ in reversed(self.runs):
            if 1 <= page <= pages:
                starts[page - 1] = offset
        for index in range(pages - 2, -1, -1):
            starts[index] = min(starts[index], starts[index + 1])
        return (0, *starts[1:]) if pages else ()

    def add_block(self, shape: Shape, pieces: list[Piece], links: Sequence[LinkedWords] = ()) -> None:
        """Append a block; one without text leaves no trace. Spaces at its ends must have been trimmed.

        `links` are in the order of the text.
        """
        if not any(piece.text for piece in pieces):
            return
        place = next(piece.place for piece in pieces if piece.text)
        self._append(Piece(self._separator(shape), place, verbatim=False))
        start = self.length
        for piece in pieces:
            self._append(piece)
        span = Span(start, self.length)
        self.blocks.append(
            Block(span, shape.role, shape.level, shape.row, shape.column, shape.header, shape.ordered)
        )
        if links:
            text = "".join(piece.text for piece in pieces)
            self.links.extend(
                Link(Span(start + first, start + last), address)
                for first, last, address in find_links(text, links)
            )

    def _separator(self, shape: Shape) -> str:
        if not self.blocks:
            return ""
        last = self.blocks[-1]
        onwards = (shape.row, shape.column) > (last.row, last.column)
        if shape.role is Role.TABLE_CELL is last.role and onwards:
            return "\t" if shape.row == last.row else "\n"
        return "\n\n"

    def _continues(self, place: int) -> bool:
        """Whether a verbatim piece at `place` goes on where the last run has come to."""
        if not self.runs:
            return False
        start, source, verbatim = self.runs[-1]
        return verbatim and source + self.length - start == place

    def _append(self, piece: Piece) -> None:
        if not piece.text:
            return
        if not (piece.verbatim and self._continues(piece.place)):
            self.runs.append((self.length, piece.place, piece.verbatim))
        self.parts.append(piece.text)
        self.length += len(piece.text)


def fold_pieces(pieces: list[Piece]) -> list[Piece]:
    """The same with every stretch of white space as one space, none at the ends, and still every place right."""
    folded: list[Piece] = []
    spaced = True  # drops white space at the beginning
    for piece in pieces:
        start = 0
        text = piece.text
        for index, character in enumerate(text):
            if character not in _SPACES:
                spaced = False
                continue
            if character == " " and not spaced:
                spaced = True
                continue
            _keep(folded, piece, start, index)
            start = index + 1
            if not spaced:
                folded.append(Piece(" ", piece.place + (index if piece.verbatim else 0), verbatim=False))
            spaced = True
        _keep(folded, piece, start, len(text))
    return _without_last_space(folded)


_SPACES = frozenset(" \t\n\r\f\v")
"""The white space of HTML: a no-break space is a character like others."""


def _keep(folded: list[Piece], piece: Piece, start: int, end: int) -> None:
    if end > start:
        place = piece.place + (start if piece.verbatim else 0)
        folded.append(Piece(piece.text[start:end], place, piece.verbatim))


def _without_last_space(pieces: list[Piece]) -> list[Piece]:
    if not pieces or not pieces[-1].text.endswith(" "):
        return pieces
    last = pieces[-1]
    shorter = Piece(last.text[:-1], last.place, last.verbatim)
    return [*pieces[:-1], shorter] if shorter.text else pieces[:-1]
