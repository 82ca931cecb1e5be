"""Tables that tell one measure of several days, a column for each, as situation reports do: which day a figure is of.

From one report to the next such a table loses its first day and wins another: a figure is compared with that of its own
day, and the newest with the newest, never with what stood in its place.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from flows.model.calendar_names import MONTHS
from flows.model.calendar_values import day_or_none
from flows.model.content import FigureRow

_DAY = re.compile(rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}})")
_BESIDE = 8
"""Letters of a cell beside its figure."""


def days_of_columns(figures: Sequence[FigureRow]) -> Mapping[str, date]:
    """By the label of a figure the day it is of, for those whose measure a source tells of several days."""
    days = {row.locator.label: day for row in figures if (day := _day_of(row)) is not None}
    told: dict[tuple[str, str], set[date]] = defaultdict(set)
    for row in figures:
        if row.locator.label in days and row.measure:
            told[_matter(row)].add(days[row.locator.label])
    return {
        row.locator.label: days[row.locator.label]
        for row in figures
        if row.locator.label in days and len(told[_matter(row)]) > 1
    }


def newest_of_columns(figures: Sequence[FigureRow]) -> list[FigureRow]:
    """The figures without those of earlier days of a measure that a table tells of several."""
    days = days_of_columns(figures)
    last: dict[tuple[str, str], date] = {}
    for row in figures:
        if day := days.get(row.locator.label):
            last[_matter(row)] = max(day, last.get(_matter(row), day))
    return [row for row in figures if days.get(row.locator.label) in {None, last.get(_matter(row))}]


def _matter(row: FigureRow) -> tuple[str, str]:
    return row.locator.source, row.measure


def _day_of(row: FigureRow) -> date | None:
    """The day of a figure that stands in a cell of a table: what is told around it is but the cell."""
    day = _DAY.fullmatch(row.as_of)
    if day is None or len(row.sentence.text) > len(row.extract.text) + _BESIDE:
        return None
    return day_or_none(int(day["year"]), MONTHS.index(day["month"]) + 1, int(day["day"]))
