"""How English writes figures: money, shares, counts, measures, ages. Every repetition is bounded."""

import re

from flows.annotate.amounts.compound_units import COMPOUND
from flows.annotate.amounts.measure_words import (
    CLOSE_MEASURES,
    COUNTED_IN_MILLIONS,
    LETTER_MEASURES,
    MEASURES,
    PER_SHORT,
)
from flows.annotate.amounts.ratio_words import FRACTION_CHANGED, FRACTION_OF, HALF_OF, PARTS_OF_WHOLE
from flows.english.level_verbs import RANGING
from flows.english.money_words import CODES, LETTERS, NAMES, PLACED_LETTERS, SYMBOLS
from flows.english.number_words import APPROXIMATIONS, DIGITS, IN_WORDS, SCALE, TENS, UNITS, VAGUE
from flows.model.annotation import AmountType

APPROXIMATED = re.compile(rf"(?<!\w)(?P<approximation>{APPROXIMATIONS}) (?:all )?\Z")
"""The word that loosens a figure, right before it."""
LONGEST_APPROXIMATION = 30
"""Characters, with the spaces."""


def _any_of(words: list[str] | tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_SYMBOL = _any_of(list(SYMBOLS))
_NO_ROAD = (
    rf"(?:(?<![Tt]he )(?<![Rr]oad )(?<![Rr]oute )|(?=[A-Za-z]{{1,2}}\.? ?\d[\d.,]{{0,12}}[ -]?{SCALE}\b))"
)
""""The R21" is a road, "the R21 million" money."""
_PLACED = rf"{_NO_ROAD}(?:{'|'.join(PLACED_LETTERS)})\.?"
_CODE = "|".join(CODES)
_NAME = rf"(?i:{'|'.join(sorted((f'{re.escape(name)}s?' for name in NAMES), key=len, reverse=True))})"
_NOT_OF_AREA = r"(?![ -](?i:area|zone|bloc)\b)"
""""19 euro area members" are members."""
_MEASURE = f"{COMPOUND}|{_any_of([word for words in MEASURES.values() for word in words])}"
_CLOSE = f"{COMPOUND}|{_any_of(CLOSE_MEASURES)}"
_LETTER = "|".join(LETTER_MEASURES)
_OF_A_HEIGHT = (
    r"(?=[ -](?:high|tall|deep|thick|long|wide)(?![\w-])|[ -](?:above|below) sea\b|"
    r" ?\(\d[\d.,]{0,8} ?(?:ft|feet|foot)\b)"
)
""""12m high" is a height; "12m boats" are millions."""
_NUMBER = rf"{DIGITS}(?:[ \-]?{SCALE}(?!\w)|[mkMKB](?!\w))?"
_COUNTED = rf"{DIGITS}(?:[ \-]{SCALE}(?!\w)|(?:bn|mn|tn)(?!\w)|[mk](?= (?:people|children|[A-Za-z]{{4,20}}(?<!s)s)\b))?"
""""5m users" are a count, "the 100m sprint" is none."""
_SPACED_MILLION = rf"{DIGITS} m"
_LARGE = rf"{DIGITS}(?:[ \-]?{SCALE}(?!\w)|[mkMKB](?!\w))"
_TO_LARGE = rf" to {DIGITS} ?(?:{SCALE}|[mkMKB])(?! (?!is\b|was\b|has\b)[a-z]+s\b| people\b|\w)"
""""$1.5 to 2 billion"; not "$5 to 2 million people"."""
_TO_PLAIN = rf" to {DIGITS}(?!\w)(?![ -](?:{SCALE}|[a-z]{{2,20}}s\b|people\b|men\b|women\b|%|per ?cent))(?!%)"
""""CHF 5,000 to 20,000", "EUR 40 to 60"; not "$500 to 12 boats"."""
_SYMBOL_NUMBER = (
    rf"(?P<number>{DIGITS}(?:{_TO_LARGE}|{_TO_PLAIN}|(?: ?[-–] ?{_NUMBER})?"
    rf"(?:[ \-]?{SCALE}(?!\w)|[mkMKB](?!\w)| m(?!\w))?))"
)
_DOLLARS = r"(?: (?:US |U\.S\. )?dollars?)?"
_AGES = rf"(?P<number>(?:\d{{1,3}}-?(?: to |[-–]))?\d{{1,3}}|{IN_WORDS})"
_NOT_CHANGED = "(?:" + "".join(rf"(?<=\b{word} from )|" for word in RANGING) + r"(?<!\bfrom ))"
""""From 3 to 5 percent" is a change, not a range."""
_PERCENT = (
    r"(?P<percent>%|per ?cent(?:age points?)?|percentage points?|of a (?:percentage point|per ?cent)|pc\b)"
)


def _range_of(number: str) -> str:
    """A number, in digits or in words, or two that are the ends of a range."""
    ends = rf"(?i:between) {number} and {number}|{_NOT_CHANGED}{number}(?: ?[-–] ?| to ){number}"
    in_words = rf"(?i:between) {IN_WORDS} and {IN_WORDS}|{_NOT_CHANGED}{IN_WORDS} to {IN_WORDS}"
    return rf"(?P<number>{ends}|{in_words}|{number}|{IN_WORDS})"


_IN_DIGITS = rf"(?P<number>{_NOT_CHANGED}{_NUMBER}(?: ?[-–] ?| to ){_NUMBER}|{_NUMBER})"
_RANGE, _COUNTED_RANGE = _range_of(_NUMBER), _range_of(_COUNTED)

_BEGUN_BY_MARKS = (
    (AmountType.MONEY, rf"(?P<symbol>{_SYMBOL}) ?{_SYMBOL_NUMBER}{_DOLLARS}"),
    (AmountType.MONEY, rf"(?P<symbol>{'|'.join(LETTERS)})(?P<number>{_LARGE})"),
    (
        AmountType.MONEY,
        rf"(?P<placed>{_PLACED}) ?{_SYMBOL_NUMBER}(?! ?(?:roads?|highway|freeway|motorway)\b)",
    ),
    (AmountType.MONEY, rf"(?P<code>{_CODE}) ?{_SYMBOL_NUMBER}"),
)
_BEGUN_BY_NUMBERS = (
    (AmountType.MONEY, rf"(?P<number>{_NUMBER}) ?(?P<code>{_CODE})"),
    (AmountType.MONEY, rf"(?P<number>{_SPACED_MILLION}) (?:(?P<code>{_CODE})|(?P<name>{_NAME}))"),
    (AmountType.MONEY, rf"{_RANGE}[ \-](?P<name>{_NAME}){_NOT_OF_AREA}"),
    (AmountType.MONEY, r"(?P<number>\d{1,3}(?:\.\d{1,2})?)(?P<pence>p|¢)"),
    (AmountType.MONEY, r"(?P<number>\d{1,4}(?:\.\d{1,2})?)(?P<pence> ?c)/(?:lb|kg|kWh|l)"),
    (AmountType.MONEY, rf"(?P<number>{VAGUE})(?: of)? (?P<name>{_NAME})"),
    (AmountType.PERCENT, rf"(?P<number>(?i:half (?:a|of (?:one|1|a)))) ?{_PERCENT}"),
    (AmountType.PERCENT, rf"{_RANGE}[ \-]?{_PERCENT}"),
    (AmountType.PERCENT, rf"(?P<ratio>{PARTS_OF_WHOLE})"),
    (AmountType.PERCENT, rf"(?P<ratio>{FRACTION_OF})"),
    (AmountType.PERCENT, rf"(?i:by) (?:{APPROXIMATIONS} )?(?P<ratio>{FRACTION_CHANGED})"),
    (AmountType.PERCENT, rf"(?P<ratio>{HALF_OF})"),
    (AmountType.QUANTITY, rf"{_RANGE}[ \-](?P<measure>{_MEASURE})"),
    (AmountType.QUANTITY, rf"{_IN_DIGITS}(?P<measure>{_CLOSE})"),
    (AmountType.QUANTITY, rf"{_IN_DIGITS}[ \-](?P<measure>{_LETTER})(?! (?:{COUNTED_IN_MILLIONS}|were|have)\b)"),
    (AmountType.QUANTITY, rf"{_IN_DIGITS}(?P<measure>t|m{_OF_A_HEIGHT})"),
    (AmountType.QUANTITY, rf"(?P<number>{VAGUE})(?: of)? (?P<measure>{_MEASURE})"),
    (AmountType.QUANTITY, r"(?P<number>\d{1,3}(?:\.\d)?)(?P<measure>[CF])"),
    (AmountType.QUANTITY, r"(?P<scale>(?i:magnitude) ?)(?P<number>\d(?:\.\d{1,2})?)"),
    (AmountType.QUANTITY, r"(?P<number>\d(?:\.\d{1,2})?)(?P<scale>[ -]magnitude)"),
    (AmountType.QUANTITY, rf"{_AGES}(?P<age>[ \-]years?[ \-]olds?)"),
    (AmountType.COUNT, rf"(?P<number>{VAGUE})"),
    (AmountType.COUNT, rf"(?P<number>{_SPACED_MILLION}(?= (?:{COUNTED_IN_MILLIONS}|were|have)\b))"),
    (AmountType.COUNT, r"(?P<number>\d{1,3}\.\d{1,2}[MKB])(?=\s{0,2}\Z)"),
    (AmountType.COUNT, rf"{_COUNTED_RANGE}"),
)  # fmt: skip
_BEFORE = r"(?:(?<![\w$€£¥.,+\-–−/:])|(?<=[\s(][+\-–−])|(?<=[\dmnkb%][-–])(?=[$€£¥]))"
"""A figure may bear a sign, and a sum be the second of a range: "£2m-£3m"."""
_OPENING_WORDS = (
    *UNITS[1:], *TENS, "half", "quarter", "between ", "by ", "magnitude", "several ", "many ", "few ", "the first few ",
    "the last few ", "hundreds", "thousands", "millions", "billions", "trillions", "dozens", "scores",
)  # fmt: skip
_OPENING_MARK = re.compile(r"(?<!\w)(?=[^\d\s]{1,5} ?\d)")
_OPENING_NUMBER = re.compile(rf"(?<!\w)(?=\d|a[ -]|{'|'.join(_OPENING_WORDS)})")
_BEHIND = r"(?![\w/]|[.,:]\d|\+\d)"
_BEHIND_SUM = rf"(?!\w|/(?!(?:{PER_SHORT})\b)|[.,:]\d|\+\d|[-–]\d)"
AmountPattern = tuple[AmountType, re.Pattern[str], re.Pattern[str]]
AMOUNT_PATTERNS: tuple[AmountPattern, ...] = tuple(
    (kind, opening, re.compile(rf"{_BEFORE}(?:{pattern}){behind}"))
    for opening, patterns, behind in (
        (_OPENING_MARK, _BEGUN_BY_MARKS, _BEHIND_SUM),
        (_OPENING_NUMBER, _BEGUN_BY_NUMBERS, _BEHIND),
    )
    for kind, pattern in patterns
)
"""The kinds of figures: where in a text in small letters one may begin, and how it is written."""


def sums_in(names: str) -> AmountPattern:
    """How sums are written in currencies of which `names` is the expression: "1.84 billion saldos"."""
    words = rf"{_RANGE}[ \-](?P<told>{names})"
    return AmountType.MONEY, _OPENING_NUMBER, re.compile(rf"{_BEFORE}(?:{words}){_BEHIND}")


AGE = re.compile(r"(?P<number>1?\d{1,2})(?=,| and\b|\)|\.(?!\d)|;| ?\()")
"""The number in "Viktor Gruber, 71, who left", behind a person's name and a comma."""
STATED_AGES = (
    re.compile(
        r"\b(?:aged|at the age of|at age) (?P<number>1?\d{1,2}(?:(?: to |[-–])1?\d{1,2})?)(?![\w%]|[.,/:]\w)"
    ),
    re.compile(r"\b(?:[Hh]e|[Ss]he) (?:is|was) (?P<number>1?\d{1,2})(?=[.,;](?!\d)| and\b|\Z)"),
    re.compile(
        r"\b(?:[Hh]e|[Ss]he|who)(?: will)? (?:turn|turns|turned) (?P<number>1?\d{1,2})"
        r"(?=[.,;](?!\d)| (?:and|on|in|this|next|last)\b|\Z)"
    ),
    re.compile(
        rf"\b(?i:a|the|one|another|this|that) (?:[a-z-]{{3,12}} ){{0,2}}"
        rf"(?:(?:wo)?man|boy|girl|youth|teenager|pensioner|widow(?:er)?) of (?P<number>1?\d{{1,2}}|{IN_WORDS})"
        r"(?=[.,;)](?!\d)|\Z| (?:is|was|has|had|who|whose|from|in|at|on|and|with|without|by|after|dies|died|says|said"
        r"|lost|[a-z]{2,12}ed)\b)"
    ),
)
"""Of those "A boy of nine", too; not "a man of 12 talents"."""
