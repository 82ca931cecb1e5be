"""Numbers as they are written, in digits and in words, and their values as plain decimals."""

import re
from decimal import Decimal

UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ONE_TO_NINE, ONE_TO_TEN, ONE_TO_TWELVE = ("|".join(UNITS[1:end]) for end in (10, 11, 13))
"""For patterns."""
FIRST_NINE = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12,
    "k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12, "trn": 12,
}  # fmt: skip
APPROXIMATIONS = (
    r"(?i:about|around|some|roughly|approximately|nearly|almost|(?:no )?(?:more|less|fewer) than|"
    r"(?:well |just )?(?:over|under)|up to|at least|at most|an estimated|close to|as (?:many|much|few|little) as|"
    r"in excess of|upwards? of|only|just)"
)
"""What loosens the figure behind it."""
AT_LEAST = frozenset(
    ["more than", "over", "at least", "well over", "just over", "no fewer than", "no less than", "in excess of",
     "upward of", "upwards of"]
)  # fmt: skip
AT_MOST = frozenset(
    [
        "less than",
        "fewer than",
        "under",
        "well under",
        "up to",
        "at most",
        "no more than",
        "as many as",
        "as much as",
    ]
)
JUST_BELOW = frozenset(["nearly", "almost", "just under"])
ABOUT = frozenset(["about", "around", "roughly", "approximately", "some", "close to", "an estimated"])
"""Those of them that say from where on, up to where, or how near to the figure it may be another."""
_SIGNS = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
_THOUSANDTH = Decimal("0.001")
"""To which a third is rounded."""
_WORDS = {word: value for value, word in enumerate(UNITS)} | {word: 10 * n for n, word in enumerate(TENS, 2)}

FRACTION = r"(?: ?[½¼¾]| [1-7]/[2-8](?![\d/]))"
"""What stands behind a whole number in "2 1/2"."""
_SPACED = r"\d{1,3}(?: \d{3}){1,4}(?!\d)"
"""With spaces; "5 200" may be two numbers, as who finds figures in a text asks."""
_GROUPED = rf"\d{{1,3}}(?:[,\u00a0\u2009\u202f]\d{{3}})+|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}|{_SPACED}"
"""By thousands or, in India, by hundreds above the thousand: "12,50,000"."""
DIGITS = rf"(?:{_GROUPED}|\d{{1,15}})(?:\.\d{{1,6}}|{FRACTION})?"
SCALE = r"(?i:hundred|thousand|million|billion|trillion|lakh crore|lakhs?|crores?|mn|bn|tn|trn)"
"""In headings with a capital: "$14 Billion"."""
GROUPS = r"(?:hundred|thousand|million|billion|trillion|lakh|crore)"
_ROUND = rf"(?:{'|'.join(TENS)})(?:[ \-](?:{ONE_TO_NINE}))?"
_SMALL = rf"(?:{_ROUND}|{'|'.join(sorted(UNITS[1:], key=len, reverse=True))})"
_BELOW_THOUSAND = rf"(?:(?:{_SMALL}|a) hundred(?: and {_SMALL})?|{_SMALL}(?: and a half)?)"
_PART_OF = r"(?:(?:a )?quarter|one[ -]quarter|three[ -]quarters|a third|one[ -]third|two[ -]thirds) of a"
_HALF = r"(?:half[ -]a|a half|half)"
_BEGINS = (
    r"(?=[oO][nN]|[tT][wWhHeE]|[fF][oOiI]|[sS][iIeE]|[eE][iIlL]|[nN][iI]|[aA] |[hH][aA]|[qQ][uU]|[zZ][eE])"
)
"""Looked at first, since most words are no numbers."""
IN_WORDS = (
    rf"{_BEGINS}(?i:{_PART_OF} {GROUPS}|{_HALF}[ -](?:{GROUPS}|dozen)|a {GROUPS} and a half|"
    rf"{_BELOW_THOUSAND}(?: (?:{GROUPS}|dozen)){{0,2}}|a (?:{GROUPS}|dozen))"
)
_MANY = r"(?:tens|hundreds|thousands|millions|billions|trillions|dozens|scores)"
VAGUE = (
    rf"(?i:{_MANY}(?: of (?:thousands|millions|billions|trillions))?|"
    rf"(?:several|many|(?:a |the (?:first|last) )?few|a couple of) (?:{GROUPS}|dozen)(?: {GROUPS})?)"
)
"""Numbers without an exact value: "hundreds of thousands", "several dozen"."""
_PARTS = {"quarter": "0.25", "a quarter": "0.25", "one quarter": "0.25", "three quarters": "0.75"}
_AND_A_HALF = re.compile(rf"\Aa ({GROUPS}) and a half\Z")
_DOZEN = 12
_BARE = re.compile(DIGITS)
_SCALED = re.compile(rf"(?P<number>{DIGITS})[ \-]?(?P<scale>[A-Za-z ]+)")


def value_of(written: str) -> str | None:
    """The value of a number in digits or words, scale included, as a plain decimal; None when it has none."""
    text = written.lower().strip()
    digits = re.match(DIGITS, text)
    if digits is None:
        found = _value_in_words(text)
        return None if found is None else plain(found)
    value = _digits_value(digits[0])
    for word in text[digits.end() :].strip(" -").split():
        scale = SCALES.get(word, SCALES.get(word.removesuffix("s")))
        if scale is None:
            return None
        value = value.scaleb(scale)
    return plain(value)


_ENDS = re.compile(r"(?<=\w) ?[-–] ?(?=\d)|-? to ")


def range_of(written: str) -> str | None:
    """A plain decimal, or for a range two with a slash; a scale behind the second is also that of the first."""
    words = re.sub(r"\A[Bb]etween ", "", written)
    ends = (
        words.split(" and ", 1)
        if words != written and words.count(" and ") == 1
        else _ENDS.split(words, maxsplit=1)
    )
    if len(ends) == 1:
        return value_of(written)
    scale = _BARE.fullmatch(ends[0]) and _SCALED.fullmatch(ends[1])
    if scale and _digits_value(ends[0]) > _digits_value(scale["number"]):
        scale = None  # "3,000 to 1.2 million"
    first, last = value_of(f"{ends[0]} {scale['scale']}" if scale else ends[0]), value_of(ends[1])
    return f"{first}/{last}" if first and last else None


def plain(value: Decimal) -> str:
    """Without exponent and without needless zeros: "13200000000", "0.5"."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _digits_value(written: str) -> Decimal:
    """Of a number in digits, with a fraction behind it or without: "12,500", "2 1/2", "2½"."""
    fraction = re.search(rf"{FRACTION}\Z", written)
    whole = Decimal(
        re.sub(
            r"[,\u00a0\u2009\u202f]|(?<=\d) (?=\d{3}(?!\d))",
            "",
            written[: fraction.start()] if fraction else written,
        )
    )
    if fraction is None:
        return whole
    upper, _, lower = _SIGNS.get(fraction[0].strip(), fraction[0].strip()).partition("/")
    return whole + (Decimal(upper) / Decimal(lower)).quantize(_THOUSANDTH)


def _value_in_words(text: str) -> Decimal | None:
    """Of a number in small letters: "two and a half million", "a quarter of a million"."""
    text = _AND_A_HALF.sub(r"one and a half \1", text).replace("-", " ")
    text = re.sub(r"\Ahalf of (?:a|one|1)\Z", "half", text)
    part, parted, rest = text.partition(" of a ")
    if parted:
        share, whole = _PARTS.get(part), _words_value(rest.split(), Decimal(1))
        return Decimal(share) * whole if share and whole is not None else None
    text = re.sub(r"(?:\band )?\ba half\b", "half", text).replace(" and ", " ")
    return _words_value(text.split(" "))


def _words_value(words: list[str], before: Decimal = Decimal(0)) -> Decimal | None:
    """Of a number word by word; `before` is what a scale at the beginning multiplies."""
    total, current = Decimal(0), before
    for word in words:
        if word in ("a", "an"):
            current = current or Decimal(1)  # "a million", "half a million"
        elif word == "half":
            current += Decimal("0.5")
        elif word in _WORDS:
            current += _WORDS[word]
        elif word == "dozen" and current:
            current *= _DOZEN
        elif word in SCALES and (current or total):
            if SCALES[word] > 2:  # noqa: PLR2004 - above hundred a scale closes a group
                total = total + current.scaleb(SCALES[word]) if current else total.scaleb(SCALES[word])
                current = Decimal(0)
            else:
                current = current.scaleb(SCALES[word])
        else:
            return None
    return total + current if words else None
