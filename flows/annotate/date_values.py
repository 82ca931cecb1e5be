"""The TIMEX3 value of a date expression, given the day and the date from which it counts."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from flows.annotate.date_patterns import MONTHS, NUMBERS, ORDINALS, UNITS, WEEKDAYS
from flows.model.annotation import Anchor, DateType

Match = re.Match[str]
_PARTS = {"early": "START", "beginning of": "START", "start of": "START", "mid": "MID", "middle of": "MID",
          "late": "END", "end of": "END"}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_VAGUE = {"currently": "PRESENT_REF", "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "recently": "PAST_REF",
          "soon": "FUTURE_REF"}  # fmt: skip
_OFTEN = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y"}
_YEAR_LENGTH, _MONTH_LENGTH = 4, 7


@dataclass(frozen=True, slots=True)
class Bearings:
    """From where relative expressions count: the source's reference day, the last calendar date before them."""

    reference: date | None
    narrative: str | None
    """A TIMEX3 value: "2025-04"."""
    narrative_day: date | None
    """The last date that named a day."""
    forward: bool
    """Whether the sentence speaks of what is to come."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means; a value of None is not resolved."""

    value: str | None
    type: DateType = DateType.DATE
    mod: str = ""
    anchor: Anchor = Anchor.EXPLICIT


UNRESOLVED = Meaning(None, anchor=Anchor.NONE)


def find_meaning(kind: str, match: Match, bearings: Bearings) -> Meaning | None:
    """The meaning of a match of that kind, or None when it is no date after all (30 February)."""
    try:
        return _MEANINGS[kind](match, bearings)
    except (ValueError, OverflowError):
        return None


def _mod(match: Match) -> str:
    part = match.groupdict().get("part")
    return _PARTS.get(part.lower(), "") if part else ""


def _month_number(match: Match) -> int:
    return MONTHS[match["month"].lower().rstrip(".")]


def _full(match: Match, _: Bearings) -> Meaning:
    month = match["month"]
    number = int(month) if month.isdecimal() else _month_number(match)
    return Meaning(date(int(match["year"]), number, int(match["day"])).isoformat())


def _day(match: Match, bearings: Bearings) -> Meaning:
    month, day = _month_number(match), int(match["day"])
    if bearings.reference is None:
        year = _year_of(bearings.narrative)
        if year is None:
            return UNRESOLVED
        return Meaning(date(year, month, day).isoformat(), anchor=Anchor.NARRATIVE)
    near = _nearest(bearings, lambda year: date(year, month, day))
    return Meaning(near.isoformat(), anchor=Anchor.REFERENCE)


def _month(match: Match, bearings: Bearings) -> Meaning:
    month, mod = _month_number(match), _mod(match)
    stated = match.groupdict().get("year")
    if stated:
        return Meaning(f"{stated}-{month:02d}", mod=mod)
    if bearings.reference is None:
        year = _year_of(bearings.narrative)
        return Meaning(f"{year}-{month:02d}", mod=mod, anchor=Anchor.NARRATIVE) if year else UNRESOLVED
    near = _nearest(bearings, lambda year: date(year, month, 1))
    return Meaning(near.isoformat()[:_MONTH_LENGTH], mod=mod, anchor=Anchor.REFERENCE)


def _nearest(bearings: Bearings, day_in: Callable[[int], date]) -> date:
    """The last such day before the reference day, or the next after it where the sentence looks ahead."""
    reference = bearings.reference
    assert reference is not None  # noqa: S101 - callers have asked
    slack = timedelta(days=45)
    if bearings.forward:
        this = day_in(reference.year)
        return this if this >= reference - slack else day_in(reference.year + 1)
    this = day_in(reference.year)
    return this if this <= reference + slack else day_in(reference.year - 1)


def _year(match: Match, _: Bearings) -> Meaning:
    return Meaning(match["year"], mod=_mod(match))


def _quarter(match: Match, _: Bearings) -> Meaning:
    order = match["order"].lower()
    return Meaning(f"{match['year']}-Q{ORDINALS.get(order) or int(order)}")


def _half(match: Match, _: Bearings) -> Meaning:
    return Meaning(f"{match['year']}-H{ORDINALS[match['order'].lower()]}")


def _season(match: Match, _: Bearings) -> Meaning:
    return Meaning(f"{match['year']}-{_SEASONS[match['season'].lower()]}")


def _decade(match: Match, _: Bearings) -> Meaning:
    return Meaning(match["decade"], mod=_mod(match))


def _century(match: Match, _: Bearings) -> Meaning:
    return Meaning(str(int(match["century"]) - 1))


def _week_of(day: date, weeks: int = 0) -> str:
    calendar = (day + timedelta(weeks=weeks)).isocalendar()
    return f"{calendar.year}-W{calendar.week:02d}"


def _earlier_week(_: Match, bearings: Bearings) -> Meaning:
    if bearings.narrative_day is not None:
        return Meaning(_week_of(bearings.narrative_day), anchor=Anchor.NARRATIVE)
    if bearings.reference is not None:
        return Meaning(_week_of(bearings.reference), anchor=Anchor.REFERENCE)
    return UNRESOLVED


def _same(match: Match, bearings: Bearings) -> Meaning:
    unit = match["unit"].lower()
    if unit in ("day", "week"):
        day = bearings.narrative_day
        if day is None:
            return UNRESOLVED
        return Meaning(day.isoformat() if unit == "day" else _week_of(day), anchor=Anchor.NARRATIVE)
    length = _YEAR_LENGTH if unit == "year" else _MONTH_LENGTH
    narrative = bearings.narrative or ""
    if not re.match(r"\d{4}-\d\d" if unit == "month" else r"\d{4}", narrative):
        return UNRESOLVED
    return Meaning(narrative[:length], anchor=Anchor.NARRATIVE)


def _stepped(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the following year", counted from the story."""
    step = -1 if match["step"] in ("previous", "preceding", "past") else 1
    if match["step"] == "past":
        return Meaning(f"P1{UNITS[match['unit']]}", DateType.DURATION)
    return _counted(bearings.narrative, match["unit"], step, Anchor.NARRATIVE)


def _relative(match: Match, bearings: Bearings) -> Meaning:
    step = {"last": -1, "this": 0, "current": 0, "next": 1}[match["step"].lower()]
    unit = match["unit"].lower()
    if bearings.reference is None:
        return UNRESOLVED
    if unit == "quarter":
        quarter = bearings.reference.year * 4 + (bearings.reference.month - 1) // 3 + step
        return Meaning(f"{quarter // 4}-Q{quarter % 4 + 1}", anchor=Anchor.REFERENCE)
    return _counted(bearings.reference.isoformat(), unit, step, Anchor.REFERENCE)


def _offset(match: Match, bearings: Bearings) -> Meaning:
    number = _number(match["number"])
    unit = match["unit"].lower().rstrip("s")
    step = match["step"].lower()
    if number is None or unit in ("hour", "minute"):
        return UNRESOLVED
    if step == "ago":
        day = bearings.reference
        return _counted(day.isoformat(), unit, -number, Anchor.REFERENCE) if day else UNRESOLVED
    return _counted(
        bearings.narrative, unit, -number if step in ("earlier", "before") else number, Anchor.NARRATIVE
    )


def _counted(start: str | None, unit: str, number: int, anchor: Anchor) -> Meaning:
    """So many units from a date, as precise as unit and date allow."""
    parts = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", start or "")
    if parts is None:
        return UNRESOLVED
    year = int(parts[1])
    if unit in ("year", "decade"):
        return Meaning(str(year + number * (10 if unit == "decade" else 1)), anchor=anchor)
    if parts[2] is None:
        return UNRESOLVED
    if unit == "month":
        months = year * 12 + int(parts[2]) - 1 + number
        return Meaning(f"{months // 12}-{months % 12 + 1:02d}", anchor=anchor)
    if parts[3] is None:
        return UNRESOLVED
    day = date(year, int(parts[2]), int(parts[3]))
    if unit == "week":
        return Meaning(_week_of(day, number), anchor=anchor)
    return Meaning((day + timedelta(days=number)).isoformat(), anchor=anchor)


def _weekday(match: Match, bearings: Bearings) -> Meaning:
    reference = bearings.reference
    if reference is None:
        return UNRESOLVED
    wanted = WEEKDAYS[match["weekday"].lower()]
    step = (match["step"] or "").lower()
    back = (reference.isoweekday() - wanted) % 7
    if step == "next" or (bearings.forward and step != "last"):
        day = reference + timedelta(days=(wanted - reference.isoweekday()) % 7 or 7)
    else:
        day = reference - timedelta(days=back or (7 if step == "last" else 0))
    return Meaning(day.isoformat(), anchor=Anchor.REFERENCE)


def _deictic(match: Match, bearings: Bearings) -> Meaning:
    if bearings.reference is None:
        return UNRESOLVED
    shift = {"yesterday": -1, "tomorrow": 1}.get(match["word"].lower(), 0)
    return Meaning((bearings.reference + timedelta(days=shift)).isoformat(), anchor=Anchor.REFERENCE)


def _vague(match: Match, _: Bearings) -> Meaning:
    return Meaning(_VAGUE[match["word"].lower()])


def _clock(match: Match, bearings: Bearings) -> Meaning:
    hour = int(match["hour"])
    half = match.groupdict().get("half")
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    day = bearings.narrative_day or bearings.reference
    zone = "Z" if match.groupdict().get("zone") else ""
    time = f"T{hour:02d}:{match['minute'] or '00'}{zone}"
    if day is None:
        return Meaning(time, DateType.TIME)
    return Meaning(f"{day.isoformat()}{time}", DateType.TIME, anchor=Anchor.REFERENCE)


def _set(match: Match, _: Bearings) -> Meaning:
    if match["often"]:
        return Meaning(_OFTEN[match["often"].lower()], DateType.SET)
    return Meaning(f"P1{UNITS[match['unit'].lower()]}", DateType.SET)


def _duration(match: Match, _: Bearings) -> Meaning:
    number = _number(match["number"])
    unit = UNITS[match["unit"].lower().rstrip("s")]
    amount = "X" if number is None else str(number)
    if unit == "E":
        return Meaning(f"P{amount if number is None else number * 10}Y", DateType.DURATION)
    if unit in ("H", "MIN"):
        return Meaning(f"PT{amount}{unit[0]}", DateType.DURATION)
    return Meaning(f"P{amount}{unit}", DateType.DURATION)


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else NUMBERS.get(word.lower())


def _year_of(value: str | None) -> int | None:
    return int(value[:_YEAR_LENGTH]) if value and value[:_YEAR_LENGTH].isdecimal() else None


_MEANINGS: dict[str, Callable[[Match, Bearings], Meaning]] = {
    "iso": _full, "full": _full, "day": _day, "month": _month, "year": _year, "quarter": _quarter, "half": _half,
    "season": _season, "decade": _decade, "century": _century, "earlier week": _earlier_week, "same": _same,
    "stepped": _stepped, "relative": _relative, "weekday": _weekday, "offset": _offset, "deictic": _deictic,
    "vague": _vague, "clock": _clock, "set": _set, "duration": _duration,
}  # fmt: skip
