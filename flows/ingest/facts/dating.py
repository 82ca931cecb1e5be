"""A document -> the same with its reference date: the day of publication, or one worked out from its text."""

import re
from dataclasses import replace
from datetime import date, timedelta

from flows.english.datelines import read_dateline
from flows.ingest.facts.bylines import OPENING_LINES, first_lines, read_opening
from flows.ingest.facts.date_lines import month_of_issue, month_of_lines
from flows.ingest.facts.dateline_years import find_year
from flows.ingest.facts.full_dates import read_day_of_month
from flows.ingest.facts.reference_dates import latest_past_date, lies_ahead, year_reported_on
from flows.ingest.text.read_text import note
from flows.model.calendar_names import MONTH, WEEKDAYS
from flows.model.document import Document
from flows.model.problems import Problem
from flows.model.source import BY_MONTH, Fact, Metadata, Origin

LOCATOR = "date"
"""That of the note on a document that is not dated."""
_ADVICE = "State published in pack.toml."
_LEAD = 300
_LINES = ("date line", "dateline", "imprint")
_NEXT_TO = timedelta(3)
_OUT_BEFORE = timedelta(62)
"""So long before its month an issue may come out."""
_WEEK = timedelta(7)
_SHORTEST_LEAD = 80
_WEEKDAY_OF_LEAD = re.compile(rf"\b(?:on|early|late) (?P<day>{'|'.join(WEEKDAYS)})\b(?!,? [\dA-Z])")
_DAY = re.compile(rf"\bon (?P<day>{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})\b(?!,? \d{{4}})")


def date_document(document: Document, latest: date | None = None) -> tuple[Document, tuple[Problem, ...]]:
    """The document dated, and a note where nobody stated a day. Nothing worked out lies after `latest`."""
    metadata, opening = document.metadata, read_opening(document.text, latest).metadata
    if metadata.published is None or metadata.published.origin is Origin.DERIVED:
        metadata = Metadata(published=opening.published).over(replace(metadata, published=None))
    document = replace(document, metadata=metadata)
    if metadata.published:
        written = _rewritten_on(document) or _written_on(metadata.published, opening)
        return replace(document, reference_date=written), ()
    reference, message = _work_out(document, latest)
    return replace(document, reference_date=reference), (note(document.path, message, _ADVICE, LOCATOR),)


def _written_on(published: Fact, opening: Metadata) -> Fact:
    """The day of the text's own date line where it lies next to the one stated: its "yesterday" counts from there.

    A page says when it was put up, by its server's clock; its line says for which day it was written.
    """
    line = opening.published
    if line is None or line.within not in _LINES or line == opening.updated:
        return published
    days = [date.fromisoformat(fact.value[:10]) for fact in (published, line)]
    return line if days[0] != days[1] and abs(days[0] - days[1]) <= _NEXT_TO else published


def _rewritten_on(document: Document) -> Fact | None:
    """The day of the last change of a page whose lead tells of a day behind the first one: it was written anew."""
    published, updated = document.metadata.published, document.metadata.updated
    if published is None or updated is None:
        return None
    first, last = (date.fromisoformat(fact.value[:10]) for fact in (published, updated))
    leads = [line for line in first_lines(document.text, OPENING_LINES) if len(line) > _SHORTEST_LEAD]
    found = ((lead, _WEEKDAY_OF_LEAD.search(lead, 0, _LEAD)) for lead in leads)
    lead, told = next((pair for pair in found if pair[1]), ("", None))
    if not timedelta() < last - first < _WEEK or told is None or lies_ahead(lead, *told.span()):
        return None
    day = last - timedelta((last.weekday() - WEEKDAYS.index(told["day"])) % len(WEEKDAYS))
    return updated if day > first else None


def _month_named(text: str, told: date | None, latest: date | None) -> Fact | None:
    """The last possible day of the month that the first lines name, unless the text tells of later ones."""
    lines = first_lines(text, OPENING_LINES)
    issue = month_of_issue(lines)
    end = issue or month_of_lines(lines)
    if end is None or (told is not None and told > end):
        return None
    first = end.replace(day=1) - (_OUT_BEFORE if issue else timedelta())
    if latest is not None and latest < first:
        return None
    return Fact((end if latest is None else min(end, latest)).isoformat(), Origin.DERIVED, BY_MONTH)


def _day_of_lead(text: str, latest: date) -> date | None:
    """The day on which, as the words behind a dateline say, something was done; it is mostly that of the report."""
    for line in first_lines(text, OPENING_LINES):
        dateline = read_dateline(line)
        if dateline is None:
            continue
        lead = line[dateline.end : dateline.end + _LEAD]
        days = [found for found in _DAY.finditer(lead) if not lies_ahead(lead, *found.span())]
        told = [day for found in days if (day := read_day_of_month(found["day"]))]
        return find_year(*told[0], lead, text, latest) if len(set(told)) == 1 else None
    return None


def _work_out(document: Document, latest: date | None) -> tuple[Fact | None, str]:
    """The end of the year its title reports on or the month its first lines name, else the latest past day, else none.

    With a note on it.
    """
    day = latest_past_date(document.text, latest)
    if month := _month_named(document.text, day, latest):
        counted = f"relative dates count from {month.value}, the last possible day of its month"
        return month, f"It is not dated to the day; {counted}."
    title = document.metadata.value("title")
    year = year_reported_on(title, day) if title else None
    if latest and day is None and (lead := _day_of_lead(document.text, latest)):
        message = (
            f"It is not dated; relative dates count from {lead.isoformat()}, the day of which its lead tells."
        )
        return Fact(lead.isoformat(), Origin.DERIVED), message
    if year and (latest is None or date(year, 12, 31) <= latest):
        message = f"It is not dated; relative dates count from the end of {year}, the year in its title."
        return Fact(f"{year}-12-31", Origin.DERIVED), message
    if day:
        message = (
            f"It is not dated; relative dates count from {day.isoformat()}, the latest past day it names."
        )
        return Fact(day.isoformat(), Origin.DERIVED), message
    return None, "It is not dated; relative dates in it are not resolved."
