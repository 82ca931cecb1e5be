"""People in a row, each by an initial and a surname, as minutes list who was there: "A Reid, P Low and E. M. Arden"."""

from collections.abc import Sequence
from string import ascii_uppercase

from flows.annotate.names.name_patterns import BODIES, BUSINESSES, COMPANY_WORDS, LANDMARKS
from flows.annotate.names.naming import BETWEEN_NAMES, Naming
from flows.english.tokens import Stretch, Token, capitalised
from flows.model.annotation import EntityType

_INITIALS = frozenset(ascii_uppercase)
_FEWEST = 3
_LONGEST_BETWEEN = 2
"""A comma and "and"."""
_MOST_INITIALS = 3
_NO_SURNAMES = BODIES | BUSINESSES | COMPANY_WORDS | LANDMARKS
_POINTS = frozenset("NSEW")
"""Of the compass: "S Korea, N Korea and E Timor" are no people."""


def people_in_rows(stretch: Stretch) -> list[Naming]:
    """The people of such rows, of three at least."""
    found: list[Naming] = []
    row: list[Naming] = []
    for place in stretch.places_of(_INITIALS):
        person = _person_at(stretch.tokens, place)
        if person is None or (row and place < row[-1].last):
            continue
        if row and not _parts(stretch, row[-1].last, place):
            found += _people_of(stretch, row)
            row = []
        row.append(person)
    return found + _people_of(stretch, row)


def _person_at(tokens: Sequence[Token], first: int) -> Naming | None:
    """The initials that begin there and the surname behind them."""
    last, initials = first, 0
    while last < len(tokens) and tokens[last].text in _INITIALS and initials < _MOST_INITIALS:
        initials += 1
        last += 1 + (last + 1 < len(tokens) and tokens[last + 1].text == ".")
    surname = tokens[last].text if last < len(tokens) else ""
    if not capitalised(surname) or surname.isupper() or surname in _NO_SURNAMES:
        return None
    return Naming(first, last + 1, EntityType.PERSON)


def _parts(stretch: Stretch, end: int, begin: int) -> bool:
    between = stretch.words[end:begin]
    return 0 < len(between) <= _LONGEST_BETWEEN and BETWEEN_NAMES.issuperset(between)


def _people_of(stretch: Stretch, row: Sequence[Naming]) -> list[Naming]:
    initials = {stretch.words[person.first] for person in row}
    return list(row) if len(row) >= _FEWEST and not initials <= _POINTS else []
