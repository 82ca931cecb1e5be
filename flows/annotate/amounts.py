"""Figures: money, shares, counts and measures, with value, unit, what they measure, and pairs in two currencies."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from flows.annotate.amount_patterns import AGE, COMPILED, STATED_AGES
from flows.annotate.measure_words import MEASURES
from flows.annotate.measures import Measure, find_measure
from flows.annotate.money_words import CODES, NAMES, SYMBOLS
from flows.annotate.number_words import value_of
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

_UNIT_OF = {word: unit for unit, words in MEASURES.items() for word in words}
_ONE_OF = {
    "kroner": "krone",
    "kronor": "krona",
    "danish kroner": "danish krone",
    "swedish kronor": "swedish krona",
}
_IN_BRACKETS = re.compile(r" ?[(\[]")
_NOT_COUNTED = re.compile(r"(?:one|a hundred)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:\b(?:No\.?|number|p\.|(?i:section|article|chapter|page|paragraph|tier|wave|phase|category|stage|level|grade)"
    r"|Resolution|Flight|Route|Highway|Runway|Boeing|Airbus|Title|Form|Group|Round|Step|Zone|Class|Channel|Year|Day|"
    r"War|Type|Unit|Part|Annex|Rule|Table|Figure|Schedule|Proposition|Amendment|Area|District|Division|Protocol)"
    r"|\bper) $"
)
"""What a number behind these words only names or, behind "per", is counted in: "tier 2", "159 per 100,000"."""
_CALLED = re.compile(
    r"(?:911|999|112|101|111|311)(?= (?:call|calls|caller|operator|dispatch|emergency|service)s?\b)"
)
"""The numbers by which help is called."""
_LISTED = re.compile(r"\(?\d{1,2}\)")
"""The number of an item in a list: "1)", "(2)"."""
_BROKEN = re.compile(r"0\d")
"""The end of a number whose digits were parted: "600, 097"."""
_VERSION = re.compile(r"\d\.\d")
_CAPITALISED = re.compile(r"\b[A-Z][\w.-]* $")
_DESCENDING = re.compile(r"(\d{1,4})[-–](\d{1,4})")
_BEFORE = 30


def annotate_amounts(document: AnnotatedDocument) -> Annotations:
    """The layer of figures, in text order and disjoint; dates are not figures."""
    amounts: list[Amount] = []
    for segment in document.segmentation.segments:
        for kind, match in _figures(document, segment):
            amount = _amount(document, kind, match, segment)
            if amount is not None:
                amounts.append(amount)
    return Annotations(amounts=tuple(_paired(amounts, document.text)))


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
    for kind, pattern in COMPILED:
        for match in pattern.finditer(document.text, start, end):
            first, last = match.start("number") - start, match.end() - start
            if not any(covered[first:last]):
                _cover(covered, first, last)
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


def _cover(covered: bytearray, start: int, end: int) -> None:
    covered[start:end] = b"\1" * (end - start)


def _amount(
    document: AnnotatedDocument, kind: AmountType, match: re.Match[str], segment: Segment
) -> Amount | None:
    text, groups = document.text, match.groupdict()
    start = match.start("symbol") if groups.get("symbol") else match.start("number")
    if groups.get("code"):
        start = min(start, match.start("code"))
    is_age = match.re in {AGE, *STATED_AGES}
    span = Span(start, match.end("number") if is_age else match.end())
    if kind is AmountType.COUNT and _counts_nothing(text, span, match["number"]):
        return None
    sentence = document.segmentation.sentence_at(start)
    end = sentence.end if sentence and sentence.end >= span.end else segment.span.end
    measure = Measure(None, None) if is_age else find_measure(text, span, kind, end)
    if kind is AmountType.COUNT and measure.measured is None:
        return None
    unit, iso = ("year", "") if is_age or groups.get("age") else _unit(kind, groups)
    return Amount(
        span=span,
        type=kind,
        value=_value(match["number"]),
        unit=unit,
        iso=iso,
        approximation=(groups.get("approximation") or "").lower(),
        measure=measure.measured,
        scope=measure.scope,
    )


def _counts_nothing(text: str, span: Span, number: str) -> bool:
    """Numbers that only name or order things: "No. 5", "one", "a Boeing 747-400", "SECURE 2.0"."""
    if _NOT_COUNTED.match(number) or _NUMBERED.search(text, max(0, span.start - _BEFORE), span.start):
        return True
    if _BROKEN.match(number) or _CALLED.match(text, span.start) or _is_list_number(text, span):
        return True
    bounds = _DESCENDING.fullmatch(number)
    if bounds and int(bounds[1]) >= int(bounds[2]) and len(bounds[1]) <= len(bounds[2]):
        return True
    named = _CAPITALISED.search(text, max(0, span.start - _BEFORE), span.start)
    return bool(named and _VERSION.fullmatch(number))


def _is_list_number(text: str, span: Span) -> bool:
    """Whether a bracket closes behind the number that none opens before it, or one that holds it alone."""
    opened = text[max(0, span.start - _BEFORE) : span.start]
    if opened.endswith("("):
        return _LISTED.match(text, span.start - 1) is not None
    return "(" not in opened and _LISTED.match(text, span.start) is not None


def _unit(kind: AmountType, groups: dict[str, str | None]) -> tuple[str, str]:
    """The unit in words and the ISO 4217 code."""
    if groups.get("symbol"):
        return SYMBOLS[str(groups["symbol"])]
    if groups.get("code"):
        return CODES[str(groups["code"])], str(groups["code"])
    if groups.get("name"):
        name = str(groups["name"]).lower()
        name = name if name in NAMES else name.removesuffix("s")
        return _ONE_OF.get(name, name), NAMES[name]
    if kind is AmountType.PERCENT:
        return ("percentage point" if "point" in str(groups["percent"]) else "percent"), ""
    if groups.get("measure"):
        return _UNIT_OF[str(groups["measure"])], ""
    return "", ""


def _value(written: str) -> str | None:
    """A plain decimal, or two with a slash for a range."""
    bounds = re.match(r"([\d.,]+)(?: ?[-–] ?|-? to )([\d.,]+)(.*)", written)
    if not bounds:
        return value_of(written)
    first, last = value_of(bounds[1] + bounds[3]), value_of(bounds[2] + bounds[3])
    return f"{first}/{last}" if first and last else None


def _paired(amounts: list[Amount], text: str) -> Iterator[Amount]:
    """Money stated twice, the second time in brackets: each names the other, and both measure the same."""
    pairs: dict[int, int] = {}
    for index, (one, other) in enumerate(pairwise(amounts)):
        both_money = one.type is other.type is AmountType.MONEY and one.iso != other.iso
        if both_money and _IN_BRACKETS.fullmatch(text, one.span.end, other.span.start):
            pairs[index], pairs[index + 1] = index + 1, index
    for index, amount in enumerate(amounts):
        if index in pairs:
            other = amounts[pairs[index]]
            yield replace(amount, equals=other.span, measure=amount.measure or other.measure)
        else:
            yield amount
