"""What comes again: "every day", "twice a week", "every Monday", "the 19th of each month"."""

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import UNRESOLVED, Match, Meaning, number_of, of_every_year, stated
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import (
    DAY,
    DAY_IN_WORDS,
    DAYS_IN_WORDS,
    NUMBER,
    SEASON_CODES,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
)
from flows.model.annotation import Anchor, DateType

_OFTEN = sign_of(
    r"\b(?:every|each|(?:once|twice|times) (?:a|per|each|every)|weekends|hourly|daily|biweekly|weekly|fortnightly"
    "|monthly|quarterly|half-yearly|yearly|annual|semi-?annual)"
)
_OF_EACH = sign_of("of (?:every|each) (?:month|year|quarter|week)")
_LENGTHS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "semiannual": "P6M",
    "semi-annual": "P6M",
    "semiannually": "P6M",
    "semi-annually": "P6M",
    "half-yearly": "P6M",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
}
_DAYTIMES = {
    "morning": "XXXX-XX-XXTMO", "afternoon": "XXXX-XX-XXTAF", "evening": "XXXX-XX-XXTEV", "night": "XXXX-XX-XXTNI",
    "weekend": "XXXX-WXX-WE",
}  # fmt: skip
_PARTS = {"mornings": "TMO", "afternoons": "TAF", "evenings": "TEV", "nights": "TNI"}

OF_EACH_PATTERNS = (
    written(
        "day of each", _OF_EACH,
        rf"(?:the )?(?:{DAY}|{DAY_IN_WORDS})(?: day)? of (?:every|each) (?P<unit>month)",
        any_case=True,
    ),
    written(
        "day of each", _OF_EACH,
        rf"(?:the )?(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:(?:working |business )?day|{WEEKDAY})"
        r" of (?:every|each) (?P<unit>week|month|quarter|year)",
        any_case=True,
    ),
)  # fmt: skip
"""Tried before weekdays, which would be one of these weeks in "the first Monday of each month"."""

SET_PATTERNS = (
    written(
        "set", _OFTEN,
        r"(?:every|each) (?P<daytime>morning|afternoon|evening|night|weekend)"
        r"|(?<=\b[Oo]n )(?:the )?(?P<weekends>weekends)"
        r"|(?:every|each) (?P<season>spring|summer|autumn|fall|winter)|(?:every|each) few (?P<few>days|weeks"
        r"|months|years|hours)"
        r"|(?:every|each) (?P<unit>day|week|month|year)|everyday(?= ?[.,;]| ?\Z| (?:at )?\d)"
        r"|(?:every|each) (?P<on_weekdays>weekday|workday|working day|business day)"
        rf"|(?:every|each) (?P<other>other |second )?(?:{NUMBER} )?"
        r"(?P<units>days?|weeks?|months?|years?|decades?|hours?)"
        r"|(?:once|twice|(?:three|four|five|six) times) (?:an?|per|each|every) (?P<in_each>day|week|month"
        r"|quarter|year|decade|hour)|(?P<often>"
        r"(?-i:hourly(?= ?[.,;]| ?\Z)|daily|biweekly|fortnightly|weekly|semi-?annual(?:ly)?|half-yearly"
        r"|monthly|quarterly|yearly|annually|annual))",
        any_case=True,
    ),
)  # fmt: skip


def read_day_of_each(match: Match, _: Bearings) -> Meaning:
    """Such as "the 19th of every month"; of the first Monday only how often it comes."""
    if day := stated(match, "day") or DAYS_IN_WORDS.get(stated(match, "day_in_words").replace(" ", "-"), ""):
        return Meaning(f"XXXX-XX-{int(day):02d}", DateType.SET)
    return Meaning(f"P1{UNITS[stated(match, 'unit')]}", DateType.SET)


def read_set(match: Match, _: Bearings) -> Meaning:
    """Such as "every day", "every two years", "twice a week": the stretch after which it comes again."""
    if stated(match, "on_weekdays"):
        return Meaning(None, DateType.SET, anchor=Anchor.NONE)
    if season := stated(match, "season"):
        return of_every_year(SEASON_CODES[season])
    if few := stated(match, "few").rstrip("s"):
        return Meaning(f"P{'T' if few == 'hour' else ''}X{UNITS[few]}", DateType.SET)
    if daytime := stated(match, "daytime") or stated(match, "weekends").rstrip("s"):
        return Meaning(_DAYTIMES[daytime], DateType.SET)
    if often := stated(match, "often"):
        return Meaning(_LENGTHS[often], DateType.SET)
    named = stated(match, "unit") or stated(match, "units").rstrip("s") or stated(match, "in_each") or "day"
    number = number_of(match["number"]) if stated(match, "number") else 2 if stated(match, "other") else 1
    if number is None:
        return UNRESOLVED
    number, unit = (10 * number, "Y") if named == "decade" else (number, UNITS[named])
    return Meaning(f"P{'T' if unit == 'H' else ''}{number:g}{unit}", DateType.SET)


def read_weekly(match: Match, _: Bearings) -> Meaning:
    """Such as "every Monday", "on Mondays", "Monday mornings"; of "every other Monday" only how often it comes."""
    if stated(match, "other"):
        return Meaning("P2W", DateType.SET)
    weekday = WEEKDAYS[stated(match, "weekday") or stated(match, "weekdays") or stated(match, "parts_of")]
    part = _PARTS[match[0].lower().rpartition(" ")[2]] if stated(match, "parts_of") else ""
    return Meaning(f"XXXX-WXX-{weekday}{part}", DateType.SET)
