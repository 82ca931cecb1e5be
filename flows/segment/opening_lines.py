"""The lines at the head of a text: who wrote it, where and when, in which series, and what kind of text it is."""

import re
from collections.abc import Iterator, Sequence

from flows.english.credit_lines import credits_helpers, is_note_of_wire, makers_of
from flows.english.date_lines import is_date_line
from flows.english.datelines import is_bare_dateline
from flows.english.head_labels import is_head_label
from flows.english.head_lines import (
    AUTHORS_IN_ONE_PLACE,
    AUTHORS_IN_PLACES,
    AUTHORS_WITH_POSTS,
    END_MARK,
    INSTITUTION,
    KICKER,
    KIND_OF_RECORD,
    PEOPLE,
    PERSON,
    is_contact_line,
    is_reached_at,
)
from flows.english.letterheads import is_kind_of_text, is_letterhead
from flows.english.mastheads import is_wire_slug
from flows.english.memo_fields import find_memo_fields
from flows.english.outlet_names import names_outlet
from flows.model.calendar_names import MONTH

_LONGEST_LABEL = 120
_AUTHORS = (AUTHORS_IN_PLACES, AUTHORS_IN_ONE_PLACE, AUTHORS_WITH_POSTS)
_BYLINE = re.compile(
    r"(?:(?:EXCLUSIVE[:,]? )?(?:By|BY|by)|From(?= [A-Z]\w+ [A-Z]\w+ in )"
    r"|Author:|Interviewer:|Posted by|Written by|Words by|Reported by|Compiled by)[ :]\s*[A-Z][^\s.]*[^.!?:;]*"
    r"(?:\. (?:Edited|Editing|Additional reporting|Translated|Photographs?|Illustrations?|Graphics?) by"
    r" [A-Z][^.!?:;]*\.?)?"
)
_ISSUE_WORD = r"(?:(?:[A-Z]\.){2,3}|[A-Z][\w'’&/-]{0,30}|\d{1,4}(?:[/-]\d{1,4})?|[Nn][or]\.)"
_IMPRINT = re.compile(
    rf"{_ISSUE_WORD}(?:(?:,|\.|[ ]?[|·–—-])? (?:(?:of|for|and|the|de|du|&) ){{0,2}}{_ISSUE_WORD}){{0,12}}"
)
_MONTH_OF_ISSUE = re.compile(rf"{MONTH},? \d{{4}}\.?")
_OF_TEXT = re.compile(rf"(?:[,.]| ?[|·–—-]) {KIND_OF_RECORD}\.?\Z")
_ONE = re.compile(PERSON)
_MARKS = str.maketrans("", "", '“”"')
"""Around the name of a programme."""
_NAME = re.compile(
    r"(?:The )?[A-Z][\w'’&.-]{0,30}(?: (?:(?:of|for|and|the|&) ){0,2}[A-Z][\w'’&.-]{0,30}){0,7}"
)
_STEP = re.compile(r"(?:[,.]| ?[|·–—-]) ")


def is_opening_label(words: str) -> bool:
    """A line above the prose that says who wrote it, when, or what kind of text it is."""
    if is_head_label(words) or is_wire_slug(words):
        return True
    if len(words) > _LONGEST_LABEL:
        return False
    return bool(
        is_date_line(words)
        or _BYLINE.fullmatch(words)
        or KICKER.fullmatch(words.rstrip(":"))
        or is_kind_of_text(words)
        or is_bare_dateline(words)
    )


def is_byline(words: str) -> bool:
    """Whether a line only says who wrote the text."""
    return len(words) <= _LONGEST_LABEL and _BYLINE.fullmatch(words) is not None


def is_label_below_title(words: str) -> bool:
    """A line of nothing but names, places and the number of an issue, with a day, as stands under a title."""
    if len(words) > _LONGEST_LABEL:
        return False
    return any(pattern.fullmatch(words) for pattern in _AUTHORS) or any(
        _imprints(_OF_TEXT.sub("", words.strip("()")).translate(_MARKS))
    )


def labels_among(lines: Sequence[str]) -> frozenset[int]:
    """Which of the first lines of a text are labels; they may be prose or whatever else, too.

    A row of names is one above a label, the name of an office or an outlet beside one.
    """
    sure = {n for n in range(len(lines)) if _is_label(lines, n)} | set(find_memo_fields(lines))
    sure |= {
        n for n in range(1, len(lines) - 1) if _is_row_of_people(lines[n], lines[n + 1]) and n + 1 in sure
    }
    found = set(sure)
    for number in range(len(lines) - 1, 0, -1):
        below, above = number + 1 in found, number - 1 in sure and not is_date_line(lines[number - 1])
        words = lines[number]
        if (below and is_letterhead(words)) or (
            above and (names_outlet(words) or (below and _is_name(words)))
        ):
            found.add(number)
    return frozenset(found)


def closes_text(words: str) -> bool:
    """Whether one of the last lines of a text only says whom to ask, who made it, or that it ends."""
    if is_contact_line(words) or makers_of(words) or credits_helpers(words) or is_note_of_wire(words):
        return True
    if len(words) <= _LONGEST_LABEL and END_MARK.fullmatch(words):
        return True
    return is_reached_at(words)


def _is_label(lines: Sequence[str], number: int) -> bool:
    words = lines[number]
    return is_opening_label(words) or is_contact_line(words) or (number > 0 and is_label_below_title(words))


def _is_name(words: str) -> bool:
    return len(words) <= _LONGEST_LABEL and _NAME.fullmatch(words) is not None


def _is_row_of_people(words: str, below: str) -> bool:
    """A line of nothing but full names: those of the authors, where a label follows; one alone above an imprint."""
    if len(words) > _LONGEST_LABEL:
        return False
    return bool(PEOPLE.fullmatch(words) or (_ONE.fullmatch(words) and is_label_below_title(below)))


def _imprints(words: str) -> Iterator[bool]:
    """Whether words before one of their steps name a place, an outlet or an issue, and those behind it its day."""
    for step in _STEP.finditer(words):
        before, day = words[: step.start()], words[step.end() :]
        dated = is_date_line(day) or (
            _MONTH_OF_ISSUE.fullmatch(day) and (any(map(str.isdigit, before)) or INSTITUTION.search(before))
        )
        yield bool(dated) and _IMPRINT.fullmatch(before) is not None
