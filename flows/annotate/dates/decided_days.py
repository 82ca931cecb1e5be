"""Days from which something is to be, because that was decided, offered or asked for: "voted to lift the ban in March",
"offered a rise from January", "the deadline of 15 January stands".
"""

import re

from flows.annotate.dates.recurrences import tells_of_the_past
from flows.model.spans import Span

_ON = r"(?:in|on|from|by|at|before|until)(?: early| late| as early as)?(?: the)?"
_RESOLVES = re.compile(
    r"\b(?:decid(?:ed|es|e|ing)|resolv(?:ed|es|e|ing)|vot(?:ed|es|e|ing)|opt(?:ed|s|ing)|agree[sd]?|agreeing|chose"
    r"|offer(?:ed|s|ing)|propos(?:ed|es|e|ing)|threaten(?:ed|s|ing)?|vow(?:ed|s)?|wants?|demand(?:ed|s|ing)"
    r"|recommends?|(?P<noun>decisions?|offers?|proposals?|threats?))\b"
    r"(?P<whose>[^.;:?!“”\"]{0,60}?) to (?!the |an? |its |his |her |their |our |all |[a-z]+(?:ing|[^su]s)\b)"
    rf"(?P<what>[a-z]{{2,20}}\b(?:[^.;:?!“”\"]|(?<=\d)\.(?=\d)){{0,120}}?) {_ON} \Z"
)
_ENDS_CLAUSE = re.compile(r" ?(?:[.,;:)?!”\"]|\Z)| (?:and|or|to|until|if|unless|instead|rather|so)\b")
_VERB_BEHIND = re.compile(r" (?:is|are|was|were|has|have|had|did|does|led|came|[a-z]{3,20}ed)\b")
_OTHER_CLAUSE = re.compile(
    r"\b(?:after|because|since|when|who|whom|whose|which|where|that|than|before|as|but|while|says?|said|is|are|was|were"
    r"|had|has|have)\b"
)
"""Words behind which a date is of something else than what is decided."""
_HAPPENED = re.compile(
    r"\b(?:fires?|floods?|attacks?|crash|crashes|killings?|murders?|deaths?|shootings?|bombings?|explosions?|blasts?"
    r"|accidents?|disasters?|earthquakes?|storms?|riots?|unrest|protests?|coup|derailments?|collapse|leaks?|spills?"
    r"|raids?|arrests?|thefts?|victory|defeat|loss(?:es)?|results?|ruling|verdict|judgment|events|incidents?"
    rf"|outbreaks?|clash(?:es)?) {_ON} \Z"
)
"""Before a date that is rather that of what one looks into: "decided to investigate the fire in March"."""
_ASKED_FROM = re.compile(
    r"\b(?:offer(?:ed|s|ing)?|demand(?:ed|s|ing)?|propos(?:ed|es|e|al|als|ing)|agree[sd]?|agreeing|threat(?:s|en"
    r"|ened|ens|ening)?|(?P<wish>wants?)|wanted|seeks?|sought|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for|approve[sd]?"
    r"|approving|recommend(?:s|ed|ing)?|negotiat(?:ed|es|ing)|reject(?:s|ed|ing)?|oppos(?:es|ed|e|ing)|promise[sd]?)\b"
    r"(?P<what>(?: (?!(?:after|because|since|when|who|whom|whose|which|where|that|than|as|but|from|says?|said|to (?!\d)"
    r"|up|down|unchanged|different|away|apart|back|arrears|damages|compensation|data|footage|figures|results?|records?"
    r"|documents?|letters?|e?mails?|messages?|images?|pictures|video|evidence|minutes|reports?)\b)"
    r"[\w’'£$€%.,-]{1,24}){1,12}) (?:from|with effect from|starting(?: in| on)?|as of|effective(?: from)?) \Z"
)
_THING_FROM = re.compile(
    r"\b(?:rises?|increases?|raises?|cuts?|reductions?|strikes?|walkouts?|bans?|tax|tax(?:es)? rises?|fees?|charges?"
    r"|lev(?:y|ies)|tariffs?|contracts?|ceasefire|curfew|lockdown|restrictions?|closures?)"
    r"(?: (?:of|to) [\w’'£$€%., -]{1,40})? from \Z"
)
_IS_ASKED = re.compile(
    r",? (?:was|were|is|are|has been|have been|had been) (?:now |also |\w{2,12}ly )?(?:agreed|approved|opposed|proposed"
    r"|planned|threatened|demanded|offered|announced|promised|recommended|rejected|on the table|under discussion)\b"
)
"""Behind what is to be from a day: "a rise of 5 per cent from 1 January was agreed"."""
_PAYABLE = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbecame )(?<!\bbeen )\bpayable (?:in|on|from|by) (?:the )?\Z"
)
_LIMIT = re.compile(
    r"\b(?:deadlines?|ultimatums?|cut-off|time limits?|target dates?) of (?:the )?\Z", re.IGNORECASE
)
_STANDS = re.compile(
    r",? (?:stands|remains|holds|still (?:stands|holds)|is|will|may|looks|cannot|can)\b(?! past\b)"
)
REACH = 160
"""Characters before a date in which what was decided is looked for."""


def is_decided_for(text: str, start: int, offset: int, end: int) -> bool:
    """Whether something decided, offered or asked for is to be on the date there, or from it on."""
    before = max(start, offset - REACH)
    if is_resolved(text, start, Span(offset, end)) or _PAYABLE.search(text, before, offset):
        return True
    if _LIMIT.search(text, before, offset):
        return _STANDS.match(text, end) is not None
    if not text.endswith(
        ("from ", "as of ", "effective ", "starting ", "starting in ", "starting on "), 0, offset
    ):
        return False
    asked = _ASKED_FROM.search(text, before, offset)
    if asked is not None and (asked["wish"] or not tells_of_the_past(asked["what"])):
        return True
    return _THING_FROM.search(text, before, offset) is not None and _IS_ASKED.match(text, end) is not None


def is_resolved(text: str, start: int, day: Span) -> bool:
    """Whether somebody decided or wants to do something on the date there: "voted to lift the ban in February"."""
    before = max(start, day.start - REACH)
    if text.find(" to ", before, day.start) < 0 or _HAPPENED.search(text, before, day.start):
        return False
    resolves = _RESOLVES.search(text, before, day.start)
    if resolves is None or text.startswith(("’s", "'s"), day.end) or _VERB_BEHIND.match(text, day.end):
        return False
    if resolves["noun"] and not _ENDS_CLAUSE.match(text, day.end):
        return False
    words = resolves["whose"] + resolves["what"]
    return _OTHER_CLAUSE.search(words) is None and not tells_of_the_past(words)
