"""Sentences that the next one takes back: "We wrote that the vote was unanimous. It was not."."""

import re
from bisect import bisect_right

from flows.compose.sentences.locating import SourceSurvey
from flows.model.spans import Span

_DENIES = re.compile(
    r"(?:But |Yet |In fact,? )?(?:(?i:it|that|this|they|he|she|we|there|these|those)"
    r" (?:was|were|is|are|did|do|does|had|has|have|will|would|could|can)"
    r"(?: not|n[’']t)(?=[.:;,!]| (?:at all )?(?:so|true|the case|correct|right|accurate)\b)"
    r"|(?i:it|that|this|they|both|neither|the (?:claim|report)) (?:was|were|is|are) (?:simply |just |plainly )?"
    r"(?:wrong|incorrect|inaccurate|untrue|false|a lie|nonsense|mistaken|a mistake|an error|in error)\b)"
)
"""How a sentence begins that denies what the one before it says."""


def denied_behind(survey: SourceSurvey, sentence: Span) -> Span | None:
    """The sentence right behind, of the same paragraph, that says it is not so; None where there is none."""
    index = bisect_right(survey.sentence_starts, sentence.start)
    if index >= len(survey.sentences):
        return None
    following, segment = survey.sentences[index], survey.segment_at(sentence.start)
    if segment is None or not segment.span.contains(following):
        return None
    return following if _DENIES.match(survey.text, following.start, following.end) else None
