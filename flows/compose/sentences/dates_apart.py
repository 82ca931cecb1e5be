"""Dates in the sentence of a figure that are not when it held: of a row, a forecast, another figure, a publication."""

import re

from flows.english.number_words import APPROXIMATIONS
from flows.model.spans import Span

_BACK = 60
"""Characters before a date."""
_IN_ROW = re.compile(r" (?:and|or) ")
_IN_FORECAST = re.compile(
    r"(?: [A-Z][\w&-]+){0,4} (?:[Oo]utlook|[Ff]orecasts?|[Pp]rojections?|[Gg]uidance)\b"
)
_OF_ANOTHER = re.compile(
    r"\b(?:from|than|against|out of) (?:the|its|their|those) [^\s\d]{0,4}\d[\d.,]*(?: [\w-]+){1,8}"
    r" [a-z]{3,}ed (?:in|on|last) \Z"
)
_BEGAN_AT = re.compile(rf"\b[Ff]rom (?:{APPROXIMATIONS} )?\Z")
_AND_CAME_TO = re.compile(rf"(?: [\w/]{{1,15}}){{0,3}} to (?:{APPROXIMATIONS} )?[^\s\d]{{0,4}}\d")
_MADE_KNOWN = re.compile(r"\w (?:published|released|issued|announced|printed) (?:in|on|last) (?:the )?\Z")
_TELLS = re.compile(r" (?:has|had|have|showed|shows|put|said|found|gave)\b")


def is_of_another(text: str, sentence: Span, figure: Span, date: Span) -> bool:
    """Whether a date stands in one row with a figure, or tells when something else was made known, or began.

    "They spoke of $1 billion and 2029"; "down from 2% in the October forecast"; "the estimate published in May had
    shown"; "137 barrels from the 400 announced in May"; "rose this year from 10 to 12" of the 10.
    """
    between = text[min(date.end, figure.end) : max(date.start, figure.start)]
    if figure.end <= date.start:
        if _IN_ROW.fullmatch(between) or _IN_FORECAST.match(text, date.end, sentence.end):
            return True
        return _OF_ANOTHER.search(between) is not None
    began = _BEGAN_AT.search(text, sentence.start, figure.start) and _AND_CAME_TO.match(
        text, figure.end, sentence.end
    )
    told = _MADE_KNOWN.search(text, max(sentence.start, date.start - _BACK), date.start)
    return bool(began) or (told is not None and _TELLS.match(text, date.end, sentence.end) is not None)
