"""Who speaks in a record of speeches: "Cat Maddox: I thank the Minister." at the head of a paragraph."""

from collections.abc import Sequence

from flows.annotate.names.capitals import may_name
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES, LANDMARKS
from flows.annotate.names.naming import Naming, in_order
from flows.english.tokens import Stretch
from flows.english.vocabulary import is_common
from flows.model.annotation import EntityType

_FEWEST = 3
"""So many paragraphs of a record open with a speaker."""
_SHORTEST, _LONGEST = 2, 4
"""Words of a full name."""


def with_speakers(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[list[Naming]]:
    """The namings with every full name before a colon as a person, where the document is a record of speeches.

    It is one when at least three sentences open so and a person is already seen in half of them: a list of
    islands opens so too.
    """
    speakers = {i: last for i, stretch in enumerate(stretches) if (last := _speaker_end(stretch))}
    people = sum(
        any(n.type is EntityType.PERSON and n.last == last for n in namings[i])
        for i, last in speakers.items()
    )
    if len(speakers) < _FEWEST or 2 * people < len(speakers):
        return list(namings)
    return [_with_speaker(names, speakers.get(i, 0)) for i, names in enumerate(namings)]


def _with_speaker(names: list[Naming], last: int) -> list[Naming]:
    known = any(name.type is EntityType.PERSON and name.last == last for name in names if name.first == 0)
    if not last or known:
        return names
    speaker = Naming(0, last, EntityType.PERSON)
    return in_order([speaker, *(name for name in names if not name.overlaps(speaker))])


def _speaker_end(stretch: Stretch) -> int:
    """Where a full name that opens a sentence before a colon ends; 0 when none does."""
    if stretch.heading:
        return 0
    words = [token.text for token in stretch.tokens[: _LONGEST + 1]]
    last = words.index(":") if ":" in words else 0
    return last if last >= _SHORTEST and all(map(_may_be_named, words[:last])) else 0


def _may_be_named(word: str) -> bool:
    plain = may_name(word, BODIES, LANDMARKS) and word.replace("'", "").isalpha()
    return plain and not is_common(word) and gazetteer().sure_kind([word]) is None
