"""Which body issues a text that names no outlet: who released it today, or sends the memo on a poll that it made.

Only where the text calls itself a release or says whom it is from: others tell of releases and polls, too.
"""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import EntityType
from flows.model.spans import Span

_RELEASE = re.compile(
    r"\b(?:for immediate release|(?:press|news|media) release|(?:media|press) contacts?)\b", re.IGNORECASE
)
_RELEASES = re.compile(
    r"(?: \([^()]{1,24}\))?,? (?:has )?today (?:released|issued|published|announced|unveiled)\b"
    r"|(?: \([^()]{1,24}\))? (?:released|issued|published|announced|unveiled) today\b"
)
_POLLED = re.compile(
    r"(?:\A|\n|[.!?] )(?P<name>(?:[A-Z][\w&’'-]{1,20} ){1,5}?)(?:interviewed|surveyed|polled)"
    r" (?:a total of )?\d[\d,]{2,8} (?:[a-z]{3,12} ){0,2}(?:voters|adults|people|respondents)\b"
)
_FROM = re.compile(r"\bfrom:\W{0,4}(?P<sender>[^\n]{2,160})", re.IGNORECASE)
_OPENING = 1500
"""Characters in which a release says who issues it, and a memo whom it is from."""


def issuing_body(survey: SourceSurvey) -> str:
    """The body that a text tells to have released it today, or that sends a memo on its own poll; or empty."""
    return _releasing(survey) or _polling(survey)


def _releasing(survey: SourceSurvey) -> str:
    if _RELEASE.search(survey.text, 0, _OPENING) is None:
        return ""
    found = {
        entity.name
        for entity in survey.annotated.annotations.entities
        if entity.type is EntityType.ORGANISATION
        if any(_is_releasing(survey, span) for span in entity.mentions)
    }
    return on_one_line(found.pop()) if len(found) == 1 else ""


def _is_releasing(survey: SourceSurvey, span: Span) -> bool:
    return span.end < _OPENING and _RELEASES.match(survey.text, span.end) is not None


def _polling(survey: SourceSurvey) -> str:
    sender = _FROM.search(survey.text, 0, _OPENING)
    polled = _POLLED.search(survey.text) if sender else None
    name = polled["name"].strip() if polled else ""
    return name if sender and name in sender["sender"] else ""
