"""Numbers of the measure of the figure before them, bare ones of its unit, too: what it was, or what others say.

"6.02 billion saldos, against 6.55 billion a year earlier", "19 catchments, up from 12", "from 14 crowns to 60",
"45 million tonnes. The union put the figure at 28 million".
"""

import re
from dataclasses import replace
from decimal import Decimal

from flows.annotate.amounts.listed_members import goes_on_after, is_listed_after, is_part_after
from flows.english.function_words import MONTHS
from flows.english.number_words import APPROXIMATIONS, DIGITS, IN_WORDS, SCALE
from flows.model.annotation import Amount, AmountType

_MONTH = rf"(?i:{'|'.join(sorted(MONTHS))})"
_LOOSE = rf"(?:{APPROXIMATIONS} )?"
_COMPARED = re.compile(
    rf"\b(?:(?:times|twice|double|half) (?:the|its|their) (?:[a-z-]{{2,15}} ){{0,2}}"
    rf"(?:average|mean|norm|level|limit|total) of"
    rf"|(?:above|below) the) {_LOOSE}\Z"
    rf"|\b(?:against|compared (?:with|to)|versus|up from|down from|rather than|instead of) (?:(?:just|only|a|the) )?"
    rf"(?:(?:(?:[\w-]{{1,20}}[’']s?|the|its|their|an?) )?(?:[a-z-]{{2,15}} ){{0,2}}"
    rf"(?:estimate|figure|forecast|total|number|level|target|guidance|plan|record|projection) of )?{_LOOSE}\Z"
)
_REPLACED = re.compile(
    rf"\b(?:revis|correct|updat|replac|rais|lower|cutt)ing (?:an?|its|their|the) (?:[a-z-]{{2,15}} ){{0,2}}"
    rf"(?:estimate|figure|count|forecast|number|tally|toll|total) of {_LOOSE}\Z"
)
"""Before what a figure was thought to be: "210 people, revising an earlier estimate of 180"."""
_FROM = re.compile(rf"(?P<link>from|to) {_LOOSE}\Z")
_WHEN = re.compile(
    rf"(?: (?:early|late|mid-?))? (?:in|on|at|by) (?:[a-z]{{2,12}} ){{0,3}}(?:{_MONTH} )?(?:{_MONTH}|(?:19|20)\d\d) \Z"
)
"""When a change began, behind the figure with which it did: "from 180 in 2022 to 265"."""
_BEGAN = re.compile(rf"\b[Ff]rom {_LOOSE}\Z")
_PUT_AT = re.compile(
    rf"\b(?:put|puts|putting) (?:(?:the|that|this) (?:figure|number|total|sum|amount)|it|that) at {_LOOSE}\Z"
)
_SHOULD_BE = re.compile(rf",? should (?:have been|have read|be|read) {_LOOSE}\Z")
"""Between a number and the one that puts it right: "62, should have been 58"."""
_OF_WHICH = re.compile(rf",? of (?:which|this|that) {_LOOSE}\Z")
_FURTHER = re.compile(r"\b(?:[Aa] further|[Aa]nother|[Aa]n additional|[Aa]n extra) \Z")
_WHOSE = r"(?:the |all |its |their |our |your |his |her |my )?"
_PART_OF = re.compile(rf"(?:{DIGITS}|{IN_WORDS}) of {_WHOSE}\Z")
_WHOLE = re.compile(
    rf" of {_WHOSE}(?:{DIGITS}|{IN_WORDS})"
    r"(?=[,;)]|\.(?!\d)|\Z| (?:by|in|at|on|from|for|to|had|have|were)\b)"
)
_OF = re.compile(rf" of {_WHOSE}")
_SCALED = re.compile(rf" {SCALE}\Z")
_STOPS = re.compile(r"[;:!?()\"“”]|\.(?!\d)")
_SINGLE = re.compile(r"[^.;:!?]{0,200}[.]\s[^.;:!?]{0,200}\Z|[^.;:!?]{0,200}\Z")
"""At most one end of a sentence lies between."""
_NO_NAMES = frozenset({"figure", "number", "total", "sum", "amount"})
_FARTHEST, _NEAR, _TOLD_WITHIN = 110, 30, 260
_TIMES = 20
"""How many times the one number may be the other."""


def complete_second(before: Amount | None, amount: Amount, text: str) -> Amount:
    """A bare number with the kind, unit and measure of the figure before it, where the words between say so.

    `before` is the last figure of the same paragraph with a unit or a measure.
    """
    if before is None:
        return amount
    if amount.measure is None and (
        is_part_after(before, amount, text) or goes_on_after(before, amount, text)
    ):
        return replace(amount, measure=before.measure, holder=before.holder)
    if not _are_of_one_size(before, amount):
        return amount
    start, end = before.span.end, amount.span.start
    between = text[start:end] if start < end else ""
    compared, put = _is_compared(before, between, text), _is_put(between)
    if between and amount.type is AmountType.COUNT and amount.measure is None and not amount.rate:
        if _is_of_sum(before, amount, between, text):
            return replace(amount, type=before.type, unit=before.unit, iso=before.iso)
        compared = compared or _is_parallel(before, amount, between, text)
    if amount.measure is None or amount.measure.of(text) in _NO_NAMES:
        put = put or is_listed_after(before, amount, text)
    if not between or not (compared or put):
        return amount
    if (amount.type, amount.unit, amount.iso) == (before.type, before.unit, before.iso) and amount.unit:
        named = between.endswith(" of ") or (amount.measure is not None and not put)
        return amount if named else replace(amount, measure=before.measure, holder=before.holder)
    if amount.type is not AmountType.COUNT or amount.measure is not None or amount.rate:
        return amount
    new = replace(amount, type=before.type, unit=before.unit, iso=before.iso, rate=before.rate)
    return replace(new, measure=before.measure, holder=before.holder)


def tells_unit(amount: Amount) -> bool:
    """Whether a figure can lend a bare number its unit or what it counts."""
    return amount.unit not in {"vote", "year"} and (
        amount.type is not AmountType.COUNT or amount.measure is not None
    )


def _is_compared(before: Amount, between: str, text: str) -> bool:
    if len(between) > _FARTHEST or _STOPS.search(between):
        return False
    if _COMPARED.search(between) or _REPLACED.search(between) or _SHOULD_BE.fullmatch(between):
        return True
    link = _FROM.search(between)
    rest = _WHEN.sub("", between[: link.start()]) + " " if link else between
    told = before.rate.end if before.rate and before.rate.start >= before.span.end else before.span.end
    told = max(told, before.measure.end if before.measure and before.measure.start >= before.span.end else 0)
    if link is None or len(rest) > _NEAR or told - before.span.end < len(rest.rstrip()):
        return False
    began = _BEGAN.search(text, max(0, before.span.start - _NEAR), before.span.start)
    return (link["link"] == "to") == (began is not None)


def _is_of_sum(before: Amount, amount: Amount, between: str, text: str) -> bool:
    """Whether a number of millions is of a sum told before it, or comes on top of it: "of which 1.2 million was"."""
    if before.type is not AmountType.MONEY or not _SCALED.search(amount.span.of(text)):
        return False
    further = _FURTHER.search(between) and len(between) <= _FARTHEST and _SINGLE.match(between)
    return _OF_WHICH.fullmatch(between) is not None or further is not None


def _is_parallel(before: Amount, amount: Amount, between: str, text: str) -> bool:
    """Whether "47 of 71" is told like "49 of 64 systems" before it: the part, or the whole behind that."""
    if before.type is not AmountType.COUNT or before.measure is None or len(between) > _FARTHEST:
        return False
    told_before = before.measure.start < before.span.start
    if told_before:
        return _OF.fullmatch(between) is not None and _WHOLE.match(text, before.span.end) is not None
    part = _PART_OF.search(text, max(0, before.span.start - _NEAR), before.span.start)
    return bool(part and not _STOPS.search(between) and _WHOLE.match(text, amount.span.end))


def _is_put(between: str) -> bool:
    return (
        len(between) <= _TOLD_WITHIN
        and _PUT_AT.search(between) is not None
        and _SINGLE.match(between) is not None
    )


def _are_of_one_size(one: Amount, other: Amount) -> bool:
    if not one.value or not other.value or "/" in one.value + other.value:
        return False
    first, second = Decimal(one.value), Decimal(other.value)
    return bool(first) and bool(second) and max(first, second) <= _TIMES * min(first, second)
