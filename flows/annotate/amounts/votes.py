"""How a body divided, both sides as one figure: "34 votes to 23", "Ayes 34, Noes 23", "voted 5-2", "a 5–2 decision"."""

import re
from collections.abc import Iterator

from flows.english.number_words import DIGITS, IN_WORDS, UNITS, value_of
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
_WORD = rf"(?i:{'|'.join(UNITS[1:])})"
_BARE = re.compile(
    rf"(?<![\w.,$€£/:–-])(?P<number>{_SHORT}|{_WORD})(?:[-–]| to )(?!one\b)(?P<against>{_SHORT}|{_WORD}){_ENDS}"
)
"""Nine to one in words is a ratio."""
_SO_CALLED = re.compile(
    r"(?: [a-z]{2,10}-[a-z]{2,8}| straight| final| procedural)?"
    r" (?:votes?|decision|ruling|majority|split|verdict|division)\b"
    r"|: (?:the |its |a )?(?:[\w’'-]{1,15} ){0,3}(?:vote|tally|roll call)\b"
)
_VOTED = re.compile(
    r"(?:\bvoted by|\b(?:vote[ds]?|voting|rule[ds]?|split|divided"
    r"|(?:vote|tally|roll call)(?: count)? (?:was|of|came out)|(?:division|margin|majority) of)"
    r"|\b(?:passed|carried|adopted|approved|endorsed|ratified|agreed(?: to)?|upheld|rejected|confirmed|cleared|backed)"
    r"(?: [a-z]{1,12}){0,4} by)\s\Z"
)
_DECIDED = re.compile(
    r"\b(?:vote[ds]?|voting|passed|passing|carried|adopted|approved|endorsed|ratified|upheld|rejected|confirmed|cleared"
    r"|failed|acquitted|convicted|advanced|blocked|tabled)(?: (?!by\b|from\b|\w{4,20}\.)[\w’'.-]{1,20}){0,6},? \(?\Z"
)
"""What a body did, right before both numbers: "passed the bill, 52-47"."""
_OF_A_BODY = re.compile(
    r"\b(?:bills?|amendments?|motions?|resolutions?|ordinances?|budget|nominees?|nomination|treaty|repeal|veto|levy"
    r"|Senate|House|Congress|[Pp]arliament|[Cc]ouncil|[Bb]oard|[Cc]ommittee|[Cc]ommission|[Cc]ourt|[Aa]ssembly|[Pp]anel"
    r"|[Ll]egislature|lawmakers|senators|jurors|jury|voted|delegates|members|trustees|supervisors)\b"
)
"""What is voted on and who votes: teams pass one another, too."""
_BY_PARTIES = re.compile(r"\b[Aa]long party lines,? \(?\Z")
_AS_IT_WAS = re.compile(r"\b[Ii]t (?:was|is)(?: in fact| actually)? \Z")
"""Between the tally of a vote and what it was: "by 51-48. It was 52-47"."""
_NUMBERED = re.compile(
    r"(?:\b(?:[Ss]ection|[Nn]o\.|[Pp]roposition|Prop\.|[Aa]rticle|[Cc]hapter|[Ss]chedule|[Dd]istrict|[Gg]rades?"
    r"|[Aa]ge[ds]?)"
    r"|(?:(?<![A-Z])\b[a-z]{2,12}|\b(?:House|Senate|Council|Assembly|Board))"
    r" (?:Bill|Resolution|Measure|Ordinance|Order|Rule)) \Z"
)
"""What is called by a number: "passed Bill 25-12"."""
_CLOSES = re.compile(
    r"[)]|[.,;:](?!\d)|\Z|\s(?:on|in|to|with|after|before|and|but|along|late|last|this|early|over|despite|as|at|by|for"
    r"|when|while|under|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday)\b"
)
"""What stands behind a tally, and not behind so many of something."""
_YEARS = re.compile(r"(?:19|20)\d\d[-–]\d\d\b")
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
    "tally",
    "roll call",
    "party lines",
    "passed",
    "approved",
    "cleared",
    "confirmed",
    "failed",
    "acquitted",
    "rejected",
    "advanced",
)
"""Without one of these in small letters nothing is looked for."""


def votes_in(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The divisions told in a stretch; of scores of games and ranges none."""
    if not any(word in text[span.start : span.end].lower() for word in _HINTS):
        return
    yield from _WITH_WORDS.finditer(text, span.start, span.end)
    told = False
    for match in _BARE.finditer(text, span.start, span.end):
        before = text[max(span.start, match.start() - _REACH) : match.start()]
        if (
            _SO_CALLED.match(text, match.end())
            or _VOTED.search(before)
            or _is_tally(match, before, told=told)
        ):
            told = True
            yield match


def _is_tally(match: re.Match[str], before: str, *, told: bool) -> bool:
    """Whether two numbers with a dash tell by the words before them how a vote went; `told` behind another vote."""
    if " " in match[0] or _YEARS.match(match[0]) or _NUMBERED.search(before):
        return False
    if not _CLOSES.match(match.string, match.end()):
        return False
    if _BY_PARTIES.search(before) or (told and _AS_IT_WAS.search(before)):
        return True
    return _DECIDED.search(before) is not None and _OF_A_BODY.search(before) is not None


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
