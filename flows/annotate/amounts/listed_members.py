"""Numbers of what the figure before them counts, by the form in which they follow it: series, brackets, parts.

"62 ferries in 2023, 71 in 2024 and 94 in 2025", "11,600 sailors (2025: 12,100)", "40 boats, nine of them new",
"14 ferries, with options for six more".
"""

import re
from decimal import Decimal

from flows.english.function_words import MONTHS
from flows.english.number_words import APPROXIMATIONS
from flows.model.annotation import Amount, AmountType

_LOOSE = rf"(?:(?i:{APPROXIMATIONS}) )?"
_LINK = r"(?P<link>in|on|by|at|for|from|to|under|during)"
_WORD = r"[\w’'&.-]{1,20}"
_BEFALLEN = (
    r"(?: (?:(?:have|has|had|were|was|are|is) )?(?:been )?(?:died|dead|killed|injured|hurt|wounded|missing|displaced"
    r"|drowned|arrested|detained|evacuated|rescued|infected|affected|homeless))?"
)
"""What became of those whom the first counts: "61 people have died in Arden and 29 in Selm"."""
_SERIES = re.compile(
    rf"{_BEFALLEN} {_LINK} {_WORD}(?: {_WORD}){{0,4}}(?:,|,? and)(?: another| a further)? {_LOOSE}\Z"
)
"""Between two of a series, behind what the first counts: " in 2023, ", " for barley and "."""
_MONTH = rf"(?i:{'|'.join(sorted(MONTHS))})\.?"
_WHEN = (
    rf"(?:(?:the )?(?:end of )?(?:{_MONTH} )?(?:FY ?)?(?:19|20)\d\d(?:[/–-]\d\d)?|{_MONTH}"
    r"|(?:the )?(?:previous|prior|last) (?:year|quarter|month|season|week)|(?:a )?year (?:ago|earlier|before))"
)
_IN_BRACKETS = re.compile(
    rf" ?[(\[](?:(?:(?:in|at|by|for) )?{_WHEN}(?:: ?| ?[–—-] ?|, | )"
    rf"|(?:(?:up|down) )?from |previously:? |was ){_LOOSE}\Z"
)
"""Before what a figure was: " (2024: ", " (from "."""
_MORE = re.compile(r" more(?=[.,;:)](?!\d)|\Z| (?:in|on|at|by|from|to|later|are|were|have|had|will|would)\b)")
_PARTS = re.compile(r" of (?:them|these|those|whom|which)\b")
_OF_WHOM = re.compile(rf"\bof (?:whom|which) {_LOOSE}\Z")
_GOES_ON = re.compile(
    r"(?: (?:in|by) [\w ]{2,30})?,? and (?:(?:has|have|had) )?"
    rf"(?:amounted to|totall?ed|stood at|stands at|came to|reached|hit) {_LOOSE}\Z"
)
_THE_FIGURE = re.compile(
    rf"\b(?:the|that|this) (?:figure|number|total|sum|amount) (?:was|is|stood at|came to) {_LOOSE}\Z"
)
_OF_ALL = re.compile(r"\bOf (?:the |its |their |all |his |her )?\Z")
_FIRST_PART = re.compile(r"(?: [a-z]+){0,6}, (?:[a-z]+ ){0,6}\Z")
_NEXT_PART = re.compile(rf"(?:,|;|,? and) {_LOOSE}\Z")
_CLOSES = re.compile(r"[.,;](?!\d)|\Z")
_AND = re.compile(rf"(?:,|,? and) {_LOOSE}\Z")
_SHARES_NOUN = re.compile(rf"\b(?:with|carrying|holding|including) {_LOOSE}\Z")
"""Before the first of two numbers of one noun: "flights with 118 and 94 nationals"."""
_BEHIND_LINK = re.compile(r"\b(?:on|in|at|to|for|of|with) \Z")
_ENDS = re.compile(r"[;:!?“”\"]|\.(?!\d)")
_SENTENCES_END = re.compile(r"[!?“”\"]|\.(?!\d)")
_TWO_ENDS = re.compile(r"[.!?]\s[^.!?]{0,200}[.!?]\s")
_FARTHEST, _TOLD_WITHIN, _LONGEST_WHOLE, _NEAR = 110, 200, 300, 45


def is_listed_after(before: Amount, amount: Amount, text: str) -> bool:
    """Whether a figure of one kind with the one before, or a bare number, is of what that one measures."""
    between = text[before.span.end : amount.span.start]
    if before.measure is None or not between or len(between) > _TOLD_WITHIN:
        return False
    if _THE_FIGURE.search(between) and not _TWO_ENDS.search(between):
        return True
    if _SENTENCES_END.search(between) or len(between) > _FARTHEST:
        return False
    rest = _behind_measure(before, between)
    if _IN_BRACKETS.fullmatch(rest):
        return True
    if _ENDS.search(between):
        return False
    series = _SERIES.fullmatch(rest)
    if series and text.startswith(f" {series['link']} ", amount.span.end):
        return True
    return _is_more(amount, text)


def is_part_after(before: Amount, amount: Amount, text: str) -> bool:
    """Whether a bare number or a share is told of those that the figure before counts: "nine of them", "of whom 12"."""
    between = text[before.span.end : amount.span.start]
    if before.measure is None or before.type is not AmountType.COUNT or len(between) > _FARTHEST:
        return False
    if _SENTENCES_END.search(between) or not (
        _OF_WHOM.search(between) or _PARTS.match(text, amount.span.end)
    ):
        return False
    if amount.type is AmountType.PERCENT:
        return True
    return amount.type is AmountType.COUNT and _is_no_more(amount, before)


def shares_noun(amount: Amount, following: Amount, text: str) -> bool:
    """Whether the noun behind the next figure is what a bare number counts, too: "with 118 and 94 passengers"."""
    if amount.type is not AmountType.COUNT or following.type is not AmountType.COUNT:
        return False
    noun = following.measure
    if noun is None or not 0 <= noun.start - following.span.end <= 1:
        return False
    joined = _AND.fullmatch(text, amount.span.end, following.span.start)
    return joined is not None and None is not _SHARES_NOUN.search(
        text, max(0, amount.span.start - _NEAR), amount.span.start
    )


def goes_on_after(before: Amount, amount: Amount, text: str) -> bool:
    """Whether a figure has the subject of the one before it: "Trade grew by 21 percent and amounted to $4 billion"."""
    told = before.measure is not None and before.measure.end <= before.span.start
    return (
        told
        and _GOES_ON.fullmatch(_behind_measure(before, text[before.span.end : amount.span.start])) is not None
    )


def opens_whole(amount: Amount, text: str) -> bool:
    """Whether a figure with its measure is the whole of which parts are told next: "Of the 251 sailors"."""
    opens = _OF_ALL.search(text, max(0, amount.span.start - 10), amount.span.start)
    return amount.type is AmountType.COUNT and amount.measure is not None and opens is not None


def is_of_whole(whole: Amount | None, amount: Amount, text: str, *, acts: bool) -> bool:
    """Whether a bare number is a part of a whole told before it: "Of the 251 sailors, 48 remain and 20 swam".

    `acts` where a verb follows it.
    """
    if whole is None or whole.measure is None or amount.type is not AmountType.COUNT:
        return False
    start, end = whole.measure.end, amount.span.start
    between = text[start:end] if 0 < end - start <= _LONGEST_WHOLE else ""
    if not between or _SENTENCES_END.search(between) or not _is_no_more(amount, whole):
        return False
    if _FIRST_PART.fullmatch(between):
        closes = _CLOSES.match(text, amount.span.end) and _BEHIND_LINK.search(between)
        return acts or closes is not None
    return acts and _NEXT_PART.search(between) is not None


def _behind_measure(before: Amount, between: str) -> str:
    """What stands between two figures behind what the first measures and is counted per."""
    ends = [
        s.end - before.span.end for s in (before.measure, before.rate) if s and s.start >= before.span.end
    ]
    return between[max(ends, default=0) :]


def _is_more(amount: Amount, text: str) -> bool:
    return amount.type is AmountType.COUNT and _MORE.match(text, amount.span.end) is not None


def _is_no_more(part: Amount, whole: Amount) -> bool:
    values = part.value, whole.value
    if not all(values) or any("/" in str(value) for value in values):
        return False
    return Decimal(str(part.value)) <= Decimal(str(whole.value))
