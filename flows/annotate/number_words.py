"""Numbers as they are written, in digits and in words, and their values as plain decimals."""

import re
from decimal import Decimal

UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "m": 6,
    "mn": 6,
    "bn": 9,
    "b": 9,
    "tn": 12,
    "k": 3,
}
_SIGNS = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
_THOUSANDTH = Decimal("0.001")
"""To which a third is rounded."""
_WORDS = {word: value for value, word in enumerate(UNITS)} | {word: 10 * n for n, word in enumerate(TENS, 2)}

FRACTION = r"(?: ?[½¼¾]| [1-7]/[2-8](?![\d/]))"
"""What stands behind a whole number in "2 1/2"."""
DIGITS = rf"(?:\d{{1,3}}(?:[,\u00a0\u2009\u202f]\d{{3}})+|\d{{1,15}})(?:\.\d{{1,6}}|{FRACTION})?"
SCALE = r"(?i:hundred|thousand|million|billion|trillion|mn|bn|tn)"
"""In headings with a capital: "$14 Billion"."""
_GROUPS = r"(?:hundred|thousand|million|billion|trillion)"
_ROUND = rf"(?:{'|'.join(TENS)})(?:[ \-](?:{'|'.join(UNITS[1:10])}))?"
_SMALL = rf"{_ROUND}|{'|'.join(sorted(UNITS[1:], key=len, reverse=True))}"
IN_WORDS = rf"(?:(?:{_SMALL})(?: {_GROUPS}){{0,2}}|(?:a|half a) {_GROUPS})"
VAGUE = (
    r"(?:(?:tens|hundreds|thousands|millions|billions|dozens|scores)(?: of (?:thousands|millions|billions))?)"
)


def value_of(written: str) -> str | None:
    """The value of a number in digits or words, scale included, as a plain decimal; None when it has none."""
    text = written.lower().strip()
    digits = re.match(DIGITS, text)
    if digits:
        value = _digits_value(digits[0])
        rest = text[digits.end() :].strip(" -")
    else:
        found = _words_value(re.split(r"[ \-]", text))
        if found is None:
            return None
        return plain(found)
    for word in rest.split():
        if word not in SCALES:
            return None
        value = value.scaleb(SCALES[word])
    return plain(value)


def plain(value: Decimal) -> str:
    """Without exponent and without needless zeros: "13200000000", "0.5"."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _digits_value(written: str) -> Decimal:
    """Of a number in digits, with a fraction behind it or without: "12,500", "2 1/2", "2½"."""
    fraction = re.search(rf"{FRACTION}\Z", written)
    whole = Decimal(
        re.sub(r"[,\u00a0\u2009\u202f]", "", written[: fraction.start()] if fraction else written)
    )
    if fraction is None:
        return whole
    upper, _, lower = _SIGNS.get(fraction[0].strip(), fraction[0].strip()).partition("/")
    return whole + (Decimal(upper) / Decimal(lower)).quantize(_THOUSANDTH)


def _words_value(words: list[str]) -> Decimal | None:
    total, current = Decimal(0), Decimal(0)
    for word in words:
        if word in ("a", "an"):
            current = current or Decimal(1)  # "a million", "half a million"
        elif word == "half":
            current = Decimal("0.5")
        elif word in _WORDS:
            current += _WORDS[word]
        elif word in SCALES and (current or total):
            current = current.scaleb(SCALES[word])
            if SCALES[word] > 2:  # noqa: PLR2004 - above hundred a scale closes a group
                total, current = total + current, Decimal(0)
        else:
            return None
    return total + current if words else None
