"""The label of a turn in a debate or an interview: "ANN LEE: It is safe." says who speaks, and is not said."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.locating import SourcePlaces
from flows.model.annotation import EntityType, Mention
from flows.model.spans import Span

_LABEL = re.compile(r"(?P<who>[^\W\d_][^:.?!\n]{1,60}(?:\.[^:.?!\n]{1,40}){0,2}): {1,2}(?=\S)")
_ASKED = re.compile(r"[A-Z][^:.?!\n]{1,60}: ")
_ENDS = re.compile(r"(?: ?\([^()]{1,60}\)){0,2}\)?:")
_MENTIONS = 4
_FEWEST = 2
"""A label comes back; "Ann Lee: a life" is a heading that does not."""


def label_at(places: SourcePlaces, offset: int) -> Mention | None:
    """The person whose name labels the paragraph in which a place lies, where the label comes back."""
    segment = places.segment_at(offset)
    match = _LABEL.match(places.text, segment.span.start, segment.span.end) if segment else None
    if match is None or places.text.count(f"{match['who']}:") < _FEWEST:
        return None
    mentions = places.annotated.annotations.mentions
    index = bisect_left(mentions, match.start(), key=lambda mention: mention.span.start)
    for mention in takewhile(lambda m: m.span.end <= match.end("who"), mentions[index : index + _MENTIONS]):
        if mention.type is EntityType.PERSON and _ENDS.match(places.text, mention.span.end):
            return mention
    return None


def without_opening(places: SourcePlaces, span: Span) -> Span:
    """A sentence without the dateline or the label of a turn with which it begins."""
    segment = places.segment_at(span.start)
    if segment is not None and segment.span.start == span.start and label_at(places, span.start) is not None:
        match = _LABEL.match(places.text, span.start, span.end)
        return Span(match.end(), span.end) if match else span
    return without_dateline(places, span)


def is_asked(places: SourcePlaces, offset: int) -> bool:
    """Whether a paragraph is what an interviewer asks: a label, then words that end in a question."""
    segment = places.segment_at(offset)
    if segment is None:
        return False
    words = segment.span.of(places.text).strip()
    return words.endswith("?") and _ASKED.match(words) is not None


def without_asking(places: SourcePlaces, mentions: Sequence[Span]) -> list[Span]:
    """The mentions of a person; those that are labels not for an interviewer, most of whose turns are questions."""
    labels = [m for m in mentions if _labels(places, m)]
    asking = sum(is_asked(places, label.start) for label in labels)
    return [m for m in mentions if m not in labels] if 2 * asking > len(labels) else list(mentions)


def _labels(places: SourcePlaces, mention: Span) -> bool:
    segment = places.segment_at(mention.start)
    return (
        segment is not None
        and segment.span.start == mention.start
        and places.text.startswith(":", mention.end)
    )
