"""The rows that are listed among the changes: what new sources bring and no shift tells; the rest is counted."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from flows.compose.pages.changed_matters import AGREEMENT
from flows.compose.pages.changed_paragraphs import NEW
from flows.compose.pages.changed_rows import (
    CALENDAR,
    FIGURES,
    KEY_POINTS,
    OPEN_QUESTIONS,
    QUOTATIONS,
    TIMELINE,
)
from flows.compose.pages.changed_shifts import ToldAlready
from flows.compose.wording.wording import count_phrase, fold, on_one_line
from flows.model.changes import RowChange
from flows.model.content import FigureRow, PackContent
from flows.model.locators import Extract, Locator

NAMES = "Who’s who"
_OPENINGS = ("The ", "A ", "An ", "This ", "These ", "Its ", "Their ")
"""How what is measured begins where its sentence does."""
_MOST = {
    KEY_POINTS: (10, "key point", ""),
    CALENDAR: (18, "date", " ahead"),
    AGREEMENT: (8, "matter", " on which sources agree or differ"),
    OPEN_QUESTIONS: (6, "open question", ""),
    FIGURES: (12, "figure", ""),
    NAMES: (10, "name", ""),
    TIMELINE: (12, "dated passage", ""),
    QUOTATIONS: (8, "quotation", ""),
}
"""How many rows of each register are listed, in their order, and what the others are counted as."""


def list_new(
    previous: PackContent, current: PackContent, labels: Collection[str], told: ToldAlready
) -> Iterator[RowChange]:
    """What new sources announce and leave open, their figures, and who has a role in them and was not known before."""
    for ahead in current.forward:
        row, words = ahead.row, f"{ahead.row.date}: {ahead.row.extract.text}"
        if row.locator.source in labels and not ahead.is_overtaken and not told.holds(row.extract):
            yield RowChange(NEW, CALENDAR, "", words, row.locator)
    for question in current.open_questions:
        if question.locator.source in labels:
            yield RowChange(NEW, OPEN_QUESTIONS, "", question.extract.text, question.locator)
    seen: set[tuple[str, str]] = set()
    known = _given_before(current, labels)
    for figure in current.figures:
        label, words = figure.locator.source, _in_words(figure)
        new = label in labels and figure.extract not in known and not told.gives(figure.extract)
        if new and figure.measure and (label, words) not in seen:
            seen.add((label, words))
            yield RowChange(NEW, FIGURES, "", words, figure.locator)
    yield from _new_names(previous, current, labels)


def _given_before(current: PackContent, labels: Collection[str]) -> frozenset[Extract]:
    """The figures of new sources that bear out what another gives."""
    agreed = (matter for matter in current.agreements if matter.lead.locator.source not in labels)
    return frozenset(stance.extract for matter in agreed for stance in matter.stances if stance.agrees)


def _in_words(figure: FigureRow) -> str:
    """A figure with what it measures: "40 ferries", "eight: The number of boats"; a clause that holds it by itself."""
    value, measure = figure.extract.text, figure.measure
    if value in measure:
        return on_one_line(measure)
    return on_one_line(f"{value}{':' if measure.startswith(_OPENINGS) else ''} {measure}")


def _new_names(previous: PackContent, current: PackContent, labels: Collection[str]) -> Iterator[RowChange]:
    known = {
        fold(name)
        for group in previous.whos_who
        for row in group.rows
        for name in (row.name, *row.other_forms)
    }
    for row in (row for group in current.whos_who for row in group.rows):
        new = known.isdisjoint(map(fold, (row.name, *row.other_forms)))
        if new and row.roles and row.locators and all(at.source in labels for at in row.locators):
            roles = "; ".join(dict.fromkeys(role.text for role in row.roles))
            yield RowChange(NEW, NAMES, "", f"{row.name}: {roles}", row.locators[0])


def within_limits(
    rows: Sequence[RowChange], current: PackContent
) -> tuple[tuple[RowChange, ...], tuple[str, ...]]:
    """The rows in the order of the registers, no more of each than fit, and what the others are, counted.

    Of the dates ahead those are kept that come first, else the first of each source before any second.
    """
    order: dict[Locator | None, int] = {row.locator: index for index, row in enumerate(current.forward)}
    by_register: dict[str, list[RowChange]] = defaultdict(list)
    for row in rows:
        by_register[row.register].append(row)
    listed: list[RowChange] = []
    counted: list[str] = []
    for register, (most, noun, more) in _MOST.items():
        found = by_register[register]
        if register == CALENDAR:
            found = sorted(found, key=lambda row: order.get(row.locator, len(order)))
        kept = found[:most] if register == CALENDAR else _first_of_each(found, most)
        listed += kept
        if len(found) > len(kept):
            counted.append(count_phrase(len(found) - len(kept), f"more {noun}") + more)
    return tuple(listed), tuple(counted)


def _first_of_each(rows: Sequence[RowChange], most: int) -> list[RowChange]:
    turns: Counter[str] = Counter()
    ranked: list[tuple[int, int]] = []
    for index, row in enumerate(rows):
        source = _source(row.locator)
        ranked.append((turns[source], index))
        turns[source] += 1
    return [rows[index] for index in sorted(index for _, index in sorted(ranked)[:most])]


def _source(locator: Locator | None) -> str:
    return locator.source if locator else ""
