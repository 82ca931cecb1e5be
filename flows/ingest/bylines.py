"""The first lines of a text -> what they say about it: who wrote it, where, when and for whom.

Bylines ("By Jane Doe"), date lines standing alone ("Friday, July 21, 2017", "Geneva, 8 October 2025"), and datelines
that open the first paragraph ("ASTANA, Sept. 9 (Agency) —", "WASHINGTON, September 8, 2025 --"). What the first
sentences say of the text itself ("This interview was recorded on ...") is read in `flows.ingest.said_of_itself`.
"""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from flows.ingest.dateline_years import find_year
from flows.ingest.full_dates import FULL_DATE, MONTH, read_day_of_month, read_full_date
from flows.ingest.said_of_itself import day_said_of_text
from flows.model.source import Fact, Metadata, Origin

OPENING_LINES = 8
"""How far into a text its byline and date are looked for, in lines that are not empty."""
_LONGEST_LINE = 120
_LONGEST_HEADING = 200
_SENTENCE_ENDS = (".", "!", "?", "”", '"', ":")
_LINE = re.compile(r"\S[^\n]*")
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?"
_NAME = r"[^\W\d_][\w.'’-]*"
_BYLINE = re.compile(
    rf"^(?:by|BY|By|Author:|Written by|Words by)[ :]\s*(?P<name>{_NAME}(?:,? {_NAME}){{0,11}})"
    rf"(?:\s*(?:[|•·–—,-]|on)\s*(?P<rest>.{{1,60}}))?$"
)
_NOT_A_NAME = re.compile(
    r"^(the|a|an|this|that|these|its|his|her|their|all|far|now|then|and large)\b", re.IGNORECASE
)
_LABEL = (
    r"(?:(?:First |Originally )?(?:Published|Posted|Issued|Released|Dated|Recorded)|(?:Last )?(?:Updated|Modified)"
    r"|(?:Publication |Release )?Date|Date of (?:issue|publication|release)|As (?:of|at)"
    r"|(?:For )?(?:Immediate )?Release|(?:Press|News) (?:release|statement)|Statement|Media release)"
)
_DATE_LINE = re.compile(
    rf"^(?:{_LABEL}(?: on)?(?:\s*[:,|·–—-])?\s+)?(?:{_WEEKDAY},?\s+)?"
    rf"(?P<date>{FULL_DATE})(?:[ T,|·–—-]*(?:at )?\d{{1,2}}[:.]\d\d.{{0,24}}|\s*[|·]\s.{{1,40}})?\.?$",
    re.IGNORECASE,
)
_ONE_PLACE = r"[A-Z][\w'’-]+"
_PLACES = (
    re.compile(rf"^\(?{_ONE_PLACE}(?:/{_ONE_PLACE})?(?:, {_ONE_PLACE})?,? (?P<date>{FULL_DATE})\)?\.?$"),
    re.compile(
        rf"^\(?(?:{_ONE_PLACE} ){{0,3}}{_ONE_PLACE}(?:/{_ONE_PLACE})?(?:, (?:{_ONE_PLACE} ){{0,3}}{_ONE_PLACE})?, "
        rf"(?:{_WEEKDAY},? )?(?P<date>{FULL_DATE})\)?\.?$"
    ),
)
"""A place and a day as one line, as the first of a text and further down: "Geneva, 8 October 2025"."""
_CAPITALS = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,4}"
_WORDS = r"[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){0,3}"
_REGION = rf"(?:, (?!{MONTH}\b){_WORDS})?"
_DASH = r" ?(?:—|–|--?) ?(?=\S)"
_AGENCY = r"(?: ?\((?P<agency>[A-Z][\w&.,/ ’'-]{1,40})\))?"
_DATELINES = (
    re.compile(
        rf"^(?P<place>{_CAPITALS}{_REGION})(?:,? (?P<date>{FULL_DATE}|{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}))?,?"
        rf"{_AGENCY}{_DASH}"
    ),
    re.compile(rf"^(?P<place>{_WORDS}{_REGION}),? (?P<date>{FULL_DATE}),?{_AGENCY}{_DASH}"),
    re.compile(
        rf"^\((?P<place>{_WORDS}{_REGION}),? (?P<date>{FULL_DATE})(?P<agency>)\)(?:{_DASH}|:? )(?=\S)"
    ),
    re.compile(
        rf"^(?P<place>{_CAPITALS}{_REGION}),? \((?P<date>{FULL_DATE})(?P<agency>)\)(?:{_DASH}|:? )(?=\S)"
    ),
    re.compile(
        rf"^(?P<place>)(?P<date>{FULL_DATE}|{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}) "
        rf"\((?P<agency>[A-Z][\w&.,/ ’'-]{{1,40}})\){_DASH}"
    ),
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first lines that are not empty, and the metadata they state."""

    lines: tuple[str, ...]
    metadata: Metadata


def read_opening(text: str, latest: date | None = None) -> Opening:
    """What the first lines of a text say about it, which is not after `latest`, if that is known."""
    lines = first_lines(text, OPENING_LINES)
    found = Metadata()
    for number, line in enumerate(lines):
        found = found.over(read_byline(line)).over(read_date_line(line, first=not number))
        found = found.over(read_dateline(line, text, latest))
        if _is_prose(line):
            break  # the text itself has begun
    day = day_said_of_text(lines)
    return Opening(
        lines, found.over(Metadata(published=_stated(day.isoformat(), "first lines") if day else None))
    )


def _is_prose(line: str) -> bool:
    """Whether a line is no heading any more, not even a long one."""
    return len(line) > _LONGEST_HEADING or (len(line) > _LONGEST_LINE and line.endswith(_SENTENCE_ENDS))


def first_lines(text: str, count: int) -> tuple[str, ...]:
    """The first `count` lines of the text that are not empty, trimmed."""
    return tuple(match[0].strip() for match in islice(_LINE.finditer(text), count))


def read_byline(line: str) -> Metadata:
    """The author, and perhaps the date, of a line such as "By Jane Doe | 9 September 2025"."""
    match = _BYLINE.match(line) if len(line) <= _LONGEST_LINE else None
    if not match or line.endswith((".", "?", "!", ":", ";")):
        return Metadata()
    name = re.split(r",? (?:for|in|at|on) |, ", match["name"])[0].strip(" ,")
    words = [
        word
        for word in name.split()
        if word not in {"and", "de", "van", "von", "der", "bin", "al", "la", "da"}
    ]
    if _NOT_A_NAME.match(name) or not all(word[0].isupper() for word in words):
        return Metadata()
    if name.isupper():
        name = name.title()
    return Metadata(author=_stated(name, "byline")).over(read_date_line((match["rest"] or "").strip()))


def read_date_line(line: str, *, first: bool = False) -> Metadata:
    """The day of publication from a line that holds nothing but a date (and a weekday, a time, a place).

    What looks like a place is the name of a happening more often in the `first` line: "Hurricane Ida, 29 August 2021".
    """
    if len(line) > _LONGEST_LINE:
        return Metadata()
    match = _DATE_LINE.match(line) or _PLACES[0 if first else 1].match(line)
    day = read_full_date(match["date"]) if match else None
    return Metadata(published=_stated(day.isoformat(), "date line")) if day else Metadata()


def read_dateline(line: str, text: str = "", latest: date | None = None) -> Metadata:
    """Place, day and agency from the opening of a first paragraph; a missing year is found (`find_year`)."""
    match = _match_dateline(line)
    if not match:
        return Metadata()
    facts = {}
    if match["place"]:
        words = match["place"].split()
        place = " ".join(w.title() if w.isupper() and "." not in w else w for w in words)
        facts["place"] = _stated(place, "dateline")
    if match["agency"]:
        facts["outlet"] = _stated(match["agency"].strip(), "dateline")
    if match["date"] and (published := _dateline_day(match["date"], line[match.end() :], text, latest)):
        facts["published"] = published
    return Metadata(**facts)


def dateline_end(line: str) -> int:
    """Where the prose begins behind a dateline; 0 when there is none."""
    match = _match_dateline(line)
    return match.end() if match else 0


def _match_dateline(line: str) -> re.Match[str] | None:
    start = line[: 2 * _LONGEST_LINE]
    match = next((m for pattern in _DATELINES if (m := pattern.match(start))), None)
    # "NATO — the alliance" is no dateline.
    return match if match and (match["date"] or match["agency"]) else None


def _dateline_day(words: str, lead: str, text: str, latest: date | None) -> Fact | None:
    day = read_full_date(words)
    if day:
        return _stated(day.isoformat(), "dateline")
    month_and_day = read_day_of_month(words)
    found = find_year(*month_and_day, lead, text, latest) if month_and_day else None
    return Fact(found.isoformat(), Origin.DERIVED, "dateline") if found else None


def _stated(value: str, within: str) -> Fact:
    return Fact(value, Origin.DOCUMENT, within)
