"""Storms that bear a person's name: "Hurricane Opal" is an event, and so is a later bare "Opal"."""

from collections.abc import Collection, Iterator, Sequence

from flows.annotate.names.capitals import may_name
from flows.annotate.names.gazetteer import Entry
from flows.annotate.names.name_patterns import BODIES, FUNCTION_WORDS, LANDMARKS
from flows.annotate.names.naming import BETWEEN_NAMES, Naming, in_order
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_HEADS = {
    **{word: word for word in ("Hurricane", "Typhoon", "Cyclone")},
    **{f"{word}s": word for word in ("Hurricane", "Typhoon", "Cyclone")},
}
"""What stands before the name of a storm, and the same word for one storm."""
_TROPICAL = {"Storm": "Storm", "Storms": "Storm", "Depression": "Depression"}
"""What does so behind "Tropical"."""
_BEFORE_STORMS = frozenset({*_HEADS, *_TROPICAL})
_IN_CAPITALS = frozenset(map(str.upper, _BEFORE_STORMS))
_BARRED = BODIES | LANDMARKS | _HEADS.keys() | word_list(
    "Center Centre Season Response Recovery Relief Survivors Watch Warning Hunter Hunters Alley Force"
    " Forecast Bulletin Advisory Information Update Outlook Intensity Appeal"
)  # fmt: skip
"""Words behind a head word that name no storm."""


def storm_names(stretch: Stretch) -> list[Naming]:
    """The storms of a stretch under their head words; of "Hurricanes Opal and Rufus" each by its name alone."""
    texts, heads = stretch.words, _BEFORE_STORMS
    if stretch.all_capitals:  # "TROPICAL STORM ELOISA (4)" heads an advisory
        heads = _IN_CAPITALS
        texts = tuple(map(str.capitalize, texts)) if stretch.has_any(heads) else texts
    found: list[Naming] = []
    for place in stretch.places_of(heads):
        word = texts[place]
        tropical = place > 0 and texts[place - 1] == "Tropical"
        head = (_TROPICAL.get(word) or _HEADS.get(word)) if tropical else _HEADS.get(word)
        if head is None:
            continue
        for name in _named_behind(texts, place, several=word.endswith("s")):
            first = name if word.endswith("s") else place - tropical
            canonical = f"{'tropical ' * (tropical and head in _TROPICAL)}{head} {texts[name]}".lower()
            found.append(Naming(first, name + 1, EntityType.EVENT, Entry(EntityType.EVENT, canonical)))
    return found


def _named_behind(texts: Sequence[str], head: int, *, several: bool) -> Iterator[int]:
    """Where the names behind a head word stand: one, or all of a row."""
    place = head + 1
    while place < len(texts) and _may_name_a_storm(texts[place]):
        yield place
        place += 1
        if not several:
            return
        while place < len(texts) and texts[place] in BETWEEN_NAMES:
            place += 1


def _may_name_a_storm(word: str) -> bool:
    return may_name(word, _BARRED) and word.isalpha() and not word.isupper() and not is_common(word)


def follow_storms(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]], surnames: Collection[str]
) -> list[list[Naming]]:
    """The namings with every bare name of a storm that the document names with its head word.

    Not where somebody is called so in full (`surnames`), nor behind a title, nor inside a longer name.
    """
    named = {
        _as_told(stretch, name): name
        for stretch, names in zip(stretches, namings, strict=True)
        for name in reversed(names)
        if name.type is EntityType.EVENT and name in storm_names(stretch)
    }
    storms = {word: name for word, name in named.items() if word not in surnames}
    if not storms:
        return list(namings)
    return [_follow(stretch, names, storms) for stretch, names in zip(stretches, namings, strict=True)]


def _as_told(stretch: Stretch, name: Naming) -> str:
    """The word by which a storm is named again, whatever the letters of its line."""
    word = stretch.tokens[name.last - 1].text
    return word.capitalize() if stretch.all_capitals else word


def _follow(stretch: Stretch, names: list[Naming], storms: dict[str, Naming]) -> list[Naming]:
    texts = stretch.words
    bare = [
        Naming(place, place + 1, EntityType.EVENT, storms[texts[place]].entry)
        for place in stretch.places_of(storms.keys())
        if not (place and (is_title(texts[place - 1]) or _is_joined(texts, place)))
    ]
    bare = [
        event
        for event in bare
        if not any(n.overlaps(event) and (n.last - n.first > 1 or n.settled) for n in names)
    ]
    kept = [name for name in names if not any(name.overlaps(event) for event in bare)]
    return in_order([*kept, *bare])


def _is_joined(texts: Sequence[str], place: int) -> bool:
    """Whether it is a part of an unknown longer name: the word before has a capital too."""
    return capitalised(texts[place - 1]) and texts[place - 1] not in FUNCTION_WORDS
