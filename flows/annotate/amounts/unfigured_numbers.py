"""Numbers that are told by their form to be no figures: telephones, house numbers, hours, the marks of documents."""

import re
from collections.abc import Iterator

from flows.english.clock_names import CALLED_BY_HOUR, UNIVERSAL_TIME, ZONE_LETTERS
from flows.english.telephone_numbers import TELEPHONE
from flows.model.calendar_names import WEEKDAY
from flows.model.spans import Span

_HOUSE = re.compile(
    r"(?<![\w.,$€£-])\d{1,4}[A-Ca-c]? (?:[A-Z][\w’'-]{1,20} ){1,3}"
    r"(?:Street|Road|Avenue|Square|Lane|Drive|Boulevard|Terrace|Crescent|Embankment)\b(?! [a-z-]{2,20}s\b)"
    r"|(?<=\b[aA]ddress: )\d{1,4}[A-Ca-c]?(?= [A-Z])"
)
""""17 Smith Square", "Address: 12 Embankment"; not "40 Bond Street traders"."""
_HOUR = re.compile(rf"(?<![\w.,])(?:[01]?\d|2[0-3])\.[0-5]\d (?:{UNIVERSAL_TIME}|{ZONE_LETTERS}|ET)\b")
_CLOCK = r"(?<![\w.,$€£-])(?:[01]?\d|2[0-3])\.[0-5]\d"
_HOUR_OF_DAY = re.compile(
    rf"(?<=\b[aA]t ){_CLOCK}(?= (?:the (?:next|following|same|previous) (?:morning|afternoon|evening|night|day)"
    r"|(?:this|that|yesterday|tomorrow) (?:morning|afternoon|evening|night)|last night|tonight|in the (?:morning|"
    r"afternoon|evening))\b)"
)
""""At 4.40 the next morning"."""
_HOUR_BEHIND_DAY = re.compile(
    rf"\b(?:{WEEKDAY}|[Tt]oday|[Tt]omorrow|[Yy]esterday|[Tt]onight)(?: (?:morning|afternoon|evening|night))?,? at "
    r"(?P<hour>[01]?\d|2[0-3])(?=[.,;:!?)”\"](?!\d)|\s*\Z)"
)
""""Bring the list tomorrow at 10"."""
_SERVICE = re.compile(rf"(?<=\b[tT]he ){_CLOCK}(?= {CALLED_BY_HOUR}(?! (?:fare|ticket|price|fee|charge)))")
""""The 17.52 Northmere Trains service"."""
_DOCUMENT = re.compile(r"\((?P<year>\d\d)-(?P<number>\d{3,6})\)")
""""(26-8114)"."""
_DIGITS = re.compile(r"\d[ .)\w-]{2}")
_LONGEST_RANGE = 20
"""How many times the first number of a range its second may be."""


def unfigured_numbers(text: str, span: Span) -> Iterator[Span]:
    """Where in a stretch such numbers stand."""
    if _DIGITS.search(text, span.start, span.end) is None:
        return
    for pattern in (TELEPHONE, _HOUSE, _HOUR, _HOUR_OF_DAY, _SERVICE):
        yield from (Span(*match.span()) for match in pattern.finditer(text, span.start, span.end))
    yield from (Span(*match.span("hour")) for match in _HOUR_BEHIND_DAY.finditer(text, span.start, span.end))
    for match in _DOCUMENT.finditer(text, span.start, span.end):
        if match["number"][0] == "0" or int(match["number"]) > _LONGEST_RANGE * int(match["year"]):
            yield Span(*match.span())
