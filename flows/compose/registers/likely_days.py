"""Days ahead of which the source itself says that they are only expected, possible, proposed or recommended."""

import re

from flows.compose.sentences.bare_demands import stands_under_recommendations
from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.surroundings import surroundings
from flows.model.spans import Span

EXPECTED, POSSIBLE, PROPOSED, RECOMMENDED = "expected", "possible", "proposed", "recommended"
_NOT = r"(?<!\bnot )(?<!\bnever )(?<!n[’']t )(?<!\bno longer )(?<!\b[Nn]obody )(?<!\b[Nn]o one )(?<!\bhad )"
_RECOMMENDS = re.compile(
    rf"{_NOT}\brecommend(?:s|ed|ing)?\b(?! (?:retail|dose))|\brecommendations? (?:is|are|was) "
)
_PROPOSES = re.compile(
    rf"{_NOT}\b(?:propos(?:es|ed)|(?:(?:will|shall|would)(?: now| also)?|I|we|they) propose"
    r"|moved that(?! (?:day|night|morning|evening|week|month|year)\b)|(?:is|are|was|were) proposing"
    r"|(?<!research )(?<!study )(?<!studies )(?<!data )"
    r"(?<!evidence )(?<!analysis )(?<!survey )(?<!surveys )(?<!poll )(?<!polls )suggest(?:s|ed) (?:that|\w+ing)"
    r"|tabl(?:es|ed) plans)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r",? (?:and|but|while) (?!that\b)[^,;]{1,60}? (?:will|is to|are to) [^,;]*\Z")
"""Another thing told behind a proposal: "instead of the 14 percent it proposed, and the cabinet will decide on"."""
_IN_PASSING = re.compile(r"\b(?:that|which|who|whom)(?: (?:an?|the|its|their)(?: \w+){1,2})? \Z")
"""Before what only tells whose proposal it is: "the office that proposed the levy may end it"."""
_EXPECTS = re.compile(
    rf"{_NOT}\b(?:(?:is|are|was|were|be|being|still|now|widely) (?:\w+ly )?"
    r"(?:expected|forecast|projected|anticipated|tipped)\b|expects?\b|expecting\b|forecasts\b|anticipates?\b|likely\b"
    r"|probably\b|(?<=[\w’'] )expected (?=(?:to|by|in|on|from|for|at)\b))"
)
_POSSIBLY = re.compile(rf"{_NOT}\b(?:may|might|could|possibly|perhaps)\b(?! (?:not|no longer|never)\b)")
_ALLOWED_UNTIL = re.compile(r"\bmay(?: (?:\w+ ){1,12}?(?:until|till|by|before)|,? (?:no|not) later than) \Z")
"""What somebody may do up to a day: "may claim a refund until 31 December"."""


def how_likely(survey: SourceSurvey, date: Span) -> str:
    """What the words before a date say of how sure it is; empty where they say nothing."""
    sentence = survey.sentence_of(date)
    before = survey.text[sentence.start : date.start].rpartition(";")[2]
    clause = survey.text[clause_of(survey, date).start : date.start]
    led = " ".join(extract.text for extract in surroundings(survey, sentence) if extract.text.endswith(":"))
    if (
        _RECOMMENDS.search(before)
        or _RECOMMENDS.search(led)
        or stands_under_recommendations(survey, date.start)
    ):
        return RECOMMENDED
    if _is_proposed(before) or _is_proposed(led):
        return PROPOSED
    if _EXPECTS.search(clause):
        return EXPECTED
    return POSSIBLE if _POSSIBLY.search(clause) and not _ALLOWED_UNTIL.search(clause) else ""


def _is_proposed(before: str) -> bool:
    """Whether words before a day propose it, and do not only tell in passing of a proposal."""
    return any(
        not _IN_PASSING.search(before, 0, found.start()) and not _GOES_ON.search(before, found.end())
        for found in _PROPOSES.finditer(before)
    )
