"""Stretches that statistics report on, told by their end: "the year to March 2025", "twelve months ended 30 June"."""

from calendar import monthrange
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_named,
    month_number,
    number_of,
    one_of,
    shifted,
    stated,
    stepped_year,
)
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import DAY, MONTH, NUMBER, YEAR
from flows.model.annotation import Anchor

_LEAP_YEAR = 2000
_REPORTED = sign_of("(?:day|week|month|quarter|year)s?(?: period)? (?:to|ended|ending|through|up to) ")
_END = rf"(?:(?P<month>{MONTH})(?: {DAY})?|{DAY.replace('<day', '<the_day')} (?P<the_month>{MONTH}))"
_OF_YEAR = rf"(?:,? {YEAR}| (?:of )?(?P<step>last|this|next) year)?"


def _reports(match: Match) -> bool:
    """Not "delayed by three months to June": a stretch of statistics has an article, or is said to have ended."""
    day = one_of(match, "day")
    if day and int(day) > monthrange(_LEAP_YEAR, month_number(one_of(match, "month")))[1]:
        return False  # 31 June
    told = match["the"] is not None or (
        stated(match, "ended") in {"ended", "ending"} and bool(stated(match, "number"))
    )
    return told and (bool(stated(match, "number")) or not stated(match, "unit").endswith("s"))


PERIOD_PATTERNS = (
    written(
        "period", _REPORTED,
        rf"(?P<the>the )?(?:{NUMBER}[ \-])?(?:(?:full|fiscal|financial|calendar) )?"
        r"(?P<unit>days?|weeks?|months?|quarters?|years?)(?: period)? (?P<ended>to|ended|ending|through|up to)"
        rf"(?: the end of)?(?: on)?(?: the)? {_END}{_OF_YEAR}(?! ?(?:%|\d|[ap]\.?m\b))",
        any_case=True, holds=_reports,
    ),
)  # fmt: skip
"""Tried before dates and lengths, which would read an end and a length of their own in these."""


def read_period(match: Match, bearings: Bearings) -> Meaning:
    """From so long before the end up to the end: in months where the end is a month, else in days."""
    number, unit = number_of(stated(match, "number") or "a"), stated(match, "unit").rstrip("s")
    month, day = month_number(one_of(match, "month")), one_of(match, "day")
    if number is None or number != int(number) or (not day and unit in {"day", "week"}):
        raise ValueError("not a number of whole months or days")
    found = _end_named(match, month, int(day or 1), bearings)
    if found is None:
        return UNRESOLVED
    end, anchor = found
    behind = end + timedelta(1) if day else shifted(end, "month", 1)
    begin = shifted(behind, unit, -int(number)).isoformat()
    if day:
        days = f"{begin}/{end.isoformat()}" if begin != end.isoformat() else begin
        return Meaning(days, anchor=anchor)
    months = f"{begin[:7]}/{end.isoformat()[:7]}" if (number, unit) != (1, "month") else begin[:7]
    return Meaning(months, anchor=anchor)


def _end_named(match: Match, month: int, day: int, bearings: Bearings) -> tuple[date, Anchor] | None:
    if not stated(match, "step"):
        return day_named(match, month, day, bearings)
    year = stepped_year(match, bearings)
    return None if year is None else (date(year[0], month, day), year[1])
