"""Months, and stretches of them, with or without their year: "May 2025", "that June", "April to June", "in July"."""

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
    of_every_year,
    one_of,
    part_of,
    stated,
    stepped_year,
    year_of,
)
from flows.annotate.dates.date_words import MONTH
from flows.model.annotation import Anchor
from flows.model.calendar_values import SEASON_STARTS

_TO_MONTH = re.compile(rf" (?:and|to|through|until) (?P<month>{MONTH})\b(?! \d)")
_OPENS_STRETCH = re.compile(r"\b(?:between|from) \Z", re.IGNORECASE)
_BEFORE = 12
_NORM_BEFORE = re.compile(
    r"\b(?:an?|the|any) (?:average|typical|normal|usual|mean) \Z|\b(?:average|typical|normal|usual) for \Z"
    r"|\b(?:than|as|as is|than is) (?:typical|normal|usual) in \Z",
    re.IGNORECASE,
)
_SOME_BEFORE = re.compile(r"\b(?P<some>an?) \Z|\bthe \Z", re.IGNORECASE)
_NORM_BEHIND = re.compile(r" (?:long-term )?(?:(?P<average>average|mean)|norm|normal)s?\b")
_NORM_REACH = 20
_DAY_OF_PART = {"MID": 10, "END": 20}
"""With which a part of a month begins: what came about in it is of the year before, as long as that lies ahead."""


def read_month(match: Match, bearings: Bearings) -> Meaning:
    month, mod = month_number(one_of(match, "month")), part_of(match)
    if stated(match, "year") or stated(match, "short_year") or match[0].lower().endswith(" year"):
        year = stepped_year(match, bearings)
        return UNRESOLVED if year is None else Meaning(f"{year[0]:04d}-{month:02d}", mod=mod, anchor=year[1])
    step, reference = stated(match, "step"), bearings.reference
    if step in ("last", "next") and reference is not None:
        behind = month >= reference.month if step == "last" else month > reference.month
        years = reference.year - behind if step == "last" else reference.year + (not behind)
        return Meaning(f"{years:04d}-{month:02d}", mod=mod, anchor=Anchor.REFERENCE)
    if (bearings.yearly or _is_norm(match)) and not step:
        return of_every_year(f"{month:02d}", mod)
    day = _DAY_OF_PART.get(mod, 1) if bearings.looks_back else 1
    dated = day_in_some_year(bearings, lambda year: date(year, month, day))
    if dated is None:
        return UNRESOLVED
    begin = dated[0].replace(day=1)
    if (
        reference is not None
        and dated[1] is Anchor.REFERENCE
        and _begins_what_is_over(match, begin, bearings)
    ):
        begin = begin.replace(year=begin.year - 1)
    return Meaning(begin.isoformat()[:7], mod=mod, anchor=dated[1])


def _is_norm(match: Match) -> bool:
    """Whether a month is that of any year with which one is compared: "a November average", "an average July"."""
    text, start = match.string, match.start("month") if match["month"] else match.start()
    before = max(0, start - _NORM_REACH)
    if _NORM_BEFORE.search(text, before, start):
        return True
    article, norm = _SOME_BEFORE.search(text, before, start), _NORM_BEHIND.match(text, match.end())
    return bool(article and norm and (article["some"] or not norm["average"]))


def _begins_what_is_over(match: Match, begin: date, bearings: Bearings) -> bool:
    """Whether a stretch of the past begins with the month, which would end ahead: "sat between October and March"."""
    end = _TO_MONTH.match(match.string, match.end())
    if end is None or bearings.reference is None or bearings.forward or bearings.tells_no_past:
        return False
    month = month_number(end["month"])
    last = date(begin.year + (month < begin.month), month, 1)
    opens = found_before(_OPENS_STRETCH, match, _BEFORE)
    return opens is not None and bearings.reference < last


def read_month_of_year_told(match: Match, bearings: Bearings) -> Meaning:
    """Such as "that June": the one of the year told near. Raises ValueError where none was."""
    told = year_of(bearings.narrative)
    if told is None or bearings.story.paragraphs > 1:
        raise ValueError("no year told near")
    return Meaning(f"{told:04d}-{month_number(match['month']):02d}", anchor=Anchor.NARRATIVE)


def read_month_beside_told(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the following January": the first behind the date told near, or the last before it."""
    told = re.match(r"(\d{4})(?:-(\d\d|SP|SU|FA|WI))?", bearings.narrative or "")
    if told is None or bearings.story.paragraphs > 1:
        return UNRESOLVED
    month, year = month_number(match["month"]), int(told[1])
    then = SEASON_STARTS.get(told[2] or "") or int(told[2] or 0)
    if stated(match, "step") in ("following", "next"):
        year += month <= then or not then
    else:
        year -= month >= then
    return Meaning(f"{year:04d}-{month:02d}", anchor=Anchor.NARRATIVE)


def read_every_month(match: Match, _: Bearings) -> Meaning:
    """Such as "every October"."""
    return of_every_year(f"{month_number(match['month']):02d}")


def read_months(match: Match, bearings: Bearings) -> Meaning:
    """Such as "April to June 2017", "July–August"."""
    first, last = month_number(match["month"]), month_number(match["last"])
    if stated(match, "year"):
        year, anchor = int(match["year"]), Anchor.EXPLICIT
    else:
        found = day_in_some_year(bearings, lambda year: date(year, last, 1))
        if found is None:
            return UNRESOLVED
        year, anchor = found[0].year, found[1]
    return Meaning(f"{year - (first > last):04d}-{first:02d}/{year:04d}-{last:02d}", anchor=anchor)
