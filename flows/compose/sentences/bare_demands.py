"""What a list of recommendations says shall be done: by somebody, or by nobody named ("That the mill be closed.")."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import on_one_line
from flows.model.document import Role
from flows.model.spans import Span

_THAT = re.compile(r"\W*(?:(?!That\b)[\w./-]{1,16}[.):]?\**\W{1,3}){0,2}That (?:[a-z]|[A-Z]\w{0,20} )")
_HEADING = re.compile(
    r"\b(?:recommendations?|what (?:\w+ ){1,4}recommends?|demands|calls? (?:for|to) action|what must be done)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:respon(?:d|s)|repl(?:y|ies)|answer|accept|reject|follow[- ]?up|progress (?:on|with)|status of|taken up"
    r"|implementation of (?:the )?recommend)",
    re.IGNORECASE,
)
"""In a heading under which is told what becomes of recommendations: "Responses to individual recommendations"."""
_SHALL = re.compile(r"\b(?:should|must|shall|needs? to)\b")
_SAYS_WHO = re.compile(
    r"\b(?:should|must|shall|ought|needs? to|has to|have to|will|would|recommend\w*|urges?|calls? on)\b"
)


def is_bare_demand(survey: SourceSurvey, sentence: Span) -> bool:
    """Whether a sentence is such an item: a mere "that", or what a list of recommendations only orders."""
    segment = survey.segment_at(sentence.start)
    if segment is None or segment.role is not Role.LIST_ITEM:
        return False
    words = on_one_line(sentence.of(survey.text))
    if _THAT.match(words):
        return True
    return bool(_heading(survey, sentence.start)) and _SAYS_WHO.search(words) is None


def is_recommended(survey: SourceSurvey, sentence: Span) -> bool:
    """Whether a sentence of such a part says what somebody shall do."""
    headed = _heading(survey, sentence.start)
    return bool(headed) and _SHALL.search(on_one_line(sentence.of(survey.text))) is not None


def stands_under_recommendations(survey: SourceSurvey, offset: int) -> bool:
    """Whether what stands at a place is an item of a list under a heading such as "What we recommend"."""
    segment = survey.segment_at(offset)
    listed = segment is not None and segment.role is Role.LIST_ITEM
    return listed and "recommend" in _heading(survey, offset).lower()


def _heading(survey: SourceSurvey, offset: int) -> str:
    """The heading above a place, if what stands below it are demands; else empty."""
    heading = survey.words_over(offset)
    return heading if _HEADING.search(heading) and not _ANSWERED.search(heading) else ""
