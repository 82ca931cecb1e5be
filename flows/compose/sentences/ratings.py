"""Claims that a text sets down to rate them: 'Hale says the ward is closed. / Rating: False. It has nine beds.'

Whatever is printed of such a claim is printed with its rating; one that is called false is denied by the text.
"""

import re
from collections.abc import Iterator

from flows.compose.sentences.locating import SourceSurvey, sentences_behind
from flows.model.segmentation import Segment
from flows.model.spans import Span

_LABEL = (
    r"(?:(?:Our|The|OUR|THE) )?(?:(?i:rating|ruling|verdict|fact[- ]check(?: rating)?|truth rating|conclusion))"
    r"(?: is)?\s?[:–—]\s?|We rate (?:it|this|that|(?:this|the|that|his|her|their) (?:claim|statement|post)) (?:as )?"
)
_DEGREE = r"(?:(?:mostly|largely|partly|partially|entirely|completely|basically|barely|half|broadly) )?"
_FALSE = (
    r"(?:false|untrue|wrong|incorrect|inaccurate|not true|fake|fabricated|baseless|unfounded|a lie|bogus"
    r"|pants[ -]on[ -]fire|four pinocchios)"
)
_DOUBTED = (
    r"(?:half[ -]true|half[ -]truth|barely true|misleading|unproven|unsupported|exaggerated|distort(?:s|ed)"
    r"|(?:one|two|three) pinocchios?|(?:missing|needs|lacks) context|out of context|mixture|cherry[- ]picked|unclear)"
)
_RATED_FALSE = re.compile(rf"\W*(?:{_LABEL})[“\"‘']?{_DEGREE}{_FALSE}\b", re.IGNORECASE)
_RATED = re.compile(rf"\W*(?:{_LABEL})[“\"‘']?(?:{_DEGREE}{_FALSE}|{_DOUBTED})\b", re.IGNORECASE)
_CLAIMS = re.compile(
    r"[“”\"]|\b(?:says?|said|claim(?:s|ed|ing)?|post(?:s|ed)?|ads?|wrote|told|tweet(?:s|ed)?|stat(?:es|ed))\b"
)
_SHORT = 2
"""Sentences of a paragraph that is a claim as a whole; of a longer one those that give somebody's words are."""


def rating_of(survey: SourceSurvey, claim: Span) -> Span | None:
    """The words behind a claim that rate it as false or doubtful, with the sentence that says why."""
    return _rating(survey, claim, _RATED)


def is_rated_false(survey: SourceSurvey, claim: Span) -> bool:
    """Whether the words behind a claim call it false, wholly or for the most part."""
    return _rating(survey, claim, _RATED_FALSE) is not None


def rated_claims(survey: SourceSurvey) -> Iterator[tuple[Span, Span]]:
    """The claims of a source that it rates as false or doubtful, each with its rating."""
    if _RATED.search(survey.text) is None:
        return
    for sentence in survey.sentences:
        if survey.paragraph_at(sentence.start) and (rating := rating_of(survey, sentence)) is not None:
            yield sentence, rating


def _rating(survey: SourceSurvey, claim: Span, pattern: re.Pattern[str]) -> Span | None:
    index = survey.segment_index(claim.start)
    segments = survey.annotated.segmentation.segments
    if index is None or pattern.match(survey.text, claim.start, claim.end):
        return None
    own = next(sentences_behind(survey, claim), None)
    if own is not None and pattern.match(survey.text, own.start, own.end):
        return _with_reason(survey, own)
    following = next((s for s in segments[index + 1 : index + 2] if s.number and s.sentences), None)
    if following is None or not pattern.match(survey.text, following.span.start, following.span.end):
        return None
    return _with_reason(survey, following.sentences[0]) if _is_claim(survey, segments[index], claim) else None


def _is_claim(survey: SourceSurvey, paragraph: Segment, sentence: Span) -> bool:
    """Whether a sentence of the paragraph before a rating is what is rated, and not what was found out about it."""
    if any(_RATED.match(survey.text, s.start, s.end) for s in paragraph.sentences):
        return False
    few = len(paragraph.sentences) <= _SHORT
    return _CLAIMS.search(survey.text, *(_ends(paragraph.span) if few else _ends(sentence))) is not None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _with_reason(survey: SourceSurvey, rating: Span) -> Span:
    reason = next(sentences_behind(survey, rating), None)
    return Span(rating.start, reason.end) if reason else rating
