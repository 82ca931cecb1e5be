"""Shares that are written as parts of a whole: "one in five", "seven out of ten", "two-thirds", "half of"."""

import re
from decimal import Decimal

from flows.english.number_words import GROUPS, ONE_TO_NINE, UNITS, plain, value_of

_PART = rf"(?i:{ONE_TO_NINE}|[1-9])"
_WHOLE = (
    r"(?:(?i:two|three|four|five|six|eight|ten|twelve|twenty|fifty|(?:a )?hundred|a thousand)|[2-68]|1[025]|[2345]0|25|"
    r"100|1,?000)"
)
"""Of so many shares are told; "12 out of 58" are two counts."""
PARTS_OF_WHOLE = (
    rf"(?P<number>{_PART} (?i:in|in every|out of|out of every) {_WHOLE})(?= (?!{GROUPS})[a-zA-Z])"
)
_PARTS = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SOME = "|".join(UNITS[2:10])
_OWNED = r"(?:the|all|its|their|those|these|our|his|her)\b"
_FRACTION = (
    rf"(?i:(?:a|one)[ -](?:{'|'.join(_PARTS)})|(?:{_SOME})-(?:{'|'.join(_PARTS)})s|"
    rf"(?:{_SOME}) (?:{'|'.join(p for p in _PARTS if p != 'quarter')})s|three quarters(?= of {_OWNED}))"
)
_NO_WHOLE = (
    r"(?:(?:the |its |a |an )?(?:centur|way|time|hour|month|year|decade|season|match|game|million|billion|"
    r"point|percent|per cent|mile|pound|price|size|cost|level)|(?:it|an?|this|that|what|which|\d{4})\b)"
)
"""What has a half or a third that is no share: "half the price", "a third of the way"."""
FRACTION_OF = rf"(?P<number>{_FRACTION})(?= of (?!{_NO_WHOLE}))"
_ENDS = (
    r"(?=[.,;:)]|\Z| (?:to|in|since|from|over|and|on|at|as|this|last|year|compared|during|between|within)\b)"
)
FRACTION_CHANGED = rf"(?P<number>{_FRACTION}|half){_ENDS}"
"""Behind "by": "fell by a quarter"."""
HALF_OF = (
    r"(?<!\b[Ff]irst )(?<!\b[Ss]econd )(?<!\b[Oo]ther )(?<!\blatter )(?<!\bbetter )(?<!\bearly )(?<!\b[Aa] )(?<!-)"
    rf"(?P<number>(?i:half))"
    rf"(?= (?:of (?!{_NO_WHOLE})(?:{_OWNED}|[A-Z]|[a-z]{{2,}}s\b)|(?:the|its|their|all) (?!{_NO_WHOLE})))"
)
_SPLIT = re.compile(r" (?:in every|in|out of every|out of) ")
_EXACT = Decimal("0.01")


def percent_of(written: str) -> str | None:
    """How many per cent the words say: "one in five" is 20; None where that is no round number ("a third")."""
    text = written.lower()
    parts = _SPLIT.split(text)
    if len(parts) == 2:  # noqa: PLR2004 - a part and its whole
        part, whole = value_of(parts[0]), value_of(parts[1])
        return _exact_share(Decimal(part), Decimal(whole)) if part and whole else None
    if text == "half":
        return "50"
    count, _, name = text.replace("-", " ").partition(" ")
    part = "1" if count == "a" else value_of(count)
    return _exact_share(Decimal(part), Decimal(_PARTS.index(name.removesuffix("s")) + 3)) if part else None


def has_no_part(written: str) -> bool:
    """Whether the part is no less than the whole: "nine in four"."""
    ends = [value_of(end) for end in _SPLIT.split(written.lower())]
    return len(ends) == 2 and (None in ends or Decimal(ends[0] or 0) >= Decimal(ends[1] or 0))  # noqa: PLR2004


def _exact_share(part: Decimal, whole: Decimal) -> str | None:
    if not 0 < part < whole:
        return None
    share = 100 * part / whole
    return plain(share) if share == share.quantize(_EXACT) else None
