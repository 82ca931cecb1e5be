"""Dates that state a year, or a day or month of one that the reference date gives: "3 May 2025", "in July"."""

import re
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.date_meanings import (
    UNRESOLVED,
    Match,
    Meaning,
    day_in_some_year,
    day_number,
    month_number,
    of_every_year,
    one_of,
    part_of,
    stated,
    stepped_year,
    week_of,
    weekday_number,
    year_of,
    year_of_two_digits,
)
from flows.annotate.dates.date_words import CENTURIES, MONTH, ORDINALS, SEASON_CODES
from flows.annotate.dates.holidays import HOLIDAYS
from flows.model.annotation import Anchor
from flows.model.calendar_values import SEASON_STARTS

_RESULTS = re.compile(
    r" (?:results?|figures|earnings|data|accounts|GDP|dividends?|profits?|sales|revenues?|income|loss(?:es)?"
    r"|reports?)\b"
)
"""What is published of a quarter that is over."""
_OF_A_ROW = re.compile(
    r" (?:in a row|running|straight|in succession|in which|since\b"
    r"|(?:in|for) (?:more than |almost |nearly |over |at least )?(?:(?:\d{1,3}|[a-z]{2,9}(?:-[a-z]{2,6})?) )?years\b)"
)
"""Behind a quarter that is only counted: "for the second quarter in a row", "the first quarter in two years"."""
_NAMES_PART = re.compile(
    r"\b(?:(?:spoke|speaks?|speaking|spoken|talk(?:s|ed|ing)?) of|mention(?:s|ed|ing)?|nam(?:es?|ed|ing)"
    r"|suggest(?:s|ed|ing)?|point(?:s|ed|ing)? to|hint(?:s|ed|ing)? at|prefers?|preferred|favou?rs?"
    r"|favou?red) [“\"]?(?:the )?\Z"
)
_NAMES_REACH = 32
_UP_TO = re.compile(r"\b(?:before|until|till|beyond) (?:at least )?\Z", re.IGNORECASE)
_BEFORE = 12
_STILL_OPEN = re.compile(r",? (?:could|may|might|would|will|should|is|are)\b(?! have\b)")
_SO_FAR = re.compile(
    rf"[^.;!?]{{0,100}}?\b(?:so far|to date|(?:by|up to|as of) (?:\d{{1,2}} )?(?P<month>{MONTH})\b(?!,? \d{{4}}))"
)
_OF_THAT_YEAR_BEHIND = re.compile(
    rf"(?: and | to | until | through | ?[-–] ?)(?:{MONTH} )?\d{{1,2}}(?: {MONTH})? of (?:that|the same) year\b"
)
"""Behind the first day of "between June 3 and June 7 of that year"."""
_LEAP_DAY = (2, 29)
_CORRECTED = re.compile(
    r"\b(?:corrected|updated|amended|revised|edited|clarified|added)(?: again)?(?: on)? \Z", re.IGNORECASE
)
_BEFORE_CORRECTED = 24
_UPDATED_WITHIN = timedelta(days=31)
"""So long after its date a text is still corrected."""
_HALF_A_YEAR = timedelta(days=200)
_LAST_OF_HALF = 6
_LAST_OF_WINTER = 2


def read_full(match: Match, _: Bearings) -> Meaning:
    month = one_of(match, "month")
    number = int(month) if month.isdecimal() else month_number(month)
    return Meaning(date(int(one_of(match, "year")), number, day_number(match)).isoformat())


def read_day(match: Match, bearings: Bearings) -> Meaning:
    month, day = month_number(one_of(match, "month")), day_number(match)
    if bearings.yearly:
        return of_every_year(f"{month:02d}-{day:02d}")
    told = year_of(bearings.narrative)
    if told is not None and bearings.told_here and _OF_THAT_YEAR_BEHIND.match(match.string, match.end()):
        return Meaning(date(told, month, day).isoformat(), anchor=Anchor.NARRATIVE)
    dated = day_in_some_year(bearings, lambda year: date(year, month, day))
    if dated is None:
        return UNRESOLVED
    near = dated[0]
    if dated[1] is Anchor.REFERENCE and bearings.reference is not None:
        corrected = found_before(_CORRECTED, match, _BEFORE_CORRECTED)
        near = _after_all(near, bearings.reference) if corrected else near
        near = _on_its_weekday(match, near, bearings)
    return Meaning(near.isoformat(), anchor=dated[1])


def _after_all(day: date, reference: date) -> date:
    """The day, or the same of the year after where that is nearer by far: a text is corrected after its date."""
    if (day.month, day.day) == _LEAP_DAY:
        return day
    again = day.replace(year=day.year + 1)
    return again if timedelta() < again - reference <= _UPDATED_WITHIN else day


def _on_its_weekday(match: Match, day: date, bearings: Bearings) -> date:
    """The same day of the year before or after, where it bears the weekday that is named and this one does not.

    Only if that is as near or of a year that the text tells of: else the writer has mistaken the weekday.
    """
    named = weekday_number(match[0].split()[0].rstrip(","))
    if named is None or day.isoweekday() == named or (day.month, day.day) == _LEAP_DAY:
        return day
    others = [day.replace(year=year) for year in (day.year + 1, day.year - 1)]
    return next(
        (other for other in others if other.isoweekday() == named and _may_be_meant(other, bearings)), day
    )


def _may_be_meant(day: date, bearings: Bearings) -> bool:
    is_near = bearings.reference is not None and abs(day - bearings.reference) <= _HALF_A_YEAR
    return is_near or (bearings.told_here and year_of(bearings.narrative) == day.year)


def read_day_of_year(match: Match, bearings: Bearings) -> Meaning:
    """Such as "15 September that year"."""
    year = stepped_year(match, bearings)
    if year is None:
        return UNRESOLVED
    day = date(year[0], month_number(one_of(match, "month")), int(one_of(match, "day")))
    return Meaning(day.isoformat(), anchor=year[1])


def read_day_of_every_year(match: Match, _: Bearings) -> Meaning:
    """Such as "31 March each year"."""
    return of_every_year(f"{month_number(one_of(match, 'month')):02d}-{int(one_of(match, 'day')):02d}")


def read_days(match: Match, bearings: Bearings) -> Meaning:
    """Such as "5-7 September"."""
    month, year = month_number(one_of(match, "month")), one_of(match, "year")
    first, last = day_number(match), int(one_of(match, "last"))
    if last <= first:
        raise ValueError("not a stretch of days")
    if year:
        begin, anchor = date(int(year), month, first), Anchor.EXPLICIT
    else:
        dated = day_in_some_year(bearings, lambda year: date(year, month, first))
        if dated is None:
            return UNRESOLVED
        begin, anchor = dated
    return Meaning(f"{begin.isoformat()}/{begin.replace(day=last).isoformat()}", anchor=anchor)


def read_year(match: Match, bearings: Bearings) -> Meaning:
    """Such as "2025", "early 2024", "'89"."""
    short = stated(match, "short_year")
    year = f"{year_of_two_digits(int(short), bearings):04d}" if short else match["year"]
    return Meaning(year, mod=part_of(match))


def read_years(match: Match, _: Bearings) -> Meaning:
    """Such as "2013-16"."""
    first = int(match["year"])
    last = first - first % 100 + int(match["last"])
    if last <= first:
        raise ValueError("not a stretch of years")
    return Meaning(f"{first}/{last}")


def read_quarter(match: Match, bearings: Bearings) -> Meaning:
    order = stated(match, "order") or stated(match, "the_order")
    number = ORDINALS.get(order) or int(order)
    if stated(match, "the_year"):
        return Meaning(f"{match['the_year']}-Q{number}")
    if not any(stated(match, group) for group in ("step", "year", "short_year")):
        if _OF_A_ROW.match(match.string, match.end()):
            raise ValueError("one of a row, of no year")
        told = _year_planned(match, bearings)
        return (
            Meaning(f"{told}-Q{number}", anchor=Anchor.NARRATIVE)
            if told
            else _latest_quarter(number, match, bearings)
        )
    return _part_of_year(f"Q{number}", match, bearings)


def _year_planned(match: Match, bearings: Bearings) -> int | None:
    """The year to come, told right before, of which somebody names a part: "set for 2027. He spoke of the autumn"."""
    told, reference = year_of(bearings.narrative), bearings.reference
    if told is None or reference is None or told <= reference.year or not bearings.told_here:
        return None
    names = _NAMES_PART.search(match.string, max(0, match.start() - _NAMES_REACH), match.start())
    return told if names is not None and bearings.narrative == str(told) else None


def _latest_quarter(number: int, match: Match, bearings: Bearings) -> Meaning:
    """Results are those of the last such quarter that is over; what looks ahead means the next that is not.

    What a running quarter could bring is no result yet.
    """
    if bearings.reference is None:
        return UNRESOLVED
    mod = part_of(match)
    running = (bearings.reference.month + 2) // 3
    if number == running and (_STILL_OPEN.match(match.string, match.end()) or _goes_on(match, running)):
        return Meaning(f"{bearings.reference.year}-Q{number}", mod=mod, anchor=Anchor.REFERENCE)
    over = number < running
    if not over and found_before(_UP_TO, match, _BEFORE):
        return Meaning(f"{bearings.reference.year}-Q{number}", mod=mod, anchor=Anchor.REFERENCE)
    if over and _RESULTS.match(match.string, match.end()):
        return Meaning(f"{bearings.reference.year}-Q{number}", mod=mod, anchor=Anchor.REFERENCE)
    year = bearings.reference.year + over if bearings.forward else bearings.reference.year - (not over)
    return Meaning(f"{year}-Q{number}", mod=mod, anchor=Anchor.REFERENCE)


def _goes_on(match: Match, running: int) -> bool:
    """Whether a quarter is told of as one not over: "was 71% used by 17 November", "was the best so far"."""
    rest = _SO_FAR.match(match.string, match.end())
    return rest is not None and (not rest["month"] or (month_number(rest["month"]) + 2) // 3 == running)


def read_holiday(match: Match, bearings: Bearings) -> Meaning:
    """Such as "Christmas", "Easter Monday", "last Easter", "Labor Day weekend"."""
    found = _holiday(match, bearings)
    if found is None:
        return UNRESOLVED
    if stated(match, "weekend"):  # that of a Monday ends with it, that of a Thursday follows
        return Meaning(f"{week_of(found[0] - timedelta(3))}-WE", anchor=found[1])
    return Meaning(found[0].isoformat(), anchor=found[1])


def read_beside_holiday(match: Match, bearings: Bearings) -> Meaning:
    """Such as "the day after Christmas"."""
    found = _holiday(match, bearings)
    if found is None:
        return UNRESOLVED
    step = timedelta(1 if stated(match, "side") == "after" else -1)
    return Meaning((found[0] + step).isoformat(), anchor=found[1])


def _holiday(match: Match, bearings: Bearings) -> tuple[date, Anchor] | None:
    day_in, which, reference = (
        HOLIDAYS[stated(match, "holiday").replace("'", "’")],
        stated(match, "which"),
        None,
    )
    if stated(match, "year") or stated(match, "step"):
        year = stepped_year(match, bearings)
        return None if year is None else (day_in(year[0]), year[1])
    if which in ("last", "previous", "next") and (reference := bearings.reference):
        this = day_in(reference.year)
        if which != "next":
            return (this if this < reference else day_in(reference.year - 1)), Anchor.REFERENCE
        return (this if this > reference else day_in(reference.year + 1)), Anchor.REFERENCE
    return day_in_some_year(bearings, day_in)


def read_half(match: Match, bearings: Bearings) -> Meaning:
    order = one_of(match, "order")
    part = f"H{ORDINALS.get(order) or order}"
    if stated(match, "the_year"):
        return Meaning(f"{match['the_year']}-{part}")
    if not any(stated(match, group) for group in ("step", "year", "short_year")):
        told = _year_planned(match, bearings)
        return Meaning(f"{told}-{part}", anchor=Anchor.NARRATIVE) if told else _latest_half(part, bearings)
    return _part_of_year(part, match, bearings)


def _latest_half(part: str, bearings: Bearings) -> Meaning:
    """The last such half that is over, or where the sentence looks ahead the next that is not."""
    if bearings.reference is None:
        return UNRESOLVED
    over = part == "H1" and bearings.reference.month > _LAST_OF_HALF
    year = bearings.reference.year + over if bearings.forward else bearings.reference.year - (not over)
    return Meaning(f"{year}-{part}", anchor=Anchor.REFERENCE)


def _part_of_year(part: str, match: Match, bearings: Bearings) -> Meaning:
    year = stepped_year(match, bearings)
    return (
        UNRESOLVED if year is None else Meaning(f"{year[0]:04d}-{part}", mod=part_of(match), anchor=year[1])
    )


def read_season(match: Match, bearings: Bearings) -> Meaning:
    code = SEASON_CODES[stated(match, "season")]
    if stated(match, "year") or stated(match, "short_year") or match[0].lower().endswith(" year"):
        return _part_of_year(code, match, bearings)
    reference = bearings.reference
    if reference is None:
        return UNRESOLVED
    begins = SEASON_STARTS[code]
    step = "last" if stated(match, "step").endswith("past") else stated(match, "step")
    year = reference.year
    if step == "last" and begins + 3 > reference.month:
        year -= 1
    if step == "this" and code == "WI" and reference.month <= _LAST_OF_WINTER:
        year -= 1
    if step == "next" and begins <= reference.month:
        year += 1
    return Meaning(f"{year:04d}-{code}", anchor=Anchor.REFERENCE)


def read_decade(match: Match, _: Bearings) -> Meaning:
    decade = stated(match, "decade") or f"19{match['short']}"
    return Meaning(decade, mod=part_of(match))


def read_century(match: Match, _: Bearings) -> Meaning:
    number = CENTURIES.get(stated(match, "named")) or int(match["century"])
    before = "BC" if stated(match, "era").startswith("b") else ""
    return Meaning(f"{before}{number - 1:02d}", mod=part_of(match))


def read_era(match: Match, _: Bearings) -> Meaning:
    year = int(stated(match, "year") or match["later"])
    before = "BC" if stated(match, "era").startswith("b") else ""
    return Meaning(f"{before}{year:04d}")
