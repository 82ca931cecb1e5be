"""The number formats of a workbook -> what a cell shows: "12.5%", "€1,250", "(300)", "25 November 2026".

A workbook stores 0.125 and how to show it. Days written with digits alone are shown as ISO dates: which of them is the
month is for each reader's own program to say, not for the file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from flows.model.calendar_names import MONTHS, WEEKDAYS

GENERAL = "General"
BUILT_IN: Mapping[int, str] = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 41: "#,##0", 42: "$#,##0", 43: "#,##0.00", 44: "$#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
"""The formats that a file names by number alone (ECMA-376, part 1, 18.8.30); all others are General."""

_LONGEST_CODE = 255
_BETWEEN_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*\Z)')
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<elapsed>h+|m+|s+)\]'
    r"|\[[^\]]*\]|_.|\*.|(?P<general>General)|(?P<half>AM/PM|A/P)|(?P<when>y+|m+|d+|h+|s+(?:\.0+)?|e+(?![+-]))"
    r"|(?P<number>[0#?][0#?,]*(?:\.[0#?]*,*)?|\.[0#?]+,*)|(?P<exponent>E[+-])|(?P<text>@)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER_LENGTH = 40
_LARGEST_DAY = 2_958_465
"""31 December 9999."""
_DAY_SECONDS = 86_400
_PRECISION = Context(prec=15)
"""Digits that a workbook keeps of a number."""
_SHOWN_PRECISION = Context(prec=10)
"""Digits that are shown of a number without a format."""
_MONTH_NAMED, _MONTH_WHOLE, _DAY_NAMED = 3, 4, 3


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    words: str


def shown_number(stored: str, code: str, *, from_1904: bool = False) -> str:
    """What a cell with that stored number and that format code shows; the number as stored where it is none.

    `from_1904`: days are counted from 1904, as workbooks of old Macintosh programs do.
    """
    try:
        value = _PRECISION.create_decimal(stored.strip()[:_NUMBER_LENGTH])
    except InvalidOperation:
        return stored
    if not value.is_finite():
        return stored
    section, value = _section(code, value)
    tokens = [_Token(kind, m[kind]) for m in _TOKEN.finditer(section) if (kind := m.lastgroup or "")]
    kinds = {token.kind for token in tokens}
    if "general" in kinds:
        return _with(tokens, "general", _general(value))
    if kinds & {"when", "elapsed"}:
        return _moment(value, tokens, from_1904=from_1904) or _general(value)
    if not kinds & {"number", "text"}:
        return _with(tokens, "number", "")
    if kinds & {"exponent", "text"} or sum(t.kind == "number" for t in tokens) != 1 or _is_fraction(tokens):
        return _general(value)
    return _number(value, tokens)


def _section(code: str, value: Decimal) -> tuple[str, Decimal]:
    """The part of a format that is for this number; what has a part of its own for losses shows no other sign."""
    sections = _BETWEEN_SECTIONS.split(code[:_LONGEST_CODE])
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if value == 0 and len(sections) > 2:  # noqa: PLR2004 - the third is for nothing
        return sections[2], value
    return sections[0] or ("" if len(sections) > 1 else GENERAL), value


def _is_fraction(tokens: list[_Token]) -> bool:
    return any(token.kind == "other" and token.words == "/" for token in tokens)


def _general(value: Decimal) -> str:
    """A number as it is shown without a format."""
    short = _SHOWN_PRECISION.plus(value) if value != value.to_integral_value() else value
    whole = f"{short.normalize():f}"
    return "0" if whole in {"-0", ""} else whole


def _number(value: Decimal, tokens: list[_Token]) -> str:
    """A number with what the format says around it."""
    pattern = next(token.words for token in tokens if token.kind == "number")
    percents = sum(token.kind == "other" and token.words == "%" for token in tokens)
    whole, _, part = pattern.partition(".")
    scaled = value.scaleb(2 * percents - 3 * (len(pattern) - len(pattern.rstrip(","))), _PRECISION)
    places = sum(sign in "0#?" for sign in part)
    rounded = abs(scaled).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, Context(prec=60))
    digits, _, decimals = f"{rounded:f}".partition(".")
    while len(decimals) > part.count("0") and decimals.endswith("0"):
        decimals = decimals[:-1]
    digits = digits.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole.rstrip(","):
        digits = f"{int(digits or 0):,}" if int(digits or 0) else digits
    written = f"{digits or '0'}.{decimals}" if decimals else digits
    return ("-" if scaled < 0 and rounded else "") + _with(tokens, "number", written)


def _with(tokens: list[_Token], kind: str, written: str) -> str:
    """The literal signs of a format around a number as it is written."""
    return " ".join("".join(written if t.kind == kind else t.words for t in tokens).split())


def _moment(value: Decimal, tokens: list[_Token], *, from_1904: bool) -> str:
    """A day, an hour or a length of time; empty where the number is none."""
    if not 0 <= value <= _LARGEST_DAY:
        return ""
    if any(token.kind == "elapsed" for token in tokens):
        return _elapsed(value, tokens)
    days = int(value) + (1462 if from_1904 else 0)
    seconds = int(((value - int(value)) * _DAY_SECONDS).quantize(Decimal(1), ROUND_HALF_UP))
    # A year 1900 that had a 29 February is kept by workbooks for the sake of an older program.
    first = datetime(1899, 12, 31) if days < 60 else datetime(1899, 12, 30)  # noqa: DTZ001, PLR2004
    try:
        moment = first + timedelta(days=days, seconds=seconds)
    except OverflowError:
        return ""
    return _written_moment(moment, _minutes_told(tokens))


def _elapsed(value: Decimal, tokens: list[_Token]) -> str:
    """Hours and minutes that may be more than a day: "37:30"."""
    seconds = int((value * _DAY_SECONDS).quantize(Decimal(1), ROUND_HALF_UP))
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    shows_seconds = any(t.kind == "when" and t.words[0] in "sS" for t in tokens)
    return f"{hours}:{minutes:02d}" + (f":{rest:02d}" if shows_seconds else "")


def _minutes_told(tokens: list[_Token]) -> list[_Token]:
    """The tokens with "m" as "minute" where it stands behind hours or before seconds."""
    whens = [index for index, token in enumerate(tokens) if token.kind == "when"]
    told = list(tokens)
    for place, index in enumerate(whens):
        letters = tokens[index].words.lower()
        before = tokens[whens[place - 1]].words.lower() if place else ""
        after = tokens[whens[place + 1]].words.lower() if place + 1 < len(whens) else ""
        if letters in {"m", "mm"} and (before[:1] == "h" or after[:1] == "s"):
            told[index] = _Token("minute", letters)
    return told


def _written_moment(moment: datetime, tokens: list[_Token]) -> str:
    letters = {t.words.lower()[:1] for t in tokens if t.kind == "when"}
    named = any(t.kind == "when" and t.words.lower().startswith("mmm") for t in tokens)
    clock = _clock(moment, tokens) if letters & {"h", "s"} or any(t.kind == "minute" for t in tokens) else ""
    if not letters & {"y", "m", "d", "e"}:
        return clock
    if named:
        return _pattern(moment, tokens, clock)
    day = f"{moment:%Y-%m}" if letters >= {"y", "m"} and "d" not in letters else f"{moment:%Y-%m-%d}"
    only_year = letters & {"y", "m", "d"} == {"y"}
    return " ".join(filter(None, [f"{moment:%Y}" if only_year else day, clock]))


def _clock(moment: datetime, tokens: list[_Token]) -> str:
    """The hour in 24 hours, whatever the format: no reader takes 14:30 for another hour."""
    shows_seconds = any(t.kind == "when" and t.words[0] in "sS" for t in tokens)
    return f"{moment:%H:%M:%S}" if shows_seconds else f"{moment:%H:%M}"


def _pattern(moment: datetime, tokens: list[_Token], clock: str) -> str:
    """A day with its month in words, in the order of the format; the year always in full."""
    parts: list[str] = []
    for token in tokens:
        letters = token.words.lower()
        if token.kind == "when" and letters[0] == "d":
            weekday = WEEKDAYS[moment.weekday()]
            names = {3: weekday[:3], 4: weekday}
            parts.append(names.get(len(letters), str(moment.day)))
        elif token.kind == "when" and letters[0] == "m":
            name = MONTHS[moment.month - 1]
            parts.append(name[:3] if len(letters) == _MONTH_NAMED else name)
        elif token.kind == "when" and letters[0] in "ye":
            parts.append(f"{moment.year}")
        elif token.kind in {"quoted", "escaped", "other"} and token.words != ":":
            parts.append(" " if token.words in {"-", "/", "."} else token.words)
    return " ".join(" ".join([*"".join(parts).split(), clock]).split()).strip(" ,:")
