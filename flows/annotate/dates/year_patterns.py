"""How English writes a year by itself: "in 2025", "fiscal 2023/24", "2013-16"."""

from flows.annotate.dates.certain_dates import is_no_count, is_no_number
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import ARTICLE_OR_PART, BEFORE_A_YEAR, PART, SHORT_YEAR, YEAR

_FISCAL = r"(?:(?:the )?(?:[Ff]iscal|[Ff]inancial) (?:year )?|FY ?)?"
_PEOPLE = r"[a-z]{0,12}(?:children|people|women|men)"
_VERB_BEHIND = (
    r"(?<=\bof \d{4})(?= (?:continues|remains|lives|stands|applies|holds|ends|expires|lapses|governs"
    r"|requires|provides|prohibits|serves|follows|comes|means|still)\b)"
)
"""The practice "of 2012 continues" is of a year, though the word behind might be a plural."""
_COUNT_NOUN = rf"(?! (?!(?:was|is|has|as|levels|prices)\b)(?:[a-z]{{1,20}}(?<!ou)(?<!s)s|{_PEOPLE})\b)"
"""Not before what is counted; but "of 2000 levels", "2026 previous plan" are of a year."""
_YEARLY = sign_of(r"\d{4}")
_SHORT = sign_of(r"[’'‘]\d\d")
_FISCAL_SHORT = sign_of(r"\bfy[’']?\d\d")
_FISCAL_PART = sign_of("(?:fiscal|financial) (?:year|quarter)")

YEAR_PATTERNS = (
    written("year", _SHORT, rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\bback in )|(?<=\b[Cc]lass of )){SHORT_YEAR}"),
    written("year", _FISCAL_SHORT, r"FY[’']?(?P<short_year>\d\d)(?![\d/–-])"),
    written("years", _YEARLY, rf"(?:(?:H[12]|Q[1-4]) )?{_FISCAL}{YEAR}[-–/](?P<last>\d\d)(?![\d\-–/])"),
    written(
        "year", _YEARLY,
        rf"(?:(?:the )?(?:[Ff]iscal|[Ff]inancial) (?:year )?|FY ?|(?:the )?[Cc]alendar year ){YEAR}",
    ),
    written(
        "relative", _FISCAL_PART,
        r"(?:the )?(?P<step>last|this|next|current) (?:fiscal|financial) (?P<unit>year|quarter)",
        any_case=True,
    ),
    written(
        "year", _YEARLY,
        rf"{ARTICLE_OR_PART}(?=[12])(?:{BEFORE_A_YEAR}){YEAR}(?![-–]?\d| ?\+)(?! "
        rf"(?:{_PEOPLE}|troops|dollars|euros|soldiers|words|pages|days|weeks|months|years?|hours|minutes)\b)",
        holds=is_no_count,
    ),
    written("year", _YEARLY, rf"(?:the )?{PART}{YEAR}"),
    written("year", _YEARLY, rf"(?<=\b[12]\d\d\d[-–])(?<!\d[-–]\d\d\d\d[-–]){YEAR}(?![-–]?\d)"),
    written(
        "year", _YEARLY,
        rf"(?<!p\. )(?<!No\. )(?!1[0-4])(?<!\d[-/]){YEAR}(?!-\d{{1,3}}\b| ?\+|[ \-]years?\b|/\d)"
        rf"(?:{_VERB_BEHIND}|{_COUNT_NOUN})",
        holds=is_no_number,
    ),
)  # fmt: skip
"""Tried last of the dates of the calendar, of which most state a year."""
