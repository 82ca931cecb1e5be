"""A line among the first of a text that names its outlet -> the outlet, and the day or month of the issue.

"Lowland Institute, Briefing Paper 22, 18 October 2025", "Basin Watch, Arden. Report no. 14, September 2025", "The Arden
Ledger, 17 October 2025", "Red Coast Dispatch", "Radio Arden, Evening Edition, 3 May 2025. Transcript."
"""

import re
from calendar import monthrange
from datetime import date

from flows.english.date_lines import FULL_DATE
from flows.english.head_lines import INSTITUTION, KIND_OF_RECORD
from flows.english.outlet_names import names_outlet, names_paper_abroad
from flows.ingest.facts.full_dates import read_full_date, read_month
from flows.model.calendar_names import MONTH, WEEKDAYS
from flows.model.source import Fact, Metadata, Origin

WITHIN = "imprint"
_LONGEST = 160
_WORD = r"[A-Z][\w'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|for|and|on|the|de|du|&) ){{0,2}}{_WORD}){{0,6}}"
_SERIES = (
    r"(?:Papers?|Reports?|Briefs?|Briefings?|Notes?|Bulletin|Series|Update|Release|Insights?|Alert|Issue|Volume|Vol\.?"
    r"|Number|Edition|[Nn]o\.?|[Nn]r\.?)"
)
_ISSUE = (
    rf"(?:{_WORD} ){{0,3}}{_SERIES}(?: (?:[Nn]o\.?|[Nn]r\.?|[Nn]umber|#))? ?#?\d{{1,4}}(?:[/-]\d{{1,4}})?"
)
_STEP = r"(?:,|\.| ?[|·–—]| -) "
_DAY = rf"(?P<date>{FULL_DATE})|(?P<month>{MONTH},? [12]\d{{3}})"
_NUMBERED = re.compile(
    rf"\(?(?P<outlet>{_NAME})(?:{_STEP}{_NAME}){{0,2}}?{_STEP}{_ISSUE}(?:{_STEP}{_ISSUE})?{_STEP}(?:{_DAY})\)?\.?"
)
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?"
_ABROAD = re.compile(rf"(?P<outlet>[^\n,|·.]{{4,60}}){_STEP}{_WEEKDAY}(?P<date>{FULL_DATE})(?P<month>)\.?")
_ON_AIR = (
    r"(?:Radio|TV|Television|FM|Broadcasting|News|Channel|Podcast|Edition|Show|Programme|Program|Hour|Newshour|Today"
    r"|Tonight|Breakfast|Bulletin|Interview)"
)
"""A word of the name of a station, or of what it broadcasts."""
_PERSON = r"(?:(?:Dr|Prof|Professor|Sir|Dame)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3}"
_BEHIND_DAY = (
    r"(?: ?[|·] (?:(?:Last )?[Uu]pdated\b[^|\n]{0,50}"
    rf"|(?:By )?{_PERSON}(?:(?:,| and|, and| &) {_PERSON}){{0,3}}))?"
)
"""When it was updated, or who wrote it."""
_DATED = re.compile(rf"(?P<outlet>{_NAME}){_STEP}{_WEEKDAY}(?:{_DAY})\.?{_BEHIND_DAY}")
_PAPER = (
    r"(?i:briefing|presentation|report|note|paper|evidence|submission|update|remarks|slides|summary|findings|lecture"
    r"|results|outlook|review|statement)"
)
_TO_WHOM = re.compile(
    rf"(?P<outlet>{_NAME}){_STEP}(?:[\w’'-]{{1,20}} ){{0,3}}{_PAPER}(?: [^,|\n]{{2,60}})?{_STEP}{_WEEKDAY}(?:{_DAY})\.?"
)
"""Who speaks, to whom, and the day: "Office of Rail, briefing to the Transport Committee, 3 May 2025"."""
_OF_TEXT = rf"(?:(?:[,.]| ?[|·–—]| -) {KIND_OF_RECORD})?\.?"
_PROGRAMME = rf"[“\"‘']?{_NAME}[”\"’']?"
_BROADCAST = re.compile(
    rf"(?P<outlet>{_NAME})(?:{_STEP}(?P<programme>{_PROGRAMME}))?{_STEP}{_WEEKDAY}(?P<date>{FULL_DATE})(?P<month>){_OF_TEXT}"
)
"""A station, perhaps what it broadcast, and the day."""
_IN_PARTS = re.compile(rf"(?:(?:Published|Issued):? )?{_WEEKDAY}(?P<date>{FULL_DATE})")
_FEWEST_PARTS = 3
_HOUSE = re.compile(rf"{INSTITUTION.pattern}|\b(?:Research|Analytics|Survey|Securities)\b")
_STATION = re.compile(r"\b(?:Radio|TV|Television|FM|Broadcasting|Channel|Podcast)\b")
_AIRED = re.compile(rf"\b{_ON_AIR}\b")


def read_imprint(line: str) -> Metadata:
    """The outlet of a line that names it with the number of an issue, with a day, or alone; and that day."""
    if len(line) > _LONGEST:
        return Metadata()
    match = _NUMBERED.fullmatch(line)
    if match is None:
        match = _DATED.fullmatch(line) or _TO_WHOM.fullmatch(line)
        if match is not None and not (names_outlet(match["outlet"]) or INSTITUTION.search(match["outlet"])):
            match = None
    if match is None:
        match = _match_broadcast(line) or _match_abroad(line)
    if match is None and (day := _day_among_parts(line)):
        return Metadata(published=_fact(day.isoformat()))
    if match is None:
        return Metadata(outlet=_fact(line)) if names_outlet(line) else Metadata()
    day = read_full_date(match["date"]) if match["date"] else None
    return Metadata(outlet=_fact(match["outlet"]), published=_fact(day.isoformat()) if day else None)


def _day_among_parts(line: str) -> date | None:
    """The day of a line of parts whose first is an outlet or a house: "Bram Research | 3 May 2026 | Rating: HOLD"."""
    parts = line.split(" | ")
    if len(parts) < _FEWEST_PARTS or not (names_outlet(parts[0]) or _HOUSE.search(parts[0])):
        return None
    days = [found["date"] for part in parts[1:] if (found := _IN_PARTS.fullmatch(part))]
    return read_full_date(days[0]) if len(days) == 1 else None


def _match_abroad(line: str) -> re.Match[str] | None:
    """A line that names a paper by words of another language, small ones among them, and the day."""
    match = _ABROAD.fullmatch(line)
    return match if match and names_paper_abroad(match["outlet"]) else None


def _match_broadcast(line: str) -> re.Match[str] | None:
    """A line that names a station, perhaps what it broadcast, and the day."""
    match = _BROADCAST.fullmatch(line)
    if match is None:
        return None
    aired = _AIRED if match["programme"] else _STATION
    return match if aired.search(f"{match['outlet']} {match['programme'] or ''}") else None


def read_dated_imprint(line: str) -> Metadata:
    """What an imprint with a day or a month states; the name of an outlet alone says too little."""
    found = read_imprint(line)
    return found if found.published or month_of_imprint(line) else Metadata()


def month_of_imprint(line: str) -> date | None:
    """The last day of the month that the line of an issue names: "Basin Watch. Report no. 14, September 2025"."""
    if len(line) > _LONGEST:
        return None
    match = _NUMBERED.fullmatch(line) or _DATED.fullmatch(line) or _TO_WHOM.fullmatch(line)
    found = read_month(match["month"]) if match and match["month"] else None
    return date(*found, monthrange(*found)[1]) if found else None


def _fact(value: str) -> Fact:
    return Fact(value, Origin.DOCUMENT, WITHIN)
