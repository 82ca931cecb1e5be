"""The stretches of a sentence that tell what somebody denies: "the ministry denies that [eleven nurses have left]".

Whatever figure stands there is nobody's: not his who denies it, nor stated by the source.
"""

import re
from bisect import bisect_left
from functools import lru_cache

from flows.compose.sentences.locating import SourceSurvey
from flows.model.annotation import OpenKind
from flows.model.spans import Span

_DENIED_TWICE = re.compile(r"(?:not|n[’']t|never|nobody|no one|cannot|none) (?:\w+ )?\Z", re.IGNORECASE)
_BEFORE = 24
_CLAIM = (
    r"(?:claims?|allegations?|reports?|accusations?|charges?|suggestions?|assertions?|rumou?rs?|notions?|stor(?:y|ies)"
    r"|accounts?|speculation)"
)
_VERB = r"(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|rebut|disput|contest)(?:es?|s|ed|ing|ted|ting)?)"
_WITHDRAWING = (
    r"(?:withdr(?:aw|aws|ew|awn|awing)|(?:retract|recant|disavow)(?:s|ed|ing)?"
    r"|(?:t(?:ake|akes|ook|aken|aking)|walk(?:s|ed|ing)?) back)"
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying) (?:that\b|(?=(?:ever )?(?:having|being) |there (?:is|was|were|are|had|has) ))"
    rf"|(?:{_VERB}|{_WITHDRAWING})(?: [\w’'-]{{1,20}}){{0,5}}? (?:{_CLAIM}|statements?)"
    r"(?: [\w’'-]{1,20}){0,5}? that\b"
    rf"|{_VERB}(?: [\w’'-]{{1,20}}){{0,5}}? figures? of\b"
    rf"|no (?:truth|basis|foundation) (?:in|for|to)(?: [\w’'-]{{1,20}}){{0,5}}? that\b)",
    re.IGNORECASE,
)
_WITHOUT_CLAIM = re.compile(
    rf"(?!(?:[\w’'-]{{1,20}},? ){{0,12}}?(?:[Aa]sked|[Aa]ccused|[Ss]uspected|about|that|whether|of [a-z]{{3,20}}ing) )"
    rf"[“”\"]?(?:[\w.’'-]{{1,20}},? ){{1,12}}?{_VERB} (?:it|this|that|them|both|everything|"
    rf"(?:the|this|that|these|those|all|any|such|his|her|its|their) (?:[a-z]{{3,20}} )?{_CLAIM})"
    r"(?: (?:on|in|at|as|again|too|outright|late|early|today|yesterday|[a-z]{3,20}ly)\b[^,;:“”\"]{0,30})?"
    r"[.”\"]{0,3}\s*"
)
"""A denial that leaves what is denied to the sentence before it: "The commissioner rejected the charge."."""
_STATED = rf"(?:{_CLAIM}|statements?|figures?|numbers?|estimates?|counts?|tolls?|totals?|sums?|versions?)"
_UNTRUE = (
    r"(?:(?:simply |entirely |completely |plainly |factually )?"
    r"(?:false|untrue|wrong|incorrect|inaccurate|mistaken|baseless|unfounded|invented|denied|in error)"
    r"|not (?:true|correct|accurate|right|the case|credible"
    r"|(?:supported|borne out|substantiated|backed(?: up)?|shared) by))"
)
_WORDS = r"(?:[^.;:]|[.:](?= ?\d)){1,200}?"
_CALLED_UNTRUE = (
    re.compile(
        rf"\b{_STATED} (?:that|of) (?P<claim>{_WORDS}) (?:is|are|was|were) {_UNTRUE}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:it|this) (?:is|was) {_UNTRUE} that (?P<claim>{_WORDS})(?=[.;:](?!\d)|,|\Z)", re.IGNORECASE
    ),
)
_END = re.compile(
    r"[;:—]|,? but | [–-] |,? and (?:now |then )?puts? (?:the|its|their|his|her|it|them) "
    r"|,? (?:and|adding|saying|insisting)(?: \w{1,12})? (?:that|say|says|said|adds?|added|insist)"
)


@lru_cache(maxsize=16)
def denied_claims(words: str) -> tuple[Span, ...]:
    """What the words of a sentence tell to be denied, as stretches of them; kept, since each of its figures asks."""
    ends = [match.start() for match in _END.finditer(words)] + [len(words)]
    begins = (match for match in _DENYING.finditer(words) if not is_denied_twice(words, match.start()))
    found = [Span(begin.end(), ends[bisect_left(ends, begin.end())]) for begin in begins]
    found += [Span(*match.span("claim")) for pattern in _CALLED_UNTRUE for match in pattern.finditer(words)]
    return tuple(found)


def tells_denial(survey: SourceSurvey, span: Span) -> bool:
    """Whether a stretch tells that somebody denies something, and does not only deny it: "It will not close"."""
    denials = (q.span for q in survey.annotated.annotations.open_questions if q.kind is OpenKind.DENIED)
    return any(denial.overlaps(span) for denial in denials)


def is_without_claim(words: str) -> bool:
    """Whether a sentence denies something and does not say what, so that no other can deny the same by its words."""
    return _WITHOUT_CLAIM.fullmatch(words) is not None


def is_denied_twice(words: str, denial: int) -> bool:
    """Whether the denial that begins at an offset of some words is denied itself: "nobody denies that"."""
    return _DENIED_TWICE.search(words[max(0, denial - _BEFORE) : denial]) is not None
