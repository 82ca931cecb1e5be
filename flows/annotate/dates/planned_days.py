"""What is set for a day, put off to one, or told as a programme: the words around the date say that it lies ahead.

"The judge set a hearing for 3 November", "the vote was moved to 14 December", "a rate cut in December is likely".
"""

import re

from flows.annotate.dates.date_words import MONTH, WEEKDAY
from flows.annotate.dates.recurrences import tells_of_the_past
from flows.english.clock_names import ANY_ZONE
from flows.english.held_events import CALLED_OFF, EVENT, MOVED, POSTPONED
from flows.model.calendar_names import WEEKDAYS
from flows.model.spans import Span

_WORDS = r"(?:,? (?!for\b|to\b|until\b|of\b)[\w’'-]{1,24})"
_SET = (
    r"(?:set|sets|setting|fixed|fixes|fixing|called|calls|calling|announced|announces|announcing|planned|plans"
    r"|arranged|booked|agreed|proposed|proposes|ordered|convened|convenes)"
)
_SET_FOR = re.compile(
    rf"\b{_SET}{_WORDS}{{0,7}}? {EVENT}(?: of (?:the )?[\w’'-]{{1,24}}(?: [\w’'-]{{1,24}})?)? for \Z"
    r"|\b(?<!aside )(?:set|fixed|planned|called|recalled|rescheduled|scheduled|slated|booked|timed|summoned|convened"
    r"|listed|billed|tabled|pencilled in|lined up|hoped|hoping|hopes?|aimed|aiming|aims?)"
    rf"(?: (?:down|provisionally|tentatively|originally|initially))? for (?:{WEEKDAY}(?:, | and | or )){{0,3}}\Z"
    rf"|\b(?:hearing|trial|inquest|debate|vote|case|appeal|bill|motion)s? (?:is|are)(?: now)? down for \Z"
    rf"|\b{EVENT} (?:is|are)(?: now)?(?: (?:for|on|in|at))? \Z"
    r"|\bdeadlines?(?: (?:for|to)(?: [\w’'-]{1,24}){1,5})? (?:is|are) \Z"
    rf"|\bdates? (?:of|for) (?:the |its |his |her |their )?(?:[\w’'-]{{1,24}} ){{0,2}}{EVENT}, \Z"
    r"|\b(?:is|are|am|[’']re|[’']m)(?: not| still| now)? waiting for \Z"
    rf"|\b{EVENT}{_WORDS}{{0,4}}? (?:has|have|had|was|were|is|are)(?: been| being)?"
    r" (?:announced|requested|sought|demanded|promised|proposed) for \Z"
    r"|\b(?:was|were)(?: (?:originally|initially|first|once))? to have [a-z]{2,12}(?: [^\W\d][\w’'-]{0,24}){0,6}?"
    r" (?:on|in|at) \Z",
    re.IGNORECASE,
)
_TURN = (
    r"(?:open|close|become|turn|move|switch|stop|change|end|start|begin|go (?:up|down)|come down|rise|drop|fall"
    r"|increase|double|halve|enter|launch|apply|replace|join|revert|take over|shut)"
)
_TURNS = (
    r"(?:opens|closes|becomes|turns|moves|switches|stops|changes|ends|starts|begins|goes (?:up|down)|comes down|rises"
    r"|drops|falls|increases|doubles|halves|enters|launches|applies|replaces|joins|reverts|takes over|shuts)"
)
_COMES_ABOUT = re.compile(
    rf"(?:\b{_TURNS}|(?<=s ){_TURN})\b"
    r"(?: (?!(?:after|because|since|when|who|which|that|than|and|but|before|of|from|is|are|has|have)\b)"
    r"[\w’'£$€%.-]{1,24}){0,8}? (?:on|from) (?:the )?\Z"
    r"|(?:\bfollows|(?<=s )follow) (?:on|from) (?:the )?\Z"
)
"""The present of what is to happen: "the museum opens to the public on", "prices go up from"."""
_PUT_OFF = re.compile(
    rf"\b(?:{POSTPONED}|postpone|move|prolonged|put(?: [\w’'-]{{1,24}}){{0,4}}? (?:back|off)"
    r"|push(?:ed)?(?: [\w’'-]{1,24}){0,4}? back|brought(?: [\w’'-]{1,24}){0,4}? forward)"
    r"(?: (?!to\b|from\b|and\b|in\b|on\b)[\w’'-]{1,24}){0,4}?(?: (?:from|on|in) [^.;:,]{3,30}?)? (?:to|until|from) \Z",
    re.IGNORECASE,
)
_SHOULD_LAST = re.compile(
    r"\b(?:should|must|ought to|may|might|could) (?:(?:now|then|also|still|be) ){0,2}"
    r"(?:extend(?:ed)?|prolong(?:ed)?|renew(?:ed)?|roll(?:ed)?|stay|run|last|continue|remain|stretch|keep|kept|go on)\b"
    r"[^.;:?!“”\"]{0,80}? (?:to|until|till|through) (?:the )?\Z"
)
"""Before the day up to which something ought to go on: "should roll it over for three months, to"."""
_ONCE_GIVEN = re.compile(
    r"\b(?:previously|earlier|originally|initially|at first) (?:said|gave|given|stated|announced|named|printed)"
    r"(?: (?:it|that|this) (?:was|would be))? \Z",
    re.IGNORECASE,
)
"""Before a day that was once given for something: "We previously said 31 December.", not "earlier said on Friday"."""
_ENDS_SET_FOR = re.compile(r"(?: (?:for|on|in|at|is|are|and|or)|,) \Z", re.IGNORECASE)
_ENDS_PUT_OFF = re.compile(r" (?:to|until|from) \Z", re.IGNORECASE)
"""How the two before end, looked at first: most dates stand behind another word."""
_LAST_WORD = len(" until ")
_FORECAST_FOR = re.compile(
    r"\b(?:forecasts?|outlooks?|projections?|predictions?|prospects) for (?:[\w’'-]{1,24} ){0,3}?"
    rf"(?:{MONTH} (?:to|and|until) )?\Z"
)
_WAS_FORECAST = re.compile(r"[^.;:?!]{0,60}?\b(?:was|were|had|proved|turned out|missed|fell|came)\b")
"""Around the month of which something is foretold; not so "the forecast for March was wrong"."""
_IS_LIKELY = re.compile(
    r" (?:is|are|looks?|seems?|remains?) (?:(?:now|still|more|most|quite|very|rather|all but|\w{2,12}ly) ){0,2}"
    r"(?:un)?(?:likely|possible|probable|realistic|certain|in doubt|on the cards|priced in)"
    r"(?! that\b|(?: not)? to (?!be (?:held|called|delayed|postponed|cancelled)|go ahead|take place|happen|come))"
)
"""Behind the date of what may come: "a cut in December is likely", but not "the deaths in December are likely to"."""
_ANNOUNCED = re.compile(
    rf"\b(?:announced|called|declared|set|approved|agreed|proposed|demanded|promised|sought){_WORDS}{{0,4}}? {EVENT} "
    r"(?:on|in) \Z"
)
_WAS_PLANNED = re.compile(
    r"\b(?:was|were|had been)(?: (?:originally|initially|first|already|provisionally)){0,1}"
    r" (?:due|set|scheduled|slated|planned|supposed|meant|promised|owed|to have)\b"
    r"(?:[^.;:“”\"]|[.:](?=\d)|(?<=\b[ap])\.(?=m)|(?<=\b[ap]\.m)\.){0,60}\Z"
)
_ONCE_PLANNED = re.compile(
    r"\b(?:originally|initially|previously|first) (?:set|scheduled|planned|due|slated|expected|called|meant)\b"
    r"[^.;:“”\"]{0,60}\Z"
)
_PLAN_OF = re.compile(
    r"(?<!was )(?<!were )(?<!be )(?<!been )"
    r"\b(?:set|due|planned|scheduled|expected|slated|booked|billed|arranged|promised)"
    r"(?: to [a-z]{2,12}(?: [a-z]{2,12}){0,2}?)?(?: (?:for|on|in|by|from))? (?:the )?\Z"
)
_CAME_TO_NOTHING = re.compile(
    rf",? (?:(?:was|were|(?:has|have|had) been)(?: (?:later|then|also|again|\w{{2,12}}ly)){{0,2}}"
    rf" (?:{MOVED}|{CALLED_OFF}|averted|avoided|prevented|ditched|foiled)\b"
    r"|(?:never|did not|didn[’']t|failed to)(?: \w{2,12}ly)?"
    r" (?:c[ao]me|happen(?:ed)?|took place|take place|go ahead|went ahead|materiali[sz]ed?|begin|began|start(?:ed)?)\b"
    r"|(?:fell through|fell apart|came to nothing|collapsed)\b)"
)
"""Behind the day of a plan that came to nothing."""
_FORETOLD = re.compile(
    r"\b(?:would|will|promised?|pledged?|vowed|undertook|agreed|due|set|scheduled|supposed|meant|planned|expected) "
)
_NOT_DONE = re.compile(
    r",? (?:and|but|yet)(?: (?:it|he|she|they|we|you|that|this|(?:the|its|their|his|her) [a-z]{2,16}))?"
    r" (?:(?:did not|didn[’']t|ha(?:s|ve) not|hasn[’']t|haven[’']t)"
    r"(?: (?:do(?:ne)? (?:so|it)|c[ao]me|happen(?:ed)?|arrived?|turn(?:ed)? up|show(?:ed)? up|appear(?:ed)?"
    r"|go(?:ne)? ahead|take place|taken place|materiali[sz]ed?|beg[iu]n|start(?:ed)?|open(?:ed)?|finish(?:ed)?))?"
    r"|failed to(?: do so)?"
    r"|never (?:did|came|happened|arrived|turned up|showed up|appeared|went ahead|took place|began|started|opened"
    r"|finished)"
    r"|(?:nobody|no one|none|nothing)(?: (?:ever|has|had))? (?:came|come|did|done|happened|turned up|showed up"
    r"|arrived|appeared|was (?:done|seen|heard)))(?=[.,;:!?”\"]|\Z| (?:since|so far|to this day|at all)\b)"
)
"""Behind the day of a promise that was not kept: "would come by October and nobody came"."""
_STANDS_FOR = re.compile(
    r"\b(?:candidates?|contenders?|nominees?|candidac(?:y|ies)|hopefuls?|favou?rites?|tickets?|ballots?|agenda"
    r"|preparations?|prepar(?:e|es|ing)|(?:get|gets|getting|is|are) ready|register|campaign)(?: [\w’'-]{1,24}){0,2}?"
    r" for (?:the|an?|its) \Z"
)
_EVENT_NEXT = re.compile(
    rf" (?:[a-z-]{{3,20}} ){{0,2}}?(?:{EVENT}|concerts?|shows?|games?|races?|fixtures?|marathon)\b"
)
_ON = re.compile(r"(?:\A|[\n.;:] ?)On \Z")
_PROGRAMME_BEHIND = re.compile(
    r",? (?:(?:the|an?|its|their|our) )?(?:(?!and\b|but\b)[\w’'-]{2,24} ){1,4}?"
    r"(?:meets|hears|sits|votes|decides|rules|convenes|reconvenes|resumes|hosts|holds (?:an?|its)|goes? to the polls)\b"
    r"[^.;:?!\n]{0,160}"
)
_SAYS = re.compile(r"\b(?:said|says?|told|added|announced|reported|wrote|confirmed)\b")
_ASKED_WHETHER = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|enquired?|inquired?)\b[^.;:?!“”\"]{0,40}? (?:whether|if) "
    r"[^.;:?!“”\"]{1,60}?\b(?:could|would|can|will|might|may|should)\b(?! (?:\w{1,12} ){0,2}have\b)"
    r"[^.;:?!“”\"]{1,80}? (?:from|in|by|on|before|until|at|for|as of) (?:the )?\Z"
)
"""What is only asked about is still to be: "He asked whether we could come in February"."""
_TOLD_TO = re.compile(
    r"(?:\A|[“\"] ?|[.:!?] )(?:(?:[Pp]lease|[Ss]o|[Tt]hen|[Aa]nd|[Jj]ust|[Bb]ut),? )?"
    r"(?:[Aa]sk|[Cc]ome|[Cc]all|[Rr]ing|[Pp]hone|[Cc]heck|[Tt]ry|[Ww]ait|[Ll]et|[Rr]eturn|[Ww]rite|[Tt]alk|[Jj]oin)\b"
    r"(?P<between>[^.;:?!“”\"]{0,60}?) (?:in|on|by|until|before|at|from)"
    r" (?:the )?\Z"
)
_NOT_TO_DO = re.compile(r"\b(?:is|are|was|were|had|has|have|will)\b")
"""What somebody is told to do is still to be done: “Ask me in May.”"""
_WAS_TO_BE = re.compile(
    r"\b(?:which|that|who) (?:was|were|had been) (?:(?:originally|initially|first) )?(?:to(?! have\b)|due|scheduled"
    r"|expected|meant|supposed|(?:set|planned) (?:to|for))\b[^.;:,“”\"]{0,60}\Z"
)
_IS_NOW_OTHERWISE = re.compile(
    rf",? ?[,–—]? ?(?:(?:has|have)(?: now| since| therefore)?(?: been)? (?:{MOVED}|{CALLED_OFF})\b"
    r"|would (?:not|now|no longer|(?:instead )?be (?:reinstated|reimposed|restored|renewed|extended|prolonged|kept"
    rf"|replaced|{MOVED}|{CALLED_OFF}))\b|(?:is|are) to (?:now|not)\b|(?:is|are) now\b"
    r"|(?:will|may|can) (?!have\b))"
)
"""Around the weekday of a plan that what is to be now overtakes: "which was to start on Friday, has been put off",
"which was to reopen on Sunday, will stay closed".
"""
_REACH_PUT_OFF, _REACH_PLANNED = 200, 135
REACH = 120
"""Characters before a date that are looked at for the verb which sets it."""
_HOUR_BEFORE = re.compile(
    rf"\b(?:noon|midday|midnight|\d{{1,2}}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?)(?: {ANY_ZONE}| local time)?,? on \Z",
    re.IGNORECASE,
)
"""An hour of the day, before which the verb stands: "extended to midnight on"."""
_HOUR_REACH = 32
_REACH_ASKED = 200
_REACH_GIVEN = 48

_ASKED = re.compile(
    r"\b[Pp]lease (?!(?:see|find|note|refer|recall|remember|excuse|accept)\b)(?P<between>[^.;:?!]{2,120}?)"
    r"\b(?:by|before|until|on|no later than|(?:by )?(?:end of (?:the )?day|close of business)(?:,? on)?) \Z"
)
"""Not "please find the minutes of Friday", nor "please reply to my letter of 3 May"."""


def is_set_for(text: str, start: int, offset: int, end: int) -> bool:
    """Whether something is set for the date at `offset`, put off to it, or likely then; `start` opens its sentence."""
    if hour := _HOUR_BEFORE.search(text, max(start, offset - _HOUR_REACH), offset):
        offset = hour.start()
    before = max(start, offset - REACH)
    return bool(
        (
            _ENDS_SET_FOR.search(text, max(before, offset - _LAST_WORD), offset)
            and _SET_FOR.search(text, before, offset)
        )
        or _put_off(text, before, offset)
        or _SHOULD_LAST.search(text, before, offset)
        or _ONCE_GIVEN.search(text, max(before, offset - _REACH_GIVEN), offset)
        or _ASKED_WHETHER.search(text, max(start, offset - _REACH_ASKED), offset)
        or _is_told_to_do(text, start, offset)
        or _IS_LIKELY.match(text, end)
        or _is_given_up_now(text, before, Span(offset, end))
        or _is_foretold_for(text, before, Span(offset, end))
        or _stands_for_coming(text, before, Span(offset, end))
        or _opens_programme(text, before, Span(offset, end))
    )


def _is_given_up_now(text: str, before: int, day: Span) -> bool:
    """Whether the date is a weekday for which something was planned that is only now told to be on another."""
    if day.of(text) not in WEEKDAYS or _IS_NOW_OTHERWISE.match(text, day.end) is None:
        return False
    return _WAS_TO_BE.search(text, before, day.start) is not None


def _is_foretold_for(text: str, before: int, day: Span) -> bool:
    """Whether a forecast is one for the date: "the forecast for March to May would not be reliable before February"."""
    foretold = _FORECAST_FOR.search(text, before, day.start)
    return foretold is not None and not _WAS_FORECAST.match(text, day.end)


def _put_off(text: str, before: int, offset: int) -> re.Match[str] | None:
    last = _ENDS_PUT_OFF.search(text, max(before, offset - _LAST_WORD), offset)
    return _PUT_OFF.search(text, before, offset) if last else None


def _is_told_to_do(text: str, start: int, offset: int) -> bool:
    before = max(start, offset - REACH)
    told = _TOLD_TO.search(("" if before == start else "…") + text[before:offset])
    return (
        told is not None and not tells_of_the_past(told["between"]) and not _NOT_TO_DO.search(told["between"])
    )


def _opens_programme(text: str, before: int, day: Span) -> bool:
    """Whether the date opens what is told as a programme: "On 10 February the court hears the case"."""
    if _ON.search(text[before : day.start]) is None:
        return False
    programme = _PROGRAMME_BEHIND.match(text, day.end)
    return programme is not None and not tells_of_the_past(programme[0])


def is_announced(text: str, start: int, offset: int) -> bool:
    """Whether the date is that of what was called or announced, or of the announcement: "announced a vote in May"."""
    return _ANNOUNCED.search(text, max(start, offset - REACH), offset) is not None


def reach_of_plan(text: str, start: int, day: Span) -> int:
    """Within how many days what was planned for the date lies ahead, if it may be over; 0 where it may not.

    "The report was due in June" is told in June or soon after; what "was put off to 5 May" may have been long ago.
    """
    offset = day.start
    before = max(start, offset - REACH)
    if (put_off := _put_off(text, before, offset)) and not put_off[0].endswith("til "):
        return _REACH_PUT_OFF
    if _ONCE_PLANNED.search(text, before, offset):
        return _REACH_PUT_OFF
    if any(told(text, before, day) for told in (_came_to_nothing, _stands_for_coming, _opens_programme)):
        return _REACH_PLANNED
    planned = _WAS_PLANNED.search(text, before, offset) is not None and not _SAYS.search(text, before, offset)
    return _REACH_PLANNED if planned else 0


def _came_to_nothing(text: str, before: int, day: Span) -> bool:
    """Whether what was planned for the date did not come about: "the visit set for 3 May was cancelled"."""
    lost = _CAME_TO_NOTHING.match(text, day.end)
    return lost is not None and _PLAN_OF.search(text, before, day.start) is not None


def was_not_kept(text: str, start: int, day: Span) -> bool:
    """Whether what was promised for the date did not come about: "would come by October and nobody came"."""
    before = max(start, day.start - REACH)
    return (
        _NOT_DONE.match(text, day.end) is not None and _FORETOLD.search(text, before, day.start) is not None
    )


def _stands_for_coming(text: str, before: int, day: Span) -> bool:
    """Whether the date is that of an event for which one stands or gets ready: "four candidates for the 3 May vote"."""
    event = _EVENT_NEXT.match(text, day.end)
    return event is not None and _STANDS_FOR.search(text, before, day.start) is not None


def is_asked_for(text: str, start: int, offset: int) -> bool:
    """Whether the sentence, from `start` on, asks someone to do something by that date or on it: "Please reply by"."""
    asked = _ASKED.search(text, start, offset)
    return asked is not None and not tells_of_the_past(asked["between"])


def comes_about(text: str, start: int, offset: int) -> bool:
    """Whether a present tense tells of what happens on the date there; `start` opens its sentence, without a past."""
    return _COMES_ABOUT.search(text, max(start, offset - REACH), offset) is not None
