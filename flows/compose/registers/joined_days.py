"""Days, hours and years told in one breath are one date of the timeline: "13 and 14 May", "from 2017 to 2021"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from flows.english.held_events import MOVED, PUT_OFF
from flows.model.annotation import DateMention, DateType
from flows.model.calendar_values import DAY_VALUE, days_of_value
from flows.model.spans import Span

_AND = re.compile(r",? (?:and|&) (?:the )?|, ")
_TO = re.compile(r" (?:to|until|till|and) (?:at )?| ?[-–] ?")
_FROM = re.compile(r",? (?:from |between )?")
_BETWEEN = re.compile(r"\bbetween (?:the )?\Z", re.IGNORECASE)
_BETWEEN_REACH = 12
_FROM_BEFORE = re.compile(r"\bfrom (?:the )?\Z", re.IGNORECASE)
_MOVED_FROM = re.compile(rf"\b(?:{MOVED}|{PUT_OFF}|brought|pushed)\b[^.;:?!]{{0,60}}? from \Z", re.IGNORECASE)
"""Before the first of two that are no stretch: "the deadline was moved from 2025 to 2030"."""
_MOVED_REACH = 100
_TO_END = re.compile(r" (?:to|until|till|through) (?:the )?")
_DASH = re.compile(r" ?[-\u2010-\u2015] ?")
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
_ENDS = 2
"""Hours that make a stretch: those with which it begins and ends."""


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
    if _is_year_or_month(last) and _is_year_or_month(mention):
        return len(group) == 1 and _is_stretch(last, mention, between, text)
    if not (_is_day(last) and _is_day(mention)):
        return False
    if len(group) == 1 and _begins(last, text):
        is_later = (last.value or "") < (mention.value or "")
        return is_later and _AND.fullmatch(between) is not None and not between.startswith(", ")
    following = date.fromisoformat(last.value or "") + timedelta(1)
    return following.isoformat() == mention.value and _AND.fullmatch(between) is not None


def _is_stretch(begin: DateMention, end: DateMention, between: str, text: str) -> bool:
    """Whether two years or months are the ends of one stretch: "from 2017 to 2021", "2027–2030"."""
    values = begin.value or "", end.value or ""
    if len(values[0]) != len(values[1]) or not values[0] < values[1]:
        return False
    if _DASH.fullmatch(between):
        return True
    start = begin.span.start
    if _MOVED_FROM.search(text, max(0, start - _MOVED_REACH), start):
        return False
    from_it = _FROM_BEFORE.search(text, max(0, start - _BETWEEN_REACH), start)
    return bool(from_it and _TO_END.fullmatch(between)) or bool(_begins(begin, text) and between == " and ")


def _begins(mention: DateMention, text: str) -> bool:
    """Whether a day is the first of "between 15 March and 5 April"."""
    start = mention.span.start
    return _BETWEEN.search(text, max(0, start - _BETWEEN_REACH), start) is not None


def _is_hour(mention: DateMention) -> bool:
    return "T" in (mention.value or "") and mention.type in (DateType.DATE, DateType.TIME)


def _is_year_or_month(mention: DateMention) -> bool:
    stretch = _YEAR_OR_MONTH.fullmatch(mention.value or "")
    return mention.type is DateType.DATE and not mention.mod and stretch is not None


def _is_day(mention: DateMention) -> bool:
    return (
        mention.type is DateType.DATE and not mention.mod and bool(DAY_VALUE.fullmatch(mention.value or ""))
    )


def _as_one(group: Sequence[DateMention]) -> list[tuple[DateMention, ...]]:
    first, last = group[0], group[-1]
    hours = [mention for mention in group if _is_hour(mention)]
    if len(group) == 1 or (hours and len(hours) != _ENDS):
        return [(mention,) for mention in group]
    begin = hours[0] if hours else first
    value, span = f"{begin.value}/{last.value}", Span(first.span.start, last.span.end)
    whole = replace(first, span=span, type=DateType.DATE, value=value, days=days_of_value(value))
    return [(whole, *group)]
