"""The same part of another year, as statistics compare: "the same period last year", "the same half of 2024"."""

import re

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import UNRESOLVED, Match, Meaning, stated, year_of
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import YEAR
from flows.model.annotation import Anchor

_SAME = sign_of("the same ")
_YEAR_AGO = sign_of("year-(?:ago|earlier)|prior-year")
_PART = re.compile(r"(\d{4})(-[QH]\d|-\d\d(?:-\d\d)?|-W\d\d)(?:/(\d{4})(-\d\d(?:-\d\d)?))?")

SAME_PART_PATTERNS = (
    written(
        "same part", _SAME,
        r"the same (?P<unit>period|months?|quarter|half|week|day|time|stretch|nine months|six months|three months) "
        rf"(?:of |in )?(?:(?P<back>last year|a year (?:ago|earlier|before)|(?:the )?(?:previous|preceding) year"
        rf"|the year before)|{YEAR})",
        any_case=True,
    ),
    written(
        "same part", _YEAR_AGO,
        r"(?:the |an? )?(?P<back>year-(?:ago|earlier)|prior-year)(?: (?P<unit>period|months?|quarter|half|week"
        r"|nine months))?(?!-)",
        any_case=True,
    ),
)  # fmt: skip
"""Tried before "last year" and "a year earlier", which would be all of a year in these."""


def read_same_part(match: Match, bearings: Bearings) -> Meaning:
    """The part of the year told last, in the year stated or the one before; all of that year where none is told."""
    narrative = bearings.period or bearings.narrative
    told, told_here = year_of(narrative), bearings.told_here or bearings.period is not None
    if stated(match, "year"):
        year, anchor = int(match["year"]), Anchor.NARRATIVE
    elif told is not None and told_here:
        year, anchor = told - 1, Anchor.NARRATIVE
    elif bearings.reference is not None:
        year, anchor = bearings.reference.year - 1, Anchor.REFERENCE
    else:
        return UNRESOLVED
    part = _PART.fullmatch(narrative or "")
    if part is None or not told_here or not _fits(stated(match, "unit"), part[2], is_range=bool(part[3])):
        return Meaning(f"{year:04d}", anchor=Anchor.EXPLICIT if stated(match, "year") else anchor)
    if part[3] is None:
        return Meaning(f"{year:04d}{part[2]}", anchor=Anchor.NARRATIVE)
    first = year - (int(part[3]) - int(part[1]))
    return Meaning(f"{first:04d}{part[2]}/{year:04d}{part[4]}", anchor=Anchor.NARRATIVE)


def _fits(unit: str, part: str, *, is_range: bool) -> bool:
    """Whether the part told last is of the kind that is named: a quarter for "the same quarter"."""
    kinds = {"month": r"-\d\d", "quarter": r"-Q\d", "half": r"-H\d", "week": r"-W\d\d", "day": r"-\d\d-\d\d"}
    if unit in kinds:
        return not is_range and re.fullmatch(kinds[unit], part) is not None
    return is_range or not re.fullmatch(r"-\d\d-\d\d", part)
