"""Ships, firms and towns that the words beside an unknown name tell, which looks like a surname.

"Havbris, a 68-metre trawler", "aboard the Havbris"; "Kari Solberg, head of Nordhav", "Nordhav employs"; "the mayor of
Alesund". Nobody is judged so whom the document names in full or by a title, and no name that a table lists.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_features import word_clusters, word_kinds
from flows.annotate.names.name_patterns import COMPANY_NOUNS
from flows.annotate.names.naming import Naming
from flows.annotate.names.ships import KINDS_OF_SHIPS
from flows.annotate.names.surnames import is_given_name
from flows.english.function_words import AUXILIARIES, PREPOSITIONS
from flows.english.plain_letters import unmarked
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_AFLOAT = KINDS_OF_SHIPS | word_list(
    "boat boats vessels ships trawlers crew skipper moored harbour shipwreck sank sunk aground sailed"
)
"""What a text tells of that names a ship."""
_AFFAIRS = word_list("affair incident case seizure detention sinking disaster row dispute")
"""What is called after a ship where the text tells of ships: "the Havbris affair"."""
_OF_SHIPS = word_list("captain skipper master crew deck hull bridge hold wreck sinking owners")
"""What ships have."""
_LONGEST_DESCRIPTION = 5
"""Words of "a 68-metre Norwegian trawler"."""
_NO_SHIP = word_list("owner captain skipper master agent engineer cook officer builder company firm operator")
"""Who has to do with a ship, and stands behind its kind."""
_FIRMS = COMPANY_NOUNS - word_list("maker manufacturer publisher operator developer giant")
"""What a firm is told to be, and nobody."""
_NO_FIRM = word_list("owner founder boss chief executive head")
_FIRST_OF_FIRMS = word_list("executive chairman chairwoman chairperson founder cofounder head ceo cfo coo")
"""Whose office is of a firm or body where it is of a single unknown word; of nobody."""
_HEADS_OF_TWO = (
    ["managing", "director"],
    ["executive", "officer"],
    ["financial", "officer"],
    ["operating", "officer"],
)
_FIRST_OF_TOWNS = word_list("mayor mayoress bishop archbishop bailiff burgomaster")
_HAVE = word_list(
    """
    factories factory plants vessels fleet trawlers tankers shareholders subsidiaries subsidiary turnover customers
    shares dividend headquarters boardroom warehouses stores refineries
    """
)
"""What firms have, and people seldom."""
_EMPLOY = word_list("employs employed")
_HELD_IN = word_list("meeting talks summit conference round agreement declaration airport harbour")
"""What is held or lies in a town, and stands behind its name."""
_SURELY_PLACES = "L3"
"""The kind of the words that nearly always name places."""
_DOUBTFUL = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.MISC, EntityType.WORK})
_SHORTEST_NAME = 4


def told_thing(
    stretch: Stretch, name: Naming, people: AbstractSet[str], small: AbstractSet[str]
) -> EntityType | None:
    """What the words beside an unknown single name say that it is.

    `people` are the surnames of people known here, `small` the words that the document writes in small letters.
    """
    word = stretch.tokens[name.first].text
    if name.settled or name.last - name.first > 1 or not is_unknown(word) or word in people:
        return None
    if name.type not in _DOUBTFUL and name.type is not EntityType.PLACE:
        return None
    before = [token.text.lower() for token in stretch.tokens[max(0, name.first - 3) : name.first]]
    behind = stretch.tokens[name.last].text if name.last < len(stretch.tokens) else "."
    part = (
        capitalised(behind) or behind == "-" or (before and capitalised(stretch.tokens[name.first - 1].text))
    )
    if part and before[-1:] != ["the"]:
        return None
    if _is_ship(stretch.tokens, name, before, small):
        return EntityType.PRODUCT
    if _is_town(before, behind) or (
        behind in _HELD_IN and before[-1:] == ["the"] and _is_place_by_kind(word)
    ):
        return EntityType.PLACE
    return EntityType.ORGANISATION if _is_firm(stretch.tokens, name, before) else None


def ship_behind_kind(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> EntityType | None:
    """That a name is a ship's, where the kind of ship stands before it: "the trawler Havbris"."""
    words = [token.text for token in stretch.tokens[name.first : name.last]]
    kind = stretch.tokens[name.first - 1].text if name.first else ""
    told = name.type is EntityType.PRODUCT and kind in KINDS_OF_SHIPS
    return EntityType.PRODUCT if told and (len(words) > 1 or people.isdisjoint(words)) else None


def is_unknown(word: str) -> bool:
    """Whether no table has a word, and it is no ordinary one."""
    listed = (
        gazetteer().entry([word]) is not None or is_given_name(word) or word in read_words("surnames.txt")
    )
    may = word.istitle() and word.isalpha() and len(word) >= _SHORTEST_NAME
    return may and not listed and not is_common(word)


def _is_ship(tokens: Sequence[Token], name: Naming, before: Sequence[str], small: AbstractSet[str]) -> bool:
    """As in "aboard Havbris", "Havbris, a 68-metre trawler,"; with "the" where the text tells of ships at all."""
    led = before[:-1] if before[-1:] == ["the"] else before
    behind = tokens[name.last].text.lower() if name.last < len(tokens) else "."
    aboard = led[-1:] == ["aboard"] or led[-2:] == ["on", "board"]
    if (aboard and behind != "'s") or is_described(tokens, name.last, KINDS_OF_SHIPS, _NO_SHIP):
        return True
    if before[1:] == ["of", "the"] and before[0] in _OF_SHIPS and not _AFLOAT.isdisjoint(small):
        return True
    if before[-1:] != ["the"] or _AFLOAT.isdisjoint(small) or not _is_rare(tokens[name.first].text.lower()):
        return False
    ends = (
        not behind[:1].isalpha()
        or behind in _AFFAIRS
        or behind in AUXILIARIES | PREPOSITIONS | {"and"}
        or is_past_form(behind)
    )
    return name.type is EntityType.PERSON and ends


def _is_rare(small: str) -> bool:
    """Whether a word is so rare that nothing is known of how it is used."""
    return small not in word_kinds() and small not in word_clusters()


def is_described(
    tokens: Sequence[Token], comma: int, kinds: AbstractSet[str], others: AbstractSet[str]
) -> bool:
    """Whether one of the kinds stands behind a comma and an article: ", a 68-metre trawler owned by".

    None of the others behind it: ", a trawler owner".
    """
    words = [token.text.lower() for token in tokens[comma : comma + _LONGEST_DESCRIPTION + 4]]
    if words[:1] != [","] or words[1:2] not in (["a"], ["an"], ["the"]):
        return False
    kind = next((i for i, word in enumerate(words) if word in kinds), 0)
    joined = not any(word in PREPOSITIONS or word in {",", "of", "who", "'s"} for word in words[2:kind])
    behind = words[kind + 1] if kind + 1 < len(words) else "."
    ends = not behind.isalpha() or behind in PREPOSITIONS | AUXILIARIES | {"and", "that", "which"}
    return bool(kind) and joined and (ends or is_past_form(behind)) and behind not in others | {"'s", "-"}


def _is_town(before: Sequence[str], behind: str) -> bool:
    """As in "the mayor of Alesund", unlike "the bishop of Low's church"."""
    return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in _FIRST_OF_TOWNS and behind != "'s"


def _is_firm(tokens: Sequence[Token], name: Naming, before: Sequence[str]) -> bool:
    """As in "head of Nordhav", "Nordhav employs 340 people", "Nordhav's vessels"."""
    behind = [token.text.lower() for token in tokens[name.last : name.last + 3]]
    heads = before[-2:-1] != [] and before[-2] in _FIRST_OF_FIRMS
    if is_described(tokens, name.last, _FIRMS, _NO_FIRM):
        return True
    led = before[-1:] == ["of"] and (heads or before[-3:-1] in _HEADS_OF_TWO)
    if led and behind[:1] != ["'s"]:
        return True
    if behind[:1] == ["'s"]:
        has = behind[1:2] != [] and behind[1] in _HAVE
        return has or behind[1:3] == ["chief", "executive"] or behind[1:3] == ["managing", "director"]
    return behind[:1] != [] and behind[0] in _EMPLOY and behind[1:2] != [] and not behind[1].isalpha()


def _is_place_by_kind(word: str) -> bool:
    """Whether a word is nearly always a place's, or is with accents: "Torshavn", "Alesund" for Ålesund."""
    return word_kinds().get(word.lower()) == _SURELY_PLACES or word.lower() in _places_without_accents()


@cache
def _places_without_accents() -> frozenset[str]:
    """The words that mostly name places and have accents, without them, if nothing else is written so."""
    marked = {word for word, kind in word_kinds().items() if kind == _SURELY_PLACES and not word.isascii()}
    return frozenset(unmarked(word) for word in marked) - word_kinds().keys()
