"""Whose currency a name means that several countries use: the one of them that the text names."""

import re
from collections.abc import Iterable
from functools import lru_cache

from flows.english.money_words import BY_ITSELF, PLACED_LETTERS, WHOSE
from flows.model.annotation import Entity, EntityType

_NAMED = {
    name: re.compile("|".join(rf"(?P<{code}>\b(?:{words}))" for code, words in whose.items()))
    for name, whose in (WHOSE | PLACED_LETTERS).items()
}


def code_in_text(name: str, text: str, cities: str = "") -> str:
    """The ISO 4217 code of a currency's name in a text; empty where the text names none or several of its countries.

    `cities` are the countries of its cities, where these count as named, too.
    """
    if name not in WHOSE:
        return ""
    named = _codes_named(name, text) | _codes_named(name, cities)
    if not named:
        return BY_ITSELF.get(name, "")
    return next(iter(named)) if len(named) == 1 else ""


def code_of_letter(letters: str, text: str, countries: str) -> str:
    """The ISO 4217 code of what "R", "K", "P" before a number stand for; empty where the text tells of no one place.

    `countries` are those of its cities, which tell where the text names none of the countries that use the letter.
    """
    name = letters.removesuffix(".")
    named = _codes_named(name, text) or _codes_named(name, countries)
    return next(iter(named)) if len(named) == 1 else ""


def countries_of(entities: Iterable[Entity]) -> str:
    """The countries of all places that are named, parted by commas."""
    return ", ".join(sorted({e.place_of for e in entities if e.type is EntityType.PLACE and e.place_of}))


@lru_cache(maxsize=64)
def _codes_named(name: str, text: str) -> frozenset[str]:
    return frozenset(match.lastgroup or "" for match in _NAMED[name].finditer(text))
