"""What a body says of itself and those who looked into it found: "The works say that all pumps run. We found two."

Auditors, inspectors and reporters print a claim to set against it what they saw. The claim alone says the opposite.
"""

import re

from flows.compose.sentences.locating import SourceSurvey, sentences_behind
from flows.model.spans import Span

_CLAIMS = re.compile(
    r"\b(?:stat(?:es?|ed|ing)|claim(?:s|ed)?|says?|said|told (?:us|me|the [a-z]+|our [a-z]+)|maintain(?:s|ed)?"
    r"|inform(?:s|ed) (?:us|me)|assur(?:es|ed) (?:us|me)|reported|assert(?:s|ed)?|declar(?:es|ed)|wrote|insist(?:s|ed)?"
    r"|record(?:s|ed)?|show(?:s|ed)|certif(?:y|ies|ied)|confirmed)\b(?: [\w’'-]+){0,8}? (?:that|as)\b"
    r"|\b(?:according to|on paper|by (?:its|their|his|her) own account)\b",
    re.IGNORECASE,
)
"""How a sentence reports what somebody says of a thing."""
_OWN = re.compile(r"\b(?:We|I|we) (?:say|said|state|stated|claim|wrote|reported|confirmed|told)\b")
_LOOKED_INTO = re.compile(
    r"(?:But |However, |In fact,? |Yet )?(?:We|I|(?:Our|The|My) (?:[a-z]+ )?(?:officers?|auditors?|audit|inspectors?"
    r"|inspection|teams?|investigators?|reporters?|review|examination|visits?|checks?|count))"
    r" (?:visited|inspected|checked|counted|examined|tested|found|saw|looked|searched|traced|located|verified"
    r"|established|discovered|could (?:only )?(?:find|trace|locate)|(?:could|did) not (?:find|trace|locate|see))\b"
)
"""How a sentence begins that tells what those found who looked."""


def checked_behind(survey: SourceSurvey, sentence: Span) -> Span | None:
    """The sentence right behind one that reports a claim, where it tells what those found who looked into it."""
    following = next(sentences_behind(survey, sentence), None)
    if following is None or not _LOOKED_INTO.match(survey.text, following.start, following.end):
        return None
    words = sentence.of(survey.text)
    return following if _CLAIMS.search(words) and not _OWN.search(words) else None
