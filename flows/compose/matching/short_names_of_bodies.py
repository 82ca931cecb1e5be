"""Bodies that a source names without a word that others add: "Stability Fund" of "International Stability Fund"."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from flows.compose.wording.wording import fold, word_set
from flows.model.annotation import Entity, EntityType

_REACHES = word_set("international national european royal federal central world global regional general")
_OF_MEMBERS = word_set(
    "union federation confederation association society alliance chamber league club guild network"
)
"""Last words of bodies that have members, which a source of their own country names without it."""
_HEADS = word_set("department ministry committee institute commission agency council authority tribunal")
_LED = ("of", "for")
_FEWEST = 3
"""Words of the longer name."""

Groups = Mapping[str, Sequence[tuple[int, Entity]]]


def longer_bodies(groups: Groups) -> dict[str, str]:
    """From the keys of bodies named short to the key of the only longer one that is the same."""
    places = {
        fold(entity.name) for m in groups.values() for _, entity in m if entity.type is EntityType.PLACE
    }
    bodies = {
        key: fold(members[0][1].name)
        for key, members in groups.items()
        if members[0][1].type is EntityType.ORGANISATION
    }
    longer: dict[str, list[str]] = defaultdict(list)
    for key, name in bodies.items():
        if short := _short_name(name.split(), places):
            longer[short].append(key)
    found = {key: longer[name][0] for key, name in bodies.items() if len(longer.get(name, ())) == 1}
    return {**found, **_heads_alone(bodies)}


def _short_name(words: Sequence[str], places: Collection[str]) -> str:
    """A name without the word before it that says how far the body reaches, or where its members are; "" if none."""
    if len(words) < _FEWEST:
        return ""
    national = words[0] in places and words[-1] in _OF_MEMBERS
    return " ".join(words[1:]) if words[0] in _REACHES or national else ""


def _heads_alone(bodies: Mapping[str, str]) -> dict[str, str]:
    """From a head alone, as in "the Department", to the only body that has the word, if its name begins with it."""
    having: dict[str, list[str]] = defaultdict(list)
    for key, name in bodies.items():
        for word in set(name.split()) & _HEADS:
            having[word].append(key)
    found: dict[str, str] = {}
    for key, name in bodies.items():
        others = [other for other in having.get(name, ()) if other != key]
        if len(others) == 1 and bodies[others[0]].split()[1:2] in ([led] for led in _LED):
            found[key] = others[0]
    return found
