"""The words that stand where a locator leads, and which words of a line put together from them do not."""

import re
from collections.abc import Iterable

from flows.compose.wording.wording import on_one_line
from flows.model.annotation import AnnotatedDocument
from flows.model.document import HEADING_ROLES
from flows.model.spans import Span

_PARTS = re.compile(r"; | · | \[|\]")
"""Between words of a source put together: "tariffs on its goods [Arden]; pulp is excluded", "crew · the Skua"."""

Documents = dict[int, AnnotatedDocument]
Cited = dict[str, list[tuple[int, Span]]]
"""For each anchor of a source the S number and the spans that stand there."""


def places_by_anchor(documents: Documents) -> Cited:
    """The stretches of text that stand at every anchor a locator can name."""
    places: Cited = {}
    for number, annotated in sorted(documents.items()):
        places[f"s{number}"] = [(number, Span(0, len(annotated.text)))]
        headings = 0
        for segment in annotated.segmentation.segments:
            if segment.number:
                places.setdefault(f"s{number}-p{segment.number}", []).append((number, segment.span))
            elif segment.role in HEADING_ROLES:
                headings += 1
                places[f"s{number}-h{headings}"] = [(number, segment.span)]
    return places


def read_paragraphs(anchors: Iterable[str], places: Cited, documents: Documents) -> dict[str, str]:
    """All words at each of some anchors, on one line."""
    return {
        anchor: on_one_line(
            " ".join(span.of(documents[number].text) for number, span in places.get(anchor, ()))
        )
        for anchor in dict.fromkeys(anchors)
    }


def missing_from(text: str, line: str, besides: str | None = None) -> str:
    """The first words of a line that are not in a text, nor all of what is known `besides`; empty where all are."""
    known = on_one_line(besides or "")
    return next((part for part in _PARTS.split(line) if part and part not in text and part != known), "")
