"""Which measures are the same though they are called by other names, and which units are parts of one another.

"CPI inflation" and "annual inflation" are inflation, "the key rate" and "the benchmark interest rate" the policy rate;
25 basis points are 0.25 percentage points. "Core inflation", "export growth" and "mortgage rate" stay what they are.
"""

import re
from decimal import Decimal, InvalidOperation

from flows.compose.wording.wording import fold
from flows.english.word_tables import word_list
from flows.model.annotation import Amount, AmountType

GROWTH, INFLATION, POLICY_RATE = "growth", "inflation", "policy"
_OF_INFLATION = word_list("annual cpi headline consumer price prices overall year")
_OF_GROWTH = word_list("real gdp economic annual overall economy gross domestic product")
_OF_RATE = word_list("policy benchmark key main interest repo lending")
_FORETOLD = word_list(
    "forecast estimate estimated projection projected expected outlook target expect project predict see"
)
"""Words for how a number is known, not for what it is of."""
_POINTS = "percentage point"
_YEAR = re.compile(r"\d{4}")


def words_of_measure(
    words: frozenset[str], *, is_change: bool, named: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The words of a measure without those that only say how it is usually taken.

    `named` are those of names in it: of growth and inflation they only say of which country they are or who says so.
    """
    if (
        named
        and (bare := words - named)
        and is_aggregate(plain := words_of_measure(bare, is_change=is_change))
    ):
        return plain
    known = words - _FORETOLD or words
    if INFLATION in known and known <= _OF_INFLATION | {INFLATION}:
        return frozenset({INFLATION})
    if (
        (GROWTH in known or is_change)
        and known <= _OF_GROWTH | {GROWTH}
        and known & {GROWTH, "gdp", "economy", "product"}
    ):
        return frozenset({GROWTH})
    if "rate" in known and known & _OF_RATE and known <= _OF_RATE | {"rate"}:
        return frozenset({POLICY_RATE, "rate"})
    return words


def is_aggregate(words: frozenset[str]) -> bool:
    """Whether one word is enough to tell what is measured: of a country there is one inflation."""
    return words in ({GROWTH}, {INFLATION})


def is_year(as_of: str) -> bool:
    """Whether a figure is said to be of one whole year."""
    return _YEAR.fullmatch(as_of) is not None


def unit_and_value(amount: Amount, printed: str) -> tuple[str, str, str]:
    """Type, unit and value of a figure; basis points as percentage points."""
    value = amount.value or fold(printed)
    if amount.type is AmountType.QUANTITY and amount.unit == "basis point":
        try:
            points = (Decimal(value) / 100).normalize()
        except InvalidOperation:
            return amount.type.value, fold(amount.unit), value
        return AmountType.PERCENT.value, _POINTS, f"{points:f}"
    return amount.type.value, amount.iso or fold(amount.unit), value
