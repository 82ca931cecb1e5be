"""Whether a sentence tells of every year: its days and months without a year are those of no year of the calendar.

"The monsoon usually breaks in June", "the rainy season lasts from May to October": told of what comes again, by a
word that says so or by what the seasons bring, and with no verb of the past or of what will be.
"""

import re

from flows.annotate.dates.date_words import MONTH, NUMBER, WEEKDAY
from flows.annotate.frames.event_verbs import is_past_form
from flows.model.spans import Span

_AGAIN = re.compile(
    r"\b(?:usually|normally|typically|generally|traditionally|annually|(?:each|every) (?:other |second )?"
    r"(?:year|spring|summer|autumn|fall|winter|season)|year[- ]round|throughout the year"
    r"|(?:open|collected|delivered|emptied|served|staffed|weeks run|week runs)"
    rf" (?:daily |only )?(?:from )?{WEEKDAY}"
    rf"(?: to | ?[-–] ?| through ){WEEKDAY}|year (?:after|in,) year)\b",
    re.IGNORECASE,
)
_SEASONAL = re.compile(
    r"\b(?:(?:rainy|dry|wet|high|low|peak|off-?peak|hunting|fishing|breeding|growing|planting|sailing|tourist|flu|fire"
    r"|hurricane|cyclone|typhoon|monsoon|lean) seasons?|monsoons?|rainfall|the rains|(?:average|mean) temperatures?"
    r"|temperatures average|humid|(?:trade|prevailing) winds?)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|do|does|can|begins?|starts?|ends?|lasts?|runs?|occurs?|falls?|brings?|comes?|breaks?|peaks?"
    r"|averages?|reach(?:es)?|range?s?|extends?|attracts?|sees?|varies|vary|rises?|drops?|stretch(?:es)?)\b"
)
_NOT_NOW = re.compile(
    r"\b(?:was|were|had|did|(?:is|are) (?:to|due|set|proposed|planned|expected|forecast|likely|scheduled)|may"
    r"|will|would|shall|(?:has|have) been|this (?:year|season|month|week)|(?:last|next) (?:year|month|week)"
    r"|so far|(?:19|20)\d\d)\b|[’'](?:ll|d)\b"
)
_WORD = re.compile(r"[a-z]+")
_LIMIT_OF_SEASON = re.compile(
    r"\b(?:(?:to|would|will|must|shall) (?:allow|give|grant|permit|require|oblige|have)"
    rf"|(?:allow|give|grant|permit|oblige|require)s|allowing|giving|granting|requiring)\b[^.;:“”\"]{{0,60}}?"
    rf" (?:{NUMBER}) (?:minute|hour|day|week)s?\b[^.;:“”\"]{{0,80}}? between (?:{MONTH} and )?\Z"
)
"""A time limit that is another for some months: "allow 21 days rather than 14 between November and March"."""
_NO_PAST_BEHIND = re.compile(
    r"\b(?:(?:is|are|be|been|being|gets?)(?: \w{1,12}ly| not| also)?|(?:[Tt]he|[Aa]n?|[Ee]very|[Ee]ach|[Ii]ts|[Hh]is"
    r"|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our)(?: \w{1,12}ly)?) \Z"
)
"""Before the participle of a passive, or of a thing: "will be paid", "every injured passenger"."""
_BEFORE = 24
"""Characters before a participle in which its auxiliary or article is looked for."""
_REACH_OF_LIMIT = 200
_LONGEST_SENTENCE = 600
"""Longer sentences tell more than one thing, and are not looked at."""


def is_limit_of_season(text: str, start: int, offset: int) -> bool:
    """Whether the month there is one of those for which a rule sets another time limit; `start` opens its sentence."""
    near = max(start, offset - _REACH_OF_LIMIT)
    if text.rfind(" between ", near, offset) < 0:
        return False
    return _LIMIT_OF_SEASON.search(text, near, offset) is not None


def recurs(text: str, sentence: Span) -> bool:
    """Whether the sentence tells of what comes again every year."""
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return False
    words = sentence.of(text)
    again = bool(_AGAIN.search(words)) or bool(_SEASONAL.search(words) and _PRESENT.search(words))
    return again and not _NOT_NOW.search(words) and not tells_of_the_past(words)


def tells_of_the_past(words: str) -> bool:
    """Whether a verb of the past, no passive of the present nor a participle of a thing, stands in the words."""
    return any(
        not _NO_PAST_BEHIND.search(words, max(0, found.start() - _BEFORE), found.start())
        for found in _WORD.finditer(words)
        if is_past_form(found[0])
    )
