"""Text -> the calendar days it states in full: "September 7, 2025", "7th day of Sept., 2025", "2025-09-07"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flows.english.date_lines import DAY, FULL_DATE, GAP, YEAR
from flows.model.calendar_names import MONTH, MONTHS
from flows.model.calendar_values import day_or_none
from flows.model.spans import Span

_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_FULL = re.compile(rf"(?<![\w-])(?:the{GAP})?({FULL_DATE})(?![\w-])", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(
    rf"^(?:(?P<month>{MONTH})\s+(?P<day>{DAY})|(?P<day2>{DAY})\s+(?P<month2>{MONTH}))$", re.IGNORECASE
)
_ISO = re.compile(rf"^({YEAR})-([01]\d)-([0-3]\d)(?!\d)")
_PARTS = re.compile(rf"(?P<month>[A-Za-z]{{3,}})|(?P<year>{YEAR})|(?P<day>\d{{1,2}})")


@dataclass(frozen=True, slots=True)
class FullDate:
    day: date
    span: Span


def find_full_dates(text: str) -> Iterator[FullDate]:
    """Every full date of the text, in order; impossible ones (31 June) are passed over."""
    for match in _FULL.finditer(text):
        day = read_full_date(match[1])
        if day:
            yield FullDate(day, Span(*match.span(1)))


def read_full_date(words: str) -> date | None:
    """The day that `words` state in full, or None. A time after an ISO day does not matter."""
    iso = _ISO.match(words.strip())
    if iso:
        return day_or_none(int(iso[1]), int(iso[2]), int(iso[3]))
    match = _FULL.fullmatch(words.strip())
    if not match:
        return None
    found = {m.lastgroup: m[0] for m in _PARTS.finditer(match[1])}
    month = _MONTHS.get(found.get("month", "")[:3].lower())
    return day_or_none(int(found["year"]), month, int(found["day"])) if month else None


def read_day_of_month(words: str) -> tuple[int, int] | None:
    """Month and day of "Sept. 9" or "9 September", or None."""
    match = _DAY_OF_MONTH.match(words.strip())
    if not match:
        return None
    month = _MONTHS[(match["month"] or match["month2"])[:3].lower()]
    day = int(re.sub(r"\D", "", match["day"] or match["day2"]))
    return (month, day) if day_or_none(2000, month, day) else None


def read_month(words: str) -> tuple[int, int] | None:
    """Year and month of "October 2025", or None."""
    found = {m.lastgroup: m[0] for m in _PARTS.finditer(words)}
    month = _MONTHS.get(found.get("month", "")[:3].lower())
    return (int(found["year"]), month) if month and "year" in found else None
