"""Units of an army, fleets and courts that are told apart by their number: "82nd Airborne Division", "7th Fleet".

And the staffs that head an army, by the people whose it is: "Ukrainian General Staff".
"""

import re
from collections.abc import Iterator

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.naming import Naming
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_ORDINAL = re.compile(r"\d{0,3}(?:1st|2nd|3rd|[04-9]th|1[1-3]th)")
_UNITS = word_list(
    """
    Division Brigade Regiment Battalion Fleet Squadron Wing Corps Army Legion Infantry Cavalry Artillery Rifles
    Fusiliers Battery Circuit
    """
)
"""Last words of their names."""
_COUNTRIES = frozenset({"U.S.", "U.S", "US", "UK", "U.K."})
"""What stands before the number and belongs to the name: "U.S. 7th Fleet"."""
_STAFF = frozenset({"Staff"})
_OF_ARMIES = frozenset({"General", "Joint", "Defence", "Defense"})
_MOST_BETWEEN = 3


def numbered_units(stretch: Stretch) -> list[Naming]:
    """The units of a stretch with their numbers, by which alone they differ."""
    if not stretch.capitals_mean_names:
        return []
    found = list(_staffs(stretch))
    numbers = (i for i, word in enumerate(stretch.words) if word[0].isdigit())
    for first in numbers if stretch.has_any(_UNITS) else ():
        behind = _behind_ordinal(stretch.tokens, first)
        last = _end_of_unit(stretch.tokens, behind) if behind else 0
        if last:
            whose = first > 0 and stretch.tokens[first - 1].text in _COUNTRIES
            found.append(Naming(first - 1 if whose else first, last, EntityType.ORGANISATION))
    return found


def _staffs(stretch: Stretch) -> Iterator[Naming]:
    words = stretch.words
    for last in stretch.places_of(_STAFF):
        first = last - 2
        if first >= 0 and words[first + 1] in _OF_ARMIES and _is_people(words[first]):
            yield Naming(first, last + 1, EntityType.ORGANISATION)


def _is_people(word: str) -> bool:
    return gazetteer().kind([word]) is EntityType.GROUP


def _behind_ordinal(tokens: tuple[Token, ...], first: int) -> int:
    """Behind the ordinal that begins at a token, which may be two tokens ("82" and "nd"); 0 where none does."""
    number, behind = tokens[first], tokens[first + 1 : first + 2]
    if _ORDINAL.fullmatch(number.text):
        return first + 1
    joined = behind and behind[0].start == number.end and _ORDINAL.fullmatch(number.text + behind[0].text)
    return first + 2 if joined else 0


def _end_of_unit(tokens: tuple[Token, ...], first: int) -> int:
    """Where a unit ends that begins behind its number; 0 where none does."""
    end = first
    while end < min(len(tokens), first + _MOST_BETWEEN + 1) and capitalised(tokens[end].text):
        end += 1
    last = next((i + 1 for i in range(end - 1, first - 1, -1) if tokens[i].text in _UNITS), 0)
    court = [token.text for token in tokens[last : last + 3]]
    return last + 3 if last and court == ["Court", "of", "Appeals"] else last
