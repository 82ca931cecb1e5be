"""A line of nothing but a date, with what may stand about it: "Published: Tue 14 Oct 2025, 14:30 GMT"."""

import re

from flows.english.head_lines import ISSUE_NUMBER, KICKER_WORDS
from flows.model.calendar_names import MONTH, WEEKDAY

DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
YEAR = r"[12]\d{3}"
GAP = r"(?:[ \u00a0]{1,3}|[ \u00a0]?\n[ \u00a0]{0,8})"
"""A space, or one line end with an indent: never an empty line."""
FULL_DATE = (
    rf"(?:{MONTH}{GAP}{DAY}(?:,?{GAP}|,){YEAR}"
    rf"|{DAY}(?:(?:{GAP}day)?{GAP}of)?(?:{GAP}|-){MONTH},?(?:{GAP}|-){YEAR}"
    rf"|{YEAR}-[01]\d-[0-3]\d)"
)
NUMERIC_DATE = r"\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:19|20)\d\d"
TIME_IN_LINE = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{2,5}\)?)?"
UPDATE_LABEL = r"(?:(?:Last )?(?:Updated|Modified|Reviewed|Revised))"
DATE_LABEL = (
    r"(?:(?:First |Originally )?(?:Published|Posted|Issued|Released|Dated|Recorded|Delivered|Answered|Broadcast|Aired)"
    rf"|{UPDATE_LABEL}|TX|(?:Publication |Release )?Date|(?:Date|Time|Date and time) of (?:issue|publication|release)"
    r"|As (?:of|at)|(?:Draft|Version) of"
    r"|(?:For )?(?:Immediate )?Release|(?:Press|News|Media) (?:release|statement)|Statement(?: made)?"
    r"|(?:Strictly )?Embargoed (?:until|till|to)|Not for (?:publication|release) before|H[CL] Deb"
    rf"|{KICKER_WORDS}|{ISSUE_NUMBER})"
)
LONGEST_DATE_LINE = 120
_DATE_LINE = re.compile(
    rf"(?P<label>{DATE_LABEL}(?: by [^|\n]{{1,50}}?)?(?: on)?(?:\s*[:,|·–—-])?\s+)?"
    rf"(?:{TIME_IN_LINE}(?: ?[/(] ?{TIME_IN_LINE}\)?)?,?\s+)?"
    rf"(?:{WEEKDAY},?\s+)?(?P<date>{FULL_DATE}|{NUMERIC_DATE})"
    r"(?:[ T,|·–—-]*(?:at )?(?:\d{1,2}[:.]\d\d.{0,60}|\d{1,2} ?[ap]\.?m\b.{0,20}"
    r"|[0-2]\d[0-5]\d(?: ?hrs)?(?: \(?[A-Z]{2,5}\)?)?(?:\s*[|·]\s.{1,80})?)"
    rf"|[,;]?\s\(?{UPDATE_LABEL}(?: on)?:?\s(?:{WEEKDAY},?\s)?{FULL_DATE}\)?"
    r"|\s*[|·]\s.{1,40}|(?(label)\. (?:Still current at|(?:Last )?(?:updated|reviewed)|Next review)\b.{1,40}|(?!))"
    r"|(?(label),? (?:by|in|vol\b) ?.{1,50}|(?!)))?\.?",
    re.IGNORECASE,
)


def date_of_line(line: str) -> str:
    """The words of the day of such a line; empty for any other line. A year alone is no day."""
    match = _DATE_LINE.fullmatch(line) if len(line) <= LONGEST_DATE_LINE else None
    return match["date"] if match else ""


def is_date_line(line: str) -> bool:
    """Whether a line is one."""
    return bool(date_of_line(line))
