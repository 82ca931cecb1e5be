"""Days that a question asks about: "Will they meet on Friday?" looks ahead, "Did they meet on Friday?" does not."""

import re

from flows.annotate.dates.recurrences import tells_of_the_past
from flows.english.held_events import EVENT
from flows.english.question_marks import QUESTION_END
from flows.model.spans import Span

_ENDS_BEHIND = re.compile(r"[^.;!?“]{0,160}\?(?:[\"'”’)\]]|\s*\Z)")
_OPENS = (
    r"(?:\A|[“\"(:?,;–—-] ?|\n)\s*(?:(?:And|But|So|Then|Now|Also|and|but|so|then),? )?"
    r"(?:(?:[Ww]hen|[Ww]here|[Hh]ow|[Ww]hat|[Ww]ho|[Ww]hy)(?: \w{1,12}){0,2}? )?"
)
_WILL = re.compile(rf"{_OPENS}(?:[Ww]ill|[Ss]hall|[Ww]on[’']t)\b")
_CAN = re.compile(
    rf"{_OPENS}(?:[Cc]an|[Cc]ould|[Mm]ay|[Mm]ight|[Ss]hould|[Ww]ould|[Dd]o(?:es)?|[Mm]ust)\b(?! have\b)"
)
_IS = re.compile(rf"{_OPENS}(?:[Ii]s|[Aa]re) ")
_IS_AHEAD = re.compile(
    rf"\b(?:[a-z]{{2,20}}ing|{EVENT}|on|off|due|ready|open|possible|likely|expected|scheduled|planned|set)"
    r"(?: [\w’'-]{1,24}){0,6} \Z"
)
_TELLING = re.compile(
    r"\b(?:say|saying|tell|telling|confirm|confirming|explain|comment|describe|clarify|(?:talk"
    r"|speak)(?:ing)? (?:about|of)|give|remember"
    r"|recall|see|imagine|believe|deny|denying|blame|blaming|claim|claiming|suggest|suggesting|know|understand|account"
    r"|true|correct|right)\b"
)
_WAS = re.compile(r"\b(?:was|were|had|did|has|have|been)\b")
_WHEN = re.compile(
    r"\b[Ww]hen (?:will|shall|is|are|can|could|do|does|might|may|should|would)\b|\b[Ww](?:hich|hat) day (?:will"
    r"|is|are)\b"
)
_REACH = 200


def is_asked_ahead(text: str, sentence: Span, offset: int) -> bool:
    """Whether a question asks what will or may be on the day at `offset`, which its sentence holds."""
    start = max(sentence.start, offset - _REACH)
    if _ENDS_BEHIND.match(text, offset, sentence.end) is None:
        return False
    before = text[start:offset]
    if _WAS.search(before) or tells_of_the_past(before) or _TELLING.search(before):
        return False
    if _WILL.search(before) or _CAN.search(before):
        return True
    asked = _IS.search(before)
    return asked is not None and _IS_AHEAD.search(before, asked.end()) is not None


def asks_when(text: str, sentence: Span) -> bool:
    """Whether a sentence asks when something will be: an answer without a verb names a day to come."""
    end = min(sentence.end, sentence.start + _REACH)
    if _WHEN.search(text, sentence.start, end) is None or _WAS.search(text, sentence.start, end):
        return False
    return (
        QUESTION_END.search(text, max(sentence.start, sentence.end - len('?”" )')), sentence.end) is not None
    )
