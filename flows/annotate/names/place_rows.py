"""Rows of places: "in Hastings, Ashford and Dover", "the Rhine, the Inn and the Po", "towns such as Ashford and Dover".

Small towns are in no table, and bear the names of people.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from flows.annotate.names.naming import BETWEEN_NAMES, Naming, words_of
from flows.annotate.names.regions import PLACING
from flows.english.titles import is_title
from flows.english.tokens import Stretch
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

FEWEST = 3
LONGEST_NAME = 3
"""Words: "King's Lynn", "San Juan Bautista"."""
_LEADING = frozenset({"at", "near", "from"})
_FEWEST_TOLD = 2
"""Names of a row behind the word that says what they all are."""
_KINDS = word_list(
    """
    rivers lakes mountains valleys islands towns cities villages hamlets suburbs districts boroughs municipalities
    communes neighbourhoods neighborhoods provinces regions counties ports harbours
    """
)
"""What the places of a row are told to be, before them."""
_LEADS = (("such", "as"), ("including",), ("like",), ("of",), (":",), ())
"""What may stand between that and the first of them."""


def with_rows_of_places(
    stretch: Stretch, names: Sequence[Naming], surnames: AbstractSet[str]
) -> list[Naming]:
    """The namings, a row that stands where places do or of which most are places made of places only.

    `surnames` are of people that the document names in full.
    """
    read = list(names)
    start = 0
    while start < len(read):
        end, is_last = start + 1, False
        while end < len(read) and not is_last and (between := _between(stretch, read[end - 1], read[end])):
            is_last = between != [","]
            end += 1
        row = read[start:end]
        behind = read[end] if end < len(read) else None
        told = len(row) >= _FEWEST_TOLD and _are_told(stretch, row, surnames)
        if (
            told
            or (len(row) >= FEWEST and _are_places(stretch, row, behind, surnames))
            or _are_two_places(stretch, row, surnames)
        ):
            read[start:end] = [_as_place(name) for name in row]
        start = end
    return read


def _between(stretch: Stretch, before: Naming, after: Naming) -> list[str]:
    """What parts two names of a row: a comma, or before its last one "and", or both; nothing if they are in none."""
    between = [token.text.lower() for token in stretch.tokens[before.last : after.first]]
    if between[-1:] == ["the"] and _has_article(stretch, before):
        between.pop()
    return between if len(between) <= 2 and BETWEEN_NAMES.issuperset(between) else []  # noqa: PLR2004


def _has_article(stretch: Stretch, name: Naming) -> bool:
    return name.first > 0 and stretch.tokens[name.first - 1].text.lower() == "the"


def _are_told(stretch: Stretch, row: Sequence[Naming], surnames: AbstractSet[str]) -> bool:
    """Whether what the places are stands before them: "fishing ports such as"."""
    first = row[0].first - _has_article(stretch, row[0])
    before = [token.text.lower() for token in stretch.tokens[max(0, first - 4) : first]]
    for lead in _LEADS:
        rest = before[: len(before) - len(lead)] if tuple(before[len(before) - len(lead) :]) == lead else []
        rest = rest[:-1] if rest[-1:] == [","] else rest
        if rest and rest[-1] in _KINDS:
            return all(_may_be_place(stretch, name, surnames) for name in row)
    return False


def _are_places(
    stretch: Stretch, row: Sequence[Naming], behind: Naming | None, surnames: AbstractSet[str]
) -> bool:
    if not all(_may_be_place(stretch, name, surnames) for name in row):
        return False
    places = sum(name.type is EntityType.PLACE for name in row)
    before = stretch.tokens[row[0].first - 1].text.lower() if row[0].first else ""
    people = sum(name.type is EntityType.PERSON for name in row)
    if before in PLACING:
        return (places + people) * 2 > len(row)
    others = [name for name in row if name.type is not EntityType.PLACE]
    if all(_has_article(stretch, name) for name in row):
        return places >= FEWEST - 1 and all(_may_have_article(stretch, name) for name in others)
    if places == len(others) and not _lie_in(stretch, row[-1], behind):
        return False
    return places >= len(others) and all(n.last - n.first == 1 and not n.settled for n in others)


def _are_two_places(stretch: Stretch, row: Sequence[Naming], surnames: AbstractSet[str]) -> bool:
    """Whether a word is joined by "and" to a place behind a preposition, and begins no clause: "in Zadar and Livno"."""
    tokens = stretch.tokens
    if len(row) != 2 or row[0].type is not EntityType.PLACE or row[0].first == 0:  # noqa: PLR2004
        return False
    other = row[1]
    led = tokens[row[0].first - 1].text.lower() in PLACING | _LEADING
    joined = [token.text for token in tokens[row[0].last : other.first]] in (["and"], ["or"])
    behind = tokens[other.last].text if other.last < len(tokens) else "."
    ends = not behind[0].isalnum() and behind not in {"'s", "'", "(", "-"}
    single = other.last - other.first == 1 and not other.settled and other.type is EntityType.PERSON
    return led and joined and ends and single and _may_be_place(stretch, other, surnames)


def _lie_in(stretch: Stretch, last: Naming, behind: Naming | None) -> bool:
    """Whether what follows says where the row lies: "Adjuntas, Ponce and Yauco in Puerto Rico"."""
    is_place = behind is not None and behind.type is EntityType.PLACE and behind.first == last.last + 1
    return is_place and stretch.tokens[last.last].text == "in"


def _may_be_place(stretch: Stretch, name: Naming, surnames: AbstractSet[str]) -> bool:
    """Whether nothing says that a name is a person's or a body's: a title, a given name, its full name elsewhere."""
    words = words_of(stretch, name).split(" ")
    if name.type is EntityType.PLACE:
        return True
    if name.settled or name.type is not EntityType.PERSON:
        # Companies bear the names of towns, too: "Dover".
        return name.type is EntityType.ORGANISATION and len(words) == 1 and not words[0].isupper()
    if len(words) > LONGEST_NAME:
        return False
    titled = name.first > 0 and is_title(stretch.tokens[name.first - 1].text)
    known = words[0] in (surnames if len(words) == 1 else read_words("given_names.txt"))
    return not (titled or known or any(word.isupper() for word in words))


def _may_have_article(stretch: Stretch, name: Naming) -> bool:
    """Whether a name behind "the" may be a river's; families are in the plural: "the Smiths"."""
    return name.last - name.first == 1 and not name.settled and not words_of(stretch, name).endswith("s")


def _as_place(name: Naming) -> Naming:
    return name if name.type is EntityType.PLACE else replace(name, type=EntityType.PLACE, entry=None)
