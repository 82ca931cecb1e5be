"""How English writes dates: one pattern for each kind of expression, most specific first."""

from flows.annotate.dates.beside_days import BESIDE_DAY_PATTERNS
from flows.annotate.dates.certain_dates import NAMED_AFTER_DAYS
from flows.annotate.dates.clock_patterns import CLOCK_PATTERNS, FOUR_DIGIT_CLOCK_PATTERNS
from flows.annotate.dates.clock_stretches import CLOCK_STRETCH_PATTERNS, MILITARY_PATTERNS
from flows.annotate.dates.counted_patterns import COUNTED_PATTERNS
from flows.annotate.dates.date_pattern import MONTHLY, NUMBERED, WEEKLY, sign_of, written
from flows.annotate.dates.date_words import (
    ARTICLE_OR_PART,
    DAY,
    DAY_IN_WORDS,
    HOLIDAY,
    MONTH,
    MONTH_IN_A_TABLE,
    MONTH_OF_A_YEAR,
    NUMBER,
    ORDER,
    SEASON,
    SHORT_WEEKDAY,
    SHORT_YEAR,
    THROUGH,
    WEEKDAY,
    YEAR,
)
from flows.annotate.dates.day_lists import LIST_PATTERNS, SAME_YEAR_PATTERNS
from flows.annotate.dates.dotted_clocks import DOTTED_CLOCK_PATTERNS
from flows.annotate.dates.four_digit_clocks import FOUR_DIGIT_CLOCKS_TOLD_BY_DAYS
from flows.annotate.dates.holidays import is_holiday_alone
from flows.annotate.dates.length_patterns import LENGTH_PATTERNS
from flows.annotate.dates.lone_months import LONE_MONTH_PATTERNS
from flows.annotate.dates.long_periods import LONG_PERIOD_PATTERNS
from flows.annotate.dates.loose_lengths import AGO_PATTERNS, LOOSE_LENGTH_PATTERNS
from flows.annotate.dates.month_parts import MONTH_PART_PATTERNS
from flows.annotate.dates.numbered_parts import BARE_PART_PATTERNS, PART_PATTERNS
from flows.annotate.dates.numeric_dates import NUMERIC_PATTERNS
from flows.annotate.dates.parts_spoken_of import SPOKEN_PATTERNS
from flows.annotate.dates.recurring_times import OF_EACH_PATTERNS, SET_PATTERNS
from flows.annotate.dates.reporting_periods import PERIOD_PATTERNS
from flows.annotate.dates.same_parts import SAME_PART_PATTERNS
from flows.annotate.dates.spelled_dates import SPELLED_PATTERNS
from flows.annotate.dates.year_patterns import YEAR_PATTERNS

_STEP = r"(?P<step>last|this|next)"
_STEP_OR_THE = r"(?P<step>last|this|next|the)"
_NO_VERB_BEHIND = (
    r"(?= ?[.,;:)]| ?\Z| (?:and|but|for|by|at|in|on|when|after|before|to|with|from|as|the|an?)\b)"
)
"""Behind "that June" where it is a month and "that" begins no clause: "he said that June was dry"."""
_NO_FISCAL = r"(?![-–/]\d\d(?!\d))"
"""A quarter of 2024-25 is none of the calendar."""
_NO_GAME = r"(?!-| (?:touchdowns?|field goals?|leads?|scor\w{1,4}|deficit|points|plays?|fumbles?|runs?|moon|final)\b)"
"""Behind a quarter that is none of a game, nor of the moon."""

_PART_OF = r"(?:(?:the )?(?P<part>(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle) of) )?"

_OF_OTHERS = r"(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\bour )(?<!\bmy )(?<!\btheir )"
_OF_NONE = rf"(?<!\bthe (?=last)){_OF_OTHERS}"
"""Not "their last Christmas together"."""
_OF_NO_THING = rf"(?-i:(?<!\bThe )){_OF_OTHERS}"
"""Not "The last winter of the mine"."""
_NO_VERB = r"(?! (?:due|ill|vacant|below|behind|short|apart|foul|to zero)\b)"
"""Behind a season that is none in "until they next fall due"."""
_ORDINAL_WORD = sign_of("(?:first|second|third|[efhnrx]th)[ ,]")
_MONTHS_SHORT = sign_of(r"\b[369]m[ /]?20\d\d")
_FIRST_OF = sign_of("(?:days|weeks|months) (?:of|in) ")
_YEARLY = sign_of(r"\d{4}")
_DIGITS = sign_of(r"\d{8}")
_QUARTERLY = sign_of("quarter|q")
_HALVED = sign_of("half")
_SEASONAL = sign_of(SEASON)
_NAMED = sign_of(rf"\b(?:{HOLIDAY})")
DATE_PATTERNS = (
    *SPELLED_PATTERNS,
    *PERIOD_PATTERNS,
    *FOUR_DIGIT_CLOCK_PATTERNS,
    *FOUR_DIGIT_CLOCKS_TOLD_BY_DAYS,
    *DOTTED_CLOCK_PATTERNS,
    *MILITARY_PATTERNS,
    *PART_PATTERNS,
    *OF_EACH_PATTERNS,
    *MONTH_PART_PATTERNS,
    *SAME_PART_PATTERNS,
    *NUMERIC_PATTERNS,
    written(
        "week from", WEEKLY,
        rf"(?:[Tt]he )?[Ww]eek (?P<from>beginning|commencing|starting|of)(?: on)? (?:(?:{WEEKDAY}),? )?(?:the )?"
        rf"(?:(?P<month>{MONTH}) {DAY}|{DAY.replace('<', '<the_')} (?:of )?(?P<the_month>{MONTH}))(?:,? {YEAR})?",
    ),
    written(
        "days", NUMBERED,
        rf"(?P<month>{MONTH}) {DAY}{THROUGH}(?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)?(?:,? {YEAR})?(?! ?"
        rf"(?:%|[ap]\.?m\b|\d|[mb]illion))",
    ),
    written(
        "days", NUMBERED,
        rf"(?:the )?{DAY}{THROUGH}(?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})"
        rf"(?:,? {YEAR})?",
    ),
    written(
        "days", NUMBERED,
        rf"[Bb]etween (?:the )?{DAY} and (?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})"
        rf"(?:,? {YEAR})?|[Bb]etween (?P<the_month>{MONTH}) (?P<the_day>[12]?\d|3[01])(?:st|nd|rd|th)? and "
        rf"(?P<the_last>[12]?\d|3[01])(?:st|nd|rd|th)?(?:,? (?P<the_year>20\d\d))?(?! ?(?:%|\d|{MONTH}))",
    ),
    *LIST_PATTERNS,
    written(
        "full",
        NUMBERED,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?P<month>{MONTH_OF_A_YEAR})(?: (?:the )?|(?=\d)){DAY}"
        rf"(?: ?,| of)? ?{YEAR}",
    ),
    written(
        "full", NUMBERED,
        rf"{YEAR}(?:[-/]|,? )(?P<month>{MONTH_OF_A_YEAR})[-/ ]{DAY}(?! ?(?:%|\d|[mb]illion|per ?cent))",
    ),
    written("month", NUMBERED, rf"{ARTICLE_OR_PART}(?P<month>{MONTH}),? (?:of )?{SHORT_YEAR}"),
    written(
        "full", NUMBERED,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?:the )?{DAY}[ \-](?:of )?(?P<month>{MONTH_OF_A_YEAR})"
        rf"(?:,| of| in|-)? ?{YEAR}",
    ),
    written(
        "full", _ORDINAL_WORD,
        rf"(?:{WEEKDAY},? )?(?:the )?{DAY_IN_WORDS} of (?P<month>{MONTH}),? {YEAR}|(?P<the_month>{MONTH}) (?:the )?"
        rf"{DAY_IN_WORDS.replace('<', '<the_')},? {YEAR.replace('<', '<the_')}",
        any_case=True,
    ),
    written("full", _DIGITS, r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"),
    written(
        "week of day", WEEKLY, r"(?:the )?week of the (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?! (?:of|\w{1,20}s)\b)",
    ),
    written(
        "week of", WEEKLY,
        rf"(?:the )?(?P<order>{ORDER}) (?:full )?week (?:of|in) (?:(?P<month>{MONTH})(?:(?: of|,)? {YEAR})?"
        r"|(?P<step_month>this|last|next) month)",
    ),
    written(
        "week of", WEEKLY,
        rf"(?:the )?(?P<order>{ORDER}) week (?:of|in) (?:{YEAR}|(?P<step>this|last|next) year)",
    ),
    written(
        "first of", _FIRST_OF,
        rf"(?:the )?(?P<end>first|last|final|opening|closing) {NUMBER} (?P<unit>days|weeks|months) (?:of|in) "
        rf"(?:(?P<month>{MONTH})(?:(?: of|,)? {YEAR})?|(?:the year )?{YEAR.replace('<', '<of_')}"
        r"|(?:the )?(?P<step>this|last|next|current|(?<!the )the) year)(?! \d)",
        any_case=True,
    ),
    written(
        "first of", _FIRST_OF,
        rf"(?:(?<=for )|(?<=in )|(?<=over ))the {NUMBER} (?P<unit>months) of (?:the )?(?P<step>this|current) year",
        any_case=True,
    ),
    written("first of", _MONTHS_SHORT, r"(?P<number>[369])M[ /]?(?P<of_year>20\d\d)"),
    written(
        "quarter", _QUARTERLY,
        rf"{_PART_OF}(?:the )?(?P<order>{ORDER})[ \-]quarter(?: of| in)? {YEAR}{_NO_FISCAL}",
        any_case=True,
    ),
    *SAME_YEAR_PATTERNS,
    written(
        "day of every year", NUMBERED,
        rf"(?:(?P<month>{MONTH}) {DAY}|(?:the )?{DAY.replace('<', '<the_')} (?:of )?(?P<the_month>{MONTH}))"
        r"(?=(?: of|,)? (?:each|every) year\b)",
    ),
    written(
        "day of year", NUMBERED,
        rf"(?:(?P<month>{MONTH}) {DAY}|(?:the )?{DAY.replace('<', '<the_')} (?:of )?(?P<the_month>{MONTH}))(?: of|,)? "
        r"(?P<step>last|next|that|the same|the following) year",
    ),
    written(
        "day of year", NUMBERED,
        rf"(?:(?P<month>{MONTH}) {DAY}|(?:the )?{DAY.replace('<', '<the_')} (?:of )?(?P<the_month>{MONTH}))"
        r"(?=(?: of)? (?P<step>this) year\b)",
    ),
    written(
        "day", NUMBERED,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?P<month>{MONTH}) {DAY}"
        rf"(?![:.]\d)(?! ?(?:%|\d(?!\d?(?::\d\d| ?[ap]\.?m\b))|[mb]illion|percent|per cent))",
    ),
    written("day", NUMBERED, rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?:the )?{DAY} (?:of )?(?P<month>{MONTH})"),
    written(
        "day", NUMBERED,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?:{DAY} (?P<month>{MONTH_IN_A_TABLE})"
        rf"|(?P<the_month>{MONTH_IN_A_TABLE}) {DAY.replace('<', '<the_')}(?!\d|[.,:]\d|%| ?[ap]\.?m\b))",
    ),
    written(
        "day", NUMBERED,
        r"(?:the )?(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th) (?:of )?(?P<month>jan|feb|jun|jul|aug|sept?|oct"
        r"|nov|dec)(?=[.,;)]| ?\Z| (?:to|until|and|at|from|for|in)\b)",
    ),
    written("day", _ORDINAL_WORD, rf"(?:{WEEKDAY},? )?(?:the )?{DAY_IN_WORDS} of (?P<month>{MONTH})", any_case=True),
    written("day", MONTHLY, rf"(?P<month>{MONTH}) (?:the )?{DAY_IN_WORDS}(?! (?:quarter|half|week))"),
    written(
        "months", NUMBERED,
        rf"(?<!\b[Tt]his )(?<!\b[Nn]ext )(?<!\b[Ll]ast )(?P<month>{MONTH}){THROUGH}(?P<last>{MONTH})"
        rf"(?: of| in|,)? {YEAR}",
    ),
    written("months", NUMBERED, rf"between (?P<month>{MONTH}) and (?P<last>{MONTH})(?: of| in|,)? {YEAR}"),
    written("month", NUMBERED, rf"{ARTICLE_OR_PART}(?:month of )?(?P<month>{MONTH})(?:(?: of|,)? |-){YEAR}"),
    written(
        "months", MONTHLY,
        rf"(?P<month>{MONTH})(?: ?[-\u2010-\u2015] ?|-(?:to|through)-)(?P<last>{MONTH})(?! ?\d)",
    ),
    written(
        "month", MONTHLY,
        rf"{ARTICLE_OR_PART}(?P<month>{MONTH})(?: of|,)? "
        rf"(?P<step>last|this|next|that|the same|the following) year",
    ),
    written("month", MONTHLY, rf"{_STEP} (?P<month>{MONTH})"),
    written("month of year told", MONTHLY, rf"[Tt]hat (?P<month>{MONTH})(?! ?\d){_NO_VERB_BEHIND}"),
    written(
        "month beside told", MONTHLY,
        rf"[Tt]he (?P<step>following|next|previous|preceding) (?P<month>{MONTH})(?! ?\d)",
    ),
    written("every month", MONTHLY, rf"(?:[Ee]very|[Ee]ach) (?P<month>{MONTH})"),
    written(
        "quarter", _QUARTERLY, rf"{_STEP} year[’']s (?P<order>first|second|third|fourth) quarter", any_case=True
    ),
    written(
        "half", _HALVED, rf"{_STEP} year[’']s (?P<order>first|second) half(?!-)", any_case=True
    ),
    written(
        "quarter",
        _QUARTERLY,
        rf"{_PART_OF}(?:the )?(?P<order>{ORDER})[ \-]quarter(?: of| in)? {_STEP_OR_THE} year(?! \d)",
        any_case=True,
    ),
    written("quarter", _QUARTERLY, rf"(?P<order>first|second|third|fourth)-quarter{_NO_GAME}", any_case=True),
    written(
        "quarter", _QUARTERLY,
        rf"{_PART_OF}Q(?P<order>[1-4])(?: of)? ?{YEAR}{_NO_FISCAL}|(?P<the_year>20\d\d)[ \-]?Q(?P<the_order>[1-4])",
        any_case=True,
    ),
    written(
        "quarter",
        _QUARTERLY,
        rf"{_PART_OF}the (?P<order>first|second|third|fourth) quarter(?! (?:of|century)\b)",
        any_case=True,
    ),
    *BARE_PART_PATTERNS,
    written(
        "holiday", _NAMED,
        rf"{_OF_NONE}(?P<which>last|next|previous|this) (?P<holiday>{HOLIDAY})(?P<weekend> weekend)?"
        rf"(?! {NAMED_AFTER_DAYS})",
        any_case=True,
    ),
    written(
        "beside holiday", _NAMED, rf"(?:the )?day (?P<side>before|after) (?P<holiday>{HOLIDAY})(?:,? {YEAR})?"
        rf"(?! {NAMED_AFTER_DAYS})",
        any_case=True,
    ),
    written("holiday", _NAMED, rf"(?P<holiday>{HOLIDAY})(?:,? {YEAR}|(?P<weekend> weekend))", any_case=True),
    written(
        "holiday", _NAMED, rf"(?P<holiday>{HOLIDAY})(?! {NAMED_AFTER_DAYS})(?:(?:,| of| in)? (?:{YEAR}|{_STEP} year))?",
        holds=is_holiday_alone,
    ),
    written(
        "half",
        _HALVED,
        rf"{_PART_OF}(?:the )?(?P<order>first|second) half(?: of| in)? "
        rf"(?:{YEAR}{_NO_FISCAL}|{_STEP_OR_THE} year(?! \d))",
        any_case=True,
    ),
    written(
        "half", _YEARLY, rf"{_PART_OF}H(?P<order>[12])(?: of)? ?{YEAR}{_NO_FISCAL}"
        rf"|(?P<the_year>20\d\d)[ \-]?H(?P<the_order>[12])"
    ),
    written(
        "season", _SEASONAL,
        rf"{ARTICLE_OR_PART}(?P<season>{SEASON})(?: of|,)? (?:{YEAR}(?:[-–/]\d\d(?!\d))?|{SHORT_YEAR})",
        any_case=True,
    ),
    written(
        "season", _SEASONAL,
        rf"{ARTICLE_OR_PART}(?P<season>{SEASON}) of (?P<step>last|this|next|that|the same|the following) year",
        any_case=True,
    ),
    written(
        "season", _SEASONAL, rf"(?P<step>{_OF_NO_THING}last|this past|this|next) (?P<season>{SEASON}){_NO_VERB}",
        any_case=True,
    ),
    *LONG_PERIOD_PATTERNS,
    *SPOKEN_PATTERNS,
    *BESIDE_DAY_PATTERNS,
    *AGO_PATTERNS,
    *COUNTED_PATTERNS,
    *LONE_MONTH_PATTERNS,
    *YEAR_PATTERNS,
    *CLOCK_STRETCH_PATTERNS,
    *CLOCK_PATTERNS,
    *SET_PATTERNS,
    *LENGTH_PATTERNS,
    *LOOSE_LENGTH_PATTERNS,
)  # fmt: skip
SIGNS = tuple({row.sign.pattern: row.sign for row in DATE_PATTERNS}.values())
"""What one or another of them never lacks."""
