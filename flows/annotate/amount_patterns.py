"""How English writes figures: money, shares, counts, measures, ages. Every repetition is bounded."""

import re

from flows.annotate.measure_words import CLOSE_MEASURES, MEASURES
from flows.annotate.money_words import CODES, NAMES, SYMBOLS
from flows.annotate.number_words import DIGITS, IN_WORDS, SCALE, VAGUE
from flows.model.annotation import AmountType

_APPROXIMATE = (
    r"(?:(?P<approximation>(?i:about|around|some|roughly|approximately|nearly|almost|(?:no )?(?:more|less|fewer) than|"
    r"(?:well |just )?(?:over|under)|up to|at least|at most|an estimated|close to|as (?:many|much|few|little) as|"
    r"in excess of|upwards? of|only|just)) )?"
)
_SYMBOL = "|".join(re.escape(symbol) for symbol in sorted(SYMBOLS, key=len, reverse=True))
_CODE = "|".join(CODES)
_NAME = "|".join(sorted((f"{name}s?" for name in NAMES), key=len, reverse=True))
_MEASURE = "|".join(sorted((re.escape(w) for ws in MEASURES.values() for w in ws), key=len, reverse=True))
_CLOSE = "|".join(sorted(map(re.escape, CLOSE_MEASURES), key=len, reverse=True))
_SCALED = rf"{DIGITS}(?: ?[-–] ?{DIGITS})?(?:[ \-]?{SCALE}|[mkMKB](?!\w))?"
_SYMBOL_NUMBER = rf"(?P<number>{_SCALED})(?: (?:US |U\.S\. )?dollars?)?"
_AGES = rf"(?P<number>(?:\d{{1,3}}-?(?: to |[-–]))?\d{{1,3}}|{IN_WORDS})"
_THROUGH = rf"(?: ?[-–] ?{DIGITS}| to {DIGITS})"
_NOT_CHANGED = (
    r"(?:(?<=\brange from )|(?<=\branges from )|(?<=\branging from )|(?<=\branged from )|(?<!\bfrom ))"
)
""""From 3 to 5 percent" is a change, not a range."""
_RANGE = rf"(?P<number>{_NOT_CHANGED}{DIGITS}{_THROUGH}(?: {SCALE})?|{DIGITS}(?: {SCALE})?|{IN_WORDS})"
_PERCENT = r"(?P<percent>%|per ?cent(?:age points?)?|percentage points?|pc\b)"

AMOUNT_PATTERNS = (
    (AmountType.MONEY, rf"{_APPROXIMATE}(?P<symbol>{_SYMBOL}) ?{_SYMBOL_NUMBER}"),
    (AmountType.MONEY, rf"{_APPROXIMATE}(?P<code>{_CODE}) ?(?P<number>{DIGITS}(?: {SCALE})?)"),
    (AmountType.MONEY, rf"{_APPROXIMATE}(?P<number>{DIGITS}(?: {SCALE})?) ?(?P<code>{_CODE})"),
    (AmountType.MONEY, rf"{_APPROXIMATE}{_RANGE} (?P<name>{_NAME})"),
    (AmountType.MONEY, rf"{_APPROXIMATE}(?P<number>{VAGUE}) of (?P<name>{_NAME})"),
    (AmountType.PERCENT, rf"{_APPROXIMATE}{_RANGE}[ \-]?{_PERCENT}"),
    (AmountType.PERCENT, rf"{_APPROXIMATE}(?P<number>half a) {_PERCENT}"),
    (AmountType.QUANTITY, rf"{_APPROXIMATE}{_RANGE}[ \-](?P<measure>{_MEASURE})"),
    (AmountType.QUANTITY, rf"{_APPROXIMATE}{_RANGE}(?P<measure>{_CLOSE})"),
    (AmountType.QUANTITY, rf"{_AGES}(?P<age>[ \-]years?[ \-]olds?)"),
    (AmountType.COUNT, rf"{_APPROXIMATE}(?P<number>{VAGUE})"),
    (AmountType.COUNT, rf"{_APPROXIMATE}(?:all )?{_RANGE}"),
)  # fmt: skip
COMPILED = tuple(
    (kind, re.compile(rf"(?<![\w$€£¥.,+\-–/:])(?:{pattern})(?![\w/]|[.,]\d|\+\d)"))
    for kind, pattern in AMOUNT_PATTERNS
)
AGE = re.compile(r"(?P<number>1?\d{1,2})(?=,| and\b|\)|\.(?!\d)|;| ?\()")
"""The number in "Viktor Gruber, 71, who left", behind a person's name and a comma."""
STATED_AGES = (
    re.compile(r"\b(?:aged|at the age of|at age) (?P<number>1?\d{1,2})(?![\w%]|[.,/:]\w)"),
    re.compile(r"\b(?:[Hh]e|[Ss]he) (?:is|was|turned) (?P<number>1?\d{1,2})(?=[.,;](?!\d)| and\b|\Z)"),
)
