"""States and peoples that words beside an unknown name tell: "the government of Arvenia", "Arvenia's parliament"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from flows.annotate.names.capitals import is_unknown
from flows.annotate.names.name_features import word_kinds
from flows.annotate.names.naming import Naming, words_before, words_behind
from flows.english.tokens import Stretch
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_OF_STATES = word_list(
    """
    republic kingdom government parliament population citizens constitution sovereignty capital territory embassy
    currency independence debt authorities king queen emir sultan
    """
)
"""What stands before "of" and the name of a state."""
_HAVE = (
    ("central", "bank"), ("national", "bank"), ("national", "assembly"), ("gross", "domestic"), ("public", "debt"),
    ("national", "debt"), ("foreign", "ministry"), ("finance", "ministry"), ("interior", "ministry"),
    ("defence", "ministry"), ("defense", "ministry"), ("foreign", "exchange"), ("statistics", "office"),
    ("armed", "forces"), ("supreme", "court"), ("credit", "rating"), ("capital", "city"), ("electoral", "commission"),
)  # fmt: skip
"""What states have and nobody, in two words."""
_CHIEFS_FOR = (
    ["mission", "chief"],
    ["country", "director"],
    ["country", "representative"],
    ["resident", "coordinator"],
)
"""Who is "for" a state."""
_HAS = word_list(
    "parliament constitution gdp coastline borders currency electorate independence embassy eurobond eurobonds"
)
_OF_PEOPLES = word_list("economy authorities parliament currency coast embassy people army")
"""What stands behind "the" and the adjective of a state, and not behind a leader's name."""
_ADJECTIVAL = ("an", "ese", "ish")
_OF_PLACES = word_list("Bank University Parliament Assembly Senate Embassy Republic Kingdom Government")
"""Heads of bodies that are of a place where they are of a single word."""
_FEWEST_LETTERS = 4


def told_state(stretch: Stretch, name: Naming) -> EntityType | None:
    """That the words beside an unknown single name say it is a state or the adjective of one, a place or a group."""
    word = stretch.tokens[name.first].text
    before = [word.lower() for word in words_before(stretch, name, 3)]
    behind = [word.lower() for word in words_behind(stretch, name, 3)]
    surname = word_kinds().get(word.lower(), "").startswith("S")
    if before[-1:] == ["the"] and word.endswith(_ADJECTIVAL) and _has(behind, _OF_PEOPLES) and not surname:
        return EntityType.GROUP
    if before[-1:] == ["for"] and before[-3:-1] in _CHIEFS_FOR:
        return EntityType.PLACE
    owned = behind[:1] == ["'s"]
    ruled = before[-1:] == ["of"] and (
        (before[-2:-1] != [] and before[-2] in _OF_STATES) or before[:1] == ["prime"]
    )
    return EntityType.PLACE if (ruled and not owned) or (owned and _has(behind[1:], _HAS)) else None


def _has(words: Sequence[str], nouns: AbstractSet[str]) -> bool:
    return tuple(words[:2]) in _HAVE or (words[:1] != [] and words[0] in nouns)


def place_of_body(words: Sequence[str], people: AbstractSet[str]) -> str:
    """The unknown word that a body is of, or a state in full: "Bank of Arvenia", "Republic of Arvenia"; else ""."""
    last = words[-1]
    headed = words[-2:-1] == ["of"] and not _OF_PLACES.isdisjoint(words[:-2])
    return last if headed and last not in people and is_unknown(last) else ""


def adjectives_of(state: str) -> frozenset[str]:
    """The words by which the people of a place may be called."""
    stem = state.rstrip("aeio")
    if len(stem) < _FEWEST_LETTERS - 1:
        return frozenset()
    return frozenset(
        part + ending for part in (state, stem) for ending in ("n", "an", "ian", "ese", "ish", "i")
    )
