"""What the words beside an unknown name say it is: a place behind "near", a newspaper that somebody "told".

Small towns, papers and firms of other countries stand in no table, and look like surnames. Nobody is judged so whom
the document names in full or by a title.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.gazetteer import divisions, gazetteer
from flows.annotate.names.name_patterns import BODIES, COMPASS, DISASTERS, LANDMARKS
from flows.annotate.names.naming import Naming
from flows.annotate.names.regions import PLACING
from flows.annotate.names.surnames import is_given_name
from flows.english.function_words import AUXILIARIES, PREPOSITIONS
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
    "fled flee fleeing moved travelled traveled flew evacuated sailed drove commute walked trekked"
)
_SAYING = word_list("said says announced reported added")
_COMING = word_list("went go goes going came come comes coming returned return trip visit flight")
_AREAS = word_list(
    """
    port town city village island islands district regency province suburb region neighbourhood neighborhood
    municipality county peninsula prefecture governorate oblast
    """
)
"""What stands before "of" and a place, or behind its name."""
_SETTLEMENTS = word_list(
    """
    village town city municipality commune hamlet suburb neighbourhood neighborhood district borough island river lake
    mountain valley province region parish settlement township
    """
)
"""What a place is told to be."""
_LEADING = frozenset({"to", "from", "at", "of", "for"})
_ARTICLES = frozenset({"a", "an", "the"})
_FEWEST_TELLING = 3
"""Words of "is a village"."""
_LONGEST_TELLING = 9
_LONGEST_REGION = 3
"""Words of a state or country."""
_SITES = word_list("mine mines oilfield gasfield refinery smelter deposit quarry")
_OF_SAINTS = word_list(
    "relics relic feast tomb icon statue miracles martyrdom intercession canonisation canonization"
)
_LIVED = word_list("preached wrote prayed died baptised baptized converted")
_DONE_TO = word_list("born martyred canonised canonized beheaded baptised baptized crucified ordained")
"""What saints are told of, and no places."""
_HOUSES = frozenset({"dynasty", "dynasties"})
_REALMS = word_list("caliphate khanate sultanate emirate")
"""What is ruled, behind the name of those who rule it."""
_OF_FIRMS = word_list("gigafactory gigafactories subsidiary subsidiaries shareholders")
"""What firms have, not people."""
_DOUBTFUL = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION})
_ENDINGS_OF_SURNAMES = (
    "sky", "ski", "skyy", "skyi", "enko", "chuk", "shvili", "yan", "ovich", "evich", "ović", "oglu", "oğlu", "singhe",
    "opoulos", "akis", "ez", "sson", "ssen", "berg", "mann",
)  # fmt: skip
"""Of people who may be named without their full names in a short text."""
_OF_BANKS = word_list("economist analyst strategist trader dealer")
"""Who is named with the bank that employs him."""
_HELD_BY_FIRMS = word_list("""
    customers cardholders subscribers shareholders stores dealerships franchises outlets
    """)
"""What stands behind the name of the firm that has or sells it, and never behind a person's but in a crowd."""
_SPEAKERS = word_list("spokesman spokeswoman spokesperson")
_OWNED = word_list("shares stake stakes shareholders investors")


def told_kind(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> EntityType | None:
    """What the words beside a naming say that it is; `people` are the surnames of people known here."""
    if name.settled:
        return None
    if house := _is_house(stretch, name, people):
        return house
    if name.type not in _DOUBTFUL:
        return None
    words = [token.text for token in stretch.tokens[name.first : name.last]]
    if _is_seat(stretch, name) or _is_area(stretch, name, words):
        return EntityType.PLACE
    if _is_saint(stretch, name, words):
        return EntityType.PERSON
    unknown = name.type is EntityType.PERSON and people.isdisjoint(words)
    if unknown and (_lies_in(stretch, name) or _is_told_to_be_place(stretch, name)):
        return EntityType.PLACE
    if name.type is EntityType.ORGANISATION:
        return None
    if _is_building(stretch, name):
        return EntityType.PLACE
    listed = gazetteer().kind(words) not in {None, EntityType.PLACE} or words[-1] in BODIES
    if listed or not people.isdisjoint(words) or words[-1].endswith(_ENDINGS_OF_SURNAMES):
        return None
    return _kind_beside(stretch, name, words)


def _kind_beside(stretch: Stretch, name: Naming, words: Sequence[str]) -> EntityType | None:
    """What the one or two words before an unknown name or the word behind it say."""
    before = [token.text.lower() for token in stretch.tokens[max(0, name.first - 2) : name.first]]
    after = stretch.tokens[name.last].text if name.last < len(stretch.tokens) else ""
    speaks = after in _SAYING and words[-1] not in LANDMARKS and PREPOSITIONS.isdisjoint(before[-1:])
    owned = before[-1:] == ["in"] and before[0] in _OWNED
    if owned or (name.type is EntityType.PLACE and speaks):
        return EntityType.ORGANISATION
    if len(words) == 1 and _employs(stretch, name, after):
        return EntityType.ORGANISATION
    if name.type is EntityType.PERSON and (
        _has_customers(stretch, name) or _has_spokesman(words, before, after)
    ):
        return EntityType.ORGANISATION
    if len(words) > 1 or is_given_name(words[0]) or words[0] in read_words("surnames.txt"):
        return None
    if _is_placed(before) and after not in {"v", "v."} and not capitalised(after):
        return EntityType.PLACE
    if after == "'s" and stretch.tokens[min(name.last + 1, len(stretch.tokens) - 1)].text in _OF_FIRMS:
        return EntityType.ORGANISATION
    asked = before[-1:] == ["told"] and before[0] not in {"i", "we"} and not stretch.heading
    papers = name.type is EntityType.PERSON and (asked or after == "reported")
    return EntityType.ORGANISATION if papers else None


def _employs(stretch: Stretch, name: Naming, after: str) -> bool:
    """Whether an analyst is named behind a lone name, which is then his bank's: "Corvus economist Ann Low"."""
    named = name.last + 1 < len(stretch.tokens) and capitalised(stretch.tokens[name.last + 1].text)
    return after in _OF_BANKS and named


def _has_customers(stretch: Stretch, name: Naming) -> bool:
    """As in "Brandt customers", "Brandt shares fell", unlike "Brandt shares his views"."""
    behind = [token.text for token in stretch.tokens[name.last : name.last + 2]]
    if behind[:1] == ["shares"]:
        return len(behind) > 1 and (behind[1] in AUXILIARIES or is_past_form(behind[1]))
    return behind[:1] != [] and behind[0] in _HELD_BY_FIRMS


def _has_spokesman(words: Sequence[str], before: Sequence[str], after: str) -> bool:
    """Whether two names joined by a hyphen have one of several who speak for them: "a Kessler-Voigt spokesman"."""
    return after in _SPEAKERS and before[-1:] in (["a"], ["an"]) and list(words[1:-1]) == ["-"]


def _is_seat(stretch: Stretch, name: Naming) -> bool:
    """Whether a name alone in brackets stands behind somebody's, and before the party: "Ann Low (Bath) (LD)"."""
    around = [token.text for token in stretch.tokens[max(0, name.first - 2) : name.first]]
    behind = [token.text for token in stretch.tokens[name.last : name.last + 2]]
    return around[1:] == ["("] and capitalised(around[0]) and behind == [")", "("]


def _is_saint(stretch: Stretch, name: Naming, words: Sequence[str]) -> bool:
    """Whether a saint is told of, and no place called after one: "the relics of St. Ludmila"."""
    if words[0] not in {"St", "St.", "Saint"} or len(words) == 1:
        return False
    before = [token.text.lower() for token in stretch.tokens[max(0, name.first - 2) : name.first]]
    behind = [token.text.lower() for token in stretch.tokens[name.last : name.last + 2]]
    of_saint = before[-1:] == ["of"] and before[0] in _OF_SAINTS
    done = len(behind) > 1 and behind[0] == "was" and behind[1] in _DONE_TO
    lived = done or (behind != [] and behind[0] in _LIVED)
    return of_saint or before[-1:] in (["became"], ["venerated"]) or lived


def _is_house(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> EntityType | None:
    """Those who rule, or what they rule, where the word behind says so: "the Qing dynasty"."""
    behind = stretch.tokens[name.last].text.lower() if name.last < len(stretch.tokens) else ""
    if behind not in _HOUSES and behind not in _REALMS:
        return None
    words = (token.text for token in stretch.tokens[name.first : name.last])
    if not people.isdisjoint(words) or not behind_the(stretch, name):
        return None
    return EntityType.ORGANISATION if behind in _HOUSES else EntityType.PLACE


def behind_the(stretch: Stretch, name: Naming) -> bool:
    return name.first > 0 and stretch.tokens[name.first - 1].text.lower() == "the"


def _is_area(stretch: Stretch, name: Naming, words: Sequence[str]) -> bool:
    """Whether the word behind says that it is a part of a country or a site: "the Mikepércs suburb", "... mine"."""
    behind = stretch.tokens[name.last].text if name.last < len(stretch.tokens) else ""
    before = stretch.tokens[name.first - 1].text if name.first else ""
    site = behind in _SITES and before in {"the", "The"}
    return (site or (behind in _AREAS and len(words) == 1)) and not words[-1].isupper()


def _is_told_to_be_place(stretch: Stretch, name: Naming) -> bool:
    """Whether the sentence says so: "Mirov is a small market town in ..."."""
    behind = [token.text for token in stretch.tokens[name.last : name.last + _LONGEST_TELLING]]
    if len(behind) < _FEWEST_TELLING or behind[0] not in {"is", "was"} or behind[1] not in _ARTICLES:
        return False
    end = next((i for i, word in enumerate(behind) if i > 1 and not word.islower()), len(behind))
    noun = next((i for i, word in enumerate(behind) if i > 1 and word in _SETTLEMENTS), end)
    further = behind[noun + 1] if noun + 1 < len(behind) else "."
    return noun < end and (
        not further.islower() or further in PREPOSITIONS | {"and", "that", "which", "located"}
    )


def _lies_in(stretch: Stretch, name: Naming) -> bool:
    """Whether a single word behind a preposition has a state or country behind its comma: "in Marlow, Ohio"."""
    tokens = stretch.tokens
    before = tokens[name.first - 1].text.lower() if name.first else ""
    placed = before in PLACING | _LEADING and name.last - name.first == 1
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


def _is_building(stretch: Stretch, name: Naming) -> bool:
    """Whether a longer name stands as no person's does: "held at the Várkert Bazár on Friday"."""
    before = [token.text for token in stretch.tokens[max(0, name.first - 2) : name.first]]
    behind = stretch.tokens[name.last].text if name.last < len(stretch.tokens) else "."
    ends = not behind.isalpha() or behind in PREPOSITIONS or behind == "and"
    words = [token.text for token in stretch.tokens[name.first : name.last]]
    other = words[-1] in BODIES or is_given_name(words[0])
    return len(words) > 1 and before == ["at", "the"] and ends and not other


def stands_as_place(stretch: Stretch, name: Naming) -> bool:
    """Whether a place of the tables stands where one does, though somebody here is called so: "went to London"."""
    before = [token.text.lower() for token in stretch.tokens[max(0, name.first - 2) : name.first]]
    listed = name.type is EntityType.PLACE and name.entry is not None
    return listed and (_is_placed(before) or (before[-1:] == ["to"] and before[0] in _COMING))


def _is_placed(before: Sequence[str]) -> bool:
    """Whether words before a name lead in a place."""
    lead = before[-1] if before else ""
    further = before[0] if len(before) > 1 else ""
    if lead == "to":
        return further in _GOING
    if lead == "of":
        return further in _AREAS
    return lead in _NEVER_BEFORE_PEOPLE or (lead == "in" and further not in _HELD)


def place_inside(words: Sequence[str], kind: EntityType, people: AbstractSet[str]) -> str:
    """The place in the name of a disaster there ("Ridge Flood") or of a part of it ("East Ridge"); "" if none."""
    if len(words) != 2:  # noqa: PLR2004 - the place and the other word
        return ""
    if kind is EntityType.EVENT and words[1] in DISASTERS and words[0] not in people:
        return words[0]
    return words[1] if kind is EntityType.PLACE and words[0] in COMPASS and words[1] not in people else ""
