"""Of a figure: whether it is how far something fell."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.english.level_verbs import FALLS, LOWERS, RAISES, RISES
from flows.model.annotation import Amount

_REACH = 30
_FALLS = FALLS - {"contract"} | LOWERS | {"down"}
_RISES = RISES | RAISES | {"up"}
_WORD = re.compile(r"[a-z]+")


def tells_fall(survey: SourceSurvey, amount: Amount) -> bool | None:
    """Whether a figure says how far its measure fell (True) or rose (False); None where the words do not tell."""
    measure = amount.measure
    if measure is None or measure.start > amount.span.start:
        return None
    sentence = survey.sentence_of(amount.span)
    words = set(
        _WORD.findall(survey.text[max(sentence.start, measure.start - _REACH) : amount.span.start].lower())
    )
    falls, rises = not words.isdisjoint(_FALLS), not words.isdisjoint(_RISES)
    return falls if falls != rises else None
