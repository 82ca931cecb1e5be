"""Dates in words, as treaties and speeches write them: "this fifth day of August, two thousand and twenty-five"."""

import re
from datetime import date

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_in_some_year,
    day_number,
    month_number,
    one_of,
    part_of,
    stated,
)
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import (
    ARTICLE_OR_PART,
    DAY,
    DAY_IN_WORDS,
    DAYS_IN_WORDS,
    MONTH,
    THROUGH,
    WEEKDAY,
    YEAR,
)
from flows.english.number_words import TENS, UNITS, value_of

_UNIT = "|".join(UNITS[1:10])
_TEEN = "|".join(UNITS[10:])
_BELOW_A_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[ \-](?:{_UNIT}))?|{_TEEN})"
_REST = rf"(?: (?:and )?(?:{_BELOW_A_HUNDRED}|{_UNIT}))?"
_YEAR_IN_WORDS = (
    rf"(?P<year_in_words>two thousand{_REST}|one thousand,? (?:five|six|seven|eight|nine) hundred{_REST}"
    rf"|(?:fifteen|sixteen|seventeen|eighteen|nineteen) (?:hundred{_REST}|oh[ \-](?:{_UNIT})|{_BELOW_A_HUNDRED})"
    rf"|twenty (?:oh[ \-](?:{_UNIT})|{_TEEN}|twenty(?:[ \-](?:{_UNIT}))?))"
)
"""From 1500 on: "nineteen ninety-one", "one thousand nine hundred and sixty-nine", "twenty twenty-five"."""
_IN_THE_YEAR = r",? (?:in the year )?(?:of our Lord )?"
_NUMBERED_DAY = rf"(?:{DAY_IN_WORDS}|{DAY})"
_SPELLED_YEAR = sign_of("thousand|hundred|teen |twenty ")
_SPELLED_DAY = sign_of(
    "(?:st|nd|rd|th) (?:day of|and|to|until|through|till) |the (?:twent|thirt)|the [a-z]{2,9}th"
)
_BEFORE_A_YEAR = "|".join(
    rf"(?<=\b{word} )"
    for word in ("in", "since", "by", "until", "from", "of", "year", "to", "during", "after")
)
_NO_COUNT = (
    r"(?=[.,;:)!?]|\Z"
    r"| (?:the|when|while|was|were|is|until|it|he|she|we|they|there|in|at|by)\b)"
)
"""Behind a year, but not behind a number of things: "in two thousand and eight villages"."""
_NO_RANK = r"(?=[.,;:!?)]|\Z| (?:and|or|at|when|after|before|she|he|they|we|it)\b)"
"""Behind a day, but not behind what is counted: "on Wednesday the sixth round"."""
_TELLS_OF_TIME = re.compile(r"\b(?:in|since|until|year|during|after) \Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween (?:the )?\Z", re.IGNORECASE)
_BEFORE = 16


def _second(pattern: str) -> str:
    """The pattern for the other form of an expression, with groups of other names."""
    return pattern.replace("(?P<", "(?P<the_")


def _is_stretch(match: Match) -> bool:
    """Whether two days are the ends of a stretch: joined by "to", or by "and" behind "between"."""
    before = match.string[max(0, match.start() - _BEFORE) : match.start("day_in_words")]
    return not match["and"] or _BETWEEN.search(before) is not None


def _is_year(match: Match) -> bool:
    """Whether "two thousand and ten" is a year: "to two thousand and ten" is a count."""
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    round_number = re.search("thousand|hundred", match[0], re.IGNORECASE)
    return round_number is None or _TELLS_OF_TIME.search(before) is not None


SPELLED_PATTERNS = (
    written(
        "spelled day", _SPELLED_YEAR,
        rf"(?:the )?{_NUMBERED_DAY}(?: day)?(?: of)? (?P<month>{MONTH}){_IN_THE_YEAR}{_YEAR_IN_WORDS}{_NO_COUNT}"
        rf"|(?P<the_month>{MONTH}) (?:the )?{_second(_NUMBERED_DAY)}{_IN_THE_YEAR}"
        rf"{_second(_YEAR_IN_WORDS)}{_NO_COUNT}",
        any_case=True,
    ),
    written(
        "spelled month", _SPELLED_YEAR,
        rf"{ARTICLE_OR_PART}(?P<month>{MONTH})(?: of|,)? {_YEAR_IN_WORDS}{_NO_COUNT}",
        any_case=True,
    ),
    written(
        "spelled year", _SPELLED_YEAR, rf"(?:{_BEFORE_A_YEAR}){_YEAR_IN_WORDS}{_NO_COUNT}", any_case=True,
        holds=_is_year,
    ),
    written(
        "spelled days", _SPELLED_DAY,
        rf"(?:the )?{DAY_IN_WORDS}(?:{THROUGH}|(?P<and> and ))(?:the )?"
        rf"{DAY_IN_WORDS.replace('<day', '<last')} (?:day )?of (?P<month>{MONTH})(?:,? {YEAR})?",
        any_case=True, holds=_is_stretch,
    ),
    written(
        "days", _SPELLED_DAY,
        rf"(?P<month>{MONTH}) {DAY_IN_WORDS}{THROUGH}(?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)(?:,? {YEAR})?",
    ),
    written(
        "spelled day", _SPELLED_DAY,
        rf"(?:the )?{_NUMBERED_DAY} day of (?P<month>{MONTH})(?:,?(?: in the year)? {YEAR})?",
        any_case=True,
    ),
    written(
        "day of month", _SPELLED_DAY, rf"(?P<weekday>{WEEKDAY}) the {DAY_IN_WORDS}{_NO_RANK}", any_case=True
    ),
)  # fmt: skip
"""Tried before the others, which would read a part of these: "August" of "this fifth day of August"."""


def read_spelled_day(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the twenty-third of May nineteen sixty-nine"; without a year as any other day without one."""
    month, day = month_number(one_of(match, "month")), day_number(match)
    year = _year(match)
    if year is not None:
        return Meaning(date(year, month, day).isoformat())
    dated = day_in_some_year(bearings, lambda year: date(year, month, day))
    return UNRESOLVED if dated is None else Meaning(dated[0].isoformat(), anchor=dated[1])


def read_spelled_days(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the ninth to the seventeenth of April"."""
    month, first = month_number(match["month"]), day_number(match)
    last = DAYS_IN_WORDS[stated(match, "last_in_words").replace(" ", "-")]
    if last <= first:
        raise ValueError("not a stretch of days")
    begin = read_spelled_day(match, bearings)
    if begin.value is None:
        return begin
    end = date.fromisoformat(begin.value).replace(month=month, day=last)
    return Meaning(f"{begin.value}/{end.isoformat()}", anchor=begin.anchor)


def read_spelled_month(match: Match, _: Bearings) -> Meaning:
    return Meaning(f"{_year(match):04d}-{month_number(match['month']):02d}", mod=part_of(match))


def read_spelled_year(match: Match, _: Bearings) -> Meaning:
    return Meaning(f"{_year(match):04d}")


def _year(match: Match) -> int | None:
    """The year in words or digits, if one is stated."""
    words = [
        word for word in re.split(r"[ \-,]+", one_of(match, "year_in_words")) if word not in {"and", "oh", ""}
    ]
    if not words:
        return int(stated(match, "year")) if stated(match, "year") else None
    if "thousand" in words or "hundred" in words:
        return int(value_of(" ".join(words)) or 0)
    return 100 * int(value_of(words[0]) or 0) + int(value_of(" ".join(words[1:])) or 0)
