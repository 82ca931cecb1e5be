"""The layer `dates`: dates, times of day, durations and recurrences, with TIMEX3 values.

The line: `date_patterns` joins the patterns of each kind of expression (the modules named for a kind hold the patterns
and what they mean), `date_values` counts the value from the right day, `outlooks` says whether it lies ahead.
"""

from flows.annotate.dates.dates import annotate_dates

__all__ = ["annotate_dates"]
