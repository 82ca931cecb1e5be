"""Sentences that only say that a text is out: what it finds stands in the next, and both are told together."""

import re
from bisect import bisect_right

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.figure_values import is_trivial
from flows.compose.wording.wording import on_one_line
from flows.model.spans import Span

_TEXT = (
    r"(?:reports?|reviews?|surveys?|stud(?:y|ies)|papers?|figures|data|statistics|estimates?|forecasts?|projections?|outlook"
    r"|balance|bulletins?|index|assessments?|accounts|results|findings|strategy|update|audit|analysis|minutes|statements?"
    r"|proposals?|plans?|drafts?|guidance)"
)
_PRESENTS = re.compile(
    r"\b(?:(?:will|to) (?:be )?(?:publish(?:ed)?|released?|report)|published|released|issued|presented|launched"
    r"|unveiled|put out|brought out|set out)\b"
    rf"(?:[^.;:“\"]{{0,60}}? )?\b{_TEXT}\b",
    re.IGNORECASE,
)
_FINDS = re.compile(
    rf"(?:It|They|(?:The|These|This|Its) (?:\w{{1,20}} )?{_TEXT}) (?:also )?(?:shows?|showed|finds?|found|says?"
    rf"|said|puts?|suggests?"
    r"|reveals?|revealed|concludes?|concluded|recommends?|recommended|estimates?|estimated|warns?|warned|reports?|reported"
    r"|states?|stated|indicates?|indicated)\b",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"\b(?:showing|finding|saying|which (?:shows?|finds?|says?)|that says|warning|putting)\b"
)


def only_presents(survey: SourceSurvey, span: Span) -> bool:
    """Whether a sentence says no more than that somebody has published a text."""
    words = on_one_line(span.of(survey.text))
    if _PRESENTS.search(words) is None or _SAYS_MORE.search(words) is not None:
        return False
    amounts = survey.annotated.annotations.amounts
    return not any(span.contains(a.span) and not is_trivial(a, survey.text) for a in amounts)


def with_finding(survey: SourceSurvey, span: Span) -> Span:
    """A sentence; one that only presents a text together with the next, where that says what the text finds."""
    if not only_presents(survey, span):
        return span
    index = bisect_right(survey.sentence_starts, span.start)
    behind = survey.sentences[index] if index < len(survey.sentences) else None
    segment = survey.segment_at(span.start)
    if behind is None or segment is None or not segment.span.contains(behind):
        return span
    return Span(span.start, behind.end) if _FINDS.match(behind.of(survey.text)) else span
