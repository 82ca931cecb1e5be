"""What a sentence weighs: a table of features, each with its weight, over facts gathered once per document.

The weights of the first three groups are the mean of a first set by hand and of two regressions, on which sentences are
prominent in what people wrote of 50 texts (GUM) and which are the most prominent; ten-fold cross-validation chose the
mixture. The others were set by hand, each for a reason that an editor would give (a reader of the pack sees a sentence
without its neighbours); cross-validation found nothing better.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.annotate.salience.sentence_tone import (
    ends_openly,
    goes_on,
    is_bare_line,
    is_question,
    says_what_it_sets_out,
    share_of_outlook,
    speaks_of_itself,
)
from flows.annotate.salience.sentence_views import SentencePlaces, SentenceView, title_terms
from flows.english.sentence_openings import leans_on_others, recommends
from flows.english.vocabulary import know_word
from flows.model.annotation import AmountType, AnnotatedDocument, DateType, Entity, QuotationKind
from flows.model.spans import Span

_ONCE = 0.3
"""What a term that stands in one sentence only is worth beside one that stands in two."""
_MOST_BITS = 10.0
_SHORTEST = 15
"""Shorter sentences are not praised for being short."""
_READABLE = range(10, 56)
"""Words of a sentence that reads well as a key point."""
_TELLING_AMOUNTS = frozenset([AmountType.MONEY, AmountType.PERCENT])
_LONG_AGO = timedelta(days=731)
"""What was over so long before a text tells how things came about; the figures of the year before are still new."""


@dataclass(frozen=True, slots=True)
class Background:
    """What the document says of its sentences, by their `order`: shares from 0 to 1, and who holds what."""

    count: int
    terms: dict[str, float]
    central: tuple[float, ...]
    named: tuple[float, ...]
    phrased: tuple[float, ...]
    dated: frozenset[int]
    long_over: frozenset[int]
    """Those of which all dates lie long before the text."""
    figured: frozenset[int]
    telling: frozenset[int]
    quoted: frozenset[int]
    eventful: frozenset[int]
    title: frozenset[str]

    @property
    def mostly_quoted(self) -> bool:
        """Whether a text passes on what somebody says: then what is quoted is what it tells."""
        return 2 * len(self.quoted) > self.count


def gather_background(document: AnnotatedDocument, views: Sequence[SentenceView]) -> Background:
    """All that the features need to know. Layers that are empty add nothing."""
    layers = document.annotations
    places = SentencePlaces(views)
    terms = _weigh_terms(views)
    telling = (a.span for a in layers.amounts if a.type in _TELLING_AMOUNTS)
    spoken = (q.span for q in layers.quotations if q.kind is not QuotationKind.SCARE)
    return Background(
        len(views),
        terms,
        _shares([_centrality(view, terms) for view in views]),
        _sum_held(_weigh_names(layers.entities), places, len(views)),
        _sum_held(((phrase.spans, phrase.score) for phrase in layers.key_phrases), places, len(views)),
        places.holders_of(d.span for d in layers.dates),
        _long_over(document, places),
        places.holders_of(a.span for a in layers.amounts),
        places.holders_of(telling),
        places.holders_of(spoken),
        places.holders_of(e.trigger for e in layers.events),
        title_terms(document),
    )


def _weigh_terms(views: Sequence[SentenceView]) -> dict[str, float]:
    """TF-IDF: more for what comes back in many sentences and is rare in other prose."""
    counts = Counter(term for view in views for term in view.terms)
    return {
        term: (math.log2(count) + _ONCE) * min(know_word(term).weight, _MOST_BITS) / _MOST_BITS
        for term, count in counts.items()
    }


def _centrality(view: SentenceView, terms: dict[str, float]) -> float:
    # fsum gives the same in any order, and sets have none.
    return math.fsum(terms[term] for term in view.terms) / math.sqrt(max(len(view.words), _SHORTEST))


def _weigh_names(entities: Sequence[Entity]) -> Iterator[tuple[Sequence[Span], float]]:
    """The places of each entity, and its worth: 1 for the one that is mentioned most."""
    most = max((len(entity.mentions) for entity in entities), default=1)
    for entity in entities:
        yield entity.mentions, math.log2(1 + len(entity.mentions)) / math.log2(1 + most)


def _sum_held(
    things: Iterable[tuple[Sequence[Span], float]], places: SentencePlaces, count: int
) -> tuple[float, ...]:
    """For each sentence the worth of all it holds, as a share of the most that one holds."""
    sums = [0.0] * count
    for spans, worth in things:
        for index in places.holders_of(spans):
            sums[index] += worth
    return _shares(sums)


def _long_over(document: AnnotatedDocument, places: SentencePlaces) -> frozenset[int]:
    """The sentences that give dates, all of them long over when the text was written; none in a text without a day."""
    since = _long_before(document)
    days = [(d.span, d.days.last) for d in document.annotations.dates if d.type is DateType.DATE and d.days]
    old = places.holders_of(span for span, last in days if last < since)
    return old - places.holders_of(span for span, last in days if last >= since)


def _long_before(document: AnnotatedDocument) -> date:
    """The day long before the text; the first of all where nobody knows its day."""
    day = document.document.day
    return day - _LONG_AGO if day else date.min


def _shares(values: Sequence[float]) -> tuple[float, ...]:
    most = max(values, default=0.0)
    return tuple(value / most for value in values) if most > 0 else tuple(values)


Feature = Callable[[Background, SentenceView], float]

FEATURES: tuple[tuple[float, Feature], ...] = (
    # what it is about
    (0.67, lambda known, view: known.central[view.order]),
    (0.83, lambda known, view: len(view.terms & known.title) / len(known.title) if known.title else 0.0),
    (0.3, lambda known, view: known.named[view.order]),
    (0.08, lambda known, view: known.phrased[view.order]),
    # where it stands
    (0.51, lambda _, view: view.order == 0),
    (0.35, lambda _, view: view.order == 1),
    (0.34, lambda _, view: 1 / (1 + view.order)),
    (0.38, lambda known, view: 1 - view.order / known.count),
    (0.36, lambda _, view: view.paragraph_share),
    (0.45, lambda _, view: view.place == 0),
    (-0.36, lambda _, view: view.place_share),
    # what it holds
    (0.23, lambda known, view: view.order in known.dated),
    (0.16, lambda known, view: view.order in known.eventful),
    (0.09, lambda known, view: view.order in known.figured),
    (0.12, lambda known, view: view.order in known.telling),
    (-0.3, lambda known, view: view.order in known.quoted and not known.mostly_quoted),
    # what its text is for: news tells what is new, a report what it looks into, and neither a row of numbers
    (-0.4, lambda known, view: view.order in known.long_over),
    (0.7, lambda _, view: says_what_it_sets_out(view.text)),
    (0.6, lambda _, view: recommends(view.text)),
    (-0.7, lambda _, view: sum(word[0].isdigit() for word in view.words) / len(view.words)),
    # a long sentence holds more of everything
    (-0.05, lambda _, view: math.log2(len(view.words))),
    # what it lacks when it stands alone
    (-0.5, lambda _, view: leans_on_others(view.text)),
    (-0.3, lambda _, view: goes_on(view.text)),
    (-0.3, lambda _, view: share_of_outlook(view.text)),
    (-0.6, lambda _, view: is_question(view.text)),
    (-0.3, lambda _, view: ends_openly(view.text)),
    (-1.7, lambda _, view: is_bare_line(view.text)),
    (-0.1, lambda _, view: speaks_of_itself(view.text)),
    (-0.23, lambda _, view: len(view.words) not in _READABLE),
)


def weigh_sentence(known: Background, view: SentenceView) -> float:
    """The weight of a sentence in its document; only its order among the others means something."""
    return sum(weight * feature(known, view) for weight, feature in FEATURES)
