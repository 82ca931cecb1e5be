"""The values of figures: written out in full where the print abbreviates, and which counts are too small to list."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from flows.compose.wording.wording import NO_BREAK_SPACE, TRUE_MINUS, content_words, fold
from flows.english.word_tables import word_list
from flows.model.annotation import Amount, AmountType

LISTED_FROM = 10
"""Counts from here on are always listed; smaller ones in words only when they count people or states."""

_PEOPLE_AND_STATES = word_list(
    """
    adult ambassador arrest child civilian country dead death diplomat doctor employee family governor
    hostage household immigrant injured journalist judge killed murder execution lawmaker leader man medic member men
    migrant militant minister nation national official officer passenger people person police policeman
    president prisoner protester refugee republic resident senator soldier state student suicide suspect teacher
    troop victim volunteer woman women worker wounded
    """
)
_BOTH_SIDES = word_list(
    """
    country government leader man men nation party people president side state
    """
)
"""What "two" is said of when it only means the two already named."""

_PAIR = 2
_AGE = re.compile(r"\d{1,3}(?:(?: to |[-–])\d{1,3})?|\d{1,3}[- ]years?[- ]olds?")
_BARE = re.compile(r"[\d.,\s]+")
"""A number whose unit stands elsewhere: "from 3 to 5 per cent"."""
_SOME_OF = re.compile(r" of (?:(?:the|its|their|our|your|his|her|my|all) )?(?:[\w-]{2,20}[’']s? )?")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def is_trivial(amount: Amount, text: str) -> bool:
    """Whether a count says too little to be listed: "two nations", "both sides", "three ways"."""
    if amount.type != AmountType.COUNT:
        return False
    value = _number(amount.value)
    if value is None or value >= LISTED_FROM or amount.unit or amount.approximation:
        return False
    printed = amount.span.of(text)
    if any(character.isdigit() for character in printed):
        return False
    counted = content_words(amount.measure.of(text)) if amount.measure else frozenset()
    # The counted noun may stand inside the amount's own span ("five presidents").
    counted |= content_words(printed)
    if value <= _PAIR:
        return bool(counted & _BOTH_SIDES) or not counted & _PEOPLE_AND_STATES
    return not counted & _PEOPLE_AND_STATES


def is_age(amount: Amount, text: str) -> bool:
    """Whether a bare number only says how old people are: "Prabowo, 74,", "aged 18 to 24"."""
    is_years = amount.type is AmountType.QUANTITY and amount.unit == "year"
    return is_years and _AGE.fullmatch(amount.span.of(text)) is not None


def whole_of(amount: Amount, amounts: Sequence[Amount], text: str) -> Amount | None:
    """The count of all, right behind that of some of them: 240 in "92 of the 240 stations". `amounts` are in order."""
    index = bisect_left(amounts, amount.span.start, key=lambda other: other.span.start) + 1
    whole = amounts[index] if index < len(amounts) else None
    if whole is None or {amount.type, whole.type} != {AmountType.COUNT} or amount.measure != whole.measure:
        return None
    mine, all_of_them = _number(amount.value), _number(whole.value)
    if mine is None or all_of_them is None or mine > all_of_them:
        return None
    return whole if _SOME_OF.fullmatch(text, amount.span.end, whole.span.start) else None


def normalise_pair(amount: Amount, other: Amount | None, text: str) -> str:
    """The values in full, or empty when they say no more than the print."""
    values = [normalise_value(a, text) for a in (amount, other) if a is not None]
    return " = ".join(value for value in values if value)


def normalise_value(amount: Amount, text: str) -> str:
    """The value in full: "€12 billion" is 12 000 000 000 EUR, "25%" is empty (the print says it all)."""
    if not amount.value:
        return ""
    digits = [_group(part) for part in amount.value.split("/")]
    if not all(digits):
        return ""
    number = "–".join(digits)
    if amount.iso:
        return f"{number}{NO_BREAK_SPACE}{amount.iso}"
    if _says_the_same(amount, text):
        return ""
    if amount.type == AmountType.PERCENT:
        return f"{number}%" if fold(amount.unit) in ("", "percent", "%") else f"{number} {amount.unit}"
    return f"{number}{NO_BREAK_SPACE}{amount.unit}" if amount.unit else number


def _says_the_same(amount: Amount, text: str) -> bool:
    """Whether every number of the value stands in the print in digits."""
    if amount.span.of(text).startswith("("):
        return False  # the brackets of an account are its minus
    has_unit = amount.unit or amount.type is AmountType.PERCENT
    if has_unit and amount.type is not AmountType.COUNT and _BARE.fullmatch(amount.span.of(text)):
        return False
    printed = re.sub(r"(?<=\d)[,\u00a0\u202f\u2009 ](?=\d)", "", amount.span.of(text)).replace(
        TRUE_MINUS, "-"
    )
    numbers = set(_PLAIN_NUMBER.findall(printed.replace("–", " ")))
    return all(
        part.lstrip("-") in {n.lstrip("-") for n in numbers} for part in (amount.value or "").split("/")
    )


def _group(number: str) -> str:
    """A plain decimal string with its thousands apart and a true minus; empty when it is none."""
    if not _PLAIN_NUMBER.fullmatch(number):
        return ""
    whole, _, fraction = number.lstrip("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", NO_BREAK_SPACE)
    sign = TRUE_MINUS if number.startswith("-") else ""
    return f"{sign}{grouped}.{fraction}" if fraction else sign + grouped


def _number(value: str | None) -> float | None:
    if value is None or not _PLAIN_NUMBER.fullmatch(value):
        return None
    return float(value)
