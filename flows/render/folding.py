"""Rows of a register that print the same: a paragraph that says one sentence many times has one row for all of them.

Figures of one sentence are told in a brief by printing it once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import groupby
from typing import Any

from flows.model.locators import Extract, Locator
from flows.model.spans import Span

FEWEST = 3
"""Rows that are worth folding in a register."""
_NOT_PRINTED = frozenset({"locator", "sort_key"})


@dataclass(frozen=True, slots=True)
class FoldedRow:
    """A row, and the locators of those that print the same of the same paragraph."""

    row: Any
    same: tuple[Locator, ...] = ()

    @property
    def count(self) -> int:
        return len(self.same) + 1


def folded(rows: Sequence[Any], fewest: int = FEWEST) -> tuple[FoldedRow, ...]:
    """The rows in their order, those that print the same as one at the place of the first."""
    alike: dict[object, list[Any]] = {}
    for row in rows:
        alike.setdefault(_plain(row), []).append(row)
    many = {group[0].locator: group for group in alike.values() if len(group) >= fewest}
    gone = {row.locator for group in many.values() for row in group[1:]}
    return tuple(
        FoldedRow(row, tuple(other.locator for other in many.get(row.locator, ())[1:]))
        for row in rows
        if row.locator not in gone
    )


def of_one_date(folds: Sequence[FoldedRow]) -> tuple[tuple[Any, ...], ...]:
    """The rows of a brief's dates in groups: those behind each other that have one date print it once."""
    rows = (fold.row for fold in folds)
    return tuple(tuple(group) for _, group in groupby(rows, key=lambda row: row.date))


def told_together(folds: Sequence[FoldedRow]) -> tuple[tuple[Any, ...], ...]:
    """The rows of a brief's figures in groups: those behind each other that one sentence tells are printed as one."""
    groups: list[tuple[Any, ...]] = []
    for row in (fold.row for fold in folds):
        last = groups[-1][-1] if groups else None
        is_told = row.extract.text in row.measure
        if last is not None and is_told and last.measure == row.measure and last.extract.text in row.measure:
            groups[-1] += (row,)
        else:
            groups.append((row,))
    return tuple(groups)


def around_values(rows: Sequence[Any]) -> Iterator[tuple[str, bool]]:
    """What such rows measure, cut at their values (True), each of which is looked for behind the one before."""
    measure, at = rows[0].measure, 0
    for row in rows:
        found = measure.find(row.extract.text, at)
        if found >= 0:
            yield measure[at:found], False
            yield row.extract.text, True
            at = found + len(row.extract.text)
    yield measure[at:], False


def _plain(value: Any) -> object:
    """What a row prints but for its own number; where in a paragraph its words stand is not printed."""
    if isinstance(value, Span):
        return None
    if isinstance(value, Extract):
        return value.text, value.locator
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    if is_dataclass(value):
        return tuple(
            _plain(getattr(value, field.name)) for field in fields(value) if field.name not in _NOT_PRINTED
        )
    return value
