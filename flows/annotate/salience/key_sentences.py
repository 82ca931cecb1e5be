"""The sentences that tell most of a text: chosen, never written, and the same on every run.

A sentence weighs by the words it shares with the whole text, by its place, and by the names, dates, figures and
quoted words it holds; it loses by what makes it hard to read alone (`flows.annotate.salience.sentence_weights`). The
best are taken one by one: each is less welcome the more it repeats those already taken, and more in a section that has
none yet.
"""

import math
from collections.abc import Sequence

from flows.annotate.salience.sentence_views import SentenceView, read_candidates
from flows.annotate.salience.sentence_weights import Background, gather_background, weigh_sentence
from flows.model.annotation import AnnotatedDocument, Annotations, KeySentence

FEWEST = 3
MOST = 12
SHARE = 0.25
"""The share of all sentences that are key sentences, within FEWEST and MOST."""
_POOL = 120
"""So many of the weightiest are looked at one by one."""
_REPEATING = 0.8
"""What a sentence loses when it says nothing that is not said already."""
_USUAL = 0.4
"""The share of what a sentence says that any other sentence of the text may have said, without repeating it."""
_NEW_SECTION = 0.1
"""What it gains as the first of its section."""

Chosen = list[tuple[SentenceView, float]]


def annotate_key_sentences(document: AnnotatedDocument) -> Annotations:
    """The layer `key_sentences`, in text order, ranked from 1; headings, bylines and captions are never chosen."""
    views = read_candidates(document)
    known = gather_background(document, views)
    chosen = _choose(known, views, key_sentence_count(len(views)))
    best = max((weight for _, weight in chosen), default=0.0)
    layer = [
        KeySentence(view.span, rank, round(max(weight, 0.0) / best, 4) if best > 0 else 0.0)
        for rank, (view, weight) in enumerate(chosen, 1)
    ]
    return Annotations(key_sentences=tuple(sorted(layer, key=lambda sentence: sentence.span)))


def key_sentence_count(sentences: int) -> int:
    """How many of so many sentences are key sentences."""
    return min(sentences, max(FEWEST, min(MOST, math.ceil(SHARE * sentences))))


def _choose(known: Background, views: Sequence[SentenceView], count: int) -> Chosen:
    """The sentences in the order of their rank, each with what it was worth when it was taken."""
    weights = [weigh_sentence(known, view) for view in views]
    pool = sorted(views, key=lambda view: (-weights[view.order], view.order))[:_POOL]
    chosen: Chosen = []
    said: set[str] = set()
    sections: set[int] = set()
    while pool and len(chosen) < count:
        worths = [
            weights[view.order]
            - _REPEATING * _repeats(view, said, known.terms)
            + _NEW_SECTION * (view.section not in sections)
            for view in pool
        ]
        # Of equals the first: the weightier, then the earlier.
        index = worths.index(max(worths))
        best = pool.pop(index)
        chosen.append((best, worths[index]))
        said |= best.terms
        sections.add(best.section)
    return chosen


def _repeats(view: SentenceView, said: set[str], terms: dict[str, float]) -> float:
    """From 0 to 1: how far a sentence says what is said already, beyond what sentences of one text share."""
    # fsum gives the same in any order, and sets have none.
    total = math.fsum(terms[term] for term in view.terms)
    share = math.fsum(terms[term] for term in view.terms if term in said) / total if total else 1.0
    return max(0.0, (share - _USUAL) / (1 - _USUAL))
