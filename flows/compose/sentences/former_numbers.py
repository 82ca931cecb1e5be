"""Numbers that a sentence only tells as what was before, or sets aside: "rose to 61 from 58", "27, not 31"."""

import re
from bisect import bisect_right

from flows.compose.sentences.locating import SourceSurvey, amounts_in
from flows.compose.wording.figure_openings import is_negated, leans, start_of_figure
from flows.english.number_words import APPROXIMATIONS, DIGITS, IN_WORDS
from flows.model.annotation import Amount
from flows.model.spans import Span

_FROM = re.compile(rf"(?<!ranging )(?<!range )\bfrom (?:{APPROXIMATIONS} )?[“\"‘']?(?:{APPROXIMATIONS} )?\Z")
_EARLIER_REPORTS = re.compile(
    r"\b[Ee]arlier (?:[a-z]+ ){0,2}?(?:reports?|accounts?|counts?|figures?|estimates?|versions?|bulletins?|releases?)"
    r" (?:had )?(?:gave|given|put|said|spoken? of|spoke of|stated|told of|listed|counted)\b[^.;:!?]{0,60}\Z"
    r"|(?P<begun>\b(?:initially|at first) (?:had )?|\b(?:which|who) had (?:(?:earlier|previously|first|initially) )?)"
    r"(?:announced|claimed|counted|gave|given|listed|put|reported|said|spoken of|stated)\b[^.;:!?]{0,60}\Z"
    r"|\bafter (?:it|he|she|they|officials) had (?:insisted on|spoken of|reported|given|announced)\b[^.;:,!?]{0,40}\Z"
)
"""What was told before and no longer is: "Earlier reports gave 31"."""
FORMER_COUNT = re.compile(
    rf"\b(?:earlier|previous|initial|original|first|preliminary|former) (?:[a-z]+ )?"
    rf"(?:estimate|figure|count|forecast|number|projection|tally|toll|total) of (?:{APPROXIMATIONS} )?\Z"
)
"""Before a number that holds no longer: "revising an earlier estimate of 180"."""
_OTHERWISE = re.compile(
    r"\b(?:but|however|yet|later|now|since|then|although|though|instead|wrong|correct(?:ed|ion)|revis(?:ed|ion))\b",
    re.IGNORECASE,
)
"""What tells that a first report does not hold."""
_REVISED = re.compile(
    r"\b(?:revis|correct|updat|restat|amend)(?:e|ed|es|ing|s|ion)\b|\b(?:previously|formerly|originally)\b"
    r"|\b(?:cut|cuts|lower(?:ed|s)|rais(?:ed|es)|reduc(?:ed|es)|trim(?:med|s)|increas(?:ed|es)|narrow(?:ed|s)|lift(?:ed|s))"
    r" (?:its|their|the|his|her) (?:[a-z-]+ ){0,3}(?:tally|counts?|estimates?|toll|figures?|forecasts?|totals?|numbers?"
    r"|projections?|guidance|offers?|demands?|targets?)\b"
    r"|\b(?:estimates?|totals?|figures?|numbers?|counts?|sums?|costs?|toll)\b[^.;]{0,60}?\b(?:has|have|had) gone\b",
    re.IGNORECASE,
)
"""What is given otherwise now: "the total has gone from “12” to “9”", "now 21.5 million (previously 14.8)"."""
_SET_ASIDE = re.compile(
    rf"(?<!\w)(?:not|rather than|instead of) (?:{APPROXIMATIONS} )?(?:{DIGITS}|{IN_WORDS})(?![\w])"
)
"""Numbers besides those that are annotated: "27, not 31 as had been reported"."""
_REACH, _FAR, _FARTHEST = 30, 140, 400


def is_former_amount(survey: SourceSurvey, amount: Amount) -> bool:
    """Whether a number is the one that a change began with, is set against that of another time, or was told before."""
    text = survey.text
    if leans(text[start_of_figure(amount, text) : amount.span.end]):
        return True
    sentence = survey.sentence_of(amount.span)
    if FORMER_COUNT.search(text, max(sentence.start, amount.span.start - _FAR), amount.span.start):
        return True
    told = _EARLIER_REPORTS.search(text, max(sentence.start, amount.span.start - _FAR), amount.span.start)
    if told and (not told["begun"] or _is_given_otherwise(survey, amount, sentence)):
        return True
    if not _FROM.search(text, max(sentence.start, amount.span.start - _REACH), amount.span.start):
        return False
    kind = amount.type, amount.iso or amount.unit
    others = (a for a in amounts_in(survey, sentence) if a.span != amount.span)
    return any((other.type, other.iso or other.unit) == kind for other in others)


def _is_given_otherwise(survey: SourceSurvey, amount: Amount, sentence: Span) -> bool:
    """Whether another number, or a word of a turn, follows on a first report in its sentence or the next.

    "At first the mayor reported 205; that was confirmed at 205" is borne out.
    """
    segment = survey.segment_at(amount.span.start)
    index = bisect_right(survey.sentence_starts, sentence.start)
    behind = survey.sentences[index] if index < len(survey.sentences) else sentence
    last = behind if segment and segment.span.contains(behind) else sentence
    rest = Span(amount.span.end, last.end)
    others = {other.value for other in amounts_in(survey, rest) if other.type is amount.type}
    again = re.search(
        rf"(?<![\w.,]){re.escape(amount.span.of(survey.text))}(?![\w]|[.,]\d)", rest.of(survey.text)
    )
    if again or amount.value in others:
        return False
    return bool(others) or _OTHERWISE.search(survey.text, rest.start, rest.end) is not None


def is_revised_amount(survey: SourceSurvey, amount: Amount) -> bool:
    """Whether a number is told as what was given before and is given otherwise now, not as what rose or fell since."""
    if not is_former_amount(survey, amount):
        return False
    start = max(survey.sentence_of(amount.span).start, amount.span.start - _FARTHEST)
    return _REVISED.search(survey.text, start, amount.span.start) is not None


def standing_text(survey: SourceSurvey, span: Span) -> str:
    """The words of a stretch without the numbers that it says do not hold, or no longer."""
    text, kept, position = survey.text, "", span.start
    for amount in amounts_in(survey, span):
        start = amount.span.start
        if start >= position and (is_negated(text, start) or is_former_amount(survey, amount)):
            kept += text[position:start] + " "
            position = amount.span.end
    return _SET_ASIDE.sub(" ", kept + text[position : max(position, span.end)])
