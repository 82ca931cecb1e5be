"""Days of an order that is held up: "put on hold an order that would have forced the town to pay by 27 June"."""

import re

from flows.compose.registers.held_things import BEFORE_DAY, around
from flows.compose.sentences.governing_dates import is_to_come
from flows.compose.sentences.locating import SourceSurvey
from flows.model.annotation import DateMention

_NO_DENIAL = r"(?<!\bnot )(?<!\bnever )(?<!\bto )(?<!\bwould )(?<!\bmay )(?<!\bcould )(?<!\bmight )"
_HOLDS_UP = (
    r"(?:(?:put|puts|placed|places) on hold|stayed|stays|blocked|blocks|halted|halts|suspended|suspends|froze|frozen"
    r"|paused|pauses|lifted|lifts|overturned|overturns|quashed|quashes|struck down|strikes down|set aside|sets aside)"
)
_ORDER = r"(?:orders?|rulings?|decisions?|rules?|injunctions?|judgments?|requirements?|mandates?|decrees?|laws?|plans?)"
_ORDER_HELD_UP = re.compile(
    rf"{_NO_DENIAL}\b{_HOLDS_UP}\b[^.;:?!]{{0,80}}?\b{_ORDER}(?: (?:of|by|from) [^.;:?!,]{{2,60}}?)?"
    rf",? (?:(?:that|which) would have|that would)"
    rf" (?P<object>[^.;:?!]{{3,160}}?)(?: (?:by|until|before|no later than))?{BEFORE_DAY} \Z"
)
_DUE = re.compile(
    r"(?P<object>[^.;:?!,]{3,120}?),? (?:(?:that|which) )?(?:(?:was|were|is|are|had been) )?(?:due|expected|scheduled"
    rf"|planned|required)(?: by)?{BEFORE_DAY} \Z"
)
_ON_HOLD = re.compile(
    r",? (?:is|are|was|were|has been|have been)(?: also| now| therefore| all| all also){0,2}"
    r" (?:put on hold|placed on hold|on hold|stayed|frozen|halted|paused|suspended)\b"
)


def is_held_up(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence tells a day to come only as that of an order, or of what is due, that is on hold."""
    return bool(thing_held_up(survey, mention)) and is_to_come(survey, mention)


def thing_held_up(survey: SourceSurvey, mention: DateMention) -> str:
    """What would have been done by a day or was due on it, and is on hold; empty where nothing is."""
    before, behind = around(survey, mention.span)
    if order := _ORDER_HELD_UP.search(before):
        return order["object"]
    due = _DUE.search(before) if _ON_HOLD.match(behind) else None
    return due["object"] if due else ""
