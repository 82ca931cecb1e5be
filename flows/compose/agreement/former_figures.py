"""Of a figure: whether it is what something was before, and whether it is how far something fell."""

import re
from bisect import bisect_left

from flows.compose.sentences.entries import FigureEntry
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.figure_openings import leans
from flows.model.annotation import Amount

_FROM = re.compile(
    r"(?<!ranging )(?<!range )\bfrom (?:(?:about|around|some|nearly|almost|over|roughly|just over) )?\Z"
)
_REACH = 30
_FALLS = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|declin\w{1,3}|drop\w{0,4}|shr[aiu]nk\w{0,3}|contract\w{1,3}|decreas\w{1,3}|eas(?:e|es|ed|ing)|"
    r"slid\w{0,3}|slip\w{0,4}|plung\w{1,3}|tumbl\w{1,3}|lower\w{0,3}|cut\w{0,4}|reduc\w{1,4}|trim\w{0,4}|weaken\w{0,3}|narrow\w{0,3}|down)\b",
    re.IGNORECASE,
)
_RISES = re.compile(
    r"\b(?:r[io]se(?:s|n)?|rising|gr[eo]w(?:s|n|ing)?|climb\w{0,3}|increas\w{1,3}|jump\w{0,3}|surg\w{1,3}|soar\w{0,3}|rais\w{1,3}|lift\w{0,3}|"
    r"hik\w{1,3}|expand\w{0,3}|widen\w{0,3}|strengthen\w{0,3}|up)\b",
    re.IGNORECASE,
)


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
    words = survey.text[max(sentence.start, measure.start - _REACH) : amount.span.start]
    falls, rises = _FALLS.search(words) is not None, _RISES.search(words) is not None
    return falls if falls != rises else None
