"""How a body divided, both sides as one figure: "34 votes to 23", "Ayes 34, Noes 23", "voted 5-2", "a 5–2 decision"."""

import re
from collections.abc import Iterator

from flows.english.number_words import DIGITS, IN_WORDS, value_of
from flows.model.spans import Span

UNIT = "vote"
_NUMBER = rf"(?:{DIGITS}|{IN_WORDS})"
_SHORT = r"\d{1,4}"
_ENDS = r"(?![\w/%]|[.,:]\d|[-–]\d| ?per ?cent| (?!votes\b)[a-z]{2,20}s\b)"
_WITH_WORDS = re.compile(
    rf"(?<![\w.,$€£])(?:(?P<number>{_NUMBER}) votes? to (?P<against>{_NUMBER})"
    rf"|(?P<for>{_NUMBER}) (?:votes? )?(?:in favou?r|for)(?:,| and|, with) (?P<opposed>{_NUMBER}) (?:votes? )?against"
    rf"|(?i:ayes):? (?P<ayes>{_SHORT})[,;]?\s(?i:noes|nays|nos):? (?P<noes>{_SHORT}))(?!\w)(?![.,]\d)"
)
_BARE = re.compile(rf"(?<![\w.,$€£/:–-])(?P<number>{_SHORT})(?:[-–]| to )(?P<against>{_SHORT}){_ENDS}")
_SO_CALLED = re.compile(r" (?:votes?|decision|ruling|majority|split|verdict|division)\b")
_VOTED = re.compile(
    r"(?:\b(?:vote[ds]?|voting|rule[ds]?|split|divided|vote (?:was|of|came out)|(?:division|margin|majority) of)"
    r"|\b(?:passed|carried|adopted|approved|endorsed|ratified|agreed(?: to)?|upheld|rejected|confirmed|cleared|backed)"
    r"(?: [a-z]{1,12}){0,4} by)\s\Z"
)
_GROUPS = (("number", "against"), ("for", "opposed"), ("ayes", "noes"))
_REACH = 70
_HINTS = (
    "vot",
    "aye",
    "favo",
    "against",
    "decision",
    "ruling",
    "rule",
    "split",
    "majority",
    "division",
    "divided",
    " by ",
)
"""Without one of these in small letters nothing is looked for."""


def votes_in(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The divisions told in a stretch; of scores of games and ranges none."""
    if not any(word in text[span.start : span.end].lower() for word in _HINTS):
        return
    yield from _WITH_WORDS.finditer(text, span.start, span.end)
    for match in _BARE.finditer(text, span.start, span.end):
        before = text[max(span.start, match.start() - _REACH) : match.start()]
        if _SO_CALLED.match(text, match.end()) or _VOTED.search(before):
            yield match


def is_division(match: re.Match[str]) -> bool:
    """Whether a match is one of those found here."""
    return match.re is _WITH_WORDS or match.re is _BARE


def value_of_division(match: re.Match[str]) -> str | None:
    """Both numbers with a slash, those for it first: "34/23"."""
    groups = match.groupdict()
    for one, other in _GROUPS:
        if groups.get(one):
            ends = value_of(groups[one]), value_of(groups[other])
            return f"{ends[0]}/{ends[1]}" if all(ends) else None
    return None
