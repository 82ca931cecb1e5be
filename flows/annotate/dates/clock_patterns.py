"""How English writes times of day: one pattern for each kind of expression, most specific first."""

import re

from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import MONTH, NUMBER, THROUGH, WEEKDAY
from flows.english.clock_names import OFFSET, TWO_ZONE_LETTERS, UNIVERSAL_TIME, ZONE_LETTERS
from flows.english.number_words import ONE_TO_NINE, ONE_TO_TWELVE, UNITS

CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
_DOTTED_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
"""With "am" or "pm" behind it a point will do: "8.30pm"."""
_SHORT_CLOCK = r"(?P<hour>0?[1-9]|1[0-2])(?:[:.](?P<minute>[0-5]\d))?"
_FULL_HOUR = r"(?P<the_hour>0?[1-9]|1[0-2])(?:[:.](?P<the_minute>[0-5]\d))?"
HOUR_IN_WORDS = ONE_TO_TWELVE
TO_HOUR = r"(?: to | and | until | till | ?[-–] ?)"
"""Between two hours of a stretch."""
NO_HOUR = r"(?:session|trad\w{1,5}|hours|rush|game|match|attack|shift|raid|kick-?off)\b"
"""What is held "in the morning" at no hour: "the index fell after 5 in the morning session"."""
_DAYTIME = rf"(?: in the (?P<daytime>morning|afternoon|evening)(?! {NO_HOUR})| at (?P<at>night))"
_BEFORE_AN_HOUR = "|".join(
    rf"(?<=\b{word} )"
    for word in ("at", "until", "till", "around", "before", "after", "since")
)  # fmt: skip
_FROM_ELEVEN = rf"(?:{'|'.join(UNITS[11:])}|(?:twenty|thirty|forty|fifty)(?:-(?:{ONE_TO_NINE}))?)"
_LOCAL = rf"(?: (?-i:{ZONE_LETTERS}|{TWO_ZONE_LETTERS}|local(?: time)?)\b(?! \w{{1,20}}s\b))"
_ZONE = rf"(?:(?P<zone> ?{UNIVERSAL_TIME}(?! ?[+\-]))|{_LOCAL})?"
_UNTIL_CLOCK = (
    r"(?P<until>0?[1-9]|1[0-2])(?:[:.](?P<until_minute>[0-5]\d))? ?(?P<half>[ap])(?:\.m\.?|m)(?!\w)" + _ZONE
)
"""The end of "5 to 6 p.m.", which says what the beginning leaves out."""
CLOCKED = sign_of(r"\d ?[ap]\.?m|:\d")
PARTED = sign_of("morning|afternoon|evening|night")
_NOTED = sign_of(
    "noon(?<!afternoon)|midday|midnight|o[’']?clock| past |quarter to|min(?:ute)?s? (?:to|after|before)"
)
"""An hour told by words: "half past six", "ten minutes to noon"."""
_ZONED = sign_of(r"\d\d,? ?(?:hrs|hours|utc|gmt|z\b|local|(?:[a-z]{2,4}|[cemp])t\b|msk|wi)")
_HOURS = r"(?: ?(?:hrs|hours)\b(?! (?:of|a|per|in|later|earlier|ago|long)\b))"
_CLOCK_NAME = (
    r"(?:(?:[A-Z][\w.’-]{1,20} ){1,3}(?:time|TIME)|(?i:local(?: time)?)"
    rf"|{UNIVERSAL_TIME}(?:{OFFSET})?)"
)
CLOCK_NAMED = rf"\((?:{_CLOCK_NAME}|[A-Z]{{3,5}})\)"
"""The clock of an hour, in brackets behind it: "(Astana time)", "(local)", "(GMT)", "(EAT)"."""
_TWO_LETTERS = (
    rf"(?: (?-i:{TWO_ZONE_LETTERS})(?<!\b[Ii]n \d\d\d\d \wT)(?<!\b[Ii]n \d\d\d\d, \wT)"
    rf"(?= ?[.,;:)]| ?\Z| (?:on|to|until|today|tomorrow|yesterday|when|after|before|{WEEKDAY})\b))"
)
"""A zone that may be another word as well: "2019 CT scans", "In 2019 PT Timah"."""
_ZONE_NAMED = (
    rf"(?:(?P<zone> ?{UNIVERSAL_TIME}\b(?! ?[+\-]))| ?{UNIVERSAL_TIME}{OFFSET}"
    rf"|{_TWO_LETTERS}|(?! [A-Z]T\b){_LOCAL})"
)
_AT = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "at",
        "At",
        "from",
        "From",
        "until",
        "till",
        "by",
        "By",
        "before",
        "after",
        "around",
        "about",
        "since",
        "to",
        "and",
        "between",
        "Between",
    )
)
_AT_HOUR = "|".join(rf"(?<=\b{word} )" for word in ("at", "At", "around", "Around", "about", "About"))
_ON_A_DAY = sign_of(r"\d{4} on ")
_BRACKETED = sign_of(r"\d[.:]\d\d ?\(")
FOUR_DIGITS = r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"

_DOTTED_HOUR = r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)"

_HOURS_BEFORE = re.compile(rf"\bbetween (?:{HOUR_IN_WORDS}|1[0-2]|[1-9])(?::\d\d)? and \Z", re.IGNORECASE)
_REACH = 24


def _ends_hours(match: re.Match[str]) -> bool:
    """The second of "between five and six in the afternoon"."""
    return found_before(_HOURS_BEFORE, match, _REACH) is not None


ON_THAT_PART = (
    rf"(?= (?:(?:tomorrow|yesterday|this|last|(?:on )?{WEEKDAY}) (?P<then>morning|afternoon|evening|night)"
    r"|(?P<tonight>tonight))\b)"
)
"""The part of a day that follows says which half of it: "at 8 tomorrow morning"."""
_PART_BEFORE = re.compile(
    rf"\b(?:(?:tomorrow|yesterday|this|last|{WEEKDAY}) (?P<part>morning|afternoon|evening|night)"
    r"(?:, the \d{1,2}[a-z]{2})?"
    rf"|(?P<tonight>tonight)),?"
    r" (?:at|around|about|before|after|until|by|from|between)(?: about| around)? "
    rf"(?:(?:{HOUR_IN_WORDS}|1[0-2]|[1-9])(?::[0-5]\d)?{TO_HOUR})?\Z",
    re.IGNORECASE,
)
_PARTS_REACH = 40


def part_before(match: re.Match[str]) -> str:
    """The part of a day right before an hour: the evening of "tomorrow evening at 8"."""
    start = match.start()
    before = _PART_BEFORE.search(match.string, max(0, start - _PARTS_REACH), start)
    return "" if before is None else (before["part"] or "evening").lower()


def _follows_part(match: re.Match[str]) -> bool:
    return bool(part_before(match))


_COUNTED = r"(?:of|more|other|people|men|women|children|police|[a-z]{2,20}s)"
NO_FIGURE = (
    rf"(?![.,:]?\d|%|-| (?:per cent|percent|hundred|thousand|[mbtr]{{1,2}}illion|{_COUNTED}"
    rf"|(?:[a-z]{{2,16}}(?:ed|al|an|en|ng|ese|ish)|young|old|local|other|more) {_COUNTED})\b)"
)
"""Not before what is counted: "on Tuesday afternoon after five people were found"."""
NO_HALF = r"(?! ?[ap]\.?m\b)"
_SHARE_BEFORE = re.compile(
    rf"\b(?:by (?:an? |one |about a )?|{MONTH} |first |second |third |fourth |this |last |previous )\Z",
    re.IGNORECASE,
)


def _is_no_share(match: re.Match[str]) -> bool:
    """Not a part or a quarter of the year: "in the June quarter to 3.2 per cent", "rose by a quarter to 12 million"."""
    share = found_before(_SHARE_BEFORE, match, _REACH)
    return share is None or match["past"].lower() != "quarter to"


AFTER_PART = written(
    "clock", PARTED,
    rf"(?:(?P<hour_in_words>{HOUR_IN_WORDS})|{_FULL_HOUR})(?: o[’']?clock)?{NO_HALF}{NO_FIGURE}",
    any_case=True, holds=_follows_part,
)  # fmt: skip
"""An hour behind the part of the day it is of: "tomorrow evening at 8"."""

FOUR_DIGIT_CLOCK_PATTERNS = (
    written("clock", _ZONED, rf"{FOUR_DIGITS}(?:{_HOURS})?,?{_ZONE_NAMED}"),
    written("clock", _ZONED, rf"(?:{_AT}){FOUR_DIGITS}{_HOURS}"),
    written("clock", _ON_A_DAY, rf"(?:{_AT_HOUR}){FOUR_DIGITS}(?= on (?:\d{{1,2}} )?(?:{WEEKDAY}|{MONTH})\b)"),
    written("clock", _ZONED, rf"(?:{_AT}){FOUR_DIGITS}(?=(?:{THROUGH}| and )\d{{4}}(?:{_HOURS}|{_ZONE_NAMED}))"),
    written("clock", _ZONED, rf"(?:{_AT}){_DOTTED_HOUR}(?:{_HOURS})?,?{_ZONE_NAMED}"),
    written("clock", _ZONED, rf"(?:{_AT}){_DOTTED_HOUR}{_HOURS}"),
    written("clock", _ZONED, rf"(?:(?<=\n)|(?<![\s\S])){_DOTTED_HOUR},?{_ZONE_NAMED}(?=\s{{0,3}}(?:\n|\Z|[A-Z|–—-]))"),
    written("clock", _BRACKETED, rf"{_DOTTED_HOUR}(?= ?\({_CLOCK_NAME}\))"),
)  # fmt: skip
"""Times that could be years or figures, told by what stands beside them: "2052 GMT", "at 0930 hours", "at 9.30 hrs"."""

CLOCK_PATTERNS = (
    written("clock", CLOCKED, rf"{_DOTTED_CLOCK} ?(?P<half>[ap])(?:\.m\.?|m)(?!\w){_ZONE}", any_case=True),
    written("clock", CLOCKED, rf"(?<![/:\-]){_SHORT_CLOCK}(?=(?:[-–]| to ){_UNTIL_CLOCK})", any_case=True),
    written("clock", CLOCKED, rf"(?<=from ){_SHORT_CLOCK}(?={THROUGH}{_UNTIL_CLOCK})", any_case=True),
    written("clock", CLOCKED, rf"(?<=between ){_SHORT_CLOCK}(?= and {_UNTIL_CLOCK})", any_case=True),
    written(
        "clock", PARTED,
        rf"(?<=between )(?:(?P<hour_in_words>{HOUR_IN_WORDS})|{_FULL_HOUR})"
        rf"(?= and (?:{HOUR_IN_WORDS}|1[0-2]|[1-9])(?::\d\d)?{_DAYTIME})",
        any_case=True,
    ),
    written(
        "clock", PARTED,
        rf"(?<= and )(?:(?P<hour_in_words>{HOUR_IN_WORDS})|{_FULL_HOUR}){_DAYTIME}",
        any_case=True, holds=_ends_hours,
    ),
    written(
        "clock", PARTED,
        rf"(?:{_BEFORE_AN_HOUR})(?:(?P<hour_in_words>{HOUR_IN_WORDS})|{_FULL_HOUR}){_DAYTIME}",
        any_case=True,
    ),
    written(
        "clock", PARTED,
        rf"(?:{_BEFORE_AN_HOUR}|(?<=\bby ))(?:(?P<hour_in_words>{HOUR_IN_WORDS})|{_FULL_HOUR}){ON_THAT_PART}",
        any_case=True,
    ),
    written(
        "clock", _NOTED,
        rf"(?P<minutes>five|ten|twenty|twenty-five|[1-5]?\d|{_FROM_ELEVEN}(?= min))"
        rf"(?: (?:minutes|mins?) (?P<beside_hour>past|after|to|before)| past)"
        rf" (?P<hour_in_words>{HOUR_IN_WORDS}|1[0-2]|[1-9])(?: o[’']?clock)?{_DAYTIME}?{NO_FIGURE}",
        any_case=True,
    ),
    written(
        "clock", PARTED,
        rf"(?:{_BEFORE_AN_HOUR})?(?P<hour_in_words>{HOUR_IN_WORDS})[ -](?P<minutes>fifteen|thirty|forty-five)"
        rf"(?:{_DAYTIME}|{ON_THAT_PART})",
        any_case=True,
    ),
    written(
        "clock", CLOCKED,
        rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?{_ZONE}",
    ),
    written("clock", CLOCKED, rf"(?:{_AT}|(?<=[-–] )|(?<=[-–]))(?P<hour>24):(?P<minute>00)(?::00)?{_ZONE}"),
    written(
        "clock", _NOTED,
        rf"{NUMBER} minutes? (?P<beside>past|after|to|before) (?P<named>noon|midday|midnight)",
        any_case=True,
    ),
    written(
        "clock", _NOTED,
        r"(?:12 )?(?P<named>noon|midday|midnight|(?:Noon|Midday|Midnight)(?! [A-Z]))(?: local time)?"
        r"(?! (?:oil|sun|blue|mass)\b)",
    ),
    written(
        "clock", _NOTED,
        rf"(?P<past>half past|quarter past|quarter to) (?P<hour_in_words>{HOUR_IN_WORDS}|1[0-2]|[1-9])"
        rf"(?: o[’']?clock)?{_DAYTIME}?{NO_FIGURE}",
        any_case=True, holds=_is_no_share,
    ),
    written(
        "clock", _NOTED,
        rf"(?P<hour_in_words>{HOUR_IN_WORDS}|1[0-2]|[1-9]) o[’']?clock(?:{_DAYTIME}|{ON_THAT_PART})?",
        any_case=True,
    ),
)  # fmt: skip
