"""Abbreviations that a text explains in brackets, and the words that one can stand for."""

from collections.abc import Iterator, Sequence

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import (
    ARABIC_ARTICLES,
    BODIES,
    FOREIGN_INNER_WORDS,
    INNER_WORDS,
    SHORTEST_ABBREVIATION,
)
from flows.annotate.names.naming import Naming, words_of
from flows.annotate.names.told_things import is_thing_by_head
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import read_words
from flows.model.annotation import EntityType

_BRACKET = frozenset({"("})
_LONGEST_ABBREVIATION = 8
_FOREIGN = FOREIGN_INNER_WORDS - INNER_WORDS
_LIMITED = frozenset("LCG")
"""Letters for "Limited", "Company", "Group", which a name may leave out."""
_FEWEST_WORDS = 3
"""Words of a body, and letters of its abbreviation in another language."""
_OTHER_NAME = (
    ("known", "as"), ("better", "known", "as"), ("also", "known", "as"), ("known", "by", "its", "initials"),
    ("known", "by", "the", "acronym"), ("known", "by", "its", "acronym"), ("or",),
)  # fmt: skip
"""What stands before the other name of a body."""
_LONGEST_NAME = 12
"""Tokens of what an abbreviation stands for, in brackets behind it."""


def is_abbreviation(word: str) -> bool:
    """Two to eight capitals, one small letter allowed ("AfDB")."""
    letters = [letter for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    right_length = len(letters) >= SHORTEST_ABBREVIATION and len(word) <= _LONGEST_ABBREVIATION
    return right_length and capitals >= max(SHORTEST_ABBREVIATION, len(letters) - 1)


def initials_of(words: Sequence[str]) -> str:
    """The first letters of the capitalised words."""
    return "".join(word[0] for word in words if capitalised(word))


def can_stand_for(abbreviation: str, words: Sequence[str]) -> bool:
    """Whether its letters are the initials in any order: "Italian Episcopal Conference" is the CEI in Italian.

    The first word may be left out where it says whose it is ("French National Rally", RN).
    """
    letters, initials = sorted(abbreviation.upper()), initials_of(words).upper()
    return letters in (sorted(initials), sorted(initials[1:]))


def abbreviations_in_brackets(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Where an abbreviation stands in brackets of its own: its place and the place of the bracket before it."""
    words = stretch.words
    for bracket in stretch.places_of(_BRACKET):
        if bracket and words[bracket + 2 : bracket + 3] == (")",) and is_abbreviation(words[bracket + 1]):
            yield bracket + 1, bracket


def in_brackets(stretch: Stretch, name: Naming) -> bool:
    """Whether a naming is an abbreviation in brackets of its own."""
    around = [token.text for token in stretch.tokens[max(0, name.first - 1) : name.first + 2]]
    return name.last == name.first + 1 and around[::2] == ["(", ")"] and is_abbreviation(around[1])


def long_forms_in_brackets(stretch: Stretch) -> Iterator[tuple[int, int, int]]:
    """Where brackets behind an abbreviation hold what it stands for: its place, and where that begins and ends."""
    for place in (bracket - 1 for bracket in stretch.places_of(_BRACKET)):
        if place < 0 or not is_abbreviation(stretch.words[place]):
            continue
        words = stretch.words[place + 2 : place + 3 + _LONGEST_NAME]
        length = words.index(")") if ")" in words else 0
        inside = words[:length]
        named = all(capitalised(word) or word.lower() in INNER_WORDS for word in inside)
        if length > 1 and named and capitalised(inside[0]) and can_stand_for(stretch.words[place], inside):
            yield place, place + 2, place + 2 + length


def long_form_before(tokens: Sequence[Token], bracket: int, abbreviation: str) -> int | None:
    """The first token of the words before a bracket whose initials are the abbreviation, or None.

    Other languages write all but the first of them small: "Autorité des marchés financiers (AMF)".
    """
    wanted = [letter for letter in abbreviation.upper() if letter.isalpha()]
    foreign = any(token.text in _FOREIGN for token in tokens[max(0, bracket - _LONGEST_NAME) : bracket])
    position = bracket - 1
    while position >= 0 and wanted:
        word = tokens[position].text
        may_count = capitalised(word) or (foreign and len(wanted) > 1 and word not in FOREIGN_INNER_WORDS)
        if may_count and word[0].upper() == wanted[-1]:
            wanted.pop()
        elif word.isdigit() and word in abbreviation:
            pass  # "Movimento 9 Valli (M9V)"
        elif capitalised(word) or word.lower() not in INNER_WORDS | ARABIC_ARTICLES | (
            FOREIGN_INNER_WORDS if foreign else frozenset()
        ):
            return None
        if not wanted:
            return position
        position -= 1
    return None


def with_explained(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[list[Naming]]:
    """The namings with every name that a stretch explains: its long form and its abbreviation."""
    return [_with_explained(stretch, names) for stretch, names in zip(stretches, namings, strict=True)]


def _with_explained(stretch: Stretch, names: Sequence[Naming]) -> list[Naming]:
    """With the long form and the abbreviation of "Caspian Pipeline Consortium (CPC)", "CEI (Conference of ...)"."""
    added = list(names)
    for place, bracket in abbreviations_in_brackets(stretch):
        before = next((name for name in added if name.last == bracket), None)
        first = long_form_before(stretch.tokens, bracket, stretch.tokens[place].text)
        if first is not None and (before is None or not before.settled or first < before.first):
            # What the tables know inside of it is another: "... in the United States (CFIUS)".
            seen = None if before and before.settled else before
            before = Naming(first, bracket, _kind(stretch, first, bracket, seen))
            added = _with(added, before)
        if before and (first is not None or _is_stood_for(stretch, before, place)):
            added = _with(added, Naming(place, place + 1, before.type, before.entry))
    for place, first, last in long_forms_in_brackets(stretch):
        inside = next((name for name in added if name.first == first and name.last <= last), None)
        long = (
            inside
            if inside and inside.settled and inside.last == last
            else Naming(first, last, _kind(stretch, first, last, inside))
        )
        added = _with(_with(added, long), Naming(place, place + 1, long.type, long.entry))
    for place, long in list(known_as(stretch, added)):
        added = _with(added, Naming(place, place + 1, long.type, long.entry))
    return sorted(added, key=lambda name: (name.first, -name.last))


def common_abbreviations(stretches: Sequence[Stretch]) -> frozenset[str]:
    """Abbreviations of what is no name, explained in small letters: "gender-based violence (GBV)"."""
    return frozenset(
        stretch.tokens[place].text
        for stretch in stretches
        for place, bracket in abbreviations_in_brackets(stretch)
        if _stands_for_small_words(stretch.tokens, bracket, stretch.tokens[place].text)
    )


def _stands_for_small_words(tokens: Sequence[Token], bracket: int, abbreviation: str) -> bool:
    """Whether the last words before a bracket have its letters as initials, in order, all but the first small."""
    wanted = list(abbreviation.upper())
    position = bracket - 1
    if tokens[position].text.title() in BODIES:
        return False  # "Kenya revenue authority (KRA)" is a body
    while position >= 0 and wanted:
        word = tokens[position].text
        if word[0].upper() == wanted[-1] and (word.islower() or len(wanted) == 1):
            wanted.pop()
        elif word not in INNER_WORDS:
            return False
        position -= 1
    return not wanted


def known_as(stretch: Stretch, names: Sequence[Naming]) -> Iterator[tuple[int, Naming]]:
    """Where an abbreviation stands as a body's other name, with the body: "..., known as PMI,", "..., or PMI,"."""
    words = stretch.words
    for name in names:
        if name.type is not EntityType.ORGANISATION:
            continue
        comma = words[name.last : name.last + 1] == (",",)
        begin = name.last + comma
        lead = next((lead for lead in _OTHER_NAME if words[begin : begin + len(lead)] == lead), ())
        place = begin + len(lead)
        apart = comma and words[place + 1 : place + 2] in ((",",), (".",))
        told = lead and place < len(words) and is_abbreviation(words[place])
        if told and (lead != ("or",) or (apart and name.last - name.first > 1)):
            yield place, name


def explained_names(stretch: Stretch, names: Sequence[Naming]) -> Iterator[tuple[int, Naming]]:
    """Where abbreviations stand that are explained, and the name that explains each."""
    starts = {name.first: name for name in names}
    for place, bracket in abbreviations_in_brackets(stretch):
        long = next((name for name in names if name.last == bracket), None)
        if (
            place in starts
            and long
            and long.type is starts[place].type
            and _may_explain(stretch, long, place)
        ):
            yield place, long
    yield from ((place, long) for place, long in known_as(stretch, names) if place in starts)
    for place, first, last in long_forms_in_brackets(stretch):
        long = next((name for name in names if (name.first, name.last) == (first, last)), None)
        if place in starts and long and long.type is starts[place].type:
            yield place, long


def _may_explain(stretch: Stretch, long: Naming, place: int) -> bool:
    """Whether an abbreviation can be of a name before it: a thing's has its letters, a body's need not."""
    if long.type in (EntityType.ORGANISATION, EntityType.PERSON, EntityType.PLACE) or long.settled:
        return True
    short = stretch.tokens[place].text
    whole = long_form_before(stretch.tokens, long.last, short) == long.first
    return whole or can_stand_for(short, words_of(stretch, long).split(" "))


def _kind(stretch: Stretch, first: int, last: int, named: Naming | None) -> EntityType:
    """What a long form is that the tables do not know: a body, unless its head or the recogniser says otherwise."""
    words = [token.text for token in stretch.tokens[first:last]]
    if is_thing_by_head(words) or words[-1].isdigit():
        return EntityType.MISC
    if named and named.type is EntityType.PERSON:
        given = read_words("given_names.txt")
        is_person = any(token.text in given for token in stretch.tokens[named.first : named.last])
        return EntityType.PERSON if is_person else EntityType.ORGANISATION
    return named.type if named else EntityType.ORGANISATION


def _with(names: Sequence[Naming], added: Naming) -> list[Naming]:
    return [*(name for name in names if not name.overlaps(added)), added]


def _is_stood_for(stretch: Stretch, name: Naming, place: int) -> bool:
    """Whether the abbreviation at that place has the letters of a body's name, if in another order.

    It may have one more for "Limited" or its like, or be of another language where nobody else is called so:
    "Climatology and Geophysics Agency (BMKG)".
    """
    if name.type is not EntityType.ORGANISATION or name.last - name.first == 1:
        return False
    abbreviation, words = stretch.tokens[place].text, words_of(stretch, name).split(" ")
    limited = abbreviation[-1] in _LIMITED and can_stand_for(abbreviation[:-1], words)
    if limited or can_stand_for(abbreviation, words):
        return True
    long = len(words) >= _FEWEST_WORDS and len(abbreviation) >= _FEWEST_WORDS and abbreviation.isupper()
    return long and not BODIES.isdisjoint(words) and gazetteer().entry([abbreviation]) is None
