"""Days that have a name: those the calendar fixes, those that move with the weekday or with Easter."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from flows.annotate.dates.before_matches import found_before
from flows.english.word_tables import word_list

_MONDAY, _THURSDAY, _SUNDAY = 1, 4, 7


def easter_of(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of the moon's age (Meeus, Jones, Butcher)."""
    century = year // 100
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= moon // 28 * (1 - (29 // (moon + 1)) * ((21 - year % 19) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    shift = moon - weekday
    month = 3 + (shift + 40) // 44
    return date(year, month, shift + 28 - 31 * (month // 4))


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The so-maniest Monday (1) to Sunday (7) of a month; -1 for the last."""
    if number < 0:
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return end - timedelta((end.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _weekday(month: int, weekday: int, number: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, number)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter_of(year) + timedelta(days)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "new year’s eve": _fixed(12, 31),
    "new year’s day": _fixed(1, 1),
    "may day": _fixed(5, 1),
    "halloween": _fixed(10, 31),
    "valentine’s day": _fixed(2, 14),
    "saint patrick’s day": _fixed(3, 17),
    "st patrick’s day": _fixed(3, 17),
    "st. patrick’s day": _fixed(3, 17),
    "juneteenth": _fixed(6, 19),
    "bastille day": _fixed(7, 14),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "martin luther king day": _weekday(1, _MONDAY, 3),
    "anzac day": _fixed(4, 25),
    "remembrance day": _fixed(11, 11),
    "epiphany": _fixed(1, 6),
    "all saints’ day": _fixed(11, 1),
    "earth day": _fixed(4, 22),
    "world aids day": _fixed(12, 1),
    "human rights day": _fixed(12, 10),
    "international women’s day": _fixed(3, 8),
    "world refugee day": _fixed(6, 20),
    "groundhog day": _fixed(2, 2),
    "canada day": _fixed(7, 1),
    "australia day": _fixed(1, 26),
    "guy fawkes night": _fixed(11, 5),
    "bonfire night": _fixed(11, 5),
    "st. stephen’s day": _fixed(12, 26),
    "xmas": _fixed(12, 25),
    "st valentine’s day": _fixed(2, 14),
    "presidents day": _weekday(2, _MONDAY, 3),
    "presidents’ day": _weekday(2, _MONDAY, 3),
    "martin luther king jr. day": _weekday(1, _MONDAY, 3),
    "father’s day": _weekday(6, _SUNDAY, 3),
    "black friday": lambda year: nth_weekday(year, 11, _THURSDAY, 4) + timedelta(1),
    "cyber monday": lambda year: nth_weekday(year, 11, _THURSDAY, 4) + timedelta(4),
    "memorial day": _weekday(5, _MONDAY, -1),
    "labor day": _weekday(9, _MONDAY, 1),
    "columbus day": _weekday(10, _MONDAY, 2),
    "thanksgiving day": _weekday(11, _THURSDAY, 4),
    "thanksgiving": _weekday(11, _THURSDAY, 4),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit monday": _from_easter(50),
    "easter": _from_easter(0),
}
"""By name in small letters the day in a year; "Thanksgiving" and "Labor Day" are those of the United States."""


_NAME_BEFORE = re.compile(r"\b(?P<word>[A-Z][\w’']*) \Z")
_ANY = re.compile(
    r"\b(?:an?|any|another|each|every|(?:his|her|its|our|my|their|the) (?:last|first|only)) \Z", re.IGNORECASE
)
_REACH = 20
"""Characters before a holiday in which the name it may end is looked for."""
_BEFORE_HOLIDAYS = word_list(
    """
    On This Happy Merry Since By Every The For Last Next Until Before After During From In At And Today American
    Canadian British Catholic Christian US
    """
)
_OF_THE_SEASON = re.compile(
    r" (?:markets?|fairs?|fayres?|trees?|lights|illuminations|shopp(?:ing|ers?)|sales?|carols?|songs?|concerts?|gifts?"
    r"|presents?|part(?:y|ies)|bonus(?:es)?|decorations?|hampers?|pantomimes?|puddings?|jumpers?|rush|trade|trading)\b",
    re.IGNORECASE,
)
"""Behind the name of a holiday what is held or sold in the weeks before it: "the Christmas market"."""


def is_holiday_alone(match: re.Match[str]) -> bool:
    """Whether a holiday is one, and none of a longer name or of what is held for it: not "every Christmas", "Holocaust
    Remembrance Day", "the Christmas market".
    """
    if found_before(_ANY, match, _REACH) or _OF_THE_SEASON.match(match.string, match.end()):
        return False
    before = found_before(_NAME_BEFORE, match, _REACH)
    return before is None or before["word"] in _BEFORE_HOLIDAYS
