"""Inline tokens of Markdown -> pieces of readable text, each with its place in the file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from flows.ingest.text.assembling import LinkedWords, Piece, linked

_BREAKING_TAG = re.compile(r"^<(?:br|hr|/?p|/?div)\b", re.IGNORECASE)
REFERENCE = re.compile(r"\s?\[\^(?P<label>[^\]\s]{1,60})\]")
"""What refers to a note, and the space before it that print does without."""


@dataclass(slots=True)
class PlaceFinder:
    """Follows the words of a text through its file. `cursor` only moves forward; `end` bounds the block."""

    source: str
    cursor: int = 0
    end: int = 0

    def enter_block(self, start: int, end: int) -> None:
        self.cursor = max(self.cursor, start)
        self.end = max(self.cursor, end)

    def piece(self, words: str) -> Piece:
        """The words at their place, or at the cursor when they do not stand there letter by letter."""
        place = self.source.find(words, self.cursor, self.end)
        if place < 0:
            return Piece(words, min(self.cursor, max(len(self.source) - 1, 0)), verbatim=False)
        self.cursor = place + len(words)
        return Piece(words, place)

    def substitute(self, written: str, words: str) -> Piece:
        """`words` in place of what is `written` in the file ("*" for an escaped star, "&" for its entity)."""
        found = self.piece(written)
        return Piece(words, found.place, found.verbatim and written == words)

    def skip(self, written: str) -> None:
        self.piece(written)

    def skip_destination(self) -> None:
        """Pass over what follows the words of a link: "](address)", "][label]" or "]"."""
        start = self.source.find("]", self.cursor, self.end)
        if start < 0:
            return
        opening = self.source[start + 1 : start + 2]
        self.cursor = start + 1
        if opening == "(":
            self.cursor = self._closing_bracket(start + 2)
        elif opening == "[":
            self.cursor = self.source.find("]", start + 2, self.end) + 1 or self.cursor

    def _closing_bracket(self, start: int) -> int:
        depth = 1
        for index in range(start, self.end):
            character = self.source[index]
            depth += (character == "(") - (character == ")")
            if depth == 0 and self.source[index - 1] != "\\":
                return index + 1
        return start


def inline_links(tokens: Sequence[Token]) -> list[LinkedWords]:
    """The links among inline tokens, in order."""
    found: list[LinkedWords] = []
    address, words = "", ""
    for token in tokens:
        if token.type == "link_open":
            address, words = str(token.attrGet("href") or ""), ""
        elif token.type in {"text", "code_inline", "text_special"}:
            words += token.content
        elif token.type in {"softbreak", "hardbreak"}:
            words += " "
        elif token.type == "link_close":
            found.extend(linked(words, address))
    return found


def inline_pieces(tokens: Sequence[Token], places: PlaceFinder, marks: Mapping[str, str]) -> list[Piece]:
    """The readable words of inline tokens: emphasis and links without their markup, tags and images left out.

    `marks` are those of the notes that the words refer to, by label.
    """
    pieces: list[Piece] = []
    written_links: list[bool] = []
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            pieces.extend(with_marks(token.content, places, marks if token.type == "text" else {}))
        elif token.type == "text_special":
            pieces.append(places.substitute(token.markup, token.content))
        elif token.type in {"softbreak", "hardbreak"}:
            pieces.append(Piece(" ", places.cursor, verbatim=False))
        elif token.type == "html_inline":
            places.skip(token.content)
            if _BREAKING_TAG.match(token.content):
                pieces.append(Piece(" ", places.cursor - 1, verbatim=False))
        elif token.type == "link_open":
            written_links.append(token.markup != "autolink")
        elif token.type == "link_close" and written_links.pop():
            places.skip_destination()
        elif token.type == "image":
            places.skip("![")
            places.skip(token.content)
            places.skip_destination()
    return pieces


def with_marks(words: str, places: PlaceFinder, marks: Mapping[str, str]) -> Iterator[Piece]:
    """The pieces of some words, in which a mark stands for each reference to a note."""
    last = 0
    for found in REFERENCE.finditer(words):
        if found["label"] not in marks:
            continue
        if before := words[last : found.start()]:
            yield places.piece(before)
        yield places.substitute(found[0], marks[found["label"]])
        last = found.end()
    if last < len(words):
        yield places.piece(words[last:])


def only_images(tokens: Sequence[Token]) -> str:
    """The descriptions of the images when a paragraph holds nothing else, otherwise nothing."""
    kinds = {token.type for token in tokens}
    if "image" not in kinds or not kinds <= {"image", "softbreak", "link_open", "link_close"}:
        return ""
    return " ".join(token.content for token in tokens if token.type == "image").strip()
