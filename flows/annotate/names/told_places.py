"""Places that words beside an unknown name tell, or the name of a body, which look like surnames.

"near Mirov", "Mirov is a small market town in", "in Marlow, Ohio", "the mayor of Alesund".
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from flows.annotate.names.gazetteer import divisions, gazetteer
from flows.annotate.names.name_features import word_kinds
from flows.annotate.names.name_patterns import BODIES, COMPANY_WORDS, COMPASS, DISASTERS, PARTICLES
from flows.annotate.names.naming import Naming, word_before, word_behind, words_before, words_behind, words_in
from flows.annotate.names.regions import PLACING
from flows.annotate.names.surnames import is_given_name
from flows.english.function_words import PREPOSITIONS
from flows.english.plain_letters import unmarked
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_NEVER_BEFORE_PEOPLE = word_list("near outside across throughout")
_HELD = word_list("""
    confidence trust faith belief interest believe believed believes invest invested look looked read published appeared
    reported wrote writing written quoted printed cited
    """)
"""Words behind which "in" leads in a person as well."""
_GOING = word_list(
    "convoy convoys fled flee fleeing moved travelled traveled flew evacuated sailed drove commute walked trekked"
)
_COMING = word_list("went go goes going came come comes coming returned return trip visit flight")
_AREAS = word_list(
    """
    port town city village island islands district regency province suburb region neighbourhood neighborhood
    municipality county peninsula prefecture governorate oblast
    """
)
"""What stands before "of" and a place, or behind its name."""
_PLACES = _AREAS | word_list("commune hamlet borough river lake mountain valley parish settlement township")
"""What a place is told to be."""
_BIRTH = word_list("pob birth birthplace")
"""What ends the label of where somebody was born, before a colon."""
_MEMBERS = word_list("Member Members MP MPs MSP TD Senator")
"""Who sits in a parliament, before "for" and the seat."""
_LEADING = frozenset({"to", "from", "at", "of", "for"})
_ARTICLES = frozenset({"a", "an", "the"})
_FEWEST_TELLING = 3
"""Words of "is a village"."""
_LONGEST_TELLING = 9
_LONGEST_REGION = 3
"""Words of a state or country."""
_SITES = word_list("mine mines oilfield gasfield refinery smelter deposit quarry")
_MINED = word_list(
    "tungsten gold silver copper uranium lithium coal iron zinc nickel tin oil gas diamond rare phosphate"
)
_SURE_SITES = word_list(
    "volcano prison jail crossing airbase airfield racecourse glacier cutting viaduct embankment junction dam reservoir"
)
"""Such as are seldom named after people, and named with nothing but what stands before them."""
_THERE = word_list("people residents inhabitants households families homes houses evacuees refugees")
_STAY = word_list("remain remains is are was were stay stays stayed remained")
_UNDER = word_list("evacuation curfew lockdown siege water quarantine")
"""Under what whole towns are."""
_FIRST_OF_TOWNS = word_list("mayor mayoress bishop archbishop bailiff burgomaster imam mufti governor")
_OF_TOWNS = word_list(
    "MP MSP MEP MLA mayor councillor councillors magistrate coroner resident residents vicar"
)
"""Whose town, and no name of theirs, stands before them."""
_HELD_IN = word_list("meeting talks summit conference round agreement declaration airport harbour")
"""What is held or lies in a town, and stands behind its name."""
_CONVOYS = word_list("convoy convoys aid trucks column shipment shipments troops")
"""What reaches no person."""
_AREAS_OF_ROWS = word_list(
    """
    directions axes sectors districts regions oblasts provinces municipalities lines branches routes wards
    constituencies
    """
)
_SEVERAL_AREAS = word_list(
    "districts provinces regions municipalities counties governorates towns cities villages suburbs islands"
)
_LONGEST_ROW = 6
_SURELY_PLACES = "L3"
"""The kind of the words that nearly always name places."""
_BODY_OR_PLACE = frozenset({EntityType.ORGANISATION, EntityType.PLACE})
_SEEN_AS_OTHER = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.MISC})


def is_seat(stretch: Stretch, name: Naming) -> bool:
    """Whether a name is that of a seat in a parliament.

    Alone in brackets behind somebody's and before the party or a number, "Ann Low (Bath) (LD)", "(Bath) [1234]"; behind
    "Member for", or before "Constituency". Of "the Member for Cook Ann Low" nothing tells where the seat ends.
    """
    before, behind = words_before(stretch, name, 2), words_behind(stretch, name, 2)
    if before[1:] == ["("] and capitalised(before[0]) and behind in ([")", "("], [")", "["]):
        return True
    if before[1:] == ["for"] and before[0] in _MEMBERS:
        return not any(is_given_name(token.text) for token in stretch.tokens[name.first + 1 : name.last - 1])
    return behind[:1] == ["Constituency"] and not is_given_name(stretch.tokens[name.first].text)


def has_member(stretch: Stretch, name: Naming) -> bool:
    """Whether one word seen as somebody stands before an office of a town and its holder: "Arden mayor Bo Ray"."""
    behind = words_behind(stretch, name, 2)
    held = len(behind) > 1 and behind[0] in _OF_TOWNS and capitalised(behind[1])
    lone = name.type is EntityType.PERSON and name.last - name.first == 1
    word = stretch.tokens[name.first].text
    return (
        held
        and lone
        and not capitalised(word_before(stretch, name))
        and word not in read_words("surnames.txt")
    )


def is_area(stretch: Stretch, name: Naming) -> bool:
    """Whether the word behind says that it is a part of a country or a site: "the Mikepércs suburb", "... mine"."""
    behind = word_behind(stretch, name)
    further = words_behind(stretch, name, 2)
    site = behind in _SITES or (behind in _MINED and further[1:] != [] and further[1] in _SITES)
    site = site and word_before(stretch, name) in {"the", "The", "'s"}
    area = behind in _AREAS and name.last - name.first == 1
    named_after = name.type is EntityType.ORGANISATION or is_given_name(stretch.tokens[name.first].text)
    area = area or (behind in _SURE_SITES and not named_after)
    return (site or area) and not stretch.tokens[name.last - 1].text.isupper()


def is_told_to_be_place(stretch: Stretch, name: Naming) -> bool:
    """Whether the sentence says so: "Mirov is a small market town in ..."."""
    behind = words_behind(stretch, name, _LONGEST_TELLING)
    if len(behind) < _FEWEST_TELLING or behind[0] not in {"is", "was"} or behind[1] not in _ARTICLES:
        return False
    end = next((i for i, word in enumerate(behind) if i > 1 and not word.islower()), len(behind))
    noun = next((i for i, word in enumerate(behind) if i > 1 and word in _PLACES), end)
    further = behind[noun + 1] if noun + 1 < len(behind) else "."
    return noun < end and (
        not further.islower() or further in PREPOSITIONS | {"and", "that", "which", "located"}
    )


def lies_in(stretch: Stretch, name: Naming) -> bool:
    """Whether a single word behind a preposition has a state or country behind its comma: "in Marlow, Ohio"."""
    tokens = stretch.tokens
    placed = word_before(stretch, name).lower() in PLACING | _LEADING and name.last - name.first == 1
    if not placed or name.last + 1 >= len(tokens) or tokens[name.last].text != ",":
        return False
    for last in range(min(name.last + 1 + _LONGEST_REGION, len(tokens)), name.last + 1, -1):
        entry = gazetteer().entry([token.text for token in tokens[name.last + 1 : last]])
        if entry is not None and entry.type is EntityType.PLACE:
            behind = tokens[last].text if last < len(tokens) else "."
            return (
                not capitalised(behind)
                and behind != "'s"
                and (entry.canonical in divisions() or not entry.country)
            )
    return False


def is_building(stretch: Stretch, name: Naming) -> bool:
    """Whether a longer name stands as no person's does: "held at the Várkert Bazár on Friday"."""
    behind, words = word_behind(stretch, name), words_in(stretch, name)
    ends = not behind.isalpha() or behind in PREPOSITIONS or behind == "and"
    other = words[-1] in BODIES or is_given_name(words[0])
    return len(words) > 1 and words_before(stretch, name, 2) == ["at", "the"] and ends and not other


def stands_as_place(stretch: Stretch, name: Naming) -> bool:
    """Whether a place of the tables stands where one does, though somebody here is called so: "went to London"."""
    if name.type is not EntityType.PLACE or name.entry is None:
        return False
    before = [word.lower() for word in words_before(stretch, name, 2)]
    return _is_placed(stretch, name) or (before[1:] == ["to"] and before[0] in _COMING)


def is_led_into(stretch: Stretch, name: Naming) -> bool:
    """Whether what stands before a single name leads in a place, and no longer name or case of law is told of."""
    behind = word_behind(stretch, name)
    return _is_placed(stretch, name) and behind not in {"v", "v."} and not capitalised(behind)


def _is_placed(stretch: Stretch, name: Naming) -> bool:
    """Whether the words before a name lead in a place."""
    further, lead = ["", "", *(word.lower() for word in words_before(stretch, name, 2))][-2:]
    if lead == "to":
        return further in _GOING
    if lead == "of":
        return further in _AREAS
    if lead == ":":
        return further in _BIRTH
    return lead in _NEVER_BEFORE_PEOPLE or (lead == "in" and further not in _HELD)


def place_inside(words: Sequence[str], kind: EntityType, people: AbstractSet[str]) -> str:
    """The place in the name of a disaster there ("Ridge Flood") or of a part of it ("East Ridge"); "" if none."""
    if len(words) != 2:  # noqa: PLR2004 - the place and the other word
        return ""
    if kind is EntityType.EVENT and words[1] in DISASTERS and words[0] not in people:
        return words[0]
    return words[1] if kind is EntityType.PLACE and words[0] in COMPASS and words[1] not in people else ""


def is_town(stretch: Stretch, name: Naming) -> bool:
    """As in "the mayor of Alesund", unlike "the bishop of Low's church", or in "the Torshavn talks"."""
    before = [word.lower() for word in words_before(stretch, name, 2)]
    behind = word_behind(stretch, name)
    led = before[1:] == ["of"] and before[0] in _FIRST_OF_TOWNS and behind != "'s"
    held = behind in _HELD_IN and before[-1:] == ["the"]
    reaching = [word.lower() for word in words_before(stretch, name, 4)] if before[1:] == ["reached"] else []
    if (
        not _CONVOYS.isdisjoint(reaching)
        or _is_in_row_of_areas(stretch, name)
        or _is_under_order(stretch, name)
        or _has_people(stretch, name)
    ):
        return True
    return led or (held and _is_place_by_kind(stretch.tokens[name.first].text))


def _has_people(stretch: Stretch, name: Naming) -> bool:
    """Whether brackets behind it say how many are there: "Relief centres: Ensay (1,240 people)"."""
    behind = words_behind(stretch, name, 4)
    return (
        behind[:1] == ["("]
        and behind[1:2] != []
        and behind[1][0].isdigit()
        and not _THERE.isdisjoint(behind[2:])
    )


def _is_under_order(stretch: Stretch, name: Naming) -> bool:
    """Whether a name is one of a row for which an order is in force: "Lin and Ostra are under an evacuation order"."""
    words = [token.text for token in stretch.tokens[name.first : name.last + 2 * _LONGEST_ROW]]
    end = next((i for i, word in enumerate(words) if word in _STAY), 0)
    if not end or words[end + 1 : end + 2] != ["under"] or _UNDER.isdisjoint(words[end + 2 : end + 5]):
        return False
    return all(map(_is_in_a_row, words[:end]))


def _is_in_row_of_areas(stretch: Stretch, name: Naming) -> bool:
    """Whether a name is one of a row whose areas stand behind it: "in the Marov, Lin and Ostra directions"."""
    words = [token.text for token in stretch.tokens[name.first : name.last + 2 * _LONGEST_ROW]]
    end = next((i for i, word in enumerate(words) if word in _AREAS_OF_ROWS), 0)
    before = [token.text for token in stretch.tokens[max(0, name.first - 2 * _LONGEST_ROW) : name.first]]
    led = next((i for i in range(len(before) - 1, -1, -1) if before[i].lower() == "the"), None)
    row = (*(before[led + 1 :] if led is not None else ()), *words[:end])
    several = "and" in row or "," in row
    return led is not None and end > 0 and several and all(map(_is_in_a_row, row))


def _is_place_by_kind(word: str) -> bool:
    """Whether a word is nearly always a place's, or is with accents: "Torshavn", "Alesund" for Ålesund."""
    return word_kinds().get(word.lower()) == _SURELY_PLACES or word.lower() in _places_without_accents()


@cache
def _places_without_accents() -> frozenset[str]:
    """The words that mostly name places and have accents, without them, if nothing else is written so."""
    marked = {word for word, kind in word_kinds().items() if kind == _SURELY_PLACES and not word.isascii()}
    return frozenset(unmarked(word) for word in marked) - word_kinds().keys()


def is_of_area(stretch: Stretch, name: Naming) -> bool:
    """Whether a name of several words is what a town or district is called: "in the town of Kara Minto"."""
    tokens = stretch.tokens
    area, of = ["", "", *(word.lower() for word in words_before(stretch, name, 2))][-2:]
    told = of == "of" and area in _PLACES and tokens[name.first - 1].text == "of"
    plain = (
        name.entry is None
        and not is_given_name(tokens[name.first].text)
        and not is_title(tokens[name.first].text)
    )
    owns = word_behind(stretch, name) == "'s" or tokens[name.last - 1].text in BODIES | COMPANY_WORDS
    return told and plain and not owns and name.last - name.first > 1 and name.type in _SEEN_AS_OTHER


def is_of_areas(stretch: Stretch, name: Naming) -> bool:
    """Whether a single word is one of a row of areas: "the districts of Antalaha and Mirov"."""
    if name.last - name.first > 1:
        return False
    place = name.first - 1
    while place > 0 and _is_in_a_row(stretch.tokens[place].text):
        place -= 1
    led = place > 0 and stretch.tokens[place].text == "of"
    return led and stretch.tokens[place - 1].text.lower() in _SEVERAL_AREAS


def _is_in_a_row(word: str) -> bool:
    return word in {",", "and"} or capitalised(word)


def is_foreign_place(stretch: Stretch, name: Naming) -> bool:
    """Whether an unlisted name with a small word inside stands where a place does: "in Mabela da Costa"."""
    words = words_in(stretch, name)
    if name.entry or name.type not in _BODY_OR_PLACE or PARTICLES.isdisjoint(words[1:-1]):
        return False
    other = not (BODIES | COMPANY_WORDS).isdisjoint(words) or gazetteer().entry(words) is not None
    return word_before(stretch, name).lower() in PLACING and not other
