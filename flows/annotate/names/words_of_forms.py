"""Words of forms and lists of entries that look like names: "Gender Male", "POB Bergen", "LEI: 2138...".

An entry of a list of sanctions opens with its bearer, the surname in capitals first: "LUND, Rosa Maria (a.k.a. ...)".
"""

import re
import unicodedata
from collections.abc import Sequence

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.naming import Naming, word_behind, words_in
from flows.english.tokens import Stretch, Token
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.calendar_names import MONTHS

LABELS = word_list("DOB POB")
"""What stands before a day and a place of birth."""
_ALSO_KNOWN = frozenset({"a.k.a.", "f.k.a.", "n.k.a."})
_PARTICULARS = LABELS | {"individual", "nationality"}
"""One of them stands in the entry of a person."""
_SEXES = frozenset({"Male", "Female"})
_PAPERS = word_list("Passport License Licence Registration Identification Certificate")
"""What has a number: "Passport AC2204187"."""
_CODES = word_list("LEI ISIN BIC DOB POB SDN MOU MOUs IMO")
"""Abbreviations of fields of a form and of papers, of which there are many."""
_NOTES = word_list("Corrigendum Corrigenda Erratum Errata Addendum Supersedes")
"""What opens a line that puts a text right or says which it replaces."""
_YEAR_OF_MONTHS = "JFMAMJJASONDJFMAMJJASOND"
"""The first letters of the months, of which some in a row name a season: "DJF"."""
_SHORTEST_SEASON = 2
_YEAR, _HOUR = re.compile(r"(?:19|20)\d\d"), re.compile(r"\d{1,2}[:.]?\d\d|[0-5]\d")
_HOURS = word_list("hrs hours a.m. p.m. am pm")
_SCRIPTS = word_list("Cyrillic Arabic Latin Chinese Persian Hebrew")
_LONGEST_SURNAME, _LONGEST_GIVEN = 3, 4


def entries_of_people(stretch: Stretch) -> list[Naming]:
    """The person whose entry a stretch is."""
    if not stretch.places_of(_PARTICULARS):
        return []
    last = _end_of_reversed_name(stretch.tokens, 0)
    return [Naming(0, last, EntityType.PERSON)] if last else []


def other_names_in_entries(stretch: Stretch) -> list[Naming]:
    """By what else somebody is known in his entry, which is no further person: "a.k.a. LUND, Rose"."""
    ends = [
        (place + 1, _end_of_reversed_name(stretch.tokens, place + 1))
        for place in stretch.places_of(_ALSO_KNOWN)
    ]
    return [Naming(first, last, EntityType.MISC) for first, last in ends if last]


def _end_of_reversed_name(tokens: Sequence[Token], first: int) -> int:
    """Where a name ends whose surname in capitals and a comma stand first; 0 if none begins there."""
    comma = first
    while comma < min(len(tokens), first + _LONGEST_SURNAME) and _is_in_capitals(tokens[comma].text):
        comma += 1
    if comma == first or comma >= len(tokens) or tokens[comma].text != ",":
        return 0
    last = comma + 1
    while last < min(len(tokens), comma + 1 + _LONGEST_GIVEN) and tokens[last].text.istitle():
        last += 1
    ended = last == len(tokens) or tokens[last].text in {"(", ")", ",", ";", "."}
    given = [token.text for token in tokens[comma + 1 : last]]
    return last if given and ended and gazetteer().sure_kind(given) is None else 0


def _is_in_capitals(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) > 1


def _is_clock_or_season(stretch: Stretch, name: Naming) -> bool:
    """Whether letters in brackets say by which clock the hour before them is, or name months by their first letters."""
    word, tokens = stretch.tokens[name.first].text, stretch.tokens
    closed = name.last < len(tokens) and tokens[name.last].text == ")"
    if not (word.isupper() and closed and name.first > 1 and tokens[name.first - 1].text == "("):
        return False
    before = tokens[name.first - 2].text
    if word in _YEAR_OF_MONTHS and len(word) > _SHORTEST_SEASON:
        return before in MONTHS or _YEAR.fullmatch(before) is not None
    return word.endswith("T") and (_HOUR.fullmatch(before) is not None or before in _HOURS)


def is_word_of_a_form(stretch: Stretch, name: Naming) -> bool:
    """Whether a naming is a field of a form or table, what fills it, or a name in another script beside the name."""
    words = words_in(stretch, name)
    if words[0] in _NOTES or (len(words) == 1 and _is_clock_or_season(stretch, name)):
        return True
    letters = all(len(word) == 1 for word in words) and name.type is EntityType.PERSON
    if letters or not _is_latin(words[0][0]) or words[0] in _CODES:
        return True
    if len(words) == 1:
        return words[0] in _SCRIPTS and word_behind(stretch, name) == ":"
    sex = words[0] == "Gender" and words[1] in _SEXES
    return sex or (words[0] in _PAPERS and any(character.isdigit() for character in words[1]))


def _is_latin(character: str) -> bool:
    return not character.isalpha() or character.isascii() or "LATIN" in unicodedata.name(character, "")
