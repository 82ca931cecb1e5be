"""What is told otherwise than in the last edition: the shifts that new or updated sources bring, and what rows said."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from flows.compose.pages.changed_rows import (
    FIGURES,
    KEY_POINTS,
    NUMBER,
    OPEN_QUESTIONS,
    QUOTATIONS,
    TIMELINE,
    Row,
    RowPairs,
)
from flows.compose.points.news import all_said
from flows.compose.wording.wording import content_words, fold, on_one_line
from flows.model.changes import (
    DAY,
    DAY_MOVED,
    FIGURE,
    OPEN,
    SHIFT_KINDS,
    SPEAKER,
    STATUS,
    TOLL,
    ParagraphChange,
    Shift,
    Told,
)
from flows.model.content import PackContent
from flows.model.locators import Extract

_WORDS_IN_COMMON = 2
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
        if not stood or shift.now.places[0].source not in came or _is_known(shift, said, previous):
            continue
        told = replace(shift, before=replace(shift.before, places=places))
        if shift.kind == TOLL:
            last[shift.now] = told
        else:
            yield told
    yield from last.values()


def _is_known(shift: Shift, said: str, previous: PackContent) -> bool:
    """Whether the last edition told what is told now; words whose speaker is named are the same, be he known or not."""
    if shift.kind == SPEAKER:
        return any(known.kind == SPEAKER and known.now == shift.now for known in previous.shifts)
    return on_one_line(shift.now.words) in said


def shifts_of(found: RowPairs, paragraphs: Sequence[ParagraphChange]) -> tuple[Shift, ...]:
    """What the rows of updated sources tell otherwise than they did, and what of them is open no more."""
    pairs = [(row, was) for row, was in found.pairs if was]
    shifts = [shift for row, was in pairs if (shift := shift_of(row, was))]
    told = ToldAlready(shifts)
    points = (_shift_of_point(row, was) for row, was in pairs if not told.holds(row.extract))
    new = [row for row, was in found.pairs if was is None and row.register != KEY_POINTS]
    settled = (_settled(row, new, paragraphs) for row in found.gone if row.register == OPEN_QUESTIONS)
    return (*shifts, *filter(None, points), *filter(None, settled))


def shift_of(row: Row, was: Row) -> Shift | None:
    """A row of an updated source and the one that it was, where they tell another day or figure, another status of a
    day, or who speaks.
    """
    kind = DAY if row.register == TIMELINE and not (row.status and was.status) else _KINDS.get(row.register)
    if kind and row.value != was.value and row.value and was.value:
        values = (was.words, row.words) if kind == FIGURE else (was.value, row.value)
        return Shift(kind, _before(was, values[0]), _now(row, values[1]))
    if row.status and was.status and row.status != was.status:
        return Shift(STATUS, _before(was, was.status), _now(row, row.status))
    return None


def _shift_of_point(row: Row, was: Row) -> Shift | None:
    """A key point that reads as it did but for one number."""
    if row.register != KEY_POINTS:
        return None
    old, new = (Counter(NUMBER.findall(one.told)) for one in (was, row))
    gone, came = [*(old - new).elements()], [*(new - old).elements()]
    alone = len(gone) == len(came) == 1 and NUMBER.sub("#", was.told) == NUMBER.sub("#", row.told)
    return Shift(FIGURE, _before(was, gone[0]), _now(row, came[0])) if alone else None


def _settled(row: Row, new: Sequence[Row], paragraphs: Sequence[ParagraphChange]) -> Shift | None:
    """What is open no more, with a row that is new in the paragraph where it stood, is of the same and tells more."""
    places = {
        paragraph.locator
        for paragraph in paragraphs
        if paragraph.new and on_one_line(row.told) in on_one_line(paragraph.old)
    }
    about = content_words(row.told)
    near = ((r, content_words(r.told)) for r in new if r.place in places)
    now = next((r for r, words in near if len(words & about) >= _WORDS_IN_COMMON and words - about), None)
    return Shift(OPEN, _before(row, row.value), _now(now, "")) if now else None


def _before(row: Row, value: str) -> Told:
    """A side of the last edition."""
    return Told(value, (), written=row.told, stood=row.place.label if row.place else "")


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
        self._words = {on_one_line(told.words) for pair in self._pairs for told in pair}
        for before, now in self._pairs:
            if now.extract:
                self._spans[now.extract.source].append(now.extract)
                self._values |= {(now.extract.source, fold(told.value)) for told in (before, now)}

    def holds(self, extract: Extract | None) -> bool:
        """Whether words stand in those that a shift prints."""
        return extract is not None and any(
            told.span.contains(extract.span) for told in self._spans.get(extract.source, ())
        )

    def prints(self, words: str) -> bool:
        """Whether some words are one of the sides of a shift."""
        return on_one_line(words) in self._words

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
