"""A line among the first of a text that says no more than when it is of -> that day, or that month.

"Friday, July 21, 2017", "Geneva, 8 October 2025", "Published: 14 Oct 2025, 14:30 GMT", "14.10.2025", "October 2025".
What was "updated" on a day was published before it.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from flows.english.date_lines import (
    DATE_LABEL,
    FULL_DATE,
    LONGEST_DATE_LINE,
    NUMERIC_DATE,
    TIME_IN_LINE,
    UPDATE_LABEL,
    date_of_line,
)
from flows.ingest.facts.dateline_years import find_year
from flows.ingest.facts.full_dates import read_day_of_month, read_full_date, read_month
from flows.ingest.facts.imprints import month_of_imprint
from flows.model.calendar_names import MONTH, WEEKDAY
from flows.model.calendar_values import day_or_none
from flows.model.source import Fact, Metadata, Origin

_UPDATE = re.compile(
    rf"(?:^|[|·,;–—(-] ?|(?<=\d) ){UPDATE_LABEL}(?: on)?(?:\s*[:,|·–—-])?\s+(?:{TIME_IN_LINE},?\s+)?(?:{WEEKDAY},?\s+)?"
    rf"(?P<date>{FULL_DATE}|{NUMERIC_DATE})",
    re.IGNORECASE,
)
_HOUR = rf"(?:,? (?:at )?(?:{TIME_IN_LINE}|\d{{1,2}} ?[ap]\.?m\.?))?"
_ISSUE = re.compile(
    r"^[^\n]{0,80}\b(?:situation report|sitrep|flash update|update|bulletin|newsletter"
    r"|(?:press|news|media) (?:release|statement))\b"
    rf"[^\n]{{0,30}}?(?:[|–—-] ?|\(|, )(?:as (?:of|at) )?(?P<date>{FULL_DATE})\)?{_HOUR}$",
    re.IGNORECASE,
)
_AS_OF = re.compile(
    rf"^(?:[A-Z][^.!?;:\n]{{0,80}}? )?As (?:of|at) (?P<time>{TIME_IN_LINE},? (?:on )?)?(?:{WEEKDAY},? )?"
    rf"(?P<date>{FULL_DATE})(?: [^.!?;\n]{{1,60}})?$",
    re.IGNORECASE,
)
_ONE_PLACE = r"(?:[A-Z][\w'’-]+|(?:[A-Z]\.){2,3})"
_PLACE = rf"(?:{_ONE_PLACE} ){{0,3}}{_ONE_PLACE}(?:/{_ONE_PLACE})?(?:, (?:{_ONE_PLACE} ){{0,3}}{_ONE_PLACE})?"
_FIRST_PLACE = re.compile(
    rf"^\(?{_ONE_PLACE}(?:/{_ONE_PLACE})?(?:, {_ONE_PLACE})?,? (?P<date>{FULL_DATE}){_HOUR}\)?\.?$"
)
_LATER_PLACE = re.compile(
    rf"^\(?{_PLACE}(?:,| ?[|–—-]) (?:{WEEKDAY},? )?(?P<date>{FULL_DATE}|{NUMERIC_DATE}){_HOUR}\)?"
    r"(?:\.|\.? ?(?:[|–—-] ?)?(?:For (?:immediate )?release|Embargo(?:ed)?|Not for)\b[^\n]{0,50})?$"
)
_NO_YEAR = re.compile(
    rf"^(?P<again>{UPDATE_LABEL}(?: on)?:?\s+)?(?:(?P<weekday>{WEEKDAY}),?\s+)?"
    rf"(?P<date>{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})$"
)
_MONTH_LINE = re.compile(
    rf"^(?:{DATE_LABEL}:? +)?(?:{_PLACE}(?:,| ?[|–—-]) )?(?P<month>{MONTH},? [12]\d{{3}})$"
)

_MONTHLY = re.compile(
    rf"^(?:The )?(?P<month>{MONTH},? [12]\d{{3}}) (?:issue|edition|number)\.?$", re.IGNORECASE
)


_OF_PAPERS = (
    re.compile(
        rf"^(?:Ordered by [^.\n]{{3,60}} to be printed (?:on )?{FULL_DATE}\.? )?Published on (?P<date>{FULL_DATE})"
        r" by (?:the )?authority of [^.\n]{3,60}\.?$"
    ),
    re.compile(
        r"^Vol(?:\.|ume) [^\n]{1,40}?\bNo\.? ?\d{1,5}[a-zA-Z]?\W{1,12}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,? "
        rf"(?:{WEEKDAY},? )?(?:the )?(?P<date>{FULL_DATE})(?:\s{{2,}}.{{1,40}})?$"
    ),
)
"""How the papers of a parliament and the issues of a gazette say when they are published."""
_LONGEST_OF_PAPERS = 200


def read_date_line(line: str, *, first: bool = False, text: str = "", latest: date | None = None) -> Metadata:
    """The day of publication, or of an update, from a line of nothing but a date (and a weekday, time, place, label).

    What looks like a place is the name of a happening more often in the `first` line: "Hurricane Ida, 29 August 2021".
    A missing year is found (`find_year`).
    """
    if paper := _of_paper(line):
        return Metadata(published=_on(paper))
    if len(line) > LONGEST_DATE_LINE:
        return Metadata()
    day = _read_day(date_of_line(line) or _with_issue_or_place(line, first=first))
    again = _UPDATE.search(line) if day else None
    updated = _read_day(again["date"]) if again else None
    published = None if again and not again.start() else day
    if day:
        return Metadata(published=_on(published), updated=_on(updated))
    return Metadata() if first else _without_year(line, text, latest)


def _of_paper(line: str) -> date | None:
    """The day of "Published on 3 May 2026 by authority of the House", or of "Vol. 8—No. 23    ARDEN, 2nd May, 2026"."""
    if len(line) > _LONGEST_OF_PAPERS:
        return None
    found = next(filter(None, (paper.match(line) for paper in _OF_PAPERS)), None)
    return _read_day(found["date"]) if found else None


def read_as_of(line: str) -> Metadata:
    """The day of a line that says up to when a report goes: "As of 10:00 (EET), 8 May 2025", or with an hour "Losses
    as of 08:00 on 8 May 2025". It is that of the issue where nothing else says it.
    """
    match = _AS_OF.match(line) if len(line) <= LONGEST_DATE_LINE else None
    if match is None or not (match["time"] or date_of_line(line)):
        return Metadata()
    return Metadata(published=_on(_read_day(match["date"])))


def _with_issue_or_place(line: str, *, first: bool) -> str:
    match = _ISSUE.match(line) or (_FIRST_PLACE if first else _LATER_PLACE).match(line)
    return match["date"] if match else ""


def _read_day(words: str) -> date | None:
    return read_full_date(words) or _read_numeric(words)


def _on(day: date | None, origin: Origin = Origin.DOCUMENT) -> Fact | None:
    return Fact(day.isoformat(), origin, "date line") if day else None


def month_of_lines(lines: Sequence[str]) -> date | None:
    """The last day of the month that one of the lines names and no more: "October 2025"."""
    for line in lines:
        match = _MONTH_LINE.match(line) if len(line) <= LONGEST_DATE_LINE else None
        found = read_month(match["month"]) if match else None
        if found:
            return date(*found, monthrange(*found)[1])
        if end := month_of_imprint(line):
            return end
    return None


def month_of_issue(lines: Sequence[str]) -> date | None:
    """The last day of the month that one of the lines names as that of an issue: "December 2026 issue"."""
    for line in lines:
        match = _MONTHLY.match(line) if len(line) <= LONGEST_DATE_LINE else None
        if match and (found := read_month(match["month"])):
            return date(*found, monthrange(*found)[1])
    return None


def _without_year(line: str, text: str, latest: date | None) -> Metadata:
    match = _NO_YEAR.match(line)
    month_and_day = read_day_of_month(match["date"]) if match else None
    if match is None or month_and_day is None:
        return Metadata()
    day = find_year(*month_and_day, match["weekday"] or "", text, latest, exact=bool(match["weekday"]))
    fact = _on(day, Origin.DERIVED)
    return Metadata(updated=fact) if match["again"] else Metadata(published=fact)


def _read_numeric(words: str) -> date | None:
    """The day of "14.10.2025" or "10/14/2025"; None where a stroke leaves open which figure is the month."""
    match = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})[./](\d{4})", words)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "/" and first <= 12 and second <= 12 and first != second:  # noqa: PLR2004 - months
        return None
    day, month = (first, second) if second <= 12 else (second, first)  # noqa: PLR2004
    return day_or_none(year, month, day)
