"""Where the walk through a page stands in a table, and whether a table holds data or only lays the page out."""

from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from flows.ingest.text.page_pictures import local_name

CELLS = frozenset(["td", "th", "cell"])
_LAYOUT_SIGNS = frozenset(["table", "h1", "h2", "h3", "article", "section", "nav", "form"])
_LONGEST_CELL = 600
_MOST_COVERED = 200
_LOOKED_AT = 2000
"""How many elements of a table are looked at to tell what it is for."""


@dataclass(slots=True)
class PageTable:
    """Where the walk stands in a table; one that lays out a page has no cells worth the name."""

    is_layout: bool
    row: int = 0
    column: int = 0
    next_column: int = 1
    reaching: dict[int, int] = field(default_factory=dict)
    """For each column the last row that a cell from above reaches down to."""

    def enter_row(self) -> None:
        self.row += 1
        self.next_column = 1

    def enter_cell(self, columns: int, rows: int) -> None:
        """The next free column, for a cell that covers so many columns and rows."""
        while self.reaching.get(self.next_column, 0) >= max(self.row, 1):
            self.next_column += 1
        self.column = self.next_column
        self.next_column += columns
        if rows > 1:
            self.reaching |= dict.fromkeys(range(self.column, self.next_column), max(self.row, 1) + rows - 1)


def covered(element: Any, name: str) -> int:
    """How many columns or rows a cell covers, within reason."""
    stated = (element.get(name) or element.get("cols" if name == "colspan" else "rows") or "1").strip()
    return min(max(int(stated), 1), _MOST_COVERED) if stated.isdecimal() and len(stated) < 6 else 1  # noqa: PLR2004


def is_layout(table: Any) -> bool:
    """Whether a table arranges a page: it holds tables, headings, or paragraphs side by side."""
    paragraphs = 0
    for element in islice(table.iterdescendants(), _LOOKED_AT):
        name = local_name(element)
        paragraphs += name == "p"
        if name in _LAYOUT_SIGNS or len(element.text or "") > _LONGEST_CELL:
            return True
        if name in CELLS and paragraphs > 1:
            return True
        if name in CELLS:
            paragraphs = 0
    return paragraphs > 1
