"""The first lines of a text -> what they say about it: who wrote it, where, when and for whom.

Bylines ("By Jane Doe"), date lines standing alone ("Friday, July 21, 2017", "Geneva, 8 October 2025"), and datelines
that open the first paragraph ("ASTANA, Sept. 9 (Agency) —", "WASHINGTON, September 8, 2025 --"). What the first
sentences say of the text itself ("This interview was recorded on ...") is read in `flows.ingest.facts.said_of_itself`.
"""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from flows.english.date_lines import LONGEST_DATE_LINE
from flows.english.datelines import read_dateline
from flows.english.letterheads import names_document
from flows.english.page_debris import is_page_debris
from flows.ingest.facts.date_lines import read_as_of, read_date_line
from flows.ingest.facts.dateline_years import find_year
from flows.ingest.facts.full_dates import read_day_of_month, read_full_date
from flows.ingest.facts.imprints import read_dated_imprint
from flows.ingest.facts.in_small_letters import in_small
from flows.ingest.facts.said_of_itself import day_said_of_text
from flows.model.source import Fact, Metadata, Origin

OPENING_LINES = 8
"""How far into a text its byline and date are looked for, in lines that are not empty."""
_LONGEST_HEADING = 200
_SENTENCE_ENDS = (".", "!", "?", "”", '"', ":")
_LINE = re.compile(r"\S[^\n]*")
_NAME = r"[^\W\d_][\w.'’-]*"
_BYLINE = re.compile(
    rf"^(?:by|BY|By|(?:Author|Interviewer):|(?:Written|Words|Interview|INTERVIEW|Text|Story|Posted) by)[ :]\s*"
    rf"(?P<name>{_NAME}(?:,? {_NAME}){{0,11}})"
    rf"(?:\s*(?:[|•·–—,/-]|on)\s*(?P<rest>.{{1,60}}))?$"
)
_NOT_A_NAME = re.compile(
    r"^(the|a|an|this|that|these|its|his|her|their|all|far|now|then|and large)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first lines that are not empty, and the metadata they state."""

    lines: tuple[str, ...]
    metadata: Metadata


def read_opening(text: str, latest: date | None = None) -> Opening:
    """What the first lines of a text say about it, which is not after `latest`, if that is known."""
    lines = first_lines(text, OPENING_LINES)
    found, as_of = Metadata(), Metadata()
    for number, line in enumerate(lines):
        found = found.over(read_byline(line))
        if (day_of_report := read_as_of(line)) != Metadata():
            as_of = as_of.over(day_of_report)
        else:
            found = found.over(read_date_line(line, first=not number, text=text, latest=latest))
        found = found.over(read_dated_imprint(line)).over(dateline_facts(line, text, latest))
        if is_prose_line(line):
            break  # the text itself has begun
    day = day_said_of_text(lines)
    found = found.over(Metadata(published=_stated(day.isoformat(), "first lines") if day else None))
    return Opening(lines, found.over(Metadata(published=found.updated)).over(as_of))


def is_prose_line(line: str) -> bool:
    """Whether a line is no heading any more, not even a long one."""
    if names_document(line):
        return False
    return len(line) > _LONGEST_HEADING or (len(line) > LONGEST_DATE_LINE and line.endswith(_SENTENCE_ENDS))


def first_lines(text: str, count: int) -> tuple[str, ...]:
    """The first `count` lines of the text, trimmed, without those that are empty or only a button or menu of a page."""
    lines = (match[0].strip() for match in _LINE.finditer(text))
    return tuple(islice((line for line in lines if not is_page_debris(line)), count))


def read_byline(line: str) -> Metadata:
    """The author, and perhaps the date, of a line such as "By Jane Doe | 9 September 2025"."""
    match = _BYLINE.match(line) if len(line) <= LONGEST_DATE_LINE else None
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
    if all(word.isupper() or word.islower() for word in name.split()):
        name = " ".join(word.title() if word.isupper() else word for word in name.split())
    return Metadata(author=_stated(name, "byline")).over(read_date_line((match["rest"] or "").strip()))


def dateline_facts(line: str, text: str = "", latest: date | None = None) -> Metadata:
    """Place, day and agency from the opening of a first paragraph; a missing year is found (`find_year`).

    "NATO — the alliance" is no dateline, so that nothing is read where but a place is said.
    """
    found = read_dateline(line)
    if found is None or not (found.day or found.agency):
        return Metadata()
    facts = {}
    if found.place:
        words = found.place.rstrip(" -").split()
        place = " ".join(w.title() if w.isupper() and "." not in w else w for w in words)
        facts["place"] = _stated(place, "dateline")
    if found.agency:
        facts["outlet"] = _stated(_as_written(found.agency.strip(), text), "dateline")
    if found.day and (published := _dateline_day(found.day, line[found.end :], text, latest)):
        facts["published"] = published
    return Metadata(**facts)


def _as_written(agency: str, text: str) -> str:
    """The name of an agency in capitals as its text has it in small letters, if it has."""
    small = in_small(agency, text)
    return small if small in text else agency


def _dateline_day(words: str, lead: str, text: str, latest: date | None) -> Fact | None:
    day = read_full_date(words)
    if day:
        return _stated(day.isoformat(), "dateline")
    month_and_day = read_day_of_month(words)
    found = find_year(*month_and_day, lead, text, latest) if month_and_day else None
    return Fact(found.isoformat(), Origin.DERIVED, "dateline") if found else None


def _stated(value: str, within: str) -> Fact:
    return Fact(value, Origin.DOCUMENT, within)
