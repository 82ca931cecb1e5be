"""What became of the key points of the last edition, and what a new source brings beside what it announces."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from flows.compose.pages.changed_paragraphs import CHANGED, NEW
from flows.compose.pages.changed_rows import GONE, KEY_POINTS
from flows.compose.points.news import all_said
from flows.compose.wording.wording import count_phrase, fold, on_one_line
from flows.model.changes import ParagraphChange, RowChange
from flows.model.content import FigureRow, PackContent
from flows.model.key_points import KeyPoint
from flows.model.locators import Locator, source_locator

MOST_FIGURES = 15
"""Figures of a new source that are listed among the changes; the register holds all of them."""
MOST_NAMES = 10
_MOST_VALUES = 5
_OPENINGS = ("The ", "A ", "An ", "This ", "These ", "Its ", "Their ")
"""How what is measured begins where its sentence does."""
_CORRECTS = re.compile(
    r"\b(?:corrects|(?:has|have|had) been corrected|regrets? (?:that|the error)|corrected version)\b|\ACorrection\b",
    re.IGNORECASE,
)


def follow_points(
    rows: Sequence[RowChange], previous: PackContent, current: PackContent, same: Mapping[str, str]
) -> Iterator[RowChange]:
    """The rows; of a key point that is gone they say which tells of it now, or that its source still does.

    `same` leads from the label that a source had to the one that it has.
    """
    said = all_said(current)
    before = {point.told: point for point in previous.key_points}
    for row in rows:
        point = before.get(row.old) if row.kind == GONE and row.register == KEY_POINTS else None
        yield row if point is None else _followed(row, point, current, same, said)


def _followed(
    row: RowChange, point: KeyPoint, current: PackContent, same: Mapping[str, str], said: str
) -> RowChange:
    if point.extract is None or on_one_line(point.extract.text) not in said:
        return row
    label = point.extract.locator.label
    old = point.extract.locator.source
    here = label.replace(old, same.get(old, old), 1)
    for now in current.key_points:
        if any(locator.label == here for locator in now.locators):
            told = Locator(f"K{now.number}", now.anchor)
            return replace(row, kind=CHANGED, new=f"told by K{now.number} now: {now.told}", locator=told)
    return replace(row, new=f"no key point now; {here} still says it")


def with_corrections(
    points: Sequence[KeyPoint], rows: Sequence[RowChange], paragraphs: Sequence[ParagraphChange]
) -> tuple[KeyPoint, ...]:
    """The key points; beside one that says that its source was corrected stands what reads otherwise there."""
    return tuple(_with_corrections(point, rows, paragraphs) for point in points)


def _with_corrections(
    point: KeyPoint, rows: Sequence[RowChange], paragraphs: Sequence[ParagraphChange]
) -> KeyPoint:
    if point.extract is None or not _CORRECTS.search(point.extract.text):
        return point
    label = f"S{point.extract.source}"
    values = [
        _values(row) for row in rows if row.kind == CHANGED and row.locator and row.locator.source == label
    ]
    places = (
        p.locator.label for p in paragraphs
        if p.locator.source == label and p.old and p.new and p.locator.label != point.extract.locator.label
    )  # fmt: skip
    told = [*dict.fromkeys(filter(None, values))][:_MOST_VALUES]
    changed = ", ".join(place.removeprefix(f"{label} ") for place in dict.fromkeys(places))
    said = "; ".join([*told, *([f"changed: {changed}"] if changed else [])])
    return replace(point, note="; ".join(filter(None, (point.note, said)))) if said else point


def _values(row: RowChange) -> str:
    """What a changed figure or date was, and is now: "151 people → 154 people"."""
    if row.register not in {"Figures", "Timeline"}:
        return ""
    old, new = (
        words.partition(": ")[0] if row.register == "Timeline" else words for words in (row.old, row.new)
    )
    return _without_common_words(old.split(), new.split()) if old != new else ""


def _without_common_words(old: list[str], new: list[str]) -> str:
    """Both, the words at their ends that are the same printed once: "until 20 → 22 April", "151 → 154 people"."""
    first = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    rest = min(len(old), len(new)) - first
    last = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), 0)
    middle = [*old[first : len(old) - last], "→", *new[first : len(new) - last]]
    return " ".join([*old[:first], *middle, *old[len(old) - last :]])


def new_in_registers(
    previous: PackContent, current: PackContent, labels: Collection[str]
) -> Iterator[RowChange]:
    """The figures that new sources bring, and the names that no source knew before."""
    counts: Counter[str] = Counter()
    told: set[tuple[str, str]] = set()
    for figure in current.figures:
        label, words = figure.locator.source, _in_words(figure)
        if label in labels and figure.measure and (label, words) not in told:
            told.add((label, words))
            counts[label] += 1
            if counts[label] <= MOST_FIGURES:
                yield RowChange(NEW, "Figures", "", words, figure.locator)
    for label, count in counts.items():
        if count > MOST_FIGURES:
            more = f"and {count_phrase(count - MOST_FIGURES, 'more figure')} of {label}"
            yield RowChange(NEW, "Figures", "", more, source_locator(int(label[1:])))
    yield from _new_names(previous, current, labels)


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
    found = [
        row
        for group in current.whos_who
        for row in group.rows
        if row.locators
        and all(locator.source in labels for locator in row.locators)
        and known.isdisjoint(map(fold, (row.name, *row.other_forms)))
    ]
    for row in found[:MOST_NAMES]:
        roles = "; ".join(dict.fromkeys(role.text for role in row.roles))
        yield RowChange(NEW, "Who’s who", "", f"{row.name}: {roles}" if roles else row.name, row.locators[0])
