"""People whose full names sources write in Latin letters in different ways: "Zheenbek Orev", "Jeenbek Oryev"."""

import re
from collections import defaultdict

from flows.compose.matching.entity_groups import Groups, Members, is_person
from flows.compose.wording.wording import fold

_SPELLINGS = (
    (re.compile(r"dzh|dj|zh"), "j"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ye"), "e"),
    (re.compile(r"(?:iy|ii|ij|y|j)\b"), "i"),
)
_SURNAME = re.compile(r"(?:ov|ev|in)a?\b|(?:sk|tsk)(?:i|aia|aya)\b")
"""An ending of surnames that were written in Cyrillic letters."""


def join_romanised(groups: Groups) -> Groups:
    """The people of one full name in different spellings as one, where no source names both."""
    alike: dict[str, list[str]] = defaultdict(list)
    for key, members in groups.items():
        if spelt := _spelt(members):
            alike[spelt].append(key)
    target = {key: keys[0] for keys in alike.values() if _are_apart(keys, groups) for key in keys}
    result: Groups = {}
    for key, members in groups.items():
        result.setdefault(target.get(key, key), []).extend(members)
    return {key: sorted(members, key=lambda member: member[0]) for key, members in result.items()}


def _spelt(members: Members) -> str:
    """A full name with such a surname in one spelling; empty for any other name."""
    name = fold(members[0][1].name)
    for pattern, letters in _SPELLINGS:
        name = pattern.sub(letters, name)
    return name if is_person(members) and " " in name and _SURNAME.search(name) else ""


def _are_apart(keys: list[str], groups: Groups) -> bool:
    sources = [number for key in keys for number in {number for number, _ in groups[key]}]
    return len(sources) == len(set(sources))
