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
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
_ZONE = r"(?P<zone> ?(?:UTC|GMT)(?! ?[+\-]))?"
_BETWEEN = r"(?: (?:straight|consecutive|trading|full|business|working|more|long|calendar))?"
_COUNT_NOUN = r"(?! (?!was\b|is\b|has\b|as\b)(?:[a-z]{1,20}s|children|people|men|women)\b)"
_RESULTS = (
    r"(?= (?:results?|profits?|earnings|sales|revenues?|loss(?:es)?|figures|growth|GDP|deliveries|output)\b)"
)


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One kind of expression: the name by which its value is worked out, and how it is written."""

    kind: str
    pattern: re.Pattern[str]


def _written(kind: str, pattern: str, *, any_case: bool = False) -> DatePattern:
    flags = re.IGNORECASE if any_case else re.NOFLAG
    return DatePattern(kind, re.compile(rf"(?<![\w$€£¥.])(?:{pattern})(?!\w)", flags))


DATE_PATTERNS = (
    _written("moment", rf"(?P<day>\d{{4}}-\d\d-\d\d)T{_CLOCK}(?P<zone>Z)?"),
    _written(
        "iso",
        r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>0?[1-9]|[12]\d|3[01])"
        r"(?![-/.]\d)",
    ),
    _written(
        "numeric",
        r"(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:1[5-9]|20)\d\d)",
    ),
    _written("numeric", r"(?P<first>[0-3]?\d)(?P<mark>/)(?P<second>[0-3]?\d)/(?P<year>\d\d)(?!/)"),
    _written(
        "days",
        rf"(?P<month>{MONTH}) {DAY}{THROUGH}(?P<last>[12]?\d|3[01])(?:,? {YEAR})?(?! ?"
        rf"(?:%|[ap]\.?m\b|\d|[mb]illion))",
    ),
    _written("days", rf"{DAY}{THROUGH}(?P<last>[12]?\d|3[01]) (?P<month>{MONTH})(?:,? {YEAR})?"),
    _written("full", rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?P<month>{MONTH}) (?:the )?{DAY}(?:,| of)? ?{YEAR}"),
    _written(
        "full",
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?:the )?{DAY}[ \-](?:of )?(?P<month>{MONTH})"
        rf"(?:,| of|-)? ?{YEAR}",
    ),
    _written("full", rf"(?P<month>{MONTH}) {DAY}(?= (?:and|or|to) {MONTH} \d\d?,? {YEAR})"),
    _written(
        "day",
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?P<month>{MONTH}) {DAY}(?! ?"
        rf"(?:%|\d|[mb]illion|percent|per cent))",
    ),
    _written("day", rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?:the )?{DAY} (?:of )?(?P<month>{MONTH})"),
    _written("months", rf"(?P<month>{MONTH}){THROUGH}(?P<last>{MONTH})(?: of| in|,)? {YEAR}"),
    _written("months", rf"between (?P<month>{MONTH}) and (?P<last>{MONTH})(?: of| in|,)? {YEAR}"),
    _written("month", rf"(?P<month>{MONTH})(?= (?:and|or) {MONTH}(?: of| in|,)? {YEAR})"),
    _written("month", rf"{ARTICLE_OR_PART}(?P<month>{MONTH})(?: of|,)? {YEAR}"),
    _written(
        "month",
        rf"{ARTICLE_OR_PART}(?P<month>{MONTH})(?: of|,)? "
        rf"(?P<step>last|this|next|that|the same|the following) year",
    ),
    _written("month", rf"{_STEP} (?P<month>{MONTH})"),
    _written("quarter", rf"(?:the )?(?P<order>{ORDER})[ \-]quarter(?: of| in)? {YEAR}", any_case=True),
    _written("quarter", rf"(?:the )?(?P<order>{ORDER})[ \-]quarter(?: of| in)? {_STEP} year", any_case=True),
    _written("quarter", rf"(?P<order>first|second|third|fourth)-quarter{_RESULTS}", any_case=True),
    _written(
        "quarter",
        rf"Q(?P<order>[1-4])(?: of)? ?{YEAR}|(?P<the_year>20\d\d)[ \-]?Q(?P<the_order>[1-4])",
        any_case=True,
    ),
    _written("quarter", r"the (?P<order>first|second|third|fourth) quarter(?! (?:of|century)\b)", any_case=True),
    _written("holiday", rf"(?P<holiday>{HOLIDAY})(?:,? {YEAR})?"),
    _written("half", rf"(?:the )?(?P<order>first|second) half(?: of| in)? (?:{YEAR}|{_STEP} year)", any_case=True),
    _written("season", rf"{ARTICLE_OR_PART}(?P<season>{SEASON})(?: of|,)? {YEAR}", any_case=True),
    _written("season", rf"(?P<step>last|this|next) (?P<season>{SEASON})", any_case=True),
    _written("decade", rf"{ARTICLE_OR_PART}(?P<decade>1[0-9]\d|20\d)0[’']?s"),
    _written("decade", rf"(?<=\bthe ){PART}?[’'‘]?(?P<short>[3-9])0s"),
    _written(
        "century",
        rf"{ARTICLE_OR_PART}(?P<century>[1-9]|1\d|2[01])(?:st|nd|rd|th)[ \-]century(?: {_ERA})?",
        any_case=True,
    ),
    _written(
        "century",
        r"(?:the )?(?P<named>eighteenth|nineteenth|twentieth|twenty-first)[ \-]century",
        any_case=True,
    ),
    _written("era", rf"(?P<year>[1-9]\d{{0,3}}) {_ERA}|A\.?D\.? (?P<later>[1-9]\d{{0,3}})"),
    _written(
        "earlier week",
        r"(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) (?:in |on |during )?(?:(?P<own>the|this|that) )?"
        r"(?P<same>same )?week",
    ),
    _written("deictic", r"(?:earlier |later )?(?P<word>today|yesterday|tomorrow|tonight)", any_case=True),
    _written(
        "relative",
        r"(?:earlier|later) (?P<step>this|last|next) (?P<unit>month|year|quarter|decade)",
        any_case=True,
    ),
    _written("same", r"(?:earlier|later) (?:in )?(?:that|the same|that same) (?P<unit>month|year)", any_case=True),
    _written("same", r"(?:the|that) (?:very )?same (?P<unit>day|week|month|year)", any_case=True),
    _written("same", rf"(?:the )?{_HALF} (?:of )?that (?P<unit>week|month|year)", any_case=True),
    _written("same", r"that (?P<unit>week|month|year)", any_case=True),
    _written(
        "relative",
        rf"(?:the )?{_HALF} (?:of )?(?P<step>this|last|next|the) (?P<unit>week|month|year|decade)",
        any_case=True,
    ),
    _written(
        "stepped",
        r"(?:(?P<past>(?:the )?past)|(?P<step>the next|(?:the )?(?:following|previous|preceding))) "
        r"(?P<unit>day|week|month|year|decade)",
        any_case=True,
    ),
    _written("relative", r"(?P<step>last|this|next|current) (?P<unit>week|month|year|quarter|decade)", any_case=True),
    _written("weekend", r"(?P<step>last|this|next|the) weekend", any_case=True),
    _written("weekly", rf"(?:every|each) (?P<weekday>{WEEKDAY})|(?P<weekdays>{WEEKDAY})s"),
    _written(
        "weekday",
        rf"(?:(?P<step>(?i:last|next|this|previous|following)) )?(?P<weekday>{WEEKDAY})(?: "
        rf"(?:morning|afternoon|evening|night))?",
    ),
    _written(
        "offset",
        rf"{LOOSE}{NUMBER} {UNIT} (?P<step>ago|later|earlier|(?:before|after)(?=[.,;:]|\Z))",
        any_case=True,
    ),
    _written("ahead", rf"{NUMBER} {UNIT} from (?:now|today)", any_case=True),
    _written("ahead", rf"in {NUMBER} {UNIT}(?= ?[.?!])"),
    _written("vague", r"(?:more )?(?P<word>currently|recently|nowadays|now|soon)(?![\-])", any_case=True),
    _written(
        "month",
        rf"{ARTICLE_OR_PART}(?:(?:{BEFORE_A_MONTH})(?P<month>{MONTH})(?! (?:to|be|have|not|also|well)\b))",
    ),
    _written("month", rf"{PART}(?P<month>{MONTH})"),
    _written("month", r"(?P<month>January|February|July|September|October|November|December)"),
    _written("years", rf"{_FISCAL}{YEAR}[-–/](?P<last>\d\d)(?![\d\-–/])"),
    _written("year", rf"(?:the )?(?:[Ff]iscal|[Ff]inancial) (?:year )?{YEAR}"),
    _written(
        "relative",
        r"(?:the )?(?P<step>last|this|next|current) (?:fiscal|financial) (?P<unit>year|quarter)",
        any_case=True,
    ),
    _written(
        "year",
        rf"{ARTICLE_OR_PART}(?:{BEFORE_A_YEAR}){YEAR}(?![-–]?\d)(?! "
        rf"(?:people|troops|dollars|euros|men|women|soldiers|words|pages|years?)\b)",
    ),
    _written("year", rf"(?:the )?{PART}{YEAR}"),
    _written(
        "year",
        rf"(?<!p\. )(?<!No\. )(?!1[0-4])(?<!\d[-/]){YEAR}(?!-\d{{1,3}}\b| ?\+|[ \-]years?\b|/\d)"
        rf"{_COUNT_NOUN}",
    ),
    _written("clock", rf"{_CLOCK} ?(?P<half>[ap])\.?m\.?(?!\w){_ZONE}", any_case=True),
    _written(
        "clock",
        r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?P<zone> ?(?:UTC|GMT)(?! ?[+\-]))?",
    ),
    _written(
        "set",
        r"(?:every|each) (?P<unit>day|week|month|year)|(?P<often>"
        r"(?-i:daily|weekly|monthly|yearly|annually|annual))",
        any_case=True,
    ),
    _written("age", rf"{NUMBER}[ \-]{UNIT}[ \-](?:old|olds)\b", any_case=True),
    _written(
        "duration",
        rf"(?:{LOOSE}|(?:the )?(?:past|last|next|coming) ){NUMBER}[ \-]?(?P<more>and a half )?"
        rf"{_BETWEEN}[ \-]?{UNIT}(?P<half> and a half)?(?:[ \-]long)?",
        any_case=True,
    ),
    _written(
        "duration",
        r"(?:the )?(?:(?:past|last|next|coming) )?(?P<number>several|few|a few|many|some|recent) "
        r"(?P<unit>days|weeks|months|years|decades|hours|minutes)",
        any_case=True,
    ),
    _written("duration", r"(?P<number>)(?P<unit>days|weeks|months|years|decades)-long"),
)  # fmt: skip
