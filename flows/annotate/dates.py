"""Dates, times, durations and recurrences, with TIMEX3 values resolved against the source's date and its story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from flows.annotate.calendar_days import days_of
from flows.annotate.date_patterns import DATE_PATTERNS
from flows.annotate.date_values import Bearings, Meaning, find_meaning
from flows.model.annotation import Anchor, AnnotatedDocument, Annotations, DateMention, DateType
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_AHEAD = re.compile(r"\b(?:will|shall|is to|are to|upcoming|plans? to|scheduled|due|expected to|next)\b")
_LONGEST_SENTENCE = 2000
"""Characters of a sentence that are looked at for signs of the future."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What has been dated so far."""

    reference: date | None
    narrative: DateMention | None = None
    day: DateMention | None = None

    def after(self, mention: DateMention) -> "_Story":
        """The story once this date has been told."""
        if mention.type is not DateType.DATE or not mention.value or not mention.value[:4].isdecimal():
            return self
        is_day = len(mention.value) == 10  # noqa: PLR2004 - 2025-09-07
        return replace(self, narrative=mention, day=mention if is_day else self.day)

    def bearings(self, *, forward: bool) -> Bearings:
        day = date.fromisoformat(self.day.value) if self.day and self.day.value else None
        return Bearings(self.reference, self.narrative.value if self.narrative else None, day, forward)


def annotate_dates(document: AnnotatedDocument) -> Annotations:
    """The layer of dates, in text order and disjoint."""
    story = _Story(_reference_day(document))
    mentions: list[DateMention] = []
    for segment in document.segmentation.segments:
        in_heading = segment.role in (Role.TITLE, Role.HEADING)
        for kind, match in _expressions(document.text, segment):
            if in_heading and kind == "vague":
                continue  # "Why Now?" dates nothing
            mention = _mention(document, kind, match, story)
            if mention is not None:
                mentions.append(mention)
                story = story.after(mention)
    return Annotations(dates=tuple(mentions))


def _reference_day(document: AnnotatedDocument) -> date | None:
    fact = document.document.reference_date
    try:
        return date.fromisoformat(fact.value[:10]) if fact else None
    except ValueError:
        return None


def _expressions(text: str, segment: Segment) -> Iterator[tuple[str, re.Match[str]]]:
    """Matches in a segment, none inside another; of two that overlap the pattern named first wins."""
    start, end = segment.span.start, segment.span.end
    taken: list[tuple[str, re.Match[str]]] = []
    covered = bytearray(end - start)
    for row in DATE_PATTERNS:
        for match in row.pattern.finditer(text, start, end):
            inside = slice(match.start() - start, match.end() - start)
            if not any(covered[inside]):
                covered[inside] = b"\1" * (match.end() - match.start())
                taken.append((row.kind, match))
    yield from sorted(taken, key=lambda found: found[1].start())


def _mention(
    document: AnnotatedDocument, kind: str, match: re.Match[str], story: _Story
) -> DateMention | None:
    forward = _looks_ahead(document, match.start())
    meaning = find_meaning(kind, match, story.bearings(forward=forward))
    if meaning is None:
        return None
    days = days_of(meaning.value, meaning.mod) if meaning.value else None
    return DateMention(
        span=_without_article(match),
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        anchor=meaning.anchor,
        anchor_span=_anchor_span(kind, meaning, story),
        first=days[0] if days else None,
        last=days[1] if days else None,
    )


def _looks_ahead(document: AnnotatedDocument, offset: int) -> bool:
    sentence = document.segmentation.sentence_at(offset)
    if sentence is None:
        return False
    return bool(_AHEAD.search(document.text, sentence.start, min(offset, sentence.start + _LONGEST_SENTENCE)))


def _anchor_span(kind: str, meaning: Meaning, story: _Story) -> Span | None:
    """The date from which a narrative date counts."""
    if meaning.anchor is not Anchor.NARRATIVE:
        return None
    mention = (
        story.day
        if kind == "earlier week" or (kind == "same" and "W" in (meaning.value or ""))
        else story.narrative
    )
    return mention.span if mention else None


def _without_article(match: re.Match[str]) -> Span:
    span = Span(match.start(), match.end())
    article = re.match(r"the (?!same|very|next|following|previous|preceding|past)", match[0], re.IGNORECASE)
    return Span(span.start + article.end(), span.end) if article else span
