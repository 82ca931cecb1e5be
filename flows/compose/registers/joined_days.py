"""Days and hours told in one breath are one date of the timeline: "13 and 14 May", "31 May, from 07:00 to 18:00"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from flows.model.annotation import DateMention, DateType
from flows.model.calendar_values import days_of_value
from flows.model.spans import Span

_AND = re.compile(r",? (?:and|&) (?:the )?|, ")
_TO = re.compile(r" (?:to|until|till|and) (?:at )?| ?[-–] ?")
_FROM = re.compile(r",? (?:from |between )?")
_BETWEEN = re.compile(r"\bbetween (?:the )?\Z", re.IGNORECASE)
_BETWEEN_REACH = 12
_ENDS = 2
"""Hours that make a stretch: those with which it begins and ends."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def joined_days(mentions: Sequence[DateMention], text: str) -> list[tuple[DateMention, ...]]:
    """The mentions in groups: of days that follow each other, or of hours of one day, the date they make together goes
    before them; any other stands alone.
    """
    groups: list[list[DateMention]] = []
    for mention in mentions:
        if groups and _goes_on(groups[-1], mention, text):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [whole for group in groups for whole in _as_one(group)]


def _goes_on(group: Sequence[DateMention], mention: DateMention, text: str) -> bool:
    last = group[-1]
    between = text[last.span.end : mention.span.start]
    if _is_hour(mention):
        begun = sum(map(_is_hour, group))
        joins = _TO if begun else _FROM
        is_later = (last.value or "") < (mention.value or "") and (last.value or "")[:10] == (
            mention.value or ""
        )[:10]
        return begun < _ENDS and len(group) - begun <= 1 and is_later and joins.fullmatch(between) is not None
    if not (_is_day(last) and _is_day(mention)):
        return False
    if len(group) == 1 and _begins(last, text):
        is_later = (last.value or "") < (mention.value or "")
        return is_later and _AND.fullmatch(between) is not None and not between.startswith(", ")
    following = date.fromisoformat(last.value or "") + timedelta(1)
    return following.isoformat() == mention.value and _AND.fullmatch(between) is not None


def _begins(mention: DateMention, text: str) -> bool:
    """Whether a day is the first of "between 15 March and 5 April"."""
    start = mention.span.start
    return _BETWEEN.search(text, max(0, start - _BETWEEN_REACH), start) is not None


def _is_hour(mention: DateMention) -> bool:
    return "T" in (mention.value or "") and mention.type in (DateType.DATE, DateType.TIME)


def _is_day(mention: DateMention) -> bool:
    return mention.type is DateType.DATE and not mention.mod and bool(_DAY.fullmatch(mention.value or ""))


def _as_one(group: Sequence[DateMention]) -> list[tuple[DateMention, ...]]:
    first, last = group[0], group[-1]
    hours = [mention for mention in group if _is_hour(mention)]
    if len(group) == 1 or (hours and len(hours) != _ENDS):
        return [(mention,) for mention in group]
    begin = hours[0] if hours else first
    value, span = f"{begin.value}/{last.value}", Span(first.span.start, last.span.end)
    whole = replace(first, span=span, type=DateType.DATE, value=value, days=days_of_value(value))
    return [(whole, *group)]
