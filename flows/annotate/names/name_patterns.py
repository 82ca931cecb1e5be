"""Names told by their company: after a title, after a given name, by the head word of a body."""

from collections.abc import Sequence
from functools import cache

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.naming import Naming
from flows.english.legal_forms import LEGAL_FORMS
from flows.english.titles import ADDRESS, MODIFIERS, is_office, is_title
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType
from flows.model.calendar_names import MONTHS, SHORT_MONTHS, WEEKDAYS

PARTICLES = word_list("al bin ibn ben de del della di da dos du la le van von der den ter el abu")
"""Small words inside a person's name."""
GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr."})
"""What tells a son from his father by the same name."""
_LONGEST_NAME = 6
SHORTEST_ABBREVIATION = 2
INNER_WORDS = frozenset({"of", "for", "and", "the", "on", "in", "to", "at", "&", "-", "s"})
"""Small words and marks inside the name of an organisation or place."""
FOREIGN_INNER_WORDS = word_list(
    "des pour para por en et y e und für fur im zur zum per les las los dos das dei delle den het voor het i"
)
"""Such words of other languages: "Mouvement des Citoyens"."""
ARABIC_ARTICLES = word_list("al el ul as ash an ad wal")
"""Before a hyphen and a further word of a name; the last has "and" before it: "al-Islam wal-Muslimin"."""
CALENDAR = frozenset((*WEEKDAYS, *MONTHS, *SHORT_MONTHS)) | word_list(
    "Christmas Easter Ramadan Thanksgiving Halloween Diwali Eid Hanukkah Passover Nowruz Holi"
)
"""Names of days, months and feasts, which the pack treats as dates."""
BODIES = word_list(
    """
    Ministry Department University Institute Bank Agency Council Committee Commission Court Academy Association
    Federation Foundation Embassy Chamber Authority Directorate Bureau Parliament Assembly Centre Center
    Company Corporation Society Union School College Hospital Museum Church Service Services Institution
    """
)
"""Head words of the names of bodies."""
COMPANY_WORDS = LEGAL_FORMS | word_list(
    "Corporation Corp Corp. Company Co Co. Cos Cos. Group Holdings Holding , & and"
)
"""Words that end the full name of a company."""
COMPANY_NOUNS = word_list(
    """
    manufacturer carmaker automaker airframer planemaker chipmaker maker airline firm company retailer bank lender
    insurer broadcaster newspaper publisher operator giant startup conglomerate utility shipbuilder developer
    shipowner shipyard drugmaker brewery steelmaker chain supermarket exporter consultancy subsidiary
    """
)
"""Nouns that introduce a company by its name, in small letters."""
COMPANY_ENDINGS = COMPANY_WORDS - word_list("Company Group Holdings Holding , & and SE SA AG AB")
"""Those of them that end nothing else."""
BUSINESSES = word_list(
    """
    Energy Airlines Airways Motors Pharmaceuticals Industries Technologies Partners Solutions Systems Electric
    Petroleum Insurance Bancorp Logistics Enterprises Telecom Brothers Securities Stores Foods Financial Communications
    Investments Associates Laboratories Software Entertainment Pictures Chemicals Aerospace Aviation Breweries Hotels
    Properties Restaurants Shipping Trading Textiles Freight Capital Ratings Electronics Semiconductor Semiconductors
    Beverages Biotech Robotics
    """
)
"""Last words of the names of companies, never of people's."""
PAPERS = word_list(
    "Courier Gazette Ledger Herald Tribune Telegraph Chronicle Observer Examiner Inquirer Sentinel Bulletin"
)
"""Last words of the names of newspapers."""
LANDMARK_HEADS = word_list("Loch Lough Lake Mount Mt. Cape Fort Isle Río Rio Isla Île")
"""First words of the names of places."""
LANDMARKS = word_list(
    """
    Avenue Street Road Boulevard Square Bridge Tower Airport Station Stadium Palace River Lake Sea Bay Gulf Strait
    Canal Mountain Mountains Mount Hill Hills Valley Desert Island Islands Peninsula Beach Port Park Forest Region
    Province District County State City Dam Highway Motorway Reservoir Volcano Harbour Harbor Railway Tunnel Pier
    Regency Prefecture Governorate Oblast Lane Reef Coast Basin Plateau Airfield Terminal
    """
)
"""Last words of the names of places."""
ROADS = word_list("Highway Motorway Expressway Tunnel Reservoir Airfield")
"""Those of them that are neither bodies nor works."""
ALSO_SURNAMES = word_list("Hill Hills Lane Park Lake Bay Port Forest Street Mount Tower River Bridge Pier")
"""Those of them that people are called, too: "Carla Hills"."""
FIRM_HEADS = word_list("Grupo Groupe Gruppo Grup PT CV")
"""First words of the names of companies."""
DISASTERS = word_list(
    """
    Tsunami Earthquake Quake Flood Floods Flooding Cyclone Eruption Wildfire Wildfires Drought Famine Landslide Disaster
    """
)
"""What befalls a place, and stands behind its name."""
HAPPENINGS = DISASTERS | word_list("Crisis Conflict War Uprising Massacre Summit Talks")
"""What befalls or is held: last words of the names of events, never of people's."""
AGREED = word_list(
    "Agreement Accord Accords Declaration Treaty Pact Protocol Convention Charter Framework Communiqué Memorandum"
)
"""What is agreed and signed."""
COMPASS = word_list("North South East West Northern Southern Eastern Western Central")
"""What stands before the name of a part of a country."""
GOVERNMENTS = frozenset({"Administration", "Government", "Cabinet", "Presidency"})
"""Words for those who govern, named after a person who leads them."""
_OBJECT_LINKS = frozenset({"of", "for", "and", "the", "&", "-", ","})
FUNCTION_WORDS = word_list(
    """
    The A An This That These Those He She It We They I You His Her Its Our Their My Your In On At By For From
    To With And But Or If As When While After Before Since Until Although Because However
    """
)
"""Small words that a sentence may open with."""
NUMERALS = frozenset("IVX")
"""Letters of the numbers of rulers."""
NOT_NAMES = (CALENDAR - {"May", "April", "June"}) | FUNCTION_WORDS | COMPASS
_NEVER_PEOPLE = NOT_NAMES | BODIES | GOVERNMENTS | LANDMARKS


def titled_and_given_names(stretch: Stretch) -> list[Naming]:
    """People named after a title ("President Tokayev") or with a listed given name ("Katherine Tai")."""
    tokens = stretch.tokens
    given = _given_names()
    found: list[Naming] = []
    behind = 0
    for position in stretch.capitals:
        if position < behind:
            continue
        title = tokens[position - 1].text if position else ""
        titled = _introduces(title) and not is_firm(title, tokens[position].text)
        last = name_end(tokens, position)
        enough = last > position if titled else last > position + 1 and tokens[position].text in given
        dated = all(not t.text.isalpha() or t.text in CALENDAR for t in tokens[position:last])
        if enough and not dated and not (position and _part_of_name(tokens, position)):
            found.append(Naming(position, last, EntityType.PERSON))
            behind = last
    return found


@cache
def _given_names() -> frozenset[str]:
    """Those that are no ordinary words."""
    return read_words("given_names.txt") - read_words("ordinary_words.txt")


def _introduces(word: str) -> bool:
    """Whether a word before a capital announces a person: an address, or an office with a capital."""
    return word in ADDRESS or (capitalised(word) and is_office(word) and word not in _ALSO_ADJECTIVES)


_ALSO_ADJECTIVES = frozenset(
    {"Major", "General", "Chief", "Representative", "Executive", "Head", "Justice", "Leader"}
)


def is_firm(title: str, word: str) -> bool:
    """Whether letters that can be a title begin a firm's name, for nobody bears the other word: "MP Materials"."""
    listed = word in read_words("surnames.txt") or word in read_words("given_names.txt")
    return title.isupper() and title.isalpha() and is_common(word) and not listed


def _part_of_name(tokens: Sequence[Token], position: int) -> bool:
    """Whether the word before is itself an unknown capital, so that this is the middle of something."""
    before = tokens[position - 1].text
    return capitalised(before) and not is_title(before) and before not in NOT_NAMES


def name_end(tokens: Sequence[Token], first: int) -> int:
    """Where a run of words that can be a person's name ends; `first` when there is none."""
    last = position = first
    while position < min(len(tokens), first + _LONGEST_NAME):
        word = tokens[position].text
        if (can_be_named(word) and not _listed(tokens[position])) or (last and is_regnal_number(word)):
            last = position + 1
        elif position == first or not (word.lower() in PARTICLES or word == "-"):
            break
        position += 1
    return last


def can_be_named(word: str) -> bool:
    return (
        capitalised(word)
        and (len(word) > 1)
        and not (word.isupper() and len(word) > SHORTEST_ABBREVIATION and not word.endswith("."))
        and word not in _NEVER_PEOPLE
        and not is_title(word)
        and word.lower() not in MODIFIERS
    )


def _listed(token: Token) -> bool:
    return gazetteer().sure_kind([token.text]) is not None


def is_body_noun(word: str) -> bool:
    """Whether a word in small letters is the head of a body: "party", "committee"."""
    return word.islower() and (word.title() in BODIES or word in {"party", "government"})


def is_regnal_number(word: str) -> bool:
    """Whether a word counts popes and kings ("XIV"); a single letter may be an initial."""
    return len(word) > 1 and word[0] in NUMERALS and NUMERALS.issuperset(word)


def organisations_by_head(stretch: Stretch) -> list[Naming]:
    """Bodies told by their head word: "Ministry of Energy", "Foreign Ministry"."""
    tokens = stretch.tokens
    found: list[Naming] = []
    for head in stretch.places_of(BODIES):
        first, last = head, _object_end(tokens, head)
        while last == head + 1 and first > 0 and _can_stand_before_head(tokens, first - 1):
            first -= 1
        if last - first > 1:
            found.append(Naming(first, last, EntityType.ORGANISATION))
    return found


def _object_end(tokens: Sequence[Token], head: int) -> int:
    """Where "Ministry of Energy and Water" ends; just after the head when it has no object."""
    last = position = head + 1
    if position >= len(tokens) or tokens[position].text not in {"of", "for"}:
        return last
    while position < len(tokens):
        word = tokens[position].text
        if capitalised(word):
            if word in BODIES or word in CALENDAR or _listed(tokens[position]):
                break
            last = position + 1
        elif word not in _OBJECT_LINKS or (word == "the" and tokens[position - 1].text == "and"):
            break
        position += 1
    return last


def _can_stand_before_head(tokens: Sequence[Token], position: int) -> bool:
    word = tokens[position].text
    return (
        capitalised(word)
        and word not in FUNCTION_WORDS
        and word not in CALENDAR
        and not _listed(tokens[position])
        and (position > 0 or word.lower() in MODIFIERS)
    )
