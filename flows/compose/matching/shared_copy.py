"""Near-identical paragraphs in several sources, found by the word sequences they share.

A paragraph is compared by its runs of four words. Where most runs of a paragraph stand in one of an earlier source,
and most of that one's in it, it is a copy of it: syndicated text, a common press release. Where only the runs of the
shorter do, a part of the longer is shared: a sentence taken over, a quotation of one source in another. Where each
gives a number or a day that the other has not, or quotes with another word, they are two witnesses, however alike
their words; unless a whole sentence stands in both: then one has been brought up to date.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import are_reworded, words_of
from flows.model.agreement import Carrier, SharedCopy
from flows.model.locators import Locator, paragraph_locator
from flows.model.spans import Span

RUN = 4
"""Words in a run."""
NEARLY_ALL = 0.6
"""The share of a paragraph's runs that must stand in the other."""
_SHORTEST = 12
"""Words; shorter paragraphs may be alike by chance."""
_TELLING_SENTENCE = 8
"""Words; shorter sentences may be the same by chance."""
_HELD_AT_MOST = 40
"""A run that more paragraphs hold ("said in a statement on") shows nothing."""

Place = tuple[int, int]
"""S number and paragraph number."""
Origins = Mapping[Place, Place]
"""For each copied paragraph, the first paragraph with the same words."""


@dataclass(frozen=True, slots=True)
class Copies:
    """The paragraphs that repeat one of an earlier source nearly word for word: as a whole, or where one is part of
    the other.
    """

    whole: Origins
    parts: Origins


@dataclass(frozen=True, slots=True)
class _Paragraph:
    place: Place
    runs: frozenset[tuple[str, ...]]
    numbers: frozenset[str]
    """Its words with a digit, those of days among them."""
    sentences: frozenset[tuple[str, ...]]
    quoted: frozenset[tuple[str, ...]]

    def contradicts(self, other: "_Paragraph") -> bool:
        if self.sentences & other.sentences:
            return False
        numbers = self.numbers - other.numbers and other.numbers - self.numbers
        return bool(numbers) or any(are_reworded(one, two) for one in self.quoted for two in other.quoted)


def find_copies(sources: Sequence[SourceSurvey]) -> Copies:
    """For every paragraph that repeats one of an earlier source nearly word for word, the first of its kind."""
    holders: dict[tuple[str, ...], list[_Paragraph]] = defaultdict(list)
    first_with: dict[frozenset[tuple[str, ...]], Place] = {}
    whole: dict[Place, Place] = {}
    parts: dict[Place, Place] = {}
    for paragraph in (p for survey in sources for p in _read(survey)):
        same = first_with.setdefault(paragraph.runs, paragraph.place)
        if same[0] != paragraph.place[0]:  # word for word: nothing to count
            whole[paragraph.place] = whole.get(same, same)
            continue
        shared: Counter[Place] = Counter()
        others: dict[Place, _Paragraph] = {}
        for run in sorted(paragraph.runs):
            for other in holders[run]:
                if other.place[0] != paragraph.place[0]:
                    shared[other.place] += 1
                    others[other.place] = other
            if len(holders[run]) < _HELD_AT_MOST:
                holders[run].append(paragraph)
        own = len(paragraph.runs)
        sizes = {p: len(other.runs) for p, other in others.items() if not paragraph.contradicts(other)}
        alike = [p for p, size in sizes.items() if shared[p] >= NEARLY_ALL * max(size, own)]
        partly = [p for p, size in sizes.items() if shared[p] >= NEARLY_ALL * min(size, own)]
        if alike:
            whole[paragraph.place] = whole.get(min(alike), min(alike))
        elif partly:
            parts[paragraph.place] = min(partly)
    return Copies(whole, parts)


def list_shared_copy(sources: Sequence[SourceSurvey], copies: Copies) -> tuple[SharedCopy, ...]:
    """The copied paragraphs, by the source that has them first and by those that carry them too; then the parts."""
    totals = {survey.number: _count_paragraphs(survey) for survey in sources}
    return (*_by_source(copies.whole, totals, in_part=False), *_by_source(copies.parts, totals, in_part=True))


def _by_source(origins: Origins, totals: Mapping[int, int], *, in_part: bool) -> Iterator[SharedCopy]:
    carried: dict[int, dict[int, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for place, origin in sorted(origins.items()):
        carried[origin[0]][place[0]].append(place)
    for _, carriers in sorted(carried.items()):
        yield SharedCopy(
            _locators(sorted({origins[place] for places in carriers.values() for place in places})),
            tuple(Carrier(_locators(places), totals[number]) for number, places in sorted(carriers.items())),
            in_part,
        )


def _locators(places: Sequence[Place]) -> tuple[Locator, ...]:
    return tuple(paragraph_locator(*place) for place in places)


def _read(survey: SourceSurvey) -> Iterator[_Paragraph]:
    """The longer numbered paragraphs of a source; the cells of a table row are one paragraph."""
    texts: dict[int, list[str]] = defaultdict(list)
    for segment in survey.annotated.segmentation.segments:
        if segment.number:
            texts[segment.number].append(segment.span.of(survey.text))
    sentences = _by_paragraph(survey, survey.sentences)
    quoted = _by_paragraph(survey, [q.words for q in survey.annotated.annotations.quotations])
    for number, parts in texts.items():
        words = words_of(" ".join(parts))
        if len(words) >= _SHORTEST:
            runs = frozenset(words[i : i + RUN] for i in range(len(words) - RUN + 1))
            numbers = frozenset(word for word in words if any(map(str.isdigit, word)))
            yield _Paragraph((survey.number, number), runs, numbers, sentences[number], quoted[number])


def _by_paragraph(survey: SourceSurvey, spans: Iterable[Span]) -> Mapping[int, frozenset[tuple[str, ...]]]:
    """The words of the longer ones of some stretches, by the paragraph in which they begin."""
    found: dict[int, frozenset[tuple[str, ...]]] = defaultdict(frozenset)
    for span in spans:
        words = words_of(span.of(survey.text))
        if len(words) >= _TELLING_SENTENCE:
            found[survey.paragraph_at(span.start)] |= {words}
    return found


def _count_paragraphs(survey: SourceSurvey) -> int:
    return len({s.number for s in survey.annotated.segmentation.segments if s.number})
