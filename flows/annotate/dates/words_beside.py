"""What the words of a date and those right before it say by themselves, whatever verb its sentence has."""

import re

from flows.annotate.dates.outlook_patterns import (
    BEFORE,
    DAY_OF_IT,
    DOCUMENT,
    DRAFT,
    MINUTES,
    SINCE,
    SINCE_IT,
    THAN,
    UNTIL_THEN,
)
from flows.model.spans import Span

_AUXILIARY = re.compile(r"\b(?:(?P<present>is|are|will)|was|were|had|did|has|have)\b")
_LONGEST = 600
_LINE = 120
_STAMP_BEFORE = re.compile(
    r"(?:\A|\n)[ \t>*#-]*(?:(?:[@#][\w.]{1,40}|[A-Z][\w.’'-]{0,30}|(?:[Pp]osted|[Pp]asted|[Ss]ent|[Uu]pdated|[Ee]dited)"
    r"(?: (?:by|on|at))?|[·•|,:–—-])[ \t]{0,3}){0,8}\Z"
)
_STAMP_BEHIND = re.compile(
    r",?(?: at| ?[·•|–—-])? {1,2}\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?[ \t.]*(?:\n|\Z)"
)
_ENDS = re.compile(
    r"\b(?:ends?|expires?|lapses?|runs? out|matures?|closes?|retires?|steps? down) (?:in|on) \Z"
)
_LIVED = re.compile(
    r"\b(?:started|began|spent|finished|ended|opened|closed)(?: (?:the )?(?:year|season))? \Z"
)
_LIVED_BEHIND = re.compile(r",? (?:in|at|on|with|as|for|by)\b|[,.;]")
"""Around a year that somebody has gone through: "She started 2014 in the reserves"."""
_COMES_NEXT = re.compile(
    r"\b(?:the|our|their|its|his|her|my) next (?!day\b|week\b|month\b|year\b)[a-z]|\bagain(?: (?:on|in|from))? \Z",
    re.IGNORECASE,
)


def ends_in_present(text: str, sentence: Span) -> bool:
    """Whether the last auxiliary of a sentence is one of the present."""
    end = min(sentence.end, sentence.start + _LONGEST)
    found = list(_AUXILIARY.finditer(text, sentence.start, end))
    return bool(found) and found[-1]["present"] is not None


def comes_next(text: str, opening: int, offset: int) -> bool:
    """Whether the words of a sentence before the date tell of what comes next: "The next round", "will meet again"."""
    return _COMES_NEXT.search(text, max(opening, offset - _LONGEST), offset) is not None


def is_of_end(text: str, offset: int) -> bool:
    """Whether the date there is that on which a term or the like runs out."""
    return _ENDS.search(text, max(0, offset - BEFORE), offset) is not None


def is_lived(text: str, year: Span) -> bool:
    """Whether a year is told as one that somebody went through."""
    before = _LIVED.search(text, max(0, year.start - BEFORE), year.start)
    return before is not None and _LIVED_BEHIND.match(text, year.end) is not None


def is_stamp(text: str, date: Span, segment: Span) -> bool:
    """Whether a day, with its hour, is that of a post: "@name · 23 Nov 19:31" fills a line."""
    if _STAMP_BEHIND.match(text, date.end, segment.end) is None:
        return False
    before = text[max(segment.start, date.start - _LINE) : date.start]
    return _STAMP_BEFORE.search(before) is not None


def is_last_night(text: str, date: Span) -> bool:
    """Whether the words are "last night" or "last evening"."""
    return date.of(text).lower() in ("last night", "last evening")


def names_day(text: str, date: Span) -> bool:
    """Whether a figure stands in the words, as in those of a day: "June 21"."""
    return any(letter.isdigit() for letter in date.of(text))


def is_aside(text: str, offset: int) -> bool:
    """Whether the date there is only compared with: "the highest since June 2008", "3% more than in July"."""
    start = max(0, offset - BEFORE)
    if SINCE.search(text, start, offset) or SINCE_IT.search(text, start, offset):
        return True
    compared = THAN.search(text, start, offset)
    return compared is not None and not (compared[0].endswith(" on ") and DAY_OF_IT.match(text, offset))


def is_of_document(text: str, day: Span) -> bool:
    """Whether a day is only that of a letter or the like: "the certificate of 21 June"."""
    return DOCUMENT.search(text, max(0, day.start - BEFORE), day.start) is not None


def is_of_draft(text: str, day: Span) -> bool:
    """Whether a day is only that of a draft or of a change to the page: "Updated 20 November to correct a sum"."""
    return DRAFT.search(text, max(0, day.start - BEFORE), day.start) is not None


def is_of_minutes(text: str, offset: int) -> bool:
    """Whether the date there is only that of minutes which a meeting has before it."""
    return MINUTES.search(text, max(0, offset - 2 * BEFORE), offset) is not None


def ends_stretch(text: str, offset: int) -> bool:
    """Whether the date there is the end of what goes on until then."""
    return UNTIL_THEN.search(text, max(0, offset - BEFORE), offset) is not None
