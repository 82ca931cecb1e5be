"""People whose surname is a place, a firm or a month, by a personal title or by what they say.

"Ms Berlin", "Senator Jordan", "Mrs May", "MR. FORD:"; and behind "Sandy Angers" the "Angers" of "Angers said".
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import CALENDAR
from flows.annotate.names.naming import Naming, words_of
from flows.annotate.names.surnames import surname
from flows.english.function_words import DETERMINERS, PREPOSITIONS
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_PERSONAL = word_list(
    """
    Mr Mrs Ms Mx Miss Mr. Mrs. Ms. Mx. MR MRS MS MR. MRS. MS. Prof Prof. Professor Senator Sen. Congressman
    Congresswoman Councillor Justice Judge Sergeant Detective Inspector
    """
)
"""Titles that stand before one person's surname and never before the place of an office ("President ...")."""


_SAYING = word_list("said says told added argued warned asked")
_ENDS = frozenset({".", ",", '"', ";"})
_ALSO_SURNAMES = frozenset({EntityType.PLACE, EntityType.ORGANISATION})


def courtesy_names(stretch: Stretch) -> list[Naming]:
    """The people of a stretch that are told by such a title alone."""
    tokens = stretch.tokens
    ends = [
        (place, _end(stretch, place))
        for place in range(1, len(tokens))
        if tokens[place - 1].text in _PERSONAL
    ]
    return [
        Naming(place, end, EntityType.PERSON) for place, end in ends if _is_surname_alone(tokens, place, end)
    ]


def last_names(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> frozenset[str]:
    """The surnames of the people whom a document names in full."""
    people = (
        words_of(stretch, name).split(" ")
        for stretch, names in zip(stretches, namings, strict=True)
        for name in names
        if name.type is EntityType.PERSON and name.last - name.first > 1
    )
    return frozenset(surname(words) for words in people)


def as_speaker(stretch: Stretch, name: Naming, surnames: Collection[str]) -> Naming:
    """A place or firm that says or did something as the person whose surname it is: "Jordan left"."""
    lone = name.type in _ALSO_SURNAMES and name.last - name.first == 1 and words_of(stretch, name) in surnames
    after = stretch.tokens[name.last].text if name.last < len(stretch.tokens) else ""
    before = stretch.tokens[name.first - 1].text if name.first else ""
    speaks = after in _SAYING or (before in _SAYING and after in _ENDS)
    speaks = speaks or (is_past_form(after) and before.lower() not in DETERMINERS | PREPOSITIONS)
    return replace(name, type=EntityType.PERSON, entry=None) if lone and speaks else name


def _end(stretch: Stretch, place: int) -> int:
    """Behind a surname, or behind both halves of "Jordan-Smith"."""
    joined = place + 2 < len(stretch.tokens) and is_hyphen(stretch, place + 1)
    return place + 3 if joined and capitalised(stretch.tokens[place + 2].text) else place + 1


def _is_surname_alone(tokens: Sequence[Token], place: int, end: int) -> bool:
    word = tokens[place].text
    after = tokens[end].text if end < len(tokens) else ""
    if not capitalised(word) or capitalised(after) or after in {"-", "&"}:
        return False
    if word.isupper():
        return after == ":" and tokens[place - 1].text.isupper() and len(word) > 1
    return word in CALENDAR or gazetteer().kind([word]) in _ALSO_SURNAMES
