"""Which sources may tell of the same event: they name the same people and places, in the same words, at the same time.

They are listed side by side in the source register and never merged: each is another report.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations
from math import sqrt

from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import content_words, words_of
from flows.model.annotation import EntityType

_FEWEST_NAMES = 3
"""Names that two sources must share."""
_MOST_NAMES = 0.5
"""The share of the names of the source with fewer of them."""
_SAME_WORDS = 0.35
"""How alike the words of both are (cosine)."""
_MOST_DAYS = 4
"""Between their days of publication, where both are known."""
_HELD_AT_MOST = 60
"""A name in more sources tells nothing about any of them."""


def find_same_events(
    sources: Sequence[SourceSurvey], joined: Sequence[JoinedEntity]
) -> Mapping[int, tuple[int, ...]]:
    """For each S number those of the sources that may tell of the same event; sources without any are left out."""
    held = _count_names(joined)
    shared: Counter[tuple[int, int]] = Counter()
    for entity in joined:
        numbers = sorted({number for number, _ in entity.members})
        if len(numbers) <= _HELD_AT_MOST:
            shared.update(combinations(numbers, 2))
    by_number = {survey.number: survey for survey in sources}
    people, titled = _people(sources, joined)
    weigh = cache(lambda number: _weights(by_number[number]))
    found: dict[int, list[int]] = defaultdict(list)
    for (first, second), count in sorted(shared.items()):
        few = min(held[first], held[second])
        if count < _FEWEST_NAMES or count < _MOST_NAMES * few:
            continue
        if titled[first] - people[second] and titled[second] - people[first]:
            continue  # each is about somebody of whom the other says nothing
        if _are_near(by_number[first], by_number[second]) and _are_alike(weigh(first), weigh(second)):
            found[first].append(second)
            found[second].append(first)
    return {number: tuple(sorted(others)) for number, others in found.items()}


def _count_names(joined: Sequence[JoinedEntity]) -> Counter[int]:
    """How many entities each source names."""
    return Counter(number for entity in joined for number in {number for number, _ in entity.members})


def _people(
    sources: Sequence[SourceSurvey], joined: Sequence[JoinedEntity]
) -> tuple[Mapping[int, set[str]], Mapping[int, set[str]]]:
    """The people whom each source names, and those of them whom its title names, by their anchors."""
    titles = {p.number: words_of(p.annotated.document.metadata.value("title") or "") for p in sources}
    named: dict[int, set[str]] = defaultdict(set)
    titled: dict[int, set[str]] = defaultdict(set)
    for entity in joined:
        if entity.type is not EntityType.PERSON:
            continue
        for number, _ in entity.members:
            named[number].add(entity.anchor)
            if words_of(entity.name)[-1:] and words_of(entity.name)[-1] in titles[number]:
                titled[number].add(entity.anchor)
    return named, titled


def _are_near(first: SourceSurvey, second: SourceSurvey) -> bool:
    """Whether nothing says that they were published many days apart."""
    one, other = first.published_on, second.published_on
    return one is None or other is None or abs((one - other).days) <= _MOST_DAYS


def _are_alike(these: Mapping[str, int], those: Mapping[str, int]) -> bool:
    product = sum(weight * those[word] for word, weight in these.items() if word in those)
    lengths = _length(these) * _length(those)
    return lengths > 0 and product >= _SAME_WORDS * lengths


def _weights(survey: SourceSurvey) -> Counter[str]:
    telling = content_words(survey.text)
    return Counter(word for word in words_of(survey.text) if word in telling)


def _length(weights: Mapping[str, int]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))
