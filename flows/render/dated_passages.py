"""The dated passages of a time line put together: by their dates, or by years where there are too many to draw."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from flows.model.content import TimelineRow
from flows.model.locators import Locator
from flows.render.crowded_days import Span, crowded_part, is_short

_PERIODS = (("month", 7), ("year", 4), ("decade", 3), ("century", 2))
"""Periods with the letters of ISO 8601 that name them, each tried after the one before."""
_AROUND_A_CROWD = _PERIODS[1:3]
"""Those that are tried first for what lies around days that lie dense."""
_WEEK = 7


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

    `in_crowd` says how those of the weeks in which the days lie dense are put together all the same: by "date", by
    "week", or empty where they are not spared. The axis is laid out for `spans`.
    """

    period: str
    in_crowd: str
    dated: tuple[Dated, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A row and its days: what is announced begins after the data cut-off."""

    row: TimelineRow
    first: int
    end: int

    def own_date(self) -> tuple[str, ...]:
        return str(self.first), str(self.end), self.row.open_end, str(self.row.forward)

    def own_week(self) -> tuple[str, ...]:
        """The week in which it begins, where it is dated to a few days."""
        monday = self.first - (self.first - 1) % _WEEK
        return (str(monday), str(self.row.forward)) if is_short((self.first, self.end)) else self.own_date()


_Key = Callable[[_Passage], tuple[str, ...]]


def gathered_ways(rows: Sequence[TimelineRow], cut_off: date) -> Iterator[Gathering]:
    """The passages by their dates, then by ever longer periods, which at first spare the days that lie dense."""
    passages = [_passage(row, cut_off.toordinal()) for row in rows]
    by_date = _gather(passages, _Passage.own_date)
    spans = _spans(by_date)
    yield Gathering("", "", by_date, spans)
    crowded = crowded_part(spans)
    if crowded:
        cut = _cut_before(passages, crowded)
        for in_crowd, inside in (("date", _Passage.own_date), ("week", _Passage.own_week)):
            for period, letters in _AROUND_A_CROWD:
                dated = _gather(cut, partial(_around, crowded, letters, inside))
                yield Gathering(period, in_crowd, dated, _spans(dated) if in_crowd == "date" else spans)
    for period, letters in _PERIODS:
        dated = _gather(passages, partial(_in_period, letters))
        yield Gathering(period, "", dated, _spans(dated))


def _passage(row: TimelineRow, cut_off: int) -> _Passage:
    first, end = date.fromisoformat(row.first).toordinal(), date.fromisoformat(row.last).toordinal() + 1
    return _Passage(row, cut_off + 1 if row.forward and first <= cut_off < end - 1 else first, end)


def _in_period(letters: int, passage: _Passage) -> tuple[str, ...]:
    """The period in which a passage begins, named by so many letters of ISO 8601."""
    return passage.row.first[:letters], str(passage.row.forward)


def _around(crowded: Span, letters: int, inside: _Key, passage: _Passage) -> tuple[str, ...]:
    """Passages that begin in the crowded stretch go together as they do `inside` it, all others by periods."""
    if crowded[0] <= passage.first < crowded[1]:
        return inside(passage)
    return *_in_period(letters, passage), str(passage.first < crowded[0])


def _cut_before(passages: Sequence[_Passage], crowded: Span) -> list[_Passage]:
    """Passages, those from before the crowded stretch ended where it begins.

    "This year" would else be a bar right across the days of which it says nothing.
    """
    return [replace(p, end=min(p.end, crowded[0])) if p.first < crowded[0] else p for p in passages]


def _gather(passages: Sequence[_Passage], key: _Key) -> tuple[Dated, ...]:
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


def _spans(dated: Sequence[Dated]) -> tuple[Span, ...]:
    return tuple(each.span for each in dated)
