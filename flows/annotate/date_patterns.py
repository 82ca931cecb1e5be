"""How English writes dates: one pattern for each kind of expression, most specific first.

Every repetition in a pattern is bounded, so that matching takes linear time on any text.
"""

import re
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), 1
    )
}
UNITS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "decade": "E",
    "hour": "H",
    "minute": "MIN",
    "quarter": "Q",
}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?!\d|[.,]\d|%)"
_PART = (
    r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd of|[Bb]eginning of|[Mm]iddle of|[Ss]tart of)"
    r"[ \-\u2010\u2011](?:in )?)"
)
_THE_PART = rf"(?:the )?{_PART}?(?:the )?"
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|decades?|hours?|minutes?)"
_HINT = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "In", "in", "Since", "since", "By", "by", "Until", "until", "From", "from", "of", "During", "during", "That",
        "that", "After", "after", "Before", "before", "to", "Through", "through", "Last", "last", "Next", "next",
        "This", "this",
    )
)  # fmt: skip
"""Words before a bare month name that tell it from the verb (may, march) and the forename (May, April)."""


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One kind of expression: the name by which its value is worked out, and how it is written."""

    kind: str
    pattern: re.Pattern[str]


def _written(kind: str, pattern: str, *, any_case: bool = False) -> DatePattern:
    flags = re.IGNORECASE if any_case else re.NOFLAG
    return DatePattern(kind, re.compile(rf"(?<![\w$€£¥.])(?:{pattern})(?!\w)", flags))


DATE_PATTERNS = (
    _written("iso", r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
    _written("full", rf"(?:{_WEEKDAY}, )?(?P<month>{_MONTH}) {_DAY},? {_YEAR}"),
    _written("full", rf"(?:{_WEEKDAY},? )?{_DAY} (?:of )?(?P<month>{_MONTH}),? {_YEAR}"),
    _written("day", rf"(?:{_WEEKDAY},? )?(?P<month>{_MONTH}) {_DAY}(?! ?[%\d])"),
    _written("day", rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY} (?:of )?(?P<month>{_MONTH})"),
    _written("month", rf"{_THE_PART}(?P<month>{_MONTH})(?: of|,)? {_YEAR}"),
    _written("quarter", rf"(?:the )?(?P<order>first|second|third|fourth|last) quarter of {_YEAR}", any_case=True),
    _written("quarter", rf"Q(?P<order>[1-4]) (?:of )?{_YEAR}"),
    _written("half", rf"(?:the )?(?P<order>first|second) half of {_YEAR}", any_case=True),
    _written("season", rf"(?:the )?(?P<season>spring|summer|autumn|fall|winter) (?:of )?{_YEAR}", any_case=True),
    _written("decade", rf"{_THE_PART}(?P<decade>1[0-9]\d|20\d)0s"),
    _written("century", r"(?:the )?(?P<century>1\d|2[01])(?:st|th)[ \-]century", any_case=True),
    _written(
        "earlier week",
        r"(?:earlier|later|late|early) (?:in |on |during )?(?:(?:the|this|that) )?(?P<same>same )?week",
    ),
    _written("earlier week", r"(?:Earlier|Later) (?:in |on |during )?(?:(?:the|this|that) )?(?P<same>same )?week"),
    _written("same", r"(?:the|that) (?:very )?same (?P<unit>day|week|month|year)", any_case=True),
    _written("same", r"that (?P<unit>week|month|year)", any_case=True),
    _written("stepped", r"(?:the )?(?P<step>next|following|previous|preceding|past) (?P<unit>day|week|month|year)"),
    _written("relative", r"(?P<step>last|this|next|current) (?P<unit>week|month|year|quarter|decade)", any_case=True),
    _written(
        "weekday",
        rf"(?:(?P<step>last|next|this) )?(?P<weekday>{_WEEKDAY})(?: (?:morning|afternoon|evening|night))?",
    ),
    _written(
        "offset",
        rf"(?:about |almost |nearly )?{_NUMBER} {_UNIT} (?P<step>ago|later|earlier|before|after)\b",
        any_case=True,
    ),
    _written("deictic", r"(?P<word>today|yesterday|tomorrow|tonight)", any_case=True),
    _written("vague", r"(?P<word>currently|recently|nowadays|now|soon)", any_case=True),
    _written("month", rf"{_THE_PART}(?:(?:{_HINT})(?P<month>{_MONTH})(?! (?:to|be|have|not|also|well)\b))"),
    _written("month", rf"{_PART}(?P<month>{_MONTH})"),
    _written("year", rf"{_THE_PART}{_YEAR}(?! (?:people|troops|dollars|euros|men|women|soldiers|words|pages)\b)"),
    _written("clock", r"(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\.?(?!\w)"),
    _written("clock", r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?P<zone> (?:UTC|GMT))?"),
    _written(
        "set",
        r"(?:every|each) (?P<unit>day|week|month|year)|(?P<often>daily|weekly|monthly|yearly|annually)",
        any_case=True,
    ),
    _written("duration", rf"{_NUMBER}[ \-]{_UNIT}(?:[ \-](?:long|old))?", any_case=True),
    _written(
        "duration",
        r"(?P<number>several|few|a few|many|some) (?P<unit>days|weeks|months|years|decades)",
        any_case=True,
    ),
)  # fmt: skip
