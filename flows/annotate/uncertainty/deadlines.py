"""By when something that is asked for is to be done."""

import re
from bisect import bisect_left

from flows.model.annotation import AnnotatedDocument, DateType
from flows.model.spans import Span

_DEADLINE = re.compile(
    r"\b(?:by|before|no later than|not later than|ahead of|prior to)"
    r" (?:(?:the|our|your|its|their|this|next) (?:[\w’'-]+ ){0,5}(?:on|of|in) )?(?:the |close on )?\Z"
)
_REACH = 80
"""Characters before a date in which its "by" is looked for."""


def deadline_behind(document: AnnotatedDocument, behind: Span) -> Span | None:
    """The first date behind a request by which it is to be met."""
    dates = document.annotations.dates
    first = bisect_left(dates, behind.start, key=lambda date: date.span.start)
    for date in dates[first:]:
        if date.span.end > behind.end:
            return None
        start = date.span.start
        length = date.type is DateType.DURATION  # "to put it off by 60 days" says how far
        if (
            date.value
            and not length
            and _DEADLINE.search(document.text, max(behind.start - 1, start - _REACH), start)
        ):
            return date.span
    return None
