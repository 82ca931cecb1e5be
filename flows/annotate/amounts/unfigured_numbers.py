"""Numbers that are told by their form to be no figures: telephones, house numbers, hours, the marks of documents."""

import re
from collections.abc import Iterator

from flows.model.spans import Span

_GROUPS = r"(?:[ .()/-]{1,3}\d{1,8}){1,7}"
_DIALLED = re.compile(
    rf"\+\d{{1,3}}{_GROUPS}"
    rf"|\b(?:(?:[Tt]el(?:ephone)?|TEL|[Pp]hone|[Ff]ax|FAX|[Mm]ob(?:ile)?|[Hh]otline)(?:\.?:|\.)"
    rf"|(?:Tel(?:ephone)?|Phone|Fax|Mob(?:ile)?))(?: no\.?:?)? ?\(?\d{{1,8}}{_GROUPS}"
    rf"|(?<!\w)(?:\d )?\(0\d{{1,4}}\){_GROUPS}"
)
"""With a country's code, behind a word for it, or with the code of a town in brackets."""
_FEWEST_DIGITS = 7
_BY_THOUSANDS = re.compile(r"\+\d{1,3}(?:[ .]\d{3}){1,4}")
"""A change, written like a telephone number: "+12 500 000"."""
_HOUSE = re.compile(
    r"(?<![\w.,$€£-])\d{1,4}[A-Ca-c]? (?:[A-Z][\w’'-]{1,20} ){1,3}"
    r"(?:Street|Road|Avenue|Square|Lane|Drive|Boulevard|Terrace|Crescent|Embankment)\b(?! [a-z-]{2,20}s\b)"
)
""""17 Smith Square"; not "40 Bond Street traders"."""
_HOUR = re.compile(r"(?<![\w.,])(?:[01]?\d|2[0-3])\.[0-5]\d (?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|MSK)\b")
_DOCUMENT = re.compile(r"\((?P<year>\d\d)-(?P<number>\d{3,6})\)")
""""(26-8114)"."""
_DIGITS = re.compile(r"\d[ .)\w-]{2}")
_LONGEST_RANGE = 20
"""How many times the first number of a range its second may be."""


def unfigured_numbers(text: str, span: Span) -> Iterator[Span]:
    """Where in a stretch such numbers stand."""
    if _DIGITS.search(text, span.start, span.end) is None:
        return
    for match in _DIALLED.finditer(text, span.start, span.end):
        digits = sum(map(str.isdigit, match[0]))
        if digits >= _FEWEST_DIGITS and not _BY_THOUSANDS.fullmatch(match[0]):
            yield Span(*match.span())
    for pattern in (_HOUSE, _HOUR):
        yield from (Span(*match.span()) for match in pattern.finditer(text, span.start, span.end))
    for match in _DOCUMENT.finditer(text, span.start, span.end):
        if match["number"][0] == "0" or int(match["number"]) > _LONGEST_RANGE * int(match["year"]):
            yield Span(*match.span())
