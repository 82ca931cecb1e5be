"""Where on a time line most of the days lie close together, so that they get most of its room.

Days are counted as `date.toordinal()` counts them.
"""

from collections.abc import Sequence
from datetime import date

Span = tuple[int, int]
"""A first day and the day after the last."""
_SHORT, _MONTH = 7, 31
"""Days of what is dated finely, and of a month."""
_MANY, _MOST, _SMALL_PART = 12, 0.6, 0.15
"""So many days, of which such a share lies in such a part of a piece, make that part a piece of its own."""


def crowded_part(spans: Sequence[Span]) -> Span | None:
    """The months in which most of what is dated to a few days lies, where they are a small part of the whole."""
    whole = min(first for first, _ in spans), max(end for _, end in spans)
    return _crowded_part(whole, sorted({first for first, end in spans if is_short((first, end))}))


def is_short(span: Span) -> bool:
    """Whether something is dated to a few days."""
    return span[1] - span[0] <= _SHORT


def divide_at_crowd(windows: list[Span], spans: Sequence[Span]) -> tuple[list[Span], Span | None]:
    """The windows, the one with the most days divided where a small part of it holds most of them; and that part."""
    days = sorted({span[0] for span in spans if is_short(span)})
    fullest = max(windows, key=lambda window: (sum(window[0] <= day < window[1] for day in days), window))
    crowded = _crowded_part(fullest, [day for day in days if fullest[0] <= day < fullest[1]])
    if crowded is None:
        return windows, None
    at = windows.index(fullest)
    parts = [(fullest[0], crowded[0]), crowded, (crowded[1], fullest[1])]
    return [*windows[:at], *(part for part in parts if part[0] < part[1]), *windows[at + 1 :]], crowded


def _crowded_part(window: Span, days: Sequence[int]) -> Span | None:
    """The shortest run of whole months in which most of some days lie, if it is a small part of the window."""
    needed = round(_MOST * len(days))
    if len(days) < _MANY:
        return None
    runs = ((days[n], days[n + needed - 1] + 1) for n in range(len(days) - needed + 1))
    first, end = min(runs, key=lambda run: (run[1] - run[0], -run[0]))
    first, end = _month_of(first), _month_of(_month_of(end - 1) + _MONTH)
    # What is left beside it is drawn with it where that is no more than weeks.
    first = window[0] if first - window[0] < _MONTH else first
    end = window[1] if window[1] - end < _MONTH else end
    return (first, end) if end - first <= _SMALL_PART * (window[1] - window[0]) else None


def _month_of(day: int) -> int:
    return date.fromordinal(day).replace(day=1).toordinal()
