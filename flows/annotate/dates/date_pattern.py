"""What a pattern of date expressions is, and where in a text it is worth trying.

Every repetition in a pattern is bounded, so that matching takes linear time on any text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from flows.annotate.dates.date_words import MONTHS, UNITS, WEEKDAYS

NEAR = 80
"""Characters on either side of a sign: more than any expression has."""


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One kind of expression: the name by which its value is worked out, and how it is written.

    `sign` is a word that no such expression lacks: the pattern is tried only near one (`windows_of`). What matches is
    such an expression if it `holds`; otherwise it is left to the patterns that follow.
    """

    kind: str
    sign: re.Pattern[str]
    pattern: re.Pattern[str]
    holds: Callable[[re.Match[str]], bool]


Windows = tuple[tuple[int, int], ...]


def windows_of(sign: re.Pattern[str], small: str, start: int) -> Windows:
    """The stretches around the places of a sign, disjoint and in order.

    `small` is a stretch of a text that begins at `start`, in small letters: matching in any case takes far longer.
    """
    end = start + len(small)
    windows: list[tuple[int, int]] = []
    for place in sign.finditer(small):
        begin, stop = max(start, start + place.start() - NEAR), min(end, start + place.end() + NEAR)
        if windows and begin <= windows[-1][1]:
            windows[-1] = windows[-1][0], stop
        else:
            windows.append((begin, stop))
    return tuple(windows)


def sign_of(words: str) -> re.Pattern[str]:
    """A sign: any of these words, looked for among small letters."""
    return re.compile(words.lower())


_MONTHS = "|".join(MONTHS)
MONTHLY = sign_of(rf"\b(?:{_MONTHS})(?![a-z])")
NUMBERED = sign_of(
    rf"\b(?:{_MONTHS})\.?(?:,| of| in)?[ -]?(?:the |of )?[’'‘]?\d"
    rf"|\d(?:st|nd|rd|th)?[ /-](?:of )?(?:{_MONTHS})(?![a-z])"
)
"""A month with the number of a day or year beside it."""
WEEKLY = sign_of("week")
ONE_UNIT = "|".join(UNITS)
_NO_PART = {
    "day": "day" + "".join(f"(?<!{day})" for day in (*WEEKDAYS, "today")),
    "hr": r"hrs?\b",
    "min": r"mins?\b",
}
UNITED = sign_of("|".join(_NO_PART.get(unit, unit) for unit in UNITS))
"""A unit of time; the "day" of "Monday" and "today" is none, nor is the "min" of "minister"."""


def _always(_: re.Match[str]) -> bool:
    return True


def written(
    kind: str,
    sign: re.Pattern[str],
    pattern: str,
    *,
    any_case: bool = False,
    holds: Callable[[re.Match[str]], bool] = _always,
) -> DatePattern:
    """A row; what it matches is no part of a longer word, number or sum."""
    flags = re.IGNORECASE if any_case else re.NOFLAG
    return DatePattern(kind, sign, re.compile(rf"(?<![\w$€£¥.])(?<!\d,)(?:{pattern})(?!\w)", flags), holds)
