"""What a naming says of the kind of its name, by the words beside it and its own: in which order it is asked.

Small towns, papers and firms of other countries stand in no table, and look like surnames. Nobody is judged so whom
the document names in full or by a title.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from flows.annotate.names.abbreviations import in_brackets
from flows.annotate.names.ages_and_homes import has_age, is_home, is_placed
from flows.annotate.names.capitals import is_unknown
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_evidence import Evidence
from flows.annotate.names.name_features import is_body_by_use, word_clusters, word_kinds
from flows.annotate.names.name_patterns import (
    BODIES,
    CALENDAR,
    COMPANY_ENDINGS,
    COMPANY_WORDS,
    LANDMARKS,
    PAPERS,
)
from flows.annotate.names.naming import Naming, word_before, word_behind, words_in, words_of
from flows.annotate.names.sites import SITE_ENDINGS
from flows.annotate.names.surnames import ENDINGS_OF_SURNAMES, is_given_name, surname
from flows.annotate.names.told_firms import (
    has_asked,
    has_its,
    has_what_firms_have,
    is_called_a_company,
    is_headed,
    is_paper,
    says_it,
    stands_as_firm,
    stands_in_brackets,
)
from flows.annotate.names.told_people import is_child, is_introduced, is_saint, is_spoken_to
from flows.annotate.names.told_places import (
    has_member,
    is_area,
    is_building,
    is_foreign_place,
    is_led_into,
    is_of_area,
    is_of_areas,
    is_seat,
    is_told_to_be_place,
    is_town,
    lies_in,
    place_inside,
)
from flows.annotate.names.told_states import place_of_body, told_state
from flows.annotate.names.told_things import is_repealed, is_ship, ship_behind_kind, told_product
from flows.annotate.names.usual_capitals import in_usual_capitals
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_COMPANY_WEIGHT = 3
"""Votes that "Ford Motor Company" is worth for the type of "Ford" alone."""
TOLD_WEIGHT = 3
"""Votes that the words beside an unknown name are worth for its type."""
SURELY_TOLD_WEIGHT = 20
"""Votes that words beside a name are worth which no person is named with: more than often being taken for one."""
_OWN_WORD_WEIGHT = 2
"""Votes that a body's name is worth for the type of its first word alone, where that is known for nothing else."""
_SURNAME_WEIGHT = 3
"""Votes that a full name is worth for the type of its surname alone."""
_RUN_TOGETHER = re.compile(r"(?P<first>[A-Z][a-z]{2,12})([A-Z][a-z]{2,12})")
_OF_SURNAMES = word_list("Mac Fitz Van Von Der Den Del Des San Abu Bin Ben Ter Vande")
"""First parts of surnames."""
_BODIES_ABROAD = word_list(
    """
    Stichting Vereniging Stiftung Verein Verband Fundación Fundação Fundacja Fondation Fondazione Observatorio
    Observatoire Osservatorio Instituto Institut Istituto Asociación Associação Associazione Confederación Confederação
    Federación Sindicato Universidad Universidade Université Università Univerzita
    """
)
"""With what the names of bodies begin in other languages."""
_SURVEYED = word_list("Geological Antarctic Polar Arctic Hydrographic Ordnance Archaeological Geodetic Soil")
_MOST_INITIALS = 3
"""Letters of whom a firm is called after."""
_OF_PLACES = frozenset({EntityType.ORGANISATION, EntityType.PLACE})
_HOUSES = frozenset({"dynasty", "dynasties"})
_REALMS = word_list("caliphate khanate sultanate emirate")
"""What is ruled, behind the name of those who rule it."""
_DOUBTFUL = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION})
"""Kinds that the words beside a name may gainsay."""
_MADE = frozenset({EntityType.MISC, EntityType.PRODUCT, EntityType.WORK})
_ALL_DOUBTFUL = _DOUBTFUL | {EntityType.MISC, EntityType.WORK}
"""Kinds that they may gainsay where no table has the name."""


def votes(stretch: Stretch, name: Naming, known: Evidence) -> Iterator[tuple[str, EntityType, int]]:
    """What a naming says of its form, and of the part of it by which the same may be named again."""
    form = words_of(stretch, name)
    people = known.surnames
    if not name.settled:
        yield form, name.type, int(not _is_doubtful_person(stretch, name))
        told = tuple(_surely_told(stretch, name, known))
        yield from ((form, kind, SURELY_TOLD_WEIGHT) for kind in told)
        if name.type is EntityType.PERSON and EntityType.ORGANISATION in told:
            yield form.split(" ")[0], EntityType.ORGANISATION, SURELY_TOLD_WEIGHT  # by which firms are called
        yield from ((form, kind, TOLD_WEIGHT) for kind in _told_beside(stretch, name, people))
    words = form.split(" ")
    if len(words) > 1:
        yield from _votes_for_part(words, name.type, people)
        if name.type in _OF_PLACES and (place := place_of_body(words, people)):
            yield place, EntityType.PLACE, SURELY_TOLD_WEIGHT
        usual = in_usual_capitals(form, name.type)
        if usual != form and name.type is EntityType.PERSON:
            yield usual, name.type, 1  # whom the label of a turn names, a heading may, too


def _is_doubtful_person(stretch: Stretch, name: Naming) -> bool:
    """Whether one word behind "the" is seen as somebody's name, which whatever else the text says outweighs."""
    single = name.type is EntityType.PERSON and name.last - name.first == 1
    return single and _behind_the(stretch, name)


def _surely_told(stretch: Stretch, name: Naming, known: Evidence) -> Iterator[EntityType]:
    """What the words beside a naming say that it is, if they say so of no person."""
    people = known.surnames
    word = stretch.tokens[name.first].text
    unknown = name.last - name.first == 1 and word not in people and is_unknown(word)
    thing = _kind_of_unknown(stretch, name, known) if unknown else None
    if thing or (thing := told_product(stretch, name, people) or ship_behind_kind(stretch, name, people)):
        yield thing
    if (
        (name.type in _MADE and says_it(stretch, name))
        or has_its(stretch, name)
        or stands_in_brackets(stretch, name)
    ):
        yield EntityType.ORGANISATION
    if _is_site(stretch, name, people):
        yield EntityType.PLACE
    if unknown and has_asked(stretch, name):
        yield EntityType.ORGANISATION
    if unknown and (state := told_state(stretch, name)):
        yield state
    if _is_agency(words_in(stretch, name), name.type, people):
        yield EntityType.ORGANISATION
    if unknown and word.upper() in known.explained:
        yield EntityType.ORGANISATION  # "Contap" of "... (CONTAP)"


def _is_agency(words: Sequence[str], kind: EntityType, people: AbstractSet[str]) -> bool:
    """Whether somebody, as it seems, has a capital inside the only word, or a name is of a body that surveys something.

    "KenGen", unlike "MacDonald", "FitzRoy", "AnnMarie"; "British Geological Survey", unlike "Labour Force Survey".
    """
    if len(words) > 1:
        return words[0] in _BODIES_ABROAD or (words[-1] == "Survey" and words[-2] in _SURVEYED)
    parts = _RUN_TOGETHER.fullmatch(words[0])
    if (
        kind is not EntityType.PERSON
        or parts is None
        or words[0] in people
        or words[0] in read_words("surnames.txt")
    ):
        return False
    return parts["first"] not in _OF_SURNAMES and not all(map(is_given_name, parts.groups()))


def _is_site(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> bool:
    """Whether an unlisted name that nobody known here bears is a mine's or the like: "the Sary-Tobe deposit"."""
    words = words_in(stretch, name)
    somebody = is_given_name(words[0]) or words[-1] in read_words("surnames.txt")
    return (
        name.type is EntityType.PERSON
        and not somebody
        and is_area(stretch, name)
        and people.isdisjoint(words)
    )


def _kind_of_unknown(stretch: Stretch, name: Naming, known: Evidence) -> EntityType | None:
    """A ship, town or firm, where the words beside a single name that no table has say so."""
    behind = word_behind(stretch, name)
    part = capitalised(behind) or behind == "-" or capitalised(word_before(stretch, name))
    if name.type not in _ALL_DOUBTFUL or (part and not _behind_the(stretch, name)):
        return None
    if is_ship(stretch, name, known.small):
        return EntityType.PRODUCT
    if is_town(stretch, name):
        return EntityType.PLACE
    return EntityType.ORGANISATION if is_headed(stretch, name) else None


def _told_beside(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> Iterator[EntityType]:
    """What the words and marks beside a naming say that it is."""
    if name.type is not EntityType.PLACE and is_called_a_company(stretch, name):
        yield EntityType.ORGANISATION
    if name.type is not EntityType.PLACE and in_brackets(stretch, name):
        yield name.type
    if is_repealed(stretch, name):
        yield EntityType.MISC
    elif has_member(stretch, name):
        yield EntityType.PLACE
    elif is_introduced(stretch, name) or has_age(stretch, name) or is_child(stretch, name):
        yield EntityType.PERSON
    elif is_home(stretch, name) or (is_placed(stretch, name) and words_of(stretch, name) not in people):
        yield EntityType.PLACE
    elif told := _told_kind(stretch, name, people):
        yield told
    elif is_spoken_to(stretch, name):
        yield EntityType.PERSON
    elif (
        is_foreign_place(stretch, name)
        or is_of_area(stretch, name)
        or (is_of_areas(stretch, name) and words_of(stretch, name) not in people)
    ):
        yield EntityType.PLACE


def _votes_for_part(
    words: Sequence[str], kind: EntityType, people: AbstractSet[str]
) -> Iterator[tuple[str, EntityType, int]]:
    if kind is EntityType.PERSON:
        last = surname(words).replace("-", " - ")
        of_full = last != " ".join(words)  # "Kessler-Voigt" is no fuller than itself
        if of_full and len(last) > 1 and capitalised(last) and last not in CALENDAR:
            yield last, EntityType.PERSON, _SURNAME_WEIGHT
    elif place := place_inside(words, kind, people):
        yield place, EntityType.PLACE, TOLD_WEIGHT
    elif kind is EntityType.ORGANISATION and words[-1] in PAPERS:
        yield words[-1], kind, _COMPANY_WEIGHT
    elif kind is EntityType.ORGANISATION and (
        words[-1] in COMPANY_WORDS | SITE_ENDINGS or words[-2:] == ["/", "S"] or _is_firm_of_two(words)
    ):
        yield words[0], EntityType.ORGANISATION, _COMPANY_WEIGHT
        if words[0].isupper() and len(words[0]) <= _MOST_INITIALS and words[1].istitle():
            yield words[1], EntityType.ORGANISATION, _COMPANY_WEIGHT  # "WK Marlow Co"
        if words[-1] in COMPANY_ENDINGS:
            shorter = (words[:last] for last in range(2, len(words)) if words[last - 1] not in LANDMARKS)
            yield from ((" ".join(part), EntityType.ORGANISATION, TOLD_WEIGHT) for part in shorter)
    elif kind is EntityType.ORGANISATION and _is_own_word(words[0]):
        # "Corvus Paper" is rather called Corvus than "Ridge Chamber of Commerce" is called Ridge.
        yield words[0], EntityType.ORGANISATION, 1 if BODIES.intersection(words) else _OWN_WORD_WEIGHT


def _is_firm_of_two(words: Sequence[str]) -> bool:
    """Whether the tables know a firm under two surnames, so that the first is rather the firm: "Goldman Sachs"."""
    entry = gazetteer().entry(words)
    both = len(words) == 2 and not is_given_name(words[0])  # noqa: PLR2004 - the first is no given name
    return both and entry is not None and words[0] in read_words("surnames.txt") and not is_common(words[0])


def _is_own_word(word: str) -> bool:
    """Whether a word is known for nothing but the name it begins: "Northrop" of "Northrop Grumman"."""
    small, listed = word.lower(), gazetteer().entry([word]) is not None
    names_people = word in read_words("given_names.txt") or word in read_words("surnames.txt")
    kind = word_kinds().get(small)
    of_bodies = kind.startswith("O") if kind else small not in word_clusters()
    return word.istitle() and of_bodies and not listed and not names_people and not is_title(word)


def _told_kind(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> EntityType | None:
    """What the words beside a naming say that it is; `people` are the surnames of people known here."""
    if house := _house(stretch, name, people):
        return house
    if name.type not in _DOUBTFUL:
        return None
    if is_seat(stretch, name) or is_area(stretch, name):
        return EntityType.PLACE
    if is_saint(stretch, name):
        return EntityType.PERSON
    unknown = name.type is EntityType.PERSON and people.isdisjoint(words_in(stretch, name))
    if unknown and (lies_in(stretch, name) or is_told_to_be_place(stretch, name)):
        return EntityType.PLACE
    if name.type is EntityType.ORGANISATION:
        return None
    return EntityType.PLACE if is_building(stretch, name) else _told_unlisted(stretch, name, people)


def _told_unlisted(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> EntityType | None:
    """What they say of a name that no table has but for a place, and that nobody known here bears."""
    words = words_in(stretch, name)
    listed = gazetteer().kind(words) not in {None, EntityType.PLACE} or words[-1] in BODIES
    if listed or not people.isdisjoint(words) or words[-1].endswith(ENDINGS_OF_SURNAMES):
        return None
    if stands_as_firm(stretch, name):
        return EntityType.ORGANISATION
    if len(words) > 1 or is_given_name(words[0]) or words[0] in read_words("surnames.txt"):
        return None
    if is_led_into(stretch, name):
        return EntityType.PLACE
    firm = has_what_firms_have(stretch, name) or is_paper(stretch, name) or is_body_by_use(words[0])
    return EntityType.ORGANISATION if firm else None


def _house(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> EntityType | None:
    """Those who rule, or what they rule, where the word behind says so: "the Qing dynasty"."""
    behind = word_behind(stretch, name).lower()
    if behind not in _HOUSES and behind not in _REALMS:
        return None
    if not people.isdisjoint(words_in(stretch, name)) or not _behind_the(stretch, name):
        return None
    return EntityType.ORGANISATION if behind in _HOUSES else EntityType.PLACE


def _behind_the(stretch: Stretch, name: Naming) -> bool:
    return word_before(stretch, name).lower() == "the"
