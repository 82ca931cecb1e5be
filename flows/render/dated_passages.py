"""The dated passages of a time line put together: by their dates, or by years where there are too many to draw."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from flows.model.content import TimelineRow
from flows.model.locators import Locator
from flows.render.crowded_days import Span, crowded_part

_PERIODS = (("month", 7), ("year", 4), ("decade", 3), ("century", 2))
"""Periods with the letters of ISO 8601 that name them, each tried after the one before."""
_AROUND_A_CROWD = _PERIODS[1:3]
"""Those that are tried first for what lies around days that lie dense."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The passages that have one date: first day, the day after the last, and to which side it is open."""

    first: int
    end: int
    open_end: str
    ahead: bool
    locators: tuple[Locator, ...]

    @property
    def span(self) -> Span:
        return self.first, self.end


@dataclass(frozen=True, slots=True)
class Gathering:
    """Passages put together: by their dates where `period` is empty, else by that period.

    `spares_crowd` where those of the weeks in which the days lie dense stand by their own dates all the same.
    """

    period: str
    spares_crowd: bool
    dated: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A row and its days: what is announced begins after the data cut-off."""

    row: TimelineRow
    first: int
    end: int

    @property
    def own_date(self) -> tuple[str, ...]:
        return str(self.first), str(self.end), self.row.open_end, str(self.row.forward)


def gathered_ways(rows: Sequence[TimelineRow], cut_off: date) -> Iterator[Gathering]:
    """The passages by their dates, then by ever longer periods, which at first spare the days that lie dense."""
    passages = [_passage(row, cut_off.toordinal()) for row in rows]
    by_date = _gather(passages, lambda passage: passage.own_date)
    yield Gathering("", spares_crowd=False, dated=by_date)
    crowded = crowded_part([dated.span for dated in by_date])
    if crowded:
        for period, letters in _AROUND_A_CROWD:
            yield Gathering(period, spares_crowd=True, dated=_around(passages, crowded, letters))
    for period, letters in _PERIODS:
        yield Gathering(period, spares_crowd=False, dated=_gather(passages, partial(_in_period, letters)))


def _passage(row: TimelineRow, cut_off: int) -> _Passage:
    first, end = date.fromisoformat(row.first).toordinal(), date.fromisoformat(row.last).toordinal() + 1
    return _Passage(row, cut_off + 1 if row.forward and first <= cut_off < end - 1 else first, end)


def _in_period(letters: int, passage: _Passage) -> tuple[str, ...]:
    """The period in which a passage begins, named by so many letters of ISO 8601."""
    return passage.row.first[:letters], str(passage.row.forward)


def _around(passages: Sequence[_Passage], crowded: Span, letters: int) -> tuple[Dated, ...]:
    """Passages that begin in the crowded stretch by their dates, all others by periods.

    "This year" would else be a bar right across the days of which it says nothing: it ends where they begin.
    """

    def key(passage: _Passage) -> tuple[str, ...]:
        if crowded[0] <= passage.first < crowded[1]:
            return passage.own_date
        return *_in_period(letters, passage), str(passage.first < crowded[0])

    return _gather(
        [replace(p, end=min(p.end, crowded[0])) if p.first < crowded[0] else p for p in passages], key
    )


def _gather(passages: Sequence[_Passage], key: Callable[[_Passage], tuple[str, ...]]) -> tuple[Dated, ...]:
    """Passages of one key together, in the order of the calendar."""
    groups: dict[tuple[str, ...], list[_Passage]] = defaultdict(list)
    for passage in passages:
        groups[key(passage)].append(passage)
    dated = [
        Dated(
            min(member.first for member in members),
            max(member.end for member in members),
            members[0].row.open_end if len({member.row.open_end for member in members}) == 1 else "",
            members[0].row.forward,
            tuple(member.row.locator for member in members),
        )
        for members in groups.values()
    ]
    return tuple(sorted(dated, key=lambda d: (d.first, d.end, d.open_end)))
