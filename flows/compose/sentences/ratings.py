"""Claims that a text sets down to rate them: 'Hale says the ward is closed. / Rating: False. It has nine beds.'

So is what stands under "Claim 4", or behind "Myth:" where "Fact:" follows. Whatever is printed of such a claim is
printed with its rating; one that is called false is denied by the text.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

from flows.compose.sentences.locating import SourceSurvey, sentences_behind
from flows.model.document import HEADING_ROLES
from flows.model.segmentation import Segment
from flows.model.spans import Span

_LABEL = (
    r"(?:(?:Our|The|OUR|THE|[A-Z]{2,5}['’]?S?) )?"
    r"(?:(?i:rating|ruling|verdict|assessment|fact[- ]check(?: rating)?|truth rating|conclusion))"
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
_TRUE = r"(?:true|correct|accurate|right)"
_RATED_FALSE = re.compile(rf"\W*(?:{_LABEL})[“\"‘']?{_DEGREE}{_FALSE}\b", re.IGNORECASE)
_RATED = re.compile(rf"\W*(?:{_LABEL})[“\"‘']?(?:{_DEGREE}{_FALSE}|{_DOUBTED})\b", re.IGNORECASE)
_JUDGED = re.compile(rf"\W*(?:{_LABEL})[“\"‘']?(?:{_DEGREE}(?:{_FALSE}|{_TRUE})|{_DOUBTED})\b", re.IGNORECASE)
_IT_IS = r"\W*(?:(?:It|That|This)(?: is|['’]s) )?"
_ONLY = r"(?=[.!,;:–—]| [–—-] |\Z)"
_CALLED_FALSE = re.compile(rf"{_IT_IS}{_DEGREE}{_FALSE}{_ONLY}", re.IGNORECASE)
_CALLED = re.compile(rf"{_IT_IS}(?:{_DEGREE}{_FALSE}|{_DOUBTED}){_ONLY}", re.IGNORECASE)
"""How what is called a claim is rated without a word for the rating: "False. He was found in the cab."."""
_FACT = re.compile(
    r"\W*(?:The |THE )?(?:[Ff]acts?|FACTS?|[Rr]eality|REALITY|[Tt]ruth|TRUTH)(?:\s?[:–—]| - |\W{0,3}\Z)"
)
"""How what is so is set against a myth, or what the heading above it says."""
_NUMBERED = r"(?: (?:[Nn]o\.? ?)?\d{1,2})?(?:\s?[:–—]| - |\W{0,3}\Z)"
_CLAIM = re.compile(rf"\W*(?:(?:The|THE|Viral) )?(?i:claim){_NUMBERED}")
_MYTH = re.compile(
    rf"\W*(?:(?:The|THE|Common|Popular) )?(?i:myth|fiction|rumou?r|misconception|hoax){_NUMBERED}"
)
"""How a paragraph begins, or what the heading above it says, where a claim is set down."""
_OF_VERDICT = re.compile(r"\W*(?i:(?:(?:our|the) )?(?:rating|ruling|verdict|assessment))\W{0,3}\Z")
_SPREAD = re.compile(
    r"\W*(?:This|It|The (?:[a-z]+ )?(?:claim|post|video|message|rumou?r|clip|image|photo\w*|story)) "
    r"(?:(?:has|have|had|was|were|is|been|also|since|first) ){1,3}"
    r"(?:shared|viewed|seen|posted|circulat|repeated|spread|liked|watched|read|retweeted|published|made|reported)"
)
"""How a sentence begins that tells how a claim went about."""
_CLAIMS = re.compile(
    r"[“”\"]|\b(?:says?|said|claim(?:s|ed|ing)?|post(?:s|ed)?|ads?|wrote|told|tweet(?:s|ed)?|stat(?:es|ed))\b"
)
_SHORT = 2
"""Sentences of a paragraph that is a claim as a whole; of a longer one those that give somebody's words are."""


class _Called(Enum):
    """What a label before a sentence, or the heading right above it, calls it."""

    NOTHING = auto()
    CLAIM = auto()
    MYTH = auto()


_Rating = tuple[re.Pattern[str], re.Pattern[str]]
"""How a rating begins: by the word for it, and without it behind what is called a claim."""


def rating_of(survey: SourceSurvey, claim: Span) -> Span | None:
    """The words behind a claim that rate it as false or doubtful, with the sentence that says why."""
    return _rating(survey, claim, (_RATED, _CALLED), or_first=True)


def is_rated_false(survey: SourceSurvey, claim: Span) -> bool:
    """Whether the words behind a claim call it false, wholly or for the most part."""
    return _rating(survey, claim, (_RATED_FALSE, _CALLED_FALSE)) is not None


def is_rating(words: str) -> bool:
    """Whether a sentence only says how true the claim before it is: "Verdict: correct in cash"."""
    return _JUDGED.match(words) is not None


def rated_claims(survey: SourceSurvey) -> Iterator[tuple[Span, Span]]:
    """The claims of a source that it rates as false or doubtful, each with its rating."""
    heads = (segment.span for segment in survey.annotated.segmentation.segments)
    if _RATED.search(survey.text) is None and not any(_label_of(survey, head) for head in heads):
        return
    for sentence in survey.sentences:
        if survey.paragraph_at(sentence.start) and (rating := rating_of(survey, sentence)) is not None:
            yield sentence, rating


def _rating(survey: SourceSurvey, claim: Span, rating: _Rating, *, or_first: bool = False) -> Span | None:
    """The rating behind a claim; `or_first` takes for one the short paragraph, too, that is the first of its section,
    though it may be what was found out.
    """
    index = survey.segment_index(claim.start)
    if index is None or any(_matches(survey, pattern, claim) for pattern in (*rating, _SPREAD)):
        return None
    called = _called(survey, index)
    patterns: tuple[re.Pattern[str], ...] = rating if called is not _Called.NOTHING else rating[:1]
    patterns += (_FACT,) if called is _Called.MYTH else ()
    own = next(sentences_behind(survey, claim), None)
    if own is not None and any(_matches(survey, pattern, own) for pattern in patterns):
        return _with_reason(survey, own)
    following = _first_behind(survey, index, patterns, called)
    if following is None:
        return None
    is_claim = called is not _Called.NOTHING or _is_claim(survey, index, claim)
    is_claim = is_claim or (or_first and _stands_first(survey, index))
    return _with_reason(survey, following) if is_claim else None


def _first_behind(
    survey: SourceSurvey, index: int, patterns: tuple[re.Pattern[str], ...], called: _Called
) -> Span | None:
    """The first sentence of the next paragraph where that rates; it may stand under the heading "Verdict" or "Fact"."""
    behind = survey.annotated.segmentation.segments[index + 1 : index + 3]
    tells_fact = False
    if called is not _Called.NOTHING and behind and behind[0].role in HEADING_ROLES:
        tells_fact = called is _Called.MYTH and _matches(survey, _FACT, behind[0].span)
        behind = behind[1:] if tells_fact or _matches(survey, _OF_VERDICT, behind[0].span) else ()
    following = next((s for s in behind[:1] if s.number and s.sentences), None)
    if following is None:
        return None
    rates = tells_fact or any(_matches(survey, pattern, following.span) for pattern in patterns)
    return following.sentences[0] if rates else None


def _called(survey: SourceSurvey, index: int) -> _Called:
    segments = survey.annotated.segmentation.segments
    above = segments[index - 1 : index] if index else ()
    heads = [segments[index].span, *(s.span for s in above if s.role in HEADING_ROLES)]
    return next(filter(None, (_label_of(survey, head) for head in heads)), _Called.NOTHING)


def _label_of(survey: SourceSurvey, span: Span) -> _Called | None:
    if _matches(survey, _CLAIM, span):
        return _Called.CLAIM
    return _Called.MYTH if _matches(survey, _MYTH, span) else None


def _is_claim(survey: SourceSurvey, index: int, sentence: Span) -> bool:
    """Whether a sentence of the paragraph before a rating is what is rated, and not what was found out about it."""
    paragraph = survey.annotated.segmentation.segments[index]
    if any(_matches(survey, _RATED, other) for other in paragraph.sentences):
        return False
    told = paragraph.span if len(paragraph.sentences) <= _SHORT else sentence
    return _CLAIMS.search(survey.text, told.start, told.end) is not None


def _stands_first(survey: SourceSurvey, index: int) -> bool:
    """Whether a short paragraph is the first under its heading."""
    segments: tuple[Segment, ...] = survey.annotated.segmentation.segments
    under = index > 0 and segments[index - 1].role in HEADING_ROLES
    return under and len(segments[index].sentences) <= _SHORT


def _matches(survey: SourceSurvey, pattern: re.Pattern[str], span: Span) -> bool:
    return pattern.match(survey.text, span.start, span.end) is not None


def _with_reason(survey: SourceSurvey, rating: Span) -> Span:
    reason = next(sentences_behind(survey, rating), None)
    return Span(rating.start, reason.end) if reason else rating
