"""Names seen only in part where the document names the whole elsewhere: "Brandt" in "Brandt Paper"."""

from collections.abc import Mapping, Sequence

from flows.annotate.names.naming import AND, Naming
from flows.english.tokens import Stretch, Token, capitalised
from flows.model.annotation import EntityType

_MOST_BEFORE = 3
"""Words of the whole before the part that is seen."""


def in_longer_forms(
    stretch: Stretch, names: Sequence[Naming], types: Mapping[str, EntityType], longest: Mapping[str, int]
) -> list[Naming]:
    """The namings in order, unlisted parts of a known form as that form; no other name may stand inside it.

    `types` are the known forms, `longest` the most words of a form that begins with a word.
    """
    tokens = stretch.tokens
    if not stretch.capitals_mean_names or all(name.settled for name in names):
        return list(names)
    ends = [0, *(name.last for name in names)]
    begins = [*(name.first for name in names), len(tokens)][1:]
    free = zip(ends, begins, strict=False)
    return [
        name if name.settled else _whole(tokens, name, room, types, longest)
        for name, room in zip(names, free, strict=True)
    ]


def _whole(
    tokens: Sequence[Token],
    name: Naming,
    room: tuple[int, int],
    types: Mapping[str, EntityType],
    longest: Mapping[str, int],
) -> Naming:
    """The longest known form around a name in the room between its neighbours; the name itself if there is none."""
    for first in range(max(room[0], name.first - _MOST_BEFORE), name.first + 1):
        for last in range(min(room[1], first + longest.get(tokens[first].text, 0)), name.last - 1, -1):
            if last - first <= name.last - name.first:
                continue
            words = [token.text for token in tokens[first:last]]
            kind = types.get(" ".join(words))
            if name.type is EntityType.PERSON and not AND.isdisjoint(words):
                continue  # who is named beside another
            if kind is not None and capitalised(words[0]) and capitalised(words[-1]):
                return Naming(first, last, kind)
    return name
