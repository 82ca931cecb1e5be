"""What only looks like a date: the "Today" of a newspaper's name, the number of a resolution, "a Tuesday"."""

import re

from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.date_words import MONTH
from flows.english.telephone_numbers import TELEPHONE_BEGUN

NAMED_AFTER_DAYS = (
    r"(?:Agreements?|Accords?|Declaration|Rising|Massacre|Offensive|War|Islands?|Movement|Committee|Party"
    r"|Times|Telegraph|Mirror|Mail|Express|Herald|Post|Star|Sun|Tribune)\b"
)
"""What bears the name of a day and is none: "the Good Friday Agreement"."""
_MONTHS_REACH = 24
_MOOD_REACH = 48
_NAME_REACH = 16
"""Characters before "Today" in which the name it may belong to is looked for."""
_NAME_BEFORE = re.compile(r"[A-Z]\w* \Z")
_PROGRAMME = re.compile(r" (?:programme|show|newspaper)\b", re.IGNORECASE)
_INSIDE = re.compile(r"(?:\b(?:for|on|the|by|from|of|told|to|with)|\w[’']s) \Z")
"""Inside a sentence a capital makes a name of "Today": "He told the Today programme", "Radio 4's Today"."""
_NAME_BEHIND = re.compile(r" [A-Z][a-z]")


def is_no_name(match: re.Match[str]) -> bool:
    """Not the "Today" of "USA Today", nor what begins "21st Century Border Management Initiative"."""
    start, text = match.start(), match.string
    if "Century" in match[0]:
        return _NAME_BEHIND.match(text, match.end()) is None
    before = max(0, start - _NAME_REACH)
    if not match[0][0].isupper():
        return True
    return not (
        _NAME_BEFORE.search(text, before, start)
        or _PROGRAMME.match(text, match.end())
        or (match[0].istitle() and _INSIDE.search(text, before, start))
    )


_NUMBERED = re.compile(
    r"\b(?:resolutions?|UNSCR|articles?|sections?|law|decree|regulation|directive|order|flights?|routes?|highway"
    r"|motorway"
    r"|room|gate|bus|train|lorry|van|coach|tram|vehicle|headcode|locomotive|unit|model|series|version|number|page|case|question|paragraph|chapter|windows|agenda|vision"
    r"|horizon|some) \Z",
    re.IGNORECASE,
)
"""What bears a number that is no year: "resolution 1973", "Flight 2040"."""


def is_no_number(match: re.Match[str]) -> bool:
    """Not what follows a word that bears numbers, nor the end of the number of a document, "No. 11/CC/2026", nor a part
    of one to ring, nor the year by which a bond is known.
    """
    before = max(0, match.start() - _NAME_REACH)
    named = (_NUMBERED, _OF_A_DOCUMENT, TELEPHONE_BEGUN)
    is_named = any(told.search(match.string, before, match.start()) for told in named)
    return not is_named and _BOND_NEXT.match(match.string, match.end()) is None


_OF_A_DOCUMENT = re.compile(r"(?:\d|\b[A-Z]{1,8})/(?:[A-Z][A-Za-z]{0,7}(?:[.-][A-Z][A-Za-z]{0,5})?)/\Z")


_BOND_NEXT = re.compile(
    r" (?:(?:euro|dollar|sovereign|government) )?(?:eurobond|bond|gilt|bund|sukuk)\b"
    r"(?! (?:sales?|issu\w+|offering|auction|market|crisis|rout|sell-?off|rally|turmoil|deal|swap|exchange|buying"
    r"|programme|program|purchases|crash|shock)\b)",
    re.IGNORECASE,
)
"""Behind the year in which a bond falls due: "its 2031 Eurobond fell"; not so "the 2024 bond sale"."""
_FIRST_SHORT_YEAR, _LAST_SHORT_YEAR = 5, 40
_FIRST_PLAUSIBLE_YEAR = 1500
"""An earlier number before things is how many they are: "in 1200 villages", "the 1100 workers"."""
_THINGS = re.compile(r" (?!(?:was|is|has|as)\b)[a-z]{2,20}s\b")
_OPENS = re.compile(r"\b(?!The )[A-Z]\w* \Z")


def is_period(match: re.Match[str]) -> bool:
    """Whether "1H26" is half of a year near ours, as figures are told of, and not the number of a train."""
    year = match["short_year"]
    return is_no_number(match) and (year is None or _FIRST_SHORT_YEAR <= int(year) <= _LAST_SHORT_YEAR)


def is_no_count(match: re.Match[str]) -> bool:
    """Not the number of "in 1200 villages", nor the year by which a bond is known; but "In 1349 rats came", with
    which a sentence begins, names a year.
    """
    if _BOND_NEXT.match(match.string, match.end()):
        return False
    if int(match["year"]) >= _FIRST_PLAUSIBLE_YEAR or _THINGS.match(match.string, match.end()) is None:
        return True
    begin = match.start("year")
    return _OPENS.search(match.string, max(0, begin - _NAME_REACH), begin) is not None


_BEGUN_MONTHS = re.compile(rf"\bbetween {MONTH} and \Z", re.IGNORECASE)


def ends_months(match: re.Match[str]) -> bool:
    """The second month of "between august and october", which is one however it is written."""
    return found_before(_BEGUN_MONTHS, match, _MONTHS_REACH) is not None


_SOME_DAY = re.compile(
    r"\b(?:a|an|one|any|some)(?:,? (?:and )?(?:gr[ea]y|cold|cool|wet|dry|hot|warm|mild|damp|rainy|sunny|windy|foggy"
    r"|misty|snowy|icy|frosty|cloudy|overcast|stormy|blustery|chilly|freezing|humid|dull|drab|dreary|bright|dark|clear|fine"
    r"|crisp|bleak|gloomy|sleepy|quiet|busy|hectic|recent|typical|normal|ordinary|particular|given|certain|random"
    r"|fateful|tense|nervous|long|winter|summer|spring|autumn|weary|lazy|lovely|beautiful|pleasant|good|bad|single"
    r"|otherwise|very|rather)){0,3} \Z",
    re.IGNORECASE,
)
_OF_HABIT = re.compile(
    r" (?:working|opening|closing|trading|shopping|drinking|jobs?|markets?|papers?|newspapers?|school|roast|league"
    r"|observance|supplements?|sailings|crossings|timetables?|deliveries|collections)\b"
)
"""Behind a weekday on which something always is: "Sunday working", "the Saturday market"."""
_CUTS = re.compile(
    r"\b(?:cut(?:s|ting)?|scrap(?:s|ped|ping)?|ax(?:e[sd]?|ing)|drop(?:s|ped|ping)?|end(?:s|ed|ing)?|withdraw(?:s|ing)?|withdrew"
    r"|restor(?:e[sd]?|ing)|reinstat(?:e[sd]?|ing)|keep(?:s|ing)?|kept|sav(?:e[sd]?|ing)|run(?:s|ning)?|ran|add(?:s|ed|ing)?)"
    r" (?:the|its|their|our|an?) (?:early |late |first |only )?\Z",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r" (?:evening |morning |night )?(?:sailing|crossing|ferry|train|bus|flight|tram|service|delivery|collection)\b"
)
"""Around the weekday on which something always runs: "a proposal to cut the Sunday sailing"."""
_NUMBERED_DAY = re.compile(r"\b(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th) \Z", re.IGNORECASE)
_NAMED_DAY = re.compile(
    r"\b(?:Super|Giving|Fat|Shrove|Black|Bloody|Holy|Spy|Blue|Red|Mad|Cyber|Ash|Palm|Maundy|Good|Easter) \Z"
)
"""With these a weekday is one of the year, or of history: "on Super Tuesday"."""
_OF_AN_EVENT = re.compile(
    r" (?!morning|afternoon|evening|night|that|when|with|after|before|like|which|during)[a-z]{4,}"
)


def is_certain_day(match: re.Match[str]) -> bool:
    """Not "it was a wet Tuesday", "Super Tuesday", "the first Monday after the vote" nor "Sunday working", but "a
    Wednesday media event".
    """
    if found_before(_NAMED_DAY, match, _NAME_REACH):
        return False
    if found_before(_NUMBERED_DAY, match, _NAME_REACH):
        return False
    if match[0].isalpha() and (_OF_HABIT.match(match.string, match.end()) or _is_cut(match)):
        return False
    some = found_before(_SOME_DAY, match, _MOOD_REACH)
    return some is None or _OF_AN_EVENT.match(match.string, match.end()) is not None


def _is_cut(match: re.Match[str]) -> bool:
    """Whether a service of every week is taken away, kept or brought back: "to cut the Sunday sailing"."""
    return (
        _SERVICE.match(match.string, match.end()) is not None
        and found_before(_CUTS, match, _MOOD_REACH) is not None
    )
