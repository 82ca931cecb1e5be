"""People told by an age between commas or by a hyphen inside a surname, and towns told as somebody's home.

"his brother-in-law, Devon Mills, 29,"; "Neil Brackett, 63, of Val Caron"; "Marguerite Chen-Laval".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES, BUSINESSES, CALENDAR, COMPANY_WORDS
from flows.annotate.names.naming import Naming, in_order, word_before, words_before, words_behind, words_in
from flows.annotate.names.surnames import is_given_name
from flows.english.function_words import AUXILIARIES, PREPOSITIONS
from flows.english.kin import is_kin_word
from flows.english.speech_cues import CUE_FORMS
from flows.english.titles import ADDRESS
from flows.english.tokens import Stretch, is_hyphen
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_OLDEST = 110
_LONGEST = 3
"""Words of a person's name that is told so."""
_SET_IN = word_list(
    "interest confidence faith trust belief believe believed hope hopes investment shares stake stakes trading"
)
"""Behind whom "in" leads in whom it is set in."""
_SOMEBODY_OR_PLACE = frozenset({EntityType.PERSON, EntityType.PLACE})
_ROUTES = word_list(
    """
    train trains service services bus buses coach coaches tram trams ferry ferries flight flights road roads route
    routes
    track tracks railway rail pipeline cable interconnector canal motorway border tickets fares travel
    travelled travels travelling journey miles kilometres kilometers km
    """
)
"""What goes from one place to another, or lies between two."""
_ROAD = re.compile(r"[abmne]\d{1,4}")
"""The number of a road, in small letters."""
_GOING_HOME = frozenset(
    {("way", "home", "to"), ("drive", "home", "to"), ("journey", "home", "to"), ("on", "way", "to")}
)
_FURTHEST = 5
"""Words between a route and where it leads to."""
_LENGTHS = word_list("miles kilometers kilometres km")
_LAW = ["-", "in", "-", "law"]


def has_age(stretch: Stretch, name: Naming) -> bool:
    """Whether an unlisted name of some words stands before an age in commas, in a row of people or behind kin."""
    words, behind = words_in(stretch, name), words_behind(stretch, name, 3)
    plain = all(word.istitle() and word.isalpha() for word in words)
    if name.type is EntityType.PERSON or not 1 < len(words) <= _LONGEST or not plain or name.entry:
        return False
    if not BODIES.isdisjoint(words) or not (BUSINESSES | COMPANY_WORDS).isdisjoint(words):
        return False
    aged = behind[:1] == [","] and behind[1:2] != [] and _is_age(behind[1])
    closed = behind[2:] == [] or behind[2] in {",", ".", ";"}
    return aged and closed and gazetteer().entry(words) is None and _is_in_row_of_people(stretch, name)


def _is_in_row_of_people(stretch: Stretch, name: Naming) -> bool:
    """Whether a word of kin stands before a name, or a further person's age: "Luc Low, 34, and Devon Mills, 29"."""
    before = words_before(stretch, name, 8)
    bare = before[:-1] if before[-1:] == [","] else before
    bare = bare[:-4] if bare[-4:] == _LAW else bare
    if bare and is_kin_word(bare[-1]):
        return True
    row = before[:-1] if before[-1:] == ["and"] else before
    row = row[:-1] if row[-1:] == [","] else row
    return before != row and len(row) > 1 and _is_age(row[-1]) and row[-2] == ","


def is_home(stretch: Stretch, name: Naming) -> bool:
    """Whether an unlisted name stands behind somebody's age and "of": "Neil Brackett, 63, of Val Caron"."""
    before = words_before(stretch, name, 5)
    if (
        name.entry
        or before[-1:] != ["of"]
        or before[-2:-1] != [","]
        or not before[-3:-2]
        or before[-4:-3] != [","]
    ):
        return False
    words = words_in(stretch, name)
    plain = all(word.istitle() and word.isalpha() for word in words) and BODIES.isdisjoint(words)
    return plain and _is_age(before[-3]) and name.type is EntityType.PERSON


def is_placed(stretch: Stretch, name: Naming) -> bool:
    """Whether one unlisted word seen as somebody is where something was done: "spoke in Billings on Tuesday"."""
    before, behind = words_before(stretch, name, 2), words_behind(stretch, name, 3)
    lone = name.type in _SOMEBODY_OR_PLACE and name.last - name.first == 1 and not name.settled
    if not lone or len(before) <= 1:
        return False
    if _ends_route(stretch, name):
        return True
    if len(behind) <= 1:
        return False
    in_it = (
        before[1] == "in" and before[0].lower() not in _SET_IN and behind[0] == "on" and behind[1] in CALENDAR
    )
    far = (
        before[1] == "to"
        and behind[0] == ","
        and behind[1].isdigit()
        and behind[2:] != []
        and behind[2] in _LENGTHS
    )
    return in_it or far


def _ends_route(stretch: Stretch, name: Naming) -> bool:
    """Whether one is an end of a route: "the train from Westmere to Harbottle", "the road between Arden and Holm"."""
    before = [word.lower() for word in words_before(stretch, name, 2 + _FURTHEST)]
    lead, behind = before[-1], [word.lower() for word in words_behind(stretch, name, 2)]
    if lead in {"to", "and"}:
        first = "from" if lead == "to" else "between"
        start = next((i for i in range(len(before) - 2, -1, -1) if before[i] == first), None)
        one = start is not None and len(before) - start <= 4  # noqa: PLR2004 - a name of two words at most
        return (one and _has_route(before[:start])) or tuple(before[-3:]) in _GOING_HOME
    opposite = {"from": "to", "between": "and"}.get(lead)
    return behind[:1] == [opposite] and _has_route(before[:-1])


def _has_route(words: Sequence[str]) -> bool:
    return any(word in _ROUTES or _ROAD.fullmatch(word) for word in words)


def _is_age(word: str) -> bool:
    return word.isdigit() and 0 < int(word) <= _OLDEST and not word.startswith("0")


def with_hyphened_surnames(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]]
) -> list[list[Naming]]:
    """The namings with people whole whose surname ends, behind a hyphen, in what is elsewhere a place's name."""
    return [_with_hyphened(stretch, names) for stretch, names in zip(stretches, namings, strict=True)]


def _with_hyphened(stretch: Stretch, names: Sequence[Naming]) -> list[Naming]:
    if not stretch.capitals_mean_names:
        return list(names)
    people = {name.last: name for name in names if _may_have_two(stretch, name)}
    whole = {
        place: replace(people[place.first - 1], last=place.last, entry=None)
        for place in names
        if place.type is EntityType.PLACE
        and place.first - 1 in people
        and place.last - place.first == 1
        and is_hyphen(stretch, place.first - 1)
        and _ends_here(stretch, place)
    }
    parts = {name.first for name in whole.values()} | {place.first for place in whole}
    return in_order([*(name for name in names if name.first not in parts), *whole.values()])


def _may_have_two(stretch: Stretch, name: Naming) -> bool:
    """Whether a person is named by a given name and a surname, or by a surname behind a form of address."""
    if name.type is not EntityType.PERSON or name.entry:
        return False
    words = words_in(stretch, name)
    return (len(words) > 1 and is_given_name(words[0])) or word_before(stretch, name) in ADDRESS


def _ends_here(stretch: Stretch, name: Naming) -> bool:
    """Whether no noun follows that both sides of a hyphen describe: "Low-London talks"."""
    after = words_behind(stretch, name, 1)
    if not after or not after[0].isalpha():
        return after != ["-"]
    verb = after[0] in AUXILIARIES or after[0] in CUE_FORMS or is_past_form(after[0])
    return verb or after[0] in PREPOSITIONS or after[0] in {"and", "or", "who"}
