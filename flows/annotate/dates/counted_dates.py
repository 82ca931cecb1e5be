"""Dates counted from another day: from the source's date ("last week") or from the story ("two months later")."""

import re
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    number_of,
    part_of,
    shifted,
    stated,
    week_of,
)
from flows.annotate.dates.date_words import UNITS
from flows.model.annotation import Anchor, DateType

STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "following": 1,
    "next": 1,
    "this": 0,
    "current": 0,
    "the": 0,
    "": 0,
}
LOOSE_MODS = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX",
    "almost": "LESS_THAN", "nearly": "LESS_THAN", "just under": "LESS_THAN", "less than": "LESS_THAN",
    "under": "LESS_THAN", "up to": "EQUAL_OR_LESS", "just over": "MORE_THAN", "more than": "MORE_THAN",
    "over": "MORE_THAN", "at least": "EQUAL_OR_MORE",
}  # fmt: skip
_BESIDE = re.compile(r"(?:the )?(past|last|previous|next|coming|upcoming|following) ", re.IGNORECASE)
_MORE_THAN = re.compile(
    r"(?:\A|[.;:(“\"] ?|\b(?:for|took|takes?|taken|taking|lasts?|lasted|lasting|spent|spends?|spending|spanning|spans?"
    r"|spanned|after|in|within|of|at|to|by|than|with|and|or|waited|waits?|waiting|is|was|were|are|be|been|just|well|now"
    r"|served|serving|back|little|bit|every|from|until|since|cover(?:s|ed|ing)?|have|has|had|the|an?|his|her|its"
    r"|their) )\Z",
    re.IGNORECASE,
)
"""Before "over" where it means more than."""
_LONGER = re.compile(r" (?:of|after|before|ago|earlier|later|behind|ahead|back)\b")
"""Behind "over ten years", which are then more than ten."""
_FIGURE = re.compile(
    r"(?:\d|%|\b(?:per ?cent|[mbtr]{1,2}illion|thousand|points?|times|tonnes|far|much|slightly)) \Z"
)
"""Before "more than a year earlier" where the figure is more."""
_BEFORE = 16
_FRIDAY = 5
BACK = ("past", "last", "previous")
_PART_OF_YEAR = re.compile(r"(\d{4})(-Q[1-4]|-H[12]|-\d\d(?=/))(?:/(\d{4})(-\d\d))?")
"""Such as "2025-Q3", "2025-06/2025-08": the same a year earlier are as long."""
CLOCK_UNITS = ("hour", "hr", "minute", "min")


def read_earlier_week(match: Match, bearings: Bearings) -> Meaning:
    if bearings.narrative_day is not None and stated(match, "own") != "this":
        return Meaning(week_of(bearings.narrative_day), anchor=Anchor.NARRATIVE)
    if bearings.reference is not None:
        return Meaning(week_of(bearings.reference), anchor=Anchor.REFERENCE)
    return UNRESOLVED


def read_same(match: Match, bearings: Bearings) -> Meaning:
    """Such as "that same year": the one of the date told last."""
    unit = stated(match, "unit")
    if unit in ("day", "week"):
        day = bearings.narrative_day
        if day is None:
            return UNRESOLVED
        value = day.isoformat() if unit == "day" else week_of(day)
        return Meaning(value, mod=part_of(match), anchor=Anchor.NARRATIVE)
    told = re.match(r"\d{4}-\d\d" if unit == "month" else r"\d{4}", bearings.narrative or "")
    return Meaning(told[0], mod=part_of(match), anchor=Anchor.NARRATIVE) if told else UNRESOLVED


def read_in_the(match: Match, bearings: Bearings) -> Meaning:
    """Such as "later in the year": the one of the story, unless the sentence looks ahead and the story is over."""
    reference, told = bearings.reference, read_same(match, bearings)
    if told.value and (
        reference is None or not bearings.forward or told.value[:4] >= f"{reference.year:04d}"
    ):
        return told
    if reference is None or (bearings.narrative is not None and not bearings.forward):
        return UNRESOLVED
    found = _counted(reference.isoformat(), stated(match, "unit"), 0, Anchor.REFERENCE)
    return Meaning(found.value, mod=part_of(match), anchor=found.anchor)


def read_stepped(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the following year", counted from the story; "the past year" is a stretch of time."""
    unit = stated(match, "unit")
    if stated(match, "past"):
        length = {"decade": "P10Y", "fortnight": "P2W"}.get(unit) or f"P1{UNITS[unit]}"
        return Meaning(length, DateType.DURATION, days=_up_to(bearings.reference, unit))
    if unit == "fortnight":  # no stretch of the calendar that could be counted on
        return Meaning("P2W", DateType.DURATION)
    step = -1 if stated(match, "step").endswith(("previous", "preceding", "prior")) else 1
    day = bearings.narrative_day
    if unit == "quarter":
        return _quarter_beside(bearings.narrative, step)
    told = day.isoformat() if unit == "day" and day is not None else bearings.narrative
    return _counted(told, unit, step, Anchor.NARRATIVE)


def _quarter_beside(told: str | None, step: int) -> Meaning:
    """The quarter before or after the one told, or the one a month or day told lies in."""
    parts = re.match(r"(\d{4})-(?:Q([1-4])|(\d\d))", told or "")
    if parts is None:
        return UNRESOLVED
    number = int(parts[1]) * 4 + (int(parts[2]) - 1 if parts[2] else (int(parts[3]) - 1) // 3) + step
    return Meaning(f"{number // 4:04d}-Q{number % 4 + 1}", anchor=Anchor.NARRATIVE)


def _up_to(reference: date | None, unit: str) -> tuple[str, str] | None:
    """First and last day of "the past week", which ends on the reference day."""
    if reference is None or unit == "decade":
        return None
    return shifted(reference, unit, -1).isoformat(), reference.isoformat()


def read_relative(match: Match, bearings: Bearings) -> Meaning:
    """Such as "last week", "the end of this year", counted from the source's date."""
    step = 1 if stated(match, "coming") else STEPS[stated(match, "step")]
    unit = stated(match, "unit") or stated(match, "the_unit")
    reference = bearings.reference
    if reference is None:
        return UNRESOLVED
    if unit == "quarter":
        quarter = reference.year * 4 + (reference.month - 1) // 3 + step
        return Meaning(f"{quarter // 4:04d}-Q{quarter % 4 + 1}", mod=part_of(match), anchor=Anchor.REFERENCE)
    if unit == "decade":
        return Meaning(str(reference.year // 10 + step), mod=part_of(match), anchor=Anchor.REFERENCE)
    if unit == "century":
        return Meaning(f"{reference.year // 100 + step:02d}", anchor=Anchor.REFERENCE)
    found = _counted(reference.isoformat(), unit, step, Anchor.REFERENCE)
    return Meaning(found.value, mod=part_of(match), anchor=found.anchor)


def read_offset(match: Match, bearings: Bearings) -> Meaning:
    """Such as "three years ago", "two months later"."""
    number, unit = _number_and_unit(match)
    step = stated(match, "step")
    mod = "APPROX" if stated(match, "loose") and not is_of_other_words(match) else ""
    if unit in CLOCK_UNITS:
        return Meaning(None, DateType.TIME, anchor=Anchor.NONE)
    if number is None or number != int(number):
        return UNRESOLVED
    if step == "ago":
        return _from_reference(bearings, unit, -int(number), mod)
    back = step in ("earlier", "before")
    year_told = bearings.period if back and bearings.period else bearings.narrative
    if unit == "year" and (told := _PART_OF_YEAR.fullmatch(year_told or "")):
        years = int(-number if back else number)
        parts = (
            f"{int(year) + years:04d}{rest}" for year, rest in (told.group(1, 2), told.group(3, 4)) if year
        )
        return Meaning("/".join(parts), mod=mod, anchor=Anchor.NARRATIVE)
    months_told = re.fullmatch(r"\d{4}-\d\d", bearings.narrative or "") is not None
    found = _counted(
        bearings.narrative, unit, int(-number if back else number), Anchor.NARRATIVE, keep_month=months_told
    )
    return Meaning(found.value, mod=mod if found.value else "", anchor=found.anchor)


def read_ahead(match: Match, bearings: Bearings) -> Meaning:
    """Such as "in two weeks", "three days from now", and to the day "two weeks from today"."""
    number, unit = _number_and_unit(match)
    from_now = stated(match, "from") or ("now" if match[0].lower().endswith(" time") else "")
    if number is None or number != int(number) or unit in CLOCK_UNITS or not (bearings.forward or from_now):
        return read_duration(match, bearings)
    if from_now in ("", "now") or bearings.reference is None:
        return _from_reference(bearings, unit, int(number), "")
    start = bearings.reference + timedelta(days=from_now == "tomorrow")
    return Meaning(shifted(start, unit, int(number)).isoformat(), anchor=Anchor.REFERENCE)


def _number_and_unit(match: Match) -> tuple[float | None, str]:
    """How many of what; fortnights as weeks."""
    number, unit = number_of(match["number"]), stated(match, "unit").rstrip("s")
    if unit == "fortnight":
        return None if number is None else 2 * number, "week"
    return number, unit


def _from_reference(bearings: Bearings, unit: str, number: int, mod: str) -> Meaning:
    if bearings.reference is None:
        return UNRESOLVED
    found = _counted(bearings.reference.isoformat(), unit, number, Anchor.REFERENCE)
    return Meaning(found.value, mod=mod, anchor=found.anchor)


def _counted(
    start: str | None, unit: str, number: int, anchor: Anchor, *, keep_month: bool = False
) -> Meaning:
    """So many units from a date, as precise as unit and date allow.

    With `keep_month` "a year earlier" than June 2025 is June 2024, and not all of 2024.
    """
    parts = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", start or "")
    if parts is None:
        return UNRESOLVED
    year = int(parts[1])
    if unit in ("year", "decade"):
        month = f"-{parts[2]}" if parts[2] and keep_month else ""
        return Meaning(f"{year + number * (10 if unit == 'decade' else 1):04d}{month}", anchor=anchor)
    if parts[2] is None:
        return UNRESOLVED
    if unit == "month":
        months = year * 12 + int(parts[2]) - 1 + number
        return Meaning(f"{months // 12:04d}-{months % 12 + 1:02d}", anchor=anchor)
    if parts[3] is None:
        return UNRESOLVED
    day = date(year, int(parts[2]), int(parts[3]))
    if unit == "week":
        return Meaning(week_of(day, number), anchor=anchor)
    return Meaning((day + timedelta(days=number)).isoformat(), anchor=anchor)


def read_deictic(match: Match, bearings: Bearings) -> Meaning:
    if bearings.reference is None:
        return UNRESOLVED
    shift = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}.get(
        stated(match, "word"), 0
    )
    return Meaning((bearings.reference + timedelta(days=shift)).isoformat(), anchor=Anchor.REFERENCE)


def read_duration(match: Match, bearings: Bearings) -> Meaning:
    """Such as "two and a half years"; how many "several" are stays open."""
    number, named = number_of(match["number"]), stated(match, "unit").rstrip("s")
    unit = UNITS[named]
    if number is not None and (stated(match, "half") or stated(match, "more")):
        number += 0.5
    days = _reach(match, bearings.reference, number)
    if number is not None and unit == "E":
        number, unit = number * 10, "Y"
    elif unit == "E":
        unit = "DE"
    if number is not None and named == "fortnight":
        number *= 2
    amount = "X" if number is None else f"{number:g}"
    time = "T" if unit in ("H", "MIN") else ""
    return Meaning(
        f"P{time}{amount}{'M' if unit == 'MIN' else unit}",
        DateType.DURATION,
        mod="" if is_of_other_words(match) else LOOSE_MODS.get(stated(match, "loose"), ""),
        days=days,
    )


def is_of_other_words(match: Match) -> bool:
    """Whether the word before a length is none of its own: "14 witnesses over 11 days", "8% more than a year ago".

    Not so in "it took over ten years", "it began more than a year ago".
    """
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    if stated(match, "loose") == "over":
        return not (
            stated(match, "step") or _MORE_THAN.search(before) or _LONGER.match(match.string, match.end())
        )
    return stated(match, "loose") in {"more than", "less than"} and _FIGURE.search(before) is not None


def _reach(match: Match, reference: date | None, number: float | None) -> tuple[str, str] | None:
    """First and last day of "the past ten days", "the next two months": up to the reference day, or from it on."""
    beside = _BESIDE.match(match[0])
    unit = stated(match, "unit").rstrip("s")
    if beside is None or reference is None or number is None or number != int(number) or unit in CLOCK_UNITS:
        return None
    is_back = beside[1].lower() in BACK
    if unit == "quarter":  # those of the calendar
        quarter = date(reference.year, 3 * ((reference.month - 1) // 3) + 1, 1)
        begin = shifted(quarter, unit, -int(number) if is_back else 1)
        return begin.isoformat(), (shifted(begin, unit, int(number)) - timedelta(1)).isoformat()
    other = shifted(reference, unit, int(number) * (-1 if is_back else 1))
    first, last = sorted((reference, other))
    return first.isoformat(), last.isoformat()


def read_after_next(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the week after next", "the year before last"."""
    if bearings.reference is None:
        return UNRESOLVED
    steps = 2 if stated(match, "step") == "after next" else -2
    if stated(match, "unit") == "weekend":
        begun = bearings.reference.isoweekday() > _FRIDAY
        weeks = 1 if steps > 0 else begun - 2
        return Meaning(f"{week_of(bearings.reference, weeks)}-WE", anchor=Anchor.REFERENCE)
    return _counted(bearings.reference.isoformat(), stated(match, "unit"), steps, Anchor.REFERENCE)


def read_age(_: Match, __: Bearings) -> None:
    """Such as "14-year-old": a figure, and no date."""
