"""What the numbers of a poll measure: whose share each is where one leads another, and the margin of error.

"Ann Low (D) leads Otto Hale (R) by 2 points, 47% to 45%": 47% are Low's, 45% Hale's.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from flows.model.annotation import Amount, AmountType, AnnotatedDocument, EntityType, Mention
from flows.model.spans import Span

_PARTY = re.compile(r",? \((?:[A-Z]{1,4}|[A-Z][a-z]{2,15})\)")
"""Behind a candidate: "(R)", "(Green)"."""
_LEADS = r"(?:leads?|led|leading|(?:is |was )?ahead of|beats|edges(?: out)?)"
_TRAILS = r"(?:trails?|trailed|trailing|(?:is |was )?behind)"
_STANDS = re.compile(rf"(?: (?:now|still|narrowly|barely))? (?:(?P<leads>{_LEADS})|(?P<trails>{_TRAILS})) ")
_DESCRIBED = re.compile(r"(?:[A-Za-z.’'-]{2,20} ){0,6}")
_BEFORE_LEAD = re.compile(r"(?:,)? by (?:only |just |about )?")
_BEFORE_SHARES = re.compile(r"(?:,? by [^,;()]{1,25})?,? ")
_OPENS = re.compile(
    r"(?:[^,;:]{0,80}\b(?:poll|survey|memo)\b[^,;:]{0,60}\b(?:shows?|showed|found|finds|has|had|puts?) )?"
    r"(?:[A-Z][a-z]{2,15}\.? ){0,3}"
)
"""What may stand before who leads; with "among women" before him the shares are of others than his voters."""
_MARGIN = re.compile(
    r"\b(?P<noun>margins? of (?:sampling )?error)(?: for [^,;.()]{2,50}?)?(?: (?:is|was|of|at|be))?"
    r" (?:plus or minus |plus-or-minus |\+/[-–−] ?|± ?|about )?\Z"
)
_MARGIN_TOO = re.compile(
    r" for [^,;.()]{2,60},? (?:and|but) (?:plus or minus |plus-or-minus |\+/[-–−] ?|± ?|about )?\Z"
)
_TO = " to "
_NEAR = 90
_FARTHEST = 250


def measured_in_poll(
    document: AnnotatedDocument, amounts: Sequence[Amount], index: int, sentence: Span
) -> Span | None:
    """The candidate whose share a figure is, the words for a lead, or those for a margin of error."""
    amount = amounts[index]
    if amount.type is AmountType.PERCENT and amount.unit == "percent":
        return _share(document, amounts, index, sentence)
    if not amount.unit.endswith("point"):
        return None
    return _margin(document.text, amounts, index, sentence) or _lead(document, amount, sentence)


def _margin(text: str, amounts: Sequence[Amount], index: int, sentence: Span) -> Span | None:
    """The words "margin of error" before a figure, or before the one that it is told with."""
    amount = amounts[index]
    noun = _MARGIN.search(text, max(sentence.start, amount.span.start - _NEAR), amount.span.start)
    if noun:
        return Span(*noun.span("noun"))
    before = amounts[index - 1] if index else None
    if before is None or before.span.start < sentence.start or not before.unit.endswith("point"):
        return None
    told = _MARGIN_TOO.fullmatch(text, before.span.end, amount.span.start)
    noun = (
        _MARGIN.search(text, max(sentence.start, before.span.start - _NEAR), before.span.start)
        if told
        else None
    )
    return Span(*noun.span("noun")) if noun else None


def _lead(document: AnnotatedDocument, amount: Amount, sentence: Span) -> Span | None:
    """From who leads to whom: "Ann Low leads Otto Hale" before "by 2 points"."""
    found = _rivals(document, amount.span.start, sentence)
    if found is None:
        return None
    first, second, _ = found
    told = _BEFORE_LEAD.fullmatch(document.text, second.end, amount.span.start)
    return Span(first.start, second.end) if told else None


def _share(document: AnnotatedDocument, amounts: Sequence[Amount], index: int, sentence: Span) -> Span | None:
    """The one of two rivals whose share a figure is: he who leads has the greater."""
    pair = _pair_of(document.text, amounts, index)
    if pair is None:
        return None
    found = _rivals(document, pair[0].span.start, sentence)
    if found is None or not _BEFORE_SHARES.fullmatch(document.text, found[1].end, pair[0].span.start):
        return None
    first, second, ahead = found
    values = [Decimal(amount.value or "0") for amount in pair]
    if values[0] == values[1]:
        return None
    greater = Decimal(amounts[index].value or "0") == max(values)
    return first if greater == ahead else second


def _pair_of(text: str, amounts: Sequence[Amount], index: int) -> tuple[Amount, Amount] | None:
    """Two shares with "to" between them, of which one is that at the index."""
    for one, other in ((index - 1, index), (index, index + 1)):
        if one < 0 or other >= len(amounts):
            continue
        pair = amounts[one], amounts[other]
        shares = all(a.unit == "percent" and a.value and "/" not in a.value for a in pair)
        if shares and text[pair[0].span.end : pair[1].span.start] == _TO:
            return pair
    return None


def _rivals(document: AnnotatedDocument, end: int, sentence: Span) -> tuple[Span, Span, bool] | None:
    """Two persons of whom the sentence begins by telling that one leads the other, and whether the first does."""
    text, mentions = document.text, document.annotations.mentions
    begins = bisect_left(mentions, max(sentence.start, end - _FARTHEST), key=lambda m: m.span.start)
    ends = bisect_left(mentions, end, key=lambda m: m.span.start)
    people = [m for m in mentions[begins:ends] if m.type is EntityType.PERSON]
    if len(people) != 2:  # noqa: PLR2004
        return None
    first, second = (_with_party(text, person) for person in people)
    stands = _STANDS.match(text, first.end, end)
    if stands is None or not _DESCRIBED.fullmatch(text, stands.end(), second.start):
        return None
    if not _OPENS.fullmatch(text, sentence.start, first.start):
        return None
    return first, second, stands["leads"] is not None


def _with_party(text: str, person: Mention) -> Span:
    party = _PARTY.match(text, person.span.end)
    return Span(person.span.start, party.end() if party else person.span.end)
