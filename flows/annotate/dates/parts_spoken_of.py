"""Parts of a year without the year, which the tense gives: "by year-end", "in the summer", "the June quarter",
"in the first half", "the rest of the week".
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_named,
    month_number,
    number_of,
    of_every_year,
    shifted,
    stated,
    week_of,
    year_of,
)
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import MONTH, NUMBER, SEASON, SEASON_CODES, YEAR
from flows.model.annotation import Anchor, DateType
from flows.model.calendar_values import SEASON_STARTS

_YEAR_END = sign_of("year[ -]end|month[ -]end|end of year|end of month|year[’']s end|mid-year|midyear")
_QUARTER = sign_of("quarter")
_SEASONAL = sign_of(f"the (?:early |late )?(?:{SEASON})")
_SINCE_SEASON = sign_of(f"since (?:{SEASON})")
_SEASON_TOLD = sign_of(f"(?:that|same|following|previous) (?:{SEASON})")
_HALF = sign_of("first[ -]half|second[ -]half")
_CALLED_AFTER = re.compile(
    r"(?: [a-z]{4,20})? (?:forecast|timetable|schedule|session|statement|storm|budget|campaign|collection|programme"
    r"|survey|edition|report|rain|flood|weather|update|outlook|offensive|conference|meeting|fair|festival|recess"
    r"|sale|tour|cold|heat|heatwave|frost)s?\b"
)
_REST = sign_of("rest of")
_FIRST_MONTHS = sign_of(r"the first [\w-]{1,10} months")
_LATEST = sign_of("latest|most recent")
_DECADE = sign_of("ties(?<=[efhnrx]ties)(?<!parties)")
_DECADES = {
    "twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196, "seventies": 197,
    "eighties": 198, "nineties": 199,
}  # fmt: skip
_IN = "|".join(
    rf"(?<=\b{word} )"
    for word in ("in", "In", "over", "Over", "during", "During", "by", "By", "until", "Until", "since", "Since", "for")
)  # fmt: skip
_BY = "|".join(
    rf"(?<=\b{word} )"
    for word in ("by", "By", "before", "Before", "at", "At", "until", "Until", "since", "Since")
)
_IN_A_HALF = "|".join(rf"(?<=\b{word} )" for word in ("in", "In", "for", "For", "during", "During"))
_NO_MORE = r"(?= ?[.,;:?!)]| ?\Z| (?:and|but|as|when|while|after|before|because|from|compared|on|with|to|was|were)\b)"
_MONEY = re.compile(
    r"[%$€£¥]|\b(?:per ?cent|profits?|sales|revenues?|earnings|income|loss(?:es)?|output|exports|imports|production"
    r"|deliveries|shipments|orders|growth|econom\w{1,6}|GDP|dividend|turnover|[mb]illion)\b",
    re.IGNORECASE,
)
_COMPARED_BEHIND = re.compile(
    r"[^,;.:]{0,40}?,? (?:from|against|compared (?:with|to)|versus|up|down|after) (?:from |on )?[$€£¥]?(?:\w{1,4} )?\d"
)
_SINCE_THEN = re.compile(
    r" (?:of|after|following|since|in (?:office|the (?:job|post))|as|on the job|that|there|here)\b"
)
_REACH = 160
_DEGREES = re.compile(
    r"\b(?:temperatures?|highs?|lows?|degrees|readings?|scor\w{1,4}|shot|carded)\b", re.IGNORECASE
)
_REACH_OF_DEGREES = 48
_LAST_MONTH = 12
_LAST_OF_WINTER = 2
_LONG_AGO = 8
"""Months after its begin in which "in the winter" may be one that is past."""


def _tells_of_money(match: Match) -> bool:
    """Whether figures stand before, since games have halves too."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    return _MONEY.search(re.split(r"[.!?] |\n", before)[-1]) is not None


def _are_of_year(match: Match) -> bool:
    """Whether figures of so many months are told or compared: not "the first nine months of his term"."""
    if _SINCE_THEN.match(match.string, match.end()):
        return False
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    clause = re.split(r"[.!?;:] |\n", before)[-1]
    told = _MONEY.search(clause.replace("%", "")) is not None
    return told or _COMPARED_BEHIND.match(match.string, match.end()) is not None


def _is_no_agent(match: Match) -> bool:
    """Not the season by which something is called that does it: "underpinned by the autumn forecast"."""
    by = match.string.endswith(("by ", "By "), 0, match.start())
    return not (by and _CALLED_AFTER.match(match.string, match.end()))


def _is_no_degree(match: Match) -> bool:
    """Not "temperatures in the nineties"."""
    return not found_before(_DEGREES, match, _REACH_OF_DEGREES)


SPOKEN_PATTERNS = (
    written(
        "year end", _YEAR_END, rf"(?:the )?(?:(?P<middle>mid-?year)|year-end|year[’']s end)(?: {YEAR})?(?!-)",
        any_case=True,
    ),
    written(
        "year end", _YEAR_END, rf"(?:{_BY}|(?<=\bthe ))year end(?! \d|-)|(?:{_BY})(?:the )?end of year(?! \d|-)",
    ),
    written("month end", _YEAR_END, rf"(?:{_BY})(?:the )?(?:month[ -]end|end of month)(?! \d|-)"),
    written("month quarter", _QUARTER, rf"(?:the )?(?P<month>{MONTH}) quarter(?:(?: of)? {YEAR})?"),
    written(
        "season spoken of", _SEASONAL,
        rf"(?:{_IN})the (?:(?P<part>early|late) )?(?P<season>spring|summer|autumn|winter|(?<=\b[Ii]n the )fall)"
        r"(?!-| (?:of|in|and|or|months|season|games|olympics|break|war|sun|semester|term|session|\d)\b)",
        holds=_is_no_agent,
    ),
    written(
        "season spoken of", _SINCE_SEASON,
        rf"(?<=\b[Ss]ince )(?P<season>{SEASON})(?=[.,;:)]| ?\Z| (?:and|but|when)\b)",
    ),
    written(
        "season of story", _SEASON_TOLD, rf"(?P<step>that|the same|the following|the previous) (?P<season>{SEASON})"
        r"(?! (?:of|in|season)\b)",
        any_case=True,
    ),
    written("half", _HALF, rf"(?:{_IN_A_HALF})the (?P<order>first|second) half{_NO_MORE}", holds=_tells_of_money),
    written(
        "half", _HALF,
        r"(?P<order>first|second)-half(?= (?:net|pre-?tax|operating|results?|profits?|earnings|sales|revenues?"
        r"|loss(?:es)?"
        r"|figures|income|growth|output)\b)",
        any_case=True,
    ),
    written(
        "first months", _FIRST_MONTHS,
        rf"(?:{_IN_A_HALF}|(?<=\bover )|(?<=\bOver ))the first {NUMBER} months(?!-)",
        holds=_are_of_year,
    ),
    written(
        "rest of", _REST, r"(?:the )?rest of (?:the|this|the current) (?P<unit>day|week|month|year)(?!-| (?:of|\d))",
        any_case=True,
    ),
    written(
        "told quarter", _QUARTER, r"(?:(?<=\b[Ii]n )|(?<=\b[Ff]or )|(?<=\b[Dd]uring ))the quarter(?= ?[.,;:)])"
    ),
    written(
        "latest", _LATEST,
        r"(?:the )?(?:latest|most recent) (?:fiscal )?(?P<unit>week|month|quarter|year)(?= ?[.,;:?!)]| ?\Z)",
        any_case=True,
    ),
    written(
        "decade in words", _DECADE,
        rf"(?<=\bthe )(?:(?P<part>early|mid|late)[ -])?(?P<decade>{'|'.join(_DECADES)})",
        any_case=True, holds=_is_no_degree,
    ),
)  # fmt: skip


def read_year_end(match: Match, bearings: Bearings) -> Meaning:
    """The end or the middle of a year: of this one, or of the last where that is past and this one's is not."""
    mod, reference = "MID" if stated(match, "middle") else "END", bearings.reference
    if stated(match, "year"):
        return Meaning(match["year"], mod=mod)
    told = year_of(bearings.narrative)
    if reference is None:
        return UNRESOLVED
    comes = reference.month < (_LAST_MONTH if mod == "END" else _LAST_MONTH // 2)
    is_past = comes and not bearings.forward and not bearings.present
    year = reference.year - is_past
    if told is not None and bearings.told_here and told != year and not bearings.forward:
        return UNRESOLVED  # of the year of the story or of the source
    return Meaning(f"{year:04d}", mod=mod, anchor=Anchor.REFERENCE)


def read_month_end(_: Match, bearings: Bearings) -> Meaning:
    """The end of the source's month; where the sentence tells of the past no one knows of which."""
    if bearings.reference is None or not (bearings.forward or bearings.present):
        return UNRESOLVED
    return Meaning(bearings.reference.isoformat()[:7], mod="END", anchor=Anchor.REFERENCE)


def read_month_quarter(match: Match, bearings: Bearings) -> Meaning:
    """The three months up to one: "the September quarter"."""
    month = month_number(match["month"])
    found = day_named(match, month, 1, bearings)
    if found is None:
        return UNRESOLVED
    end, anchor = found
    if month % 3 == 0:
        return Meaning(f"{end.year:04d}-Q{month // 3}", anchor=anchor)
    begin = shifted(end, "month", -2)
    return Meaning(f"{begin.isoformat()[:7]}/{end.isoformat()[:7]}", anchor=anchor)


def read_season_spoken_of(match: Match, bearings: Bearings) -> Meaning:
    """Such as "in the summer": the next where the sentence looks ahead, the last where it tells of the past.

    Raises ValueError for what is so in any summer.
    """
    code, reference = SEASON_CODES[stated(match, "season")], bearings.reference
    begins = SEASON_STARTS[code]
    if bearings.yearly:
        return of_every_year(code)
    if reference is None:
        return UNRESOLVED
    told = year_of(bearings.narrative)
    if told is not None and bearings.told_here and told < reference.year and not bearings.forward:
        if match.string.endswith("by ", 0, match.start()):
            return UNRESOLVED  # of that year, of the source's, or between
        return Meaning(f"{told:04d}-{code}", anchor=Anchor.NARRATIVE)
    if match.string.endswith("for ", 0, match.start()) and not bearings.forward:
        raise ValueError("of the one to come or of one that is past")
    if bearings.forward:
        year = reference.year + (begins + 2 < reference.month)
    elif bearings.present or bearings.tenseless:
        raise ValueError("of no one year")
    else:
        year = reference.year - (begins > reference.month)
        if 12 * (reference.year - year) + reference.month - begins > _LONG_AGO:
            raise ValueError("too long ago")
    return Meaning(f"{year:04d}-{code}", anchor=Anchor.REFERENCE)


def read_season_of_story(match: Match, bearings: Bearings) -> Meaning:
    """Such as "that winter", "the following spring". Raises ValueError where no year was told near."""
    told = re.match(r"(\d{4})(?:-(\d\d|SP|SU|FA|WI))?", bearings.narrative or "")
    if told is None or not (bearings.told_here or bearings.paragraphs_since_day <= 1):
        raise ValueError("no year told near")
    code, step = SEASON_CODES[stated(match, "season")], stated(match, "step")
    begins, year = SEASON_STARTS[code], int(told[1])
    month = SEASON_STARTS.get(told[2] or "") or int(told[2] or 0)
    if step == "the following":
        year += month >= begins or not month
    elif step == "the previous":
        year -= month <= begins + 2
    elif code == "WI" and 0 < month <= _LAST_OF_WINTER:
        year -= 1
    elif code != "WI" and told[2] == "WI":
        year += 1
    return Meaning(f"{year:04d}-{code}", anchor=Anchor.NARRATIVE)


def read_rest_of(match: Match, bearings: Bearings) -> Meaning:
    """From the reference day to the end of its week or year; of what is past, that week or year."""
    reference, unit = bearings.reference, stated(match, "unit")
    told = year_of(bearings.narrative)
    if (
        unit == "year"
        and told is not None
        and bearings.told_here
        and (reference is None or told < reference.year)
    ):
        return Meaning(f"{told:04d}", mod="END", anchor=Anchor.NARRATIVE)
    if reference is None:
        return UNRESOLVED
    if not (bearings.forward or bearings.present):
        whole = {"day": reference.isoformat(), "week": week_of(reference), "month": reference.isoformat()[:7]}
        return Meaning(whole.get(unit, f"{reference.year:04d}"), mod="END", anchor=Anchor.REFERENCE)
    last = {
        "day": reference,
        "week": reference + timedelta(7 - reference.isoweekday()),
        "month": reference.replace(day=monthrange(reference.year, reference.month)[1]),
        "year": date(reference.year, 12, 31),
    }[unit]
    days = f"{reference.isoformat()}/{last.isoformat()}" if last > reference else reference.isoformat()
    return Meaning(days, anchor=Anchor.REFERENCE)


def read_first_months(match: Match, bearings: Bearings) -> Meaning:
    """The first months of the year told right before, or of the last in which they are over."""
    number, reference = int(number_of(match["number"]) or 0), bearings.reference
    if not 1 < number < _LAST_MONTH:
        raise ValueError("not the first months of a year")
    if reference is None:
        return Meaning(f"P{number}M", DateType.DURATION)
    year, anchor = reference.year - (number > reference.month and not bearings.forward), Anchor.REFERENCE
    told = year_of(bearings.narrative)
    if told is not None and bearings.told_here and told < reference.year:
        year, anchor = told, Anchor.NARRATIVE
    return Meaning(f"{year:04d}-01/{year:04d}-{number:02d}", anchor=anchor)


def read_told_quarter(_: Match, bearings: Bearings) -> Meaning:
    """The quarter told last. Raises ValueError where none was."""
    told = bearings.period or bearings.narrative or ""
    if not re.fullmatch(r"\d{4}-Q[1-4]", told):
        raise ValueError("no quarter told")
    return Meaning(told, anchor=Anchor.NARRATIVE)


def read_latest(match: Match, bearings: Bearings) -> Meaning:
    """The last week, month, quarter or year that is over; a quarter told before is the one."""
    reference, unit = bearings.reference, stated(match, "unit")
    if unit == "quarter" and re.fullmatch(r"\d{4}-Q[1-4]", bearings.narrative or ""):
        return Meaning(bearings.narrative, anchor=Anchor.NARRATIVE)
    if reference is None:
        return UNRESOLVED
    if unit == "week":
        return Meaning(week_of(reference, -1), anchor=Anchor.REFERENCE)
    if unit == "year":
        return Meaning(f"{reference.year - 1:04d}", anchor=Anchor.REFERENCE)
    before = shifted(reference.replace(day=1), unit, -1)
    value = f"{before.year:04d}-Q{(before.month + 2) // 3}" if unit == "quarter" else before.isoformat()[:7]
    return Meaning(value, anchor=Anchor.REFERENCE)


def read_decade_in_words(match: Match, _: Bearings) -> Meaning:
    """Such as "the sixties": those of the last century."""
    mods = {"early": "START", "mid": "MID", "late": "END"}
    return Meaning(str(_DECADES[stated(match, "decade")]), mod=mods.get(stated(match, "part"), ""))
