"""Ships, which bear the names of people and places: "USS Gerald R. Ford", "the frigate Admiral Kuznetsov"."""

from collections.abc import Sequence

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import CALENDAR, FUNCTION_WORDS
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.english.function_words import AUXILIARIES, PREPOSITIONS
from flows.english.titles import is_title
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_PREFIXES = word_list("USS HMS HMNZS HMAS HMCS USNS INS KRI RFA USCGC BRP MV MT SS MS RRS")
"""What stands before a ship's name and belongs to it, in capitals."""
_DOUBTFUL_PREFIXES = word_list("INS MT SS MS RFA")
"""Those of them that stand for something else, too: not without "the" or a kind of ship before them."""
KINDS_OF_SHIPS = word_list(
    """
    frigate destroyer corvette cruiser battleship submarine minesweeper warship gunboat tanker trawler ferry freighter
    yacht icebreaker tugboat steamer schooner supertanker bulker vessel ship longliner seiner catamaran barge dredger
    """
)
"""Kinds of ships, in small letters."""
_MANNED = word_list("crew captain master skipper crewmen sailors hull wreck sinking")
"""Of what a ship has, and no person: behind it and "of the" a name with a number is a ship's."""
_BEFORE_SHIPS = _PREFIXES | KINDS_OF_SHIPS | _MANNED
_LONGEST = 4
"""Words of a ship's name behind its prefix or kind."""


def ship_names(stretch: Stretch) -> list[Naming]:
    """The ships of a stretch that are told by a prefix or by the kind of ship before the name."""
    if not stretch.capitals_mean_names:
        return []
    found: list[Naming] = []
    for place in stretch.places_of(_BEFORE_SHIPS):
        if place + 1 == len(stretch.words):
            continue
        prefix = _is_prefix(stretch.tokens, place)
        kind = stretch.words[place] in KINDS_OF_SHIPS and not (
            _is_verb(stretch.tokens, place) or _is_officer(stretch.tokens, place + 1)
        )
        crew = stretch.words[place] in _MANNED and stretch.tokens[place + 1].text == "of"
        if not prefix and not kind and not crew:
            continue
        last = place + 1 if crew else _end(stretch.tokens, place + 1)
        name = Naming(place if prefix else place + 1, last, EntityType.PRODUCT)
        if last == place + 1 and not prefix:
            name = _behind_article(stretch.tokens, place + 1, closed=kind)
            last = name.last
        if last > place + 1 and not any(name.overlaps(other) for other in found):
            found.append(name)
    return found


def _behind_article(tokens: Sequence[Token], link: int, *, closed: bool) -> Naming:
    """The name behind an article: "A freighter, the Hai Yun 17, was hit", or "the crew of the Hai Yun 17"."""
    first = link + 2
    led = [token.text for token in tokens[link:first]] == ["," if closed else "of", "the"]
    last = _end(tokens, first) if led else link
    known = gazetteer().entry([token.text for token in tokens[first:last]]) is not None
    numbered = last > first and last < len(tokens) and tokens[last].text.isdecimal()
    last += numbered
    ends = last < len(tokens) and tokens[last].text == ","
    if last <= first or known or not (ends if closed else numbered):
        return Naming(link, link, EntityType.PRODUCT)
    return Naming(first, last, EntityType.PRODUCT)


def _is_officer(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody on board is named, not the ship: "the ship Captain Ann Low", unlike "Admiral Kuznetsov"."""
    named = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return is_title(tokens[place].text) and is_given_name(named)


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether something is shipped: "will ship Vista"."""
    before = tokens[place - 1].text.lower() if place else ""
    return before == "to" or before in AUXILIARIES


def _is_prefix(tokens: Sequence[Token], place: int) -> bool:
    word = tokens[place].text
    if word not in _DOUBTFUL_PREFIXES:
        return word in _PREFIXES
    if word == "INS" and _names_a_ship_of_india(tokens, place + 1):
        return True
    return place > 0 and tokens[place - 1].text.lower() in {"the", *KINDS_OF_SHIPS}


def _names_a_ship_of_india(tokens: Sequence[Token], place: int) -> bool:
    """Whether one word with a capital stands behind "INS", and no officer of an office of that name."""
    word = tokens[place].text if place < len(tokens) else ""
    return word.istitle() and _can_be_named(word) and not is_title(word) and not is_given_name(word)


def _end(tokens: Sequence[Token], first: int) -> int:
    """Where a run of capitals ends ("Eagle S"), with "of the" between them ("Queen of the North")."""
    last = place = first
    while place < len(tokens) and place - first < _LONGEST:
        inner = last > first and tokens[place].text in {"of", "the"}
        if _can_be_named(tokens[place].text):
            last = place + 1
        elif not inner:
            break
        place += 1
    return last


def _can_be_named(word: str) -> bool:
    barred = word in CALENDAR or word in FUNCTION_WORDS or word.lower() in PREPOSITIONS
    return capitalised(word) and not barred and word not in _PREFIXES
