"""What is told otherwise than in the last edition: the shifts that new or updated sources bring, and what rows said."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from flows.compose.pages.changed_rows import FIGURES, QUOTATIONS, TIMELINE, Row
from flows.compose.points.news import all_said
from flows.compose.wording.wording import fold, on_one_line
from flows.model.changes import DAY_MOVED, FIGURE, SHIFT_KINDS, SPEAKER, STATUS, TOLL, Shift, Told
from flows.model.content import PackContent
from flows.model.locators import Extract, Locator

_KINDS = {TIMELINE: DAY_MOVED, FIGURES: FIGURE, QUOTATIONS: SPEAKER}


def fresh_shifts(
    previous: PackContent, current: PackContent, same: AbstractSet[str], came: AbstractSet[str]
) -> Iterator[Shift]:
    """The shifts of the current content from what the last edition said to what it did not say.

    `same` are the labels of the sources of both, `came` those of the new and the updated.
    """
    said = all_said(previous)
    last: dict[Told, Shift] = {}
    for shift in current.shifts:
        places = tuple(place for place in shift.before.places if place.source in same)
        stood = places and on_one_line(shift.before.words) in said
        if not stood or shift.now.places[0].source not in came or on_one_line(shift.now.words) in said:
            continue
        told = replace(shift, before=replace(shift.before, places=places))
        if shift.kind == TOLL:
            last[shift.now] = told
        else:
            yield told
    yield from last.values()


def shift_of(row: Row, was: Row) -> Shift | None:
    """A row of an updated source and the one that it was, where they tell another day or figure, another status of a
    day, or who speaks.
    """
    kind = _KINDS.get(row.register)
    if kind and row.value != was.value:
        values = (was.words, row.words) if kind == FIGURE else (was.value, row.value)
        return Shift(kind, _before(was, values[0]), _now(row, values[1]))
    if row.status and was.status and row.status != was.status:
        return Shift(STATUS, _before(was, was.status), _now(row, row.status))
    return None


def _before(row: Row, value: str) -> Told:
    """A side of the last edition: its place leads nowhere now."""
    places = (Locator(row.place.label, ""),) if row.place else ()
    return Told(value, places, written=row.told)


def _now(row: Row, value: str) -> Told:
    return Told(value, (row.place,) if row.place else (), row.extract, row.told)


def in_order(shifts: Iterable[Shift]) -> tuple[Shift, ...]:
    """The weightiest kind first, those from one value to the same words as one with the places of all."""
    found: dict[tuple[str, str, str, str], Shift] = {}
    for shift in shifts:
        key = shift.kind, shift.before.value, shift.now.value, shift.now.words
        known = found.setdefault(key, shift)
        places = tuple(dict.fromkeys((*known.before.places, *shift.before.places)))
        found[key] = replace(known, before=replace(known.before, places=places))
    return tuple(sorted(found.values(), key=lambda shift: SHIFT_KINDS.index(shift.kind)))


class ToldAlready:
    """Asked of words and figures whether some shift already prints them."""

    def __init__(self, shifts: Sequence[Shift]) -> None:
        self._spans: dict[int, list[Extract]] = defaultdict(list)
        self._values: set[tuple[int, str]] = set()
        self._pairs = [(shift.before, shift.now) for shift in shifts]
        for before, now in self._pairs:
            if now.extract:
                self._spans[now.extract.source].append(now.extract)
                self._values |= {(now.extract.source, fold(told.value)) for told in (before, now)}

    def holds(self, extract: Extract | None) -> bool:
        """Whether words stand in those that a shift prints."""
        return extract is not None and any(
            told.span.contains(extract.span) for told in self._spans.get(extract.source, ())
        )

    def gives(self, figure: Extract) -> bool:
        """Whether a figure is one that its source puts in the place of another, or that other."""
        return self.holds(figure) or (figure.source, fold(figure.text)) in self._values

    def sets_apart(self, one: Extract, other: Extract) -> bool:
        """Whether a shift leads from the one to the other, or from where the one stands to where the other does."""
        return any(_touches(before, one) and _touches(now, other) for before, now in self._pairs)


def _touches(told: Told, extract: Extract) -> bool:
    mine = told.extract
    within = mine is not None and mine.source == extract.source and mine.span.overlaps(extract.span)
    return within or extract.locator in told.places
