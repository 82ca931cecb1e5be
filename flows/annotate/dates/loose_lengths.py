"""Lengths of time without a number, and those in centuries: "for months", "the coming weeks", "a year-long inquiry",
"decades ago", "half a century".
"""

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import UNRESOLVED, Match, Meaning, number_of, stated
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import LOOSE, UNITS
from flows.annotate.dates.lengths import LOOSE_MODS
from flows.english.number_words import ONE_TO_TEN
from flows.model.annotation import Anchor, DateType

_PLURAL = sign_of("days|weeks|months|years|decades")
_LONG = sign_of("long(?<=[ehkry-]long)")
_AGO = sign_of("s ago")
_CENTURY = sign_of("centur")
_HOUR = sign_of(" hour(?<=[gt] hour)")
_ALL = sign_of("all (?:day|week|month|year)")
_HALF_HOUR = sign_of("half[ -](?:an[ -])?hour")
_UNITS = r"(?P<unit>days|weeks|months|years|decades)"
_GOES_ON = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "for", "For", "within", "Within", "after", "After", "following", "Following", "time in", "in many",
    )
)  # fmt: skip
"""Before "months" where these are how long something goes on: not in "the days of the week", "in days to come"."""
_NO_OTHER = (
    r"(?! (?:ago|later|earlier|before|after|old|away|past|like|such|when|where|during|since|beyond|\d)\b|-)"
)
_HUNDREDS = (
    r"(?P<count>half a|a half[ -]|half-|a quarter(?:[ -]| of a)"
    rf"|a|an|{ONE_TO_TEN})"
)
_SPAN_BEFORE = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "for", "For", "in", "In", "over", "Over", "within", "than", "nearly", "Nearly", "almost", "about", "after",
        "After", "past", "last", "lasted", "spanning", "some",
    )
)  # fmt: skip
_COUNTS = {"half": 50, "quarter": 25}

AGO_PATTERNS = (
    written("some ago", _AGO, rf"(?:several|many|some|a few) {_UNITS} ago", any_case=True),
    written(
        "centuries", _CENTURY,
        rf"{LOOSE}{_HUNDREDS} ?(?:century|centuries) (?P<ago>ago)", any_case=True,
    ),
)  # fmt: skip
"""Tried before lengths: "several years" is none in "several years ago"."""

LOOSE_LENGTH_PATTERNS = (
    written(
        "past hour", _HOUR, r"(?:the )?(?:past|last|next|coming) (?P<unit>hour)(?!-| or (?:so|two))", any_case=True
    ),
    written("all of", _ALL, r"all (?P<unit>day|week|month|year)(?:(?: |-)?long)?(?!-| \d)", any_case=True),
    written("half hour", _HALF_HOUR, r"(?:an? )?half[ -](?:an[ -])?hour", any_case=True),
    written("centuries", _CENTURY, rf"(?:{_SPAN_BEFORE}){_HUNDREDS} ?(?:century|centuries)(?! (?:ago|stand|and)\b)"),
    written(
        "some time", _PLURAL,
        rf"(?:the )?(?P<beside>coming|past|previous|preceding|ensuing|intervening) {_UNITS}(?! of\b)"
        rf"|the (?:next|following|last) {_UNITS.replace('<', '<the_')}(?! of\b)",
        any_case=True,
    ),
    written("some time ahead", _PLURAL, rf"the {_UNITS} (?:ahead|to come)(?! of\b)", any_case=True),
    written("some time on", _PLURAL, rf"(?:{_GOES_ON}){_UNITS}{_NO_OTHER}"),
    written(
        "one long", _LONG,
        r"(?<!-)(?<!in the )(?P<unit>day|week|month|year|decade|hour)-?long(?! (?:before|after|ago)\b)",
        any_case=True,
    ),
)  # fmt: skip


def read_some_time(match: Match, _: Bearings) -> Meaning:
    """How many units is not told: "PXM"."""
    unit = (stated(match, "unit") or stated(match, "the_unit")).rstrip("s")
    return Meaning(f"PX{'DE' if unit == 'decade' else UNITS[unit]}", DateType.DURATION)


def read_past_hour(_: Match, __: Bearings) -> Meaning:
    """Such as "the past hour"."""
    return Meaning("PT1H", DateType.DURATION)


def read_all_of(match: Match, _: Bearings) -> Meaning:
    """Such as "all day", "all year long"."""
    return Meaning(f"P1{UNITS[stated(match, 'unit')]}", DateType.DURATION)


def read_half_hour(_: Match, __: Bearings) -> Meaning:
    """Such as "a half-hour", "half-an-hour"."""
    return Meaning("PT0.5H", DateType.DURATION)


def read_some_ago(_: Match, __: Bearings) -> Meaning:
    """Such as "several years ago": in the past, and no more is told."""
    return Meaning("PAST_REF")


def read_one_long(match: Match, _: Bearings) -> Meaning:
    """Such as "year-long", "daylong"."""
    unit = stated(match, "unit")
    lengths = {"decade": "P10Y", "hour": "PT1H"}
    return Meaning(lengths.get(unit, f"P1{UNITS[unit]}"), DateType.DURATION)


def read_centuries(match: Match, bearings: Bearings) -> Meaning:
    """A length in years, or with "ago" the century or decade in which that was."""
    count = stated(match, "count")
    part = next((years for word, years in _COUNTS.items() if word in count), 0)
    years = part or 100 * int(number_of(count) or 1)
    if not stated(match, "ago"):
        mod = LOOSE_MODS.get(stated(match, "loose"), "")
        return Meaning(f"P{years}Y", DateType.DURATION, mod=mod)
    if bearings.reference is None:
        return UNRESOLVED
    then = bearings.reference.year - years
    return Meaning(f"{then // 10:03d}" if part else f"{then // 100:02d}", anchor=Anchor.REFERENCE)
