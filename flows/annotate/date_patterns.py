"""How English writes dates: one pattern for each kind of expression, most specific first.

Every repetition in a pattern is bounded, so that matching takes linear time on any text.
"""

import re
from dataclasses import dataclass

from flows.annotate.date_words import (
    ARTICLE_OR_PART,
    BEFORE_A_MONTH,
    BEFORE_A_YEAR,
    DAY,
    DAY_IN_WORDS,
    HOLIDAY,
    LOOSE,
    MONTH,
    NUMBER,
    ORDER,
    PART,
    SEASON,
    SHORT_WEEKDAY,
    THROUGH,
    UNIT,
    WEEKDAY,
    YEAR,
)

_FISCAL = r"(?:(?:the )?(?:[Ff]iscal|[Ff]inancial) (?:year )?)?"
_STEP = r"(?P<step>last|this|next)"
_HALF = r"(?P<part>beginning|start|middle|end|early|mid|late)"
_ERA = r"(?P<era>B\.?C\.?E?\.?|A\.?D\.?|C\.?E\.?)"
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
_DOTTED_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
"""With "am" or "pm" behind it a point will do: "8.30pm"."""
_ZONE = r"(?P<zone> ?(?:UTC|GMT)(?! ?[+\-]))?"
_BETWEEN = r"(?: (?:straight|consecutive|trading|full|business|working|more|long|calendar))?"
_COUNT_NOUN = r"(?! (?!was\b|is\b|has\b|as\b)(?:[a-z]{1,20}s|children|people|men|women)\b)"
_ROUNDLY = r"(?! or (?:so|two|three|more)\b)"
"""No "next month or two", which is no month of the calendar."""
_RESULTS = (
    r"(?= (?:results?|profits?|earnings|sales|revenues?|loss(?:es)?|figures|growth|GDP|deliveries|output)\b)"
)


NEAR = 80
"""Characters on either side of a sign: more than any expression has."""


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One kind of expression: the name by which its value is worked out, and how it is written.

    `sign` is a word that no such expression lacks: the pattern is tried only near one (`windows_of`).
    """

    kind: str
    sign: re.Pattern[str]
    pattern: re.Pattern[str]


Windows = tuple[tuple[int, int], ...]


def windows_of(sign: re.Pattern[str], text: str, start: int, end: int) -> Windows:
    """The stretches around the places of a sign, disjoint and in order."""
    windows: list[tuple[int, int]] = []
    for place in sign.finditer(text, start, end):
        begin, stop = max(start, place.start() - NEAR), min(end, place.end() + NEAR)
        if windows and begin <= windows[-1][1]:
            windows[-1] = windows[-1][0], stop
        else:
            windows.append((begin, stop))
    return tuple(windows)


def _sign(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_MONTHLY = _sign("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_UNITED = _sign("day|week|month|quarter|year|decade|hour|minute|fortnight")
_WEEKDAYS = _sign("day")
_NUMERIC = _sign(r"\d[-/.]\d")
_YEARLY = _sign(r"\d{4}")
_DIGITS = _sign(r"\d{8}")
_ORDINAL = _sign(r"\d(?:st|nd|rd|th)")
_QUARTERLY = _sign("quarter|q")
_HALVED = _sign("half")
_SEASONAL = _sign(SEASON)
_NAMED_AFTER_DAYS = (
    r"(?:Agreements?|Accords?|Declaration|Rising|Massacre|Offensive|War|Islands?|Movement|Committee|Party)\b"
)
"""What bears the name of a day and is none: "the Good Friday Agreement"."""
_NAMED = _sign(f"{HOLIDAY}")
_DECADES = _sign("0[’']?s")
_CENTURIES = _sign("century")
_ERAS = _sign(r"[bc]\.?[ce]|a\.?d")
_DEICTIC = _sign("today|yesterday|tomorrow|tonight|night|this (?:morning|afternoon|evening)")
_VAGUE = _sign("currently|recently|now|soon")
_THEN = "(?:" + "|".join(rf"(?<=\b{word} )" for word in ("to", "through", "until", "till")) + ")"
"""Behind these a weekday is the one after that which was named before."""
_WITHIN = "(?:" + "|".join(rf"(?<=\b{word} )" for word in ("in", "over", "during", "within")) + ")"
"""Behind these "the last week" is what "the past week" is."""
_CLOCKED = _sign(r"\d ?[ap]\.?m|:\d|noon|midday|midnight|o[’']clock|half past|quarter (?:past|to)")
_OFTEN = _sign("every|each|once|twice|daily|weekly|monthly|quarterly|yearly|annual")


def _written(kind: str, sign: re.Pattern[str], pattern: str, *, any_case: bool = False) -> DatePattern:
    flags = re.IGNORECASE if any_case else re.NOFLAG
    return DatePattern(kind, sign, re.compile(rf"(?<![\w$€£¥.])(?:{pattern})(?!\w)", flags))


DATE_PATTERNS = (
    _written("moment", _NUMERIC, rf"(?P<day>\d{{4}}-\d\d-\d\d)T{_CLOCK}(?P<zone>Z)?"),
    _written(
        "iso", _NUMERIC,
        r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>0?[1-9]|[12]\d|3[01])"
        r"(?![-/.]\d)",
    ),
    _written("attack", _NUMERIC, r"9/11(?! ?[ap]\.?m)"),
    _written(
        "numeric", _NUMERIC,
        r"(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:1[5-9]|20)\d\d)",
    ),
    _written("numeric", _NUMERIC, r"(?P<first>[0-3]?\d)(?P<mark>/)(?P<second>[0-3]?\d)/(?P<year>\d\d)(?!/)"),
    _written(
        "week from", _UNITED,
        rf"(?:the )?week (?P<from>beginning|commencing|starting|of)(?: on)? (?:(?:{WEEKDAY}),? )?(?:the )?"
        rf"(?:(?P<month>{MONTH}) {DAY}|{DAY.replace('<', '<the_')} (?:of )?(?P<the_month>{MONTH}))(?:,? {YEAR})?",
    ),
    _written(
        "days", _MONTHLY,
        rf"(?P<month>{MONTH}) {DAY}{THROUGH}(?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)?(?:,? {YEAR})?(?! ?"
        rf"(?:%|[ap]\.?m\b|\d|[mb]illion))",
    ),
    _written(
        "days", _MONTHLY,
        rf"(?:the )?{DAY}{THROUGH}(?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})"
        rf"(?:,? {YEAR})?",
    ),
    _written(
        "days", _MONTHLY,
        rf"[Bb]etween (?:the )?{DAY} and (?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})"
        rf"(?:,? {YEAR})?|[Bb]etween (?P<the_month>{MONTH}) (?P<the_day>[12]?\d|3[01])(?:st|nd|rd|th)? and "
        rf"(?P<the_last>[12]?\d|3[01])(?:st|nd|rd|th)?(?:,? (?P<the_year>20\d\d))?(?! ?(?:%|\d|{MONTH}))",
    ),
    _written(
        "full",
        _MONTHLY,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?P<month>{MONTH}) (?:the )?{DAY}(?:,| of)? ?{YEAR}",
    ),
    _written(
        "full", _MONTHLY,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?:the )?{DAY}[ \-](?:of )?(?P<month>{MONTH})"
        rf"(?:,| of| in|-)? ?{YEAR}",
    ),
    _written(
        "full", _MONTHLY,
        rf"(?:the )?{DAY_IN_WORDS} of (?P<month>{MONTH}),? {YEAR}|(?P<the_month>{MONTH}) (?:the )?"
        rf"{DAY_IN_WORDS.replace('<', '<the_')},? {YEAR.replace('<', '<the_')}",
        any_case=True,
    ),
    _written("full", _DIGITS, r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"),
    _written(
        "week of", _UNITED,
        rf"(?:the )?(?P<order>{ORDER}) week (?:of|in) (?:(?P<month>{MONTH})(?:(?: of|,)? {YEAR})?)",
    ),
    _written("week of", _UNITED, rf"(?:the )?(?P<order>first|last|final) week (?:of|in) {YEAR}"),
    _written(
        "first of", _UNITED,
        rf"(?:the )?(?P<end>first|last|final|opening|closing) {NUMBER} (?P<unit>days|weeks|months) (?:of|in) "
        rf"(?:(?P<month>{MONTH})(?:(?: of|,)? {YEAR})?|(?:the year )?{YEAR.replace('<', '<of_')}"
        r"|(?P<step>this|last|next) year)",
        any_case=True,
    ),
    _written("quarter", _QUARTERLY, rf"(?:the )?(?P<order>{ORDER})[ \-]quarter(?: of| in)? {YEAR}", any_case=True),
    _written("full", _MONTHLY, rf"(?P<month>{MONTH}) {DAY}(?= (?:and|or|to) {MONTH} \d\d?,? {YEAR})"),
    _written("full", _MONTHLY, rf"{DAY} (?P<month>{MONTH})(?={THROUGH}\d\d? {MONTH}(?:,| in)? {YEAR})"),
    _written(
        "day", _MONTHLY,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?P<month>{MONTH}) {DAY}(?! ?"
        rf"(?:%|\d|[mb]illion|percent|per cent))",
    ),
    _written("day", _MONTHLY, rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?:the )?{DAY} (?:of )?(?P<month>{MONTH})"),
    _written("day", _MONTHLY, rf"(?:the )?{DAY_IN_WORDS} of (?P<month>{MONTH})", any_case=True),
    _written("day", _MONTHLY, rf"(?P<month>{MONTH}) (?:the )?{DAY_IN_WORDS}(?! (?:quarter|half|week))"),
    _written("months", _MONTHLY, rf"(?P<month>{MONTH}){THROUGH}(?P<last>{MONTH})(?: of| in|,)? {YEAR}"),
    _written("months", _MONTHLY, rf"between (?P<month>{MONTH}) and (?P<last>{MONTH})(?: of| in|,)? {YEAR}"),
    _written("month", _MONTHLY, rf"(?P<month>{MONTH})(?= (?:and|or) {MONTH}(?: of| in|,)? {YEAR})"),
    _written("month", _MONTHLY, rf"{ARTICLE_OR_PART}(?P<month>{MONTH})(?: of|,)? {YEAR}"),
    _written(
        "month", _MONTHLY,
        rf"{ARTICLE_OR_PART}(?P<month>{MONTH})(?: of|,)? "
        rf"(?P<step>last|this|next|that|the same|the following) year",
    ),
    _written("month", _MONTHLY, rf"{_STEP} (?P<month>{MONTH})"),
    _written(
        "quarter",
        _QUARTERLY,
        rf"(?:the )?(?P<order>{ORDER})[ \-]quarter(?: of| in)? {_STEP} year",
        any_case=True,
    ),
    _written("quarter", _QUARTERLY, rf"(?P<order>first|second|third|fourth)-quarter{_RESULTS}", any_case=True),
    _written(
        "quarter", _QUARTERLY,
        rf"Q(?P<order>[1-4])(?: of)? ?{YEAR}|(?P<the_year>20\d\d)[ \-]?Q(?P<the_order>[1-4])",
        any_case=True,
    ),
    _written(
        "quarter",
        _QUARTERLY,
        r"the (?P<order>first|second|third|fourth) quarter(?! (?:of|century)\b)",
        any_case=True,
    ),
    _written(
        "holiday", _NAMED, rf"(?P<holiday>{HOLIDAY})(?! {_NAMED_AFTER_DAYS})(?:(?:,| of| in)? (?:{YEAR}|{_STEP} year))?"
    ),
    _written(
        "half",
        _HALVED,
        rf"(?:the )?(?P<order>first|second) half(?: of| in)? (?:{YEAR}|{_STEP} year)",
        any_case=True,
    ),
    _written(
        "half", _YEARLY, rf"H(?P<order>[12])(?: of)? ?{YEAR}|(?P<the_year>20\d\d)[ \-]?H(?P<the_order>[12])"
    ),
    _written("season", _SEASONAL, rf"{ARTICLE_OR_PART}(?P<season>{SEASON})(?: of|,)? {YEAR}", any_case=True),
    _written("season", _SEASONAL, rf"(?P<step>last|this|next) (?P<season>{SEASON})", any_case=True),
    _written("decade", _DECADES, rf"{ARTICLE_OR_PART}(?P<decade>1[0-9]\d|20\d)0[’']?s"),
    _written("decade", _DECADES, rf"(?<=\bthe ){PART}?[’'‘]?(?P<short>[3-9])0s"),
    _written(
        "century", _CENTURIES,
        rf"{ARTICLE_OR_PART}(?P<century>[1-9]|1\d|2[01])(?:st|nd|rd|th)[ \-]century(?: {_ERA})?",
        any_case=True,
    ),
    _written(
        "century", _CENTURIES,
        r"(?:the )?(?P<named>eighteenth|nineteenth|twentieth|twenty-first)[ \-]century",
        any_case=True,
    ),
    _written("era", _ERAS, rf"(?P<year>[1-9]\d{{0,3}}) {_ERA}|A\.?D\.? (?P<later>[1-9]\d{{0,3}})"),
    _written(
        "earlier week", _UNITED,
        r"(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) (?:in |on |during )?(?:(?P<own>the|this|that) )?"
        r"(?P<same>same )?week",
    ),
    _written(
        "deictic", _DEICTIC,
        r"(?:earlier |later )?(?P<word>today|yesterday|tomorrow|tonight)(?: (?:morning|afternoon|evening|night))?",
        any_case=True,
    ),
    _written(
        "deictic", _DEICTIC,
        r"(?:(?:early|earlier|late|later) )?(?P<word>this (?:morning|afternoon|evening)|last night)",
        any_case=True,
    ),
    _written(
        "week day", _WEEKDAYS,
        rf"(?P<step>(?i:last|next|this|previous|following)) week(?: on)? (?P<weekday>{WEEKDAY})"
        rf"|(?P<later_weekday>{WEEKDAY})(?: (?:morning|afternoon|evening|night))?(?:,? of)? "
        rf"(?P<later_step>last|next|this) week",
    ),
    _written("after next", _UNITED, r"the (?P<unit>week|month|year) (?P<step>after next|before last)", any_case=True),
    _written(
        "relative", _UNITED,
        r"(?:earlier|later) (?P<step>this|last|next) (?P<unit>month|year|quarter|decade)",
        any_case=True,
    ),
    _written(
        "same",
        _UNITED,
        r"(?:earlier|later) (?:in )?(?:that|the same|that same) (?P<unit>month|year)",
        any_case=True,
    ),
    _written("same", _UNITED, r"(?:the|that) (?:very )?same (?P<unit>day|week|month|year)", any_case=True),
    _written("same", _UNITED, rf"(?:the )?{_HALF} (?:of )?that (?P<unit>week|month|year)", any_case=True),
    _written("same", _UNITED, r"that (?P<unit>week|month|year)", any_case=True),
    _written(
        "relative", _UNITED,
        rf"(?:the )?{_HALF} (?:of )?(?P<step>this|last|next|the) (?P<unit>week|month|year|decade)",
        any_case=True,
    ),
    _written(
        "stepped", _UNITED,
        rf"(?:(?P<past>(?:the )?past|{_WITHIN}the last)|(?P<step>the next|(?:the )?(?:following|previous|preceding))) "
        rf"(?P<unit>day|week|fortnight|month|year|decade){_ROUNDLY}",
        any_case=True,
    ),
    _written(
        "relative",
        _UNITED,
        rf"(?P<step>last|this|next|current) (?P<unit>week|month|year|quarter|decade){_ROUNDLY}",
        any_case=True,
    ),
    _written("relative", _UNITED, r"(?P<step>past|previous) (?P<unit>quarter)", any_case=True),
    _written("weekend", _UNITED, r"(?P<step>last|this|next|the) weekend", any_case=True),
    _written("weekly", _WEEKDAYS, rf"(?:every|each) (?P<weekday>{WEEKDAY})|(?P<weekdays>{WEEKDAY})s"),
    _written(
        "day of month", _ORDINAL,
        rf"(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)",
    ),
    _written(
        "day of month", _ORDINAL,
        r"(?<=\b[Oo]n the )(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?=[.,;:!?)]|\Z"
        r"| (?:and|or|at|in|to|when|after|before|she|he|they|we|it|the|a|an)\b)",
    ),
    _written(
        "weekday", _WEEKDAYS,
        rf"(?:(?P<step>(?i:last|next|this|previous|following)) |(?P<until>{_THEN}))?(?P<weekday>{WEEKDAY})"
        rf"(?! {_NAMED_AFTER_DAYS})(?: (?:morning|afternoon|evening|night))?",
    ),
    _written(
        "offset", _UNITED,
        rf"{LOOSE}{NUMBER} {UNIT} (?P<step>ago|later|earlier|(?:before|after)(?=[.,;:]|\Z))",
        any_case=True,
    ),
    _written("ahead", _UNITED, rf"{NUMBER} {UNIT} from (?:now|today)", any_case=True),
    _written("ahead", _UNITED, rf"in {NUMBER} {UNIT}(?= ?[.?!,]| ?\Z)", any_case=True),
    _written("vague", _VAGUE, r"(?:more )?(?P<word>currently|recently|nowadays|now|soon)(?![\-])", any_case=True),
    _written(
        "month", _MONTHLY,
        rf"{ARTICLE_OR_PART}(?:(?:{BEFORE_A_MONTH})(?P<month>{MONTH})(?! (?:to(?! {MONTH})|be|have|not|also|well)\b))",
    ),
    _written("month", _MONTHLY, rf"{PART}(?P<month>{MONTH})"),
    _written("month", _MONTHLY, r"(?P<month>January|February|July|September|October|November|December)"),
    _written("years", _YEARLY, rf"{_FISCAL}{YEAR}[-–/](?P<last>\d\d)(?![\d\-–/])"),
    _written("year", _YEARLY, rf"(?:the )?(?:[Ff]iscal|[Ff]inancial) (?:year )?{YEAR}"),
    _written(
        "relative", _UNITED,
        r"(?:the )?(?P<step>last|this|next|current) (?:fiscal|financial) (?P<unit>year|quarter)",
        any_case=True,
    ),
    _written(
        "year", _YEARLY,
        rf"{ARTICLE_OR_PART}(?:{BEFORE_A_YEAR}){YEAR}(?![-–]?\d)(?! "
        rf"(?:people|troops|dollars|euros|men|women|soldiers|words|pages|years?)\b)",
    ),
    _written("year", _YEARLY, rf"(?:the )?{PART}{YEAR}"),
    _written("year", _YEARLY, rf"(?<=\b[12]\d\d\d[-–]){YEAR}(?![-–]?\d)"),
    _written(
        "year", _YEARLY,
        rf"(?<!p\. )(?<!No\. )(?!1[0-4])(?<!\d[-/]){YEAR}(?!-\d{{1,3}}\b| ?\+|[ \-]years?\b|/\d)"
        rf"{_COUNT_NOUN}",
    ),
    _written("clock", _CLOCKED, rf"{_DOTTED_CLOCK} ?(?P<half>[ap])(?:\.m\.?|m)(?!\w){_ZONE}", any_case=True),
    _written(
        "clock", _CLOCKED,
        r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?P<zone> ?(?:UTC|GMT)(?! ?[+\-]))?",
    ),
    _written(
        "clock", _CLOCKED,
        rf"{NUMBER} minutes? (?P<beside>past|after|to|before) (?P<named>noon|midday|midnight)",
        any_case=True,
    ),
    _written("clock", _CLOCKED, r"(?P<named>noon|midday|midnight)(?! (?:oil|sun|blue|mass))"),
    _written(
        "clock", _CLOCKED,
        r"(?P<past>half past|quarter past|quarter to) (?P<hour_in_words>one|two|three|four|five|six|seven|eight|nine"
        r"|ten|eleven|twelve|1[0-2]|[1-9])(?: o[’']clock)?",
        any_case=True,
    ),
    _written(
        "clock", _CLOCKED,
        r"(?P<hour_in_words>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9]) o[’']clock"
        r"(?: in the (?P<daytime>morning|afternoon|evening)| at (?P<at>night))?",
        any_case=True,
    ),
    _written(
        "set", _OFTEN,
        r"(?:every|each) (?P<unit>day|week|month|year)|everyday(?= ?[.,;]| ?\Z)"
        rf"|(?:every|each) (?P<other>other |second )?(?:{NUMBER} )?"
        r"(?P<units>days?|weeks?|months?|years?|decades?|hours?)"
        r"|(?:once|twice) (?:an?|per|each|every) (?P<in_each>day|week|month|quarter|year|decade|hour)|(?P<often>"
        r"(?-i:daily|biweekly|weekly|monthly|quarterly|yearly|annually|annual))",
        any_case=True,
    ),
    _written("age", _UNITED, rf"{NUMBER}[ \-]{UNIT}[ \-](?:old|olds)\b", any_case=True),
    _written(
        "duration", _UNITED,
        rf"(?:{LOOSE}|(?:the )?(?:past|last|previous|next|coming|following) ){NUMBER}[ \-]?(?P<more>and a half )?"
        rf"{_BETWEEN}[ \-]?{UNIT}(?P<half> and a half)?(?:[ \-]long)?",
        any_case=True,
    ),
    _written(
        "duration", _UNITED,
        r"(?:the )?(?:(?:past|last|previous|next|coming) )?(?P<number>several|few|a few|many|some|recent) "
        r"(?P<unit>days|weeks|months|years|decades|hours|minutes)",
        any_case=True,
    ),
    _written("duration", _UNITED, r"(?P<number>)(?P<unit>days|weeks|months|years|decades)-long"),
)  # fmt: skip
