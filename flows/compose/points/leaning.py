"""Which sentences say nothing without the ones before them: "She signed it", "The shooting is being looked into"."""

import re

from flows.compose.points.acts import ACT
from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.english.number_words import APPROXIMATIONS, DIGITS, IN_WORDS
from flows.english.sentence_openings import NOT_EXPLETIVE
from flows.model.annotation import EntityType
from flows.model.calendar_names import MONTH, WEEKDAY
from flows.model.document import Role
from flows.model.spans import Span

_UNRESOLVED = re.compile(
    rf"[“\"‘'(]?(?:He|She|It{NOT_EXPLETIVE}|They|This|That|These|Those|Such|His|Her|Its|Their|Both"
    r"|The (?:former|latter|pair))\b(?! of\b)"
)
_THOSE_WHO_MET = re.compile(
    r"(?:(?:Following|Building|During|At|After) [^,;:]{3,80}, t|T)he (?:(?:two|three|four) )?(?:leaders|sides"
    r"|presidents|ministers|advis[eo]rs|parties|participants|discussions?|call|conversation)\b"
    r"(?! (?:of|in|on|between|with|from)\b)"
)
"""Those who met, or their talk, which only the sentence before names; what they agreed is news for all that."""
_LATER = re.compile(
    r"(?:[\w-]{1,12} ){1,3}(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier)\b(?! than)"
)
"""How a sentence begins that counts from something before it."""
_OF_ONE_BEFORE = re.compile(
    r"The (?P<thing>[a-z]{3,20}) (?:was|were|has|have|had) (?:[\w’',-]{1,20} ){1,9}[\w’'-]{1,20}\."
)
"""A short sentence on something that may have been told just before: "The notice was withdrawn on 17 November."."""
_IMPERSONAL = re.compile(r"It (?:was|is|has been) (?:[a-z]+ ){1,3}that\b")
"""How it is told that somebody said something, without who: "It was noted that the study will be completed"."""
_HAPPENING = re.compile(
    r"The (?:(?:two|three|latest|deadly|fatal) )?(?P<what>attack|shooting|stabbing|killing|murder|fire|blaze|blast"
    r"|explosion|accident|crash|collision|derailment|incident|raid|robbery|operation|ceremony|event|outbreak|disaster)s?"
    r" (?:was|were|is|are|has|have|had|will|took|happened|occurred|came|killed|left|injured|wounded|caused|began"
    r"|started)\b"
)
"""What happened, and which only the text around it says."""
_BARE_COUNT = re.compile(
    rf"(?:[A-Z][a-z]+ (?:[a-z]+ )?(?:say|says|said) (?:that )?)?(?:{APPROXIMATIONS} )?(?:{DIGITS}|{IN_WORDS})"
    r"(?: (?:people|persons|men|women|children|residents|patients))?(?: (?:have|had|has|were|was|been|also|now|since))*"
    r" (?:died|killed|injured|hurt|wounded|dead|missing)(?: (?:there|so far|in all|in total))?\.",
    re.IGNORECASE,
)
"""How many died or were hurt, and of what is not told: "17 people have died there."."""
_NAMES = frozenset([EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT])


def says_nothing_alone(survey: SourceSurvey, span: Span, words: str) -> bool:
    """Whether a sentence, whose words on one line are given, is about somebody or something that it does not name."""
    if _UNRESOLVED.match(words) or _LATER.match(words) or _BARE_COUNT.fullmatch(words):
        return True
    if _THOSE_WHO_MET.match(words) and ACT.search(words) is None:
        return True
    if _IMPERSONAL.match(words) and not _names_something(survey, span):
        return True
    return _is_of_one_before(survey, span, words) or _is_of_untold_happening(survey, span, words)


def _names_something(survey: SourceSurvey, span: Span) -> bool:
    mentions = survey.annotated.annotations.mentions
    return any(mention.type in _NAMES and span.contains(mention.span) for mention in mentions)


def _is_of_untold_happening(survey: SourceSurvey, span: Span, words: str) -> bool:
    """Whether a sentence begins with a happening of which the text has told before it, other than in its title."""
    found, segment = _HAPPENING.match(words), survey.segment_at(span.start)
    if found is None or segment is None:
        return False
    titles = (s.span for s in survey.annotated.segmentation.segments if s.role is Role.TITLE)
    in_title = any(re.search(rf"\b{found['what']}", title.of(survey.text), re.IGNORECASE) for title in titles)
    return not in_title and (survey.paragraph_at(span.start) > 1 or sentence_before(survey, span) is not None)


def _is_of_one_before(survey: SourceSurvey, span: Span, words: str) -> bool:
    """Whether a short sentence that names nobody tells of a thing that the one before it brings in."""
    found, before = _OF_ONE_BEFORE.fullmatch(words), sentence_before(survey, span)
    if found is None or before is None or re.search(rf" (?!{MONTH}|{WEEKDAY})[A-Z]", words):
        return False
    return re.search(rf"(?<!\w){found['thing']}(?!\w)", before.of(survey.text)) is not None
