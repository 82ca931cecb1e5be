"""The dated passages of a time line put together: by their dates, or by years where there are too many to draw."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.model.content import TimelineRow
from flows.model.locators import Locator
from flows.render.crowded_days import Span, crowded_part, is_short

_PERIODS = (("month", 7), ("year", 4), ("decade", 3), ("century", 2))
"""Periods with the letters of ISO 8601 that name them, each tried after the one before."""
_CROWDED = ", in the crowded weeks of a few days"
"""What a bar stands for besides a period where the days that lie dense are drawn by themselves."""


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


def gathered_ways(rows: Sequence[TimelineRow]) -> Iterator[tuple[str, list[Dated]]]:
    """The passages by their dates, then by ever longer periods, which at first spare the days that lie dense."""
    by_date = _by_date(rows)
    yield "", by_date
    crowded = crowded_part([dated.span for dated in by_date])
    if crowded:
        yield f"year{_CROWDED}", _by_period_around(rows, crowded, 4)
        yield f"decade{_CROWDED}", _by_period_around(rows, crowded, 3)
    yield from ((period, _by_period(rows, letters)) for period, letters in _PERIODS)


def _by_date(rows: Sequence[TimelineRow]) -> list[Dated]:
    """Passages of the same date together, in the order of the calendar."""
    return _gather(rows, lambda row: (row.first, row.last, row.open_end, str(row.forward)))


def _by_period(rows: Sequence[TimelineRow], letters: int) -> list[Dated]:
    """Passages whose dates begin in one period, named by so many letters of ISO 8601, together."""
    return _gather(rows, lambda row: (row.first[:letters], str(row.forward)))


def _by_period_around(rows: Sequence[TimelineRow], crowded: Span, letters: int) -> list[Dated]:
    """Passages dated to a few days of a stretch by their dates, all others by periods."""

    def key(row: TimelineRow) -> tuple[str, ...]:
        first, last = (date.fromisoformat(day).toordinal() for day in (row.first, row.last))
        if is_short((first, last + 1)) and crowded[0] <= first < crowded[1]:
            return row.first, row.last, row.open_end, str(row.forward)
        return row.first[:letters], str(row.forward)

    return _gather(rows, key)


def _gather(rows: Sequence[TimelineRow], key: Callable[[TimelineRow], tuple[str, ...]]) -> list[Dated]:
    groups: dict[tuple[str, ...], list[TimelineRow]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    dated = [
        Dated(
            min(date.fromisoformat(row.first).toordinal() for row in members),
            max(date.fromisoformat(row.last).toordinal() for row in members) + 1,
            members[0].open_end if len({row.open_end for row in members}) == 1 else "",
            members[0].forward,
            tuple(row.locator for row in members),
        )
        for members in groups.values()
    ]
    return sorted(dated, key=lambda d: (d.first, d.end, d.open_end))
