"""Sources that hold a number without being matched: before one is called silent on it, its text is searched."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.former_numbers import FORMER_COUNT
from flows.model.locators import Extract
from flows.model.spans import Span

_NUMBER = re.compile(r"\d[\d,.\u00a0\u202f]*\d|\d")
_SCALE = re.compile(r"\s?(?P<scale>thousand|million|billion|trillion|mn?|bn|tn)\b", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"(?:[$€£¥]|\b[A-Z]{2,3}|\bRp\.?)\s?\Z")
_MONEY_AFTER = re.compile(
    r"\s?(?:thousand|million|billion|trillion|mn?|bn|tn)?\s?(?:euros?|dollars?|pounds?|yen|yuan|roubles?|rupees?|rupiah"
    r"|dirhams?|francs?|[A-Z]{3})\b"
)
_SHARE = re.compile(r"\s?(?:%|per ?cent|percentage)")
_Kind = tuple[str, bool, bool]
_REACH = 60
_TELLING = 2
"""Digits; a number with fewer stands everywhere."""
_TELLING_COUNT = 3
"""The same for a number without scale, currency or per cent."""


@lru_cache(maxsize=2**12)
def _numbers_of(text: str) -> frozenset[str]:
    """All numbers of a text as printed."""
    return frozenset(_NUMBER.findall(text))


def find_numbers(printed: str, sources: Sequence[SourceEntries]) -> Iterator[Extract]:
    """The first place in each of these sources where the number of a printed figure stands, of the same kind."""
    number = _NUMBER.search(printed)
    if number is None:
        return
    kind = _kind(printed, number)
    if sum(map(str.isdigit, number[0])) < (_TELLING if any(kind) else _TELLING_COUNT):
        return
    pattern = re.compile(rf"(?<![\d.,:/-]){re.escape(number[0])}(?![\d]|[.,:]\d|-\w)")
    for survey in (source.survey for source in sources if number[0] in _numbers_of(source.survey.text)):
        found = (
            m
            for m in pattern.finditer(survey.text)
            if survey.paragraph_at(m.start())
            and not FORMER_COUNT.search(survey.text, max(0, m.start() - _REACH), m.start())
        )
        match = next((m for m in found if _may_be_of(kind, _kind(survey.text, m))), None)
        if match:
            yield survey.extract(Span(match.start(), match.end()))


def _may_be_of(kind: _Kind, other: _Kind) -> bool:
    """Whether a number can be of the same kind; "1.5 billion" may be a sum though no currency stands beside it."""
    scale, money, share = kind
    return (scale, share) == (other[0], other[2]) and (money == other[1] or bool(scale and money))


def _kind(text: str, number: re.Match[str]) -> _Kind:
    """The scale of a number, and whether it is a sum of money or a share."""
    scale = _SCALE.match(text, number.end())
    before = text[max(0, number.start() - 5) : number.start()]
    money = bool(_MONEY_BEFORE.search(before) or _MONEY_AFTER.match(text, number.end()))
    return scale["scale"][0].lower() if scale else "", money, bool(_SHARE.match(text, number.end()))
