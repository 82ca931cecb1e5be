"""How English writes figures: money, shares, counts and measures. Every repetition is bounded."""

import re

from flows.annotate.number_words import DIGITS, IN_WORDS, SCALE, VAGUE
from flows.model.annotation import AmountType

SYMBOLS = {
    "US$": ("US dollar", "USD"), "U.S.$": ("US dollar", "USD"), "A$": ("Australian dollar", "AUD"),
    "C$": ("Canadian dollar", "CAD"), "HK$": ("Hong Kong dollar", "HKD"), "S$": ("Singapore dollar", "SGD"),
    "NZ$": ("New Zealand dollar", "NZD"), "$": ("dollar", "USD"), "€": ("euro", "EUR"), "£": ("pound", "GBP"),
    "¥": ("yen", "JPY"), "₹": ("Indian rupee", "INR"), "₽": ("rouble", "RUB"), "₸": ("tenge", "KZT"),
    "₺": ("lira", "TRY"), "₴": ("hryvnia", "UAH"),
}  # fmt: skip
CODES = {
    "USD": "US dollar", "EUR": "euro", "GBP": "pound", "JPY": "yen", "CNY": "yuan", "RUB": "rouble", "KZT": "tenge",
    "UZS": "som", "KGS": "som", "TJS": "somoni", "TMT": "manat", "CHF": "Swiss franc", "INR": "Indian rupee",
    "CAD": "Canadian dollar", "AUD": "Australian dollar", "TRY": "lira",
}  # fmt: skip
NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "euro": "EUR", "pound": "GBP",
    "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB",
    "tenge": "KZT", "som": "UZS", "somoni": "TJS", "manat": "TMT", "rupee": "INR", "lira": "TRY", "hryvnia": "UAH",
    "franc": "CHF", "cent": "USD",
}  # fmt: skip
MEASURES = {
    "kilometre": ("kilometres", "kilometers", "kilometre", "kilometer", "km"),
    "metre": ("metres", "meters", "metre", "meter"),
    "mile": ("miles", "mile"), "foot": ("feet", "foot"), "hectare": ("hectares", "hectare"), "acre": ("acres", "acre"),
    "tonne": ("tonnes", "tons", "tonne", "ton"), "kilogram": ("kilograms", "kilogram", "kg"),
    "megawatt": ("megawatts", "megawatt", "MW"), "gigawatt": ("gigawatts", "gigawatt", "GW"),
    "kilowatt-hour": ("kWh",), "barrel": ("barrels", "barrel"), "litre": ("litres", "liters", "litre", "liter"),
    "square kilometre": ("square kilometres", "square kilometers", "sq km"), "degree": ("degrees",),
}  # fmt: skip

_APPROXIMATE = (
    r"(?:(?P<approximation>about|around|some|roughly|approximately|nearly|almost|more than|over|less than|fewer than|"
    r"under|up to|at least|at most|an estimated|close to|as many as|as much as|only|just) )?"
)
_SYMBOL = "|".join(re.escape(symbol) for symbol in sorted(SYMBOLS, key=len, reverse=True))
_NAME = "|".join(sorted((f"{name}s?" for name in NAMES), key=len, reverse=True))
_MEASURE = "|".join(sorted((re.escape(w) for ws in MEASURES.values() for w in ws), key=len, reverse=True))
_SYMBOL_NUMBER = rf"(?P<number>{DIGITS}(?: ?[-–] ?{DIGITS})?(?:[ \-]?{SCALE}|[mk](?!\w))?)"
_RANGE = rf"(?P<number>{DIGITS}(?: ?[-–] ?{DIGITS})?(?: {SCALE})?|{IN_WORDS})"

AMOUNT_PATTERNS = (
    (AmountType.MONEY, rf"{_APPROXIMATE}(?P<symbol>{_SYMBOL}) ?{_SYMBOL_NUMBER}"),
    (AmountType.MONEY, rf"{_APPROXIMATE}(?P<code>{'|'.join(CODES)}) ?(?P<number>{DIGITS}(?: {SCALE})?)"),
    (AmountType.MONEY, rf"{_APPROXIMATE}(?P<number>{DIGITS}(?: {SCALE})?) (?P<code>{'|'.join(CODES)})"),
    (AmountType.MONEY, rf"{_APPROXIMATE}{_RANGE} (?P<name>{_NAME})"),
    (AmountType.PERCENT, rf"{_APPROXIMATE}{_RANGE} ?(?P<percent>%|per ?cent(?:age points?)?|percentage points?|pc\b)"),
    (AmountType.QUANTITY, rf"{_APPROXIMATE}{_RANGE}[ \-](?P<measure>{_MEASURE})"),
    (AmountType.COUNT, rf"{_APPROXIMATE}(?P<number>{VAGUE})"),
    (AmountType.COUNT, rf"{_APPROXIMATE}(?:all )?{_RANGE}"),
)  # fmt: skip
COMPILED = tuple(
    (kind, re.compile(rf"(?<![\w$€£¥.,+\-–/:])(?:{pattern})(?![\w/]|[.,]\d|\+\d)"))
    for kind, pattern in AMOUNT_PATTERNS
)
