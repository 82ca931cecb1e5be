"""Texts whose author speaks in them: a column, a statement. What they say is the author's, not the paper's."""

import re
from bisect import bisect_right

from flows.compose.sentences.locating import SourcePlaces
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import AttributionKind, EntityType
from flows.model.spans import Span

OPINION = frozenset(
    ("opinion", "column", "comment", "commentary", "op-ed", "editorial", "viewpoint", "perspective", "blog")
)
"""What a desk may call a source that says what its author thinks."""
ARGUED = OPINION | {"analysis"}
"""And one that weighs what others say."""
_I = re.compile(
    r"(?:\A|[\n(“\"—–]|[.!?,;:][”\"’)]? |\b[a-z][\w’'-]{0,20} )I (?=[a-z])|\bI['’](?:m|ve|d|ll)\b|\b[Mm]y (?=[a-z])"
)
"""Not the number of "Part I"."""
_NO_PERSON = re.compile(
    r"\band\b|&|;|,"
    r"|\b(?:desk|staff|team|editors?|editorial|newsroom|board|correspondents?|reporters?|bureau|agency|service|press"
    r"|office|news|department|ministry|institute|committee|group|union|party|society|association|council)\b",
    re.IGNORECASE,
)
"""Authors who are several, or a body."""
_NEST = 8
"""So deep are quotations nested at most."""
_FEWEST = 2
"""So often a text must say "I" in its own voice."""


def author_speaking(places: SourcePlaces) -> str:
    """The author of a text that argues or says "I" outside all quotations, if it is one person; else empty.

    None of a letter: it may pass on another's. By the name under which the text speaks of the author, where it does.
    """
    metadata = places.annotated.document.metadata
    author = on_one_line(metadata.value("author") or "")
    letter = any(segment.beside for segment in places.annotated.segmentation.segments)
    if not author or letter or _NO_PERSON.search(author):
        return ""
    argues = (metadata.value("kind") or "").casefold() in OPINION
    if not (argues or _says_i(places)):
        return ""
    people = (e for e in places.annotated.annotations.entities if e.type is EntityType.PERSON)
    return next(
        (name for e in people if " " in (name := on_one_line(e.name)) and author.endswith(name)), author
    )


def _says_i(places: SourcePlaces) -> bool:
    layers = places.annotated.annotations
    turns = (a.span for a in layers.attributions if a.kind is AttributionKind.DIRECT)
    others = sorted((*(q.span for q in layers.quotations), *turns))
    starts = [span.start for span in others]
    count = 0
    for match in _I.finditer(places.text):
        if places.paragraph_at(match.start()) and not _inside(others, starts, match.start()):
            count += 1
            if count >= _FEWEST:
                return True
    return False


def _inside(spans: list[Span], starts: list[int], place: int) -> bool:
    """Whether a place lies in one of the few spans that begin before it."""
    last = bisect_right(starts, place)
    return any(place < span.end for span in spans[max(0, last - _NEST) : last])
