"""Days and months told in a row, each a date: "7 and 8 October 2025", "3, 4 or 5 May", "31 March and 30 June 2026"."""

import re
from datetime import date

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_in_some_year,
    month_number,
    one_of,
    stated,
    stepped_year,
)
from flows.annotate.dates.date_pattern import MONTHLY, NUMBERED, written
from flows.annotate.dates.date_words import DAY, MONTH, WEEKDAY, YEAR

_BARE_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_NEXT = rf"(?:(?:{WEEKDAY}),? )?(?:the )?{_BARE_DAY}"
_REST = rf"(?:, {_NEXT}){{0,4}},? (?:and|or|AND|OR|&) {_NEXT}"
_ENDS = (
    r"(?:[.;)?!]|:(?!\d)|,(?! \d)|\Z| (?:in|at|to|for|with|when|and|or|but|as|between|before|after|was|were|is|are|will"
    r"|has|had|by|on|under|that|which|the|an?|his|her|their|its|he|she|it|they|we|this|respectively)\b)"
)
"""Behind the last day where no month follows: "on May 5 and 20 people came" is of one day."""
_MONTH_BEFORE = re.compile(
    rf"\b(?P<month>{MONTH}) {_BARE_DAY}(?:, {_BARE_DAY}){{0,4}}(?:,? (?:and|or|&)|,) \Z"
)
_OTHER_MONTH_BEFORE = re.compile(rf"\b{MONTH} \Z")
_REACH = 48
"""Characters before a day in which its month is looked for."""


def _has_no_other_month(match: Match) -> bool:
    """Not the 3 of "May 3 and 5 June"."""
    return found_before(_OTHER_MONTH_BEFORE, match, _REACH) is None


def _has_month_before(match: Match) -> bool:
    return _month_before(match) is not None


def _month_before(match: Match) -> Match | None:
    return found_before(_MONTH_BEFORE, match, _REACH)


LIST_PATTERNS = (
    written(
        "listed day", NUMBERED,
        rf"(?:(?:{WEEKDAY}),? )?(?:the )?{DAY}(?={_REST} (?:of )?(?P<month>{MONTH})"
        rf"(?:(?:,| of| in)? {YEAR}| (?P<step>last|this|next) year)?)",
        holds=_has_no_other_month,
    ),
    written(
        "listed day", NUMBERED, rf"(?:(?:{WEEKDAY}),? )?(?P<month>{MONTH}) {DAY}(?={_REST},? {YEAR})"
    ),
    written(
        "later day", NUMBERED,
        rf"(?:(?<=, )|(?<= and )|(?<= or )|(?<= & )){DAY}(?! ?[ap]\.?m\b)"
        rf"(?:,? {YEAR}|(?={_REST},? {YEAR.replace('<', '<the_')})|(?=(?:{_REST})?{_ENDS}))",
        holds=_has_month_before,
    ),
)  # fmt: skip
"""Tried before single days, of which the last in a row would be one."""


_TO_LAST = r"(?:,? (?:and|or|to|until|through) | ?[-\u2010-\u2015] ?)(?:on |in |the ){0,2}"
_LAST_DAY = r"(?P<last_day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"

SAME_YEAR_PATTERNS = (
    written(
        "day like last", NUMBERED,
        rf"{DAY} (?:of )?(?P<month>{MONTH})(?=(?:, (?:on |the ){{0,2}}{_BARE_DAY} {MONTH}){{0,5}}{_TO_LAST}{_LAST_DAY} "
        rf"(?:of )?(?P<last_month>{MONTH})(?:,| in)? {YEAR})",
    ),
    written(
        "day like last", NUMBERED,
        rf"(?P<month>{MONTH}) {DAY}(?=(?:, (?:on )?{MONTH} {_BARE_DAY}){{0,5}}{_TO_LAST}(?P<last_month>{MONTH}) "
        rf"{_LAST_DAY},? {YEAR})",
    ),
    written(
        "month like last", MONTHLY,
        rf"(?<![Bb]etween )(?P<month>{MONTH})(?=(?:, {MONTH}){{0,10}},? (?:and|or) "
        rf"(?P<last_month>{MONTH})(?: of| in|,)? {YEAR})",
    ),
    written(
        "month like last stepped", MONTHLY,
        rf"(?P<month>{MONTH})(?=(?:, {MONTH}){{0,10}},? (?:and|or|to|until|through) "
        rf"(?P<last_month>{MONTH})(?: of|,)? (?P<step>last|this|next|that|the same|the following) year)",
    ),
)  # fmt: skip
"""What has its year from the last of its row."""


def read_day_like_last(match: Match, _: Bearings) -> Meaning:
    """A day of the year that its row ends with, or of the one before: "30 December and 2 January 2026"."""
    month, day = month_number(match["month"]), int(match["day"])
    last = month_number(match["last_month"]), int(match["last_day"])
    return Meaning(date(int(match["year"]) - ((month, day) > last), month, day).isoformat())


def read_month_like_last(match: Match, _: Bearings) -> Meaning:
    month, last = month_number(match["month"]), month_number(match["last_month"])
    return Meaning(f"{int(match['year']) - (month > last):04d}-{month:02d}")


def read_month_like_last_stepped(match: Match, bearings: Bearings) -> Meaning:
    """A month whose row ends with "next year" or the like: "May or June next year"."""
    year = stepped_year(match, bearings)
    if year is None:
        return UNRESOLVED
    month, last = month_number(match["month"]), month_number(match["last_month"])
    return Meaning(f"{year[0] - (month > last):04d}-{month:02d}", anchor=year[1])


def read_listed_day(match: Match, bearings: Bearings) -> Meaning:
    """A day whose month, and perhaps year, stands behind the last of its row."""
    return _in_month(month_number(match["month"]), match, bearings)


def read_later_day(match: Match, bearings: Bearings) -> Meaning:
    """A day whose month stands before the first of its row."""
    before = _month_before(match)
    if before is None:
        return UNRESOLVED
    return _in_month(month_number(before["month"]), match, bearings)


def _in_month(month: int, match: Match, bearings: Bearings) -> Meaning:
    day, year = int(stated(match, "day")), one_of(match, "year")
    if year:
        return Meaning(date(int(year), month, day).isoformat())
    if stated(match, "step") and (stepped := stepped_year(match, bearings)):
        return Meaning(date(stepped[0], month, day).isoformat(), anchor=stepped[1])
    dated = day_in_some_year(bearings, lambda year: date(year, month, day))
    return UNRESOLVED if dated is None else Meaning(dated[0].isoformat(), anchor=dated[1])
