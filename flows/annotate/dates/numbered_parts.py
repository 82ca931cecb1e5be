"""Parts of a year or month told by their number: "week 27 of last year", "the third month of 2021", "the second and
third quarters of 2025", "the 15th of next month", "the weekend of 3 May".
"""

from datetime import date

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.certain_dates import is_period
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_named,
    day_number,
    month_number,
    one_of,
    shifted,
    stated,
    stepped_year,
    week_of,
)
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import DAY, DAY_IN_WORDS, DAYS_IN_WORDS, MONTH, ORDER, YEAR
from flows.model.annotation import Anchor

_NUMBERED_WEEK = sign_of(r"week \d")
_MONTH_OF = sign_of("month of")
_OF_MONTH = sign_of("of (?:next|last|this) month")
_MONTH_DAY = sign_of(r"(?:next|last|this) month (?:on )?(?:the )?\d")
_SHORT = sign_of(r"[1-4][qh][ ’']?\d\d")
_WEEKEND_OF = sign_of("weekend of")
_QUARTERS = sign_of("quarters")
_TWELVE = "|".join(list(DAYS_IN_WORDS)[:12])
_OF_YEAR = rf"(?:{YEAR}|(?P<step>this|last|next|the) year(?! \d))"
_DAYS = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"

PART_PATTERNS = (
    written(
        "numbered week", _NUMBERED_WEEK, rf"week (?P<number>[1-9]|[1-4]\d|5[0-3])(?: of| in|,)? {_OF_YEAR}",
        any_case=True,
    ),
    written(
        "numbered month", _MONTH_OF,
        rf"(?:the )?(?:(?P<in_words>{_TWELVE})|(?P<number>[1-9]|1[0-2])(?:st|nd|rd|th)) month of {_OF_YEAR}",
        any_case=True,
    ),
    written(
        "day of stepped month", _OF_MONTH,
        rf"(?:the )?(?:{DAY}|{DAY_IN_WORDS})(?: day)? of (?P<step>next|last|this) month",
        any_case=True,
    ),
    written(
        "day of stepped month", _MONTH_DAY,
        r"(?P<step>next|last|this) month(?: on)? (?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?! of)", any_case=True,
    ),
    written(
        "weekend of", _WEEKEND_OF,
        rf"(?:the )?weekend of (?:the )?(?:{DAY}(?:(?: and | ?[-–/] ?|[-–]){_DAYS})? (?:of )?(?P<month>{MONTH})"
        rf"|(?P<the_month>{MONTH}) {DAY.replace('<', '<the_')}(?:(?: and | ?[-–/] ?){_DAYS})?)(?:,? {YEAR})?",
    ),
    written(
        "quarter", _QUARTERS,
        rf"(?P<order>{ORDER})(?=(?:, (?:{ORDER})){{0,2}},? (?:and|or|to|through) (?:the )?(?:{ORDER}) quarters"
        rf"(?: of| in)? {_OF_YEAR})",
        any_case=True,
    ),
    written(
        "quarter", _SHORT, r"(?P<order>[1-4])Q[ ’']?(?:(?P<year>20\d\d)|(?P<short_year>\d\d))", holds=is_period
    ),
    written(
        "half", _SHORT, r"(?P<order>[12])H[ ’']?(?:(?P<year>20\d\d)|(?P<short_year>\d\d))", holds=is_period
    ),
    written("quarter", _QUARTERS, rf"(?:the )?(?P<order>{ORDER}) quarters(?: of| in)? {_OF_YEAR}", any_case=True),
)  # fmt: skip

_REPORTED = (
    r"(?= (?:results?|profits?|earnings|sales|revenues?|loss(?:es)?|figures|growth|GDP|deliveries|output|guidance"
    r"|numbers|report)\b)"
)
_IN_PART = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "in", "In", "for", "For", "during", "During", "since", "Since", "until", "by", "By", "end of", "start of",
        "early", "late", "mid", "than in", "[QH]\\d and", "[QH]\\d to", "[QH]\\d or",
    )
)  # fmt: skip
_NO_YEAR = r"(?!,? ?(?:of )?(?:19|20)\d\d)"
_LETTERED = sign_of("[qh][1-4]|[1-4][qh]")

BARE_PART_PATTERNS = (
    written(
        "quarter", _LETTERED, rf"(?:{_IN_PART})(?:Q(?P<order>[1-4])|(?P<the_order>[1-4])Q)(?![’'-]){_NO_YEAR}"
    ),
    written("quarter", _LETTERED, rf"(?:Q(?P<order>[1-4])|(?P<the_order>[1-4])Q){_REPORTED}"),
    written(
        "half", _LETTERED, rf"(?:{_IN_PART})(?:H(?P<order>[12])|(?P<the_order>[12])H)(?![’'-]){_NO_YEAR}"
    ),
    written("half", _LETTERED, rf"(?:H(?P<order>[12])|(?P<the_order>[12])H){_REPORTED}"),
)
"""Without a year: behind "in" and the like, or before what is reported of it; a lone Q2 may be a question."""


def read_numbered_week(match: Match, bearings: Bearings) -> Meaning:
    year = stepped_year(match, bearings)
    if year is None:
        return UNRESOLVED
    return Meaning(week_of(date.fromisocalendar(year[0], int(match["number"]), 1)), anchor=year[1])


def read_numbered_month(match: Match, bearings: Bearings) -> Meaning:
    year = stepped_year(match, bearings)
    if year is None:
        return UNRESOLVED
    number = DAYS_IN_WORDS.get(stated(match, "in_words")) or int(match["number"])
    return Meaning(f"{year[0]:04d}-{number:02d}", anchor=year[1])


def read_day_of_stepped_month(match: Match, bearings: Bearings) -> Meaning:
    if bearings.reference is None:
        return UNRESOLVED
    months = {"last": -1, "next": 1}.get(stated(match, "step"), 0)
    month = shifted(bearings.reference.replace(day=1), "month", months)
    return Meaning(month.replace(day=day_number(match)).isoformat(), anchor=Anchor.REFERENCE)


def read_weekend_of(match: Match, bearings: Bearings) -> Meaning:
    """The weekend on which a day lies, or which follows it in its week."""
    month, day = month_number(one_of(match, "month")), int(one_of(match, "day"))
    found = day_named(match, month, day, bearings)
    return UNRESOLVED if found is None else Meaning(f"{week_of(found[0])}-WE", anchor=found[1])
