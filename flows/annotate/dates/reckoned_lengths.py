"""Lengths that begin with a day which is told: "within 21 days of 3 March" ends on 24 March."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from flows.annotate.dates.date_meanings import shifted
from flows.model.annotation import DateMention, DateType
from flows.model.calendar_values import DAY_VALUE, Days

_WITHIN = re.compile(r"\b(?:within|no (?:later|more) than|up to|not later than) \Z", re.IGNORECASE)
_OF = re.compile(r" (?:of|from|after|following) (?:the )?")
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_REACH = 20


def reckon_lengths(mentions: Sequence[DateMention], text: str) -> list[DateMention]:
    """The dates, lengths within which something is due with the days over which they go, where these are known."""
    reckoned = list(mentions)
    for place, (length, day) in enumerate(pairwise(mentions)):
        reach = _reach(length, day, text)
        if reach is not None:
            reckoned[place] = replace(length, reach=reach)
    return reckoned


def _reach(length: DateMention, day: DateMention, text: str) -> Days | None:
    count = _LENGTH.fullmatch(length.value or "")
    if length.type is not DateType.DURATION or count is None or length.reach is not None:
        return None
    if day.type is not DateType.DATE or not DAY_VALUE.fullmatch(day.value or "") or day.days is None:
        return None
    start = length.span.start
    if not _WITHIN.search(text, max(0, start - _REACH), start) or not _OF.fullmatch(
        text, length.span.end, day.span.start
    ):
        return None
    first = day.days.first
    try:
        return Days(first, shifted(first, _UNITS[count[2]], int(count[1])), "period")
    except (ValueError, OverflowError):
        return None
