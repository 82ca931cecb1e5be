"""Where figures stand in a text: what is written like one, outside dates, and none inside another."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from flows.annotate.amounts.amount_patterns import AGE, AMOUNT_PATTERNS, STATED_AGES
from flows.annotate.amounts.parted_numbers import parted_at
from flows.annotate.amounts.told_currencies import pattern_of, told_currencies
from flows.annotate.amounts.unfigured_numbers import unfigured_numbers
from flows.annotate.amounts.votes import is_division, votes_in
from flows.english.plain_letters import in_small_letters
from flows.model.annotation import AmountType, AnnotatedDocument, DateMention, EntityType, Mention
from flows.model.segmentation import Segment
from flows.model.spans import Span


def figures_in(document: AnnotatedDocument, segment: Segment) -> Iterator[tuple[AmountType, re.Match[str]]]:
    """Matches in a segment outside dates, none inside another; the kind named first wins."""
    start, end = segment.span.start, segment.span.end
    covered = bytearray(end - start)
    dates = document.annotations.dates
    for date in dates[from_offset(dates, start) : from_offset(dates, end)]:
        _cover(covered, date.span.start - start, min(date.span.end, end) - start)
    for unfigured in unfigured_numbers(document.text, segment.span):
        _cover(covered, unfigured.start - start, unfigured.end - start)
    found = []
    for match in _ages(document, segment):
        _cover(covered, match.start("number") - start, match.end("number") - start)
        found.append((AmountType.QUANTITY, match))
    for match in votes_in(document.text, segment.span):
        if covered.find(1, match.start() - start, match.end() - start) < 0:
            _cover(covered, match.start() - start, match.end() - start)
            found.append((AmountType.QUANTITY, match))
    small = in_small_letters(document.text[start:end])
    places: dict[str, list[int]] = {}
    currencies = told_currencies(document.text)
    told = (pattern_of(currencies),) if currencies else ()
    for kind, opening, pattern in (*told, *AMOUNT_PATTERNS):
        if opening.pattern not in places:
            places[opening.pattern] = [start + place.start() for place in opening.finditer(small)]
        for match in _free_matches(pattern, document.text, segment.span, places[opening.pattern], covered):
            _cover(covered, match.start("number") - start, match.end() - start)
            found.append((kind, match))
    yield from sorted(
        found, key=lambda item: item[1].start() if is_division(item[1]) else item[1].start("number")
    )


def from_offset(rows: Sequence[DateMention] | Sequence[Mention], offset: int) -> int:
    """The index of the first row of a layer that begins at an offset or behind it."""
    return bisect_left(rows, offset, key=lambda row: row.span.start)


def _ages(document: AnnotatedDocument, segment: Segment) -> Iterator[re.Match[str]]:
    """How old people are said to be: behind a name and a comma, or after "aged"."""
    text, end = document.text, segment.span.end
    mentions = document.annotations.mentions
    for mention in mentions[from_offset(mentions, segment.span.start) : from_offset(mentions, end)]:
        place = mention.span.end
        if mention.type is EntityType.PERSON and text.startswith(", ", place):
            match = AGE.match(text, place + 2, end)
            if match:
                yield match
    for pattern in STATED_AGES:
        yield from pattern.finditer(text, segment.span.start, end)


def _free_matches(
    pattern: re.Pattern[str], text: str, span: Span, places: Sequence[int], covered: bytearray
) -> Iterator[re.Match[str]]:
    """The matches that meet nothing found before; behind what one meets the search goes on: "for 2025 to 2.1%"."""
    free = span.start
    for place in places:
        match = pattern.match(text, place, span.end) if place >= free else None
        if match is None:
            continue
        parted = parted_at(text, match)
        whole = pattern.match(text, match.start(), parted[0]) if parted else match
        end = parted[0] if parted else match.end()
        met = covered.rfind(1, match.start("number") - span.start, end - span.start)
        if met < 0 and whole:
            yield whole
        behind = parted[1] if parted else end
        free = behind if met < 0 else span.start + met + 1


def _cover(covered: bytearray, start: int, end: int) -> None:
    covered[start:end] = b"\1" * (end - start)
