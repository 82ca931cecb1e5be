"""Dates as a British reader expects them in print: "7 September 2025", "mid-2025", "the week of 1 September 2025"."""

import re
from datetime import date, timedelta

from flows.english.clock_names import OFFSET, TWO_ZONE_LETTERS, UNIVERSAL_TIME, ZONE_IN_WORDS, ZONE_LETTERS
from flows.model.annotation import DateMention
from flows.model.calendar_names import MONTHS
from flows.model.calendar_values import DAY_VALUE, days_of_value

_PART_WORDS = {"START": "early", "MID": "mid", "END": "late"}
_SIDE_WORDS = {
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "by",
    "ON_OR_AFTER": "from",
    "APPROX": "about",
}
_SEASON_WORDS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ORDER_WORDS = ("first", "second", "third", "fourth")
_HOURS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_MONTH = re.compile(r"\d{4}-\d\d")
_LEADING = re.compile(
    r"(?:^|\W)(since|until(?: at (?:least|the earliest|the latest))?|before|after)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ON_OR_BEFORE = re.compile(r"(?:^|\W)(?:on|at) or before\s+(?:the\s+)?$", re.IGNORECASE)
_NOT_BEFORE = re.compile(
    r"(?:^|\W)(?:not before|(?:not|no) (?:earlier|sooner) than)\s+(?:the\s+)?$", re.IGNORECASE
)
"""Not so "before": what comes "not before 15 October" comes on it or later."""
_WILL_NOT_BEFORE = re.compile(
    r"\b(?:will|would|shall|can|could|may|is|are) (?:now )?not\b(?:(?!\b(?:to (?!the\b)[a-z]"
    r"|(?:that|whether|if|sure|say|know|only|just)\b))[^.,;:?!“”\"]){1,80}? before (?:the )?\Z"
    r"|\b(?:(?:do|does|did|is|are|was|were)(?: not|n[’']t) (?:(?:now|yet|really|currently) )?(?:expect(?:ed|ing)?|think"
    r"|believe|anticipated?|foreseen?|plan(?:ned|ning)?|intend(?:ed)?|aim(?:ing)?|hope|likely|due|scheduled|set)"
    r"|(?:is|are|was|were|seems?|looks?) (?:(?:now|very|most|highly|still) )?unlikely"
    r"|(?:will|would|shall|is|are) (?:now )?not (?:be )?(?:required?|obliged?|forced?|asked?|allow(?:ed)?"
    r"|permit(?:ted)?|able|need))\b[^.,;:?!“”\"]{1,80}?"
    r" before (?:the )?\Z"
)
"""And so with words between: "would not take place before 15 October", "is not expected to open before Monday"."""
_BY = re.compile(r"(?:^|\W)(by)\s+$", re.IGNORECASE)
_DUE_BY = re.compile(r"(?:^|\W)(?:by|not later than|no later than)\s+(?:the\s+)?$", re.IGNORECASE)
_DUE_WITHIN = re.compile(r"(?:by|within|not later than|no later than|at least) ", re.IGNORECASE)
_OPEN = re.compile(r"(?:by|since|until|before|after|from|about) ")
_VERY_END = re.compile(r"(?:the )?end of\b|end-|(?:the )?(?:month|year)(?:[’']s)?[ -]end\b", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:postpon(?:e[sd]?|ing)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|adjourn(?:s|ed|ing)?|reschedul(?:e[sd]?|ing)"
    r"|moved?|shifted|(?:put|puts|putting|push(?:ed|es)?)(?: [\w’'-]{1,24}){0,8}? (?:off|back)|held over)\b"
    r"(?:(?!\bnot\b)[^.;:?!“”\"]){0,80}? (?:until|till) (?:at least )?(?:the )?\Z",
    re.IGNORECASE,
)
"""What is put off until a day is held on it, and does not last until then."""
_NOT_UNTIL = re.compile(
    r"\b(?:not|never|nor|\w{2,6}n[’']t)\b(?:(?!\b(?:only|just|may|might|can|will|shall|must|should)\b)[^.,;:?!“”\"]){1,80}?"
    r" (?:until|till) (?:at least )?(?:the )?\Z",
    re.IGNORECASE,
)
"""What did not come about until a day came about on it."""
_TOLD_OF = re.compile(r", when (?!asked|questioned|pressed|told|reached)")
_REACH_PUT_OFF = 160
_LEADING_REACH = 32
"""How many characters before a date may hold the word that says since or until."""
_IN_A_ROW = re.compile(r" (?:and|&) ")
_TWO_DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"T\d\d(?::\d\d){0,2}\Z")
_ZONES = (
    rf"({ZONE_IN_WORDS}|{ZONE_LETTERS}|{TWO_ZONE_LETTERS}"
    r"|(?:[A-Z][a-z]{2,15} )?local time|local(?= on| at|,|\)|\Z)|[A-Z][A-Za-z]{2,15} (?:time|TIME)"
    rf"|{UNIVERSAL_TIME}{OFFSET})"
)
_ZONE = re.compile(rf"(?<=[\dm.] )\(?{_ZONES}(?!\w)")
_ZONE_BEHIND = re.compile(rf" \(?{_ZONES}(?!\w)")
_ZONE_REACH = 24
_FISCAL = re.compile(r"\b(?:fiscal|financial)\b|\bFY ?\d", re.IGNORECASE)
_TWO_YEARS = re.compile(r"(?P<first>\d{4})/(?P<last>\d{4})")
_PART_OF_YEAR = re.compile(r"(?P<kind>[HQ])(?P<order>[1-4]) ")
_PARTS = {"H": "half", "Q": "quarter"}
_ONE_AND_NEXT = re.compile(r"\d{4} ?[-/–] ?(?:\d\d)?\d\d\b")


def date_in_words(mention: DateMention, text: str) -> str:
    """A date of `text` ready to print, with the "since" or "until" the text itself puts before it.

    A value that is no calendar date comes out as the text prints it.
    """
    printed = mention.span.of(text)
    words = _budget_year(mention, printed) or value_in_words(mention.value or "", mention.mod)
    if not words:
        return printed
    words += _zone(mention, text)
    if _IN_A_ROW.search(printed) and _are_neighbours(mention):
        words = words.replace(" to ", " and ")
    if mention.mod in _SIDE_WORDS:
        return words
    very_end = is_very_end(mention, text)
    if very_end:
        words = f"the end of {value_in_words(mention.value or '')}"
    first = printed.split(maxsplit=1)[0].casefold() if printed.strip() else ""
    if first in ("since", "until", "before", "after"):
        return f"{first} {words}"
    leading = text[max(0, mention.span.start - _LEADING_REACH) : mention.span.start]
    reach = max(0, mention.span.start - _REACH_PUT_OFF)
    if _NOT_BEFORE.search(leading) or _WILL_NOT_BEFORE.search(text, reach, mention.span.start):
        return f"from {words}"
    before = _LEADING.search(leading) or (very_end and _BY.search(leading))
    if before and any(told.search(text, reach, mention.span.start) for told in (_PUT_OFF, _NOT_UNTIL)):
        return f"from {words}" if before[1].endswith("least") else words
    if before and before[1].casefold() == "since" and is_told_of(mention, text):
        return words
    if before and _ON_OR_BEFORE.search(leading):
        return f"by {words}"
    return f"{before[1].casefold()} {words}" if before else words


def is_told_of(mention: DateMention, text: str) -> bool:
    """Whether the words behind a date say what happened then: "the worst since March 2019, when 31 people died"."""
    return _TOLD_OF.match(text, mention.span.end) is not None


def due_date_in_words(mention: DateMention, text: str) -> str:
    """The same, and with the "by" or "not later than" that the text puts before it."""
    words, start = date_in_words(mention, text), mention.span.start
    due = _DUE_BY.search(text[max(0, start - _LEADING_REACH) : start]) or _DUE_WITHIN.match(text, start)
    return f"by {words}" if due and not _OPEN.match(words) and days_of_value(mention.value or "") else words


def _are_neighbours(mention: DateMention) -> bool:
    """Whether a stretch is of two days: "13 and 14 October"."""
    if not _TWO_DAYS.fullmatch(mention.value or ""):
        return False
    first, last = (date.fromisoformat(day) for day in (mention.value or "").split("/"))
    return last - first == timedelta(1)


def _zone(mention: DateMention, text: str) -> str:
    """The clock by which an hour is told, where the text names it and the value does not: " EST", " local time"."""
    if not _CLOCK.search(mention.value or "") or "T" not in (mention.value or ""):
        return ""
    inside = _ZONE.search(text, mention.span.start, mention.span.end)
    behind = _ZONE_BEHIND.match(text, mention.span.end, mention.span.end + _ZONE_REACH)
    found = inside or behind
    if found is None:
        return ""
    zone = found[1].capitalize() if found[1].endswith("TIME") else found[1]
    return f" {'local time' if zone == 'local' else zone}"


def _budget_year(mention: DateMention, printed: str) -> str:
    """A year that need not begin in January, as such: "fiscal year 2026", "2025–26"; empty for any other date."""
    value, year = mention.value or "", ""
    two = _TWO_YEARS.fullmatch(value)
    if two and int(two["last"]) == int(two["first"]) + 1 and not mention.mod:
        year = f"{two['first']}–{two['last'][2:]}"
        if part := _PART_OF_YEAR.match(printed):
            return f"the {_ORDER_WORDS[int(part['order']) - 1]} {_PARTS[part['kind']]} of {year}"
    fiscal = _FISCAL.search(printed)
    if fiscal and not mention.mod and (year or re.fullmatch(r"\d{4}", value)):
        return f"fiscal year {year or value}"
    return year if _ONE_AND_NEXT.search(printed) else ""


def is_very_end(mention: DateMention, text: str) -> bool:
    """Whether a text speaks of the last day or days of a stretch, "by the end of July", not of its "late" part."""
    return mention.mod == "END" and _VERY_END.match(mention.span.of(text)) is not None


def value_in_words(value: str, mod: str = "") -> str:
    """A TIMEX3 value with its modifier in words; empty when it is no calendar date."""
    if days_of_value(value, mod) is None:
        return ""
    if "/" in value:
        return _stretch_in_words(*value.split("/"))
    words = _bare(value, mod)
    return f"{_SIDE_WORDS[mod]} {words}" if mod in _SIDE_WORDS else words


def iso_day_in_words(value: str) -> str:
    """An ISO date, year or month of the metadata in words; anything else unchanged."""
    return value_in_words(value.strip()) or value.strip()


def day_in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_in_words(first: date, last: date) -> str:
    """A stretch of days, each part said once: "1 to 7 September 2025"."""
    if first == last:
        return day_in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_in_words(last)}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def _stretch_in_words(first: str, last: str) -> str:
    """Each part said once, as far as first and last share it: "June to August 2025"."""
    if DAY_VALUE.fullmatch(first) and DAY_VALUE.fullmatch(last):
        return days_in_words(date.fromisoformat(first), date.fromisoformat(last))
    if _MONTH.fullmatch(first) and _MONTH.fullmatch(last) and first[:4] == last[:4]:
        return f"{MONTHS[int(first[5:]) - 1]} to {_bare(last, '')}"
    day, _, hour = last.partition("T")
    if hour and first.startswith(f"{day}T"):
        return f"{_bare(first, '')} to {_hour_in_words(hour)}"
    return f"{_bare(first, '')} to {_bare(last, '')}"


def _bare(value: str, mod: str) -> str:
    """A single checked value in words, with early, mid or late."""
    kind, _, rest = value.partition("-")
    part = _PART_WORDS.get(mod, "")
    if "T" in value:
        day, _, hour = value.partition("T")
        return f"{_bare(day, mod)}, {_hour_in_words(hour)}"
    if not rest:
        return _years_in_words(kind, part)
    if rest.startswith("W") and rest[1:3].isdigit():
        return _week_in_words(value, part)
    if rest in _SEASON_WORDS:
        return _with_part(part, f"{_SEASON_WORDS[rest]} {int(kind)}")
    if rest[0] == "Q":
        return _with_part(part, f"the {_ORDER_WORDS[int(rest[1]) - 1]} quarter of {int(kind)}")
    if rest[0] == "H":
        return _with_part(part, f"the {_ORDER_WORDS[int(rest[1]) - 1]} half of {int(kind)}")
    month, _, day = rest.partition("-")
    named = f"{MONTHS[int(month) - 1]} {int(kind)}"
    return f"{int(day)} {named}" if day else _with_part(part, named)


def _with_part(part: str, words: str) -> str:
    if not part:
        return words
    return f"{part}-{words}" if part == "mid" else f"{part} {words}"


def _years_in_words(digits: str, part: str) -> str:
    if len(digits) == 4:  # noqa: PLR2004 - a year
        return _with_part(part, str(int(digits)))
    if len(digits) == 3:  # noqa: PLR2004 - a decade
        return f"the {_with_part(part, f'{int(digits)}0s')}"
    return f"the {_with_part(part, f'{_ordinal(int(digits) + 1)} century')}"


def _week_in_words(value: str, part: str) -> str:
    days = days_of_value(value)
    if days is None:
        return value
    kind = "weekend" if value.endswith("-WE") else "week"
    lead = f"{part} in " if part else ""
    return f"{lead}the {kind} of {day_in_words(days.first)}"


def _hour_in_words(hour: str) -> str:
    if hour.removesuffix("Z").isdecimal():
        hour = f"{hour[:2]}:00{hour[2:]}"
    return _HOURS.get(hour, hour.removesuffix("Z") + (" UTC" if hour.endswith("Z") else ""))


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:  # noqa: PLR2004 - eleventh to thirteenth are irregular
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
