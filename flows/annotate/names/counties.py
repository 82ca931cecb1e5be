"""Counties by their head word: "Pinellas County", and each of "Volusia, Lee and Putnam Counties"."""

from collections.abc import Sequence

from flows.annotate.names.capitals import may_name
from flows.annotate.names.name_patterns import BODIES
from flows.annotate.names.naming import Naming
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised
from flows.model.annotation import EntityType

_HEADS = {"County": False, "Parish": False, "Counties": True, "Parishes": True}
"""Head words, and whether they are of several."""
_LINKS = frozenset({",", "and", "&"})
_LONGEST = 3
"""Words of the name of a county: "St. John the Baptist" is read by its last ones."""


def county_names(stretch: Stretch) -> list[Naming]:
    """The counties of a stretch; not those that only begin the name of a body ("Kent County Council")."""
    if not stretch.capitals_mean_names:
        return []
    texts = [token.text for token in stretch.tokens]
    found: list[Naming] = []
    for head, word in enumerate(texts):
        if word not in _HEADS or _goes_on(texts, head + 1):
            continue
        first = _begin(texts, head)
        if first == head:
            continue
        several = _HEADS[word]
        found.append(Naming(first, head if several else head + 1, EntityType.PLACE))
        found.extend(_row_before(texts, first) if several else ())
    return found


def _goes_on(texts: Sequence[str], after: int) -> bool:
    return after < len(texts) and capitalised(texts[after]) and not is_title(texts[after])


def _begin(texts: Sequence[str], end: int) -> int:
    """Where the run of capitals that ends before a place begins; the place itself when there is none."""
    first = end
    while first > 0 and end - first < _LONGEST and may_name(texts[first - 1], BODIES):
        first -= 1
        hyphened = first > 1 and texts[first - 1] == "-" and may_name(texts[first - 2], BODIES)
        first -= hyphened
    return first


def _row_before(texts: Sequence[str], first: int) -> list[Naming]:
    """The other counties of a row that shares one head word."""
    found: list[Naming] = []
    while first > 0 and texts[first - 1] in _LINKS:
        end = first - 1
        while end > 0 and texts[end - 1] in _LINKS:
            end -= 1
        first = _begin(texts, end)
        if first == end:
            break
        found.append(Naming(first, end, EntityType.PLACE))
    return found
