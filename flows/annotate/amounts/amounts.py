"""Figures: money, shares, counts and measures, with value, unit, what they measure, and pairs in two currencies."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from flows.annotate.amounts.amount_pairs import add_beginnings, add_denied, join_ranges, pair_conversions
from flows.annotate.amounts.amount_patterns import (
    AGE,
    AMOUNT_PATTERNS,
    APPROXIMATED,
    LONGEST_APPROXIMATION,
    STATED_AGES,
)
from flows.annotate.amounts.amount_units import Unit, is_doubtful, unit_of
from flows.annotate.amounts.measured_before import measured_before
from flows.annotate.amounts.measures import Measure, find_measure
from flows.annotate.amounts.named_numbers import counts_nothing, may_begin, stands_free
from flows.annotate.amounts.parted_numbers import parted_at
from flows.annotate.amounts.postcodes import is_postcode
from flows.annotate.amounts.ratio_words import percent_of
from flows.annotate.amounts.table_counts import counts_in_tables
from flows.annotate.english.number_words import VAGUE, range_of
from flows.annotate.english.plain_letters import in_small_letters
from flows.model.annotation import (
    Amount,
    AmountType,
    AnnotatedDocument,
    Annotations,
    DateMention,
    EntityType,
    Mention,
)
from flows.model.segmentation import Segment
from flows.model.spans import Span

_VAGUE = re.compile(VAGUE)
_OF_ALL = re.compile(r"\bOf (?:the |its |their |all |his |her )?\Z")
_REST = re.compile(r", (?:[a-z]+ ){0,3}\Z")


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure and whether a verb follows it at once, so that it stands without a noun: "48 remain"."""

    amount: Amount
    acts: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether it is a bare number of which nothing is told."""
        return self.amount.type is AmountType.COUNT and self.amount.measure is None and not self.acts


def annotate_amounts(document: AnnotatedDocument) -> Annotations:
    """The layer of figures, in text order and disjoint; dates are not figures."""
    amounts: list[Amount] = []
    counted = counts_in_tables(document.text, document.segmentation.segments)
    for segment in document.segmentation.segments:
        matches = _figures(document, segment)
        found = [f for kind, match in matches if (f := _found(document, kind, match, segment))]
        amounts += _with_measures(document, _joined(found, document.text), counted)
    return Annotations(amounts=tuple(pair_conversions(amounts, document.text)))


def _joined(found: list[_Found], text: str) -> list[_Found]:
    """The same figures, ranges as one and changes as two, bare numbers among them."""
    acting = {f.amount.span for f in found if f.acts}
    telling = [f.amount for f in found if not f.says_nothing]
    telling = list(add_beginnings(list(join_ranges(telling, text)), text))
    telling = list(add_denied(telling, text))
    taken = {amount.span.start for amount in telling}
    bare = [f for f in found if f.says_nothing and f.amount.span.start not in taken]
    both = [*(_Found(a, a.span in acting) for a in telling), *bare]
    return sorted(both, key=lambda f: f.amount.span)


def _with_measures(
    document: AnnotatedDocument, found: list[_Found], counted: Container[Span]
) -> Iterator[Amount]:
    """The figures of one segment, each with what the words before it say it measures if those behind do not.

    `counted` are the bare numbers of which a table tells what they count.
    """
    before: Amount | None = None
    amounts = [one.amount for one in found]
    for index, one in enumerate(found):
        amount = one.amount
        if amount.measure is None and not _is_age(amount):
            measure = _of_all(before, one, document.text) or measured_before(document, amounts, index)
            amount = replace(amount, measure=measure)
        if not _Found(amount, one.acts).says_nothing or amount.span in counted:
            yield amount
        before = amount


def _is_age(amount: Amount) -> bool:
    return amount.type is AmountType.QUANTITY and amount.unit == "year"


def _of_all(before: Amount | None, one: _Found, text: str) -> Span | None:
    """The hostages, of 48 in "Of the 251 hostages, 48 remain"."""
    if before is None or before.measure is None or not one.acts:
        return None
    opens = _OF_ALL.search(text[max(0, before.span.start - 10) : before.span.start])
    follows = before.measure.end <= one.amount.span.start
    comma = follows and _REST.fullmatch(text, before.measure.end, one.amount.span.start)
    return before.measure if opens and comma else None


def _figures(document: AnnotatedDocument, segment: Segment) -> Iterator[tuple[AmountType, re.Match[str]]]:
    """Matches in a segment outside dates, none inside another; the kind named first wins."""
    start, end = segment.span.start, segment.span.end
    covered = bytearray(end - start)
    dates = document.annotations.dates
    for date in dates[_from(dates, start) : _from(dates, end)]:
        _cover(covered, date.span.start - start, min(date.span.end, end) - start)
    found = []
    for match in _ages(document, segment):
        _cover(covered, match.start("number") - start, match.end("number") - start)
        found.append((AmountType.QUANTITY, match))
    small = in_small_letters(document.text[start:end])
    places: dict[str, list[int]] = {}
    for kind, opening, pattern in AMOUNT_PATTERNS:
        if opening.pattern not in places:
            places[opening.pattern] = [start + place.start() for place in opening.finditer(small)]
        for match in _free_matches(pattern, document.text, segment.span, places[opening.pattern], covered):
            _cover(covered, match.start("number") - start, match.end() - start)
            found.append((kind, match))
    yield from sorted(found, key=lambda item: item[1].start("number"))


def _from(rows: Sequence[DateMention] | Sequence[Mention], offset: int) -> int:
    """The index of the first row of a layer that begins at an offset or behind it."""
    return bisect_left(rows, offset, key=lambda row: row.span.start)


def _ages(document: AnnotatedDocument, segment: Segment) -> Iterator[re.Match[str]]:
    """How old people are said to be: behind a name and a comma, or after "aged"."""
    text, end = document.text, segment.span.end
    mentions = document.annotations.mentions
    for mention in mentions[_from(mentions, segment.span.start) : _from(mentions, end)]:
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


def _found(
    document: AnnotatedDocument, kind: AmountType, match: re.Match[str], segment: Segment
) -> _Found | None:
    text, groups = document.text, match.groupdict()
    is_age = any(match.re is age for age in (AGE, *STATED_AGES))  # to compare patterns takes long
    span = _span_of(match, is_age=is_age)
    sentence = document.segmentation.sentence_at(span.start)
    sentence = sentence if sentence and sentence.end >= span.end else segment.span
    if _is_no_figure(document, kind, match, span, sentence):
        return None
    vague = _VAGUE.fullmatch(match["number"]) is not None
    measure = Measure() if is_age else find_measure(text, span, kind, sentence.end, vague=vague)
    if kind is AmountType.COUNT and is_postcode(document, span, measure.measured):
        return None
    unit = Unit("year") if is_age or groups.get("age") else unit_of(kind, groups, text)
    ratio = groups.get("ratio")
    approximation = _approximation(text, span.start, sentence)
    amount = Amount(
        span=span,
        type=kind,
        value=percent_of(ratio) if ratio else range_of(match["number"]),
        unit=unit.name,
        iso=unit.iso,
        approximation=approximation,
        measure=measure.measured,
        scope=measure.scope,
        rate=measure.rate,
    )
    return _Found(amount, measure.acts and (bool(approximation) or stands_free(text, span)))


def _approximation(text: str, start: int, sentence: Span) -> str:
    """The word that loosens a figure that begins at `start`, in small letters, or empty."""
    near = text[max(sentence.start, start - LONGEST_APPROXIMATION) : start]
    found = APPROXIMATED.search(near)
    return found["approximation"].lower() if found else ""


def _span_of(match: re.Match[str], *, is_age: bool) -> Span:
    groups = match.groupdict()
    starts = [match.start(name) for name in ("symbol", "placed", "code", "scale") if groups.get(name)]
    start = min([match.start("number"), *starts])
    return Span(start, match.end("number") if is_age else match.end())


def _is_no_figure(
    document: AnnotatedDocument, kind: AmountType, match: re.Match[str], span: Span, sentence: Span
) -> bool:
    """Whether a match is a number within a name, a word with another meaning, or counts nothing."""
    text, number = document.text, match["number"]
    if number[0].isupper() and not may_begin(document.text, span, sentence):
        return True
    if kind is AmountType.COUNT:
        return _is_named(document, span) or counts_nothing(text, span, number, sentence)
    return is_doubtful(kind, match, text, sentence)


def _is_named(document: AnnotatedDocument, span: Span) -> bool:
    """Whether a number lies inside a name: "Six Flags"."""
    mentions = document.annotations.mentions
    index = bisect_left(mentions, span.end, key=lambda mention: mention.span.start) - 1
    return index >= 0 and mentions[index].span.contains(span)
