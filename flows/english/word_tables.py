"""Reads the tables of words and names that travel with the package. Each is read once per process."""

from functools import cache
from pathlib import Path

WORD_TABLES = Path(__file__).parent / "tables"


def read_rows(table: Path, columns: int) -> list[list[str]]:
    """The rows of a tab-separated table, each of so many columns; lines that begin with # are comments."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(row + [""] * columns)[:columns] for row in rows]


@cache
def read_words(table: str) -> frozenset[str]:
    """The lines of one of our tables of single words."""
    return frozenset(row[0] for row in read_rows(WORD_TABLES / table, 1))


def word_list(listing: str) -> frozenset[str]:
    """The words of a listing, parted by blanks or line ends."""
    return frozenset(listing.split())


def split_names(cell: str) -> list[str]:
    """The names of a cell, which stand between vertical bars."""
    return [name for name in cell.split("|") if name]
