"""Weekdays ahead that no "will" tells of: "it may meet on Tuesday", "he leaves for Rome on Friday", "urged them to vote
on Sunday". Only weekdays, since what may be has often to do with a month or day of the past.
"""

import re

from flows.annotate.dates.outlook_patterns import MODAL
from flows.annotate.dates.recurrences import tells_of_the_past
from flows.english.clock_names import ANY_ZONE
from flows.english.held_events import EVENT, HAS_PUT_OFF
from flows.english.speech_cues import SAID
from flows.model.spans import Span

_WORDS = r"(?: (?!(?:after|because|since|when|who|which|that|over|from|of|than|about|and|but|before)\b)[\w’'-]{1,24})"
_ON = r"(?: (?:on|by|until|till|through|before|as early as|as soon as|no later than|late on|early on|from))?"
_MAY = (
    r"\b(?:(?:may|might|must|should)|could(?= (?:(?:also|still|then|yet|even) )?(?:be|come|happen|begin|start|take|go"
    r"|bring|vote|rule|decide|last|run|continue|stretch|hit|strike|form|develop|become|rise|fall|drop|peak|burst|collapse"
    r"|break|weaken|strengthen|intensify|(?:re-?)?emerge|worsen|spread|arrive|resume|reopen|open|close|sign|attack"
    r"|make landfall)\b"
    r"(?! (?:seen|heard|felt|reached)\b)))(?! (?:\w{1,12} ){0,2}have\b)"
)
_MAY_COME = re.compile(
    rf"{_MAY}(?: (?!be\b|have\b)[a-z-]{{2,20}}(?: over)?)?(?P<between>{_WORDS}{{0,7}}?){_ON} \Z"
)
_NO_NOUN = (
    r"(?<!\bthe )(?<!\ba )(?<!\bof )(?<!\bto )(?<!\bby )(?<!\bin )"
    r"(?<!\bfor )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )"
    r"(?<!\bcould )(?<!\bcan )(?<!\bdid )"
)
_PRESENT = (
    r"(?:leaves?|arrives?|departs?|travels|fl(?:ies|y)|heads|visits|meets?|gathers?|convenes?|plays?|faces?|hosts?|hears?"
    r"|debates|considers?|releases|publishes|unveils?|premieres?|addresses|delivers?|testif(?:y|ies)|begins?|starts|opens"
    r"|comes|appears|expires|votes|ends|concludes|reports|kicks off|runs (?:out|dry)|resumes?|returns|takes? place"
    r"|lands?|sails?|docks|deploys?|speaks?|decides?|retires?|hands over|takes over"
    r"|passes(?= to\b)|assumes|succeeds|rotates|steps down"
    r"|go(?:es)? (?:to the polls|on (?:sale|strike|trial|show|display|general release)))"
)
_COMES = re.compile(rf"{_NO_NOUN}\b{_PRESENT}{_WORDS}{{0,5}}?(?: on)? \Z")
_WE_GO = re.compile(
    rf"\b(?:[Ww]e|I|[Tt]hey|[Yy]ou) (?:go|come|leave|start|begin|sail|fly|vote)\b{_WORDS}{{0,3}}?(?: on)? \Z"
)
_IS_DOING = re.compile(
    r"(?:\b(?:are|is|am)|[’'](?:re|m|s))(?: not)?"
    rf" (?:doing|holding|having|staging|hosting|playing|running|opening)\b{_WORDS}{{1,6}}?(?: on)? \Z"
)
_IS_READY = re.compile(
    r"\b(?:is|are|[’'](?:s|re|m)|am)(?: [\w’'-]{1,24}){0,2}? (?:ready|prepared|preparing|waiting|on (?:course"
    r"|track)|braced|bracing"
    r"|aiming|hoping|bound|billed|lined up) for (?:the )?\Z"
)
_PERFECT = re.compile(r"\b(?:has|have|was|were|had)\b")
_TO_DO = re.compile(
    r"\b(?:wants?|vow(?:s|ed)?|threaten(?:s|ed)?|urg(?:es?|ed)|invit(?:es?|ed)|agree[sd]?|prepar(?:es?|ing)|seeks?"
    rf"|called on|calls? on|wanted|asks?|asked(?! to\b)|ordered(?! to\b)|instructed|hoped|needs?|so as|in order"
    rf"|likely|call(?:s|ed)? for (?:an? |fresh |new |early ){{0,2}}(?:\w{{1,20}} )?{EVENT})"
    rf"(?P<between>{_WORDS}{{0,8}}?){_ON} \Z"
)
_WISHED = re.compile(r"(?:wanted|hoped) to\b")
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(SAID))}|says?)\b")
_INFINITIVE = re.compile(r"\bto [a-z]{2,}")
_PROMISED = re.compile(r"\bwould (?!have\b)[^.;:?!]{2,80} \Z")
_PAST = re.compile(r"\b(?:was|were|had|did)\b")
_CLAUSE_WITHOUT_SUBJECT = re.compile(
    rf"(?:\band|\bbut|\bwho|\bwhich|,)(?= {_PRESENT}(?<=s)\b[^.;:,!?]{{0,60}}\Z)"
)
_IS_HELD = re.compile(
    r"\b[a-z-]{3,20} (?:is|are|starts?|begins?|opens?) at(?: about| around)? (?:[\d:.]{1,5}(?: ?[ap]\.?m\b\.?)?|noon"
    rf"|midday|midnight)(?: {ANY_ZONE}\b| local time)?(?:,? on)? \Z"
)
_IS_THERE = re.compile(
    r"\b(?:is|are)(?: back)? (?:in|at|before|due) (?!(?:a|an)\b)(?:[\w’'-]{1,20}(?: [\w’'-]{1,20}){0,3})(?: on)? \Z"
)
_LOOKS_FORWARD = re.compile(rf"\b(?:[Ll]ook(?:s|ing)? forward to|[Ss]ee you){_WORDS}{{0,8}}?(?: on)? \Z")
_COMES_NEXT = re.compile(
    rf"\W*(?:(?:The|Our|Its|His|Her|Their|My) )?[Nn]ext {EVENT}(?: of(?: [\w’'-]{{1,24}}){{1,5}})?"
    r"[:,]?(?: on| is| in){0,2} "
)
"""What a sentence without a verb announces: "Next briefing on Thursday"."""
_OPENS = re.compile(r"[\W_]*(?:(?:And|But|Then) )?(?:On )?")
_IS_DONE_THEN = re.compile(
    rf",? (?:(?!and |but |will )[\w’.'-]{{1,20}} ){{1,6}}?(?:(?:is|are) (?:[a-z]{{2,16}}(?:ed|en|ing)|in|at|back"
    rf"|due)|should|must|ought to|{_PRESENT})\b"
)
"""Behind the weekday that opens a sentence without a verb of the past: "On Friday he is sentenced"."""
_WAITS_FOR = re.compile(r"\b(?:await(?:s|ed|ing)?|ahead of|in the run-up to|brac(?:e|es|ed|ing) for) \Z")
_DEADLINE_OF = re.compile(
    r"\b(?:set|sets|setting|impos(?:e|es|ed|ing)|g(?:a|i)ve[sn]?|giving|fac(?:e|es|ed|ing)|with)"
    r"(?: [\w’'-]{1,24}){0,6}? (?:deadline|ultimatum) of"
    r"(?: (?:noon|midday|midnight|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?))?(?: on)? \Z"
)
"""Before the day by which something is asked for: "has set a deadline of midnight on"."""
_IS_SHUT = re.compile(
    r"\b(?:[Mm]arkets?|[Ee]xchanges?|[Bb]anks?|[Ss]hops?|[Ss]chools?|[Oo]ffices?|[Cc]ourts?|[Tt]rading|[Pp]arliament)"
    r"(?: [a-z]{2,16}){0,2}? (?:is|are) (?:closed|shut|open|closing|off)(?: early)?(?: on)? \Z"
)
"""Before the day on which something is shut, or has short hours: "markets are closed on"."""
_MEASURE = (
    r"(?i:mourning|curfew|lockdown|strike|holiday|closure|shutdown|truce|ceasefire|bans?|warning|alert|advisory"
    r"|evacuation|watch)s?"
)
_DECLARED_FROM = re.compile(
    r"\b(?:declare[sd]?|announce[sd]?|order(?:s|ed)|impose[sd]?|decree[sd]?|proclaim(?:s|ed)|issue[sd]?)"
    rf"(?! (?:late |early )?on\b)(?: (?!that\b)[\w’'-]{{1,24}}){{0,6}}? {_MEASURE}"
    r"(?: [\w’'-]{1,24}){0,3}?,? (?:from|for|starting|beginning)(?: on)? \Z"
    rf"|\b{_MEASURE} (?:has|have) been (?:declared|announced|ordered|imposed|issued|called)"
    r"(?: [\w’'-]{1,24}){0,6}?,? (?:from|for|starting|beginning)(?: on)? \Z"
)
"""What is declared begins after that: "declared mourning from Wednesday", "a ban has been declared for"."""
_FORECASTS = re.compile(
    r"(?<!\b[Tt]he )(?<!\bof )(?<!\bits )(?<!\btheir )\b(?:forecasts|expects|predicts|is forecasting|is expecting)"
    r"(?P<between>(?: (?!(?:after|because|since|when|who|which|that|from|on|and|but|before|said)\b)"
    r"[^\s,;:“”\"]{1,24}){1,9})"
    r" (?:from|on|by|until|for|early|late)(?: late| early)?(?: on)? \Z"
)
_IS_EXPECTED = re.compile(
    r"\b(?:is|are)(?: now| still| currently)? (?:expected|due|likely|planned|scheduled|promised)(?: back)?"
    r" (?:not|no earlier than|no sooner than|only|at the earliest)(?: before| on| until| by)? \Z"
)
"""Before the day that something will not precede: "this is now expected not before Sunday"."""
_HAS_PUT_OFF = re.compile(rf"\b{HAS_PUT_OFF} \Z")
_ITS_EVENT = re.compile(rf"[’']s (?:[\w’'-]{{1,24}} ){{0,3}}?{EVENT}\b")
"""Around a weekday in "has cancelled Friday's auction"."""
_REACH = 120


def may_come(text: str, sentence: Span, day: Span, *, tells_past: bool) -> bool:
    """Whether the verb beside a weekday of a sentence tells of what may or is to come then.

    `tells_past` says whether any verb of the sentence is one of the past: then a present is none of a programme.
    """
    offset, before = day.start, max(sentence.start, day.start - _REACH)
    if _is_announced(text, sentence, day):
        return True
    if (may := _MAY_COME.search(text, before, offset)) and not tells_of_the_past(may["between"]):
        return True
    if (todo := _TO_DO.search(text, before, offset)) and not tells_of_the_past(todo["between"]):
        is_open = todo[0].startswith(("likely", "call"))
        # A past wish is one to come only as it was told: "Lee said she wanted to leave on Friday".
        is_over = _WISHED.match(todo[0]) and not _SAID.search(text, sentence.start, sentence.end)
        if is_open or (not is_over and _INFINITIVE.search(todo["between"])):
            return True
    if tells_past and (clause := _CLAUSE_WITHOUT_SUBJECT.search(text, before, offset)):
        # "he came on Tuesday and leaves on Thursday"
        before, tells_past = clause.end(), tells_of_the_past(text[clause.end() : offset])
    if tells_past or _PERFECT.search(text, before, offset):
        return False
    if _OPENS.fullmatch(text, sentence.start, offset) and _IS_DONE_THEN.match(text, day.end, sentence.end):
        return True
    return any(
        told.search(text, before, offset)
        for told in (_COMES, _WE_GO, _IS_DOING, _IS_READY, _IS_HELD, _IS_THERE)
    )


def _is_announced(text: str, sentence: Span, day: Span) -> bool:
    """Whether the words around a weekday announce it, whatever verbs its sentence has."""
    offset, before = day.start, max(sentence.start, day.start - _REACH)
    announced = (_WAITS_FOR, _DECLARED_FROM, _DEADLINE_OF, _IS_SHUT, _LOOKS_FORWARD, _IS_EXPECTED)
    if any(told.search(text, before, offset) for told in announced):
        return True
    if _COMES_NEXT.fullmatch(text, sentence.start, offset):
        return True
    foretold = _FORECASTS.search(text, before, offset)
    if foretold is not None and not tells_of_the_past(foretold["between"]):
        return True
    return bool(_ITS_EVENT.match(text, day.end) and _HAS_PUT_OFF.search(text, before, offset))


def is_told_of_again(text: str, start: int, day: Span, following: Span | None) -> bool:
    """Whether the sentence behind tells what came about on a day for which something was promised.

    "They said he would come on Friday. On Friday he was in Rome."
    """
    if following is None or not _PROMISED.search(text, start, day.start):
        return False
    words = text[following.start : min(following.end, following.start + _REACH)]
    again = words.lstrip('“"‘ ').startswith(f"On {day.of(text)} ")
    return again and not MODAL.search(words) and bool(tells_of_the_past(words) or _PAST.search(words))
