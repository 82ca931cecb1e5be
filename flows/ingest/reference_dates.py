"""A text without a date of its own -> the latest full date of something past in it, as its reference date."""

import re
from datetime import date

from flows.ingest.full_dates import find_full_dates

_REACH = 80
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z])|\n")
_FUTURE_BEFORE = re.compile(
    r"\b(?:will|shall|would|by|until|till|before|scheduled|due|expected|planned|plans?|slated|set|ahead of|deadline"
    r"|expires?|expiring|next|upcoming|forthcoming|effective|through|no later than|as early as|going to)\b",
    re.IGNORECASE,
)
_FUTURE_AFTER = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|expected|scheduled|set|planned|slated)|deadline)\b", re.IGNORECASE
)


def latest_past_date(text: str) -> date | None:
    """The latest day stated in full that no word nearby in its sentence puts into the future, or None."""
    days = (
        found.day
        for found in find_full_dates(text)
        if not _lies_ahead(text, found.span.start, found.span.end)
    )
    return max(days, default=None)


def _lies_ahead(text: str, start: int, end: int) -> bool:
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _REACH])[0]
    return bool(_FUTURE_BEFORE.search(before) or _FUTURE_AFTER.search(after))
