"""Authors whom a source only cites: "(Low and Webster, 2021)", "Low (2022)", in a note "Low, Rails, Oslo 2025.".

They are no people of the story it tells.
"""

import re
from collections.abc import Mapping, Sequence

from flows.compose.matching.joining import JoinedEntity
from flows.compose.sentences.locating import SourcePlaces
from flows.model.annotation import EntityType
from flows.model.spans import Span

_YEAR = r"(?:1[89]|20)\d\d[a-z]?(?![\d–-])"
_BEHIND = re.compile(
    rf"(?:,? (?:and|&) [A-Z][\w’'-]{{1,30}}|,? et al\.?)?(?:(?P<inside>,? {_YEAR})| \({_YEAR}[,;:) ])"
)
"""What stands behind a cited author: a second one or "et al.", and the year, in brackets of its own or not."""
_NOTE = re.compile(
    r"(?:[\[(]?\^?[\d⁰¹²³⁴-⁹*†]{1,4}[\].:)]{0,2}\s{1,3})?"
    r"(?P<authors>[A-Z][\w’'-]{1,30}(?:(?:, | and | & )[A-Z][\w’'-]{1,30}){0,3}), "
    r"[“\"'*_A-Z][^.;]{3,150}, (?:[A-Z][\w’'-]{1,30}[:,]? ){1,4}(?:19|20)\d\d"
    r"(?:, pp?\. ?\d{1,4}(?:[–-]\d{1,4})?)?\.?\s*"
)
"""A note that is a work and no more: who wrote it, its title, place and year, and a page."""
_REACH = 80
_LONGEST_BRACKET = 300


def without_cited_authors(
    joined: Sequence[JoinedEntity], surveys: Mapping[int, SourcePlaces]
) -> tuple[JoinedEntity, ...]:
    """The entities without those who are named by surname alone, and nowhere but as authors of cited works."""
    return tuple(entity for entity in joined if not _is_only_cited(entity, surveys))


def _is_only_cited(entity: JoinedEntity, surveys: Mapping[int, SourcePlaces]) -> bool:
    if entity.type is not EntityType.PERSON or " " in entity.name:
        return False
    if any(member.roles for _, member in entity.members):
        return False
    return all(
        _is_citation(surveys[source].text, span) or _heads_note(surveys[source], span)
        for source, member in entity.members
        for span in member.mentions
    )


def _is_citation(text: str, span: Span) -> bool:
    """Whether a year stands behind a surname as behind the author of a work; a bare one only inside brackets."""
    behind = _BEHIND.match(text, span.end, span.end + _REACH)
    if behind is None:
        return False
    if behind["inside"] is None:
        return True
    before = text[max(0, span.start - _LONGEST_BRACKET) : span.start]
    return before.rfind("(") > before.rfind(")")


def _heads_note(places: SourcePlaces, span: Span) -> bool:
    """Whether a surname is among the authors before the work that is all a paragraph names."""
    segment = places.segment_at(span.start)
    note = _NOTE.fullmatch(places.text, segment.span.start, segment.span.end) if segment else None
    return note is not None and span.end <= note.end("authors")
