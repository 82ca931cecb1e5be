"""Figures: money, shares, counts and measures, with value, unit, what they measure, and pairs in two currencies."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from flows.annotate.amounts.amount_pairs import add_beginnings, add_denied, join_ranges, pair_conversions
from flows.annotate.amounts.amount_patterns import AGE, APPROXIMATED, LONGEST_APPROXIMATION, STATED_AGES
from flows.annotate.amounts.amount_units import Unit, is_doubtful, unit_of
from flows.annotate.amounts.cited_volumes import is_citation
from flows.annotate.amounts.currency_places import countries_of
from flows.annotate.amounts.figure_matches import figures_in
from flows.annotate.amounts.listed_counts import counts_in_lists
from flows.annotate.amounts.listed_members import is_of_whole, opens_whole, shares_noun
from flows.annotate.amounts.marks import are_marks
from flows.annotate.amounts.measured_before import measured_before
from flows.annotate.amounts.measures import Measure, find_measure
from flows.annotate.amounts.named_numbers import counts_nothing, may_begin, stands_free
from flows.annotate.amounts.outline_numbers import is_in_label, outline_numbers
from flows.annotate.amounts.postcodes import is_postcode
from flows.annotate.amounts.ratio_words import percent_of
from flows.annotate.amounts.second_members import complete_second, tells_unit
from flows.annotate.amounts.signs import may_bear_sign, sign_before, with_sign
from flows.annotate.amounts.table_counts import counts_in_tables, losses_in_tables
from flows.annotate.amounts.table_units import in_unit, units_in_tables
from flows.annotate.amounts.votes import UNIT as UNIT_OF_VOTES
from flows.annotate.amounts.votes import is_division, value_of_division
from flows.english.number_words import VAGUE, range_of
from flows.model.annotation import (
    Amount,
    AmountType,
    AnnotatedDocument,
    Annotations,
    EntityType,
)
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_VAGUE = re.compile(VAGUE)
_MOVED_UP = re.compile(r"\b(?:edg|tick|nudg|creep|inch|climb|drift|pick)(?:es|s|ed|ing|e)? \Z|\bcrept \Z")
"""Before "up to 2.4%" that is where something went, and no limit."""
_OF_OUTPUT = re.compile(r"of (?:its |their )?")


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure and whether a verb follows it at once, so that it stands without a noun: "48 remain"."""

    amount: Amount
    acts: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether it is a bare number of which nothing is told."""
        return self.amount.type is AmountType.COUNT and self.amount.measure is None and not self.acts


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What the rest of a text tells of its figures: the countries of its cities, and which of them are losses."""

    countries: str
    losses: Mapping[Span, Span]


def _as_loss(amount: Amount, losses: Mapping[Span, Span]) -> Amount:
    """A figure in the brackets of an account with these and a minus."""
    brackets = losses.get(amount.span)
    return replace(amount, span=brackets, value=with_sign(amount.value, "-")) if brackets else amount


def annotate_amounts(document: AnnotatedDocument) -> Annotations:
    """The layer of figures, in text order and disjoint; dates are not figures."""
    amounts: list[Amount] = []
    counted = counts_in_tables(document.text, document.segmentation.segments)
    listed = counts_in_lists(document)
    units = units_in_tables(document.text, document.segmentation.segments)
    numbering = outline_numbers(document.text, document.segmentation.segments)
    around = _Surroundings(
        countries_of(document.annotations.entities),
        losses_in_tables(document.text, document.segmentation.segments),
    )
    for segment in document.segmentation.segments:
        if segment.role is Role.BYLINE:
            continue
        matches = figures_in(document, segment)
        found = [
            f
            for kind, match in matches
            if match.start() not in numbering and (f := _found(document, kind, match, segment, around))
        ]
        told = _with_measures(document, _joined(found, document.text), counted, listed)
        amounts += [in_unit(_as_loss(amount, around.losses), units) for amount in told]
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
    document: AnnotatedDocument,
    found: list[_Found],
    counted: Container[Span],
    listed: Mapping[Span, Span],
) -> Iterator[Amount]:
    """The figures of one segment, each with what the words before it say it measures if those behind do not.

    `counted` are the bare numbers of which a table tells what they count, `listed` those of lists with what they count.
    """
    whole: Amount | None = None
    lends: Amount | None = None
    outside: Amount | None = None
    amounts = [one.amount for one in found]
    for index, one in enumerate(found):
        if one.amount.span in listed:
            yield replace(one.amount, measure=listed[one.amount.span], scope=None, rate=None)
            continue
        lender = _lender(lends, outside, one.amount, document.text)
        amount = complete_second(lender, one.amount, document.text)
        following = amounts[index + 1] if index + 1 < len(amounts) else None
        if amount.measure is None and following and shares_noun(amount, following, document.text):
            amount = replace(amount, measure=following.measure)
        completed = amount is not one.amount  # its measure is that of the figure before
        if amount.measure is None and not completed and amount.unit not in {"year", UNIT_OF_VOTES}:
            of_whole = is_of_whole(whole, amount, document.text, acts=one.acts)
            measure = whole.measure if whole and of_whole else measured_before(document, amounts, index)
            output = _output(amount, document.text)
            amount = replace(amount, measure=output or measure, holder=measure if output else None)
        if not _Found(amount, one.acts).says_nothing or amount.span in counted:
            yield amount
            lends = amount if tells_unit(amount) else lends
            outside = lends if lends is amount and not _opens_bracket(amount, document.text) else outside
        whole = amount if opens_whole(amount, document.text) else whole


def _lender(lends: Amount | None, outside: Amount | None, amount: Amount, text: str) -> Amount | None:
    """The last figure that may lend one its measure, over another in brackets: "31 (28 in York), of whom 9"."""
    closed = lends and _opens_bracket(lends, text) and ")" in text[lends.span.end : amount.span.start]
    return outside if closed else lends


def _opens_bracket(amount: Amount, text: str) -> bool:
    return text.endswith("(", 0, amount.span.start)


def _output(amount: Amount, text: str) -> Span | None:
    """The output of which a share is told: "0.3% of GDP"."""
    share = amount.rate if amount.type is AmountType.PERCENT else None
    told = _OF_OUTPUT.match(text, share.start, share.end) if share else None
    return Span(told.end(), share.end) if share and told else None


def _found(
    document: AnnotatedDocument,
    kind: AmountType,
    match: re.Match[str],
    segment: Segment,
    around: "_Surroundings",
) -> _Found | None:
    """The figure of a match, if it is one."""
    if is_division(match):
        span = Span(*match.span())
        return _Found(Amount(span, kind, value_of_division(match), unit=UNIT_OF_VOTES))
    text, groups = document.text, match.groupdict()
    is_age = any(match.re is age for age in (AGE, *STATED_AGES))  # to compare patterns takes long
    sign = sign_before(text, _span_of(match, is_age=is_age).start)
    if sign and not may_bear_sign(sign, kind, segment):
        return None
    span = _span_of(match, is_age=is_age)
    sentence = document.segmentation.sentence_at(span.start)
    sentence = sentence if sentence and sentence.end >= span.end else segment.span
    countries = around.countries
    if span not in around.losses and _is_no_figure(document, kind, match, span, sentence):
        return None
    if kind is not AmountType.COUNT and is_doubtful(kind, match, text, sentence, countries):
        return None
    vague = _VAGUE.fullmatch(match["number"]) is not None
    measure = Measure() if is_age else find_measure(text, span, kind, sentence.end, vague=vague)
    if kind is AmountType.COUNT and is_postcode(document, span, measure.measured):
        return None
    unit = Unit("year") if is_age or groups.get("age") else unit_of(kind, groups, text, countries)
    ratio = groups.get("ratio")
    approximation = _approximation(text, span.start, sentence)
    amount = Amount(
        span=Span(span.start - len(sign), span.end),
        type=kind,
        value=with_sign(percent_of(ratio) if ratio else range_of(match["number"]), sign),
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
    told = found["approximation"].lower() if found else ""
    return "" if told == "up to" and found and _MOVED_UP.search(near, 0, found.start()) else told


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
    begins = not number[0].isupper() or may_begin(text, span, sentence) or _is_before_people(document, span)
    if not begins:
        return True
    if kind is AmountType.QUANTITY and text.endswith("per ", 0, span.start):
        return True
    if kind is AmountType.MONEY and match.groupdict().get("name"):
        return _is_person(document, match.start("name"))
    return kind is AmountType.COUNT and (
        _is_named(document, span)
        or is_in_label(text, span.start)
        or is_citation(text, span.start)
        or are_marks(text, span, number)
        or counts_nothing(text, span, number, sentence)
    )


def _is_before_people(document: AnnotatedDocument, span: Span) -> bool:
    """Whether the name of a people stands right behind a number: "Nineteen Kyrgyz servicemen"."""
    mentions = document.annotations.mentions
    index = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    behind = mentions[index] if index < len(mentions) else None
    return behind is not None and behind.type is EntityType.GROUP and behind.span.start == span.end + 1


def _is_person(document: AnnotatedDocument, start: int) -> bool:
    """Whether what looks like a currency is a name: "Scorers: 3 Lira"."""
    mentions = document.annotations.mentions
    index = bisect_left(mentions, start, key=lambda mention: mention.span.start)
    named = mentions[index] if index < len(mentions) else None
    return named is not None and named.type is EntityType.PERSON and named.span.start == start


def _is_named(document: AnnotatedDocument, span: Span) -> bool:
    """Whether a number lies inside a name: "Six Flags"."""
    mentions = document.annotations.mentions
    index = bisect_left(mentions, span.end, key=lambda mention: mention.span.start) - 1
    return index >= 0 and mentions[index].span.contains(span)
