"""Days told in quoted words, counted from the day of the saying: "It opens tomorrow," she said on Tuesday."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from flows.annotate.dates.outlook_patterns import QUOTED
from flows.english.speech_cues import SAID
from flows.model.annotation import Anchor, DateMention, DateType
from flows.model.calendar_values import DAY_VALUE, Days
from flows.model.segmentation import Segmentation
from flows.model.spans import Span

_COUNTED = re.compile(
    r"(?:earlier |later |late |early )?(?:(?P<back>yesterday|last night)|(?P<on>tomorrow)|today|tonight|this (?:morning"
    r"|afternoon|evening))(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"\b(?:{'|'.join(sorted(SAID))})\b"
    r"(?:(?!\bthat\b)[^.;“”\"]){0,80}?(?: (?:late |early )?on)? \Z"
)
_REACH = 100
_LONGEST_SENTENCE = 2000
"""Longer ones are looked at no more."""


def count_from_saying(
    mentions: Sequence[DateMention], text: str, segmentation: Segmentation
) -> list[DateMention]:
    """The dates, those in quoted words counted from the day on which their sentence says they were said."""
    counted = list(mentions)
    starts = [mention.span.start for mention in counted]
    for sentence in (s for segment in segmentation.segments for s in segment.sentences):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if last - first > 1:
            counted[first:last] = _in_sentence(counted[first:last], text, sentence)
    return counted


def _in_sentence(mentions: list[DateMention], text: str, sentence: Span) -> list[DateMention]:
    if len(sentence) > _LONGEST_SENTENCE or not any(
        _COUNTED.fullmatch(mention.span.of(text)) for mention in mentions
    ):
        return mentions
    words = sentence.of(text)
    quoted = [Span(sentence.start + q.start(), sentence.start + q.end()) for q in QUOTED.finditer(words)]

    def is_quoted(mention: DateMention) -> bool:
        return any(span.contains(mention.span) for span in quoted)

    said = [m for m in mentions if not is_quoted(m) and _is_day_of_saying(m, text, sentence)]
    if len({m.value for m in said}) != 1:
        return mentions
    return [_counted_from(said[0], m, text) if is_quoted(m) else m for m in mentions]


def _is_day_of_saying(mention: DateMention, text: str, sentence: Span) -> bool:
    before = max(sentence.start, mention.span.start - _REACH)
    is_day = mention.type is DateType.DATE and DAY_VALUE.fullmatch(mention.value or "")
    return bool(is_day and _SAID.search(text, before, mention.span.start))


def _counted_from(said: DateMention, mention: DateMention, text: str) -> DateMention:
    match = _COUNTED.fullmatch(mention.span.of(text))
    if match is None or mention.type is not DateType.DATE:
        return mention
    days = -1 if match["back"] else 1 if match["on"] else 0
    day = date.fromisoformat(said.value or "") + timedelta(days)
    return replace(
        mention,
        value=day.isoformat(),
        anchor=Anchor.NARRATIVE,
        anchor_span=said.span,
        days=Days(day, day, "day"),
    )
