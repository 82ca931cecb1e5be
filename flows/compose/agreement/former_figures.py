"""Of a figure: whether it is what something was before, and whether it is how far something fell."""

import re
from bisect import bisect_left

from flows.compose.sentences.entries import FigureEntry
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.figure_openings import leans
from flows.english.level_verbs import FALLS, LOWERS, RAISES, RISES
from flows.english.number_words import APPROXIMATIONS
from flows.model.annotation import Amount

_FROM = re.compile(rf"(?<!ranging )(?<!range )\bfrom (?:{APPROXIMATIONS} )?\Z")
_REACH = 30
_FALLS = FALLS - {"contract"} | LOWERS | {"down"}
_RISES = RISES | RAISES | {"up"}
_WORD = re.compile(r"[a-z]+")


def is_former(survey: SourceSurvey, entry: FigureEntry) -> bool:
    """Whether a figure is the one that a change began with, or is set against that of another time."""
    amount, text = entry.amount, survey.text
    if leans(entry.row.extract.text):
        return True
    sentence = survey.sentence_of(amount.span)
    if not _FROM.search(text, max(sentence.start, amount.span.start - _REACH), amount.span.start):
        return False
    amounts = survey.annotated.annotations.amounts
    first = bisect_left(amounts, sentence.start, key=lambda a: a.span.start)
    last = bisect_left(amounts, sentence.end, key=lambda a: a.span.start)
    kind = amount.type, amount.iso or amount.unit
    return any((a.type, a.iso or a.unit) == kind for a in amounts[first:last] if a.span != amount.span)


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
