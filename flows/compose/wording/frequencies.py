"""How often something happens, as some words tell it: "every 30 minutes", "weekly", "twice a day"."""

import re

from flows.english.number_words import DIGITS, IN_WORDS, value_of

_UNITS = "minute|hour|day|week|month|year"
_EVERY = re.compile(
    rf"\b(?:every|each) (?:(?P<number>{DIGITS}|{IN_WORDS}|other) )?(?P<unit>{_UNITS})s?\b", re.IGNORECASE
)
_TIMES = re.compile(
    rf"\b(?P<times>once|twice|(?:{DIGITS}|{IN_WORDS}) times) (?:an?|every|each|per) (?P<unit>{_UNITS})\b"
)
_ADVERB = re.compile(r"\b(?P<unit>hourly|daily|weekly|fortnightly|monthly|yearly|annually)\b", re.IGNORECASE)


def frequencies_in(words: str) -> frozenset[tuple[str, str]]:
    """What some words tell to recur, by number and unit of time."""
    every = {(_number(m["number"]), m["unit"].lower()) for m in _EVERY.finditer(words)}
    times = {(m["times"].lower(), m["unit"].lower()) for m in _TIMES.finditer(words)}
    adverbs = {("1", _UNIT_OF[m["unit"].lower()]) for m in _ADVERB.finditer(words)}
    return frozenset(every | times | adverbs)


_UNIT_OF = {
    "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "yearly": "year", "annually": "year",
}  # fmt: skip


def _number(written: str | None) -> str:
    if written is None:
        return "1"
    return "2" if written.lower() == "other" else value_of(written) or written.lower()
