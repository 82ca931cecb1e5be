"""Authors of works cited in brackets: "(Li, Polat & Bavelier, 2010; Munro et al., 2017)"."""

from collections.abc import Iterator, Sequence

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES, CALENDAR, COMPANY_WORDS, PARTICLES
from flows.annotate.names.naming import AND, Naming
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_BRACKETS = frozenset({"(", ")"})
_LONGEST_BRACKET = 120
"""Tokens between brackets."""
_LONGEST_NAME = 3
"""Words of a surname: "van der Berg"."""
_LEADS = word_list("see cf e.g. also in")
_YEAR_LENGTHS = frozenset({4, 5})
"""Characters of a year, and of one with a letter: "2010a"."""


def cited_authors(stretch: Stretch) -> list[Naming]:
    """The surnames of two or more authors of one work, or of one with "et al.", before its year in brackets.

    A single name before a year may be a place: "(Oslo, 1993)".
    """
    found: list[Naming] = []
    for first, last in _brackets(stretch):
        for begin, end in _works(stretch.tokens, first, last):
            names = _authors(stretch.tokens, begin, end)
            found.extend(Naming(a, b, EntityType.PERSON) for a, b in names)
    return found


def _brackets(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """What stands between an opening bracket and the next closing one."""
    opened = None
    for place in stretch.places_of(_BRACKETS):
        if stretch.words[place] == "(":
            opened = place + 1
        elif opened is not None:
            if place - opened <= _LONGEST_BRACKET:
                yield opened, place
            opened = None


def _works(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts between semicolons."""
    begin = first
    for place in range(first, last + 1):
        if place == last or tokens[place].text == ";":
            yield begin, place
            begin = place + 1


def _authors(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """The names before a year, parted by commas and "&"; none where anything else stands there."""
    place = first
    while place < last and (tokens[place].text in _LEADS or (place > first and tokens[place].text == ",")):
        place += 1
    names: list[tuple[int, int]] = []
    joined = False
    while place < last and (end := _name_end(tokens, place, last)):
        names.append((place, end))
        place = end
        joined = joined or (place < last and tokens[place].text in AND)
        while place < last and (tokens[place].text == "," or tokens[place].text in AND):
            joined = joined or tokens[place].text in AND
            place += 1
    et_al = [token.text for token in tokens[place : place + 3]] == ["et", "al", "."]
    place += 3 * et_al
    place += place < last and tokens[place].text == ","
    dated = place < last and _is_year(tokens[place].text)
    many = et_al or (joined and len(names) > 1)
    bodies = any(gazetteer().sure_kind([tokens[a].text]) for a, b in names if b - a == 1)  # "Eurostat"
    return names if dated and many and names and not bodies else []


def _name_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a surname ends that begins there, with particles and a second half; 0 if none does."""
    place = first
    while place < last and place - first < _LONGEST_NAME and tokens[place].text.lower() in PARTICLES:
        place += 1
    if place >= last or not _may_be_surname(tokens[place].text):
        return 0
    place += 1
    while place < last and place - first <= _LONGEST_NAME:
        hyphen = tokens[place].text == "-"
        if place + hyphen >= last or not _may_be_surname(tokens[place + hyphen].text):
            break
        place += 1 + hyphen
    return place


def _may_be_surname(word: str) -> bool:
    plain = capitalised(word) and not word.isupper() and word.isalpha()
    return plain and word not in CALENDAR | BODIES | COMPANY_WORDS


def _is_year(word: str) -> bool:
    return len(word) in _YEAR_LENGTHS and word[:4].isdigit() and word[:2] in {"17", "18", "19", "20"}
