"""A text that bears its day not at its head but in its title or at its end -> that day.

"Judgment No. 7/2026 of 16 March 2026", "Maputo, 16 March 2026" above the signatures, "Adopted at Arden on 3 May 2025."
"""

import re
from collections.abc import Iterator
from datetime import date

from flows.english.court_papers import day_of_order
from flows.english.date_lines import FULL_DATE
from flows.ingest.facts.dateline_years import find_year
from flows.ingest.facts.full_dates import read_day_of_month, read_full_date
from flows.model.calendar_names import MONTH, WEEKDAY
from flows.model.calendar_values import day_or_none
from flows.model.source import Fact, Metadata, Origin

CLOSING_LINE = "closing line"
_LONGEST = 120
_FOOT = 300
_UPDATED = re.compile(
    rf"(?:\n|[.!?|] |\A)[*_(\[]{{0,3}}(?:(?:This|The) [a-z ]{{3,30}} was )?(?:last )?"
    rf"(?:Updated|Modified|Revised)(?: on)?:? (?:{WEEKDAY},? )?(?P<date>{FULL_DATE})[.)*_\]]{{0,3}}\Z",
    re.IGNORECASE,
)
_TAIL = 0.5
"""The share of a text behind which a line that only says where and when it was made closes it."""
_NAME = r"[A-Z][\w'’-]{1,24}"
_PLACE = rf"{_NAME}(?:[ -](?:(?:of|de|da|do|la|al) )?{_NAME}){{0,3}}(?:, {_NAME})?"
_MADE = r"(?:Adopted|Done|Given|Signed|Issued|Made|Delivered|Pronounced|Decided|Executed)"
_CLOSING = re.compile(
    rf"(?:{_MADE} (?:at|in) )?(?P<place>{_PLACE}),? (?:(?:on |this )?(?:the )?)(?P<date>{FULL_DATE})\.?"
    rf"|{_MADE} on (?:the )?(?P<made>{FULL_DATE})\.?"
)
_KIND = (
    r"(?:Judge?ment|Ruling|Decision|Resolution|Order|Decree|Regulation|Directive|Circular|Communiqu[eé]|Notice|Opinion"
    r"|(?:Press|News|Media) (?:[Rr]elease|[Ss]tatement)|Statement|Declaration|Letter)"
)
_TITLE = re.compile(
    rf"{_KIND}\b[^\n]{{0,60}}?\b(?:of|dated) (?P<date>{FULL_DATE}|\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})\Z"
)
_YEAR_OF_NUMBER = re.compile(r"\d/(?:[A-Z]{1,8}/)?(?P<year>(?:19|20)\d\d)\b")
_EVENT = re.compile(r"\b(?:Hurricane|Cyclone|Storm|Battle|Siege|Attack|Treaty|Protocol|Convention)\b")
"""What looks like a place and is a happening."""


def read_closing_date(text: str, title: str) -> Metadata:
    """The day of publication that a title ends in, or that one line near the end states together with a place; the day
    of an update that its last words state.
    """
    day, within = _day_of_title(title, text), "title"
    if day is None:
        day, within = _closing_day(text), CLOSING_LINE
    published = Fact(day.isoformat(), Origin.DOCUMENT, within) if day else None
    return Metadata(published=published, updated=_closing_update(text))


def _closing_update(text: str) -> Fact | None:
    """The day on which the text, as its last words say, was updated."""
    found = _UPDATED.search(text[-_FOOT:].rstrip())
    day = read_full_date(found["date"]) if found else None
    return Fact(day.isoformat(), Origin.DOCUMENT, CLOSING_LINE) if day else None


def _day_of_title(title: str, text: str) -> date | None:
    match = _TITLE.match(" ".join(title.split()))
    if match is None:
        return None
    if day := read_full_date(match["date"]):
        return day
    month_and_day = read_day_of_month(match["date"])
    numbered = _YEAR_OF_NUMBER.search(title)
    if month_and_day is None:
        return None
    if numbered:
        return day_or_none(int(numbered["year"]), *month_and_day)
    closing = _closing_day(text)
    agrees = closing is not None and (closing.month, closing.day) == month_and_day
    return closing if agrees else find_year(*month_and_day, "", text)


def _closing_day(text: str) -> date | None:
    """The day of the lines that close a text; None where they name several."""
    days = set(_closing_days(text, int(len(text) * _TAIL)))
    return days.pop() if len(days) == 1 else None


def _closing_days(text: str, start: int) -> Iterator[date]:
    for line in text[start:].split("\n")[1:]:
        words = line.strip()
        match = _CLOSING.fullmatch(words) if 0 < len(words) <= _LONGEST else None
        stated = (match["date"] or match["made"]) if match else day_of_order(words)
        if stated and not _EVENT.search(words) and (day := read_full_date(stated)):
            yield day
