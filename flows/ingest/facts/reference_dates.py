"""A text without a date of its own -> the latest full date of something past in it, as its reference date."""

import re
from datetime import date

from flows.ingest.facts.full_dates import find_full_dates

_REACH = 80
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z])|\n")
_FUTURE_BEFORE = re.compile(
    r"\b(?:will|shall|would|until|till|scheduled|due|expected|planned|plans?|slated|set|ahead of|deadlines?|expires?"
    r"|expiring|next|upcoming|forthcoming|effective|as early as|going to|invites?|invited|submit|to be|(?:is|are) to)\b"
    r"|\b(?:by|before|through|(?:not?|any|nor) (?:later|earlier|sooner) than|as (?:of|from)|until|till|up to)"
    r"(?: (?:the|and|midnight|noon|end of|close of|business)){0,4} ?(?:on )?\Z",
    re.IGNORECASE,
)
_FUTURE_AFTER = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|expected|scheduled|set|planned|slated)|deadline)\b", re.IGNORECASE
)


_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![-–/])")
_LOOKS_AHEAD = re.compile(
    r"\b(?:outlook|forecast|plans?|budget|agenda|priorit\w+|programme?|election|strategy|vision|roadmap|will|next|expect"
    r"|ahead|preview|by|until|towards?)\b",
    re.IGNORECASE,
)


def latest_past_date(text: str, latest: date | None = None) -> date | None:
    """The latest day stated in full that no word nearby in its sentence puts into the future, or None.

    No day after `latest`, if that is known.
    """
    days = (
        found.day
        for found in find_full_dates(text)
        if (latest is None or found.day <= latest) and not lies_ahead(text, found.span.start, found.span.end)
    )
    return max(days, default=None)


def lies_ahead(text: str, start: int, end: int) -> bool:
    """Whether words nearby in its sentence put the date that stands there into the future."""
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _REACH])[0]
    return bool(_FUTURE_BEFORE.search(before) or _FUTURE_AFTER.search(after))


def year_reported_on(title: str, latest: date | None) -> int | None:
    """The year of which a title tells ("2019 Country Report"), if no day of it or of a later one is stated.

    A title that looks ahead ("Budget 2026: what to expect") tells of none.
    """
    years = {int(year) for year in _YEAR.findall(title)}
    if len(years) != 1 or _LOOKS_AHEAD.search(title):
        return None
    [year] = years
    return year if latest is None or latest.year < year else None
