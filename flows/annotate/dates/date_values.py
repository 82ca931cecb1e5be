"""The TIMEX3 value of a date expression, given the day and the date from which it counts."""

from collections.abc import Callable

from flows.annotate.dates import (
    clock_times,
    compound_dates,
    counted_dates,
    counted_weekdays,
    date_parts,
    day_lists,
    month_parts,
    numbered_parts,
    reporting_periods,
    same_parts,
    spelled_dates,
    stated_dates,
)
from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import Match, Meaning


def find_meaning(kind: str, match: Match, bearings: Bearings) -> Meaning | None:
    """The meaning of a match of that kind, or None when it is no date after all (30 February)."""
    try:
        return _MEANINGS[kind](match, bearings)
    except (ValueError, OverflowError):
        return None


_MEANINGS: dict[str, Callable[[Match, Bearings], Meaning | None]] = {
    "moment": clock_times.read_moment,
    "iso": stated_dates.read_full,
    "attack": stated_dates.read_attack,
    "numeric": stated_dates.read_numeric,
    "full": stated_dates.read_full,
    "period": reporting_periods.read_period,
    "spelled day": spelled_dates.read_spelled_day,
    "spelled days": spelled_dates.read_spelled_days,
    "spelled month": spelled_dates.read_spelled_month,
    "spelled year": spelled_dates.read_spelled_year,
    "day of year": stated_dates.read_day_of_year,
    "listed day": day_lists.read_listed_day,
    "day like last": day_lists.read_day_like_last,
    "month like last": day_lists.read_month_like_last,
    "later day": day_lists.read_later_day,
    "days": stated_dates.read_days,
    "day": stated_dates.read_day,
    "months": stated_dates.read_months,
    "every month": stated_dates.read_every_month,
    "month": stated_dates.read_month,
    "quarter": stated_dates.read_quarter,
    "numbered week": numbered_parts.read_numbered_week,
    "numbered month": numbered_parts.read_numbered_month,
    "day of stepped month": numbered_parts.read_day_of_stepped_month,
    "weekend of": numbered_parts.read_weekend_of,
    "week of": date_parts.read_week_of,
    "first of": date_parts.read_first_of,
    "week from": date_parts.read_week_from,
    "day of month": date_parts.read_day_of_month,
    "part of month": month_parts.read_part_of_month,
    "half": stated_dates.read_half,
    "holiday": stated_dates.read_holiday,
    "season": stated_dates.read_season,
    "years": stated_dates.read_years,
    "year": stated_dates.read_year,
    "decade": stated_dates.read_decade,
    "century": stated_dates.read_century,
    "era": stated_dates.read_era,
    "earlier week": counted_dates.read_earlier_week,
    "same part": same_parts.read_same_part,
    "same": counted_dates.read_same,
    "stepped": counted_dates.read_stepped,
    "relative": counted_dates.read_relative,
    "weekday": counted_weekdays.read_weekday,
    "week after": counted_weekdays.read_week_after,
    "weekend": counted_weekdays.read_weekend,
    "week day": counted_weekdays.read_week_day,
    "after next": counted_dates.read_after_next,
    "to date": counted_dates.read_relative,
    "in the": counted_dates.read_in_the,
    "compound": compound_dates.read_compound,
    "offset": counted_dates.read_offset,
    "ahead": counted_dates.read_ahead,
    "deictic": counted_dates.read_deictic,
    "vague": counted_dates.read_vague,
    "duration": counted_dates.read_duration,
    "age": counted_dates.read_age,
    "clock": clock_times.read_clock,
    "midnight": clock_times.read_midnight,
    "set": clock_times.read_set,
    "weekly": clock_times.read_weekly,
}
