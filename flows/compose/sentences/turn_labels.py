"""The label of a turn in a debate or an interview: "ANN LEE: It is safe." says who speaks, and is not said."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.locating import SourceSurvey
from flows.model.annotation import EntityType, Mention
from flows.model.segmentation import Segment
from flows.model.spans import Span

_LABEL = re.compile(r"(?P<who>[^\W\d_][^:.?!\n]{1,60}(?:\.[^:.?!\n]{1,40}){0,2}): {1,2}(?=\S)")
_SHORT = re.compile(r"(?P<who>Q|A|Question|Answer)[:.][ \u00a0](?=\S)")
_ASKING = frozenset({"Q", "Question"})
_PAIRS = {"Q": "QA", "A": "QA", "Question": ("Question", "Answer"), "Answer": ("Question", "Answer")}
_ASKED = re.compile(r"[A-Z][^:.?!\n]{1,60}: ")
_ENDS = re.compile(r"(?: ?\([^()]{1,60}\)){0,2}\)?:")
_MENTIONS = 4
_FEWEST = 2
"""A label comes back; "Ann Lee: a life" is a heading that does not."""


def label_at(survey: SourceSurvey, offset: int) -> Mention | None:
    """The person whose name labels the paragraph in which a place lies, where the label comes back."""
    segment = survey.segment_at(offset)
    match = _LABEL.match(survey.text, segment.span.start, segment.span.end) if segment else None
    if match is None or survey.text.count(f"{match['who']}:") < _FEWEST:
        return None
    mentions = survey.annotated.annotations.mentions
    index = bisect_left(mentions, match.start(), key=lambda mention: mention.span.start)
    for mention in takewhile(lambda m: m.span.end <= match.end("who"), mentions[index : index + _MENTIONS]):
        if mention.type is EntityType.PERSON and _ENDS.match(survey.text, mention.span.end):
            return mention
    return None


def turn_label(survey: SourceSurvey, segment: Segment) -> str:
    """The label with which a segment begins, up to its colon; empty where it begins no turn.

    It is the name of a person that comes back, "Q" or "A" in a text that has both, or what the speech layer took for
    the label of a turn.
    """
    start = segment.span.start
    short = _SHORT.match(survey.text, start, segment.span.end)
    if short and all(
        re.search(rf"^{label}[:.] ", survey.text, re.MULTILINE) for label in _PAIRS[short["who"]]
    ):
        return short["who"]
    match = _LABEL.match(survey.text, start, segment.span.end)
    if match is not None and label_at(survey, start) is not None:
        return match["who"]
    given = survey.annotated.annotations.attributions
    first = bisect_left(given, start, key=lambda attribution: attribution.span.start)
    for attribution in given[first : first + _MENTIONS]:
        source = attribution.source.span if attribution.source else segment.span
        if (
            source.start == start
            and survey.text.startswith(":", source.end)
            and source.end < attribution.span.start
        ):
            return source.of(survey.text)
    return ""


def without_opening(survey: SourceSurvey, span: Span) -> Span:
    """A sentence without the dateline or the label of a turn with which it begins."""
    segment = survey.segment_at(span.start)
    if segment is not None and segment.span.start == span.start and (label := turn_label(survey, segment)):
        return Span(span.start + len(label) + 1, span.end).trimmed(survey.text)
    return without_dateline(survey, span)


def is_asked(survey: SourceSurvey, offset: int) -> bool:
    """Whether a paragraph is what an interviewer asks: a label, then words that end in a question, or "Q:"."""
    segment = survey.segment_at(offset)
    if segment is None:
        return False
    words = segment.span.of(survey.text).strip()
    short = _SHORT.match(words)
    if short is not None and short["who"] in _ASKING and turn_label(survey, segment):
        return True
    return words.endswith("?") and _ASKED.match(words) is not None


def without_asking(survey: SourceSurvey, mentions: Sequence[Span]) -> list[Span]:
    """The mentions of a person; those that are labels not for an interviewer, most of whose turns are questions."""
    labels = [m for m in mentions if _labels(survey, m)]
    asking = sum(is_asked(survey, label.start) for label in labels)
    return [m for m in mentions if m not in labels] if 2 * asking > len(labels) else list(mentions)


def _labels(survey: SourceSurvey, mention: Span) -> bool:
    segment = survey.segment_at(mention.start)
    return (
        segment is not None
        and segment.span.start == mention.start
        and survey.text.startswith(":", mention.end)
    )
