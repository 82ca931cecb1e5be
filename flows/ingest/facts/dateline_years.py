"""A dateline without a year ("MAUMERE, 10 October (Agency) –") -> the day that it means.

Of the years that neither what the text tells of nor the latest possible day rules out, that whose calendar agrees with
the weekday on which the lead says something was said; a dateline is mostly of that day or the next.
"""

import re
from datetime import date

from flows.ingest.facts.reference_dates import latest_past_date, lies_ahead
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.calendar_values import day_or_none

_YEAR = re.compile(
    r"\b(?:19|20)\d\d\b(?!-\d{1,3}\b|/\d|[.,]\d|%"
    r"| (?:targets?|goals?|agenda|horizon|deadline|people|metres|km|miles)\b)"
)
_BEFORE_A_YEAR = re.compile(
    r"(?:\b(?:in|since|from|until|of|by|the|early|mid|late|during|after|before"
    rf"|{'|'.join(MONTHS)})[ -]|\d, )\Z",
    re.IGNORECASE,
)
_BEFORE = 12
_WEEKDAY = re.compile(
    rf"(?<!next )(?<!last )(?<!until )(?<!by )(?<!before )(?<!every )(?<!since )\b(?P<weekday>{'|'.join(WEEKDAYS)})\b"
    r"(?![’'])"
)
_LEAD = 500
"""Characters behind a dateline in which its day is named again."""
_NEAR, _NEAR_IN_LAST_YEAR = 1, 3
"""Days before a dateline up to which its lead names a day without casting doubt on the year: more where that is the
latest possible year, of which most texts are.
"""
_YEARS_ON = 2
"""So many years after the last that the text names are thought of where no latest day is known."""
_YEARS_BACK = 4
"""So many years before the latest day."""


def find_year(
    month: int, day: int, lead: str, text: str, latest: date | None = None, *, exact: bool = False
) -> date | None:
    """The day of a dateline, `lead` being the words behind it; None where nothing tells its year.

    `exact` says that the lead names the weekday of the day itself.
    """
    told = latest_past_date(text, latest)
    days = [
        found
        for year in _years_possible(text, told, latest)
        if (found := day_or_none(year, month, day))
        and (told is None or found >= told)
        and (latest is None or found <= latest)
    ]
    if not days:
        return None
    if latest is not None:
        if exact:
            return _fitting(days[::-1], lead, 0)
        return _fitting(days[::-1], lead, _NEAR_IN_LAST_YEAR) or days[-1]
    return _fitting(days, lead, _NEAR) or (days[0] if told else None)


def _years_possible(text: str, told: date | None, latest: date | None) -> range:
    """From the last year that is told of on, up to the latest possible one."""
    named = [year for year in _years_named(text) if latest is None or year <= latest.year]
    first = max((*named, told.year if told else 0))
    if latest is not None:
        return range(max(first, latest.year - _YEARS_BACK), latest.year + 1)
    return range(first, first + _YEARS_ON + 1) if first else range(0)


def _fitting(days: list[date], lead: str, near: int) -> date | None:
    """Of days, the likeliest first, the one that agrees with the weekday on which the lead says something was said."""
    named = _WEEKDAY.search(lead[:_LEAD])
    if named is None:
        return None
    since = {day: (day.weekday() - WEEKDAYS.index(named["weekday"])) % 7 for day in days}
    if since[days[0]] <= near:
        return days[0]
    return next((day for away in range(min(near, 1) + 1) for day in days if since[day] == away), None)


def _years_named(text: str) -> list[int]:
    """The years that a text names as past, full dates apart."""
    return [
        int(found[0])
        for found in _YEAR.finditer(text)
        if _BEFORE_A_YEAR.search(text, max(0, found.start() - _BEFORE), found.start())
        and not lies_ahead(text, *found.span())
    ]
