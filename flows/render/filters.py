"""The filters that templates may use: how a value looks, never which value."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from markupsafe import Markup, escape

from flows.model.content import AnnexBlock
from flows.model.document import Role
from flows.render.markup import mark_up

NO_BREAK_SPACE = "\u00a0"
_HYPHENATED = re.compile(r"([A-Z]\w{0,30}-[A-Z]\w{0,30})")
_OPENING_WORDS = frozenset(
    {"According", "After", "As", "At", "Before", "During", "In", "On", "Speaking", "When", "While"}
)


def marked_text(block: AnnexBlock) -> Markup:
    """The text of an annexed block with its annotations as well-nested spans."""
    return mark_up(block.text, block.marks)


def short_digest(digest: str) -> str:
    """The first twelve digits of a SHA-256, in groups of four: enough to compare by eye."""
    return NO_BREAK_SPACE.join(digest[i : i + 4] for i in (0, 4, 8)) if digest else "—"


def grouped_digest(digest: str) -> str:
    """A whole SHA-256 in groups of eight, so that it can break over lines."""
    return " ".join(digest[i : i + 8] for i in range(0, len(digest), 8))


def whole_names(title: str) -> Markup:
    """A title in which "Kassym-Jomart" is not parted at its hyphen."""
    pieces = _HYPHENATED.split(title)
    # Every second piece is a hyphenated word: the pattern has one group.
    return Markup("").join(
        Markup('<span class="whole">{}</span>').format(piece) if index % 2 else escape(piece)
        for index, piece in enumerate(pieces)
    )


def mid_sentence(words: str) -> str:
    """Words that stood at the beginning of a sentence, set inside one: "In that July letter" loses its capital."""
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if first in _OPENING_WORDS else words


def unbroken(text: str) -> str:
    """A short text that must not be torn apart at a line end."""
    return text.replace(" ", NO_BREAK_SPACE)


def table_from(blocks: Sequence[AnnexBlock], start: int) -> list[AnnexBlock]:
    """The cells of the table that begins at `start`: all cells up to the next block that is none."""
    return list(takewhile(lambda block: block.role is Role.TABLE_CELL, blocks[start:]))


def by_row(blocks: Sequence[AnnexBlock]) -> list[list[AnnexBlock]]:
    """The cells of a table in rows, each row as wide as the widest: a table must be rectangular."""
    rows: dict[int, dict[int, AnnexBlock]] = {}
    for block in blocks:
        rows.setdefault(block.row, {})[block.column] = block
    width = max((max(row) for row in rows.values()), default=0)
    empty = AnnexBlock(role=Role.TABLE_CELL, text="")
    columns = range(1, width + 1)
    return [
        _anchored_first([row.get(column, empty) for column in columns]) for _, row in sorted(rows.items())
    ]


def _anchored_first(row: list[AnnexBlock]) -> list[AnnexBlock]:
    """The row with its anchor and ¶ number on its first cell, whichever cell carried them."""
    owner = next((cell for cell in row if cell.anchor), row[0])
    first = replace(row[0], anchor=owner.anchor, number=owner.number)
    return [first, *row[1:]]


FILTERS: dict[str, Callable[..., Any]] = {
    "marked_text": marked_text,
    "short_digest": short_digest,
    "grouped_digest": grouped_digest,
    "mid_sentence": mid_sentence,
    "unbroken": unbroken,
    "whole_names": whole_names,
    "by_row": by_row,
    "table_from": table_from,
}
