"""The words of dates: months, weekdays, numbers and the stretches of pattern that several expressions share."""

import re

from flows.annotate.dates.holidays import HOLIDAYS
from flows.english.number_words import FIRST_NINE, TENS
from flows.english.number_words import UNITS as SMALL
from flows.model import calendar_names
from flows.model.calendar_names import SHORT_MONTHS

MONTHS = {
    name.lower(): number
    for number, month in enumerate(calendar_names.MONTHS, 1)
    for name in (month, *filter(month.startswith, SHORT_MONTHS))
}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar_names.WEEKDAYS, 1)}
UNITS = {
    "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "E", "hour": "H", "hr": "H", "minute": "MIN",
    "min": "MIN", "quarter": "Q",
    "fortnight": "W", "night": "D",
}  # fmt: skip
NUMBERS = (
    {
        "a": 1,
        "an": 1,
        "half a": 0.5,
        "half an": 0.5,
        "a couple of": 2,
        "a couple": 2,
        "couple of": 2,
        "couple": 2,
        "a dozen": 12,
    }
    | {word: value for value, word in enumerate(SMALL) if value}
    | {word: 10 * tens for tens, word in enumerate(TENS, 2)}
    | {f"{word}-{SMALL[n]}": 10 * tens + n for tens, word in enumerate(TENS, 2) for n in range(1, 10)}
)
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
DAYS_IN_WORDS = {
    word: number
    for number, word in enumerate(
        (
            *FIRST_NINE, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth", *(f"twenty-{unit}" for unit in FIRST_NINE),
            "thirtieth", "thirty-first",
        ),
        1,
    )
}  # fmt: skip
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
CENTURIES = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}


def _any_of(words: tuple[str, ...]) -> str:
    """Alternatives for "one of these words and a space stand right before"."""
    return "|".join(rf"(?<=\b{word} )" for word in words)


_SHORT = "|".join(SHORT_MONTHS)
_IN_ANY_CASE = "|".join(month for month in calendar_names.MONTHS if month not in {"May", "March"})
MONTH = rf"(?:(?i:{_IN_ANY_CASE})|May|March|MAY|MARCH|(?:{_SHORT})\b\.?)"
MONTH_OF_A_YEAR = rf"(?:{MONTH}|(?i:{_SHORT})(?:\b\.?|(?=\d)))"
"""Where a day and a year stand beside it: "14 FEB 2020", "3 sep 2019", "Dec31, 1994"."""
MONTH_IN_A_TABLE = r"(?:JAN|FEB|MAR|JUN|JULY?|AUG|SEPT?|OCT|NOV|DEC)\b"
"""Not APR, which is a rate."""
HOLIDAY = "|".join(
    re.escape(name.title().replace("’S", "’s")).replace("’", "[’']")
    for name in sorted(HOLIDAYS, key=len, reverse=True)
)
DAY_IN_WORDS = (
    rf"(?P<day_in_words>{'|'.join(sorted(DAYS_IN_WORDS, key=len, reverse=True)).replace('y-', 'y[- ]')})"
)
WEEKDAY = rf"(?i:{'|'.join(calendar_names.WEEKDAYS)})"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?"
SEASON = r"spring|summer|autumn|fall|winter"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?!\d|[.,]\d|%| ?hrs\b)"
SHORT_YEAR = r"[’'‘](?P<short_year>\d\d)(?![\d’']|s\b)"
PART = (
    r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd of|[Bb]eginning of|[Mm]iddle of|[Ss]tart of"
    r"|[Ee]nd(?=[-\u2010\u2011]))"
    r"[ \-\u2010\u2011](?:in )?)"
)
ARTICLE_OR_PART = rf"(?:the )?{PART}?(?:the )?"
THROUGH = r"(?: ?[-\u2010-\u2015] ?| to | through | until | till )"
ORDER = r"first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th)"
NUMBER = (
    rf"(?P<number>(?:\d{{1,3}}(?:,\d{{3}}|\.\d| ?[½¼¾]| [1-3]/[24])?|(?!19|20)\d{{4}})"
    rf"|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
)
UNIT = (
    r"(?P<unit>days?|weeks?|months?|quarters|years?|decades?|hours?|hrs?|minutes?|mins?|fortnights?|nights)"
)
LAST = "last" + "".join(
    rf"(?<!\b{word} last)" for word in (
        "to", "will", "would", "may", "can", "could", "should", "might", "must", "shall", "not", "cannot", "n[’']t",
        "did", "does", "do", "usually", "typically", "generally", "normally", "often",
    )
).replace(r"(?<!\bn", "(?<!n")  # fmt: skip
"""Not the verb: "expected to last three months"."""
LOOSE = (
    r"(?:(?P<loose>about|almost|nearly|around|roughly|approximately|some|just over|just under|more than|over|"
    r"less than|under|at least|up to) )?"
)
BEFORE_A_MONTH = _any_of(
    (
        "In", "in", "Since", "since", "By", "by", "Until", "until", "From", "from", "of", "During", "during", "That",
        "that", "After", "after", "Before", "before", "to", "Through", "through", "Last", "last", "Next", "next",
        "This", "this", "between", "Between", "till", "for", "on", "January", "February", "March", "April", "May",
        "June", "July", "and last", "earlier in", "its", "their",
        *(f"{month} {word}" for month in calendar_names.MONTHS for word in ("and", "or")),
    )
)  # fmt: skip
"""Words before a bare month name that tell it from the verb (may, march) and the forename (May, April)."""
BEFORE_A_YEAR = _any_of(
    (
        "In", "in", "Since", "since", "By", "by", "Until", "until", "From", "from", "During", "during", "the", "The",
        "After", "after", "Before", "before", "to", "through", "between", "Between", "till", "its", "their", "his",
        "her", "year", "circa", "c.", "early", "mid", "late",
    )
)  # fmt: skip
"""Words before a bare number of four digits that tell a year from a count."""
