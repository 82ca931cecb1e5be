"""Days on which nothing will be held after all, and those that somebody asks to be given up."""

import re

from flows.compose.registers.dropped_plans import stays_on_day
from flows.compose.registers.held_things import BEFORE_DAY, around
from flows.compose.sentences.governing_dates import is_to_come
from flows.compose.sentences.locating import SourceSurvey
from flows.english.held_events import (
    BANNED,
    CALLED_OFF,
    CALLS_OFF,
    DECIDES,
    ELSEWHERE,
    EVENT,
    GATHERING,
    HAS_PUT_OFF,
    MOVED,
    PUT_OFF,
)
from flows.model.annotation import DateMention
from flows.model.document import HEADING_ROLES
from flows.model.spans import Span

_OBJECT = rf"[^.;:,?!]{{0,160}}?\b{EVENT}\b[^.;:,?!]{{0,80}}?"
_PLANNED = (
    r" (?P<object>(?:the|an?|its|his|her|their|our|all|both|[A-Z\d])(?:(?!\b(?:before|after|ahead|because|when|that"
    r"|which|who|and|but|until)\b)[^.;:,?!]){3,120}?),? (?:planned|due|set|scheduled|slated)(?: to [a-z]+(?: place)?)?"
    r"(?: (?:for|on))?"
)
_CALLED_OFF = re.compile(
    rf"(?<!\bnot )(?<!\bnever )(?<!\bbe )(?<!\bbeen )(?<!\bwas )(?<!\bwere )\b(?:{CALLED_OFF}|{CALLS_OFF}"
    rf"|(?:postponed|put off|adjourned|deferred)(?! (?:to|until)\b)|{BANNED}(?=[^.;:,?!]{{0,160}}?\b{EVENT}\b))\b"
    rf"(?:(?P<event>{_OBJECT}) (?:on|of|for|in)|{_PLANNED}){BEFORE_DAY} \Z"
)
_DECIDED_TO = re.compile(
    rf"\b(?:{DECIDES}|chose|forced|had|has|have) to {PUT_OFF}\b"
    rf"(?:(?P<event>{_OBJECT}) (?:on|of|for|in)|{_PLANNED}){BEFORE_DAY} \Z"
)
_IS_OFF = re.compile(
    r"(?: (?:in|at|near|across)(?: (?:the|and|of|de|da|es|el|al|[A-Z][\w’'-]*)){1,7})?"
    r",? (?:(?:but|and) )?(?:has|have|had|was|were|is|are)(?: now| since| been| therefore){0,3}"
    rf" (?:{MOVED}|{CALLED_OFF}|{BANNED})\b"
)
_OFF_IN_HEADING = re.compile(rf" (?:{MOVED}|{CALLED_OFF})\b")
_OF_A_THING = re.compile(
    rf"\b(?i:{EVENT}|{GATHERING})\b[^.;:,?!]{{0,60}}?"
    rf" (?:set |planned |scheduled |due |called )?(?:on|of|for|in){BEFORE_DAY} \Z"
)
_BEFORE_DAY_OF = re.compile(rf"\b{HAS_PUT_OFF} \Z")
_OF_DAY = re.compile(rf"[’']s (?P<event>(?:[\w’'-]{{1,24}} ){{0,3}}?{EVENT})\b(?!{ELSEWHERE})")
"""Around a day in "has cancelled Friday's auction"."""
_PUTTING_OFF = re.compile(rf"\A (?:to|should|must|ought to) be (?:{MOVED}|{CALLED_OFF})\b")
_ASKS = re.compile(
    rf"\b(?:to|should|must) {PUT_OFF}\b{_OBJECT} (?:on|of|for|in){BEFORE_DAY} \Z"
    rf"|\b(?:postponement|cancellation|adjournment|deferral) of\b{_OBJECT} (?:on|of|for|in){BEFORE_DAY} \Z"
)
_AGAINST = re.compile(
    r"\b(?:not|never|refus\w{2,4}|declin\w{2,4}|reject\w{2,4}|rul\w{1,3} out|against|unwilling"
    r"|no (?:reason|need|plan))\b"
)


def is_called_off(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence says that nothing will be held on a day, one after that of the source."""
    if not is_to_come(survey, mention):
        return False
    before, behind = around(survey, mention.span)
    segment = survey.segment_at(mention.span.start)
    heads = segment is not None and segment.role in HEADING_ROLES and _OFF_IN_HEADING.match(behind)
    if (heads or _IS_OFF.match(behind)) and _OF_A_THING.search(before):
        return True
    if _BEFORE_DAY_OF.search(before) and _OF_DAY.match(behind):
        return True
    return bool(_CALLED_OFF.search(before) or _DECIDED_TO.search(before))


def event_of_day(before: str, behind: str) -> str:
    """What is called off that a day stands before, "Friday's auction"; empty where nothing is."""
    event = _OF_DAY.match(behind) if _BEFORE_DAY_OF.search(before) else None
    return event["event"] if event else ""


def object_called_off(before: str) -> str:
    """What is called off that was to be on a day, in the words before that; empty where nothing is."""
    told = _CALLED_OFF.search(before) or _DECIDED_TO.search(before)
    return next(filter(None, told.groups()), "") if told else ""


def is_asked_to_be_called_off(survey: SourceSurvey, day: Span) -> bool:
    """Whether a sentence asks that what is to be held on a day be postponed or called off."""
    before, behind = around(survey, day)
    if stays_on_day(before, behind):
        return False
    if _PUTTING_OFF.match(behind):
        return _OF_A_THING.search(before) is not None
    asked = _ASKS.search(before)
    return asked is not None and not _AGAINST.search(
        before, max(0, asked.start() - len(" has refused ")), asked.end()
    )
