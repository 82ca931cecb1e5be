"""Figures that belong together: the ends of a range, what a change began and ended with, one sum in two currencies."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from flows.annotate.amounts.parted_numbers import is_change_and_level, tells_change
from flows.english.level_verbs import RANGING
from flows.english.number_words import APPROXIMATIONS, DIGITS, IN_WORDS, SCALE, value_of
from flows.model.annotation import Amount, AmountType
from flows.model.spans import Span

_IN_BRACKETS = re.compile(rf" ?[(\[](?:{APPROXIMATIONS} )?")
_TO = re.compile(r"(?: ?[-–] ?| to )")
_AND = re.compile(r" and ")
_BETWEEN = re.compile(r"\b[Bb]etween \Z")
_CHANGED_FROM = "".join(rf"(?<!\b{word} )" for word in RANGING) + r"\b[Ff]rom "
_FROM = re.compile(rf"{_CHANGED_FROM}\Z")
_BEGAN = re.compile(
    rf"(?:{_CHANGED_FROM}|(?P<changed>\b[a-z]{{2,12}} ))"
    rf"(?:{APPROXIMATIONS} )?"
    rf"(?P<number>{DIGITS}(?:[ \-]?{SCALE}(?!\w)|[mkb](?!\w))?|{IN_WORDS}) to "
    rf"(?:{APPROXIMATIONS} )?\Z"
)
_LOOSE = r"(?:(?:the|about|around|some|nearly|almost|over|roughly|more than|at least|up to) )?"
_BARE_END = (
    r"(?=[;:!?)”’\"]|[.,](?!\d)|\Z| (?:as|and|but|that|which|first|originally|previously|reported|claimed)\b)"
)
_DENIED_BEHIND = re.compile(
    rf"(?:,? rather than|,? and not|,? not| [–—-] not) {_LOOSE}(?P<number>{DIGITS}(?:[ \-]?{SCALE}(?!\w)|[mkb](?!\w))?)"
    rf"{_BARE_END}"
)
_DENIED_BEFORE = re.compile(
    rf"\bnot {_LOOSE}(?P<number>{DIGITS}(?:[ \-]?{SCALE}(?!\w)|[mkb](?!\w))?),? but {_LOOSE}\Z"
)
_LONGEST = 70
_SHORT = re.compile(r"\d{1,3}(?:\.\d+)?")
_SCALE_BEHIND = re.compile(rf"\d[ \-]?(?P<scale>{SCALE}|[mkMKB](?!\w))")


def join_ranges(amounts: list[Amount], text: str) -> Iterator[Amount]:
    """Two figures of one unit that are the ends of a range become one: "between €20m and €30m", "$5bn to $7bn"."""
    waiting: Amount | None = None
    for amount in amounts:
        joined = _joined(waiting, amount, text) if waiting is not None else None
        if joined is not None:
            waiting = joined
            continue
        if waiting is not None:
            yield waiting
        waiting = amount
    if waiting is not None:
        yield waiting


def _joined(one: Amount, other: Amount, text: str) -> Amount | None:
    same = (one.type, one.unit, one.iso) == (
        other.type,
        other.unit,
        other.iso,
    ) and one.type is not AmountType.COUNT
    plain = bool(one.value and other.value) and "/" not in f"{one.value}{other.value}"
    if not same or not plain or one.approximation or Decimal(one.value or 0) >= Decimal(other.value or 0):
        return None
    before = text[max(0, one.span.start - 20) : one.span.start]
    between = _BETWEEN.search(before)
    if between and _AND.fullmatch(text, one.span.end, other.span.start):
        start = one.span.start - len(between[0])
    elif _TO.fullmatch(text, one.span.end, other.span.start) and not _FROM.search(before):
        start = one.span.start
        change, level = Decimal(one.value or 0), Decimal(other.value or 0)
        if text[one.span.end : other.span.start] == " to " and is_change_and_level(
            text, start, change, level
        ):
            return None
    else:
        return None
    return replace(other, span=Span(start, other.span.end), value=f"{one.value}/{other.value}")


def add_beginnings(amounts: list[Amount], text: str) -> Iterator[Amount]:
    """Before each figure that a change ended with, the bare number it began with or was: "from 32 to 19 deaths"."""
    end = 0
    for amount in amounts:
        began = _BEGAN.search(text, max(end, amount.span.start - _LONGEST), amount.span.start)
        if began and began["changed"] and not tells_change(text, began.start("number")):
            began = None
        if began is not None and amount.value and "/" not in amount.value:
            yield replace(
                amount,
                span=Span(*began.span("number")),
                value=_value_with_scale(began["number"], amount.span.of(text)),
                approximation="",
                scope=None,
            )
        yield amount
        end = amount.span.end


def add_denied(amounts: list[Amount], text: str) -> Iterator[Amount]:
    """Beside a figure the bare number that is said not to hold, which is of its unit: "287 tonnes, not 310"."""
    denied = {new.span: new for amount in amounts for new in _denied_beside(amount, text)}
    kept = [a for a in amounts if a.type is not AmountType.COUNT or a.span not in denied]
    taken = {amount.span.start for amount in kept}
    new = (amount for amount in denied.values() if amount.span.start not in taken)
    yield from sorted([*kept, *new], key=lambda amount: amount.span)


def _denied_beside(amount: Amount, text: str) -> Iterator[Amount]:
    start, end, measure = amount.span.start, amount.span.end, amount.measure
    if not amount.value or "/" in amount.value or (amount.type is AmountType.COUNT and measure is None):
        return
    before = _DENIED_BEFORE.search(text, max(0, start - _LONGEST), start)
    if before is not None:
        yield _like(amount, before)
        return
    follows = measure is not None and 0 <= measure.start - end <= len(" of the ")
    end = measure.end if measure and follows else end
    if amount.rate is not None and 0 <= amount.rate.start - end <= 1:
        end = amount.rate.end
    behind = _DENIED_BEHIND.match(text, end, len(text))
    if behind is not None:
        yield _like(amount, behind)


def _like(amount: Amount, number: re.Match[str]) -> Amount:
    """A bare number as a figure of the kind and unit of another."""
    value = _value_with_scale(number["number"], amount.span.of(number.string))
    span = Span(*number.span("number"))
    return replace(amount, span=span, value=value, approximation="", scope=None, rate=None, equals=None)


def _value_with_scale(number: str, behind: str) -> str | None:
    """Of "from 3 to 5 million" both are millions."""
    scale = _SCALE_BEHIND.search(behind) if _SHORT.fullmatch(number) else None
    return value_of(f"{number} {scale['scale']}" if scale else number)


def _convert(one: Amount, other: Amount) -> bool:
    """Whether two figures may be one in two currencies or two units: "3.4 metres (11 feet)"."""
    if one.type is not other.type:
        return False
    if one.type is AmountType.MONEY:
        return one.iso != other.iso
    return one.type is AmountType.QUANTITY and one.unit != other.unit


def pair_conversions(amounts: list[Amount], text: str) -> Iterator[Amount]:
    """A figure stated twice, the second time in brackets: each names the other, and both measure the same."""
    pairs: dict[int, int] = {}
    for index, (one, other) in enumerate(pairwise(amounts)):
        if _convert(one, other) and _IN_BRACKETS.fullmatch(text, one.span.end, other.span.start):
            pairs[index], pairs[index + 1] = index + 1, index
    for index, amount in enumerate(amounts):
        if index in pairs:
            other = amounts[pairs[index]]
            yield replace(amount, equals=other.span, measure=amount.measure or other.measure)
        else:
            yield amount
