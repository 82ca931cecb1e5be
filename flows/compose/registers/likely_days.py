"""Days ahead of which the source itself says that they are only expected, possible, proposed or recommended."""

import re

from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.surroundings import surroundings
from flows.model.document import Role
from flows.model.spans import Span

EXPECTED, POSSIBLE, PROPOSED, RECOMMENDED = "expected", "possible", "proposed", "recommended"
_NOT = r"(?<!\bnot )(?<!\bnever )(?<!n[’']t )(?<!\bno longer )(?<!\b[Nn]obody )(?<!\b[Nn]o one )(?<!\bhad )"
_RECOMMENDS = re.compile(
    rf"{_NOT}\brecommend(?:s|ed|ing)?\b(?! (?:retail|dose))|\brecommendations? (?:is|are|was) "
)
_PROPOSES = re.compile(
    rf"{_NOT}\b(?:propos(?:es|ed|ing)|suggest(?:s|ed) (?:that|\w+ing)|tabl(?:es|ed) plans)\b"
)
_EXPECTS = re.compile(
    rf"{_NOT}\b(?:(?:is|are|was|were|be|being|still|now|widely) (?:\w+ly )?"
    r"(?:expected|forecast|projected|anticipated|tipped)\b|expects?\b|expecting\b|forecasts\b|anticipates?\b|likely\b"
    r"|probably\b|(?<=[\w’'] )expected (?=(?:to|by|in|on|from|for|at)\b))"
)
_POSSIBLY = re.compile(rf"{_NOT}\b(?:may|might|could|possibly|perhaps)\b(?! (?:not|no longer|never)\b)")
_ALLOWED_UNTIL = re.compile(r"\bmay (?:\w+ ){1,12}?(?:until|till|by|before) \Z")
"""What somebody may do up to a day: "may claim a refund until 31 December"."""
_HEADING_RECOMMENDS = re.compile(r"\brecommend(?:s|ed|ations?)?\b", re.IGNORECASE)


def how_likely(survey: SourceSurvey, date: Span) -> str:
    """What the words before a date say of how sure it is; empty where they say nothing."""
    sentence = survey.sentence_of(date)
    before = survey.text[sentence.start : date.start]
    clause = survey.text[clause_of(survey, date).start : date.start]
    led = " ".join(extract.text for extract in surroundings(survey, sentence) if extract.text.endswith(":"))
    if _RECOMMENDS.search(before) or _RECOMMENDS.search(led) or _stands_under_recommendations(survey, date):
        return RECOMMENDED
    if _PROPOSES.search(before) or _PROPOSES.search(led):
        return PROPOSED
    if _EXPECTS.search(clause):
        return EXPECTED
    return POSSIBLE if _POSSIBLY.search(clause) and not _ALLOWED_UNTIL.search(clause) else ""


def _stands_under_recommendations(survey: SourceSurvey, date: Span) -> bool:
    """Whether a date stands in an item of a list under a heading such as "What we recommend"."""
    segment, heading = survey.segment_at(date.start), survey.heading_over(date.start)
    if segment is None or segment.role is not Role.LIST_ITEM or heading is None or heading.role is Role.TITLE:
        return False
    return _HEADING_RECOMMENDS.search(heading.span.of(survey.text)) is not None
