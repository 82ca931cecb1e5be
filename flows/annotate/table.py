"""The annotators, in the order in which they run, with what each needs and what each adds.

To add an annotator: write `annotate_x(AnnotatedDocument) -> Annotations` in a module of its own, give its
layer a field in `flows.model.annotation.Annotations`, and put a row here.
"""

from collections.abc import Callable
from dataclasses import dataclass

from flows.annotate.amounts import annotate_amounts
from flows.annotate.dates import annotate_dates
from flows.annotate.entities import annotate_names
from flows.annotate.events import annotate_events
from flows.annotate.salience import annotate_key_phrases, annotate_key_sentences
from flows.annotate.speech import annotate_attributions, annotate_quotations, annotate_turns
from flows.annotate.uncertainty import annotate_hedges, annotate_open_questions
from flows.model.annotation import AnnotatedDocument, Annotations


@dataclass(frozen=True, slots=True)
class Annotator:
    """One row: the function, the layers it reads, the layers it fills (fields of Annotations)."""

    annotate: Callable[[AnnotatedDocument], Annotations]
    provides: tuple[str, ...]
    requires: tuple[str, ...] = ()


ANNOTATORS: tuple[Annotator, ...] = (
    Annotator(annotate_names, provides=("mentions", "entities", "inner_names")),
    Annotator(annotate_dates, provides=("dates",)),
    Annotator(annotate_amounts, provides=("amounts",), requires=("mentions", "entities", "dates")),
    Annotator(annotate_hedges, provides=("hedges",)),
    Annotator(annotate_turns, provides=("turns",), requires=("mentions", "entities")),
    Annotator(annotate_quotations, provides=("quotations",), requires=("mentions", "entities", "turns")),
    Annotator(
        annotate_attributions,
        provides=("attributions", "estimates"),
        requires=("mentions", "entities", "turns", "quotations"),
    ),
    Annotator(
        annotate_open_questions,
        provides=("open_questions",),
        requires=("dates", "turns", "quotations", "attributions"),
    ),
    Annotator(
        annotate_events,
        provides=("events",),
        requires=("mentions", "entities", "dates", "turns", "quotations"),
    ),
    Annotator(annotate_key_phrases, provides=("key_phrases",), requires=("mentions", "entities")),
    Annotator(
        annotate_key_sentences,
        provides=("key_sentences",),
        requires=(
            "mentions",
            "entities",
            "dates",
            "amounts",
            "turns",
            "quotations",
            "events",
            "key_phrases",
        ),
    ),
)
