"""Runs the table of annotators over one document and checks that the table is in a working order."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from flows.annotate.entities import annotate_names
from flows.annotate.table import ANNOTATORS, Annotator
from flows.model.annotation import AnnotatedDocument
from flows.model.document import Document
from flows.model.problems import Problem, Severity
from flows.model.segmentation import Segmentation

_PLAIN_SPACES = dict.fromkeys((0x00A0, 0x2007, 0x2009, 0x202F), " ")
"""Spaces that only look otherwise, one for one: "€12\u00a0billion" is read as "€12 billion", at the same offsets."""


def annotate_document(
    document: Document, segmentation: Segmentation, pipeline: str = ""
) -> tuple[AnnotatedDocument, tuple[Problem, ...]]:
    """The document with every layer of the table; a note when its language is not one they speak.

    Of what stands beside the text only names are read. An annotator that fails costs its own layers only, and is a
    problem. `pipeline` is the name of an installed spaCy pipeline that joins in finding names; empty for none.
    """
    check_order(ANNOTATORS)
    annotated = AnnotatedDocument(document, segmentation)
    if not document.annotatable:
        message = (
            f"Its language ({document.language}) is not English: it is printed in full, but not annotated."
        )
        advice = 'If it is English, state language = "en" for it in pack.toml.'
        return annotated, (Problem("annotate", document.path, message, advice, severity=Severity.NOTE),)
    problems: list[Problem] = []
    annotated = replace(annotated, document=replace(document, text=document.text.translate(_PLAIN_SPACES)))
    for annotator in _annotators(pipeline):
        read = (
            annotated
            if "mentions" in annotator.provides
            else replace(annotated, segmentation=segmentation.telling)
        )
        try:
            layers = annotator.annotate(read)
        except (ValueError, KeyError, IndexError, ArithmeticError, RecursionError) as error:
            problems.append(_failure(document, annotator, error))
            continue
        fresh = {name: getattr(layers, name) for name in annotator.provides}
        annotated = replace(annotated, annotations=replace(annotated.annotations, **fresh))
    return replace(annotated, document=document), tuple(problems)


def _annotators(pipeline: str) -> tuple[Annotator, ...]:
    """The table, with a pipeline for those who find names."""
    if not pipeline:
        return ANNOTATORS
    with_it = partial(annotate_names, pipeline=pipeline)
    return tuple(
        replace(row, annotate=with_it) if row.annotate is annotate_names else row for row in ANNOTATORS
    )


def check_order(annotators: Sequence[Annotator]) -> None:
    """Raise ValueError when an annotator reads a layer that none before it provides."""
    provided: set[str] = set()
    for annotator in annotators:
        missing = sorted(set(annotator.requires) - provided)
        if missing:
            raise ValueError(
                f"{annotator.annotate.__name__} needs {missing[0]}, which nothing before it provides"
            )
        provided.update(annotator.provides)


def _failure(document: Document, annotator: Annotator, error: Exception) -> Problem:
    message = f"No {' or '.join(annotator.provides)} could be found: {type(error).__name__}: {error}."
    return Problem("annotate", document.path, message, "Please report this text as a defect.")
