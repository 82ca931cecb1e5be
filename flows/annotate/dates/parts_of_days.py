"""Days with the part of them that is meant: "the morning of 3 May", "Tuesday in the evening"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.annotate.dates.clock_patterns import HOUR_IN_WORDS, TO_HOUR
from flows.english.number_words import value_of
from flows.model.annotation import DateMention, DateType
from flows.model.calendar_values import DAY_VALUE
from flows.model.spans import Span

_PART_OF = re.compile(
    r"\b(?:(?:early |late )?(?:morning|afternoon"
    r"|(?<!s[’'] )(?<!open )(?<!prize )(?<!quiz )(?<!gala )(?<!social )(?:evening|night))"
    r"|(?:early|small|late) hours) of (?:the )?\Z",
    re.IGNORECASE,
)
_IN_THE_PART = re.compile(
    r",? (?:in the (?:(?:early|late) )?(?:morning|afternoon|evening)|at night)\b"
    r"(?! (?:session|trad\w{1,5}|hours|rush|game|match|attack|shift|raid|kick-?off|of)\b)"
)
_IN_WORDS = f"(?:{HOUR_IN_WORDS})"
_HOUR = rf"(?:{_IN_WORDS}|1[0-2]|0?[1-9])(?:[:.][0-5]\d)?(?! ?[ap]\.?m\b)"
_AT_HOUR = re.compile(
    rf",? (?:at|around)(?: about)? {_HOUR}(?=[.,;:!?)](?!\d)| ?\Z| (?:and|but|for|to|with|when|in|on)\b)",
    re.IGNORECASE,
)
"""No one can tell whether morning or evening is meant: the day is what is known."""
_TO_HOUR = rf"{TO_HOUR}{_HOUR}"
_FROM_HOUR = re.compile(
    rf",? (?:from|between) {_HOUR}{_TO_HOUR}(?=[.,;:!?)](?!\d)| ?\Z| (?:and|but|for|to|with|when|in|on)\b)",
    re.IGNORECASE,
)
_HOURS_OF = re.compile(
    rf"\b(?:(?:from|between) {_HOUR}{_TO_HOUR}|(?P<begin>{_IN_WORDS}) to (?P<end>{_IN_WORDS})),? (?:on )?\Z",
    re.IGNORECASE,
)
_REACH = 40


def with_parts_of_days(mentions: Sequence[DateMention], text: str) -> list[DateMention]:
    """The dates, those of days with the words beside them that say which part of the day it was."""
    whole: list[DateMention] = []
    for place, mention in enumerate(mentions):
        if mention.type is not DateType.DATE or not DAY_VALUE.fullmatch(mention.value or ""):
            whole.append(mention)
            continue
        after = mentions[place + 1].span.start if place + 1 < len(mentions) else len(text)
        before = whole[-1].span.end if whole else 0
        start = _start_with_part(text, mention.span.start, before)
        behind = _IN_THE_PART.match(text, mention.span.end, after)
        behind = behind or _AT_HOUR.match(text, mention.span.end, after)
        behind = behind or _FROM_HOUR.match(text, mention.span.end, after)
        end = behind.end() if behind and start == mention.span.start else mention.span.end
        whole.append(replace(mention, span=Span(start, end)))
    return whole


def _start_with_part(text: str, start: int, before: int) -> int:
    reach = max(before, start - _REACH)
    part = _PART_OF.search(text, reach, start) or _HOURS_OF.search(text, reach, start)
    if part and part.groupdict().get("begin") and _number(part["begin"]) >= _number(part["end"]):
        return start  # a vote or a score: "they lost six to four on Friday"
    return part.start() if part else start


def _number(word: str) -> int:
    return int(value_of(word) or 0)
