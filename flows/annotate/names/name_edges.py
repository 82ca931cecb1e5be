"""Where a name that the recogniser sees begins and ends, and of what kind it is by its last word."""

from collections.abc import Sequence
from dataclasses import replace

from flows.annotate.names.abbreviations import is_abbreviation
from flows.annotate.names.edges_of_people import FULL_NAME, edges_of_person
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_events import HEADS
from flows.annotate.names.name_patterns import (
    AGREED,
    ALSO_SURNAMES,
    BODIES,
    CALENDAR,
    COMPANY_ENDINGS,
    COMPASS,
    FUNCTION_WORDS,
    GOVERNMENTS,
    HAPPENINGS,
    LANDMARKS,
    PAPERS,
    PARTICLES,
    ROADS,
    is_firm,
)
from flows.annotate.names.naming import Naming
from flows.annotate.names.recogniser import Recognised
from flows.annotate.names.seen_in_part import (
    end_of_arabic_body,
    is_behind_first,
    second_of_two_signed,
    with_fund,
    with_kind_of_paper,
    with_rest_of_object,
)
from flows.annotate.names.surnames import is_given_name
from flows.annotate.names.told_things import is_model
from flows.annotate.names.words_of_forms import LABELS
from flows.english.number_words import value_of
from flows.english.outlet_names import names_paper_abroad
from flows.english.titles import MODIFIERS, PLAIN_ADDRESS, is_office, is_title
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_OF_TWO = frozenset({"administration", "ticket", "campaign", "transition", "presidency", "government"})
"""What two people lead under their two names."""
_AWARDS = frozenset({"Prize", "Award", "Awards", "Medal", "Trophy", "Cup", "Show"})
"""Last words of what is won or shown, which people are not called by."""
_ISSUED = frozenset(
    {"Findings", "Report", "Reports", "Guidelines", "Guidance", "Handbook", "Bulletin", "Statement"}
)
"""What a body issues, behind its name."""
_SITTING = frozenset({"Tribunal", "Commission", "Committee", "Council", "Authority", "Ministry", "Agency"})
"""Last words of bodies alone."""
_WIRES = frozenset({"Wire", "Newswire", "Dispatch"})
_PARTS_OF_TOWNS = word_list("Upper Lower Inner Outer")
"""What stands before the name of a village or a part of a town."""
BUILDINGS = word_list(
    "House Dock Docks Manor Castle Cottage Cathedral Lighthouse Cemetery Courthouse Mansion Farm Barn Mill Ranch Mine"
)
"""Last words of what is built and bears a full name."""
_MEMBERS = word_list(
    "members MPs MEPs MSPs peers senators deputies councillors lawmakers legislators rebels candidates voters"
    " supporters backbenchers"
)
_NO_ROADS = frozenset({EntityType.ORGANISATION, EntityType.MISC})
_NO_HAPPENINGS = frozenset({EntityType.PLACE, EntityType.MISC})


def trim_name(stretch: Stretch, seen: Recognised) -> list[Naming]:
    """The name alone, without marks, small words and possessives at its ends; none when nothing is left.

    A person's name is also without titles and without the country or body before them.
    """
    tokens = stretch.tokens
    if seen.type is EntityType.MISC and tokens[seen.first].text in PLAIN_ADDRESS:
        seen = replace(seen, type=EntityType.PERSON)
    if body := _without_its_number(tokens, seen):
        return [body]
    first, last = _edges(stretch, seen)
    if _is_nothing(tokens, first, last):
        return []
    return _seen_in_part(tokens, first, last, seen.type) or _seen_whole(tokens, first, last, seen.type)


def _without_its_number(tokens: Sequence[Token], seen: Recognised) -> Naming | None:
    """The known body of several words that counts otherwise: "The ministry says 300, the Red Cross 450"."""
    first, last = seen.first, seen.last - 1
    if last - first <= 1 or not tokens[last].text.isdecimal() or first == 0:
        return None
    ends = last + 1 == len(tokens) or tokens[last + 1].text in {".", ",", ";", '"', "”"}
    counts = tokens[first - 1].text == "the" and any(token.text.isdecimal() for token in tokens[:first])
    kind = gazetteer().sure_kind([token.text for token in tokens[first:last]]) if ends and counts else None
    return _naming(tokens, first, last, kind) if kind is EntityType.ORGANISATION else None


def _edges(stretch: Stretch, seen: Recognised) -> tuple[int, int]:
    tokens = stretch.tokens
    first, last = seen.first, seen.last
    while first < last and (not _may_open(tokens[first].text) or tokens[first].text in LABELS):
        first += 1
    while first < last and not (
        _may_close(tokens[last - 1].text) or tokens[last - 1].text in COMPANY_ENDINGS
    ):
        last -= 1
    if seen.type is EntityType.PERSON:
        return edges_of_person(stretch, first, last)
    first += _opens_with_number(tokens, first, last)
    return first, with_rest_of_object(tokens, _without_what_it_has(tokens, first, last))


def _opens_with_number(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether how many of a party or people there are opens a sentence: "Eleven Labour members"."""
    words = [token.text for token in tokens[first:last]]
    members = last < len(tokens) and tokens[last].text in _MEMBERS
    return members and first == 0 and len(words) > 1 and words[0].isalpha() and value_of(words[0]) is not None


def _seen_in_part(tokens: Sequence[Token], first: int, last: int, kind: EntityType) -> list[Naming]:
    """The whole names of which a part is seen, or the two that are seen as one; none where it is seen whole."""
    person = kind is EntityType.PERSON
    if end := end_of_arabic_body(tokens, first, last):
        return [_naming(tokens, first, end, EntityType.ORGANISATION)]
    if not person and (end := with_fund(tokens, first, last)) > last:
        return [_naming(tokens, first, end, EntityType.ORGANISATION)]
    if is_behind_first(tokens, first, last, person=person):
        return [_naming(tokens, 0, last, EntityType.ORGANISATION if person else kind)]
    if (end := with_kind_of_paper(tokens, first, last)) > last:
        return [_naming(tokens, first, end, EntityType.ORGANISATION)]
    if second := second_of_two_signed(tokens, first, last):
        return [Naming(first, second, EntityType.PERSON), Naming(second, last, EntityType.PERSON)]
    if person and _is_named_twice(tokens, first, last):
        signed = _naming(tokens, first, first + 1, EntityType.PERSON)
        return [signed, *_person_or_body(tokens, first + 1, last)]
    return []


def _seen_whole(tokens: Sequence[Token], first: int, last: int, kind: EntityType) -> list[Naming]:
    if kind is EntityType.PERSON or _led_by_a_person(tokens, first, last):
        return _person_or_body(tokens, first, last)
    return [_naming(tokens, first, last, _kind_by_last_word(tokens[first:last], kind))]


def _is_nothing(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what is left is no name: nothing, a currency ("US$"), part of a word, a mere head, a date."""
    single = last - first == 1
    constituency = last - first > 1 and len(tokens[first].text) == 1 and tokens[first + 1].text == "-"
    if first == last or constituency or (single and tokens[first].text.endswith("$")):
        return True
    only_head = single and tokens[first].text.lower() in HEADS
    return only_head or all(of_the_calendar(token.text) for token in tokens[first:last])


def _is_named_twice(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a letter is signed with a given name right before the full one: "Martina Martina Holm"."""
    given = tokens[first].text
    twice = last - first > FULL_NAME and tokens[first + 1].text == given and is_given_name(given)
    return twice and tokens[first + 2].text != "-"


def _without_what_it_has(tokens: Sequence[Token], first: int, last: int) -> int:
    """Without a last word that begins an office or names a paper: "White House" of "White House Press Secretary"."""
    if last - first <= 1:
        return last
    ending = tokens[last - 1].text
    if is_office(ending) and is_abbreviation(tokens[first].text) and tokens[first - 1].text == "," and first:
        return first + 1  # "Ann Low, NPA Transport Correspondent"
    behind = tokens[last].text if last < len(tokens) else ""
    office = is_office(behind if ending.lower() in MODIFIERS else ending)  # "US Ambassador to Norway"
    if behind == "'s" or not (office or (ending in _ISSUED and behind in {"on", "about", "for"})):
        return last
    return last - 1 if gazetteer().sure_kind([token.text for token in tokens[first : last - 1]]) else last


def _kind_by_last_word(words: Sequence[Token], seen: EntityType) -> EntityType:
    """The kind seen, unless the last word of several is of another: "Minsk Accords", "Coast Highway", "Trojan War"."""
    ending = words[-1].text if len(words) > 1 else ""
    if seen is EntityType.MISC and ending in _SITTING:
        return EntityType.ORGANISATION
    appeal = ending == "Appeal" and BODIES.isdisjoint(word.text for word in words)
    if seen is EntityType.ORGANISATION and (appeal or ending in AGREED - {"Accord"}):
        return EntityType.MISC
    if seen is EntityType.PLACE and ending in PAPERS | _WIRES:
        return EntityType.ORGANISATION
    if seen in _NO_ROADS and ending in ROADS:
        return EntityType.PLACE
    if seen is EntityType.ORGANISATION and is_model([token.text for token in words]):
        return EntityType.PRODUCT
    return EntityType.EVENT if seen in _NO_HAPPENINGS and ending in HAPPENINGS else seen


def _led_by_a_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether it is a surname and a word for those who govern: "Harris Administration"."""
    names = read_words("surnames.txt")
    return last - first == 2 and tokens[last - 1].text in GOVERNMENTS and tokens[first].text in names  # noqa: PLR2004


def _naming(tokens: Sequence[Token], first: int, last: int, kind: EntityType) -> Naming:
    """What the tables know of exactly these words, else a name of the kind seen."""
    entry = gazetteer().entry([token.text for token in tokens[first:last]])
    if entry and entry.sure:
        return Naming(first, last, entry.type, entry)
    return Naming(first, last, kind)


def _person_or_body(tokens: Sequence[Token], first: int, last: int) -> list[Naming]:
    """What is seen as a person: a body when its last word is one, its person when that governs, else a person."""
    ending = tokens[last - 1].text
    if ending in GOVERNMENTS:
        last -= 1
        return _governing(tokens, first, last)
    if last < len(tokens) and tokens[last].text.lower() in _OF_TWO and last - first == 3:  # noqa: PLR2004
        return _governing(tokens, first, last)
    if ending in BODIES:
        return [_naming(tokens, first, last, EntityType.ORGANISATION)] if last - first > 1 else []
    titled = first > 0 and is_title(tokens[first - 1].text)
    if last - first > 1 and not titled and (other := _kind_by_ending(tokens, first, last)):
        return [_naming(tokens, first, last, other)]
    if last - first == 1 and _behind_compass(tokens, first):
        return [_naming(tokens, first - 1, last, EntityType.PLACE)]
    if tokens[first].text in COMPASS and last < len(tokens) and capitalised(tokens[last].text):
        return []
    following = tokens[last].text if last < len(tokens) else ""
    if last - first == 1 and is_title(ending) and following in {"of", "and"}:
        return []
    if last - first == 1 and titled and is_firm(tokens[first - 1].text, ending):
        return [_naming(tokens, first - 1, last, EntityType.ORGANISATION)]
    if last - first == 1 and not titled and is_common(ending):
        return []
    return [_naming(tokens, first, last, EntityType.PERSON)]


def _behind_compass(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is the rest of "East Ridge"; behind "the West" a new name may begin."""
    return (
        place > 0
        and tokens[place - 1].text in COMPASS | _PARTS_OF_TOWNS
        and tokens[max(0, place - 2)].text.lower() not in {"the", "-"}
    )


def _kind_by_ending(tokens: Sequence[Token], first: int, last: int) -> EntityType | None:
    """What a name is whose first or last word no person's has: "Bay Street", "Ridge Tsunami", "East Ridge"."""
    ending = tokens[last - 1].text
    if ending in HAPPENINGS:
        return EntityType.EVENT
    if names_paper_abroad(" ".join(token.text for token in tokens[first:last])):
        return EntityType.ORGANISATION
    if ending in AGREED | _AWARDS:
        return EntityType.MISC
    full = last - first == FULL_NAME and tokens[first].text in read_words("given_names.txt")
    if ending in LANDMARKS and not (full and ending in ALSO_SURNAMES):
        return EntityType.PLACE
    if ending in BUILDINGS and not full:
        return EntityType.PLACE
    if ending == "High":
        return EntityType.ORGANISATION
    compass = tokens[first].text in COMPASS | _PARTS_OF_TOWNS and last - first == FULL_NAME
    return EntityType.PLACE if compass else None


def _governing(tokens: Sequence[Token], first: int, last: int) -> list[Naming]:
    """Who governs: one person, or the two of "the Biden-Harris Administration"."""
    if last - first == 3 and tokens[first + 1].text == "-":  # noqa: PLR2004 - two names and the dash between
        return [_naming(tokens, i, i + 1, EntityType.PERSON) for i in (first, last - 1)]
    return [_naming(tokens, first, last, EntityType.PERSON)] if last > first else []


def _may_open(word: str) -> bool:
    return (
        (capitalised(word) and word not in FUNCTION_WORDS) or word[0].isdigit() or word.lower() in PARTICLES
    )


def _may_close(word: str) -> bool:
    return (
        (capitalised(word) and word != "'S")
        or (word[0].isalnum() and word.lower() in HEADS)
        or word[0].isdigit()
    )


def of_the_calendar(word: str) -> bool:
    """Whether a word is one of the calendar or has no letter, as the parts of a date are."""
    return word in CALENDAR or not any(character.isalpha() for character in word)
